"""Details of settlements, reversals and archives, each at the place where it is decided."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

from c2b import InvalidValueError, Money, Text
from c2b.compensation import (
    Amount,
    Books,
    ByKind,
    Contribution,
    Decision,
    Fee,
    FeePer,
    Hold,
    Kind,
    ManualDecision,
    Medium,
    MinimumScore,
    OverBudget,
    PayPlan,
    PerItem,
    Quota,
    QuotaScope,
    Role,
    Rounding,
    Share,
    Sum,
    Threshold,
    Unit,
    amend,
    archive,
    cash,
    return_payout,
    reverse,
    settle,
)
from c2b.compensation.rounding import Exact
from c2b.compensation.settlement.account import Account, PartyAccount
from c2b.compensation.settlement.budget import within
from c2b.compensation.settlement.contribution_fees import ContributionFees
from c2b.compensation.settlement.earnings_by_version import ByTerms
from c2b.compensation.settlement.shelf import Shelf

JAN, FEB, MAR = date(2026, 1, 28), date(2026, 2, 28), date(2026, 3, 28)
WHY = Text(en="fraud", fr="fraude")
EUR = cash("EUR")
HALF_UP = Rounding.HALF_UP
PLAN = PayPlan(key="plan", scheme=Share(rate=Fraction(1), currency="EUR"), rounding=HALF_UP)


def gave(key: str, minor: int = 100, party: str = "Ana", **more: object) -> Contribution:
    """Return a contribution of that worth."""
    value = Money(minor=minor, currency="EUR")
    return evolve(Contribution(key=key, party=party, value=value), **more)


def cents(minor: int) -> Money:
    """Return an amount in cents."""
    return Money(minor=minor, currency="EUR")


def fee(per_cent: int, *, on_top: bool = False) -> Fee:
    """Return a fee on each contribution."""
    return Fee(rate=Fraction(per_cent, 100), rounding=HALF_UP, per=FeePer.ITEM, on_top=on_top)


class TestAmendments:
    """Terms change from a day on."""

    def test_every_version_stays(self) -> None:
        """An amendment on another day leaves the versions before it."""
        books = amend(Books.open(PLAN), PLAN, since=JAN)
        books = amend(amend(books, PLAN, since=FEB), PLAN, since=FEB)
        assert [each.since for each in books.versions] == [None, JAN, FEB]

    def test_the_first_day(self) -> None:
        """A day that is none is refused; books without a last day name none."""
        no_day: Any = "FEB"
        with pytest.raises(InvalidValueError, match="a day from - on, got 'FEB'"):
            amend(Books.open(PLAN), PLAN, since=no_day)


class TestPartOfAContribution:
    """A reversal takes at most what the contribution earned."""

    BOOKS = settle(PLAN, [gave("1", 500), gave("2", 500)], on=JAN).books

    def test_no_more_than_its_own(self) -> None:
        """An amount above it is refused, whatever the party earned by others."""
        with pytest.raises(InvalidValueError, match="up to 5.00.*got .8.00"):
            reverse(self.BOOKS, contribution="1", amount=cents(800), on=FEB, why=WHY)

    def test_no_more_than_is_left_of_it(self) -> None:
        """A second reversal takes at most the rest, and each notes its share."""
        books = reverse(self.BOOKS, contribution="1", amount=cents(250), on=FEB, why=WHY)
        with pytest.raises(InvalidValueError, match="up to 2.50.*got .2.51"):
            reverse(books, contribution="1", amount=cents(251), on=FEB, why=WHY)
        books = reverse(books, contribution="1", amount=cents(100), on=FEB, why=WHY)
        assert books.keys["1"].back == Fraction(7, 10)
        books = reverse(books, contribution="1", amount=cents(150), on=FEB, why=WHY)
        assert books.keys["1"].back == 1
        assert books.account("Ana", EUR).earned == 500

    def test_rounded_up(self) -> None:
        """All that was booked of a part of a cent is the whole of it, and no more."""
        scheme = PerItem(rate=Amount(exact=Fraction(9, 2), unit=EUR))
        books = settle(evolve(PLAN, scheme=scheme), [gave("1")], on=JAN).books
        books = reverse(books, contribution="1", amount=cents(5), on=FEB, why=WHY)
        assert books.keys["1"].back == 1

    def test_less_than_a_coin(self) -> None:
        """An amount of what was booked as nothing is refused, and so is another unit."""
        scheme = PerItem(rate=Amount(exact=Fraction(1, 3), unit=EUR))
        books = settle(evolve(PLAN, scheme=scheme), [gave("1"), gave("2", party="Ben")], on=JAN)
        for amount in (cents(1), Money(minor=1, currency="USD")):
            with pytest.raises(InvalidValueError, match="nothing is left to be taken back"):
                reverse(books.books, contribution="1", amount=amount, on=FEB, why=WHY)

    def test_an_undecided_one(self) -> None:
        """A contribution that waits earned nothing that could be taken back."""
        plan = evolve(PLAN, policies=(ManualDecision(),))
        books = settle(plan, [gave("1")], on=JAN).books
        with pytest.raises(InvalidValueError, match="it earned nothing yet"):
            reverse(books, contribution="1", on=FEB, why=WHY)

    def test_the_share_goes_with_the_first_unit(self) -> None:
        """A contribution in two units is taken back once: restored, it can be taken again."""
        points = PerItem(rate=Amount(exact=Fraction(5), unit=Unit(medium=Medium.POINTS, name="x")))
        scheme = Sum(parts=(PerItem(rate=cents(100)), points))
        books = settle(evolve(PLAN, scheme=scheme), [gave("1")], on=JAN).books
        books = reverse(books, contribution="1", on=FEB, why=WHY, name="back")
        assert [books.taken[key].share for key in ("back", "back/2")] == [1, 0]
        books = reverse(books, entry="back/2", on=FEB, why=WHY)
        assert books.keys["1"].back == 0
        assert reverse(books, contribution="1", on=FEB, why=WHY).keys["1"].back == 1


class TestReversalsOfAParty:
    """A reversal by party or entry takes what is left, the last first."""

    def test_the_unit_of_the_amount(self) -> None:
        """An amount says the unit, where a party earned in several."""
        dollars = PerItem(rate=Money.of("1.00", "USD"))
        scheme = Sum(parts=(PerItem(rate=cents(100)), dollars))
        books = settle(evolve(PLAN, scheme=scheme), [gave("1")], on=JAN).books
        books = reverse(books, party="Ana", amount=Money.of("0.40", "USD"), on=FEB, why=WHY)
        assert [books.account("Ana", unit).earned for unit in books.units] == [100, 60]

    def test_nothing_left(self) -> None:
        """A reversal of what is gone names the place and what is left: nothing."""
        books = settle(PLAN, [gave("1")], on=JAN).books
        entry = next(iter(books.entries))
        books = reverse(books, entry=entry, on=FEB, why=WHY)
        targets: tuple[dict[str, Any], ...] = ({"entry": entry}, {"party": "Ana"})
        for target in targets:
            with pytest.raises(InvalidValueError) as caught:
                reverse(books, **target, on=FEB, why=WHY)
            assert (caught.value.where, caught.value.got) == ("reverse", "-")

    def test_an_unknown_entry(self) -> None:
        """An unknown key is looked for in the books; in archives where there are any."""
        books = settle(PLAN, [gave("1")], on=JAN).books
        filed = archive(books, until=JAN)[1]
        for each, hint in ((books, r"Books\.entries$"), (filed, "or pass the archive")):
            with pytest.raises(InvalidValueError, match=hint):
                reverse(each, entry="other", on=FEB, why=WHY)

    def test_an_unknown_contribution(self) -> None:
        """An unknown contribution is looked for in the books; a filed one in its archive."""
        books = archive(settle(PLAN, [gave("1")], on=JAN).books, until=JAN)[1]
        for key, hint in (("1", "pass the archive"), ("2", r"see Books\.keys")):
            with pytest.raises(InvalidValueError, match=hint):
                reverse(books, contribution=key, on=FEB, why=WHY)

    def test_the_reason_of_a_restoration(self) -> None:
        """A reversal that is reversed has the reason of the second call."""
        books = settle(PLAN, [gave("1")], on=JAN).books
        books = reverse(books, contribution="1", on=FEB, why=WHY, name="back")
        error = Text(en="error", fr="erreur")
        books = reverse(books, entry="back", on=FEB, why=error)
        assert [each.why for each in books.journal()][1:] == [WHY, error]

    def test_the_base_of_a_fee_on_top(self) -> None:
        """A reversal takes its part off the base of the fee, and a restoration puts it back."""
        on_top = Fee(rate=Fraction(1, 10), rounding=HALF_UP, on_top=True)
        books = settle(evolve(PLAN, deductions=(on_top,)), [gave("1", 500)], on=JAN).books
        books = settle(books, [gave("2", 300)], on=JAN).books
        back = reverse(books, contribution="1", amount=cents(200), on=FEB, why=WHY, name="back")
        again = reverse(back, entry="back", on=FEB, why=WHY)
        bases = [each.account("Ana", EUR).terms[0].base for each in (books, back, again)]
        assert bases == [800, 600, 800]


class TestArchives:
    """Entries that are filed away can still be taken back, once."""

    BOOKS = settle(settle(PLAN, [gave("1", 1000)], on=JAN).books, [gave("2", 500)], on=FEB).books

    def test_what_was_taken_is_filed(self) -> None:
        """An archive has what was taken of its own entries, and of no others."""
        books = reverse(self.BOOKS, contribution="1", amount=cents(300), on=FEB, why=WHY)
        books = reverse(books, contribution="2", amount=cents(100), on=FEB, why=WHY)
        box = archive(books, until=JAN)[0]
        assert [(each.key, sum(each.taken.minors)) for each in box.taken] == [
            ("plan/1/cash:EUR/Ana", 300)
        ]

    def test_later_reversals_of_what_is_filed(self) -> None:
        """The opening entry bears reversals of filed entries, and none of those that stay."""
        books = reverse(self.BOOKS, contribution="1", amount=cents(300), on=FEB, why=WHY)
        books = reverse(books, contribution="2", amount=cents(200), on=FEB, why=WHY, name="b")
        books = reverse(books, entry="b", on=FEB, why=WHY)
        books = reverse(books, contribution="2", amount=cents(50), on=FEB, why=WHY)
        after = archive(books, until=JAN)[1]
        (opening,) = (key for key in after.entries if "/opening/" in key)
        assert sum(after.taken[opening].minors) == 300

    def test_a_single_cent(self) -> None:
        """A reversal of one cent of a filed entry counts too."""
        books = reverse(self.BOOKS, contribution="1", amount=cents(1), on=FEB, why=WHY)
        after = archive(books, until=JAN)[1]
        (opening,) = (key for key in after.entries if "/opening/" in key)
        assert sum(after.taken[opening].minors) == 1

    def test_a_rejection_that_is_filed(self) -> None:
        """A filed rejection is overturned; what was refused for another reason is not."""
        by_hand = ManualDecision(overturns=True)
        plan = evolve(PLAN, policies=(MinimumScore(least=2), by_hand))
        no, yes = Decision.REJECTED, Decision.ACCEPTED
        items = [gave("1", score=3, decision=no), gave("2", score=1, decision=yes)]
        books = archive(settle(plan, items, on=JAN).books, until=JAN)[1]
        again = settle(books, [evolve(each, decision=yes) for each in items], on=FEB)
        lines = [(line.status.value, str(line.reason)) for line in again.lines()]
        assert lines == [("counted", "counts"), ("refused", "settled before")]

    def test_a_counted_one_that_is_filed(self) -> None:
        """A filed contribution that counted is settled, whatever is decided later."""
        plan = evolve(PLAN, policies=(ManualDecision(overturns=True),))
        item = gave("1", decision=Decision.ACCEPTED)
        books = archive(settle(plan, [item], on=JAN).books, until=JAN)[1]
        assert settle(books, [item], on=FEB).counted == 0


class TestChecks:
    """The check of the books notices an account of a single cent."""

    @pytest.mark.parametrize(
        ("minor", "account"), [(2, Account(unit=EUR, paid=1)), (1, Account(unit=EUR, earned=1))]
    )
    def test_one_cent(self, minor: int, account: Account) -> None:
        """One cent too much in an account without entries, one too few in one with an entry."""
        party = "Ben" if minor == 2 else "Ana"
        books = settle(PLAN, [gave("1", minor)], on=JAN).books
        others = {name: each for name, each in books.parties.flat().items() if name != party}
        changed = Shelf({**others, party: PartyAccount(accounts=(account,))})
        with pytest.raises(InvalidValueError, match=f"Books, cash:EUR payee {party}"):
            evolve(books, parties=changed).check()


class TestBudgets:
    """A budget is shared among what is new, exactly."""

    def test_negative_pay_makes_room(self) -> None:
        """Pay that is taken back by a scheme is added to what may be spent."""
        cut = within(10, OverBudget.PRO_RATA, {"Ana": 30, "Ben": -5, "Cem": 0}, lambda _: 0)
        assert (dict(cut.new), cut.on_top) == ({"Ben": -5, "Ana": 15}, 0)

    def test_ties_go_by_name(self) -> None:
        """A cent that two parties have an equal claim to goes by their names, not their places."""
        shares = [
            dict(within(1, OverBudget.PRO_RATA, dict.fromkeys(names, 1), lambda _: 0).new)
            for names in (("Ana", "Ben"), ("Ben", "Ana"))
        ]
        assert shares[0] == shares[1]

    def test_other_units_are_free(self) -> None:
        """A contribution without a price in the unit of the budget costs nothing of it."""
        points = PerItem(rate=Amount(exact=Fraction(5), unit=Unit(medium=Medium.POINTS, name="x")))
        by_kind = ByKind(kinds=(Kind(name="a", scheme=points), Kind(name="b", scheme=PLAN.scheme)))
        plan = evolve(PLAN, scheme=by_kind, budget=cents(1), over=OverBudget.FIRST_COME)
        settled = settle(plan, [gave("1", 1, kind="b"), gave("2", kind="a")], on=JAN)
        assert settled.counted == 2


class TestFeesOnContributions:
    """Fees that are taken out of one contribution are together at most all of it."""

    @pytest.mark.parametrize(
        ("fees", "charged"),
        [
            ((fee(60), fee(60)), [61, 40]),
            ((fee(100), fee(10, on_top=True), fee(5)), [101, 10, 0]),
            ((fee(50, on_top=True), fee(80)), [51, 81]),
            ((fee(1, on_top=True), fee(100)), [1, 101]),
        ],
    )
    def test_in_order(self, fees: tuple[Fee, ...], charged: list[int]) -> None:
        """Each takes from what the ones before it have left; those on top take nothing from it."""
        charges = ContributionFees(PLAN.scheme, list(enumerate(fees)))
        charges.add([gave("1", 101)])
        found = [charges.charges[EUR, number]["Ana"] for number in range(len(fees))]
        assert found == charged
        assert {type(each) for each in found} == {int}

    def test_a_party_without_new_contributions(self) -> None:
        """A payment that came back is paid again without another fee."""
        books = settle(evolve(PLAN, deductions=(fee(10),)), [gave("1")], on=JAN).books
        books = return_payout(books, next(iter(books.entries)), on=FEB, why=WHY)
        settled = settle(books, [gave("2", party="Ben")], on=MAR)
        assert {each.party: each.amount.exact for each in settled.payouts()} == {
            "Ana": 90,
            "Ben": 90,
        }


class TestLines:
    """Each line names its contribution, its party and what became of it."""

    def test_parties(self) -> None:
        """A line has the party, whether the contribution counts or not."""
        plan = evolve(PLAN, policies=(MinimumScore(least=2),))
        items = [gave("1", score=3), gave("2", party="Ben", score=1)]
        lines = settle(plan, items, on=JAN).lines()
        found = [(line.key, line.party, line.status.value) for line in lines]
        assert found == [("1", "Ana", "counted"), ("2", "Ben", "refused")]

    def test_two_policies(self) -> None:
        """Each policy refuses its own, at their places among all."""
        plan = evolve(PLAN, policies=(MinimumScore(least=2), ManualDecision()))
        scores = {"1": (1, Decision.ACCEPTED), "2": (3, Decision.ACCEPTED), "3": (3, None)}
        items = [gave(key, score=score, decision=d) for key, (score, d) in scores.items()]
        lines = {line.key: line.status.value for line in settle(plan, items, on=JAN).lines()}
        assert lines == {"1": "refused", "2": "counted", "3": "pending"}

    def test_in_the_zone_of_the_plan(self) -> None:
        """Lines that are asked for later are judged in the zone of the plan too."""
        late = ManualDecision(after=timedelta(days=1))
        plan = evolve(PLAN, policies=(late,), zone=ZoneInfo("Pacific/Auckland"))
        item = gave("1", at=datetime(2026, 1, 26, 12, tzinfo=UTC))
        for on in (date(2026, 1, 27), JAN):
            settled = settle(plan, [item], on=on)
            (line,) = settled.lines()
            assert (line.status.value == "counted") == bool(settled.counted)

    def test_total_of_one_unit(self) -> None:
        """The total of a settlement is asked for by unit."""
        dollars = PerItem(rate=Money.of("2.00", "USD"))
        scheme = Sum(parts=(PerItem(rate=cents(100)), dollars))
        settled = settle(evolve(PLAN, scheme=scheme), [gave("1")], on=JAN)
        totals = [settled.sum_of(Role.PAYEE, unit).exact for unit in ("EUR", "USD")]
        assert totals == [100, 200]


class TestKeysInOneRun:
    """A key that comes twice in one run."""

    def test_a_fact_that_was_awaited(self) -> None:
        """One that waits may come again with the fact, and one that counts may not."""
        plan = evolve(PLAN, policies=(MinimumScore(least=2),))
        settled = settle(plan, [gave("1"), gave("1", score=3)], on=JAN)
        assert settled.counted == 1
        with pytest.raises(InvalidValueError, match="one key is one contribution"):
            settle(PLAN, [gave("1"), gave("1", score=3)], on=JAN)

    def test_only_an_acceptance_overturns(self) -> None:
        """A rejection that comes again stays one; so does what no person rejected."""
        plan = evolve(PLAN, policies=(MinimumScore(least=2), ManualDecision(overturns=True)))
        no = gave("1", score=3, decision=Decision.REJECTED)
        low = gave("2", score=1, decision=Decision.ACCEPTED)
        books = settle(plan, [no, low], on=JAN).books
        again = settle(books, [no, low], on=FEB)
        assert {str(line.reason) for line in again.lines()} == {
            "settled before",
            "settled before: a rejection after that is a reversal",
        }


class TestKeysInSeveralLots:
    """A stream is read in lots, each on top of the books and of the lots before it."""

    BOOKS = settle(
        evolve(PLAN, policies=(Quota(most=4, of=QuotaScope.PARTY),)),
        [gave("0", party="Ben")],
        on=JAN,
    ).books

    def test_a_key_twice_in_one_lot(self) -> None:
        """One key counts once, on books that have other keys."""
        twice = gave("1")
        assert settle(self.BOOKS, iter([twice, twice]), on=FEB).counted == 1

    def test_in_another_lot(self) -> None:
        """A key of an earlier lot counts once, and a quota counts what was given before once."""
        many = [gave(f"n{n}", party=f"p{n}") for n in range(1022)]
        first, later = gave("1", party="Ben"), [gave(f"b{n}", party="Ben") for n in range(3)]
        items = [first, *many, gave("2"), first, *later]
        settled = settle(self.BOOKS, iter(items), on=FEB)
        assert settled.counted == 1 + 1022 + 1 + 2
        assert settled.books.account("Ben", EUR).earned == 400


class TestAmendedKeys:
    """The books know of each contribution the terms under which it counts, and its first day."""

    BOOKS = amend(
        settle(evolve(PLAN, policies=(ManualDecision(),)), [gave("1")], on=JAN).books,
        evolve(PLAN, scheme=Share(rate=Fraction(1, 2), currency="EUR"), rounding=Rounding.DOWN),
        since=FEB,
    )

    def test_the_first_day(self) -> None:
        """A contribution that waited keeps the day on which it was seen first, and its terms."""
        yes = [gave(key, 101, decision=Decision.ACCEPTED) for key in "23"]
        books = settle(self.BOOKS, [gave("1"), *yes], on=MAR).books
        states = {key: (books.keys[key].since, books.keys[key].version) for key in "12"}
        assert states == {"1": (JAN, 0), "2": (MAR, 1)}
        books = reverse(books, contribution="2", on=MAR, why=WHY)
        account = books.account("Ana", EUR)
        assert (account.exact, account.earned) == (100 + Fraction(101, 2), 150)
        books = reverse(books, contribution="3", on=MAR, why=WHY)
        assert books.account("Ana", EUR).earned == 100

    def test_the_day_in_the_zone_of_the_plan(self) -> None:
        """Lines that are asked for later have the price of the day in the zone of the plan."""
        plan = evolve(PLAN, zone=ZoneInfo("Pacific/Auckland"))
        half = evolve(plan, scheme=Share(rate=Fraction(1, 2), currency="EUR"))
        books = amend(Books.open(plan), half, since=FEB)
        settled = settle(books, [gave("1")], on=datetime(2026, 2, 27, 12, tzinfo=UTC))
        (line,) = settled.lines()
        assert dict(line.amounts) == {EUR: 50}
        assert settled.books.account("Ana", EUR).earned == 50


class TestFrozenRates:
    """A fee that stays on a reversal is borne by what waits, then by what was paid."""

    PLAN = evolve(
        PLAN,
        deductions=(
            Fee(rate=Fraction(1, 10), rounding=HALF_UP, given_back=False),
            Fee(rate=Fraction(1, 9), rounding=HALF_UP, given_back=False),
            Hold(until=MAR, share=Fraction(1, 2)),
        ),
    )

    def test_kept_fees(self) -> None:
        """Two fees of 10 and 10 stay: a reversal of half takes them from what is held."""
        books = settle(self.PLAN, [gave("1")], on=JAN).books
        before = books.balance("Ana")
        assert [each.exact for each in (before.fees, before.held, before.paid)] == [20, 40, 40]
        books = reverse(books, contribution="1", amount=cents(50), on=FEB, why=WHY, name="b")
        after = books.balance("Ana")
        found = (after.earned, after.fees, after.held, after.owed_back)
        assert [each.exact for each in found] == [50, 20, 10, 20]
        books.check()
        assert reverse(books, entry="b", on=FEB, why=WHY).balance("Ana") == before

    def test_a_fee_on_each_contribution_has_no_base(self) -> None:
        """A reversal and its restoration leave the base of a fee per contribution alone."""
        plan = evolve(PLAN, deductions=(fee(10, on_top=True),))
        books = settle(plan, [gave("1", 500)], on=JAN).books
        back = reverse(books, contribution="1", on=FEB, why=WHY, name="back")
        again = reverse(back, entry="back", on=FEB, why=WHY)
        assert again.account("Ana", EUR) == books.account("Ana", EUR)


class TestOlderTerms:
    """An amount that older terms held is let go once they end, through what follows."""

    def test_several_holds(self) -> None:
        """Two versions held something each: both are paid, with no other fee per contribution."""
        first = evolve(PLAN, deductions=(fee(10), Hold(until=MAR)))
        second = evolve(PLAN, deductions=(Hold(until=MAR, share=Fraction(1, 2)),))
        books = settle(first, [gave("1")], on=JAN).books
        books = settle(amend(books, second, since=JAN), [gave("2")], on=JAN).books
        books = amend(books, PLAN, since=FEB)
        assert books.balance("Ana").held.exact == 140
        settled = settle(books, [], on=MAR)
        assert [each.amount.exact for each in settled.payouts()] == [140]

    def test_a_fee_on_what_is_carried(self) -> None:
        """A fee per contribution is charged with the contribution, before what is carried."""
        threshold = Threshold(at=cents(150), closing_above=cents(0))
        with pytest.raises(InvalidValueError, match="by contribution before thresholds"):
            evolve(PLAN, deductions=(threshold, fee(10)))
        plan = evolve(PLAN, deductions=(fee(10), threshold))
        books = settle(plan, [gave("1")], on=JAN).books
        settled = settle(books, [], on=FEB, closing_accounts=("Ana",))
        assert [each.amount.exact for each in settled.payouts()] == [90]


class TestEarningsByVersion:
    """Pay under several versions of the terms is divided among them."""

    @pytest.mark.parametrize(
        ("older", "new", "divided"),
        [
            (Fraction(5, 2), 5, {0: 2, 1: 3}),
            (3, 0, {0: 0, 1: 0}),
            (-7, -5, {0: -5, 1: 0}),
            (-2, -5, {0: -2, 1: -3}),
        ],
    )
    def test_no_more_than_is_left(self, older: Exact, new: int, divided: dict[int, int]) -> None:
        """Each part is rounded by the plan, and is at most what is left, below zero too."""
        apart: dict[int, dict[str, Exact]] = {0: {"Ana": older}, 1: {"Ana": 9}}
        terms = ByTerms(apart=apart, number=1, version=1, chains=((), ()), rounding=Rounding.DOWN)
        assert terms.minors("Ana", new) == divided


class TestReturnedPayments:
    """A payment that came back waits by the terms of the day on which it came back."""

    def test_the_day_of_a_hold(self) -> None:
        """A hold that is over on that day lets go what it holds, and the party is named."""
        plan = evolve(PLAN, deductions=(Hold(until=FEB, share=Fraction(1, 2)),))
        books = settle(plan, [gave("1")], on=JAN).books
        books = return_payout(books, next(iter(books.entries)), on=FEB, why=WHY)
        assert books.to_pay == ("Ana",)
        settled = settle(books, [], on=FEB)
        assert [each.amount.exact for each in settled.payouts()] == [100]

    def test_a_threshold(self) -> None:
        """A payment that comes back is paid again, and is not carried by the threshold."""
        plan = evolve(PLAN, deductions=(Threshold(at=cents(50)),))
        books = settle(plan, [gave("1")], on=JAN).books
        books = return_payout(books, next(iter(books.entries)), on=FEB, why=WHY)
        assert [each.amount.exact for each in settle(books, [], on=FEB).payouts()] == [100]
