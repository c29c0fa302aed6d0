"""Case and Citation: what they refuse, and how a citation reads."""

from __future__ import annotations

import pytest
from attrs import evolve

from c2b import Exchange, InvalidValueError, Text
from c2b.cases import Case, Citation, get


class TestCitation:
    """A citation on one line, in both languages."""

    def test_a_site_alone(self) -> None:
        """Nothing is added."""
        assert str(Citation(where="drugstorenews.com")) == "drugstorenews.com"

    def test_title_and_note(self) -> None:
        """The title in quotes, the note in brackets."""
        note = Text(en="an example", fr="un exemple")
        citation = Citation(where="dhl.com", title="What is e-commerce", note=note)
        assert citation.text.in_language("en") == "dhl.com, 'What is e-commerce' (an example)"
        assert (
            citation.text.in_language("fr") == "dhl.com, «\xa0What is e-commerce\xa0» (un exemple)"
        )

    def test_braces_in_a_title_are_safe(self) -> None:
        """A title is no template."""
        assert str(Citation(where="a.org", title="{x}", note="{y}")) == "a.org, '{x}' ({y})"

    def test_every_source_was_read(self) -> None:
        """The catalogue rests on no memory."""
        assert all(source.retrieved for source in get("S01").sources)

    @pytest.mark.parametrize("where", ["", " ", 1])
    def test_somewhere_is_wanted(self, where: object) -> None:
        """An empty place is no place."""
        with pytest.raises(InvalidValueError, match=r"Citation\.where"):
            Citation(where=where)  # type: ignore[arg-type]


class TestCase:
    """A case cannot be wrong once it exists."""

    def test_each_leg_has_its_reason(self) -> None:
        """Two legs and one reason are refused."""
        case = get("S01")
        with pytest.raises(
            InvalidValueError, match=r"Case\.why: expected a text for each leg \(2\)"
        ):
            evolve(case, why=case.why[:1])

    def test_a_source_is_wanted(self) -> None:
        """A case without one is hearsay."""
        with pytest.raises(InvalidValueError, match=r"Case\.sources"):
            evolve(get("S01"), sources=())

    @pytest.mark.parametrize(
        ("name", "value"),
        [("id", ""), ("year", "1998"), ("parties", 0), ("difficulty", "hard"), ("exchange", None)],
    )
    def test_a_wrong_field_is_named(self, name: str, value: object) -> None:
        """Where, what was expected, what came."""
        with pytest.raises(InvalidValueError, match=rf"Case\.{name}: expected"):
            evolve(get("S01"), **{name: value})

    def test_the_title_is_that_of_the_exchange(self) -> None:
        """In both languages, also where the author gave one for both."""
        case = get("S43")
        plain = evolve(case, exchange=Exchange(legs=case.exchange.legs, title="Spotify"))
        assert isinstance(plain, Case)
        assert plain.title == Text(en="Spotify", fr="Spotify")
        assert plain.activity is None
