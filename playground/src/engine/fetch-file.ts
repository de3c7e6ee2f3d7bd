/** Fetches a file of the engine, and says which one it was where that fails. */
import { address } from "./files.ts";

const WORDS = "can’t be fetched";

export async function fetchFile(name: string, get: typeof fetch = fetch): Promise<Response> {
  const response = await get(address(name)).catch((error: unknown) => {
    throw new Error(`${name} ${WORDS}: ${String(error)}`);
  });
  if (!response.ok) throw new Error(`${name} ${WORDS}: ${response.status}`);
  return response;
}

/** Whether it was for want of a file that something failed. */
export function lacksFile(reason: string): boolean {
  return reason.includes(WORDS);
}
