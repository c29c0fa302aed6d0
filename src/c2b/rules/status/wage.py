"""The gross minimum wage of an hour, by country and day.

A minimum wage binds employers. Outside employment, fair pay is compared with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from c2b.rules.engine.figure_history import Figure, FigureValue
from c2b.rules.engine.source import Certainty, Source
from c2b.rules.sources import CODE_DU_TRAVAIL, FAIR_LABOR_STANDARDS_ACT
from c2b.text import Text

_LIVING_WAGE = "https://www.gov.uk/national-minimum-wage-rates"
_MINDESTLOHN = "https://www.gesetze-im-internet.de/milog/__1.html"
_FEDERAL = "https://www.law.cornell.edu/uscode/text/29/206"
_ADULTS = Text(
    en="For those of 21 and over; less is due to younger workers.",
    fr="Pour les personnes de 21 ans et plus ; les plus jeunes ont droit à moins.",
)


def _values(
    source: Source, wages: Sequence[tuple[date, str, Certainty]]
) -> tuple[FigureValue, ...]:
    """Return one value for each wage, which holds until the next one."""
    ends = [*(since for since, _, _ in wages[1:]), None]
    return tuple(
        FigureValue(value=Decimal(wage), since=since, until=end, source=source, mark=mark)
        for (since, wage, mark), end in zip(wages, ends, strict=True)
    )


MINIMUM_WAGES: Mapping[str, Figure] = MappingProxyType(
    {
        "DE": Figure(
            name="minimum_hourly",
            unit="EUR",
            values=_values(
                Source(act="Mindestlohngesetz", article="s. 1", url=_MINDESTLOHN),
                (
                    (date(2024, 1, 1), "12.41", Certainty.KNOWN),
                    (date(2025, 1, 1), "12.82", Certainty.KNOWN),
                    (date(2026, 1, 1), "13.90", Certainty.KNOWN),
                ),
            ),
        ),
        "FR": Figure(
            name="minimum_hourly",
            unit="EUR",
            values=_values(
                CODE_DU_TRAVAIL.at("L3231-2 ff. (SMIC)"),
                (
                    (date(2024, 1, 1), "11.65", Certainty.KNOWN),
                    (date(2024, 11, 1), "11.88", Certainty.SEEN),
                    (date(2026, 1, 1), "12.02", Certainty.SEEN),
                    (date(2026, 6, 1), "12.31", Certainty.SEEN),
                ),
            ),
        ),
        "GB": Figure(
            name="minimum_hourly",
            unit="GBP",
            values=_values(
                Source(
                    act="National Minimum Wage Regulations 2015",
                    article="reg. 4 (National Living Wage)",
                    url=_LIVING_WAGE,
                    note=_ADULTS,
                ),
                (
                    (date(2024, 4, 1), "11.44", Certainty.KNOWN),
                    (date(2025, 4, 1), "12.21", Certainty.SEEN),
                    (date(2026, 4, 1), "12.71", Certainty.SEEN),
                ),
            ),
        ),
        "US": Figure(
            name="minimum_hourly",
            unit="USD",
            values=_values(
                FAIR_LABOR_STANDARDS_ACT.at("29 U.S.C. 206(a)", url=_FEDERAL),
                ((date(2009, 7, 24), "7.25", Certainty.KNOWN),),
            ),
        ),
    }
)


def minimum_wage(country: str, day: date) -> FigureValue | None:
    """Return the minimum wage of an hour in *country* on *day*; None where none is on record.

    >>> minimum_wage("FR", date(2026, 11, 23)).value
    Decimal('12.31')
    """
    figure = MINIMUM_WAGES.get(country)
    return None if figure is None else figure.value_on(day)


def by_country(since: date) -> Figure:
    """Return all minimum wages from *since* on as one figure, chosen by the country."""
    changes = {value.since for figure in MINIMUM_WAGES.values() for value in figure.values}
    days = sorted({since, *(day for day in changes if day is not None and day > since)})
    return Figure(
        name="minimum_hourly",
        unit="an hour, in the currency of the country",
        values=tuple(_on(day, until) for day, until in zip(days, (*days[1:], None), strict=True)),
    )


def _on(day: date, until: date | None) -> FigureValue:
    """Return the minimum wages of the days from *day* to *until*, all countries in one value."""
    found = {country: figure.value_on(day) for country, figure in MINIMUM_WAGES.items()}
    wages = tuple((country, value.value) for country, value in found.items() if value is not None)
    return FigureValue(value=wages, since=day, until=until, mark=Certainty.KNOWN)
