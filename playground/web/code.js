// The code box: Python runs in the worker, and Stop ends it whatever it does.

import { choose, fill, h, labelled } from "./dom.js";

const MOST_LETTERS = 30000;
const state = { code: null, example: 0, output: "", running: false };

export const codeView = {
  id: "code",
  open() {},
  async show(root, app) {
    const output = h("pre", { role: "log", tabindex: "0", "aria-label": app.say("code_output") }, state.output);
    const stop = h("button", { type: "button", class: "stop", onclick: () => end(app) }, app.say("code_stop"));
    const start = h("button", { type: "button", class: "run" }, app.say("code_run"));
    const box = h("textarea", {
      rows: "16",
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
      oninput: () => {
        state.code = box.value;
      },
      onkeydown: (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          start.click();
        }
      },
    });
    box.value = state.code ?? "";
    const buttons = () => {
      start.disabled = state.running;
      stop.disabled = !state.running;
    };
    start.addEventListener("click", () => run(app, box.value, output, buttons));
    stop.addEventListener("click", () => setTimeout(buttons));
    buttons();
    const examples = h("span", {});
    fill(
    root,
      h("h2", { tabindex: "-1" }, app.say("code_head")),
      examples,
      labelled(app.say("code_text"), box),
      h("p", { class: "buttons" }, start, " ", stop),
      h("h3", {}, app.say("code_output")),
      output,
    );
    if (state.running) return;
    const known = await app.ask("examples");
    const options = known.map((each, place) => ({ value: String(place), text: each.title }));
    const pick = choose(options, String(state.example), () => {
      state.example = Number(pick.value);
      state.code = box.value = known[state.example].code;
    });
    if (state.code === null || known[state.example].code.length === 0) {
      state.code = box.value = known[state.example].code;
    }
    examples.replaceChildren(labelled(app.say("code_example"), pick));
    app.announce(app.say("ready"));
  },
};

async function run(app, code, output, buttons) {
  Object.assign(state, { output: "", running: true });
  output.textContent = "";
  buttons();
  app.announce(app.say("code_running"));
  const write = (text) => {
    state.output = (state.output + text).slice(0, MOST_LETTERS);
    output.textContent = state.output;
  };
  const ended = await app.run(code, write).catch((error) => {
    write(`${error.message}\n`);
    return "broken";
  });
  state.running = false;
  buttons();
  const word = { null: "code_stopped", true: "code_done", false: "code_error" }[ended];
  app.announce(app.say(word ?? "code_broken"));
}

function end(app) {
  state.running = false;
  app.stop();
}
