"""The published ways of naming an exchange, each of which looks through one lens."""

from __future__ import annotations

from attrs import field, frozen

from c2b.models.leg import Leg
from c2b.paradigms.lens import Lens, NoLabel
from c2b.paradigms.lens_labels import Label, outcome_reader
from c2b.text import Text


@frozen(kw_only=True)
class Definition:
    """A published way of naming an exchange, and the authors who use it."""

    id: str
    lens: Lens
    text: Text
    used_by: tuple[str, ...] = field()


@frozen(kw_only=True)
class Answer:
    """The name that one definition gives to the leg."""

    definition: Definition
    label: Label


DEFINITIONS = (
    Definition(
        id="direction-of-value",
        lens=Lens.VALUE,
        text=Text(
            en="C2B goes from the consumer to the business: "
            "the party that gives the value is named first",
            fr="le C2B va du consommateur à l’entreprise\u00a0: "
            "la partie qui apporte la valeur est nommée en premier",
        ),
        used_by=("AUTO1 Group 2021-2023", "dhl.com/discover"),
    ),
    Definition(
        id="consumer-makes-the-offer",
        lens=Lens.INITIATIVE,
        text=Text(
            en="in C2B the consumer makes the offer and the business answers: "
            "the party that proposes is named first",
            fr="en C2B, le consommateur fait l’offre et l’entreprise y répond : "
            "la partie qui propose est nommée en premier",
        ),
        used_by=("Chaffey, internet-studies.net",),
    ),
    Definition(
        id="consumer-is-paid",
        lens=Lens.PAYMENT,
        text=Text(
            en="in C2B the consumer sells and the business pays: "
            "the party that is paid is named first",
            fr="en C2B, le consommateur vend et l’entreprise paie : "
            "la partie payée est nommée en premier",
        ),
        used_by=("en.m.wikibooks.org", "itlaw.fandom.com"),
    ),
    Definition(
        id="consumer-names-the-price",
        lens=Lens.TERMS,
        text=Text(
            en="in C2B the consumer names the price: the party that fixes the terms is named first",
            fr="en C2B, le consommateur fixe son prix : "
            "la partie qui fixe les conditions est nommée en premier",
        ),
        used_by=("netlingo.com", "borg.csueastbay.edu"),
    ),
)


def answers(leg: Leg) -> tuple[Answer, ...]:
    """Return what each published definition calls *leg*, in the order of `DEFINITIONS`."""
    labels = dict(zip(Lens, outcome_reader()(leg).labels, strict=True))
    return tuple(Answer(definition=each, label=labels[each.lens]) for each in DEFINITIONS)


def dissenting(leg: Leg) -> tuple[Answer, ...]:
    """Return the definitions that name *leg* otherwise than its headline does."""
    headline, *others = answers(leg)
    silent = (*NoLabel, headline.label)
    return tuple(answer for answer in others if answer.label not in silent)
