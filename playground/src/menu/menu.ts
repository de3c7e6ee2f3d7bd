/**
 * The keys of the menu. The finishing step has put a button into each label that opens the theme's
 * drawer or a level of it; here the button presses the label's checkbox, which is all the theme knows.
 * Listens on the document, so that pages fetched by instant navigation need nothing of their own.
 */
const DRAWER = "__drawer";
const TOGGLE = "[data-lk-toggle]";
const REACHABLE = "a[href], button, [tabindex='0']";

function boxOf(toggle: HTMLElement): HTMLInputElement | null {
  const box = document.getElementById(toggle.dataset["lkToggle"] ?? "");
  return box instanceof HTMLInputElement ? box : null;
}

function drawer(): HTMLInputElement | null {
  const box = document.getElementById(DRAWER);
  return box instanceof HTMLInputElement ? box : null;
}

function menu(): HTMLElement | null {
  return document.getElementById("lk-menu");
}

function toggleAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(TOGGLE) : null;
}

function focusFirst(within: Element): void {
  const first = [...within.querySelectorAll<HTMLElement>(REACHABLE)].find((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  first?.focus();
}

/** Focus goes where the press has led: into what opened, or back to what opened it. */
function press(toggle: HTMLElement): void {
  const box = boxOf(toggle);
  if (!box) return;
  box.click();
  const level = box.id === DRAWER ? menu() : (box.parentElement?.querySelector(":scope > .md-nav") ?? null);
  const openers = [...document.querySelectorAll<HTMLElement>(`[data-lk-toggle="${box.id}"]`)];
  if (box.checked && level) focusFirst(level);
  else if (!toggle.checkVisibility({ visibilityProperty: true })) {
    openers.find((opener) => opener.checkVisibility({ visibilityProperty: true }))?.focus();
  }
}

function onClick(event: Event): void {
  const toggle = toggleAt(event.target);
  if (!toggle) return;
  event.preventDefault(); // some browsers would press the checkbox a second time, for the label
  press(toggle);
}

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape" && drawer()?.checked) {
    drawer()?.click();
    document.querySelector<HTMLElement>(`.md-header ${TOGGLE}`)?.focus();
    return;
  }
  if (event.key !== "Enter" && event.key !== " ") return;
  const toggle = toggleAt(event.target);
  if (!toggle || toggle !== event.target) return;
  event.preventDefault();
  event.stopPropagation();
  press(toggle);
}

function onChange(event: Event): void {
  if (!(event.target instanceof HTMLInputElement)) return;
  const { id, checked } = event.target;
  for (const toggle of document.querySelectorAll(TOGGLE)) {
    if ((toggle as HTMLElement).dataset["lkToggle"] === id) {
      toggle.setAttribute("aria-expanded", String(checked));
    }
  }
}

/** A drawer that focus has left would cover what has it now. */
function onFocus(event: FocusEvent): void {
  const box = drawer();
  if (!box?.checked || !(event.target instanceof Element)) return;
  const isOpener = event.target.closest(TOGGLE)?.getAttribute("data-lk-toggle") === DRAWER;
  if (!isOpener && !menu()?.contains(event.target)) box.click();
}

document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey, true);
document.addEventListener("change", onChange);
document.addEventListener("focusin", onFocus);

// A module, although nothing imports a name from it.
export {};
