/** Sets the service worker up once the page has settled, and offers a new build when one is there. */
import type {} from "../engine/early-entry.ts";

/** Not by way of `place.ts`: what every page loads is one file, and sharing would make it two. */
const SERVICE = new URL("../../sw.js", import.meta.url);
const UPDATED = "letterkit-update";

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

async function offer(waiting: ServiceWorker): Promise<void> {
  await import("./update.ts");
  if (document.querySelector(UPDATED)) return;
  const element = document.createElement("letterkit-update");
  element.waiting = waiting;
  document.body.append(element);
}

/** A worker that waits is a new build, unless there was none before it. */
function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) void offer(registration.waiting);
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  document.addEventListener("visibilitychange", () => {
    // Instant navigation never asks for a page anew, so the browser wouldn't look by itself.
    if (document.visibilityState === "visible") registration.update().catch(() => undefined);
  });
}

async function register(): Promise<void> {
  try {
    watch(await navigator.serviceWorker.register(SERVICE));
  } catch (error) {
    // Without it the site works as before, as long as there is a network.
    console.info("letterkit: no service worker:", error);
  }
}

/** Milliseconds after which Python, where a page starts it at once, is no longer waited for. */
const PATIENCE = 20_000;

/** Keeping the site takes a line and a processor that somebody may be waiting for. */
async function settled(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  if (!globalThis.letterkitFolder) return;
  await new Promise((resolve) => {
    document.addEventListener("letterkit:ready", resolve, { once: true });
    setTimeout(resolve, PATIENCE);
  });
}

if ("serviceWorker" in navigator && !savesData()) void settled().then(register);
