/** The folder of the built site: its pages as trees, and its other files by name. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import { type DefaultTreeAdapterTypes, parse, serialize } from "parse5";

import { Unexpected } from "./tree.ts";

export interface Page {
  /** From the site's root, with slashes: `guide/index.html`. */
  name: string;
  tree: DefaultTreeAdapterTypes.Document;
}

/** The names of all files under a folder, sorted, with slashes on every system. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

export async function readPages(folder: string): Promise<Page[]> {
  const names = (await filesOf(folder)).filter((name) => name.endsWith(".html"));
  if (!names.includes("index.html")) throw new Unexpected(`${folder} holds no site: it has no index.html`);
  return Promise.all(
    names.map(async (name) => ({ name, tree: parse(await readFile(join(folder, name), "utf8")) })),
  );
}

export function htmlOf(page: Page): string {
  return `${serialize(page.tree)}\n`;
}

export async function writePages(folder: string, pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map((page) => writeFile(join(folder, page.name), htmlOf(page))));
}

/** What leads from a page back to the site's root: `../` for each folder; the 404 page has no place. */
export function toRoot(page: Page): string {
  if (page.name === "404.html") return "/";
  return "../".repeat(page.name.split("/").length - 1);
}

/** Runs over each page; what a page doesn't have as expected is told with the page's name. */
export function onEach(pages: readonly Page[], what: string, mend: (page: Page) => void): void {
  for (const page of pages) {
    try {
      mend(page);
    } catch (error) {
      if (error instanceof Unexpected) error.message = `${page.name}: ${what}: ${error.message}`;
      throw error;
    }
  }
}
