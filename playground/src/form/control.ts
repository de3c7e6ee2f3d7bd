/** The control for one field, by its type; it only reports what is typed, and where it was left. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

import type { FieldEntry } from "../engine/wire.ts";
import { say } from "../words/words.ts";

export interface Control {
  field: FieldEntry;
  /** The control's name: the field's, or `reasons.0.why` in a list. */
  name: string;
  value: string;
  id: string;
  describedBy: string;
  invalid: boolean;
  onType(text: string, since: number): void;
  onLeave(): void;
}

/** Types that take one line, and what keyboard a phone shows for them. */
const ONE_LINE: Partial<Record<FieldEntry["type"], [type: string, inputMode: string]>> = {
  name: ["text", "text"],
  date: ["date", "text"],
  month: ["text", "numeric"],
  amount: ["text", "decimal"],
  currency: ["text", "text"],
  phone: ["tel", "tel"],
  email: ["email", "email"],
};
/** The id of the list of currencies, which stands once in the form. */
export const CURRENCIES = "lkp-currencies";

/**
 * How many times the longest value a control takes: text that is pasted and is too long should be
 * told as a problem, not be cut off unseen, but no book should get in by mistake.
 */
const SLACK = 4;
const MOST = 20_000;

export function control(of: Control): TemplateResult {
  if (of.field.type === "choice") return select(of);
  const oneLine = ONE_LINE[of.field.type];
  return oneLine ? input(of, ...oneLine) : area(of);
}

function input(of: Control, type: string, inputMode: string): TemplateResult {
  return html`<input
    class="lkp-input lkp-input--${of.field.type}"
    id=${of.id}
    name=${of.name}
    type=${type}
    inputmode=${inputMode}
    maxlength=${type === "date" ? nothing : most(of.field)}
    .value=${live(of.value)}
    placeholder=${placeholder(of.field)}
    list=${of.field.type === "currency" ? CURRENCIES : ""}
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${of.describedBy}
    aria-invalid=${of.invalid ? "true" : "false"}
    aria-required=${of.field.required ? "true" : "false"}
    @input=${(event: InputEvent) => report(of, event)}
    @blur=${of.onLeave}
  />`;
}

function select(of: Control): TemplateResult {
  return html`<select
    class="lkp-input lkp-input--choice"
    id=${of.id}
    name=${of.name}
    autocomplete="off"
    aria-describedby=${of.describedBy}
    aria-invalid=${of.invalid ? "true" : "false"}
    aria-required=${of.field.required ? "true" : "false"}
    @input=${(event: Event) => report(of, event)}
    @blur=${of.onLeave}
  >
    ${[{ name: "", label: say("field.choose") }, ...of.field.options].map(
      ({ name, label }) =>
        html`<option value=${name} .selected=${live(name === of.value)}>${label}</option>`,
    )}
  </select>`;
}

function area(of: Control): TemplateResult {
  const isLine = of.field.type === "clause";
  return html`<textarea
    class="lkp-input lkp-input--${of.field.type}"
    id=${of.id}
    name=${of.name}
    rows=${of.field.type === "address" ? 3 : 2}
    maxlength=${most(of.field)}
    .value=${live(of.value)}
    placeholder=${placeholder(of.field)}
    autocomplete="off"
    spellcheck="true"
    aria-describedby=${of.describedBy}
    aria-invalid=${of.invalid ? "true" : "false"}
    aria-required=${of.field.required ? "true" : "false"}
    @keydown=${(event: KeyboardEvent) => {
      if (isLine && event.key === "Enter") event.preventDefault();
    }}
    @input=${(event: InputEvent) => report(of, event, isLine)}
    @blur=${of.onLeave}
  ></textarea>`;
}

/** A clause runs on inside a sentence: what is pasted with line ends becomes one line. */
function report(of: Control, event: Event, isLine = false): void {
  const target = event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  if (isLine && target.value.includes("\n")) target.value = target.value.replace(/\s*\n\s*/gu, " ");
  of.onType(target.value, event.timeStamp);
}

function most(field: FieldEntry): number {
  return Math.min(field.longest * SLACK, MOST);
}

function placeholder(field: FieldEntry): string {
  // A date control shows its own pattern, and no placeholder.
  if (field.example === null || field.type === "date") return "";
  return say("field.placeholder", { example: field.example });
}
