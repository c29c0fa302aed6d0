"""Inputs of any size for the public functions that take collections, for `tools.growth`.

Each work is a function from a size to what is run, so that building the input is not counted, and
the size to begin with.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any, cast

from attrs import frozen

from c2b import compensation as pay
from c2b import predicate, rules, teaching, wire
from c2b.cases import CASES, check_rows
from c2b.compensation import Books, Contribution, PayPlan, PerItem, Rounding
from c2b.contracts import Contract, Draft
from c2b.models import Business, Consumer, Exchange, Leg, Money, Value, ValueKind
from c2b.paradigms import Paradigm
from c2b.predicate import All, Parameter, facts_of
from c2b.rules import NormKind, Rule, RuleSet, Since, Source, obligations
from c2b.rules.catalogue import ACTIVITIES, activity_rules
from c2b.rules.engine.fact_model import act, facts
from c2b.teaching.marking.table import AnswerRow
from c2b.text import Text

Thunk = Callable[[], object]
Work = tuple[Callable[[int], Thunk], int]

DAY = date(2026, 11, 28)
SAID = Text(en="One does it.", fr="On le fait.")
PLAN = PayPlan(
    key="growth", scheme=PerItem(rate=Money.of("0.50", "EUR")), rounding=Rounding.HALF_UP
)


def _items(count: int) -> list[Contribution]:
    """Return so many contributions, of half as many parties."""
    return [Contribution(key=f"k{n}", party=f"p{n // 2}") for n in range(count)]


def _voted(count: int) -> list[Contribution]:
    tasks = (f"t{n // 3}" for n in range(count))
    return [
        Contribution(key=f"k{n}", party=f"p{n}", task=task, answer="ab"[n % 2])
        for n, task in enumerate(tasks)
    ]


def _settled(count: int) -> Books:
    """Return the books after so many contributions, a tenth of them a night."""
    books: Books | PayPlan = PLAN
    items, nights = _items(count), 10
    for night in range(nights):
        part = items[night * count // nights : (night + 1) * count // nights]
        books = pay.settle(books, part, on=DAY + timedelta(days=night)).books
    return cast("Books", books)


def _entries(count: int) -> list[Any]:
    return list(_settled(count).journal())


def _weights(count: int) -> list[int]:
    return [1 + n % 97 for n in range(count)]


@facts(kw_only=True)
class _Facts:
    """Facts of the search."""

    word: str | None = act("a word", "un mot")
    words: frozenset[str] | None = act("words", "des mots")
    count: int | None = act("a number", "un nombre")
    done: bool | None = act("it is done", "c’est fait")


F = facts_of(_Facts)


def _rule(number: int, requires: Any) -> Rule:
    return Rule(
        id=f"growth.a.b{number}.fr",
        asks=SAID,
        message=SAID,
        norm=NormKind.DUTY,
        places=("FR",),
        source=Source(act="Act"),
        since=Since.ALWAYS,
        holder=SAID,
        effect=SAID,
        requires=requires,
    )


def _rules(count: int) -> RuleSet:
    made = tuple(_rule(n, F.word.one_of(f"w{n}", "w") | F.done.is_true()) for n in range(count))
    return RuleSet(name="growth", subject=_Facts, rules=made)


def _terms(count: int) -> Any:
    return All(tuple(F.count.at_least(n) | F.word.is_(f"w{n}") for n in range(count)))


def _verdict(count: int, word: str = "w") -> Any:
    return _rules(count).check(_Facts(word=word), on=DAY, where="FR")


def _named(count: int) -> Any:
    return All(tuple(F.count.at_least(Parameter(f"p{n}")) for n in range(count)))


def _legs(count: int) -> Exchange:
    ana, acme = Consumer(name="Ana"), Business(name="Acme")
    leg = Leg(provider=ana, recipient=acme, value=Value(kind=ValueKind.IDEA))
    return Exchange(title="growth", legs=(leg,) * count)


def _cases(count: int) -> list[Any]:
    return [CASES[n % len(CASES)] for n in range(count)]


def _numbers(count: int) -> list[str]:
    return ["S24"] * count


def _answers(count: int) -> list[AnswerRow]:
    rows = teaching.template_rows()
    head, *others = rows
    made: list[AnswerRow] = []
    for n in range(count):
        cells = dict(zip(head, others[n % len(others)], strict=False))
        cells = {**cells, head[0]: f"student {n // len(others)}"}
        made.append(AnswerRow(number=n + 2, cells=cells))
    return made


def _table(count: int) -> list[dict[str, object]]:
    row = {"leg": 1, "provider": "Ana", "recipient": "Acme", "value": "idea"}
    return [{**row, "case_id": f"c{n}"} for n in range(count)]


def _countered(count: int) -> Contract:
    leg = _legs(1).legs[0]
    start = datetime(2026, 1, 1, tzinfo=UTC)
    contract = Contract(draft=Draft(leg=leg)).offer(leg.provider, start)
    for n in range(count):
        contract = contract.counter((leg.recipient, leg.provider)[n % 2], start)
    return contract


@frozen
class _On:
    """A function on an input that is built beforehand."""

    build: Callable[[int], Any]
    run: Callable[[Any], object]

    def __call__(self, size: int) -> Thunk:
        built = self.build(size)
        return lambda: self.run(built)


def _pairs() -> Iterator[tuple[str, Work]]:
    yield from _of_pay()
    yield from _of_rules()
    yield from _of_teaching()
    yield from _of_wire()


def _of_pay() -> Iterator[tuple[str, Work]]:
    why = SAID
    yield "compensation.settle", (_On(_items, lambda x: pay.settle(PLAN, x, on=DAY)), 300)
    yield "compensation.statement", (_On(_settled, lambda b: pay.statement(b, "p0")), 300)
    yield "compensation.votes", (_On(_voted, pay.votes), 300)
    yield (
        "compensation.accuracy",
        (
            _On(
                lambda n: (pay.votes(_voted(n)), {f"t{k // 3}": "a" for k in range(n)}),
                lambda x: pay.accuracy(*x, tie=pay.Tie.HALF),
            ),
            300,
        ),
    )
    yield "compensation.allocate", (_On(_weights, lambda w: pay.allocate(10**9 + 7, w)), 1000)
    yield (
        "compensation.allocate_next",
        (_On(_weights, lambda w: pay.allocate_next(sum(w) // 2, w, [0] * len(w))), 1000),
    )
    yield "compensation.split", (_On(_weights, lambda w: pay.split(Money.of(99, "EUR"), w)), 1000)
    yield (
        "compensation.split_apart",
        (_On(_weights, lambda w: pay.split_apart(Money.of(99, "EUR"), w)), 1000),
    )
    yield (
        "compensation.share_out",
        (
            _On(
                lambda n: {f"p{k}": Fraction(1, 1 + k % 7) for k in range(n)},
                lambda w: pay.share_out(Money.of(99, "EUR"), w),
            ),
            500,
        ),
    )
    yield "compensation.archive", (_On(_settled, lambda b: pay.archive(b, until=DAY)), 200)
    yield "compensation.amend", (_On(_settled, lambda b: pay.amend(b, PLAN, since=_LATE)), 200)
    yield (
        "compensation.erase",
        (_On(_settled, lambda b: pay.erase(b, "p0", pseudonym="x")), 200),
    )
    yield (
        "compensation.erase_filed",
        (
            _On(
                lambda n: pay.archive(_settled(n), until=DAY)[0],
                lambda box: pay.erase_filed(box, "p0", pseudonym="x"),
            ),
            200,
        ),
    )
    yield (
        "compensation.reverse",
        (_On(_settled, lambda b: pay.reverse(b, party="p0", on=_LATE, why=why)), 200),
    )
    yield (
        "compensation.return_payout",
        (
            _On(
                lambda n: pay.settle(PLAN, _items(n), on=DAY),
                lambda s: pay.return_payout(s.books, s.payouts()[0].key, on=_LATE, why=why),
            ),
            200,
        ),
    )
    yield "compensation.year_totals", (_On(_entries, pay.year_totals), 200)
    yield (
        "compensation.pay_runs",
        (
            _On(
                lambda n: (
                    [
                        pay.Instalment(day=DAY + timedelta(days=k), amount=Money.of(1, "EUR"))
                        for k in range(n)
                    ],
                    [DAY + timedelta(days=k) for k in range(n)],
                ),
                lambda x: pay.pay_runs(*x, threshold=pay.Threshold(at=Money.of(5, "EUR"))),
            ),
            200,
        ),
    )


def _of_rules() -> Iterator[tuple[str, Work]]:
    known = _Facts(count=10**6)
    yield "predicate.bind", (_On(_named, lambda p: predicate.bind(p, _values(p))), 200)
    yield "predicate.parameters_in", (_On(_named, predicate.parameters_in), 200)
    yield "predicate.assume", (_On(_terms, lambda p: predicate.assume(p, F.count, 10**6)), 200)
    yield "predicate.evaluate", (_On(_terms, lambda p: predicate.evaluate(p, known)), 200)
    yield "predicate.given", (_On(_terms, lambda p: predicate.given(p, known)), 200)
    yield "predicate.references", (_On(_terms, predicate.references), 200)
    yield (
        "rules.changes_between",
        (
            _On(
                lambda n: (_verdict(n), _verdict(n, "v")),
                lambda pair: rules.changes_between(*pair),
            ),
            60,
        ),
    )
    yield "rules.expiring", (_On(_rules, lambda s: rules.expiring(s, before=_LATE)), 60)
    yield (
        "rules.side_by_side",
        (_On(lambda n: [_verdict(20)] * n, rules.side_by_side), 20),
    )
    yield "rules.check", (_On(_rules, lambda s: s.check(_Facts(word="w"), on=DAY, where="FR")), 60)
    yield "rules.explain", (_On(_verdict, lambda v: v.explain("fr")), 60)
    yield "rules.ask", (_On(lambda n: _verdict(n, "v"), lambda v: v.ask), 30)
    yield (
        "obligations.obligations",
        (
            _On(
                _settled,
                lambda b: obligations.obligations(b, {}, year=2026, where="US"),
            ),
            60,
        ),
    )
    yield "obligations.paid_in", (_On(_entries, lambda e: obligations.paid_in(2026, e)), 200)


def _values(named: Any) -> dict[str, object]:
    return {f"p{n}": n for n in range(len(named.terms))}


def _of_teaching() -> Iterator[tuple[str, Work]]:
    yield "cases.check_rows", (_On(_table, check_rows), 100)
    yield "teaching.coverage", (_On(_cases, teaching.coverage), 100)
    yield "teaching.list_csv", (_On(_cases, teaching.list_csv), 60)
    yield "teaching.list_html", (_On(_cases, teaching.list_html), 60)
    yield "teaching.list_markdown", (_On(_cases, teaching.list_markdown), 60)
    yield "teaching.question_bank", (_On(_cases, lambda c: teaching.question_bank(cases=c)), 20)
    yield (
        "teaching.make_quiz",
        (_On(_cases, lambda c: teaching.make_quiz(5, seed=1, cases=c)), 20),
    )
    yield "teaching.mark_rows", (_On(_answers, teaching.mark_rows), 60)
    yield (
        "teaching.template_csv",
        (_On(lambda n: [("a", "b")] * n, teaching.template_csv), 500),
    )
    yield "teaching.to_report", (_On(lambda n: [_legs(2)] * n, teaching.to_report), 20)
    yield "teaching.to_lesson", (_On(_cases, lambda c: teaching.to_lesson(cases=c)), 20)
    yield "teaching.key_rows", (_On(_numbers, lambda c: teaching.key_rows(cases=c)), 60)
    yield (
        "teaching.to_homework_key",
        (_On(_numbers, lambda c: teaching.to_homework_key(cases=c)), 20),
    )
    yield (
        "teaching.to_homework_sheet",
        (_On(_numbers, lambda c: teaching.to_homework_sheet(cases=c)), 20),
    )
    yield (
        "teaching.compare_paradigms",
        (_On(_cases, lambda c: teaching.compare_paradigms(*_TWO, cases=c)), 60),
    )


def _of_wire() -> Iterator[tuple[str, Work]]:
    yield (
        "wire.exchanges_from",
        (_On(lambda n: [wire.to_data(_legs(1))] * n, wire.exchanges_from), 60),
    )
    yield "wire.to_data", (_On(_legs, wire.to_data), 100)
    yield "wire.to_json", (_On(_legs, wire.to_json), 100)
    yield (
        "wire.from_data",
        (_On(lambda n: wire.to_data(_legs(n)), lambda d: wire.from_data(d, Exchange)), 100),
    )
    yield "wire.to_json_ld", (_On(_legs, wire.to_json_ld), 60)
    yield "wire.parse_data", (_On(lambda n: json.dumps([{"a": 1}] * n), wire.parse_data), 2000)
    yield "contracts.counter", (lambda n: lambda: _countered(n), 60)
    yield (
        "wire.books",
        (_On(_settled, lambda b: wire.from_data(wire.to_data(b), Books)), 100),
    )
    yield (
        "rules.prove",
        (
            lambda n: lambda: rules.prove(RuleSet(name="g", subject=_SUBJECT, rules=_REAL[:n])),
            15,
        ),
    )


_LATE = DAY + timedelta(days=400)
_TWO = (Paradigm.C2B, Paradigm.B2C)
_SUBJECT = ACTIVITIES[0].facts
_REAL = activity_rules(ACTIVITIES[0].name).rules.rules
WORKS: dict[str, Work] = dict(_pairs())
