"""Classify: from a leg, an offer or an exchange to its verdict."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, overload

from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.models.offer import Offer
from c2b.models.text import Text
from c2b.paradigms.compose import Composite, compose
from c2b.paradigms.outcome import Outcome, headline_reader, outcome_reader
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.verdict import Verdict


@overload
def classify(subject: Leg | Offer) -> Verdict: ...
@overload
def classify(subject: Exchange) -> Composite: ...
def classify(subject: Leg | Offer | Exchange) -> Verdict | Composite:
    """Say which paradigm *subject* belongs to, and keep what is needed to say why.

    Args:
        subject: A leg; an offer, which proposes one leg; or an exchange of several.

    Returns:
        The verdict on the leg; for an exchange the verdicts on its legs and what they compose.

    Raises:
        InvalidValueError: *subject* is none of these.
    """
    if type(subject) is Leg:
        return _verdict((subject, _read(subject)))
    if isinstance(subject, Offer):
        return classify(subject.leg)
    if isinstance(subject, Exchange):
        return compose(subject)
    raise InvalidValueError("classify", _WANTED, subject, _BUILD_ONE)


def headline(leg: Leg) -> Paradigm | None:
    """The paradigm of *leg* alone; None while it is undetermined.

    Whoever names millions of legs takes the function itself from `headline_reader` once.
    """
    return headline_reader()(leg)


_tuple: Any = tuple
_verdict: Callable[[tuple[Leg, Outcome]], Verdict] = partial(_tuple.__new__, Verdict)
_WANTED = Text(en="a leg, an offer or an exchange", fr="une prestation, une offre ou un échange")
_BUILD_ONE = Text(
    en="build one with c2b.Leg, c2b.Offer or c2b.Exchange",
    fr="construisez-en un avec c2b.Leg, c2b.Offer ou c2b.Exchange",
)


def _read_first(leg: Leg) -> Outcome:
    """Make the generated reader at the first classification, not at import, and step aside."""
    global _read
    _read = outcome_reader()
    return _read(leg)


_read: Callable[[Leg], Outcome] = _read_first
