/** The editor in the sheet's clothes: it inherits what it can, and the marks look as elsewhere. */
import { EditorView } from "@codemirror/view";

function underline(tone: string, line: string, weight: string): Record<string, string> {
  return {
    backgroundColor: `var(--lk-${tone}-soft)`,
    color: "inherit",
    textDecoration: `underline ${line} ${weight} var(--lk-${tone})`,
    textDecorationSkipInk: "none",
    textUnderlineOffset: "0.22em",
    borderRadius: "2px",
  };
}

export const theme = EditorView.theme({
  "&": { color: "var(--lk-ink)", fontSize: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--lk-font)", lineHeight: "inherit" },
  ".cm-content": { padding: "0", caretColor: "var(--lk-accent)" },
  ".cm-line": { padding: "0" },
  ".lk-mark--error": underline("error", "wavy", "1.5px"),
  ".lk-mark--warning": underline("warning", "dashed", "2px"),
  ".lk-mark--advice": underline("advice", "dotted", "2.5px"),
});
