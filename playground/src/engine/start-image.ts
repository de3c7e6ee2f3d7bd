/** The fast way: a fresh runtime gets the memory of one in which letterkit is already warm. */
import { fetchImage } from "./fetch-image.ts";
import { address, files } from "./files.ts";
import { freshMemory, readImage, restore } from "./image.ts";
import { load, type Python } from "./python.ts";

/** A zip without entries: what is needed of the standard library is in the image. */
const EMPTY_ZIP = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]);
const PAGE = 65_536;

export async function startFromImage(kept: boolean, progress: (fraction: number) => void): Promise<Python> {
  // Read while the rest is on its way; who waits for it is told if it can't be.
  import(address(files.script)).catch(() => undefined);
  const { wasm, image: bytes } = await fetchImage(kept, progress);
  const image = readImage(bytes);
  // It is compiled already; Pyodide would fetch it once more.
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
  const config = {
    stdLibURL: address(files.library),
    // Any bytes: they make Pyodide wait with Python, and what it would do with them is replaced below.
    _loadSnapshot: new Uint8Array(4),
  };
  const answer = (name: string): Response => new Response(name === files.library ? EMPTY_ZIP : null);
  const python = await load(files.script, answer, config, async (make, settings) => {
    const { instantiateWasm } = settings;
    const module = await make({
      ...settings,
      instantiateWasm: (imports, done) =>
        instantiateWasm(imports, (instance, compiled) => {
          // Before anything looks at it: Pyodide itself lets memory grow too late (its issue 6254).
          const memory = instance.exports["memory"] as WebAssembly.Memory;
          const missing = image.head.size - memory.buffer.byteLength;
          if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
          done(instance, compiled);
        }),
    });
    restore(image, freshMemory(module), files.runtime);
    module.API.restoreSnapshot = () => image.head.config;
    return module;
  });
  // Everyone's chance would be the same otherwise: the image holds its state.
  const random = python.pyodide.pyimport("random") as { seed(): void; destroy(): void };
  random.seed();
  random.destroy();
  return python;
}
