import { directive, Directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

/**
 * Tells the style sheet in which row of the sheet's grid an element stands, and over how many. It
 * goes through the object model: a `style` attribute would be refused by the site's policy.
 */
class Row extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("row() stands in a tag, as an element's own");
  }

  override render(_first: number, _rows?: number): void {}

  override update(part: ElementPart, [first, rows = 1]: [number, number?]): void {
    const element = part.element as HTMLElement;
    element.style.setProperty("--lkp-row", String(first));
    element.style.setProperty("--lkp-rows", String(rows));
  }
}

export const row = directive(Row);
