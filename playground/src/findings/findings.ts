/** The list of findings, what still has to be filled in, or a calm word that there is nothing. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { type Desk, isWrong } from "../desk/desk.ts";
import { applierAt, goToField, goToMark } from "../desk/go-to.ts";
import { engine } from "../engine/page.ts";
import type { Problem } from "../engine/wire.ts";
import { follow } from "../follow.ts";
import { say } from "../words/words.ts";
import { labelOf, messageOf } from "../form/labels.ts";
import { findingItem } from "./finding.ts";

@customElement("letterkit-findings")
export class FindingsElement extends LitElement {
  @property({ attribute: false }) accessor desk!: Desk;

  constructor() {
    super();
    follow(this, () => this.desk);
    follow(this, () => engine);
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { desk } = this;
    const { findings } = desk;
    const { problems } = desk.shown;
    const actions = {
      show: (finding: (typeof findings)[number]) => goToMark(this, desk, findings.indexOf(finding)),
      applier: (finding: (typeof findings)[number]) => applierAt(this, desk, finding),
    };
    return html`
      <h2 class="lkp-title" id="lkp-findings-title">
        ${say("findings.title")}
        ${findings.length > 0 ? html`<span class="lkp-count">${findings.length}</span>` : nothing}
      </h2>
      ${desk.error ? html`<p class="lkp-problem">${say("letter.error", { error: desk.error })}</p>` : nothing}
      ${this.#problems(problems.filter(isWrong), "problems.wrong")}
      ${this.#problems(problems.filter((problem) => !isWrong(problem)), "problems.missing")}
      <ol class="lk-findings" data-testid="findings" aria-labelledby="lkp-findings-title">
        ${findings.map((finding, key) => findingItem(finding, key, actions))}
      </ol>
      ${
        findings.length === 0 && !(desk.late && engine.state !== "ready")
          ? html`<p class="lk-clean">
              ${say(problems.length === 0 ? "findings.none" : "findings.none.blanks")}
            </p>`
          : nothing
      }
    `;
  }

  #problems(
    problems: readonly Problem[],
    title: "problems.wrong" | "problems.missing",
  ): TemplateResult | typeof nothing {
    if (problems.length === 0) return nothing;
    const { desk } = this;
    return html`<div class="lkp-todo lkp-todo--${title === "problems.wrong" ? "wrong" : "missing"}">
      <p>${say(title, { count: problems.length })}</p>
      <ul>
        ${problems.map(
          (problem) =>
            html`<li>
              ${
                problem.field === null
                  ? problem.message
                  : html`<button
                      type="button"
                      title=${messageOf(desk.kind, problem)}
                      @click=${() => void goToField(this, desk, problem.field ?? "")}
                    >
                      ${labelOf(desk.kind, problem.field)}
                    </button>`
              }
            </li>`,
        )}
      </ul>
    </div>`;
  }
}
