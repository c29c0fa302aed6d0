"""The reasons why a party was paid less, or more, than it earned: fees, taxes, holds, debts."""

from __future__ import annotations

from collections.abc import Iterator

from c2b.compensation.scheme import joined
from c2b.compensation.settlement.account import Account
from c2b.compensation.settlement.versions import Numbered
from c2b.text import Text


def unpaid_reasons(account: Account, terms: Numbered, party: str, now: int) -> Text | None:
    """Return where the earnings of *party* in *account* are, apart from what it was paid.

    Args:
        account: The account, to date.
        terms: The deductions of the books, by their numbers.
        party: The party of the account.
        now: What the last settlement paid, in the smallest part of the unit.

    Returns:
        The amount of each deduction, what is to be paid or owed back, and what was paid; None
        where the party was paid what it earned.
    """
    rests = [
        _NAMED.fill(words=words, amount=amount) for words, amount in _rests(account, terms, party)
    ]
    if not rests:
        return None
    return joined([*rests, _paid(account, now)])


def _rests(account: Account, terms: Numbered, party: str) -> Iterator[tuple[Text, Text]]:
    """Yield the name and the amount of each rest of the earnings."""
    for each in account.terms:
        if each.kept:
            yield terms.terms[each.term].of_party(party).text, account.unit.text_of(each.kept)
    if account.payable:
        yield _PAYABLE, account.unit.text_of(account.payable)
    if account.owed_back:
        yield _OWED_BACK, account.unit.text_of(account.owed_back)


def _paid(account: Account, now: int) -> Text:
    """Return what was paid to date, and how much of it *now*."""
    to_date, last = (account.unit.text_of(minor) for minor in (account.paid, now))
    if not account.paid:
        return _NOTHING
    if not now:
        return _BEFORE.fill(paid=to_date)
    return (
        _ALL_NOW.fill(paid=to_date) if now == account.paid else _SOME.fill(paid=to_date, now=last)
    )


_NAMED = Text(en="{words}: {amount}", fr="{words}\u00a0: {amount}")
_PAYABLE = Text(en="paid by the next settlement", fr="payé au prochain décompte")
_OWED_BACK = Text(
    en="owed back, and set against later pay", fr="dû en retour, et imputé sur la paie suivante"
)
_NOTHING = Text(en="nothing is paid now", fr="rien n’est payé cette fois")
_BEFORE = Text(
    en="paid before: {paid}; nothing is paid now",
    fr="payé auparavant\u00a0: {paid}\u00a0; rien n’est payé cette fois",
)
_ALL_NOW = Text(en="paid now: {paid}", fr="payé cette fois\u00a0: {paid}")
_SOME = Text(
    en="paid to date: {paid}, of which {now} now",
    fr="payé à ce jour\u00a0: {paid}, dont {now} cette fois",
)
