"""Proof of a rule set: a search for contradictions, dead rules and gaps, whatever the facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from attrs import field, frozen

from c2b._brief import brief
from c2b.choice import Choice
from c2b.models.period import Period
from c2b.predicate import NEVER, Fact, Predicate, assume
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.explain import situation_text
from c2b.rules.engine.figure_history import FigureValue
from c2b.rules.engine.norm import Severity
from c2b.rules.engine.representative_values import representative_values, search_key
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.satisfy import Situation, facts_in, satisfy
from c2b.rules.engine.source import first_day
from c2b.text import Text


class RuleSetFlawKind(Choice):
    """The kinds of flaws that rules can have, whatever the facts."""

    CONTRADICTION = (
        "contradiction",
        "two rules contradict each other",
        "deux règles se contredisent",
    )
    NEVER_APPLIES = "never_applies", "a rule never applies", "une règle ne s’applique jamais"
    NEVER_BROKEN = "never_broken", "no facts break a rule", "aucun fait n’enfreint une règle"
    NEVER_KEPT = "never_kept", "no facts keep a rule", "aucun fait ne respecte une règle"
    GAP = "gap", "a gap between versions", "un vide entre deux versions"


@frozen(kw_only=True)
class RuleSetFlaw:
    """One flaw of a rule set.

    Attributes:
        kind: The kind of flaw.
        rule_ids: The id of the rule, or of the two rules that contradict each other.
        text: The flaw in a sentence.
    """

    kind: RuleSetFlawKind
    rule_ids: tuple[str, ...]
    text: Text


@frozen(kw_only=True)
class RuleSetProof:
    """The result of `prove`.

    Attributes:
        rules: The number of rules that were examined.
        pairs: The number of pairs of rules that share facts and days, which were compared.
        flaws: The flaws that were found; empty where the set is sound.
    """

    rules: int
    pairs: int
    flaws: tuple[RuleSetFlaw, ...] = field(repr=brief)

    @property
    def sound(self) -> bool:
        """Whether no flaw was found."""
        return not self.flaws

    @property
    def text(self) -> Text:
        """The result in a sentence, then one line for each flaw."""
        head = _PROVED.fill(rules=self.rules, pairs=self.pairs, flaws=len(self.flaws))
        return Text.join([head, *(flaw.text for flaw in self.flaws)], _NEW_LINE)


def prove(ruleset: RuleSet) -> RuleSetProof:
    """Search a rule set for contradictions, dead rules and figures with gaps in time.

    Two rules contradict each other where, in some situation, each can be kept but not both.
    """
    flaws: list[RuleSetFlaw] = []
    keepable: list[Rule] = []
    for rule in ruleset.rules:
        flaws.extend(flaw for text in rule.texts for flaw in _gaps(text))
        dead = list(_dead(rule))
        flaws.extend(dead)
        if not dead:
            keepable += rule.texts
    pairs = [(a, b) for a, b in combinations(keepable, 2) if _meet(a, b) and not _reads(a, b)]
    seen: set[tuple[Predicate, ...]] = set()
    flaws.extend(flaw for a, b in pairs for flaw in _contradiction(a, b, seen))
    return RuleSetProof(rules=len(ruleset.rules), pairs=len(pairs), flaws=tuple(flaws))


def _gaps(rule: Rule) -> Iterator[RuleSetFlaw]:
    """Yield a flaw for each period in which a text is in force and a figure has no value.

    A figure that ends while the rule stays in force is no flaw: `expiring` reports it for review.
    """
    for figure in rule.parameters:
        periods = list(figure.gaps())
        for values in figure.by_place.values():
            periods += _missing_at_the_ends(values, first_day(rule.since), rule.until)
        for gap in sorted(dict.fromkeys(periods), key=lambda each: each.since or date.min):
            yield _flaw(
                RuleSetFlawKind.GAP,
                _GAP.fill(id=rule.id, figure=figure.name, days=_days(gap)),
                rule,
            )


def _missing_at_the_ends(
    values: Sequence[FigureValue], start: date | None, end: date | None
) -> Iterator[Period]:
    """Yield the days before the first value and after the last, while the rule is in force."""
    first, last = values[0], values[-1]
    if first.since is not None and (start is None or start < first.since) and not first.place:
        yield Period(since=start, until=first.since)
    if last.until is not None and end is not None and last.until < end:
        yield Period(since=last.until, until=end)


def _dead(rule: Rule) -> Iterator[RuleSetFlaw]:
    """Yield a flaw where *rule* can never apply, be broken or be kept, on any of its days."""
    if not any(satisfy(each.applies) is not None for each in _bound_texts(rule)):
        yield _flaw(RuleSetFlawKind.NEVER_APPLIES, _NEVER_APPLIES.fill(id=rule.id), rule)
    elif not any(satisfy(each.answers & ~each.requires) is not None for each in _bound_texts(rule)):
        yield _flaw(RuleSetFlawKind.NEVER_BROKEN, _NEVER_BROKEN.fill(id=rule.id), rule)
    elif not any(satisfy(each.answers & each.requires) is not None for each in _bound_texts(rule)):
        yield _flaw(RuleSetFlawKind.NEVER_KEPT, _NEVER_KEPT.fill(id=rule.id), rule)


def _bound_texts(rule: Rule) -> Iterator[BoundRule]:
    """Yield the texts of *rule*, each with the figures of each of its days and places."""
    for text in rule.texts:
        for day in _days_of(text):
            for place in _places_of(text):
                yield text.on(day, place)


def _places_of(rule: Rule) -> tuple[str | None, ...]:
    """Return the places for which a figure has a value; None for the place of the rule."""
    held = {place for figure in rule.parameters for place in figure.by_place}
    return tuple(sorted(each for each in held if each)) or (None,)


def _meet(a: Rule, b: Rule) -> bool:
    """Whether the two rules read a common fact and are in force on a common day."""
    starts = [day for day in (first_day(a.since), first_day(b.since)) if day is not None]
    first = max(starts, default=date.min)
    return not set(a.facts).isdisjoint(b.facts) and first in a.period and first in b.period


def _reads(a: Rule, b: Rule) -> bool:
    """Whether the two are texts of one rule, or one only advises how to read the other.

    Such advice weighs indications, and may doubt what the other concludes from another fact.
    """
    advice = [each for each in (a, b) if each.severity is Severity.RECOMMENDED]
    return a.id == b.id or any({a.id, b.id}.intersection(each.implements) for each in advice)


def _contradiction(a: Rule, b: Rule, seen: set[tuple[Predicate, ...]]) -> Iterator[RuleSetFlaw]:
    """Yield a flaw for the first day and situation in which *a* and *b* cannot both be kept.

    Pairs of conditions that were *seen* on another day, or in another text, are not tried again.
    """
    if set(facts_in(a.requires)).isdisjoint(facts_in(b.requires)):
        return  # only a fact that both duties read can be wanted in two ways
    for day in sorted({*_days_of(a), *_days_of(b)}):
        if day in a.period and day in b.period:
            one, other = a.on(day), b.on(day)
            key = search_key((one.answers, one.requires, other.answers, other.requires))
            if key in seen:
                continue
            seen.add(key)
            found = _clash(one, other)
            if found is not None:
                where = situation_text(found) or _ALWAYS
                text = _CONTRADICTION.fill(a=a.id, b=b.id, situation=where, day=day.isoformat())
                yield RuleSetFlaw(
                    kind=RuleSetFlawKind.CONTRADICTION, rule_ids=(a.id, b.id), text=text
                )
                return


def _clash(a: BoundRule, b: BoundRule) -> Situation | None:
    """Return a situation in which each of two rules can be kept, but not both, if there is one.

    Only a fact that both duties read can be wanted in two ways; all other shared facts are settled.
    """
    wanted = [fact for fact in facts_in(a.requires) if fact in facts_in(b.requires)]
    both = a.answers & b.answers
    duties = (both & a.requires, both & b.requires)
    shared = [fact for fact in facts_in(duties[0]) if fact in facts_in(duties[1])]
    values = {fact: representative_values(fact, duties) for fact in shared}
    for chosen in wanted:
        others = {fact: values[fact] for fact in shared if fact != chosen}
        found = _excluding(duties, others, {})
        if found is not None:
            return found
    return None


def _excluding(
    duties: tuple[Predicate, Predicate],
    values: Mapping[Fact, Sequence[object]],
    found: Situation,
) -> Situation | None:
    """Return the first situation of *values*, one fact after another, that excludes one duty."""
    first, second = duties
    if NEVER in duties:
        return None
    named = facts_in(second)
    left = [fact for fact in facts_in(first) if fact in values and fact in named]
    if not left:
        return found if _exclude_each_other(first, second) else None
    fact = left[0]
    for value in values[fact]:
        settled = (assume(first, fact, value), assume(second, fact, value))
        excluding = _excluding(settled, values, {**found, fact: value})
        if excluding is not None:
            return excluding
    return None


def _exclude_each_other(first: Predicate, second: Predicate) -> bool:
    """Whether each of the two duties can be kept, but not both; what is refuted fast is first."""
    return (
        satisfy(first) is not None
        and satisfy(second) is not None
        and satisfy(first & second) is None
    )


def _days_of(rule: Rule) -> list[date]:
    """Return one day of each period in which *rule* is in force with the same figures."""
    starts = {value.since for figure in rule.parameters for value in figure.values}
    days = {first_day(rule.since) or _day_before(rule.until), *starts} - {None}
    return sorted(day for day in days if day is not None and day in rule.period)


def _day_before(until: date | None) -> date:
    return date(2000, 1, 1) if until is None else until - timedelta(days=1)


def _days(period: Period) -> Text:
    since = period.since.isoformat() if period.since else "…"
    return _FROM_TO.fill(since=since, until=str(period.until))


def _flaw(kind: RuleSetFlawKind, text: Text, rule: Rule) -> RuleSetFlaw:
    return RuleSetFlaw(kind=kind, rule_ids=(rule.id,), text=text)


_PROVED = Text(
    en="rules examined: {rules}; pairs with common facts: {pairs}; flaws: {flaws}",
    fr="règles examinées : {rules} ; paires aux faits communs : {pairs} ; défauts : {flaws}",
)
_NEW_LINE = Text(en="\n", fr="\n")
_GAP = Text(
    en="{id}: the figure {figure} has no value {days}, while the rule is in force",
    fr="{id} : la valeur {figure} manque {days}, alors que la règle est en vigueur",
)
_FROM_TO = Text(en="from {since} until {until}", fr="du {since} au {until} exclu")
_NEVER_APPLIES = Text(
    en="{id}: no facts make it apply", fr="{id} : aucun fait ne la rend applicable"
)
_NEVER_BROKEN = Text(en="{id}: no facts break it", fr="{id} : aucun fait ne l’enfreint")
_NEVER_KEPT = Text(en="{id}: no facts keep it", fr="{id} : aucun fait ne la respecte")
_CONTRADICTION = Text(
    en="{a} and {b} cannot both be kept on {day} ({situation})",
    fr="{a} et {b} ne peuvent être toutes deux respectées le {day} ({situation})",
)
_ALWAYS = Text(en="whatever the facts", fr="quels que soient les faits")
