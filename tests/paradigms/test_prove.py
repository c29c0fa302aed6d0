"""The proof of the tables, which visits every pattern and names the rows at fault."""

from __future__ import annotations

import pytest
from attrs import evolve

from c2b import Capacity, Dependence, Paradigm, Payment, prove
from c2b.paradigms import HEADLINE, LENSES, Table, TableRow, lenses
from c2b.paradigms import prove as proof_module
from c2b.paradigms.prove import full_patterns, partial_patterns
from c2b.paradigms.questions import DEPENDENCE, PAYMENT, PROVIDER_CAPACITY
from c2b.predicate import Predicate


def changed(row_id: str, **changes: object) -> Table:
    """The headline table with one row changed on purpose."""
    rows = tuple(evolve(row, **changes) if row.id == row_id else row for row in HEADLINE.rows)
    return evolve(HEADLINE, rows=rows)


def row(row_id: str) -> TableRow:
    """A row of the headline table."""
    (found,) = (each for each in HEADLINE.rows if each.id == row_id)
    return found


def test_the_tables_hold() -> None:
    """Total, without overlap, reversible, monotone, without idle rows or facts."""
    proof = prove()
    assert proof.flaws == ()
    assert proof.holds
    questions = [question for lens in LENSES[1:] for question in lens.table.questions]
    lens_values = sum(len(question.fact.domain or ()) for question in questions)
    assert proof.patterns == len(full_patterns()) + len(partial_patterns()) + lens_values


NARROW = row("C2B").when & DEPENDENCE.fact.is_(Dependence.PROVIDER_WORKS_FOR_RECIPIENT)
WIDE = DEPENDENCE.fact.is_(Dependence.NONE)


@pytest.mark.wide
@pytest.mark.parametrize("row_id", [each.id for each in HEADLINE.rows])
def test_a_row_that_falls_silent_is_named(row_id: str) -> None:
    """Each row in turn: the gap that it leaves and the row itself are told."""
    table = changed(row_id, when=row(row_id).when & ~row(row_id).when)
    flaws = prove(table).flaws
    assert (row_id,) in [flaw.rows for flaw in flaws if flaw.law == "reachable"]
    gap = next(flaw for flaw in flaws if flaw.law == "total")
    assert gap.example is not None
    assert "a gap" in gap.text.in_language()


@pytest.mark.parametrize(
    ("row_id", "when", "law"),
    [("C2B", WIDE, "no-overlap"), ("C2B", NARROW, "total"), ("B2B", WIDE, "no-overlap")],
)
def test_a_row_that_answers_too_much_or_too_little(row_id: str, when: Predicate, law: str) -> None:
    """The law that breaks and the row that breaks it."""
    flaws = [flaw for flaw in prove(changed(row_id, when=when)).flaws if flaw.law == law]
    assert any(row_id in flaw.rows for flaw in flaws)
    assert all(flaw.text.in_language("fr") for flaw in flaws)


def test_a_wrong_label_is_not_reversible() -> None:
    """C2B that answers B2B does not mirror B2C."""
    (flaw, *_) = prove(changed("C2B", then=Paradigm.B2B)).flaws
    assert flaw.law == "reversible"
    assert "C2B" in flaw.rows
    assert "n’inverse pas" in flaw.text.in_language("fr")


def test_a_fact_that_changes_nothing_is_told() -> None:
    """A row must not ask for what cannot fail."""
    idle = row("C2B").when & PROVIDER_CAPACITY.fact.one_of(*Capacity)
    split = row("C2B").when & PROVIDER_CAPACITY.fact.is_known()
    (idle_row,) = lenses.PAYMENT.table.rows[:1]
    lens = evolve(idle_row, when=PAYMENT.fact.one_of(*Payment))
    assert prove(changed("C2B", when=idle)).flaws == ()
    assert prove(changed("C2B", when=split)).flaws == ()
    everywhere = evolve(HEADLINE, rows=(evolve(row("C2B"), when=idle_known()),))
    assert "necessary" in {flaw.law for flaw in prove(everywhere).flaws}
    assert lens.when != idle_row.when


def idle_known() -> Predicate:
    """A predicate that no known fact can break."""
    return PROVIDER_CAPACITY.fact.is_known()


def test_a_lens_table_is_proved_too() -> None:
    """A value that no row of a lens takes is a gap."""
    payment = lenses.PAYMENT.table
    short = evolve(payment, rows=payment.rows[:-1])
    laws = {flaw.law for flaw in prove(lenses=(short,)).flaws}
    assert laws == {"total"}


def test_readings_that_disagree_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A generated function that answers otherwise, and candidates that grow, are found."""
    module = __import__("c2b.paradigms.prove", fromlist=["by_facts"])
    assert proof_module is not None
    monkeypatch.setattr(module, "by_facts", lambda table: lambda *facts: Paradigm.N2N)
    monkeypatch.setattr(
        module,
        "possible",
        lambda pattern, table: (Paradigm.C2B,) if pattern.dependence else (Paradigm.B2B,),
    )
    laws = {flaw.law for flaw in prove().flaws}
    assert laws == {"one-reading", "monotone"}
