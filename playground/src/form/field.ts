/** One field of the form: label, help, control, and what is wrong with it or was found in it. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Desk } from "../desk/desk.ts";
import type { FieldEntry } from "../engine/wire.ts";
import { fieldFinding } from "../findings/at-field.ts";
import { follow } from "../follow.ts";
import { say } from "../words/words.ts";
import { control } from "./control.ts";
import { messageOf } from "./labels.ts";
import { read } from "./values.ts";

/** The id of a control, for labels and links. */
export function controlId(name: string): string {
  return `lkp-${name.replaceAll(".", "-")}`;
}

@customElement("letterkit-field")
export class FieldElement extends LitElement {
  @property({ attribute: false }) accessor desk!: Desk;
  @property({ attribute: false }) accessor field!: FieldEntry;
  @property({ attribute: false }) accessor name = "";

  constructor() {
    super();
    follow(this, () => this.desk);
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { desk, field, name } = this;
    const id = controlId(name);
    const problem = desk.problemAt(name);
    const findings = desk.findingsAt(name);
    const notes = problem || findings.length > 0;
    return html`<div class="lkp-field lkp-field--${field.type}" ?data-noted=${notes}>
      <label class="lkp-label" for=${id}>
        ${field.label}${
          field.required ? html`<span class="lkp-star" title=${say("field.needed")}>*</span>` : nothing
        }
      </label>
      <p class="lkp-help" id="${id}-help">
        ${field.help} ${field.private ? html`<strong>${say("field.private")}</strong>` : nothing}
      </p>
      ${control({
        field,
        name,
        id,
        value: read(desk.values, name),
        describedBy: notes ? `${id}-help ${id}-notes` : `${id}-help`,
        invalid: problem !== null,
        onType: (text, since) => desk.type(name, text, since),
        onLeave: () => desk.touch(name),
      })}
      <div class="lkp-notes" id="${id}-notes">
        ${problem ? html`<p class="lkp-problem">${messageOf(desk.kind, problem)}</p>` : nothing}
        ${findings.map((finding) => fieldFinding(this, desk, finding))}
      </div>
    </div>`;
  }
}
