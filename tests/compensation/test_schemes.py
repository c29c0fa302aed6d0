"""Tests of schemes, on their amounts, their explanations and their refusals."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from c2b import C2bError, CurrencyMismatchError, InvalidValueError, Money, Text
from c2b.compensation import (
    AllOrNothing,
    Amount,
    Band,
    Bonus,
    ByKind,
    ByPrice,
    Cap,
    Contribution,
    Converted,
    Costs,
    Floor,
    Goal,
    Graduated,
    HourlyMinimum,
    Kind,
    Level,
    Levels,
    Milestone,
    Milestones,
    NoPay,
    Per,
    PerHour,
    PerItem,
    Pool,
    PoolShare,
    PriceBand,
    Prizes,
    RateSwitch,
    Reading,
    ResetEach,
    ResetPeriod,
    Rounding,
    Royalty,
    Scaled,
    Scheme,
    Share,
    Slab,
    Sum,
    TierBasis,
    Ties,
    TimeOf,
    Version,
    Versions,
    cash,
)
from c2b.testing.strategies import contributions

EUR = cash("EUR")
ANSWERS = Text(en="answers", fr="réponses")


def eur(amount: str) -> Money:
    """Return an amount in euros."""
    return Money.of(amount, "EUR")


def read(scheme: Scheme[Any], *items: Contribution) -> Reading:
    """Return the reading of a scheme for contributions."""
    tally = scheme.tally()
    tally.add(items)
    return scheme.reading(tally)


def told(scheme: Scheme[Any], *items: Contribution) -> tuple[str, str]:
    """Return the explanation for ana, in English and in French, with plain spaces."""
    text = read(scheme, *items).explain("ana")
    return tuple(
        text.in_language(lang).replace("\u00a0", " ").replace("\u202f", " ")
        for lang in ("en", "fr")
    )


def one(**facts: Any) -> Contribution:
    """One contribution of ana."""
    return Contribution(**{"key": "1", "party": "ana", **facts})


PER_ITEM = PerItem(rate=eur("0.50"), item=ANSWERS)
HALF = Fraction(1, 2)
TWO_BANDS = (Band(to=10, rate=eur("1.00")), Band(rate=eur("2.00")))
SOLD = one(value=eur("10.00"), cost=eur("1.00"), quantity=3)
AT = datetime(2026, 5, 17, tzinfo=UTC)


class TestExplanations:
    """Every amount explains itself, in both languages."""

    @pytest.mark.parametrize(
        ("scheme", "item", "english", "french"),
        [
            (NoPay(), one(), "nothing is due", "rien n’est dû"),
            (
                PER_ITEM,
                one(quantity=3),
                "3 answers × 0.50 EUR = 1.50 EUR",
                "3 réponses × 0,50 EUR = 1,50 EUR",
            ),
            (
                HourlyMinimum(
                    rate=eur("0.50"), per_hour=eur("9.00"), time=TimeOf.PARTY, item=ANSWERS
                ),
                one(quantity=3, seconds=240),
                "3 answers × 0.50 EUR = 1.50 EUR; raised to 9.00 EUR an hour × 12 min = 1.80 EUR",
                "3 réponses × 0,50 EUR = 1,50 EUR ; "
                "relevé à 9,00 EUR de l’heure × 12 min = 1,80 EUR",
            ),
            (
                HourlyMinimum(rate=eur("0.50"), per_hour=eur("9.00"), time=TimeOf.MEDIAN),
                one(seconds=245),
                "1 × 0.50 EUR = 0.50 EUR; raised to 9.00 EUR an hour × 4 min 5 s "
                "by the median time = 0.6125 EUR",
                "1 × 0,50 EUR = 0,50 EUR ; relevé à 9,00 EUR de l’heure × 4 min 5 s "
                "selon le temps médian = 0,6125 EUR",
            ),
            (
                HourlyMinimum(rate=eur("0.50"), per_hour=eur("9.00"), time=TimeOf.EACH),
                one(seconds=240),
                "1 × 0.50 EUR = 0.50 EUR; raised to 9.00 EUR an hour wherever the time "
                "asks for more = 0.60 EUR",
                "1 × 0,50 EUR = 0,50 EUR ; relevé à 9,00 EUR de l’heure partout où le temps "
                "le demande = 0,60 EUR",
            ),
            (
                PerHour(rate=eur("8.00")),
                one(seconds=13 * 60),
                "13 min × 8.00 EUR an hour = ≈ 1.733333 EUR",
                "13 min × 8,00 EUR de l’heure = ≈ 1,733333 EUR",
            ),
            (
                Bonus(amount=eur("5")),
                one(),
                "bonus for 1 contribution = 5.00 EUR",
                "prime pour 1 contribution = 5,00 EUR",
            ),
            (Bonus(amount=eur("5"), least=2), one(), "nothing is due", "rien n’est dû"),
            (
                Graduated(bands=TWO_BANDS),
                one(quantity=12),
                "10 × 1.00 EUR + 2 × 2.00 EUR = 14.00 EUR",
                "10 × 1,00 EUR + 2 × 2,00 EUR = 14,00 EUR",
            ),
            (
                Slab(bands=TWO_BANDS),
                one(quantity=12),
                "12 × 2.00 EUR = 24.00 EUR",
                "12 × 2,00 EUR = 24,00 EUR",
            ),
            (
                Slab(bands=(Band(rate=HALF),), currency="EUR"),
                SOLD,
                "50% of 30.00 EUR = 15.00 EUR",
                "50 % de 30,00 EUR = 15,00 EUR",
            ),
            (
                Share(rate=HALF, currency="EUR"),
                SOLD,
                "50% of 30.00 EUR = 15.00 EUR",
                "50 % de 30,00 EUR = 15,00 EUR",
            ),
            (
                Royalty(rate=HALF, currency="EUR", advance=eur("12")),
                SOLD,
                "royalty of 50% of 30.00 EUR, on 3 sold = 15.00 EUR; less the advance of "
                "12.00 EUR, at least nothing = 3.00 EUR",
                "redevance de 50 % de 30,00 EUR, sur 3 vendus = 15,00 EUR ; moins l’avance de "
                "12,00 EUR, au moins zéro = 3,00 EUR",
            ),
            (
                Royalty(rate=HALF, currency="EUR"),
                SOLD,
                "royalty of 50% of 30.00 EUR, on 3 sold = 15.00 EUR",
                "redevance de 50 % de 30,00 EUR, sur 3 vendus = 15,00 EUR",
            ),
            (
                Prizes(prizes=(eur("9"),), ties=Ties.REFUSE),
                one(rank=4),
                "place 1 = 9.00 EUR",
                "rang 1 = 9,00 EUR",
            ),
            (
                Pool(amount=eur("9")),
                one(),
                "1 of 1 of a pool of 9.00 EUR = 9.00 EUR",
                "1 sur 1 d’une cagnotte de 9,00 EUR = 9,00 EUR",
            ),
            (
                Milestones(steps=(Milestone(name="beta", amount=eur("9")),)),
                one(kind="beta"),
                "beta: 9.00 EUR",
                "beta : 9,00 EUR",
            ),
            (
                Milestones(steps=(Milestone(name="beta", amount=eur("9")),)),
                one(kind="alpha"),
                "no milestone reached",
                "aucun jalon atteint",
            ),
            (
                AllOrNothing(needs=("alpha", "beta"), amount=eur("9")),
                one(kind="alpha"),
                "all or nothing: beta not reached",
                "tout ou rien : beta non atteint",
            ),
            (
                AllOrNothing(needs=("alpha",), amount=eur("9")),
                one(kind="alpha"),
                "every milestone reached = 9.00 EUR",
                "tous les jalons atteints = 9,00 EUR",
            ),
            (
                Goal(least=10, reached=eur("9"), otherwise=eur("1")),
                one(score=10),
                "10 reaches the goal of 10 = 9.00 EUR",
                "10 atteint l’objectif de 10 = 9,00 EUR",
            ),
            (
                Goal(least=10, reached=eur("9"), otherwise=eur("1")),
                one(score=9),
                "9 falls short of the goal of 10 = 1.00 EUR",
                "9 n’atteint pas l’objectif de 10 = 1,00 EUR",
            ),
            (
                Sum(parts=(PER_ITEM, Bonus(amount=Amount.in_kind("5", "EUR")))),
                one(),
                "1 × 0.50 EUR = 0.50 EUR; bonus for 1 contribution = 5.00 EUR in kind",
                "1 × 0,50 EUR = 0,50 EUR ; prime pour 1 contribution = 5,00 EUR en nature",
            ),
            (
                Cap(scheme=PER_ITEM, at=eur("1.00")),
                one(quantity=3),
                "3 answers × 0.50 EUR = 1.50 EUR; capped at 1.00 EUR = 1.00 EUR",
                "3 réponses × 0,50 EUR = 1,50 EUR ; plafonné à 1,00 EUR = 1,00 EUR",
            ),
            (
                Cap(scheme=PER_ITEM, at=eur("1.00"), per=Per.ALL),
                one(quantity=3),
                "3 answers × 0.50 EUR = 1.50 EUR; "
                "in proportion to a cap of 1.00 EUR for all = 1.00 EUR",
                "3 réponses × 0,50 EUR = 1,50 EUR ; "
                "au prorata d’un plafond commun de 1,00 EUR = 1,00 EUR",
            ),
            (
                Cap(scheme=PER_ITEM, at=eur("9.00")),
                one(),
                "1 × 0.50 EUR = 0.50 EUR",
                "1 × 0,50 EUR = 0,50 EUR",
            ),
            (
                Floor(scheme=PER_ITEM, at=eur("1.00")),
                one(),
                "1 × 0.50 EUR = 0.50 EUR; raised to 1.00 EUR",
                "1 × 0,50 EUR = 0,50 EUR ; relevé à 1,00 EUR",
            ),
            (
                Scaled(scheme=PER_ITEM, by=HALF),
                one(),
                "1 × 0.50 EUR = 0.50 EUR; 50% of it = 0.25 EUR",
                "1 × 0,50 EUR = 0,50 EUR ; dont 50 % = 0,25 EUR",
            ),
            (
                Converted(
                    scheme=PerItem(rate=Amount.points(7, "SB")),
                    source=Amount.points(100, "SB"),
                    target=eur("1"),
                ),
                one(),
                "1 × 7 SB = 7 SB; 100 SB for 1.00 EUR = 0.07 EUR",
                "1 × 7 SB = 7 SB ; 100 SB pour 1,00 EUR = 0,07 EUR",
            ),
            (
                ByKind(
                    kinds=(Kind(name="long", scheme=PER_ITEM), Kind(name="short", scheme=PER_ITEM))
                ),
                one(kind="long"),
                "long: 1 × 0.50 EUR = 0.50 EUR",
                "long : 1 × 0,50 EUR = 0,50 EUR",
            ),
            (
                ByPrice(bands=(PriceBand(start=eur("0"), scheme=PER_ITEM),)),
                SOLD,
                "from 0.00 EUR: 3 answers × 0.50 EUR = 1.50 EUR",
                "à partir de 0,00 EUR : 3 réponses × 0,50 EUR = 1,50 EUR",
            ),
            (
                Versions(versions=(Version(since=date(2026, 1, 1), scheme=PER_ITEM),)),
                one(at=AT),
                "since 2026-01-01: 1 × 0.50 EUR = 0.50 EUR",
                "depuis le 1er janvier 2026 : 1 × 0,50 EUR = 0,50 EUR",
            ),
            (
                ResetEach(scheme=PER_ITEM, every=ResetPeriod.MONTH),
                one(at=AT),
                "2026-05: 1 × 0.50 EUR = 0.50 EUR",
                "2026-05 : 1 × 0,50 EUR = 0,50 EUR",
            ),
            (
                Levels(scheme=PER_ITEM, counted=EUR, levels=(Level(start=50, name="gold"),)),
                one(),
                "1 × 0.50 EUR = 0.50 EUR; awarded “gold”",
                "1 × 0,50 EUR = 0,50 EUR ; obtient « gold »",
            ),
            (
                Levels(scheme=PER_ITEM, counted=EUR, levels=(Level(start=51, name="gold"),)),
                one(),
                "1 × 0.50 EUR = 0.50 EUR",
                "1 × 0,50 EUR = 0,50 EUR",
            ),
        ],
    )
    def test_in_both_languages(
        self, scheme: Scheme[Any], item: Contribution, english: str, french: str
    ) -> None:
        """The sentences say what the amounts are."""
        assert told(scheme, item) == (english, french)

    def test_a_stranger_is_due_nothing(self) -> None:
        """A party that is not in the tally is due nothing, in all schemes with amounts by party."""
        for scheme in (PER_ITEM, ByKind(kinds=(Kind(name="a", scheme=PER_ITEM),)), NoPay()):
            assert str(read(scheme).explain("nobody")) == "nothing is due"
        points = PerItem(rate=Amount.points(1, "SB"))
        converted = Converted(scheme=points, source=Amount.points(1, "SB"), target=eur("1"))
        assert str(read(converted).explain("nobody")) == "nothing is due"


class TestTies:
    """The parties that are level share prizes of 25, 15 and 10 by the named rule."""

    @pytest.mark.parametrize(
        ("ties", "expected"),
        [
            (Ties.SPLIT_PLACES, {"ana": 2000, "bea": 2000, "cem": 1000}),
            (Ties.SHARE_PLACE, {"ana": 1250, "bea": 1250, "cem": 1000}),
            (Ties.AWARD_ALL, {"ana": 2500, "bea": 2500, "cem": 1000}),
        ],
    )
    @pytest.mark.parametrize("third", [2, 3])
    def test_two_first(self, ties: Ties, expected: dict[str, int], third: int) -> None:
        """Two are first; the next is third, whether ranked 2 or 3."""
        prizes = Prizes(prizes=(eur("25"), eur("15"), eur("10")), ties=ties)
        ranks = {"bea": 1, "ana": 1, "cem": third}
        items = [Contribution(key=p, party=p, rank=rank) for p, rank in ranks.items()]
        assert read(prizes, *items).amounts[EUR] == expected

    def test_refused(self) -> None:
        """A contest that refuses ties is not settled while there is one."""
        prizes = Prizes(prizes=(eur("25"),), ties=Ties.REFUSE)
        with pytest.raises(InvalidValueError, match="one party a place"):
            read(prizes, one(rank=1), Contribution(key="2", party="bea", rank=1))

    def test_level_behind_the_prizes(self) -> None:
        """A party behind the last prize wins zero, level or not."""
        prizes = Prizes(prizes=(eur("25"),), ties=Ties.REFUSE)
        items = [one(rank=1), *(Contribution(key=p, party=p, rank=2) for p in ("bea", "cem"))]
        assert read(prizes, *items).amounts[EUR] == {"ana": 2500, "bea": 0, "cem": 0}

    def test_two_entries_of_one_party(self) -> None:
        """Both of its prizes are its own."""
        prizes = Prizes(prizes=(eur("25"), eur("15")), ties=Ties.REFUSE)
        assert (
            told(prizes, one(rank=1), one(key="2", rank=2))[0] == "place 1 and place 2 = 40.00 EUR"
        )


class TestEdges:
    """The edges at which one more or one less changes the result."""

    def test_a_cap_that_is_just_reached_leaves_parts_of_a_cent(self) -> None:
        """Two halves of a cent under a cap of one cent for all stay halves."""
        halves = Cap(scheme=PerItem(rate=Amount.of("0.005", "EUR")), at=eur("0.01"), per=Per.ALL)
        (paid,) = read(
            halves, Contribution(key="1", party="ana"), Contribution(key="2", party="ben")
        ).amounts.values()
        assert paid == {"ana": Fraction(1, 2), "ben": Fraction(1, 2)}

    def test_a_pool_without_anybody(self) -> None:
        """Pays nobody."""
        assert read(Pool(amount=eur("1"))).amounts == {EUR: {}}

    def test_a_pool_leaves_nobody_out_by_itself(self) -> None:
        """Half a unit is eligible where no least is stated."""
        assert read(Pool(amount=eur("1")), one(quantity=HALF)).amounts[EUR] == {"ana": 100}

    def test_the_price_at_which_a_band_begins(self) -> None:
        """Is in it."""
        bands = (PriceBand(start=eur("10"), scheme=PER_ITEM),)
        assert read(ByPrice(bands=bands), SOLD).amounts[EUR]["ana"] == 150

    def test_an_advance_that_is_not_earned_back(self) -> None:
        """Leaves nothing to pay, to the last cent."""
        royalty = Royalty(rate=HALF, currency="EUR", advance=eur("100"))
        assert read(royalty, SOLD).amounts[EUR]["ana"] == 0

    def test_the_best_score_reaches_a_goal(self) -> None:
        """Whether it comes first or last."""
        goal = Goal(least=10, reached=eur("9"), otherwise=eur("1"))
        for scores in ((10, 9), (9, 10)):
            tries = [one(key=str(n), score=score) for n, score in enumerate(scores)]
            assert read(goal, *tries).amounts[EUR]["ana"] == 900

    def test_a_base_above_the_hourly_floor(self) -> None:
        """Is paid for each of them."""
        scheme = HourlyMinimum(rate=eur("0.50"), per_hour=eur("9.00"), time=TimeOf.PARTY)
        assert read(scheme, one(quantity=3, seconds=60)).amounts[EUR]["ana"] == 150

    def test_a_floor_by_the_median_time(self) -> None:
        """Is paid for each of them, in parts of a cent too."""
        scheme = HourlyMinimum(
            rate=Amount.of("0.005", "EUR"), per_hour=eur("0"), time=TimeOf.MEDIAN
        )
        assert read(scheme, one(quantity=3, seconds=60)).amounts[EUR]["ana"] == Fraction(3, 2)

    def test_amounts_have_so_many_digits(self) -> None:
        """An amount has as many digits as can be written and read again, and no more."""
        assert Amount.of("1" * 4000, "JPY").exact == int("1" * 4000)
        with pytest.raises(InvalidValueError, match="an exact number"):
            Amount.of("1" * 4001, "JPY")


class TestRefusals:
    """Terms that cannot hold are refused when they are built."""

    @pytest.mark.parametrize(
        ("build", "says"),
        [
            (lambda: PerItem(rate=eur("-0.01")), "zero or more"),
            (lambda: PerItem(rate=0.5), "Money or an Amount"),
            (lambda: Amount.of(0.5, "EUR"), "an exact number"),
            (lambda: Amount.of("1e9", "EUR"), "an exact number"),
            (lambda: Amount.of(Decimal("NaN"), "EUR"), "an exact number"),
            (lambda: Amount.of("1", "XXY"), "ISO 4217"),
            (lambda: Bonus(amount=eur("1"), least=-1), "zero or more"),
            (lambda: Share(rate=Fraction(3, 2), currency="EUR"), "a share from 0 to 1"),
            (lambda: Share(rate=0.5, currency="EUR"), "of type Fraction"),
            (lambda: Graduated(bands=(Band(to=5, rate=eur("1")),)), "one after the other"),
            (
                lambda: Graduated(bands=(*TWO_BANDS, Band(rate=eur("3")))),
                "one after the other",
            ),
            (
                lambda: Slab(
                    bands=(Band(to=5, rate=eur("1")), Band(to=5, rate=eur("1")), TWO_BANDS[1])
                ),
                "one after the other",
            ),
            (
                lambda: Slab(bands=(Band(to=5, rate=eur("1")), Band(rate=Money.of(1, "USD")))),
                "rates in one unit",
            ),
            (lambda: Band(rate=Fraction(-1)), "an amount from zero"),
            (lambda: Band(rate=eur("-1")), "an amount from zero"),
            (lambda: Slab(bands=(Band(rate=HALF),)), "the currency that units sell in"),
            (lambda: Slab(bands=TWO_BANDS, basis=TierBasis.EARNED), "QUANTITY or VALUE"),
            (
                lambda: Prizes(prizes=(eur("1"), Money.of(1, "USD")), ties=Ties.REFUSE),
                "prizes in one unit",
            ),
            (
                lambda: Prizes(prizes=(Amount.of("0.001", "EUR"),), ties=Ties.REFUSE),
                "a whole number of minor units",
            ),
            (lambda: Pool(amount=Amount.of("0.001", "EUR")), "a whole number of minor units"),
            (
                lambda: Milestones(steps=(Milestone(name="a", amount=eur("1")),) * 2),
                "names that differ",
            ),
            (
                lambda: Goal(least=1, reached=eur("1"), otherwise=Money.of(1, "USD")),
                "the unit of what is reached",
            ),
            (
                lambda: Cap(scheme=Floor(scheme=PER_ITEM, at=eur("5")), at=eur("3")),
                "not below the floor",
            ),
            (
                lambda: Floor(
                    scheme=Scaled(scheme=Cap(scheme=PER_ITEM, at=eur("5")), by=HALF), at=eur("3")
                ),
                "not above the cap",
            ),
            (
                lambda: Cap(
                    scheme=Scaled(scheme=Floor(scheme=PER_ITEM, at=eur("8")), by=HALF), at=eur("3")
                ),
                "not below the floor",
            ),
            (
                lambda: Cap(scheme=PER_ITEM, at=Amount.of("0.001", "EUR"), per=Per.ALL),
                "a whole number",
            ),
            (
                lambda: Converted(scheme=PER_ITEM, source=eur("1"), target=eur("1")),
                "of a unit other than the target",
            ),
            (
                lambda: ByKind(kinds=(Kind(name="a", scheme=PER_ITEM),) * 2),
                "each kind once",
            ),
            (
                lambda: ByPrice(bands=(PriceBand(start=eur("0"), scheme=PER_ITEM),) * 2),
                "starts that rise",
            ),
            (
                lambda: ByPrice(
                    bands=(
                        PriceBand(start=eur("0"), scheme=PER_ITEM),
                        PriceBand(start=Money.of("1", "USD"), scheme=PER_ITEM),
                    )
                ),
                "starts that rise",
            ),
            (
                lambda: Versions(versions=(Version(since=date(2026, 1, 1), scheme=PER_ITEM),) * 2),
                "starts that rise",
            ),
            (
                lambda: Levels(
                    scheme=PER_ITEM, counted=EUR, levels=(Level(start=5, name="a"),) * 2
                ),
                "levels that rise",
            ),
            (
                lambda: Levels(
                    scheme=PER_ITEM, counted=cash("USD"), levels=(Level(start=5, name="a"),)
                ),
                "a unit that the scheme earns",
            ),
            (lambda: one(quantity=-1), "a number from 0"),
            (lambda: one(quantity=0.5), "an int or a Fraction"),
            (lambda: one(value=eur("-1")), "Money from zero"),
            (lambda: one(at=datetime(2026, 1, 1)), "time zone"),
            (lambda: one(rank=0), "from 1"),
            (lambda: Amount.points(1, "SB").money, "a whole number of minor units"),
        ],
    )
    def test_refused(self, build: Callable[[], object], says: str) -> None:
        """A refusal has where, expected, got and hint, and shows amounts as people write them."""
        with pytest.raises(InvalidValueError, match=says) as caught:
            build()
        assert "Amount(" not in str(caught.value)
        assert pickle.loads(pickle.dumps(caught.value)).explain("fr") == caught.value.explain("fr")

    @pytest.mark.parametrize(
        "build",
        [
            lambda: HourlyMinimum(rate=eur("1"), per_hour=Money.of(1, "USD"), time=TimeOf.EACH),
            lambda: Royalty(rate=HALF, currency="EUR", least=Money.of(1, "USD")),
            lambda: read(Share(rate=HALF, currency="USD"), SOLD),
        ],
    )
    def test_currencies_do_not_mix(self, build: Callable[[], object]) -> None:
        """Amounts of one scheme are in one currency."""
        with pytest.raises(CurrencyMismatchError):
            build()

    @pytest.mark.parametrize(
        ("scheme", "fact"),
        [
            (PerHour(rate=eur("1")), "seconds"),
            (Share(rate=HALF, currency="EUR"), "value"),
            (Royalty(rate=HALF, currency="EUR", costs=Costs.AFTER), "value"),
            (Prizes(prizes=(eur("1"),), ties=Ties.REFUSE), "rank"),
            (AllOrNothing(needs=("a",), amount=eur("1")), "kind"),
            (Goal(least=1, reached=eur("1"), otherwise=eur("1")), "score"),
            (ByKind(kinds=(Kind(name="a", scheme=PER_ITEM),)), "kind"),
            (ResetEach(scheme=PER_ITEM, every=ResetPeriod.YEAR), "at"),
        ],
    )
    def test_unknown_facts(self, scheme: Scheme[Any], fact: str) -> None:
        """A fact that pay depends on is never guessed."""
        with pytest.raises(InvalidValueError, match=rf"\({fact}\), on which its pay depends"):
            read(scheme, one())
        if scheme.prices_contributions:
            with pytest.raises(InvalidValueError, match=rf"\({fact}\), on which its pay depends"):
                scheme.price_of(one())

    @pytest.mark.parametrize(
        ("scheme", "item", "says"),
        [
            (ByKind(kinds=(Kind(name="a", scheme=PER_ITEM),)), one(kind="b"), "one of a"),
            (
                ByPrice(bands=(PriceBand(start=eur("99"), scheme=PER_ITEM),)),
                SOLD,
                "from 99.00 EUR",
            ),
            (
                Versions(versions=(Version(since=date(2027, 1, 1), scheme=PER_ITEM),)),
                one(at=AT),
                "since 2027-01-01",
            ),
        ],
    )
    def test_no_way(self, scheme: Scheme[Any], item: Contribution, says: str) -> None:
        """A contribution for which there are no terms is said to have none."""
        with pytest.raises(C2bError, match=says):
            read(scheme, item)


PRICED: list[Scheme[Any]] = [
    NoPay(),
    PER_ITEM,
    PerItem(rate=Amount.of("0.001", "EUR")),
    PerHour(rate=eur("8.00")),
    HourlyMinimum(rate=eur("0.50"), per_hour=eur("9.00"), time=TimeOf.EACH),
    Share(rate=HALF, currency="EUR"),
    Royalty(rate=HALF, currency="EUR", least=eur("0.40"), costs=Costs.AFTER),
    Sum(parts=(PER_ITEM, Share(rate=HALF, currency="EUR"))),
    Scaled(scheme=PER_ITEM, by=Fraction(1, 3)),
    ByKind(
        kinds=(Kind(name="a", scheme=PER_ITEM), Kind(name="b", scheme=PerHour(rate=eur("8.00"))))
    ),
]
ALL: list[Scheme[Any]] = [
    *PRICED,
    HourlyMinimum(rate=eur("0.50"), per_hour=eur("9.00"), time=TimeOf.MEDIAN),
    HourlyMinimum(rate=eur("0.50"), per_hour=eur("9.00"), time=TimeOf.PARTY),
    Bonus(amount=eur("5"), least=3),
    Graduated(bands=TWO_BANDS),
    Graduated(
        bands=(Band(to=eur("20"), rate=HALF), Band(rate=Fraction(1))),
        basis=TierBasis.VALUE,
        currency="EUR",
    ),
    Slab(bands=TWO_BANDS),
    RateSwitch(bands=TWO_BANDS),
    RateSwitch(bands=TWO_BANDS, basis=TierBasis.EARNED),
    Royalty(rate=HALF, currency="EUR", advance=eur("1")),
    Prizes(prizes=(eur("25"), eur("15")), ties=Ties.SPLIT_PLACES),
    Pool(amount=eur("100"), least=2),
    Milestones(steps=(Milestone(name="a", amount=eur("9")), Milestone(name="b", amount=eur("1")))),
    AllOrNothing(needs=("a", "b"), amount=eur("9")),
    Goal(least=2, reached=eur("9"), otherwise=eur("1")),
    Sum(parts=(PER_ITEM, Bonus(amount=eur("5"), least=3))),
    Cap(scheme=PER_ITEM, at=eur("1.20")),
    Cap(scheme=PER_ITEM, at=eur("1.21"), per=Per.ALL),
    Floor(scheme=PER_ITEM, at=eur("1.20")),
    Levels(scheme=PER_ITEM, counted=EUR, levels=(Level(start=50, name="gold"),)),
    ResetEach(scheme=Graduated(bands=TWO_BANDS), every=ResetPeriod.YEAR),
]


class TestLaws:
    """The laws of some schemes; those of all schemes are in tests/laws."""

    @pytest.mark.parametrize("scheme", ALL, ids=lambda scheme: scheme.kind)
    def test_prices_or_not(self, scheme: Scheme[Any]) -> None:
        """A scheme that prices no contribution says so, and names no price."""
        assert scheme.prices_contributions is (scheme in PRICED)
        assert (
            scheme.prices_contributions
            or isinstance(scheme, Sum | ResetEach)
            or not scheme.price_of(SOLD)
        )

    @pytest.mark.parametrize("scheme", PRICED, ids=lambda scheme: scheme.kind)
    def test_what_is_priced_adds_up(self, scheme: Scheme[Any]) -> None:
        """The prices of single contributions are what they earn together."""
        both = (
            attrs.evolve(SOLD, seconds=30, kind="a"),
            attrs.evolve(SOLD, key="2", seconds=90, kind="b"),
        )
        earned = read(scheme, *both).amounts
        for unit in earned:
            prices = sum(scheme.price_of(item).get(unit, 0) for item in both)
            assert earned[unit]["ana"] == prices

    @given(st.integers(0, 40), st.integers(0, 40))
    def test_graduated_is_monotone(self, less: int, more: int) -> None:
        """G1, G2: more never earns less, and one more adds at most the top rate."""
        graduated = Graduated(bands=TWO_BANDS)

        def pay(count: int) -> Any:
            return read(graduated, one(quantity=count)).amounts[EUR]["ana"]

        assert pay(min(less, more)) <= pay(max(less, more))
        assert pay(less + 1) - pay(less) <= 200

    def test_slab_may_fall(self) -> None:
        """G3 is false for slabs: where rates fall, the eleventh unit costs pay."""
        slab = Slab(bands=(Band(to=10, rate=eur("2.00")), Band(rate=eur("1.00"))))
        ten, eleven = (read(slab, one(quantity=n)).amounts[EUR]["ana"] for n in (10, 11))
        assert (ten, eleven) == (2000, 1100)

    @given(st.integers(0, 30), st.integers(0, 30))
    def test_splitting_an_account(self, x: int, y: int) -> None:
        """G4: where rates rise, two accounts never earn more than one."""
        graduated = Graduated(bands=TWO_BANDS)
        apart = read(graduated, one(quantity=x), one(key="2", party="ana-2", quantity=y))
        together = read(graduated, one(quantity=x + y)).amounts[EUR]["ana"]
        assert sum(apart.amounts[EUR].values()) <= together

    def test_splitting_an_account_may_gain(self) -> None:
        """G5 is false where rates fall: tiers need one identity a person."""
        falling = Graduated(bands=(Band(to=10, rate=eur("2.00")), Band(rate=eur("1.00"))))
        apart = read(falling, one(quantity=10), one(key="2", party="ana-2", quantity=10))
        together = read(falling, one(quantity=20)).amounts[EUR]["ana"]
        assert sum(apart.amounts[EUR].values()) > together

    @given(given=contributions(), low=st.integers(0, 300), high=st.integers(0, 300))
    def test_cap_and_floor_commute(
        self, given: tuple[Contribution, ...], low: int, high: int
    ) -> None:
        """C1, C2: a cap holds, twice is once, and with floor <= cap their order is irrelevant."""
        floor, cap = (Money(minor=n, currency="EUR") for n in sorted((low, high)))
        one_way = Cap(scheme=Floor(scheme=PER_ITEM, at=floor), at=cap)
        other_way = Floor(scheme=Cap(scheme=PER_ITEM, at=cap), at=floor)
        amounts = read(one_way, *given).amounts
        assert amounts == read(other_way, *given).amounts
        assert amounts == read(Cap(scheme=one_way, at=cap), *given).amounts
        assert all(exact <= cap.minor for exact in amounts[EUR].values())

    @given(given=contributions())
    def test_nothing_is_neutral(self, given: tuple[Contribution, ...]) -> None:
        """N1: nothing plus a scheme is the scheme."""
        both = Sum(parts=(NoPay(), PER_ITEM))
        assert read(both, *given).amounts == read(PER_ITEM, *given).amounts

    def test_a_pool_is_not_the_same_in_parts(self) -> None:
        """A pool does not earn the same in parts; amounts for each contribution do."""
        pool = Pool(amount=eur("9"))
        for inside, same in ((pool, False), (PER_ITEM, True)):
            kinds = ByKind(kinds=(Kind(name="a", scheme=inside),))
            for scheme in (
                inside,
                kinds,
                Sum(parts=(inside, NoPay())),
                Cap(scheme=inside, at=eur("9")),
            ):
                assert scheme.same_in_parts is same

    def test_points_never_become_money_by_themselves(self) -> None:
        """I1: points, goods and cash stay apart in a sum."""
        both = Sum(parts=(PER_ITEM, PerItem(rate=Amount.points(5, "SB"))))
        assert {unit.code: paid["ana"] for unit, paid in read(both, one()).amounts.items()} == {
            "cash:EUR": 50,
            "points:SB": 5,
        }

    @pytest.mark.parametrize(
        ("seconds", "expected"), [((1, 2, 9), 2), ((1, 2, 4, 9), 3), ((5,), 5), ((), 0)]
    )
    def test_median(self, seconds: tuple[int, ...], expected: int) -> None:
        """The middle one, or half way between the middle two; what counts for nothing is out."""
        scheme = HourlyMinimum(rate=eur("0"), per_hour=eur("36.00"), time=TimeOf.MEDIAN)
        given = [Contribution(key=str(n), party="ana", seconds=n) for n in seconds]
        nothing = one(party="ana", quantity=0, seconds=3600)
        count = len(seconds)
        assert read(scheme, *given, nothing).amounts[EUR]["ana"] == expected * count
        assert scheme.price_of(one(seconds=1)) == {}

    def test_units(self) -> None:
        """A scheme says what it can pay in; recognition is a unit too."""
        versions = Versions(versions=(Version(since=date(2026, 1, 1), scheme=PER_ITEM),))
        prices = ByPrice(bands=(PriceBand(start=eur("0"), scheme=PER_ITEM),))
        assert versions.units == prices.units == {EUR}
        badge = PerItem(rate=Amount.recognition("tester"))
        assert str(read(badge, one()).explain("ana")).endswith("= “tester”")
        assert NoPay().units == frozenset()
        capped = Cap(
            scheme=Levels(scheme=PER_ITEM, counted=EUR, levels=(Level(start=1, name="a"),)),
            at=eur("1"),
        )
        assert capped.never_above(EUR) == 100
        assert capped.scheme.never_above(EUR) is None

    @pytest.mark.parametrize("scheme", ALL[1:], ids=lambda scheme: scheme.kind)
    def test_what_is_paid_is_in_its_units(self, scheme: Scheme[Any]) -> None:
        """A scheme pays in the units that it names, with a badge if it awards one."""
        item = attrs.evolve(SOLD, seconds=30, kind="a", rank=1, score=3, at=AT)
        assert set(read(scheme, item).amounts) <= scheme.units
        assert scheme.units >= {EUR}

    @pytest.mark.parametrize("scheme", ALL, ids=lambda scheme: scheme.kind)
    def test_who_is_in_a_tally(self, scheme: Scheme[Any]) -> None:
        """A tally has each party that gave something, once, paid or not."""
        tally = scheme.tally()
        facts = {"seconds": 30, "kind": "a", "score": 3, "at": AT}
        tally.add([attrs.evolve(SOLD, key=str(n), rank=n, **facts) for n in (1, 2)])
        assert list(tally.parties) == ["ana"]

    @pytest.mark.parametrize("amount", [Decimal("0.5"), "0.5", "1/2", HALF])
    def test_amounts_as_written(self, amount: Any) -> None:
        """An exact number may be written in several ways."""
        assert Amount.of(amount, "EUR") == Amount(exact=Fraction(50), unit=EUR)

    def test_conversion_may_stay_exact(self) -> None:
        """A conversion at a frozen rate of exchange rounds nothing before the plan does."""
        euros = Converted(
            scheme=PerItem(rate=Money.of("0.45", "USD")),
            source=Money.of("1", "USD"),
            target=Amount.of("0.9217", "EUR"),
            rounding=None,
        )
        assert read(euros, one()).amounts[EUR]["ana"] == Fraction("0.45") * Fraction("92.17")
        assert euros.units == {EUR}
        down = Converted(scheme=euros, source=eur("1"), target=Amount.points(1, "SB"))
        assert down.rounding is Rounding.DOWN
        assert down.never_below(EUR) is down.never_above(EUR) is None


def test_one_unit_may_pass_several_marks() -> None:
    """A unit that is dear enough to pass two marks of a switch is paid once, at the rate before."""
    bands = (
        Band(to=527, rate=Fraction(1)),
        Band(to=661, rate=Fraction(2, 100)),
        Band(rate=Fraction(1, 2)),
    )
    switch = RateSwitch(bands=bands, basis=TierBasis.EARNED, currency="EUR")
    at_once = Contribution(
        key="1", party="Ana", quantity=8, value=Money(minor=1131, currency="EUR")
    )
    tally = switch.tally()
    tally.add([at_once])
    (paid,) = switch.reading(tally).amounts.values()
    assert paid == {"Ana": 1131 + 7 * Fraction(1131, 2)}


@pytest.mark.parametrize(
    ("scheme", "by_party"),
    [
        (Pool(amount=Money.of(30, "EUR")), False),
        (PoolShare(amount=Money.of(30, "EUR"), whole=10), False),
        *(
            (
                HourlyMinimum(rate=Money.of(1, "EUR"), per_hour=Money.of(9, "EUR"), time=time),
                time is not TimeOf.MEDIAN,
            )
            for time in TimeOf
        ),
    ],
)
def test_who_is_paid_by_its_own_contributions(scheme: Scheme[Any], by_party: bool) -> None:
    """A scheme says whether a party is paid by its own contributions alone."""
    assert scheme.by_party is by_party
