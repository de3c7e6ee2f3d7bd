/**
 * What every page loads: it only knows the names of our elements, and fetches what they need when a
 * page has one, or when it comes near. It is loaded once; instant navigation leaves it running.
 */
import "./menu/menu.ts";
import "./offline/register.ts";
import "./search/opener.ts";

/** How far below the screen a live example may be when it is got ready, in pixels. */
const NEAR = 400;

interface Mounts {
  mount(host: HTMLElement): void | Promise<void>;
}

function define(name: string, load: () => Promise<Mounts>, when: "at once" | "near"): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      #watch: IntersectionObserver | undefined;

      connectedCallback(): void {
        if (when === "at once") {
          fetchPython().catch(() => undefined); // told where the element is mounted
          void this.#mount();
          return;
        }
        this.#watch = new IntersectionObserver(
          (entries) => {
            if (entries.some((entry) => entry.isIntersecting)) void this.#mount();
          },
          { rootMargin: `${NEAR}px 0px` },
        );
        this.#watch.observe(this);
      }

      disconnectedCallback(): void {
        this.#watch?.disconnect();
      }

      async #mount(): Promise<void> {
        this.#watch?.disconnect();
        try {
          const { mount } = await load();
          // The page's parser may still be on its way to what is mounted here.
          await parsed();
          if (this.isConnected) await mount(this);
        } catch (error) {
          // What the page showed without a script is still there.
          console.warn(`letterkit: <${name}> stays as it is:`, error);
        }
      }
    },
  );
}

/** Before anything else of the playground is fetched: it takes longest. */
async function fetchPython(): Promise<void> {
  const { engine } = await import("./engine/page.ts");
  engine.start();
}

async function parsed(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
}

define("letterkit-playground", () => import("./desk/mount.ts"), "at once");
define("letterkit-example", () => import("./example/mount.ts"), "near");
define("letterkit-offline", () => import("./offline/mount.ts"), "near");
