"""The proof that the tables answer every pattern of facts once and without contradiction.

The proof visits every pattern with the plain interpreter, and compares the generated function with
it. It returns the flaws that it finds and raises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from attrs import evolve, field, frozen

from c2b._brief import brief
from c2b.models.leg import Leg
from c2b.models.party import CAPACITIES, Capacity, Nature, party_of
from c2b.models.subordination import Dependence, subordination_of
from c2b.models.value import Value, ValueKind
from c2b.paradigms.compile import by_facts
from c2b.paradigms.completion import Pattern, consistent, pattern_of, possible
from c2b.paradigms.lenses import LENSES
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.questions import stated
from c2b.paradigms.table import HEADLINE, Table, TableRow
from c2b.predicate.expression import NEVER, references
from c2b.predicate.interpret import evaluate
from c2b.predicate.simplify import assume
from c2b.text import Text


def swapped(leg: Leg) -> Leg:
    """Return the leg in which each party does what the other did.

    The former provider receives, proposes if the other party proposed, and pays if the other paid;
    a party that works for the other still does, for that concerns the two and not this leg.
    """
    return evolve(
        leg,
        provider=leg.recipient,
        recipient=leg.provider,
        subordination=leg.subordination and leg.subordination.reversed,
    )


@frozen(kw_only=True)
class TableFlaw:
    """A law of the tables that does not hold.

    Attributes:
        law: ``total``, ``no-overlap``, ``reachable``, ``necessary``, ``reversible``,
            ``one-reading`` or ``monotone``.
        rows: The ids of the rows at fault; for a gap, those that fail by the fewest facts.
        example: A pattern of facts that shows the flaw; None where every pattern does.
    """

    law: str
    table: str
    rows: tuple[str, ...]
    example: Pattern | None = None

    @property
    def text(self) -> Text:
        """The flaw as a sentence."""
        return _FLAWS[self.law].fill(table=self.table, rows=", ".join(self.rows))


_FLAWS = {
    "total": Text(
        en="table {table} has a gap; the rows that come nearest: {rows}",
        fr="la table {table} a une lacune ; les lignes les plus proches : {rows}",
    ),
    "no-overlap": Text(
        en="table {table}: several rows answer at once: {rows}",
        fr="table {table} : plusieurs lignes répondent à la fois : {rows}",
    ),
    "reachable": Text(
        en="table {table}: no pattern of facts reaches row {rows}",
        fr="table {table} : aucun état des faits n’atteint la ligne {rows}",
    ),
    "necessary": Text(
        en="table {table}: row {rows} asks for a fact that changes nothing",
        fr="table {table} : la ligne {rows} demande un fait qui ne change rien",
    ),
    "reversible": Text(
        en="table {table}: swapping the parties does not reverse the label of {rows}",
        fr="table {table} : échanger les parties n’inverse pas les qualifications {rows}",
    ),
    "one-reading": Text(
        en="table {table}: the generated function and the interpreter disagree on {rows}",
        fr="table {table} : la fonction générée et l’interprète diffèrent sur {rows}",
    ),
    "monotone": Text(
        en="table {table}: learning a fact adds the candidates {rows}",
        fr="table {table} : un fait appris ajoute les candidats {rows}",
    ),
}


@frozen(kw_only=True)
class TableProof:
    """The patterns that a proof visited and the flaws that it found.

    Attributes:
        patterns: The number of patterns of facts visited.
        flaws: The flaws; empty when every law holds.
    """

    patterns: int
    flaws: tuple[TableFlaw, ...] = field(repr=brief)

    @property
    def holds(self) -> bool:
        """Whether no flaw was found."""
        return not self.flaws


_LENS_TABLES = tuple(lens.table for lens in LENSES[1:])


def prove(headline: Table = HEADLINE, lenses: tuple[Table, ...] = _LENS_TABLES) -> TableProof:
    """Check that the tables are total, without overlap, reversible and monotone.

    Args:
        headline: The headline table; pass a changed one to see what the change breaks.
        lenses: The tables of the other lenses.

    Returns:
        The number of patterns visited, and each flaw with the rows at fault.
    """
    legs = [_leg(pattern) for pattern in full_patterns()]
    visited, flaws = len(legs), list(_one_answer(headline, legs))
    flaws += _necessary(headline)
    flaws += _reversible(headline, legs)
    if not flaws:
        partial = partial_patterns()
        visited += len(partial)
        flaws += _one_reading(headline, legs)
        flaws += _monotone(headline, partial)
    for table in lenses:
        readings = _lens_legs(table)
        visited += len(readings)
        flaws += _one_answer(table, readings)
    return TableProof(patterns=visited, flaws=tuple(flaws))


def answering(table: Table, leg: Leg) -> tuple[TableRow, ...]:
    """Return the rows that answer for *leg*, by the interpreter; one, if the table is sound."""
    return tuple(row for row in table.rows if evaluate(row.when, leg) is True)


_KNOWN_SIDES = tuple(
    (nature, capacity) for nature, capacities in CAPACITIES.items() for capacity in capacities
)
_SIDES = (
    *_KNOWN_SIDES,
    *((nature, None) for nature in Nature),
    *((None, capacity) for capacity in (None, *Capacity)),
)


def full_patterns() -> tuple[Pattern, ...]:
    """Return every consistent pattern in which nothing is unknown."""
    return _patterns(tuple(ValueKind), tuple(Dependence), _KNOWN_SIDES)


def partial_patterns() -> tuple[Pattern, ...]:
    """Return every consistent pattern in which none, some or all of the facts are unknown."""
    return _patterns((None, ValueKind.SERVICE, ValueKind.NONE), (None, *Dependence), _SIDES)


def _patterns(
    kinds: Sequence[ValueKind | None],
    dependences: Sequence[Dependence | None],
    sides: Sequence[tuple[Nature | None, Capacity | None]],
) -> tuple[Pattern, ...]:
    patterns = (
        Pattern(kind, dependence, provides_as, receives_as, provider, recipient)
        for kind, dependence, (provider, provides_as), (recipient, receives_as) in product(
            kinds, dependences, sides, sides
        )
    )
    return tuple(pattern for pattern in patterns if consistent(pattern))


def _leg(pattern: Pattern) -> Leg:
    return Leg(
        provider=party_of("provider", pattern.provider_nature, pattern.provider_capacity),
        recipient=party_of("recipient", pattern.recipient_nature, pattern.recipient_capacity),
        value=Value(kind=pattern.value_kind),
        subordination=subordination_of(pattern.dependence),
    )


def _lens_legs(table: Table) -> list[Leg]:
    """A leg for each choice of values of the facts that a lens table turns on."""
    choices = product(*(question.fact.domain or () for question in table.questions))
    return [evolve(_leg(Pattern()), **_stated(table, values)) for values in choices]


def _stated(table: Table, values: tuple[Any, ...]) -> dict[str, Any]:
    pairs = zip(table.questions, values, strict=True)
    return {
        name: fact for question, value in pairs for name, fact in stated(question, value).items()
    }


def _one_answer(table: Table, legs: Sequence[Leg]) -> Iterator[TableFlaw]:
    """Check that exactly one row answers for each leg, and each row for some leg."""
    silent = dict.fromkeys(row.id for row in table.rows)
    reported: set[tuple[str, ...]] = set()
    for leg in legs:
        rows = tuple(row.id for row in answering(table, leg))
        for row_id in rows:
            silent.pop(row_id, None)
        if len(rows) == 1:
            continue
        law, blamed = ("no-overlap", rows) if rows else ("total", _nearest_rows(table, leg))
        if blamed not in reported:
            reported.add(blamed)
            yield TableFlaw(law=law, table=table.id, rows=blamed, example=pattern_of(leg))
    for row_id in silent:
        yield TableFlaw(law="reachable", table=table.id, rows=(row_id,))


def _nearest_rows(table: Table, leg: Leg) -> tuple[str, ...]:
    """Return the rows that fail by the fewest facts; for a gap, the broken one is among them."""
    failing = {row.id: _failing(table, row, leg) for row in table.rows}
    least = min(failing.values())
    return tuple(row_id for row_id, count in failing.items() if count == least)


def _failing(table: Table, row: TableRow, leg: Leg) -> int:
    asked = table.questions
    return sum(assume(row.when, each.fact, each.fact.of(leg)) == NEVER for each in asked)


def _necessary(table: Table) -> Iterator[TableFlaw]:
    """Check that each fact of a row has a value that keeps the row from answering."""
    for row in table.rows:
        for fact in references(row.when):
            domain = getattr(fact, "domain", None) or ()
            if all(assume(row.when, fact, value) != NEVER for value in domain):
                yield TableFlaw(law="necessary", table=table.id, rows=(row.id,))


def _reversible(table: Table, legs: Sequence[Leg]) -> Iterator[TableFlaw]:
    """Check that swapping the parties reverses the label; other checks report gaps."""
    reported: set[tuple[str, ...]] = set()
    for leg in legs:
        answers = answering(table, leg) + answering(table, swapped(leg))
        rows = tuple(row.id for row in answers)
        if len(answers) != 2 or rows in reported:
            continue
        there, back = answers[0].then, answers[1].then
        if isinstance(there, Paradigm) and back is not there.reverse:
            reported.add(rows)
            yield TableFlaw(law="reversible", table=table.id, rows=rows, example=pattern_of(leg))


def _one_reading(table: Table, legs: Sequence[Leg]) -> Iterator[TableFlaw]:
    """Check that the generated function answers as the interpreter does."""
    decide = by_facts(table)
    for leg in legs:
        (row,) = answering(table, leg)
        if decide(*pattern_of(leg)[:4]) is not row.then:
            yield TableFlaw(
                law="one-reading", table=table.id, rows=(row.id,), example=pattern_of(leg)
            )


def _monotone(table: Table, patterns: Sequence[Pattern]) -> Iterator[TableFlaw]:
    """Check that learning a fact removes candidates and never adds one."""
    for pattern in patterns:
        now = set(possible(pattern, table))
        for name in pattern._fields:
            before = possible(pattern.but(**{name: None}), table)
            if added := now.difference(before):
                names = tuple(sorted(paradigm.value for paradigm in added))
                yield TableFlaw(law="monotone", table=table.id, rows=names, example=pattern)
