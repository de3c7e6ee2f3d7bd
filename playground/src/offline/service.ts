/**
 * The service worker: keeps one whole build of the site for use without a network. A new build is
 * fetched beside it, checked file by file, and takes over only when somebody says so.
 */
import { STORES } from "../engine/store.ts";
import { type Build, fetchExactly, keyOf, SITE_CACHE } from "./build.ts";
import { needed, read, takeOver } from "./tabs.ts";

/** Set by the finishing step. */
declare const BUILD: Build;
declare const self: ServiceWorkerGlobalScope;

const CURRENT = SITE_CACHE + BUILD.version;
/** Files fetched at a time: enough to be quick, few enough to leave the page its share. */
const AT_ONCE = 6;

const root = (): string => self.registration.scope;

async function install(): Promise<void> {
  const cache = await caches.open(CURRENT);
  const waiting = Object.entries(BUILD.shell);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, hash] = next;
      const key = keyOf(path, root());
      if (!(await cache.match(key))) await cache.put(key, await fetchExactly(key, hash));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function tabs(): Promise<readonly Client[]> {
  return self.clients.matchAll({ includeUncontrolled: true, type: "window" });
}

async function activate(): Promise<void> {
  await takeOver(CURRENT, await tabs());
  await tidy();
}

/** Takes out builds that no open tab needs, and engines of other builds. */
async function tidy(): Promise<void> {
  // A build that is on its way, or waits to be chosen, has its cache already, and no tab yet.
  if (self.registration.installing || self.registration.waiting) return;
  const keep = (await needed(await tabs())).add(CURRENT).add(BUILD.engineStore);
  const old = [...keep].filter((name) => name.startsWith(SITE_CACHE)).length > 1;
  for (const name of await caches.keys()) {
    const ours = name.startsWith(SITE_CACHE) || (name.startsWith(STORES) && !old);
    if (ours && !keep.has(name)) await caches.delete(name);
  }
}

/** Where this answer is to come from: the build that the asking tab was opened with. */
async function from(cache: string, key: string): Promise<Response | undefined> {
  return (await caches.open(cache)).match(key);
}

/** Python, as the page or the offline control has kept it. Its names hold hashes: none is mixed up. */
async function fromEngine(key: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const found = name.startsWith(STORES) ? await from(name, key) : undefined;
    if (found) return found;
  }
  return undefined;
}

async function answer(event: FetchEvent, key: string): Promise<Response> {
  const { request } = event;
  if (request.mode === "navigate") {
    event.waitUntil(tidy());
    return (await from(CURRENT, key)) ?? visit(request);
  }
  const older = await read(event.clientId);
  return (
    (older !== null ? await from(older, key) : undefined) ??
    (await from(CURRENT, key)) ??
    (await fromEngine(key)) ??
    fetch(request)
  );
}

/** A page that isn't of this build: the host decides, and without it, our own page says so. */
async function visit(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const missing = await from(CURRENT, keyOf("404.html", root()));
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take-over") event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const { method, cache } = event.request;
  // Who asks for what the browser itself has in its cache knows what to do when it hasn't.
  if (method !== "GET" || cache === "only-if-cached" || !url.href.startsWith(root())) return;
  event.respondWith(answer(event, url.origin + url.pathname));
});
