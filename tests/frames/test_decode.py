"""Chosen rows become values of the scalar core, one by one or in batches of Arrow."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from typing import Any, ClassVar

import pyarrow as pa
import pytest

from c2b import frames
from c2b.compensation import Amount, PerItem
from c2b.errors import InvalidValueError
from c2b.paradigms import LENSES, Paradigm, classifier
from c2b.rules import AnswerKind, Outcome, RuleSet, review
from tests.frames.engines import made, rows
from tests.frames.test_classify import lens
from tests.rules.garden import GARDEN, F, Garden, rule

DAY = date(2026, 11, 28)
IN_FORCE = GARDEN.in_force(on=DAY, where=("FR", "EU"))
ROW = {"loan__tool": "saw", "loan__price": 350, "loan__days": 1, "loan__due": datetime(2026, 1, 2)}


class TestRules:
    """A row becomes the verdict on its facts."""

    def test_a_row_becomes_a_verdict(self) -> None:
        """The facts of a row are those of the columns, numbers in parts of one included."""
        (verdict,) = frames.decode([ROW], IN_FORCE, scales={"loan.price": 100})
        assert verdict.outcome("garden.price") is Outcome.KEPT
        subject: Any = verdict.subject
        assert subject.loan.price == Decimal("3.50") and subject.loan.due == date(2026, 1, 2)
        assert "garden" in verdict.explain() or verdict.sentences

    def test_a_model_with_a_leg(self) -> None:
        """A row has facts of the groups of a model; its leg stays unknown."""
        rules = review.RULES.in_force(on=DAY, where="FR")
        (verdict,) = frames.decode([{"origin__solicited": True}], rules)
        known = review.ReviewFacts(origin=review.OriginFacts(solicited=True))
        assert verdict.subject == known and verdict.all_findings == rules.check(known).all_findings

    def test_unknown_values_of_pandas_are_unknown(self) -> None:
        """A NaN and a missing value of pandas are unknown facts."""
        frame = made("pandas", {"loan__tool": ["saw", None], "borrower__trained": [None, True]})
        first, second = frames.decode(frame.to_dict("records"), IN_FORCE)
        assert first.outcome("garden.training") is Outcome.UNDECIDED
        assert second.outcome("garden.training") is Outcome.UNDECIDED
        (third,) = frames.decode([{"loan__tool": float("nan")}], IN_FORCE)
        assert third.subject == Garden()

    def test_a_computed_fact_follows_from_its_inputs(self) -> None:
        """A computed fact that its inputs do not give, or give otherwise, is refused."""
        (verdict,) = frames.decode([{**ROW, "loan__daily": 350}], IN_FORCE)
        assert verdict.outcome("garden.price") is Outcome.BROKEN
        with pytest.raises(InvalidValueError, match="give the facts it is computed from"):
            frames.decode([{"loan__daily": 3}], IN_FORCE)

    def test_an_unknown_word_is_refused(self) -> None:
        """A word that a fact cannot have is refused with the likely one, or with all."""
        with pytest.raises(InvalidValueError, match="did you mean saw"):
            frames.decode([{"loan__tool": "saww"}], IN_FORCE)
        with pytest.raises(InvalidValueError, match="choose one of these"):
            frames.decode([{"loan__tool": "zzzz"}], IN_FORCE)

    def test_an_exact_number_may_be_no_decimal(self) -> None:
        """A fact that is a fraction is one."""
        found = frames.decode([{"loan__days": 3}], IN_FORCE, scales={"loan.price": 3})
        subject: Any = found[0].subject
        assert subject.loan.days == 3


class TestLenses:
    """A row becomes the classification of its leg."""

    def test_a_row_becomes_a_classification(self) -> None:
        """The leg of a row has its facts and the names of its parties."""
        row = {"value_kind": "feedback", "dependence": "none", "provider_capacity": "private",
               "recipient_capacity": "trade", "payment": "none", "provider": "Ana"}  # fmt: skip
        (found,) = frames.decode([row], LENSES)
        assert found.paradigm is Paradigm.C2B
        assert "Ana" in found.explain()

    @pytest.mark.parametrize("name", ["", " ", "\u00a0", None, float("nan")])
    def test_a_party_without_a_name_is_called_by_its_side(self, name: Any) -> None:
        """A blank name leaves a row its classification, as it does on a frame."""
        row = {"value_kind": "none", "provider": name, "recipient": 3}
        (found,) = frames.decode([row], LENSES)
        assert (found.leg.provider.name, found.leg.recipient.name) == ("provider", "3")


def batches(columns: dict[str, list[Any]]) -> list[pa.RecordBatch]:
    """Return *columns* as batches of one row."""
    return pa.table(columns).to_batches(max_chunksize=1)


class TestApplyScalar:
    """Batches of Arrow are judged by the scalar core."""

    COLUMNS: ClassVar[dict[str, list[Any]]] = {
        "id": [1, 2, 3],
        "value_kind": ["none", None, "fedback"],
        "provider_capacity": ["private", "private", None],
    }

    def test_batches_are_classified(self) -> None:
        """The results are those of `classify`, and an error is the fault of its row alone."""
        found = list(frames.apply_scalar(batches(self.COLUMNS), LENSES))
        assert len(found) == 3
        made_rows = [row for batch in found for row in batch.to_pylist()]
        assert [row["paradigm"] for row in made_rows] == ["not_an_exchange", None, None]
        assert "did you mean feedback" in made_rows[2]["fault"]
        lowered = rows(frames.classify(made("polars", self.COLUMNS)))
        for one, other in zip(made_rows[:2], lowered, strict=False):
            assert {name: one[name] for name in one} == {name: other[name] for name in one}

    def test_lenses_are_compiled_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The lenses are compiled for all rows of all batches together."""
        compiled = list[object]()

        def counted(lenses: Any) -> Any:
            compiled.append(lenses)
            return classifier(lenses)

        monkeypatch.setattr(import_module("c2b.frames.decode"), "classifier", counted)
        twice = [*batches(self.COLUMNS), *batches(self.COLUMNS)]
        assert len(list(frames.apply_scalar(twice, LENSES))) == len(twice) > 1
        assert compiled == [LENSES]

    def test_a_lens_of_two_questions_is_applied(self) -> None:
        """A lens that is not lowered gives its label here."""
        both = lens("both", (LENSES[1], LENSES[2]))
        (batch, *_) = frames.apply_scalar(batches(self.COLUMNS), (*LENSES, both), prefix="x_")
        assert batch.to_pylist()[0]["x_lens_both"] == "silent"

    def test_batches_are_checked(self) -> None:
        """The outcome of each rule is a column, computed facts included."""
        given = {"loan__price": [3], "loan__days": [1], "loan__tool": ["spade"]}
        (batch,) = frames.apply_scalar(batches(given), IN_FORCE)
        (row,) = batch.to_pylist()
        names = [bit.column for bit in frames.rule_bits(GARDEN, on=DAY, where=("FR", "EU"))]
        assert [row[name] for name in names] == ["not_applicable", "kept", "kept"]
        assert row["fault"] is None


class TestRequired:
    """The columns that a definition reads are listed with their kinds."""

    def test_the_columns_of_rules(self) -> None:
        """Rules read the facts of their conditions, by their paths."""
        found = {each.name: each for each in frames.required(IN_FORCE, columns={"loan.days": "n"})}
        assert set(found) == {"loan__tool", "borrower__trained", "loan__daily", "n"}
        assert found["n"].kind is AnswerKind.WHOLE_NUMBER
        assert found["loan__tool"].words == ("spade", "saw")

    def test_the_columns_of_lenses_and_schemes(self) -> None:
        """Lenses read the facts of legs, a scheme the quantity."""
        (column,) = frames.required(PerItem(rate=Amount.of("1", "EUR")))
        assert (column.name, column.kind) == ("quantity", AnswerKind.WHOLE_NUMBER)
        assert [each.name for each in frames.required(LENSES)][:2] == ["value_kind", "dependence"]

    def test_another_definition_is_refused(self) -> None:
        """A definition that is none of the kinds is refused."""
        for wrong in ((), GARDEN, ("value",)):
            other: Any = wrong
            with pytest.raises(InvalidValueError, match="definition"):
                frames.required(other)
            with pytest.raises(InvalidValueError, match="definition"):
                frames.unsupported(other, made("polars", {"id": [1]}))

    def test_a_rule_on_texts_reads_a_text(self) -> None:
        """A free text is a column of strings without a list of words."""
        own = RuleSet(name="own", subject=Garden, rules=(rule("t", requires=F.loan.note.is_("a")),))
        (column,) = frames.required(own.in_force(on=DAY, where="FR"))
        assert (column.kind, column.words) == (AnswerKind.TEXT, ())
