/** What all that is bundled for a browser shares. */
import type { EngineFiles } from "../src/engine/files.ts";

/** The oldest browsers that the site works in. */
export const TARGET = ["chrome120", "firefox121", "safari17.4"];

/** How a script is told of the engine's files: as JSON, since esbuild would make a module of an object. */
export function knowing(files: EngineFiles, worker?: string): Record<string, string> {
  const told = { ENGINE_FILES: JSON.stringify(JSON.stringify(files)) };
  return worker === undefined ? told : { ...told, WORKER_FILE: JSON.stringify(worker) };
}
