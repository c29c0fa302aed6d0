// A quiz of five questions: the same number gives the same quiz, so that a class can share it. Its
// address has the choice too: `#quiz/7`, `#quiz/7/easy`, `#quiz/7/new` for cases not in the lesson.

import { choose, fill, h, labelled } from "./dom.js";

const CHOICES = ["", "easy", "medium", "hard", "new"];
const state = { seed: null, difficulty: "", answers: {}, marked: false };

function draw() {
  Object.assign(state, { seed: crypto.getRandomValues(new Uint16Array(1))[0], answers: {}, marked: false });
}

export const quizView = {
  id: "quiz",
  open(argument, choice = "") {
    if (!/^\d{1,9}$/.test(argument ?? "") || !CHOICES.includes(choice)) return;
    Object.assign(state, { seed: Number(argument), difficulty: choice, answers: {}, marked: false });
  },
  async show(root, app) {
    if (state.seed === null) draw();
    const result = h("div", { class: "result" });
    const update = () => show(result, app, update);
    const number = h("input", { type: "number", min: "0", max: "999999999", step: "1", required: true, value: String(state.seed) });
    const levels = CHOICES.map((each) => ({
      value: each,
      text: app.say(`quiz_${each || "all"}`),
    }));
    const level = choose(levels, state.difficulty, () => {});
    const open = (seed) => {
      Object.assign(state, { seed, difficulty: level.value, answers: {}, marked: false });
      number.value = String(seed);
      history.replaceState(null, "", `#quiz/${seed}${level.value && `/${level.value}`}`);
      update();
    };
    const other = () => {
      draw();
      open(state.seed);
    };
    fill(
      root,
      h("h2", { tabindex: "-1" }, app.say("quiz_head")),
      h(
        "form",
        {
          onsubmit: (event) => {
            event.preventDefault();
            open(Number(number.value));
          },
        },
        h("div", { class: "row" }, labelled(app.say("quiz_number"), number), labelled(app.say("quiz_difficulty"), level)),
        h("button", { type: "submit" }, app.say("quiz_open")),
        " ",
        h("button", { type: "button", onclick: other }, app.say("quiz_another")),
      ),
      result,
    );
    await update();
  },
};

async function show(root, app, update) {
  const quiz = await app.view(root, "quiz", state);
  if (quiz === null) return;
  const score = h("p", { class: "score", tabindex: "-1" });
  const mark = (event) => {
    event.preventDefault();
    state.marked = true;
    update().then(() => root.querySelector(".score").focus());
  };
  fill(
    root,
    h(
      "form",
      { class: "quiz", onsubmit: mark },
      quiz.questions.map((each, place) => question(each, place, app)),
      h("button", { type: "submit" }, app.say("quiz_mark")),
      score,
    ),
  );
  if (state.marked) {
    const right = quiz.questions.filter((each) => each.answers[state.answers[each.id]]?.right).length;
    score.textContent = app.say("quiz_score", { right, all: quiz.questions.length });
    app.announce(score.textContent);
  } else {
    app.announce(app.say("ready"));
  }
}

function question(asked, place, app) {
  const lines = asked.prompt.split("\n");
  const answers = asked.answers.map((answer, number) => {
    const radio = h("input", {
      type: "radio",
      name: asked.id,
      onchange: () => {
        state.answers[asked.id] = number;
      },
    });
    radio.checked = state.answers[asked.id] === number;
    return h("label", { class: "tick" }, radio, " ", answer.text);
  });
  return h(
    "fieldset",
    {},
    h("legend", {}, app.say("pair", { left: app.say("question", { number: place + 1 }), right: lines[0] })),
    lines.slice(1).map((line) => h("p", {}, line)),
    answers,
    state.marked ? feedback(asked, app) : null,
  );
}

function feedback(asked, app) {
  const answer = asked.answers[state.answers[asked.id]];
  if (answer?.right) return h("p", { class: "feedback right" }, answer.feedback);
  const right = asked.answers.find((each) => each.right);
  const told = h("strong", { class: "answer" }, app.say("quiz_answer", { answer: right.text }));
  if (answer === undefined) return h("p", { class: "feedback" }, app.say("quiz_empty"), " ", told);
  const wrong = h("strong", {}, app.say("quiz_wrong"));
  return h("p", { class: "feedback wrong" }, wrong, " ", answer.feedback, " ", told);
}
