/** `start.ts FIREFOX URL`: says in which way Python started on a page, and what the letter holds. */
import { launch } from "./firefox.ts";

const PATIENCE = 90_000;

const [program = "", url = ""] = process.argv.slice(2);
const browser = await launch(program);
try {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName("letterkit:ready").length > 0, { timeout: PATIENCE });
  const started = await page.evaluate(() => ({
    way: (performance.getEntriesByName("letterkit:ready")[0] as PerformanceMark).detail as string,
    letter: document.querySelector("[data-testid=letter]")?.textContent ?? "",
  }));
  console.log(JSON.stringify(started));
} finally {
  await browser.close();
}
