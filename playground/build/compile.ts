/** Compiles a zip of Python sources to a folder of bytecode, by Pyodide's own Python. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { loadPyodide, type PyodideAPI } from "pyodide";

const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), "compile_tree.py");

export async function compile(sources: string, target: string): Promise<void> {
  // Columns are only for tracebacks, which no reader sees, and are a tenth of the bytecode.
  const python = await loadPyodide({ env: { PYTHONNODEBUGRANGES: "1" } });
  python.FS.mkdirTree("/sources");
  python.unpackArchive(new Uint8Array(await readFile(sources)), "zip", { extractDir: "/sources" });
  python.runPython(await readFile(PROGRAM, "utf8"));
  await copyOut(python.FS, "/compiled", target);
}

async function copyOut(FS: PyodideAPI["FS"], from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of FS.readdir(from) as string[]) {
    if (name === "." || name === "..") continue;
    const path = `${from}/${name}`;
    if (FS.isDir(FS.stat(path).mode)) await copyOut(FS, path, join(to, name));
    else await writeFile(join(to, name), FS.readFile(path) as Uint8Array);
  }
}
