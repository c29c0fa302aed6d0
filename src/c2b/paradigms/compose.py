"""The composition of the legs of an exchange, and the joints at which they do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from math import prod

from attrs import frozen

from c2b._field_type import WrittenResult
from c2b.errors import InvalidValueError
from c2b.models.exchange import Composition, Exchange, IntermediaryRole
from c2b.paradigms.classification import Classification
from c2b.paradigms.explain import label_text
from c2b.paradigms.lens_labels import reader
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.orientation import NoLabel
from c2b.paradigms.paradigm import Letter, Paradigm
from c2b.paradigms.table import LETTER_OF
from c2b.text import COMMA, Language, Text


@frozen(kw_only=True)
class Joint:
    """A party of two linked legs that acts in two different capacities.

    Attributes:
        earlier: The number of the leg in which it receives, from 1.
        later: The number of the leg in which it provides.
        receives_as: The letter of the party as recipient.
        provides_as: The letter of the party as provider.
    """

    earlier: int
    later: int
    receives_as: Letter
    provides_as: Letter

    @property
    def text(self) -> Text:
        """The break as a sentence."""
        return _BROKEN.fill(
            earlier=self.earlier,
            later=self.later,
            receives_as=self.receives_as.text,
            provides_as=self.provides_as.text,
        )


@frozen(kw_only=True)
class Composite(WrittenResult):
    """The classifications of the legs of an exchange, and their composition.

    Attributes:
        classifications: The classifications, one a leg, in order.
        composition: The shape, as stated or as read from the links.
        label: The label, such as ``C2B2C``; None for an undetermined leg or a broken joint.
        candidates: The labels that remain possible when *label* is None and no joint breaks; empty
            where there are more than `MOST_LABELS` to try, since each leg has its own.
        broken: The joints that break.
    """

    exchange: Exchange
    classifications: tuple[Classification, ...]
    composition: Composition
    label: str | None
    candidates: tuple[str, ...] = ()
    broken: tuple[Joint, ...] = ()

    @property
    def obstacles(self) -> tuple[Text, ...]:
        """The reasons why the whole has no label, besides what is open in the legs."""
        return (*(joint.text for joint in self.broken), *_obstacles(self))

    @property
    def text(self) -> Text:
        """The composition as a sentence, with its label."""
        return next(_sentences(self))

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The composition as a sentence, then the sentences of each leg."""
        return tuple(_sentences(self))

    def explain(self, language: Language = "en") -> str:
        """Return the explanation with that of the legs, one sentence a line."""
        return "\n".join(sentence.in_language(language) for sentence in self.sentences)


MOST_LABELS = (
    1000  # labels multiply with each open leg; above this limit only those of the legs are listed
)


def compose(exchange: Exchange, *, lenses: tuple[Lens, ...] = LENSES) -> Composite:
    """Classify every leg of *exchange* and return what they make together.

    Args:
        exchange: The exchange.
        lenses: The lenses to look through, the headline first: ``(*LENSES, yours)``.

    Raises:
        InvalidValueError: *exchange* is no exchange.
    """
    if not isinstance(exchange, Exchange):
        raise InvalidValueError("compose", _AN_EXCHANGE, exchange, _WRAP_LEGS)
    read = reader(lenses).read
    classifications = tuple(Classification((leg, read(leg))) for leg in exchange.legs)
    composition = exchange.composition or shape_of(exchange)
    made = _labels(composition, exchange, classifications)
    labels = tuple(dict.fromkeys(label for label in made if label is not None))
    determined = len(labels) == 1 and len(made) == 1
    return Composite(
        exchange=exchange,
        classifications=classifications,
        composition=composition,
        label=labels[0] if determined else None,
        candidates=() if determined else labels,
        broken=_breaks(exchange, composition, classifications),
    )


def shape_of(exchange: Exchange) -> Composition:
    """Return the composition that the links, the parties and the intermediary show."""
    intermediary = exchange.intermediary
    if intermediary is not None and intermediary.role is IntermediaryRole.MATCHMAKER:
        return Composition.BROKERED
    if intermediary is not None and intermediary.role is IntermediaryRole.AGENT:
        return Composition.POOL
    if len(exchange.legs) == 1:
        return Composition.SINGLE
    if exchange.is_line:
        return Composition.CHAIN
    return Composition.RECIPROCAL if exchange.crosses else Composition.HUB


def _core(
    composition: Composition, classifications: tuple[Classification, ...]
) -> tuple[Classification, ...]:
    """Return the legs that the label covers, without the service of a broker or agent."""
    alone = (Composition.SINGLE, Composition.BROKERED, Composition.POOL)
    return classifications[:1] if composition in alone else classifications


def _possible(classification: Classification) -> tuple[Paradigm, ...]:
    return (
        classification.candidates if classification.paradigm is None else (classification.paradigm,)
    )


def _labels(
    composition: Composition, exchange: Exchange, classifications: tuple[Classification, ...]
) -> list[str | None]:
    """Return the label for every choice among what is open; none where these are too many."""
    choices = [_possible(classification) for classification in _core(composition, classifications)]
    if prod(len(choice) for choice in choices) > MOST_LABELS:
        return []
    if composition is not Composition.BROKERED:
        return [_label(composition, chosen) for chosen in product(*choices)]
    (names,) = choices
    return [f"{name.value} via {via}" for name, via in product(names, _brokers(exchange))]


def _label(composition: Composition, chosen: tuple[Paradigm, ...]) -> str | None:
    names = [paradigm.value for paradigm in chosen]
    match composition:
        case Composition.CHAIN:
            return _chained(chosen)
        case Composition.RECIPROCAL:
            return "+".join(names)
        case Composition.HUB:
            return " | ".join(names)
        case _:
            return names[0]


def _chained(chosen: tuple[Paradigm, ...]) -> str | None:
    """Join ``C2B`` and ``B2C`` to ``C2B2C``; letters that do not meet give nothing."""
    parts = [paradigm.letters for paradigm in chosen]
    letters = [part for part in parts if part is not None]
    meets = all(one[1] is next_[0] for one, next_ in pairwise(letters))
    if len(letters) < len(parts) or not meets:
        return None
    return "2".join([letters[0][0].value, *(recipient.value for _, recipient in letters)])


def _brokers(exchange: Exchange) -> list[str]:
    """Return the letters that the intermediary can have, all where its capacity is unknown."""
    known = exchange.intermediary.capacity if exchange.intermediary else None
    letters = LETTER_OF.values() if known is None else (LETTER_OF[known],)
    return sorted(letter.value for letter in letters)


def _breaks(
    exchange: Exchange, composition: Composition, classifications: tuple[Classification, ...]
) -> tuple[Joint, ...]:
    return tuple(_joints(exchange, classifications)) if composition is Composition.CHAIN else ()


def _joints(exchange: Exchange, classifications: tuple[Classification, ...]) -> Iterator[Joint]:
    for later, leg in enumerate(exchange.legs, start=1):
        if leg.derives_from is None:
            continue
        received, provided = (
            classifications[leg.derives_from - 1].paradigm,
            classifications[later - 1].paradigm,
        )
        if received is None or provided is None:
            continue
        if received.letters is None or provided.letters is None:
            continue
        receives_as, provides_as = received.letters[1], provided.letters[0]
        if receives_as is not provides_as:
            yield Joint(
                earlier=leg.derives_from,
                later=later,
                receives_as=receives_as,
                provides_as=provides_as,
            )


def _obstacles(composite: Composite) -> Iterator[Text]:
    if composite.label is not None:
        return
    between = composite.exchange.intermediary
    core = _core(composite.composition, composite.classifications)
    if prod(len(_possible(classification)) for classification in core) > MOST_LABELS:
        yield _TOO_MANY.fill(most=MOST_LABELS)
    if composite.composition is Composition.BROKERED and between and between.capacity is None:
        yield _BROKER_OPEN.fill(name=between.name)
    if composite.composition is Composition.CHAIN:
        for number, classification in enumerate(composite.classifications, start=1):
            if classification.paradigm is Paradigm.NOT_AN_EXCHANGE:
                yield _NOTHING_PASSES.fill(leg=number)


def whole_text(label: str | None) -> Text:
    """Return the label of the whole, in words where it is no notation."""
    if label is None:
        return label_text(NoLabel.UNDETERMINED)
    nothing = Paradigm.NOT_AN_EXCHANGE
    return Text(
        en=label.replace(nothing.value, nothing.text.en),
        fr=label.replace(nothing.value, nothing.text.fr),
    )


def _sentences(composite: Composite) -> Iterator[Text]:
    yield _WHOLE.fill(shape=composite.composition.text, label=whole_text(composite.label))
    if composite.candidates:
        labels = Text.join(map(whole_text, composite.candidates), COMMA)
        yield _CANDIDATES.fill(labels=labels)
    yield from composite.obstacles
    for number, classification in enumerate(composite.classifications, start=1):
        if len(composite.classifications) > 1:
            yield _LEG.fill(number=number)
        yield from classification.sentences


_AN_EXCHANGE = Text(en="an exchange", fr="un échange")
_WRAP_LEGS = Text(
    en="put the legs into one, as Exchange(legs=(leg,))",
    fr="réunissez-y les flux, comme Exchange(legs=(leg,))",
)
_WHOLE = Text(en="The whole is {shape}: {label}.", fr="L’ensemble, {shape} : {label}.")
_CANDIDATES = Text(en="What remains possible: {labels}.", fr="Ce qui reste possible : {labels}.")
_TOO_MANY = Text(
    en="More than {most} labels of the whole remain possible; each leg has its own.",
    fr="Plus de {most} qualifications de l’ensemble restent possibles\u00a0; "
    "chaque flux a les siennes.",
)
_BROKER_OPEN = Text(
    en="The capacity in which the intermediary, {name}, acts is unknown.",
    fr="La qualité en laquelle agit l’intermédiaire, {name}, est inconnue.",
)
_NOTHING_PASSES = Text(
    en="In leg {leg} nothing passes to another party, so there is nothing to pass on.",
    fr="Dans le flux {leg}, rien ne passe à une autre partie : il n’y a rien à transmettre.",
)
_LEG = Text(en="Leg {number}.", fr="Flux {number}.")
_BROKEN = Text(
    en="The chain breaks between leg {earlier} and leg {later}: the party in the middle receives "
    "as {receives_as} and provides as {provides_as}.",
    fr="La chaîne se rompt entre les flux {earlier} et {later} : la partie du milieu reçoit "
    "comme {receives_as} et fournit comme {provides_as}.",
)
