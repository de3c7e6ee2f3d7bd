/** Makes a live example of one that the guide shows as made at build time. */
import { engine } from "../engine/page.ts";
import { dress } from "../style/dress.ts";
import { LiveElement, type Source } from "./live.ts";

export function mount(host: HTMLElement): void {
  const figure = host.querySelector("figure");
  const written = host.dataset["source"];
  if (!figure || written === undefined || host.querySelector("letterkit-live")) return;
  dress();
  const live = new LiveElement();
  live.source = JSON.parse(written) as Source;
  live.still = [...figure.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !child.matches("figcaption"),
  );
  figure.append(live);
  if (!savesData()) engine.start();
}

/** Who pays for each byte gets Python only by touching the example. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
