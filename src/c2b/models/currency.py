"""The currency codes, and the number of digits of their minor units (ISO 4217)."""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import Attribute

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.models._iso4217 import CURRENT, WITHDRAWN
from c2b.text import Text


def exponent(currency: str) -> int:
    """Return the digits after the point of *currency*: 2 for EUR, 0 for JPY, 3 for TND.

    A withdrawn code keeps the exponent that it had, so that old contracts stay readable.

    Raises:
        InvalidValueError: The code is unknown, or has no minor unit, such as gold (XAU).
    Source:
        ISO 4217, lists one and three.
    """
    if not isinstance(currency, str) or (currency not in CURRENT and currency not in WITHDRAWN):
        hint = did_you_mean(currency, [*CURRENT, *WITHDRAWN]) or _LOOK_UP
        raise InvalidValueError("currency", _A_CODE, currency, hint)
    digits = CURRENT[currency] if currency in CURRENT else WITHDRAWN[currency][0]
    if digits is None:
        raise InvalidValueError("currency", _MONEY, currency, _COUNT_IT)
    return digits


def a_currency(instance: object, attribute: Attribute[Any], value: str) -> None:
    """Accept, in a field, a code that `exponent` knows."""
    exponent(value)


@cache
def codes_of_money() -> dict[str, int]:
    """Return the codes that money can have, with withdrawn ones, and their digits."""
    withdrawn = {code: digits for code, (digits, _) in WITHDRAWN.items()}
    return {
        code: digits
        for code, digits in sorted({**withdrawn, **CURRENT}.items())
        if digits is not None
    }


def withdrawn_in(currency: str) -> str | None:
    """Return the month in which *currency* ended (``2002-03``); None while it is current."""
    exponent(currency)
    return None if currency in CURRENT else WITHDRAWN[currency][1]


_A_CODE = Text(
    en="an ISO 4217 code, three capitals such as EUR",
    fr="un code ISO 4217, trois capitales comme EUR",
)
_LOOK_UP = Text(en="look the code up in ISO 4217", fr="cherchez le code dans ISO 4217")
_MONEY = Text(en="a currency with a minor unit", fr="une monnaie qui a une sous-unité (centime)")
_COUNT_IT = Text(
    en="count metals and test codes as goods, for they are not money",
    fr="comptez les métaux et les codes de test comme des biens\u00a0: ce ne sont pas des monnaies",
)
