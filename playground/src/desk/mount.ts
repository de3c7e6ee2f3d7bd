/** Puts the workbench in the place of the static example, once there is something to show. */
import { engine } from "../engine/page.ts";
import { besideScripts } from "../place.ts";
import { dress } from "../style/dress.ts";
import { askFirst } from "./ask-first.ts";
import { Desk, type Example } from "./desk.ts";
import { WorkbenchElement } from "./workbench.ts";

/** One desk for as long as the script lives: what was typed outlasts a walk through the site. */
let desk: Promise<Desk> | undefined;

async function openDesk(): Promise<Desk> {
  const response = await fetch(besideScripts("example.json"));
  if (!response.ok) throw new Error(`example.json: ${response.status}`);
  const opened = new Desk((await response.json()) as Example);
  askFirst(opened);
  void opened.compose();
  return opened;
}

export async function mount(host: HTMLElement): Promise<void> {
  engine.start();
  dress();
  desk ??= openDesk();
  try {
    const bench = new WorkbenchElement();
    bench.desk = await desk;
    // What the page shows without a script; it comes again with the page, whenever that is loaded.
    document.getElementById(host.dataset["insteadOf"] ?? "")?.remove();
    host.replaceChildren(bench);
  } catch (error) {
    desk = undefined; // so that coming back to the page tries again
    throw error;
  }
}
