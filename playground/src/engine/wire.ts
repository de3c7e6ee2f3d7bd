/**
 * The wire format between the page and Python (`letterkit/wire.py` is its other side).
 * All offsets are UTF-16 units into `Letter.text`, the end exclusive, as JavaScript counts.
 */

export type FieldType =
  | "name"
  | "clause"
  | "sentence"
  | "quote"
  | "address"
  | "date"
  | "month"
  | "amount"
  | "currency"
  | "phone"
  | "email"
  | "choice"
  | "list";

/** A list's entry: its fields' values by name. */
export type Entry = Record<string, string>;
export type Value = string | Entry[];
/** What a form holds, by the field's name; "" is "not given". */
export type Values = Record<string, Value>;
/** The wording chosen for a paragraph, by its role, from 1. */
export type Wordings = Record<string, number>;

export interface Option {
  name: string;
  label: string;
}

/** A choice, and those of its options for which a field is asked for. */
export interface Condition {
  field: string;
  options: string[];
}

export interface FieldEntry {
  name: string;
  type: FieldType;
  required: boolean;
  longest: number;
  least: string | null;
  most: string | null;
  /** Of a list; null for every other type. */
  mostEntries: number | null;
  label: string;
  help: string;
  example: string | null;
  /** Of a choice; empty for every other type. */
  options: Option[];
  /** All of them are met where the field is asked for. */
  where: Condition[];
  /** For the desk alone: nothing that leaves the house may have its value. */
  private: boolean;
  guidance: string[];
  entry: FieldEntry[];
}

export interface Field extends FieldEntry {
  section: string;
}

export interface Section {
  name: string;
  title: string;
}

export interface Kind {
  name: string;
  title: string;
  sections: Section[];
  fields: Field[];
  example: Values;
}

export interface Span {
  start: number;
  end: number;
}

export interface FieldSpan extends Span {
  field: string;
}

export interface Sentence extends Span {
  wording: string | null;
  fields: FieldSpan[];
  guidance: string[];
}

export interface Part extends Span {
  role: string;
  layout: "lines" | "prose";
  wording: number | null;
  wordings: number;
  sentences: Sentence[];
}

export interface Letter {
  kind: string | null;
  locale: string;
  text: string;
  composed: boolean;
  parts: Part[];
}

export type Severity = "error" | "warning" | "advice";

export interface Finding extends Span {
  rule: string;
  severity: Severity;
  title: string;
  message: string;
  reason: string;
  instead: string;
  line: number;
  column: number;
  text: string;
  suggestions: string[];
  field: string | null;
  url: string;
}

export interface Problem {
  field: string | null;
  value: string | null;
  expected: string;
  message: string;
}

export interface CheckItem {
  id: string;
  text: string;
  guidance: string[];
}

export type Format = "text" | "markdown" | "html" | "json";

interface Written {
  kind: string;
  values: Values;
  wordings: Wordings;
}

/** What can be asked, by the name of the operation. */
export interface Asks {
  kinds: object;
  compose: Written;
  check: { text: string; kind: string; rules?: string[] };
  render: Written & { format: Format };
}

/** What is answered, by the name of the operation. */
export interface Answers {
  kinds: { kinds: Kind[] };
  compose: { letter: Letter; findings: Finding[]; problems: Problem[]; checklist: CheckItem[] };
  check: { letter: Letter; findings: Finding[] };
  render: { text: string; filename: string };
}

export type Op = keyof Asks;
export type Refusal = { ok: false; error: string };
export type Reply<O extends Op> = ({ ok: true } & Answers[O]) | Refusal;

export const VERSION = 1;
