import type { Kind } from "../engine/wire.ts";

/** A control's label as a person reads it; in a list, of which entry: "The reason (2)". */
export function labelOf(kind: Kind, name: string): string {
  const [first, index, inner] = name.split(".");
  const field = kind.fields.find((candidate) => candidate.name === first);
  const entry = field?.entry.find((candidate) => candidate.name === inner);
  if (!field) return name;
  return entry ? `${entry.label} (${Number(index) + 1})` : field.label;
}

/** The section in which a control stands. */
export function sectionOf(kind: Kind, name: string): string | undefined {
  const first = name.split(".")[0];
  return kind.fields.find((candidate) => candidate.name === first)?.section;
}
