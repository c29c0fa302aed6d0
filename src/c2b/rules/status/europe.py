"""Rules of the European Union on payments: late payment, sanctions."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.definition import PartyStatus, PersonFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import PaymentFacts
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)

LATE_PAYMENT_EU = Rule(
    id="payment.late.undertakings-only.eu",
    title=Text(
        en="Payment within 60 days between undertakings",
        fr="Paiement sous 60 jours entre entreprises",
    ),
    asks=Text(
        en="Between undertakings a period of payment does not exceed 60 days, unless it is agreed "
        "expressly and not grossly unfair to the creditor.",
        fr="Entre entreprises, le délai de paiement ne dépasse pas 60 jours, sauf stipulation "
        "expresse et à condition de ne pas constituer un abus manifeste à l’égard du créancier.",
    ),
    message=Text(
        en="Shorten the period to 60 days, or agree it expressly and fairly.",
        fr="Ramenez le délai à 60 jours, ou convenez-en expressément et sans abus.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=Source(
        act=Text(en="Directive 2011/7/EU", fr="directive 2011/7/UE"),
        kind=SourceKind.DIRECTIVE,
        article=Text(
            en="Art. 2(1), 2(3), 3(3)-(5), 6, 7; recital 8",
            fr="art. 2, points 1 et 3, art. 3, § 3 à 5, art. 6 et 7, considérant 8",
        ),
        url="https://eur-lex.europa.eu/eli/dir/2011/7",
        note=Text(
            en="Without an agreement 30 days hold; late payment costs the reference rate plus 8 "
            "points and 40 euros. A consumer who supplies a business has no such right: general "
            "civil interest applies. A regulation was proposed to replace the directive.",
            fr="À défaut d’accord, le délai est de 30 jours ; le retard coûte le taux de référence "
            "majoré de 8 points et 40 €. Le consommateur qui fournit une entreprise n’a pas ce "
            "droit : seul l’intérêt légal de droit commun s’applique. Un règlement est proposé "
            "pour remplacer la directive.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["payment.late.undertakings-only.eu"],
    since=date(2013, 3, 16),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PAYMENT,
    applies=F.from_undertaking.is_true() & F.payment.days_agreed.more_than(Parameter("max_days")),
    requires=F.payment.longer_term_express.is_true() & F.payment.grossly_unfair.is_false(),
    parameters=(constant("max_days", 60, unit="days"),),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.TRADER),
            payment=PaymentFacts(days_agreed=90, longer_term_express=True, grossly_unfair=False),
        ),
        broken=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.TRADER),
            payment=PaymentFacts(days_agreed=61, longer_term_express=False),
        ),
    ),
)
SANCTIONS_EU = Rule(
    id="integrity.sanctions.listed-person.eu",
    title=Text(
        en="Ban on funds for persons under sanctions",
        fr="Interdiction de fournir des fonds aux personnes sous sanctions",
    ),
    asks=Text(
        en="No funds or economic resources, such as money, vouchers or goods, are made available "
        "to a listed person, directly or indirectly.",
        fr="Aucun fonds ni aucune ressource économique (argent, bons, biens) n’est mis, "
        "directement ou indirectement, à la disposition d’une personne inscrite sur une liste de "
        "sanctions.",
    ),
    message=Text(
        en="Do not pay a listed person.",
        fr="Ne payez pas une personne visée par des sanctions.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=Source(
        act=Text(
            en="Restrictive measures of the Union, for example Regulation (EU) No 269/2014",
            fr="mesures restrictives de l’Union, par exemple le règlement (UE) n° 269/2014",
        ),
        kind=SourceKind.REGULATION,
        article=Text(en="Art. 2(2)", fr="art. 2, § 2"),
        url="https://eur-lex.europa.eu/eli/reg/2014/269",
        note=Text(
            en="Each regime has its own first day (17 March 2014 for that regulation). A person "
            "who did not know and had no reason to suspect is not liable (there Art. 10(2)). "
            "Screening is not itself imposed.",
            fr="Chaque régime a son propre premier jour (le 17 mars 2014 pour ce règlement). La "
            "personne qui ne savait pas et n’avait aucune raison de soupçonner n’engage pas sa "
            "responsabilité (art. 10, § 2, de ce règlement). Le contrôle des listes n’est pas "
            "imposé par lui-même.",
        ),
    ),
    anchor=Anchor.PAYMENT,
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS_AND_PLATFORM,
    effect=roles_and_effects.INTEGRITY,
    applies=F.payment.paid.is_true(),
    requires=F.payment.recipient_listed.is_false(),
    examples=Examples(
        kept=SharedFacts(payment=PaymentFacts(paid=True, recipient_listed=False)),
        broken=SharedFacts(payment=PaymentFacts(paid=True, recipient_listed=True)),
    ),
)

RULES = (
    LATE_PAYMENT_EU,
    SANCTIONS_EU,
)
