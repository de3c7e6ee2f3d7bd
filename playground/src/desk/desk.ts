/**
 * The letter on the desk: what was typed and chosen, and what Python made of it last.
 * It lives in memory alone, as long as the page's script does, so moving about the site keeps it.
 */
import { engine } from "../engine/page.ts";
import { type Answer, Lane } from "../engine/lane.ts";
import type { Field, Finding, Kind, Problem, Values, Wordings } from "../engine/wire.ts";
import { applySuggestion } from "../findings/apply.ts";
import { addEntry, emptyValues, isGiven, removeEntry, write } from "../form/values.ts";
import { measurePaint } from "./measure.ts";

export type Pane = "form" | "letter" | "advice";
type Composed = Answer<"compose">;

/** What is asked for before Python is there (`example.json`, made by the build). */
export interface Example {
  kinds: Kind[];
  composed: Record<string, Composed>;
}

interface Draft {
  values: Values;
  wordings: Wordings;
}

export class Desk extends EventTarget {
  readonly kinds: readonly Kind[];
  readonly kind: Kind;
  /** What the letter shows: Python's last answer, or the example's at first. */
  shown: Composed;
  /** Whether something was typed or chosen that the letter doesn't show (yet). */
  late = false;
  /** A sentence on what went wrong with the last request, or "". */
  error = "";
  pane: Pane = "form";
  current = "";
  values: Values;
  wordings: Wordings = {};
  /** Controls that were left once: only these are told off for being empty. */
  readonly touched = new Set<string>();
  readonly opened: Set<string>;
  readonly ticked = new Set<string>();
  /** What "start empty" and "back to the example" took away. */
  before: Draft | null = null;

  #lane = new Lane(engine);
  /** The engine failed over the last request; it is asked again once the engine is back. */
  #unanswered = false;

  constructor(example: Example) {
    super();
    const [kind] = example.kinds;
    const composed = kind && example.composed[kind.name];
    if (!kind || !composed) throw new Error("example.json holds no kind with its letter");
    this.kinds = example.kinds;
    this.kind = kind;
    this.shown = composed;
    this.values = kind.example;
    // All open: who looks for a field finds it by scrolling or by the browser's own search.
    this.opened = new Set(kind.sections.map((section) => section.name));
    engine.addEventListener("change", () => {
      if (engine.state === "ready" && this.#unanswered) void this.compose();
    });
  }

  get isExample(): boolean {
    return this.values === this.kind.example;
  }

  get isEmpty(): boolean {
    return !Object.values(this.values).some(isGiven);
  }

  /**
   * The findings to show. Where a field has a problem, the letter holds a blank in its place, and
   * what a rule says of that blank would only repeat the problem.
   */
  get findings(): Finding[] {
    return this.shown.findings.filter((finding) => !this.isBlank(finding.field));
  }

  /** Whether the letter holds a blank for a field: it, or the list that it is of, has a problem. */
  isBlank(field: string | null): boolean {
    if (field === null) return false;
    const [list = field] = field.split(".");
    return this.shown.problems.some((problem) => problem.field === field || problem.field === list);
  }

  /** `since` is the time of the keystroke, from which the wait is measured. */
  type(name: string, text: string, since: number): void {
    this.#take({ values: write(this.values, name, text) }, since);
  }

  addEntry(list: Field): void {
    this.#take({ values: addEntry(this.values, list) });
  }

  removeEntry(list: string, index: number): void {
    this.#take({ values: removeEntry(this.values, list, index) });
  }

  useWording(role: string, wording: number): void {
    this.#take({ wordings: { ...this.wordings, [role]: wording } });
  }

  /** Puts a suggestion of a finding in; null where its words stand in no field. */
  applier(finding: Finding): ((suggestion: string) => void) | null {
    const { letter } = this.shown;
    if (!applySuggestion(this.values, finding, "", letter)) return null;
    return (suggestion) => {
      const values = applySuggestion(this.values, finding, suggestion, letter);
      if (values) this.#take({ values });
    };
  }

  startEmpty(): void {
    this.#replace({ values: emptyValues(this.kind.fields), wordings: {} });
  }

  backToExample(): void {
    this.#replace({ values: this.kind.example, wordings: {} });
  }

  undo(): void {
    if (!this.before) return;
    this.#take(this.before);
    this.before = null;
    this.dispatchEvent(new Event("replaced"));
    this.#changed();
  }

  /** The control that has the cursor, so that the letter can light up its words. */
  attend(name: string): void {
    if (this.current === name) return;
    this.current = name;
    this.#changed();
  }

  touch(name: string): void {
    if (this.touched.has(name)) return;
    this.touched.add(name);
    this.#changed();
  }

  show(pane: Pane): void {
    this.pane = pane;
    this.#changed();
  }

  toggle(section: string, open = !this.opened.has(section)): void {
    if (open) this.opened.add(section);
    else this.opened.delete(section);
    this.#changed();
  }

  tick(id: string, done: boolean): void {
    if (done) this.ticked.add(id);
    else this.ticked.delete(id);
    this.#changed();
  }

  /** The problem to show at a control: none for one that is merely still empty and not yet left. */
  problemAt(name: string): Problem | null {
    const problem = this.shown.problems.find((candidate) => candidate.field === name);
    return problem && (isWrong(problem) || this.touched.has(name)) ? problem : null;
  }

  /** The findings whose words came from a control. */
  findingsAt(name: string): Finding[] {
    return this.findings.filter((finding) => finding.field === name);
  }

  /** Asks Python for the letter; while one is on its way, only the newest is asked for next. */
  async compose(since?: number): Promise<void> {
    const { kind, values, wordings } = this;
    try {
      const reply = await this.#lane.ask("compose", { kind: kind.name, values, wordings });
      if (!reply) return;
      this.#unanswered = false;
      if (reply.ok) this.shown = reply;
      this.error = reply.ok ? "" : reply.error;
      // A refusal leaves the letter as it was before: it is still not that of the values.
      this.late = !reply.ok;
    } catch (error) {
      // A failed engine says so on its own line; a single request that failed is told here.
      this.#unanswered = engine.state === "failed";
      this.error = this.#unanswered ? "" : String(error);
    }
    this.#changed();
    if (since !== undefined && !this.late) measurePaint("letterkit:recompose", since);
  }

  #replace(draft: Draft): void {
    this.before = { values: this.values, wordings: this.wordings };
    this.touched.clear();
    this.ticked.clear();
    this.#take(draft);
    this.dispatchEvent(new Event("replaced"));
  }

  #take(draft: Partial<Draft>, since?: number): void {
    Object.assign(this, draft);
    this.late = true;
    this.#changed();
    void this.compose(since);
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}

/** Something is given that can't be used, in contrast to nothing being given. */
export function isWrong(problem: Problem): boolean {
  return problem.value !== null && problem.value.trim() !== "";
}
