// Look at the playground in a real browser; `make playground-check` builds it and runs this.
//
// Each promise is checked on the page from a server and on the page of one file from the disk, in
// both languages. Pictures of every view are written to playground/seen.

import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { keepsItsPromises } from "./promises.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIST = join(HERE, "dist");
const SEEN = join(HERE, "seen");
const BROWSERS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript",
  ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json",
};

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

const path = BROWSERS.find((each) => each && existsSync(each));
if (path === undefined) {
  console.log("no Chromium found: set CHROMIUM=/path/to/chromium");
  process.exit(2);
}
await mkdir(SEEN, { recursive: true });
const axe = await readFile(join(HERE, "node_modules/axe-core/axe.min.js"), "utf-8");
const server = await served();
const browser = await chromium.launch({ executablePath: path, args: FLAGS });
const home = `http://127.0.0.1:${server.address().port}/`;
const file = pathToFileURL(join(DIST, "c2b.html")).href;
try {
  await keepsItsPromises({
    browser,
    forms: { served: { address: home, home }, "one-file": { address: file, home: file } },
    axe,
    pictures: SEEN,
    note: console.log,
  });
  console.log("the playground keeps its promises");
} finally {
  await browser.close();
  server.close();
}
