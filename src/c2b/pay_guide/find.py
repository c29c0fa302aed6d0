"""The entry of the guide for a kind that a reader names."""

from __future__ import annotations

from c2b._suggest import did_you_mean
from c2b.errors import InvalidValueError
from c2b.pay_guide import (
    admission,
    apart,
    balances,
    combined,
    contests,
    kept,
    results,
    sales,
    work,
)
from c2b.pay_guide.entry import KindGuide
from c2b.text import Text

GUIDE: tuple[KindGuide, ...] = (
    *work.ENTRIES,
    *sales.ENTRIES,
    *results.ENTRIES,
    *contests.ENTRIES,
    *apart.ENTRIES,
    *combined.ENTRIES,
    *admission.ENTRIES,
    *kept.ENTRIES,
    *balances.ENTRIES,
)
"""The entries for all kinds, in the order of the chooser."""


def guide_to(name: str) -> KindGuide:
    """Return the entry for the kind *name*: its class, or its word in documents.

    Raises:
        InvalidValueError: A name that no kind has.

    >>> guide_to("per_item").name
    'PerItem'
    """
    for guide in GUIDE:
        if name in {guide.name, guide.kind.kind}:
            return guide
    hint = did_you_mean(name, [guide.name for guide in GUIDE])
    raise InvalidValueError("guide_to", _A_KIND, name, hint or _LIST)


_A_KIND = Text(
    en="a scheme, a policy or a deduction",
    fr="un mode de rémunération, une condition ou une retenue",
)
_LIST = Text(en="'c2b schemes' lists them", fr="«\u00a0c2b schemes\u00a0» en donne la liste")
