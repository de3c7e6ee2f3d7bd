/**
 * Makes the theme's menu one that a keyboard reaches and a screen reader can name. The theme opens
 * its drawer and its levels by labels of hidden checkboxes, which take no focus. Each label gets a
 * button inside; `src/menu/menu.ts` presses the checkbox, and without a script the label still does.
 */
import type { Page } from "./site.ts";
import {
  all,
  append,
  attribute,
  type Element,
  is,
  make,
  only,
  type Parent,
  parentOf,
  removeAttribute,
  setAttribute,
  text,
  Unexpected,
} from "./tree.ts";
import { word } from "./words.ts";

export const DRAWER = "__drawer";
const MENU = "lk-menu";

function hasClass(name: string) {
  return (element: Element): boolean =>
    (attribute(element, "class") ?? "").split(/\s+/u).includes(name);
}

function checkbox(page: Page, id: string): Element {
  return only(page.tree, `<input type="checkbox" id="${id}">`, is("input", { type: "checkbox", id }));
}

/** Moves what a label holds into a button inside it. */
function addButton(page: Page, label: Element, name: string | null): Element {
  const id = attribute(label, "for") ?? "";
  const open = attribute(checkbox(page, id), "checked") !== undefined;
  const button = make("span", {
    class: "lk-toggle",
    role: "button",
    tabindex: "0",
    "data-lk-toggle": id,
    "aria-expanded": String(open),
  });
  if (name !== null) setAttribute(button, "aria-label", name);
  for (const child of [...label.childNodes]) append(button, child);
  append(label, button);
  removeAttribute(label, "tabindex");
  return button;
}

function title(root: Parent): string {
  const words = all(root, hasClass("md-ellipsis")).map((found) => text(found).replace(/\s+/gu, " ").trim());
  if (!words[0]) throw new Unexpected("expected the menu's entry to hold its title in .md-ellipsis");
  return words[0];
}

function mendOpener(page: Page, menu: Element): void {
  setAttribute(menu, "id", MENU);
  const label = only(
    page.tree,
    `<label class="md-header__button" for="${DRAWER}">`,
    is("label", { class: "md-header__button", for: DRAWER }),
  );
  const button = addButton(page, label, word("menu.open"));
  setAttribute(button, "aria-controls", MENU);
}

/** A level of the menu: the row that opens it, its own name, and on a phone the row that leads back. */
function mendLevel(page: Page, level: Element): void {
  const item = parentOf(level);
  const rows = all(item, hasClass("md-nav__link"));
  const [row] = rows;
  if (!row) throw new Unexpected("expected a level of the menu to follow its own entry");
  const name = title(row);
  removeAttribute(level, "aria-expanded");
  removeAttribute(level, "aria-labelledby");
  setAttribute(level, "aria-label", name);
  const [back] = level.childNodes.filter(
    (child): child is Element => "tagName" in child && is("label", { class: "md-nav__title" })(child),
  );
  if (!back) throw new Unexpected(`expected a <label class="md-nav__title"> in the level “${name}”`);
  addButton(page, back, word("menu.back", name));
  const id = attribute(back, "for");
  for (const opener of rows.filter((found) => found.tagName === "label" && attribute(found, "for") === id)) {
    addButton(page, opener, text(opener).trim() === "" ? word("menu.pages", name) : null);
  }
}

function mendContents(page: Page, menu: Element): void {
  for (const label of all(menu, is("label", { for: "__toc" }))) {
    const isRow = hasClass("md-nav__link")(label);
    const name = isRow ? word("menu.contents", title(label)) : word("menu.back", text(label).trim());
    addButton(page, label, name);
  }
}

export function mendMenu(page: Page): void {
  const menu = only(page.tree, "<nav class=md-nav--primary>", is("nav", { class: "md-nav md-nav--primary" }));
  checkbox(page, DRAWER);
  mendOpener(page, menu);
  const nested = all(menu, (element) => attribute(element, "data-md-level") !== undefined);
  for (const level of nested) mendLevel(page, level);
  mendContents(page, menu);
}
