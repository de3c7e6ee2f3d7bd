/** Holds clock, chance and environment still, so that what is made twice is the same. */
import crypto from "node:crypto";

/** 1 January 2026: any moment would do, but `zipfile` and `datetime` know none before 1980. */
const MOMENT = Date.UTC(2026, 0, 1);

export function holdStill(): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  process.env["TZ"] = "UTC";
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length > 0 ? parts : [MOMENT]) as [number]));
    }
    static override now(): number {
      return MOMENT;
    }
  } as DateConstructor;
  performance.now = () => 0;
  Math.random = () => 0.5;
  const zeros = <View extends ArrayBufferView | null>(view: View): View => {
    if (view) new Uint8Array(view.buffer, view.byteOffset, view.byteLength).fill(0);
    return view;
  };
  globalThis.crypto.getRandomValues = zeros as typeof globalThis.crypto.getRandomValues;
  crypto.randomFillSync = zeros as typeof crypto.randomFillSync;
}
