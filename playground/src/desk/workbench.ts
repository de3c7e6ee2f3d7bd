/** The playground: the form, the letter beside it, and what the guide has to say. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { follow } from "../follow.ts";
import { say } from "../words/words.ts";
import type { Desk, Pane } from "./desk.ts";
import { followField } from "./go-to.ts";
import "../engine/line.ts";
import "../findings/findings.ts";
import "../form/form.ts";
import "../letter/actions.ts";
import "../letter/sheet.ts";
import "./checklist.ts";

const PANES: readonly Pane[] = ["form", "letter", "advice"];
/** Long enough that somebody who types hears the count once, not at every keystroke. */
const SAY_AFTER_MS = 1_000;
/** The theme's header, which lies over the page's top, in pixels. */
const HEADER = 60;

const scrolled = new Map<Pane, number>();

@customElement("letterkit-workbench")
export class WorkbenchElement extends LitElement {
  @property({ attribute: false }) accessor desk!: Desk;
  /** What a screen reader is told about the findings. */
  @state() accessor told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = "";

  constructor() {
    super();
    follow(this, () => this.desk);
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("focusin", this.#onFocus);
    this.desk.addEventListener("replaced", this.#toTop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("focusin", this.#onFocus);
    this.desk.removeEventListener("replaced", this.#toTop);
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const { desk } = this;
    return html`
      <letterkit-engine-line></letterkit-engine-line>
      <div class="lkp-bench" data-pane=${desk.pane}>
        <section class="lkp-pane lkp-pane--form" aria-label=${say("pane.form")}>
          <letterkit-form .desk=${desk}></letterkit-form>
        </section>
        <div class="lkp-right">
          <section class="lkp-pane lkp-pane--letter" aria-label=${say("pane.letter")}>
            <header class="lkp-head">
              <h2 class="lkp-title">${say("letter.title")}</h2>
              <letterkit-letter-actions .desk=${desk}></letterkit-letter-actions>
            </header>
            ${desk.error ? html`<p class="lkp-problem">${desk.error}</p>` : nothing}
            <letterkit-sheet .desk=${desk}></letterkit-sheet>
          </section>
          <section class="lkp-pane lkp-pane--advice" aria-label=${say("pane.advice")}>
            <letterkit-findings .desk=${desk}></letterkit-findings>
            <letterkit-checklist .desk=${desk}></letterkit-checklist>
          </section>
        </div>
      </div>
      <div class="lkp-switch" role="group" aria-label=${say("panes")}>
        ${PANES.map((pane) => this.#button(pane))}
      </div>
      <p class="lkp-unseen" role="status">${this.told}</p>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const count = this.desk.findings.length;
    const words = count === 0 ? say("findings.zero") : say("findings.count", { count });
    if (words === this.#shown) return;
    const isFirst = this.#shown === "";
    this.#shown = words;
    clearTimeout(this.#timer);
    if (!isFirst) this.#timer = setTimeout(() => (this.told = words), SAY_AFTER_MS);
  }

  #button(pane: Pane): TemplateResult {
    const { desk } = this;
    const count = desk.findings.length;
    return html`<button
      type="button"
      aria-pressed=${desk.pane === pane ? "true" : "false"}
      @click=${() => this.#turnTo(pane)}
    >
      ${say(`pane.${pane}`)}
      ${pane === "advice" && count > 0 ? html`<span class="lkp-count">${count}</span>` : nothing}
    </button>`;
  }

  /** Each pane keeps the place to which it was scrolled; one not seen yet begins at its top. */
  #turnTo(pane: Pane): void {
    scrolled.set(this.desk.pane, window.scrollY);
    this.desk.show(pane);
    requestAnimationFrame(() => {
      const top = this.getBoundingClientRect().top + window.scrollY - HEADER;
      window.scrollTo({ top: scrolled.get(pane) ?? Math.min(window.scrollY, top) });
    });
  }

  /** Another letter is read from its beginning. */
  #toTop = (): void => {
    for (const pane of this.querySelectorAll(".lkp-right, .lkp-pane")) pane.scrollTop = 0;
  };

  #onFocus = (event: FocusEvent): void => {
    const name = (event.target as Element).getAttribute("name");
    if (name === null) return;
    this.desk.attend(name);
    requestAnimationFrame(() => followField(this));
  };
}
