/** Draws an element anew whenever something it shows has changed. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** `source` is asked when the element is drawn: its properties are set by then. */
export function follow(host: ReactiveControllerHost, source: () => EventTarget | undefined): void {
  host.addController(new Follow(host, source));
}

class Follow implements ReactiveController {
  #host: ReactiveControllerHost;
  #source: () => EventTarget | undefined;
  #followed: EventTarget | undefined;

  constructor(host: ReactiveControllerHost, source: () => EventTarget | undefined) {
    this.#host = host;
    this.#source = source;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const source = this.#source();
    if (source === this.#followed) return;
    this.#followed?.removeEventListener("change", this.#onChange);
    source?.addEventListener("change", this.#onChange);
    this.#followed = source;
  }

  hostDisconnected(): void {
    this.#followed?.removeEventListener("change", this.#onChange);
    this.#followed = undefined;
  }

  #onChange = (): void => this.#host.requestUpdate();
}
