// A small settlement: what each party earned, what is paid now, and what waits.

import { choose, fill, h, labelled, list, table } from "./dom.js";

const ROWS = 4;
const BLANK = { party: "", quantity: "", accepted: true };
const FIRST = [
  { party: "Ana", quantity: "12", accepted: true },
  { party: "Ben", quantity: "4", accepted: true },
  { party: "Cléo", quantity: "9", accepted: false },
];
const state = {};

function reset() {
  Object.assign(state, { rate: null, currency: "EUR", threshold: "5", fee: "10" });
  Object.assign(state, { books: null, run: 1, on: null, rows: padded(FIRST) });
}

function padded(rows) {
  return Array.from({ length: ROWS }, (_, place) => ({ ...(rows[place] ?? BLANK) }));
}

reset();

export const payView = {
  id: "pay",
  open() {},
  async show(root, app) {
    state.on ??= app.today();
    state.rate ??= app.say("pay_first_rate");
    const result = h("div", { class: "result" });
    const typed = (name, mode) =>
      h("input", {
        type: "text",
        inputmode: mode,
        size: "8",
        name,
        value: state[name],
        disabled: state.books !== null,
        oninput: (event) => {
          state[name] = event.target.value;
        },
      });
    const currencies = ["EUR", "USD", "GBP", "CHF"].map((each) => ({ value: each, text: each }));
    const currency = choose(
      currencies,
      state.currency,
      (event) => {
        state.currency = event.target.value;
      },
      { disabled: state.books !== null },
    );
    const day = h("input", {
      type: "date",
      required: true,
      value: state.on,
      onchange: (event) => {
        state.on = event.target.value;
      },
    });
    const submit = (event) => {
      event.preventDefault();
      settle(root, result, app);
    };
    const before = state.run - 1;
    fill(
    root,
      h("h2", { tabindex: "-1" }, app.say("pay_head")),
      h(
        "form",
        { onsubmit: submit },
        before ? h("p", {}, app.say("pay_fixed", { count: before })) : null,
        h(
          "div",
          { class: "row" },
          labelled(app.say("pay_rate"), typed("rate", "decimal")),
          labelled(app.say("pay_currency"), currency),
          labelled(app.say("pay_fee"), typed("fee", "decimal")),
          labelled(app.say("pay_threshold"), typed("threshold", "decimal")),
          labelled(app.say("pay_day"), day),
        ),
        contributions(app),
        h("button", { type: "submit" }, app.say("pay_settle")),
      ),
      result,
    );
    app.announce(app.say("ready"));
  },
};

function contributions(app) {
  const rows = state.rows.map((row, place) => {
    const number = app.say("pay_row", { number: place + 1 });
    const field = (name) =>
      h("input", {
        type: "text",
        "aria-label": `${app.say(`pay_${name}`)}, ${number}`,
        value: row[name],
        size: name === "party" ? "12" : "5",
        maxlength: "60",
        oninput: (event) => {
          row[name] = event.target.value;
        },
      });
    const accepted = h("input", {
      type: "checkbox",
      "aria-label": `${app.say("pay_accepted")}, ${number}`,
      onchange: (event) => {
        row.accepted = event.target.checked;
      },
    });
    accepted.checked = row.accepted;
    return [String(place + 1), field("party"), field("quantity"), accepted];
  });
  const head = ["#", app.say("pay_party"), app.say("pay_quantity"), app.say("pay_accepted")];
  return table(app.say("pay_rows"), head, rows);
}

async function settle(root, result, app) {
  const seen = await app.view(result, "pay", state);
  if (seen === null) return;
  const again = () => {
    reset();
    payView.show(root, app);
  };
  const next = () => {
    Object.assign(state, { books: seen.books, run: seen.run, rows: padded([]) });
    payView.show(root, app);
  };
  const paid = seen.payouts.join(app.say("semicolon")) || app.say("pay_nothing");
  const head = h("h3", { tabindex: "-1" }, app.say("pay_to_date"));
  fill(
    result,
    head,
    table(
      app.say("pay_to_date"),
      [app.say("pay_party"), ...seen.columns, app.say("pay_because")],
      seen.rows.map((each) => [each.party, ...each.amounts, each.because]),
    ),
    h("p", {}, h("strong", {}, app.say("pay_now")), " ", paid),
    seen.cost ? h("p", {}, app.say("pay_cost", { cost: seen.cost })) : null,
    seen.left_out.length ? h("p", {}, app.say("pay_left_out"), list(seen.left_out)) : null,
    h(
      "p",
      { class: "buttons" },
      h("button", { type: "button", class: "pay-next", onclick: next }, app.say("pay_next")),
      " ",
      h("button", { type: "button", onclick: again }, app.say("pay_again")),
    ),
  );
  head.focus();
  app.announce(`${app.say("pay_now")} ${paid}`);
}
