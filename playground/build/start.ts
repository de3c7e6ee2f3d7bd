/** All that Python needs in order to start, each way: the image, the compiled archives, the sources. */
import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { EngineParts } from "../src/engine/files.ts";
import type { Runtime } from "../src/engine/image.ts";
import { compile } from "./compile.ts";
import { kept, read } from "./kept.ts";
import { RUNTIME, runtimeHashes } from "./runtime.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const PLAYGROUND = join(HERE, "..");
const SCRATCH = join(PLAYGROUND, "../build/python");
const PYTHON = process.env["PYTHON"] ?? "python";

/** Files on disk, by what they are to the engine. */
export interface Start extends EngineParts {
  runtime: Runtime;
}

export function run(program: string, ...args: string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: PLAYGROUND, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[program, ...args].join(" ")} ended with ${status}`);
}

export function python(program: string, ...args: string[]): void {
  run(PYTHON, join(HERE, program), ...args);
}

async function programs(...names: string[]): Promise<Uint8Array[]> {
  return read(...names.map((name) => join(HERE, name)));
}

export async function makeStart(): Promise<Start> {
  await mkdir(SCRATCH, { recursive: true });
  const plainPackages = join(SCRATCH, "letterkit.zip");
  python("bundle_python.py", plainPackages);
  const plainLibrary = RUNTIME.library;
  const { wasm, script } = await runtimeHashes(RUNTIME.folder);

  const compiled = async (name: string, sources: string): Promise<{ folder: string; zip: string }> => {
    const from = [wasm, ...(await read(sources)), ...(await programs("compile.ts", "compile_tree.py"))];
    const folder = await kept(name, from, (target) => compile(sources, target));
    const made = [...from, ...(await programs("archive.py"))];
    const zip = await kept(`${name}.zip`, made, async (target) => python("archive.py", folder, target));
    return { folder, zip };
  };
  const library = await compiled("library", plainLibrary);
  const packages = await compiled("packages", plainPackages);

  const trimmed = await kept("runtime", [wasm, script, ...(await programs("trim.ts"))], async (target) =>
    run(process.execPath, join(HERE, "trim.ts"), target),
  );
  const runtime = await runtimeHashes(trimmed);
  const from = [runtime.wasm, runtime.script, ...(await read(library.zip, packages.zip))];
  const by = await programs("snapshot.ts", "still.ts", "warm.py", "wipe.ts", "../src/engine/image.ts", "../src/engine/surroundings.ts");
  const image = await kept("image", [...from, ...by], async (target) =>
    run(process.execPath, join(HERE, "snapshot.ts"), trimmed, library.zip, packages.folder, target),
  );
  return {
    runtime,
    wasm: join(trimmed, "pyodide.asm.wasm"),
    script: join(trimmed, "pyodide.asm.mjs"),
    image,
    library: library.zip,
    packages: packages.zip,
    plainWasm: RUNTIME.wasm,
    plainScript: RUNTIME.script,
    plainLibrary,
    plainPackages,
  };
}
