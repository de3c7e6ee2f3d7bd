/** What one build of the site holds, as the finishing step wrote it down. */
export interface Build {
  /** A hash over the shell: another build has another. */
  version: string;
  /** The cache that holds the engine, which often stays the same from build to build. */
  engineStore: string;
  /** Pages, scripts, styles, fonts and the search index: SHA-256 by path; "" where a host may differ. */
  shell: Record<string, string>;
  /** What Python starts from: SHA-256 and bytes by path. */
  engine: Record<string, { hash: string; bytes: number }>;
}

export const SITE_CACHE = "letterkit-site-";

/** The address under which a path is kept: a folder's index page is the folder. */
export function keyOf(path: string, root: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/u, "$1"), root).href;
}

export async function sha256(content: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A file of this very build, or an error: a host may be half way through copying another. */
export async function fetchExactly(url: string, hash: string): Promise<Response> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  if (hash === "") return response;
  const content = await response.clone().arrayBuffer();
  if ((await sha256(content)) !== hash) throw new Error(`${url} is not of this build`);
  return response;
}
