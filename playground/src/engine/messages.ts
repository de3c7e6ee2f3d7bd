/** What the page and the worker say to each other; neither can say anything else. */

export type ToWorker = { type: "ask"; id: number; json: string };

export type FromWorker =
  | { type: "progress"; fraction: number }
  | { type: "ready" }
  | { type: "answer"; id: number; json: string }
  | { type: "failed"; reason: string };
