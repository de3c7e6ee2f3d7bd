import assert from "node:assert/strict";
import { test } from "node:test";

import { fieldsOf, paragraphs, runs } from "../src/letter/runs.ts";
import { finding, letter } from "./letters.ts";

const TEXT = "We are unable to refund it, because the 30 days had ended.";

test("runs hold all of the text, in order, wherever spans begin and end", () => {
  const one = letter(TEXT, { why: "the 30 days had ended" });
  const found = [finding(one, "unable to refund it"), finding(one, "30 days had ended.")];
  const [part] = one.parts;
  assert.ok(part);
  const cut = runs(TEXT, part, found, fieldsOf(part));
  assert.equal(cut.map((run) => run.text).join(""), TEXT);
  assert.deepEqual(
    cut.filter((run) => run.finding).map((run) => [run.text, run.field]),
    [
      ["unable to refund it", null],
      ["30 days had ended", "why"],
      [".", null],
    ],
  );
});

test("of two findings on the same words the graver one shows", () => {
  const one = letter(TEXT);
  const found = [
    finding(one, "unable to refund", { severity: "advice" }),
    finding(one, "unable", { severity: "error", rule: "blame" }),
  ];
  const cut = runs(TEXT, { start: 0, end: TEXT.length }, found, []);
  assert.deepEqual(
    cut.filter((run) => run.finding).map((run) => [run.text, run.finding?.rule]),
    [
      ["unable", "blame"],
      [" to refund", "euphemism"],
    ],
  );
});

test("something missing shows at its place, at the very end too", () => {
  const one = letter(TEXT);
  const places = [0, TEXT.length].map((place) => ({
    ...finding(one, ""),
    start: place,
    end: place,
  }));
  const cut = runs(TEXT, { start: 0, end: TEXT.length }, places, []);
  assert.deepEqual(cut.map((run) => run.text), ["", TEXT, ""]);
});

test("offsets are UTF-16 units: what stands behind an emoji is found", () => {
  const text = "👍🏽 ধন্যবাদ, you should have read it.";
  const one = letter(text);
  const cut = runs(text, { start: 0, end: text.length }, [finding(one, "you should have")], []);
  assert.deepEqual(cut.map((run) => run.text), ["👍🏽 ধন্যবাদ, ", "you should have", " read it."]);
});

test("parts with no line between them stand in one paragraph", () => {
  const one = letter("We were late. I am sorry.\n\nWe now leave earlier.");
  const [part] = one.parts;
  assert.ok(part);
  const at = [0, 13, 14, 25, 27, 48];
  const parts = [0, 2, 4].map((from) => ({
    ...part,
    start: at[from] ?? 0,
    end: at[from + 1] ?? 0,
  }));
  assert.deepEqual(paragraphs({ ...one, parts }), [parts.slice(0, 2), parts.slice(2)]);
  assert.deepEqual(paragraphs({ ...one, parts: [] }), []);
});
