"""Faults of words, refusals and terms that a review found, each with its right value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest

from c2b import InvalidDocumentError, InvalidValueError, Money, Text, wire
from c2b.compensation import (
    ActivityBonus,
    Amount,
    Band,
    Bonus,
    ByEntrants,
    ByPayee,
    Contribution,
    Costs,
    Each,
    EntrantBand,
    Fee,
    FeePer,
    FeeTax,
    Floor,
    ForEach,
    Goal,
    Graduated,
    Inactivity,
    LargerOf,
    Level,
    MinimumScore,
    NoPay,
    Payees,
    PayPlan,
    PerItem,
    Pool,
    PoolShare,
    Prizes,
    Quota,
    QuotaScope,
    RankBy,
    Ranked,
    Referral,
    ResetEach,
    ResetPeriod,
    Rounding,
    Royalty,
    Scaled,
    Scheme,
    Settlement,
    Share,
    Slab,
    Sum,
    Teams,
    Threshold,
    TierBasis,
    Ties,
    archive,
    erase,
    erase_filed,
    reverse,
    settle,
    statement,
)
from c2b.compensation.tally import TallyPart
from c2b.testing.laws.explanations import explanations_add_up, explanations_read_well
from c2b.wire.spreadsheet.column import Column, Columns
from c2b.wire.spreadsheet.compiled import UnusualRowError
from c2b.wire.spreadsheet.row import RowReader

ON = date(2026, 11, 30)


def usd(amount: str) -> Money:
    """Return an amount in US dollars."""
    return Money.of(amount, "USD")


def given(key: str = "1", party: str = "Ana", **facts: Any) -> Contribution:
    """Return a contribution of *party*."""
    return Contribution(key=key, party=party, **facts)


def settled(scheme: Scheme[Any], *items: Contribution, **terms: Any) -> Settlement:
    """Return the settlement of *items* by *scheme*."""
    plan = PayPlan(key="t", scheme=scheme, rounding=Rounding.HALF_UP, **terms)
    return settle(plan, items, on=ON)


class TestActivityCountsOnce:
    """InstaGC's weekly bonus: 2.5 % of the points of the week, for one unit of activity."""

    point = PerItem(rate=Amount.points(1, "p", decimals=1))
    bonus = ActivityBonus(scheme=point, per_unit=Fraction("0.025"), every=ResetPeriod.WEEK)
    week = (
        given("1", quantity=1_000, score=1, at=datetime(2026, 11, 23, tzinfo=UTC)),
        given("2", quantity=500, score=0, at=datetime(2026, 11, 24, tzinfo=UTC)),
    )

    def test_a_score_of_one_adds_the_share_once(self) -> None:
        """1,000 and 500 points with one unit of activity earn 37.5 points more."""
        found = settled(Sum(parts=(self.point, self.bonus)), *self.week)
        assert str(found.balance("Ana").paid) == "1537.5 p"

    @pytest.mark.parametrize(
        "scheme",
        [
            bonus,
            Sum(parts=(point, bonus)),
            Floor(scheme=bonus, at=Amount.points(0, "p", decimals=1)),
            ResetEach(scheme=bonus, every=ResetPeriod.MONTH),
        ],
    )
    def test_schemes_say_so(self, scheme: Scheme[Any]) -> None:
        """A scheme in which activity counts once states it, however deep; others do not."""
        assert not scheme.by_quantity
        assert self.point.by_quantity


class TestThresholdsAreExact:
    """A threshold is an int or a Fraction: a float, a text and a truth value are refused."""

    @pytest.mark.parametrize("least", [0.5, "80", True, None])
    @pytest.mark.parametrize(
        "make",
        [
            lambda least: MinimumScore(least=least),
            lambda least: Goal(least=least, reached=usd("10"), otherwise=usd("4")),
            lambda least: Bonus(amount=usd("10"), least=least),
            lambda least: Pool(amount=usd("10"), least=least),
            lambda least: PoolShare(amount=usd("10"), whole=least),
            lambda least: Level(start=least, name="Gold"),
            lambda least: Quota(most=least, of=QuotaScope.PARTY),
        ],
    )
    def test_refused(self, make: Callable[[Any], object], least: object) -> None:
        """The error says what is expected, and how to write a half."""
        with pytest.raises(InvalidValueError, match="an int or a Fraction"):
            make(least)

    def test_accepted(self) -> None:
        """A Fraction, and a score below zero, are exact."""
        assert MinimumScore(least=Fraction(-1, 2)).least == Fraction(-1, 2)


class TestRefusalsSayWhatIsMissing:
    """A refusal names what is not offered, and what to do instead."""

    def test_a_tax_on_a_fee_that_differs_by_payee(self) -> None:
        """The tax stands right after the fee, so the error does not ask to put it there."""
        fee, tax = (
            Fee(rate=Fraction(1, 10), per=FeePer.ITEM, rounding=Rounding.HALF_UP),
            FeeTax(rate=Fraction(1, 5), rounding=Rounding.HALF_UP),
        )
        by_payee = ByPayee(groups=(Payees(names=("Ana",), deduction=fee),), others=fee)
        whole = Share(rate=Fraction(1), currency="USD")
        with pytest.raises(InvalidValueError, match="differs by payee is not offered"):
            settled(whole, deductions=(by_payee, tax))
        with pytest.raises(InvalidValueError, match="put FeeTax right after its Fee"):
            settled(whole, deductions=(tax,))

    @pytest.mark.parametrize("tiers", [Graduated, Slab])
    def test_tiers_by_what_was_earned(self, tiers: type[Graduated] | type[Slab]) -> None:
        """The error says how to cut a sale where the earnings reach a mark."""
        bands = (Band(to=850_000, rate=Fraction("0.85")), Band(rate=Fraction("0.7")))
        with pytest.raises(InvalidValueError, match="choose VALUE and end the band at the sales"):
            tiers(bands=bands, basis=TierBasis.EARNED, currency="USD")

    def test_what_the_error_advises_pays_each_part_at_its_rate(self) -> None:
        """Sales of 20,000.00 at 85 % up to earnings of 8,500.00, then at 70 %: 15,500.00."""
        bands = (Band(to=1_000_000, rate=Fraction("0.85")), Band(rate=Fraction("0.7")))
        terms = Graduated(bands=bands, basis=TierBasis.VALUE, currency="USD")
        found = settled(terms, given(value=usd("20000")))
        assert str(found.balance("Ana").paid) == "15500.00 USD"


class TestAWholeShareInADocument:
    """A whole number is written without quotes, and the error says so."""

    def test_one(self) -> None:
        """A rate of 1 is read; in quotes it is refused with the form that is accepted."""
        data: dict[str, object] = {"kind": "share", "currency": "USD", "rate": 1}
        assert wire.from_data(data, Share).rate == 1
        with pytest.raises(InvalidDocumentError, match=r"or a whole number without quotes"):
            wire.from_data({**data, "rate": "1"}, Share)


class TestWordsOfExplanations:
    """An explanation is in good words, and its amounts come to what was earned."""

    plain = PerItem(rate=usd("1"))
    point = PerItem(rate=Amount.points(1, "sb"))
    prize = Prizes(prizes=(usd("5"),), ties=Ties.SPLIT_PLACES)
    friend = Sum(
        parts=(
            Scaled(scheme=point, by=Fraction(1, 10)),
            Bonus(amount=Amount.points(300, "sb"), least=3_000),
        )
    )

    @pytest.mark.parametrize(
        ("scheme", "facts", "english", "french"),
        [
            (
                Ranked(scheme=prize, by=RankBy.TOTAL_SCORE),
                {"score": 1},
                "1 point: place 1 = 5.00 USD",
                "1 point : rang 1 = 5,00 USD",
            ),
            (
                Royalty(rate=Fraction(3, 5), currency="USD", costs=Costs.AFTER),
                {"value": usd("15"), "cost": usd("5")},
                "royalty of 60% of 15.00 USD, less costs of 5.00 USD, on 1 sold = 4.00 USD",
                "redevance de 60 % de 15,00 USD, moins 5,00 USD de coûts, sur 1 vendu = 4,00 USD",
            ),
            (
                Royalty(rate=Fraction(3, 5), currency="USD", costs=Costs.BEFORE, least=usd("1")),
                {"value": usd("15"), "cost": usd("5"), "quantity": 2},
                "royalty of 60% of 30.00 USD less costs of 10.00 USD, at least 1.00 USD each, on 2 "
                "sold = 12.00 USD",
                "redevance de 60 % de 30,00 USD moins 10,00 USD de coûts, au moins 1,00 USD "
                "chacun, sur 2 vendus = 12,00 USD",
            ),
            (
                LargerOf(parts=(Sum(parts=(Bonus(amount=usd("3"), least=2), plain)), plain)),
                {},
                "the larger of 1 × 1.00 USD = 1.00 USD, or 1 × 1.00 USD = 1.00 USD: 1.00 USD",
                "le plus élevé de 1 × 1,00 USD = 1,00 USD, ou 1 × 1,00 USD = 1,00 USD : 1,00 USD",
            ),
            (
                LargerOf(parts=(Bonus(amount=usd("3"), least=2), plain)),
                {},
                "the larger of 0.00 USD, or 1 × 1.00 USD = 1.00 USD: 1.00 USD",
                "le plus élevé de 0,00 USD, ou 1 × 1,00 USD = 1,00 USD : 1,00 USD",
            ),
            (
                ByEntrants(bands=(EntrantBand(start=1, scheme=prize),)),
                {"rank": 1},
                "with 1 entrant: place 1 = 5.00 USD",
                "avec 1 participant : rang 1 = 5,00 USD",
            ),
            (Sum(parts=(NoPay(), NoPay())), {}, "nothing is due", "rien n’est dû"),
        ],
    )
    def test_words(
        self, scheme: Scheme[Any], facts: dict[str, Any], english: str, french: str
    ) -> None:
        """Singulars are singular, what is not due is left out, and terms are stated."""
        found = settled(scheme, given(**facts))
        told = [found.explain("Ana", language) for language in ("en", "fr")]
        assert [_spaces(each) for each in told] == [english, french]
        explanations_read_well(found)
        explanations_add_up(found)

    def test_two_entrants(self) -> None:
        """The number of entrants is stated with its noun."""
        scheme = ByEntrants(bands=(EntrantBand(start=1, scheme=self.prize),))
        found = settled(scheme, given(rank=1), given("2", "Ben", rank=2))
        assert _spaces(found.explain("Ben", "fr")) == "avec 2 participants : rang 2 = 0,00 USD"
        explanations_read_well(found)

    def test_a_referrer(self) -> None:
        """A referrer of a friend with 3,000 points is paid 600, and no part says nothing is due."""
        scheme = Sum(parts=(self.point, Referral(scheme=self.friend)))
        found = settled(scheme, given(referrer="Rita", quantity=3_000))
        assert str(found.balance("Rita").paid) == "600 sb"
        assert "nothing" not in found.explain("Rita", "en")
        explanations_read_well(found)
        explanations_add_up(found)

    def test_less_than_nothing(self) -> None:
        """Reversals of a party and then of a contribution leave a sum, and no negative terms."""
        scheme = PerItem(rate=usd("2.11"))
        books = settled(scheme, given("1"), given("2")).books
        why = Text(en="error", fr="erreur")
        books = reverse(books, party="Ana", amount=usd("2.24"), on=ON, why=why)
        books = reverse(books, contribution="1", on=ON, why=why)
        found = settle(books, [], on=ON)
        assert found.explain("Ana", "en").startswith("in all 0.00")
        assert found.explain("Ana", "fr").startswith("en tout 0,00")
        explanations_read_well(found)
        explanations_add_up(found)

    def test_a_monthly_charge_says_that_it_stops_at_the_balance(self) -> None:
        """The charges of 10.00 a month take 10.00 and then 8.00 of 18.00."""
        terms = (Threshold(at=usd("500")), Inactivity(months=1, charge=usd("10")))
        whole = Share(rate=Fraction(1), currency="USD")
        books = settled(whole, given(value=usd("18")), deductions=terms).books
        found = settle(books, [], on=date(2027, 3, 1))
        assert "a month, at most the balance, after" in statement(found, "Ana").explain("en")
        assert "par mois, au plus le solde, après" in statement(found, "Ana").explain("fr")


def _spaces(text: str) -> str:
    """Return *text* with plain spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class TestTeamsFromAFile:
    """A column holds the members of a team, with a separator that is declared."""

    columns = Columns(party="team", members=Column(column="who", separator=";", optional=True))

    def test_members_are_read(self) -> None:
        """Names are separated and stripped, in both readers; an empty cell has no members."""
        reader = RowReader(columns=self.columns, header=("team", "who"))
        fast = reader.fast()
        assert fast is not None
        for cell, members in (("Ana; Ben", ("Ana", "Ben")), ("", ())):
            assert reader.contribution(2, ["Owls", cell]).members == members
            assert fast(["Owls", cell], 2).members == members

    @pytest.mark.parametrize("cell", ["Ana;Ana", "Ana;;Ben"])
    def test_faults(self, cell: str) -> None:
        """A name twice, or none between separators, is refused with its cell."""
        reader = RowReader(columns=self.columns, header=("team", "who"))
        with pytest.raises(InvalidDocumentError, match=r"column 2 \(who\)"):
            reader.contribution(2, ["Owls", cell])
        fast = reader.fast()
        assert fast is not None
        with pytest.raises(UnusualRowError):
            fast(["Owls", cell], 2)

    def test_the_separator_is_declared(self) -> None:
        """A column without a separator is refused with the line to write."""
        with pytest.raises(InvalidValueError, match='"separator": ";"'):
            Columns(party="team", members="who")


class TestAClientIsErased:
    """The name of a person who pays is replaced wherever the books hold it."""

    each = ForEach(scheme=PerItem(rate=usd("1")), each=Each.CLIENT)
    month = datetime(2026, 11, 2, tzinfo=UTC)

    @pytest.mark.parametrize(
        "scheme",
        [
            each,
            ForEach(scheme=Pool(amount=usd("7")), each=Each.CLIENT),
            Sum(parts=(each, PerItem(rate=usd("1")))),
            Scaled(scheme=each, by=Fraction(1, 2)),
            Teams(scheme=each),
            ResetEach(scheme=each, every=ResetPeriod.MONTH),
            ActivityBonus(scheme=each, per_unit=Fraction(1, 100), every=ResetPeriod.MONTH),
        ],
    )
    def test_no_trace_is_left(self, scheme: Scheme[Any]) -> None:
        """The books and the archive no longer hold the name; amounts and checks stay."""
        facts = {"product": "Zoe", "score": 1, "at": self.month}
        items = (given("1", client="Zoe Smith", **facts), given("2", client="Al", **facts))
        books = settled(scheme, *items).books
        books = reverse(books, on=ON, why=Text(en="error", fr="erreur"), contribution="1")
        erased = erase(books, "Zoe Smith", pseudonym="p-7")
        text = wire.to_json(erased)
        assert "Zoe Smith" not in text
        assert "p-7" in text
        assert erased.balance("Ana") == books.balance("Ana")
        assert erased.journal() == books.journal()
        box, left = archive(books, until=ON)
        filed = erase_filed(box, "Zoe Smith", pseudonym="p-7", books=left)
        assert "Zoe Smith" in wire.to_json(box)
        assert "Zoe Smith" not in wire.to_json(filed)

    def test_refused(self) -> None:
        """A pseudonym that a client has is refused, and a name that nobody has."""
        books = settled(self.each, given("1", client="Zoe"), given("2", client="Al")).books
        with pytest.raises(InvalidValueError, match="a pseudonym that no party has"):
            erase(books, "Zoe", pseudonym="Al")
        with pytest.raises(InvalidValueError, match="a party or a client of the books"):
            erase(books, "Bo", pseudonym="p-7")

    def test_other_labels_stay(self) -> None:
        """A product of the same name is no client."""
        scheme = Sum(parts=(self.each, ForEach(scheme=NoPay(), each=Each.PRODUCT)))
        books = settled(scheme, given(client="Zoe", product="Zoe")).books
        assert '"Zoe"' in wire.to_json(erase(books, "Zoe", pseudonym="p-7"))


class TestRoyaltyOfOlderBooks:
    """Books of before the sums of prices explain a royalty without them."""

    SCHEME = Royalty(rate=Fraction(3, 5), currency="USD", costs=Costs.AFTER)
    ITEM = Contribution(key="1", party="a", value=usd("15"), cost=usd("5"))

    def test_without_sums(self) -> None:
        """The amounts are left out where some of them are not known, also of what comes later."""
        tally = self.SCHEME.tally()
        tally.put("a", TallyPart(numbers=(1, 400)))
        tally.add([self.ITEM])
        words = self.SCHEME.reading(tally).explain("a")
        assert words.en == "royalty of 60% of the price, less the cost, on 2 sold = 8.00\u00a0USD"
        assert tally.of("a") == TallyPart(numbers=(2, 800))
        assert tally.of("b") is None

    def test_with_sums(self) -> None:
        """A tally that goes on from another one has the sums of both."""
        tally = self.SCHEME.tally()
        tally.put("a", tally.part(self.ITEM))
        tally.add([self.ITEM])
        assert tally.of("a") == TallyPart(numbers=(2, 800, 3000, 1000))
