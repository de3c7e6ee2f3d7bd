/**
 * Takes the image of Python's memory with letterkit imported and warm:
 * `node build/snapshot.ts RUNTIME/ STANDARD-LIBRARY.zip COMPILED-PACKAGES/ OUT`.
 *
 * A program of its own, because clock, chance and environment are held still first: what Python
 * noted of them would otherwise be in the image, and each build's would differ.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import type { PyodideConfig } from "pyodide";

import { byChance, differing, type Fresh, freshMemory, type Head, readImage, restore, sum, used, writeImage } from "../src/engine/image.ts";
import { SURROUNDINGS } from "../src/engine/surroundings.ts";
import { emptyLock, runtimeHashes } from "./runtime.ts";
import { holdStill } from "./still.ts";
import { type Allocators, wipe } from "./wipe.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
/** More than this much memory is a mistake in the making: each megabyte of it is carried to readers. */
const LARGEST = 48 * 1024 * 1024;

interface Module extends Allocators, Fresh {
  API: { restoreSnapshot(bytes: Uint8Array): unknown };
}
type Factory = (settings: object) => Promise<Module>;

async function files(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const [folder = "", library = "", packages = "", target = ""] = process.argv.slice(2);
const runtime = await runtimeHashes(folder);
holdStill(0);
const lock = JSON.stringify(await emptyLock());
const { loadPyodide } = await import("pyodide");
const factory = ((await import(join(folder, "pyodide.asm.mjs"))) as { default: Factory }).default;

/** New each time: Pyodide writes into what it is given. */
const shared = (): Partial<PyodideConfig> => ({
  ...structuredClone(SURROUNDINGS),
  indexURL: folder,
  lockFileContents: lock,
  stdLibURL: library,
});

/** Memory with letterkit warm in it, and what Pyodide keeps beside it. */
async function warmMemory(): Promise<{ memory: Uint8Array; config: unknown }> {
  let module: Module | undefined;
  const contents = await Promise.all(
    (await files(packages)).map(async (name) => [name, await readFile(join(packages, name))] as const),
  );
  const python = await loadPyodide({
    ...shared(),
    _makeSnapshot: true,
    createPyodideModule: (async (settings: object) => (module = await factory(settings))) as never,
    // Not `unpackArchive`: Python would unpack, and its memory would grow by that.
    fsInit: async (FS, { sitePackages }) => {
      for (const [name, bytes] of contents) {
        FS.mkdirTree(dirname(`${sitePackages}/${name}`));
        FS.writeFile(`${sitePackages}/${name}`, new Uint8Array(bytes));
      }
    },
  });
  python.runPython(await readFile(join(HERE, "warm.py"), "utf8"));
  if (!module) throw new Error("Pyodide made no module");
  wipe(module);
  const stock = python.makeMemorySnapshot();
  const memory = module.HEAPU8.slice();
  return { memory, config: module.API.restoreSnapshot(stock) };
}

/** The memory of a runtime in which no Python has run: what the worker starts from. */
async function untouched(): Promise<Uint8Array> {
  let memory: Uint8Array | undefined;
  const stopped = new Error("only its memory was wanted");
  const createPyodideModule = async (settings: object): Promise<never> => {
    memory = freshMemory(await factory({ ...settings, noInitialRun: true })).slice();
    throw stopped;
  };
  await loadPyodide({ ...shared(), createPyodideModule: createPyodideModule as never }).catch(
    (error: unknown) => {
      if (error !== stopped) throw error;
    },
  );
  if (!memory) throw new Error("Pyodide made no module");
  return memory;
}

const { memory, config } = await warmMemory();
if (memory.length > LARGEST) {
  throw new Error(`Python's memory has ${memory.length} bytes, and may have ${LARGEST}: import less`);
}
/** The worker lets memory grow before Python starts. */
const grown = (small: Uint8Array): Uint8Array => {
  const large = new Uint8Array(memory.length);
  large.set(small);
  return large;
};
const fresh = grown(await untouched());
holdStill(1);
const chance = byChance(fresh, grown(await untouched()));
// After the words of chance: the sum counts them as zeros, and clears them.
const end = Math.max(used(fresh), ...chance.map((word) => (word + 1) * 4));
const head: Head = {
  runtime,
  size: memory.length,
  chance,
  fresh: sum(fresh.subarray(0, end), chance),
  used: end,
  config,
};
const bytes = writeImage({ head, ...differing(memory, fresh, chance) });
restore(readImage(bytes.buffer), fresh, head.runtime);
if (Buffer.compare(fresh, memory) !== 0) throw new Error("the image doesn't give the memory back");
await writeFile(target, bytes);
