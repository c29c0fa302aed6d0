"""The facts that a classification can turn on, each with its question and its clauses.

A `Question` is declared once; classification, explanation, next question and contrast read it.
"""

from __future__ import annotations

from typing import Any

from c2b.models.leg import Leg, Payment, Proposer, TermsSetter
from c2b.models.party import Capacity, Nature
from c2b.models.subordination import Dependence, subordination_of
from c2b.models.value import ValueKind
from c2b.paradigms.question import PASSES, Question
from c2b.predicate.fact import Fact, facts_of
from c2b.text import Text

LEG = facts_of(Leg)
VALUE = Question(
    name="value_kind",
    fact=LEG.value.kind,
    asks=Text(
        en="Does something of value pass from {provider} to {recipient}?",
        fr="Une valeur passe-t-elle entre {provider}, qui l’apporte, "
        "et {recipient}, qui la reçoit ?",
    ),
    states=(
        (ValueKind.SERVICE, PASSES),
        (
            ValueKind.NONE,
            Text(
                en="nothing that {provider} does passes to another party",
                fr="rien de ce qu’apporte {provider} ne passe à une autre partie",
            ),
        ),
    ),
)
_CAPACITIES = {
    Capacity.PRIVATE: Text(
        en="{party} acts outside any trade or profession",
        fr="{party} agit hors de toute activité professionnelle",
    ),
    Capacity.TRADE: Text(
        en="{party} acts in trade or profession",
        fr="{party} agit dans le cadre d’une activité professionnelle",
    ),
    Capacity.PUBLIC: Text(
        en="{party} acts as a public authority",
        fr="{party} agit en tant qu’autorité publique",
    ),
    Capacity.NONPROFIT: Text(
        en="{party} is an organisation that does not trade",
        fr="{party} est un organisme sans but lucratif",
    ),
}
_ASK_CAPACITY = Text(
    en="In this exchange, does {party} act {answers}?",
    fr="En quelle qualité agit {party} dans cet échange\u00a0: {answers}\u00a0?",
)
_ACTS = {
    Capacity.PRIVATE: Text(en="privately", fr="à titre privé"),
    Capacity.TRADE: Text(en="in trade", fr="à titre professionnel"),
    Capacity.PUBLIC: Text(en="as a public authority", fr="en tant qu’autorité publique"),
    Capacity.NONPROFIT: Text(
        en="as an organisation that does not trade", fr="en tant qu’organisme sans but lucratif"
    ),
}
_NATURES = {
    Nature.PERSON: Text(en="{party} is a natural person", fr="{party} est une personne physique"),
    Nature.ORGANISATION: Text(
        en="{party} is an organisation, and only a person can be employed",
        fr="{party} est une organisation, et seule une personne peut être salariée",
    ),
}
_ASK_NATURE = Text(
    en="Is {party} a natural person or an organisation?",
    fr="Quelle est la nature de cette partie, {party} : personne physique ou organisation ?",
)


def _question(
    side: str,
    about: str,
    fact: Fact,
    asks: Text,
    states: dict[Any, Text],
    offers: dict[Any, Text] | None = None,
) -> Question:
    """Return the same question, asked of one side of the leg."""
    return Question(
        name=f"{side}_{about}",
        fact=fact,
        asks=_side(asks, side),
        states=tuple((value, _side(text, side)) for value, text in states.items()),
        offers=tuple((offers or {}).items()),
    )


def _side(text: Text, side: str) -> Text:
    slot = "{" + side + "}"
    return Text(en=text.en.replace("{party}", slot), fr=text.fr.replace("{party}", slot))


PROVIDER_CAPACITY = _question(
    "provider", "capacity", LEG.provider.capacity, _ASK_CAPACITY, _CAPACITIES, _ACTS
)
RECIPIENT_CAPACITY = _question(
    "recipient", "capacity", LEG.recipient.capacity, _ASK_CAPACITY, _CAPACITIES, _ACTS
)
PROVIDER_NATURE = _question("provider", "nature", LEG.provider.nature, _ASK_NATURE, _NATURES)
RECIPIENT_NATURE = _question("recipient", "nature", LEG.recipient.nature, _ASK_NATURE, _NATURES)
DEPENDENCE = Question(
    name="dependence",
    fact=LEG.dependence,
    asks=Text(
        en="Does {provider} or {recipient} work under the other's authority "
        "(direction, control during the work, sanction)?",
        fr="Entre {provider} et {recipient}, l’une des parties travaille-t-elle sous l’autorité "
        "de l’autre (direction, contrôle pendant le travail, sanction) ?",
    ),
    states=(
        (
            Dependence.NONE,
            Text(
                en="neither {provider} nor {recipient} works under the other's authority",
                fr="ni {provider} ni {recipient} ne travaille sous l’autorité de l’autre",
            ),
        ),
        (
            Dependence.PROVIDER_WORKS_FOR_RECIPIENT,
            Text(
                en="{provider} works under the authority of {recipient}",
                fr="{recipient} dirige, contrôle et peut sanctionner "
                "le travail que fait {provider}",
            ),
        ),
        (
            Dependence.RECIPIENT_WORKS_FOR_PROVIDER,
            Text(
                en="{recipient} works under the authority of {provider}",
                fr="{provider} dirige, contrôle et peut sanctionner "
                "le travail que fait {recipient}",
            ),
        ),
    ),
)
PROPOSER = Question(
    name="proposer",
    fact=LEG.proposer,
    asks=Text(
        en="Who makes the first specific offer or request: {provider}, {recipient} "
        "or an intermediary?",
        fr="Qui fait la première offre ou demande précise\u00a0: {provider}, {recipient} "
        "ou un intermédiaire ?",
    ),
    states=(
        (
            Proposer.PROVIDER,
            Text(
                en="{provider} makes the first specific offer or request",
                fr="{provider} fait la première offre ou demande précise",
            ),
        ),
        (
            Proposer.RECIPIENT,
            Text(
                en="{recipient} makes the first specific offer or request",
                fr="{recipient} fait la première offre ou demande précise",
            ),
        ),
        (
            Proposer.INTERMEDIARY,
            Text(
                en="an intermediary proposes for neither side",
                fr="un intermédiaire propose sans représenter l’une des parties",
            ),
        ),
    ),
)
PAYMENT = Question(
    name="payment",
    fact=LEG.payment,
    asks=Text(
        en="Does money pass between {provider} and {recipient}, and which way?",
        fr="Entre {provider} et {recipient}, de l’argent circule-t-il, et dans quel sens ?",
    ),
    states=(
        (Payment.NONE, Text(en="no money passes", fr="aucun argent ne circule")),
        (
            Payment.RECIPIENT_PAYS_PROVIDER,
            Text(en="{recipient} pays {provider}", fr="{recipient} paie {provider}"),
        ),
        (
            Payment.PROVIDER_PAYS_RECIPIENT,
            Text(en="{provider} pays {recipient}", fr="{provider} paie {recipient}"),
        ),
        (
            Payment.BOTH_WAYS,
            Text(en="money passes both ways", fr="l’argent circule dans les deux sens"),
        ),
        (
            Payment.THIRD_PARTY_PAYS,
            Text(en="the money comes from a third party", fr="l’argent vient d’un tiers"),
        ),
    ),
)
TERMS = Question(
    name="terms_set_by",
    fact=LEG.terms_set_by,
    asks=Text(
        en="Who fixes the price or, where there is none, the conditions: "
        "{provider}, {recipient}, both by negotiation, or an intermediary?",
        fr="Qui fixe le prix ou, à défaut de prix, les conditions\u00a0: "
        "{provider}, {recipient}, les deux par négociation, ou un intermédiaire ?",
    ),
    states=(
        (
            TermsSetter.PROVIDER,
            Text(en="{provider} fixes the terms", fr="{provider} fixe les conditions"),
        ),
        (
            TermsSetter.RECIPIENT,
            Text(en="{recipient} fixes the terms", fr="{recipient} fixe les conditions"),
        ),
        (
            TermsSetter.NEGOTIATED,
            Text(en="the terms are negotiated", fr="les conditions sont négociées"),
        ),
        (
            TermsSetter.INTERMEDIARY,
            Text(
                en="an intermediary fixes the terms",
                fr="un intermédiaire fixe les conditions",
            ),
        ),
    ),
)
NATURE_QUESTIONS = (PROVIDER_NATURE, RECIPIENT_NATURE)


def stated(question: Question, value: Any) -> dict[str, Any]:
    """The argument by which a leg states that *question* has the answer *value*.

    The question is one about a fact of the leg itself, not of a party or of the value; None leaves
    the answer unknown.
    """
    if question is DEPENDENCE:
        return {"subordination": subordination_of(value)}
    return {question.name: value}
