/** The compressed copies beside the site's files, and what is kept of them from build to build. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { compress } from "../build/compress.ts";
import { kept } from "../build/kept.ts";

const WORDS = "Dear Ms Okafor, thank you for your letter of 3 March. ";
/** Bytes that nothing makes smaller. */
const NOISE = Buffer.concat(Array.from({ length: 500 }, (_, at) => createHash("sha256").update(String(at)).digest()));

let scratch = "";
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "letterkit-compress-"));
});
after(async () => rm(scratch, { recursive: true }));

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const made = await mkdtemp(join(scratch, "site-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(made, name, ".."), { recursive: true });
    await writeFile(join(made, name), content);
  }
  return made;
}

async function names(of: string): Promise<string[]> {
  const found = await readdir(of, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(of.length + 1))
    .sort();
}

test("each file that gets smaller has both copies, which open to the same content", async () => {
  const text = WORDS.repeat(100);
  const site = await folder({ "index.html": text, "assets/letter.wasm": text });
  await compress(site);
  for (const name of ["index.html", "assets/letter.wasm"]) {
    const [br, gz] = [await readFile(join(site, `${name}.br`)), await readFile(join(site, `${name}.gz`))];
    assert.equal(brotliDecompressSync(br).toString(), text);
    assert.equal(gunzipSync(gz).toString(), text);
    assert.ok(br.length < text.length && gz.length < text.length);
  }
});

test("what is small, gets no smaller or is compressed already has none", async () => {
  const site = await folder({ "small.html": WORDS, "noise.bin": NOISE, "font.woff2": WORDS.repeat(100) });
  await compress(site);
  assert.deepEqual(await names(site), ["font.woff2", "noise.bin", "small.html"]);
});

test("a copy goes when its file's content has become one that gets no smaller", async () => {
  const site = await folder({ "a.bin": WORDS.repeat(100), "b.html": WORDS.repeat(100) });
  await compress(site);
  await writeFile(join(site, "a.bin"), NOISE);
  await writeFile(join(site, "b.html"), WORDS);
  await compress(site);
  assert.deepEqual(await names(site), ["a.bin", "b.html"]);
});

test("a file changed has its copies made anew, and theirs have none of their own", async () => {
  const site = await folder({ "a.html": WORDS.repeat(100) });
  await compress(site);
  await writeFile(join(site, "a.html"), WORDS.repeat(200));
  await compress(site);
  assert.deepEqual(await names(site), ["a.html", "a.html.br", "a.html.gz"]);
  assert.equal(brotliDecompressSync(await readFile(join(site, "a.html.br"))).toString(), WORDS.repeat(200));
});

test("the same content gives the same bytes, whenever that is", async () => {
  const [one, other] = [await folder({ "a.html": WORDS.repeat(100) }), await folder({ "a.html": WORDS.repeat(100) })];
  await compress(one);
  await compress(other);
  for (const name of ["a.html.br", "a.html.gz"]) {
    assert.deepEqual(await readFile(join(one, name)), await readFile(join(other, name)));
  }
  const time = (await readFile(join(one, "a.html.gz"))).readUInt32LE(4); // in gzip's head
  assert.equal(time, 0);
});

test("a large file's copies are kept under its name without the hash, until its content changes", async () => {
  const keep = await mkdtemp(join(scratch, "kept-"));
  const large = WORDS.repeat(10_000);
  await compress(await folder({ "memory-0123456789.bin": large }), keep);
  const first = await names(keep);
  assert.deepEqual(first.map((name) => name.slice(17)).sort(), ["memory.bin.br", "memory.bin.gz"]);
  const written = (await stat(join(keep, first[0]!))).mtimeMs;
  const again = await folder({ "memory-0123456789.bin": large });
  await compress(again, keep);
  assert.equal((await stat(join(keep, first[0]!))).mtimeMs, written);
  assert.equal(brotliDecompressSync(await readFile(join(again, "memory-0123456789.bin.br"))).toString(), large);
  await compress(await folder({ "memory-9876543210.bin": `${large}!` }), keep);
  const second = await names(keep);
  assert.equal(second.length, 2);
  assert.ok(second.every((name) => !first.includes(name)));
});

test("what was broken off while it was made is not taken for a result", async () => {
  const keep = await mkdtemp(join(scratch, "kept-"));
  const half = async (target: string): Promise<void> => {
    await writeFile(target, "half");
    throw new Error("stopped");
  };
  await assert.rejects(kept("a", ["source"], half, keep), /stopped/u);
  const whole = await kept("a", ["source"], async (target) => writeFile(target, "whole"), keep);
  assert.equal(await readFile(whole, "utf8"), "whole");
  const other = await kept("a", ["source cut", " elsewhere"], async (target) => writeFile(target, "1"), keep);
  assert.notEqual(await kept("a", ["source", " cut elsewhere"], async (target) => writeFile(target, "2"), keep), other);
});
