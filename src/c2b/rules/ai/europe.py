"""Rules of the European Union on the transparency of artificial intelligence.

Whether the Regulation reaches Iceland, Liechtenstein and Norway was not found: no rule of it holds
there.
"""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.ai import AiFacts, AiRole, GeneratedContent
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import REGULATION_2024_1689
from c2b.text import Text

F = facts_of(SharedFacts)
_FIRST_DAY = date(2026, 8, 2)
_OLD_SYSTEMS_TOO = date(2026, 12, 2)
_SEEN_ON = Text(
    en="reference pages of 5 and 24 August 2026 on Art. 50 as amended; notes on Regulation (EU) "
    "2026/1744, in force on 27 July 2026; a page on the Commission guidelines of 20 July 2026",
    fr="pages de référence des 5 et 24 août 2026 sur l’art. 50 modifié ; notes sur le règlement "
    "(UE) 2026/1744, en vigueur le 27 juillet 2026 ; page sur les lignes directrices de la "
    "Commission du 20 juillet 2026",
)

ARTIFICIAL_INTERLOCUTOR_EU = Rule(
    id="ai.transparency.artificial-interlocutor.eu",
    title=Text(
        en="Duty to disclose that a machine is talking",
        fr="Obligation d’annoncer que l’on parle à une machine",
    ),
    asks=Text(
        en="A system of artificial intelligence that is meant to talk with people is built so that "
        "they are told, clearly and at the latest at the first contact, that a machine talks, "
        "unless that is obvious.",
        fr="Un système d’intelligence artificielle destiné à dialoguer avec des personnes est "
        "conçu de manière à les informer, clairement et au plus tard au premier contact, qu’elles "
        "parlent à une machine, sauf si cela est manifeste.",
    ),
    message=Text(
        en="State at the first contact that people talk with a machine; a sentence in the terms "
        "comes too late.",
        fr="Indiquez dès le premier contact que l’interlocuteur est une machine ; une mention dans "
        "les conditions ne suffit pas.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2024_1689.at(
        Text(en="Art. 50(1), 50(5), 113", fr="art. 50, § 1 et 5, et art. 113"),
        seen_on=_SEEN_ON,
        note=Text(
            en="The provider alone is bound: a panel that uses a bought chatbot is a deployer, and "
            "the codes of research ask it to disclose all the same. Regulation (EU) 2026/1744 left "
            "the first day as it was. The fine may reach EUR 15 million or 3 % of worldwide "
            "turnover, the lower of the two for small firms (Art. 99). That the duty reaches "
            "Iceland, Liechtenstein and Norway was not found.",
            fr="Seul le fournisseur est tenu : le panel qui utilise un agent conversationnel "
            "acheté est déployeur, mais les codes des études lui demandent aussi de le signaler. "
            "Le règlement (UE) 2026/1744 n’a pas déplacé le premier jour. L’amende peut atteindre "
            "15 millions d’euros ou 3 % du chiffre d’affaires mondial, le plus faible des deux "
            "pour une petite entreprise (art. 99). Aucune extension à l’Islande, au Liechtenstein "
            "et à la Norvège n’a été trouvée.",
        ),
    ),
    since=_FIRST_DAY,
    mark=Certainty.SEEN,
    holder=Text(
        en="the provider of the system of artificial intelligence",
        fr="le fournisseur du système d’intelligence artificielle",
    ),
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["ai.transparency.artificial-interlocutor.eu"],
    applies=F.ai.role.is_(AiRole.PROVIDER)
    & F.ai.talks_to_people.is_true()
    & F.ai.obvious.is_false(),
    requires=F.ai.told.is_true(),
    examples=Examples(
        kept=SharedFacts(
            ai=AiFacts(role=AiRole.PROVIDER, talks_to_people=True, obvious=False, told=True)
        ),
        broken=SharedFacts(
            ai=AiFacts(role=AiRole.PROVIDER, talks_to_people=True, obvious=False, told=False)
        ),
    ),
)

_MARKS: Predicate = (
    F.ai.role.is_(AiRole.PROVIDER)
    & F.ai.content.is_not(GeneratedContent.NONE)
    & F.ai.assistive_only.is_false()
)
_DISCLOSES: Predicate = F.ai.role.is_(AiRole.DEPLOYER) & F.ai.content.one_of(
    GeneratedContent.DEEP_FAKE, GeneratedContent.PUBLIC_INTEREST_TEXT
)
_REVIEWED_TEXT: Predicate = (
    F.ai.content.is_(GeneratedContent.PUBLIC_INTEREST_TEXT)
    & F.ai.editorial_responsibility.is_true()
)
_CONTENT_SOURCE = REGULATION_2024_1689.at(
    Text(en="Art. 50(2), 50(4)", fr="art. 50, § 2 et 4"),
    seen_on=_SEEN_ON,
    note=Text(
        en="A system that was on the market before 2 August 2026 has to mark its content from "
        "2 December 2026 on (Art. 111(4), as amended by Regulation (EU) 2026/1744). A review that "
        "a machine invents is a fake review in the first place; whether a single review is a text "
        "on matters of public interest is doubtful. Synthetic answers passed off as answers of "
        "people are a matter of the codes of research.",
        fr="Un système mis sur le marché avant le 2 août 2026 marque ses contenus à compter du "
        "2 décembre 2026 (art. 111, § 4, modifié par le règlement (UE) 2026/1744). L’avis inventé "
        "par une machine est d’abord un faux avis ; qu’un avis isolé soit un texte sur une "
        "question d’intérêt public est douteux. Les réponses synthétiques présentées comme celles "
        "de personnes relèvent des codes des études.",
    ),
)

SYNTHETIC_CONTENT_EU = Rule(
    id="ai.transparency.synthetic-content.eu",
    title=Text(
        en="Marking of AI content and disclosure of deep fakes",
        fr="Marquage des contenus d’IA et mention des hypertrucages",
    ),
    asks=Text(
        en="The provider of a system that generates text, sound, image or video marks the content "
        "in a machine-readable way; anyone who uses such a system discloses deep fakes, and texts "
        "on matters of public interest that nobody reviewed and answers for.",
        fr="Le fournisseur d’un système qui génère du texte, du son, des images ou des vidéos "
        "marque ces contenus dans un format lisible par machine ; le déployeur signale les "
        "hypertrucages, ainsi que les textes sur des questions d’intérêt public dont personne n’a "
        "assuré la relecture ni ne répond.",
    ),
    message=Text(
        en="Mark the generated content, and disclose deep fakes and unreviewed texts of public "
        "interest.",
        fr="Marquez les contenus générés ; signalez les hypertrucages et les textes d’intérêt "
        "public non relus.",
    ),
    norm=NormKind.DUTY,
    anchor=Anchor.PUBLICATION,
    places=("EU",),
    source=_CONTENT_SOURCE,
    since=_FIRST_DAY,
    versions=(
        RuleVersion(
            since=_FIRST_DAY,
            until=_OLD_SYSTEMS_TOO,
            source=_CONTENT_SOURCE.at(
                Text(
                    en="Art. 50(2), 50(4), 111(4) as amended by Regulation (EU) 2026/1744",
                    fr="art. 50, § 2 et 4, et art. 111, § 4, modifié par le règlement (UE) "
                    "2026/1744",
                ),
            ),
            applies=(_MARKS & F.ai.placed_on.at_least(Parameter("first_day"))) | _DISCLOSES,
            parameters=(constant("first_day", _FIRST_DAY),),
        ),
        RuleVersion(since=_OLD_SYSTEMS_TOO),
    ),
    mark=Certainty.SEEN,
    holder=Text(
        en="the provider of the system (mark), and the business that uses it (disclosure)",
        fr="le fournisseur du système (marquage) et l’entreprise qui l’utilise (signalement)",
    ),
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["ai.transparency.synthetic-content.eu"],
    applies=_MARKS | _DISCLOSES,
    requires=F.ai.role.is_(AiRole.PROVIDER).implies(F.ai.machine_readable_mark.is_true())
    & F.ai.role.is_(AiRole.DEPLOYER).implies(F.ai.disclosed.is_true() | _REVIEWED_TEXT),
    examples=Examples(
        kept=SharedFacts(
            ai=AiFacts(
                role=AiRole.PROVIDER,
                content=GeneratedContent.TEXT,
                assistive_only=False,
                placed_on=date(2026, 9, 1),
                machine_readable_mark=True,
            )
        ),
        broken=SharedFacts(
            ai=AiFacts(
                role=AiRole.DEPLOYER,
                content=GeneratedContent.DEEP_FAKE,
                disclosed=False,
            )
        ),
    ),
)

RULES = (ARTIFICIAL_INTERLOCUTOR_EU, SYNTHETIC_CONTENT_EU)
