// The files that Python needs: beside the page, or inside of it in the page of one file.

const WORKER = "worker.js";
const FILES = JSON.parse(document.getElementById("assets").textContent); // by name: bytes, and a mark of the content

/** The bytes of each packed file, by its name. */
export const sizes = Object.fromEntries(
  Object.entries(FILES).flatMap(([name, { bytes }]) => (name === WORKER ? [] : [[name, bytes]])),
);

/** The bytes of all of them. */
export const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);

/**
 * Ask for every file: the promise of its packed content, or of a compiled program, by its name.
 * `onpart` is called with the number of bytes of each part that came.
 */
export function assets(onpart) {
  const load = (name) => (name.endsWith(".wasm") ? compiled(name, onpart) : packed(name, onpart));
  return new Map(Object.keys(sizes).map((name) => [name, load(name)]));
}

/** Return the program of the worker. */
export async function workerSource() {
  return unpacked(await packed(WORKER, () => {})).text();
}

async function compiled(name, onpart) {
  const { body } = unpacked(await packed(name, onpart));
  return WebAssembly.compileStreaming(new Response(body, { headers: { "Content-Type": "application/wasm" } }));
}

async function packed(name, onpart) {
  const inside = document.querySelector(`script[data-file="${name}"]`);
  if (inside !== null) {
    const content = bytes(inside.textContent);
    onpart(content.length);
    return content;
  }
  // The mark makes another address of another content, so that a browser keeps no older file.
  const answer = await fetch(`files/${name}.packed?${FILES[name].mark}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const counted = new TransformStream({
    transform(part, onward) {
      onpart(part.length);
      onward.enqueue(part);
    },
  });
  return new Response(answer.body.pipeThrough(counted)).arrayBuffer();
}

function unpacked(content) {
  return new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip")));
}

function bytes(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const made = new Uint8Array(letters.length);
  for (let place = 0; place < made.length; place += 1) made[place] = letters.charCodeAt(place);
  return made;
}
