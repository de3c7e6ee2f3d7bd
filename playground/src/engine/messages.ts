/** What the page and the worker say to each other; neither can say anything else. */

/** How Python starts: from the image of its memory, from compiled archives, from sources. */
export type Way = "image" | "archives" | "plain";
/** In the order in which they are tried. */
export const WAYS: readonly Way[] = ["image", "archives", "plain"];

/** `kept`: whether this browser has kept what the image takes, on an earlier visit. */
export type Start = { type: "start"; way: "image"; kept: boolean } | { type: "start"; way: "archives" | "plain" };

export type ToWorker = Start | { type: "ask"; id: number; json: string };

export type FromWorker =
  | { type: "progress"; fraction: number }
  | { type: "ready" }
  | { type: "answer"; id: number; json: string; memory: number }
  | { type: "failed"; reason: string };
