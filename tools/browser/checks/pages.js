// Every page of the site, as it is opened from a disk: wide, 400 pixels wide, and in print.
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join, relative } from "node:path";

export const name = "every page in both languages";
const TABS = cpus().length; // more tabs than processors only wait for each other
const SLOWEST = 5;

function* pages(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pages(path);
    else if (entry.name.endsWith(".html")) yield path;
  }
}

export async function check({ open, file, site, fault, accessible, narrow, picture, note }) {
  const found = ["en", "fr"].flatMap((tree) => [...pages(join(site, tree))]);
  const names = ["index.html", ...found.map((path) => relative(site, path))];
  note(`${names.length} pages`);
  const next = names[Symbol.iterator]();
  const took = [];
  await Promise.all(Array.from({ length: TABS }, async () => {
    const { page, close } = await open(file("index.html"), { viewport: { width: 1280, height: 800 } });
    for (const path of next) {
      const begun = performance.now();
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(file(path));
      await accessible(page, path);
      if (/^(en|fr)\/index.html$/.test(path)) await picture(page, path.slice(0, 2));
      await page.setViewportSize({ width: 400, height: 800 });
      await narrow(page, `${path} at 400 pixels`);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 700, height: 1000 });
      const shown = await page.evaluate(() => [...document.querySelectorAll(
        ".sidebar-drawer, .toc-drawer, .mobile-header, .language-switch, #filter")]
        .some((each) => getComputedStyle(each).display !== "none"));
      if (shown) fault(path, "the menu is printed");
      await narrow(page, `${path} in print`);
      took.push([Math.round(performance.now() - begun), path]);
    }
    await close();
  }));
  took.sort(([one], [other]) => other - one);
  for (const [time, path] of took.slice(0, SLOWEST)) note(`${path}: ${time} ms`);
}
