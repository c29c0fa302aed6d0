"""The contrast pairs: two exchanges that look alike, from the catalogue or made on demand."""

from __future__ import annotations

from attrs import evolve, frozen

from c2b.cases import Pair, get
from c2b.cases.pairs import all_pairs
from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.paradigms.classifier import classify
from c2b.paradigms.paradigm import Paradigm
from c2b.teaching.comparison import Comparison, compare
from c2b.teaching.facts import with_facts
from c2b.text import Text, in_both


@frozen(kw_only=True)
class ContrastPair:
    """Two exchanges to put side by side, and the fact that decides between them.

    Attributes:
        left: The one.
        right: The other.
        comparison: Both compared, the deciding fact first.
    """

    left: Exchange
    right: Exchange
    comparison: Comparison


def catalogue_pairs() -> tuple[ContrastPair, ...]:
    """The pairs of the catalogue, in its order."""
    return tuple(pair_of(pair) for pair in all_pairs())


def pair_of(pair: Pair) -> ContrastPair:
    """One pair of the catalogue, with both exchanges and their comparison."""
    left, right = (get(case).exchange for case in pair.cases)
    if pair.instead is not None:
        right = Exchange(legs=(pair.instead,), title=_VARIED.fill(title=in_both(right.title)))
    compared = compare(left, right, decides=pair.decides, lens=pair.lens)
    return ContrastPair(left=left, right=right, comparison=compared)


def make_pair(subject: Exchange | Leg, target: Paradigm) -> ContrastPair:
    """Put an exchange beside itself with the fewest facts changed so that it is *target*.

    Args:
        subject: An exchange, whose first leg is changed, or a leg.
        target: The paradigm of the changed leg.

    Raises:
        InvalidValueError: The leg is *target* already.
    """
    left = Exchange(legs=(subject,)) if isinstance(subject, Leg) else subject
    leg = left.legs[0]
    changes = classify(leg).contrast(target).changes
    if not changes:
        raise InvalidValueError("make_pair", _ANOTHER, target.value, _CHOOSE)
    varied = with_facts(leg, {change.fact: change.after for change in changes})
    right = Exchange(
        legs=(evolve(varied, derives_from=None),), title=_VARIED.fill(title=in_both(left.title))
    )
    decides = Text.join((change.text for change in changes), _AND)
    return ContrastPair(left=left, right=right, comparison=compare(left, right, decides=decides))


_VARIED = Text(en="{title} (varied)", fr="{title} (variante)")
_AND = Text(en=", and ", fr=", et ")
_ANOTHER = Text(
    en="a paradigm that the exchange is not", fr="un paradigme dont l’échange ne relève pas"
)
_CHOOSE = Text(en="choose another one to contrast with", fr="choisissez-en un autre à opposer")
