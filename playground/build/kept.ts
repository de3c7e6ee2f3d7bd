/** Results that took long to make, kept in `build/kept/` for as long as what they are made from stays. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const KEPT = join(dirname(fileURLToPath(import.meta.url)), "../../build/kept");

export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  // Each part's length goes in too: two parts are never taken for the same text cut elsewhere.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/**
 * The path of the result called `name`. `make` writes it, unless it was made from the same `sources`
 * before; what was made from others is thrown away.
 */
export async function kept(
  name: string,
  sources: readonly (string | Uint8Array)[],
  make: (target: string) => Promise<void>,
  folder = KEPT,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = `${sha256(...sources).slice(0, 16)}-${name}`;
  const target = join(folder, file);
  const all = await readdir(folder);
  if (all.includes(file)) return target;
  for (const old of all.filter((other) => other.slice(17) === name)) {
    await rm(join(folder, old), { recursive: true });
  }
  const scratch = join(folder, `new-${file}`);
  await rm(scratch, { recursive: true, force: true });
  await make(scratch);
  await rename(scratch, target);
  return target;
}

export async function read(...paths: readonly string[]): Promise<Uint8Array[]> {
  return Promise.all(paths.map(async (path) => readFile(path)));
}
