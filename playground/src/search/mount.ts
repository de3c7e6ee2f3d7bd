/** The search button, and the keys that do the same: `/`, and Ctrl or Command with K. */

async function open(): Promise<void> {
  const { searchBox } = await import("./box.ts");
  await searchBox().open();
}

/** Whether the key would otherwise be typed somewhere, inside shadow roots too. */
function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

function onKey(event: KeyboardEvent): void {
  const withK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyped(event);
  if (!withK && !slash) return;
  event.preventDefault();
  void open();
}

export function mount(host: HTMLElement): void {
  host.querySelector("button")?.addEventListener("click", () => void open());
  document.addEventListener("keydown", onKey);
}
