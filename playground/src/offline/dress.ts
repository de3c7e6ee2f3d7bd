import css from "./offline.css" with { type: "text" };

let sheet: CSSStyleSheet | undefined;

/** Hands the styles of the offer and of the control to the page, once. */
export function dressOffline(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
