// What the playground promises, each as a check of a page that is open.
//
// A page has `errors` and `foreign`: what the console reported, and the requests that left the page.
// `outside` is a host with an `address` and a count `reached`.

import assert from "node:assert/strict";

export const VIEWS = ["case", "pairs", "build", "law", "pay", "quiz", "code"];
const MARKUP = '<img src=x onerror="document.title=1">';

export const idle = (page) =>
  page.waitForFunction(() => document.body.dataset.status === "ready" && !document.querySelector("[aria-busy]"));

export async function go(page, view) {
  await page.click(`#views a[href="#${view}"]`);
  await page.waitForSelector(`.view.${view} h2`);
  await idle(page);
}

/** The text of the page, without the menu of languages. */
export const text = (page, selector = "main") => page.locator(selector).innerText();

export const PROMISES = {
  "it classifies and draws a case": async (page) => {
    await go(page, "case");
    await page.selectOption("#case-choice", "S01");
    await idle(page);
    assert.equal(await text(page, ".label"), "C2B");
    assert.match(await text(page, "#status"), /^C2B/);
    assert.equal(await page.locator("figure svg[role=img]").count(), 1);
    assert.equal(await page.locator("table tbody tr").count(), 4);
    assert.ok((await page.locator("figure svg text").count()) > 3);
  },
  "one changed fact shows its effect": async (page) => {
    await page.selectOption(".change-fact", "dependence");
    await page.selectOption(".change-value", "provider_works_for_recipient");
    await page.waitForSelector(".effect svg");
    await idle(page);
    assert.match(await text(page, ".effect table"), /C2B\s+E2B/);
  },
  "labels can be hidden": async (page) => {
    await page.check(".view.case > label input");
    await page.waitForFunction(() => !document.querySelector(".result table"));
    await idle(page);
    assert.doesNotMatch(await text(page, ".result"), /C2B/);
    assert.doesNotMatch(await page.locator(".result svg").textContent(), /C2B/);
    await page.uncheck(".view.case > label input");
    await page.waitForSelector(".result table");
    await idle(page);
  },
  "a pair shows what decides": async (page) => {
    await go(page, "pairs");
    await page.selectOption("#pair-choice", "2");
    await page.waitForFunction(() => location.hash === "#pairs/3");
    await idle(page);
    assert.equal(await page.locator("figure svg").count(), 2);
    assert.match(await text(page, ".result table"), /C2B\s+E2B/);
    assert.ok((await text(page, ".decides")).length > 20);
  },
  "five questions build an exchange": async (page) => {
    await go(page, "build");
    assert.equal(await page.locator("main fieldset").count(), 5);
    const facts = {
      value_kind: "service", dependence: "none", provider_capacity: "private",
      recipient_capacity: "trade", proposer: "recipient", payment: "recipient_pays_provider",
      terms_set_by: "recipient",
    };
    for (const [fact, value] of Object.entries(facts)) {
      await page.selectOption(`select[name=${fact}]`, value);
    }
    await page.waitForFunction(() => document.querySelector(".result .label")?.textContent === "C2B");
    await idle(page);
    assert.match(await text(page, ".result table"), /C2B[^]*B2C/);
  },
  "a name with markup stays text": async (page) => {
    const title = await page.title();
    await page.fill("#build-provider", MARKUP);
    await page.press("#build-provider", "Tab");
    await page.waitForFunction((name) => document.querySelector(".result").textContent.includes(name), MARKUP);
    await idle(page);
    assert.equal(await page.locator("main img").count(), 0);
    assert.equal(await page.locator("main image").count(), 0);
    assert.equal(await page.title(), title);
    await page.fill("#build-provider", "Ana");
    await page.press("#build-provider", "Tab");
    await page.waitForFunction((name) => !document.querySelector(".view").textContent.includes(name), MARKUP);
    await idle(page);
  },
  "it checks rules on both sides of a day": async (page) => {
    await go(page, "law");
    await page.selectOption(".law form select >> nth=1", "US");
    const [on, before] = await page.locator(".law input[type=date]").all();
    await on.fill("2024-10-21");
    await before.fill("2024-10-20");
    await page.click(".law button[type=submit] >> nth=0");
    await idle(page);
    await page.selectOption(".law-example", "review.incentive.sentiment-condition.us");
    await page.waitForSelector(".finding.broken");
    await idle(page);
    assert.match(await text(page, ".finding.broken"), /16 CFR, 465/);
    assert.match(await text(page, ".law-changes"), /not in force →|pas en vigueur →/);
    await page.selectOption(".law-questions select >> nth=0", { index: 1 });
    const given = await page.locator(".law section >> nth=0").locator("li").count();
    await page.click(".law-questions button[type=submit]");
    await page.waitForFunction((count) => document.querySelectorAll(".law section li").length > count, given);
    await idle(page);
  },
  "it settles, and settles more on top": async (page) => {
    await go(page, "pay");
    await page.click(".pay button[type=submit]");
    await page.waitForSelector(".pay-next");
    assert.match(await text(page, ".result table"), /Ana\s+6[.,]00\sEUR\s+0[.,]60\sEUR\s+0[.,]00\sEUR\s+5[.,]40\sEUR/);
    await page.click(".pay-next");
    await page.fill(".pay tbody input >> nth=0", "Ben");
    await page.fill(".pay tbody input >> nth=1", "12");
    await page.click(".pay button[type=submit]");
    await page.waitForSelector(".pay-next");
    assert.match(await text(page, ".result table"), /Ben\s+8[.,]00\sEUR\s+0[.,]80\sEUR\s+0[.,]00\sEUR\s+7[.,]20\sEUR/);
  },
  "a refusal is shown in words": async (page) => {
    await page.click(".pay .buttons button >> nth=1");
    await page.fill("input[name=rate]", "x");
    await page.click(".pay button[type=submit]");
    await page.waitForSelector("[role=alert]");
    assert.match(await text(page, "[role=alert]"), /the rate|le tarif/);
  },
  "a quiz is marked with feedback": async (page) => {
    await go(page, "quiz");
    await page.fill(".quiz input[type=number]", "7");
    await page.click(".quiz button[type=submit] >> nth=0");
    await page.waitForFunction(() => location.hash === "#quiz/7");
    await idle(page);
    assert.equal(await page.locator("form.quiz fieldset").count(), 5);
    for (const question of await page.locator("form.quiz fieldset").all()) {
      await question.locator("input[type=radio] >> nth=0").check();
    }
    await page.click("form.quiz button[type=submit]");
    await page.waitForSelector(".feedback");
    assert.equal(await page.locator(".feedback").count(), 5);
    assert.match(await text(page, ".score"), /^\d (of|sur) 5/);
  },
  "code runs": async (page) => {
    await go(page, "code");
    await page.waitForFunction(() => document.querySelector("textarea").value.includes("classify"));
    await page.click("button.run");
    await page.waitForFunction(() => document.querySelector("pre").textContent.includes("Classification("));
    await idle(page);
  },
  "the keyboard is enough": async (page) => {
    await page.focus('#views a[href="#code"]');
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".view.quiz h2"));
    await idle(page);
    await page.focus('#views a[href="#code"]');
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".view.code h2"));
    await idle(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "TEXTAREA");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("print(6 * 7)");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => document.querySelector("pre").textContent === "42\n");
    await idle(page);
  },
  "code that breaks Python does not break the page": async (page) => {
    const heard = page.errors.length;
    await page.fill("textarea", "import os\nos.abort()");
    await page.click("button.run");
    await page.waitForFunction(() => /unreachable/.test(document.querySelector("pre").textContent));
    await idle(page);
    page.errors.splice(heard); // Python reports its end on the console
    await page.fill("textarea", "input('name')");
    await page.click("button.run");
    await page.waitForFunction(() => document.querySelector("pre").textContent.includes("EOFError"));
    await idle(page);
  },
  "code reaches no other host": async (page, outside) => {
    const heard = page.errors.length;
    const lines = [
      "from js import XMLHttpRequest", "asked = XMLHttpRequest.new()",
      `asked.open("GET", "${outside.address}", False)`, "asked.send()",
    ];
    await page.fill("textarea", lines.join("\n"));
    await page.click("button.run");
    await page.waitForFunction(() => document.querySelector("pre").textContent.includes("Error"));
    await idle(page);
    // The browser refuses, and reports so: the only errors that this check may cause.
    for (const each of page.errors.splice(heard)) assert.match(each, /Content Security Policy/);
    assert.deepEqual(page.foreign.splice(0).filter((each) => each !== outside.address), []);
    assert.equal(outside.reached, 0);
  },
  "Stop ends an endless loop": async (page) => {
    await page.fill("textarea", "print('begun')\nwhile True: pass");
    await page.click("button.run");
    await page.waitForFunction(() => document.querySelector("pre").textContent.includes("begun"));
    assert.ok(await page.locator("button.run").isDisabled());
    await page.click("button.stop");
    await page.waitForFunction(() => !document.querySelector("button.run").disabled);
    await idle(page);
    await page.fill("textarea", "print('x' * 50_000)\n6 * 7");
    await page.click("button.run");
    await page.waitForFunction(() => /not shown|n’est pas affichée/.test(document.querySelector("pre").textContent));
    await idle(page);
  },
};
