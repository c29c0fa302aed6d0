// Real cases, and an exchange built by five questions: lenses, drawing, one changed fact.

import { choose, details, drawing, fill, h, labelled, list, table, ticked } from "./dom.js";

const chosen = { case: "S24", leg: 1, change: null, hidden: true };
const built = { provider: null, recipient: null, facts: {}, change: null };

export const caseView = {
  id: "case",
  open(argument) {
    if (/^S\d+$/.test(argument ?? "")) Object.assign(chosen, { case: argument, leg: 1, change: null });
  },
  async show(root, app) {
    const known = await app.ask("cases");
    if (!known.some((each) => each.id === chosen.case)) chosen.case = known[0].id;
    const result = h("div", { class: "result" });
    const update = () => showExchange(result, app, chosen, update);
    const pick = h("select", {
      id: "case-choice",
      onchange: (event) => {
        Object.assign(chosen, { case: event.target.value, leg: 1, change: null });
        history.replaceState(null, "", `#case/${chosen.case}`);
        update();
      },
    });
    for (const activity of new Set(known.map((each) => each.activity))) {
      const group = h("optgroup", { label: activity });
      const inside = known.filter((each) => each.activity === activity);
      group.append(...inside.map((each) => h("option", { value: each.id }, `${each.id} ${each.title}`)));
      pick.append(group);
    }
    pick.value = chosen.case;
    fill(
    root,
      h("h2", { tabindex: "-1" }, app.say("case_head")),
      labelled(app.say("case_choose"), pick),
      ticked(app.say("hide_labels"), chosen.hidden, (hidden) => {
        chosen.hidden = hidden;
        update();
      }),
      result,
    );
    await update();
  },
};

export const buildView = {
  id: "build",
  open() {},
  async show(root, app) {
    built.provider ??= app.say("build_default_provider");
    built.recipient ??= app.say("build_default_recipient");
    const result = h("div", { class: "result" });
    const update = () => showExchange(result, app, built, update);
    const questions = await app.ask("five", { provider: built.provider, recipient: built.recipient });
    const { fields, reword } = fiveQuestions(questions, app, update);
    const named = (side) =>
      h("input", {
        type: "text",
        maxlength: "80",
        id: `build-${side}`,
        value: built[side],
        onchange: async (event) => {
          built[side] = event.target.value;
          const said = await app.ask("five", { provider: built.provider, recipient: built.recipient });
          reword(said);
          update();
        },
      });
    fill(
    root,
      h("h2", { tabindex: "-1" }, app.say("build_head")),
      h(
        "form",
        { onsubmit: (event) => event.preventDefault() },
        h(
          "div",
          { class: "row" },
          labelled(app.say("build_provider"), named("provider")),
          labelled(app.say("build_recipient"), named("recipient")),
        ),
        fields,
      ),
      h("h2", {}, app.say("result")),
      result,
    );
    await update();
  },
};

/** The five questions as fields, and a function that writes their words again. */
function fiveQuestions(questions, app, update) {
  const unknown = { value: "", text: app.say("unknown") };
  const made = new Map();
  const fields = questions.map((each, place) => {
    const inside = each.facts.map((fact) => {
      const words = h("span", {}, fact.asks);
      const select = choose([unknown, ...fact.choices], built.facts[fact.fact] ?? "", (event) => {
        built.facts[fact.fact] = event.target.value || undefined;
        built.change = null;
        update();
      });
      select.name = fact.fact;
      made.set(fact.fact, { words, select });
      return h("label", { class: "field" }, words, select);
    });
    const head = app.say("question", { number: place + 1 });
    return h("fieldset", {}, h("legend", {}, head), inside, h("p", { class: "hint" }, each.follows));
  });
  const reword = (said) => {
    for (const fact of said.flatMap((each) => each.facts)) {
      const { words, select } = made.get(fact.fact);
      words.textContent = fact.asks;
      fact.choices.forEach((choice, place) => {
        select.options[place + 1].textContent = choice.text;
      });
    }
  };
  return { fields, reword };
}

/** Show one exchange in `root`; `state` says which, and which fact is changed. */
async function showExchange(root, app, state, update) {
  const seen = await app.view(root, "view", state);
  if (seen === null) return;
  const legs = seen.legs.map((each, place) => ({
    value: String(place + 1),
    text: app.say("pair", { left: `${place + 1}. ${each.between}`, right: each.label }),
  }));
  const pickLeg = choose(legs, String(seen.leg), (event) => {
    Object.assign(state, { leg: Number(event.target.value), change: null });
    update();
  });
  if (state.hidden) {
    fill(root, h("h3", {}, seen.title), h("div", { class: "beside" }, drawing(seen.svg, seen.about)));
    app.announce(app.say("ready"));
    return;
  }
  fill(
    root,
    h("h3", {}, seen.title || app.say("drawing")),
    seen.about ? h("p", { class: "hint" }, seen.about) : null,
    h(
      "div",
      { class: "beside" },
      drawing(seen.svg, seen.whole),
      h(
        "div",
        {},
        legs.length > 1 ? labelled(app.say("case_leg"), pickLeg) : null,
        h("p", { class: "label" }, seen.label),
        h("p", {}, seen.agreement),
        seen.next ? h("p", {}, h("strong", {}, app.say("undetermined")), " ", seen.next) : null,
        list(seen.reasons),
      ),
    ),
    lensTable(seen, app),
    details(app.say("why"), list(seen.sentences)),
    seen.sources.length ? details(app.say("sources"), list(seen.sources)) : null,
    changeOne(seen, app, state),
  );
  app.announce(app.say("pair", { left: seen.label, right: seen.agreement }));
}

function lensTable(seen, app) {
  const head = ["lens", "lens_asks", "lens_label", "lens_because", "lens_users"].map((each) => app.say(each));
  const rows = seen.lenses.map((lens) => [
    lens.name,
    lens.asks,
    h("strong", {}, lens.label),
    lens.because,
    list(lens.definitions.map((each) => `${each.text} (${each.users.join(", ")})`)),
  ]);
  return table(app.say("label_by_lens"), head, rows);
}

/** The form that changes one fact, and what that does; it stays in place while the effect changes. */
function changeOne(seen, app, state) {
  const effect = h("div", { class: "effect" });
  const holder = h("span", {});
  const none = { value: "", text: app.say("change_none") };
  const values = () => {
    const fact = seen.facts.find((each) => each.fact === facts.value);
    const others = fact ? fact.choices.filter((each) => each.value !== fact.value) : [];
    const select = choose([none, ...others], state.change?.value ?? "", () => {
      state.change = select.value ? { fact: facts.value, value: select.value } : null;
      showEffect(effect, app, state);
    });
    select.className = "change-value";
    holder.replaceChildren(labelled(app.say("change_value"), select));
  };
  const facts = choose(
    seen.facts.map((each) => ({ value: each.fact, text: each.asks })),
    state.change?.fact,
    () => {
      state.change = null;
      effect.replaceChildren();
      values();
    },
    { class: "change-fact" },
  );
  values();
  if (seen.change) fillEffect(effect, seen.change, app);
  return h(
    "section",
    {},
    h("h3", {}, app.say("change_head")),
    h("div", { class: "row" }, labelled(app.say("change_fact"), facts), holder),
    effect,
  );
}

async function showEffect(effect, app, state) {
  if (state.change === null) return effect.replaceChildren();
  const seen = await app.view(effect, "view", state);
  if (seen !== null) fillEffect(effect, seen.change, app);
}

function fillEffect(effect, change, app) {
  if (change.refused) return fill(effect, app.refusal(change.refused));
  const differing = change.lenses.filter((each) => each.differs).map((each) => each.name);
  const summary = differing.length
    ? app.say("change_differs", { lenses: differing.join(", ") })
    : app.say("change_same");
  const rows = change.lenses.map((each) => [
    each.name,
    each.before,
    each.differs ? h("strong", {}, each.after) : each.after,
  ]);
  fill(
    effect,
    h("p", {}, h("strong", {}, summary)),
    h(
      "div",
      { class: "beside" },
      drawing(change.svg, app.say("after")),
      table(summary, [app.say("lens"), app.say("before"), app.say("after")], rows),
    ),
    details(app.say("why"), list(change.sentences)),
  );
  app.announce(summary);
}
