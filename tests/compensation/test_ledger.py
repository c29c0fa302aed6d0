"""One campaign in full: its journal line by line, its statements, and the same with a party erased.

Ana earns 10.00 and Ben 5.00 in January. A tenth is a fee, half of the rest is held until April, and
the business pays 5 % on top. In February the payment to Ana comes back, 4.00 of her work is taken
back and restored, and all that Ben earned is taken back.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b import Money, Text
from c2b.compensation import (
    Books,
    Contribution,
    Fee,
    Hold,
    Keep,
    OnePerParty,
    PayPlan,
    PerItem,
    Rounding,
    archive,
    erase,
    erase_filed,
    return_payout,
    reverse,
    settle,
    statement,
)
from tests.compensation.ledger import ledger, lines

JAN, FEB, APR = date(2026, 1, 28), date(2026, 2, 28), date(2026, 4, 28)
WHY = Text(en="fraud", fr="fraude")
TERMS = PayPlan(
    key="plan",
    scheme=PerItem(rate=Money.of("1.00", "EUR")),
    rounding=Rounding.HALF_UP,
    deductions=(
        Fee(rate=Fraction(1, 10), rounding=Rounding.HALF_UP),
        Hold(until=APR, share=Fraction(1, 2)),
        Fee(rate=Fraction(1, 20), rounding=Rounding.HALF_UP, on_top=True),
    ),
    policies=(OnePerParty(keep=Keep.FIRST),),
)


def books() -> Books:
    """Return the books at the end of February."""
    given = {"1": ("Ana", 10), "2": ("Ben", 5)}
    january = settle(
        TERMS, [Contribution(key=k, party=p, quantity=n) for k, (p, n) in given.items()], on=JAN
    )
    after = return_payout(january.books, january.payouts()[0].key, on=FEB, why=WHY)
    part = Money.of("4.00", "EUR")
    after = reverse(after, contribution="1", amount=part, on=FEB, why=WHY, name="back")
    after = reverse(after, party="Ben", on=FEB, why=WHY)
    return reverse(after, entry="back", on=FEB, why=WHY)


JOURNAL = """\
plan/1/cash:EUR/Ana 28.01. pay: Ana business -1000, Ana platform0 +100, Ana held1 +450, \
Ana payee +450, - business -50, - platform2 +50
plan/1/cash:EUR/Ben 28.01. pay: Ben business -500, Ben platform0 +50, Ben held1 +225, \
Ben payee +225, - business -25, - platform2 +25
plan/returned/plan%2F1%2Fcash:EUR%2FAna 28.02. returned of plan/1/cash:EUR/Ana: \
Ana business +0, Ana payable +450, Ana payee -450
back 28.02. reversal of plan/1/cash:EUR/Ana for 1: Ana business +400, Ana platform0 -40, \
Ana held1 -180, Ana payable -180, Ana payee +0, - business +20, - platform2 -20
plan/reversal/2 28.02. reversal of plan/1/cash:EUR/Ben: Ben business +500, Ben platform0 -50, \
Ben held1 -225, Ben owed_back -225, Ben payee +0, - business +25, - platform2 -25
plan/reversal/3 28.02. restored of back for 1: Ana business -400, Ana platform0 +40, \
Ana held1 +180, Ana payable +180, Ana payee +0, - business -20, - platform2 +20"""
TAKEN = ["plan/1/cash:EUR/Ana", "back", "plan/1/cash:EUR/Ben", "plan/reversal/2"]


def erased(text: str) -> str:
    """Return *text* as it reads once Ana is called p/1, in keys and in keys within keys."""
    text = text.replace("EUR%2FAna", "EUR%2Fp%252F1").replace("EUR/Ana", "EUR/p%2F1")
    return text.replace("Ana", "p/1")


class TestJournal:
    """Every entry moves what it says, refers to what it reverses, and sums to zero."""

    def test_line_by_line(self) -> None:
        """The journal holds these entries."""
        assert ledger(books()) == JOURNAL.splitlines()
        books().check()

    def test_the_state_after_it(self) -> None:
        """The books end in February, what waits to be paid is Ana's, and Ben owes his payment."""
        assert (books().last, books().settled, books().to_pay) == (FEB, JAN, ("Ana",))
        assert (books().number, books().reversals, list(books().taken)) == (1, 3, TAKEN)
        assert str(books().balance("Ben").owed_back) == "2.25 EUR"

    def test_the_next_settlement_pays_it(self) -> None:
        """The payment of Ana that came back is made again; in April the held half follows."""
        march = settle(books(), [], on=date(2026, 3, 28))
        assert lines(march.entries()) == [
            "plan/2/cash:EUR/Ana 28.03. pay: Ana business +0, Ana platform0 +0, Ana held1 +0, "
            "Ana payable -450, Ana payee +450"
        ]
        april = settle(march.books, [], on=APR)
        assert [(each.party, str(each.amount)) for each in april.payouts()] == [("Ana", "4.50 EUR")]


class TestErased:
    """A pseudonym stands wherever the name stood, and nothing else changes."""

    def test_in_the_journal(self) -> None:
        """Keys, keys within keys, postings and references bear the pseudonym."""
        assert ledger(erase(books(), "Ana", pseudonym="p/1")) == erased(JOURNAL).splitlines()

    def test_in_the_rest_of_the_books(self) -> None:
        """The parties, the memory of policies and the amounts taken back bear it too."""
        after = erase(books(), "Ana", pseudonym="p/1")
        assert (list(after.parties), after.to_pay) == (["p/1", "Ben"], ("p/1",))
        assert [state.party for state in after.keys.flat().values()] == ["p/1", "Ben"]
        assert set(after.memory) == {"one_per_party 1 p/1", "one_per_party 1 Ben"}
        assert list(after.taken) == [erased(key) for key in TAKEN]
        assert list(after.taken.values()) == list(books().taken.values())

    def test_in_an_archive(self) -> None:
        """An archive bears the pseudonym too."""
        box, _ = archive(books(), until=FEB)
        assert lines(box.entries) == JOURNAL.splitlines()
        after = erase_filed(box, "Ana", pseudonym="p/1")
        assert lines(after.entries) == erased(JOURNAL).splitlines()
        assert [each.key for each in after.taken] == [erased(each.key) for each in box.taken]
        assert [each.state.party for each in after.keys] == ["p/1", "Ben"]


def row(en: str, fr: str, minor: str) -> dict[str, object]:
    """Return a row of a statement as data."""
    return {"words": {"en": en, "fr": fr}, "minor": minor}


EARNED = row("earned, rounded half up", "gagné, arrondi au plus proche, demi vers le haut", "1000")
FEE = row("fee of 10%", "frais de 10\u00a0%", "-100")
PAID = row("paid", "payé", "-450")
HELD = row("held until 2026-04-28", "bloqué jusqu’au 28 avril 2026", "450")


class TestStatements:
    """A statement as data and as text."""

    def test_the_whole_time(self) -> None:
        """The data of a statement without a first day has every row in both languages."""
        assert statement(books(), "Ana").to_data() == {
            "plan": "plan",
            "party": "Ana",
            "since": None,
            "until": "2026-02-28",
            "explanation": {
                "en": "10 contributions × 1.00\u00a0EUR = 10.00\u00a0EUR",
                "fr": "10 contributions × 1,00\u00a0EUR = 10,00\u00a0EUR",
            },
            "units": [
                {
                    "unit": "cash:EUR",
                    "rows": [
                        EARNED,
                        row(
                            "taken back on 2026-02-28, of the pay of 2026-01-28: fraud",
                            "repris le 28 février 2026, sur la rémunération du "
                            "28 janvier 2026\u00a0: fraude",
                            "-400",
                        ),
                        row(
                            "restored on 2026-02-28: fraud",
                            "rétabli le 28 février 2026\u00a0: fraude",
                            "400",
                        ),
                        FEE,
                        row(
                            "payment that came back on 2026-02-28: fraud",
                            "paiement rejeté le 28 février 2026\u00a0: fraude",
                            "450",
                        ),
                        PAID,
                        row("closing balance", "solde à la clôture", "900"),
                    ],
                    "rests": [
                        HELD,
                        row("paid by the next settlement", "payé au prochain décompte", "450"),
                    ],
                    "corrections": [],
                }
            ],
        }

    def test_a_period_that_was_corrected(self) -> None:
        """A reversal after the period is named, and so is the reversal of that reversal."""
        data = statement(books(), "Ana", since=JAN, until=JAN).to_data()
        assert (data["since"], data["until"]) == ("2026-01-28", "2026-01-28")
        assert data["units"] == [
            {
                "unit": "cash:EUR",
                "rows": [EARNED, FEE, PAID, row("closing balance", "solde à la clôture", "450")],
                "rests": [HELD],
                "corrections": [
                    row(
                        "corrected on 2026-02-28, after this period: fraud",
                        "corrigé le 28 février 2026, après cette période\u00a0: fraude",
                        minor,
                    )
                    for minor in ("-400", "400")
                ],
            }
        ]

    def test_an_empty_plan(self) -> None:
        """A statement of books in which nothing is booked has no last day."""
        data = statement(Books.open(TERMS), "Ana", may_be_new=True).to_data()
        assert (data["until"], data["units"]) == (None, [])

    def test_as_text(self) -> None:
        """A statement in French shows each amount with its name."""
        assert statement(books(), "Ana", until=JAN).explain("fr").splitlines() == [
            "Relevé pour Ana, plan, jusqu’au 28 janvier 2026",
            "10 contributions × 1,00\u00a0EUR = 10,00\u00a0EUR",
            "gagné, arrondi au plus proche, demi vers le haut\u00a0: 10,00\u00a0EUR",
            "frais de 10\u00a0%\u00a0: -1,00\u00a0EUR",
            "payé\u00a0: -4,50\u00a0EUR",
            "solde à la clôture\u00a0: 4,50\u00a0EUR",
            "  dont bloqué jusqu’au 28 avril 2026\u00a0: 4,50\u00a0EUR",
            "corrigé le 28 février 2026, après cette période\u00a0: fraude\u00a0: -4,00\u00a0EUR",
            "corrigé le 28 février 2026, après cette période\u00a0: fraude\u00a0: 4,00\u00a0EUR",
        ]
