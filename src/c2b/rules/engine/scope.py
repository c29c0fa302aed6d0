"""The paradigm of an exchange, and what it means for the rules of its activity."""

from __future__ import annotations

from typing import Protocol

from c2b.models.leg import Leg
from c2b.paradigms import Classification, classify
from c2b.paradigms.paradigm import Paradigm
from c2b.text import Text


class ActivityFacts(Protocol):
    """The facts of one activity: the leg that is judged, and groups of facts."""

    @property
    def leg(self) -> Leg | None:
        """The leg that is judged: who gives what to whom; None while it is unknown."""


def classification_of(subject: object) -> Classification | None:
    """Return which paradigm the leg of *subject* belongs to; None where it has no leg."""
    leg = getattr(subject, "leg", None)
    return classify(leg) if isinstance(leg, Leg) else None


def is_c2b(classification: Classification | None) -> bool | None:
    """Whether a leg is C2B; None while that is open."""
    if classification is None or classification.paradigm is None:
        return None
    return classification.paradigm is Paradigm.C2B


def scope_text(classification: Classification | None) -> Text:
    """Return a sentence on what the classification means for the rules."""
    if classification is None:
        return _NO_LEG
    paradigm = classification.paradigm
    if paradigm is None:
        names = ", ".join(each.value for each in classification.candidates)
        return _OPEN.fill(candidates=names)
    return _C2B if paradigm is Paradigm.C2B else _OTHER.fill(paradigm=paradigm.text)


_C2B = Text(
    en="The exchange is C2B: a consumer gives a business something of value.",
    fr="L’échange est C2B : un consommateur apporte une valeur à une entreprise.",
)
_OTHER = Text(
    en="The exchange is not C2B: it is {paradigm}. The rules below apply all the same.",
    fr="L’échange n’est pas C2B : c’est {paradigm}. Les règles ci-dessous valent néanmoins.",
)
_OPEN = Text(
    en="Whether the exchange is C2B is undetermined: it may be {candidates}.",
    fr="On ne sait pas encore si l’échange est C2B : ce peut être {candidates}.",
)
_NO_LEG = Text(
    en="No leg was given, so it cannot be determined whether the exchange is C2B.",
    fr="Aucun flux n’est indiqué : on ne peut donc déterminer si l’échange est C2B.",
)
