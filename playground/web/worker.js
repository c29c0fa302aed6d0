// Python in a worker: the page sends files once, then questions and code; see engine.js.

const TYPES = { mjs: "text/javascript", wasm: "application/wasm", zip: "application/zip" };
let python;

function typeOf(name) {
  return TYPES[name.split(".").pop()] ?? "application/octet-stream";
}

function module(files, name) {
  const url = URL.createObjectURL(new Blob([files[name]], { type: TYPES.mjs }));
  return import(url).finally(() => URL.revokeObjectURL(url));
}

async function start(files) {
  self.fetch = async (address) => {
    const name = String(address.url ?? address).split("/").pop();
    if (!(name in files)) throw new TypeError(`the playground has no file ${name}`);
    return new Response(files[name], { headers: { "Content-Type": typeOf(name) } });
  };
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    module(files, "pyodide.mjs"),
    module(files, "pyodide.asm.mjs"),
  ]);
  const pyodide = await loadPyodide({
    indexURL: "c2b://files/",
    lockFileContents: new TextDecoder().decode(files["pyodide-lock.json"]),
    createPyodideModule,
  });
  pyodide.setStdin({ stdin: () => null }); // nobody types into the worker
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith(".whl")) pyodide.unpackArchive(content, "wheel");
  }
  const folder = pyodide.runPython("import site; site.getsitepackages()[0]");
  pyodide.unpackArchive(files["c2b_playground.zip"], "zip", { extractDir: folder });
  python = pyodide.runPython("import c2b_playground; c2b_playground");
}

const KINDS = {
  start: ({ files }) => start(files),
  ask: ({ question }) => python.answer(question),
  run: ({ id, source, language }) =>
    python.run(source, language, (text) => self.postMessage({ id, text })),
};

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ id: data.id, value: await KINDS[data.kind](data) });
  } catch (error) {
    self.postMessage({ id: data.id, failed: String(error) });
  }
};
