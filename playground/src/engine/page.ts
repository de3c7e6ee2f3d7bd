/** The page's one engine, however many elements use it; it lives on through instant navigation. */
import { takeEarly } from "./early.ts";
import { Engine, type Hears, type Port } from "./engine.ts";
import { lacksFile } from "./fetch-file.ts";
import { forgetImage, storeEngine } from "./keep.ts";
import { type Way, WAYS } from "./messages.ts";
import { open, worker } from "./open.ts";

/** Milliseconds after the first answer in which nobody is likely to wait for the disk. */
const REST = 1_000;

let way: Way = "image";

function openWorker(hears: Hears, refusals: number): Port {
  way = WAYS[refusals % WAYS.length] ?? "plain";
  const early = takeEarly();
  if (!early) return open(way, hears);
  early.handOver(hears);
  return early.port;
}

export const engine = new Engine(openWorker);

/** What the engine lacks, as far as that can be told. */
export function lacking(): "wasm" | "files" | null {
  if (typeof WebAssembly !== "object") return "wasm";
  return lacksFile(engine.reason) ? "files" : null;
}

engine.addEventListener("refusal", () => {
  console.warn(`letterkit: Python doesn’t start by way of “${way}”: ${engine.reason}`);
  if (way === "image") void forgetImage();
});

engine.addEventListener("change", () => {
  if (engine.state === "failed") console.warn(`letterkit: Python failed: ${engine.reason}`);
});

engine.addEventListener("answer", () => void greet(), { once: true });

/** After the first answer: tells how Python started, when it was to be seen, and keeps the image. */
async function greet(): Promise<void> {
  performance.mark("letterkit:ready", { detail: way });
  document.dispatchEvent(new Event("letterkit:ready"));
  console.info(`letterkit: Python started by way of “${way}”.`);
  // An answer is on the screen two frames after it came.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("letterkit:shown")));
  if (way !== "image") return;
  await new Promise((resolve) => setTimeout(resolve, REST));
  await storeEngine(worker);
  performance.mark("letterkit:stored");
}
