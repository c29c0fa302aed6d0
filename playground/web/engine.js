// The worker in which Python runs: questions to it, code, and an end to code that does not stop.

import { assets, sizes, total, workerSource } from "./assets.js";

const MEMORY = "memory"; // the file without which Python starts all the same, as in worker.js

export class Engine {
  /**
   * `onstatus` is called with "start_files", "start_python", "start_library", "ready", "working",
   * "running" or "failed"; `onprogress` with the work done to start, all of it, and the bytes that
   * were loaded.
   */
  constructor(onstatus, onprogress) {
    this.onstatus = onstatus;
    this.onprogress = onprogress;
    this.loaded = this.unpacked = this.running = 0; // bytes
    this.pending = new Map();
    this.count = 0;
    this.started = this.start();
  }

  async start() {
    this.onstatus("start_files");
    try {
      this.files ??= assets((bytes) => {
        this.loaded += bytes;
        this.progress();
      });
      this.source ??= await workerSource();
      await this.open().catch((error) => {
        if (!this.files.delete(MEMORY)) throw error;
        return this.open(); // the kept memory is missing, or does not fit this browser
      });
      this.tell();
    } catch (error) {
      this.onstatus("failed", { why: String(error.message ?? error) });
      throw error;
    }
  }

  /** Start a worker, hand over its files, and wait until Python can answer. */
  async open() {
    this.unpacked = this.running = 0;
    this.progress();
    const url = URL.createObjectURL(new Blob([this.source], { type: "text/javascript" }));
    const worker = new Worker(url);
    this.worker = worker;
    worker.onmessage = ({ data }) => this.receive(data);
    const broken = new Promise((_, reject) => {
      worker.onerror = (event) => reject(new Error(event.message ?? "worker"));
    });
    const given = [...this.files].map(async ([name, content]) =>
      worker.postMessage({ kind: "file", name, content: await content }),
    );
    const ready = this.send({ kind: "start", names: [...this.files.keys()] });
    try {
      await Promise.all([Promise.race([ready, broken]), ...given]);
    } catch (error) {
      worker.terminate();
      for (const [id, { message }] of this.pending) if (message.kind === "start") this.pending.delete(id);
      throw error;
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  /** Ask one question; the answer is plain data. Raises `Refusal` with the library's message. */
  async ask(kind, language, more = {}) {
    const question = JSON.stringify({ ...more, ask: kind, language });
    await this.started;
    const said = JSON.parse(await this.send({ kind: "ask", question }));
    if ("error" in said) throw new Refusal(said.error);
    return said.answer;
  }

  /** Run code; `ontext` gets its output. Returns whether it ended well, or null if stopped. */
  async run(source, language, ontext) {
    await this.started;
    return this.send({ kind: "run", source, language }, ontext);
  }

  /** End the code that runs: the worker is ended, another starts, other questions are kept. */
  async stop() {
    this.worker.terminate();
    const waiting = [...this.pending.values()];
    this.pending.clear();
    this.started = this.start();
    for (const each of waiting) {
      if (each.message.kind === "run") each.resolve(null);
    }
    await this.started;
    for (const each of waiting) {
      if (each.message.kind === "ask") this.send(each.message).then(each.resolve, each.reject);
    }
  }

  send(message, ontext = () => {}) {
    const id = (this.count += 1);
    return new Promise((resolve, reject) => {
      this.pending.set(id, { message, ontext, resolve, reject });
      this.worker.postMessage({ ...message, id });
      if (message.kind !== "start") this.tell();
    });
  }

  /** Show what is done: each byte is loaded, then unpacked, then in use by Python. */
  progress() {
    this.onprogress(this.loaded + this.unpacked + this.running, 3 * total, this.loaded);
  }

  receive({ id, text, value, failed, unpacked, step }) {
    if (unpacked !== undefined) this.unpacked += sizes[unpacked];
    if (step !== undefined) this.onstatus(step);
    if (step === "start_library") this.running = total;
    if (id === undefined) return this.progress();
    const waiting = this.pending.get(id);
    if (waiting === undefined) return;
    if (text !== undefined) return waiting.ontext(text);
    this.pending.delete(id);
    if (failed !== undefined) waiting.reject(new Error(failed));
    else waiting.resolve(value);
    if (waiting.message.kind === "start") return;
    if (failed !== undefined) this.stop(); // code can break Python itself: another one starts
    else this.tell();
  }

  tell() {
    const kinds = [...this.pending.values()].map((each) => each.message.kind);
    this.onstatus(kinds.includes("run") ? "running" : kinds.length ? "working" : "ready");
  }
}

/** What the library refuses, in its own words. */
export class Refusal extends Error {}
