"""The page has its words in both languages, and one file that holds all others."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from c2b.teaching import lesson_quiz, quiz_data
from playground import build

from .asking import answered, refused

WEB = Path(build.__file__).parent / "web"
WORDS: dict[str, dict[str, str]] = json.loads((WEB / "words.json").read_text(encoding="utf-8"))
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in WEB.glob("*.js")}
FILES = {"worker.js": b"// worker", "small.whl": b"content"}


class TestWords:
    """The page speaks two languages."""

    @pytest.mark.parametrize("key", WORDS)
    def test_both_languages(self, key: str) -> None:
        """Each text has both languages, with the same slots in each."""
        words = WORDS[key]
        assert set(words) == {"en", "fr"}
        english, french = (set(re.findall(r"\{\w+\}", words[each])) for each in ("en", "fr"))
        assert english == french

    @pytest.mark.parametrize("key", WORDS)
    def test_french_typography(self, key: str) -> None:
        """French has no-break spaces before high marks, inside quotation marks, and ’."""
        french = WORDS[key]["fr"]
        assert not re.search(r"(?<!\u00a0)[;:!?»]|«(?!\u00a0)|'", french)

    def test_each_is_used(self) -> None:
        """Each text is used by the page, and each text that the page uses is there."""
        page = (WEB / "index.html").read_text(encoding="utf-8")
        said = set(re.findall(r'data-(?:say|label)="(\w+)"', page))
        for script in SCRIPTS.values():
            said.update(re.findall(r'say\(\s*"(\w+)"', script))
            said.update(re.findall(r'"(start_\w+)"', script))
            said.update(re.findall(r'"((?:lens|law|pay|pairs|quiz|code)_\w+)"', script))
            said.update(re.findall(r'^  id: "(\w+)"', script, flags=re.M))
        from_state = {"working", "failed", "lens", "refused", "wrong"}
        before_the_script = {"opening", "from_disk", "no_script"}
        levels = {f"quiz_{each}" for each in ("all", "easy", "medium", "hard", "new")}
        columns = {"pay_party", "pay_quantity"}
        assert (said - {"law_form"}) | from_state | before_the_script | levels | columns == set(
            WORDS
        )


class TestArchive:
    """An archive holds modules and data."""

    def test_an_archive_is_the_same_each_time(self) -> None:
        """The order of the members and the time of the build change nothing."""
        members = {"a.py": b"1", "b.py": b"2"}
        assert build._archive(members) == build._archive(dict(reversed(members.items())))


class TestOneFile:
    """One file holds the page with all that it needs."""

    def test_the_modules_are_joined(self) -> None:
        """The joined script has each module once, after what it needs, and no import is left."""
        script = build.joined(SCRIPTS)
        assert not re.search(r"^(?:import|export)\b", script, flags=re.M)
        places = [script.index(f"const module_{name} =") for name in ("dom", "exchange", "app")]
        assert places == sorted(places)
        assert script.count("const module_dom = ") == 1
        assert script.count("const { assets, sizes, total, workerSource } = module_assets;") == 1

    def test_the_files_are_inside(self) -> None:
        """Each file stands in the page, and the policy allows the page's own script only."""
        page = build.page_of_one_file(FILES)
        assert re.findall(r'data-file="([\w.]+)"', page) == list(FILES)
        assert "script-src 'sha256-" in page
        assert "connect-src" not in page
        assert not re.search(r"@[A-Z_]+@", page)

    def test_the_page_with_files_beside_it(self) -> None:
        """The policy of the page on a server allows its own files and no other host."""
        page = build.page(FILES)
        assert "default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'" in page
        mark = hashlib.sha256(b"content").hexdigest()[:12]
        assert f'"small.whl": {{"bytes": 7, "mark": "{mark}"}}' in page
        assert "http" not in page.replace("http-equiv", "")

    def test_the_address_of_the_script_has_a_mark_of_its_content(self) -> None:
        """A browser that keeps the script of an older version asks for the new one."""
        mark = hashlib.sha256(build.joined(SCRIPTS).encode()).hexdigest()[:12]
        assert f'src="app.js?{mark}"' in build.page(FILES)

    def test_the_form_for_a_server_leads_to_the_one_for_a_disk(self) -> None:
        """The page says in both languages, before any script runs, what to open from a disk."""
        (opening,) = re.findall(r'role="status">(.*)</p>', build.page(FILES))
        assert opening.count('<a href="c2b.html">') == 2
        assert re.findall(r'lang="(\w+)"', opening) == ["en", "fr", "en", "fr"]
        assert "c2b.html" not in build.page_of_one_file(FILES)

    def test_no_text_can_end_the_script(self) -> None:
        """No script or style holds what would end its element in the page of one file."""
        style = (WEB / "style.css").read_text(encoding="utf-8")
        for text in (*SCRIPTS.values(), style):
            assert "</" not in text.replace("</code>", "")
            assert "<!--" not in text

    def test_nothing_is_made_of_markup(self) -> None:
        """No script makes elements of text, which could hold markup."""
        unsafe = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(")
        assert [name for name, script in SCRIPTS.items() if unsafe.search(script)] == []


def test_an_unknown_question_is_refused() -> None:
    """A kind of question that does not exist is refused with those that do."""
    assert "one of cases, five, view" in refused("weather")
    assert "l’un de cases" in refused("weather", "fr")


def test_a_quiz_is_drawn_again() -> None:
    """The same number gives the same questions in both languages."""
    english, french = (answered("quiz", each, seed=7, difficulty="") for each in ("en", "fr"))
    assert [each["id"] for each in english["questions"]] == [
        each["id"] for each in french["questions"]
    ]
    easy = answered("quiz", seed=7, difficulty="easy")
    assert {each["difficulty"] for each in easy["questions"]} == {"easy"}


def test_the_quiz_of_the_lesson() -> None:
    """The printed quiz of the ready lesson can be answered in the playground, by its number."""
    drawn = answered("quiz", "fr", seed=lesson_quiz().seed, difficulty="new")
    assert drawn == quiz_data(lesson_quiz(), "fr")
