// Look at the playground in a real browser; `make playground-check` builds it and runs this.
//
// Each promise is checked on the page from a server and on the page of one file from the disk, in
// both languages. Pictures of every view are written to playground/dist/seen.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { go, idle, PROMISES, text, VIEWS } from "./promises.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIST = join(HERE, "dist");
const SEEN = join(DIST, "seen");
const BROWSERS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const FIRST_ANSWER_MS = Number(process.env.FIRST_ANSWER_MS ?? 6000);
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript",
  ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json",
};
const axe = await readFile(join(HERE, "node_modules/axe-core/axe.min.js"), "utf-8");

function served() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    try {
      const content = await readFile(join(DIST, path === "/" ? "index.html" : path));
      response.setHeader("Content-Type", TYPES[extname(path) || ".html"] ?? "application/octet-stream");
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Another host, which counts who reaches it. */
function stranger() {
  const host = { reached: 0 };
  host.server = createServer((request, response) => {
    host.reached += 1;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end("reached");
  });
  return new Promise((resolve) => {
    host.server.listen(0, "127.0.0.1", () => {
      host.address = `http://127.0.0.1:${host.server.address().port}/`;
      resolve(host);
    });
  });
}

/** Open a page that remembers its errors and the requests that leave it. */
async function opened(context, address, home) {
  const page = await context.newPage();
  page.errors = [];
  page.foreign = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.errors.push(message.text());
  });
  page.on("pageerror", (error) => page.errors.push(String(error)));
  page.on("request", (request) => {
    const own = [home, "blob:", "data:"].some((start) => request.url().startsWith(start));
    if (!own) page.foreign.push(request.url());
  });
  await page.goto(address);
  return page;
}

async function looks(page, name) {
  // axe runs in a world of its own: the policy of the page forbids scripts that are put into it.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
  });
  await session.send("Runtime.evaluate", { contextId, expression: axe });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    contextId,
    expression: "axe.run().then((found) => JSON.stringify(found.violations.map((each) => "
      + "[each.id, each.nodes.map((node) => node.html)])))",
    awaitPromise: true,
    returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined);
  assert.deepEqual(JSON.parse(result.value), [], `${name}: axe`);
  await session.detach();
  assert.doesNotMatch(await text(page), /\b(null|undefined|NaN)\b|\[object/, `${name}: words`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${name}: ${wide} pixels wider than the screen`);
  await page.screenshot({ path: join(SEEN, `${name}.png`), fullPage: true });
}

/** No word that is English only stands on the French page, outside of sources and of code. */
async function isFrench(page, form) {
  for (const view of ["pairs", "build", "law", "pay", "quiz"]) {
    await go(page, view);
    const words = (await text(page, "body")).replaceAll(/«[^»]*»|“[^”]*”|Source :.*/g, "");
    const english = words.match(/\b(the|with|from|which|does|who|is|are|was|each|where)\b.*/g);
    assert.equal(english, null, `${form}: English on the French page, ${view}`);
  }
  await go(page, "code");
}

async function look(browser, form, language, address, home) {
  const context = await browser.newContext({ locale: language === "fr" ? "fr-FR" : "en-GB" });
  const begun = performance.now();
  const page = await opened(context, address, home);
  await page.waitForSelector(".label", { timeout: 60_000 });
  const first = Math.round(performance.now() - begun);
  console.log(`${form}, ${language}: the first answer took ${first} ms`);
  assert.ok(first <= FIRST_ANSWER_MS, `${form}: the first answer took ${first} ms`);
  assert.equal(await page.getAttribute("html", "lang"), language);
  for (const [promise, check] of Object.entries(PROMISES)) {
    if (process.env.VERBOSE) console.log(promise, Math.round(performance.now() - begun));
    await check(page, outside).catch((error) => {
      error.message = `${form}, ${language}: ${promise}: ${error.message}`;
      throw error;
    });
  }
  for (const width of [1100, 400]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of VIEWS) {
      await go(page, view);
      await looks(page, `${form}-${language}-${view}-${width}`);
    }
  }
  if (language === "fr") await isFrench(page, form);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("nav").isVisible(), false, "print has no menu");
  assert.equal(await page.locator("main h2 >> nth=0").isVisible(), true, "print has the content");
  await page.emulateMedia({ media: "screen" });
  const other = language === "fr" ? "en" : "fr";
  await page.click(`#languages button[lang=${other}]`);
  await idle(page);
  assert.equal(await page.getAttribute("html", "lang"), other);
  const expected = { en: "Python with the library", fr: "Python avec la bibliothèque" };
  assert.equal(await text(page, "main h2 >> nth=0"), expected[other]);
  assert.deepEqual(page.errors, [], `${form}, ${language}: console`);
  assert.deepEqual(page.foreign, [], `${form}, ${language}: foreign requests`);
  await context.close();
}

const path = BROWSERS.find((each) => each && existsSync(each));
if (path === undefined) {
  console.log("no Chromium found: set CHROMIUM=/path/to/chromium");
  process.exit(2);
}
await mkdir(SEEN, { recursive: true });
const server = await served();
const outside = await stranger();
const browser = await chromium.launch({ executablePath: path, args: FLAGS });
try {
  const home = `http://127.0.0.1:${server.address().port}/`;
  const file = pathToFileURL(join(DIST, "c2b.html")).href;
  for (const language of ["en", "fr"]) {
    await look(browser, "served", language, home, home);
    await look(browser, "one-file", language, file, file);
  }
  console.log("the playground keeps its promises");
} finally {
  await browser.close();
  server.close();
  outside.server.close();
}
