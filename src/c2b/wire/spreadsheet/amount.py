"""The amount of money that a cell states, with every currency that it names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import field, frozen

from c2b.errors import InvalidValueError
from c2b.models.money import Money
from c2b.text import Text
from c2b.wire.fault import refused
from c2b.wire.spreadsheet.currency_sign import codes_of
from c2b.wire.spreadsheet.number import LONGEST, SPACES, NumberReader
from c2b.wire.spreadsheet.typed import Typed

_AROUND = rf"[^0-9+\u2212{SPACES}()\[\]\\/-][^0-9+\u2212()\[\]\\/-]*?"
_MONEY = re.compile(
    rf"(?P<sign>[+\u2212-]?)[{SPACES}]*(?P<before>{_AROUND})?[{SPACES}]*(?P<inner>[+\u2212-]?)"
    rf"(?P<number>[0-9](?:[0-9.,'’{SPACES}]*[0-9])?)[{SPACES}]*(?P<after>{_AROUND})?"
)
_SHOWN = 8


@frozen
class AmountReader:
    """A reader of the amounts of one sheet.

    Attributes:
        numbers: The reader of its numbers.
        signs: The codes that the signs and words of the sheet stand for.
    """

    numbers: NumberReader
    signs: Mapping[str, str] = field(factory=dict[str, str])

    def read(self, cell: str, currency: str | None) -> Money:
        """Return the amount in *cell*, such as ``$0.45``, ``EUR 1,234.50`` or ``12,50 €``.

        Args:
            cell: An amount, with signs or codes before it, after it or both, or none.
            currency: The currency of the column; None where each cell states its own.

        Raises:
            Fault: *cell* is no amount, or its currencies are missing or not those of the column.
        """
        digits, words = self._parts(cell)
        if digits is None:
            raise refused(_AN_AMOUNT, cell, _NOTHING_ELSE)
        code = self._currency(words, cell, currency)
        try:
            return Money.of(digits, code)
        except InvalidValueError as error:
            raise refused(_OF_COINS.fill(currency=code), cell, _SAY_CURRENCY) from error

    def _parts(self, cell: str) -> tuple[str | None, tuple[str | None, ...]]:
        """Return the digits of *cell*, or None, and the words around them."""
        if isinstance(cell, Typed):
            return self.numbers.digits(cell), (cell.sign,)
        match = _MONEY.fullmatch(cell) if len(cell) <= LONGEST else None
        if match is None or (match["sign"] and match["inner"]):
            return None, ()
        number = (match["sign"] or match["inner"]) + match["number"]
        return self.numbers.digits(number), (match["before"], match["after"])

    def _currency(self, words: tuple[str | None, ...], cell: str, currency: str | None) -> str:
        """Return the one code that all of *words* and the column allow."""
        allowed = None if currency is None else {currency}
        said: tuple[str, ...] = ()
        for word in words:
            if not word:
                continue
            said = self._codes(word.strip(), cell)
            if allowed is not None and allowed.isdisjoint(said):
                named = currency or ", ".join(sorted(allowed)[:_SHOWN])
                raise refused(_IN.fill(currency=named), cell, _SAY_CURRENCY)
            allowed = set(said) if allowed is None else allowed & set(said)
        if allowed is None:
            raise refused(_SOME_CURRENCY, cell, _SAY_CURRENCY)
        if len(allowed) > 1:
            codes = ", ".join(said[:_SHOWN]) + (", ..." if len(said) > _SHOWN else "")
            raise refused(_ONE_OF.fill(codes=codes), cell, _SAY_CURRENCY)
        return allowed.pop()

    def _codes(self, word: str, cell: str) -> tuple[str, ...]:
        if word in self.signs:
            return (self.signs[word],)
        codes = codes_of(word)
        if not codes:
            raise refused(_A_CURRENCY.fill(word=word), cell, _SAY_SIGN.fill(word=word))
        return codes


_AN_AMOUNT = Text(
    en="an amount, with nothing else in its cell than a currency",
    fr="un montant, sans rien d’autre dans sa cellule qu’une devise",
)
_NOTHING_ELSE = Text(
    en="leave nothing else in the cell, and write a minus before the number",
    fr="ne laissez rien d’autre dans la cellule, et écrivez le moins avant le nombre",
)
_IN = Text(en="an amount in {currency}", fr="un montant en {currency}")
_OF_COINS = Text(
    en="an amount that can be paid in {currency}", fr="un montant payable en {currency}"
)
_ONE_OF = Text(en="one currency (it could be {codes})", fr="une devise (possibles\u00a0: {codes})")
_SOME_CURRENCY = Text(en="an amount with its currency", fr="un montant avec sa devise")
_A_CURRENCY = Text(
    en="an amount with its currency ('{word}' is none)",
    fr="un montant avec sa devise («\u00a0{word}\u00a0» n’en est pas une)",
)
_SAY_CURRENCY = Text(
    en='correct the cell, or give the column its currency: "currency": "EUR"',
    fr='corrigez la cellule, ou donnez sa devise à la colonne\u00a0: "currency": "EUR"',
)
_SAY_SIGN = Text(
    en='correct the cell, or state the sign: "signs": [{{"sign": "{word}", "means": "EUR"}}]',
    fr='corrigez la cellule, ou indiquez le signe\u00a0: "signs": [{{"sign": "{word}", '
    '"means": "EUR"}}]',
)
