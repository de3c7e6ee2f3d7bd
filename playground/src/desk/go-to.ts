/** Moves the person from one place of the desk to another that is about the same words. */
import type { Finding } from "../engine/wire.ts";
import { controlId } from "../form/field.ts";
import { sectionOf } from "../form/labels.ts";
import type { Desk } from "./desk.ts";

/** How long a place is lit up after somebody was brought there; the style sheet fades it. */
const LIT_MS = 1_600;
/** About a line and a half of the letter: nearer to the edge than this counts as out of view. */
const LINE = 40;

/** Opens the field's section and puts the cursor into its control. */
export async function goToField(from: Element, desk: Desk, name: string): Promise<void> {
  const section = sectionOf(desk.kind, name);
  if (section) desk.toggle(section, true);
  desk.show("form");
  await drawn();
  const control = bench(from)?.querySelector<HTMLElement>(`#${CSS.escape(controlId(name))}`);
  control?.focus({ preventScroll: true });
  bring(control);
}

/**
 * As `desk.applier`, and then goes to the field that it changed: the button that was pressed goes
 * with its finding, and a keyboard would start again from the top.
 */
export function applierAt(
  from: Element,
  desk: Desk,
  finding: Finding,
): ((suggestion: string) => void) | null {
  const { field } = finding;
  const apply = desk.applier(finding);
  if (field === null || !apply) return null;
  return (suggestion) => {
    apply(suggestion);
    void goToField(from, desk, field);
  };
}

/** Shows where in the letter a finding's words stand. */
export async function goToMark(from: Element, desk: Desk, finding: number): Promise<void> {
  desk.show("letter");
  await drawn();
  bring(bench(from)?.querySelector(`mark[data-finding="${finding}"]`));
}

/** Shows what is said about a mark in the letter. */
export async function goToFinding(from: Element, desk: Desk, finding: number): Promise<void> {
  desk.show("advice");
  await drawn();
  const item = bench(from)?.querySelector<HTMLElement>(`li[data-finding="${finding}"]`);
  item?.focus({ preventScroll: true });
  bring(item);
}

/** Lets the letter follow the form: the words of the field that has the cursor come into view. */
export function followField(from: Element): void {
  const words = bench(from)?.querySelector(".lk-field.is-current");
  // Which of the two scrolls depends on how wide the screen is.
  const pane = [".lkp-pane", ".lkp-right"]
    .map((name) => words?.closest(name))
    .find((candidate) => candidate && candidate.scrollHeight > candidate.clientHeight);
  if (!words || !pane) return;
  const inPane = words.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (inPane > LINE && inPane < pane.clientHeight - LINE) return;
  pane.scrollBy({ top: inPane - pane.clientHeight / 3, behavior: motion() });
}

function bench(from: Element): Element | null {
  return from.closest("letterkit-workbench");
}

function bring(target: Element | null | undefined): void {
  if (!target) return;
  target.scrollIntoView({ block: "center", behavior: motion() });
  target.classList.add("is-lit");
  setTimeout(() => target.classList.remove("is-lit"), LIT_MS);
}

function motion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}

function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
