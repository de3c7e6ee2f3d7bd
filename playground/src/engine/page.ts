/** The page's one engine, however many elements use it; it lives on through instant navigation. */
import { Engine, type Hears, type Port } from "./engine.ts";
import type { FromWorker } from "./messages.ts";

function openWorker(hears: Hears): Port {
  const module = new URL("./worker.js", import.meta.url).href;
  // A worker from a blob inherits the page's policy; one loaded from an address would not.
  const blob = new Blob([`import ${JSON.stringify(module)};`], { type: "text/javascript" });
  const address = URL.createObjectURL(blob);
  const worker = new Worker(address, { type: "module", name: "letterkit" });
  worker.addEventListener("message", (event: MessageEvent<FromWorker>) => {
    URL.revokeObjectURL(address);
    hears.message(event.data);
  });
  worker.addEventListener("error", (event) => hears.died(event.message || "the worker died"));
  return worker;
}

export const engine = new Engine(openWorker);

engine.addEventListener("change", () => {
  if (engine.state === "failed") console.warn(`letterkit: Python failed: ${engine.reason}`);
});

engine.addEventListener("answer", () => performance.mark("letterkit:ready"), { once: true });
