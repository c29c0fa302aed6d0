"""Professional codes on participants: information, children, rewards (ICC/ESOMAR and the MRS)."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.information import InformationFacts
from c2b.rules.facts.privacy import ParticipantFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.survey.codes_integrity import (
    CODE_2016,
    CODE_2025,
    EDITION_2016,
    EDITION_2025,
    ICC_ESOMAR,
    RESEARCHER_AND_CLIENT,
)
from c2b.rules.survey.facts import StudyFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
_INFORMED_NOTE = Text(
    en="Length and reward are asked by a recommendation of its own. The numbers of the 2025 "
    "edition were not read.",
    fr="La durée et la récompense relèvent d’une recommandation distincte. Les numéros de "
    "l’édition de 2025 n’ont pas été lus.",
)

INFORMED = Rule(
    id="survey.participation.informed-and-voluntary.intl",
    title=Text(
        en="Informed and voluntary participation in surveys",
        fr="Participation éclairée et volontaire aux enquêtes",
    ),
    asks=Text(
        en="Before answering, people know who collects and for what general purpose, and that they "
        "are free to answer and to stop at any time.",
        fr="Avant de répondre, chacun sait qui interroge et dans quel but général, et qu’il est "
        "libre de répondre et de s’arrêter à tout moment.",
    ),
    message=Text(
        en="Say who asks and why, and that people are free to answer and to stop.",
        fr="Indiquez qui interroge et pourquoi, et que chacun est libre de répondre et de "
        "s’arrêter.",
    ),
    norm=NormKind.DUTY,
    places=ICC_ESOMAR,
    source=CODE_2016.at(
        Text(en="Art. 4 (primary data collection)", fr="art. 4 (collecte de données primaires)"),
        note=_INFORMED_NOTE,
    ),
    since=EDITION_2016,
    versions=(
        RuleVersion(since=EDITION_2016, until=EDITION_2025),
        RuleVersion(
            since=EDITION_2025,
            source=CODE_2025.at(
                Text(en="primary data collection", fr="collecte de données primaires"),
                note=_INFORMED_NOTE,
            ),
        ),
    ),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.study.as_research.is_true(),
    requires=F.information.identity_stated.is_true()
    & F.information.purpose_stated.is_true()
    & F.study.voluntary_stated.is_true()
    & F.participant.withdrawal_possible.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(as_research=True, voluntary_stated=True),
            information=InformationFacts(identity_stated=True, purpose_stated=True),
            participant=ParticipantFacts(withdrawal_possible=True),
        ),
        broken=SurveyFacts(
            study=StudyFacts(as_research=True),
            participant=ParticipantFacts(withdrawal_possible=False),
        ),
    ),
)
LENGTH_AND_REWARD = Rule(
    id="survey.participation.length-and-reward.intl",
    title=Text(
        en="Announcement of a survey's length and reward",
        fr="Annonce de la durée et de la récompense d’une enquête",
    ),
    asks=Text(
        en="Before answering, people should know about how long it takes, and what reward is given "
        "on what condition, or that there is none.",
        fr="Avant de répondre, chacun devrait connaître la durée approximative, ainsi que la "
        "récompense et sa condition, ou l’absence de récompense.",
    ),
    message=Text(
        en="Say how long it takes and what is given in return.",
        fr="Indiquez la durée et la contrepartie.",
    ),
    norm=NormKind.RECOMMENDATION,
    places=ICC_ESOMAR,
    source=Source(
        act=Text(
            en="ESOMAR and national guidelines on the ICC/ESOMAR Code",
            fr="lignes directrices d’ESOMAR et nationales sur le code ICC/ESOMAR",
        ),
        kind=SourceKind.CODE,
        note=Text(
            en="The Code itself does not ask it as far as is known; the wording was not read.",
            fr="Le code lui-même ne l’exige pas, à notre connaissance ; le texte n’a pas été lu.",
        ),
    ),
    since=EDITION_2016,
    mark=Certainty.UNSURE,
    holder=roles_and_effects.RESEARCHER,
    effect=Text(en="information of participants", fr="information des participants"),
    applies=F.study.as_research.is_true(),
    requires=F.study.length_stated.is_true() & F.study.reward_terms_stated.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(as_research=True, length_stated=True, reward_terms_stated=True)
        ),
        broken=SurveyFacts(study=StudyFacts(as_research=True, length_stated=False)),
    ),
)
PARENTAL_CONSENT = Rule(
    id="survey.minors.parental-consent.intl",
    title=Text(
        en="Parental consent to research with children",
        fr="Consentement parental aux enquêtes auprès d’enfants",
    ),
    asks=Text(
        en="No data are collected from a child, as local law sees one, without the consent of a "
        "parent or responsible adult.",
        fr="Aucune donnée n’est recueillie auprès d’un enfant, au sens de la loi locale, sans le "
        "consentement d’un parent ou de l’adulte responsable.",
    ),
    message=Text(
        en="Ask a parent before a child is questioned.",
        fr="Recueillez l’accord d’un parent avant d’interroger un enfant.",
    ),
    norm=NormKind.DUTY,
    places=ICC_ESOMAR,
    source=CODE_2016.at(
        Text(
            en="Art. 2 (children, young people and other vulnerable individuals)",
            fr="art. 2 (enfants, jeunes et autres personnes vulnérables)",
        ),
        seen_on=Text(
            en="the table of articles of the 2016 Code", fr="table des articles du code de 2016"
        ),
        note=Text(
            en="Local law gives the limit: in Europe the age of digital consent, in the United "
            "States 13. Older guidance of ESOMAR took under 14 as the default (unsure). Rewards "
            "for children must suit their age and be acceptable to the parent.",
            fr="La loi locale fixe l’âge : en Europe, celui du consentement numérique ; aux "
            "États-Unis, 13 ans. D’anciennes lignes directrices d’ESOMAR retenaient moins de "
            "14 ans (incertain). Les récompenses doivent convenir à l’âge de l’enfant et à ses "
            "parents.",
        ),
    ),
    since=EDITION_2016,
    mark=Certainty.SEEN,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.CONSENT,
    applies=F.study.as_research.is_true() & F.person.age.less_than(F.participant.child_age_limit),
    requires=F.participant.parental_consent.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(as_research=True),
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(child_age_limit=14, parental_consent=True),
        ),
        broken=SurveyFacts(
            study=StudyFacts(as_research=True),
            person=PersonFacts(stated_age=12),
            participant=ParticipantFacts(child_age_limit=14, parental_consent=False),
        ),
    ),
)
PROMISE_KEPT = Rule(
    id="survey.reward.promise-kept.intl",
    title=Text(
        en="Delivery of the reward as promised", fr="Remise de la récompense telle que promise"
    ),
    asks=Text(
        en="A promised reward comes as announced in amount, kind, condition and day, costs the "
        "participant nothing, and the data given to deliver it serve for nothing else.",
        fr="La récompense promise est remise comme annoncé (montant, nature, condition, date), ne "
        "coûte rien au participant, et les données fournies pour la remettre ne servent à rien "
        "d’autre.",
    ),
    message=Text(
        en="Deliver what was announced, at no cost, and use the data for nothing else.",
        fr="Remettez ce qui a été annoncé, sans frais, et n’utilisez pas les données à une autre "
        "fin.",
    ),
    norm=NormKind.DUTY,
    places=("code:MRS", *ICC_ESOMAR),
    source=Source(
        act=Text(
            en="MRS Regulations for administering incentives and free prize draws",
            fr="règlement de la MRS sur les récompenses et les tirages gratuits",
        ),
        kind=SourceKind.CODE,
        article=Text(
            en="in substance also the duty of care of the ICC/ESOMAR Code",
            fr="de même, en substance, le devoir de diligence du code ICC/ESOMAR",
        ),
        note=Text(
            en="The wording of both was not read. The code of the Market Research Society binds "
            "its members only.",
            fr="Le texte de l’un et de l’autre n’a pas été lu. Le code de la Market Research "
            "Society ne lie que ses membres.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.KNOWN,
    holder=RESEARCHER_AND_CLIENT,
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
            reward=RewardFacts(kinds=frozenset({RewardKind.MONEY}), as_announced=False)
        ),
    ),
)

RULES = (
    INFORMED,
    LENGTH_AND_REWARD,
    PARENTAL_CONSENT,
    PROMISE_KEPT,
)
