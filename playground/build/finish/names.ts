/** Names for what the theme leaves without one, and focus for what scrolls. */
import type { Page } from "./site.ts";
import { all, attribute, is, setAttribute } from "./tree.ts";
import { word } from "./words.ts";

/** The line that creeps along the top while the next page is fetched. */
export function nameProgressBar(page: Page): void {
  for (const bar of all(page.tree, (element) => attribute(element, "role") === "progressbar")) {
    if (attribute(bar, "aria-label") === undefined) setAttribute(bar, "aria-label", word("page.loading"));
  }
}

/** A block of code that may be wider than the page has to be scrolled by key. */
export function reachCode(page: Page): void {
  for (const block of all(page.tree, is("pre"))) {
    for (const code of all(block, is("code"))) {
      if (attribute(code, "tabindex") === undefined) setAttribute(code, "tabindex", "0");
    }
  }
}
