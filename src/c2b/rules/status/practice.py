"""Good practice on payments: the screening of recipients, a clause on delay for consumers."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.definition import PartyStatus, PersonFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import PaymentFacts
from c2b.text import Text

F = facts_of(SharedFacts)
_PRACTICE = "practice:payments"
_MONEY = frozenset({RewardKind.MONEY})

SCREENING = Rule(
    id="integrity.sanctions.screening.practice",
    title=Text(
        en="Check of recipients against sanctions lists",
        fr="Contrôle des bénéficiaires sur les listes de sanctions",
    ),
    asks=Text(
        en="A business should screen recipients against the sanctions lists before it pays them.",
        fr="L’entreprise devrait confronter les bénéficiaires aux listes de sanctions avant de les "
        "payer.",
    ),
    message=Text(
        en="Screen recipients before paying them.",
        fr="Contrôlez les bénéficiaires avant de les payer.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=(_PRACTICE,),
    source=Source(
        act=Text(en="Common compliance practice", fr="pratique courante de conformité"),
        kind=SourceKind.PRACTICE,
        note=Text(
            en="The authorities on both sides of the Atlantic recommend it: it is how the bans are "
            "kept, and no text asks for it by itself.",
            fr="Recommandé par les autorités des deux côtés de l’Atlantique : c’est le moyen de "
            "respecter les interdictions ; aucun texte ne l’impose par lui-même.",
        ),
    ),
    anchor=Anchor.PAYMENT,
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.RISK,
    applies=F.payment.paid.is_true(),
    requires=F.payment.screened.is_true(),
    examples=Examples(
        kept=SharedFacts(payment=PaymentFacts(paid=True, screened=True)),
        broken=SharedFacts(payment=PaymentFacts(paid=True, screened=False)),
    ),
)
CONSUMER_CLAUSE = Rule(
    id="payment.late.consumer-clause.practice",
    title=Text(
        en="Payment day agreed for a consumer who supplies",
        fr="Date de paiement convenue pour le consommateur fournisseur",
    ),
    asks=Text(
        en="Where a consumer supplies a business for pay, the contract should fix a day of payment "
        "and the consequence of delay.",
        fr="Lorsqu’un consommateur fournit une entreprise contre rémunération, le contrat devrait "
        "fixer la date de paiement et la conséquence du retard.",
    ),
    message=Text(
        en="Fix a day of payment and a clause on late payment.",
        fr="Fixez une date de paiement et une clause de retard.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=(_PRACTICE,),
    source=Source(
        act=Text(en="Good practice", fr="bonne pratique"),
        kind=SourceKind.PRACTICE,
        article=Text(
            en="Directive 2011/7/EU, recital 8 (consumers are outside)",
            fr="directive 2011/7/UE, considérant 8 (les consommateurs en sont exclus)",
        ),
        note=Text(
            en="No law on late payment fixes them for the consumer.",
            fr="Aucune loi sur les retards de paiement ne les fixe pour le consommateur.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=Since.ALWAYS,
    mark=Certainty.UNSURE,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PAYMENT,
    applies=F.reward.remunerated.is_true() & F.from_undertaking.is_false(),
    requires=F.payment.date_fixed.is_true() & F.payment.late_interest.is_true(),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=_MONEY),
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            payment=PaymentFacts(date_fixed=True, late_interest=True),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=_MONEY),
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            payment=PaymentFacts(date_fixed=False),
        ),
    ),
)

RULES = (
    SCREENING,
    CONSUMER_CLAUSE,
)
