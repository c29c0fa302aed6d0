"""Write src/c2b/wire/spreadsheet/_cldr.py from the CLDR data that the package Babel carries.

python tools/make_currency_signs.py > src/c2b/wire/spreadsheet/_cldr.py
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from babel import Locale, localedata
from babel.core import get_cldr_version

from c2b.models._iso4217 import CURRENT

_CODES = sorted(code for code, exponent in CURRENT.items() if exponent is not None)


def signs() -> dict[str, tuple[str, ...]]:
    """Return every sign of a currency in some language, with the codes that it stands for."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for identifier in localedata.locale_identifiers():
        symbols: Any = Locale.parse(identifier).currency_symbols
        for code in _CODES:
            sign = symbols.get(code, code).replace("\u200f", "").replace("\u200e", "").strip()
            if _is_sign(sign) and sign != code:
                found[sign].add(code)
    return {sign: tuple(sorted(codes, key=_usual)) for sign, codes in sorted(found.items())}


def names() -> dict[str, tuple[str, ...]]:
    """Return the names of currencies in English and French, one and several, without capitals."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for language in ("en", "fr"):
        locale: Any = Locale(language)
        plurals: Any = locale._data["currency_names_plural"]
        for code in _CODES:
            listed: Iterable[str] = plurals[code].values() if code in plurals else ()
            for name in {locale.currencies.get(code, ""), *listed} - {""}:
                found[name.casefold()].add(code)
    return {name: tuple(sorted(codes)) for name, codes in sorted(found.items())}


def _is_sign(text: str) -> bool:
    """Whether *text* can stand for a currency alone: a single letter may be any unit."""
    return bool(text) and not (len(text) == 1 and text.isascii() and text.isalpha())


def _usual(code: str) -> tuple[bool, str]:
    return code not in ("USD", "EUR", "GBP", "JPY", "SEK"), code


def _table(name: str, table: dict[str, tuple[str, ...]]) -> str:
    lines = "".join(f"    {sign!r}: {codes!r},\n" for sign, codes in table.items())
    return f"{name}: dict[str, tuple[str, ...]] = {{\n{lines}}}\n"


if __name__ == "__main__":
    print(
        '"""Signs and names of currencies, and the codes that each may stand for. '
        f"Written by tools/make_currency_signs.py.\n\nThe data is of CLDR {get_cldr_version()}, "
        'under the licence Unicode-3.0.\n"""\n'
    )
    print(_table("SIGNS", signs()))
    print(_table("NAMES", names()), end="")
