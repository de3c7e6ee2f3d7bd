/** What the heading of a closed section tells: the most urgent thing in it. */
import { type Desk, isWrong } from "../desk/desk.ts";
import type { Field } from "../engine/wire.ts";
import { say } from "../words/words.ts";
import { isGiven } from "./values.ts";

export interface SectionState {
  tone: "finding" | "needed" | "quiet";
  words: string;
}

export function sectionState(desk: Desk, fields: readonly Field[]): SectionState {
  const names = new Set(fields.map((field) => field.name));
  const inSection = (name: string | null): boolean => names.has(name?.split(".")[0] ?? "");
  const { problems } = desk.shown;
  const found =
    desk.findings.filter((finding) => inSection(finding.field)).length +
    problems.filter((problem) => inSection(problem.field) && isWrong(problem)).length;
  if (found > 0) return { tone: "finding", words: say("section.findings", { count: found }) };
  const needed = problems.filter((problem) => inSection(problem.field)).length;
  if (needed > 0) return { tone: "needed", words: say("section.needs", { count: needed }) };
  const given = fields.filter((field) => isGiven(desk.values[field.name])).length;
  return { tone: "quiet", words: say("section.given", { given, all: fields.length }) };
}
