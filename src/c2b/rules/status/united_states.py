"""Rules of the United States on status: reports of what is paid, gifts to persons in office."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import Figure, FigureValue, constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import GiftFacts, PayeeFacts, PayeePayment
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import INTERNAL_REVENUE_CODE
from c2b.text import Text

F = facts_of(SharedFacts)

NONEMPLOYEE_PAY_US = Rule(
    id="tax.reporting.nonemployee-pay.us",
    asks=Text(
        en="A business files an information return on anyone who is not its employee and gets at "
        "least the threshold of the year, prizes and goods included.",
        fr="Une entreprise déclare quiconque n’est pas son salarié et reçoit au moins le seuil de "
        "l’année, prix et biens compris.",
    ),
    message=Text(
        en="File Form 1099-NEC for services, or 1099-MISC for prizes.",
        fr="Déposez le formulaire 1099-NEC pour des services, ou 1099-MISC pour des prix.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=INTERNAL_REVENUE_CODE.at(
        "s. 6041, 6041A; Pub. L. 119-21 (4 July 2025), s. 70433",
        url="https://www.law.cornell.edu/uscode/text/26/6041A",
        seen_on=Text(
            en="tax pages on sections 70432 and 70433",
            fr="pages fiscales sur les sections 70432 et 70433",
        ),
        note=Text(
            en="Income below the threshold is taxable all the same. From 2027 the amount is "
            "indexed in steps of 100 dollars.",
            fr="Un revenu inférieur au seuil reste imposable. Dès 2027, le montant est indexé par "
            "pas de 100 dollars.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(1954, 1, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the paying business", fr="l’entreprise qui paie"),
    review_by=LOOK_AGAIN["tax.reporting.nonemployee-pay.us"],
    effect=roles_and_effects.REPORTING,
    applies=F.payee.through_network.is_false()
    & F.payee.paid_usd.at_least(Parameter("threshold_usd")),
    requires=F.payee.filed.is_true(),
    parameters=(
        Figure(
            name="threshold_usd",
            unit="USD",
            values=(
                FigureValue(
                    value=600,
                    until=date(2026, 1, 1),
                    source=INTERNAL_REVENUE_CODE.at("s. 6041A"),
                ),
                FigureValue(
                    value=2000,
                    since=date(2026, 1, 1),
                    source=Source(act="Pub. L. 119-21", article="s. 70433"),
                ),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(
            payee=PayeeFacts(
                payments=(PayeePayment(day=date(2026, 3, 1), amount_usd=5000),),
                through_network=False,
                filed=True,
            )
        ),
        broken=SharedFacts(
            payee=PayeeFacts(
                payments=(PayeePayment(day=date(2026, 3, 1), amount_usd=5000),),
                through_network=False,
                filed=False,
            )
        ),
    ),
)
PAYMENT_NETWORK_US = Rule(
    id="tax.reporting.payment-network.us",
    asks=Text(
        en="A payment network files a return on a payee who exceeds both the amount and the number "
        "of transactions of the year.",
        fr="Un réseau de paiement déclare le bénéficiaire qui dépasse le montant et le nombre de "
        "transactions de l’année.",
    ),
    message=Text(
        en="File Form 1099-K: both limits are exceeded.",
        fr="Déposez le formulaire 1099-K : les deux limites sont dépassées.",
    ),
    norm=NormKind.DUTY,
    places=("US",),
    source=INTERNAL_REVENUE_CODE.at(
        "s. 6050W(e); Pub. L. 119-21, s. 70432",
        url="https://www.law.cornell.edu/uscode/text/26/6050W",
        seen_on=Text(en="tax pages on section 70432", fr="pages fiscales sur la section 70432"),
        note=Text(
            en="For 2024 the tax service had announced 5,000 dollars; the Act of 2025 restores the "
            "old text. Several states have lower limits.",
            fr="Pour 2024, l’administration avait annoncé 5 000 dollars ; la loi de 2025 rétablit "
            "l’ancien texte. Plusieurs États ont des limites plus basses.",
        ),
    ),
    anchor=Anchor.YEAR,
    since=date(2011, 1, 1),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the payment network", fr="le réseau de paiement"),
    effect=roles_and_effects.REPORTING,
    applies=F.payee.gross_usd.more_than(Parameter("threshold_usd"))
    & F.payee.transactions.more_than(Parameter("threshold_transactions")),
    requires=F.payee.network_filed.is_true(),
    parameters=(
        Figure(
            name="threshold_usd",
            unit="USD",
            values=(
                FigureValue(value=20_000, until=date(2024, 1, 1)),
                FigureValue(value=5_000, since=date(2024, 1, 1), until=date(2025, 1, 1)),
                FigureValue(value=20_000, since=date(2025, 1, 1)),
            ),
        ),
        Figure(
            name="threshold_transactions",
            unit="transactions",
            values=(
                FigureValue(value=200, until=date(2024, 1, 1)),
                FigureValue(value=0, since=date(2024, 1, 1), until=date(2025, 1, 1)),
                FigureValue(value=200, since=date(2025, 1, 1)),
            ),
        ),
    ),
    examples=Examples(
        kept=SharedFacts(payee=PayeeFacts(gross_usd=30_000, transactions=300, network_filed=True)),
        broken=SharedFacts(
            payee=PayeeFacts(gross_usd=30_000, transactions=300, network_filed=False)
        ),
    ),
)
GIFT_US = Rule(
    id="integrity.gift.federal-employee.us",
    asks=Text(
        en="A gift to a federal employee that is linked to the office is never cash and stays "
        "within the limits per occasion and per year.",
        fr="Un cadeau à un agent fédéral lié à sa fonction n’est jamais en espèces et reste dans "
        "les limites par occasion et par an.",
    ),
    message=Text(
        en="Do not give this reward to a federal employee.",
        fr="Ne remettez pas cette récompense à un agent fédéral.",
    ),
    norm=NormKind.BAN,
    places=("US",),
    source=Source(
        act="5 CFR",
        kind=SourceKind.REGULATION,
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
        kept=SharedFacts(
            gift=GiftFacts(
                to_federal_employee=True,
                linked_to_office=True,
                cash=False,
                value_usd=20,
                year_same_source_usd=50,
            )
        ),
        broken=SharedFacts(
            gift=GiftFacts(to_federal_employee=True, linked_to_office=True, value_usd=21)
        ),
    ),
)

RULES = (
    NONEMPLOYEE_PAY_US,
    PAYMENT_NETWORK_US,
    GIFT_US,
)
