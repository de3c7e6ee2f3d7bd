/** "Use offline": says how much Python takes, keeps it on this device, shows how far it is, removes it. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import { STORES } from "../engine/store.ts";
import { onSite } from "../place.ts";
import { say } from "../words/words.ts";
import { type Build, fetchExactly, keyOf } from "./build.ts";
import { dressOffline } from "./dress.ts";

type State = "looking" | "none" | "out" | "coming" | "kept" | "failed";

@customElement("letterkit-offline-control")
export class OfflineElement extends LitElement {
  @state() accessor state: State = "looking";
  @state() accessor done = 0;
  #build: Build | undefined;

  override createRenderRoot(): this {
    dressOffline();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  override render(): TemplateResult {
    const size = megabytes(this.#total());
    const { state } = this;
    return html`<div class="lk-offline" data-testid="offline" data-state=${state}>
      <p role="status">${say(`offline.${state}`, { size, done: megabytes(this.done) })}</p>
      ${
        state === "coming"
          ? html`<progress max=${this.#total()} .value=${this.done} aria-label=${say("offline.progress")}></progress>`
          : nothing
      }
      ${
        state === "out" || state === "failed"
          ? html`<button type="button" class="lk-offline-keep" @click=${this.#keep}>${say("offline.keep")}</button>`
          : nothing
      }
      ${
        state === "kept"
          ? html`<button type="button" @click=${this.#remove}>${say("offline.remove")}</button>`
          : nothing
      }
    </div>`;
  }

  #files(): [string, { hash: string; bytes: number }][] {
    return Object.entries(this.#build?.engine ?? {});
  }

  #total(): number {
    return this.#files().reduce((sum, [, { bytes }]) => sum + bytes, 0);
  }

  async #look(): Promise<void> {
    if (!("serviceWorker" in navigator) || !("caches" in globalThis)) {
      this.state = "none";
      return;
    }
    try {
      const response = await fetch(onSite("offline.json"));
      if (!response.ok) throw new Error(`offline.json: ${response.status}`);
      this.#build = (await response.json()) as Build;
      const found = await Promise.all(this.#files().map(async ([path]) => caches.match(keyOf(path, onSite("")))));
      this.state = found.every(Boolean) ? "kept" : "out";
    } catch (error) {
      this.#failed(error);
    }
  }

  #keep = async (): Promise<void> => {
    this.state = "coming";
    this.done = 0;
    try {
      const registration = await navigator.serviceWorker.ready;
      if (!this.#build) throw new Error("it isn't known what to keep");
      const cache = await caches.open(this.#build.engineStore);
      for (const [path, { hash, bytes }] of this.#files()) {
        const key = keyOf(path, onSite(""));
        if (!(await cache.match(key))) await cache.put(key, await fetchExactly(key, hash));
        this.done += bytes;
      }
      // Otherwise a browser that is short of space may clear it out unasked.
      await navigator.storage?.persist?.();
      this.state = registration.active ? "kept" : "failed";
    } catch (error) {
      this.#failed(error);
    }
  };

  #remove = async (): Promise<void> => {
    for (const name of await caches.keys()) {
      if (name.startsWith(STORES)) await caches.delete(name);
    }
    await this.#look();
  };

  #failed(error: unknown): void {
    console.warn("letterkit: not kept for use offline:", error);
    this.state = "failed";
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

export function mount(host: HTMLElement): void {
  if (!host.querySelector("letterkit-offline-control")) host.append(new OfflineElement());
}
