/** Makes a live example of one that the guide shows as made at build time. */
import { engine } from "../engine/page.ts";
import { dress } from "../style/dress.ts";
import { LiveElement, type Source } from "./live.ts";

export function mount(host: HTMLElement): void {
  const sheet = host.querySelector<HTMLElement>(".lk-sheet");
  const written = host.dataset["source"];
  // Where the playground is about to stand, the example only fills the wait.
  if (host.closest("[data-still]")) return;
  if (!sheet || written === undefined || host.querySelector("letterkit-live")) return;
  dress();
  const live = new LiveElement();
  live.source = JSON.parse(written) as Source;
  live.sheet = sheet;
  live.found = host.querySelector<HTMLElement>(".lk-findings, .lk-clean");
  sheet.after(live);
  if (!savesData()) engine.start();
}

/** Who pays for each byte gets Python only by touching the example. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
