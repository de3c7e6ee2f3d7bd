/** A field that takes several entries, each with its own fields; entries can be added and removed. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Desk } from "../desk/desk.ts";
import type { Field } from "../engine/wire.ts";
import { follow } from "../follow.ts";
import { say } from "../words/words.ts";
import { controlId } from "./field.ts";
import { messageOf } from "./labels.ts";
import { entries } from "./values.ts";

@customElement("letterkit-entries")
export class EntriesElement extends LitElement {
  @property({ attribute: false }) accessor desk!: Desk;
  @property({ attribute: false }) accessor field!: Field;

  constructor() {
    super();
    follow(this, () => this.desk);
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { desk, field } = this;
    const given = entries(desk.values[field.name]);
    const problem = desk.problemAt(field.name);
    const most = field.mostEntries ?? 1;
    return html`<fieldset class="lkp-entries" id=${controlId(field.name)} tabindex="-1">
      <legend class="lkp-label">
        ${field.label}${
          field.required ? html`<span class="lkp-star" title=${say("field.needed")}>*</span>` : nothing
        }
      </legend>
      <p class="lkp-help">${field.help}</p>
      ${problem ? html`<p class="lkp-problem">${messageOf(desk.kind, problem)}</p>` : nothing}
      ${given.map((_, index) => this.#entry(index))}
      ${
        given.length < most
          ? html`<button type="button" class="lkp-button lkp-add" @click=${this.#add}>
              <span aria-hidden="true">+</span> ${say("entry.add")}
            </button>`
          : html`<p class="lkp-help">${say("entry.full", { count: most })}</p>`
      }
    </fieldset>`;
  }

  #entry(index: number): TemplateResult {
    const { desk, field } = this;
    const which = { label: field.label, number: index + 1 };
    return html`<div class="lkp-entry" role="group" aria-label=${say("entry.title", which)}>
      <div class="lkp-entry-head">
        <span class="lkp-entry-number" aria-hidden="true">${index + 1}</span>
        <button
          type="button"
          class="lkp-quiet"
          aria-label=${say("entry.remove.which", which)}
          @click=${() => void this.#remove(index)}
        >
          ${say("entry.remove")}
        </button>
      </div>
      ${field.entry.map(
        (inner) =>
          html`<letterkit-field
            .desk=${desk}
            .field=${inner}
            .name=${`${field.name}.${index}.${inner.name}`}
          ></letterkit-field>`,
      )}
    </div>`;
  }

  #add = async (): Promise<void> => {
    this.desk.addEntry(this.field);
    await this.updateComplete;
    const last = [...this.querySelectorAll<HTMLElement>(".lkp-entry")].at(-1);
    last?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  };

  async #remove(index: number): Promise<void> {
    this.desk.removeEntry(this.field.name, index);
    await this.updateComplete;
    // The button that was pressed is gone, or is another entry's now, which one press more would
    // remove as well. There is room for one more now, so that this button is there.
    this.querySelector<HTMLElement>(".lkp-add")?.focus();
  }
}
