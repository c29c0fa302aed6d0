"""The lenses, which are the questions by which published definitions of an exchange differ.

All that is particular to a lens stands in its entry in `LENSES`: its words, the table that answers
its question, and the definitions that look through it. All else reads that tuple. The first entry
is the headline; each of the others turns the headline one way or the other, or is silent.
"""

from __future__ import annotations

from typing import Any

import attrs
from attrs import Attribute, field, frozen

from c2b._validators import refuse
from c2b.models.leg import Payment, Proposer, TermsSetter
from c2b.paradigms import questions
from c2b.paradigms.definition import Definition
from c2b.paradigms.orientation import Orientation
from c2b.paradigms.table import HEADLINE, Table, TableRow
from c2b.text import Text


def _enumerated(owner: object, attribute: Attribute[Table], table: Table) -> None:
    """A table that turns on enumerated facts only; completion goes through all their values."""
    endless = [each.name for each in table.questions if each.fact.domain is None]
    if endless:
        raise refuse(owner, attribute.name, _ENUMERATED, endless, _ASK_ENUM)


@frozen(kw_only=True, cache_hash=True)
class Lens:
    """A question about one leg, and everything that is known of it.

    Attributes:
        id: The name in plain data, one word.
        text: The name in words.
        short: The same in a word or two, for legends and heads of columns.
        letter: A letter that stands for it where there is no room.
        table: The decision table that answers the question.
        definitions: The published definitions that look through it.
    """

    id: str
    text: Text
    short: Text
    letter: Text
    table: Table = field(repr=lambda table: repr(table.id), validator=_enumerated)
    definitions: tuple[Definition, ...] = field(
        default=(), repr=lambda found: repr([definition.id for definition in found])
    )

    @property
    def asks(self) -> Text:
        """The question that the lens asks of a leg."""
        return self.table.asks

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        if self in LENSES:
            return (_listed, (self.id,))
        return (_of_ones_own, (attrs.asdict(self, recurse=False),))


def _listed(name: str) -> Lens:
    return next(lens for lens in LENSES if lens.id == name)


def _of_ones_own(fields: dict[str, Any]) -> Lens:
    return Lens(**fields)


VALUE = Lens(
    id="value",
    text=Text(en="Value lens", fr="Critère de la valeur"),
    short=Text(en="value", fr="valeur"),
    letter=Text(en="V", fr="V"),
    table=HEADLINE,
    definitions=(
        Definition(
            id="direction-of-value",
            text=Text(
                en="C2B goes from the consumer to the business: the party that gives the value is "
                "named first",
                fr="le C2B va du consommateur à l’entreprise ; "
                "qui apporte la valeur est nommé en premier",
            ),
            used_by=("AUTO1 Group 2021-2023", "dhl.com/discover"),
        ),
    ),
)

INITIATIVE = Lens(
    id="initiative",
    text=Text(en="Initiative lens", fr="Critère de l’initiative"),
    short=Text(en="initiative", fr="initiative"),
    letter=Text(en="I", fr="I"),
    table=Table(
        id="initiative",
        asks=Text(
            en="Who makes the first specific offer or request?",
            fr="Qui fait la première offre ou demande précise ?",
        ),
        questions=(questions.PROPOSER,),
        rows=(
            TableRow(
                id="provider_proposes",
                when=questions.PROPOSER.fact.is_(Proposer.PROVIDER),
                then=Orientation.PROVIDER_FIRST,
            ),
            TableRow(
                id="recipient_proposes",
                when=questions.PROPOSER.fact.is_(Proposer.RECIPIENT),
                then=Orientation.RECIPIENT_FIRST,
            ),
            TableRow(
                id="intermediary_proposes",
                when=questions.PROPOSER.fact.is_(Proposer.INTERMEDIARY),
                then=Orientation.SILENT,
            ),
        ),
    ),
    definitions=(
        Definition(
            id="consumer-makes-the-offer",
            text=Text(
                en="in C2B the consumer makes the offer and the business answers: "
                "the party that proposes is named first",
                fr="en C2B, le consommateur fait l’offre et l’entreprise y répond ; "
                "qui propose est nommé en premier",
            ),
            used_by=("Chaffey, internet-studies.net",),
        ),
    ),
)

PAYMENT = Lens(
    id="payment",
    text=Text(en="Payment lens", fr="Critère du paiement"),
    short=Text(en="payment", fr="paiement"),
    letter=Text(en="P", fr="P"),
    table=Table(
        id="payment",
        asks=Text(
            en="Who is paid? The paid party reads as the seller.",
            fr="Qui est payé ? La partie payée tient le rôle du vendeur.",
        ),
        questions=(questions.PAYMENT,),
        rows=(
            TableRow(
                id="provider_is_paid",
                when=questions.PAYMENT.fact.is_(Payment.RECIPIENT_PAYS_PROVIDER),
                then=Orientation.PROVIDER_FIRST,
            ),
            TableRow(
                id="recipient_is_paid",
                when=questions.PAYMENT.fact.is_(Payment.PROVIDER_PAYS_RECIPIENT),
                then=Orientation.RECIPIENT_FIRST,
            ),
            TableRow(
                id="no_single_payee",
                when=questions.PAYMENT.fact.one_of(
                    Payment.NONE, Payment.BOTH_WAYS, Payment.THIRD_PARTY_PAYS
                ),
                then=Orientation.SILENT,
            ),
        ),
    ),
    definitions=(
        Definition(
            id="consumer-is-paid",
            text=Text(
                en="in C2B the consumer sells and the business pays: the party that is paid is "
                "named first",
                fr="en C2B, le consommateur vend et l’entreprise paie ; "
                "qui est payé est nommé en premier",
            ),
            used_by=("en.m.wikibooks.org", "itlaw.fandom.com"),
        ),
    ),
)

TERMS = Lens(
    id="terms",
    text=Text(en="Terms lens", fr="Critère des conditions"),
    short=Text(en="terms", fr="conditions"),
    letter=Text(en="T", fr="C"),
    table=Table(
        id="terms",
        asks=Text(
            en="Who fixes the price or, where there is none, the conditions?",
            fr="Qui fixe le prix ou, à défaut de prix, les conditions ?",
        ),
        questions=(questions.TERMS,),
        rows=(
            TableRow(
                id="provider_fixes",
                when=questions.TERMS.fact.is_(TermsSetter.PROVIDER),
                then=Orientation.PROVIDER_FIRST,
            ),
            TableRow(
                id="recipient_fixes",
                when=questions.TERMS.fact.is_(TermsSetter.RECIPIENT),
                then=Orientation.RECIPIENT_FIRST,
            ),
            TableRow(
                id="nobody_alone_fixes",
                when=questions.TERMS.fact.one_of(TermsSetter.NEGOTIATED, TermsSetter.INTERMEDIARY),
                then=Orientation.SILENT,
            ),
        ),
    ),
    definitions=(
        Definition(
            id="consumer-names-the-price",
            text=Text(
                en="in C2B the consumer names the price: the party that fixes the terms is "
                "named first",
                fr="en C2B, le consommateur fixe son prix ; "
                "qui fixe les conditions est nommé en premier",
            ),
            used_by=("netlingo.com", "borg.csueastbay.edu"),
        ),
    ),
)

LENSES: tuple[Lens, ...] = (VALUE, INITIATIVE, PAYMENT, TERMS)
DEFINITIONS = tuple(definition for lens in LENSES for definition in lens.definitions)

_ENUMERATED = Text(
    en="a table that turns on enumerated facts", fr="une table qui ne lit que des faits énumérés"
)
_ASK_ENUM = Text(
    en="ask for facts whose values are the members of an enumeration",
    fr="demandez des faits dont les valeurs sont les membres d’une énumération",
)
