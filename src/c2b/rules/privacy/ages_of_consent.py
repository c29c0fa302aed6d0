"""The ages from which children consent alone online, by state and day, each with its act.

A state without an age on a day has none on record: no default is supposed. Of Spain before
7 December 2018 the age is disputed (14 or 16); the United Kingdom left at the end of 2020.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from c2b.rules.act_titles import glossed
from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.privacy import Country
from c2b.text import Text

REGULATION_DAY = date(2018, 5, 25)
"""The first day on which the Regulation on personal data applies in the Union."""

EEA_DAY = date(2018, 7, 20)
"""The first day on which it applies in Iceland, Liechtenstein and Norway."""

_SEEN, _KNOWN, _UNSURE = Certainty
_DEFAULT = Text(
    en="Regulation (EU) 2016/679, Art. 8(1), age by default",
    fr="règlement (UE) 2016/679, art. 8, § 1, âge par défaut",
)
_Row = tuple[str, date, int, Text | str, Certainty]


def _article(act: str, number: str) -> Text:
    """Cite an article of an act that has one name in both languages."""
    return Text(en=f"{act}, Art. {number}", fr=f"{act}, art. {number}")


_ROWS: tuple[_Row, ...] = (
    ("AT", REGULATION_DAY, 14, "DSG § 4(4)", _SEEN),
    ("BE", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "BE",
        date(2018, 9, 5),
        13,
        Text(en="Act of 30 July 2018, Art. 7", fr="loi du 30 juillet 2018, art. 7"),
        _SEEN,
    ),
    ("BG", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "BG",
        date(2019, 3, 2),
        14,
        Text(
            en="Personal Data Protection Act (Bulgaria), Art. 25c",
            fr="loi bulgare sur la protection des données à caractère personnel, art. 25c",
        ),
        _KNOWN,
    ),
    ("CY", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "CY",
        date(2018, 7, 31),
        14,
        Text(en="Law 125(I)/2018, s. 8", fr="loi n° 125(I)/2018, art. 8"),
        _SEEN,
    ),
    ("CZ", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "CZ",
        date(2019, 4, 24),
        15,
        Text(en="Act 110/2019, s. 7", fr="loi n° 110/2019, art. 7"),
        _SEEN,
    ),
    ("DE", REGULATION_DAY, 16, _DEFAULT, _SEEN),
    ("DK", REGULATION_DAY, 13, "databeskyttelsesloven § 6", _SEEN),
    (
        "DK",
        date(2024, 1, 1),
        15,
        Text(
            en="databeskyttelsesloven § 6, as amended in 2023",
            fr="databeskyttelsesloven § 6, modifiée en 2023",
        ),
        _SEEN,
    ),
    ("EE", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "EE",
        date(2019, 1, 15),
        13,
        Text(
            en="Personal Data Protection Act (Estonia), § 8",
            fr="loi estonienne sur la protection des données à caractère personnel, § 8",
        ),
        _KNOWN,
    ),
    ("ES", date(2018, 12, 7), 14, _article("Ley Orgánica 3/2018", "7"), _SEEN),
    ("FI", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "FI",
        date(2019, 1, 1),
        13,
        Text(
            en="Data Protection Act 1050/2018, s. 5",
            fr="loi n° 1050/2018 sur la protection des données, art. 5",
        ),
        _SEEN,
    ),
    (
        "FR",
        REGULATION_DAY,
        15,
        Text(
            en="loi n° 78-17, Art. 45 (at first Art. 7-1, from loi n° 2018-493)",
            fr="loi n° 78-17, art. 45 (d’abord art. 7-1, issu de la loi n° 2018-493)",
        ),
        _SEEN,
    ),
    (
        "GB",
        REGULATION_DAY,
        13,
        Text(en="Data Protection Act 2018, s. 9", fr="Data Protection Act 2018, art. 9"),
        _KNOWN,
    ),
    ("GR", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "GR",
        date(2019, 8, 29),
        15,
        Text(en="Law 4624/2019, Art. 21", fr="loi n° 4624/2019, art. 21"),
        _SEEN,
    ),
    (
        "HR",
        REGULATION_DAY,
        16,
        Text(
            en="Act on the implementation of the Regulation (Croatia), Art. 19",
            fr="loi croate de mise en œuvre du règlement, art. 19",
        ),
        _KNOWN,
    ),
    ("HU", REGULATION_DAY, 16, _DEFAULT, _SEEN),
    (
        "IE",
        REGULATION_DAY,
        16,
        Text(
            en="Data Protection Act 2018 (Ireland), s. 31",
            fr="Data Protection Act 2018 (Irlande), art. 31",
        ),
        _SEEN,
    ),
    (
        "IS",
        EEA_DAY,
        13,
        Text(en="Act 90/2018, Art. 10", fr="loi n° 90/2018, art. 10"),
        _UNSURE,
    ),
    ("IT", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "IT",
        date(2018, 9, 19),
        14,
        _article("Codice privacy", "2-quinquies (D.Lgs. 101/2018)"),
        _SEEN,
    ),
    ("LI", EEA_DAY, 16, _DEFAULT, _KNOWN),
    ("LT", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "LT",
        date(2018, 7, 16),
        14,
        Text(
            en="Law on Legal Protection of Personal Data (Lithuania), Art. 6",
            fr="loi lituanienne sur la protection juridique des données à caractère personnel, "
            "art. 6",
        ),
        _KNOWN,
    ),
    ("LU", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    ("LV", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "LV",
        date(2018, 7, 5),
        13,
        Text(
            en="Personal Data Processing Law (Latvia), s. 33",
            fr="loi lettone sur le traitement des données à caractère personnel, art. 33",
        ),
        _KNOWN,
    ),
    (
        "MT",
        REGULATION_DAY,
        13,
        Text(en="Subsidiary Legislation 586.11", fr="législation subsidiaire 586.11"),
        _UNSURE,
    ),
    ("NL", REGULATION_DAY, 16, _article("UAVG", "5"), _SEEN),
    ("NO", EEA_DAY, 13, "personopplysningsloven § 5", _UNSURE),
    ("PL", REGULATION_DAY, 16, _DEFAULT, _SEEN),
    ("PT", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    ("PT", date(2019, 8, 9), 13, _article("Lei 58/2019", "16"), _KNOWN),
    ("RO", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    (
        "SE",
        REGULATION_DAY,
        13,
        Text(en="lag 2018:218, ch. 2 s. 4", fr="lag 2018:218, chap. 2, art. 4"),
        _SEEN,
    ),
    ("SI", REGULATION_DAY, 16, _DEFAULT, _KNOWN),
    ("SI", date(2023, 1, 26), 15, "ZVOP-2", _UNSURE),
    (
        "SK",
        REGULATION_DAY,
        16,
        Text(en="Act 18/2018, s. 15", fr="loi n° 18/2018, art. 15"),
        _SEEN,
    ),
)
_LAST_DAY = {"GB": date(2021, 1, 1)}


def _values() -> Iterator[FigureValue]:
    """Yield each row as a value that ends on the day on which the next one of its state begins."""
    for number, (place, since, age, act, mark) in enumerate(_ROWS):
        later = _ROWS[number + 1] if number + 1 < len(_ROWS) else None
        next_day = later[1] if later is not None and later[0] == place else None
        kind = SourceKind.REGULATION if act == _DEFAULT else SourceKind.STATUTE
        yield FigureValue(
            value=age,
            place=place,
            since=since,
            until=next_day or _LAST_DAY.get(place),
            source=Source(act=glossed(act), kind=kind),
            mark=mark,
        )


AGES = Figure(name="age_of_consent", values=tuple(_values()), unit="years")
"""The age of each state, chosen by the place that is asked about."""


def _tables() -> Iterator[FigureValue]:
    """Yield the ages of all states for each period in which none of them changes."""
    ends = {value.until for value in AGES.values} | {value.since for value in AGES.values}
    days = sorted(day for day in ends if day is not None)
    for since, until in zip(days, (*days[1:], None), strict=True):
        table = tuple(
            (Country(place), value.value)
            for place, values in AGES.by_place.items()
            for value in values
            if place is not None and since in value.period
        )
        yield FigureValue(value=table, since=since, until=until)


AGES_BY_COUNTRY = Figure(name="age_of_consent_of", values=tuple(_tables()), unit="years")
"""The same ages, chosen by the country of the child where that is known."""
