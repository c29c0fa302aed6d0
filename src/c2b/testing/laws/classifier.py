"""The laws of classifiers, functions from a leg to its paradigm under any lens."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, Unpack

from attrs import evolve, frozen
from hypothesis import strategies as st

from c2b.models.leg import Leg
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import headline as reference
from c2b.paradigms.lenses import LENSES, Lens
from c2b.paradigms.orientation import NoLabel
from c2b.paradigms.paradigm import Paradigm
from c2b.paradigms.prove import swapped
from c2b.testing.laws.law import Law, LawOptions, agree, hold, holds
from c2b.testing.laws.leg_cases import (
    cases_around,
    every_leg,
    forget,
    forgetful_cases,
    known_legs,
)
from c2b.testing.laws.trial import Drawn
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
    are known; its letters are those of the parties. Every pattern of facts is tried, known and
    unknown ones, and legs with any names, pay and form are drawn on top.

    Args:
        classify: The function from a leg to a `Paradigm`; to `NoLabel.SILENT` where the lens has no
            label; to None while a fact is missing. `c2b.classify` itself is accepted too.
        lens: The lens that it looks through.
        choice: The options of the check; see `LawOptions`.

    Raises:
        BrokenLawError: A law does not hold.
    """
    hold(LAWS, Seen(classify, lens), _DRAWS, choice)


@frozen
class Seen:
    """A classifier as the laws see it, through one lens.

    Attributes:
        classify: The function from a leg to its label, as `classifier` takes it.
        lens: The lens that it looks through.
    """

    classify: Callable[[Leg], Any]
    lens: Lens = LENSES[0]

    def __call__(self, leg: Leg) -> Label:
        """Return the label of *leg*; None while it is undetermined."""
        found = self.classify(leg)
        label = found.lenses[self.lens] if isinstance(found, Classification) else found
        return None if label is NoLabel.UNDETERMINED else label


def known_facts_are_answered(classify: Seen, known: Leg) -> None:
    """A leg whose facts are all known is never in doubt."""
    holds(classify(known) is not None, None, _A_LABEL)


def same_leg_same_label(classify: Seen, leg: Leg) -> None:
    """The same leg gets the same label each time."""
    agree(classify(leg), classify(leg))


def names_change_nothing(classify: Seen, leg: Leg, name: str, other: str) -> None:
    """The names of the parties change nothing."""
    renamed = evolve(
        leg,
        provider=evolve(leg.provider, name=name),
        recipient=evolve(leg.recipient, name=other_than(name, other)),
    )
    agree(classify(renamed), classify(leg))


def other_facts_change_nothing(classify: Seen, leg: Leg, around: Leg) -> None:
    """Facts outside the lens change nothing: pay, terms, proposer, contract, words."""
    seen = {question.name for question in classify.lens.table.questions}
    facts: dict[str, Any] = {
        "proposer": around.proposer,
        "terms_set_by": around.terms_set_by,
        "contract": around.contract,
        "compensation": around.compensation,
        "payment": around.payment,
        "derives_from": around.derives_from,
        "value": evolve(leg.value, description=around.value.description),
    }
    if "payment" in seen:
        seen.add("compensation")  # the facts about pay are changed together
    other = evolve(leg, **{name: fact for name, fact in facts.items() if name not in seen})
    agree(classify(other), classify(leg))


def swapping_reverses(classify: Seen, leg: Leg) -> None:
    """A swap of the parties' roles reverses the label."""
    label = classify(leg)
    agree(classify(swapped(leg)), label.reverse if isinstance(label, Paradigm) else label)


def unknown_is_not_no(classify: Seen, known: Leg, forgotten: Collection[str]) -> None:
    """A label that is given while facts are unknown stands once they are known."""
    label = classify(forget(known, forgotten))
    if label is not None:
        agree(label, classify(known))


def letters_are_the_parties(classify: Seen, known: Leg) -> None:
    """The letters are the parties' capacities, E for one that works under the other."""
    label, headline = classify(known), reference(known) or Paradigm.NOT_AN_EXCHANGE
    if classify.lens == LENSES[0]:
        agree(label, headline)
    elif isinstance(label, Paradigm):
        holds(label in (headline, headline.reverse), label, _EITHER_WAY.fill(label=headline.value))


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


def _every(seen: Seen) -> Iterator[Drawn]:
    return ({"leg": leg} for leg in every_leg(seen.lens))


def _renamed(seen: Seen) -> Iterator[Drawn]:
    return ({"leg": leg, "name": "P", "other": "Q"} for leg in every_leg(seen.lens))


def _is_known(seen: Seen, drawn: Drawn) -> bool:
    questions = (*LENSES[0].table.questions, *seen.lens.table.questions)
    return all(question.fact.of(drawn["known"]) is not None for question in questions)


def _known(seen: Seen) -> Iterator[Drawn]:
    return ({"known": leg} for leg in known_legs(seen.lens))


LAWS = (
    Law(
        known_facts_are_answered,
        fr="Un flux dont tous les faits sont connus ne laisse jamais de doute.",
        cases=_known,
        fits=_is_known,
    ),
    Law(
        same_leg_same_label,
        fr="Le même flux reçoit chaque fois la même qualification.",
        cases=_every,
    ),
    Law(names_change_nothing, fr="Le nom des parties ne change rien.", cases=_renamed),
    Law(
        other_facts_change_nothing,
        fr="Les faits étrangers au critère ne changent rien\u00a0: rémunération, conditions, "
        "initiative, contrat, mots.",
        cases=lambda seen: cases_around(seen.lens),
    ),
    Law(
        swapping_reverses,
        fr="Échanger les rôles des parties inverse la qualification.",
        cases=_every,
    ),
    Law(
        unknown_is_not_no,
        fr="Une qualification donnée malgré des faits inconnus tient encore une fois ceux-ci "
        "connus.",
        cases=lambda seen: forgetful_cases(seen.lens),
        fits=_is_known,
    ),
    Law(
        letters_are_the_parties,
        fr="Les lettres sont celles des qualités des parties, E pour celle qui travaille sous "
        "l’autorité de l’autre.",
        cases=_known,
        fits=_is_known,
    ),
)
