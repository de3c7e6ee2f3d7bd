/** What to do before the letter goes out; Python chooses the items by the facts. */
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { follow } from "../follow.ts";
import { say } from "../words/words.ts";
import type { Desk } from "./desk.ts";

@customElement("letterkit-checklist")
export class ChecklistElement extends LitElement {
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
    const items = desk.shown.checklist;
    const done = items.filter((item) => desk.ticked.has(item.id)).length;
    return html`
      <h2 class="lkp-title">
        ${say("checklist.title")}
        <span class="lkp-count lkp-count--quiet">
          ${say("checklist.done", { done, all: items.length })}
        </span>
      </h2>
      <ul class="lkp-checklist" data-testid="checklist">
        ${items.map(
          (item) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${desk.ticked.has(item.id)}
                  @change=${(event: Event) =>
                    desk.tick(item.id, (event.target as HTMLInputElement).checked)}
                />
                <span>${item.text}</span>
              </label>
            </li>`,
        )}
      </ul>
    `;
  }
}
