/** What the build has put beside the scripts, each with a hash of its content in its name. */
import type { Runtime } from "./image.ts";

export interface EngineFiles {
  wasm: string;
  script: string;
  image: string;
  library: string;
  packages: string;
  plainLibrary: string;
  plainPackages: string;
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
