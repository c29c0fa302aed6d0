"""Words of a table: how its headers and cells are compared, in English and French."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TypeVar

from c2b.models.leg import Payment, Proposer, TermsSetter
from c2b.models.party import Capacity
from c2b.models.subordination import Dependence
from c2b.models.value import ValueKind
from c2b.paradigms.paradigm import Paradigm
from c2b.text import Text, by_language

K = TypeVar("K")

_SIGNS = {"?": "undetermined", "-": "silent", "–": "silent", "—": "silent", "∅": "noexchange"}


def plain(text: str) -> str:
    """Return *text* without accents, capitals, spaces and punctuation, for comparison.

    >>> plain("Qualité : privé")
    'qualiteprive'
    """
    stripped = text.strip()
    if stripped in _SIGNS:
        return _SIGNS[stripped]
    apart = unicodedata.normalize("NFKD", stripped.casefold().replace("œ", "oe"))
    return "".join(each for each in apart if each.isalnum())


def _vocabulary(words: Mapping[K, Iterable[str]]) -> dict[str, K]:
    """Return the meaning of each word; words are compared by `plain`."""
    return {plain(word): meaning for meaning, many in words.items() for word in many}


SIDES = {
    "provider": ("provider", "qui apporte", "celui qui apporte", "apporteur", "the provider"),
    "recipient": ("recipient", "qui reçoit", "celui qui reçoit", "destinataire", "the recipient"),
}
_BETWEEN = ("intermediary", "intermédiaire", "un intermédiaire", "an intermediary")
_NOTHING = ("none", "non", "no", "aucun", "aucune", "rien", "nothing", "personne", "nobody")

UNKNOWN_WORDS = frozenset(
    plain(word) for word in ("", "unknown", "inconnu", "inconnue", "je ne sais pas", "nsp", "?")
)
_CAPACITIES: dict[Enum, tuple[str, ...]] = {
    Capacity.PRIVATE: (
        *("private", "privé", "à titre privé", "particulier", "particulière", "consommateur"),
        *("consommatrice", "consumer", "C"),
    ),
    Capacity.TRADE: (
        *("trade", "in trade", "professionnel", "professionnelle", "à titre professionnel"),
        *("entreprise", "business", "B"),
    ),
    Capacity.PUBLIC: ("public", "publique", "administration", "autorité publique", "G"),
    Capacity.NONPROFIT: (
        *("nonprofit", "not for profit", "association", "sans but lucratif"),
        *("organisme sans but lucratif", "N"),
    ),
}
_VALUES: dict[Enum, tuple[str, ...]] = {
    **{kind: (kind.value,) for kind in ValueKind},
    ValueKind.NONE: ("none", *_NOTHING),
    ValueKind.SERVICE: ("yes", "oui", "service"),
}
FACT_WORDS: Mapping[str, Mapping[str, Enum]] = {
    "value_kind": _vocabulary(_VALUES),
    "provider_capacity": _vocabulary(_CAPACITIES),
    "recipient_capacity": _vocabulary(_CAPACITIES),
    "dependence": _vocabulary(
        {
            Dependence.NONE: _NOTHING,
            Dependence.PROVIDER_WORKS_FOR_RECIPIENT: (
                "provider_works_for_recipient",
                *SIDES["provider"],
            ),
            Dependence.RECIPIENT_WORKS_FOR_PROVIDER: (
                "recipient_works_for_provider",
                *SIDES["recipient"],
            ),
        }
    ),
    "proposer": _vocabulary(
        {
            Proposer.PROVIDER: SIDES["provider"],
            Proposer.RECIPIENT: SIDES["recipient"],
            Proposer.INTERMEDIARY: _BETWEEN,
        }
    ),
    "payment": _vocabulary(
        {
            Payment.NONE: _NOTHING,
            Payment.RECIPIENT_PAYS_PROVIDER: ("recipient_pays_provider", *SIDES["recipient"]),
            Payment.PROVIDER_PAYS_RECIPIENT: ("provider_pays_recipient", *SIDES["provider"]),
            Payment.BOTH_WAYS: ("both_ways", "both", "les deux", "dans les deux sens"),
            Payment.THIRD_PARTY_PAYS: ("third_party_pays", "third party", "tiers", "un tiers"),
        }
    ),
    "terms_set_by": _vocabulary(
        {
            TermsSetter.PROVIDER: SIDES["provider"],
            TermsSetter.RECIPIENT: SIDES["recipient"],
            TermsSetter.INTERMEDIARY: _BETWEEN,
            TermsSetter.NEGOTIATED: ("negotiated", "négocié", "négociés", "négociées", "les deux"),
        }
    ),
}
"""The value of each fact by its words."""

LABEL_WORDS = _vocabulary(
    {
        "silent": ("silent", "no answer", "sans avis", "muet", "ne se prononce pas"),
        "undetermined": ("undetermined", "indéterminé", "indéterminée"),
        "not_an_exchange": (
            *("not_an_exchange", "no exchange", "pas d’échange", "aucun échange", "noexchange"),
        ),
    }
)
"""Answers that are no letters, by their words."""


def _names(paradigm: Paradigm) -> Iterator[str]:
    """Yield the letters of *paradigm*, what they mean in each language, and both together."""
    yield paradigm.value
    for words in by_language(paradigm.text).values():
        yield words
        yield words.partition("(")[2]


PARADIGM_WORDS = _vocabulary(
    {each.value: _names(each) for each in Paradigm if each is not Paradigm.NOT_AN_EXCHANGE}
)
"""Paradigms by their letters and their words."""

REASON_WORDS = _vocabulary(
    {
        "value_kind": ("value_kind", "value", "valeur", "la valeur"),
        "provider_capacity": (
            *("provider_capacity", "capacity of the provider", "qualité de qui apporte"),
            *("qualité de celui qui apporte", "qualité de l’apporteur"),
        ),
        "recipient_capacity": (
            *("recipient_capacity", "capacity of the recipient", "qualité de qui reçoit"),
            *("qualité de celui qui reçoit", "qualité du destinataire"),
        ),
        "dependence": ("dependence", "subordination", "la subordination", "dépendance"),
        "proposer": ("proposer", "who proposes", "qui propose", "initiative", "l’initiative"),
        "payment": ("payment", "who pays", "who is paid", "qui paie", "qui est payé", "paiement"),
        "terms_set_by": (
            *("terms_set_by", "who sets the terms", "terms", "qui fixe les conditions"),
            *("conditions", "les conditions", "le prix", "qui fixe le prix"),
        ),
    }
)
"""The name of each fact by its words, for the column of the deciding fact."""

FACT_NAMES = {
    "dependence": Text(en="subordination", fr="subordination"),
    "provider_capacity": Text(en="capacity of the provider", fr="qualité de qui apporte"),
    "recipient_capacity": Text(en="capacity of the recipient", fr="qualité de qui reçoit"),
    "value_kind": Text(en="value", fr="valeur"),
}
"""The words for the facts of the value lens in the column of the deciding fact."""
