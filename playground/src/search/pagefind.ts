/** Pagefind's index of the site, made by the build and fetched from our own site when first asked. */
import { onSite } from "../place.ts";

interface SubResult {
  title: string;
  url: string;
  plain_excerpt: string;
  excerpt: string;
}

interface PageResult {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: SubResult[];
}

interface Pagefind {
  search(words: string): Promise<{ results: { data(): Promise<PageResult> }[] }>;
}

interface Module {
  createInstance(options: { noWorker: boolean; baseUrl: string; excerptLength: number }): Pagefind;
}

/** Words of an excerpt; `hit` where they are what was searched. */
export interface Run {
  text: string;
  hit: boolean;
}

export interface Hit {
  title: string;
  /** The section that fits best, where it isn't the whole page. */
  section: string;
  address: string;
  excerpt: Run[];
}

const PAGES = 8;
let opened: Promise<Pagefind> | undefined;

async function open(): Promise<Pagefind> {
  const { createInstance } = (await import(onSite("pagefind/pagefind.js"))) as Module;
  // Its worker would be loaded from an address, outside the page's policy; the index is small.
  return createInstance({ noWorker: true, baseUrl: onSite(""), excerptLength: 22 });
}

export async function search(words: string): Promise<Hit[]> {
  opened ??= open();
  try {
    const { results } = await (await opened).search(words);
    const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
    return pages.map(hit);
  } catch (error) {
    opened = undefined; // so that the next try asks again
    throw error;
  }
}

function hit(page: PageResult): Hit {
  const title = page.meta.title ?? page.url;
  const [best] = page.sub_results;
  const isWhole = !best || best.title === title;
  return {
    title,
    section: isWhole ? "" : best.title,
    address: new URL(best?.url ?? page.url, onSite("")).href,
    excerpt: runs(best?.excerpt ?? page.excerpt),
  };
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", "#x27": "'" };

/** Pagefind's excerpt is HTML with `<mark>`; we take the text out of it and never use it as markup. */
export function runs(excerpt: string): Run[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((piece) => piece !== "")
    .map((piece) => ({
      hit: piece.startsWith("<mark>"),
      text: piece
        .replace(/^<mark>|<\/mark>$/gu, "")
        .replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole),
    }));
}
