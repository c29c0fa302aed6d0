// The files that Python needs: beside the page, or inside of it in the page of one file.

const NAMES = JSON.parse(document.getElementById("assets").textContent);

/** Ask for every file: the promise of its packed content, or of a compiled program, by its name. */
export function assets() {
  return new Map(NAMES.map((name) => [name, name.endsWith(".wasm") ? compiled(name) : packed(name)]));
}

/** Return the program of the worker. */
export async function workerSource() {
  return unpacked(await packed("worker.js")).text();
}

async function compiled(name) {
  const { body } = unpacked(await packed(name));
  return WebAssembly.compileStreaming(new Response(body, { headers: { "Content-Type": "application/wasm" } }));
}

async function packed(name) {
  const inside = document.querySelector(`script[data-file="${name}"]`);
  if (inside !== null) return bytes(inside.textContent);
  const answer = await fetch(`files/${name}.packed`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
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
