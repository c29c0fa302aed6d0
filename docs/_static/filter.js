// Hides what a reader of a list has not asked for; without it all of the list is shown. A table that
// is wider than its page can be scrolled by keyboard. From a disk, links to the playground lead to its
// one file, for the page beside it needs a server. Answers that are closed on the screen are printed.
"use strict";

addEventListener("beforeprint", () => {
  for (const answer of document.querySelectorAll("details.answer:not([open])")) {
    answer.open = true;
    addEventListener("afterprint", () => (answer.open = false), { once: true });
  }
});

document.addEventListener("DOMContentLoaded", () => {
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll('a[href*="playground/index.html"]')) {
    link.href = link.href.replace("playground/index.html", "playground/c2b.html");
  }
});

document.addEventListener("DOMContentLoaded", () => {
  const watcher = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const wrapper of document.querySelectorAll(".table-wrapper")) watcher.observe(wrapper);
});

document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("filter");
  const data = document.getElementById("filter-data");
  if (!form || !data) return;
  const sections = new Map();
  for (const heading of document.querySelectorAll("section > h2, section > h3")) {
    const name = heading.querySelector("code") || heading;
    sections.set(name.textContent.trim().split(/\s/)[0], heading.parentElement);
  }
  for (const code of document.querySelectorAll("td code")) {
    const name = code.textContent.trim();
    if (!sections.has(name)) sections.set(name, code.closest("tr"));
  }
  const items = JSON.parse(data.textContent);
  const fits = (own, asked) => !asked || (Array.isArray(own) ? own.includes(asked) : own === asked);
  const since = (item, place) => (item.first && item.first[place]) || item.since || "";
  const runs = (item, day, place) =>
    !day || (since(item, place) <= day && (!item.until || day < item.until));
  const matches = (item, { day, ...asked }) =>
    runs(item, day, asked.place) && Object.entries(asked).every(([name, value]) => fits(item[name], value));
  const apply = () => {
    const asked = Object.fromEntries(new FormData(form));
    let shown = 0;
    for (const item of items) {
      const section = sections.get(item.id);
      if (!section) continue;
      section.hidden = !matches(item, asked);
      shown += section.hidden ? 0 : 1;
    }
    for (const group of document.querySelectorAll("section:has(> h2):has(> section)")) {
      group.hidden = group.querySelectorAll(":scope > section:not([hidden])").length === 0;
    }
    for (const table of document.querySelectorAll("section > .table-wrapper, section > table")) {
      if (table.querySelectorAll("tbody tr").length === 0) continue;
      table.closest("section").hidden = table.querySelectorAll("tbody tr:not([hidden])").length === 0;
    }
    form.querySelector("output").textContent = `${shown} / ${items.length}`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
});
