// The gallery and the rules as a reader uses them: filters, search, answers that open, the switch.
export const name = "filters, search, answers and the language switch";

const PAGES = {
  en: { cases: "reference/cases", rules: "reference/rules", lesson: "teach/lesson", word: "review" },
  fr: { cases: "reference/cas", rules: "reference/regles", lesson: "enseigner/lecon", word: "avis" },
};

export async function check({ open, web, file, exists, fault }) {
  for (const [language, pages] of Object.entries(PAGES)) {
    const other = language === "en" ? "fr" : "en";
    const { page, close } = await open(file(`${language}/${pages.cases}.html`));
    const expect = (held, words) => held || fault(`${language}/${words}`, "is not so");
    const shown = async () => (await page.textContent("#filter output")).split(" / ").map(Number);
    const visible = () => page.$$eval("section > h2", (heads) => heads
      .filter((head) => /^S\d\d /.test(head.textContent) && head.offsetParent).length);

    const [all, whole] = await shown();
    expect(all === whole && all === (await visible()), "cases: all are shown at first");
    await page.selectOption("#filter [name=country]", "FR");
    await page.selectOption("#filter [name=activity]", "survey");
    const [some] = await shown();
    expect(some > 0 && some < all && some === (await visible()), "cases: surveys in France");
    const drawn = await page.$$eval("article img", (images) => images
      .filter((image) => image.offsetParent && !(image.complete && image.naturalWidth)).length);
    expect(drawn === 0, "cases: every drawing is shown");

    await page.click(".language-switch a");
    // The whole page is waited for: one that is left earlier would not load its drawings.
    await page.waitForURL(`**/${other}/${PAGES[other].cases}.html*`);
    expect((await page.getAttribute("html", "lang")) === other, "cases: the other language");

    await page.goto(file(`${language}/${pages.rules}.html`));
    await page.selectOption("#filter [name=place]", "GB");
    const [british, rules] = await shown();
    await page.fill("#filter [name=day]", "2025-04-05");
    const [before] = await shown();
    await page.fill("#filter [name=day]", "2025-04-06");
    const [after] = await shown();
    expect(british < rules && before < british && before < after, "rules: by place and by day");
    await page.selectOption("#filter [name=norm]", "ban");
    expect((await shown())[0] < after, "rules: by norm");

    await page.goto(file(`${language}/${pages.lesson}.html`));
    const answer = page.locator("details.answer").first();
    expect(!(await answer.locator("p").first().isVisible()), "lesson: answers are closed");
    await answer.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await answer.locator("p").first().isVisible(), "lesson: an answer opens by keyboard");
    const closed = () => page.locator("details.answer:not([open])").count();
    const unopened = await closed();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(unopened > 1 && (await closed()) === 0, "lesson: every answer is printed");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect((await closed()) === unopened, "lesson: answers close again after it is printed");

    if (exists("playground/index.html")) {
      const link = () => page.getAttribute(".sidebar-playground a", "href");
      expect(/playground\/c2b\.html\?/.test(await link()), "from a disk, the playground is one file");
      await page.goto(web(`${language}/${pages.lesson}.html`));
      expect(/playground\/index\.html\?/.test(await link()), "from a server, it has files beside it");
    }

    await page.goto(`${file(`${language}/search.html`)}?q=${pages.word}`);
    await page.waitForSelector("#search-results li", { timeout: 10000 })
      .catch(() => fault(`${language}/search.html`, `finds nothing for ${pages.word}`));
    await close();
  }
}
