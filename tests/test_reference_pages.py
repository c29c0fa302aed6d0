"""The glossary, the index of classes and the list of modules are complete in both languages."""

from __future__ import annotations

import inspect
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from pathlib import Path

import pytest
from defusedxml import ElementTree

from c2b import Language, evolve
from c2b.pay_guide import GUIDE, example_code
from c2b.pay_guide import RULES as RULE_GUIDES
from c2b.predicate import ALWAYS
from c2b.rules import BoundRule, Outcome, RuleSet
from c2b.rules.catalogue import RULES, SUBJECTS, get
from c2b.text import LANGUAGES, Text
from c2b.wire import to_data

DOCS = Path(__file__).parents[1] / "docs"
sys.path.insert(0, str(DOCS))
from api_names import (  # noqa: E402
    PAGES,
    PublicName,
    exporting_modules,
    page_of,
    public_names,
)
from api_pages import api_list, api_pages  # noqa: E402
from api_value import field_rows  # noqa: E402
from changes_page import CHANGED_LAWS, changed, changes_page, law_lines  # noqa: E402
from changes_page import facts_of as changed_facts  # noqa: E402
from classes_page import class_labels, classes_page, public_classes  # noqa: E402
from coverage_page import DAY, coverage_page, covered_places  # noqa: E402
from coverage_picture import coverage_picture  # noqa: E402
from pay_pages import chooser_page, pay_pages  # noqa: E402
from place_pages import place_page, places_page, places_with_law  # noqa: E402
from rules_page import rules_page, subject_pages  # noqa: E402
from same_campaign_page import DAYS, PLACES, same_campaign_page, tables  # noqa: E402

sys.path.remove(str(DOCS))
HEAVIEST = 40_000  # characters of Markdown, of which HTML has up to 150,000 bytes
HEAVIEST_LIST = 80_000  # characters of Markdown with the data of a form
GLOSSARIES = {"en": DOCS / "reference/glossary.md", "fr": DOCS / "fr/reference/glossaire.md"}
CONCEPTS = """
account; activity; agreement of lenses; books; business; call; campaign; capacity; case; certainty;
change of a fact; classification; co-creation; compensation; composition; consumer; contested;
contract; contrast; contribution; counter-offer; crowdsourcing; decision table; deduction;
disputed; document; draft; exchange; facts; fault; figure; finding; gold question; hold;
instalment; intermediary; law (of testing); layer; leg; lens; lens labels; lifecycle; majority;
manual decision; minimum score; minor unit; no pay; offer; paradigm; pay plan; policy; predicate;
proof; provider; reason; recipient; reset each period; reversal; review; review due;
rights granted; rule; rule set; scheme; settlement; source; statement; subordination; survey;
terms; text; threshold; tier; undetermined; unit; value; verdict
"""
SEARCHED = {  # words that readers search for, which are not the words of the library
    "en": ("reverse auction", "user-generated content", "paid survey", "micro-work", "fake review"),
    "fr": (
        "testeur de produits",
        "micro-travail",
        "avis clients",
        "sondage rémunéré",
        "prestation",
    ),
}


def entries(language: str) -> list[list[str]]:
    """The cells of each entry of a glossary: word, translation, related words, meaning."""
    lines = GLOSSARIES[language].read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return rows[2:]


def in_order(word: str) -> str:
    """The letters of a word without accents and capitals, by which it is sorted."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def repeated(words: Iterator[str]) -> list[str]:
    """The words that are there more than once."""
    return [word for word, count in Counter(words).items() if count > 1]


class TestGlossary:
    """The glossaries in English and in French."""

    def test_the_entries_are_the_same(self) -> None:
        """Each entry of one glossary is in the other with the words exchanged."""
        english = {(word, other) for word, other, *_ in entries("en")}
        french = {(other, word) for word, other, *_ in entries("fr")}
        assert english ^ french == set()

    @pytest.mark.parametrize("language", GLOSSARIES)
    def test_the_entries_are_complete_and_sorted(self, language: str) -> None:
        """Each entry has four cells with text and stands once, in alphabetical order."""
        rows = entries(language)
        assert [row for row in rows if len(row) != 4 or not all(row)] == []
        words = [word for word, *_ in rows]
        assert words == sorted(words, key=in_order)
        assert repeated(iter(words)) == []

    def test_every_public_concept_is_there(self) -> None:
        """The words in which the library is described are entries."""
        concepts = {word.strip() for word in CONCEPTS.split(";")}
        assert concepts - {word for word, *_ in entries("en")} == set()

    @pytest.mark.parametrize("language", GLOSSARIES)
    def test_related_words_are_found(self, language: str) -> None:
        """A word that readers search for leads to an entry."""
        related = {word.strip() for row in entries(language) for word in row[2].split(",")}
        assert set(SEARCHED[language]) - related == set()


class TestClasses:
    """The index of the public classes."""

    def test_every_public_class_has_a_label(self) -> None:
        """`docs/class_labels.json` has a label in English and in French for each public class."""
        labels = class_labels()
        assert set(public_classes()) - set(labels) == set()
        blank = [name for name, text in labels.items() if not (text.en.strip() and text.fr.strip())]
        assert blank == []

    def test_no_label_is_given_twice(self) -> None:
        """Two classes share a label in neither language."""
        labels = class_labels().values()
        assert repeated(text.en for text in labels) == []
        assert repeated(text.fr for text in labels) == []

    def test_french_labels_are_set_as_french(self) -> None:
        """A label in French has typographic apostrophes."""
        assert [text.fr for text in class_labels().values() if "'" in text.fr] == []

    def test_what_users_build_is_there(self) -> None:
        """Values, facts of rules, their choices and errors are in the index."""
        expected = {"Leg", "IncentiveFacts", "Condition", "C2bError", "PayPlan", "RuleSet", "Text"}
        assert expected - set(public_classes()) == set()

    def test_the_pages(self) -> None:
        """Both pages have a row for each class with both labels; the English one describes it."""
        english, french = (
            [
                re.split(r"(?<!\\)\|", line)[1:-1]
                for line in classes_page(each).splitlines()
                if line.startswith("| `")
            ]
            for each in ("en", "fr")
        )
        assert len(english) == len(french) == len(public_classes())
        for one, other in zip(english, french, strict=True):
            name, label, translated, module, described = map(str.strip, one)
            words = [re.sub("<.*?>", "", cell).strip() for cell in other]
            assert words == [name, re.sub("<.*?>", "", translated), escape(label), module]
            assert described


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of the API, by the names of their files."""
    return api_pages()


def test_a_function_of_another_package_has_a_page_of_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The page of `evolve` is the same, whatever class attrs makes it a method of."""
    (evolved,) = (each for each in public_names() if each.name == "evolve")
    monkeypatch.setattr(evolve, "__module__", "tests.of_a_test")
    assert page_of(evolved).key == "foundation"


def test_a_name_outside_of_the_library_has_no_page() -> None:
    """A name that no page describes is an error that tells its module."""
    own = PublicName(name="Own", value=TestApi, homes=("elsewhere",), shared=False)
    with pytest.raises(LookupError, match="no page of the API describes tests"):
        page_of(own)


class TestApi:
    """The pages of the API describe every public name once."""

    @pytest.mark.wide
    def test_every_public_name_has_one_place(self, pages: dict[str, str]) -> None:
        """Each name in each list of public names is a heading of exactly one page."""
        found = (re.findall("^## (.+)$", text, re.M) for text in pages.values())
        headings = Counter(heading for each in found for heading in each)
        exported = {
            (name, id(getattr(module, name)))
            for module in exporting_modules()
            for name in module.__all__
            if not inspect.ismodule(getattr(module, name))
        }
        described = {(each.name, id(each.value)): each.heading for each in public_names()}
        assert exported - {*described} == set()
        assert {name: headings[name] for name in described.values() if headings[name] != 1} == {}
        assert {*public_classes()} - {each.name for each in public_names()} == set()

    def test_every_package_has_a_page(self) -> None:
        """A package of the library that exports names is a part of a page."""
        parts = {part for page in PAGES for part in page.parts}
        packages = {".".join(each.__name__.split(".")[:2]) for each in exporting_modules()}
        assert packages - parts == set()

    def test_no_page_is_too_heavy(self, pages: dict[str, str]) -> None:
        """A page is short enough to be read; what `make docs` builds of it is weighed there."""
        assert {name: len(text) for name, text in pages.items() if len(text) > HEAVIEST} == {}

    def test_parts_are_described(self, pages: dict[str, str]) -> None:
        """Fields, arguments, errors, members, facts and options have their descriptions."""
        assert "| `rate` | `Amount` | required | The amount for one;" in pages["pay-schemes"]
        assert "- `weights`: n >= 1 ints or Fractions" in pages["pay"]
        assert "- `InvalidValueError`: A total that is no int" in pages["pay"]
        member = "| `SHARE_PLACE` | `share_place` | the prize of their place, divided |"
        assert member in pages["pay-schemes"]
        fact = "| `modified` | the text or the score of a genuine review was changed | le texte"
        assert fact in pages["facts-review"]
        assert "| `--where PLACES` | Only facts that rules of these places" in pages["command"]

    def test_the_list_names_every_page(self, pages: dict[str, str]) -> None:
        """The list of pages has each of them."""
        assert all(f"\napi/{name}\n" in api_list() for name in pages)


class TestPay:
    """The pages of the guide to pay, in both languages."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_kind_has_a_section(self, language: Language) -> None:
        """Each kind has one section with its example, its refusal and its document."""
        pages = pay_pages(language)
        for guide in GUIDE:
            page = pages[guide.topic.value]
            assert page.count(f"\n## {guide.name}\n") == 1
            assert guide.purpose.in_language(language) in page
            assert example_code(guide) in page
            assert guide.refusal().explain(language) in page
            shown = [meaning in page for *_, meaning in field_rows(guide.kind) if meaning]
            assert all(shown) if language == "en" else not any(shown)
        assert max(map(len, pages.values())) < HEAVIEST

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_chooser_leads_to_every_kind(self, language: Language) -> None:
        """The chooser has each kind once, in the words of a reader who does not know it."""
        page = chooser_page(language)
        for guide in GUIDE:
            assert page.count(f"[{guide.name}](") == 1
            assert guide.way.in_language(language) in page
        assert all(f"[{rules.name}](" in page for rules in RULE_GUIDES)


class TestRulesOfThePages:
    """The pages on rules show all rules, and the form above them can find each."""

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_the_catalogue_has_every_rule_and_the_form_its_data(self, language: Language) -> None:
        """Each rule has a heading, and data on the places, the norm and the days that it has."""
        page, full = rules_page(language), "\n".join(subject_pages(language).values())
        (held,) = re.findall(r'id="filter-data">(.*)</script>', page)
        data = {each["id"]: each for each in json.loads(held)}
        ids = [rule.id for rule in RULES]
        assert [*data] == ids == re.findall(r"^\| \[.* `(.*)` \|$", page, re.M)
        assert re.findall(r"^\((.*)\)=$", full, re.M) == ids
        titles = [rule.heading.in_language(language) for rule in RULES]
        assert re.findall("^## (.*)$", full, re.M) == titles
        for rule in RULES:
            assert {*rule.all_places} <= {*data[rule.id]["place"]}
            assert data[rule.id]["norm"] == rule.norm.value
        two_dates = data["review.transparency.two-dates.fr"]
        assert (two_dates["place"], two_dates["since"]) == (["FR"], "2018-01-01")
        assert "IT" in data["review.authenticity.fake-review.eu"]["place"]

    def test_the_pages_are_light_and_name_places_in_words(self) -> None:
        """No page of rules is heavy, and none names a place or a figure by its code alone."""
        for language in LANGUAGES:
            pages = subject_pages(language)
            assert len(pages) == len(SUBJECTS)
            assert max(map(len, (*pages.values(), rules_page(language)))) < HEAVIEST_LIST
        french = "\n".join(subject_pages("fr").values())
        assert "*Union européenne (EU)*\u00a0: " in french
        assert "*Amazon (plateforme)*\u00a0: " in french
        assert "*paiements (usage)*\u00a0: " in french
        assert re.findall(r"\b[a-z]+_(?:eur|usd|gbp|months|days)\b", french) == []

    def test_the_coverage_has_every_place_of_law(self) -> None:
        """A place with rules is a row, with the day on which its rules began."""
        page = coverage_page("en")
        assert {"FR", "GB", "US", "US-CA", "EU", "DE"} <= {*covered_places()}
        assert "platform:Amazon" not in covered_places()
        (row,) = [line for line in page.splitlines() if line.startswith("| United Kingdom")]
        assert "covered in part since" in row
        (row,) = [line for line in page.splitlines() if line.startswith("| Illinois")]
        assert "(United States only)" in row
        assert "France, reviews: defamation" in page

    def test_no_fact_is_later_than_the_day_of_its_check(self) -> None:
        """The facts of a law hold no day after that on which they are checked."""
        for law in CHANGED_LAWS:
            for day in (law.day - timedelta(days=1), law.day):
                written = json.dumps(to_data(changed_facts(law, day)))
                days = re.findall(r"\d{4}-\d{2}-\d{2}", written)
                assert [each for each in days if each > day.isoformat()] == [], law.rule

    def test_each_answer_on_the_page_changes(self) -> None:
        """A row of the page has two answers that differ in words."""
        for law in CHANGED_LAWS:
            rows = [line for line in law_lines(law, "en") if line.startswith("|")]
            (table,) = rows
            for row in table.splitlines()[2:]:
                _, before, after = row.strip("| ").split(" | ")
                assert before != after

    def test_the_laws_that_changed(self) -> None:
        """Five laws are shown, and in each the named rule answers otherwise since that day."""
        assert len(CHANGED_LAWS) == 5
        for law in CHANGED_LAWS:
            found = {rule_id: (before, after) for rule_id, before, after in changed(law)}
            before, after = found[law.rule]
            assert after is not None and after.outcome is Outcome.BROKEN
            assert before is None or before.outcome is not Outcome.BROKEN
        for language in LANGUAGES:
            page = changes_page(language)
            assert all(f"## {law.title.in_language(language)}" in page for law in CHANGED_LAWS)
        assert "la veille" in changes_page("fr")


def binds(bound: BoundRule) -> bool:
    """Whether a rule is more than advice for want of a national act."""
    return not bound.advises_only


def note_of(bound: BoundRule) -> Text:
    """The note on the text of a rule that is in force."""
    assert bound.rule.source.note is not None
    return bound.rule.source.note


class TestPlaces:
    """The pages of places, the picture of the coverage, and one campaign side by side."""

    @pytest.mark.parametrize("place", places_with_law())
    def test_the_page_of_a_place_has_its_rules(self, place: str) -> None:
        """Each rule in force there is a row with its sentence and its act, in both languages."""
        bound = [
            each
            for ruleset in SUBJECTS.values()
            for each in ruleset.in_force(on=DAY, where=place).rules
        ]
        for language in LANGUAGES:
            page = place_page(place, language)
            rows = [line for line in page.splitlines() if line.endswith("` |")]
            assert len(rows) == len(bound)
            for row, each in zip(rows, bound, strict=True):
                assert f"`{each.rule.id}`" in row
                asks = each.rule.asks if each.rule.undecided_when != ALWAYS else note_of(each)
                assert asks.in_language(language) in row
                assert each.rule.source.text.in_language(language) in row

    @pytest.mark.parametrize("place", [*places_with_law(), "IS", "HR"])
    def test_a_day_is_that_of_the_place(self, place: str) -> None:
        """The first day in a row is the one from which the library has the rule in that place."""
        for line in place_page(place, "en").splitlines():
            if not line.endswith("` |"):
                continue
            *_, since, rule_id = (cell.strip() for cell in line.strip("|").split(" | "))
            rule = get(rule_id.strip("`| "))
            first = rule.first_day_in(place)
            if not isinstance(first, date):
                assert re.match(r"\d", since) is None
                continue
            assert since.startswith(first.isoformat())
            rules = RuleSet(name="one", subject=rule.facts[0].owner, rules=(rule,))
            before, there = (
                [each for each in rules.in_force(on=day, where=place).rules if binds(each)]
                for day in (first - timedelta(days=1), first)
            )
            assert before == []
            assert there or rule.is_directive

    @pytest.mark.parametrize(
        ("place", "rule_id", "since"),
        [
            ("GB-NIR", "cocreation.contest.lottery.gb", "1985-10-01"),
            (
                "GB-NIR",
                "cocreation.contest.payment-to-enter.gb",
                "1985-10-01; the text in force: 2022-04-27",
            ),
            ("IT", "contact.invitation.electronic-mail.eu", "2004-01-01"),
            ("EEA", "survey.privacy.lawful-basis.eu", "2018-07-20"),
            ("IS", "survey.privacy.lawful-basis.eu", "2018-07-20"),
            (
                "ES",
                "definition.contract.data-as-counterpart.eu",
                "2022-01-01; the text in force: 2022-05-28",
            ),
            (
                "GB",
                "review.authenticity.posing-as-consumer.gb",
                "2008-05-26; the text in force: 2025-04-06",
            ),
            (
                "US-NJ",
                "crowdsourcing.status.abc-test.us-nj",
                "a day that was not found (the library answers from 1936-01-01)",
            ),
        ],
    )
    def test_a_day_of_its_own(self, place: str, rule_id: str, since: str) -> None:
        """A place where a rule begins on another day, or under another text, shows its own."""
        (row,) = [x for x in place_page(place, "en").splitlines() if f"`{rule_id}` |" in x]
        assert f"| {since} |" in row

    def test_what_is_not_modelled_is_not_attributed(self) -> None:
        """A text of which the library holds the name alone is not said to forbid anything."""
        page = place_page("GB-NIR", "en")
        (row,) = [line for line in page.splitlines() if "`cocreation.contest.lottery.gb`" in line]
        assert "No answer here: The Act of 2005 does not extend to Northern Ireland" in row
        assert "| – | Betting, Gaming, Lotteries and Amusements" in row
        assert "Nobody pays" not in row

    def test_what_only_advises_is_said_to(self) -> None:
        """A norm whose reading is unsure is shown as advice only."""
        page = place_page("IT", "en")
        (row,) = [line for line in page.splitlines() if "recent-experience.it`" in line]
        assert "| a ban (advice only, for the reading is unsure) |" in row

    def test_a_directive_names_its_national_act(self) -> None:
        """A directive has the German act and its day in Germany, and is advice without an act."""
        page = place_page("DE", "en")
        (row,) = [line for line in page.splitlines() if "verification-information.eu" in line]
        assert "UWG" in row
        assert "2022-05-28" in row
        assert "(advice only, for no national act is on record)" in place_page("EU", "en")
        assert "Rules that have ended: [" in place_page("GB", "en")

    def test_the_list_names_every_page(self) -> None:
        """The list of places has an entry for each page, in both languages."""
        assert {"FR", "DE", "GB", "US", "US-CA", "US-NY", "EU"} <= {*places_with_law()}
        for language, folder in (("en", "places"), ("fr", "lieux")):
            page = places_page(language)
            assert all(f"\n{folder}/{place.lower()}\n" in page for place in places_with_law())

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_picture_says_what_the_table_says(self, language: Language) -> None:
        """The picture is valid XML with a title, and has a box for each place and column."""
        root = ElementTree.fromstring(coverage_picture(language))
        names = [each.tag.rpartition("}")[2] for each in root.iter()]
        assert names.count("title") == names.count("desc") == 1
        columns, levels, pattern = 5, 4, 2
        assert names.count("rect") == len(covered_places()) * columns + levels + pattern

    def test_one_campaign_side_by_side(self) -> None:
        """The same facts are forbidden here and not there, and since a day and not before it."""
        by_place, by_day = tables()
        assert len(by_place.verdicts) == len(PLACES)
        assert len(by_day.verdicts) == len(DAYS)
        page = same_campaign_page("en")
        assert "(#review.transparency.two-dates.fr) | duty not kept | not covered |" in page
        begun = " | ".join(["not covered"] * 3)
        assert f"(#review.authenticity.fake-review.fr) | {begun} | forbidden |" in page
        assert "pas de règle" in same_campaign_page("fr")
