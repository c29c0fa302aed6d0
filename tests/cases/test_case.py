"""A case and its citations: the values they refuse, and their texts in both languages."""

from __future__ import annotations

import pytest
from attrs import evolve

from c2b import Exchange, InvalidValueError, Text
from c2b.cases import CASES, Case, Citation, CitationKind, get
from c2b.cases.country import COUNTRIES


class TestCitation:
    """A citation is shown on one line, in both languages."""

    def test_a_site_alone(self) -> None:
        """A citation without title and note is its place alone."""
        assert str(Citation(where="drugstorenews.com")) == "drugstorenews.com"

    def test_title_and_note(self) -> None:
        """The title stands in quotes, the note in brackets."""
        note = Text(en="an example", fr="un exemple")
        citation = Citation(where="dhl.com", title="What is e-commerce", note=note)
        assert citation.text.in_language("en") == "dhl.com, 'What is e-commerce' (an example)"
        assert (
            citation.text.in_language("fr") == "dhl.com, «\xa0What is e-commerce\xa0» (un exemple)"
        )

    def test_braces_in_a_title_are_safe(self) -> None:
        """Braces in a title or a note are shown as they are."""
        assert str(Citation(where="a.org", title="{x}", note="{y}")) == "a.org, '{x}' ({y})"

    def test_a_recalled_source_is_marked(self) -> None:
        """A source that is known and was not read again is marked so, in both languages."""
        recalled = Citation(where="TED, 2011", kind=CitationKind.FIRM, retrieved=False)
        assert str(recalled) == "TED, 2011 [known, not read again]"
        assert recalled.text.in_language("fr") == "TED, 2011 [connu, non relu]"

    def test_every_case_rests_on_a_source_that_was_read(self) -> None:
        """The facts of a case come from a source that was read; only sources for class may not."""
        for case in CASES:
            assert any(source.retrieved for source in case.sources), case.id
            assert all(source.retrieved or source.is_fit_for_class for source in case.sources)

    def test_sources_for_class(self) -> None:
        """Acts, judgments and documents of the firm come first; nine cases lack any."""
        lacking = [case.id for case in CASES if not case.sources_for_class]
        assert lacking == ["S03", "S08", "S22", "S30", "S44", "S53", "S55", "S58", "S60"]
        for case in CASES:
            assert case.sources[: len(case.sources_for_class)] == case.sources_for_class

    @pytest.mark.parametrize("where", ["", " ", 1])
    def test_a_citation_needs_a_place(self, where: object) -> None:
        """A citation with an empty place is refused."""
        with pytest.raises(InvalidValueError, match=r"Citation\.where"):
            Citation(where=where)  # type: ignore[arg-type]


class TestCase:
    """A case with a wrong field is refused when it is built."""

    def test_each_leg_has_its_reason(self) -> None:
        """Two legs with one sentence are refused."""
        case = get("S01")
        with pytest.raises(
            InvalidValueError, match=r"Case\.why: expected a text for each leg \(2\)"
        ):
            evolve(case, why=case.why[:1])

    def test_a_case_needs_a_source(self) -> None:
        """A case without a citation is refused."""
        with pytest.raises(InvalidValueError, match=r"Case\.sources"):
            evolve(get("S01"), sources=())

    @pytest.mark.parametrize(
        ("name", "value"),
        [("id", ""), ("year", "1998"), ("parties", 0), ("difficulty", "hard"), ("exchange", None)],
    )
    def test_a_wrong_field_is_named(self, name: str, value: object) -> None:
        """The error names the field and what was expected."""
        with pytest.raises(InvalidValueError, match=rf"Case\.{name}: expected"):
            evolve(get("S01"), **{name: value})

    def test_the_title_is_that_of_the_exchange(self) -> None:
        """The title is given in both languages, also where the exchange has one for both."""
        case = get("S43")
        plain = evolve(case, exchange=Exchange(legs=case.exchange.legs, title="{Spotify}"))
        assert isinstance(plain, Case)
        assert plain.title.in_language("en") == plain.title.in_language("fr") == "{Spotify}"
        assert plain.activity is None

    def test_a_description_in_place_of_a_company_is_translated(self) -> None:
        """A company has one name for both languages, or a description in each."""
        assert get("S24").company_name == Text(en="Priceline", fr="Priceline")
        assert get("S29").company_name == Text(en="Tesco and dunnhumby", fr="Tesco et dunnhumby")

    def test_a_country_has_a_name(self) -> None:
        """The name of a country is given in both languages; an unlisted code is its own name."""
        case = get("S40")
        assert case.country_name == Text(en="India", fr="Inde")
        assert evolve(case, country="BR").country_name == Text(en="BR", fr="BR")

    def test_the_countries_of_the_catalogue_have_names(self) -> None:
        """The list of names has the countries of the catalogue, sorted, and no others."""
        assert list(COUNTRIES) == sorted({case.country for case in CASES})
