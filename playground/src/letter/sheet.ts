/** The letter on its sheet: what Python wrote, with marks, and beside it the other wordings. */
import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";

import type { Desk } from "../desk/desk.ts";
import { goToField, goToFinding } from "../desk/go-to.ts";
import type { Part } from "../engine/wire.ts";
import { follow } from "../follow.ts";
import { say, sayRole } from "../words/words.ts";
import { fieldsOf, paragraphs, type Run, runs } from "./runs.ts";
import { row } from "./row.ts";

const TURN = svg`<svg viewBox="0 0 12 12" aria-hidden="true">
  <path d="M10 6a4 4 0 1 1-1.2-2.8M10 1v2.4H7.6" />
</svg>`;

@customElement("letterkit-sheet")
export class SheetElement extends LitElement {
  @property({ attribute: false }) accessor desk!: Desk;

  constructor() {
    super();
    follow(this, () => this.desk);
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { letter } = this.desk.shown;
    const rows = paragraphs(letter);
    // The grid shows no white space between its items; it makes the element's text the letter's.
    return html`<div class="lk-sheet lkp-sheet">
      <div class="lkp-letter" data-testid="letter" lang=${letter.locale} ${row(1, rows.length * 2)}
        >${rows.map((parts, at) => [at > 0 ? "\n\n" : "", this.#paragraph(parts, at)])}</div
      >
      ${rows.map((parts, at) => this.#wordings(parts, at))}
    </div>`;
  }

  #paragraph(parts: readonly Part[], at: number): TemplateResult {
    const { desk } = this;
    const [first] = parts;
    const span = { start: first?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
    const cut = runs(desk.shown.letter.text, span, desk.findings, parts.flatMap(fieldsOf));
    return html`<p class="lkp-part lkp-part--${first?.role}" ${row(at * 2 + 1)}>${cut.map((run) => this.#run(run))}</p>`;
  }

  // No white space may stand between the tags here: the sheet keeps it, as letters need.
  #run(run: Run): TemplateResult | string {
    const words = run.finding ? this.#mark(run) : run.text;
    const { field } = run;
    if (field === null) return html`${words}`;
    const state = {
      "lk-field": true,
      "lk-blank": this.desk.isBlank(field),
      "is-current": this.desk.current === field,
    };
    return html`<span class=${classMap(state)} data-field=${field} @click=${() => void goToField(this, this.desk, field)}>${words}</span>`;
  }

  #mark(run: Run): TemplateResult {
    const { finding } = run;
    if (!finding) return html`${run.text}`;
    const key = this.desk.findings.indexOf(finding);
    const open = (event: Event): void => {
      event.stopPropagation();
      void goToFinding(this, this.desk, key);
    };
    const here = run.text === "" ? "lk-mark--here" : "";
    return html`<mark class="lk-mark lk-mark--${finding.severity} ${here}" data-rule=${finding.rule} data-finding=${key} title=${finding.title} @click=${open}>${run.text}</mark>`;
  }

  #wordings(parts: readonly Part[], at: number): TemplateResult {
    return html`<div class="lkp-wordings" ${row(at * 2 + 1)}>${parts.map((part) => this.#wording(part))}</div>`;
  }

  #wording(part: Part): TemplateResult | typeof nothing {
    if (part.wordings < 2 || part.wording === null) return nothing;
    const fill = { part: sayRole(part.role), number: part.wording, all: part.wordings };
    const next = (part.wording % part.wordings) + 1;
    return html`<button
      type="button"
      class="lkp-wording"
      data-testid="wording-${part.role}"
      aria-label=${say("wording.next", fill)}
      title=${say("wording.next", fill)}
      @click=${() => this.desk.useWording(part.role, next)}
    >
      ${TURN}${say("wording", fill)}
    </button>`;
  }
}
