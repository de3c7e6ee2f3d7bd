/** What the page says, from the locale's `ui.json`: no word of it stands in code. */
import ui from "../../../letterkit/locales/en/ui.json" with { type: "json" };

type Key = keyof typeof ui;
type Fill = Record<string, string | number>;

/** The language of the page's own words; a letter may have another one. */
export const LOCALE = "en";
const plurals = new Intl.PluralRules(LOCALE);

/** The sentence of a key, with `{name}` filled in; `{count}` chooses among plural forms. */
export function say(key: Key, fill: Fill = {}): string {
  return filled(form(ui[key], fill), fill);
}

/** The name of a letter's part; a role without one is just a paragraph. */
export function sayRole(role: string): string {
  const key = `role.${role}`;
  return say(key in ui ? (key as Key) : "role.other");
}

function form(words: string | Record<string, string>, fill: Fill): string {
  if (typeof words === "string") return words;
  return words[plurals.select(Number(fill["count"]))] ?? words["other"] ?? "";
}

function filled(words: string, fill: Fill): string {
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => String(fill[name] ?? whole));
}
