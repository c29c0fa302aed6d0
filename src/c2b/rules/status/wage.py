"""The gross minimum wage of an hour, by place, day and age.

A minimum wage binds employers. Outside employment, fair pay is compared with it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.source import Certainty, Source
from c2b.rules.sources import CODE_DU_TRAVAIL, FAIR_LABOR_STANDARDS_ACT
from c2b.text import Text

AGES = (21, 18, 16, 0)
"""The age from which each figure of `WAGES` holds, the oldest group first."""

_SMIC = Text(en="Art. L3231-2 ff. (SMIC)", fr="art. L. 3231-2 et s. (SMIC)")
_MINDESTLOHN = "https://www.gesetze-im-internet.de/milog/__1.html"
_RATES = "https://www.gov.uk/national-minimum-wage-rates"


def _france(en: str, fr: str) -> Source:
    return CODE_DU_TRAVAIL.at(
        Text(en="{smic}; {act}", fr="{smic} ; {act}").fill(smic=_SMIC, act=Text(en=en, fr=fr))
    )


def _germany(article: str) -> Source:
    return Source(act="Mindestlohngesetz", article=f"§ 1; {article}", url=_MINDESTLOHN)


def _britain(instrument: str) -> Source:
    return Source(
        act="National Minimum Wage Regulations 2015",
        article=Text(en=f"as amended by {instrument}", fr=f"modifiées par {instrument}"),
        url=_RATES,
    )


Row = tuple[str, date, date, tuple[int, ...], str, Source, Certainty]
_K, _S = Certainty.KNOWN, Certainty.SEEN
_DECRET_2023 = _france("décret of 20 December 2023", "décret du 20 décembre 2023")
_DECRET_2024 = _france("décret no. 2024-951", "décret n° 2024-951")
_DECRET_2025 = _france("décret no. 2025-1228", "décret n° 2025-1228")
_ARRETE_2026 = _france("arrêté of 22 May 2026", "arrêté du 22 mai 2026")
_MILOV4 = _germany("Vierte Mindestlohnanpassungsverordnung (MiLoV4)")
_MILOV5 = _germany("MiLoV5, § 1 (5.11.2025, BGBl. 2025 I Nr. 268)")
_SI_2024, _SI_2025, _SI_2026 = map(_britain, ("SI 2024/432", "SI 2025/401", "SI 2026/357"))
_APRIL = {year: date(year, 4, 1) for year in (2024, 2025, 2026, 2027)}
_JANUARY = {year: date(year, 1, 1) for year in (2024, 2025, 2026, 2027, 2028)}
_ROWS: tuple[Row, ...] = (
    ("FR", _JANUARY[2024], date(2024, 11, 1), AGES, "11.65", _DECRET_2023, _S),
    ("FR", date(2024, 11, 1), _JANUARY[2026], AGES, "11.88", _DECRET_2024, _S),
    ("FR", _JANUARY[2026], date(2026, 6, 1), AGES, "12.02", _DECRET_2025, _S),
    ("FR", date(2026, 6, 1), _JANUARY[2027], AGES, "12.31", _ARRETE_2026, _S),
    ("GB", _APRIL[2024], _APRIL[2025], (21,), "11.44", _SI_2024, _S),
    ("GB", _APRIL[2024], _APRIL[2025], (18,), "8.60", _SI_2024, _K),
    ("GB", _APRIL[2024], _APRIL[2025], (16,), "6.40", _SI_2024, _K),
    ("GB", _APRIL[2025], _APRIL[2026], (21,), "12.21", _SI_2025, _S),
    ("GB", _APRIL[2025], _APRIL[2026], (18,), "10.00", _SI_2025, _S),
    ("GB", _APRIL[2025], _APRIL[2026], (16,), "7.55", _SI_2025, _S),
    ("GB", _APRIL[2026], _APRIL[2027], (21,), "12.71", _SI_2026, _S),
    ("GB", _APRIL[2026], _APRIL[2027], (18,), "10.85", _SI_2026, _S),
    ("GB", _APRIL[2026], _APRIL[2027], (16,), "8.00", _SI_2026, _S),
    ("DE", _JANUARY[2024], _JANUARY[2025], AGES, "12.41", _MILOV4, _K),
    ("DE", _JANUARY[2025], _JANUARY[2026], AGES, "12.82", _MILOV4, _K),
    ("DE", _JANUARY[2026], _JANUARY[2027], AGES, "13.90", _MILOV5, _S),
    ("DE", _JANUARY[2027], _JANUARY[2028], AGES, "14.60", _MILOV5, _S),
)


def _figure(age: int) -> Figure:
    return Figure(
        name=f"minimum_hourly_from_{age}",
        unit="an hour, in the currency of the place",
        values=tuple(
            FigureValue(
                place=place, since=since, until=until, value=Decimal(wage), source=source, mark=mark
            )
            for place, since, until, ages, wage, source, mark in _ROWS
            if age in ages
        ),
    )


WAGES: tuple[Figure, ...] = tuple(_figure(age) for age in AGES)
"""The minimum wage of an hour by place, one figure for each group of ages of `AGES`.

A day or a group that has no value here is open: the wage is not known yet, or not on record.
"""

FLOOR = Figure(
    name="least_hourly",
    unit="an hour, in the currency of the place",
    values=(
        FigureValue(value=Decimal(0)),
        FigureValue(
            value=Decimal("7.25"),
            place="US",
            since=date(2009, 7, 24),
            source=FAIR_LABOR_STANDARDS_ACT.at(
                "29 U.S.C. 206(a)", url="https://www.law.cornell.edu/uscode/text/29/206"
            ),
            mark=Certainty.KNOWN,
        ),
    ),
)
"""A wage that is due wherever a smaller place may set a higher one: the federal one, in the US."""


def minimum_wage(place: str, day: date, age: int | None = None) -> FigureValue | None:
    """Return the minimum wage of an hour in *place* on *day* at an *age*.

    Args:
        place: A country.
        day: The day of the work.
        age: The age in full years; None where it is not known.

    Returns:
        The value with its source; None where none is on record, where it depends on an age that
        is not known, or where a smaller place may set a higher one, as in the United States.

    >>> minimum_wage("FR", date(2026, 11, 23)).value
    Decimal('12.31')
    """
    values = [figure.value_on(day, place) for figure in WAGES]
    if age is None:
        found = {value.value if value else None for value in values}
        return values[0] if len(found) == 1 else None
    return next(value for least, value in zip(AGES, values, strict=True) if age >= least)
