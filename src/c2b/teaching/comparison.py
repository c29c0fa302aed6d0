"""The comparison of two exchanges, with the fact that decides first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import chain, combinations

from attrs import frozen

from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg
from c2b.models.value import ValueKind
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import classify
from c2b.paradigms.completion import pattern_of, possible
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import Lens
from c2b.paradigms.question import Question
from c2b.paradigms.questions import VALUE
from c2b.paradigms.table import HEADLINE
from c2b.teaching.facts import all_questions, lens_questions, name_of, told
from c2b.teaching.typography import capitalised, typeset
from c2b.teaching.wording import short_label, short_lens
from c2b.text import Language, Text, in_both


@frozen(kw_only=True)
class FactDifference:
    """One fact that two legs do not have in common.

    Attributes:
        fact: The name of the fact in plain data.
        left: The meaning of the fact in the first leg, as a clause.
        right: The meaning of the fact in the second leg, as a clause.
    """

    fact: str
    left: Text
    right: Text


@frozen(kw_only=True)
class Comparison:
    """Two legs side by side.

    Attributes:
        titles: The names of the two exchanges.
        left: The classification of the first leg.
        right: The classification of the second leg.
        decides: The deciding fact in the words of its author; None leaves it to the facts.
        deciding: The fewest facts by which the labels differ; empty where they do not.
        others: The other facts that differ, and that decide nothing.
        lens: The id of the lens whose labels they decide; None for the first that differs.
    """

    titles: tuple[Text, Text]
    left: Classification
    right: Classification
    decides: Text | None
    deciding: tuple[FactDifference, ...]
    others: tuple[FactDifference, ...]
    lens: str | None = None

    @property
    def fact(self) -> Text:
        """The deciding fact as a clause: in its author's words, else as it stands on both sides."""
        if self.decides is not None:
            return self.decides
        return Text.join((_BOTH.fill(left=x.left, right=x.right) for x in self.deciding), _NEXT)

    @property
    def labels(self) -> tuple[tuple[Lens, Label, Label], ...]:
        """The label that each lens gives to the one and to the other."""
        left, right = self.left.lenses, self.right.lenses
        return tuple((lens, left[lens], right[lens]) for lens in left)

    @property
    def opposed(self) -> tuple[Lens, Label, Label]:
        """The lens whose labels differ, with both; the headline where all agree."""
        differing = [each for each in self.labels if each[1] is not each[2]]
        named = [each for each in differing if each[0].id == self.lens]
        return next(iter([*named, *differing]), self.labels[0])

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The comparison, the deciding fact first."""
        return tuple(_sentences(self))

    def explain(self, language: Language = "en") -> str:
        """The comparison, one sentence a line."""
        return "\n".join(typeset(x.in_language(language), language) for x in self.sentences)


def compare(
    left: Exchange | Leg,
    right: Exchange | Leg,
    *,
    decides: Text | None = None,
    lens: str | None = None,
) -> Comparison:
    """Compare two exchanges by their first legs, or two legs.

    Args:
        left: The one.
        right: The other.
        decides: The deciding fact in words of one's own.
        lens: The id of the lens whose labels it decides; None for the first that differs.

    Raises:
        InvalidValueError: A *lens* that is none, or whose labels are the same on both sides.
    """
    one, other = _first(left), _first(right)
    first, second = classify(one), classify(other)
    _check_lens(lens, first, second)
    differing = tuple(q for q in all_questions() if _differs(q, one, other))
    deciding = _deciding(first, second, differing)
    return Comparison(
        titles=(_title(left, one), _title(right, other)),
        left=first,
        right=second,
        decides=decides,
        deciding=tuple(_difference(q, one, other) for q in deciding),
        others=tuple(_difference(q, one, other) for q in differing if q not in deciding),
        lens=lens,
    )


def _check_lens(lens: str | None, left: Classification, right: Classification) -> None:
    differing = [x.id for x, label in left.lenses.items() if label is not right.lenses[x]]
    if lens is not None and lens not in differing:
        names = ", ".join(differing) or "-"
        raise InvalidValueError("compare(lens)", _DIFFERING.fill(names=names), lens, _NAME_LENS)


def _differs(question: Question, left: Leg, right: Leg) -> bool:
    """Whether the two answer otherwise; of a value it counts whether it passes, not its kind."""
    one, other = question.of(left), question.of(right)
    if question is VALUE:
        return _passes(one) is not _passes(other)
    return one is not other


def _passes(value: object) -> bool:
    return value is not ValueKind.NONE


def _first(subject: Exchange | Leg) -> Leg:
    return subject if isinstance(subject, Leg) else subject.legs[0]


def _title(subject: Exchange | Leg, leg: Leg) -> Text:
    if isinstance(subject, Exchange) and (title := in_both(subject.title)).en.strip():
        return title
    return _FROM_TO.fill(provider=name_of(leg.provider), recipient=name_of(leg.recipient))


def _deciding(
    left: Classification, right: Classification, differing: Sequence[Question]
) -> tuple[Question, ...]:
    """The fewest facts that turn the first headline into the second.

    Where both have the same headline, they are the facts of the lenses that disagree.
    """
    start, goal = pattern_of(left.leg), possible(pattern_of(right.leg))
    if possible(start) == goal:
        turned = lens_questions()
        return tuple(
            turned[lens]
            for lens, label in left.lenses.items()
            if lens in turned and label is not right.lenses[lens]
        )
    headline = [question for question in differing if question in HEADLINE.questions]
    sizes = (combinations(headline, size) for size in range(1, len(headline) + 1))
    for chosen in chain.from_iterable(sizes):
        facts: dict[str, Enum | None] = {q.name: q.of(right.leg) for q in chosen}
        natures = {
            "provider_nature": right.leg.provider.nature,
            "recipient_nature": right.leg.recipient.nature,
        }
        if possible(start.but(**natures, **facts)) == goal:
            return chosen
    return tuple(headline)


def _difference(question: Question, left: Leg, right: Leg) -> FactDifference:
    return FactDifference(
        fact=question.name, left=told(question, left), right=told(question, right)
    )


def _sentences(comparison: Comparison) -> Iterator[Text]:
    one, other = comparison.titles
    yield _TITLES.fill(left=one, right=other)
    if comparison.decides is not None:
        yield _DECIDES.fill(fact=comparison.decides)
    elif not comparison.deciding:
        yield _SAME
    for each in comparison.deciding:
        yield _DECIDING.fill(left=each.left, right=each.right)
    for lens, left, right in comparison.labels:
        yield _LENS.fill(lens=short_lens(lens), left=short_label(left), right=short_label(right))
    for each in comparison.others:
        yield capitalised(_OTHER.fill(left=each.left, right=each.right))


_BOTH = Text(en="here, {left}; there, {right}", fr="ici, {left} ; là, {right}")
_NEXT = Text(en="; ", fr=" ; ")
_FROM_TO = Text(en="{provider} → {recipient}", fr="{provider} → {recipient}")
_DECIDES = Text(en="What decides: {fact}.", fr="Ce qui décide : {fact}.")
_DECIDING = Text(
    en="The fact that decides: here, {left}; there, {right}.",
    fr="Le fait qui décide : ici, {left} ; là, {right}.",
)
_SAME = Text(
    en="No fact decides: every lens says the same of both.",
    fr="Aucun fait ne les départage : chaque critère dit la même chose des deux.",
)
_LENS = Text(en="{lens}: here {left}, there {right}.", fr="{lens} : ici {left}, là {right}.")
_TITLES = Text(en="Here: {left}. There: {right}.", fr="Ici : {left}. Là : {right}.")
_OTHER = Text(
    en="this differs too, and decides nothing: here, {left}; there, {right}.",
    fr="ceci diffère aussi, sans rien décider : ici, {left} ; là, {right}.",
)
_DIFFERING = Text(
    en="a lens whose labels differ, of: {names}",
    fr="un critère dont les qualifications diffèrent, parmi\u00a0: {names}",
)
_NAME_LENS = Text(
    en="name one of these, or leave it out for the first that differs",
    fr="nommez l’un d’eux, ou n’en nommez aucun pour le premier qui diffère",
)
