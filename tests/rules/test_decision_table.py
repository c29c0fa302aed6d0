"""Decision tables over facts of one's own are decided, explained, proved and carried as data."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from tests.rules.garden import Borrower, F, Garden, Loan, Tool

from c2b import InvalidDocumentError, InvalidValueError
from c2b.predicate import Predicate, facts_of
from c2b.rules import DecisionFlawKind, DecisionRow, DecisionTable, HitPolicy, prove_table
from c2b.rules.catalogue import ACTIVITIES
from c2b.text import Text
from c2b.wire.rules.table import table_from_data, table_to_data

ADULT, TRAINED = F.borrower.adult, F.borrower.trained
SAW = F.loan.tool.is_(Tool.SAW)


def row(name: str, when: Predicate, then: str) -> DecisionRow:
    """Return a row whose answer is *then*."""
    return DecisionRow(id=name, when=when, then=then, text=Text(en=f"{then}!", fr=f"« {then} »"))


TABLE = DecisionTable(
    name="lending",
    asks=Text(en="May the tool be lent?", fr="L’outil peut-il être prêté ?"),
    subject=Garden,
    rows=(
        row("spade", ~SAW, "lend"),
        row("skilled", SAW & TRAINED.is_true(), "lend"),
        row("unskilled", SAW & TRAINED.is_false(), "refuse"),
    ),
)
FIRST = evolve(
    TABLE,
    hit=HitPolicy.FIRST,
    rows=(
        row("child", ADULT.is_false(), "refuse"),
        row("trained", TRAINED.is_true(), "lend"),
        row("spade", ~SAW, "lend"),
        row("else", SAW | ~SAW, "refuse"),
    ),
)
saw = Loan(tool=Tool.SAW)


class TestDecide:
    """One row answers; an unknown fact leaves candidates."""

    def test_a_row_answers_with_its_reasons(self) -> None:
        """The answer rests on the known facts of its row, and is explained in both languages."""
        decision = TABLE.decide(Garden(loan=saw, borrower=Borrower(trained=False)))
        assert decision.answer == "refuse" and decision.row is TABLE.rows[2]
        assert [fact.name for fact in decision.facts] == ["loan.tool", "borrower.trained"]
        assert decision.missing == ()
        assert decision.explain().startswith("refuse! (row unskilled). Facts: the tool: a saw;")
        assert "Faits\u00a0: l'outil" in decision.explain("fr")

    def test_an_unknown_fact_leaves_candidates(self) -> None:
        """The candidates and the missing fact are named."""
        decision = TABLE.decide(Garden(loan=saw))
        assert decision.answer is None and decision.facts == ()
        assert decision.table is TABLE
        assert [each.id for each in decision.candidates] == ["skilled", "unskilled"]
        assert decision.missing == ("borrower.trained",)
        assert decision.explain() == "Open: lend! or refuse!. Missing: the borrower was trained."

    def test_the_first_row_that_holds_answers(self) -> None:
        """A later row answers only where all earlier ones are known to fail."""
        adult = Borrower(adult=True, trained=True)
        assert FIRST.decide(Garden(loan=saw, borrower=adult)).answer == "lend"
        unknown = FIRST.decide(Garden(loan=saw, borrower=Borrower(trained=True)))
        assert [each.id for each in unknown.candidates] == ["child", "trained"]
        assert unknown.missing == ("borrower.adult",)

    def test_a_single_candidate_that_is_open_does_not_answer(self) -> None:
        """A row whose condition is unknown does not answer, even if it is the last candidate."""
        table = evolve(TABLE, rows=(TABLE.rows[1],))
        assert table.decide(Garden(loan=saw)).answer is None

    def test_a_gap(self) -> None:
        """Facts that no row covers are reported as such."""
        table = evolve(TABLE, rows=(TABLE.rows[1],))
        decision = table.decide(Garden(loan=Loan(tool=Tool.SPADE)))
        assert decision.candidates == () and decision.answer is None
        assert decision.explain() == "No row answers for these facts."

    def test_facts_of_another_model(self) -> None:
        """Facts of another model are refused."""
        with pytest.raises(InvalidValueError, match="facts of type Garden"):
            TABLE.decide(Borrower())


class TestProve:
    """A table is proved total and without overlap by one public function."""

    def test_both_tables_hold(self) -> None:
        """A table that answers every situation once has no flaw."""
        for table in (TABLE, FIRST):
            proof = prove_table(table)
            assert proof.holds and proof.rows == len(table.rows)

    def test_a_gap_is_shown_with_facts(self) -> None:
        """A situation without a row is shown."""
        (flaw,) = prove_table(evolve(TABLE, rows=TABLE.rows[:2])).flaws
        assert flaw.kind is DecisionFlawKind.GAP
        assert "the tool: a saw" in flaw.text.en and "\u00a0:" in flaw.text.fr

    def test_an_overlap_names_both_rows(self) -> None:
        """Two rows that hold at once are named where exactly one has to answer."""
        both = (*TABLE.rows, row("again", SAW & ADULT.is_true() & TRAINED.is_true(), "lend"))
        flaws = prove_table(evolve(TABLE, rows=both)).flaws
        assert [(each.kind, each.rows) for each in flaws] == [
            (DecisionFlawKind.OVERLAP, ("skilled", "again"))
        ]
        assert prove_table(evolve(TABLE, rows=both, hit=HitPolicy.FIRST)).flaws[0].kind is (
            DecisionFlawKind.UNREACHABLE
        )

    def test_a_row_that_never_holds(self) -> None:
        """A row that no facts reach is named."""
        dead = (*TABLE.rows, row("dead", SAW & ~SAW, "lend"))
        (flaw,) = prove_table(evolve(TABLE, rows=dead)).flaws
        assert (flaw.kind, flaw.rows) == (DecisionFlawKind.UNREACHABLE, ("dead",))
        assert flaw.text.en == "a row never answers (dead): whatever the facts"

    def test_impossible_facts_are_no_gap(self) -> None:
        """A situation that the model declares as impossible needs no row."""
        model = ACTIVITIES[0].facts
        f = facts_of(model)
        selects, neutral = f.origin.selected_by_sentiment, f.origin.neutral_invitation
        rows = (
            row("selects", selects.is_true(), "selects"),
            row("neutral", selects.is_false() & neutral.is_true(), "neutral"),
            row("neither", selects.is_false() & neutral.is_false(), "neither"),
        )
        table = DecisionTable(name="invitation", asks=TABLE.asks, subject=model, rows=rows)
        assert prove_table(table).holds
        impossible = (*rows, row("never", selects.is_true() & neutral.is_true(), "never"))
        flaws = prove_table(evolve(table, rows=impossible)).flaws
        assert [each.kind for each in flaws] == [DecisionFlawKind.UNREACHABLE]


class TestData:
    """A table travels as data, and is never executed."""

    def test_there_and_back(self) -> None:
        """A table that was written is read as the same table."""
        for table in (TABLE, FIRST):
            data = json.loads(json.dumps(table_to_data(table)))
            assert table_from_data(data, Garden) == table

    @pytest.mark.parametrize(
        ("change", "path"),
        [
            (lambda data: [], "document"),
            (lambda data: {**data, "rows": None}, "document"),
            (lambda data: {**data, "rows": [1]}, "rows[0]"),
            (lambda data: {**data, "rows": [{"id": "a"}]}, "rows[0]"),
            (lambda data: {**data, "rows": []}, "rows"),
            (lambda data: {**data, "rows": [data["rows"][0]] * 2}, "rows"),
            (lambda data: {**data, "hit": "last"}, "hit"),
        ],
    )
    def test_faults_have_their_path(self, change: Any, path: str) -> None:
        """A fault is reported with its path."""
        with pytest.raises(InvalidDocumentError) as caught:
            table_from_data(change(table_to_data(TABLE)), Garden)
        assert caught.value.faults[0].where.startswith(path)

    @pytest.mark.parametrize(
        ("test", "path"),
        [
            ({"fact": "loan.days", "contains": "1"}, "rows[0].when.contains"),
            ({"fact": "borrower.adult", "less_than": True}, "rows[0].when.less_than"),
        ],
    )
    def test_a_test_that_makes_no_sense(self, test: Any, path: str) -> None:
        """A test that Python refuses when it is declared is a fault of the document."""
        data = table_to_data(TABLE)
        data["rows"][0]["when"] = test
        with pytest.raises(InvalidDocumentError) as caught:
            table_from_data(data, Garden)
        assert caught.value.faults[0].where == path


@pytest.mark.parametrize(
    "rows",
    [(), (TABLE.rows[0], TABLE.rows[0]), (row("x", facts_of(Borrower).adult.is_true(), "y"),)],
)
def test_refused(rows: Any) -> None:
    """No rows, a row twice, and facts of another model are refused when the table is built."""
    with pytest.raises(InvalidValueError, match="DecisionTable.rows"):
        evolve(TABLE, rows=rows)
