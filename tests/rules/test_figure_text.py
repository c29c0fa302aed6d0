"""The figures of a rule in words: the name, the place, each value with its days and its act."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from c2b.rules import Certainty, Figure, FigureValue, Source
from c2b.rules.catalogue import RULES
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.figure_text import figure_texts
from c2b.rules.figure_words import FIGURE_WORDS
from c2b.text import Text

START, CHANGE, END = date(2025, 1, 1), date(2026, 1, 1), date(2027, 1, 1)


def shown(*figures: Figure) -> list[str]:
    """Return the texts of figures in English."""
    return [text.in_language("en") for text in figure_texts(figures, {})]


class TestWords:
    """A figure is shown with each value, its days, its act and its certainty."""

    def test_a_figure_alone(self) -> None:
        """A value without days is shown by itself, in both languages."""
        (text,) = figure_texts([Figure(name="cap", values=(FigureValue(value=2),))], {})
        assert [text.in_language(each) for each in ("en", "fr")] == ["cap: 2", "cap\u00a0: 2"]

    @pytest.mark.parametrize(
        ("value", "unit", "en", "fr"),
        [
            (Decimal("0.3"), "share", "30%", "30\u00a0%"),
            (Fraction(33, 100), "share of the median", "33%", "33\u00a0%"),
            (Decimal("0.005"), "share", "0.50%", "0,50\u00a0%"),
            (Decimal("0.3"), "", "0.3", "0,3"),
            (2_592_000, "seconds", "2592000 (30 days)", "2\u202f592\u202f000 (30 jours)"),
            (90_000, "seconds", "90000", "90\u202f000"),
            (0, "seconds", "0", "0"),
            (Decimal(0), "GBP an hour", "none", "aucun"),
            (Decimal("7.25"), "USD an hour", "7.25", "7,25"),
            (True, "share", "yes", "oui"),
        ],
    )
    def test_a_number_stands_in_its_unit(self, value: object, unit: str, en: str, fr: str) -> None:
        """A share is shown in per cent, many seconds in days, and a wage of zero as none."""
        figure = Figure(name="cap", values=(FigureValue(value=value),), unit=unit)
        (text,) = figure_texts([figure], {})
        assert text == Text(en=f"cap: {en}", fr=f"cap\u00a0: {fr}")

    def test_days(self) -> None:
        """Each value has its first day, and only the last one its end."""
        values = (
            FigureValue(value=2, until=START),
            FigureValue(value=3, since=START, until=CHANGE),
            FigureValue(value=4, since=CHANGE, until=END),
        )
        assert shown(Figure(name="cap", values=values)) == [
            "cap: 2, 3 from 2025-01-01, 4 from 2026-01-01 until 2027-01-01, excluded"
        ]

    def test_act_and_certainty(self) -> None:
        """A value has the act that sets it, and states that it is unsure."""
        source = Source(act="Cap Act", article="1")
        values = (FigureValue(value=2, source=source, mark=Certainty.UNSURE),)
        (text,) = shown(Figure(name="cap", values=values))
        assert text == f"cap: 2 ({source.text.in_language('en')}), unsure"

    def test_places(self) -> None:
        """A figure that depends on the place is shown place by place."""
        values = (FigureValue(value=15, place="FR"), FigureValue(value=16, place="DE"))
        assert shown(Figure(name="age", values=values)) == ["age, France: 15", "age, Germany: 16"]

    def test_a_value_set_afterwards(self) -> None:
        """A value that was set afterwards has the day from which it was known."""
        values = (FigureValue(value=2), FigureValue(value=3, since=START, known_since=END))
        assert shown(Figure(name="cap", values=values)) == [
            "cap: 2, 3 from 2025-01-01 as set afterwards, on 2027-01-01"
        ]


class TestRepetition:
    """Values that several figures have in common are shown once."""

    def test_equal_values_share_a_text(self) -> None:
        """Figures with the same values in a place are named together."""
        values = (FigureValue(value=2, place="FR"), FigureValue(value=3, place="DE"))
        other = (FigureValue(value=2, place="FR"), FigureValue(value=4, place="DE"))
        figures = (Figure(name="low", values=values), Figure(name="high", values=other))
        assert shown(*figures) == ["low, high, France: 2", "low, Germany: 3", "high, Germany: 4"]

    BY_PLACE = Figure(
        name="age",
        values=(
            FigureValue(value=15, place="FR", since=START),
            FigureValue(value=16, place="DE", since=START),
        ),
    )
    PLACES = ("age, France: 15 from 2025-01-01", "age, Germany: 16 from 2025-01-01")

    @pytest.mark.parametrize(
        ("table", "since", "is_shown"),
        [
            ((("FR", 15), ("DE", 16)), START, False),
            ((("FR", 15),), CHANGE, False),
            ((("FR", 14), ("DE", 16)), START, True),
            ((("FR", 15), ("IT", 16)), START, True),
            ((("FR", 15),), date(2024, 12, 31), True),
            ((("FR", 15),), None, True),
            (15, START, True),
        ],
    )
    def test_a_table(self, table: object, since: date | None, is_shown: bool) -> None:
        """Every row has to hold by place on the first day of the table."""
        by_key = Figure(name="table", values=(FigureValue(value=table, since=since),))
        texts = shown(by_key, self.BY_PLACE)
        assert len(texts) == 2 + is_shown
        assert texts[-2:] == list(self.PLACES)
        assert all(text.startswith("table: ") for text in texts[:-2])


def test_a_figure_has_words_and_apart_thousands() -> None:
    """A figure is called by its words, and French sets its thousands apart."""
    (text,) = figure_texts([constant("threshold_eur", 41250)], FIGURE_WORDS)
    assert text == Text(en="threshold in euros: 41250", fr="seuil en euros\u00a0: 41\u202f250")


def test_every_figure_of_the_rules_has_words() -> None:
    """A figure of the law is never shown by its name in code."""
    figures = {each.name for rule in RULES for text in rule.texts for each in text.parameters}
    assert figures - FIGURE_WORDS.keys() == set()


def test_a_figure_without_words_has_its_name() -> None:
    """A figure that has no words is called by its name; decimals stay together."""
    (text,) = figure_texts([constant("own", 0)], {})
    assert str(text) == "own: 0"


def test_a_year_is_no_thousand() -> None:
    """The year of a day keeps its four digits together in French."""
    (text,) = figure_texts([constant("new_contracts_from", date(2021, 6, 7))], FIGURE_WORDS)
    assert text.fr.endswith("sans demande, depuis le\u00a0: 7 juin 2021")
