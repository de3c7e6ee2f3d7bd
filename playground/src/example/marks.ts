/** Findings as underlines in the editor; they move with the text until the next ones come. */
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

import type { Finding } from "../engine/wire.ts";

export const setMarks = StateEffect.define<readonly Finding[]>();

export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = underlines(effect.value, transaction.state.doc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underlines(findings: readonly Finding[], length: number): DecorationSet {
  return Decoration.set(
    findings
      // Of something missing there is nothing to underline.
      .filter((finding) => finding.start < finding.end && finding.end <= length)
      .map((finding) =>
        Decoration.mark({
          tagName: "mark",
          class: `lk-mark lk-mark--${finding.severity}`,
          attributes: { "data-rule": finding.rule, title: finding.title },
        }).range(finding.start, finding.end),
      ),
    true,
  );
}
