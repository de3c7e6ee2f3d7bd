/**
 * The engine as the page sees it: one worker, a queue, and a watchdog. A worker that is silent for
 * too long, or dies, is ended and another one is started; what was being asked is asked again.
 */
import type { FromWorker, ToWorker } from "./messages.ts";

export type EngineState = "static" | "loading" | "ready" | "failed";

/** The part of a `Worker` that the engine needs. */
export interface Port {
  postMessage(message: ToWorker): void;
  terminate(): unknown;
}

export interface Hears {
  message(message: FromWorker): void;
  died(reason: string): void;
}

export interface Patience {
  /** Milliseconds without any sign of progress while starting. */
  start: number;
  /** Milliseconds for one answer. */
  answer: number;
}

interface Job {
  json: string;
  /** How often a worker has fallen silent over it. */
  hung: number;
  resolve(json: string): void;
  reject(error: Error): void;
}

/** Starts in a row, without an answer between them, after which the engine gives up. */
const STARTS = 3;
/** A request over which this many workers fell silent is dropped: it would kill the next one too. */
const HANGS = 2;

export class Engine extends EventTarget {
  state: EngineState = "static";
  /** From 0 to 1, while loading. */
  progress = 0;
  /** Why it failed, for the console and the curious. */
  reason = "";

  #open: (hears: Hears) => Port;
  #patience: Patience;
  #port: Port | null = null;
  /** The worker has started; the engine is ready once it has also answered what was waiting. */
  #up = false;
  #waiting: Job[] = [];
  #asked: Job | null = null;
  #id = 0;
  #starts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: (hears: Hears) => Port, patience: Patience = { start: 45_000, answer: 10_000 }) {
    super();
    this.#open = open;
    this.#patience = patience;
  }

  /** Starts the worker, unless it is there; after a failure this is "try again". */
  start(): void {
    if (this.#port) return;
    this.#starts = 0;
    this.#launch();
  }

  /** One JSON string in, one out. Rejects when the engine fails for good, or over this request. */
  ask(json: string): Promise<string> {
    // Only a person starts a failed engine again, or each keystroke would try three times.
    if (this.state === "failed") return Promise.reject(new Error(this.reason));
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#waiting.push({ json, hung: 0, resolve, reject });
    this.start();
    this.#next();
    return promise;
  }

  #launch(): void {
    this.#starts += 1;
    this.#change("loading", 0);
    this.#watch(this.#patience.start);
    // What a worker says after its end counts for nothing.
    let current: Port | null = null;
    const isCurrent = (): boolean => current === null || current === this.#port;
    current = this.#port = this.#open({
      message: (message) => isCurrent() && this.#hear(message),
      died: (reason) => isCurrent() && this.#again(reason),
    });
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case "progress":
        if (this.state !== "loading") return;
        this.#watch(this.#patience.start);
        this.#change("loading", Math.max(this.progress, message.fraction));
        return;
      case "ready":
        clearTimeout(this.#timer);
        this.#up = true;
        this.#next();
        this.#change(this.#asked ? "loading" : "ready", 1);
        return;
      case "answer":
        if (!this.#asked || message.id !== this.#id) return;
        clearTimeout(this.#timer);
        this.#starts = 1;
        this.#asked.resolve(message.json);
        this.#asked = null;
        this.dispatchEvent(new Event("answer"));
        if (this.state !== "ready") this.#change("ready", 1);
        this.#next();
        return;
      case "failed":
        this.#again(message.reason);
    }
  }

  #next(): void {
    if (!this.#up || this.#asked) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#asked = job;
    this.#id += 1;
    this.#watch(this.#patience.answer);
    this.#port?.postMessage({ type: "ask", id: this.#id, json: job.json });
  }

  #watch(patience: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#again(`no sign of life for ${patience} ms`), patience);
  }

  /** Ends the worker and starts another, unless that has been tried often enough. */
  #again(reason: string): void {
    this.#end();
    const job = this.#asked;
    this.#asked = null;
    if (job) {
      job.hung += 1;
      if (job.hung < HANGS) this.#waiting.unshift(job);
      else job.reject(new Error(reason));
    }
    if (this.#starts < STARTS) this.#launch();
    else this.#fail(reason);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#port?.terminate();
    this.#port = null;
    this.#up = false;
  }

  #fail(reason: string): void {
    this.reason = reason;
    this.#change("failed", 0);
    for (const job of this.#waiting.splice(0)) job.reject(new Error(reason));
  }

  #change(state: EngineState, progress: number): void {
    this.state = state;
    this.progress = progress;
    this.dispatchEvent(new Event("change"));
  }
}
