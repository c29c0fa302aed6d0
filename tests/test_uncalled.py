"""Methods of results that are read without a call."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from inspect import signature
from typing import Any

import pytest

from c2b import Business, Consumer, Contract, Leg, Money, Offer, Value, ValueKind, classify
from c2b._arguments import explain_call
from c2b._uncalled import UncalledMethodError
from c2b.compensation import Contribution, PayPlan, PerItem, Rounding, Settlement, settle

LEG = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.FEEDBACK),
)
OFFER: Any = Offer(leg=LEG, made=datetime(2026, 2, 2, 9, tzinfo=UTC))
PLAN = PayPlan(key="tea", scheme=PerItem(rate=Money("0.50", "EUR")), rounding=Rounding.HALF_UP)
SETTLED: Any = settle(PLAN, [Contribution(key="1", party="Ana")], on=date(2026, 1, 31))
NOTHING: Any = settle(SETTLED.books, [], on=date(2026, 2, 28))


class TestMethodThatNeedsNoArgument:
    """A method without arguments stands for its result, the one value that can be meant."""

    def test_it_is_read_as_its_result(self) -> None:
        """The method is iterated, counted, indexed, searched, compared and asked for attributes."""
        (payout,) = SETTLED.payouts()
        assert [*SETTLED.payouts] == [payout]
        assert (len(SETTLED.payouts), SETTLED.payouts[0]) == (1, payout)
        assert payout in SETTLED.payouts and "Ana" not in SETTLED.payouts
        assert SETTLED.payouts == (payout,) and SETTLED.payouts != ()
        assert SETTLED.payouts.count(payout) == 1
        assert str(SETTLED.cost) == "0.50 EUR"

    def test_its_truth_is_that_of_its_result(self) -> None:
        """No payouts are false, although the method itself is there."""
        assert SETTLED.payouts
        assert not NOTHING.payouts

    def test_it_stays_a_method(self) -> None:
        """The method has a name and a signature, can be a key, is called, shown and pickled."""
        assert (SETTLED.payouts.__name__, SETTLED.payouts.__qualname__) == (
            "payouts",
            "Settlement.payouts",
        )
        assert str(signature(SETTLED.balance)).startswith("(party: 'str'")
        assert SETTLED.payouts == SETTLED.payouts != NOTHING.payouts
        assert len({SETTLED.payouts, SETTLED.payouts}) == 1
        assert repr(NOTHING.payouts).startswith("<method Settlement.payouts of Settlement")
        assert pickle.loads(pickle.dumps(SETTLED.payouts))() == SETTLED.payouts()
        assert Settlement.payouts(SETTLED) == SETTLED.payouts()
        with pytest.raises(AttributeError, match="a method has no attribute '__nothing__'"):
            _ = SETTLED.payouts.__nothing__


class TestMethodThatNeedsArguments:
    """A method that needs arguments would be true whatever the value is."""

    def test_it_is_refused_with_how_to_call_it(self) -> None:
        """The truth, the length and a comparison are refused with the call, in both languages."""
        with pytest.raises(UncalledMethodError) as caught:
            bool(OFFER.has_lapsed)
        error = caught.value
        assert str(error) == (
            "Offer.has_lapsed: expected its result, got the method itself; "
            "did you mean has_lapsed(at)?"
        )
        assert "vouliez-vous dire has_lapsed(at)" in error.explain("fr")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        with pytest.raises(TypeError, match=r"did you mean balance\(party\)\?"):
            _ = SETTLED.balance["Ana"]
        with pytest.raises(AttributeError, match=r"did you mean balance\(party\)\?"):
            _ = SETTLED.balance.paid

    def test_it_can_be_passed_on(self) -> None:
        """A function that calls it takes it as any other."""
        assert [str(each.paid) for each in map(SETTLED.balance, ["Ana"])] == ["0.50 EUR"]


class TestItsArguments:
    """Arguments that a method or a function does not take."""

    def test_another_name_is_taken(self) -> None:
        """A name that can mean one argument alone is that one."""
        found: Any = classify(LEG)
        assert found.explain(lang="fr") == found.explain(locale="fr") == found.explain("fr")

    @pytest.mark.parametrize(
        ("call", "hint"),
        [
            (lambda: SETTLED.payouts("Ana"), r"got 'Ana'; write payouts\(\)"),
            (lambda: SETTLED.payouts(zzz=1), "got 'zzz'; it takes no argument"),
            (lambda: SETTLED.balance(), r"write balance\(party=\.\.\.\)"),
            (lambda: SETTLED.explain("Ana", langage="fr"), "did you mean language"),
            (lambda: SETTLED.explain("Ana", lang="fr", language="en"), "Settlement.explain.lang"),
            (lambda: type(OFFER).from_dict(data={}, zzz=1), "zzz"),
        ],
    )
    def test_others_are_refused(self, call: Any, hint: str) -> None:
        """The error names what the call takes."""
        with pytest.raises(TypeError, match=hint):
            call()

    @pytest.mark.parametrize("call", [SETTLED.payouts, Consumer])
    def test_the_error_of_python_is_not_shown_beside(self, call: Any) -> None:
        """A traceback shows the error with the hint alone."""
        with pytest.raises(TypeError, match="zzz") as caught:
            call(zzz=1)
        assert caught.value.__context__ is None and caught.value.__cause__ is None

    def test_a_name_of_two_parties_is_refused(self) -> None:
        """A name that is the id of another party tells nobody who signs."""
        leg = Leg(
            provider=Consumer("Ana"),
            recipient=Business("Acme", id="Ana"),
            value=Value(kind=ValueKind.FEEDBACK),
        )
        made = datetime(2026, 2, 2, 9, tzinfo=UTC)
        contract: Any = Contract.of(Offer(leg=leg, made=made), by=leg.provider)
        with pytest.raises(ValueError, match="the parties are Ana, Acme"):
            contract.sign("Ana", made)

    def test_an_error_inside_a_method_stays(self) -> None:
        """A TypeError of a call with the right arguments is shown as it is."""

        def fail(party: str) -> None:
            """Fail whatever the party is."""
            raise TypeError(f"inside of {party}")

        with pytest.raises(TypeError, match="^inside of Ana$"):
            explain_call(fail)("Ana")
        with pytest.raises(TypeError, match="multiple values for argument 'party'"):
            SETTLED.balance("Ana", party="Ana")
