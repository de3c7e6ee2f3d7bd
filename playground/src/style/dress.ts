/** Hands our style sheets to the page as objects, which the site's policy allows. */
import css from "./playground.css" with { type: "text" };

let sheet: CSSStyleSheet | undefined;

export function dress(root: Document | ShadowRoot = document): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
