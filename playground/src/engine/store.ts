/**
 * Where a browser keeps what Python starts from. One cache for each image of its memory, so that no two
 * builds are mixed. The page puts the files there once they have worked, the offline control on request;
 * the service worker answers from it and clears away what no tab needs.
 */
import type { EngineFiles } from "./files.ts";

export const STORES = "letterkit-engine-";

/** The name of the cache, from the image's own name (`memory-HASH.bin`). */
export function storeOf(image: string): string {
  const hash = /-(\w+)\.\w+$/u.exec(image)?.[1];
  if (hash === undefined) throw new Error(`${image} has no hash in its name`);
  return STORES + hash;
}

/** What Python starts from when all is well; the rest is asked for only when that fails. */
export function needed(worker: string, files: Pick<EngineFiles, "script" | "wasm" | "image">): string[] {
  return [worker, files.script, files.wasm, files.image];
}

/** A private window, a full disk or an insecure address may have no store; then each visit fetches. */
export async function openStore(name: string): Promise<Cache | null> {
  try {
    return await caches.open(name);
  } catch {
    return null;
  }
}
