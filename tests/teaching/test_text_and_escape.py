"""Texts are set as in print, and escaped for each format."""

from __future__ import annotations

import csv
import html
import io
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import InvalidValueError, Text
from c2b._escape import (
    for_dot,
    for_gift,
    for_markdown,
    for_mermaid,
    for_spreadsheet,
    for_xml,
)
from c2b.teaching.chance import Draws
from c2b.teaching.typography import capitalised, ended, lowered, typeset, written
from c2b.text import in_both

ANY = st.text(st.characters(codec=None), max_size=40)


class TestTypography:
    """`typeset` sets apostrophes and spaces."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("l'offre", "l’offre"),
            (
                "Qui ? Lui : « oui » ; non !",
                "Qui\u00a0? Lui\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0!",
            ),
            ("2 000 euros, 13 %", "2\u202f000 euros, 13\u00a0%"),
            ("en 2013, 1 an", "en 2013, 1 an"),
            ("http://x", "http://x"),
        ],
    )
    def test_french(self, text: str, expected: str) -> None:
        """French gets no-break spaces before high marks and narrow ones within thousands."""
        assert typeset(text, "fr") == expected

    def test_english(self) -> None:
        """English gets curled quotes and no other space."""
        assert typeset("the user's 'own' price : 2 000", "en") == "the user’s ‘own’ price : 2 000"

    def test_words_of_both_kinds(self) -> None:
        """A text is read in its language, a plain string is the same in both."""
        assert written(Text(en="who?", fr="qui ?"), "fr") == "qui\u00a0?"
        assert written("l'un", "fr") == "l’un"
        assert in_both("{x}").in_language("fr") == "{x}"
        assert in_both(Text(en="a", fr="b")) == Text(en="a", fr="b")

    def test_capitals(self) -> None:
        """The first letter alone changes."""
        assert capitalised(Text(en="ab", fr="éa")) == Text(en="Ab", fr="Éa")
        assert ended(Text(en="a", fr="b ?!")) == Text(en="a.", fr="b ?!")
        assert lowered(Text(en="AB", fr="Éa")) == Text(en="aB", fr="éa")


class TestEscape:
    """A name stays a name, whatever it holds."""

    @given(text=ANY)
    def test_xml(self, text: str) -> None:
        """An element and an attribute hold the text, save for what no XML can hold."""
        escaped = for_xml(text)
        root = ET.fromstring(f'<a b="{escaped}">{escaped}</a>')
        kept = html.unescape(escaped).replace("\r\n", "\n").replace("\r", "\n")
        assert (root.text or "") == kept
        assert not set(escaped) & set("<>\"'")

    @given(text=ANY)
    def test_gift(self, text: str) -> None:
        """No sign of the format stands without a backslash, and no line breaks."""
        bare = for_gift(text)
        for sign in "\\~=#{}:":
            bare = bare.replace(f"\\{sign}", "")
        assert not set(bare) & set("\\~=#{}:\n\r<>")

    @given(text=ANY)
    def test_mermaid_and_dot(self, text: str) -> None:
        """No quote ends a label, no mark-up begins, and no line breaks."""
        assert not set(for_mermaid(text)) & set('"<>\n\r`')
        assert "%%" not in for_mermaid(text)
        dot = for_dot(text)
        assert not set(dot.replace("\\\\", "").replace('\\"', "")) & set('"<>\n\r\\')

    @given(text=ANY)
    def test_markdown(self, text: str) -> None:
        """No mark-up, link or HTML is left."""
        line = for_markdown(text)
        assert "<" not in line
        assert "\n" not in line
        for sign in "`*_[]|":
            assert line.count(sign) == line.count(f"\\{sign}")

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("- un", "\\- un"),
            ("1. un", "1\\. un"),
            ("# un", "\\# un"),
            ("l'un (deux), 3.5 - 1!", "l'un (deux), 3.5 - 1!"),
        ],
    )
    def test_markdown_stays_readable(self, text: str, line: str) -> None:
        """Only what begins a list or a heading is escaped besides marks of emphasis and links."""
        assert for_markdown(text) == line

    @given(text=ANY)
    def test_spreadsheets(self, text: str) -> None:
        """No cell begins as a formula does, after a way through CSV either."""
        out = io.StringIO()
        csv.writer(out).writerow([for_spreadsheet(text), "x"])
        ((cell, _),) = csv.reader(io.StringIO(out.getvalue(), newline=""))
        assert not cell.lstrip(" \u00a0\u202f\ufeff").startswith(
            ("=", "+", "-", "@", "＝", "＋", "－", "＠")
        )

    def test_what_is_harmless_stays(self) -> None:
        """An ordinary name is not changed."""
        for escape in (for_xml, for_gift, for_mermaid, for_dot, for_markdown, for_spreadsheet):
            assert escape("Ana Émile 2") == "Ana Émile 2"
        assert for_spreadsheet("=1+1") == "'=1+1"


class TestDraws:
    """`Draws` gives the published sequence of SplitMix64."""

    def test_the_published_sequence(self) -> None:
        """The first numbers for the seed 1234567 are those of the published test vector."""
        draws = Draws(1234567)
        numbers = [draws.below(1 << 64) for _ in range(3)]
        assert numbers == [6457827717110365317, 3203168211198807973, 9817491932198370423]

    def test_bounds(self) -> None:
        """Every number below the bound comes up, and none at it."""
        draws = Draws(-1)
        assert {draws.below(3) for _ in range(100)} == {0, 1, 2}

    def test_numbers_beyond_the_last_whole_multiple_are_drawn_again(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A number that would favour the low ones is passed over."""
        numbers = iter([(1 << 64) - 1, 5])
        draws = Draws(0)
        monkeypatch.setattr(draws, "_next", lambda: next(numbers))
        assert draws.below(3) == 2

    def test_shuffled(self) -> None:
        """A shuffle keeps all items, is the same for the same seed and another for another."""
        items = range(20)
        assert sorted(Draws(1).shuffled(items)) == list(items)
        assert Draws(1).shuffled(items) == Draws(1).shuffled(items) != Draws(2).shuffled(items)

    @pytest.mark.parametrize("seed", ["1", 1.0, None, True])
    def test_a_seed_is_a_whole_number(self, seed: object) -> None:
        """A seed that is no whole number is refused."""
        with pytest.raises(InvalidValueError, match="seed: expected a whole number"):
            Draws(seed)  # type: ignore[arg-type]
