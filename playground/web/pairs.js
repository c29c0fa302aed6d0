// Contrast pairs: two exchanges that look alike, and the fact that decides between them.

import { choose, details, drawing, fill, h, labelled, list, table, ticked } from "./dom.js";

const state = { pair: 0, hidden: false };

export const pairsView = {
  id: "pairs",
  open(argument) {
    if (/^\d{1,3}$/.test(argument ?? "")) Object.assign(state, { pair: Number(argument) - 1, hidden: false });
  },
  async show(root, app) {
    const { pairs } = await app.ask("pairs");
    state.pair = Math.min(Math.max(state.pair, 0), pairs.length - 1);
    const result = h("div", { class: "result" });
    const update = () => show(result, app);
    const options = pairs.map((text, place) => ({ value: String(place), text: `${place + 1}. ${text}` }));
    const pick = choose(options, String(state.pair), () => {
      state.pair = Number(pick.value);
      history.replaceState(null, "", `#pairs/${state.pair + 1}`);
      update();
    });
    pick.id = "pair-choice";
    const hide = ticked(app.say("hide_labels"), state.hidden, (hidden) => {
      state.hidden = hidden;
      update();
    });
    fill(
      root,
      h("h2", { tabindex: "-1" }, app.say("pairs_head")),
      labelled(app.say("pairs_choose"), pick),
      hide,
      result,
    );
    await update();
  },
};

async function show(root, app) {
  const seen = await app.view(root, "pairs", state);
  if (seen === null) return;
  const sides = seen.sides.map((each) => drawing(each.svg, each.title));
  const drawn = h("div", { class: "beside" }, sides);
  if (state.hidden) {
    fill(root, drawn);
    app.announce(app.say("ready"));
    return;
  }
  const rows = seen.lenses.map((each) => [
    each.name,
    each.left,
    each.differs ? h("strong", {}, each.right) : each.right,
  ]);
  const head = [app.say("lens"), app.say("pairs_here"), app.say("pairs_there")];
  fill(
    root,
    drawn,
    h("p", { class: "decides" }, h("strong", {}, app.say("pair", { left: app.say("pairs_decides"), right: seen.decides }))),
    table(app.say("label_by_lens"), head, rows),
    details(app.say("why"), list(seen.sentences)),
  );
  app.announce(app.say("pair", { left: app.say("pairs_decides"), right: seen.decides }));
}
