"""Votes on tasks, and a policy under which answers with the majority count.

A tie is never broken by chance or order: the policy states what becomes of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import ClassVar

from attrs import define, field, frozen

from c2b._validators import check_member, instance
from c2b.choice import Choice
from c2b.compensation.contribution import Contribution
from c2b.compensation.policies.policy import Judge, Policy, Ruling, Status, refuses, waits
from c2b.compensation.scheme import a_share
from c2b.compensation.unit import percent
from c2b.errors import InvalidValueError
from c2b.text import Text

_NOTHING, _WHOLE = Fraction(0), Fraction(1)


class Tie(Choice):
    """The rule for answers that share the first place.

    HALF: each of them counts for its part: a half where two are level. NONE: none of them counts.
    ALL: each counts in full. REFUSE: nothing is settled until the tie is broken.
    """

    HALF = "half", "each counts in part", "chacune compte pour une part"
    NONE = "none", "none counts", "aucune ne compte"
    ALL = "all", "each counts in full", "chacune compte en entier"
    REFUSE = "refuse", "settle nothing until the tie is broken", "ne rien payer avant le départage"


@frozen(kw_only=True)
class TaskVote:
    """The votes on one task, by answer; `votes` counts them.

    Attributes:
        counts: The number of votes for each answer, by name.
    """

    counts: tuple[tuple[str, int], ...]

    @cached_property
    def first(self) -> tuple[str, ...]:
        """The answers given most often, by name; more than one where they tie."""
        return tuple(answer for answer, count in self.counts if count == self._most)

    @cached_property
    def share(self) -> Fraction:
        """The part of all answers that one of the first has."""
        return Fraction(self._most, sum(count for _, count in self.counts))

    @cached_property
    def _most(self) -> int:
        return max(count for _, count in self.counts)

    def credit(self, answer: str, tie: Tie) -> Fraction:
        """Return the part of *answer* that counts: 1 for the majority, 0 against it, or by tie.

        Raises:
            InvalidValueError: A tie that is refused, or that is no member of `Tie`.
        """
        if type(tie) is not Tie:
            check_member("tie", tie, Tie)
        if answer not in self.first:
            return _NOTHING
        if len(self.first) == 1 or tie is Tie.ALL:
            return _WHOLE
        if tie is Tie.REFUSE:
            raise InvalidValueError("Tie.REFUSE", _ONE_MAJORITY, self.counts, _ASK_MORE)
        return Fraction(1, len(self.first)) if tie is Tie.HALF else _NOTHING


def votes(items: Iterable[Contribution]) -> dict[str, TaskVote]:
    """Return the vote on each task; contributions without a task or an answer take no part."""
    return _votes(_counted(items))


def _counted(items: Iterable[Contribution]) -> dict[str | None, dict[str | None, int]]:
    """Return the number of votes by task and answer; unknown tasks and answers are None."""
    counts: dict[str | None, dict[str | None, int]] = {}
    for item in items:
        task, answer = item.task, item.answer
        if task in counts:  # faster than a defaultdict where tasks are many, or a Counter of pairs
            answers = counts[task]
            answers[answer] = answers.get(answer, 0) + 1
        else:
            counts[task] = {answer: 1}
    return counts


def _votes(counts: Mapping[str | None, Mapping[str | None, int]]) -> dict[str, TaskVote]:
    said = {
        task: sorted((answer, many) for answer, many in answers.items() if answer is not None)
        for task, answers in counts.items()
        if task is not None
    }
    return {task: TaskVote(counts=tuple(answers)) for task, answers in said.items() if answers}


def accuracy(found: Mapping[str, TaskVote], gold: Mapping[str, str], tie: Tie) -> Fraction:
    """Return the part of the tasks of *gold* on which the majority is right.

    Raises:
        InvalidValueError: No gold answer, or a tie that is refused or no member of `Tie`.
    """
    check_member("tie", tie, Tie)
    if not gold:
        raise InvalidValueError("accuracy(gold)", _SOME_GOLD, gold, _GIVE_GOLD)
    right = (found[task].credit(answer, tie) for task, answer in gold.items() if task in found)
    return sum(right, Fraction(0)) / len(gold)


@frozen(kw_only=True)
class Majority(Policy):
    """A policy under which answers count that agree with most answers to the same task.

    Attributes:
        tie: The rule for answers that share the first place.
        least: The part of all answers that the first must have; with less there is no consensus,
            and the answers wait.
    """

    kind: ClassVar[str] = "majority"

    tie: Tie = field(validator=instance(Tie))
    least: Fraction = field(default=Fraction(0), validator=[instance(Fraction), a_share])

    @property
    def keeps_places(self) -> bool:
        """Whether an answer keeps the credit of its vote while it waits: it does."""
        return True

    @property
    def looks_ahead(self) -> bool:
        """Whether all contributions must be seen first: they must."""
        return True

    def judge(self, on: date) -> Judge:
        """Return a judge that counts the answers, then compares them."""
        return Comparing(self)


@define
class Comparing(Judge):
    """A judge that compares answers with the majority."""

    majority: Majority
    found: dict[str, TaskVote] = field(factory=dict[str, TaskVote])
    credits: dict[str | None, dict[str | None, Fraction]] = field(
        factory=dict[str | None, dict[str | None, Fraction]]
    )

    def study(self, items: Sequence[Contribution]) -> None:
        """Count the answers, and compute the part for which each of them counts."""
        counts = _counted(items)
        self.found = _votes(counts)
        self.credits = {
            task: {answer: self._credit(task, answer) for answer in answers}
            for task, answers in counts.items()
        }

    def pick(self, items: Sequence[Contribution]) -> Sequence[Contribution]:
        """Return the answers that agree, in part where the first place is shared."""
        worth = self.credits
        if all(credit is _WHOLE for each in worth.values() for credit in each.values()):
            return items
        return [
            item if credit is _WHOLE else item.in_part(credit)
            for item in items
            if (credit := worth[item.task][item.answer]) is not _NOTHING
        ]

    def _credit(self, task: str | None, answer: str | None) -> Fraction:
        if task is None or answer is None:
            return _NOTHING
        vote = self.found[task]
        return vote.credit(answer, self.majority.tie) if self._agreed(vote) else _NOTHING

    def _agreed(self, vote: TaskVote) -> bool:
        """Whether the first answers have the part that is needed."""
        least = self.majority.least
        return not least or vote.share >= least

    def ruling(self, item: Contribution) -> Ruling:
        """Refuse a minority answer; leave it pending without an answer or a consensus."""
        if item.task is None or item.answer is None:
            return waits(Majority.kind, "task" if item.task is None else "answer")
        vote = self.found[item.task]
        if not self._agreed(vote):
            return self._no_consensus
        return _TIED if item.answer in vote.first else _OUTVOTED

    @cached_property
    def _no_consensus(self) -> Ruling:
        reason = _NO_CONSENSUS.fill(least=percent(self.majority.least))
        return Ruling(status=Status.PENDING, policy=Majority.kind, reason=reason)


_ONE_MAJORITY = Text(en="one answer that most gave", fr="une seule réponse majoritaire")
_ASK_MORE = Text(
    en="ask once more, or choose what a tie counts for",
    fr="demandez encore une réponse, ou choisissez ce que vaut une égalité",
)
_SOME_GOLD = Text(en="one known answer or more", fr="au moins une réponse connue")
_GIVE_GOLD = Text(en="give the answers to compare with", fr="donnez les réponses à comparer")
_NO_CONSENSUS = Text(
    en="waits: no answer has {least} of them", fr="en attente\u00a0: aucune réponse n’en a {least}"
)
_TIED = refuses(
    Majority.kind,
    Text(en="shares the first place, which does not count", fr="à égalité, ce qui ne compte pas"),
)
_OUTVOTED = refuses(
    Majority.kind, Text(en="most answered otherwise", fr="la majorité a répondu autrement")
)
