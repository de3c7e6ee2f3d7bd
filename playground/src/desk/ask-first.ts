/** Asks before the tab is closed or reloaded over a case that would be gone with it. */
import type { Desk } from "./desk.ts";

/** The handler is there only while there is something to lose: a page with one is slower to leave. */
export function askFirst(desk: Desk): void {
  desk.addEventListener("change", () => {
    if (desk.isExample || desk.isEmpty) window.removeEventListener("beforeunload", ask);
    else window.addEventListener("beforeunload", ask);
  });
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
