/** A worker that gives each question back, or misbehaves in the way that it was started with. */
import { parentPort, workerData } from "node:worker_threads";

import type { FromWorker, ToWorker } from "../src/engine/messages.ts";

const behaviour = workerData as string;

function say(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", ({ id, json }: ToWorker) => {
  const hangs = behaviour === "hangs" || (behaviour === "hangs over poison" && json.includes("poison"));
  while (hangs);
  if (behaviour === "dies") throw new Error("out of memory");
  say({ type: "answer", id, json });
});

if (behaviour === "refuses") say({ type: "failed", reason: "no wasm here" });
else say({ type: "ready" });
