"""Outcome: all that a classification says that does not depend on who the parties are.

There are few outcomes and they are shared: a classification only finds its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, cast

from attrs import frozen

from c2b.models.leg import Leg
from c2b.paradigms.compile import by_facts, by_leg
from c2b.paradigms.completion import by_name, headlines, pattern_of
from c2b.paradigms.lens import LensAgreement, NoLabel, Orientation, read
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE, LENS_TABLES

Label = Paradigm | NoLabel
Labels = tuple[Label, Label, Label, Label]
Orientations = tuple[Orientation, ...]


@frozen(kw_only=True, eq=False)
class LensLabels:
    """Labels by lens, their agreement, and the headlines that remain possible.

    Outcomes are shared, so that the same one is the same object.

    Attributes:
        labels: One label a lens, in the order of `Lens`.
        agreement: Over the lenses that speak.
        candidates: The headlines that remain, by name; empty when the headline is determined.
    """

    labels: Labels
    agreement: LensAgreement
    candidates: tuple[Paradigm, ...] = ()

    @property
    def paradigm(self) -> Paradigm | None:
        """The headline; None while it is undetermined."""
        headline = self.labels[0]
        return headline if isinstance(headline, Paradigm) else None


TABLES = (HEADLINE, *LENS_TABLES.values())


@cache
def outcome_reader() -> Callable[[Leg], LensLabels]:
    """The generated function from a leg to its outcome; it reads all four tables."""
    return by_leg(TABLES, all_outcomes(), unknown=undecided)


@cache
def all_outcomes() -> tuple[Any, ...]:
    """The outcome for every choice of one row in each table, a level a table."""

    def level(chosen: tuple[Any, ...]) -> Any:
        if len(chosen) == len(TABLES):
            return _settled(chosen[0], chosen[1:])
        return tuple(level((*chosen, row.then)) for row in TABLES[len(chosen)].rows)

    return cast("tuple[Any, ...]", level(()))


_MEMO_LIMIT = 10_000
_memo: dict[tuple[int, ...], LensLabels] = {}


def undecided(leg: Leg) -> LensLabels:
    """The outcome when a fact is unknown: what all completions have in common."""
    provider, recipient = leg.provider, leg.recipient
    key = (  # by identity: members live as long as the process, and their own hash is slow
        id(leg.value.kind),
        id(leg.dependence),
        id(provider.capacity),
        id(recipient.capacity),
        id(provider.nature),
        id(recipient.nature),
        id(leg.proposer),
        id(leg.payment),
        id(leg.terms_set_by),
    )
    outcome = _memo.get(key)
    if outcome is None:
        if len(_memo) >= _MEMO_LIMIT:
            _memo.clear()
        outcome = _memo[key] = _completed(leg)
    return outcome


def forget() -> None:
    """Empty the memory of unknown patterns; benchmarks use it, answers do not change."""
    _memo.clear()


def _completed(leg: Leg) -> LensLabels:
    """Merge what all completions say; what they do not share is undetermined.

    Headline and lenses turn on different facts, so each is completed by itself.
    """
    decide, *lenses = _readers()
    possible = headlines(pattern_of(leg), decide)
    facts = (leg.proposer, leg.payment, leg.terms_set_by)
    turns = [
        _EITHER_WAY if fact is None else (turn(fact),)
        for turn, fact in zip(lenses, facts, strict=True)
    ]
    others = [_merged(possible, each) for each in turns]
    if len(possible) == 1:
        return _outcome((possible[0], *others))
    return _outcome((_UNDETERMINED, *others), by_name(possible))


_EITHER_WAY = tuple(Orientation)


@cache
def _readers() -> tuple[Callable[..., Any], ...]:
    """The tables as functions of their facts, all of them known."""
    return tuple(by_facts(table) for table in TABLES)


def _merged(possible: Sequence[Paradigm], turns: Sequence[Orientation]) -> Label:
    """What a lens says, whichever headline holds and whichever way it turns."""
    said = read(possible[0], turns[0])
    for headline in possible:
        for turn in turns:
            if read(headline, turn) is not said:
                return _UNDETERMINED
    return said


def _settled(headline: Paradigm, orientations: Orientations) -> LensLabels:
    """The outcome when every fact is known."""
    return _outcome((headline, *(read(headline, orientation) for orientation in orientations)))


def _outcome(labels: tuple[Label, ...], candidates: tuple[Paradigm, ...] = ()) -> LensLabels:
    """The outcome that has *labels*, one a lens."""
    four = cast("Labels", labels)
    return LensLabels(labels=four, agreement=_agreement(four), candidates=candidates)


def _agreement(labels: Labels) -> LensAgreement:
    """Over the lenses that speak; one that turns on an unknown fact does not speak yet."""
    headline = labels[0]
    if headline is _UNDETERMINED:
        return LensAgreement.UNDETERMINED
    if headline is Paradigm.NOT_AN_EXCHANGE:
        return LensAgreement.NONE
    agreed = (headline, *_SPEECHLESS)
    return LensAgreement.UNANIMOUS if all(x in agreed for x in labels) else LensAgreement.CONTESTED


_UNDETERMINED = NoLabel.UNDETERMINED
_SPEECHLESS = tuple(NoLabel)
