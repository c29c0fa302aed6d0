"""The settlement machine: ours holds, and each fault planted in a copy of ours is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test

from c2b import InvalidValueError, Money
from c2b.compensation import (
    Band,
    Cap,
    Contribution,
    Deduction,
    Fee,
    Graduated,
    Hold,
    OverBudget,
    PayPlan,
    PerItem,
    Pool,
    Role,
    Rounding,
    Share,
    Threshold,
    cash,
)
from c2b.compensation.scheme import AnyScheme
from c2b.compensation.settlement import frozen_rates, reversal_run, starts
from c2b.compensation.settlement.account import Purse
from c2b.compensation.settlement.books import Books
from c2b.compensation.settlement.desk import Desk
from c2b.compensation.settlement.intake import Intake
from c2b.compensation.settlement.key_recognition import Again, Known
from c2b.compensation.settlement.reversal_run import ReversalRun
from c2b.compensation.settlement.versions import Numbered
from c2b.testing.laws import BrokenLawError
from c2b.testing.machines import SettlementMachine
from c2b.testing.machines.plans import plain_plans
from c2b.testing.machines.settlement import _earned

Patch = pytest.MonkeyPatch


class TestOurs(SettlementMachine.TestCase):
    """The settlements of the library, with all schemes and terms."""

    settings = settings(max_examples=15, stateful_step_count=12)


def _with_term(kind: type[Deduction]) -> Callable[[PayPlan], bool]:
    """Whether a plan has a deduction of a *kind*."""
    return lambda plan: any(isinstance(term, kind) for term in plan.deductions)


def _of_scheme(kind: type[AnyScheme]) -> Callable[[PayPlan], bool]:
    """Whether a plan has a scheme of a *kind*, without deductions and budget."""
    return lambda plan: (
        isinstance(plan.scheme, kind) and not plan.deductions and plan.budget is None
    )


def _with_budget(plan: PayPlan) -> bool:
    return plan.budget is not None


def _of_role(role: Role) -> Callable[..., None]:
    """How money is taken out where what is held or carried is left out."""

    def take_out(purse: Purse, rates: Any, shares: Any, numbered: Any, lost: int) -> None:
        left_out = {n: s for n, s in purse.slots.items() if numbered.roles[n] is role}
        held = {number: slot.kept for number, slot in left_out.items()}
        for slot in left_out.values():
            slot.kept = 0
        frozen_rates.take_out(purse, rates, shares, numbered, lost)
        for number, slot in left_out.items():
            slot.kept = held[number]

    return take_out


def out_of_thresholds(patch: Patch) -> None:
    """A reversal leaves what is carried as it was."""
    patch.setattr(reversal_run, "take_out", _of_role(Role.CARRIED))


def out_of_holds(patch: Patch) -> None:
    """A reversal leaves what is held as it was."""
    patch.setattr(reversal_run, "take_out", _of_role(Role.HELD))


def out_of_the_budget(patch: Patch) -> None:
    """An amount that was taken back is not free in the budget again."""

    def left_in(self: Books, plan: PayPlan) -> Any:
        gross = sum(max(0, entry.earned) for entry in self.journal())
        return plan.budget and plan.budget.each([plan.budget.minor - gross])[0]

    patch.setattr(Books, "left_in", left_in)


def out_of_tiers(patch: Patch) -> None:
    """An amount that was taken back still counts for the tiers."""
    book = ReversalRun.book
    patch.setattr(
        ReversalRun,
        "book",
        lambda self, purse, entry, desk, _, of: book(self, purse, entry, desk, (), of),
    )


def held_amount_paid(patch: Patch) -> None:
    """The held amount that a reversal took is paid by the next settlement."""

    def take_out(purse: Purse, rates: Any, shares: Any, numbered: Any, lost: int) -> None:
        holds = {n: s for n, s in purse.slots.items() if numbered.roles[n] is Role.HELD}
        held = {number: slot.kept for number, slot in holds.items()}
        frozen_rates.take_out(purse, rates, shares, numbered, lost)
        taken = sum(kept - purse.slots[number].kept for number, kept in held.items())
        purse.payable += taken
        purse.owed_back += taken

    patch.setattr(reversal_run, "take_out", take_out)


def owed_back_not_offset(patch: Patch) -> None:
    """The amount owed back is forgotten when something is paid."""

    def receive(self: Purse, coming: int, offset: Any, fees: Any = ()) -> None:
        due = coming + self.payable
        self.payable = 0
        self.paid += max(due, 0)
        self.owed_back += max(-due, 0)

    patch.setattr(Purse, "receive", receive)


def kept_fee_given_back(patch: Patch) -> None:
    """Every fee is given back."""
    patch.setattr(Numbered, "is_kept", lambda self, number: False)


def key_settled_twice(patch: Patch) -> None:
    """No key is known again."""
    patch.setattr(Known, "again", lambda self, item: Again.NEW)


def amended_rate_on_old_work(patch: Patch) -> None:
    """The newest terms hold for everything."""
    patch.setattr(Intake, "_version_of", lambda self, item: self.desk.version)


def pool_charged_twice(patch: Patch) -> None:
    """The part of a pool that was shared before is shared once more."""
    load = Desk.load

    def forgetful(self: Desk, parties: Iterable[str]) -> None:
        load(self, parties)
        for read in self.read.values():
            read.clear()

    patch.setattr(Desk, "load", forgetful)


def cap_had_twice(patch: Patch) -> None:
    """A cap that is agreed once more begins from zero."""
    patch.setattr(starts, "carried", lambda *_: None)


def first_budget_for_ever(patch: Patch) -> None:
    """The budget that was agreed first holds, whatever is amended."""
    left_in = Books.left_in
    patch.setattr(Books, "left_in", lambda self, plan: left_in(self, self.versions[0].plan))


@pytest.mark.wide
@pytest.mark.parametrize(
    ("plant", "concerned", "without"),
    [
        (out_of_thresholds, _with_term(Threshold), ()),
        (out_of_holds, _with_term(Hold), ()),
        (out_of_the_budget, _with_budget, ()),
        (out_of_tiers, _of_scheme(Graduated), ("reverse_entry", "file_away")),
        (held_amount_paid, _with_term(Hold), ()),
        (owed_back_not_offset, _of_scheme(Share), ()),
        (kept_fee_given_back, _with_term(Fee), ()),
        (key_settled_twice, _of_scheme(Share), ()),
        (amended_rate_on_old_work, _of_scheme(Share), ()),
        (pool_charged_twice, _of_scheme(Pool), ()),
        (cap_had_twice, _of_scheme(Cap), ()),
    ],
)
def test_a_planted_fault_is_found(
    plant: Callable[[Patch], None],
    concerned: Callable[[PayPlan], bool],
    without: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The machine finds a planted fault within the number of examples that Hypothesis tries."""

    def pay_plans(_: SettlementMachine) -> st.SearchStrategy[PayPlan]:
        """The plain plans that the fault concerns."""
        return plain_plans().filter(concerned)

    steps = {"pay_plans": pay_plans, **dict.fromkeys(without)}
    machine = type("Concerned", (SettlementMachine,), steps)
    plant(monkeypatch)
    usual = settings(max_examples=settings.get_profile("default").max_examples)
    with pytest.raises((BrokenLawError, InvalidValueError)):
        run_state_machine_as_test(machine, settings=settings(usual, phases=[Phase.generate]))


class Chosen:
    """Stands for drawn data: what is drawn is always the same *plan*."""

    def __init__(self, plan: PayPlan) -> None:
        self.plan = plan

    def draw(self, _: object) -> PayPlan:
        """The plan."""
        return self.plan


class TestByHand:
    """The steps of the machine, one after the other, in histories that are written down."""

    def test_a_budget_that_is_used_up(self) -> None:
        """A refused contribution is not noted as given."""
        machine = begun(plain_plan(budget=Money.of("3", "EUR"), over=OverBudget.REFUSE))
        machine.contribute((gave(2),))
        machine.contribute((gave(5),))
        assert [item.quantity for item in machine.given] == [2]
        held(machine)

    def test_a_budget_that_is_lowered(self) -> None:
        """A budget below what is spent refuses what costs something, and takes nothing back."""
        machine = of_two_budgets()
        assert _earned(machine.books) == {(cash("EUR"), "Ana"): 400}
        machine.change_the_budget(2)
        machine.contribute((gave(2),))
        assert _earned(machine.books) == {(cash("EUR"), "Ana"): 600}
        held(machine)

    def test_a_budget_that_is_not_amended(self, monkeypatch: Patch) -> None:
        """A library that goes on with the first budget breaks a law."""
        first_budget_for_ever(monkeypatch)
        with pytest.raises(BrokenLawError):
            of_two_budgets()

    def test_a_whole_history(self) -> None:
        """Contributions, waiting, repeats, restarts, reversals, archives and another rate."""
        share = Share(rate=Fraction(1, 2), currency="EUR")
        machine = begun(plain_plan(scheme=share))
        machine.contribute(
            (gave(value=Money.of("5", "EUR")), gave(1, "b", value=Money.of("3", "EUR")))
        )
        machine.reverse_contribution(3)
        assert [item.value for item in machine.standing] == [Money.of("5", "EUR")]
        assert _earned(machine.books) == {(cash("EUR"), "Ana"): 250}
        held(machine)
        machine.wait(3)
        machine.renew_the_terms()
        held(machine)
        machine.settle_again()
        machine.restart()
        machine.reverse_entry(0, [50, 100])
        machine.change_the_rate(20)
        machine.contribute((gave(value=Money.of("1", "EUR")),))
        machine.file_away()
        machine.reverse_contribution(0)  # of what is filed nothing is taken back
        held(machine)
        assert machine.filed
        assert not machine.booked

    def test_a_contribution_in_tiers(self) -> None:
        """A contribution that climbs tiers is taken back, and later ones climb from below."""
        tiers = Graduated(
            bands=(Band(to=1, rate=Money.of(1, "EUR")), Band(rate=Money.of(2, "EUR")))
        )
        machine = begun(plain_plan(scheme=tiers))
        machine.contribute((gave(1, "a"), gave(1, "b")))
        machine.reverse_contribution(0)
        assert len(machine.standing) == 1
        machine.contribute((gave(1, "c"),))
        assert _earned(machine.books) == {(cash("EUR"), "Ana"): 400}
        held(machine)

    def test_nothing_is_left_to_take_back(self) -> None:
        """A contribution that earned nothing is none to take back."""
        machine = begun(plain_plan())
        machine.contribute((gave(0),))
        machine.reverse_contribution(0)
        assert len(machine.standing) == 1

    def test_rounded_to_even_after_a_reversal(self) -> None:
        """Halves that went one way together go another way alone: nothing is compared then."""
        share = Share(rate=Fraction(1, 2), currency="EUR")
        machine = begun(plain_plan(scheme=share, rounding=Rounding.HALF_EVEN))
        machine.contribute(tuple(gave(1, key, value=Money.of("0.01", "EUR")) for key in "ab"))
        machine.contribute((gave(value=Money.of("1", "EUR")),))
        machine.reverse_contribution(0)
        held(machine)


def plain_plan(**facts: Any) -> PayPlan:
    """A euro for each contribution, unless *facts* say otherwise."""
    stated: dict[str, Any] = {
        "key": "p",
        "scheme": PerItem(rate=Money.of("1", "EUR")),
        "rounding": Rounding.HALF_UP,
    }
    return PayPlan(**{**stated, **facts})


def of_two_budgets() -> SettlementMachine:
    """A machine in which 4.00 of 5.00 are spent, and the budget is lowered to 3.01."""
    machine = begun(plain_plan(budget=Money.of("5", "EUR"), over=OverBudget.REFUSE))
    machine.contribute((gave(4),))
    machine.change_the_budget(1)
    machine.contribute((gave(0),))
    machine.contribute((gave(1),))
    return machine


def begun(plan: PayPlan) -> SettlementMachine:
    """A machine in which *plan* was agreed."""
    machine = SettlementMachine()
    data: Any = Chosen(plan)
    machine.agree_on_terms(data)
    return machine


def gave(quantity: int = 1, key: str = "a", **facts: Any) -> Contribution:
    """A contribution of Ana, under a *key* that the machine makes a new one of."""
    return Contribution(key=key, party="Ana", quantity=quantity, **facts)


def held(machine: SettlementMachine) -> None:
    """Hold the machine to all that holds after every step."""
    machine.every_account_is_as_booked()
    machine.no_account_is_below_zero()
    machine.statements_add_up()
    machine.pools_are_charged_once()
    machine.what_is_owed_does_not_depend_on_how_often_it_is_settled()
