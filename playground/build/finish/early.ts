/**
 * Puts our own early scripts into the pages' heads, before any script of the theme's: the seal on each
 * page, and the start of Python on a page that is there to use it.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { knowing, TARGET } from "../settings.ts";
import { readShipped, SCRIPTS, type Shipped } from "./shipped.ts";
import { onEach, type Page, toRoot } from "./site.ts";
import { after, all, appendText, type Element, is, make, only } from "./tree.ts";

const SOURCES = join(dirname(fileURLToPath(import.meta.url)), "../../src");
const USES_PYTHON = is("letterkit-playground");

async function script(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGET,
    write: false,
    define,
  });
  const [written] = outputFiles;
  if (!written) throw new Error(`${entry}: esbuild wrote nothing`);
  return written.text.trim();
}

function inline(words: string, attributes: Record<string, string> = {}): Element {
  const element = make("script", attributes);
  appendText(element, words);
  return element;
}

/** The scripts that a page will ask for as soon as the theme lets it. */
function preloads(shipped: Shipped, folder: string): Element[] {
  const scripts = shipped.desk.map((name) => make("link", { rel: "modulepreload", href: folder + name }));
  const example = { rel: "preload", as: "fetch", crossorigin: "", href: `${folder}example.json` };
  return [...scripts, make("link", example)];
}

export async function addEarlyScripts(folder: string, pages: readonly Page[]): Promise<void> {
  const shipped = await readShipped(folder);
  const { worker, desk: _desk, ...files } = shipped;
  const seal = await script("seal/early.ts");
  const start = await script("engine/early-entry.ts", {
    "import.meta.url": "letterkitFolder",
    ...knowing(files, worker),
  });
  onEach(pages, "the early scripts", (page) => {
    const charset = only(page.tree, "<meta charset>", is("meta", { charset: "utf-8" }));
    if (all(page.tree, USES_PYTHON).length > 0) {
      const scripts = `${toRoot(page)}${SCRIPTS}/`;
      for (const link of preloads(shipped, scripts).reverse()) after(charset, link);
      after(charset, inline(start, { "data-scripts": scripts }));
    }
    after(charset, inline(seal));
  });
}
