/** Pyodide as npm installed it. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Runtime } from "../src/engine/image.ts";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/pyodide");

export const RUNTIME = {
  folder: FOLDER,
  wasm: join(FOLDER, "pyodide.asm.wasm"),
  script: join(FOLDER, "pyodide.asm.mjs"),
  library: join(FOLDER, "python_stdlib.zip"),
};

/** Which build of Pyodide a folder holds: bytecode and image are good for no other. */
export async function runtimeHashes(folder: string): Promise<Runtime> {
  const sha256 = async (name: string): Promise<string> =>
    createHash("sha256").update(await readFile(join(folder, name))).digest("hex");
  return { wasm: await sha256("pyodide.asm.wasm"), script: await sha256("pyodide.asm.mjs") };
}

/** What Pyodide wants to know of its own packages. None is used, so none of the list is shipped. */
export async function emptyLock(): Promise<{ info: object; packages: object }> {
  const lock = JSON.parse(await readFile(join(FOLDER, "pyodide-lock.json"), "utf8")) as { info: object };
  return { info: lock.info, packages: {} };
}
