"""A payer learns from its books whom it must report, what it withholds and what it owes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any, ClassVar

import pytest

from c2b import Money, Text, wire
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    PayPlan,
    PerItem,
    Rounding,
    Withhold,
    archive,
    reverse,
    settle,
)
from c2b.errors import InvalidValueError
from c2b.models import Business, Consumer, Leg, Subordination, Value, ValueKind
from c2b.rules.crowdsourcing import CrowdsourcingFacts
from c2b.rules.crowdsourcing.pay import PayFacts
from c2b.rules.engine.assessment_note import AssessmentNote
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.employment import EmploymentFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.tax import (
    PaidFor,
    PayeeFacts,
    PayeeKind,
    PayeePayment,
    PlatformSellerFacts,
    RelevantActivity,
    TreatyForm,
)
from c2b.rules.obligations import (
    RULES,
    Obligation,
    ObligationKind,
    Obligations,
    ObligationStatus,
    obligations,
    paid_in,
)
from c2b.rules.obligations.facts import extended, joined
from c2b.rules.review import ReviewFacts

DUE, OPEN, DONE = ObligationStatus
DAY = date(2026, 6, 30)
LEG = Leg(
    provider=Consumer(name="Ana"),
    recipient=Business(name="Clips"),
    value=Value(kind=ValueKind.LABOUR, description="clips"),
)
SERVICES = SharedFacts(payee=PayeeFacts(paid_for=PaidFor.SERVICES, through_network=False))
NONEMPLOYEE, BACKUP = "tax.reporting.nonemployee-pay.us", "tax.withholding.backup.us"
FOREIGN, ROYALTIES = "tax.withholding.foreign-person.us", "tax.reporting.royalties.us"


def us_person(**known: Any) -> SharedFacts:
    """Return a person of the United States whose number is known, unless stated otherwise."""
    given = {"tin_obtained": True, "tax_office_notice": False} | known
    return SharedFacts(payee=PayeeFacts(kind=PayeeKind.US_PERSON, **given))


def paid(amounts: dict[str, str], *, key: str = "clips", kind: bool = False, **plan: Any) -> Books:
    """Return the books of a plan after one settlement of an amount a party: ``"12.50 USD"``."""
    pairs = {party: amount.split() for party, amount in amounts.items()}
    ((currency),) = {code for _, code in pairs.values()}
    make = Amount.in_kind if kind else Amount.of
    cents = PayPlan(
        key=key,
        scheme=PerItem(rate=make("0.01", currency)),
        rounding=Rounding.HALF_UP,
        **plan,
    )
    items = [
        Contribution(key=party, party=party, quantity=Money.of(amount, currency).minor)
        for party, (amount, _) in pairs.items()
    ]
    return settle(cents, items, on=DAY).books


BOOKS = paid({"Ana": "2000.00 USD", "Ben": "1999.99 USD", "Cleo": "3000.00 USD"})


def found(result: Obligations) -> list[tuple[str, str, ObligationStatus]]:
    """Return the party, the rule and the status of each duty."""
    return [(each.party, each.rule, each.status) for each in result]


class TestReports:
    """Internal Revenue Code, s. 6041, and Directive 2011/16/EU as the states made it law."""

    def test_the_threshold_is_that_of_the_year_and_reads_the_books(self) -> None:
        """A payee is reported from 2,000 dollars in 2026, and below it falls out of the list."""
        people = {"Ana": us_person(), "Ben": us_person()}
        result = obligations(BOOKS, people, year=2026, where="US", everyone=SERVICES)
        assert found(result)[0] == ("Ana", NONEMPLOYEE, DUE)
        assert "Ben" not in {each.party for each in result.all}
        assert result.parties(ObligationKind.REPORT) == ("Ana",)
        assert result.parties(ObligationKind.PAY) == ()

    def test_a_party_that_is_not_described_stays_in_the_list(self) -> None:
        """An unknown person leaves duties open, and the missing facts are named."""
        result = obligations(BOOKS, {}, year=2026, where="US", everyone=SERVICES)
        mine = [each for each in result.open if each.party == "Cleo"]
        assert [each.rule for each in mine] == [NONEMPLOYEE, FOREIGN, BACKUP]
        assert mine[0].missing == ("payee.kind",)
        assert "the kind of payee" in mine[0].explain()
        assert result.due == ()

    def test_what_is_recorded_as_done_is_done(self) -> None:
        """A return that was filed is listed as done, one that was not as due."""
        for filed, status in ((True, DONE), (False, DUE), (None, DUE)):
            people = {"Ana": us_person(filed=filed)}
            result = obligations(BOOKS, people, year=2026, where="US", everyone=SERVICES)
            assert found(result)[0] == ("Ana", NONEMPLOYEE, status)
            assert bool(result.done) is (status is DONE)

    def test_goods_count_at_their_value(self) -> None:
        """Cash and goods of two plans are one amount."""
        cash = paid({"Ana": "1200.00 USD"})
        goods = paid({"Ana": "800.00 USD"}, key="samples", kind=True)
        both = {"clips": PaidFor.SERVICES, "samples": PaidFor.SERVICES}
        result = obligations(
            [cash, goods],
            {"Ana": us_person()},
            year=2026,
            where="US",
            everyone=SERVICES,
            paid_for=both,
        )
        (due,) = result.due
        assert due.paid.total_in("USD", {}) == 2000
        assert "2,000.00\u00a0USD (800.00\u00a0USD in kind)" in due.explain()
        assert "dont 800,00\u00a0USD en nature" in due.explain("fr")

    def test_the_year_is_that_of_the_entries(self) -> None:
        """Payments of another year are not looked at."""
        result = obligations(BOOKS, {"Ana": us_person()}, year=2025, where="US")
        assert result.all == ()
        assert (list(result), len(result)) == ([], 0)
        assert "For 2025, nothing was found" in result.explain()
        assert "US: covered in part" in result.explain()
        assert "aucun conseil" in result.explain("fr") or "pas un conseil" in result.explain("fr")

    def test_a_platform_reports_by_the_law_of_each_place(self) -> None:
        """The same services are reported in Germany and the United Kingdom from the first cent."""
        books = paid({"Ana": "0.01 EUR"})
        seller = PlatformSellerFacts(
            connects_users=True,
            activity=RelevantActivity.PERSONAL_SERVICE,
            employee_of_operator=False,
            excluded_landlord=False,
        )
        ana = SharedFacts(seller=PlatformSellerFacts(resident_in_eu=True, reportable_in_uk=False))
        everyone = SharedFacts(seller=seller)
        result = obligations(
            books, {"Ana": ana}, year=2026, where=("DE", "FR", "GB"), everyone=everyone
        )
        assert [(each.rule, each.places) for each in result.due] == [
            ("tax.reporting.platform-services.eu", ("FR",)),
            ("tax.reporting.platform-sellers.de", ("DE",)),
        ]
        assert not any(each.is_advice for each in result.due)
        assert "; FR: Code général des impôts" in result.due[0].explain()
        assert "\u00a0; FR\u00a0: " in result.due[0].explain("fr")
        elsewhere = obligations(books, {"Ana": ana}, year=2026, where="PT", everyone=everyone)
        (advice,) = elsewhere.due
        assert advice.is_advice and "(due, advice)" in advice.explain()

    def test_a_figure_that_is_not_known_yet_leaves_it_open(self) -> None:
        """The amount of 2027 is not on record, so that a report of 2027 is open."""
        books = settle(BOOKS, [Contribution(key="x", party="Ana", quantity=9)], on=date(2027, 1, 2))
        people = {"Ana": us_person(tin_obtained=False)}
        result = obligations(books.books, people, year=2027, where="US", everyone=SERVICES)
        assert ("Ana", NONEMPLOYEE, OPEN) in found(result)
        backup = next(each for each in result.open if each.rule == BACKUP)
        assert "P.reportable_usd" in backup.missing
        for each in result.open:
            assert "Missing: the figure of the law for 2027" in each.explain()
            assert "Il manque\u00a0: le montant légal pour 2027" in each.explain("fr")
            assert "P." not in each.explain()

    def test_nothing_known_leaves_every_report_and_withholding_open(self) -> None:
        """No duty to report or to withhold drops out because nothing is known of the party."""
        result = obligations(paid({"Quy": "5000.00 USD"}), {}, year=2026, where="US")
        assert {each.rule for each in result.open} == {
            *(NONEMPLOYEE, BACKUP, FOREIGN, ROYALTIES),
            "tax.reporting.payment-network.us",
        }
        assert result.due == () and len(result.open) == 5

    def test_a_missing_rate_is_asked(self) -> None:
        """Euros are no dollars: the rate is asked, and not the amount that the books state."""
        people = {"Quy": us_person()}
        books = paid({"Quy": "5000.00 EUR"})
        result = obligations(books, people, year=2026, where="US", everyone=SERVICES)
        (report,) = result.open
        assert report.missing == ("rates['EUR', 'USD']",)
        assert "Missing: the rate from EUR to USD (rates=...)." in report.explain()
        assert "le taux de conversion de EUR en USD" in report.explain("fr")
        rates = {("EUR", "USD"): Decimal("1.1")}
        (due,) = obligations(
            books, people, year=2026, where="US", everyone=SERVICES, rates=rates
        ).due
        assert due.rule == NONEMPLOYEE

    def test_the_day_and_the_national_act_are_named(self) -> None:
        """Each report names the day until which it is made, and the act that binds."""
        books = paid({"Ana": "2000.00 USD", "Cleo": "9.00 USD"})
        cleo = PayeeFacts(kind=PayeeKind.FOREIGN, us_source_income=True)
        people = {"Ana": us_person(), "Cleo": SharedFacts(payee=cleo)}
        due = obligations(books, people, year=2026, where="US", everyone=SERVICES).due
        assert [each.rule for each in due] == [NONEMPLOYEE, FOREIGN]
        assert "by 31 January" in due[0].explain() and "31 janvier" in due[0].explain("fr")
        assert "by 15 March" in due[1].explain() and "15 mars" in due[1].explain("fr")
        seller = PlatformSellerFacts(
            connects_users=True,
            activity=RelevantActivity.PERSONAL_SERVICE,
            resident_in_eu=True,
            employee_of_operator=False,
        )
        ana = {"Ana": SharedFacts(seller=seller)}
        (report,) = obligations(paid({"Ana": "1.00 EUR"}), ana, year=2026, where="FR").due
        assert "by 31 January" in report.explain()
        assert "FR: " in str(report.source) and "1649 ter A" in report.explain("fr")

    @pytest.mark.parametrize("argument", ["people", "hours"])
    def test_a_name_that_is_in_no_books_is_refused(self, argument: str) -> None:
        """A name written in another way is refused, for its facts would be left out."""
        given: Any = {"people": {}} | {argument: {"ana": 8 if argument == "hours" else us_person()}}
        with pytest.raises(InvalidValueError, match=f"{argument}.*name of a party"):
            obligations(BOOKS, year=2026, where="US", **given)


class TestSeveralPlans:
    """Each plan pays for one thing; goods are no services."""

    SOLD = (paid({"Mix": "1000.00 USD"}), paid({"Mix": "5000.00 USD"}, key="goods"))
    MIX: ClassVar = {"Mix": us_person(through_network=False)}

    def _of(self, goods: PaidFor | None, stated: PaidFor | None = None) -> Obligations:
        by_plan = {"clips": PaidFor.SERVICES} | ({} if goods is None else {"goods": goods})
        everyone = SharedFacts(payee=PayeeFacts(paid_for=stated))
        return obligations(
            self.SOLD, self.MIX, year=2026, where="US", everyone=everyone, paid_for=by_plan
        )

    def test_goods_do_not_count_with_services(self) -> None:
        """A thousand dollars of services are below the threshold, whatever goods were bought."""
        assert self._of(PaidFor.MERCHANDISE).all == ()
        assert self._of(None, PaidFor.MERCHANDISE).all == ()  # one plan is left for the statement

    def test_services_and_prizes_count_together(self) -> None:
        """The threshold is one for both; each is reported, with the amount of its plan."""
        due = self._of(PaidFor.PRIZE).due
        assert [each.rule for each in due] == [NONEMPLOYEE, NONEMPLOYEE]
        assert [each.paid.total_in("USD", {}) for each in due] == [1000, 5000]

    def test_royalties_count_alone(self) -> None:
        """Royalties have a threshold of their own, and services do not reach theirs."""
        (due,) = self._of(PaidFor.ROYALTIES).due
        assert due.rule == ROYALTIES and due.paid.total_in("USD", {}) == 5000

    def test_a_plan_of_unknown_object_leaves_it_open(self) -> None:
        """All is open where a plan may have paid for services."""
        result = self._of(None)
        assert {NONEMPLOYEE, ROYALTIES} == {each.rule for each in result.open}
        assert all(each.missing == ("payee.paid_for",) for each in result.open)
        assert all(each.paid.total_in("USD", {}) == 6000 for each in result.open)

    @pytest.mark.parametrize("stated", [PaidFor.SERVICES, PaidFor.MERCHANDISE])
    def test_one_statement_for_several_plans_is_refused(self, stated: PaidFor) -> None:
        """A statement on a party does not tell which of its plans it holds for."""
        everyone = SharedFacts(payee=PayeeFacts(paid_for=stated))
        with pytest.raises(InvalidValueError, match=r"Mix: payee\.paid_for.*clips, goods"):
            obligations(self.SOLD, self.MIX, year=2026, where="US", everyone=everyone)

    def test_what_a_plan_pays_for_is_an_object_of_a_plan(self) -> None:
        """A plan without books and a text are refused."""
        wrong: Any = "services"
        for by_plan in ({"clip": PaidFor.SERVICES}, {"clips": wrong}):
            with pytest.raises(InvalidValueError, match="paid_for"):
                obligations(BOOKS, {}, year=2026, where="US", paid_for=by_plan)


class TestWithholding:
    """Internal Revenue Code, s. 1441 and 3406: the share is read from the books."""

    @pytest.mark.parametrize(("rate", "status"), [("0.24", DONE), ("0.20", DUE)])
    def test_backup_withholding(self, rate: str, status: ObligationStatus) -> None:
        """The books must show 24 per cent where there is no taxpayer number."""
        deduction = Withhold(rate=Fraction(rate), rounding=Rounding.DOWN)
        books = paid({"Ana": "2000.03 USD"}, deductions=(deduction,))
        people = {"Ana": us_person(tin_obtained=False)}
        result = obligations(books, people, year=2026, where="US", everyone=SERVICES)
        assert ("Ana", BACKUP, status) in found(result)

    @pytest.mark.parametrize(
        ("amount", "withheld", "share", "status"),
        [
            ("100000.00", "29949.99", "0.2994", DUE),
            ("100000.00", "29950.00", "0.2995", DUE),
            ("100000.00", "29999.99", "0.2999", DUE),
            ("100000.00", "30000.00", "0.3", DONE),
            ("0.99", "0.28", "0.2828", DUE),
            ("0.99", "0.29", "0.3", DONE),
            ("0.03", "0.00", "0.3", DONE),
        ],
    )
    def test_whole_cents_are_compared(
        self, amount: str, withheld: str, share: str, status: ObligationStatus
    ) -> None:
        """Thirty per cent, rounded down to a cent, must have been withheld: no cent less."""
        rate = Fraction(withheld) / Fraction(amount)
        deduction = Withhold(rate=rate, rounding=Rounding.HALF_UP)
        books = paid({"Nina": f"{amount} USD"}, deductions=(deduction,))
        payee = PayeeFacts(
            kind=PayeeKind.FOREIGN,
            paid_for=PaidFor.PRIZE,
            us_source_income=True,
            treaty_form=TreatyForm.NONE,
            form_1042s_filed=True,
        )
        result = obligations(books, {"Nina": SharedFacts(payee=payee)}, year=2026, where="US")
        assert ("Nina", FOREIGN, status) in found(result)
        (nina,) = paid_in(2026, books.journal())
        assert nina.share_withheld("USD", {}, (Decimal("0.3"),)) == Decimal(share)

    def test_a_foreign_person_with_a_treaty(self) -> None:
        """The rate of a treaty on the right form is enough; a share that is given is kept."""
        payee = PayeeFacts(
            kind=PayeeKind.FOREIGN,
            us_source_income=True,
            treaty_form=TreatyForm.W_8BEN,
            treaty_rate=Decimal("0.1"),
            withheld_share=Decimal("0.1"),
            form_1042s_filed=True,
        )
        result = obligations(
            BOOKS, {"Cleo": SharedFacts(payee=payee)}, year=2026, where="US", everyone=SERVICES
        )
        assert ("Cleo", FOREIGN, DONE) in found(result)

    def test_income_from_abroad_is_outside(self) -> None:
        """A survey answered abroad has a foreign source, and nothing is withheld or reported."""
        payee = PayeeFacts(kind=PayeeKind.FOREIGN, us_source_income=False)
        result = obligations(
            BOOKS, {"Cleo": SharedFacts(payee=payee)}, year=2026, where="US", everyone=SERVICES
        )
        assert "Cleo" not in {each.party for each in result.all}


class TestWages:
    """The minimum wages of Germany and the United Kingdom, and fair pay as a benchmark."""

    EMPLOYEE = SharedFacts(employment=EmploymentFacts(employee=True, excluded_group=False))
    WAGE = "crowdsourcing.pay.minimum-wage.de"

    @pytest.mark.parametrize(("euros", "status"), [("139.00", DONE), ("138.99", DUE)])
    def test_an_hour_is_paid_by_the_books(self, euros: str, status: ObligationStatus) -> None:
        """Ten hours need 139 euros in Germany in 2026."""
        books = paid({"Ana": f"{euros} EUR"})
        result = obligations(
            books, {"Ana": self.EMPLOYEE}, year=2026, where="DE", hours={"Ana": 10}
        )
        (wage,) = (each for each in result.all if each.rule == self.WAGE)
        assert (wage.kind, wage.status) == (ObligationKind.PAY, status)

    def test_unknown_hours_leave_it_open(self) -> None:
        """A wage is open where hours are unknown, or pay was in another currency."""
        for amount, hours in (("139.00 EUR", {}), ("139.00 USD", {"Ana": 10})):
            result = obligations(
                paid({"Ana": amount}), {"Ana": self.EMPLOYEE}, year=2026, where="DE", hours=hours
            )
            (wage,) = (each for each in result.open if each.rule == self.WAGE)
            assert wage.missing == ("employment.hourly_eur",)

    def test_fair_pay_is_advice(self) -> None:
        """The benchmark is compared with the wage of the place, in its currency only."""
        books = paid({"Ana": "100.00 EUR"})
        ana = CrowdsourcingFacts(
            pay=PayFacts(costs=0, piece_rate=False), person=PersonFacts(stated_age=30)
        )
        fair = "crowdsourcing.fairness.minimum-wage.fairwork"
        everyone = SharedFacts(reward=RewardFacts(kinds=frozenset({RewardKind.MONEY})))
        for where, expected in (("FR", True), ("US", False), (("FR", "GB"), False)):
            places = (*([where] if isinstance(where, str) else where), "code:Fairwork")
            result = obligations(
                books,
                {"Ana": ana},
                year=2026,
                where=places,
                everyone=everyone,
                hours={"Ana": 10},
            )
            due = [each for each in result.due if each.rule == fair]
            assert bool(due) is expected
            assert all(each.is_advice for each in due)


class TestAmounts:
    """Amounts are exact, in one currency, and whole for the year."""

    def test_currencies_need_a_rate(self) -> None:
        """Pounds become euros by a given rate, exactly; without one the amount is unknown."""
        (ana,) = paid_in(2026, paid({"Ana": "100.01 GBP"}).journal())
        with localcontext() as context:
            context.prec = 2
            assert ana.total_in("EUR", {("GBP", "EUR"): Decimal("1.15")}) == Decimal("115.0115")
        assert ana.total_in("EUR", {}) is None and ana.share_withheld("EUR", {}) == 0
        assert ana.total_in("GBP", {}) == Decimal("100.01")
        assert ana.cash_in("EUR") is None and ana.hourly("EUR", 2) is None
        assert ana.hourly("GBP", 3) == Decimal("33.3366")

    def test_a_share_of_several_currencies_needs_a_rate(self) -> None:
        """Whole cents are compared in each currency, and joined by the rate."""
        deductions = (Withhold(rate=Fraction(3, 10), rounding=Rounding.DOWN),)
        euros = paid({"Ana": "0.99 EUR"}, deductions=deductions)
        dollars = paid({"Ana": "0.99 USD"}, key="other", deductions=deductions)
        (ana,) = paid_in(2026, (*euros.journal(), *dollars.journal()))
        asked = (Decimal("0.24"), Decimal("0.3"))
        assert ana.share_withheld("USD", {}, asked) is None
        assert ana.share_withheld("USD", {("EUR", "USD"): Decimal("1.1")}, asked) == asked[1]

    def test_what_was_taken_back_is_never_below_zero(self) -> None:
        """A reversal in the next year leaves nothing to report there, and no share withheld."""
        why = Text(en="fraud", fr="fraude")
        books = reverse(BOOKS, party="Ana", on=date(2027, 1, 2), why=why)
        ana = next(each for each in paid_in(2027, books.journal()) if each.party == "Ana")
        assert ana.total_in("USD", {}) == 0 and ana.share_withheld("USD", {}) is None

    @pytest.mark.parametrize(
        "payee",
        [
            PayeeFacts(stated_paid_usd=5),
            PayeeFacts(payments=(PayeePayment(day=DAY, amount_usd=5),)),
            PayeeFacts(year=2026),
        ],
    )
    def test_an_amount_has_one_home(self, payee: PayeeFacts) -> None:
        """An amount that the books state is refused among the facts on a person."""
        with pytest.raises(InvalidValueError, match=r"Ana: payee\."):
            obligations(BOOKS, {"Ana": SharedFacts(payee=payee)}, year=2026, where="US")

    @pytest.mark.parametrize("number", [0, -1, 0.5, "2", Decimal("NaN"), True])
    def test_hours_and_rates_are_exact_and_above_zero(self, number: Any) -> None:
        """A float, a text, a truth value and what is not above zero are refused."""
        with pytest.raises(InvalidValueError, match="hours"):
            obligations(BOOKS, {}, year=2026, where="US", hours={"Ana": number})
        with pytest.raises(InvalidValueError, match="rates"):
            obligations(BOOKS, {}, year=2026, where="US", rates={("USD", "EUR"): number})

    def test_a_year_is_a_year(self) -> None:
        """A year that is none, and a place that is none, are refused."""
        with pytest.raises(InvalidValueError, match="year"):
            obligations(BOOKS, {}, year=0, where="US")
        with pytest.raises(InvalidValueError, match="where"):
            obligations(BOOKS, {}, year=2026, where="Atlantis")
        kind: Any = "report"
        with pytest.raises(InvalidValueError):
            obligations(BOOKS, {}, year=2026, where="US").parties(kind)


class TestWholeYears:
    """Entries that were filed away are asked for, and none is counted twice."""

    FILED, LATER = archive(BOOKS, until=DAY)

    def test_the_archive_of_the_year_is_needed(self) -> None:
        """Books without the archive of the year are refused; with it the answer is the same."""
        people = {"Ana": us_person()}
        with pytest.raises(InvalidValueError, match="2026-06-30"):
            obligations(self.LATER, people, year=2026, where="US", everyone=SERVICES)
        whole = obligations(
            self.LATER, people, year=2026, where="US", everyone=SERVICES, archives=[self.FILED]
        )
        assert whole == obligations(BOOKS, people, year=2026, where="US", everyone=SERVICES)
        assert obligations(self.LATER, people, year=2027, where="US").all == ()

    def test_an_archive_of_other_books_is_refused(self) -> None:
        """An archive belongs to books that were given, and each plan is given once."""
        with pytest.raises(InvalidValueError, match="archives"):
            obligations(BOOKS, {}, year=2026, where="US", archives=[self.FILED])
        with pytest.raises(InvalidValueError, match="books"):
            obligations([BOOKS, BOOKS], {}, year=2026, where="US")


class TestFacts:
    """The facts on a person go before those that hold for everyone."""

    def test_own_facts_go_first(self) -> None:
        """A known fact of a person replaces the common one; an unknown one does not."""
        common = CrowdsourcingFacts(payee=PayeeFacts(kind=PayeeKind.FOREIGN, filed=True), leg=LEG)
        own = CrowdsourcingFacts(payee=PayeeFacts(kind=PayeeKind.US_PERSON))
        both = CrowdsourcingFacts(**joined(common, own))
        assert both.payee == PayeeFacts(kind=PayeeKind.US_PERSON, filed=True)
        assert both.leg == joined(own, common)["leg"] == joined(common, common)["leg"] == LEG

    def test_powers_are_joined(self) -> None:
        """The powers over everyone and those over one person are joined, with what follows."""
        everyone = CrowdsourcingFacts(subordination=Subordination(direction=True, control=True))
        own = SharedFacts(subordination=Subordination(sanction=True))
        both = CrowdsourcingFacts(**joined(extended(everyone), own))
        assert both.subordination.whole is True

    def test_the_facts_of_another_activity_are_shared_ones(self) -> None:
        """Facts on a review serve for what all activities share, and nothing else."""
        own = ReviewFacts(payee=PayeeFacts(filed=True))
        assert joined(CrowdsourcingFacts(), own)["payee"].filed is True
        assert extended(own) == CrowdsourcingFacts(payee=PayeeFacts(filed=True))

    def test_notes_are_kept_once(self) -> None:
        """The notes on assessments of both are kept."""
        note = AssessmentNote(fact="payee.us_source_income", by="counsel")
        facts = CrowdsourcingFacts(payee=PayeeFacts(us_source_income=True), assessed=(note,))
        assert joined(facts, facts)["assessed"] == (note,)


def test_the_answer_travels_as_data() -> None:
    """The duties are data in both languages, and come back equal."""
    result = obligations(BOOKS, {"Ana": us_person()}, year=2026, where="US", everyone=SERVICES)
    document = wire.to_document(result)
    assert document["type"] == "obligations"
    assert wire.from_data(document, Obligations) == result
    first = document["body"]["all"][0]
    assert (first["party"], first["status"], first["kind"]) == ("Ana", "due", "report")
    assert set(first["source"]) == {"en", "fr"}
    assert isinstance(result.all[0], Obligation)


def test_the_rules_are_those_on_reports_withholding_and_pay() -> None:
    """Every rule on reports and withholding for tax is looked at."""
    ids = {rule.id for rule in RULES.rules}
    assert {NONEMPLOYEE, BACKUP, FOREIGN, "tax.reporting.royalties.us"} <= ids
    assert {each for each in ids if each.startswith("tax.")} == {
        rule.id for rule in RULES.rules if ".reporting." in rule.id or ".withholding." in rule.id
    }
