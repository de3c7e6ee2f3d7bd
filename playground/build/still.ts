/** Holds clock, chance and environment still, so that what is made twice is the same. */
import crypto from "node:crypto";

const RealDate = Date;
/** 1 January 2026: any moment would do, but `zipfile` knows none before 1980. */
const MOMENT = Date.UTC(2026, 0, 1);

/** `chance` is the byte that takes the place of random ones, and moves the clock by as much. */
export function holdStill(chance: number): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  process.env["TZ"] = "UTC";
  globalThis.Date = class extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length > 0 ? parts : [MOMENT + chance]) as [number]));
    }
    static override now(): number {
      return MOMENT + chance;
    }
  } as DateConstructor;
  performance.now = () => chance;
  Math.random = () => chance / 2;
  const fill = <View extends ArrayBufferView | null>(view: View): View => {
    if (view) new Uint8Array(view.buffer, view.byteOffset, view.byteLength).fill(chance);
    return view;
  };
  globalThis.crypto.getRandomValues = fill as typeof globalThis.crypto.getRandomValues;
  crypto.randomFillSync = fill as typeof crypto.randomFillSync;
}
