"""Professional codes on surveys: ICC/ESOMAR and AAPOR."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.survey.choice import Purpose, Rate
from c2b.rules.survey.facts import ParticipantFacts, SampleFacts, StudyFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
_CODE = "ICC/ESOMAR International Code"
_CODE_URL = "https://esomar.org/code-and-guidelines/icc-esomar-code"
_CODE_DAY = date(2016, 9, 19)
_ESOMAR = ("code:ICC/ESOMAR",)

NO_SELLING = Rule(
    id="survey.integrity.no-selling-under-guise.intl",
    asks=Text(
        en="What is presented as research serves research, and nobody is approached for having "
        "taken part.",
        fr="Ce qui est présenté comme une étude sert la recherche, et nul n’est démarché pour y "
        "avoir participé.",
    ),
    message=Text(
        en="Call it what it is: selling, raising funds or campaigning is no research.",
        fr="Dites ce que c’est : vendre, collecter des fonds ou faire campagne n’est pas étudier.",
    ),
    norm=NormKind.BAN,
    places=_ESOMAR,
    source=Source(
        act=f"{_CODE} 2016",
        kind=SourceKind.CODE,
        article="Art. 1, kept in the 2025 edition; Insights Association Code, Section 1(3)",
        url=_CODE_URL,
        seen_on=Text(
            en="Insights Association Code, Section 1; the articles of the 2016 Code",
            fr="code de l’Insights Association, section 1 ; articles du code de 2016",
        ),
        note=Text(
            en="In the Union, hidden commercial intent is also a misleading omission "
            "(Directive 2005/29/EC, Art. 7(2)).",
            fr="Dans l’Union, cacher l’intention commerciale est aussi une omission trompeuse "
            "(directive 2005/29/CE, art. 7(2)).",
        ),
    ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    holder=roles_and_effects.RESEARCHER,
    effect=Text(en="integrity of research", fr="intégrité de l’étude"),
    applies=F.study.as_research.is_true(),
    requires=F.study.purpose.is_(Purpose.RESEARCH) & F.study.individual_follow_up.is_false(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(as_research=True, purpose=Purpose.RESEARCH, individual_follow_up=False)
        ),
        broken=SurveyFacts(study=StudyFacts(as_research=True, purpose=Purpose.SELLING)),
    ),
)
INFORMED = Rule(
    id="survey.participation.informed-and-voluntary.intl",
    asks=Text(
        en="Before answering, people know who asks, why, for how long, that they may refuse and "
        "stop, and what they get.",
        fr="Avant de répondre, on sait qui interroge, pourquoi, combien de temps, que l’on peut "
        "refuser et s’arrêter, et ce que l’on reçoit.",
    ),
    message=Text(
        en="Tell participants all six before the first question.",
        fr="Donnez ces six informations avant la première question.",
    ),
    norm=NormKind.DUTY,
    places=_ESOMAR,
    source=Source(
        act=f"{_CODE} 2016",
        kind=SourceKind.CODE,
        article="Art. 4, and the 2025 edition",
        url=_CODE_URL,
        note=Text(
            en="Length and reward come from guidelines rather than from the article: unsure.",
            fr="Durée et récompense viennent de lignes directrices plutôt que de l’article : "
            "incertain.",
        ),
    ),
    since=_CODE_DAY,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.study.as_research.is_true(),
    requires=F.study.identity_stated.is_true()
    & F.study.purpose_stated.is_true()
    & F.study.length_stated.is_true()
    & F.study.voluntary_stated.is_true()
    & F.study.withdrawal_possible.is_true()
    & F.study.reward_terms_stated.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(
                as_research=True,
                identity_stated=True,
                purpose_stated=True,
                length_stated=True,
                voluntary_stated=True,
                withdrawal_possible=True,
                reward_terms_stated=True,
            )
        ),
        broken=SurveyFacts(study=StudyFacts(as_research=True, length_stated=False)),
    ),
)
AI_DISCLOSURE = Rule(
    id="survey.integrity.ai-and-synthetic-disclosure.intl",
    asks=Text(
        en="Artificial intelligence and synthetic data are disclosed and overseen by people, and "
        "synthetic answers never pass for real ones.",
        fr="Intelligence artificielle et données synthétiques sont révélées et supervisées, et des "
        "réponses synthétiques ne passent jamais pour réelles.",
    ),
    message=Text(
        en="Disclose the use and who oversees it, and mark synthetic answers as such.",
        fr="Révélez cet usage et sa supervision, et signalez les réponses synthétiques.",
    ),
    norm=NormKind.DUTY,
    places=_ESOMAR,
    source=Source(
        act=f"{_CODE}, 2025 edition",
        kind=SourceKind.CODE,
        url=_CODE_URL,
        seen_on=Text(
            en="announcements of ESOMAR (25 June 2025) and the ICC (29 September 2025)",
            fr="annonces d’ESOMAR (25 juin 2025) et de la CCI (29 septembre 2025)",
        ),
        note=Text(
            en="The number of the article was not read.",
            fr="Le numéro de l’article n’a pas été lu.",
        ),
    ),
    since=date(2025, 6, 25),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.study.uses_ai.is_true(),
    requires=F.study.synthetic_as_real.is_false()
    & F.study.ai_disclosed.is_true()
    & F.study.human_oversight.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(
                uses_ai=True, synthetic_as_real=False, ai_disclosed=True, human_oversight=True
            )
        ),
        broken=SurveyFacts(study=StudyFacts(uses_ai=True, synthetic_as_real=True)),
    ),
)
PARENTAL_CONSENT = Rule(
    id="survey.minors.parental-consent.intl",
    asks=Text(
        en="No data are collected from a child, as local law sees one, without a parent's consent.",
        fr="Aucune donnée n’est collectée auprès d’un enfant, au sens de la loi locale, sans "
        "l’accord d’un parent.",
    ),
    message=Text(
        en="Ask a parent first.",
        fr="Demandez d’abord à un parent.",
    ),
    norm=NormKind.DUTY,
    places=_ESOMAR,
    source=Source(
        act=f"{_CODE} 2016",
        kind=SourceKind.CODE,
        article="Art. 2",
        url=_CODE_URL,
        seen_on=Text(en="the articles of the 2016 Code", fr="articles du code de 2016"),
        note=Text(
            en="Older guidance took under 14 as the default; give the limit of local law. Rewards "
            "must suit the child's age.",
            fr="D’anciennes lignes directrices retenaient moins de 14 ans ; donnez la limite de la "
            "loi locale. Les récompenses doivent convenir à l’âge.",
        ),
    ),
    since=_CODE_DAY,
    mark=Certainty.SEEN,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.CONSENT,
    applies=F.study.as_research.is_true() & F.person.age.less_than(F.participant.child_age_limit),
    requires=F.participant.parental_consent.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(as_research=True),
            person=PersonFacts(stated_age=13),
            participant=ParticipantFacts(child_age_limit=14, parental_consent=True),
        ),
        broken=SurveyFacts(
            study=StudyFacts(as_research=True),
            person=PersonFacts(stated_age=13),
            participant=ParticipantFacts(child_age_limit=14, parental_consent=False),
        ),
    ),
)
PROMISE_KEPT = Rule(
    id="survey.reward.promise-kept.intl",
    asks=Text(
        en="A promised reward comes as announced, costs the participant nothing, and the data "
        "given to deliver it serve for nothing else.",
        fr="Une récompense promise est remise comme annoncé, ne coûte rien au participant, et les "
        "données fournies pour cela ne servent à rien d’autre.",
    ),
    message=Text(
        en="Deliver what was announced, at no cost, and delete the data afterwards.",
        fr="Remettez ce qui a été annoncé, sans frais, puis supprimez les données.",
    ),
    norm=NormKind.DUTY,
    places=_ESOMAR,
    source=Source(
        act=_CODE,
        kind=SourceKind.CODE,
        article="duty of care and data protection; national guidelines such as those of the MRS",
        url=_CODE_URL,
    ),
    since=_CODE_DAY,
    mark=Certainty.UNSURE,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.PAYMENT,
    applies=F.reward.promised.is_true(),
    requires=F.reward.as_announced.is_true()
    & F.reward.requires_spending.is_false()
    & F.reward.data_reused.is_false(),
    examples=Examples(
        kept=SurveyFacts(
            reward=RewardFacts(
                kinds=frozenset({RewardKind.MONEY}),
                as_announced=True,
                requires_spending=False,
                data_reused=False,
            )
        ),
        broken=SurveyFacts(
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY}), requires_spending=True)
        ),
    ),
)
NAMED_RATE = Rule(
    id="survey.reporting.named-outcome-rate.intl",
    asks=Text(
        en="A published rate is named exactly, with its counts; a rate that estimates eligibility "
        "says how, and one that supposes nobody unknown to be eligible says why.",
        fr="Un taux publié est nommé exactement, avec ses effectifs ; un taux qui estime "
        "l’éligibilité dit comment, et celui qui la suppose nulle dit pourquoi.",
    ),
    message=Text(
        en="Name the rate, give the counts, and explain what was estimated or supposed.",
        fr="Nommez le taux, donnez les effectifs et expliquez ce qui est estimé ou supposé.",
    ),
    norm=NormKind.DUTY,
    places=("code:AAPOR",),
    source=Source(
        act="AAPOR Standard Definitions",
        kind=SourceKind.STANDARD,
        article="10th edition (2023)",
        url="https://aapor.org/standards-and-ethics/standard-definitions/",
        seen_on=Text(
            en="the reference of a package that follows the 10th edition",
            fr="référence d’un outil qui suit la 10e édition",
        ),
        note=Text(
            en="The day of 2023 is not known. For self-selected panels speak of a participation "
            "rate.",
            fr="Le jour de 2023 n’est pas connu. Pour un panel de volontaires, parlez de taux de "
            "participation.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(2023, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.REPORTING,
    applies=F.sample.rate_published.is_true(),
    requires=F.sample.rate_named.is_true()
    & F.sample.counts_given.is_true()
    & (
        F.sample.rate.none_of(Rate.RR3, Rate.RR4, Rate.REF2, Rate.CON2)
        | F.sample.e_explained.is_true()
    )
    & (
        F.sample.rate.none_of(Rate.RR5, Rate.RR6, Rate.REF3, Rate.CON3)
        | F.sample.unknown_eligibility.at_most(0)
        | F.sample.unknowns_ineligible.is_true()
    ),
    examples=Examples(
        kept=SurveyFacts(
            sample=SampleFacts(
                rate_published=True, rate=Rate.RR1, rate_named=True, counts_given=True
            )
        ),
        broken=SurveyFacts(
            sample=SampleFacts(rate_published=True, rate=Rate.RR1, rate_named=False)
        ),
    ),
)

RULES = (
    NO_SELLING,
    INFORMED,
    AI_DISCLOSURE,
    PARENTAL_CONSENT,
    PROMISE_KEPT,
    NAMED_RATE,
)
