"""The figures of a rule in words."""

from __future__ import annotations

from datetime import date

from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.figure_text import figure_texts
from c2b.rules.figure_words import FIGURE_WORDS
from c2b.text import Text


def test_a_figure_has_words_and_apart_thousands() -> None:
    """A figure is called by its words, and French sets its thousands apart."""
    (text,) = figure_texts([constant("threshold_eur", 41250)], FIGURE_WORDS)
    assert text == Text(en="threshold in euros: 41250", fr="seuil en euros\u00a0: 41\u202f250")


def test_a_figure_without_words_has_its_name() -> None:
    """A figure that has no words is called by its name; decimals stay together."""
    (text,) = figure_texts([constant("own", 0)], {})
    assert str(text) == "own: 0"


def test_a_year_is_no_thousand() -> None:
    """The year of a day keeps its four digits together in French."""
    (text,) = figure_texts([constant("new_contracts_from", date(2021, 6, 7))], FIGURE_WORDS)
    assert text.fr.endswith("sans demande, depuis le\u00a0: 7 juin 2021")
