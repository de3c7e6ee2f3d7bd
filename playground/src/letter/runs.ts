/** Cuts a letter's text into runs, so that marks and fields may overlap as they like. */
import type { FieldSpan, Finding, Letter, Part, Span } from "../engine/wire.ts";

/** A stretch of text over which nothing changes. */
export interface Run {
  text: string;
  start: number;
  /** The finding underlined here: the gravest, and of equals the first. */
  finding: Finding | null;
  /** The field whose words these are. */
  field: string | null;
}

const GRAVITY = { error: 0, warning: 1, advice: 2 };

/**
 * The runs of the text from `within.start` to `within.end`, without gap. A finding of something
 * missing, which has no words, gets an empty run at its place.
 */
export function runs(
  text: string,
  within: Span,
  findings: readonly Finding[],
  fields: readonly FieldSpan[],
): Run[] {
  const cuts = new Set([within.start, within.end]);
  for (const span of [...findings, ...fields]) {
    if (span.start > within.start && span.start < within.end) cuts.add(span.start);
    if (span.end > within.start && span.end < within.end) cuts.add(span.end);
  }
  const edges = [...cuts].sort((one, other) => one - other);
  const missing = findings.filter((finding) => finding.start === finding.end);
  const missingAt = (place: number): Run[] =>
    missing
      .filter((finding) => finding.start === place)
      .map((finding) => ({ text: "", start: place, finding, field: null }));
  const cut = edges.slice(1).flatMap((end, at) => {
    const start = edges[at] ?? within.start;
    const covers = (span: Span): boolean => span.start <= start && span.end >= end;
    const gravest = findings
      .filter(covers)
      .sort((one, other) => GRAVITY[one.severity] - GRAVITY[other.severity])[0];
    const run: Run = {
      text: text.slice(start, end),
      start,
      finding: gravest ?? null,
      field: fields.find(covers)?.field ?? null,
    };
    return [...missingAt(start), run];
  });
  return [...cut, ...missingAt(within.end)];
}

/** The lines of a part: of an address each line, of prose its paragraphs. */
export function lines(text: string, part: Span): Span[] {
  const found: Span[] = [];
  let start = part.start;
  for (const line of text.slice(part.start, part.end).split("\n")) {
    if (line.trim() !== "") found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

/** The parts of each paragraph: one, or several where they stand with no line between them. */
export function paragraphs(letter: Letter): Part[][] {
  const found: Part[][] = [];
  for (const part of letter.parts) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before && !letter.text.slice(before.end, part.start).includes("\n")) {
      last.push(part);
    } else {
      found.push([part]);
    }
  }
  return found;
}

/** All field spans of a part, in the order of the text. */
export function fieldsOf(part: Part): FieldSpan[] {
  return part.sentences.flatMap((sentence) => sentence.fields);
}

/** The spans in which a field's own words stand, anywhere in the letter. */
export function spansOf(letter: Letter, field: string): FieldSpan[] {
  return letter.parts.flatMap(fieldsOf).filter((span) => span.field === field);
}
