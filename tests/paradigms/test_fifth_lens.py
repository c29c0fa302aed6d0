"""A lens is one entry in one tuple: a fifth one works everywhere, and no other line changes."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve
from tests.library_copy import copied

import c2b
from c2b import Business, Consumer, ContractForm, Exchange, InvalidValueError, Leg, Offer
from c2b.models.value import Value, ValueKind
from c2b.paradigms import (
    LENSES,
    Definition,
    Lens,
    LensAgreement,
    NoLabel,
    Orientation,
    Paradigm,
    Table,
    TableRow,
    classifier,
    compose,
    prove,
)
from c2b.paradigms.question import Question
from c2b.paradigms.questions import LEG, PAYMENT
from c2b.text import Text
from c2b.wire import to_json

# the entry of the lens
FORM = Lens(
    id="form",
    text=Text(en="Form lens", fr="Critère de la forme"),
    short=Text(en="form", fr="forme"),
    letter=Text(en="F", fr="F"),
    table=Table(
        id="form",
        asks=Text(en="Is there a contract of work?", fr="Un contrat de travail est-il conclu ?"),
        questions=(
            Question(
                name="contract",
                fact=LEG.contract,
                asks=Text(en="Which contract is there?", fr="Quel contrat est conclu ?"),
                states=tuple(
                    (form, Text(en=f"the contract is {form.value}", fr=f"contrat : {form.value}"))
                    for form in ContractForm
                ),
            ),
        ),
        rows=(
            TableRow(
                id="no_contract",
                when=LEG.contract.is_(ContractForm.NONE),
                then=Orientation.RECIPIENT_FIRST,
            ),
            TableRow(
                id="some_contract",
                when=LEG.contract.is_not(ContractForm.NONE),
                then=Orientation.SILENT,
            ),
        ),
    ),
    definitions=(
        Definition(
            id="informal",
            text=Text(en="in C2B nothing is signed", fr="en C2B, rien n'est signé"),
            used_by=("a test",),
        ),
    ),
)
# the entry of the lens
FIVE = (*LENSES, FORM)
REVIEW = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.FEEDBACK),
    subordination=c2b.Subordination.none(),
    contract=ContractForm.NONE,
)


class TestALensOfOnesOwn:
    """A longer tuple is passed, and nothing else."""

    classify = staticmethod(classifier(FIVE))

    def test_it_classifies(self) -> None:
        """The fifth label stands beside the others, and the definition through it dissents."""
        found = self.classify(REVIEW)
        assert [*found.lenses] == [*FIVE]
        assert found.lenses[FORM] is Paradigm.B2C
        assert found.agreement is LensAgreement.CONTESTED
        assert found.definitions[-1].definition.id == "informal"
        assert found.definitions[-1].lens == FORM

    def test_it_explains(self) -> None:
        """A lens of one's own names the fact that it turns on, in both languages."""
        lines = self.classify(REVIEW).explain().splitlines()
        assert "Form lens: B2C (business to consumer), for the contract is none." in lines
        assert any("in C2B nothing is signed (a test)" in line for line in lines)
        assert "Critère de la forme" in self.classify(REVIEW).explain("fr")

    def test_what_is_unknown_stays_unknown(self) -> None:
        """The fact is among those that would decide, and is asked for once all else is known."""
        found = self.classify(evolve(REVIEW, contract=None))
        assert found.lenses[FORM] is NoLabel.UNDETERMINED
        assert found.decisive[-1] == "contract"
        known = evolve(
            REVIEW,
            contract=None,
            proposer=c2b.Proposer.PROVIDER,
            payment=c2b.Payment.NONE,
            terms_set_by=c2b.TermsSetter.PROVIDER,
        )
        asked = self.classify(known).ask
        assert asked is not None
        assert asked.fact == "contract"

    def test_it_composes(self) -> None:
        """An offer and an exchange are looked at through all five."""
        offer = Offer(leg=REVIEW, made=datetime(2026, 1, 1, tzinfo=UTC))
        assert self.classify(offer).lenses[FORM] is Paradigm.B2C
        (whole,) = self.classify(Exchange(legs=(REVIEW,))).classifications
        assert whole == self.classify(REVIEW)
        (other,) = compose(Exchange(legs=(REVIEW,)), lenses=FIVE).classifications
        assert other.lenses[FORM] is Paradigm.B2C

    def test_the_others_are_as_before(self) -> None:
        """The same headline and labels; a classification through other lenses is another."""
        found, before = self.classify(REVIEW), c2b.classify(REVIEW)
        assert found.paradigm is before.paradigm
        assert [*found.lenses.values()][:-1] == [*before.lenses.values()]
        assert found != before

    def test_it_travels(self) -> None:
        """The lens is pickled as a whole, one of the library by its name."""
        found = self.classify(REVIEW)
        assert pickle.loads(pickle.dumps(found)) == found
        assert pickle.loads(pickle.dumps(LENSES[1])) is LENSES[1]

    def test_it_is_proved(self) -> None:
        """The proof covers the new table with those of the library."""
        assert prove(lenses=tuple(lens.table for lens in FIVE[1:])).holds


BOTH = evolve(
    FORM,
    id="both",
    table=Table(
        id="both",
        asks=FORM.asks,
        questions=(*FORM.table.questions, PAYMENT),
        rows=(
            TableRow(
                id="paid_without_contract",
                when=LEG.contract.is_(ContractForm.NONE) & LEG.payment.is_not(c2b.Payment.NONE),
                then=Orientation.RECIPIENT_FIRST,
            ),
            TableRow(
                id="otherwise",
                when=LEG.contract.is_not(ContractForm.NONE) | LEG.payment.is_(c2b.Payment.NONE),
                then=Orientation.PROVIDER_FIRST,
            ),
        ),
    ),
)


class TestALensOnTwoFacts:
    """A table may turn on several facts."""

    classify = staticmethod(classifier((*LENSES, BOTH)))

    def test_one_fact_may_do(self) -> None:
        """The other fact may be unknown if one settles the answer."""
        found = self.classify(evolve(REVIEW, contract=None, payment=c2b.Payment.NONE))
        assert found.lenses[BOTH] is Paradigm.C2B
        assert "for no money passes" in found.explain()

    def test_both_are_told(self) -> None:
        """Both facts are named if both are known."""
        known = evolve(REVIEW, payment=c2b.Payment.PROVIDER_PAYS_RECIPIENT)
        assert "for the contract is none and Ana pays Acme" in self.classify(known).explain()

    def test_neither_is_asked_for_twice(self) -> None:
        """A fact that two lenses turn on is one fact."""
        decisive = self.classify(evolve(REVIEW, contract=None)).decisive
        assert len(decisive) == len(set(decisive))

    def test_it_is_proved(self) -> None:
        """The proof visits every choice of values of both facts."""
        assert prove(lenses=(BOTH.table,)).holds


@pytest.mark.parametrize(
    ("lenses", "expected"),
    [
        ((), "the first is the headline"),
        ((FORM, *LENSES), "the first is the headline"),
        ((*FIVE, FORM), "each id once"),
        ((*LENSES, evolve(FORM, table=evolve(FORM.table, rows=FORM.table.rows[:1]))), "for every"),
        ((*LENSES, evolve(FORM, table=LENSES[0].table)), "an Orientation"),
    ],
)
def test_lenses_that_cannot_be_used(lenses: tuple[Lens, ...], expected: str) -> None:
    """Are refused before any leg is looked at."""
    with pytest.raises(InvalidValueError, match=expected):
        classifier(lenses)


def test_a_lens_on_a_fact_without_end() -> None:
    """A table that turns on a text cannot be completed."""
    question = evolve(FORM.table.questions[0], fact=LEG.value.description)
    with pytest.raises(InvalidValueError, match="enumerated facts"):
        evolve(FORM, table=evolve(FORM.table, questions=(question,)))


NEEDS = """
from c2b.models.leg import ContractForm
from c2b.paradigms.questions import LEG
from c2b.paradigms.question import Question
"""
CALLS = """
import json, sys
from c2b import cases, classify, compose, paradigms, wire
from c2b.cli import main
from c2b.models.exchange import Exchange
from c2b.cases.table.field import LABELS
from c2b.testing.strategies import lenses
leg = wire.parse(open(sys.argv[1]).read(), Exchange).legs[0]
print(json.dumps({
    "labels": [label.value for label in classify(leg).lenses.values()],
    "explains": classify(leg).explain(),
    "composes": [len(each.lenses) for each in compose(Exchange(legs=(leg,))).classifications],
    "definitions": [each.id for each in paradigms.DEFINITIONS],
    "fields": LABELS,
    "holds": paradigms.prove().holds,
}))
"""


@pytest.mark.wide
def test_one_entry_in_the_library(tmp_path: Path) -> None:
    """All readers of lenses know a fifth one after one more entry in a copy of the library."""
    library = copied(tmp_path)
    own = Path(__file__).read_text(encoding="utf-8").split("# the entry of the lens\n")[1]
    listed = "LENSES: tuple[Lens, ...] = ("
    library.change("paradigms/lenses.py", listed, f"{NEEDS}\n{own}\n{listed}")
    library.change("paradigms/lenses.py", "PAYMENT, TERMS)", "PAYMENT, TERMS, FORM)")
    document = tmp_path / "exchange.json"
    document.write_text(to_json(Exchange(legs=(REVIEW,))), encoding="utf-8")

    found = json.loads(library.run("-c", CALLS, str(document)))
    assert found["labels"][-1] == "B2C"
    assert "Form lens: B2C" in found["explains"]
    assert found["composes"] == [len(FIVE)]
    assert found["definitions"][-1] == "informal"
    assert "expected_form" in found["fields"]
    assert found["holds"]

    shown = library.run("-m", "c2b", "classify", str(document))
    assert "T terms   F form" in shown
    assert "V   I   P   T   F   agreement" in shown
    assert "?   ?   ?   B2C" in shown
    told = json.loads(library.run("-m", "c2b", "classify", str(document), "--json"))
    assert told[0]["legs"][0]["lenses"]["form"] == "B2C"
