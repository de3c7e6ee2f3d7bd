/**
 * Which tabs were opened with an older build, and with which: they go on getting that one, until they
 * are closed or load anew. Kept in Cache Storage, since a service worker is ended at any time.
 */
const CACHE = "letterkit-tabs";

function keyOf(name: string): string {
  return new URL(`?tab=${name}`, location.href).href;
}

export async function read(name: string): Promise<string | null> {
  const found = await (await caches.open(CACHE)).match(keyOf(name));
  return found ? found.text() : null;
}

async function write(name: string, cache: string): Promise<void> {
  await (await caches.open(CACHE)).put(keyOf(name), new Response(cache));
}

/** Notes, when a build takes over, that the tabs now open stay with the one before it. */
export async function takeOver(current: string, tabs: readonly Client[]): Promise<void> {
  const before = await read("current");
  for (const { id } of tabs) {
    if (before !== null && before !== current && (await read(id)) === null) await write(id, before);
  }
  await write("current", current);
}

/** The caches that some open tab still needs; what is noted of closed tabs is forgotten. */
export async function needed(tabs: readonly Client[]): Promise<Set<string>> {
  const store = await caches.open(CACHE);
  const open = new Set([keyOf("current"), ...tabs.map(({ id }) => keyOf(id))]);
  const found = new Set<string>();
  for (const request of await store.keys()) {
    const name = await (await store.match(request))?.text();
    if (!open.has(request.url)) await store.delete(request);
    else if (name !== undefined) found.add(name);
  }
  return found;
}
