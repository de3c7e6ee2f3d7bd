/** The same policy as HTTP headers, in the `_headers` format that static hosts and our server read. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A name with a hash in it never changes its content; other files are asked for anew each time. */
export function headersFile(policy: string): string {
  return [
    "/*",
    // A <meta> policy can't say who may frame the page; a header can.
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    "  Cross-Origin-Opener-Policy: same-origin",
    "  Cross-Origin-Resource-Policy: same-origin",
    "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "  Referrer-Policy: no-referrer",
    "  X-Content-Type-Options: nosniff",
    "",
  ].join("\n");
}

export async function writeHeaders(folder: string, policy: string): Promise<void> {
  await writeFile(join(folder, "_headers"), headersFile(policy));
}
