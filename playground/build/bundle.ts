/**
 * Builds all that ships: `build/assets/playground/`. The same sources give the same bytes.
 * Python is called for what only Python knows: its package, and the example letter.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";

import type { EngineFiles, EngineParts } from "../src/engine/files.ts";
import { sha256 } from "./kept.ts";
import { emptyLock } from "./runtime.ts";
import { knowing, TARGET } from "./settings.ts";
import { makeStart, python } from "./start.ts";

const PLAYGROUND = join(dirname(fileURLToPath(import.meta.url)), "..");
const OUT = join(PLAYGROUND, "../build/assets/playground");
const HASH_LENGTH = 10;

/** The files' names in the site, by what they are to the engine. */
const NAMES: Record<keyof EngineParts, string> = {
  wasm: "python.wasm",
  script: "python.mjs",
  image: "memory.bin",
  library: "library.zip",
  packages: "packages.zip",
  plainWasm: "pyodide.asm.wasm",
  plainScript: "pyodide.asm.mjs",
  plainLibrary: "plain-library.zip",
  plainPackages: "plain-packages.zip",
};
const FONTS = ["latin-wght-normal", "latin-ext-wght-normal", "latin-wght-italic", "latin-ext-wght-italic"];

const SHARED = {
  absWorkingDir: PLAYGROUND,
  outdir: OUT,
  bundle: true,
  format: "esm",
  target: TARGET,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
} satisfies BuildOptions;

/** Style sheets travel inside the script that needs them, made small. */
const styleSheets: Plugin = {
  name: "style-sheets-as-text",
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        write: false,
        target: SHARED.target,
      });
      return { contents: outputFiles[0]?.text ?? "", loader: "text" };
    });
  },
};

/** Copies a file under a name that holds a hash of its content. */
async function ship(name: string, path: string): Promise<{ name: string; bytes: number }> {
  const content = await readFile(path);
  const ending = extname(name);
  const hash = sha256(content).slice(0, HASH_LENGTH);
  const hashed = `${name.slice(0, -ending.length)}-${hash}${ending}`;
  await writeFile(join(OUT, hashed), content);
  return { name: hashed, bytes: content.length };
}

async function shipEngine(): Promise<EngineFiles> {
  const { runtime, ...start } = await makeStart();
  const names: Partial<Record<keyof EngineParts, string>> = {};
  const bytes: Record<string, number> = {};
  for (const part of Object.keys(NAMES) as (keyof EngineParts)[]) {
    const shipped = await ship(NAMES[part], start[part]);
    names[part] = shipped.name;
    bytes[shipped.name] = shipped.bytes;
  }
  return {
    ...(names as EngineParts),
    runtime,
    lock: await emptyLock(),
    bytes,
  };
}

async function copyFonts(): Promise<void> {
  const from = join(PLAYGROUND, "node_modules/@fontsource-variable/noto-sans/files");
  await mkdir(join(OUT, "fonts"), { recursive: true });
  for (const name of FONTS) {
    await cp(join(from, `noto-sans-${name}.woff2`), join(OUT, "fonts", `noto-sans-${name}.woff2`));
  }
}

/** The worker knows the engine's files, and the page knows them and the worker. */
async function bundle(files: EngineFiles): Promise<{ worker: string; desk: string[] }> {
  const { metafile } = await build({
    ...SHARED,
    entryPoints: { worker: "src/engine/worker.ts" },
    entryNames: "[name]-[hash]",
    // Pyodide looks for these in Node only.
    external: ["node:*"],
    define: knowing(files),
    metafile: true,
  });
  const [worker = ""] = Object.keys(metafile.outputs).map((path) => basename(path));
  const page = await build({
    ...SHARED,
    entryPoints: ["src/letterkit.ts"],
    splitting: true,
    // Beside the entry, so that `import.meta.url` names the same folder in all of them.
    chunkNames: "[name]-[hash]",
    plugins: [styleSheets],
    define: knowing(files, worker),
    metafile: true,
  });
  return { worker, desk: withImports(page.metafile, ["src/engine/page.ts", "src/desk/mount.ts"]) };
}

/** The scripts that some sources ended up in, and all that these import by a plain `import`. */
function withImports({ outputs }: Metafile, sources: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement") add(next);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint !== undefined && sources.includes(entryPoint)) add(path);
  }
  return [...found].map((path) => basename(path)).sort();
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
python("example.py", join(OUT, "example.json"));
await copyFonts();
const files = await shipEngine();
// For the finishing step, tests and benches: whoever has to find the engine's files from outside.
await writeFile(join(OUT, "engine.json"), JSON.stringify({ ...(await bundle(files)), ...files }, null, 1));
