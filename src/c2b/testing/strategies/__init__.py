"""Strategies: values of every public type, valid as they are built and small when shrunk.

Each is a function whose keyword arguments narrow it. `of` finds the one for a type, as does
`st.from_type` of Hypothesis wherever this library is installed.
"""

from c2b.testing.strategies.exchange import exchanges, intermediaries
from c2b.testing.strategies.leg import FACTS, legs, subordinations
from c2b.testing.strategies.moment import days, delays, moments, periods
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.offer import offers
from c2b.testing.strategies.party import (
    businesses,
    consumers,
    nonprofits,
    parties,
    public_bodies,
    unknown_parties,
)
from c2b.testing.strategies.registry import of
from c2b.testing.strategies.value import (
    compensations,
    immaterial,
    material,
    monetary,
    reciprocals,
    unpaid,
    values,
)
from c2b.testing.strategies.word import names, texts, words

__all__ = [
    "FACTS",
    "businesses",
    "compensations",
    "consumers",
    "days",
    "delays",
    "exchanges",
    "immaterial",
    "intermediaries",
    "legs",
    "material",
    "moments",
    "monetary",
    "moneys",
    "names",
    "nonprofits",
    "of",
    "offers",
    "parties",
    "periods",
    "public_bodies",
    "reciprocals",
    "subordinations",
    "texts",
    "unknown_parties",
    "unpaid",
    "values",
    "words",
]
