"""Reviews in the European Union and in Great Britain: what is banned, what must be told."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.rule import Examples, Rule, Severity
from c2b.rules.engine.source import Certainty, Source
from c2b.rules.review.choice import Action, VerificationSteps
from c2b.rules.review.facts import (
    AuthorFacts,
    DisclosureFacts,
    DisplayFacts,
    IncentiveFacts,
    ModerationFacts,
    OriginFacts,
    ReviewFacts,
    ReviewTextFacts,
)
from c2b.text import Text

F = facts_of(ReviewFacts)
_UCPD = "https://eur-lex.europa.eu/eli/dir/2005/29"
_OMNIBUS = date(2022, 5, 28)
_DMCC = date(2025, 4, 6)
_DMCC_ACT = "Digital Markets, Competition and Consumers Act 2024"

FAKE_REVIEW_EU = Rule(
    id="review.authenticity.fake-review.eu",
    asks=Text(
        en="A trader neither submits nor orders false reviews or endorsements, and distorts none "
        "to promote products, whatever the effect on consumers.",
        fr="Un professionnel ne dépose ni ne commande de faux avis ou recommandations, et n'en "
        "altère aucun pour promouvoir des produits, quel qu'en soit l'effet sur le consommateur.",
    ),
    message=Text(
        en="Take down the review: nobody lived the experience that it tells, or it was distorted.",
        fr="Retirez cet avis : personne n'a vécu l'expérience qu'il raconte, ou il a été altéré.",
    ),
    severity=Severity.PROHIBITED,
    places=("EU",),
    source=Source(
        act="Directive 2005/29/EC",
        article="Annex I, point 23c (inserted by Directive (EU) 2019/2161, Art. 3(7))",
        url=_UCPD,
        seen_on=Text(
            en="Directive (EU) 2019/2161 on EUR-Lex; Commission report COM(2024) 258",
            fr="directive (UE) 2019/2161 sur EUR-Lex ; rapport de la Commission COM(2024) 258",
        ),
    ),
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.origin.by_or_for_trader.is_true().implies(
        F.review.genuine_experience.is_true() & F.review.distorted.is_false()
    ),
    examples=Examples(
        kept=ReviewFacts(origin=OriginFacts(by_or_for_trader=False)),
        broken=ReviewFacts(
            origin=OriginFacts(by_or_for_trader=True),
            review=ReviewTextFacts(genuine_experience=False),
        ),
    ),
)
UNVERIFIED_CLAIM_EU = Rule(
    id="review.authenticity.unverified-claim.eu",
    asks=Text(
        en="Whoever says that reviews come from real buyers or users takes fit steps to check it.",
        fr="Quiconque affirme que des avis proviennent de vrais acheteurs ou utilisateurs prend "
        "des mesures adaptées pour le vérifier.",
    ),
    message=Text(
        en="Check where the reviews come from, or stop saying that they are from real buyers.",
        fr="Vérifiez d'où viennent les avis, ou cessez de les dire issus de vrais acheteurs.",
    ),
    severity=Severity.PROHIBITED,
    places=("EU",),
    source=Source(
        act="Directive 2005/29/EC",
        article="Annex I, point 23b (inserted by Directive (EU) 2019/2161, Art. 3(7)); France: "
        "Code de la consommation, L121-4, 27°",
        url=_UCPD,
        seen_on=Text(
            en="Code de la consommation as of April 2026; a law firm's note on point 23b",
            fr="Code de la consommation en vigueur en avril 2026 ; note d'un cabinet d'avocats "
            "sur le point 23b",
        ),
    ),
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.display.claims_verified.is_true().implies(
        F.display.verification.is_not(VerificationSteps.NONE)
    ),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                claims_verified=True, verification=VerificationSteps.INVITATION_ONLY
            )
        ),
        broken=ReviewFacts(
            display=DisplayFacts(claims_verified=True, verification=VerificationSteps.NONE)
        ),
    ),
)
VERIFICATION_INFORMATION_EU = Rule(
    id="review.transparency.verification-information.eu",
    asks=Text(
        en="A trader that gives access to consumer reviews says whether it makes sure that they "
        "come from real users, and if so how.",
        fr="Un professionnel qui donne accès à des avis de consommateurs indique s'il s'assure "
        "qu'ils proviennent d'utilisateurs réels et, si oui, comment.",
    ),
    message=Text(
        en="Say whether you verify reviews and, if you do, how; to say that you do not is enough.",
        fr="Indiquez si vous vérifiez les avis et, si oui, comment ; dire que vous ne le faites "
        "pas suffit.",
    ),
    severity=Severity.REQUIRED,
    places=("EU",),
    source=Source(
        act="Directive 2005/29/EC",
        article="Art. 7(6) (inserted by Directive (EU) 2019/2161, Art. 3(4)); France: Code de la "
        "consommation, L121-3, last paragraph",
        url=_UCPD,
        seen_on=Text(
            en="Code de la consommation as of April 2026; a page quoting Art. 7(6)",
            fr="Code de la consommation en vigueur en avril 2026 ; page citant l'art. 7(6)",
        ),
        note=Text(
            en="Whoever says plainly that reviews are not verified keeps this rule, and must then "
            "not claim the contrary.",
            fr="Dire clairement que les avis ne sont pas vérifiés respecte cette règle ; il ne "
            "faut alors pas prétendre le contraire.",
        ),
    ),
    since=_OMNIBUS,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.display.publishes_reviews.is_true(),
    requires=F.display.states_whether_verified.is_true()
    & F.display.verifies.is_true().implies(F.display.states_how_verified.is_true()),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True, states_whether_verified=True, verifies=False
            )
        ),
        broken=ReviewFacts(
            display=DisplayFacts(
                publishes_reviews=True,
                states_whether_verified=True,
                verifies=True,
                states_how_verified=False,
            )
        ),
    ),
)
POSING_AS_CONSUMER_EU = Rule(
    id="review.authenticity.posing-as-consumer.eu",
    asks=Text(
        en="A trader does not pass for a consumer, nor hide that it acts for its trade.",
        fr="Un professionnel ne se fait pas passer pour un consommateur et ne cache pas qu'il "
        "agit à des fins professionnelles.",
    ),
    message=Text(
        en="Say that the author speaks for a trader: readers take the author for a consumer.",
        fr="Dites que l'auteur parle pour un professionnel : on le prend pour un consommateur.",
    ),
    severity=Severity.PROHIBITED,
    places=("EU",),
    source=Source(
        act="Directive 2005/29/EC",
        article="Annex I, point 22; France: Code de la consommation, L121-4, 21°",
        url=_UCPD,
        seen_on=Text(
            en="Code de la consommation as of April 2026",
            fr="Code de la consommation en vigueur en avril 2026",
        ),
    ),
    since=date(2007, 12, 12),
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=~(
        F.author.acts_for_trader.is_true()
        & F.author.appears_as_consumer.is_true()
        & F.disclosure.status_disclosed.is_false()
    ),
    examples=Examples(
        kept=ReviewFacts(author=AuthorFacts(acts_for_trader=False)),
        broken=ReviewFacts(
            author=AuthorFacts(acts_for_trader=True, appears_as_consumer=True),
            disclosure=DisclosureFacts(status_disclosed=False),
        ),
    ),
)
FAKE_REVIEW_GB = Rule(
    id="review.authenticity.fake-review.gb",
    asks=Text(
        en="A trader neither submits nor has written a review that rests on no genuine "
        "experience, and offers no service for it, whether the review praises or blames.",
        fr="Un professionnel ne dépose ni ne fait rédiger un avis qui ne repose sur aucune "
        "expérience réelle et n'offre aucun service à cette fin, que l'avis loue ou critique.",
    ),
    message=Text(
        en="Do not use this review: no genuine experience stands behind it.",
        fr="N'utilisez pas cet avis : aucune expérience réelle ne le fonde.",
    ),
    severity=Severity.PROHIBITED,
    places=("GB",),
    source=Source(
        act=_DMCC_ACT,
        article="Schedule 20, paragraph 13; CMA208 guidance (4 April 2025)",
        url="https://www.legislation.gov.uk/ukpga/2024/13/schedule/20",
        seen_on=Text(
            en="law firms' pages on Schedule 20 and its commencement",
            fr="pages de cabinets d'avocats sur l'annexe 20 et son entrée en vigueur",
        ),
        note=Text(
            en="A fine may reach 10 % of worldwide turnover.",
            fr="L'amende peut atteindre 10 % du chiffre d'affaires mondial.",
        ),
    ),
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.origin.action.is_(Action.NONE) | F.review.genuine_experience.is_true(),
    examples=Examples(
        kept=ReviewFacts(origin=OriginFacts(action=Action.NONE)),
        broken=ReviewFacts(
            origin=OriginFacts(action=Action.FACILITATE),
            review=ReviewTextFacts(genuine_experience=False),
        ),
    ),
)
CONCEALED_INCENTIVE_GB = Rule(
    id="review.disclosure.concealed-incentive.gb",
    asks=Text(
        en="A trader neither submits nor orders a review that hides that it was incentivised.",
        fr="Un professionnel ne dépose ni ne commande un avis qui cache la contrepartie reçue.",
    ),
    message=Text(
        en="Show readers that there was an incentive, and reckon with it in the scores.",
        fr="Montrez aux lecteurs qu'il y a eu contrepartie et tenez-en compte dans les notes.",
    ),
    severity=Severity.PROHIBITED,
    places=("GB",),
    source=Source(
        act=_DMCC_ACT,
        article="Schedule 20, paragraph 13; CMA208",
        url="https://www.legislation.gov.uk/ukpga/2024/13/schedule/20",
        seen_on=Text(
            en="law firms' pages on Schedule 20",
            fr="pages de cabinets d'avocats sur l'annexe 20",
        ),
    ),
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=(F.incentive.offered.is_true() & F.origin.by_or_for_trader.is_true()).implies(
        F.disclosure.incentive_apparent.is_true()
    ),
    examples=Examples(
        kept=ReviewFacts(
            incentive=IncentiveFacts(offered=True),
            origin=OriginFacts(by_or_for_trader=True),
            disclosure=DisclosureFacts(incentive_apparent=True),
        ),
        broken=ReviewFacts(
            incentive=IncentiveFacts(offered=True),
            origin=OriginFacts(by_or_for_trader=True),
            disclosure=DisclosureFacts(incentive_apparent=False),
        ),
    ),
)
PUBLISHER_STEPS_GB = Rule(
    id="review.moderation.publisher-steps.gb",
    asks=Text(
        en="Whoever publishes reviews has a published policy, assesses the risk, and finds and "
        "removes fake reviews and hidden incentives.",
        fr="Quiconque publie des avis a une politique publiée, évalue le risque, et détecte et "
        "retire les faux avis et les contreparties cachées.",
    ),
    message=Text(
        en="Publish a policy, assess the risk, and set up how fake reviews are found and removed.",
        fr="Publiez une politique, évaluez le risque et organisez la détection et le retrait des "
        "faux avis.",
    ),
    severity=Severity.REQUIRED,
    places=("GB",),
    source=Source(
        act=_DMCC_ACT,
        article="Schedule 20, paragraph 13; CMA208",
        url="https://www.legislation.gov.uk/ukpga/2024/13/schedule/20",
        seen_on=Text(
            en="law firms' summaries of CMA208", fr="résumés de CMA208 par des cabinets d'avocats"
        ),
    ),
    since=_DMCC,
    mark=Certainty.SEEN,
    holder=roles_and_effects.REVIEW_PUBLISHER,
    effect=roles_and_effects.PROCEDURE,
    applies=F.display.publishes_reviews.is_true(),
    requires=F.moderation.policy_published.is_true()
    & F.moderation.risk_assessed.is_true()
    & F.moderation.detection_and_removal.is_true(),
    examples=Examples(
        kept=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(
                policy_published=True, risk_assessed=True, detection_and_removal=True
            ),
        ),
        broken=ReviewFacts(
            display=DisplayFacts(publishes_reviews=True),
            moderation=ModerationFacts(policy_published=False),
        ),
    ),
)

RULES = (
    FAKE_REVIEW_EU,
    UNVERIFIED_CLAIM_EU,
    VERIFICATION_INFORMATION_EU,
    POSING_AS_CONSUMER_EU,
    FAKE_REVIEW_GB,
    CONCEALED_INCENTIVE_GB,
    PUBLISHER_STEPS_GB,
)
