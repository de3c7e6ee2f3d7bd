/** The trimmed runtime: it lacks what nothing asks for, and the trimming says when Pyodide has changed. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { RUNTIME } from "../build/runtime.ts";
import { trimScript, trimWasm } from "../build/trim.ts";

const script = await readFile(RUNTIME.script, "utf8");
const loader = await readFile(join(RUNTIME.folder, "pyodide.mjs"), "utf8");

/** Two functions, each exported, and neither called by the other. */
const WASM = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f], // type: () -> i32
  ...[3, 3, 2, 0, 0], // two functions
  ...[7, 13, 2, 3, 0x6f, 0x6e, 0x65, 0, 0, 3, 0x74, 0x77, 0x6f, 0, 1], // exports "one" and "two"
  ...[10, 11, 2, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x41, 2, 0x0b],
]);

test("what the script calls, looks up by name, or what our own build calls, is kept", () => {
  const { exports } = trimScript(script, [loader]);
  for (const name of ["malloc", "free", "PyObject_Malloc", "__main_argc_argv", "memory", "_pyproxy_apply"]) {
    assert.ok(exports.has(name), name);
  }
});

test("what only other people's compiled packages would call is gone, from the script too", () => {
  const trimmed = trimScript(script, [loader]);
  assert.ok(trimmed.exports.size < 400, String(trimmed.exports.size));
  assert.ok(!trimmed.exports.has("PyList_Reverse"));
  assert.ok(script.includes("_PyList_Reverse"));
  assert.ok(!trimmed.script.includes("_PyList_Reverse"));
});

test("a name that the loader uses stays", () => {
  const { exports } = trimScript(script, ["Module._PyList_Reverse(list)"]);
  assert.ok(exports.has("PyList_Reverse"));
});

test("a script of another make stops the build", () => {
  assert.throws(() => trimScript("const nothing = 0;", []), /no assignWasmExports in pyodide\.asm\.mjs/u);
  assert.throws(() => trimScript(script, [script]), /names to drop: has Pyodide changed/u);
});

test("an export that isn't kept goes, and the function that only it led to", async () => {
  const small = trimWasm(WASM, new Set(["two"]));
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(small));
  assert.deepEqual(Object.keys(instance.exports), ["two"]);
  assert.equal((instance.exports["two"] as () => number)(), 2);
  assert.ok(small.length < WASM.length, `${small.length} bytes`);
});
