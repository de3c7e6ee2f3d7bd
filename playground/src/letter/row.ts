import { directive, Directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

/**
 * Puts an element into a row of the sheet's grid, through the object model: a `style` attribute
 * would be refused by the site's policy.
 */
class Row extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("row() stands in a tag, as an element's own");
  }

  override render(_first: number, _rows?: number): void {}

  override update(part: ElementPart, [first, rows = 1]: [number, number?]): void {
    const element = part.element as HTMLElement;
    element.style.gridRow = `${first} / span ${rows}`;
  }
}

export const row = directive(Row);
