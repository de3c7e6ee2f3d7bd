/** A slim line that tells how far Python is; it is quiet once Python is there. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { follow } from "../follow.ts";
import { say } from "../words/words.ts";
import { engine, lacking } from "./page.ts";

function sentence(): string {
  const lack = engine.state === "failed" ? lacking() : null;
  return lack ? say(`engine.failed.${lack}`) : say(`engine.${engine.state}`);
}

@customElement("letterkit-engine-line")
export class EngineLineElement extends LitElement {
  /** Says nothing while there is nothing to wait for: for the examples of the guide. */
  @property({ type: Boolean }) accessor terse = false;

  constructor() {
    super();
    follow(this, () => engine);
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { state, progress } = engine;
    const loading = state === "loading";
    const silent = this.terse && (state === "ready" || state === "static");
    return html`<div class="lkp-engine" data-testid="engine" data-state=${state}>
      ${
        loading
          ? html`<progress class="lkp-progress" max="1" .value=${progress} aria-hidden="true"></progress>`
          : nothing
      }
      <p role="status" class=${silent ? "lkp-unseen" : ""}>
        <span class="lkp-lamp" aria-hidden="true"></span>${sentence()}
      </p>
      ${
        state === "failed"
          ? html`<button type="button" class="lkp-button" @click=${() => engine.start()}>
              ${say("engine.again")}
            </button>`
          : nothing
      }
    </div>`;
  }
}
