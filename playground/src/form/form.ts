/** The form, made from the kind's own description: a field added in Python stands here by itself. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Desk } from "../desk/desk.ts";
import { goToFindings } from "../desk/go-to.ts";
import type { Field, Section } from "../engine/wire.ts";
import { follow } from "../follow.ts";
import { LOCALE, say } from "../words/words.ts";
import { CURRENCIES } from "./control.ts";
import { sectionState } from "./section-state.ts";
import { askedFor } from "./values.ts";
import "./entries.ts";
import "./field.ts";

@customElement("letterkit-form")
export class FormElement extends LitElement {
  @property({ attribute: false }) accessor desk!: Desk;

  constructor() {
    super();
    follow(this, () => this.desk);
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { desk } = this;
    return html`
      <button
        type="button"
        class="lkp-button lkp-skip"
        @click=${() => void goToFindings(this, desk)}
      >
        ${say("findings.skip")}
      </button>
      <header class="lkp-head">
        <div>
          <h2 class="lkp-title">${desk.kind.title}</h2>
          <p class="lkp-sub">${say(desk.isExample ? "form.example" : "form.yours")}</p>
        </div>
        <div class="lkp-actions">
          ${
            desk.before
              ? html`<button
                  type="button"
                  class="lkp-quiet"
                  @click=${() => void this.#replace(() => desk.undo())}
                >
                  ${say("form.undo")}
                </button>`
              : nothing
          }
          ${
            desk.isEmpty
              ? nothing
              : html`<button
                  type="button"
                  class="lkp-button"
                  @click=${() => void this.#replace(() => desk.startEmpty())}
                >
                  ${say("form.empty")}
                </button>`
          }
          ${
            desk.isExample
              ? nothing
              : html`<button
                  type="button"
                  class="lkp-button"
                  @click=${() => void this.#replace(() => desk.backToExample())}
                >
                  ${say("form.back")}
                </button>`
          }
        </div>
      </header>
      <form class="lkp-form" novalidate @submit=${(event: Event) => event.preventDefault()}>
        ${this.#sections()}
        <p class="lkp-help lkp-legend">${say("form.needed")}</p>
        <datalist id=${CURRENCIES}>${CURRENCY_OPTIONS}</datalist>
      </form>
    `;
  }

  /** The button goes when it has done its work: the cursor goes on to the first field. */
  async #replace(act: () => void): Promise<void> {
    const [first] = this.desk.kind.sections;
    if (first) this.desk.toggle(first.name, true);
    act();
    await this.updateComplete;
    this.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }

  #sections(): TemplateResult[] {
    const { kind, values } = this.desk;
    const asked = askedFor(kind.fields, values);
    return kind.sections.flatMap((section) => {
      const fields = asked.filter((field) => field.section === section.name);
      return fields.length > 0 ? [this.#section(section, fields)] : [];
    });
  }

  #section(section: Section, fields: readonly Field[]): TemplateResult {
    const { desk } = this;
    const open = desk.opened.has(section.name);
    const state = sectionState(desk, fields);
    return html`<section class="lkp-section" ?data-open=${open}>
      <h3 class="lkp-section-title">
        <button
          type="button"
          aria-expanded=${open ? "true" : "false"}
          aria-controls="lkp-section-${section.name}"
          @click=${() => desk.toggle(section.name)}
        >
          <span class="lkp-chevron" aria-hidden="true"></span>
          <span class="lkp-section-name">${section.title}</span>
          <span class="lkp-state lkp-state--${state.tone}">${state.words}</span>
        </button>
      </h3>
      <div class="lkp-section-body" id="lkp-section-${section.name}" ?hidden=${!open}>
        ${fields.map((field) => this.#field(field))}
      </div>
    </section>`;
  }

  #field(field: Field): TemplateResult {
    return field.type === "list"
      ? html`<letterkit-entries .desk=${this.desk} .field=${field}></letterkit-entries>`
      : html`<letterkit-field
          .desk=${this.desk}
          .field=${field}
          .name=${field.name}
        ></letterkit-field>`;
  }
}

/** Every currency that the browser knows, with its name in the page's language. */
const names = new Intl.DisplayNames(LOCALE, { type: "currency" });
const CURRENCY_OPTIONS = Intl.supportedValuesOf("currency").map(
  (code) => html`<option value=${code}>${names.of(code)}</option>`,
);
