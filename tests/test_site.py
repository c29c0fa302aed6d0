"""The site has a twin for each page, French words in its theme, and checks of what is built."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path

import pytest
from defusedxml import ElementTree

from c2b import Language
from c2b.cases import CASES
from c2b.cli.command import run
from c2b.contracts import LIFECYCLE
from c2b.rules.catalogue import RULES
from c2b.text import LANGUAGES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
sys.path.insert(0, str(DOCS))
from check_site import dead_links, english_on, faults, french_output_on  # noqa: E402
from filter_form import filter_form  # noqa: E402
from gallery_page import gallery_page  # noqa: E402
from handouts import FOLDER, HANDOUTS, LAWS, handout_links, write_handouts  # noqa: E402
from lifecycle_picture import lifecycle_picture  # noqa: E402
from playground_link import PAGES, megabytes, with_link  # noqa: E402
from shown_output import with_output  # noqa: E402
from tables import page_names  # noqa: E402
from theme_words import dressed  # noqa: E402
from timeline_page import first_days, timeline_page, timeline_picture  # noqa: E402
from tree_links import for_site, to_root  # noqa: E402
from twins import FOLDERS, WRITTEN, twins  # noqa: E402
from write_page import write_page  # noqa: E402

sys.path.remove(str(DOCS))
IGNORED = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def written_pages(language: Language) -> set[str]:
    """The names of the pages that people write in the tree of a language."""
    top = DOCS / FOLDERS[language]
    paths = (path.relative_to(top).as_posix() for path in top.rglob("*.md"))
    kept = (path for path in paths if not re.match("_build/|fr/", path))
    held = {f"docs/{FOLDERS[language]}{path}": path.removesuffix(".md") for path in kept}
    made = tuple(line for line in IGNORED if line.startswith("docs/"))
    return {name for path, name in held.items() if not path.startswith(made)}


class TestTwins:
    """Each page has its twin in the other language."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_written_page_has_a_twin(self, language: Language) -> None:
        """The list of twins names the pages of both trees, each once."""
        assert written_pages(language) == {page.in_language(language) for page in WRITTEN}

    def test_generated_pages_have_twins(self) -> None:
        """The gallery, the rules, the pages on pay and those of places lead to each other."""
        found = twins(page_names(), "en")
        assert found["reference/cases"] == "reference/cas"
        assert found["reference/pay/named-rules"] == "reference/paie/regles-nommees"
        assert found["reference/places/fr"] == "reference/lieux/fr"
        assert {*found.values()} == {*twins(page_names(), "fr")}


class TestLinksBetweenTrees:
    """A link to a page of the other language leads to that page of the other tree."""

    def test_the_line_with_the_twin_is_left_out(self) -> None:
        """The switch on every page takes the place of the line that the repository has."""
        text = "# Title\n\n*[En français](../fr/guides/questions.md)*\n\nWords.\n"
        assert for_site(text, "how-to/questions", "en") == "# Title\n\nWords.\n"

    def test_another_link_leads_to_the_other_tree(self) -> None:
        """A link from a French page to an English one goes up to both trees and down again."""
        text = "[référence anglaise](../../reference/index.md#x) et [ici](../index.md)"
        assert for_site(text, "reference/index", "fr") == (
            '<a href="../../en/reference/index.html#x" hreflang="en">référence anglaise</a>'
            " et [ici](../index.md)"
        )
        assert for_site("[fr](fr/index.md)", "index", "en").startswith('<a href="../fr/index.html"')
        assert to_root("reference/places/fr") == "../../../"


class TestOutput:
    """A tutorial shows what its examples print."""

    def test_the_output_stands_below_its_example(self) -> None:
        """Examples share their names, and one that prints nothing is left as it is."""
        text = "```python\nx = 2\n```\n\nThen\n\n```python\nprint(x + 1)\n```\n\nEnd\n"
        shown = with_output(text, "fr")
        assert shown.startswith("```python\nx = 2\n```\n\nThen")
        assert "print(x + 1)\n```\n\n```{code-block} text\n:caption: Résultat" in shown
        assert "\n\n3\n```\n\nEnd\n" in shown


class TestGallery:
    """The gallery of cases, with the form that filters it."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_case_is_shown_and_can_be_found(self, language: Language) -> None:
        """Each case has a heading, its drawing with words for it, and data for the form."""
        page = gallery_page(language)
        (held,) = re.findall(r'id="filter-data">(.*)</script>', page)
        data = {each["id"]: each for each in json.loads(held)}
        numbers = [case.id for case in CASES]
        assert [*data] == numbers == re.findall(r"^## (S\d+) ", page, re.M)
        pictures = r"^```\{image\} pictures/(S\d+)\.svg\n:alt: .+\n:width: 440px$"
        assert re.findall(pictures, page, re.M) == numbers
        assert re.findall(r"^\(case-(s\d+)\)=$", page, re.M) == [each.lower() for each in numbers]
        assert data["S01"]["paradigm"] == ["C2B", "B2B"]
        assert (data["S24"]["country"], data["S24"]["difficulty"]) == ("US", "hard")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_intermediary_is_named(self, language: Language) -> None:
        """Each case names its intermediary, which is a party to no leg, with its role."""
        page = gallery_page(language)
        for case in CASES:
            between = case.exchange.intermediary
            if between is not None and between.role is not None:
                role = between.role.text.in_language(language)
                assert re.search(rf"{re.escape(between.name)} \([^)]*{role}\)", page), case.id

    def test_an_open_case_names_what_is_possible(self) -> None:
        """A case with a missing fact shows the labels that remain, and every case has its level."""
        english, french = gallery_page("en"), gallery_page("fr")
        assert "**C2B2C or E2B2C**" in english and "**B2B ou C2B**" in french
        assert "value: undetermined (C2B or E2B) · initiative: undetermined" in english
        assert "niveau difficile. **C2B2C ou E2B2C**" in french

    def test_a_form_escapes_what_it_holds(self) -> None:
        """Data that look like markup stay data."""
        from c2b import Text

        form = filter_form((), [{"id": "</script>"}], Text(en="shown:", fr="affichés :"), "en")
        assert "\\u003c/script>" in form
        assert form.count("</script>") == 1


class TestPictures:
    """The timeline and the lifecycle are drawn whole."""

    def test_each_rule_with_a_day_is_a_dot_and_a_line(self) -> None:
        """The picture has as many dots as the page has lines, one for each day of each rule."""
        dated = {
            (rule.id, day)
            for rule in RULES
            for day in map(rule.first_day_in, rule.all_places)
            if isinstance(day, date)
        }
        found = [each for days in first_days().values() for each in days]
        assert {(each.rule.id, each.day) for each in found} == dated
        assert len(found) == len(dated) > len(RULES) / 2
        for language in LANGUAGES:
            picture, page = timeline_picture(language), timeline_page(language)
            ElementTree.fromstring(picture)
            assert picture.count("<circle") == page.count("\n- ") == len(dated)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_way_out_of_a_state_is_in_the_picture(self, language: Language) -> None:
        """Each state that can be left has a box, and the description has each step to another."""
        picture = lifecycle_picture(language)
        root = ElementTree.fromstring(picture)
        left = {row.source for row in LIFECYCLE.transitions}
        boxes = [each for each in root.iter() if each.get("rx") == "6"]
        assert len(boxes) == len(left)
        told = "".join(root.itertext())
        for row in LIFECYCLE.transitions:
            if row.source is not row.target:
                assert row.target.text.in_language(language) in told


class TestHandouts:
    """The files of the ready lesson."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_link_leads_to_a_file(self, language: Language, tmp_path: Path) -> None:
        """Each file is written in its language, with a link on the page of the lesson."""
        write_handouts(tmp_path, language)
        shown = handout_links(language, "")
        links = re.findall('href="([^"]*)"', shown)
        assert len(links) == len(HANDOUTS)
        saved = re.findall('href="([^"]*)" download', shown)
        assert saved == [link for link in links if not link.endswith(".html")]
        assert all((tmp_path / link).stat().st_size > 100 for link in links)
        for page in tmp_path.rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            assert f'<html lang="{language}">' in text
            if language == "fr":
                assert english_on(text) == []

    @pytest.mark.parametrize(
        ("language", "command"),
        [
            ("en", "c2b check review campaign.json --on 2024-10-20,2024-10-21 --where US"),
            ("fr", "c2b check review campagne.json --on 2022-05-27,2022-05-28 --where FR"),
        ],
    )
    def test_the_campaign_of_the_guide_is_there(
        self,
        language: Language,
        command: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """The command of the guide reads the file, and the later day breaks the rule."""
        guides = {"en": "how-to/teach-a-lesson.md", "fr": "fr/guides/preparer-une-lecon.md"}
        assert command in (DOCS / guides[language]).read_text(encoding="utf-8")
        write_handouts(tmp_path, language)
        monkeypatch.chdir(tmp_path / FOLDER.in_language(language))
        assert run(command.split()[1:]) == 1
        assert LAWS.in_language(language) in capsys.readouterr().out


class TestCheckOfTheSite:
    """The check of the built site finds what is wrong."""

    def test_english_on_a_french_page_is_found(self) -> None:
        """Words, labels and titles count; code, names and passages marked as English do not."""
        page = '<html lang="fr"><body title="the menu"><p>la règle is là</p>'
        assert english_on(page) == ["the menu", "la règle is là"]
        quiet = "<code>is the</code><p>le « fair and true », Code of Practice</p><pre>and</pre>"
        assert english_on(f'{quiet}<p lang="en">and the</p><br><img alt=""><p>été</p>') == []

    def test_what_examples_print_is_in_the_language_of_the_page(self) -> None:
        """Output counts as words of the page, though code does not."""
        output = '<div class="output highlight-text"><pre>{}</pre></div>'
        french, english = (output.format(each) for each in ("la règle est là", "the rule is there"))
        assert english_on(french) == []
        assert english_on(english) == ["the rule is there"]
        assert french_output_on(f"{english}<pre>elle est dans le code</pre><p>est</p>") == []
        assert french_output_on(french) == ["la règle est là"]

    def test_a_dead_link_is_found(self, tmp_path: Path) -> None:
        """A missing file, a missing place and a script from elsewhere are found."""
        page = tmp_path / "page.html"
        page.write_text('<h1 id="here">x</h1>', encoding="utf-8")
        found = dead_links(
            page,
            '<a href="no.html">x</a><a href="#here">x</a><a href="page.html?q=1#there">x</a>'
            '<a href="https://example.org">x</a><script src="https://example.org/x.js"></script>'
            '<img src="data:image/png;base64,x">',
        )
        assert [*found] == [
            "leads nowhere: no.html",
            "no such place: page.html?q=1#there",
            "loads https://example.org/x.js",
        ]

    def test_a_page_in_the_wrong_language_is_found(self, tmp_path: Path) -> None:
        """A page of the French tree that is marked as English is a fault."""
        (tmp_path / "fr").mkdir()
        page = tmp_path / "fr" / "index.html"
        page.write_text('<html class="no-js" lang="en"><p>and the</p>Back to top', encoding="utf-8")
        assert [*faults(tmp_path)] == [
            "fr/index.html: not marked as fr",
            "fr/index.html: English: and the",
            "fr/index.html: theme: Back to top",
        ]

    def test_the_theme_is_in_french(self) -> None:
        """Words that the theme has in English alone are replaced."""
        page = "<span>Next</span> On this page <pre>x</pre>"
        assert dressed(page, "fr") == (
            '<span>Suivant</span> Sur cette page <pre tabindex="0">x</pre>'
        )
        aside = '<aside class="toc-drawer">'
        assert dressed(aside, "en") == '<aside aria-label="On this page" class="toc-drawer">'


def test_an_unchanged_page_is_left_alone(tmp_path: Path) -> None:
    """A page is written where it is new or has changed, so that it is built again only then."""
    page = tmp_path / "page.md"
    write_page(page, "a")
    page.chmod(0o444)
    written = page.stat().st_mtime_ns
    write_page(page, "a")
    assert page.stat().st_mtime_ns == written
    page.chmod(0o644)
    write_page(page, "b")
    assert page.read_text(encoding="utf-8") == "b"


class TestFrenchPages:
    """The French pages that people write."""

    @pytest.mark.parametrize("page", [each.fr for each in WRITTEN])
    def test_french_marks_have_their_spaces(self, page: str) -> None:
        """A no-break space stands before high marks and inside quotation marks, outside of code."""
        text = (DOCS / "fr" / f"{page}.md").read_text(encoding="utf-8")
        prose = _CODE.sub("", text)
        assert re.findall(r".{0,30} [;:!?»](?!\S)|«[^\u00a0].{0,30}", prose) == []
        assert re.findall(r"\w'\w+", prose) == []


_CODE = re.compile(
    r"^```(?:python|py|console|json|text)$.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL
)


class TestPlaygroundLink:
    """The page about the playground opens with it."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_link_and_the_download_come_first(self, language: Language) -> None:
        """Below the title stand the link, in the language of the page, and the download."""
        address = f"../../playground/index.html?lang={language}"
        opened, downloaded = {
            "en": ("Open the playground", "Download it as one file"),
            "fr": ("Ouvrir l’atelier", "Le télécharger en un seul fichier"),
        }[language]
        body = with_link("<h1>T</h1><p>first</p>", address, language, 22)
        assert body.startswith(f'<h1>T</h1><p class="open-playground"><a href="{address}">{opened}')
        assert f'<a href="../../playground/c2b.html" download>{downloaded}' in body
        assert body.endswith("<p>first</p>")

    def test_a_page_without_a_title_stays(self) -> None:
        """A body that has no title is left as it is."""
        address = "playground/index.html?lang=en"
        assert with_link("<p>text</p>", address, "en", 22) == "<p>text</p>"

    def test_the_size_is_that_of_the_files(self, tmp_path: Path) -> None:
        """A file and a folder of files have their sizes in whole megabytes."""
        (tmp_path / "a").write_bytes(bytes(1_200_000))
        (tmp_path / "b").write_bytes(bytes(600_000))
        assert (megabytes(tmp_path), megabytes(tmp_path / "a")) == (2, 1)

    def test_the_pages_exist(self) -> None:
        """The pages that get the link are pages of the two trees."""
        assert {page for page in PAGES if (DOCS / f"{page}.md").is_file()} == {
            "how-to/use-the-playground"
        }
        assert {page for page in PAGES if (DOCS / "fr" / f"{page}.md").is_file()} == {
            "guides/utiliser-l-atelier"
        }
