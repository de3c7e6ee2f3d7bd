/**
 * One element's way to the engine: at most one request is on its way, a newer one replaces an older
 * one that waits, and an answer that a newer request has made stale is dropped.
 */
import type { Engine } from "./engine.ts";
import { type Answers, type Asks, type Op, type Reply, VERSION } from "./wire.ts";

interface Waiting {
  json: string;
  settle(answer: Promise<string> | null): void;
}

export class Lane {
  #engine: Engine;
  #onTheWay = false;
  #waiting: Waiting | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The answer, or null where a newer request has taken this one's place. */
  async ask<O extends Op>(op: O, request: Asks[O]): Promise<Reply<O> | null> {
    const json = JSON.stringify({ version: VERSION, op, ...request });
    const text = await (this.#onTheWay ? this.#wait(json) : this.#send(json));
    return text === null ? null : (JSON.parse(text) as Reply<O>);
  }

  async #send(json: string): Promise<string | null> {
    this.#onTheWay = true;
    try {
      const text = await this.#engine.ask(json);
      return this.#waiting ? null : text;
    } finally {
      this.#onTheWay = false;
      const next = this.#waiting;
      this.#waiting = null;
      if (next) next.settle(this.#send(next.json) as Promise<string>);
    }
  }

  #wait(json: string): Promise<string | null> {
    this.#waiting?.settle(null);
    return new Promise((resolve) => {
      this.#waiting = { json, settle: (answer) => resolve(answer) };
    });
  }
}

/** The body of an answer whose `ok` has been seen. */
export type Answer<O extends Op> = Answers[O];
