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

@customElement("letterkit-live")
export class LiveElement extends LitElement {
  @property({ attribute: false }) accessor source!: Source;
  /** What stands there without a script, and hides while the editor is open. */
  @property({ attribute: false }) accessor still: HTMLElement[] = [];
  @state() accessor text: string | null = null;
  @state() accessor findings: Finding[] | null = null;
  @state() accessor error = "";
  #lane = new Lane(engine);

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const sheet of this.#sheets()) sheet.addEventListener("click", this.#edit);
    engine.addEventListener("change", this.#onEngine);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const sheet of this.#sheets()) sheet.removeEventListener("click", this.#edit);
    engine.removeEventListener("change", this.#onEngine);
  }

  override render(): TemplateResult {
    const open = this.text !== null;
    for (const element of this.still) element.hidden = open;
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
    `;
  }

  #editor(): TemplateResult {
    const actions = {
      show: (finding: Finding) => this.#pen()?.reveal(finding),
      applier: (finding: Finding) => (suggestion: string) =>
        this.#pen()?.replace(finding, suggestion),
    };
    return html`
      <div class="lk-sheet">
        <letterkit-editor
          .text=${this.text ?? ""}
          @type=${(event: CustomEvent<string>) => this.#type(event.detail)}
          @leave=${() => this.querySelector<HTMLElement>(".lkp-live-foot button")?.focus()}
        ></letterkit-editor>
      </div>
      ${this.error ? html`<p class="lkp-problem">${this.error}</p>` : nothing}
      <ol class="lk-findings" data-testid="findings">
        ${this.findings?.map((finding, key) => findingItem(finding, key, actions))}
      </ol>
      ${this.findings?.length === 0 ? html`<p class="lk-clean" role="status">${say("example.none")}</p>` : nothing}
    `;
  }

  #sheets(): HTMLElement[] {
    return this.still.filter((element) => element.matches(".lk-sheet"));
  }

  #pen(): EditorElement | null {
    return this.querySelector("letterkit-editor");
  }

  #edit = async (event: Event): Promise<void> => {
    // A link, or words that somebody is selecting, are no wish to write.
    if (event.target instanceof Element && event.target.closest("a")) return;
    if (!getSelection()?.isCollapsed) return;
    engine.start();
    await import("./editor.ts");
    this.text = this.source.text;
    await this.updateComplete;
    this.#pen()?.focus();
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
