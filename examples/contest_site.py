"""The back end of a contest: a call, entries, contracts with rights, a ranking, prizes.

Everything is kept as a document in one SQLite table. Moments are arguments, as in the library.
"""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from c2b import Call, Consumer, Contract, Language, Money, Subordination, Verdict, classify, evolve
from c2b import compensation as pay
from c2b.rules import cocreation

PRIZES = pay.Prizes(
    prizes=(Money.of(500, "EUR"), Money.of(200, "EUR"), Money.of(101, "EUR")),
    ties=pay.Ties.SPLIT_PLACES,
)
PLAN = pay.PayPlan(
    key="contest",
    scheme=pay.Ranked(scheme=PRIZES, by=pay.RankBy.TOTAL_SCORE),
    rounding=pay.Rounding.HALF_UP,
)
CONTEST = cocreation.ContestFacts(
    open_to_public=True,
    decided_by=cocreation.DecidedBy.MERIT,
    cost_of_entry=cocreation.CostOfEntry.NONE,
    sacrifice=0,
    deadline_stated=True,
    by_professional=True,
)


def connect(path: str) -> sqlite3.Connection:
    """Return the database at *path*, with its table."""
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, json TEXT NOT NULL)")
    return db


def keep(db: sqlite3.Connection, name: str, value: Call | Contract | pay.Books) -> None:
    """Keep *value* as a document, in the place of an earlier one of the same name."""
    db.execute("REPLACE INTO document VALUES (?, ?)", (name, value.to_json()))


def find(db: sqlite3.Connection, name: str) -> str:
    """Return the document called *name*."""
    (text,) = db.execute("SELECT json FROM document WHERE name = ?", (name,)).fetchone()
    return str(text)


def announce(db: sqlite3.Connection, call: Call, where: str, at: datetime) -> Verdict:
    """Publish *call* unless a rule of *where* is broken; the verdict gives the reasons."""
    (rights,) = call.terms.rights
    facts = evolve(cocreation.rights_facts(rights), contest=CONTEST)
    verdict = cocreation.check(facts, on=at.date(), where=where)
    if not verdict.broken:
        with db:
            keep(db, "call", call)
    return verdict


def enter(db: sqlite3.Connection, user: str, name: str, at: datetime) -> Contract:
    """Record the entry of a user, by key and name: an offer on the terms of the call, signed."""
    author = Consumer(name=name, id=user)
    call = Call.from_json(find(db, "call"))
    offer = call.offer(author, made=at, subordination=Subordination.none())
    contract = Contract.of(offer).sign(author, at)
    with db:
        keep(db, f"entry/{user}", contract)
    return contract


def award(db: sqlite3.Connection, marks: Mapping[str, int], at: datetime) -> pay.Books:
    """Conclude contracts with the winners and pay them, and decline the other entries."""
    marked = [pay.Contribution(key=user, party=user, score=mark) for user, mark in marks.items()]
    settled = pay.settle(PLAN, marked, on=at.date())
    with db:
        keep(db, "books", settled.books)
        for user in marks:
            contract = Contract.from_json(find(db, f"entry/{user}"))
            author, sponsor = contract.parties
            if prize := settled.paid_now(user).money:
                won = contract.sign(sponsor, at).perform(author, at).accept(sponsor, at)
                contract = won.pay(sponsor, at, prize).end(sponsor, at)
            else:
                contract = contract.decline(sponsor, at)
            keep(db, f"entry/{user}", contract)
    return settled.books


def show(db: sqlite3.Connection, user: str, language: Language) -> str:
    """Return the history of an entry and its paradigm, in sentences."""
    contract = Contract.from_json(find(db, f"entry/{user}"))
    return "\n".join([contract.explain(language), classify(contract.leg).explain(language)])
