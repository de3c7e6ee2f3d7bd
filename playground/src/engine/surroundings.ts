/** What Python is told of where it runs: the same in the build and in every browser, or memory differs. */
import type { PyodideConfig } from "pyodide";

export const SURROUNDINGS = {
  // Emscripten would write the browser's language and the build's path into memory, and Python a
  // seed of its own: without one for all, its hash tables would be in another order each time.
  env: { HOME: "/home/pyodide", LANG: "C.UTF-8", PYTHONHASHSEED: "0" },
  _sysExecutable: "python",
} satisfies Partial<PyodideConfig>;
