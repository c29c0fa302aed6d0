"""The gross minimum wage of an hour, by place, day and age.

A minimum wage binds employers. Outside employment, fair pay is compared with it. Of people under 18
only the British wages are on record: in Germany and France theirs depends on their training or
practice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from attrs import evolve

from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.source import Certainty, Source
from c2b.rules.sources import CODE_DU_TRAVAIL, FAIR_LABOR_STANDARDS_ACT
from c2b.rules.work.wage_steps import (
    BRITISH_LIVING,
    BRITISH_UNDER_18,
    BRITISH_YOUTH,
    GERMAN,
    Steps,
    values,
)
from c2b.text import Text

AGES = (21, 18, 16)
"""The age from which each figure of `WAGES` holds, the oldest group first."""

_ADULT = 18
_UNDER_18 = Text(
    en="For adults: at 17 or below, less than six months’ practice in the trade lowers the wage by "
    "a tenth, below 17 by a fifth (Art. D3231-3).",
    fr="Pour les adultes : avec moins de six mois de pratique dans la branche, le salaire baisse "
    "d’un dixième à 17 ans et d’un cinquième avant (art. D. 3231-3).",
)
_LEFT_OUT = Text(
    en="The act leaves out people under 18 without a completed vocational training, trainees, "
    "certain interns, honorary work and the first six months after long-term unemployment (§ 22).",
    fr="La loi exclut les moins de 18 ans sans formation professionnelle achevée, les apprentis, "
    "certains stagiaires, le bénévolat et les six premiers mois après un chômage de longue durée "
    "(§ 22).",
)

_SMIC = Text(en="Art. L3231-2 ff. (SMIC)", fr="art. L. 3231-2 et s. (SMIC)")
_MINDESTLOHN = "https://www.gesetze-im-internet.de/milog/__1.html"
_RATES = "https://www.gov.uk/national-minimum-wage-rates"


def _france(en: str, fr: str) -> Source:
    return CODE_DU_TRAVAIL.at(
        Text(en="{smic}; {act}", fr="{smic} ; {act}").fill(smic=_SMIC, act=Text(en=en, fr=fr)),
        note=_UNDER_18,
    )


def _germany(en: str, fr: str) -> Source:
    act = Text(
        en="Mindestlohngesetz (Minimum Wage Act)",
        fr="Mindestlohngesetz (loi sur le salaire minimum)",
    )
    article = Text(en=f"§ 1; {en}", fr=f"§ 1\u00a0; {fr}")
    return Source(act=act, article=article, url=_MINDESTLOHN, note=_LEFT_OUT)


def _britain(instrument: str) -> Source:
    return Source(
        act="National Minimum Wage Regulations 2015",
        article=Text(en=f"as amended by {instrument}", fr=f"modifiées par {instrument}"),
        url=_RATES,
    )


_DECRET_2023 = _france("décret of 20 December 2023", "décret du 20 décembre 2023")
_DECRET_2024 = _france("décret no. 2024-951", "décret n° 2024-951")
_DECRET_2025 = _france("décret no. 2025-1228", "décret n° 2025-1228")
_ARRETE_2026 = _france("arrêté of 22 May 2026", "arrêté du 22 mai 2026")
_OLDER = _germany("regulations under § 11 MiLoG", "règlements pris selon le § 11 MiLoG")
_MILOV4 = _germany(
    "fourth adjusting regulation (MiLoV4)", "quatrième règlement d’adaptation (MiLoV4)"
)
_MILOV5 = _germany(
    "MiLoV5, § 1 (5 November 2025, BGBl. 2025 I no. 268)",
    "MiLoV5, § 1 (5 novembre 2025, BGBl. 2025 I n° 268)",
)
_INSTRUMENTS: Mapping[int, Source] = {
    2024: _britain("SI 2024/432"),
    2025: _britain("SI 2025/401"),
    2026: _britain("SI 2026/357"),
}
_GERMAN_ACTS: Mapping[int, Source] = {
    2024: _MILOV4,
    2025: _MILOV4,
    2026: _MILOV5,
    2027: _MILOV5,
}
_BRITISH: Mapping[int, Steps] = {21: BRITISH_LIVING, 18: BRITISH_YOUTH, 16: BRITISH_UNDER_18}
_FRENCH: tuple[tuple[str, str, str, Source], ...] = (
    ("2024-01-01", "2024-11-01", "11.65", _DECRET_2023),
    ("2024-11-01", "2026-01-01", "11.88", _DECRET_2024),
    ("2026-01-01", "2026-06-01", "12.02", _DECRET_2025),
    ("2026-06-01", "2027-01-01", "12.31", _ARRETE_2026),
)


def _rows(age: int) -> Iterator[FigureValue]:
    """Give the wages from an age on; those of France and Germany are the same for all adults."""
    if age >= _ADULT:
        for since, until, wage, act in _FRENCH:
            (value,) = values(((since, wage), (until, None)))
            yield evolve(value, place="FR", source=act)
    for year, value in _by_year(_BRITISH.get(age, ())):
        if year in _INSTRUMENTS:
            yield evolve(value, place="GB", source=_INSTRUMENTS[year])
    if age >= _ADULT:
        for year, value in _by_year(GERMAN):
            yield evolve(value, place="DE", source=_GERMAN_ACTS.get(year, _OLDER))


def _by_year(steps: Steps) -> Iterator[tuple[int, FigureValue]]:
    """Give the amounts of *steps*, each with the year in which it begins."""
    for (since, _), value in zip(steps, values(steps), strict=False):
        yield int(since[:4]), value


def _figure(age: int) -> Figure:
    return Figure(
        name=f"minimum_hourly_from_{age}",
        unit="an hour, in the currency of the place",
        values=tuple(evolve(value, mark=Certainty.SEEN) for value in _rows(age)),
    )


WAGES: tuple[Figure, ...] = tuple(_figure(age) for age in AGES)
"""The minimum wage of an hour by place, one figure for each group of ages of `AGES`.

A day, a group or an age below these that has no value here is open: the wage is not known yet, or
not on record.
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
        The value with its source, whose note names the groups that it leaves out; None where none
        is on record, as for people under 18 in Germany and France, where the age is not known, on
        which it depends everywhere, or where a smaller place may set a higher one, as in the
        United States.

    >>> minimum_wage("FR", date(2026, 11, 23), 30).value
    Decimal('12.31')
    """
    if age is None:
        return None
    of_age = (figure for least, figure in zip(AGES, WAGES, strict=True) if age >= least)
    figure = next(of_age, None)
    return figure.value_on(day, place) if figure else None
