"""Books in plain Python, made from the tables of settlements on frames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import define, evolve, field, frozen

from c2b.compensation import Books, Contribution, Decision, Status
from c2b.compensation.deductions import Role
from c2b.compensation.rounding import plain
from c2b.compensation.settlement.account import Account, PartyAccount, Read, Work
from c2b.compensation.settlement.journal import Entry, Posting
from c2b.compensation.settlement.key_recognition import check_booked
from c2b.compensation.settlement.keys import KeyState, fingerprint
from c2b.compensation.settlement.run_layers import PAY, entry_key
from c2b.compensation.settlement.term_account import TermAccount
from c2b.compensation.tally import Tally, TallyPart
from c2b.compensation.total_parts import part_of
from c2b.compensation.unit import cash
from c2b.errors import InvalidValueError
from c2b.frames.like import rows_of
from c2b.frames.party_limit import limit_of
from c2b.frames.pay_terms import currency_of, rates_of
from c2b.frames.plan_terms import needs_order
from c2b.frames.pro_rata import CUT
from c2b.frames.settle_columns import TEXTS
from c2b.frames.shared_limit import SharedLimit
from c2b.models.money import Money
from c2b.text import Text

Row = Mapping[str, Any]


@frozen(kw_only=True)
class Tables:
    """The native frames of settlements on an engine."""

    parties: object
    keys: object
    entries: object
    spent: object


@define
class _Made:
    """The layers of the books while they are read from rows.

    Attributes:
        base: The books in plain Python.
        days: The days of the settlements since.
        cut: The parties of whose pay a part did not fit the budget: they have an account.
        tallies: The tallies of the parties, where the order of contributions matters.
        terms: For each party that was moved, the deductions that its account remembers with base
            and amount kept, in the order in which the account has them.
    """

    base: Books
    days: Sequence[date]
    cut: Collection[str]
    tallies: dict[str, Tally] = field(factory=dict[str, Tally])
    terms: dict[str, dict[int, tuple[int, int]]] = field(
        factory=dict[str, dict[int, tuple[int, int]]]
    )

    def party(self, row: Row) -> PartyAccount:
        """Return the state of a party."""
        plan, before = self.base.plan, self.base.parties.get(row["party"]) or PartyAccount()
        unit = cash(currency_of(plan.scheme))
        account = Account(
            unit=unit,
            exact=self._exact(row["exact"], row["exact_rest"]),
            **{name: row[name] for name in ("earned", "payable", "paid", "owed_back")},
            terms=self._terms(row, before.of(unit)),
        )
        is_same = account == before.of(unit) and row["party"] not in self.cut
        found = before if is_same else before.with_account(account)
        exact = self._exact(row["read"], row["read_rest"])
        read = (Read(unit=unit, exact=exact),) if exact else ()
        part = part_of(plan.scheme, row["quantity"], row["revenue"])
        work = (Work(version=0, part=part, read=read),)
        return before if found is before and work == before.work else evolve(found, work=work)

    def _exact(self, units: int, rest: int) -> int | Fraction:
        return plain(units + Fraction(rest, rates_of(self.base.plan.scheme).parts))

    def _terms(self, row: Row, before: Account) -> tuple[TermAccount, ...]:
        """Return the states of the deductions in the order in which an account has them."""
        order = self.terms.get(row["party"], [each.term for each in before.terms])
        found = (TermAccount(term=n, base=row[f"base_{n}"], kept=row[f"kept_{n}"]) for n in order)
        return tuple(found)

    def _moved(self, row: Row) -> list[int]:
        """Return the numbers of the deductions in the order of the account that *row* moves.

        Those that it remembers come first, in its own order; what it remembers after is noted.
        """
        party, unit = row["party"], cash(currency_of(self.base.plan.scheme))
        held = self.terms.get(party)
        if held is None:
            account = (self.base.parties.get(party) or PartyAccount()).of(unit)
            held = {each.term: (each.base, each.kept) for each in account.terms}
        order = list(dict.fromkeys((*held, *range(len(self.base.plan.deductions)))))
        sums = {n: held.get(n, (0, 0)) for n in order}
        after = {n: (b + row[f"base_{n}"], k + row[f"kept_{n}"]) for n, (b, k) in sums.items()}
        self.terms[party] = {n: state for n, state in after.items() if any(state)}
        return order

    def entry(self, row: Row) -> Entry:
        """Return the entry of what one settlement moved of a party."""
        plan, party = self.base.plan, row["party"]
        unit = cash(currency_of(plan.scheme))
        moved = [
            Posting(role=term.role, party=party, minor=row[f"kept_{n}"], term=n)
            for n, term in ((n, plan.deductions[n]) for n in self._moved(row))
        ]
        ends = {Role.PAYABLE: row["payable"], Role.OWED_BACK: row["owed_back"]}
        moved += [Posting(role=r, party=party, minor=minor) for r, minor in ends.items() if minor]
        return Entry(
            key=entry_key(self.base.key, row["run"], unit, party),
            party=party,
            on=self._day(row),
            unit=unit,
            postings=(
                Posting(role=Role.BUSINESS, party=party, minor=-row["new"]),
                *moved,
                Posting(role=Role.PAYEE, party=party, minor=row["paid"]),
            ),
            why=PAY,
            cut=row.get(CUT) or 0,
        )

    def key(self, row: Row) -> KeyState:
        """Return the state of a contribution."""
        item, status = _contribution(row), Status(row["status"])
        before = self.base.keys.get(item.key)
        if before is not None:
            check_booked(before, item)
        counted = status is Status.COUNTED
        return KeyState(
            party=item.party,
            status=status,
            decision=item.decision,
            print=fingerprint(item),
            run=row["run"],
            on=self._day(row),
            since=date.fromisoformat(row["since"]),
            part=self._part(item, row) if counted else None,
        )

    def _part(self, item: Contribution, row: Row) -> Any:
        """Return what a contribution added to the tally of its party."""
        scheme = self.base.plan.scheme
        if not needs_order(scheme):
            return part_of(scheme, row["quantity"], row["revenue"])
        tally = self.tallies.get(item.party)
        if tally is None:
            tally = self.tallies[item.party] = scheme.tally()
            before = self.base.parties.get(item.party)
            for work in before.work if before is not None else ():
                tally.put(item.party, work.part)
        part = tally.part(item)
        tally.add((item,))
        return part

    def _day(self, row: Row) -> date:
        run: int = row["run"]
        return self.days[run - self.base.number - 1]


def books_after(base: Books, days: Sequence[date], tables: Tables, *, is_ordered: bool) -> Books:
    """Return the books after settlements on *days*, on top of *base*.

    Raises:
        InvalidValueError: A scheme that needs the order of the contributions, which is not given; a
            contribution that waited in *base* and came again with other contents; a table that
            holds a row twice.
    """
    if not days:
        return base
    if needs_order(base.plan.scheme) and not is_ordered:
        raise InvalidValueError("FrameBooks.to_books", _ORDER, None, _GIVE_ORDER)
    moves = _by_run(_once("entries", rows_of(tables.entries), "run", "party"), "party")
    made = _Made(base, days, {row["party"] for row in moves if row.get(CUT)})
    entries = [made.entry(row) for row in moves]
    place = "order" if needs_order(base.plan.scheme) else "key"
    booked = _once("keys", rows_of(tables.keys), "key")
    keys = {row["key"]: made.key(row) for row in _by_run(booked, place)}
    accounts = _once("parties", rows_of(tables.parties), "party")
    parties = {row["party"]: made.party(row) for row in accounts}
    earned = sum(entry.earned for entry in entries)
    after = evolve(
        base,
        number=base.number + len(days),
        last=days[-1],
        settled=days[-1],
        parties=base.parties.with_layer(parties),
        keys=base.keys.with_layer(keys),
        memory=base.memory.with_layer(_memory(base, accounts, tables)),
        entries=base.entries.with_layer({entry.key: entry for entry in entries}),
        counted=base.counted + sum(each.status is Status.COUNTED for each in keys.values()),
        waiting=base.waiting + sum(_waits(base, keys)),
        to_pay=(),
    )
    unit = cash(currency_of(base.plan.scheme))
    total = base.total_of(unit)
    return after.with_total(evolve(total, earned=total.earned + earned)) if earned else after


def _once(table: str, rows: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    """Return *rows* of a *table*, of which no two share the values of *names*."""
    times = Counter(tuple(row[name] for name in names) for row in rows)
    twice = [each[-1] for each, count in times.items() if count > 1]
    if twice:
        raise InvalidValueError(f"FrameBooks.{table}", _ONCE, twice, _REPLACE)
    return rows


def _memory(base: Books, accounts: list[dict[str, Any]], tables: Tables) -> dict[str, TallyPart]:
    """Return what the limits on contributions remember."""
    limit, shared = limit_of(base.plan), SharedLimit.of(base)
    found = {} if limit is None else limit.memory(accounts)
    return found if shared is None else found | shared.memory(rows_of(tables.spent))


def _waits(base: Books, keys: Mapping[str, KeyState]) -> Iterator[int]:
    """Yield by how many the contributions that wait grow or shrink."""
    for key, state in keys.items():
        before = base.keys.get(key)
        waited = before is not None and before.status is Status.PENDING
        yield (state.status is Status.PENDING) - waited


def _by_run(rows: list[dict[str, Any]], place: str) -> list[dict[str, Any]]:
    """Return *rows* in the order of the settlements, and in each by the column *place*."""
    return sorted(rows, key=lambda row: (row["run"], row[place]))


def _contribution(row: Row) -> Contribution:
    decision = row.get("decision")
    texts: dict[str, Any] = {name: row.get(name) for name in TEXTS}
    return Contribution(
        key=row["key"],
        party=row["party"],
        quantity=row["quantity"],
        value=_money(row, "value"),
        cost=_money(row, "cost"),
        at=row.get("at"),
        seconds=row.get("seconds"),
        rank=row.get("rank"),
        score=row.get("score"),
        decision=None if decision is None else Decision(decision),
        **texts,
    )


def _money(row: Row, name: str) -> Money | None:
    """Return the amount *name* of a contribution; None where it or its currency is unknown."""
    minor, currency = row.get(f"{name}_minor"), row.get(f"{name}_currency")
    if minor is None or currency is None:
        return None
    return Money(minor=minor, currency=currency)


_ONCE = Text(en="each row once", fr="chaque ligne une seule fois")
_REPLACE = Text(
    en="let each night replace the tables that it wrote before, and not add to them",
    fr="que chaque nuit remplace les tables déjà écrites, au lieu de s’y ajouter",
)
_ORDER = Text(
    en="an order of contributions, for a graduated scheme",
    fr="un ordre des contributions, pour un mode progressif",
)
_GIVE_ORDER = Text(
    en="name the column that has it: settle(frame, books, on=..., order='at')",
    fr="nommez la colonne qui le donne\u00a0: settle(frame, livres, on=..., order='at')",
)
