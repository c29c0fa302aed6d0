"""The same campaign in five places on one day, and in one place on five days, as two tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from coverage_page import DAY
from rule_links import rule_link

from c2b import Language, Text
from c2b.rules import Finding, SideBySide, side_by_side
from c2b.rules.catalogue import activity_rules
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.place import place_of
from c2b.wire import from_data

CAMPAIGN: dict[str, Any] = {
    "review": {"genuine_experience": False, "aims_at_promotion": True},
    "author": {"acts_for_trader": False},
    "origin": {
        "business_part": "commissioned",
        "solicited": True,
        "knew_or_should_have_known": True,
    },
    "practice": {"reached_as": "buyers"},
    "reward": {"kinds": ["money"]},
    "incentive": {"condition": "positive"},
    "disclosure": {"disclosed": False, "affects_weight": True},
    "display": {"publishes_reviews": True, "publication_date": True, "experience_date": False},
}
"""A shop that has reviews written for money, without saying so, and shows one of two dates."""

PLACES = ("FR", "DE", "GB", "US", "US-CA")
DAYS = (
    date(2015, 1, 1),
    date(2018, 1, 1),
    date(2022, 5, 27),
    date(2022, 5, 28),
    date(2026, 11, 28),
)
_TITLE = Text(en="One campaign, five places, five days", fr="Une campagne, cinq lieux, cinq jours")
_LEAD = Text(
    en="A shop has reviews written for money by people who, as it knows, never had the product, "
    "rewards praise only, says nothing of it, and shows the day of publication without that of the "
    "experience. The tables are computed when this page is built; `c2b check review FILE --table` "
    "prints such tables. *Not covered* says that the library holds no rule on that conduct there "
    "on that day; it does not say that the conduct is allowed: a general clause on misleading "
    "practices, which has a row of its own, may reach it. *Undecided*: the facts of the campaign "
    "do not settle it, because a fact that the rule needs is not given, such as the effect on a "
    "buyer’s decision.",
    fr="Une boutique fait écrire des avis contre paiement par des personnes qui n’ont jamais eu le "
    "produit, ce qu’elle sait, ne récompense que les éloges, ne le signale pas, et affiche la date "
    "de publication sans celle de l’expérience. Les tableaux sont calculés à la construction de la "
    "page\u00a0; `c2b check review FICHIER --table` en imprime de semblables. *Non couvert*\u00a0: "
    "la bibliothèque ne contient pas de règle sur cette conduite, en ce lieu et ce jour-là, ce qui "
    "ne veut pas dire qu’elle y est permise\u00a0: une clause générale sur les pratiques "
    "trompeuses, qui a sa propre ligne, peut la viser. *Indécise*\u00a0: les faits de la campagne "
    "n’en décident pas, car il en manque un dont la règle a besoin, comme l’effet sur la décision "
    "de l’acheteur.",
)
_BY_PLACE = Text(en="Five places on {day}", fr="Cinq lieux le {day}")
_BY_DAY = Text(en="{place} on five days", fr="{place}, cinq jours")
_CONDUCT = Text(en="conduct", fr="conduite")
_EMPTY = Text(en="not covered", fr="non couvert")


def same_campaign_page(language: Language) -> str:
    """The two tables, each with the conducts that the facts of the campaign touch."""
    by_place, by_day = tables()
    lines = [
        f"# {_TITLE.in_language(language)}",
        _LEAD.in_language(language),
        NOT_ADVICE.in_language(language),
        f"## {_BY_PLACE.fill(day=day_text(DAY)).in_language(language)}",
        "\n".join(_rows(by_place, [place_of(each).text for each in PLACES], language)),
        f"## {_BY_DAY.fill(place=place_of(PLACES[0]).text).in_language(language)}",
        "\n".join(_rows(by_day, [day_text(each) for each in DAYS], language)),
    ]
    return "\n\n".join(lines) + "\n"


def tables() -> tuple[SideBySide, SideBySide]:
    """Return the campaign in five places on one day, and in the first of them on five days."""
    rules = activity_rules("review").rules
    facts: object = from_data(CAMPAIGN, rules.subject)
    return (
        side_by_side([rules.check(facts, on=DAY, where=place) for place in PLACES]),
        side_by_side([rules.check(facts, on=day, where=PLACES[0]) for day in DAYS]),
    )


def _rows(table: SideBySide, heads: list[Text], language: Language) -> Iterator[str]:
    words = [_CONDUCT.in_language(language), *(head.in_language(language) for head in heads)]
    yield f"| {' | '.join(words)} |"
    yield "|---" * len(words) + "|"
    for row in table.looked_at:
        cells = (_cell(each).in_language(language) for each in row.cells)
        name = rule_link(row.gravest.id).in_language(language)
        yield f"| {name} | {' | '.join(cells)} |"


def _cell(finding: Finding | None) -> Text:
    return _EMPTY if finding is None else finding.word
