"""The sentence on a wrong answer that holds of this very exchange, before its misconception."""

from __future__ import annotations

from collections.abc import Iterator

from c2b.cases import Pair, get
from c2b.models.exchange import Composition
from c2b.models.leg import Leg, Payment
from c2b.paradigms.classification import Classification
from c2b.paradigms.compose import Composite
from c2b.paradigms.lenses import VALUE, Lens
from c2b.paradigms.paradigm import Paradigm
from c2b.teaching.drawing.picture import value_words
from c2b.teaching.facts import lens_questions, name_of, told
from c2b.teaching.misconception import Misconception
from c2b.teaching.wording import short_label
from c2b.text import Text, in_both

WrongWhole = tuple[str, Text, Misconception]


def about_label(
    classification: Classification, lens: Lens, right: Paradigm, wrong: Paradigm
) -> Text:
    """Return the reason why *wrong* is not the label of a leg under *lens*, in a sentence.

    Args:
        classification: The classification of the leg.
        lens: The lens that is asked for.
        right: The label under *lens*.
        wrong: Another label.
    """
    leg, name = classification.leg, short_label(wrong)
    if wrong is Paradigm.NOT_AN_EXCHANGE:
        return _PASSES.fill(value=value_words(leg))
    if wrong is right.reverse:
        return _turned(lens, leg, name)
    if lens is not VALUE:
        return _OTHER_LETTERS.fill(wrong=name, letters=_letters(right))
    changes = [change.text for change in classification.contrast(wrong).changes]
    return _WOULD_BE.fill(wrong=name, changes=Text.join(changes, _AND))


def _turned(lens: Lens, leg: Leg, wrong: Text) -> Text:
    if lens is VALUE:
        names = {"provider": name_of(leg.provider), "recipient": name_of(leg.recipient)}
        return _OTHER_WAY.fill(wrong=wrong, **names)
    fact = told(lens_questions()[lens], leg)
    return _OTHER_FIRST.fill(wrong=wrong, lens=lens.short, fact=fact)


def _letters(paradigm: Paradigm) -> Text:
    first, last = paradigm.value[0], paradigm.value[-1]
    return _TWO.fill(first=first, last=last)


def about_lens(lens: Lens) -> Text:
    """Return a sentence on a fact that only *lens* asks for, in place of the value lens."""
    return _ONLY_BY.fill(lens=lens.short)


def about_difference(pair: Pair, believed: Misconception) -> Text:
    """Return a sentence on whether the difference that is believed to decide exists at all."""
    sides: dict[Misconception, list[object]] = {
        Misconception.PAYMENT_DECIDES: [
            None if leg.payment is None else leg.payment is not Payment.NONE for leg in pair.legs
        ],
        Misconception.FIRST_SPEAKER_DECIDES: [leg.proposer for leg in pair.legs],
        Misconception.PLATFORM_MAKES_B2C: [
            get(number).exchange.intermediary is not None for number in pair.cases
        ],
    }
    left, right = sides.get(believed, (None, None))
    if believed is Misconception.PAYMENT_DECIDES and left is right is False:
        return _NOBODY_IS_PAID
    return _DIFFERENCE[None if None in (left, right) else left != right]


def wrong_wholes(composite: Composite) -> Iterator[WrongWhole]:
    """Give labels that the whole does not have: one leg in its place, or the platform misread."""
    legs = [each for each in composite.classifications if each.paradigm]
    labels = [each.paradigm.value for each in legs if each.paradigm]
    first, last = labels[0], labels[-1]
    between = composite.exchange.intermediary
    middle = name_of(legs[0].leg.recipient)
    if composite.composition is Composition.BROKERED and between is not None:
        about = _NO_CHAIN.fill(name=between.name)
        yield f"{first[0]}2B2{first[-1]}", about, Misconception.PLATFORM_MAKES_B2C
    elif composite.composition is Composition.CHAIN:
        via = f"{first[0]}2{last[-1]} via {first[-1]}"
        yield via, _NO_BROKER.fill(name=middle), Misconception.LEGS_READ_AS_ONE
    yield first, _FIRST_ONLY, Misconception.LEGS_READ_AS_ONE
    yield f"{first[0]}2{last[-1]}", _ENDS_ONLY, Misconception.LEGS_READ_AS_ONE
    yield last, _LAST_ONLY, Misconception.LEGS_READ_AS_ONE
    count = in_both(str(len(labels)))
    yield "B2C", _ONE_OF.fill(count=count), Misconception.MARKET_DECIDES


_AND = Text(en=", and ", fr=", et ")
_TWO = Text(en="{first} and {last}", fr="{first} et {last}")
_PASSES = Text(
    en="Something passes from one party to the other: {value}.",
    fr="Quelque chose passe d’une partie à l’autre : {value}.",
)
_WOULD_BE = Text(
    en="{wrong} would need this, which is not so: {changes}.",
    fr="Pour {wrong}, il faudrait ceci, qui n’est pas le cas : {changes}.",
)
_OTHER_WAY = Text(
    en="{wrong} goes the other way: here, {provider} gives and {recipient} receives.",
    fr="{wrong} va dans l’autre sens : ici, {provider} apporte, et {recipient} reçoit.",
)
_OTHER_FIRST = Text(
    en="{wrong} names the other party first, but the lens '{lens}' looks at this: {fact}.",
    fr="{wrong} nomme l’autre partie en premier ; or le critère « {lens} » regarde ceci : {fact}.",
)
_OTHER_LETTERS = Text(
    en="Not {wrong}: under every lens the letters are those of the two parties ({letters}); only "
    "their order changes.",
    fr="Pas {wrong} : selon tout critère, les lettres sont celles des deux parties ({letters}) ; "
    "seul leur ordre change.",
)
_ONLY_BY = Text(
    en="That fact counts under the lens '{lens}', not for who gives the value to whom.",
    fr="Ce fait compte selon le critère « {lens} », non pour dire qui apporte la valeur, et à qui.",
)
_DIFFERENCE = {
    True: Text(
        en="That is so here, but it does not decide.", fr="C’est vrai ici, mais cela ne décide pas."
    ),
    False: Text(en="It is not even so here.", fr="Ce n’est même pas le cas ici."),
    None: Text(
        en="True or not, no lens asks for it.",
        fr="Vrai ou non, aucun critère ne le demande.",
    ),
}
_NOBODY_IS_PAID = Text(
    en="In neither case is money paid for what is given.",
    fr="Dans aucun des deux cas, ce qui est apporté n’est payé en argent.",
)
_NO_CHAIN = Text(
    en="That is the name of a chain, but {name} acquires nothing and passes nothing on.",
    fr="C’est le nom d’une chaîne ; or {name} n’acquiert rien, et ne transmet donc rien.",
)
_NO_BROKER = Text(
    en="'via' names an intermediary that acquires nothing, but {name} receives the value and "
    "passes it on.",
    fr="« via » désigne un intermédiaire qui n’acquiert rien ; or ici, la valeur est acquise puis "
    "transmise par {name}.",
)
_FIRST_ONLY = Text(en="That is the first leg alone.", fr="C’est le premier flux seul.")
_LAST_ONLY = Text(en="That is the last leg alone.", fr="C’est le dernier flux seul.")
_ENDS_ONLY = Text(
    en="That keeps the two ends and leaves out what lies between them.",
    fr="Ce nom ne garde que les deux bouts et omet ce qui les relie.",
)
_ONE_OF = Text(
    en="There are {count} legs, and B2C names one of them at most.",
    fr="L’échange compte {count} flux, et B2C n’en nomme qu’un au plus.",
)
