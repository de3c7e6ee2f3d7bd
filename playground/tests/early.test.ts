/** What is opened before there is anybody to hear it, and how it is handed over. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { openEarly, takeEarly } from "../src/engine/early.ts";
import type { Hears, Port } from "../src/engine/engine.ts";

const PORT: Port = { postMessage: () => undefined, terminate: () => undefined };

function noting(): { hears: Hears; heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    hears: {
      message: (message) => void heard.push(message.type),
      died: (reason) => void heard.push(`died: ${reason}`),
    },
  };
}

test("what was said before somebody heard it is heard first, and then what is said after", async () => {
  let worker: Hears | undefined;
  const early = openEarly((hears) => {
    worker = hears;
    return PORT;
  });
  worker?.message({ type: "progress", fraction: 0.5 });
  worker?.message({ type: "ready" });
  const { hears, heard } = noting();
  early.handOver(hears);
  assert.deepEqual(heard, [], "not while the port is still being opened");
  worker?.died("late");
  await Promise.resolve();
  assert.deepEqual(heard, ["progress", "ready", "died: late"]);
});

test("a worker that died early is heard to have died", async () => {
  const early = openEarly((hears) => {
    hears.died("no wasm");
    return PORT;
  });
  const { hears, heard } = noting();
  early.handOver(hears);
  await Promise.resolve();
  assert.deepEqual(heard, ["died: no wasm"]);
});

test("what was opened early is taken over once", () => {
  const early = openEarly(() => PORT);
  globalThis.letterkitEarly = early;
  assert.equal(takeEarly(), early);
  assert.equal(takeEarly(), undefined);
});
