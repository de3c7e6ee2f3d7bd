/** Gets the runtime and the image: on a second visit, from where this browser keeps them. */
import { fetchFile } from "./fetch-file.ts";
import { address, files } from "./files.ts";
import { needed, storeOf } from "./store.ts";

/** How often progress is told: more would only keep the page from other work. */
const STEPS = 40;

export interface Fetched {
  wasm: WebAssembly.Module;
  image: ArrayBuffer;
}

/** `progress` hears from 0 to 1. It follows the image: most of the bytes, and the last to come. */
export async function fetchImage(progress: (fraction: number) => void): Promise<Fetched> {
  const store = await openStore();
  const stored = async (name: string): Promise<Response | undefined> => store?.match(address(name));
  const fetchWasm = async (): Promise<Response> => {
    const kept = await stored(files.wasm);
    return kept ? compiled(files.wasm).catch(() => kept) : fetchFile(files.wasm);
  };
  const fetchBytes = async (): Promise<ArrayBuffer> => {
    const kept = await stored(files.image);
    return kept ? kept.arrayBuffer() : readAll(await fetchFile(files.image), progress);
  };
  // The answer itself, not one made of its bytes: only that one can be kept compiled.
  const [wasm, image] = await Promise.all([WebAssembly.compileStreaming(fetchWasm()), fetchBytes()]);
  return { wasm, image };
}

/**
 * The answer in the browser's own cache: Chromium keeps compiled code beside that one and not beside ours
 * (seen in 156). Ours is for when the browser has thrown its own away.
 */
async function compiled(name: string): Promise<Response> {
  const response = await fetch(address(name), { cache: "only-if-cached", mode: "same-origin" });
  if (!response.ok) throw new Error(`${name} is no longer in the browser's cache`);
  return response;
}

/** All bytes of the image, with word of how many have come. */
async function readAll(response: Response, progress: (fraction: number) => void): Promise<ArrayBuffer> {
  const size = files.bytes[files.image] ?? 0;
  const bytes = new Uint8Array(size);
  const reader = response.body?.getReader();
  let at = 0;
  let told = 0;
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    if (at + read.value.length > size) throw new Error(`${files.image} is longer than ${size} bytes`);
    bytes.set(read.value, at);
    at += read.value.length;
    if (at - told < size / STEPS) continue;
    told = at;
    progress(at / size);
  }
  return at === size ? bytes.buffer : bytes.buffer.slice(0, at);
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
