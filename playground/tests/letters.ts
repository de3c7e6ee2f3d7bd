/** Small letters and findings to test with. */
import type { Finding, Letter } from "../src/engine/wire.ts";

/** A letter of one paragraph; the fields are named with the words of theirs that stand in it. */
export function letter(text: string, fields: Record<string, string> = {}): Letter {
  const spans = Object.entries(fields).map(([field, words]) => {
    const start = text.indexOf(words);
    return { field, start, end: start + words.length };
  });
  const sentence = { start: 0, end: text.length, wording: null, guidance: [], fields: spans };
  return {
    kind: "refund-refusal",
    locale: "en",
    text,
    composed: true,
    parts: [
      {
        role: "reasons",
        layout: "prose",
        start: 0,
        end: text.length,
        wording: 1,
        wordings: 3,
        sentences: [sentence],
      },
    ],
  };
}

/** A finding of the `nth` place where the words stand, from 0. */
export function finding(
  within: Letter,
  words: string,
  given: Partial<Finding> = {},
  nth = 0,
): Finding {
  let start = within.text.indexOf(words);
  for (let at = 0; at < nth; at += 1) start = within.text.indexOf(words, start + 1);
  return {
    rule: "euphemism",
    severity: "warning",
    title: "",
    message: "",
    reason: "",
    instead: "",
    start,
    end: start + words.length,
    line: 1,
    column: 1,
    text: words,
    suggestions: [],
    field: null,
    url: "rules/euphemism/",
    ...given,
  };
}
