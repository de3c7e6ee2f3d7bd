/**
 * Puts a `.br` and a `.gz` beside each file of a folder that gets smaller by it: `compress.ts FOLDER`.
 * A server that can't compress by itself, or not as well, sends these.
 */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

type Make = (content: Uint8Array) => Promise<Uint8Array>;
const MAKES: readonly (readonly [ending: string, make: Make])[] = [
  [".br", brotlied],
  [".gz", gzipped],
];

async function compressed(name: string, ending: string, content: Uint8Array, make: Make, keep?: string): Promise<Uint8Array> {
  if (content.length < LARGE) return make(content);
  // The name without its hash: what an older build left is thrown away.
  const plain = name.replace(/-[0-9a-f]{10}\./u, ".");
  const write = async (target: string): Promise<void> => writeFile(target, await make(content));
  return readFile(await kept(`${plain}${ending}`, [ending, content], write, keep));
}

async function beside(path: string, name: string, ending: string, make: Make, keep?: string): Promise<void> {
  const content = await readFile(path);
  const small = content.length < SMALLEST ? content : await compressed(name, ending, content, make, keep);
  if (small.length < content.length) await writeFile(path + ending, small);
  else await rm(path + ending, { force: true }); // of an earlier content, it would be sent for this
}

/** `keep` is where large results are kept from build to build. */
export async function compress(folder: string, keep?: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const work = found
    .filter((entry) => entry.isFile() && ENDINGS.test(entry.name))
    .flatMap((entry) =>
      MAKES.map(([ending, make]) => async () => beside(join(entry.parentPath, entry.name), entry.name, ending, make, keep)),
    );
  // A few at a time: each runs in a thread of its own.
  const lanes = Array.from({ length: 4 }, async () => {
    for (let next = work.shift(); next; next = work.shift()) await next();
  });
  await Promise.all(lanes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("usage: node build/compress.ts FOLDER");
  await compress(folder);
}
