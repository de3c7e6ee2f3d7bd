/** What the page keeps of a start that worked, for the next visit. */
import { address, files } from "./files.ts";
import { needed, openStore, storeOf } from "./store.ts";

/** Under this name the page notes which image is kept: quicker to ask than the store itself. */
const NOTE = "letterkit-engine";

/** Whether the image was kept on an earlier visit, as far as the page knows at once. */
export function isKept(): boolean {
  try {
    return localStorage.getItem(NOTE) === files.image;
  } catch {
    return false; // no storage for this page: each visit fetches
  }
}

function note(image: string): void {
  try {
    localStorage.setItem(NOTE, image);
  } catch {
    // As above.
  }
}

/** Puts all that this start took into the store: for when nobody is waiting. */
export async function storeEngine(worker: string): Promise<void> {
  const store = await openStore(storeOf(files.image));
  if (!store) return;
  const stored = new Set((await store.keys()).map((request) => request.url));
  for (const url of needed(worker, files).map(address)) {
    // They came a moment ago, so the browser has them: whatever the host says, they aren't stale.
    if (!stored.has(url)) await store.add(new Request(url, { cache: "force-cache" }));
  }
  note(files.image);
}

/** What is stored may be what doesn't work. */
export async function forgetImage(): Promise<void> {
  note("");
  await caches.delete(storeOf(files.image));
}
