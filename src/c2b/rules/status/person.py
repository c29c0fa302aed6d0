"""Who may act: habitual sellers, minors, influencers, persons in office or under sanctions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.models.text import Text
from c2b.predicate import Parameter, facts_of
from c2b.rules import term
from c2b.rules.rule import Examples, Rule, Severity, Tier
from c2b.rules.series import constant
from c2b.rules.source import Mark, Since, Source
from c2b.rules.status.facts import (
    Activity,
    Consideration,
    Gift,
    Habitual,
    Influence,
    Minor,
    Payment,
    StatusFacts,
)

F = facts_of(StatusFacts)
_INFLUENCER = Text(en="the influencer and the advertiser", fr="l'influenceur et l'annonceur")
_CIVIL_READ = Text(en="Code civil as of 2026", fr="Code civil en vigueur en 2026")

HABITUAL_ACTIVITY_FR = Rule(
    id="status.registration.habitual-activity.fr",
    asks=Text(
        en="Whoever carries on a paid activity habitually and for profit registers, and is no "
        "consumer for it; help now and then is no business.",
        fr="Qui exerce une activité payée à titre habituel et lucratif s'immatricule et n'y est "
        "plus consommateur ; l'aide occasionnelle n'est pas une entreprise.",
    ),
    message=Text(
        en="Register the activity: it is habitual and seeks profit.",
        fr="Immatriculez l'activité : elle est habituelle et lucrative.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act="Code de commerce",
        article="L121-1; Code du travail, L8221-3",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000005634379",
        note=Text(
            en="The law gives no number: frequency, organisation, means and aim are weighed. "
            "Occasional income is taxable too.",
            fr="La loi ne donne aucun nombre : fréquence, organisation, moyens et but sont pesés. "
            "Le revenu occasionnel est imposable aussi.",
        ),
    ),
    since=date(2000, 9, 21),
    mark=Mark.KNOWN,
    holder=term.CONTRIBUTOR,
    effect=Text(en="loss of the consumer's status", fr="perte de la qualité de consommateur"),
    requires=F.activity.paid.is_false()
    | F.activity.habitual_known.is_false()
    | F.activity.profit_purpose.is_false()
    | F.activity.registered.is_true(),
    examples=Examples(
        kept=StatusFacts(activity=Activity(habitual=Habitual.NO)),
        broken=StatusFacts(
            activity=Activity(
                paid=True, habitual=Habitual.YES, profit_purpose=True, registered=False
            )
        ),
    ),
)
MINOR_CAPACITY_FR = Rule(
    id="status.minors.capacity.fr",
    asks=Text(
        en="A minor contracts alone only for everyday acts on normal terms.",
        fr="Un mineur ne contracte seul que pour des actes courants à des conditions normales.",
    ),
    message=Text(
        en="Have a legal representative sign; that the minor claimed to be of age does not help.",
        fr="Faites signer un représentant légal ; que le mineur se soit dit majeur n'y change "
        "rien.",
    ),
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(
        act="Code civil",
        article="Art. 414, 1145, 1146, 1148, 1149",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070721",
        seen_on=_CIVIL_READ,
        note=Text(
            en="A short survey for a voucher is plausibly an everyday act; a transfer of copyright "
            "is not.",
            fr="Une courte enquête contre un bon est vraisemblablement un acte courant ; une "
            "cession de droits d'auteur ne l'est pas.",
        ),
    ),
    since=date(2016, 10, 1),
    mark=Mark.SEEN,
    holder=term.BUSINESS,
    effect=term.NULLITY,
    requires=F.minor.age.at_least(Parameter("majority"))
    | F.minor.emancipated.is_true()
    | F.minor.everyday_act.is_true()
    | F.minor.representative_signed.is_true(),
    parameters=(constant("majority", 18, unit="years"),),
    examples=Examples(
        kept=StatusFacts(minor=Minor(born=date(2000, 1, 1), day=date(2018, 1, 1))),
        broken=StatusFacts(
            minor=Minor(
                born=date(2000, 1, 1),
                day=date(2017, 12, 31),
                emancipated=False,
                everyday_act=False,
                representative_signed=False,
            )
        ),
    ),
)
CHILD_VIDEO_FR = Rule(
    id="status.minors.child-video.fr",
    asks=Text(
        en="Paid videos whose main subject is a child under 16 need an authorisation where they "
        "are work, and a declaration above the thresholds where they are not.",
        fr="Les vidéos lucratives dont un enfant de moins de 16 ans est le sujet principal exigent "
        "une autorisation si c'est un travail, une déclaration au-delà des seuils sinon.",
    ),
    message=Text(
        en="Get the authorisation or make the declaration before the child is filmed.",
        fr="Obtenez l'autorisation ou faites la déclaration avant de filmer l'enfant.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act="Code du travail",
        article="L7124-1, 5°; loi n° 2020-1266 of 19 October 2020, Art. 1 and 3; décret "
        "n° 2022-727",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050",
        seen_on=Text(
            en="law firms' and press pages on the Act and the decree",
            fr="pages d'avocats et de presse sur la loi et le décret",
        ),
        note=Text(
            en="A product test filmed with a child falls here. The thresholds in figures were not "
            "found; part of the pay is kept until majority.",
            fr="Un test de produit filmé avec un enfant en relève. Les seuils chiffrés n'ont pas "
            "été trouvés ; une part du gain est consignée jusqu'à la majorité.",
        ),
    ),
    since=date(2021, 4, 20),
    mark=Mark.SEEN,
    holder=Text(en="whoever produces or pays", fr="celui qui produit ou paie"),
    effect=Text(en="authorisation needed", fr="autorisation nécessaire"),
    requires=F.minor.age.at_least(Parameter("age_limit"))
    | F.minor.main_subject.is_false()
    | F.minor.platform_video.is_false()
    | (F.minor.work_relation.is_true() & F.minor.authorised.is_true())
    | (
        F.minor.work_relation.is_false()
        & (F.minor.over_thresholds.is_false() | F.minor.declared.is_true())
    ),
    parameters=(constant("age_limit", 16, unit="years"),),
    examples=Examples(
        kept=StatusFacts(minor=Minor(stated_age=16)),
        broken=StatusFacts(
            minor=Minor(
                stated_age=15,
                main_subject=True,
                platform_video=True,
                work_relation=True,
                authorised=False,
            )
        ),
    ),
)
COMMERCIAL_INTENT_FR = Rule(
    id="influence.disclosure.commercial-intent.fr",
    asks=Text(
        en="Whoever uses a reputation to promote for a consideration shows the commercial intent "
        "clearly, all along.",
        fr="Qui use de sa notoriété pour promouvoir contre avantage affiche l'intention "
        "commerciale clairement et pendant toute la promotion.",
    ),
    message=Text(
        en="Show «\u00a0Publicité\u00a0» or «\u00a0Collaboration commerciale\u00a0» throughout.",
        fr="Affichez « Publicité » ou « Collaboration commerciale » du début à la fin.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act="Loi n° 2023-451 of 9 June 2023",
        article="Art. 1 and 5 (amended by ordonnance n° 2024-978)",
        url="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000047663185",
        note=Text(
            en="A consumer who posts a rewarded review without using an audience is under the "
            "rules on reviews instead.",
            fr="Le consommateur qui publie un avis récompensé sans user d'une audience relève des "
            "règles sur les avis.",
        ),
    ),
    since=date(2023, 6, 11),
    mark=Mark.KNOWN,
    holder=_INFLUENCER,
    effect=term.DISCLOSURE,
    applies=F.influence.uses_reputation.is_true(),
    requires=F.influence.consideration.is_(Consideration.NONE)
    | (F.influence.intent_shown.is_true() & F.influence.visible_throughout.is_true()),
    examples=Examples(
        kept=StatusFacts(
            influence=Influence(uses_reputation=True, consideration=Consideration.NONE)
        ),
        broken=StatusFacts(
            influence=Influence(
                uses_reputation=True, consideration=Consideration.MONEY, intent_shown=False
            )
        ),
    ),
)
INFLUENCE_CONTRACT_FR = Rule(
    id="influence.contract.written.fr",
    asks=Text(
        en="From the threshold of pay and benefits in kind, an influencer's contract is written "
        "and has the mandatory clauses.",
        fr="À partir du seuil de rémunération et d'avantages en nature, le contrat d'influence est "
        "écrit et contient les clauses obligatoires.",
    ),
    message=Text(
        en="Put the contract in writing with the mandatory clauses, or it is void.",
        fr="Mettez le contrat par écrit avec les clauses obligatoires, sous peine de nullité.",
    ),
    severity=Severity.REQUIRED,
    places=("FR",),
    source=Source(
        act="Loi n° 2023-451",
        article="Art. 8; décret n° 2025-1137 of 28 November 2025",
        url="https://www.legifrance.gouv.fr/loda/id/JORFTEXT000047663185",
        seen_on=Text(
            en="law firms' and press pages quoting the decree",
            fr="pages d'avocats et de presse citant le décret",
        ),
        note=Text(
            en="Summed over the calendar year, for one advertiser and one promotional aim.",
            fr="Cumul sur l'année civile, pour un même annonceur et un même objectif.",
        ),
    ),
    since=date(2026, 1, 1),
    mark=Mark.SEEN,
    holder=_INFLUENCER,
    effect=Text(en="written contract, else nullity", fr="contrat écrit, à peine de nullité"),
    applies=F.influence.uses_reputation.is_true(),
    requires=F.influence.total_eur.less_than(Parameter("threshold_eur"))
    | (F.influence.written.is_true() & F.influence.mandatory_clauses.is_true()),
    parameters=(constant("threshold_eur", 1000, unit="EUR"),),
    examples=Examples(
        kept=StatusFacts(
            influence=Influence(uses_reputation=True, pay_eur=Decimal("999.99"), in_kind_eur=0)
        ),
        broken=StatusFacts(
            influence=Influence(uses_reputation=True, pay_eur=900, in_kind_eur=100, written=False)
        ),
    ),
)
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
    mark=Mark.KNOWN,
    tier=Tier.EXTENDED,
    holder=term.BUSINESS,
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
            gift=Gift(
                to_federal_employee=True,
                linked_to_office=True,
                cash=False,
                value_usd=20,
                year_same_source_usd=50,
            )
        ),
        broken=StatusFacts(
            gift=Gift(to_federal_employee=True, linked_to_office=True, value_usd=21)
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
    mark=Mark.KNOWN,
    holder=Text(en="the business and the platform", fr="l'entreprise et la plateforme"),
    effect=Text(en="breach of sanctions", fr="violation de sanctions"),
    requires=F.payment.paid.is_true().implies(
        F.payment.screened.is_true() & F.payment.recipient_listed.is_false()
    ),
    examples=Examples(
        kept=StatusFacts(payment=Payment(paid=False)),
        broken=StatusFacts(payment=Payment(paid=True, screened=False)),
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
    mark=Mark.KNOWN,
    holder=term.BUSINESS,
    effect=term.PAYMENT,
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
        kept=StatusFacts(payment=Payment(supplier_is_undertaking=True, days_agreed=60)),
        broken=StatusFacts(payment=Payment(supplier_is_undertaking=True, days_agreed=61)),
    ),
)

RULES = (
    HABITUAL_ACTIVITY_FR,
    MINOR_CAPACITY_FR,
    CHILD_VIDEO_FR,
    COMMERCIAL_INTENT_FR,
    INFLUENCE_CONTRACT_FR,
    GIFT_US,
    SANCTIONS,
    LATE_PAYMENT_EU,
)
