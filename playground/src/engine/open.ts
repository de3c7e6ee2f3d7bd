/** Opens the worker in which Python runs, and gives it what it starts from. */
import type { Hears, Port } from "./engine.ts";
import { address } from "./files.ts";
import { isKept } from "./keep.ts";
import type { FromWorker, ToWorker, Way } from "./messages.ts";

/** Set by the build: the worker's name. */
declare const WORKER_FILE: string;
export const worker = WORKER_FILE;

export function open(way: Way, hears: Hears): Port {
  if (typeof WebAssembly !== "object") return noWorker(hears);
  const script = `import ${JSON.stringify(address(worker))};`;
  // A worker from a blob inherits the page's policy; one loaded from an address would not.
  const blob = new Blob([script], { type: "text/javascript" });
  const url = URL.createObjectURL(blob);
  const opened = new Worker(url, { type: "module", name: "letterkit" });
  const post = (message: ToWorker): void => opened.postMessage(message);
  opened.addEventListener("message", (event: MessageEvent<FromWorker>) => {
    URL.revokeObjectURL(url);
    hears.message(event.data);
  });
  opened.addEventListener("error", (event) => hears.died(event.message || "the worker died"));
  post(way === "image" ? { type: "start", way, kept: isKept() } : { type: "start", way });
  return { postMessage: post, terminate: () => opened.terminate() };
}

/** Each way needs WebAssembly: without it nothing is fetched for nothing. */
function noWorker(hears: Hears): Port {
  queueMicrotask(() => hears.died("WebAssembly is missing"));
  return { postMessage: () => undefined, terminate: () => undefined };
}
