"""The faults of the facts of a contribution that no pay depends on, but that its books remember."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import narwhals as nw

from c2b.frames.truth import Condition, both, opposite
from c2b.models.currency import codes_of_money


def faults_of_facts(
    held: Mapping[str, nw.Expr], present: Collection[str]
) -> Iterator[tuple[Condition, str]]:
    """Yield the condition of each fault with the fact that a contribution could not state.

    Args:
        held: The columns.
        present: The names of the facts that the frame has.
    """
    for name, least in _LEAST.items():
        if name in present:
            yield both((~held[name].is_null(), held[name] < least)), name
    for name in ("value", "cost"):
        minor, currency = f"{name}_minor", f"{name}_currency"
        if minor in present and currency in present:
            known = both((~held[minor].is_null(), ~held[currency].is_null()))
            unknown = opposite(held[currency].is_in(list(codes_of_money())))
            yield both((known, unknown)), currency
    for name in _NAMES:
        if name in present:
            yield both((~held[name].is_null(), is_blank(held[name]))), name
    if "referrer" in present:
        one, other = held["referrer"], held["party"]
        yield both((~one.is_null(), ~other.is_null(), one == other)), "referrer"


def is_blank(text: nw.Expr) -> nw.Expr:
    """Return the condition that *text* is empty, or blank throughout, as Python counts blanks.

    Left alone, an engine counts other characters: some do not know the no-break space.
    """
    return ~text.str.contains(_ANOTHER_CHARACTER)


_BLANKS = "".join(filter(str.isspace, map(chr, range(0x10000))))
_ANOTHER_CHARACTER = f"[^{_BLANKS}]"
_LEAST = {"cost_minor": 0, "seconds": 0, "rank": 1}
_NAMES = ("client", "product", "referrer")
