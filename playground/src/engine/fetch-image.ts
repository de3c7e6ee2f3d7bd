/**
 * Gets the runtime and the image, from this browser's own store where they are. A browser keeps what
 * it compiled of a script or of wasm beside the stored answer, so the next visit has nothing to compile.
 */
import { countBytes } from "./bytes.ts";
import { fetchFile } from "./fetch-file.ts";
import { address, files } from "./files.ts";
import { needed, storeOf } from "./store.ts";

const NAMES = [files.wasm, files.image];

export interface Fetched {
  wasm: WebAssembly.Module;
  image: ArrayBuffer;
}

/** `progress` hears from 0 to 1. */
export async function fetchImage(progress: (fraction: number) => void): Promise<Fetched> {
  const total = NAMES.reduce((sum, name) => sum + (files.bytes[name] ?? 0), 0);
  const get = countBytes(fetch, (bytes) => progress(Math.min(1, bytes / total)));
  const store = await openStore();
  const answer = async (name: string): Promise<Response> => {
    const stored = await store?.match(address(name));
    return stored ?? fetchFile(name, get);
  };
  const [wasm, image] = await Promise.all([
    WebAssembly.compileStreaming(answer(files.wasm)),
    answer(files.image).then((response) => response.arrayBuffer()),
  ]);
  return { wasm, image };
}

/** Puts all that this start took into the store: for when nobody is waiting. */
export async function storeEngine(worker: string): Promise<void> {
  const store = await openStore();
  if (!store) return;
  const stored = new Set((await store.keys()).map((request) => request.url));
  for (const url of needed(worker, files).map(address)) {
    // They came a moment ago, so the browser has them: whatever the host says, they aren't stale.
    if (!stored.has(url)) await store.add(new Request(url, { cache: "force-cache" }));
  }
}

/** What is stored may be what doesn't work. */
export async function forgetImage(): Promise<void> {
  await caches.delete(storeOf(files.image));
}

/** A private window, a full disk or an insecure address may have no store; then each visit fetches. */
async function openStore(): Promise<Cache | null> {
  try {
    return await caches.open(storeOf(files.image));
  } catch {
    return null;
  }
}
