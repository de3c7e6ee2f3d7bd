/** Gets the runtime and the image: on a second visit, from where this browser keeps them. */
import { fetchFile } from "./fetch-file.ts";
import { address, files } from "./files.ts";
import { openStore, storeOf } from "./store.ts";

/** How often progress is told: more would only keep the page from other work. */
const STEPS = 40;

export interface Fetched {
  wasm: WebAssembly.Module;
  image: ArrayBuffer;
}

/**
 * `kept`: whether to look in this browser's stores first. `progress` hears from 0 to 1; it follows the
 * image: most of the bytes, and the last to come.
 */
export async function fetchImage(kept: boolean, progress: (fraction: number) => void): Promise<Fetched> {
  const store = kept ? openStore(storeOf(files.image)) : null;
  const stored = async (name: string): Promise<Response | undefined> => (await store)?.match(address(name));
  const fetchWasm = async (): Promise<Response> => {
    if (!kept) return fetchFile(files.wasm);
    return compiled(files.wasm).catch(async () => (await stored(files.wasm)) ?? fetchFile(files.wasm));
  };
  const fetchBytes = async (): Promise<ArrayBuffer> => {
    const found = await stored(files.image);
    return found ? found.arrayBuffer() : readAll(await fetchFile(files.image), progress);
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
