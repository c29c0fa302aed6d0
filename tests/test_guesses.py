"""Guesses of developers who have read only the README: most work, the rest name the way.

Each line is a guess. `WORK` has those that work, with their result; `SUGGEST` has those that are
refused, with the part of the message that says what to write instead.
"""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from inspect import signature
from typing import Any, get_type_hints

import pytest
from attrs import frozen

import c2b
from c2b import (
    Business,
    C2bError,
    Consumer,
    Contract,
    Exchange,
    Immaterial,
    Leg,
    Money,
    Offer,
    Paradigm,
    Proposer,
    Subordination,
    Value,
    ValueKind,
    _argument_names,
    _arguments,
    _guessed_names,
    _misspelt,
    _other_names,
    classify,
    wire,
)
from c2b._misspelt import MisspeltNameError
from c2b.compensation import (
    Amount,
    Books,
    Contribution,
    PayPlan,
    PerItem,
    Rounding,
    part_of,
    settle,
    statement,
)
from c2b.errors import NeverEqualWarning
from c2b.rules import obligations, review
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.vocabulary import PlatformSellerFacts, RelevantActivity
from c2b.testing.strategies.registry import STRATEGIES

MONDAY = datetime(2026, 2, 2, 9, tzinfo=UTC)
LEG = Leg(
    provider=Consumer(name="Ana", id="u-17"),
    recipient=Business(name="Acme"),
    value=Value(kind=ValueKind.FEEDBACK, description="a review"),
    compensation=Immaterial(description="a badge"),
    subordination=Subordination.none(),
    proposer=Proposer.PROVIDER,
)
NAMES: dict[str, Any] = {
    **{each.__name__: each for each in (Amount, Books, Business, Consumer, Contract, Contribution)},
    **{each.__name__: each for each in (Decimal, Exchange, Fraction, Leg, Money)},
    **{each.__name__: each for each in (Paradigm, Rounding, classify, part_of)},
    "Subordination": Subordination,
    "c2b": c2b,
    "json": json,
    "date": date,
    "monday": MONDAY,
    "wire": wire,
    "review": review,
    "leg": LEG,
    "exchange": Exchange(legs=(LEG,)),
    "price": Money.of("12.50", "EUR"),
    "fee": Money.of("2.50", "EUR"),
    "classification": classify(LEG),
    "verdict": review.check(
        review.ReviewFacts(
            reward=review.RewardFacts(kinds=frozenset({review.RewardKind.DISCOUNT})),
            incentive=review.IncentiveFacts(condition=review.Condition.POSITIVE),
        ),
        on=date(2024, 10, 21),
        where="US",
    ),
    "contract": Contract.of(Offer(leg=LEG, made=MONDAY)).sign(LEG.recipient, MONDAY),
    "settled": settle(
        PayPlan(key="tea", scheme=PerItem(rate=Money("0.50", "EUR")), rounding=Rounding.HALF_UP),
        [Contribution(key="1", party="Ana", quantity=3), Contribution(key="2", party="Ben")],
        on=date(2026, 11, 30),
    ),
}
NAMES["facts"] = NAMES["verdict"].subject
NAMES["finding"] = NAMES["verdict"].broken[0]
NAMES["statement"] = statement(NAMES["settled"].books, "Ana")
NAMES["offer"] = NAMES["contract"].on_table
NAMES["duties"] = obligations.obligations(
    settle(
        NAMES["settled"].plan, [Contribution(key="1", party="Bob")], on=date(2026, 11, 30)
    ).books,
    {
        "Bob": SharedFacts(
            seller=PlatformSellerFacts(
                connects_users=True,
                activity=RelevantActivity.PERSONAL_SERVICE,
                resident_in_eu=True,
                employee_of_operator=False,
            )
        )
    },
    year=2026,
    where="FR",
)
NAMES["payout"] = NAMES["settled"].payouts()[0]

WORK: dict[str, object] = {
    # money
    'Money("1.50", "EUR")': Money.of("1.50", "EUR"),
    'Money(Decimal("1.5"), "EUR")': Money.of("1.50", "EUR"),
    'Money(amount="1.50", currency="EUR")': Money.of("1.50", "EUR"),
    'Money.from_minor(150, "EUR")': Money.of("1.50", "EUR"),
    'Money.parse("1.50 EUR")': Money.of("1.50", "EUR"),
    "Money.parse(str(price)) == price": True,
    "price.amount": Decimal("12.50"),
    "price.currency": "EUR",
    "sum([price, fee])": Money.of("15.00", "EUR"),
    "price - fee": Money.of("10.00", "EUR"),
    "price * 3 == 3 * price": True,
    "price / fee": Fraction(5),
    "max(price, fee)": Money.of("12.50", "EUR"),
    "sorted([price, fee])[0]": Money.of("2.50", "EUR"),
    "+price": Money.of("12.50", "EUR"),
    "[str(part) for part in fee.split(3)]": ["0.84 EUR", "0.83 EUR", "0.83 EUR"],
    "str(part_of(price, '0.333', Rounding.HALF_UP))": "4.16 EUR",
    'f"{price}"': "12.50 EUR",
    'f"{price:.2f}"': "12.50",
    'f"{price * 2:.0f}, {fee:.1f}, {fee:f}, {fee:.4f}"': "25, 2.5, 2.50, 2.5000",
    'f"{price * 100:,.2f}"': "1,250.00",
    'f"{price:en}"': "12.50\u00a0EUR",
    'f"{price:fr}"': "12,50\u00a0EUR",
    'f"{price:>12}"': "   12.50 EUR",
    'bool(Money.zero("EUR"))': False,
    "price.format('fr')": "12,50\u00a0EUR",
    "price.minor_units": 1250,
    "Money.from_dict(price.to_dict()) == price": True,
    "(price.is_zero, price.is_positive, price.is_negative)": (False, True, False),
    "(payout.amount * 0).is_zero": True,
    "(price.is_zero(), price.is_positive(), repr(price.is_negative))": (False, True, "False"),
    'Money.from_string("12.50 EUR") == price': True,
    'Money.from_cents(1250, "EUR") == price': True,
    "price.allocate([1, 4]) == c2b.compensation.split(price, [1, 4])": True,
    "price.to_string('fr')": "12,50\u00a0EUR",
    # parties
    "leg.provider.display_name": "Ana",
    "leg.recipient.user_id": None,
    "leg.reward == leg.compensation": True,
    "leg.parties == (leg.provider, leg.recipient)": True,
    "(leg.receiver == leg.recipient, leg.description)": (True, "a review"),
    'Consumer("Ana")': Consumer(name="Ana"),
    'Business("Acme", id="b-1").id': "b-1",
    # an exchange and its classification
    "leg.to_dict() == wire.to_data(leg)": True,
    "Leg.from_json(leg.to_json()) == leg": True,
    "Leg.model_validate(leg.model_dump()) == leg": True,
    "Leg.model_validate_json(leg.model_dump_json()) == leg": True,
    "leg.replace(proposer=None).evolve(proposer=leg.proposer) == leg": True,
    "classification.is_c2b": True,
    "classification.is_contested": False,
    "classification.is_undetermined": False,
    "classification.label": classify(LEG).text,
    "classification.category": Paradigm.C2B,
    "classification.to_dict() == wire.result_to_data(classification)": True,
    "leg.provider.id": "u-17",
    "[each.value.description for each in exchange]": ["a review"],
    "len(exchange)": 1,
    'Paradigm("C2B")': Paradigm.C2B,
    'classification.paradigm == "C2B"': True,
    "str(classification)": "Value lens, Ana → Acme: C2B (consumer to business).",
    'classification.explain("fr").splitlines()[0][:19]': "Critère de la valeu",
    'classification.explain(lang="fr") == classification.explain("fr")': True,
    "classification.why() == classification.explain()": True,
    'c2b.Text(en="a day", fr="un jour")["fr"]': "un jour",
    "(verdict.text.french, verdict.text.get('en')) == (verdict.text.fr, verdict.text.en)": True,
    'c2b.cases["S24"] is c2b.cases.get("S24")': True,
    "(len(c2b.cases), [*c2b.cases], c2b.cases[0]) == (len(c2b.cases.CASES), [*c2b.cases.CASES], "
    "c2b.cases.CASES[0])": True,
    "(bool(c2b.cases), c2b.cases.CASES[0] in c2b.cases)": (True, True),
    'c2b.cases.find(company="wikipedia") == c2b.cases.find(name="wikipedia")': True,
    # a verdict and its findings
    "sorted({each.outcome for each in verdict})": ["broken", "not_applicable", "undecided"],
    "len(verdict) == len(verdict.findings)": True,
    '"review.incentive.sentiment-condition.us" in verdict': True,
    "finding in verdict": True,
    "verdict.is_clear": False,
    "verdict[finding.id] == verdict.finding(finding.id)": True,
    "str(verdict)": "US: 1 broken, 24 undecided, 1 not applicable.",
    "str(finding)[:24]": "Broken (law, forbidden):",
    'finding.explain("fr")[:28]': "Enfreinte (loi, interdit)\u00a0: ",
    'finding.outcome == "broken"': True,
    'review.Condition("positive") is review.Condition.POSITIVE': True,
    "verdict.ok": False,
    "verdict.violations == verdict.broken": True,
    "verdict.places": ("US",),
    'verdict.to_dict("fr") == wire.result_to_data(verdict, "fr")': True,
    "json.loads(verdict.to_json()) == wire.result_to_data(verdict)": True,
    "finding.rule_id": "review.incentive.sentiment-condition.us",
    "finding.status": "broken",
    "(finding.is_broken, finding.is_kept, finding.is_undecided)": (True, False, False),
    "finding.law == finding.source": True,
    "finding.code == finding.id": True,
    "verdict.all_clear": False,
    'review.check(facts, date=date(2024, 10, 21), country="US").broken == verdict.broken': True,
    "[*review] == [*review.ALL]": True,
    "str(finding.source.citation)": "16 CFR, 465.4",
    "finding.title == finding.rule.title": True,
    "finding.url == finding.source.url": True,
    "finding.to_dict() == wire.result_to_data(finding)": True,
    "finding.asks == finding.rule.asks": True,
    "review.ALL[finding.id] == finding.rule": True,
    "finding.id in review.ALL and finding.rule in review.ALL": True,
    "(len(review.ALL), [*review.ALL]) == (len(review.ALL.rules), [*review.ALL.rules])": True,
    "bool(review.ALL)": True,
    # a contract
    "contract.status": "signing",
    "contract.is_open": True,
    "contract.is_signed": False,
    "contract.sign(leg.provider, monday).is_signed": True,
    "contract.events == contract.history": True,
    "contract.provider == leg.provider": True,
    "contract.next_steps(monday) == contract.possible(monday)": True,
    "contract.history[-1].actor == leg.recipient": True,
    "[str(each.text) for each in contract.possible(monday)]": ["sign", "withdraw"],
    "Contract.from_json(contract.to_json()) == contract": True,
    "contract.on_table.valid_until": None,
    "contract.on_table.provider == leg.provider": True,
    'contract.state == "signing"': True,
    "Contract.from_offer(offer).state": "offered",
    "str(contract)": "Ana → Acme: Some of those who have to sign have signed.",
    # pay
    "settled.payments() == settled.payouts() == settled.get_payouts()": True,
    "duties.all[0].rule_id == duties.all[0].rule": True,
    "settled.to_dict() == wire.result_to_data(settled)": True,
    "settled.date": date(2026, 11, 30),
    'settled.statement("Ana") == settled.books.statement("Ana")': True,
    "settled.pending": 0,
    'Contribution(key="1", party="Ana").user': "Ana",
    "settled.plan.name": "tea",
    "c2b.settle is c2b.compensation.settle": True,
    "c2b.Verdict is c2b.rules.Verdict": True,
    "settled.name": "tea",
    'str(settled.balance("Ana").due)': "0.00 EUR",
    "settled.books.settle([], on=date(2026, 12, 1)).payouts()": (),
    "settled.books.ledger() == settled.books.journal()": True,
    "Books.from_json(settled.books.to_json()) == settled.books": True,
    "payout.id == payout.key": True,
    "payout.currency": "EUR",
    "payout.money": Money.of("1.50", "EUR"),
    "payout.amount.amount": Decimal("1.50"),
    'payout.amount == Money("1.50", "EUR") == payout.amount': True,
    'hash(payout.amount) == hash(Money("1.50", "EUR"))': True,
    'payout.amount == Money("1.50", "USD")': False,
    'Amount.in_kind("1.50", "EUR") == Money("1.50", "EUR")': False,
    "{payout.amount * Fraction(1, 7): 1}[payout.amount * Fraction(1, 7)]": 1,
    'settled["Ana"].paid == Money("1.50", "EUR")': True,
    'settled.books["Ana"] == settled["Ana"]': True,
    '("Ana" in settled, "Ana" in settled.books, "zz" in settled, 3 in settled.books)': (
        True,
        True,
        False,
        False,
    ),
    "(bool(settled), bool(settled.books))": (True, True),
    '[each.party for each in settled.payouts], settled.balances["Ana"] == settled["Ana"]': (
        ["Ana", "Ben"],
        True,
    ),
    "c2b.settle(plan=settled.plan, contributions=[], date=date(2026, 1, 1)).payouts()": (),
    'Contribution(id="1", user="Ana", count=3)': Contribution(key="1", party="Ana", quantity=3),
    "c2b.PerItem(price) == c2b.PerItem(rate=price)": True,
    'c2b.Value(c2b.ValueKind.FEEDBACK, "a review").description': "a review",
    'c2b.PayPlan("tea", c2b.PerItem(price), Rounding.HALF_UP).key': "tea",
    'review.check(facts, date(2024, 10, 21), "US").broken == verdict.broken': True,
    "contract.sign(party=leg.provider, timestamp=monday).is_signed": True,
    "verdict.summary() == str(verdict.text)": True,
    'classification.lenses["value"]': "C2B",
    'contract.sign("Ana", monday) == contract.sign(leg.provider, monday)': True,
    '(settled["Ana"].paid > Money("1.00", "EUR"), payout.amount - price < price)': (True, True),
    'verdict.ask[0].to_dict("fr")["label"] == verdict.ask[0].text.fr': True,
    "verdict.missing == tuple(each.path for each in verdict.ask)": True,
    "classification.missing == classification.decisive": True,
    "review.rules == review.ALL.rules": True,
    "contract.signed_at is None": True,
    "contract.sign(leg.provider, monday).deliver(leg.provider, monday).signed_at == monday": True,
    "(price > 0, price - price <= 0, price + 0 == price)": (True, True, True),
    '(contract.can("sign", monday), contract.can("pay", monday))': (True, False),
    'c2b.rules.place_of("FR") in c2b.rules.places()': True,
    "f'{leg.provider} for {leg.recipient}'": "Ana for Acme",
    'duties["Bob"] == duties.all': True,
    "Books.new(settled.plan) == Books.open(settled.plan)": True,
    'Contribution(key="1", party="Ana", quantity=3).count': 3,
    "payout.recipient": "Ana",
    "payout.total == payout.amount": True,
    "[each.party for each in settled.payouts()]": ["Ana", "Ben"],
    "str(sum(each.amount for each in settled.payouts()))": "2.00 EUR",
    'settled.explain("Ana")': "3 contributions × 0.50\u00a0EUR = 1.50\u00a0EUR",
    'settled.explain("Ana", "fr")': "3 contributions × 0,50\u00a0EUR = 1,50\u00a0EUR",
    'settled.balance("Ana").paid.money': Money.of("1.50", "EUR"),
    '"Ana" in settled.parties': True,
    "str(settled)": "Settlement 1 of tea, 2026-11-30: 2.00 EUR.",
    "str(settled.books)": "tea, 1 settlement, 2 parties: 2.00 EUR.",
    'f"{payout.amount:fr}"': "1,50\u00a0EUR",
    'f"{payout.amount:>10}"': "  1.50 EUR",
    "payout.amount * Fraction(1, 3) < payout.amount": True,
    "str(payout)": "2026-11-30: 1.50 EUR to Ana",
}
SUGGEST = {
    'settled.balance("Ana").owed': "did you mean payable, carried or held?",
    'settled.balance("Ana").outstanding': "did you mean payable, carried or held?",
    'settled.balance("Ana").unpaid': "did you mean payable, carried or held?",
    "settled.outstanding": "did you mean payable, carried or held, of balance(party)?",
    "settled.books.owed": "did you mean payable, carried or held, of balance(party)?",
    # money
    'Money(1.5, "EUR")': "write Money.of('1.50', 'EUR')",
    'Money(5, "EUR")': "Money.of(5, 'EUR') for major units",
    'Money("5", minor=500, currency="EUR")': "an amount in digits, or minor=",
    'Money("1.50 EUR")': "Money.parse('1.50 EUR')",
    "Money(minor=150)": "Money.from_minor(150, 'EUR')",
    'Money.sum([1], "EUR")': "convert it with Money.of",
    'Money.of(0.1 + 0.2, "EUR")': "write Money.of('0.30', 'EUR')",
    'Money.parse("1,50 EUR")': "write no comma between digits and a point before the decimals",
    "price / 2": "write money.split(2)",
    "price // 2": "write .split(n)",
    "price * 0.5": "use c2b.compensation.part_of",
    "price / Money.zero('EUR')": "test it first: if money",
    "price > 1": "Money.zero, or read .amount",
    "price + 1": "convert it with Money.of",
    "sum([price], 1)": "convert it with Money.of",
    "float(price)": "read .amount (a Decimal)",
    "round(price)": "read .amount (a Decimal)",
    "price.split(0)": "use c2b.compensation.split",
    'f"{price.split(3)[0]:.1f}"': "round it first with a named rounding",
    'Money.parse("12.50")': "write digits with a point",
    'f"{price:d}"': "use 'en' or 'fr' for people",
    "price.cents": "did you mean minor?",
    "price.value": "did you mean amount?",
    "payout.amount + 1": "write Amount.of('0.50', 'EUR')",
    "payout.amount + Amount.points(1, 'stars')": "different units do not combine",
    "sum([payout.amount], 1)": "different units do not combine",
    # functions
    "c2b.settle([], settled.plan, on=monday)": "write settle(books_or_plan, contributions, on=day)",
    'c2b.settle(settled.plan, Contribution(key="1", party="A"), on=monday)': "as [contribution]",
    # classes
    "Leg.model_json_schema": "did you mean c2b.wire.schema(cls)?",
    'Money.EUR("5")': "did you mean Money.of(amount, currency)?",
    "Leg.reward": "did you mean compensation?",
    "Subordination.NONE": "did you mean none()?",
    "Consumer.create": "did you mean Consumer(name=...)?",
    "Books(settled.plan)": "write Books.open(plan)",
    "Contract(offer)": "write Contract.of(offer)",
    # values
    "leg.json()": "did you mean to_json()?",
    "leg.copy": "did you mean c2b.evolve(value, ...)?",
    "leg.providers": "did you mean provider?",
    "bool(verdict)": "read is_clear",
    'contract.sign("Anna", monday)': "did you mean Ana?",
    'contract.sign("Zoe", monday)': "the parties are Ana, Acme",
    "c2b.evolve(leg, compensation=price)": "write Monetary(amount=money)",
    'Contribution(key="1", party="Ana", accepted=True)': "did you mean decision?",
    'contract.can("sign")': "a datetime with a time zone",
    'classification.lenses["vlaue"]': "did you mean value?",
    'classification.lenses["zzz"]': "choose among value",
    'contract.can("sing", monday)': "did you mean ContractEvent.SIGN?",
    '"sign" in contract.possible(monday)': "did you mean event?",
    'c2b.rules.Place("FR")': "write c2b.rules.place_of(code)",
    "c2b.rules.place": "did you mean place_of?",
    "'rules' in verdict.text": "search str(text)",
    "verdict.text.languages": "did you mean c2b.text.LANGUAGES?",
    'c2b.PayPlan(key="tea", minimum_payout=price)': "did you mean deductions=(Threshold(at=...),)?",
    'review.check(facts, on="2024-10-21", where="US")': "date.fromisoformat(text)",
    'Contribution(key="1", party="Ana", date=date(2026, 11, 3))': "datetime.combine(day, time(12)",
    'Contribution(key="1", party="Ana", at="2026-11-03")': "datetime.fromisoformat(text)",
    "contract.deliver(monday)": "write perform(by=..., at=...)",
    "verdict.text.upper()": "did you mean str(text).upper?",
    'c2b.Text("a day", en="a day", fr="un jour")': "write Text(en=..., fr=...)",
    'verdict.text["FR"]': "did you mean 'fr'?",
    "facts.rewards": "did you mean reward?",
    "facts.reward.kind": "did you mean kinds?",
    "settled.plan.scheme.price": "did you mean rate?",
    "settled.total": "did you mean cost()?",
    "list(settled)": "read .payouts(), .entries(), .lines() or .parties",
    "len(settled.books)": "read .parties, .entries, .keys or .journal()",
    'settled.books["ana"]': "did you mean Ana?",
    "payout.status": "did you mean key, under which your own table keeps it?",
    # results
    "settled.get_plan()": "did you mean plan?",
    "verdict.is_broken": "did you mean broken?",
    "contract.is_concluded": "did you mean state?",
    "classification.is_unknown": "did you mean paradigm?",
    "settled.is_final": "it has balance, before",
    "settled.with_on": "did you mean c2b.evolve(value, ...)?",
    "contract.can_sign": "did you mean possible(at)?",
    "verdict.status": "did you mean is_clear, broken or undecided?",
    "classification.lens": "did you mean lenses?",
    "classification.reason": "did you mean reasons?",
    "verdict.is_valid": "did you mean is_clear?",
    "settled.payuots()": "did you mean payouts?",
    "settled.accounts": "did you mean balance(party)?",
    "settled.payouts('Ana')": "write payouts()",
    'settled.explain("Ana", langage="fr")': "did you mean language?",
    "bool(offer.has_lapsed)": "did you mean has_lapsed(at)?",
    'payout.amount == "1.50 EUR"': "did you mean Money.parse(text)?",
    "price == 12.5": "did you mean amount?",
    'classification == "C2B"': "did you mean paradigm?",
    'contract.state == "sinning"': "did you mean ContractState.SIGNING?",
    'Rounding.HALF_UP == "HALF_UP"': "did you mean Rounding.HALF_UP?",
    'c2b.settle(settled.plan, [], on="2026-11-30")': "date.fromisoformat(text)",
    'duties["Bo"]': "did you mean Bob?",
    "duties[0]": ".all and .due have each duty",
    'duties.all[0].to_dict("fr")': "value.explain(language) gives the sentences",
    "duties.all[0].deadline": "did you mean message?",
    "contract.get_state_display()": "did you mean state.text?",
    "c2b.cases.CASES[0].paradigm": "did you mean c2b.compose(case.exchange)?",
    "price.to_float()": "did you mean amount?",
    "c2b.compensation.Fee.percentage": "did you mean rate?",
    "verdict.counts": "did you mean len(verdict.broken)?",
    "leg.is_c2b": "did you mean c2b.classify(leg).is_c2b?",
    "settled.zzz": "it has balance, before, booked",
    "classification.contested": "did you mean is_contested?",
    "classification.confidence": "did you mean agreement?",
    "verdict[0]": "it is no sequence: read .findings",
    "verdict['review.nothing']": "review.nothing",
    "verdict.errors": "did you mean broken?",
    "verdict.is_legal": "did you mean is_clear?",
    "contract.cancel": "did you mean withdraw, decline or end(by, at)?",
    "contract.signed": "did you mean is_signed?",
    "contract.created_at": "did you mean history[0].at?",
    "offer.accept": "did you mean Contract.of(offer).sign(by, at)?",
    "offer.is_expired": "did you mean has_lapsed(at)?",
    "offer.price": "did you mean leg.compensation?",
    "settled.to_dataframe()": "pandas.DataFrame([each.to_dict() for each in value.payouts()])",
    "settled.explanation": "did you mean explain()?",
    'settled.balance("Ana").pending': "did you mean held or carried?",
    'leg.to_dict("fr")': "value.explain(language) gives the sentences",
    'leg.to_json("fr")': "leave it out",
    # arguments
    'Consumer(nam="Ana")': "did you mean name?",
    'Consumer("Ana", "u-1")': "write Consumer(name=...)",
    "Consumer(zzz=1)": "it takes name, id",
    "Leg(provider=1, price=2)": "did you mean compensation?",
    'Contribution(key="1", id="2", party="Ana")': "did you mean key?",
    'Contribution(key="1", party="Ana", money=price)': "did you mean value?",
    'Money(value="1.50", currency="EUR")': "did you mean amount?",
    'Money(cents=150, currency="EUR")': "did you mean minor?",
    "c2b.Monetary(price)": "write Monetary(amount=...)",
    "c2b.PerItem(price, price, price, price)": "write PerItem(rate=...)",
    "c2b.PerItem(rate=Money)": "expected Money or an Amount",
    'Contribution("1", "Ana")': "write Contribution(key=..., party=...)",
    'Contribution(key="1")': "write Contribution(key=..., party=...)",
    "review.ReviewFacts(insentive=1)": "did you mean incentive?",
    "leg.consumer": "did you mean provider or recipient?",
    "leg.paradigm": "did you mean c2b.classify(leg).paradigm?",
    "leg.provider.kind": "did you mean isinstance(party, c2b.Consumer), or capacity?",
    'Contribution(key="1", party="Ana").amount': "did you mean value?",
    "settled.plan.rate": "did you mean scheme?",
    "contract.is_active": "did you mean not contract.is_over?",
    "contract.active": "did you mean not contract.is_over?",
    "contract.amount": "did you mean leg.compensation?",
    "contract.price": "did you mean leg.compensation?",
    "contract.deadline": "it has accept, ",
    "finding.missing_facts": "did you mean missing?",
    "finding.applies": "did you mean outcome?",
    "finding.jurisdiction": "did you mean places?",
    "finding.country": "did you mean places?",
    "finding.where": "did you mean places?",
    "verdict.open": "did you mean undecided?",
    "settled.warnings": "it has balance, before",
    "settled.done": "it has balance, before",
    "settled.books.payouts()": "did you mean settlement.payouts()?",
    "settled.books.total_paid": "did you mean sum_of(Role.PAYEE)?",
    "settled.books.close": "it has account, ",
    "statement.total": "did you mean units[i].rows?",
    "statement.lines": "did you mean units[i].rows?",
    "c2b.reverse": "did you mean c2b.compensation.reverse?",
    "c2b.clasify": "did you mean classify?",
}


@pytest.mark.parametrize("guess", WORK)
def test_a_guess_works(guess: str) -> None:
    """A natural guess works, and gives what one would expect."""
    assert eval(guess, dict(NAMES)) == WORK[guess]


@pytest.mark.parametrize("guess", SUGGEST)
def test_a_guess_is_refused_with_what_to_write(guess: str) -> None:
    """A guess that could mislead is refused in a sentence that says what to write instead."""
    with pytest.raises((C2bError, AttributeError, NeverEqualWarning)) as caught:
        eval(guess, dict(NAMES))
    assert SUGGEST[guess] in str(caught.value)


class TestMisspelt:
    """The error for a name that a result does not have."""

    def test_it_is_one_of_ours_in_both_languages(self) -> None:
        """The error has its four parts in both languages, is pickled, and is an AttributeError."""
        with pytest.raises(AttributeError) as caught:
            NAMES["settled"].payuots()
        error = caught.value
        assert isinstance(error, MisspeltNameError)
        assert (error.where, error.got) == ("Settlement.payuots", "payuots")
        assert error.expected.in_language("fr") == "un nom de Settlement"
        assert error.hint.in_language("fr") == "vouliez-vous dire payouts\u00a0?"
        french = "Settlement.payuots\u00a0: attendu\u00a0: un nom de Settlement\u00a0; reçu\u00a0: "
        assert error.explain("fr").startswith(french)
        assert str(pickle.loads(pickle.dumps(error))) == str(error)

    def test_protocols_of_python_are_left_alone(self) -> None:
        """A name that begins with an underscore is absent as everywhere, and copies are made."""
        for name in ("settled", "verdict", "classification", "price"):
            with pytest.raises(AttributeError, match="object has no attribute '_nothing'"):
                _ = NAMES[name]._nothing
            assert not hasattr(NAMES[name], "nothing_of_this_name")
            assert copy.copy(NAMES[name]) == NAMES[name]

    def test_an_error_inside_a_property_stays(self) -> None:
        """A property that fails shows its own error, kept or not, and no suggestion."""
        broken = review.ALL.check(review.ReviewFacts(), on=date(2024, 10, 21), where="US")
        finding = broken.findings[0]
        object.__setattr__(finding, "bound", None)
        with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
            _ = finding.is_looked_at
        with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
            _ = finding.id

    def test_a_misspelt_name_of_the_front_door(self) -> None:
        """A name that is like none is refused with what lists the names."""
        with pytest.raises(AttributeError, match=r"dir\(c2b\) lists its names$"):
            _ = c2b.qqqqqq
        with pytest.raises(AttributeError, match="has no attribute '_qq'$"):
            _ = c2b._qq


CLASSES: dict[str, type] = {
    name: getattr(package, name)
    for package in (
        *(c2b.models, c2b.contracts, c2b.paradigms, c2b.rules, c2b.compensation, c2b.cases),
        obligations,
    )
    for name in package.__all__
    if isinstance(getattr(package, name), type)
} | {"Text": c2b.Text}


class TestOtherNames:
    """The tables of other names and of hints, which the classes must bear out."""

    @pytest.mark.parametrize("name", _other_names._OF_CLASS)
    def test_a_path_leads_somewhere(self, name: str) -> None:
        """Another name is not one that the class has, and its path begins with one that it has."""
        cls = CLASSES[name]
        for other, path in _other_names._OF_CLASS[name].items():
            assert not hasattr(cls, other), other
            assert hasattr(cls, path.partition(".")[0]), path

    def test_the_same_everywhere(self) -> None:
        """A name that holds for all classes means a name of one of them at least."""
        for other, meant in _other_names._SAME.items():
            for each in meant:
                assert any(hasattr(cls, each) for cls in CLASSES.values()), (other, each)

    @pytest.mark.parametrize("name", _other_names._FUNCTIONS)
    def test_a_function_of_the_books(self, name: str) -> None:
        """A function that is asked of a value is public, and the class has no such name."""
        for each, (function, _) in _other_names._FUNCTIONS[name].items():
            assert callable(getattr(c2b.compensation, function))
            assert not hasattr(CLASSES[name], each) or name == "Money"

    @pytest.mark.parametrize("name", _other_names._ON_CLASS)
    def test_a_constructor(self, name: str) -> None:
        """Another name of a constructor is not one that the class has, and leads to one."""
        for other, path in _other_names._ON_CLASS[name].items():
            assert other not in vars(CLASSES[name]) or isinstance(
                vars(CLASSES[name])[other], _misspelt._Guess
            )
            assert callable(getattr(CLASSES[name], path))

    @pytest.mark.parametrize("name", _argument_names.MEANT)
    def test_an_argument_that_is_meant(self, name: str) -> None:
        """A hint for an argument names one that the class takes, and its key is none."""
        takes = signature(CLASSES[name]).parameters
        for other, meant in _argument_names.MEANT[name].items():
            assert meant in (*takes, _argument_names.AT_LEAST) and other not in takes, other

    def test_hints_are_for_names_that_do_not_work(self) -> None:
        """A name has a hint or works; one that does both would never show its hint."""
        for name, guess in _guessed_names.OF_CLASS:
            assert not _other_names.has_other_name(CLASSES[name], guess), (name, guess)
            assert not hasattr(CLASSES[name], guess), (name, guess)

    @pytest.mark.parametrize("name", _other_names._COMPUTED)
    def test_a_question_to_a_value(self, name: str) -> None:
        """A question that is computed has no name in its class, nor another meaning."""
        for each in _other_names._COMPUTED[name]:
            assert not hasattr(CLASSES[name], each)
            assert each not in _other_names._OF_CLASS.get(name, {})

    def test_names_of_a_class_that_is_read_often(self) -> None:
        """A class without a `__getattr__` has no more names, and lists without its guesses."""
        assert not hasattr(Leg, "reward")
        assert not {"reward", "model_dump", "providers"} & {*dir(LEG)}
        assert {"compensation", "to_dict"} <= {*dir(LEG)}
        assert not {"from_offer", "amount"} & {*dir(NAMES["contract"])}
        assert "__getattr__" not in vars(Leg)
        hint = str(MisspeltNameError(Leg, "zzz").hint)
        assert "compensation" in hint and "reward" not in hint

    def test_a_class_of_a_user(self) -> None:
        """A class that inherits from one of these knows its other names, and its arguments."""

        class Lease(Contract):
            """A contract of a user."""

        signing = NAMES["contract"]
        lease = Lease(draft=signing.draft, history=signing.history)
        assert lease.status is signing.state
        with pytest.raises(TypeError, match="it takes draft, cosigners, history"):
            Lease(zzz=1)

    def test_an_error_inside_a_constructor_stays(self) -> None:
        """A TypeError that is not about the arguments is shown as it is."""

        @frozen
        class Broken:
            """A class whose constructor fails."""

            def __attrs_post_init__(self) -> None:
                raise TypeError("inside")

        for _ in range(2):  # the second time it is explained already
            _arguments.explain_arguments(Broken)
        with pytest.raises(TypeError, match=r"^inside$"):
            Broken()

    def test_a_wrong_argument_is_an_error_of_ours_in_both_languages(self) -> None:
        """The error is a TypeError and a C2bError, with its four parts in French too."""
        wrong: Any = {"nam": "Ana"}
        with pytest.raises(TypeError) as caught:
            Consumer(**wrong)
        error = caught.value
        assert isinstance(error, C2bError)
        assert error.explain("fr") == (
            "Consumer(nam)\u00a0: attendu\u00a0: un argument de Consumer\u00a0; reçu\u00a0: 'nam'"
            "\u00a0; vouliez-vous dire name\u00a0?"
        )
        assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize("form", sorted(STRATEGIES, key=str), ids=str)
def test_hints_of_types_are_types(form: Any) -> None:
    """A name that is guessed takes the place of no type in the hints of a class."""
    if isinstance(form, type):
        hints = get_type_hints(form)
        assert not [name for name, hint in hints.items() if "_Guess" in repr(hint)]
