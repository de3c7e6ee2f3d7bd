/**
 * Python's start on the page that is there to use it. This stands in that page's head as an inline
 * script (the finishing step puts it there), so that nothing of the theme comes before it: by the time
 * the page's own scripts have come, Python is well on its way, and they take it over.
 */
import type { Hears, Port } from "./engine.ts";

/** What was opened before there was anybody to hear it. */
export interface Early {
  port: Port;
  /** From now on `hears` hears all that it says, beginning with what it has said. */
  handOver(hears: Hears): void;
}

declare global {
  var letterkitEarly: Early | undefined;
}

export function openEarly(open: (hears: Hears) => Port): Early {
  const said: ((hears: Hears) => void)[] = [];
  let heard: Hears | undefined;
  const tell = (what: (hears: Hears) => void): void => {
    if (heard) what(heard);
    else said.push(what);
  };
  const port = open({
    message: (message) => tell((hears) => hears.message(message)),
    died: (reason) => tell((hears) => hears.died(reason)),
  });
  return {
    port,
    handOver(hears) {
      // Not within this call: who opens a port expects to have it before it says something.
      queueMicrotask(() => {
        heard = hears;
        for (const what of said.splice(0)) what(hears);
      });
    },
  };
}

/** Takes over what was opened early, if anything was: once. */
export function takeEarly(): Early | undefined {
  const early = globalThis.letterkitEarly;
  globalThis.letterkitEarly = undefined;
  return early;
}
