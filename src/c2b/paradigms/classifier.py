"""The functions that classify a leg, an offer or an exchange.

`classify` and `headline` are the generated functions themselves, because a call in between would
take a third of the time. `import c2b` does not load this module; the front door does, when one of
them is first used.
"""

from __future__ import annotations

from typing import Any, Protocol, cast, overload

from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.models.offer import Offer
from c2b.paradigms.classification import Classification
from c2b.paradigms.compile import by_leg
from c2b.paradigms.compose import Composite, compose
from c2b.paradigms.lens_labels import reader
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.table import HEADLINE
from c2b.text import Text


class Classify(Protocol):
    """Return the paradigm of a subject, with what is needed to explain it.

    Args:
        subject: A leg; an offer, which proposes one leg; or an exchange of several.

    Returns:
        The classification of the leg; for an exchange those of its legs and what they compose.

    Raises:
        InvalidValueError: The subject is none of these.
    """

    @overload
    def __call__(self, subject: Leg | Offer, /) -> Classification: ...
    @overload
    def __call__(self, subject: Exchange, /) -> Composite: ...


class Headline(Protocol):
    """Return the paradigm of a leg and nothing else; None while it is undetermined.

    Args:
        leg: The leg.

    Raises:
        InvalidValueError: *leg* is no leg.
    """

    def __call__(self, leg: Leg, /) -> Paradigm | None:
        """Return the paradigm of *leg*."""
        ...


def classifier(lenses: tuple[Lens, ...]) -> Classify:
    """Make the function that classifies through *lenses*, such as ``(*LENSES, yours)``.

    Raises:
        InvalidValueError: No lenses, the headline not first, or a table that leaves a gap.
    """
    undecided = reader(lenses).undecided

    def unknown(leg: Leg) -> Classification:
        return Classification((leg, undecided(leg)))

    def other(subject: object) -> Classification | Composite:
        if isinstance(subject, Offer):
            return classify(subject.leg)
        if isinstance(subject, Exchange):
            return compose(subject, lenses=lenses)
        raise InvalidValueError("classify", _EXPECTED, subject, _BUILD_ONE)

    made: Any = reader(lenses).compiled(unknown=unknown, other=other, result=Classification)
    takes, gives = Leg | Offer | Exchange, Classification | Composite
    classify = cast("Classify", _called("classify", made, Classify.__doc__, takes, gives))
    return classify


def _made_headline() -> Headline:
    """Return the generated function from a leg to its paradigm alone; None while undetermined."""
    labels = tuple(row.then for row in HEADLINE.rows)
    undecided = reader(LENSES).undecided
    made = by_leg((HEADLINE,), labels, unknown=lambda leg: undecided(leg).paradigm, other=_no_leg)
    return cast("Headline", _called("headline", made, Headline.__doc__, Leg, Paradigm | None))


def _called(name: str, made: Any, doc: str | None, takes: object, gives: object) -> Any:
    """Return the generated function *made* under its public name, with its module and types."""
    made.__name__ = made.__qualname__ = name
    made.__module__, made.__doc__ = __name__, doc
    (parameter,) = made.__code__.co_varnames[: made.__code__.co_argcount]
    made.__annotations__ = {parameter: takes, "return": gives}
    return made


def _no_leg(subject: object) -> None:
    raise InvalidValueError("headline", _A_LEG, subject, _ASK_CLASSIFY)


_A_LEG = Text(en="a leg", fr="un flux")
_ASK_CLASSIFY = Text(
    en="use classify for an offer or an exchange",
    fr="utilisez classify pour une offre ou un échange",
)
_EXPECTED = Text(en="a leg, an offer or an exchange", fr="un flux, une offre ou un échange")
_BUILD_ONE = Text(
    en="build one with c2b.Leg, c2b.Offer or c2b.Exchange",
    fr="construisez-en un avec c2b.Leg, c2b.Offer ou c2b.Exchange",
)

classify: Classify = classifier(LENSES)
headline: Headline = _made_headline()
