"""Classify: from a leg, an offer or an exchange to its classification.

`classify` and `headline` are generated functions with nothing around them, for a call in between
would cost a third of the work. `import c2b` does not load this module: the front door does, when
one of them is first used.
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
    """Say which paradigm a subject belongs to, and keep what is needed to say why.

    Args:
        subject: A leg; an offer, which proposes one leg; or an exchange of several.

    Returns:
        The verdict on the leg; for an exchange the verdicts on its legs and what they compose.

    Raises:
        InvalidValueError: The subject is none of these.
    """

    @overload
    def __call__(self, subject: Leg | Offer, /) -> Classification: ...
    @overload
    def __call__(self, subject: Exchange, /) -> Composite: ...


class Headline(Protocol):
    """Say which paradigm a leg belongs to, and nothing else; None while that is undetermined.

    Args:
        leg: The leg.

    Raises:
        InvalidValueError: It is no leg.
    """

    def __call__(self, leg: Leg, /) -> Paradigm | None:
        """The paradigm of *leg*."""
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
        raise InvalidValueError("classify", _WANTED, subject, _BUILD_ONE)

    made: Any = reader(lenses).compiled(unknown=unknown, other=other, result=Classification)
    classify = cast("Classify", _called("classify", made, Classify.__doc__))
    return classify


def _made_headline() -> Headline:
    """The generated function from a leg to its paradigm alone; None while undetermined."""
    labels = tuple(row.then for row in HEADLINE.rows)
    undecided = reader(LENSES).undecided
    made = by_leg((HEADLINE,), labels, unknown=lambda leg: undecided(leg).paradigm, other=_no_leg)
    return cast("Headline", _called("headline", made, Headline.__doc__))


def _called(name: str, made: Any, doc: str | None) -> Any:
    """The generated function *made* under the name by which it is asked for."""
    made.__name__ = made.__qualname__ = name
    made.__doc__ = doc
    return made


def _no_leg(subject: object) -> None:
    raise InvalidValueError("headline", _A_LEG, subject, _ASK_CLASSIFY)


_A_LEG = Text(en="a leg", fr="une prestation")
_ASK_CLASSIFY = Text(
    en="for an offer or an exchange use classify",
    fr="pour une offre ou un échange, utilisez classify",
)
_WANTED = Text(en="a leg, an offer or an exchange", fr="une prestation, une offre ou un échange")
_BUILD_ONE = Text(
    en="build one with c2b.Leg, c2b.Offer or c2b.Exchange",
    fr="construisez-en un avec c2b.Leg, c2b.Offer ou c2b.Exchange",
)

classify: Classify = classifier(LENSES)
headline: Headline = _made_headline()
