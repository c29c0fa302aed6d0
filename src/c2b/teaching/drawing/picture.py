"""The content of a drawing of an exchange, before anything has a place."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from c2b.models.compensation import Reciprocal, Unpaid
from c2b.models.exchange import Exchange
from c2b.models.leg import Leg, Proposer, TermsSetter
from c2b.models.party import Nature, Party
from c2b.paradigms.classification import Classification
from c2b.paradigms.compose import Composite, compose
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import Lens
from c2b.paradigms.orientation import LensAgreement
from c2b.paradigms.paradigm import Letter
from c2b.paradigms.table import LETTER_OF
from c2b.teaching.drawing.geometry import Form
from c2b.teaching.typography import capitalised
from c2b.teaching.wording import (
    COUNTERPART_WORDS,
    GIVES,
    LENS_SAYS,
    NAMED,
    NO_WORDS,
    RETURNS,
    UNKNOWN_CAPACITY,
    VALUE_WORDS,
    short_label,
)
from c2b.text import Text, in_both


@frozen(kw_only=True)
class PictureParty:
    """A party as it is drawn: its name, the outline and the word for its part."""

    name: Text
    form: Form
    word: Text
    person: bool


@frozen(kw_only=True)
class PictureFlow:
    """A leg as it is drawn, between two parties that are given by their place.

    Attributes:
        number: The number of the leg, from 1.
        value: The value given, in words.
        counterpart: The value returned; None where that is another leg.
        unpaid: Whether nothing comes back.
        lenses: The label by lens.
    """

    number: int
    source: int
    target: int
    value: Text
    counterpart: Text | None
    unpaid: bool
    proposer: Proposer | None
    terms: TermsSetter | None
    agreement: LensAgreement
    lenses: tuple[tuple[Lens, Label], ...]

    @property
    def label(self) -> Label:
        """The headline label of the flow."""
        return self.lenses[0][1]


@frozen(kw_only=True)
class Picture:
    """All that a drawing of one exchange shows.

    Attributes:
        parties: Every party once, in the order in which the legs name them.
        broker: The place of the intermediary among the parties; None where there is none.
        label: The label of the whole; None while it is undetermined.
    """

    title: Text
    parties: tuple[PictureParty, ...]
    flows: tuple[PictureFlow, ...]
    broker: int | None
    label: str | None

    @property
    def description(self) -> Text:
        """The content in sentences, for those who cannot see it."""
        return Text.join(_sentences(self), _SPACE)

    @property
    def without_labels(self) -> Picture:
        """The same picture without the words and outlines that give the letters away."""
        plain = (evolve(x, word=NO_WORDS, form=_plain(x)) for x in self.parties)
        return evolve(self, parties=tuple(plain))

    @property
    def story(self) -> Text:
        """The story in sentences, without any label."""
        return Text.join((s for flow in self.flows for s in _story(self, flow)), _SPACE)


def picture_of(subject: Exchange | Leg) -> Picture:
    """The picture of an exchange, or of one leg."""
    exchange = Exchange(legs=(subject,)) if isinstance(subject, Leg) else subject
    composite = compose(exchange)
    parties = _parties(composite)
    names = [party.name for party in parties]
    between = exchange.intermediary
    return Picture(
        title=in_both(exchange.title),
        parties=parties,
        flows=tuple(
            _flow(number, classification, names)
            for number, classification in enumerate(composite.classifications, 1)
        ),
        broker=None if between is None else names.index(in_both(between.name)),
        label=composite.label,
    )


def _plain(party: PictureParty) -> Form:
    return Form.CONSUMER if party.person else Form.BUSINESS


def _parties(composite: Composite) -> tuple[PictureParty, ...]:
    """Every party once; the intermediary last, where no leg names it."""
    found: dict[Text, PictureParty] = {}
    for classification in composite.classifications:
        leg, letters = (
            classification.leg,
            None if classification.paradigm is None else classification.paradigm.letters,
        )
        for place, party in enumerate((leg.provider, leg.recipient)):
            letter = letters[place] if letters else _letter(party)
            found.setdefault(in_both(party.name), _party(party, letter))
    between = composite.exchange.intermediary
    if between is not None and in_both(between.name) not in found:
        letter = None if between.capacity is None else LETTER_OF[between.capacity]
        found[in_both(between.name)] = PictureParty(
            name=in_both(between.name), form=_FORMS[letter], word=_word(letter), person=False
        )
    return tuple(found.values())


def _letter(party: Party) -> Letter | None:
    return None if party.capacity is None else LETTER_OF[party.capacity]


def _party(party: Party, letter: Letter | None) -> PictureParty:
    return PictureParty(
        name=in_both(party.name),
        form=_FORMS[letter],
        word=_word(letter),
        person=party.nature is Nature.PERSON,
    )


def _word(letter: Letter | None) -> Text:
    return UNKNOWN_CAPACITY if letter is None else letter.text


_FORMS = {
    Letter.C: Form.CONSUMER,
    Letter.B: Form.BUSINESS,
    Letter.G: Form.PUBLIC,
    Letter.N: Form.NONPROFIT,
    Letter.E: Form.EMPLOYEE,
    None: Form.UNKNOWN,
}


def _flow(number: int, classification: Classification, names: list[Text]) -> PictureFlow:
    leg = classification.leg
    back = leg.compensation
    return PictureFlow(
        number=number,
        source=names.index(in_both(leg.provider.name)),
        target=names.index(in_both(leg.recipient.name)),
        value=value_words(leg),
        counterpart=None if isinstance(back, Reciprocal) else counterpart_words(leg),
        unpaid=isinstance(back, Unpaid),
        proposer=leg.proposer,
        terms=leg.terms_set_by,
        agreement=classification.agreement,
        lenses=tuple(classification.lenses.items()),
    )


def value_words(leg: Leg) -> Text:
    """The value that is given, in the author's words, else by its kind."""
    return in_both(leg.value.description or VALUE_WORDS[leg.value.kind])


def counterpart_words(leg: Leg) -> Text:
    """The counterpart, in the author's words, else by its kind."""
    back = leg.compensation
    if back is None:
        return COUNTERPART_WORDS[None]
    return in_both(back.description or COUNTERPART_WORDS[type(back)])


def _sentences(picture: Picture) -> Iterator[Text]:
    for flow in picture.flows:
        yield from _story(picture, flow)
        for lens, label in flow.lenses:
            yield LENS_SAYS.fill(lens=lens.text, label=short_label(label))


def _story(picture: Picture, flow: PictureFlow) -> Iterator[Text]:
    giver, receiver = picture.parties[flow.source], picture.parties[flow.target]
    gives = GIVES.fill(giver=_told(giver), receiver=_told(receiver), value=flow.value)
    yield capitalised(gives)
    if flow.counterpart is not None:
        yield RETURNS.fill(counterpart=flow.counterpart)


def _told(party: PictureParty) -> Text:
    if party.word == NO_WORDS:
        return party.name
    return NAMED.fill(name=party.name, word=party.word)


_SPACE = Text(en=" ", fr=" ")
