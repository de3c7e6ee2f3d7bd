/** Takes out of the site what the build tools leave there and no reader needs. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { filesOf } from "./site.ts";
import { Unexpected } from "./tree.ts";

const MAP_COMMENT = /\n?(?:\/\/[#@]\s*sourceMappingURL=\S+|\/\*[#@]\s*sourceMappingURL=[^*]*\*\/)\s*$/u;

/**
 * The theme's search, which Pagefind replaces. Its worker fetches from whatever address it is told,
 * and a worker that is loaded from an address stands outside the page's policy.
 */
const THEME_SEARCH = ["assets/javascripts/lunr", "assets/javascripts/workers"];

export async function takeOutSourceMaps(folder: string): Promise<void> {
  for (const name of await filesOf(folder)) {
    const path = join(folder, name);
    if (name.endsWith(".map")) await rm(path);
    else if (/\.(m?js|css)$/u.test(name)) {
      const written = await readFile(path, "utf8");
      const bare = written.replace(MAP_COMMENT, "\n");
      if (bare !== written) await writeFile(path, bare);
    }
  }
}

export async function takeOutThemeSearch(folder: string): Promise<void> {
  const names = await filesOf(folder);
  for (const part of THEME_SEARCH) {
    if (!names.some((name) => name.startsWith(`${part}/`))) {
      throw new Unexpected(`expected the theme's search in ${part}: look where it is now`);
    }
    await rm(join(folder, part), { recursive: true });
  }
  if (names.some((name) => name.startsWith("search/"))) {
    throw new Unexpected("expected no index of the theme's search: take `search` out of mkdocs.yml's plugins");
  }
}
