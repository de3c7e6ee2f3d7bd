/**
 * The worker in which Python runs: starts Pyodide from our own site, unpacks letterkit and passes
 * each JSON request to `letterkit.wire.handle`. Nothing else of Python is known here.
 */
import type { PyodideAPI, PyodideConfig } from "pyodide";

import { countBytes } from "./bytes.ts";
import { sealWorker } from "../seal/seal.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/** Set by the build: how many bytes the start fetches, so that progress is a true fraction. */
declare const ENGINE_BYTES: number;
/** Most of the wait is the network; what is left is Python reading letterkit. */
const FETCH_SHARE = 0.7;

type Handle = ((request: string) => string) & { destroy(): void };
interface Runtime {
  loadPyodide(config: Partial<PyodideConfig>): Promise<PyodideAPI>;
}

sealWorker();

const runtime = new URL("./pyodide/", import.meta.url).href;
const archive = new URL("./letterkit.zip", import.meta.url).href;

function say(message: FromWorker): void {
  postMessage(message);
}

function progress(fraction: number): void {
  say({ type: "progress", fraction });
}

async function fetchArchive(): Promise<ArrayBuffer> {
  const response = await fetch(archive);
  if (!response.ok) throw new Error(`${archive}: ${response.status}`);
  return response.arrayBuffer();
}

async function start(): Promise<Handle> {
  self.fetch = countBytes(self.fetch.bind(self), (bytes) =>
    progress(FETCH_SHARE * Math.min(1, bytes / ENGINE_BYTES)),
  );
  const packed = fetchArchive();
  // Waited for further down: until then nobody would see its refusal.
  packed.catch(() => undefined);
  const { loadPyodide } = (await import(`${runtime}pyodide.mjs`)) as Runtime;
  const pyodide = await loadPyodide({ indexURL: runtime });
  progress(0.8);
  pyodide.unpackArchive(await packed, "zip");
  progress(0.85);
  const wire = pyodide.pyimport("letterkit.wire") as { handle: Handle; destroy(): void };
  progress(0.95);
  return wire.handle;
}

const handle = start();

addEventListener("message", (event: MessageEvent<ToWorker>) => {
  const { id, json } = event.data;
  handle.then(
    (ask) => say({ type: "answer", id, json: ask(json) }),
    () => undefined, // already told below
  );
});

function fail(error: unknown): void {
  say({ type: "failed", reason: String(error) });
}

handle.then(() => say({ type: "ready" }), fail);

// Where its wasm can't be had, Pyodide rejects a promise of its own, and the start would hang.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  fail(event.reason);
});
