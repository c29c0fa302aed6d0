"""Earnings do not depend on when work is settled, whatever terms are amended meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from c2b import wire
from c2b.compensation import (
    Band,
    Bonus,
    Books,
    Cap,
    Contribution,
    Converted,
    Each,
    Fee,
    Floor,
    ForEach,
    Goal,
    Graduated,
    LargerOf,
    Level,
    Levels,
    PayPlan,
    PerItem,
    Referral,
    ResetEach,
    ResetPeriod,
    Rounding,
    Scaled,
    Scheme,
    Share,
    Slab,
    SmallerOf,
    Sum,
    Unit,
    amend,
    erase,
    reverse,
    settle,
)
from c2b.compensation.scheme import carried
from c2b.compensation.unit import Amount, Medium
from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text

START = date(2026, 1, 1)
WHY = Text(en="a chargeback", fr="un rejet de débit")
POINT = Unit(medium=Medium.RECOGNITION, name="point")


def usd(units: int) -> Money:
    """Return an amount in whole dollars."""
    return Money(minor=100 * units, currency="USD")


def slab(first: int, second: int) -> Slab:
    """Return two tiers, of which the one that is reached pays for all."""
    return Slab(bands=(Band(to=3, rate=usd(first)), Band(rate=usd(second))))


def graduated(first: int, second: int) -> Graduated:
    """Return two tiers, each with a rate of its own."""
    return Graduated(bands=(Band(to=3, rate=usd(first)), Band(rate=usd(second))))


def points(rate: int, target: int) -> Converted:
    """Return points for each contribution, a hundred of which are paid in dollars."""
    inner = PerItem(rate=Amount(exact=Fraction(rate), unit=POINT))
    return Converted(
        scheme=inner, source=Amount(exact=Fraction(100), unit=POINT), target=usd(target)
    )


def of_kind(kind: int, more: int) -> Scheme:
    """Return a scheme of one of many kinds, of which *more* changes the rates."""
    rate, bonus = PerItem(rate=usd(1 + more)), Bonus(amount=usd(10 + more), least=3)
    half = Share(rate=Fraction(1 + more, 10), currency="USD")
    levels = (Level(start=0, name="new"), Level(start=500, name="gold"))
    kinds: Sequence[Scheme] = (
        rate,
        bonus,
        Sum(parts=(rate, bonus)),
        Cap(scheme=rate, at=usd(4)),
        Cap(scheme=Sum(parts=(rate, bonus)), at=usd(12)),
        Floor(scheme=rate, at=usd(5)),
        LargerOf(parts=(half, Bonus(amount=usd(3)))),
        SmallerOf(parts=(half, rate)),
        Levels(scheme=rate, counted=usd_unit(), levels=levels),
        Scaled(scheme=Sum(parts=(rate, bonus)), by=Fraction(1, 2)),
        points(30, 1 + more),
        Cap(scheme=LargerOf(parts=(half, rate)), at=usd(3)),
        ForEach(scheme=Cap(scheme=rate, at=usd(3)), each=Each.TASK),
        ResetEach(scheme=Floor(scheme=rate, at=usd(3)), every=ResetPeriod.MONTH),
        Sum(parts=(Cap(scheme=rate, at=usd(4)), bonus)),
        slab(2, 1 + more),
        Goal(least=5, reached=usd(7 + more), otherwise=usd(1)),
    )
    return kinds[kind % len(kinds)]


KINDS = 17


def usd_unit() -> Unit:
    """Return the unit of dollars."""
    return Unit(medium=Medium.CASH, name="USD")


def plan(scheme: Scheme) -> PayPlan:
    """Return a plan that pays by *scheme*."""
    return PayPlan(key="plan", scheme=scheme, rounding=Rounding.HALF_UP)


@st.composite
def contributions(draw: st.DrawFn) -> list[Contribution]:
    """Generate contributions of two parties on the days of sixty."""
    days = draw(st.lists(st.integers(0, 59), min_size=1, max_size=8))
    return [
        Contribution(
            key=f"k{number}",
            party=draw(st.sampled_from(["Ana", "Ben"])),
            quantity=draw(st.integers(1, 2)),
            at=datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=day),
            value=usd(draw(st.integers(1, 9))),
            score=draw(st.integers(0, 9)),
            task=draw(st.sampled_from(["t", "u"])),
            referrer="Cid",
        )
        for number, day in enumerate(days)
    ]


def opened(schemes: Sequence[Scheme]) -> Books:
    """Return books of which the terms change every twenty days."""
    books = Books.open(plan(schemes[0]))
    for number, scheme in enumerate(schemes[1:], start=1):
        books = amend(books, plan(scheme), since=START + timedelta(days=20 * number))
    return books


def earned(books: Books) -> dict[tuple[str, str], Fraction]:
    """Return what each party earned to date, exactly, in each unit."""
    return {
        (party, account.unit.name): Fraction(account.exact)
        for party, state in books.parties.items()
        for account in state.accounts
        if account.exact
    }


def late_by(books: Books, items: Sequence[Contribution], delays: Sequence[int]) -> Books:
    """Settle each of *items* some days after it was given, and the rest at the end."""
    days = [each.at.date() + timedelta(days=more) for each, more in zip(items, delays, strict=True)]
    for day in sorted(set(days)):
        lot = [each for each, mine in zip(items, days, strict=True) if mine == day]
        books = wire.parse(wire.to_json(settle(books, lot, on=day).books), Books)
        books.check()
    return books


LAST = START + timedelta(days=200)
AMENDED = st.tuples(st.integers(0, KINDS - 1), st.lists(st.integers(0, 2), min_size=1, max_size=3))
GIVEN = [  # by day: party, quantity, value, score, task
    ("Ana", 5, 1, 3, 2, "t"),
    ("Ben", 8, 2, 9, 0, "u"),
    ("Ana", 18, 2, 1, 6, "u"),
    ("Ana", 22, 1, 7, 1, "t"),
    ("Ben", 25, 1, 2, 8, "u"),
    ("Ana", 44, 1, 5, 4, "t"),
    ("Ben", 50, 2, 4, 3, "t"),
]
HISTORY = [
    Contribution(
        key=f"k{number}",
        party=party,
        quantity=quantity,
        at=datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=day),
        value=usd(value),
        score=score,
        task=task,
    )
    for number, (party, day, quantity, value, score, task) in enumerate(GIVEN)
]
LATE = (40, 0, 30, 0, 60, 0, 3)


def check_in_parts(
    schemes: Sequence[Scheme], items: Sequence[Contribution], delays: Sequence[int]
) -> None:
    """Check that *items* that are settled after some days earn what they earn at once."""
    books = opened(schemes)
    at_once = settle(books, items, on=LAST).books
    assert earned(late_by(books, items, delays)) == earned(at_once)


def check_taken_back(
    schemes: Sequence[Scheme],
    items: Sequence[Contribution],
    delays: Sequence[int],
    gone: Contribution,
) -> None:
    """Check that the others earn what they earn without *gone*, and that all can be restored."""
    books = opened(schemes)
    whole = late_by(books, items, delays)
    on = max(LAST, whole.last or LAST)
    taken = reverse(whole, contribution=gone.key, on=on, why=WHY)
    taken.check()
    others = [each for each in items if each is not gone]
    settled = settle(taken, [], on=on).books
    assert earned(settled) == earned(settle(books, others, on=LAST).books)
    back = taken
    for entry in taken.journal().entries:
        noted = back.taken.get(entry.key)
        if entry.contribution == gone.key and noted is not None and not noted.restored:
            back = reverse(back, entry=entry.key, on=on, why=WHY)
    assert earned(back) == earned(whole)
    assert earned(settle(back, [], on=on).books) == earned(whole)


@pytest.mark.parametrize("terms", [(0, 1), (1, 0, 2), (2, 2, 2)])
@pytest.mark.parametrize("kind", range(KINDS))
class TestOneHistory:
    """Seven contributions, some of them late, under terms that change twice."""

    def test_in_parts_as_at_once(self, kind: int, terms: Sequence[int]) -> None:
        """The pay is what it is at once, in time and late."""
        schemes = [of_kind(kind, more) for more in terms]
        check_in_parts(schemes, HISTORY, [0] * len(HISTORY))
        check_in_parts(schemes, HISTORY, LATE)

    def test_taken_back_as_never_given(self, kind: int, terms: Sequence[int]) -> None:
        """Each of them is taken back as if it had never been given, and restored."""
        schemes = [of_kind(kind, more) for more in terms]
        for gone in HISTORY:
            check_taken_back(schemes, HISTORY, LATE, gone)


@given(AMENDED, contributions(), st.data())
def test_in_parts_as_at_once(
    terms: tuple[int, list[int]], items: list[Contribution], data: st.DataObject
) -> None:
    """Contributions that are settled one by one, late or in time, earn what they earn at once."""
    delays = data.draw(st.lists(st.integers(0, 90), min_size=len(items), max_size=len(items)))
    check_in_parts([of_kind(terms[0], more) for more in terms[1]], items, delays)


@given(st.integers(0, KINDS - 1), contributions(), st.integers(0, 90))
def test_one_more_fee(kind: int, items: list[Contribution], delay: int) -> None:
    """A fee that is added leaves caps, floors, bonuses and tiers where the parties stand."""
    before = plan(of_kind(kind, 0))
    if before.scheme.units != {usd_unit()}:
        before = plan(of_kind(0, 0))
    fee = Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP)
    after = evolve(before, deductions=(fee,))
    books = amend(Books.open(before), after, since=START + timedelta(days=30))
    late = late_by(books, items, [delay] * len(items))
    assert earned(late) == earned(settle(Books.open(before), items, on=LAST).books)


@given(AMENDED, contributions(), st.data())
def test_taken_back_as_never_given(
    terms: tuple[int, list[int]], items: list[Contribution], data: st.DataObject
) -> None:
    """A contribution that is taken back leaves what the others earn; restored, all is as before."""
    delays = data.draw(st.lists(st.integers(0, 90), min_size=len(items), max_size=len(items)))
    gone = data.draw(st.sampled_from(items))
    check_taken_back([of_kind(terms[0], more) for more in terms[1]], items, delays, gone)


@pytest.mark.parametrize("many", [1, 2])
def test_half_taken_back_by_party(many: int) -> None:
    """Half of all that a party earned moves it half way down, in newer terms as in older ones."""
    books = opened([graduated(1, 2)] + [graduated(3, 5)] * many)
    days = (0, 1, 25, 45)
    given_ = [
        Contribution(
            key=str(day), party="Ana", at=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day)
        )
        for day in days
    ]
    books = late_by(books, given_, [0] * 4)
    half = Money(minor=(100 + 100 + 300 + 500) // 2, currency="USD")
    books = reverse(books, party="Ana", amount=half, on=LAST, why=WHY)
    assert earned(books) == {("Ana", "USD"): 500}
    more = Contribution(key="5", party="Ana", quantity=3, at=datetime(2026, 7, 1, tzinfo=UTC))
    again = reverse(books, entry="plan/reversal/1", on=LAST, why=WHY)
    assert earned(settle(again, [more], on=LAST).books) == {("Ana", "USD"): 1000 + 1500}
    assert earned(settle(books, [more], on=LAST).books) == {("Ana", "USD"): 500 + 300 + 500 + 500}


def test_tiers_go_on_from_what_is_left() -> None:
    """A contribution of older terms that is taken back moves a party down the newer tiers."""
    books = opened([graduated(1, 2), graduated(3, 5)])
    given_ = [
        Contribution(key=str(n), party="Ana", at=datetime(2026, 1, 1 + 10 * n, tzinfo=UTC))
        for n in range(4)
    ]
    books = late_by(books, given_, [0] * 4)
    assert earned(books) == {("Ana", "USD"): 2 * 100 + 300 + 500}
    books = reverse(books, contribution="0", on=LAST, why=WHY)
    more = Contribution(key="5", party="Ana", at=datetime(2026, 7, 1, tzinfo=UTC))
    books = settle(books, [more], on=LAST).books
    assert earned(books) == {("Ana", "USD"): 100 + 300 + 500 + 500}


def test_a_bonus_for_a_referrer() -> None:
    """The bonus of a referrer is not earned twice, and goes with what a friend gave before."""
    inner = Bonus(amount=usd(10), least=2)
    books = opened([Referral(scheme=inner), Referral(scheme=evolve(inner, amount=usd(20)))])
    given_ = [
        Contribution(
            key=str(n), party="Ana", referrer="Cid", at=datetime(2026, 1, 1 + 10 * n, tzinfo=UTC)
        )
        for n in range(3)
    ]
    books = late_by(books, given_, [0] * 3)
    assert earned(books) == {("Cid", "USD"): 1000}
    books = late_by(opened([Referral(scheme=inner), Referral(scheme=inner)]), given_[1:], [0] * 2)
    assert earned(books) == {("Cid", "USD"): 1000}
    assert earned(reverse(books, contribution="1", on=LAST, why=WHY)) == {}


@pytest.mark.parametrize("rate", [1, 2])
def test_what_older_terms_paid_is_told(rate: int) -> None:
    """The reason states what was earned under older terms, where a cap counts it."""
    caps = [Cap(scheme=PerItem(rate=usd(each)), at=usd(4)) for each in (1, 2 * rate)]
    given_ = [
        Contribution(key=str(n), party="Ana", at=datetime(2026, 1, 1 + 25 * n, tzinfo=UTC))
        for n in range(2)
    ]
    settled = settle(opened(caps), given_, on=LAST)
    told = settled.explain("Ana")
    assert "brought forward 1.00\xa0USD" in told


def test_others_than_those_of_before_are_told_as_ever() -> None:
    """A party that is new has the usual reason under a cap that goes on."""
    caps = [Cap(scheme=PerItem(rate=usd(each)), at=usd(4)) for each in (1, 2)]
    day = datetime(2026, 1, 26, tzinfo=UTC)
    given_ = [
        Contribution(key="1", party="Ana", at=datetime(2026, 1, 1, tzinfo=UTC)),
        Contribution(key="2", party="Ben", at=day),
    ]
    settled = settle(opened(caps), given_, on=LAST)
    assert "brought forward" in settled.explain("Ana")
    assert settled.explain("Ben") == "since 2026-01-21: 1 × 2.00\xa0USD = 2.00\xa0USD"


def test_a_cap_on_what_a_referrer_earns() -> None:
    """A referrer goes on under the same cap and rate; another rate needs other books."""
    cap = Cap(scheme=Referral(scheme=PerItem(rate=usd(3))), at=usd(4))
    given_ = [
        Contribution(
            key=str(n), party="Ana", referrer="Cid", at=datetime(2026, 1, 1 + 25 * n, tzinfo=UTC)
        )
        for n in range(2)
    ]
    assert earned(settle(opened([cap, cap]), given_, on=LAST).books) == {("Cid", "USD"): 400}
    with pytest.raises(InvalidValueError, match="open new books"):
        opened([cap, evolve(cap, at=usd(5))])


def test_other_things_compared_begin_from_zero() -> None:
    """A scheme begins from zero where it compares other amounts, or limits in another way."""
    rate = PerItem(rate=usd(1))
    two, three = (LargerOf(parts=(rate,) * number) for number in (2, 3))
    part = two.tally().part(Contribution(key="1", party="Ana"))
    assert carried(three, part, two) is None
    assert carried(Cap(scheme=rate, at=usd(1)), part, Floor(scheme=rate, at=usd(1))) is None


def test_a_client_is_replaced_in_what_goes_on() -> None:
    """The name of a client is replaced, and what was earned under older terms stays."""
    caps = [
        Cap(scheme=ForEach(scheme=Bonus(amount=usd(each)), each=Each.CLIENT), at=usd(9))
        for each in (3, 5)
    ]
    given_ = [
        Contribution(
            key=str(n), party="Ana", client="Acme", at=datetime(2026, 1, 1 + 25 * n, tzinfo=UTC)
        )
        for n in range(2)
    ]
    books = settle(opened(caps), given_, on=LAST).books
    erased = erase(books, "Acme", pseudonym="client 1")
    assert "Acme" not in wire.to_json(erased)
    assert earned(erased) == earned(books) == {("Ana", "USD"): 300}
    more = Contribution(
        key="3", party="Ana", client="Bolt", at=datetime(2026, 7, 1, tzinfo=UTC), quantity=1
    )
    again = Contribution(key="4", party="Ana", client="client 1", at=more.at)
    assert earned(settle(erased, [more, again], on=LAST).books) == {("Ana", "USD"): 800}
    assert earned(settle(erased, [again], on=LAST).books) == {("Ana", "USD"): 300}


def test_what_a_restoration_is_worth_is_stated() -> None:
    """The refusal of a restoration states what was taken, and what it is worth by now."""
    books = late_by(opened([Bonus(amount=usd(10))]), HISTORY[:1], [0])
    books = reverse(books, contribution="k0", on=START + timedelta(days=9), why=WHY)
    books = settle(books, [evolve(HISTORY[0], key="again")], on=LAST).books
    with pytest.raises(InvalidValueError, match=r"10\.00.USD; beside .* worth 0\.00.USD"):
        reverse(books, entry="plan/reversal/1", on=LAST, why=WHY)


def test_tiers_climbed_in_the_order_of_coming() -> None:
    """A late contribution counts where the party stood under its own terms; the others stay."""
    books = opened([graduated(1, 2), graduated(1, 2)])
    newer = Contribution(key="1", party="Ana", quantity=3, at=datetime(2026, 1, 26, tzinfo=UTC))
    late = Contribution(key="2", party="Ana", at=datetime(2026, 1, 2, tzinfo=UTC))
    assert earned(late_by(books, [newer, late], [0, 40])) == {("Ana", "USD"): 300 + 100}
    assert earned(late_by(books, [newer, late], [0, 0])) == {("Ana", "USD"): 100 + 200 + 200}


@pytest.mark.parametrize("limit", ["cap", "larger", "scaled"])
def test_a_client_of_any_name(limit: str) -> None:
    """A client whose name begins with a control character earns what any other one does."""

    def limited(rate: int) -> Scheme:
        inner = ForEach(scheme=Bonus(amount=usd(rate)), each=Each.CLIENT)
        if limit == "cap":
            return Cap(scheme=inner, at=usd(9))
        if limit == "larger":
            return LargerOf(parts=(inner, PerItem(rate=usd(1))))
        return Scaled(scheme=inner, by=Fraction(1, 2))

    def history(name: str) -> list[dict[tuple[str, str], Fraction]]:
        given_ = [
            Contribution(
                key=str(n), party="Ana", client=name, at=datetime(2026, 1, 1 + 12 * n, tzinfo=UTC)
            )
            for n in range(3)
        ]
        books = late_by(opened([limited(3), limited(5)]), given_, [0] * 3)
        taken = reverse(books, contribution="0", on=LAST, why=WHY)
        last = reverse(settle(taken, [], on=LAST).books, contribution="2", on=LAST, why=WHY)
        return [earned(each) for each in (books, taken, settle(last, [], on=LAST).books)]

    plain, marked = history("Acme"), history("\1Acme")
    assert plain == marked
    assert plain[0]
