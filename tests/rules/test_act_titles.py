"""A foreign title of an act is kept, and followed by what it is in the language of the reader."""

from __future__ import annotations

import re

import pytest

from c2b.rules.act_titles import TITLES, glossed
from c2b.rules.catalogue import RULES
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text, in_both

KNOWN_WORDS = {
    "en": r"\b(Acts?|Law|Code|SI|Directive|Decree|Book)\b|\[",
    "fr": r"\b(loi|Code|C\.|CPI|CPCE|CGI|CRPA|SI|Act|directive)(?!\w)|\[",
}
"""The words by which a reader of each language sees what kind of act is cited."""

ROWS = [row for rows in TRANSPOSED.values() for row in rows]


class TestGloss:
    """The words after a title."""

    def test_it_follows_the_title(self) -> None:
        """The title stays as it is, and what it is follows in square brackets."""
        assert glossed("BW 6:230g") == Text(
            en="BW [Civil Code] 6:230g", fr="BW [code civil] 6:230g"
        )

    def test_the_longest_title_counts(self) -> None:
        """An organic act is not glossed as an act, nor a part of a word as a title."""
        assert glossed("Ley Orgánica 3/2018").en == "Ley Orgánica [organic act] 3/2018"
        assert glossed("EGBGB, Art. 246d").en == "EGBGB, Art. 246d"

    def test_what_is_understood_stays(self) -> None:
        """A citation without a foreign title is left as it is."""
        act = Text(en="Act of 8 March 2013", fr="loi du 8 mars 2013")
        assert glossed(act) == act

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_every_national_act_says_what_it_is(self, language: str) -> None:
        """The act of each state has a word for its kind in the language of the reader."""
        acts = {getattr(in_both(row.act), language) for row in ROWS}
        assert [act for act in acts if re.search(KNOWN_WORDS[language], act) is None] == []

    def test_each_title_is_used(self) -> None:
        """Every title of the list stands in the citation of an act or of a figure."""
        figures = [value for r in RULES for f in r.parameters for value in f.values if value.source]
        cited = [in_both(row.act).en for row in ROWS]
        cited += [value.source.text.en for value in figures if value.source]
        joined = " ".join(cited)
        assert [title for title in TITLES if title not in joined] == []


ENGLISH = re.compile(r"(?<!et )\bs\. \d|\breg\. \d|\bpara(graph)? \d|\bno\. \d|\bff\.")
"""Abbreviations that French lawyers do not use: a section is an article, or a sign."""


def test_a_french_citation_has_no_english_abbreviation() -> None:
    """The acts of rules, figures and states are cited in French as French lawyers cite them."""
    cited = [text.source for rule in RULES for text in rule.texts]
    cited += [v.source for r in RULES for f in r.parameters for v in f.values if v.source]
    told = [each.text.fr for each in cited] + [in_both(row.act).fr for row in ROWS]
    assert [each for each in told if ENGLISH.search(each)] == []


UNSAID = re.compile(r"from memory|\b[Oo]ne page\b|\b[Pp]ages (read|have)\b|de mémoire|seule page")
"""Words on how the library was made, which say nothing to a reader of the law."""


def test_a_note_is_about_the_law() -> None:
    """A note names a source or says what is not known, not how the search for it went."""
    notes = [(text.id, text.source.note) for rule in RULES for text in rule.texts]
    told = [(rule_id, each) for rule_id, note in notes if note for each in (note.en, note.fr)]
    assert [(rule_id, each) for rule_id, each in told if UNSAID.search(each)] == []
