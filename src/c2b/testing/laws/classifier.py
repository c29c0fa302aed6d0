"""The laws of classifiers, functions from a leg to its paradigm under any lens."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, Unpack

from attrs import evolve, frozen
from hypothesis import strategies as st

from c2b.models.leg import Leg
from c2b.models.party import UnknownParty
from c2b.models.value import Value
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import headline as reference
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.orientation import NoLabel
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.prove import swapped
from c2b.paradigms.questions import PROVIDER_CAPACITY, RECIPIENT_CAPACITY, VALUE, stated
from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
from c2b.testing.strategies.leg import FACTS, legs
from c2b.testing.strategies.text import names, other_than
from c2b.text import Text

Label = Paradigm | NoLabel | None


def classifier(
    classify: Callable[[Leg], Any], *, lens: Lens = LENSES[0], **choice: Unpack[LawOptions]
) -> None:
    """Check that *classify* keeps what every classifier promises.

    It gives a label where all is known, the same each time; swapping the parties reverses it;
    neither names nor facts outside the lens change it; a label given in doubt stands once the facts
    are known; its letters are those of the parties.

    Args:
        classify: The function from a leg to a `Paradigm`; to `NoLabel.SILENT` where the lens has no
            label; to None while a fact is missing. `c2b.classify` itself is accepted too.
        lens: The lens that it looks through.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    """
    hold(LAWS, _Seen(classify, lens), _DRAWS, choice)


@frozen
class _Seen:
    """A classifier through one lens."""

    classify: Callable[[Leg], Any]
    lens: Lens

    def __call__(self, leg: Leg) -> Label:
        found = self.classify(leg)
        label = found.lenses[self.lens] if isinstance(found, Classification) else found
        return None if label is NoLabel.UNDETERMINED else label


def known_facts_are_answered(classify: _Seen, known: Leg) -> None:
    """A leg whose facts are all known is never in doubt."""
    holds(classify(known) is not None, None, _A_LABEL)


def same_leg_same_label(classify: _Seen, leg: Leg) -> None:
    """The same leg gets the same label each time."""
    agree(classify(leg), classify(leg))


def names_change_nothing(classify: _Seen, leg: Leg, name: str, other: str) -> None:
    """The names of the parties change nothing."""
    renamed = evolve(
        leg,
        provider=evolve(leg.provider, name=name),
        recipient=evolve(leg.recipient, name=other_than(name, other)),
    )
    agree(classify(renamed), classify(leg))


def other_facts_change_nothing(classify: _Seen, leg: Leg, around: Leg) -> None:
    """Facts outside the lens change nothing: pay, terms, proposer, contract, words."""
    seen = {question.name for question in classify.lens.table.questions}
    facts: dict[str, Any] = {
        "proposer": around.proposer,
        "terms_set_by": around.terms_set_by,
        "contract": around.contract,
        "compensation": around.compensation,
        "payment": around.payment,
        "value": evolve(leg.value, description=around.value.description),
    }
    if "payment" in seen:
        seen.add("compensation")  # the facts about pay are changed together
    other = evolve(leg, **{name: fact for name, fact in facts.items() if name not in seen})
    agree(classify(other), classify(leg))


def swapping_reverses(classify: _Seen, leg: Leg) -> None:
    """A swap of the parties' roles reverses the label."""
    label = classify(leg)
    agree(classify(swapped(leg)), label.reverse if isinstance(label, Paradigm) else label)


def unknown_is_not_no(classify: _Seen, known: Leg, forgotten: Collection[str]) -> None:
    """A label that is given while facts are unknown stands once they are known."""
    label = classify(_without(known, forgotten))
    if label is not None:
        agree(label, classify(known))


def letters_are_the_parties(classify: _Seen, known: Leg) -> None:
    """The letters are the parties' capacities, E for one that works under the other."""
    label, headline = classify(known), reference(known) or Paradigm.NOT_AN_EXCHANGE
    if classify.lens == LENSES[0]:
        agree(label, headline)
    elif isinstance(label, Paradigm):
        holds(label in (headline, headline.reverse), label, _EITHER_WAY.fill(label=headline.value))


def _without(leg: Leg, forgotten: Collection[str]) -> Leg:
    """Return *leg* as it looks where these facts are unknown."""
    facts: dict[str, Any] = {}
    for question in _PLAIN:
        if question.name in forgotten:
            facts |= stated(question, None)
    if VALUE.name in forgotten:
        facts["value"] = Value(kind=None)
    for side, question in (("provider", PROVIDER_CAPACITY), ("recipient", RECIPIENT_CAPACITY)):
        if question.name in forgotten:
            party = getattr(leg, side)
            facts[side] = UnknownParty(name=party.name, nature=party.nature)
    return evolve(leg, **facts)


_QUESTIONS = [question for lens in LENSES for question in lens.table.questions]
_PLAIN = [question for question in _QUESTIONS if len(question.fact.path) == 1]
_TOLD_APART = legs(paradigm=Paradigm.C2B) | legs(paradigm=Paradigm.B2C)
_DRAWS = {
    "leg": legs() | _TOLD_APART,
    "around": legs(),
    "known": legs(unknown=0) | legs(unknown=0, paradigm=Paradigm.C2B),
    "name": names(),
    "other": names(),
    "forgotten": st.sets(st.sampled_from([fact.name for fact in FACTS])),
}
_A_LABEL = Text(en="a label, or silence", fr="une qualification, ou aucun avis")
_EITHER_WAY = Text(en="{label}, either way round", fr="{label}, dans un sens ou dans l’autre")

LAWS = (
    Law(
        known_facts_are_answered,
        fr="Un flux dont tous les faits sont connus ne laisse jamais de doute.",
    ),
    Law(same_leg_same_label, fr="Le même flux reçoit chaque fois la même qualification."),
    Law(names_change_nothing, fr="Le nom des parties ne change rien."),
    Law(
        other_facts_change_nothing,
        fr="Les faits étrangers au critère ne changent rien\u00a0: rémunération, conditions, "
        "initiative, contrat, mots.",
    ),
    Law(
        swapping_reverses,
        fr="Échanger les rôles des parties inverse la qualification.",
    ),
    Law(
        unknown_is_not_no,
        fr="Une qualification donnée malgré des faits inconnus tient encore une fois ceux-ci "
        "connus.",
    ),
    Law(
        letters_are_the_parties,
        fr="Les lettres sont celles des qualités des parties, E pour celle qui travaille sous "
        "l’autorité de l’autre.",
    ),
)
