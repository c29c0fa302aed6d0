// Keep the memory of a Python in which the library has answered: node freeze.mjs LIBRARY MEMORY
//
// A page that fills its memory with it goes on where this ends: it neither starts Python nor imports
// the library. Pyodide can keep a memory and take it up (`makeMemorySnapshot`); files are no part of
// it.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";

const [from, to] = process.argv.slice(2);
const LIBRARY = "/lib/library.zip"; // as in web/worker.js
const ANSWERING = `
import sys
sys.path.append("${LIBRARY}")

import json
import c2b_playground

def answer(kind, **more):
    answered = json.loads(c2b_playground.answer(json.dumps({"ask": kind, "language": "en", **more})))
    if "answer" not in answered:
        raise SystemExit(f"{kind}: {answered}")

answer("cases")
answer("view", case="S24", leg=1)
answer("five")
answer("pairs")
answer("examples")
del answer, json
`;
/** What archives hold where is read again, for those of the page may lie elsewhere in them. */
const DONE = `
import gc, importlib, sys
importlib.invalidate_caches()
sys.path_importer_cache.clear()
del importlib
gc.collect()
`;

const IN_USE = 2; // the bits of the word before a chunk of dlmalloc, which has its size besides
const BEFORE_IN_USE = 1;
const LINKS = 32; // bytes at the beginning of a free chunk that dlmalloc uses

/** Fill what is free with zeros, for what was there before would make the kept memory larger. */
function clear(heap, start, end) {
  const head = (chunk) => heap[(chunk + 4) >>> 2];
  let chunk = Math.ceil(start / 8) * 8;
  while (chunk < end) {
    const next = chunk + (head(chunk) & ~7);
    const used = (head(chunk) & IN_USE) !== 0;
    if (next < chunk + 16 || next > end || (next < end && used !== ((head(next) & BEFORE_IN_USE) !== 0))) {
      throw new Error(`the memory is not divided as expected at ${chunk}`);
    }
    if (!used) heap.fill(0, (chunk + LINKS) >>> 2, next >>> 2);
    chunk = next;
  }
}

/** Leave out of a kept memory what WebAssembly puts there by itself. */
function complement(kept, given) {
  const [, start] = new Uint32Array(kept.buffer, kept.byteOffset, 2);
  given.forEach((byte, place) => {
    kept[start + place] ^= byte;
  });
  return kept;
}

let [given, start] = [];
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (code, imports) => {
  const made = await instantiate(code, imports);
  const { memory } = (made.instance ?? made).exports;
  if (memory !== undefined) given = new Uint8Array(memory.buffer.slice(0));
  return made;
};
const breakOf = (module) => module.HEAPU32[module._emscripten_get_sbrk_ptr() >>> 2];
const library = new Uint8Array(await readFile(from));
const pyodide = await loadPyodide({
  indexURL: fileURLToPath(new URL(".", import.meta.resolve("pyodide"))),
  _makeSnapshot: true,
  fsInit: (FS) => FS.writeFile(LIBRARY, library),
  createPyodideModule: (settings) => {
    settings.preRun.push((module) => {
      start = breakOf(module); // before anything is allocated
    });
    return createPyodideModule(settings);
  },
});
pyodide.runPython(ANSWERING);
pyodide.runPython(DONE);
clear(pyodide._module.HEAPU32, start, breakOf(pyodide._module));
await writeFile(to, complement(pyodide.makeMemorySnapshot(), given));
