/** The search box: a dialog with a field and a list of links, all of it reached by key. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";

import { say } from "../words/words.ts";
import css from "./box.css" with { type: "text" };
import { type Hit, search } from "./pagefind.ts";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

@customElement("letterkit-search-box")
export class SearchBoxElement extends LitElement {
  @state() accessor words = "";
  @state() accessor hits: Hit[] | null = null;
  @state() accessor failed = false;
  @query("dialog") accessor dialog!: HTMLDialogElement;
  @query("input") accessor field!: HTMLInputElement;

  override createRenderRoot(): this {
    return this;
  }

  /** Opens over the page; what was searched last is still there, and ready to be typed over. */
  async open(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.field.select();
    void search("").catch(() => undefined); // fetches the index while the first word is typed
  }

  override render(): TemplateResult {
    return html`<dialog
      class="lk-search"
      aria-label=${say("search.title")}
      @keydown=${this.#onKey}
      @click=${this.#onClick}
    >
      <div class="lk-search-head">
        <input
          type="search"
          aria-label=${say("search.label")}
          placeholder=${say("search.label")}
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          data-testid="search"
          .value=${this.words}
          @input=${() => void this.#search(this.field.value)}
        />
        <button type="button" class="lk-search-close" @click=${() => this.dialog.close()}>
          ${say("search.close")}
        </button>
      </div>
      <p class="lk-search-said" role="status">${this.#said()}</p>
      ${
        this.hits && this.hits.length > 0
          ? html`<ul class="lk-search-hits" data-testid="hits">
              ${this.hits.map((hit) => this.#hit(hit))}
            </ul>`
          : nothing
      }
      <p class="lk-search-hint">${say("search.hint")}</p>
    </dialog>`;
  }

  #said(): string {
    if (this.failed) return say("search.failed");
    if (!this.hits) return "";
    const count = this.hits.length;
    return count === 0 ? say("search.none", { words: this.words }) : say("search.found", { count });
  }

  #hit({ title, section, address, excerpt }: Hit): TemplateResult {
    return html`<li>
      <a href=${address}>
        <span class="lk-search-title">${title}</span>
        ${section ? html`<span class="lk-search-section">${section}</span>` : nothing}
        <span class="lk-search-excerpt"
          >${excerpt.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}</span
        >
      </a>
    </li>`;
  }

  async #search(words: string): Promise<void> {
    this.words = words;
    if (words.trim() === "") {
      this.hits = null;
      return;
    }
    try {
      const hits = await search(words);
      if (this.words !== words) return; // a newer word is on its way
      this.hits = hits;
      this.failed = false;
    } catch (error) {
      console.warn("letterkit: the search didn't load:", error);
      this.hits = null;
      this.failed = true;
    }
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(".lk-search-hits a")];
  }

  #onKey = (event: KeyboardEvent): void => {
    // The theme has keys of its own for the page, which is covered now.
    event.stopPropagation();
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      (links[at + step] ?? (step < 0 ? this.field : links[at]))?.focus();
    } else if (event.key === "Enter" && at < 0) {
      event.preventDefault();
      links[0]?.click();
    } else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.field.focus(); // the character itself lands in the field
    }
  };

  /** A link has been followed, or somebody pressed beside the box: both close it. */
  #onClick = (event: Event): void => {
    const { target } = event;
    if (target === this.dialog || (target instanceof Element && target.closest("a"))) this.dialog.close();
  };
}

let box: SearchBoxElement | undefined;

/** The page's one search box; it outlives instant navigation. */
export function searchBox(): SearchBoxElement {
  if (!box) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    box = new SearchBoxElement();
  }
  if (!box.isConnected) document.body.append(box);
  return box;
}
