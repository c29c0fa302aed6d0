// Hides the rules of the catalogue that a reader has not asked for; without it all are shown.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("rules-filter");
  const data = document.getElementById("rules-data");
  if (!form || !data) return;
  const sections = new Map();
  for (const code of document.querySelectorAll("section > h3 code")) {
    sections.set(code.textContent, code.closest("section"));
  }
  const rules = JSON.parse(data.textContent);
  const matches = (rule, asked) =>
    (!asked.place || rule.place.includes(asked.place)) &&
    (!asked.subject || rule.subject === asked.subject) &&
    (!asked.norm || rule.norm === asked.norm) &&
    (!asked.day || ((rule.since || "") <= asked.day && (!rule.until || asked.day < rule.until)));
  const apply = () => {
    const asked = Object.fromEntries(new FormData(form));
    let shown = 0;
    for (const rule of rules) {
      const section = sections.get(rule.id);
      if (!section) continue;
      section.hidden = !matches(rule, asked);
      shown += section.hidden ? 0 : 1;
    }
    form.querySelector("output").textContent = `${shown} / ${rules.length}`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
});
