"""Proof of a rule set: a search for contradictions, dead rules and gaps, whatever the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from attrs import field, frozen

from c2b._brief import brief
from c2b.choice import Choice
from c2b.models.period import Period
from c2b.predicate import Predicate
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.contradiction import STEPS, Budget, Contradictions, days_of
from c2b.rules.engine.explain import situation_text
from c2b.rules.engine.figure_history import FigureValue
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.satisfy import MOST_STEPS, Search, Situation
from c2b.rules.engine.source import first_day
from c2b.text import Text

_SHOWN = 10  # rules that are named in a text as not searched to the end


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
        steps: The steps after which the search was to end.
        unsearched: The ids of the rules that were not searched to the end, alone or with another.
    """

    rules: int
    pairs: int
    flaws: tuple[RuleSetFlaw, ...] = field(repr=brief)
    steps: int = STEPS
    unsearched: tuple[str, ...] = field(default=(), repr=brief)

    @property
    def is_complete(self) -> bool:
        """Whether every rule was searched to the end."""
        return not self.unsearched

    @property
    def sound(self) -> bool:
        """Whether every rule was searched to the end and no flaw was found."""
        return not self.flaws and self.is_complete

    @property
    def text(self) -> Text:
        """The result in a sentence, then one line for each flaw."""
        head = _PROVED.fill(rules=self.rules, pairs=self.pairs, flaws=len(self.flaws))
        lines = [head, *(flaw.text for flaw in self.flaws)]
        if self.unsearched:
            shown = ", ".join((*self.unsearched[:_SHOWN], *["…"][: len(self.unsearched) - _SHOWN]))
            lines.append(_BEYOND.fill(steps=self.steps, most=MOST_STEPS, rules=shown))
        return Text.join(lines, _NEW_LINE)


def prove(ruleset: RuleSet, *, steps: int = STEPS) -> RuleSetProof:
    """Search a rule set for contradictions, dead rules and figures with gaps in time.

    Two rules contradict each other where, in some situation, each can be kept but not both.

    Args:
        ruleset: The rules.
        steps: The steps after which the search ends; each looks at one part of a condition. The
            proof names the rules that were not searched to the end.
    """
    budget = Budget(steps=steps)
    flaws: list[RuleSetFlaw] = []
    keepable: list[Rule] = []
    for rule in ruleset.rules:
        flaws.extend(flaw for text in rule.texts for flaw in _gaps(text))
        with budget.search(rule.id) as search:
            dead = list(_dead(rule, search))
        flaws.extend(dead)
        if not dead:
            keepable += rule.texts
    found = Contradictions(keepable, budget)
    flaws.extend(_contradiction(*each) for each in found.all())
    return RuleSetProof(
        rules=len(ruleset.rules),
        pairs=found.pairs,
        flaws=tuple(flaws),
        steps=steps,
        unsearched=tuple(budget.unsearched),
    )


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


def _dead(rule: Rule, search: Search) -> Iterator[RuleSetFlaw]:
    """Yield a flaw where *rule* can never apply, be broken or be kept, on any of its days."""
    for kind, text, goal in _ALIVE:
        if not any(search.satisfy(goal(each)) is not None for each in _bound_texts(rule)):
            if search.is_complete:
                yield _flaw(kind, text.fill(id=rule.id), rule)
            return


def _bound_texts(rule: Rule) -> Iterator[BoundRule]:
    """Yield the texts of *rule*, each with the figures of each of its days and places."""
    for text in rule.texts:
        for day in days_of(text):
            for place in _places_of(text):
                yield text.on(day, place)


def _places_of(rule: Rule) -> tuple[str | None, ...]:
    """Return the places for which a figure has a value; None for the place of the rule."""
    held = {place for figure in rule.parameters for place in figure.by_place}
    return tuple(sorted(each for each in held if each)) or (None,)


def _contradiction(a: Rule, b: Rule, day: date, situation: Situation) -> RuleSetFlaw:
    where = situation_text(situation) or _ALWAYS
    text = _CONTRADICTION.fill(a=a.id, b=b.id, situation=where, day=day.isoformat())
    return RuleSetFlaw(kind=RuleSetFlawKind.CONTRADICTION, rule_ids=(a.id, b.id), text=text)


def _days(period: Period) -> Text:
    since = period.since.isoformat() if period.since else "…"
    return _FROM_TO.fill(since=since, until=str(period.until))


def _flaw(kind: RuleSetFlawKind, text: Text, rule: Rule) -> RuleSetFlaw:
    return RuleSetFlaw(kind=kind, rule_ids=(rule.id,), text=text)


_PROVED = Text(
    en="rules examined: {rules}; pairs with common facts: {pairs}; flaws: {flaws}",
    fr="règles examinées : {rules} ; paires aux faits communs : {pairs} ; défauts : {flaws}",
)
_BEYOND = Text(
    en="not searched beyond {steps} steps, or {most} for one rule or pair: {rules}",
    fr="recherche arrêtée après {steps} étapes, ou {most} pour une règle ou une paire : {rules}",
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
_ALIVE: tuple[tuple[RuleSetFlawKind, Text, Callable[[BoundRule], Predicate]], ...] = (
    (RuleSetFlawKind.NEVER_APPLIES, _NEVER_APPLIES, lambda rule: rule.applies),
    (RuleSetFlawKind.NEVER_BROKEN, _NEVER_BROKEN, lambda rule: rule.answers & ~rule.requires),
    (RuleSetFlawKind.NEVER_KEPT, _NEVER_KEPT, lambda rule: rule.answers & rule.requires),
)
