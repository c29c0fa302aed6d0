"""The ICC/ESOMAR code on the integrity of research: no disguised selling, no hidden machines."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.ai import AiFacts
from c2b.rules.survey.choice import Purpose
from c2b.rules.survey.facts import StudyFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
ICC_ESOMAR = ("code:ICC/ESOMAR",)
EDITION_2016 = date(2016, 9, 19)
EDITION_2025 = date(2025, 6, 25)
_URL = "https://esomar.org/code-and-guidelines/icc-esomar-code"
CODE_2016 = Source(
    act=Text(
        en="ICC/ESOMAR International Code, 2016 edition",
        fr="code international ICC/ESOMAR, édition de 2016",
    ),
    kind=SourceKind.CODE,
    url=_URL,
)
CODE_2025 = Source(
    act=Text(
        en="ICC/ESOMAR International Code, 2025 edition",
        fr="code international ICC/ESOMAR, édition de 2025",
    ),
    kind=SourceKind.CODE,
    url=_URL,
)
RESEARCHER_AND_CLIENT = Text(
    en="the researcher and the client", fr="le chargé d’études et son client"
)
_SEEN_ON = Text(
    en="Insights Association Code, Section 1; the table of articles of the 2016 Code",
    fr="code de l’Insights Association, section 1 ; table des articles du code de 2016",
)
_NOTE = Text(
    en="The numbers inside Article 1 and those of the 2025 edition were not read. In the Union, "
    "hidden commercial intent is also a misleading omission (Directive 2005/29/EC, Art. 7(2)).",
    fr="Les numéros à l’intérieur de l’article 1 et ceux de l’édition de 2025 n’ont pas été lus. "
    "Dans l’Union, cacher l’intention commerciale est aussi une omission trompeuse (directive "
    "2005/29/CE, art. 7, § 2).",
)
_DUTY_OF_CARE = CODE_2016.at(
    Text(en="Art. 1 (duty of care)", fr="art. 1 (devoir de diligence)"),
    seen_on=_SEEN_ON,
    note=_NOTE,
)

NO_SELLING = Rule(
    id="survey.integrity.no-selling-under-guise.intl",
    title=Text(
        en="Ban on selling under the guise of research",
        fr="Interdiction de vendre sous couvert d’étude",
    ),
    asks=Text(
        en="What is presented as research serves research: it does not sell, raise funds or sway "
        "opinions, and nobody is approached for another purpose because of having taken part.",
        fr="Ce qui est présenté comme une étude sert la recherche : ni vente, ni collecte de "
        "fonds, ni influence de l’opinion, et nul n’est sollicité à une autre fin du fait d’avoir "
        "participé.",
    ),
    message=Text(
        en="Call it what it is: selling, raising funds and campaigning are no research.",
        fr="Annoncez le vrai but : vendre, collecter des fonds ou faire campagne n’est pas mener "
        "une étude.",
    ),
    norm=NormKind.BAN,
    places=ICC_ESOMAR,
    source=_DUTY_OF_CARE,
    since=EDITION_2016,
    versions=(
        RuleVersion(since=EDITION_2016, until=EDITION_2025),
        RuleVersion(
            since=EDITION_2025,
            source=CODE_2025.at(
                Text(
                    en="duty of care; Insights Association Code, Section 1(3)",
                    fr="devoir de diligence ; code de l’Insights Association, section 1(3)",
                ),
                seen_on=_SEEN_ON,
                note=_NOTE,
            ),
        ),
    ),
    mark=Certainty.SEEN,
    holder=RESEARCHER_AND_CLIENT,
    effect=Text(en="integrity of research", fr="intégrité de l’étude"),
    applies=F.study.as_research.is_true(),
    requires=F.study.purpose.is_(Purpose.RESEARCH) & F.study.individual_follow_up.is_false(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(as_research=True, purpose=Purpose.RESEARCH, individual_follow_up=False)
        ),
        broken=SurveyFacts(study=StudyFacts(as_research=True, purpose=Purpose.LEAD_GENERATION)),
    ),
)
AI_DISCLOSURE = Rule(
    id="survey.integrity.ai-and-synthetic-disclosure.intl",
    title=Text(
        en="Disclosure of AI and synthetic data in research",
        fr="Mention de l’IA et des données synthétiques dans les études",
    ),
    asks=Text(
        en="The use of artificial intelligence or synthetic data, and the extent of human "
        "oversight, are disclosed; synthetic answers never pass for answers of people.",
        fr="L’usage d’une intelligence artificielle ou de données synthétiques et l’étendue du "
        "contrôle humain sont signalés ; des réponses synthétiques ne passent jamais pour celles "
        "de personnes réelles.",
    ),
    message=Text(
        en="Disclose the use and who oversees it, and mark synthetic answers as such.",
        fr="Signalez cet usage et son contrôle humain, et identifiez comme telles les réponses "
        "synthétiques.",
    ),
    norm=NormKind.DUTY,
    places=ICC_ESOMAR,
    source=CODE_2025.at(
        Text(
            en="adopted on 12 June 2025, published on 25 June 2025",
            fr="adoptée le 12 juin 2025, publiée le 25 juin 2025",
        ),
        seen_on=Text(
            en="announcements of ESOMAR (25 June 2025) and of the ICC (29 September 2025)",
            fr="annonces d’ESOMAR (25 juin 2025) et de la CCI (29 septembre 2025)",
        ),
        note=Text(
            en="The number of the article was not read. In the Union the regulation on artificial "
            "intelligence asks more since 2 August 2026.",
            fr="Le numéro de l’article n’a pas été lu. Dans l’Union, le règlement sur "
            "l’intelligence artificielle exige davantage depuis le 2 août 2026.",
        ),
    ),
    since=EDITION_2025,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.RESEARCHER,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.study.uses_ai.is_true(),
    requires=F.study.synthetic_as_real.is_false()
    & F.ai.disclosed.is_true()
    & F.study.human_oversight.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            study=StudyFacts(uses_ai=True, synthetic_as_real=False, human_oversight=True),
            ai=AiFacts(disclosed=True),
        ),
        broken=SurveyFacts(study=StudyFacts(uses_ai=True, synthetic_as_real=True)),
    ),
)

RULES = (
    NO_SELLING,
    AI_DISCLOSURE,
)
