// The page: its language, its views, and what is going on.

import { total } from "./assets.js";
import { buildView, caseView } from "./exchange.js";
import { codeView } from "./code.js";
import { h } from "./dom.js";
import { Engine, Refusal } from "./engine.js";
import { lawView } from "./law.js";
import { pairsView } from "./pairs.js";
import { payView } from "./pay.js";
import { quizView } from "./quiz.js";

const VIEWS = [caseView, pairsView, buildView, lawView, payView, quizView, codeView];
const WORDS = JSON.parse(document.getElementById("words").textContent);
const LANGUAGES = { en: "English", fr: "Français" };
const STARTING = ["start_files", "start_python", "start_library"];
const status = document.getElementById("status");
const start = document.getElementById("start");
const main = document.getElementById("main");

const app = {
  language: firstLanguage(),
  engine: null,
  turn: 0,

  say(key, slots = {}) {
    return WORDS[key][this.language].replace(/\{(\w+)\}/g, (_, name) => String(slots[name]));
  },
  ask(kind, more) {
    return this.engine.ask(kind, this.language, more);
  },
  run(code, write) {
    return this.engine.run(code, this.language, write);
  },
  stop() {
    this.engine.stop();
  },
  announce(text) {
    status.textContent = text;
  },
  today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  /** The message of the library, which screen readers read at once. */
  refusal(message, head = "refused") {
    const lines = message.split("\n").map((line) => h("p", {}, line));
    return h("div", { role: "alert", class: "refused" }, h("strong", {}, this.say(head)), lines);
  },
  /** Ask for what `root` shows: null where it was asked again since, or where it is refused. */
  async view(root, kind, more) {
    const turn = (this.turn += 1);
    root.dataset.turn = turn;
    root.setAttribute("aria-busy", "true");
    try {
      const seen = await this.ask(kind, more);
      return root.dataset.turn === String(turn) ? seen : null;
    } catch (error) {
      const head = error instanceof Refusal ? "refused" : "wrong";
      if (root.dataset.turn === String(turn)) root.replaceChildren(this.refusal(error.message, head));
      return null;
    } finally {
      if (root.dataset.turn === String(turn)) root.removeAttribute("aria-busy");
    }
  },
};

app.engine = new Engine(report, progress);

/** Say what is going on; the steps of the start are read by screen readers, their progress is not. */
function report(kind, slots = {}) {
  document.body.dataset.status = kind;
  start.hidden = !STARTING.includes(kind);
  if (kind === "ready") return;
  const word = { running: "code_running" }[kind] ?? kind;
  status.textContent = app.say(word, { ...slots, size: megabytes(total) });
}

/** Show the progress of the start: what is done of all, in the units of `max`. */
function progress(done, max, loaded) {
  const [bar, text] = start.children;
  Object.assign(bar, { max, value: done });
  text.textContent = app.say("start_loaded", { done: megabytes(loaded), all: megabytes(total) });
}

function megabytes(bytes) {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (bytes / 1e6).toLocaleString(app.language, digits);
}

function firstLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wished = [asked, ...navigator.languages].map((each) => (each ?? "").slice(0, 2));
  const language = wished.find((each) => each in LANGUAGES) ?? "en";
  document.documentElement.lang = language;
  return language;
}

function speak(language) {
  app.language = language;
  document.documentElement.lang = language;
  document.title = app.say("title");
  for (const each of document.querySelectorAll("[data-say]")) each.textContent = app.say(each.dataset.say);
  for (const each of document.querySelectorAll("[data-label]")) each.setAttribute("aria-label", app.say(each.dataset.label));
  for (const each of document.querySelectorAll("#languages button")) {
    each.setAttribute("aria-pressed", String(each.lang === language));
  }
  if (start.hidden) return;
  report(document.body.dataset.status);
  app.engine.progress();
}

/** Show the view that the address names, such as `#case/S24`. */
async function show(focus) {
  const [name, ...more] = decodeURIComponent(location.hash.slice(1)).split("/");
  const view = VIEWS.find((each) => each.id === name) ?? VIEWS[0];
  view.open(...more);
  for (const link of document.querySelectorAll("#views a")) {
    if (link.hash === `#${view.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const root = h("div", { class: `view ${view.id}` });
  main.replaceChildren(root);
  try {
    await view.show(root, app);
  } catch (error) {
    root.replaceChildren(h("h2", { tabindex: "-1" }, app.say(view.id)), app.refusal(error.message, "wrong"));
  }
  if (focus && root.isConnected) root.querySelector("h2").focus();
}

document.getElementById("languages").append(
  ...Object.entries(LANGUAGES).map(([language, name]) =>
    h(
      "button",
      {
        type: "button",
        lang: language,
        onclick: () => {
          speak(language);
          show(false);
        },
      },
      name,
    ),
  ),
);
document.getElementById("views").append(
  ...VIEWS.map((view) => h("li", {}, h("a", { href: `#${view.id}`, "data-say": view.id }))),
);
window.addEventListener("hashchange", () => show(true));
speak(app.language);
show(false);
