"""Reviews in the United States: the Consumer Review Rule of 2024, and what came before it."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.rule import Examples, Rule, Severity, Tier
from c2b.rules.engine.source import Certainty, Source
from c2b.rules.review.choice import (
    AuthorRole,
    BusinessRole,
    Condition,
    Connection,
    ContractKind,
    Misrepresentation,
    RightsTaken,
    StatementKind,
    Threat,
)
from c2b.rules.review.facts import (
    AuthorFacts,
    ClauseFacts,
    DisclosureFacts,
    DisplayFacts,
    IncentiveFacts,
    IndicatorFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
    SiteFacts,
)
from c2b.text import Text

F = facts_of(ReviewFacts)
_RULE = date(2024, 10, 21)
_PART_465 = "https://www.ecfr.gov/current/title-16/part-465"
_PART_255 = "https://www.ecfr.gov/current/title-16/part-255"

FAKE_REVIEW_US = Rule(
    id="review.authenticity.fake-review.us",
    asks=Text(
        en="A business neither writes nor sells a review that misrepresents its author, the use "
        "or the experience; nor buys one, spreads one or gets one from insiders when it knew or "
        "should have known.",
        fr="Une entreprise ne rédige ni ne vend un avis qui trompe sur son auteur, l'usage ou "
        "l'expérience ; elle n'en achète, n'en diffuse et n'en obtient pas de ses proches si elle "
        "le savait ou aurait dû le savoir.",
    ),
    message=Text(
        en="Withdraw the review: it misrepresents who speaks, what was used or what happened.",
        fr="Retirez l'avis : il trompe sur son auteur, sur l'usage ou sur ce qui s'est passé.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="465.2(a)-(d) (89 FR 68034, 22 August 2024)",
        url=_PART_465,
        seen_on=Text(
            en="Federal Register 2024-18519; a page quoting 16 CFR 465.2 and 1.98",
            fr="Federal Register 2024-18519 ; page citant 16 CFR 465.2 et 1.98",
        ),
        note=Text(
            en="Whoever writes or sells need not have known. To ask all purchasers, or to host, is "
            "outside. A violation may cost 51,744 USD (to 16 January 2025), 53,088 USD since.",
            fr="Celui qui rédige ou vend n'a pas besoin de savoir. Solliciter tous les acheteurs "
            "ou héberger n'est pas visé. Une infraction peut coûter 51 744 USD (jusqu'au 16 "
            "janvier 2025), 53 088 USD depuis.",
        ),
    ),
    since=_RULE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.review.misrepresents.is_(Misrepresentation.NOTHING)
    | F.origin.business_role.one_of(BusinessRole.HOSTED_ONLY, BusinessRole.GENERAL_SOLICITATION)
    | (
        F.origin.business_role.is_not(BusinessRole.WROTE_OR_SOLD)
        & F.origin.knew_or_should_have_known.is_false()
    ),
    examples=Examples(
        kept=ReviewFacts(review=ReviewTextFacts(misrepresents=Misrepresentation.NOTHING)),
        broken=ReviewFacts(
            review=ReviewTextFacts(misrepresents=Misrepresentation.EXPERIENCE),
            origin=OriginFacts(business_role=BusinessRole.WROTE_OR_SOLD),
        ),
    ),
)
SENTIMENT_CONDITION_US = Rule(
    id="review.incentive.sentiment-condition.us",
    asks=Text(
        en="A business gives nothing for a review on the condition, said or implied, that it be "
        "positive or negative.",
        fr="Une entreprise ne donne rien pour un avis à la condition, dite ou implicite, qu'il "
        "soit positif ou négatif.",
    ),
    message=Text(
        en="Offer the incentive for any honest review, whatever it says, or drop it.",
        fr="Offrez la contrepartie pour tout avis sincère, quel qu'il soit, ou supprimez-la.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="465.4",
        url=_PART_465,
        seen_on=Text(
            en="the text of 16 CFR 465.4 as of 24 March 2026",
            fr="texte de 16 CFR 465.4 au 24 mars 2026",
        ),
        note=Text(
            en="An incentive that is allowed here must still be disclosed, and a platform may "
            "refuse it.",
            fr="Une contrepartie admise ici doit néanmoins être révélée, et une plateforme peut "
            "la refuser.",
        ),
    ),
    since=_RULE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.incentive.offered.is_true().implies(
        F.incentive.condition.one_of(Condition.NONE, Condition.ANY_REVIEW)
    ),
    examples=Examples(
        kept=ReviewFacts(incentive=IncentiveFacts(offered=True, condition=Condition.ANY_REVIEW)),
        broken=ReviewFacts(incentive=IncentiveFacts(offered=True, condition=Condition.POSITIVE)),
    ),
)
_INSIDER = F.author.role.is_not(AuthorRole.ORDINARY_CUSTOMER)
_CONSUMER_REVIEW = F.review.statement_kind.is_(StatementKind.CONSUMER_REVIEW)
_TESTIMONIAL = F.review.statement_kind.is_(StatementKind.TESTIMONIAL)
INSIDER_US = Rule(
    id="review.disclosure.insider.us",
    asks=Text(
        en="Insiders who review the business disclose the relationship clearly; whoever asks "
        "relatives, employees or agents for reviews tells them to, and acts when they do not.",
        fr="Les proches de l'entreprise qui l'évaluent révèlent clairement ce lien ; qui demande "
        "des avis à des parents, salariés ou agents le leur rappelle, et agit s'ils ne le font "
        "pas.",
    ),
    message=Text(
        en="Disclose that the author is an insider, or take the statement down.",
        fr="Révélez que l'auteur est un proche de l'entreprise, ou retirez ses propos.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="465.5(a)-(c)",
        url=_PART_465,
        seen_on=Text(
            en="the text of 16 CFR 465.5 (a), (b) and the beginning of (c)",
            fr="texte de 16 CFR 465.5 (a), (b) et début de (c)",
        ),
        note=Text(
            en="For testimonials the business must have known or had to know the relationship; "
            "mere hosting is outside. The end of (c) was not read again.",
            fr="Pour les témoignages, l'entreprise devait connaître ou avoir à connaître le "
            "lien ; le simple hébergement n'est pas visé. La fin de (c) n'a pas été relue.",
        ),
    ),
    since=_RULE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.DISCLOSURE,
    requires=~(
        _INSIDER
        & F.disclosure.disclosed.is_false()
        & ~(_TESTIMONIAL & F.disclosure.clear_to_audience.is_true())
        & (
            F.author.role.is_(AuthorRole.OFFICER_OR_MANAGER)
            | (
                _CONSUMER_REVIEW
                & F.origin.asked_by_officer_or_manager.is_true()
                & F.origin.general_solicitation.is_false()
                & F.origin.told_to_disclose.is_false()
            )
            | (_TESTIMONIAL & F.origin.general_solicitation.is_false())
        )
    ),
    examples=Examples(
        kept=ReviewFacts(author=AuthorFacts(role=AuthorRole.ORDINARY_CUSTOMER)),
        broken=ReviewFacts(
            author=AuthorFacts(role=AuthorRole.OFFICER_OR_MANAGER),
            review=ReviewTextFacts(statement_kind=StatementKind.CONSUMER_REVIEW),
            disclosure=DisclosureFacts(disclosed=False),
        ),
    ),
)
CONTROLLED_SITE_US = Rule(
    id="review.independence.controlled-site.us",
    asks=Text(
        en="A business does not pass off a site that it controls as independent where the site "
        "rates a category that includes its own products.",
        fr="Une entreprise ne présente pas comme indépendant un site qu'elle contrôle s'il évalue "
        "une catégorie qui comprend ses propres produits.",
    ),
    message=Text(
        en="Say who controls the site.",
        fr="Dites qui contrôle le site.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="465.6",
        url=_PART_465,
        seen_on=Text(
            en="a page that lists and sums up Part 465", fr="page qui résume la partie 465"
        ),
    ),
    since=_RULE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=~(
        F.site.controlled_by_business.is_true()
        & F.site.covers_own_products.is_true()
        & F.site.presented_as_independent.is_true()
    ),
    examples=Examples(
        kept=ReviewFacts(site=SiteFacts(controlled_by_business=False)),
        broken=ReviewFacts(
            site=SiteFacts(
                controlled_by_business=True,
                covers_own_products=True,
                presented_as_independent=True,
            )
        ),
    ),
)
THREAT_OR_HIDING_US = Rule(
    id="review.suppression.threat-or-hiding.us",
    asks=Text(
        en="A business fights no negative review by threats or false accusations, and does not "
        "say that the reviews shown are all or most of them when negative ones are held back.",
        fr="Une entreprise ne combat aucun avis négatif par la menace ou l'accusation fausse, et "
        "ne prétend pas montrer tous les avis ou la plupart quand des avis négatifs sont écartés.",
    ),
    message=Text(
        en="Withdraw the threat, and show the negative reviews or say that some are left out.",
        fr="Renoncez à la menace, et montrez les avis négatifs ou dites que certains manquent.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="465.7(a)-(b)",
        url=_PART_465,
        seen_on=Text(en="pages quoting 16 CFR 465.7", fr="pages citant 16 CFR 465.7"),
        note=Text(
            en="To hold back reviews by criteria that do not look at sentiment is no suppression.",
            fr="Écarter des avis selon des critères étrangers à leur sens n'est pas visé.",
        ),
    ),
    since=_RULE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.moderation.threat.is_(Threat.NONE)
    & ~(F.display.as_all_or_most.is_true() & F.moderation.suppressed_for_sentiment.is_true()),
    examples=Examples(
        kept=ReviewFacts(
            moderation=ModerationFacts(threat=Threat.NONE),
            display=DisplayFacts(as_all_or_most=False),
        ),
        broken=ReviewFacts(moderation=ModerationFacts(threat=Threat.INTIMIDATION)),
    ),
)
FAKE_INDICATORS_US = Rule(
    id="review.authenticity.fake-influence-indicators.us",
    asks=Text(
        en="Nobody sells or buys followers, likes or views that they know or should know to be "
        "fake and that serve a commercial purpose.",
        fr="Nul ne vend ni n'achète des abonnés, mentions ou vues qu'il sait ou devrait savoir "
        "faux et qui servent une fin commerciale.",
    ),
    message=Text(
        en="Drop the fake followers, likes or views.",
        fr="Renoncez aux faux abonnés, mentions ou vues.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="465.8",
        url=_PART_465,
        seen_on=Text(
            en="a page that lists and sums up Part 465", fr="page qui résume la partie 465"
        ),
    ),
    since=_RULE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="anyone", fr="quiconque"),
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=~(
        F.indicator.fake.is_true()
        & F.indicator.sold_or_bought.is_true()
        & F.origin.knew_or_should_have_known.is_true()
        & F.indicator.commercial_purpose.is_true()
    ),
    examples=Examples(
        kept=ReviewFacts(indicator=IndicatorFacts(fake=False)),
        broken=ReviewFacts(
            indicator=IndicatorFacts(fake=True, sold_or_bought=True, commercial_purpose=True),
            origin=OriginFacts(knew_or_should_have_known=True),
        ),
    ),
)
MATERIAL_CONNECTION_US = Rule(
    id="review.disclosure.material-connection.us",
    asks=Text(
        en="A tie between author and seller that readers do not expect and that might change what "
        "they make of the review is disclosed clearly and conspicuously.",
        fr="Un lien entre auteur et vendeur auquel les lecteurs ne s'attendent pas et qui pourrait "
        "changer le crédit donné à l'avis est révélé clairement et visiblement.",
    ),
    message=Text(
        en="Disclose the tie beside the review, where nobody can miss it.",
        fr="Révélez le lien à côté de l'avis, là où nul ne peut le manquer.",
    ),
    severity=Severity.REQUIRED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="255.5 (Endorsement Guides, revised 26 July 2023, 88 FR 48092), 255.0(f)",
        url=_PART_255,
        seen_on=Text(
            en="a law firm's page quoting 16 CFR 255.5; a report on the staff's answers",
            fr="page d'un cabinet citant 16 CFR 255.5 ; compte rendu des réponses des services",
        ),
        note=Text(
            en="The Guides interpret section 5 of the FTC Act and carry no penalty of their own.",
            fr="Ces lignes directrices interprètent la section 5 de la loi FTC et ne prévoient "
            "pas de sanction propre.",
        ),
    ),
    since=date(2009, 12, 1),
    mark=Certainty.SEEN,
    holder=Text(en="the endorser and the advertiser", fr="l'auteur et l'annonceur"),
    effect=roles_and_effects.DISCLOSURE,
    requires=F.disclosure.connection.is_(Connection.NONE)
    | F.disclosure.affects_weight.is_false()
    | F.disclosure.expected_by_audience.is_true()
    | F.disclosure.benefit_known_before.is_false()
    | F.disclosure.disclosed.is_true(),
    examples=Examples(
        kept=ReviewFacts(disclosure=DisclosureFacts(connection=Connection.NONE)),
        broken=ReviewFacts(
            disclosure=DisclosureFacts(
                connection=Connection.MONEY,
                affects_weight=True,
                expected_by_audience=False,
                benefit_known_before=True,
                disclosed=False,
            )
        ),
    ),
)
GATING_US = Rule(
    id="review.incentive.gating.us",
    asks=Text(
        en="Reviews are asked of all customers, not only of those expected to be happy.",
        fr="Les avis sont demandés à tous les clients, non aux seuls clients supposés satisfaits.",
    ),
    message=Text(
        en="Ask every customer in the same way, and send none away from the public form.",
        fr="Sollicitez tous les clients de la même façon, sans en détourner du formulaire public.",
    ),
    severity=Severity.RECOMMENDED,
    places=("US",),
    source=Source(
        act="16 CFR",
        article="255.2(d) and (e)(11); staff answers on the Consumer Review Rule",
        url=_PART_255,
        seen_on=Text(
            en="a page quoting the staff's answer and 16 CFR 255.2(d)",
            fr="page citant la réponse des services et 16 CFR 255.2(d)",
        ),
        note=Text(
            en="No express ban, but it can breach section 5 of the FTC Act.",
            fr="Pas d'interdiction expresse, mais la section 5 de la loi FTC peut être enfreinte.",
        ),
    ),
    since=date(2023, 7, 26),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="legal risk", fr="risque juridique"),
    requires=~(F.origin.solicited.is_true() & F.origin.selected_by_sentiment.is_true()),
    examples=Examples(
        kept=ReviewFacts(origin=OriginFacts(solicited=True, selected_by_sentiment=False)),
        broken=ReviewFacts(origin=OriginFacts(solicited=True, selected_by_sentiment=True)),
    ),
)
GAG_CLAUSE_US = Rule(
    id="review.contract.gag-clause.us",
    asks=Text(
        en="A form contract with customers neither restricts nor penalises reviews, and takes no "
        "more than a non-exclusive licence in them.",
        fr="Un contrat d'adhésion avec des clients ne restreint ni ne sanctionne les avis, et n'y "
        "prend pas plus qu'une licence non exclusive.",
    ),
    message=Text(
        en="Strike the clause: it is void, and offering it is unlawful.",
        fr="Supprimez la clause : elle est nulle, et la proposer est illicite.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="Consumer Review Fairness Act of 2016",
        article="15 U.S.C. 45b(a)(3), (b), (c)",
        url="https://www.law.cornell.edu/uscode/text/15/45b",
        note=Text(
            en="For contracts in effect on or after 14 March 2017; a reviewer hired as a "
            "contractor is outside.",
            fr="Pour les contrats en vigueur le 14 mars 2017 ou après ; l'auteur engagé comme "
            "prestataire n'est pas protégé.",
        ),
    ),
    since=date(2017, 3, 14),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.VOID_CLAUSE,
    applies=F.clause.form_contract.is_true() & F.clause.contract_kind.is_(ContractKind.CUSTOMER),
    requires=F.clause.restricts.is_false()
    & F.clause.penalises.is_false()
    & F.clause.takes_rights.is_not(RightsTaken.EXCLUSIVE_OR_ASSIGNMENT),
    examples=Examples(
        kept=ReviewFacts(
            clause=ClauseFacts(
                form_contract=True,
                contract_kind=ContractKind.CUSTOMER,
                restricts=False,
                penalises=False,
                takes_rights=RightsTaken.NO,
            )
        ),
        broken=ReviewFacts(
            clause=ClauseFacts(
                form_contract=True, contract_kind=ContractKind.CUSTOMER, penalises=True
            )
        ),
    ),
)

RULES = (
    FAKE_REVIEW_US,
    SENTIMENT_CONDITION_US,
    INSIDER_US,
    CONTROLLED_SITE_US,
    THREAT_OR_HIDING_US,
    FAKE_INDICATORS_US,
    MATERIAL_CONNECTION_US,
    GATING_US,
    GAG_CLAUSE_US,
)
