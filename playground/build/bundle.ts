/**
 * Builds all that ships: `build/assets/playground/`. The same sources give the same bytes.
 * Python is called for what only Python knows: its package, and the example letter.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, type BuildOptions, type Plugin } from "esbuild";

const PLAYGROUND = join(dirname(fileURLToPath(import.meta.url)), "..");
const OUT = join(PLAYGROUND, "../build/assets/playground");
const PYTHON = process.env["PYTHON"] ?? "python";

const PYODIDE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"];
const FONTS = ["latin-wght-normal", "latin-ext-wght-normal", "latin-wght-italic", "latin-ext-wght-italic"];

const SHARED = {
  absWorkingDir: PLAYGROUND,
  outdir: OUT,
  bundle: true,
  format: "esm",
  target: ["chrome120", "firefox121", "safari17.4"],
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

function python(program: string, ...args: string[]): void {
  const { status, error } = spawnSync(PYTHON, [join(PLAYGROUND, "build", program), ...args], {
    stdio: "inherit",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
}

async function copyRuntime(): Promise<void> {
  const from = join(PLAYGROUND, "node_modules/pyodide");
  const to = join(OUT, "pyodide");
  await mkdir(to, { recursive: true });
  for (const name of PYODIDE) await cp(join(from, name), join(to, name));
  // None of Pyodide's own packages is used, and the whole list of them would be fetched each time.
  const lock = JSON.parse(await readFile(join(from, "pyodide-lock.json"), "utf8")) as { info: unknown };
  const trimmed = JSON.stringify({ info: lock.info, packages: {} });
  await writeFile(join(to, "pyodide-lock.json"), trimmed);
}

async function copyFonts(): Promise<void> {
  const from = join(PLAYGROUND, "node_modules/@fontsource-variable/noto-sans/files");
  await mkdir(join(OUT, "fonts"), { recursive: true });
  for (const name of FONTS) {
    await cp(join(from, `noto-sans-${name}.woff2`), join(OUT, "fonts", `noto-sans-${name}.woff2`));
  }
}

/** What the worker fetches through `fetch`, which is what its progress counts. */
async function engineBytes(): Promise<number> {
  const fetched = ["pyodide/pyodide.asm.wasm", "pyodide/python_stdlib.zip", "pyodide/pyodide-lock.json", "letterkit.zip"];
  const sizes = await Promise.all(fetched.map(async (name) => (await stat(join(OUT, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function bundle(): Promise<void> {
  await build({
    ...SHARED,
    entryPoints: ["src/letterkit.ts"],
    splitting: true,
    // Beside the entry, so that `import.meta.url` names the same folder in all of them.
    chunkNames: "[name]-[hash]",
    plugins: [styleSheets],
  });
  await build({
    ...SHARED,
    entryPoints: { worker: "src/engine/worker.ts" },
    define: { ENGINE_BYTES: String(await engineBytes()) },
  });
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
python("bundle_python.py", join(OUT, "letterkit.zip"));
python("example.py", join(OUT, "example.json"));
await copyRuntime();
await copyFonts();
await bundle();
