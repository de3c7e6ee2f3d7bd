/** The engine against real workers that answer, hang, die and refuse; only Python is not in them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { Engine, type Hears, type Port } from "../src/engine/engine.ts";
import { Lane } from "../src/engine/lane.ts";

const PATIENCE = { start: 2_000, answer: 250 };
const WORKER = new URL("./echo-worker.ts", import.meta.url);

function open(behaviour: (start: number) => string): { engine: Engine; starts: () => number } {
  let starts = 0;
  const engine = new Engine((hears: Hears): Port => {
    starts += 1;
    const worker = new Worker(WORKER, { workerData: behaviour(starts) });
    worker.on("message", (message) => hears.message(message));
    worker.on("error", (error) => hears.died(String(error)));
    worker.unref();
    return worker;
  }, PATIENCE);
  return { engine, starts: () => starts };
}

test("an answer belongs to its question", async () => {
  const { engine } = open(() => "well");
  const answers = await Promise.all(["1", "2", "3"].map((json) => engine.ask(json)));
  assert.deepEqual(answers, ["1", "2", "3"]);
  assert.equal(engine.state, "ready");
});

test("the engine is ready once it has answered what was waiting, and not before", async () => {
  const { engine } = open(() => "well");
  let answers = 0;
  engine.addEventListener("answer", () => (answers += 1));
  const readyAfter = new Promise<number>((resolve) => {
    engine.addEventListener("change", () => engine.state === "ready" && resolve(answers));
  });
  await engine.ask("1");
  assert.equal(await readyAfter, 1);
});

test("an engine that is started with nothing to ask is ready too", async () => {
  const { engine } = open(() => "well");
  engine.start();
  await new Promise<void>((resolve) => {
    engine.addEventListener("change", () => engine.state === "ready" && resolve());
  });
});

test("a worker that hangs is ended, and what was asked is asked again", async () => {
  const { engine, starts } = open((start) => (start === 1 ? "hangs" : "well"));
  assert.equal(await engine.ask('"typed"'), '"typed"');
  assert.equal(starts(), 2);
});

test("a worker that dies while it answers is replaced", async () => {
  const { engine, starts } = open((start) => (start === 1 ? "dies" : "well"));
  assert.equal(await engine.ask('"typed"'), '"typed"');
  assert.equal(starts(), 2);
});

test("a question over which every worker hangs is dropped, and the next one is answered", async () => {
  const { engine } = open(() => "hangs over poison");
  await assert.rejects(engine.ask('"poison"'), /no sign of life/u);
  assert.equal(await engine.ask('"fine"'), '"fine"');
});

test("an engine that can't start fails after three times, and may be tried again", async () => {
  const { engine, starts } = open((start) => (start <= 3 ? "refuses" : "well"));
  await assert.rejects(engine.ask("1"), /no wasm here/u);
  assert.equal(engine.state, "failed");
  assert.equal(starts(), 3);
  await assert.rejects(engine.ask("2"));
  assert.equal(starts(), 3, "a question alone starts nothing");
  engine.start();
  assert.equal(await engine.ask("3"), "3");
});

test("a lane drops what a newer question has made stale", async () => {
  const { engine } = open(() => "well");
  const lane = new Lane(engine);
  const texts = ["a", "b", "c", "d"];
  const replies = await Promise.all(texts.map((text) => lane.ask("check", { text, kind: "auto" })));
  assert.deepEqual(
    replies.map((reply) => (reply as { text?: string } | null)?.text ?? null),
    [null, null, null, "d"],
  );
});

test("a lane goes on after a question that failed", async () => {
  const { engine } = open(() => "hangs over poison");
  const lane = new Lane(engine);
  await assert.rejects(lane.ask("check", { text: "poison", kind: "auto" }));
  const reply = await lane.ask("check", { text: "fine", kind: "auto" });
  assert.equal((reply as { text?: string } | null)?.text, "fine");
});
