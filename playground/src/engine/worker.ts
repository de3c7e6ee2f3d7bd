/**
 * The worker in which Python runs: starts it in the way that the page says, and passes each JSON
 * request to `letterkit.wire.handle`. Nothing else of Python is known here.
 */
import type { FromWorker, Start, ToWorker } from "./messages.ts";
import { startFromArchives } from "./start-archives.ts";
import { startFromImage } from "./start-image.ts";
import type { Python } from "./python.ts";
import { sealWorker } from "../seal/seal.ts";

type Handle = (request: string) => string;

let python: Promise<{ handle: Handle; memory(): number }> | undefined;

sealWorker();

function say(message: FromWorker): void {
  postMessage(message);
}

async function begin(start: Start): Promise<Python> {
  const progress = (fraction: number): void => say({ type: "progress", fraction });
  return start.way === "image"
    ? startFromImage(start.wasm, start.image)
    : startFromArchives(start.way, progress);
}

async function start(message: Start): Promise<{ handle: Handle; memory(): number }> {
  const { pyodide, memory } = await begin(message);
  const wire = pyodide.pyimport("letterkit.wire") as { handle: Handle; destroy(): void };
  return { handle: wire.handle, memory };
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "start") {
    python = start(data);
    python.then(() => say({ type: "ready" }), fail);
    return;
  }
  const { id, json } = data;
  python?.then(
    ({ handle, memory }) => say({ type: "answer", id, json: handle(json), memory: memory() }),
    () => undefined, // told when it failed to start
  );
});

function fail(error: unknown): void {
  say({ type: "failed", reason: String(error) });
}

// Where its wasm can't be had, Pyodide rejects a promise of its own, and the start would hang.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  fail(event.reason);
});
