/** The finishing step: each mend on a small page, and loud failures where the theme has changed. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { parse } from "parse5";

import { headersFile } from "../build/finish/headers.ts";
import { withPort } from "../build/finish/instant.ts";
import { mendMenu } from "../build/finish/menu.ts";
import { nameProgressBar, reachCode } from "../build/finish/names.ts";
import { addPolicy, hashes } from "../build/finish/policy.ts";
import { takeOutSourceMaps } from "../build/finish/release.ts";
import { addSearch, markContent } from "../build/finish/search.ts";
import { htmlOf, onEach, type Page, readPages } from "../build/finish/site.ts";

const HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head>';
const HEADER =
  '<header><nav class="md-header__inner md-grid"><label class="md-header__button md-icon" for="__drawer"><svg></svg></label></nav></header>';
const MENU = `<nav class="md-nav md-nav--primary"><ul><li>
  <input class="md-nav__toggle" type="checkbox" id="__nav_2" checked>
  <div class="md-nav__link md-nav__container"><a class="md-nav__link" href="."><span class="md-ellipsis"> The
  guide </span></a><label class="md-nav__link" for="__nav_2" id="__nav_2_label" tabindex="0"><span class="md-icon"></span></label></div>
  <nav class="md-nav" data-md-level="1" aria-labelledby="__nav_2_label" aria-expanded="true">
  <label class="md-nav__title" for="__nav_2">The guide</label></nav></li></ul></nav>`;
const BODY = `<body><input type="checkbox" id="__drawer">${HEADER}${MENU}
  <article class="md-content__inner"><h1>A<a class="headerlink" href="#a">¶</a></h1></article>`;

function page(html: string, name = "guide/index.html"): Page {
  return { name, tree: parse(html) };
}

test("the drawer's opener and each level get a named button that says whether it is open", () => {
  const mended = page(HEAD + BODY);
  mendMenu(mended);
  const html = htmlOf(mended);
  assert.match(html, /data-lk-toggle="__drawer" aria-expanded="false" aria-label="Menu" aria-controls="lk-menu"/u);
  assert.match(html, /data-lk-toggle="__nav_2" aria-expanded="true" aria-label="Pages in The guide"/u);
  assert.match(html, /data-lk-toggle="__nav_2" aria-expanded="true" aria-label="Back from The guide"/u);
  assert.match(html, /<nav class="md-nav" data-md-level="1" aria-label="The guide">/u);
});

test("a page without the drawer's opener stops the build, with the page's name and what was expected", () => {
  const changed = page(HEAD + BODY.replace('for="__drawer"', 'for="__menu"'));
  assert.throws(
    () => onEach([changed], "the menu", mendMenu),
    /guide\/index\.html: the menu: expected one <label class="md-header__button" for="__drawer">, found none/u,
  );
});

test("two of what there should be one of stop the build too", () => {
  const changed = page(HEAD + BODY + '<nav class="md-header__inner"></nav>');
  assert.throws(() => addSearch(changed), /expected one <nav class=md-header__inner>, found 2/u);
});

test("the theme's own search stops the build", () => {
  const changed = page(`${HEAD}${BODY}<div class="md-search"></div>`);
  assert.throws(() => addSearch(changed), /take `search` out/u);
});

test("a page gets one search button, and its article is what is searched, but not the 404 page's", () => {
  for (const name of ["guide/index.html", "404.html"]) {
    const mended = page(HEAD + BODY, name);
    addSearch(mended);
    markContent(mended);
    const html = htmlOf(mended);
    assert.equal(html.match(/<letterkit-search>/gu)?.length, 1);
    assert.equal(html.includes("data-pagefind-body"), name !== "404.html");
    assert.match(html, /class="headerlink" href="#a" data-pagefind-ignore/u);
  }
});

test("a progress bar gets a name, and a block of code a stop for the keyboard", () => {
  const mended = page(`${HEAD}<body><div role="progressbar"></div><pre><code>x</code></pre>`);
  nameProgressBar(mended);
  reachCode(mended);
  assert.match(htmlOf(mended), /role="progressbar" aria-label="[^"]+"/u);
  assert.match(htmlOf(mended), /<code tabindex="0">/u);
});

test("every page gets the same policy, first in its head, with the hashes of all inline scripts", () => {
  const script = "let a = '<b>';";
  const pages = [page(`${HEAD}<body><script>${script}</script>`), page(`${HEAD}<body>`, "index.html")];
  const policy = addPolicy(pages);
  const hash = createHash("sha256").update(script).digest("base64");
  assert.ok(policy.includes(`'sha256-${hash}'`));
  for (const one of pages) {
    const html = htmlOf(one);
    assert.ok(html.includes(`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`));
  }
});

test("data in a script element is no script, and a script from a file has no hash", () => {
  const one = page(`${HEAD}<body><script type="application/json">{}</script><script src="a.js"></script>`);
  assert.deepEqual(hashes([one]), []);
});

for (const [what, html] of Object.entries({
  "an inline style": '<p style="color: red">',
  "a style element": "<style>p {}</style>",
  "a handler": '<p onclick="go()">',
  "a script as an address": '<a href=" javascript:go()">',
})) {
  test(`${what} stops the build: the policy would refuse it`, () => {
    assert.throws(() => addPolicy([page(`${HEAD}<body>${html}`)]), /guide\/index\.html: the policy: expected/u);
  });
}

test("the headers are the policy's, and keep others from framing the site", () => {
  assert.match(headersFile("default-src 'none'"), /^\/\*\n {2}Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n/u);
});

test("source maps and the lines that name them are taken out", async () => {
  const folder = await mkdtemp(join(tmpdir(), "finish-"));
  await writeFile(join(folder, "a.js"), "go()\n//# sourceMappingURL=a.js.map\n");
  await writeFile(join(folder, "a.js.map"), "{}");
  await writeFile(join(folder, "a.css"), "p{}\n/*# sourceMappingURL=a.css.map */");
  await takeOutSourceMaps(folder);
  assert.equal(await readFile(join(folder, "a.js"), "utf8"), "go()\n");
  assert.equal(await readFile(join(folder, "a.css"), "utf8"), "p{}\n");
  await assert.rejects(readFile(join(folder, "a.js.map")));
});

test("a folder without a site is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "finish-"));
  await assert.rejects(readPages(folder), /holds no site/u);
});

test("an address of the sitemap gets the page's port, and a theme that does it otherwise stops the build", () => {
  const theme = "function fi(e,t){return e.protocol=t.protocol,e.hostname=t.hostname,e}";
  assert.equal(withPort(theme), "function fi(e,t){return e.protocol=t.protocol,e.hostname=t.hostname,e.port=t.port,e}");
  assert.throws(() => withPort("function fi(e,t){return e.host=t.host,e}"), /expected one place .* found 0/u);
});
