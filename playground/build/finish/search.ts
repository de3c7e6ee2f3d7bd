/** Our own search: its button in each page's header, and the index that Pagefind makes of the pages. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { close, createIndex } from "pagefind";

import { htmlOf, type Page } from "./site.ts";
import { all, append, appendText, fromHtml, is, only, setAttribute, Unexpected } from "./tree.ts";
import { word } from "./words.ts";

const FOLDER = "pagefind";
/** Of what Pagefind writes, what our box uses; its worker would stand outside the page's policy. */
const USED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[a-z-]+\.pagefind|pagefind\.[^/]+\.pf_meta|(?:index|fragment)\/.+)$/u;

const BUTTON = `<letterkit-search><button type="button" class="lk-search-open" aria-haspopup="dialog" aria-keyshortcuts="/ Control+K">
<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentcolor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6"></circle><path d="m15 15 5 5"></path></svg>
<span></span><kbd aria-hidden="true">/</kbd></button></letterkit-search>`;

export function addSearch(page: Page): void {
  const header = only(page.tree, "<nav class=md-header__inner>", is("nav", { class: "md-header__inner" }));
  if (all(page.tree, is("div", { class: "md-search" })).length > 0) {
    throw new Unexpected("expected no search of the theme's: take `search` out of mkdocs.yml's plugins");
  }
  const [box] = fromHtml(BUTTON);
  if (!box) throw new Error("the search button's own HTML holds no element");
  appendText(only(box, "<span>", is("span")), word("search.open"));
  append(header, box);
}

/** Says which part of a page is searched: its article, without what repeats on each. */
export function markContent(page: Page): void {
  const article = only(page.tree, "<article class=md-content__inner>", is("article", { class: "md-content__inner" }));
  if (page.name !== "404.html") setAttribute(article, "data-pagefind-body", "");
  for (const link of all(article, is("a", { class: "headerlink" }))) setAttribute(link, "data-pagefind-ignore", "");
}

/** Writes the index of all pages into the site; every file's name holds a hash of its content or is small. */
export async function writeIndex(folder: string, pages: readonly Page[]): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  try {
    for (const page of pages) {
      const { errors: wrong } = await index.addHTMLFile({ sourcePath: page.name, content: htmlOf(page) });
      if (wrong.length > 0) throw new Error(`Pagefind: ${page.name}: ${wrong.join("; ")}`);
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files.filter((file) => USED.test(file.path))) {
      const target = join(folder, FOLDER, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    await close();
  }
}
