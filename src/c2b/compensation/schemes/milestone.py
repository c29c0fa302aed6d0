"""Amounts for goals reached, one by one, all or nothing, or by a score."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

from c2b._validators import named, tuple_of
from c2b.compensation.label_tally import Best, Reached
from c2b.compensation.rounding import Exact, plain
from c2b.compensation.scheme import Reading, Scheme, an_exact, not_negative, refused
from c2b.compensation.unit import Amount, Unit, amount_of, decimal_text
from c2b.errors import InvalidValueError
from c2b.text import Text


@frozen(kw_only=True)
class Milestone:
    """A milestone with its name (`Contribution.kind`) and the amount that it earns."""

    name: str = field(validator=named)
    amount: Amount = field(converter=amount_of, validator=not_negative)


def _different(instance: object, attribute: Attribute[Any], steps: Iterable[Any]) -> None:
    names = [step.name if isinstance(step, Milestone) else step for step in steps]
    if len(set(names)) != len(names):
        raise refused(instance, attribute, _DIFFERENT, tuple(names), _RENAME)


@frozen(kw_only=True)
class Milestones(Scheme[Reached]):
    """An amount for each milestone that a party reached, once; needs `Contribution.kind`."""

    kind: ClassVar[str] = "milestones"

    steps: tuple[Milestone, ...] = field(validator=[tuple_of(Milestone, least=1), _different])

    @property
    def units(self) -> frozenset[Unit]:
        """The units in which the milestones are paid."""
        return frozenset(step.amount.unit for step in self.steps)

    def tally(self) -> Reached:
        """Return an empty tally of the milestones that each party reached."""
        return Reached()

    def reading(self, tally: Reached) -> Reading:
        """Return the sum of the milestones reached."""
        reached = {
            party: [step for step in self.steps if step.name in kinds]
            for party, kinds in tally.kinds.items()
        }
        paid: dict[Unit, dict[str, Exact]] = {unit: {} for unit in self.units}
        for party, steps in reached.items():
            for step in steps:
                mine = paid[step.amount.unit]
                mine[party] = mine.get(party, 0) + plain(step.amount.exact)

        def explain(party: str) -> Text:
            steps = reached.get(party, [])
            terms = [_STEP.fill(name=step.name, amount=step.amount.text) for step in steps]
            return Text.join(terms, _PLUS) if terms else _NONE_REACHED

        return Reading(amounts=paid, explain=explain)


@frozen(kw_only=True)
class AllOrNothing(Scheme[Reached]):
    """One amount for a party that reached every milestone, nothing for less.

    Needs `Contribution.kind`.
    """

    kind: ClassVar[str] = "all_or_nothing"

    needs: tuple[str, ...] = field(validator=[tuple_of(str, least=1), _different])
    amount: Amount = field(converter=amount_of, validator=not_negative)

    @property
    def units(self) -> frozenset[Unit]:
        """The unit in which the amount is paid."""
        return frozenset({self.amount.unit})

    def tally(self) -> Reached:
        """Return an empty tally of the milestones that each party reached."""
        return Reached()

    def reading(self, tally: Reached) -> Reading:
        """Return the amount, or zero."""
        unit, whole = self.amount.unit, plain(self.amount.exact)
        missing = {party: set(self.needs).difference(kinds) for party, kinds in tally.kinds.items()}
        paid = {party: 0 if lacks else whole for party, lacks in missing.items()}

        def explain(party: str) -> Text:
            if missing[party]:
                return _MISSING.fill(names=", ".join(sorted(missing[party])))
            return _ALL.fill(amount=unit.text_of(paid[party]))

        return Reading.of(unit, paid, explain)


@frozen(kw_only=True)
class Goal(Scheme[Best]):
    """One amount from a score on, another below it, by the best `Contribution.score` of a party.

    Attributes:
        least: The goal; a score that is equal to it has reached it.
        reached: The amount for a score that reaches the goal.
        otherwise: The amount for a lower score.
    """

    kind: ClassVar[str] = "goal"

    least: Exact = field(validator=an_exact)
    reached: Amount = field(converter=amount_of, validator=not_negative)
    otherwise: Amount = field(converter=amount_of, validator=not_negative)

    def __attrs_post_init__(self) -> None:
        if self.reached.unit != self.otherwise.unit:
            raise InvalidValueError("Goal.otherwise", _SAME_UNIT, str(self.otherwise), _ZERO)

    @property
    def units(self) -> frozenset[Unit]:
        """The unit in which the amount is paid."""
        return frozenset({self.reached.unit})

    def tally(self) -> Best:
        """Return an empty tally of the best score of each party."""
        return Best("score")

    def reading(self, tally: Best) -> Reading:
        """Return one amount or the other."""
        unit, best = self.reached.unit, tally.best
        paid = {
            party: plain((self.reached if score >= self.least else self.otherwise).exact)
            for party, score in best.items()
        }

        def explain(party: str) -> Text:
            score = best[party]
            words = _REACHED if score >= self.least else _SHORT
            return words.fill(
                score=decimal_text(score),
                goal=decimal_text(self.least),
                amount=unit.text_of(paid[party]),
            )

        return Reading.of(unit, paid, explain)


_DIFFERENT = Text(en="names that differ", fr="des noms différents")
_RENAME = Text(
    en="rename one of those that are the same", fr="renommez l’un de ceux qui sont identiques"
)
_SAME_UNIT = Text(en="the unit of what is reached", fr="la même unité que pour l’objectif atteint")
_ZERO = Text(en="write zero of that unit", fr="écrivez zéro de cette unité")
_STEP = Text(en="{name}: {amount}", fr="{name}\u00a0: {amount}")
_PLUS = Text(en=" + ", fr=" + ")
_NONE_REACHED = Text(en="no milestone reached", fr="aucun jalon atteint")
_MISSING = Text(
    en="all or nothing: {names} not reached", fr="tout ou rien\u00a0: {names} non atteint"
)
_ALL = Text(en="every milestone reached = {amount}", fr="tous les jalons atteints = {amount}")
_REACHED = Text(
    en="{score} reaches the goal of {goal} = {amount}",
    fr="{score} atteint l’objectif de {goal} = {amount}",
)
_SHORT = Text(
    en="{score} falls short of the goal of {goal} = {amount}",
    fr="{score} n’atteint pas l’objectif de {goal} = {amount}",
)
