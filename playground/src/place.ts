/** Where things are, wherever the site is hosted: this module's folder is `assets/playground/`. */
const SITE = new URL("../../", import.meta.url);

/** An address of the site from one relative to its root (`rules/euphemism/`). */
export function onSite(path: string): string {
  return new URL(path, SITE).href;
}

/** A file that the build has put beside the scripts. */
export function besideScripts(name: string): string {
  return new URL(name, import.meta.url).href;
}
