/** Pyodide, with what its own types don't tell of it. */
import { loadPyodide, type PyodideAPI, type PyodideConfig } from "pyodide";

import { address, files } from "./files.ts";
import type { Fresh } from "./image.ts";
import { SURROUNDINGS } from "./surroundings.ts";

/** The runtime while it starts: Emscripten's module. */
export interface Module extends Fresh {
  API: { restoreSnapshot(bytes: Uint8Array): unknown };
}

export interface Settings {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export type Factory = (settings: Settings) => Promise<Module>;

export interface Python {
  pyodide: PyodideAPI;
  /** Bytes of memory that Python has taken from the browser. */
  memory(): number;
}

/** What it fetches by itself, and by which name it knows it. */
const WASM = "pyodide.asm.wasm";

/**
 * Starts Pyodide with the runtime of the name `script`. `answer` gives it what it would fetch: its wasm, under Pyodide's own name for it,
 * and whatever address it was configured with. `module` may change the runtime before Python runs.
 */
export async function load(
  script: string,
  answer: (name: string) => Response | Promise<Response>,
  config: Partial<PyodideConfig>,
  module: (make: Factory, settings: Settings) => Promise<Module> = (make, settings) => make(settings),
): Promise<Python> {
  const { default: make } = (await import(address(script))) as { default: Factory };
  const folder = address("./");
  const { fetch } = self;
  self.fetch = async (input) => answer(String(input).replace(folder, ""));
  let made: Module | undefined;
  const createPyodideModule = async (settings: Settings): Promise<Module> =>
    (made = await module(make, settings));
  try {
    const pyodide = await loadPyodide({
      ...structuredClone(SURROUNDINGS),
      indexURL: folder,
      lockFileContents: JSON.stringify(files.lock),
      createPyodideModule: createPyodideModule as never,
      ...config,
    });
    return { pyodide, memory: () => made?.HEAPU8.length ?? 0 };
  } finally {
    self.fetch = fetch;
  }
}

export { WASM };
