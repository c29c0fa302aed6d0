"""What is given, to whom, and by when: persons in office, sanctions, late payment."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.rule import Examples, Rule, Severity, Tier
from c2b.rules.engine.source import Certainty, Since, Source
from c2b.rules.status.facts import (
    GiftFacts,
    PaymentFacts,
    StatusFacts,
)
from c2b.text import Text

F = facts_of(StatusFacts)

GIFT_US = Rule(
    id="integrity.gift.federal-employee.us",
    asks=Text(
        en="A gift to a federal employee that is linked to the office is never cash and stays "
        "within the limits per occasion and per year.",
        fr="Un cadeau à un agent fédéral lié à sa fonction n'est jamais en espèces et reste dans "
        "les limites par occasion et par an.",
    ),
    message=Text(
        en="Do not give this reward to a federal employee.",
        fr="Ne remettez pas cette récompense à un agent fédéral.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="5 CFR",
        article="2635.202, 2635.204(a)",
        url="https://www.ecfr.gov/current/title-5/part-2635",
        note=Text(
            en="Elsewhere: Bribery Act 2010 (GB); Code pénal, 432-11 and 433-1 (FR); for health "
            "professionals Code de la santé publique, L1453-3 ff.",
            fr="Ailleurs : Bribery Act 2010 (GB) ; Code pénal, 432-11 et 433-1 (FR) ; pour les "
            "professionnels de santé, Code de la santé publique, L1453-3 et s.",
        ),
    ),
    since=date(1993, 2, 3),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="breach of integrity", fr="atteinte à la probité"),
    applies=F.gift.to_federal_employee.is_true() & F.gift.linked_to_office.is_true(),
    requires=F.gift.cash.is_false()
    & F.gift.value_usd.at_most(Parameter("per_occasion_usd"))
    & F.gift.year_same_source_usd.at_most(Parameter("per_year_usd")),
    parameters=(
        constant("per_occasion_usd", 20, unit="USD"),
        constant("per_year_usd", 50, unit="USD"),
    ),
    examples=Examples(
        kept=StatusFacts(
            gift=GiftFacts(
                to_federal_employee=True,
                linked_to_office=True,
                cash=False,
                value_usd=20,
                year_same_source_usd=50,
            )
        ),
        broken=StatusFacts(
            gift=GiftFacts(to_federal_employee=True, linked_to_office=True, value_usd=21)
        ),
    ),
)
SANCTIONS = Rule(
    id="integrity.sanctions.listed-person.eu-us",
    asks=Text(
        en="Nothing of value goes to a person on a sanctions list; recipients are screened first.",
        fr="Rien de valeur ne va à une personne sous sanctions ; on contrôle d'abord les "
        "bénéficiaires.",
    ),
    message=Text(
        en="Screen the recipient before paying, and block the payment if listed.",
        fr="Contrôlez le bénéficiaire avant de payer, et bloquez le paiement s'il est listé.",
    ),
    severity=Severity.PROHIBITED,
    places=("EU", "US"),
    source=Source(
        act="Regulation (EU) No 269/2014",
        article="Art. 2(2), for example; US: 31 CFR chapter V (OFAC)",
        url="https://eur-lex.europa.eu/eli/reg/2014/269",
        note=Text(
            en="The Union does not prescribe screening: it is how the ban is kept. OFAC: strict "
            "liability, and entities owned by half.",
            fr="L'Union n'impose pas le contrôle : c'est le moyen de respecter l'interdiction. "
            "OFAC : responsabilité sans faute, entités détenues à moitié comprises.",
        ),
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=Text(en="the business and the platform", fr="l'entreprise et la plateforme"),
    effect=Text(en="breach of sanctions", fr="violation de sanctions"),
    requires=F.payment.paid.is_true().implies(
        F.payment.screened.is_true() & F.payment.recipient_listed.is_false()
    ),
    examples=Examples(
        kept=StatusFacts(payment=PaymentFacts(paid=False)),
        broken=StatusFacts(payment=PaymentFacts(paid=True, screened=False)),
    ),
)
LATE_PAYMENT_EU = Rule(
    id="payment.late.undertakings-only.eu",
    asks=Text(
        en="The law of late payment protects undertakings; with a consumer the contract fixes the "
        "date of payment and the interest for delay.",
        fr="Le droit des retards de paiement protège les entreprises ; avec un consommateur, le "
        "contrat fixe la date de paiement et l'intérêt de retard.",
    ),
    message=Text(
        en="Fix a payment date and the interest for delay, within 60 days between undertakings.",
        fr="Fixez une date de paiement et un intérêt de retard, sous 60 jours entre entreprises.",
    ),
    severity=Severity.RECOMMENDED,
    places=("EU",),
    source=Source(
        act="Directive 2011/7/EU",
        article="Art. 2(1), 2(3), 3(5), 6; recital 8",
        url="https://eur-lex.europa.eu/eli/dir/2011/7",
        note=Text(
            en="Between undertakings: 30 days by default, 8 points above the reference rate, 40 "
            "euros. More than 60 days needs an express and fair agreement.",
            fr="Entre entreprises : 30 jours à défaut, 8 points au-dessus du taux de référence, 40 "
            "euros. Plus de 60 jours exige un accord exprès et équitable.",
        ),
    ),
    since=date(2013, 3, 16),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PAYMENT,
    requires=(
        F.payment.supplier_is_undertaking.is_true()
        & F.payment.days_agreed.at_most(Parameter("max_days"))
    )
    | (
        F.payment.supplier_is_undertaking.is_false()
        & F.payment.date_fixed.is_true()
        & F.payment.late_interest.is_true()
    ),
    parameters=(constant("max_days", 60, unit="days"),),
    examples=Examples(
        kept=StatusFacts(payment=PaymentFacts(supplier_is_undertaking=True, days_agreed=60)),
        broken=StatusFacts(payment=PaymentFacts(supplier_is_undertaking=True, days_agreed=61)),
    ),
)

RULES = (
    GIFT_US,
    SANCTIONS,
    LATE_PAYMENT_EU,
)
