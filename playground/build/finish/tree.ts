/** What the mends ask of a page's tree; parse5 reads and writes it as browsers do. */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, parseFragment } from "parse5";

export type Node = DefaultTreeAdapterTypes.Node;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

type Test = (element: Element) => boolean;

/** The theme's markup is not what a mend was written for. */
export class Unexpected extends Error {}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function* walk(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  if ("content" in node) yield* walk(node.content);
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const found = element.attrs.find((attr) => attr.name === name);
  if (found) found.value = value;
  else element.attrs.push({ name, value });
}

export function removeAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((attr) => attr.name !== name);
}

/** A test for a tag with these attributes; of `class`, the names given are enough. */
export function is(tag: string, attributes: Record<string, string> = {}): Test {
  return (element) =>
    element.tagName === tag &&
    Object.entries(attributes).every(([name, wanted]) => {
      const value = attribute(element, name);
      if (name !== "class") return value === wanted;
      const names = new Set((value ?? "").split(/\s+/u));
      return wanted.split(" ").every((one) => names.has(one));
    });
}

export function all(root: Parent, test: Test): Element[] {
  return [...walk(root)].filter((element) => element !== root && test(element));
}

/** The one element that passes; none, or a second one, means that the theme has changed. */
export function only(root: Parent, what: string, test: Test): Element {
  const [first, ...others] = all(root, test);
  if (!first || others.length > 0) {
    throw new Unexpected(`expected one ${what}, found ${first ? others.length + 1 : "none"}`);
  }
  return first;
}

export function text(element: Element): string {
  let found = "";
  const collect = (node: Node): void => {
    if (node.nodeName === "#text") found += (node as DefaultTreeAdapterTypes.TextNode).value;
    if ("childNodes" in node) node.childNodes.forEach(collect);
  };
  collect(element);
  return found;
}

/** The elements that a piece of HTML describes. */
export function fromHtml(html: string): Element[] {
  return parseFragment(html).childNodes.filter(isElement);
}

export function make(tag: string, attributes: Record<string, string> = {}): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return adapter.createElement(tag, "http://www.w3.org/1999/xhtml" as never, attrs);
}

export function append(parent: Parent, child: Node): void {
  adapter.detachNode(child as DefaultTreeAdapterTypes.ChildNode);
  adapter.appendChild(parent, child as DefaultTreeAdapterTypes.ChildNode);
}

export function appendText(parent: Parent, words: string): void {
  adapter.insertText(parent, words);
}

export function after(element: Element, fresh: Element): void {
  const parent = parentOf(element);
  const next = parent.childNodes[parent.childNodes.indexOf(element) + 1];
  if (next) adapter.insertBefore(parent, fresh, next);
  else adapter.appendChild(parent, fresh);
}

export function remove(element: Element): void {
  adapter.detachNode(element);
}

/** Puts another element in an element's place, with the old one's children. */
export function become(element: Element, fresh: Element): Element {
  for (const child of [...element.childNodes]) append(fresh, child);
  after(element, fresh);
  remove(element);
  return fresh;
}

export function parentOf(element: Element): Parent {
  if (!element.parentNode) throw new Unexpected(`<${element.tagName}> stands in no other element`);
  return element.parentNode;
}
