"""A policy that tests parties by tasks with known answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

from attrs import Attribute, define, field, frozen

from c2b._validators import instance, tuple_of
from c2b.compensation.contribution import Contribution
from c2b.compensation.policies.policy import Judge, Policy, Ruling, Status, refuses
from c2b.compensation.scheme import a_share, refused
from c2b.compensation.tally import TallyPart
from c2b.compensation.unit import percent
from c2b.text import Text


@frozen(kw_only=True)
class GoldAnswer:
    """A task whose right answer is known."""

    task: str = field(validator=instance(str))
    answer: str = field(validator=instance(str))


def _once(instance: object, attribute: Attribute[Any], answers: tuple[GoldAnswer, ...]) -> None:
    tasks = [known.task for known in answers]
    if len(set(tasks)) != len(tasks):
        raise refused(instance, attribute, _ONCE, tuple(tasks), _ONE_ANSWER)


@frozen(kw_only=True)
class GoldQuestions(Policy):
    """A policy that tests parties by tasks with known answers.

    Attributes:
        answers: The known tasks.
        least: The part of a party's answers to them that must be right. A party that answered none
            of them waits.
    """

    kind: ClassVar[str] = "gold_questions"

    answers: tuple[GoldAnswer, ...] = field(validator=[tuple_of(GoldAnswer, least=1), _once])
    least: Fraction = field(validator=[instance(Fraction), a_share])

    @property
    def keeps_places(self) -> bool:
        """Whether an answer is marked only once, although it waits: it is."""
        return True

    @property
    def looks_ahead(self) -> bool:
        """Whether all contributions must be seen first: they must."""
        return True

    def judge(self, on: date) -> Judge:
        """Return a judge that marks the parties, then lets those through that passed."""
        return Marking(self)


@define
class Marking(Judge):
    """A judge that marks each party by the known answers."""

    gold: GoldQuestions
    right: dict[str, int] = field(factory=dict[str, int])
    asked: dict[str, int] = field(factory=dict[str, int])

    def study(self, items: Sequence[Contribution]) -> None:
        """Mark the answers; those of earlier settlements stay marked."""
        known = {each.task: each.answer for each in self.gold.answers}
        for item in items:
            if item.task is not None and item.answer is not None and item.task in known:
                right = item.answer == known[item.task]
                self.right[item.party] = self.right.get(item.party, 0) + right
                self.asked[item.party] = self.asked.get(item.party, 0) + 1

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the contributions of the parties that passed."""
        return [item for item in items if self._passed(item.party)]

    def _passed(self, party: str) -> bool:
        asked = self.asked.get(party, 0)
        return asked > 0 and self.right[party] >= self.gold.least * asked

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a party that was wrong too often; leave one pending that was never asked."""
        if item.party not in self.asked:
            return _NEVER_ASKED
        return self._too_wrong

    def names(self, items: Sequence[Contribution]) -> Iterable[str]:
        """Return the parties of *items*."""
        return (item.party for item in items)

    def recall(self, name: str, part: TallyPart) -> None:
        """Note how many answers of *name* were right, and how many were asked for."""
        self.right[name], self.asked[name] = map(int, part.numbers)

    def memory(self) -> dict[str, TallyPart]:
        """Return how many answers of each party were right, and how many were asked for."""
        return {
            party: TallyPart(numbers=(self.right[party], many))
            for party, many in self.asked.items()
        }

    @cached_property
    def _too_wrong(self) -> Ruling:
        return refuses(GoldQuestions.kind, _TOO_WRONG.fill(least=percent(self.gold.least)))


_ONCE = Text(en="each task once", fr="chaque tâche une seule fois")
_ONE_ANSWER = Text(
    en="state the one right answer to each task",
    fr="indiquez la seule bonne réponse à chaque tâche",
)
_TOO_WRONG = Text(
    en="fewer than {least} of the known answers were right",
    fr="moins de {least} de bonnes réponses aux questions témoins",
)
_NEVER_ASKED = Ruling(
    status=Status.PENDING,
    policy=GoldQuestions.kind,
    reason=Text(
        en="waits: answered none of the known tasks",
        fr="en attente\u00a0: n’a répondu à aucune question témoin",
    ),
)
