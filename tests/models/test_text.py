"""The texts in two languages, which have the same slots in both."""

from __future__ import annotations

from datetime import date

import pytest

from c2b import InvalidValueError, Text
from c2b.text import LANGUAGES, counted

LEGS = Text(en="{count} legs", fr="{count} prestations")
PAYS = Text(en="{who} pays {whom}", fr="{whom} est payé par {who}")


class TestText:
    """One text, two languages."""

    def test_slots_are_filled_in_each_language(self) -> None:
        """A word goes in as it is, a text language by language."""
        shop = Text(en="the shop", fr="la boutique")
        filled = PAYS.fill(who=shop, whom="Ana")
        assert filled.in_language("en") == "the shop pays Ana"
        assert filled.in_language("fr") == "Ana est payé par la boutique"
        assert str(filled) == "the shop pays Ana"

    def test_a_day_is_written_out_in_french(self) -> None:
        """A day is of the form of ISO 8601 in English, and written out in French."""
        text = Text(en="until {day}", fr="jusqu’au {day}")
        assert text.fill(day=date(2026, 11, 1)) == Text(
            en="until 2026-11-01", fr="jusqu’au 1er novembre 2026"
        )
        assert text.in_language("fr", day=date(2026, 2, 28)) == "jusqu’au 28 février 2026"

    def test_slots_are_filled_in_one_language(self) -> None:
        """The wording in one language is that of the filled text, whatever the words hold."""
        for who in ("Ana", "{whom}", Text(en="the shop {{1}}", fr="la boutique {{1}}")):
            for language in LANGUAGES:
                wording = PAYS.in_language(language, who=who, whom="Ben")
                assert wording == PAYS.fill(who=who, whom="Ben").in_language(language)
        with pytest.raises(InvalidValueError, match="values for who, whom"):
            PAYS.in_language("fr", who="Ana")

    def test_braces_in_words_are_only_braces(self) -> None:
        """A brace in a value that is filled in is never read as a slot."""
        filled = PAYS.fill(who="{whom}", whom="{0.__class__}")
        assert str(filled) == "{whom} pays {0.__class__}"
        assert filled.slots == frozenset()
        assert str(Text.join([filled, filled], Text(en="; ", fr=" ; "))).count("{whom}") == 2

    @pytest.mark.parametrize(
        ("count", "en", "fr"),
        [
            (0, "0 legs", "0 prestation"),
            (1, "1 leg", "1 prestation"),
            (2, "2 legs", "2 prestations"),
        ],
    )
    def test_numbers_of_things(self, count: int, en: str, fr: str) -> None:
        """Zero takes the plural in English, and the singular in French."""
        told = counted(count, Text(en="{count} leg", fr="{count} prestation"), LEGS)
        assert (told.in_language("en"), told.in_language("fr")) == (en, fr)

    def test_slots_are_not_shown(self) -> None:
        """The repr leaves out the slots, which follow from the texts."""
        assert repr(Text(en="{a}", fr="{a}")) == "Text(en='{a}', fr='{a}')"

    def test_both_languages_have_the_same_slots(self) -> None:
        """A slot in one language alone is a mistake."""
        with pytest.raises(InvalidValueError, match="the same slots in both languages"):
            Text(en="{who}", fr="rien")

    @pytest.mark.parametrize("broken", ["{", "{who.name}", "{who[0]}", "{}"])
    def test_a_slot_is_a_plain_name(self, broken: str) -> None:
        """Attributes and indexes could reach into objects, and are refused."""
        with pytest.raises(InvalidValueError, match=r"slots written as \{name\}"):
            Text(en=broken, fr=broken)

    def test_every_slot_gets_one_value(self) -> None:
        """A missing value and a superfluous one are both refused."""
        with pytest.raises(InvalidValueError, match="values for who, whom"):
            PAYS.fill(who="Ana")
        with pytest.raises(InvalidValueError) as caught:
            Text(en="x", fr="x").fill(more="Ana")
        assert "des valeurs pour -" in caught.value.explain("fr")

    def test_there_are_two_languages(self) -> None:
        """A third one is refused with the two that exist."""
        with pytest.raises(InvalidValueError, match="expected 'en' or 'fr', got 'de'"):
            PAYS.in_language("de")  # type: ignore[arg-type]
