// Elements made from data: text is always text, never markup.

/** Make an element. Attributes that are null or false are left out; `on…` are listeners. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((each) => each !== null && each !== undefined));
  return element;
}

/** Replace what an element holds; what is null is left out. */
export function fill(element, ...children) {
  element.replaceChildren(...children.filter((each) => each !== null));
}

/** A field with its label above it. */
export function labelled(text, field) {
  return h("label", { class: "field" }, h("span", {}, text), field);
}

/** A list to choose from; each option has a value and a text. */
export function choose(options, value, onchange, attributes = {}) {
  const made = options.map((each) => h("option", { value: each.value }, each.text));
  const select = h("select", { ...attributes, onchange }, made);
  if (value !== null && value !== undefined) select.value = value;
  return select;
}

/** A box to tick, with its label beside it; `onchange` is told whether it is ticked. */
export function ticked(text, value, onchange) {
  const box = h("input", { type: "checkbox", onchange: () => onchange(box.checked) });
  box.checked = value;
  return h("label", { class: "tick" }, box, " ", text);
}

/** A table with a caption, which scrolls by itself where the page is narrow. */
export function table(caption, head, rows) {
  const cells = (row) =>
    row.map((cell, place) =>
      place === 0 ? h("th", { scope: "row" }, cell) : h("td", {}, cell),
    );
  return h(
    "div",
    { class: "scroll", role: "region", tabindex: "0", "aria-label": caption },
    h(
      "table",
      {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, cell)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, cells(row)))),
    ),
  );
}

export function list(items, attributes = {}) {
  return h("ul", attributes, items.map((each) => h("li", {}, each)));
}

export function details(summary, ...content) {
  return h("details", {}, h("summary", {}, summary), content);
}

/** A drawing, read as a picture, not as a part of the page. */
export function drawing(svg, caption) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return h("figure", {}, document.importNode(parsed, true), h("figcaption", {}, caption));
}
