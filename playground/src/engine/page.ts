/** The page's one engine, however many elements use it; it lives on through instant navigation. */
import { Engine, type Hears, type Port } from "./engine.ts";
import { lacksFile } from "./fetch-file.ts";
import { fetchImage, forgetImage, storeEngine } from "./fetch-image.ts";
import { address, files } from "./files.ts";
import { type FromWorker, type ToWorker, type Way, WAYS } from "./messages.ts";

/** Set by the build: the worker's name. */
declare const WORKER_FILE: string;
/** Milliseconds after the first answer in which nobody is likely to wait for the disk. */
const REST = 1_000;

let way: Way = "image";

function openWorker(hears: Hears, refusals: number): Port {
  way = WAYS[refusals % WAYS.length] ?? "plain";
  if (typeof WebAssembly !== "object") return noWorker(hears);
  // The runtime is named here too, so that it comes beside the worker and not after it.
  const imports = [address(WORKER_FILE), address(files.script)];
  const script = imports.map((module) => `import ${JSON.stringify(module)};`).join("\n");
  // A worker from a blob inherits the page's policy; one loaded from an address would not.
  const blob = new Blob([script], { type: "text/javascript" });
  const url = URL.createObjectURL(blob);
  const worker = new Worker(url, { type: "module", name: "letterkit" });
  const post = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer);
  worker.addEventListener("message", (event: MessageEvent<FromWorker>) => {
    URL.revokeObjectURL(url);
    hears.message(event.data);
  });
  worker.addEventListener("error", (event) => hears.died(event.message || "the worker died"));
  if (way === "image") {
    fetchImage((fraction) => hears.message({ type: "progress", fraction })).then(
      ({ wasm, image }) => post({ type: "start", way: "image", wasm, image }, [image]),
      (error: unknown) => hears.died(String(error)),
    );
  } else post({ type: "start", way });
  return { postMessage: post, terminate: () => worker.terminate() };
}

/** Each way needs WebAssembly: without it nothing is fetched for nothing. */
function noWorker(hears: Hears): Port {
  queueMicrotask(() => hears.died("WebAssembly is missing"));
  return { postMessage: () => undefined, terminate: () => undefined };
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
  console.info(`letterkit: Python started by way of “${way}”.`);
  // An answer is on the screen two frames after it came.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("letterkit:shown")));
  if (way !== "image") return;
  await new Promise((resolve) => setTimeout(resolve, REST));
  await storeEngine(WORKER_FILE);
  performance.mark("letterkit:stored");
}
