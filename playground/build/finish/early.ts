/** Puts our own early script into each page's head, before any script of the theme's. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { onEach, type Page } from "./site.ts";
import { after, appendText, is, make, only } from "./tree.ts";

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), "../../src/seal/early.ts");

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome120", "firefox121", "safari17.4"],
    write: false,
  });
  const [written] = outputFiles;
  if (!written) throw new Error(`${ENTRY}: esbuild wrote nothing`);
  return written.text.trim();
}

export async function addEarlyScript(pages: readonly Page[]): Promise<void> {
  const words = await script();
  onEach(pages, "the early script", (page) => {
    const early = make("script");
    appendText(early, words);
    after(only(page.tree, "<meta charset>", is("meta", { charset: "utf-8" })), early);
  });
}
