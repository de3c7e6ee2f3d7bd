/**
 * Instant navigation on every port. The theme compares links with the addresses of the sitemap, to
 * which it gives the page's protocol and host name, but not its port: anywhere but at the very port of
 * `site_url` it would load each page anew, and what somebody has typed would be gone.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { filesOf } from "./site.ts";
import { Unexpected } from "./tree.ts";

const BUNDLE = /^assets\/javascripts\/bundle\.[^/]+\.js$/u;
const HOST = /(\w+)\.protocol=(\w+)\.protocol,\1\.hostname=\2\.hostname(?=[,;}])/gu;

export function withPort(script: string): string {
  const found = script.match(HOST)?.length ?? 0;
  if (found !== 1) {
    throw new Unexpected(`expected one place that gives an address of the sitemap our host, found ${found}`);
  }
  return script.replace(HOST, (whole, address: string, page: string) => `${whole},${address}.port=${page}.port`);
}

export async function mendInstantNavigation(folder: string): Promise<void> {
  const [name, ...others] = (await filesOf(folder)).filter((file) => BUNDLE.test(file));
  if (name === undefined || others.length > 0) throw new Unexpected("expected one script of the theme's, assets/javascripts/bundle.*.js");
  const path = join(folder, name);
  const script = await readFile(path, "utf8");
  try {
    await writeFile(path, withPort(script));
  } catch (error) {
    if (error instanceof Unexpected) error.message = `${name}: ${error.message}`;
    throw error;
  }
}
