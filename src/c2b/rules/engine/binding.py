"""The binding of rules: the text, figures and force of each on a day in some places."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from c2b.predicate import All, Fact, Predicate, references
from c2b.rules.engine.anchor import On, day_for
from c2b.rules.engine.bound_rule import BoundRule, bound
from c2b.rules.engine.figure_history import FigureValue
from c2b.rules.engine.place import holding, is_named
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty, first_day
from c2b.rules.engine.version import Transposition


@frozen(kw_only=True)
class Force:
    """The force of one text of a rule in one place on one day.

    Attributes:
        rule: The text.
        place: The place that is asked about.
        row: The national act through which a directive binds there; None where there is none.
        values: The value of each figure there; None where it has none.
    """

    rule: Rule
    place: str
    row: Transposition | None
    values: tuple[FigureValue | None, ...]

    @property
    def advises_only(self) -> bool:
        """Whether the text is a directive without a national act on record."""
        return self.rule.is_directive and self.row is None


def force(
    text: Rule,
    held: Collection[str],
    place: str,
    day: date,
    known_on: date | None = None,
    country: str | None = None,
) -> Force | None:
    """Return the force of *text* in *place* on *day*; None where it is not in force.

    Of the places *held* by all texts of the rule, the nearest decides which text counts. A larger
    place that asks for the rule too has the text of its part. The figures are those of *country*,
    for a code that takes them from the law of a country.
    """
    if place not in text.also_asked_in and holding(held, place, day) not in text.places:
        return None
    row = _row(text, place, day) if text.is_directive else None
    first = first_day(text.since)
    ended = text.until is not None and text.until <= day
    if ended or not (row is not None or first is None or first <= day):
        return None
    seat = country or place
    values = tuple(each.value_on(day, seat, known_on=known_on) for each in text.parameters)
    return Force(rule=text, place=seat, row=row, values=values)


def _row(text: Rule, place: str, day: date) -> Transposition | None:
    state = place.partition("-")[0]
    return next((row for row in text.transposed if row.place == state and day in row.period), None)


def bind_rules(
    rules: Sequence[Rule], where: Sequence[str], on: On, known_on: date | None = None
) -> tuple[BoundRule, ...]:
    """Return the rules in force *on* a day in the places *where*, each with its text and figures.

    A rule stands once, or once for each group of places in which it differs: in its text, its
    figures or its force, or in the special rules under which its finding is folded.
    """
    found = [each for rule in rules for each in _forces(rule, where, on, known_on)]
    special = _special(found)
    grouped: dict[object, list[Force]] = {}
    for each in found:
        unsure = each.row is not None and each.row.mark is Certainty.UNSURE
        above = tuple(special.get((each.rule.id, each.place), ()))
        key = (id(each.rule), each.values, each.advises_only, unsure, above)
        grouped.setdefault(key, []).append(each)
    made = [_bound(group, special) for group in grouped.values()]
    exempting = [each for each in made if each.rule.exempts]
    return tuple(_exempted(each, exempting) for each in made)


def _forces(rule: Rule, where: Sequence[str], on: On, known_on: date | None) -> Iterator[Force]:
    day, held = day_for(on, rule.anchor), rule.all_places
    for text in rule.texts:
        countries = _countries(text, where)
        asked = ((place, country) for place in where for country in countries)
        for place, country in asked:
            found = force(text, held, place, day, known_on, country)
            if found is not None:
                yield found


def _countries(text: Rule, where: Sequence[str]) -> Sequence[str | None]:
    """Return the countries whose figures *text* takes; None alone for the place of the rule.

    A code, a platform or a practice takes figures by place from the countries asked about along
    with it: a wage is that of the country of the work.
    """
    placed = any(set(each.by_place) - {None} for each in text.parameters)
    if not placed or not is_named(text.places[0]):
        return (None,)
    return [each for each in where if _is_country(each)] or (None,)


def _is_country(place: str) -> bool:
    return not is_named(place) and place not in _WIDER


_WIDER = ("EU", "EEA", "INTL")

Special = Mapping[tuple[str, str], Sequence[str]]


def _special(found: Sequence[Force]) -> Special:
    """Return, for a rule in a place, the rules there that implement it or exempt from it."""
    special: dict[tuple[str, str], list[str]] = {}
    for each in found:
        for general in (*each.rule.implements, *each.rule.exempts):
            special.setdefault((general, each.place), []).append(each.rule.id)
    return special


def _bound(group: Sequence[Force], special: Special) -> BoundRule:
    first = group[0]
    return bound(
        first.rule,
        first.values,
        places=tuple(dict.fromkeys(each.place for each in group)),
        transposed=tuple(each.row for each in group if each.row is not None),
        advises_only=first.advises_only,
        special=tuple(special.get((first.rule.id, first.place), ())),
    )


def _exempted(general: BoundRule, others: Sequence[BoundRule]) -> BoundRule:
    """Return *general*, not applicable where a rule that exempts from it applies and is kept.

    An exemption excuses a breach: where the duty is kept anyway, nothing more has to be known.
    """
    for other in others:
        if general.rule.id in other.rule.exempts and set(general.places) <= set(other.places):
            general = evolve(general, applies=general.applies & (~_kept(other) | _met(general)))
    return general


def _kept(rule: BoundRule) -> Predicate:
    return rule.answers & rule.requires


def _met(rule: BoundRule) -> Predicate:
    """Return whether all facts of the duty of *rule* are known, and it is kept."""
    named = (each for each in references(rule.requires) if isinstance(each, Fact))
    return All((*(each.is_known() for each in named), rule.requires))
