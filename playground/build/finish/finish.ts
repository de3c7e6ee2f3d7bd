/**
 * The last step of `make site`: `node build/finish/finish.ts SITE`. It mends what the theme gets wrong,
 * adds search, policy and what the site needs offline, and stops with the page's name and what was
 * expected there when the theme's markup has changed.
 */
import { addEarlyScripts } from "./early.ts";
import { writeHeaders } from "./headers.ts";
import { mendInstantNavigation } from "./instant.ts";
import { mendMenu } from "./menu.ts";
import { nameProgressBar, reachCode } from "./names.ts";
import { addPolicy } from "./policy.ts";
import { takeOutSourceMaps, takeOutThemeSearch } from "./release.ts";
import { addSearch, markContent, writeIndex } from "./search.ts";
import { onEach, type Page, readPages, writePages } from "./site.ts";
import { Unexpected } from "./tree.ts";

/** What is mended on each page, in this order. */
const MENDS: readonly (readonly [string, (page: Page) => void])[] = [
  ["the menu", mendMenu],
  ["the search button", addSearch],
  ["what is searched", markContent],
  ["the progress bar", nameProgressBar],
  ["blocks of code", reachCode],
];

async function finish(folder: string): Promise<void> {
  await takeOutThemeSearch(folder);
  await takeOutSourceMaps(folder);
  await mendInstantNavigation(folder);
  const pages = await readPages(folder);
  for (const [what, mend] of MENDS) onEach(pages, what, mend);
  await writeIndex(folder, pages);
  await addEarlyScripts(folder, pages);
  await writeHeaders(folder, addPolicy(pages));
  await writePages(folder, pages);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node build/finish/finish.ts SITE");
  process.exit(2);
}
try {
  await finish(folder);
} catch (error) {
  if (!(error instanceof Unexpected)) throw error;
  console.error(`finish: ${error.message}`);
  process.exit(1);
}
