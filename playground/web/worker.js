// Python in a worker: the page hands over its files, then sends questions and code; see engine.js.
//
// Where the page hands over a memory, Python is not started: its memory becomes that of a Python in
// which the library has answered, which freeze.mjs has written down. Pyodide calls this a snapshot.
// Without one Python starts and imports the library, which takes longer.

const LIBRARY = "/lib/library.zip"; // as in freeze.mjs
const STARTED = `
import random, sys
if "${LIBRARY}" not in sys.path:
    sys.path.append("${LIBRARY}")
random.seed()
import c2b_playground
c2b_playground
`;
const files = new Map();
let python;

/** The content of a file, once the page has handed it over and it is unpacked. */
function file(name) {
  if (!files.has(name)) files.set(name, Promise.withResolvers());
  return files.get(name).promise;
}

/** Keep a file, unpacked, and tell the page so. */
async function receive({ name, content }) {
  file(name);
  const whole = content instanceof WebAssembly.Module ? content : unpacked(content);
  files.get(name).resolve(whole);
  await whole;
  self.postMessage({ unpacked: name });
}

function unpacked(content) {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

async function script(name) {
  const url = URL.createObjectURL(new Blob([await file(name)], { type: "text/javascript" }));
  return import(url).finally(() => URL.revokeObjectURL(url));
}

/** Put into a memory that was kept what WebAssembly puts there by itself, and freeze.mjs left out. */
function complete(kept, given) {
  const [, start] = new Uint32Array(kept, 0, 2);
  const [words, own] = [new Uint32Array(kept, start), new Uint32Array(given)];
  for (let place = 0; place < own.length; place += 1) words[place] ^= own[place];
  return kept.byteLength - start;
}

async function start(names) {
  self.fetch = async (address) => {
    const name = String(address.url ?? address).split("/").pop();
    if (!names.includes(name)) throw new TypeError(`the playground has no file ${name}`);
    return new Response(name.endsWith(".wasm") ? null : await file(name));
  };
  const [{ loadPyodide }, { default: create }, lock, library, memory] = await Promise.all([
    script("pyodide.mjs"),
    script("pyodide.asm.mjs"),
    file("pyodide-lock.json"),
    file("library.zip"),
    names.includes("memory") ? file("memory") : undefined,
  ]);
  self.postMessage({ step: "start_python" });
  let size = 0;
  WebAssembly.instantiateStreaming = async (response, imports) => {
    const module = await file("pyodide.asm.wasm"); // compiled by the page
    const instance = await WebAssembly.instantiate(module, imports);
    if (memory) size = complete(memory, instance.exports.memory.buffer);
    return { module, instance };
  };
  const pyodide = await loadPyodide({
    indexURL: "c2b://files/",
    lockFileContents: new TextDecoder().decode(lock),
    fsInit: (FS) => FS.writeFile(LIBRARY, new Uint8Array(library), { canOwn: true }),
    createPyodideModule: async (settings) => {
      const made = await create(settings);
      if (memory) made.growMemory(size);
      return made;
    },
    _loadSnapshot: memory,
  });
  self.postMessage({ step: "start_library" });
  pyodide.setStdin({ stdin: () => null }); // nobody types into the worker
  python = pyodide.runPython(STARTED);
  python.answer('{"ask": "five", "language": "en"}'); // a memory that does not fit fails here
}

const KINDS = {
  start: ({ names }) => start(names),
  ask: ({ question }) => python.answer(question),
  run: ({ id, source, language }) =>
    python.run(source, language, (text) => self.postMessage({ id, text })),
};

self.onmessage = async ({ data }) => {
  if (data.kind === "file") {
    await receive(data).catch(() => {}); // who waits for the file gets its error
    return;
  }
  try {
    self.postMessage({ id: data.id, value: await KINDS[data.kind](data) });
  } catch (error) {
    self.postMessage({ id: data.id, failed: String(error) });
  }
};
