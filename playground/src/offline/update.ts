/** Offers a new build, in a corner and with no hurry: what somebody types now is worth more. */
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { say } from "../words/words.ts";
import { dressOffline } from "./dress.ts";

@customElement("letterkit-update")
export class UpdateElement extends LitElement {
  @property({ attribute: false }) accessor waiting!: ServiceWorker;

  override createRenderRoot(): this {
    dressOffline();
    return this;
  }

  override render(): TemplateResult {
    return html`<section class="lk-update" role="status" data-testid="update">
      <p>${say("update.ready")}</p>
      <button type="button" class="lk-update-now" @click=${this.#take}>${say("update.now")}</button>
      <button type="button" @click=${() => this.remove()}>${say("update.later")}</button>
    </section>`;
  }

  /** Only this tab loads anew; the others keep the build that they were opened with. */
  #take = (): void => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    this.waiting.postMessage("take-over");
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "letterkit-update": UpdateElement;
  }
}
