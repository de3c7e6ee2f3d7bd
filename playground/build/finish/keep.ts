/**
 * Writes what the site needs to work without a network: `node build/finish/keep.ts SITE`. It lists
 * every file with its hash and builds the service worker with that list inside, so that another build
 * is another worker.
 */
import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { needed, storeOf } from "../../src/engine/store.ts";
import type { Build } from "../../src/offline/build.ts";
import { TARGET } from "../settings.ts";
import { readShipped, SCRIPTS } from "./shipped.ts";
import { filesOf } from "./site.ts";

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), "../../src/offline/service.ts");
const OWN = new Set(["sw.js", "offline.json"]);
/** No page asks for these. */
const UNASKED = /^(?:_headers|bill-of-materials\.json|licences\.txt|objects\.inv|\.nojekyll)$/u;
/** It holds addresses, and a host may write its own into it, as `make serve` does. */
const HOSTS_OWN = new Set(["sitemap.xml"]);
/** Made after this step, beside what they are made of. */
const SIBLING = /\.(?:br|gz)$/u;

/** What Python starts from: what it is sure to need, and what it needs only when that fails. */
interface Engine {
  store: string;
  needed: ReadonlySet<string>;
  spare: ReadonlySet<string>;
}

async function readEngine(folder: string): Promise<Engine> {
  const { worker, ...files } = await readShipped(folder);
  const inFolder = (names: readonly string[]): Set<string> => new Set(names.map((name) => `${SCRIPTS}/${name}`));
  return {
    store: storeOf(files.image),
    needed: inFolder(needed(worker, files)),
    spare: inFolder([
      ...[files.library, files.packages],
      ...[files.plainWasm, files.plainScript, files.plainLibrary, files.plainPackages],
      "engine.json",
    ]),
  };
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

export async function listBuild(folder: string): Promise<Build> {
  const engine = await readEngine(folder);
  const listed: Build = { version: "", engineStore: engine.store, shell: {}, engine: {} };
  for (const path of await filesOf(folder)) {
    if (OWN.has(path) || UNASKED.test(path) || SIBLING.test(path) || engine.spare.has(path)) continue;
    const hash = hashOf(await readFile(join(folder, path)));
    if (engine.needed.has(path)) listed.engine[path] = { hash, bytes: (await stat(join(folder, path))).size };
    else listed.shell[path] = HOSTS_OWN.has(path) ? "" : hash;
  }
  const missing = [...engine.needed].filter((path) => !(path in listed.engine));
  if (missing.length > 0) throw new Error(`${folder} lacks ${missing.join(", ")}, which engine.json names`);
  listed.version = hashOf(JSON.stringify([listed.shell, listed.engine])).slice(0, 12);
  return listed;
}

async function keep(folder: string): Promise<void> {
  const listed = await listBuild(folder);
  const json = JSON.stringify(listed);
  // The page reads it too, and through the worker, so that it gets the one of its own build.
  await writeFile(join(folder, "offline.json"), json);
  listed.shell["offline.json"] = hashOf(json);
  await build({
    entryPoints: [ENTRY],
    outfile: join(folder, "sw.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: TARGET,
    define: { BUILD: JSON.stringify(listed) },
    logLevel: "warning",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("usage: node build/finish/keep.ts SITE");
  await keep(folder);
}
