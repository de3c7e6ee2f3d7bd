import type { Kind, Problem } from "../engine/wire.ts";
import { say } from "../words/words.ts";

/** A control's label as a person reads it; in a list, of which entry: "The reason (2)". */
export function labelOf(kind: Kind, name: string): string {
  const [first, index, inner] = name.split(".");
  const field = kind.fields.find((candidate) => candidate.name === first);
  const entry = field?.entry.find((candidate) => candidate.name === inner);
  if (!field) return name;
  return entry ? `${entry.label} (${Number(index) + 1})` : field.label;
}

/** A problem's sentence for a person at the form: Python's begins with the field's own name. */
export function messageOf(kind: Kind, problem: Problem): string {
  const { field, message } = problem;
  if (field === null || !message.startsWith(field)) return message;
  const rest = message.slice(field.length);
  // A longer name may begin with the same letters.
  if (/^[\w.]/u.test(rest)) return message;
  const label = labelOf(kind, field);
  // Where the sentence goes on with the label in it, that has to be told from the sentence's words.
  return (rest.startsWith(":") ? label : say("problem.label", { label })) + rest;
}

/** The section in which a control stands. */
export function sectionOf(kind: Kind, name: string): string | undefined {
  const first = name.split(".")[0];
  return kind.fields.find((candidate) => candidate.name === first)?.section;
}
