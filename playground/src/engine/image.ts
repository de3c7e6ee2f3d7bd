/**
 * The image of Python's memory, taken by the build once letterkit is imported and warm: only the
 * blocks that a fresh runtime doesn't hold already. Written in Node, read in the worker.
 *
 * Layout: four little-endian 32-bit words (mark, bytes of the head, of the runs, of the blocks), the
 * head as JSON, padded to a word, the runs as pairs of words (first block, how many), the blocks.
 */

const MARK = 0x31_49_4b_4c; // "LKI1"
const BLOCK = 256;
const WORD = 4;
const PREFIX = 4 * WORD;

/** The runtime that an image belongs to: SHA-256 of its two files. */
export interface Runtime {
  wasm: string;
  script: string;
}

export interface Head {
  runtime: Runtime;
  /** Bytes of memory, which the runtime must have from its start. */
  size: number;
  /** Words that each fresh runtime fills by chance; their blocks are in the image. */
  chance: number[];
  /** The sum of all its others: what the image leaves out must be there already. */
  fresh: number;
  /** Bytes after which a fresh runtime's memory is all zeros, as WebAssembly promises. */
  used: number;
  /** What Pyodide keeps beside the memory. */
  config: unknown;
}

export interface Image {
  head: Head;
  runs: Uint32Array;
  blocks: Uint8Array;
}

/** A runtime that has just been made. */
export interface Fresh {
  HEAPU8: Uint8Array;
  _emscripten_stack_get_end(): number;
  _emscripten_stack_get_current(): number;
}

/** Bytes of the stack that a runtime may have used before Python starts: far more than it does. */
const USED_STACK = 256 * 1024;

/** Its memory without what past calls left on the stack, which is another in each place. */
export function freshMemory(module: Fresh): Uint8Array {
  const top = module._emscripten_stack_get_current() >>> 0;
  const bottom = Math.max(top - USED_STACK, module._emscripten_stack_get_end() >>> 0);
  return module.HEAPU8.fill(0, bottom, top);
}

/** Words that aren't the same in two fresh memories. */
export function byChance(one: Uint8Array, other: Uint8Array): number[] {
  const then = words(other);
  return [...words(one).entries()].filter(([at, word]) => word !== then[at]).map(([at]) => at);
}

/** Blocks of `memory` that aren't sure to be in `fresh`, joined where they follow each other. */
export function differing(
  memory: Uint8Array,
  fresh: Uint8Array,
  chance: readonly number[],
): Pick<Image, "runs" | "blocks"> {
  const now = words(memory);
  const then = words(fresh.slice());
  for (const at of chance) then[at] = ~(now[at] ?? 0);
  const step = BLOCK / WORD;
  const runs: number[] = [];
  let blocks = 0;
  for (let block = 0; block * step < now.length; block += 1) {
    const start = block * step;
    let same = true;
    for (let at = start; same && at < start + step; at += 1) same = now[at] === then[at];
    if (same) continue;
    blocks += 1;
    const last = runs.length - 2;
    if (last >= 0 && (runs[last] ?? 0) + (runs[last + 1] ?? 0) === block) runs[last + 1]! += 1;
    else runs.push(block, 1);
  }
  const kept = new Uint8Array(blocks * BLOCK);
  let to = 0;
  for (const [from, length] of pairs(runs)) {
    kept.set(memory.subarray(from, from + length), to);
    to += length;
  }
  return { runs: Uint32Array.from(runs), blocks: kept };
}

export function writeImage({ head, runs, blocks }: Image): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const headBytes = Math.ceil(text.length / WORD) * WORD;
  const bytes = new Uint8Array(PREFIX + headBytes + runs.byteLength + blocks.length);
  new Uint32Array(bytes.buffer, 0, 4).set([MARK, headBytes, runs.byteLength, blocks.length]);
  bytes.fill(0x20, PREFIX, PREFIX + headBytes);
  bytes.set(text, PREFIX);
  bytes.set(new Uint8Array(runs.buffer, runs.byteOffset, runs.byteLength), PREFIX + headBytes);
  bytes.set(blocks, PREFIX + headBytes + runs.byteLength);
  return bytes;
}

export function readImage(buffer: ArrayBuffer): Image {
  const [mark, head = 0, runs = 0, blocks = 0] = new Uint32Array(buffer.slice(0, PREFIX));
  if (mark !== MARK || buffer.byteLength !== PREFIX + head + runs + blocks) {
    throw new Error("the image is broken off, or isn't one");
  }
  const text = new TextDecoder().decode(new Uint8Array(buffer, PREFIX, head));
  return {
    head: JSON.parse(text) as Head,
    runs: new Uint32Array(buffer, PREFIX + head, runs / WORD),
    blocks: new Uint8Array(buffer, PREFIX + head + runs, blocks),
  };
}

/** Makes a fresh runtime's memory what it was when the image was taken; throws where it can't be. */
export function restore({ head, runs, blocks }: Image, memory: Uint8Array, runtime: Runtime): void {
  if (head.runtime.wasm !== runtime.wasm || head.runtime.script !== runtime.script) {
    throw new Error("the image was made with another build of Pyodide");
  }
  if (memory.length !== head.size || sum(memory.subarray(0, head.used), head.chance) !== head.fresh) {
    throw new Error("the runtime's memory isn't what the image was made from");
  }
  let from = 0;
  for (const [to, length] of pairs(runs)) {
    memory.set(blocks.subarray(from, from + length), to);
    from += length;
  }
}

/** Bytes up to the last that isn't zero, in whole words. */
export function used(memory: Uint8Array): number {
  const all = words(memory);
  let end = all.length;
  while (end > 0 && all[end - 1] === 0) end -= 1;
  return end * WORD;
}

/** A sum that tells one fresh memory from another; clears the words that chance fills. */
export function sum(memory: Uint8Array, chance: readonly number[]): number {
  const all = words(memory);
  for (const at of chance) all[at] = 0;
  let total = 0;
  for (let at = 0; at < all.length; at += 1) total = (Math.imul(total, 31) + (all[at] ?? 0)) | 0;
  return total;
}

function words(memory: Uint8Array): Uint32Array {
  return new Uint32Array(memory.buffer, memory.byteOffset, memory.byteLength / WORD);
}

/** Where a run starts and how long it is, in bytes. */
function* pairs(runs: ArrayLike<number>): Generator<[number, number]> {
  for (let at = 0; at < runs.length; at += 2) {
    yield [(runs[at] ?? 0) * BLOCK, (runs[at + 1] ?? 0) * BLOCK];
  }
}
