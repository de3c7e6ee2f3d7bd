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

/** Milliseconds after the first answer in which the page has enough to do. */
const QUIET = 300;
/** After about this many, another one makes hardly anything faster. */
const REHEARSALS = 60;

let python: Promise<{ handle: Handle; memory(): number }> | undefined;
let rehearsed = 0;

sealWorker();

function say(message: FromWorker): void {
  postMessage(message);
}

async function begin(start: Start): Promise<Python> {
  const progress = (fraction: number): void => say({ type: "progress", fraction });
  return start.way === "image"
    ? startFromImage(start.kept, progress)
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
    ({ handle, memory }) => {
      say({ type: "answer", id, json: handle(json), memory: memory() });
      if (rehearsed === 0) setTimeout(() => rehearse(handle, json), QUIET);
    },
    () => undefined, // told when it failed to start
  );
});

/**
 * Asks once more what was asked first, while nobody waits. The browser's compiler makes fast code of
 * what runs often, so the first keystrokes are as quick as later ones; and it keeps that code beside the
 * stored wasm, so the next visit starts with it.
 */
function rehearse(handle: Handle, json: string): void {
  handle(json);
  rehearsed += 1;
  // Each in a turn of its own: what somebody asks meanwhile comes before the next.
  if (rehearsed < REHEARSALS) setTimeout(() => rehearse(handle, json));
}

function fail(error: unknown): void {
  say({ type: "failed", reason: String(error) });
}

// Where its wasm can't be had, Pyodide rejects a promise of its own, and the start would hang.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  fail(event.reason);
});
