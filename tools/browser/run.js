// Runs the checks of the folder `checks` on a built site: node run.js SITE CHROMIUM [ONLY]
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, executablePath, only = ""] = process.argv.slice(2);
const here = fileURLToPath(new URL(".", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript",
  ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".png": "image/png",
  ".wasm": "application/wasm", ".csv": "text/csv", ".zip": "application/zip",
};
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://local").pathname));
  const name = join(site, path.endsWith("/") ? `${path}index.html` : path);
  if (!name.startsWith(site) || !existsSync(name)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(name)] || "application/octet-stream" });
  response.end(readFileSync(name));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
mkdirSync(join(here, "pictures"), { recursive: true });

const faults = new Set();
const fault = (where, words) => faults.add(`${where}: ${words}`);
const web = (path) => origin + path;
const file = (path) => pathToFileURL(join(site, path)).href;
const own = (address) => /^(data|blob|about):/.test(address)
  || address.startsWith(origin) || address.startsWith(pathToFileURL(`${site}/`).href);
const named = (address) => address.replace(origin, "").replace(pathToFileURL(`${site}/`).href, "");

async function open(address, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  const where = () => named(page.url() === "about:blank" ? address : page.url());
  page.on("console", (line) => line.type() === "error" && fault(where(), `console: ${line.text()}`));
  page.on("pageerror", (error) => fault(where(), `script: ${error.message}`));
  page.on("requestfailed", (request) => fault(where(), `not loaded: ${request.url()}`));
  page.on("request", (asked) => own(asked.url()) || fault(where(), `asks for ${asked.url()}`));
  await page.goto(address);
  return { page, close: () => context.close() };
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    () => axe.run(document, { resultTypes: ["violations"], preload: false }));
  for (const { id, help, nodes } of violations) {
    fault(where, `axe ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }
}

async function narrow(page, where) {
  const over = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return "";
    const limit = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("article *")].find(
      (each) => each.getBoundingClientRect().right > limit + 1);
    return `${wide} pixels, ${out ? out.outerHTML.slice(0, 120) : "outside of the article"}`;
  });
  if (over) fault(where, `scrolls sideways: ${over}`);
}

const given = {
  open, web, file, site, fault, accessible, narrow,
  exists: (path) => existsSync(join(site, path)),
  note: (words) => console.log(words),
  picture: (page, name) => page.screenshot({ path: join(here, "pictures", `${name}.png`) }),
};
for (const module of readdirSync(join(here, "checks")).filter((each) => each.endsWith(".js")).sort()) {
  if (!module.includes(only)) continue;
  const { name, check } = await import(pathToFileURL(join(here, "checks", module)).href);
  const [before, begun] = [faults.size, Date.now()];
  try {
    await check(given);
  } catch (error) {
    fault(name, error.stack);
  }
  console.log(`${name}: ${faults.size - before} faults, ${Math.round((Date.now() - begun) / 1000)} s`);
}
await browser.close();
server.close();
for (const each of [...faults].slice(0, 100)) console.log(each);
process.exit(faults.size ? 1 : 0);
