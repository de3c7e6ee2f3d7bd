/**
 * A small editor for a draft, with live underlines. It lives in a shadow root because the editor
 * library's own styles break a strict policy anywhere else.
 */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

import type { Finding } from "../engine/wire.ts";
import { say } from "../words/words.ts";
import { marks, setMarks } from "./marks.ts";
import { theme } from "./theme.ts";

/**
 * Typing over a selection that holds marks: left to itself, Chromium keeps the marks' looks for the new
 * words in a `style` attribute, which the site's policy refuses with an error on the console.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || event.isComposing || event.data === null) return false;
    if (view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

export class EditorElement extends HTMLElement {
  #view: EditorView | undefined;
  #text = "";

  get text(): string {
    return this.#view?.state.doc.toString() ?? this.#text;
  }

  /** What is typed comes back through the element that holds us: only other text is taken over. */
  set text(text: string) {
    this.#text = text;
    const view = this.#view;
    if (!view || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren();
    this.#view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: this.#text,
        extensions: [
          history(),
          keymap.of([{ key: "Escape", run: () => this.#leave() }, ...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          typeOver,
          EditorView.contentAttributes.of({
            "aria-label": say("example.editor"),
            "data-testid": "letter",
            spellcheck: "true",
          }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            this.#text = update.state.doc.toString();
            this.dispatchEvent(new CustomEvent("type", { detail: this.#text }));
          }),
          marks,
          theme,
        ],
      }),
    });
  }

  disconnectedCallback(): void {
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Gives the editor the cursor, at a point of the window where there is one. */
  take(point: { x: number; y: number } | null): void {
    const view = this.#view;
    if (!view) return;
    const at = point && view.posAtCoords(point);
    if (at !== null) view.dispatch({ selection: { anchor: at } });
    view.focus();
  }

  /** Underlines findings; their offsets are those of the text now in the editor. */
  mark(findings: readonly Finding[]): void {
    this.#view?.dispatch({ effects: setMarks.of(findings) });
  }

  /** Selects a finding's words and brings them into view. */
  reveal(finding: Finding): void {
    const view = this.#view;
    if (!view || finding.end > view.state.doc.length) return;
    view.dispatch({
      selection: { anchor: finding.start, head: finding.end },
      effects: EditorView.scrollIntoView(finding.start, { y: "center" }),
    });
    view.focus();
  }

  /** Puts a suggestion in the place of a finding's words, unless they have changed since. */
  replace(finding: Finding, suggestion: string): void {
    const view = this.#view;
    const { start: from, end: to } = finding;
    if (!view || view.state.sliceDoc(from, to) !== finding.text) return;
    view.dispatch({ changes: { from, to, insert: suggestion }, userEvent: "input.suggestion" });
    view.focus();
  }

  #leave(): boolean {
    this.#view?.contentDOM.blur();
    this.dispatchEvent(new CustomEvent("leave"));
    return true;
  }
}

customElements.define("letterkit-editor", EditorElement);

declare global {
  interface HTMLElementTagNameMap {
    "letterkit-editor": EditorElement;
  }
}
