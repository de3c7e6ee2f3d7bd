/** A live example: the guide's letter becomes an editor in place, checked at every keystroke. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { measurePaint } from "../desk/measure.ts";
import { Lane } from "../engine/lane.ts";
import { engine } from "../engine/page.ts";
import type { Finding } from "../engine/wire.ts";
import { findingItem } from "../findings/finding.ts";
import { say } from "../words/words.ts";
import type { EditorElement } from "./editor.ts";
import "../engine/line.ts";

/** What the fence in the guide leaves for us (`letterkit/mkdocs/markup.py`). */
export interface Source {
  text: string;
  /** null where it couldn't be told from the draft. */
  kind: string | null;
  /** The rules to check by; empty for all. */
  rules: string[];
}

/**
 * The letter as the sheet shows it: the lines of the guide's source, wrapped for whoever edits that,
 * would break at odd places in here.
 */
function unwrapped(sheet: HTMLElement): string {
  return [...sheet.querySelectorAll("p")].map((paragraph) => paragraph.innerText).join("\n\n");
}

@customElement("letterkit-live")
export class LiveElement extends LitElement {
  @property({ attribute: false }) accessor source!: Source;
  /** The letter that stands there without a script; it hides while the editor is open. */
  @property({ attribute: false }) accessor sheet!: HTMLElement;
  /** What was found in it at build time; it hides once there is something newer. */
  @property({ attribute: false }) accessor found: HTMLElement | null = null;
  @state() accessor text: string | null = null;
  @state() accessor findings: Finding[] | null = null;
  @state() accessor error = "";
  #lane = new Lane(engine);

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sheet.addEventListener("click", this.#edit);
    engine.addEventListener("change", this.#onEngine);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sheet.removeEventListener("click", this.#edit);
    engine.removeEventListener("change", this.#onEngine);
  }

  override render(): TemplateResult {
    const open = this.text !== null;
    this.sheet.hidden = open;
    if (this.found) this.found.hidden = this.findings !== null;
    return html`
      ${open ? this.#editor() : nothing}
      <div class="lkp-live-foot">
        ${
          open
            ? html`<button type="button" class="lkp-button" @click=${this.#restore}>
                ${say("example.restore")}
              </button>`
            : html`<button type="button" class="lkp-button" @click=${this.#edit}>
                ${say("example.edit")}
              </button>`
        }
        <letterkit-engine-line terse></letterkit-engine-line>
      </div>
      ${this.findings === null ? nothing : this.#list(this.findings)}
    `;
  }

  #editor(): TemplateResult {
    return html`<div class="lk-sheet">
        <letterkit-editor
          .text=${this.text ?? ""}
          @type=${(event: CustomEvent<string>) => this.#type(event.detail)}
          @leave=${() => this.querySelector<HTMLElement>(".lkp-live-foot button")?.focus()}
        ></letterkit-editor>
      </div>
      ${this.error ? html`<p class="lkp-problem">${this.error}</p>` : nothing}`;
  }

  #list(findings: readonly Finding[]): TemplateResult {
    const actions = {
      show: (finding: Finding) => this.#pen()?.reveal(finding),
      applier: (finding: Finding) => (suggestion: string) =>
        this.#pen()?.replace(finding, suggestion),
    };
    return html`
      <ol class="lk-findings" data-testid="findings">
        ${findings.map((finding, key) => findingItem(finding, key, actions))}
      </ol>
      ${findings.length === 0 ? html`<p class="lk-clean" role="status">${say("example.none")}</p>` : nothing}
    `;
  }

  #pen(): EditorElement | null {
    return this.querySelector("letterkit-editor");
  }

  #edit = async (event: Event): Promise<void> => {
    // A link, or words that somebody is selecting, are no wish to write.
    if (event.target instanceof Element && event.target.closest("a")) return;
    if (!(getSelection()?.isCollapsed ?? true)) return;
    // A press of the button has no place in the letter; the sheet's has.
    const { clientX: x, clientY: y } = event as MouseEvent;
    const place = event.currentTarget === this.sheet ? { x, y } : null;
    engine.start();
    await import("./editor.ts");
    this.text = unwrapped(this.sheet) || this.source.text;
    await this.updateComplete;
    this.#pen()?.take(place);
    void this.#check();
  };

  #restore = (): void => {
    this.text = null;
    this.findings = null;
    this.error = "";
    void this.updateComplete.then(() => this.querySelector("button")?.focus());
  };

  #type(text: string): void {
    this.text = text;
    void this.#check(performance.now());
  }

  #onEngine = (): void => {
    if (engine.state === "ready" && this.text !== null && this.findings === null) void this.#check();
  };

  async #check(since?: number): Promise<void> {
    if (this.text === null) return;
    const { kind, rules } = this.source;
    try {
      const reply = await this.#lane.ask("check", {
        text: this.text,
        kind: kind ?? "auto",
        ...(rules.length > 0 ? { rules } : {}),
      });
      if (!reply || this.text === null) return;
      this.error = reply.ok ? "" : reply.error;
      if (reply.ok) this.findings = reply.findings;
      this.#pen()?.mark(this.findings ?? []);
      if (since !== undefined) measurePaint("letterkit:recompose", since);
    } catch (error) {
      // The engine's line tells when it failed for good.
      this.error = engine.state === "failed" ? "" : String(error);
    }
  }
}
