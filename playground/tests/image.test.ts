/** The image's format: what is written is read, what isn't whole or fits another runtime is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { byChance, differing, type Head, readImage, restore, sum, used, writeImage } from "../src/engine/image.ts";

const SIZE = 64 * 1024;
const RUNTIME = { wasm: "a", script: "b" };

function fresh(byChanceAt: number): Uint8Array {
  const memory = new Uint8Array(SIZE);
  memory.fill(7, 1024, 8192);
  memory.fill(byChanceAt, 2048, 2052);
  return memory;
}

function warm(): Uint8Array {
  const memory = fresh(1);
  memory.fill(9, 4096, 5000);
  memory.fill(3, 40_000, 40_001);
  return memory;
}

function image(): Uint8Array<ArrayBuffer> {
  const chance = byChance(fresh(1), fresh(2));
  const end = used(fresh(1));
  const sums = { fresh: sum(fresh(1).subarray(0, end), chance), used: end };
  const head: Head = { runtime: RUNTIME, size: SIZE, chance, ...sums, config: {} };
  return writeImage({ head, ...differing(warm(), fresh(1), chance) });
}

test("a fresh memory becomes the one that was kept, whatever chance put into it", () => {
  const memory = fresh(200);
  restore(readImage(image().buffer), memory, RUNTIME);
  assert.deepEqual(memory, warm());
});

test("blocks that a fresh memory holds already are left out", () => {
  assert.ok(image().length < 3_000, `${image().length} bytes`);
});

test("an image that is broken off is refused, and so is what isn't one", () => {
  assert.throws(() => readImage(image().buffer.slice(0, -1)), /broken off/u);
  assert.throws(() => readImage(new ArrayBuffer(4096)), /isn't one/u);
});

test("an image of another runtime is refused", () => {
  const other = { ...RUNTIME, wasm: "c" };
  assert.throws(() => restore(readImage(image().buffer), fresh(1), other), /another build/u);
});

test("a memory that isn't what the image was made from is refused", () => {
  const memory = fresh(1);
  memory[6000] = 8;
  assert.throws(() => restore(readImage(image().buffer), memory, RUNTIME), /isn't what/u);
  assert.throws(() => restore(readImage(image().buffer), fresh(1).slice(0, 1024), RUNTIME), /isn't/u);
});
