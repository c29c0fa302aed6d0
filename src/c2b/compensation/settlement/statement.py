"""Statement: what one party earned and is paid, line by line, as text and as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from c2b.compensation.settlement.settlement import Balance, Settlement
from c2b.compensation.unit import Amount, Medium
from c2b.text import Language, Text


@frozen(kw_only=True)
class StatementRow:
    """One amount of a statement, and what it is."""

    words: Text
    amount: Amount


@frozen(kw_only=True)
class Statement:
    """What one party is told.

    Attributes:
        campaign: The key of the campaign.
        party: Whose statement it is.
        on: The day, as plain text.
        explanation: How the exact amounts came about.
        rows: The amounts, unit by unit, from what was earned to what is paid now.
    """

    campaign: str
    party: str
    on: str
    explanation: Text
    rows: tuple[StatementRow, ...] = ()

    def explain(self, language: Language = "en") -> str:
        """The statement as lines of text."""
        head = _HEAD.fill(party=self.party, campaign=self.campaign, on=self.on)
        lines = [head, self.explanation]
        lines += [_ROW.fill(words=row.words, amount=row.amount.text) for row in self.rows]
        return "\n".join(line.in_language(language) for line in lines)

    def to_data(self) -> dict[str, object]:
        """The statement as plain data, ready for JSON; amounts in the smallest coin."""
        return {
            "campaign": self.campaign,
            "party": self.party,
            "on": self.on,
            "explanation": _both(self.explanation),
            "rows": [
                {
                    "words": _both(row.words),
                    "minor": str(row.amount.exact),
                    "unit": row.amount.unit.code,
                }
                for row in self.rows
            ],
        }


def statement(settlement: Settlement, party: str) -> Statement:
    """The statement of *party*; a stranger is told that nothing is due."""
    return Statement(
        campaign=settlement.campaign.key,
        party=party,
        on=settlement.day.isoformat(),
        explanation=settlement.explain(party),
        rows=tuple(_rows(settlement, party)),
    )


def _rows(settlement: Settlement, party: str) -> Iterator[StatementRow]:
    for ledger in settlement.ledgers:
        balance = settlement.balance(party, ledger.unit)
        if not balance.earned.exact:
            continue
        if ledger.unit.medium is not Medium.CASH:
            yield StatementRow(words=_RECEIVES, amount=balance.earned)
            continue
        rounding = settlement.campaign.rounding.text
        yield StatementRow(words=_EARNED.fill(rounding=rounding), amount=balance.earned)
        for term, kept in ledger.kept(party):
            if kept:
                yield StatementRow(
                    words=term.words, amount=Amount(exact=Fraction(-kept), unit=ledger.unit)
                )
        yield from _ends(balance)


def _ends(balance: Balance) -> Iterator[StatementRow]:
    if balance.taken_back.exact:
        taken = Amount(exact=-balance.taken_back.exact, unit=balance.taken_back.unit)
        yield StatementRow(words=_TAKEN_BACK, amount=taken)
    yield StatementRow(words=_PAID, amount=balance.paid)
    if balance.paid_now != balance.paid:
        yield StatementRow(words=_PAID_NOW, amount=balance.paid_now)


def _both(text: Text) -> dict[str, str]:
    return {"en": text.in_language("en"), "fr": text.in_language("fr")}


_HEAD = Text(
    en="Statement for {party}, {campaign}, {on}", fr="Relevé pour {party}, {campaign}, {on}"
)
_ROW = Text(en="{words}: {amount}", fr="{words}\u00a0: {amount}")
_RECEIVES = Text(en="receives", fr="reçoit")
_EARNED = Text(en="earned, {rounding}", fr="gagné, {rounding}")
_TAKEN_BACK = Text(en="taken back", fr="repris")
_PAID = Text(en="paid to date", fr="payé à ce jour")
_PAID_NOW = Text(en="paid now", fr="payé maintenant")
