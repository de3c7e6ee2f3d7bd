/** `visit.ts FIREFOX URL`: keeps a page open until standard input ends. */
import { launch } from "./firefox.ts";

const [program = "", url = ""] = process.argv.slice(2);
const browser = await launch(program);
try {
  const page = await browser.newPage();
  await page.goto(url);
  for await (const _ of process.stdin);
} finally {
  await browser.close();
}
