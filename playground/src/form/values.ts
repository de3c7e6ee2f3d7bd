/** Reads and writes the form's values by a control's name (`amount`, `reasons.0.why`). */
import type { Entry, Field, FieldEntry, Value, Values } from "../engine/wire.ts";

/** The text of one control; "" where nothing is given. */
export function read(values: Values, name: string): string {
  const [field = "", index, inner] = name.split(".");
  const value = values[field];
  if (index === undefined || inner === undefined) return typeof value === "string" ? value : "";
  return entries(value)[Number(index)]?.[inner] ?? "";
}

/** The same values with one control's text changed; what was given is left as it is. */
export function write(values: Values, name: string, text: string): Values {
  const [field = "", index, inner] = name.split(".");
  if (index === undefined || inner === undefined) return { ...values, [field]: text };
  const changed = entries(values[field]).map((entry, at) =>
    at === Number(index) ? { ...entry, [inner]: text } : entry,
  );
  return { ...values, [field]: changed };
}

/** A list's entries, whatever a value may hold. */
export function entries(value: Value | undefined): Entry[] {
  return Array.isArray(value) ? value : [];
}

/** The values with an empty entry added at the end of a list. */
export function addEntry(values: Values, list: Field): Values {
  const empty = Object.fromEntries(list.entry.map((inner) => [inner.name, ""]));
  return { ...values, [list.name]: [...entries(values[list.name]), empty] };
}

/** The values without one entry of a list. */
export function removeEntry(values: Values, list: string, index: number): Values {
  return { ...values, [list]: entries(values[list]).filter((_, at) => at !== index) };
}

/** Values in which nothing is given; a list that is needed has one empty entry. */
export function emptyValues(fields: readonly Field[]): Values {
  const bare: Values = Object.fromEntries(
    fields.map((field) => [field.name, field.type === "list" ? [] : ""]),
  );
  return fields
    .filter((field) => field.type === "list" && field.required)
    .reduce((values, list) => addEntry(values, list), bare);
}

/**
 * The fields that are asked for, given what was chosen in others. A choice stands before the fields
 * that depend on it, and one that isn't asked for itself has chosen nothing.
 */
export function askedFor<F extends FieldEntry>(fields: readonly F[], values: Values): F[] {
  const chosen = new Map<string, string>();
  return fields.filter((field) => {
    const asked = field.where.every((condition) =>
      condition.options.includes(chosen.get(condition.field) ?? ""),
    );
    if (asked && field.type === "choice") chosen.set(field.name, read(values, field.name));
    return asked;
  });
}

/** Whether anything is given for a field. */
export function isGiven(value: Value | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return entries(value).some((entry) => Object.values(entry).some((text) => text.trim() !== ""));
}
