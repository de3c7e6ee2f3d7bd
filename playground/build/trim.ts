/**
 * Pyodide's runtime without what only other people's compiled packages would need: `node build/trim.ts
 * TARGET-FOLDER`. It offers them 8,500 functions and data by name; its own script uses a few hundred.
 * At its start each name costs time, and what no name leads to costs bytes. Python itself loses nothing
 * but `dlopen`, which needs files that this site doesn't have.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import binaryen from "binaryen";

import { RUNTIME } from "./runtime.ts";

const NAME = "[A-Za-z_$][\\w$]*";
/** `_a=Module["_a"]=wasmExports["a"]`: the script's name for it, the module's, the wasm's; data has a value. */
const ASSIGNMENT = new RegExp(`^(${NAME})=Module\\["([^"]+)"\\]=wasmExports\\["([^"]+)"\\](?:\\.value>>>0)?$`, "u");
const ASSIGNMENTS = /function assignWasmExports\(wasmExports\)\{(?<body>[^{}]*)\}/u;
/** The variables that are assigned there: by far the longest list in the script. */
const VARIABLES = new RegExp(`var (?:${NAME},){1000,}${NAME};`, "u");
/** Asked for by way of `wasmExports` itself, wherever in the script. */
const ASKED = new RegExp(`wasmExports(?:\\["([^"]+)"\\]|\\.(${NAME}))`, "gu");
const QUOTED = new RegExp(`"(${NAME})"`, "gu");
/** For `wipe.ts`, which calls them on the module. */
const OURS = ["malloc", "free", "PyObject_Malloc", "PyObject_Free", "emscripten_get_sbrk_ptr"];
/** The least that a trimmed runtime can do without: fewer, and the script isn't what this was written for. */
const LEAST = 3_000;

const { Features } = binaryen;
/** What Pyodide's own build uses. With all that Binaryen knows it would write what no browser reads. */
const FEATURES = [
  Features.MutableGlobals,
  Features.NontrappingFPToInt,
  Features.SignExt,
  Features.BulkMemory,
  Features.Multivalue,
  Features.ReferenceTypes,
  Features.ExceptionHandling,
];

function only<Found>(found: Found | null | undefined, what: string): Found {
  if (!found) throw new Error(`trim: no ${what} in pyodide.asm.mjs: has Pyodide changed?`);
  return found;
}

/** The script with fewer names, and the wasm's exports that it still asks for. */
export function trimScript(script: string, others: readonly string[]): { script: string; exports: Set<string> } {
  const found = only(ASSIGNMENTS.exec(script), "assignWasmExports");
  const body = only(found.groups?.["body"], "body of assignWasmExports");
  const list = only(VARIABLES.exec(script), "list of the exports' variables")[0];
  const rest = script.replace(body, "").replace(list, "");
  const names = new Set([rest, ...others].flatMap((text) => text.match(new RegExp(NAME, "gu")) ?? []));
  const quoted = new Set([...rest.matchAll(QUOTED)].map(([, name = ""]) => name));
  const dropped = new Set<string>();
  const needed = (statement: string): boolean => {
    const [, variable = "", member = "", name = ""] = ASSIGNMENT.exec(statement) ?? [];
    // In quotes, since some are looked up by name: `main`, above all.
    const used = names.has(variable) || names.has(member) || quoted.has(name);
    if (variable === "" || used || OURS.includes(name)) return true;
    dropped.add(variable);
    return false;
  };
  const less = body.split(";").filter(needed).join(";");
  if (dropped.size < LEAST) throw new Error(`trim: only ${dropped.size} names to drop: has Pyodide changed?`);
  const variables = list.slice("var ".length, -1).split(",").filter((name) => !dropped.has(name));
  const trimmed = script.replace(body, () => less).replace(list, () => `var ${variables.join(",")};`);
  const asked = [...trimmed.matchAll(ASKED)].map(([, quoted, dotted]) => quoted ?? dotted ?? "");
  return { script: trimmed, exports: new Set(asked) };
}

/** The wasm without the other exports, and without all that only they led to. */
export function trimWasm(wasm: Uint8Array, keep: ReadonlySet<string>): Uint8Array {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(Uint8Array.from(wasm)));
  const module = binaryen.readBinary(wasm);
  module.setFeatures(FEATURES.reduce((all, feature) => all | feature, Features.MVP));
  for (const { name, kind } of exports) {
    if ((kind === "function" || kind === "global") && !keep.has(name)) module.removeExport(name);
  }
  module.runPasses(["remove-unused-module-elements"]);
  const small = module.emitBinary();
  module.dispose();
  return small;
}

async function trim(target: string): Promise<void> {
  const loader = await readFile(join(RUNTIME.folder, "pyodide.mjs"), "utf8");
  const { script, exports } = trimScript(await readFile(RUNTIME.script, "utf8"), [loader]);
  const wasm = trimWasm(await readFile(RUNTIME.wasm), exports);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, "pyodide.asm.mjs"), script);
  await writeFile(join(target, "pyodide.asm.wasm"), wasm);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [target] = process.argv.slice(2);
  if (target === undefined) throw new Error("usage: node build/trim.ts TARGET-FOLDER");
  await trim(target);
}
