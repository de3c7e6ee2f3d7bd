/** What can be done with the finished letter: copy it, or save it as text. */
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Desk } from "../desk/desk.ts";
import { Lane } from "../engine/lane.ts";
import { engine } from "../engine/page.ts";
import { follow } from "../follow.ts";
import { say } from "../words/words.ts";
import { copyText } from "./copy.ts";
import { saveText } from "./save.ts";

/** How long a button says what it did. */
const SAID_MS = 2_500;

@customElement("letterkit-letter-actions")
export class LetterActionsElement extends LitElement {
  @property({ attribute: false }) accessor desk!: Desk;
  @state() accessor copied = false;
  @state() accessor trouble = "";
  #lane = new Lane(engine);

  constructor() {
    super();
    follow(this, () => this.desk);
    follow(this, () => engine);
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const ready = engine.state === "ready";
    return html`<div class="lkp-actions">
        <button type="button" class="lkp-button" ?disabled=${!ready} @click=${this.#download}>
          ${say("letter.download")}
        </button>
        <button
          type="button"
          class="lkp-button lkp-button--main"
          data-testid="copy"
          ?disabled=${this.desk.late}
          @click=${this.#copy}
        >
          ${say(this.copied ? "letter.copied" : "letter.copy")}
        </button>
      </div>
      <p class="lkp-said" role="status">${this.#said()}</p>`;
  }

  #said(): TemplateResult | string {
    const blanks = this.desk.shown.problems.length;
    if (this.trouble) return this.trouble;
    if (this.copied && blanks > 0) return say("letter.copied.blanks", { count: blanks });
    if (this.copied) return html`<span class="lkp-unseen">${say("letter.copied")}</span>`;
    if (!this.desk.late || engine.state === "ready") return "";
    return say(engine.state === "failed" ? "letter.late.failed" : "letter.late");
  }

  #copy = async (): Promise<void> => {
    this.copied = await copyText(this.desk.shown.letter.text);
    this.trouble = this.copied ? "" : say("letter.uncopied");
    setTimeout(() => (this.copied = false), SAID_MS);
  };

  #download = async (): Promise<void> => {
    const { kind, values, wordings } = this.desk;
    try {
      const reply = await this.#lane.ask("render", {
        kind: kind.name,
        values,
        wordings,
        format: "text",
      });
      if (!reply) return;
      this.trouble = reply.ok ? "" : reply.error;
      if (reply.ok) saveText(reply.text, reply.filename);
    } catch {
      this.trouble = say("letter.undownloaded");
    }
  };
}
