/** The inline script itself; its tag says where the scripts are. */
import { openEarly } from "./early.ts";
import { open } from "./open.ts";

globalThis.letterkitFolder = new URL(document.currentScript?.dataset["scripts"] ?? "", document.baseURI).href;
globalThis.letterkitEarly = openEarly((hears) => open("image", hears));

declare global {
  /** Stands for `import.meta.url`, which an inline script doesn't have (set by the build). */
  var letterkitFolder: string;
}
