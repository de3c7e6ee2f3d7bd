/**
 * Puts a `.br` and a `.gz` beside each file of a folder that gets smaller by it: `compress.ts FOLDER`.
 * A server that can't compress by itself, or not as well, sends these.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

import { kept } from "./kept.ts";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const ENDINGS = /\.(?:bin|css|html|inv|js|json|mjs|svg|txt|wasm|xml|zip)$/u;
/** What is smaller than this fits into the first packets anyway. */
const SMALLEST = 1_000;
/** Above this many bytes, compressing takes so long that the result is kept from build to build. */
const LARGE = 500_000;

async function brotlied(content: Uint8Array): Promise<Uint8Array> {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
    [BROTLI_PARAM_LGWIN]: zlib.constants.BROTLI_MAX_WINDOW_BITS,
    [BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotli(content, { params });
}

/** Without a time in its head, so that the same content gives the same bytes. */
async function gzipped(content: Uint8Array): Promise<Uint8Array> {
  return gzip(content, { level: zlib.constants.Z_BEST_COMPRESSION });
}

async function beside(path: string, name: string, ending: string, make: (content: Uint8Array) => Promise<Uint8Array>): Promise<void> {
  const content = await readFile(path);
  if (content.length < SMALLEST) return;
  let small: Uint8Array;
  if (content.length < LARGE) small = await make(content);
  else {
    // The name without its hash: what an older build left is thrown away.
    const plain = name.replace(/-[0-9a-f]{10}\./u, ".");
    small = await readFile(
      await kept(`${plain}${ending}`, [ending, content], async (target) => writeFile(target, await make(content))),
    );
  }
  if (small.length < content.length) await writeFile(path + ending, small);
}

const [folder = ""] = process.argv.slice(2);
const found = await readdir(folder, { recursive: true, withFileTypes: true });
const work = found
  .filter((entry) => entry.isFile() && ENDINGS.test(entry.name))
  .flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      async () => beside(path, entry.name, ".br", brotlied),
      async () => beside(path, entry.name, ".gz", gzipped),
    ];
  });
// A few at a time: each runs in a thread of its own.
const lanes = Array.from({ length: 4 }, async () => {
  for (let next = work.shift(); next; next = work.shift()) await next();
});
await Promise.all(lanes);
