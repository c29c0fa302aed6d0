// The rules of an activity on a day in a place: a verdict, and the questions that settle most.

import { choose, details, fill, h, labelled, list } from "./dom.js";

const state = { activity: "review", where: "FR", on: null, before: "", facts: {} };

export const lawView = {
  id: "law",
  open() {},
  async show(root, app) {
    state.on ??= app.today();
    const form = await app.ask("law_form");
    const result = h("div", { class: "result" });
    const check = (more = {}) => show(result, app, check, more);
    const day = (name) =>
      h("input", {
        type: "date",
        value: state[name],
        onchange: (event) => {
          state[name] = event.target.value;
        },
      });
    const reset = (name) => (event) => {
      Object.assign(state, { [name]: event.target.value, facts: {} });
      check();
    };
    fill(
    root,
      h("h2", { tabindex: "-1" }, app.say("law_head")),
      h(
        "form",
        {
          onsubmit: (event) => {
            event.preventDefault();
            check({ focus: true });
          },
        },
        h(
          "div",
          { class: "row" },
          labelled(app.say("law_activity"), choose(form.activities, state.activity, reset("activity"))),
          labelled(
            app.say("law_place"),
            places(form, app),
          ),
          labelled(app.say("law_day"), day("on")),
          labelled(app.say("law_before"), day("before")),
        ),
        h("button", { type: "submit" }, app.say("law_check")),
      ),
      result,
    );
    await check();
  },
};

/** The places to choose from: countries, then what binds only those who accept it. */
function places(form, app) {
  const select = choose([], "", (event) => {
    state.where = event.target.value;
  });
  for (const named of [false, true]) {
    const inside = form.places.filter((each) => each.named === named);
    const options = inside.map((each) => h("option", { value: each.value }, each.text));
    select.append(h("optgroup", { label: app.say(named ? "law_bodies" : "law_countries") }, options));
  }
  select.value = state.where;
  return select;
}

async function show(root, app, check, { focus, ...more }) {
  const seen = await app.view(root, "check", { ...state, ...more });
  if (seen === null) return;
  state.facts = seen.facts;
  const head = h("h3", { tabindex: "-1" }, app.say("law_verdict"));
  fill(
    root,
    example(seen, app, check),
    given(seen, app, check),
    head,
    h("p", {}, h("strong", {}, seen.text), " ", seen.is_clear ? app.say("law_clear") : ""),
    ...seen.findings.map((each) => finding(each, app)),
    h("p", { class: "hint" }, app.say("law_silent", { count: seen.silent })),
    changes(seen, app),
    details(app.say("law_coverage"), list(seen.coverage)),
    questions(seen, app, check),
    h("p", { class: "hint" }, seen.note),
  );
  if (focus) head.focus();
  app.announce(seen.text);
}

function example(seen, app, check) {
  const select = choose([{ value: "", text: app.say("law_no_example") }], "", () =>
    check({ example: select.value, focus: true }),
  );
  select.className = "law-example";
  for (const own of [true, false]) {
    const rules = seen.examples.filter((each) => each.own === own);
    const options = rules.map((each) => h("option", { value: each.rule }, each.text));
    const label = app.say(own ? "law_own" : "law_shared");
    if (rules.length) select.append(h("optgroup", { label }, options));
  }
  return labelled(app.say("law_example"), select);
}

function given(seen, app, check) {
  const facts = seen.given.map((each) => [
    `${each.text} `,
    h(
      "button",
      {
        type: "button",
        class: "small",
        "aria-label": app.say("pair", { left: app.say("law_forget"), right: each.text }),
        onclick: () => check({ set: { [each.path]: null }, focus: true }),
      },
      app.say("law_forget"),
    ),
  ]);
  const forget = () => {
    state.facts = {};
    check({ focus: true });
  };
  return h(
    "section",
    {},
    h("h3", {}, app.say("law_given")),
    facts.length
      ? h("ul", {}, facts.map((each) => h("li", {}, each)))
      : h("p", { class: "hint" }, app.say("law_no_facts")),
    facts.length ? h("button", { type: "button", onclick: forget }, app.say("law_forget_all")) : null,
  );
}

function finding(each, app) {
  const told = (word, items) =>
    items.length ? h("p", {}, h("strong", {}, app.say(word)), " ", items.join(app.say("semicolon"))) : null;
  return h(
    "article",
    { class: `finding ${each.outcome}` },
    h("h4", {}, each.title ? `${each.word} – ${each.title}` : each.word),
    h("p", {}, each.text),
    each.message ? h("p", {}, h("strong", {}, each.message)) : null,
    told("law_facts", each.facts),
    told("law_missing", each.missing),
    told("law_fix", each.fix),
    h("p", { class: "hint" }, app.say("law_source"), " ", each.source, " ", h("code", {}, each.rule)),
  );
}

function changes(seen, app) {
  if (seen.changes === null) return null;
  const items = seen.changes.map((each) => [each.text, " ", h("strong", {}, `${each.before} → ${each.after}`)]);
  return h(
    "section",
    { class: "law-changes" },
    h("h3", {}, app.say("law_changes")),
    items.length ? h("ul", {}, items.map((each) => h("li", {}, each))) : h("p", {}, app.say("law_no_changes")),
  );
}

function questions(seen, app, check) {
  if (!seen.ask.length) return null;
  const fields = seen.ask.map((each) => FIELDS[each.type](each, app));
  const submit = (event) => {
    event.preventDefault();
    const answers = {};
    for (const field of fields) {
      const value = field.read();
      if (value !== undefined) answers[field.path] = value;
    }
    check({ set: answers, focus: true });
  };
  return h(
    "form",
    { class: "law-questions", onsubmit: submit },
    h("h3", {}, app.say("law_answers")),
    fields.map((each) => each.element),
    h("button", { type: "submit" }, app.say("law_answer")),
  );
}

const FIELDS = {
  yes_no: (asked, app) => {
    const select = choose(
      [
        { value: "", text: app.say("unknown") },
        { value: "yes", text: app.say("yes") },
        { value: "no", text: app.say("no") },
      ],
      "",
      () => {},
    );
    const read = () => (select.value ? select.value === "yes" : undefined);
    return { path: asked.fact, element: labelled(asked.label, select), read };
  },
  choice: (asked, app) => {
    const options = asked.choices.map((each) => ({ value: each.value, text: each.label }));
    const select = choose([{ value: "", text: app.say("unknown") }, ...options], "", () => {});
    return { path: asked.fact, element: labelled(asked.label, select), read: () => select.value || undefined };
  },
  choices: (asked, app) => {
    const boxes = [...asked.choices, { value: "", label: app.say("none_of_them") }].map((each) => ({
      value: each.value,
      label: each.label,
      box: h("input", { type: "checkbox" }),
    }));
    const read = () => {
      const ticked = boxes.filter((each) => each.box.checked).map((each) => each.value);
      return ticked.length ? ticked.filter(Boolean) : undefined;
    };
    const element = h(
      "fieldset",
      {},
      h("legend", {}, asked.label),
      boxes.map((each) => h("label", { class: "tick" }, each.box, " ", each.label)),
    );
    return { path: asked.fact, element, read };
  },
  whole_number: (asked) => {
    const input = h("input", { type: "number", step: "1" });
    const read = () => (input.value ? Number(input.value) : undefined);
    return { path: asked.fact, element: labelled(asked.label, input), read };
  },
};
