"""Definitions: published ways of naming an exchange, each of which looks through one lens."""

from __future__ import annotations

from attrs import field, frozen

from c2b.models.leg import Leg
from c2b.paradigms.lens import Lens, NoLabel
from c2b.paradigms.lens_labels import Label, outcome_reader
from c2b.text import Text


@frozen(kw_only=True)
class Definition:
    """A way of naming an exchange, and who uses it."""

    id: str
    lens: Lens
    text: Text
    said_by: tuple[str, ...] = field()


@frozen(kw_only=True)
class Answer:
    """What one definition calls a leg."""

    definition: Definition
    label: Label


DEFINITIONS = (
    Definition(
        id="direction-of-value",
        lens=Lens.VALUE,
        text=Text(
            en="C2B goes from the consumer to the business: whoever gives the value is named first",
            fr="le C2B va du consommateur vers le professionnel : "
            "qui apporte la valeur est nommé en premier",
        ),
        said_by=("AUTO1 Group 2021-2023", "dhl.com/discover"),
    ),
    Definition(
        id="consumer-makes-the-offer",
        lens=Lens.INITIATIVE,
        text=Text(
            en="in C2B the consumer makes the offer and the business answers: "
            "whoever proposes is named first",
            fr="en C2B, le consommateur fait l'offre et le professionnel y répond : "
            "qui propose est nommé en premier",
        ),
        said_by=("Chaffey, internet-studies.net",),
    ),
    Definition(
        id="consumer-is-paid",
        lens=Lens.PAYMENT,
        text=Text(
            en="in C2B the consumer sells and the business pays: whoever is paid is named first",
            fr="en C2B, le consommateur vend et le professionnel paie : "
            "qui est payé est nommé en premier",
        ),
        said_by=("en.m.wikibooks.org", "itlaw.fandom.com"),
    ),
    Definition(
        id="consumer-names-the-price",
        lens=Lens.TERMS,
        text=Text(
            en="in C2B the consumer names the price: whoever fixes the terms is named first",
            fr="en C2B, le consommateur fixe son prix : "
            "qui fixe les conditions est nommé en premier",
        ),
        said_by=("netlingo.com", "borg.csueastbay.edu"),
    ),
)


def answers(leg: Leg) -> tuple[Answer, ...]:
    """What each published definition calls *leg*, in the order of `DEFINITIONS`."""
    labels = dict(zip(Lens, outcome_reader()(leg).labels, strict=True))
    return tuple(Answer(definition=each, label=labels[each.lens]) for each in DEFINITIONS)


def dissenting(leg: Leg) -> tuple[Answer, ...]:
    """The definitions that speak and call *leg* otherwise than its headline."""
    headline, *others = answers(leg)
    silent = (*NoLabel, headline.label)
    return tuple(answer for answer in others if answer.label not in silent)
