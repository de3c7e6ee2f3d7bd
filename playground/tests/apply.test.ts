import assert from "node:assert/strict";
import { test } from "node:test";

import { applySuggestion } from "../src/findings/apply.ts";
import { finding, letter } from "./letters.ts";

const FIELD = { field: "reasons.0.fact" };

function applied(value: string, shown: string, words: string, suggestion: string, nth = 0): unknown {
  const one = letter(`Before. ${shown} After.`, { "reasons.0.fact": shown });
  const values = { reasons: [{ why: "", fact: value }] };
  const after = applySuggestion(values, finding(one, words, FIELD, nth), suggestion, one);
  const [entry] = (after?.["reasons"] ?? []) as { fact: string }[];
  return entry?.fact ?? null;
}

test("the words found are replaced in the field", () => {
  const value = "It came on time, as you know.";
  assert.equal(applied(value, value, "as you know", "on 3 May"), "It came on time, on 3 May.");
});

test("of words that stand there twice the right ones are replaced", () => {
  const value = "always here, always there";
  assert.equal(applied(value, value, "always", "still", 1), "always here, still there");
});

test("spacing and the capital of a sentence may differ between field and letter", () => {
  assert.equal(
    applied("you  should\nhave asked", "You should have asked", "You should have", "You could have"),
    "you could have asked",
  );
});

test("a capital that was typed stays", () => {
  const value = "You should have asked";
  assert.equal(applied(value, value, "You should have", "We could have"), "We could have asked");
});

test("taking words out leaves one space and no gap before a full stop", () => {
  const value = "It came on time, as you know. We checked.";
  assert.equal(applied(value, value, ", as you know", ""), "It came on time. We checked.");
  assert.equal(applied("it is simply late", "it is simply late", "simply", ""), "it is late");
});

test("signs that mean something in patterns are only signs", () => {
  const value = "it costs $5 (or more) [sic]";
  assert.equal(applied(value, value, "$5 (or more)", "$5"), "it costs $5 [sic]");
});

test("words that are partly the letter's own can't be replaced in the field", () => {
  const one = letter("We say it is late. After.", { "reasons.0.fact": "it is late" });
  const values = { reasons: [{ why: "", fact: "it is late" }] };
  assert.equal(applySuggestion(values, finding(one, "say it is", FIELD), "x", one), null);
});

test("a field that has changed since is left alone", () => {
  assert.equal(applied("something else", "it is late", "late", "x"), null);
});
