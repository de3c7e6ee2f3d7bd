/** More entries than any bench reads; beyond that they would only take memory. */
const KEPT = 2_000;

/** Measures from `since` until what was drawn just now has been painted: two frames later. */
export function measurePaint(name: string, since: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (performance.getEntriesByName(name).length >= KEPT) performance.clearMeasures(name);
      performance.measure(name, { start: since, end: performance.now() });
    }),
  );
}
