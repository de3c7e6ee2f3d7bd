/**
 * The search button, and the keys that do the same: `/`, and Ctrl or Command with K. Listens on the
 * document, as the menu does; the box itself is fetched when it is first opened.
 */

async function open(): Promise<void> {
  const box = await import("./box.ts");
  await box.searchBox().open();
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

function onClick(event: Event): void {
  if (event.target instanceof Element && event.target.closest(".lk-search-open")) void open();
}

document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);

// A module, although nothing imports a name from it.
export {};
