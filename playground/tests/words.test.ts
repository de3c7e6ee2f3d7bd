import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import ui from "../../letterkit/locales/en/ui.json" with { type: "json" };
import { say, sayRole } from "../src/words/words.ts";

const SRC = new URL("../src/", import.meta.url);
/** What it puts into pages after the build has words too. */
const FINISH = new URL("../build/finish/", import.meta.url);
/** Keys that are put together from a name that comes at run time. */
const FAMILIES = /^(engine|pane|role)\.|^offline\.(looking|none|out|coming|kept|failed)$|^finding\.(error|warning|advice)$/u;

test("every sentence is said somewhere", () => {
  const code = [SRC, FINISH]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => readFileSync(new URL(name, folder), "utf8")),
    )
    .join("\n");
  const unsaid = Object.keys(ui).filter((key) => !FAMILIES.test(key) && !code.includes(`"${key}"`));
  assert.deepEqual(unsaid, []);
});

test("a number chooses the plural form and stands in it", () => {
  assert.equal(say("findings.count", { count: 1 }), "1 finding");
  assert.equal(say("findings.count", { count: 2 }), "2 findings");
});

test("what is filled in is taken as it is, braces and all", () => {
  assert.equal(say("finding.use", { words: "{words} $1" }), "Use “{words} $1”");
});

test("every role that Python knows has a name", () => {
  const python = readFileSync(new URL("../../letterkit/letter.py", import.meta.url), "utf8");
  const role = /class Role\(StrEnum\):\n(?<body>(?: {4}.*\n|\n)+)/u.exec(python)?.groups?.["body"] ?? "";
  const roles = [...role.matchAll(/^ {4}[A-Z_]+ = "(?<name>.+)"$/gmu)].map((match) => match[1]);
  assert.ok(roles.includes("signature"), "letter.py has changed: where are its roles?");
  assert.deepEqual(
    roles.filter((name) => !(`role.${name}` in ui)),
    [],
  );
});

test("a role that has no name yet is called a paragraph", () => {
  assert.equal(sayRole("thanks"), "Thanks");
  assert.equal(sayRole("nonsense"), "Paragraph");
});
