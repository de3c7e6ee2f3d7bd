/** `engine.json`: what the bundle has put into the site, by what it is for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { EngineFiles } from "../../src/engine/files.ts";

export const SCRIPTS = "assets/playground";

export interface Shipped extends EngineFiles {
  worker: string;
  /** The scripts that the playground's page loads, each of them by another's static import. */
  desk: string[];
}

export async function readShipped(folder: string): Promise<Shipped> {
  return JSON.parse(await readFile(join(folder, SCRIPTS, "engine.json"), "utf8")) as Shipped;
}
