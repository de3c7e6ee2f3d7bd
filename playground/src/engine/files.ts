/** What the build has put beside the scripts, each with a hash of its content in its name. */
import type { Runtime } from "./image.ts";

/** The names of what Python starts from; in the build, the paths. */
export interface EngineParts {
  /** Pyodide's runtime, trimmed, and the image of its memory. */
  wasm: string;
  script: string;
  image: string;
  /** The standard library and letterkit with what it imports, as stored bytecode. */
  library: string;
  packages: string;
  /** Pyodide's runtime as it is, for when the image can't be used, and all as sources. */
  plainWasm: string;
  plainScript: string;
  plainLibrary: string;
  plainPackages: string;
}

export interface EngineFiles extends EngineParts {
  /** What the image was made with. */
  runtime: Runtime;
  /** `pyodide-lock.json` without packages. */
  lock: { info: object; packages: object };
  /** Bytes of the files, unpacked: of these, progress is a fraction. */
  bytes: Record<string, number>;
}

/** Set by the build (`build/bundle.ts`), as JSON: esbuild would make a module of an object. */
declare const ENGINE_FILES: string;
export const files = JSON.parse(ENGINE_FILES) as EngineFiles;

export function address(name: string): string {
  return new URL(name, import.meta.url).href;
}
