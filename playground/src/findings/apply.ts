/** Puts a suggestion into the value of the field that the words found came from. */
import type { Finding, Letter, Values } from "../engine/wire.ts";
import { spansOf } from "../letter/runs.ts";
import { read, write } from "../form/values.ts";

/** Where a finding's words stand in the value of its field, or null where they can't be told. */
export function placeInValue(
  value: string,
  finding: Finding,
  letter: Letter,
): { start: number; end: number } | null {
  if (finding.field === null || finding.text.trim() === "") return null;
  const span = spansOf(letter, finding.field).find(
    (candidate) => candidate.start <= finding.start && finding.end <= candidate.end,
  );
  // Words that reach beyond the field's own are partly the letter's, and no value holds them.
  if (!span) return null;
  const before = letter.text.slice(span.start, finding.start);
  const nth = [...before.matchAll(pattern(finding.text))].length;
  const match = [...value.matchAll(pattern(finding.text))][nth];
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** The values with the suggestion put in, or null where the words can't be found in the field. */
export function applySuggestion(
  values: Values,
  finding: Finding,
  suggestion: string,
  letter: Letter,
): Values | null {
  if (finding.field === null) return null;
  const value = read(values, finding.field);
  const place = placeInValue(value, finding, letter);
  if (!place) return null;
  const replacement = withCaseOf(value.slice(place.start, place.end), finding.text, suggestion);
  const joined = value.slice(0, place.start) + replacement + value.slice(place.end);
  return write(values, finding.field, replacement === "" ? closeGap(joined, place.start) : joined);
}

/** Any spacing for any spacing, any case for any case: the letter may have set both anew. */
function pattern(words: string): RegExp {
  const escaped = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/['’]/gu, "['’]"));
  return new RegExp(escaped.join("\\s+"), "giu");
}

/** Takes back the capital that the letter gave to a sentence's first word. */
function withCaseOf(inValue: string, inLetter: string, suggestion: string): string {
  const [typed = ""] = inValue;
  const [shown = ""] = inLetter;
  const [first = ""] = suggestion;
  const wasRaised = typed !== shown && typed === shown.toLowerCase();
  return wasRaised ? first.toLowerCase() + suggestion.slice(first.length) : suggestion;
}

/** Leaves one space, and none before a full stop, where words were taken out. */
function closeGap(text: string, at: number): string {
  const left = text.slice(0, at).replace(/[ \t]+$/u, "");
  const right = text.slice(at).replace(/^[ \t]+/u, "");
  const glue = left === "" || right === "" || /^[,.;:!?]/u.test(right) ? "" : " ";
  return left + glue + right;
}
