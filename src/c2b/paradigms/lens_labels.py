"""Labels of a leg by lens: the part of a classification that does not depend on the parties.

There are few such outcomes and they are shared: a classification only finds its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import product, starmap
from types import MappingProxyType
from typing import Any, cast

from attrs import field, frozen

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.models.leg import Leg
from c2b.paradigms.compile import by_facts, by_leg
from c2b.paradigms.completion import PATTERN_QUESTIONS, by_name, headlines, pattern_of
from c2b.paradigms.lenses import Lens
from c2b.paradigms.orientation import LensAgreement, NoLabel, Orientation, read
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE, Table
from c2b.predicate.function_source import FunctionSource
from c2b.text import Text

Label = Paradigm | NoLabel


class NoLensError(InvalidValueError, KeyError):
    """A name that no lens of a classification has."""


@frozen(kw_only=True, eq=False)
class LensLabels:
    """Labels by lens, their agreement, and the headlines that remain possible.

    Outcomes are shared, so that the same one is the same object.

    Attributes:
        lenses: The lenses that the leg was looked at through; the first gives the headline.
        labels: One label a lens, in their order.
        agreement: The agreement of the lenses that have a label.
        candidates: The headlines that remain, by name; empty when the headline is determined.
    """

    lenses: tuple[Lens, ...] = field(repr=lambda lenses: repr([lens.id for lens in lenses]))
    labels: tuple[Label, ...]
    agreement: LensAgreement
    candidates: tuple[Paradigm, ...] = ()

    @property
    def paradigm(self) -> Paradigm | None:
        """The headline; None while it is undetermined."""
        headline = self.labels[0]
        return headline if isinstance(headline, Paradigm) else None

    @property
    def by_lens(self) -> Mapping[Lens, Label]:
        """The label that each lens gives."""
        return MappingProxyType(_ByLens(zip(self.lenses, self.labels, strict=True)))


class _ByLens(dict[Lens, Label]):
    """Labels by lens, which are found by the name of the lens too."""

    def __missing__(self, name: object) -> Label:
        for lens, label in self.items():
            if lens.id == name:
                return label
        known = tuple(lens.id for lens in self)
        hint = did_you_mean(name, known) or _CHOOSE.fill(names=", ".join(known))
        raise NoLensError("lenses[...]", _A_LENS, name, hint)


_MEMO_LIMIT = 10_000


class LensReader:
    """Reads legs through lenses; what was worked out for unknown facts is remembered.

    Attributes:
        lenses: The lenses, the headline first.
        tables: The tables of the lenses.
        read: The generated function from a leg to its labels; it reads all tables.
        undecided: The labels when a fact is unknown: what all completions have in common.
    """

    lenses: tuple[Lens, ...]
    tables: tuple[Table, ...]
    read: Callable[[Any], Any]
    undecided: Callable[[Leg], LensLabels]

    def __init__(self, lenses: tuple[Lens, ...]) -> None:
        self.lenses = _checked(lenses)
        self.tables = tuple(lens.table for lens in lenses)
        self._decide = by_facts(self.tables[0])
        self._turns = [_turns(table) for table in self.tables[1:]]
        self._memo: dict[tuple[object, ...], LensLabels] = {}
        self.undecided = _remembering(self.tables, self._memo, self._complete)
        self.read = self.compiled(unknown=self.undecided)

    def compiled(
        self,
        *,
        unknown: Callable[[Leg], Any],
        other: Callable[[Any], Any] | None = None,
        result: type | None = None,
    ) -> Callable[[Any], Any]:
        """The generated function that reads all tables; see `by_leg` for the arguments."""
        return by_leg(self.tables, self._outcomes, unknown=unknown, other=other, result=result)

    def forget(self) -> None:
        """Empty the memory of unknown patterns; benchmarks use it, answers do not change."""
        self._memo.clear()

    @property
    def _outcomes(self) -> tuple[Any, ...]:
        """The outcome for every choice of one row in each table, a level a table."""

        def level(chosen: tuple[Any, ...]) -> Any:
            if len(chosen) == len(self.tables):
                headline, *orientations = chosen
                return self._outcome([headline, *(read(headline, each) for each in orientations)])
            return tuple(level((*chosen, row.then)) for row in self.tables[len(chosen)].rows)

        return cast("tuple[Any, ...]", level(()))

    def _complete(self, leg: Leg, key: tuple[object, ...]) -> LensLabels:
        """Merge what all completions say; what they do not share is undetermined.

        Headline and lenses turn on different facts, so each is completed by itself.
        """
        possible = headlines(pattern_of(leg), self._decide)
        others = [_merged(possible, turns(leg)) for turns in self._turns]
        outcome = (
            self._outcome([possible[0], *others])
            if len(possible) == 1
            else self._outcome([_UNDETERMINED, *others], by_name(possible))
        )
        if len(self._memo) >= _MEMO_LIMIT:
            self._memo.clear()
        self._memo[key] = outcome
        return outcome

    def _outcome(
        self, labels: Sequence[Label], candidates: tuple[Paradigm, ...] = ()
    ) -> LensLabels:
        return LensLabels(
            lenses=self.lenses,
            labels=tuple(labels),
            agreement=_agreement(labels),
            candidates=candidates,
        )


@cache
def reader(lenses: tuple[Lens, ...]) -> LensReader:
    """Return the reader of legs through *lenses*, one for all calls with the same lenses.

    Raises:
        InvalidValueError: No lenses, the headline not first, or a table that answers twice or not.
    """
    return LensReader(lenses)


def _remembering(
    tables: Sequence[Table],
    memo: dict[tuple[object, ...], LensLabels],
    complete: Callable[[Leg, tuple[object, ...]], LensLabels],
) -> Callable[[Leg], LensLabels]:
    """A generated function that looks the known facts of a leg up in *memo*.

    The key is made of the members: strings of one enumeration at each place, hashed without Python.
    """
    source = FunctionSource()
    asked = (*PATTERN_QUESTIONS, *(each for table in tables[1:] for each in table.questions))
    facts = dict.fromkeys(question.fact for question in asked)
    recall = source.constant(memo.get)
    key = ", ".join(source.local(fact) for fact in facts)
    source.line(1, f"key = ({key},)")
    source.line(1, f"found = {recall}(key)")
    source.line(1, f"return {source.constant(complete)}(subject, key) if found is None else found")
    return source.compile("undecided")


def _turns(table: Table) -> Callable[[Leg], Sequence[Orientation]]:
    """Return the function from a leg to the orientations that its known facts leave to *table*."""
    decide = by_facts(table)
    facts = [question.fact for question in table.questions]

    def open_turns(leg: Leg) -> list[Orientation]:
        known = [fact.of(leg) for fact in facts]
        settled = (
            (fact.domain or ()) if value is None else (value,)
            for fact, value in zip(facts, known, strict=True)
        )
        return list(dict.fromkeys(starmap(decide, product(*settled))))

    return by_leg((table,), tuple((row.then,) for row in table.rows), unknown=open_turns)


def _merged(possible: Sequence[Paradigm], turns: Sequence[Orientation]) -> Label:
    """Return the label of a lens if it is the same for all possible facts, else no label."""
    said = read(possible[0], turns[0])
    for headline in possible:
        for turn in turns:
            if read(headline, turn) is not said:
                return _UNDETERMINED
    return said


def _agreement(labels: Sequence[Label]) -> LensAgreement:
    """Return the agreement of the lenses that have a label; an undetermined one has none yet."""
    headline = labels[0]
    if headline is _UNDETERMINED:
        return LensAgreement.UNDETERMINED
    if headline is Paradigm.NOT_AN_EXCHANGE:
        return LensAgreement.NONE
    agreed = (headline, _SILENT, _UNDETERMINED)
    return LensAgreement.UNANIMOUS if all(x in agreed for x in labels) else LensAgreement.CONTESTED


_SILENT, _UNDETERMINED = NoLabel


def _checked(lenses: tuple[Lens, ...]) -> tuple[Lens, ...]:
    """Refuse *lenses* that do not begin with the headline, are named alike, or leave a gap."""
    if not lenses or lenses[0].table != HEADLINE:
        raise InvalidValueError("lenses", _HEADLINE_FIRST, lenses, _ADD_YOURS)
    names = [lens.id for lens in lenses]
    if len(set(names)) < len(names):
        raise InvalidValueError("lenses", _NAMED_APART, names, _ADD_YOURS)
    for lens in lenses[1:]:
        domains = (question.fact.domain or () for question in lens.table.questions)
        for facts in product(*domains):
            answer = by_facts(lens.table)(*facts)
            if not isinstance(answer, Orientation):
                raise InvalidValueError(f"lens {lens.id}", _AN_ORIENTATION, answer, _CLOSE_GAP)
    return lenses


_HEADLINE_FIRST = Text(
    en="lenses of which the first is the headline",
    fr="des critères dont le premier donne la qualification principale",
)
_NAMED_APART = Text(en="each id once", fr="chaque identifiant une seule fois")
_ADD_YOURS = Text(en="write (*LENSES, yours)", fr="écrivez (*LENSES, le_vôtre)")
_AN_ORIENTATION = Text(
    en="an Orientation for every value of its facts",
    fr="une Orientation pour chaque valeur de ses faits",
)
_CLOSE_GAP = Text(
    en="see what prove(lenses=(table,)) finds", fr="voyez ce que prove(lenses=(table,)) trouve"
)
_A_LENS = Text(en="a lens, or its name", fr="un critère, ou son nom")
_CHOOSE = Text(en="choose among {names}", fr="choisissez parmi {names}")
