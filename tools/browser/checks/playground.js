// The playground beside the site: from a server, and as one file from the disk.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const name = "the playground";

const HERE = fileURLToPath(new URL("..", import.meta.url)); // a copy in docs/_build/browser

export async function check({ open, web, file, exists, note }) {
  if (!exists("playground/index.html")) {
    note("the playground is not in the site, so not checked: make playground");
    return;
  }
  const { keepsItsPromises } = await import("../../../../playground/promises.mjs");
  const { page, close } = await open(web("index.html"));
  try {
    await keepsItsPromises({
      browser: page.context().browser(),
      forms: {
        served: { address: web("playground/index.html"), home: web("playground/") },
        "one-file": { address: file("playground/c2b.html"), home: file("playground/c2b.html") },
      },
      axe: readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
      pictures: join(HERE, "pictures"),
      note,
    });
  } finally {
    await close();
  }
}
