// The files that Python needs: beside the page, or inside of it in the page of one file.

const NAMES = JSON.parse(document.getElementById("assets").textContent);

/** Return the content of every file by its name. */
export async function assets() {
  const contents = await Promise.all(NAMES.map(content));
  return Object.fromEntries(NAMES.map((name, place) => [name, contents[place]]));
}

/** Return the program of the worker. */
export async function workerSource() {
  return new TextDecoder().decode(await content("worker.js"));
}

async function content(name) {
  const inside = document.querySelector(`script[data-file="${name}"]`);
  if (inside !== null) return unpacked(inside.textContent);
  const answer = await fetch(`files/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
}

function unpacked(base64) {
  const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
