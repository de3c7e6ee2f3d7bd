import assert from "node:assert/strict";
import { test } from "node:test";

import type { Field, Kind, Problem } from "../src/engine/wire.ts";
import { messageOf } from "../src/form/labels.ts";

const NOTHING = { required: true, longest: 200, least: null, most: null, mostEntries: null };
const FREE = { ...NOTHING, options: [], where: [], private: false };
const BARE = { ...FREE, help: "", example: null, guidance: [], entry: [], section: "case" };
const AMOUNT: Field = { ...BARE, name: "amount", type: "amount", label: "Amount asked for" };
const WHY: Field = { ...BARE, name: "why", type: "clause", label: "The reason" };
const REASONS: Field = { ...BARE, name: "reasons", type: "list", label: "Reasons", entry: [WHY] };
const KIND: Kind = {
  name: "refund-refusal",
  title: "",
  sections: [{ name: "case", title: "" }],
  fields: [AMOUNT, REASONS],
  example: {},
};

function told(field: string | null, message: string): string {
  const problem: Problem = { field, value: null, expected: "", message };
  return messageOf(KIND, problem);
}

test("a problem names the field as the form does", () => {
  assert.equal(
    told("amount", "amount: “a lot” is not a sum of money."),
    "Amount asked for: “a lot” is not a sum of money.",
  );
  assert.equal(told("reasons", "reasons is missing."), "“Reasons” is missing.");
  assert.equal(told("reasons.1.why", "reasons.1.why is missing."), "“The reason (2)” is missing.");
});

test("a sentence that begins otherwise stays as it is", () => {
  assert.equal(told(null, "The values are no table."), "The values are no table.");
  assert.equal(told("amount", "amount_paid is missing."), "amount_paid is missing.");
  assert.equal(told("amount", "Give the amount."), "Give the amount.");
});
