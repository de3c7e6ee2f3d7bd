import assert from "node:assert/strict";
import { test } from "node:test";

import type { Field } from "../src/engine/wire.ts";
import { addEntry, askedFor, emptyValues, isGiven, read, removeEntry, write } from "../src/form/values.ts";

const VALUES = { amount: "649", reasons: [{ why: "it was late", fact: "" }, { why: "b", fact: "c" }] };

function field(name: string, given: Partial<Field> = {}): Field {
  return {
    name,
    type: "name",
    section: "case",
    required: false,
    longest: 200,
    least: null,
    most: null,
    mostEntries: null,
    label: name,
    help: "",
    example: null,
    options: [],
    where: [],
    private: false,
    guidance: [],
    entry: [],
    ...given,
  };
}

const REASONS = field("reasons", {
  type: "list",
  required: true,
  entry: [field("why"), field("fact")],
});

test("a control's text is read by its name, in lists too", () => {
  assert.equal(read(VALUES, "amount"), "649");
  assert.equal(read(VALUES, "reasons.1.fact"), "c");
  assert.equal(read(VALUES, "reasons.7.fact"), "");
  assert.equal(read(VALUES, "nothing"), "");
});

test("writing changes one control and leaves what was given as it is", () => {
  const before = structuredClone(VALUES);
  const after = write(VALUES, "reasons.0.fact", "on 3 August");
  assert.equal(read(after, "reasons.0.fact"), "on 3 August");
  assert.equal(read(after, "reasons.1.why"), "b");
  assert.deepEqual(VALUES, before);
});

test("entries come at the end and go by their place", () => {
  const more = addEntry(VALUES, REASONS);
  assert.deepEqual(more["reasons"]?.[2], { why: "", fact: "" });
  assert.deepEqual(removeEntry(VALUES, "reasons", 0)["reasons"], [{ why: "b", fact: "c" }]);
});

test("empty values hold one empty entry of a list that is needed", () => {
  assert.deepEqual(emptyValues([field("amount"), REASONS]), {
    amount: "",
    reasons: [{ why: "", fact: "" }],
  });
});

test("a field is asked for where its choices are made, and where they are asked for themselves", () => {
  const price = ["price"];
  const fields = [
    field("change", { type: "choice" }),
    field("rise", { type: "choice", where: [{ field: "change", options: price }] }),
    field("from"),
    field("why", { where: [{ field: "rise", options: ["costs", "tax"] }] }),
  ];
  const names = (values: Record<string, string>): string[] =>
    askedFor(fields, values).map(({ name }) => name);
  assert.deepEqual(names({}), ["change", "from"]);
  assert.deepEqual(names({ change: "price" }), ["change", "rise", "from"]);
  assert.deepEqual(names({ change: "price", rise: "tax" }), ["change", "rise", "from", "why"]);
  assert.deepEqual(names({ change: "closure", rise: "tax" }), ["change", "from"]);
});

test("spaces alone are not given", () => {
  assert.equal(isGiven("  "), false);
  assert.equal(isGiven([{ why: " " }]), false);
  assert.equal(isGiven([{ why: "x" }]), true);
  assert.equal(isGiven(undefined), false);
});
