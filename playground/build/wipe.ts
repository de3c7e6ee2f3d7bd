/**
 * Empties the memory that nobody uses any more. What was freed keeps its last words, and they would
 * go into the image; zeros needn't. Only the allocators' public functions are used: whatever can be
 * had without the heap growing is free memory, so it is taken, filled with zeros and given back.
 */

export interface Allocators {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
  _malloc(size: number): number;
  _free(address: number): void;
  _PyObject_Malloc(size: number): number;
  _PyObject_Free(address: number): void;
  _emscripten_get_sbrk_ptr(): number;
}

/** Python's own allocator serves objects up to this size, in steps; malloc serves the rest. */
const LARGEST_OBJECT = 512;
const OBJECT_STEP = 16;
/** Small, since each failed try lets the heap grow by as much. */
const LARGEST_CHUNK = 64 * 1024;
const SMALLEST_CHUNK = 16;

export function wipe(module: Allocators): void {
  const end = (): number => module.HEAPU32[module._emscripten_get_sbrk_ptr() >>> 2] ?? 0;
  /** Takes and clears all that there is of one size. */
  const take = (size: number, get: (size: number) => number, giveBack: (at: number) => void): number[] => {
    const taken: number[] = [];
    for (;;) {
      const before = end();
      const at = get(size) >>> 0;
      if (at === 0) return taken;
      if (end() !== before) {
        giveBack(at);
        return taken;
      }
      module.HEAPU8.fill(0, at, at + size);
      taken.push(at);
    }
  };
  const chunks: number[] = [];
  for (let size = LARGEST_CHUNK; size >= SMALLEST_CHUNK; size /= 2) {
    chunks.push(...take(size, module._malloc, module._free));
  }
  // No chunk is left, so a new arena of Python's makes the heap grow, and is seen.
  const objects: number[] = [];
  for (let size = LARGEST_OBJECT; size > 0; size -= OBJECT_STEP) {
    objects.push(...take(size, module._PyObject_Malloc, module._PyObject_Free));
  }
  for (const at of objects) module._PyObject_Free(at);
  for (const at of chunks) module._free(at);
}
