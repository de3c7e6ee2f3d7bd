/**
 * The content security policy, on every page with the same bytes. The hashes of the theme's inline
 * scripts are computed here. What the policy would refuse on a page stops the build instead.
 */
import { createHash } from "node:crypto";

import { onEach, type Page } from "./site.ts";
import { after, all, attribute, type Element, is, make, only, text, Unexpected } from "./tree.ts";

const SCRIPTS = new Set([undefined, "", "module", "text/javascript", "application/javascript"]);

function isInlineScript(element: Element): boolean {
  return (
    element.tagName === "script" &&
    attribute(element, "src") === undefined &&
    SCRIPTS.has(attribute(element, "type"))
  );
}

function hash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** The hashes of all inline scripts of all pages, sorted. */
export function hashes(pages: readonly Page[]): string[] {
  const scripts = pages.flatMap((page) => all(page.tree, isInlineScript).map(text));
  return [...new Set(scripts.map(hash))].sort();
}

export function policy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(" "),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

/** Says what the policy would refuse, or does nothing. */
function refuse(page: Page): void {
  for (const element of all(page.tree, () => true)) {
    const { tagName, attrs } = element;
    if (tagName === "style") throw new Unexpected("expected no <style>: the policy refuses it");
    for (const { name, value } of attrs) {
      if (name === "style" || /^on[a-z]+$/u.test(name)) {
        throw new Unexpected(`expected no ${name} attribute, found <${tagName} ${name}="${value}">`);
      }
      if (/^\s*(javascript|vbscript):/iu.test(value) && (name === "href" || name === "action")) {
        throw new Unexpected(`expected an address, found <${tagName} ${name}="${value}">`);
      }
    }
  }
}

/** Puts the policy first in each page's head, so that nothing is loaded before it; returns it. */
export function addPolicy(pages: readonly Page[]): string {
  onEach(pages, "the policy", refuse);
  const written = policy(hashes(pages));
  onEach(pages, "the policy", (page) => {
    const charset = only(page.tree, "<meta charset>", is("meta", { charset: "utf-8" }));
    after(charset, make("meta", { "http-equiv": "Content-Security-Policy", content: written }));
  });
  return written;
}
