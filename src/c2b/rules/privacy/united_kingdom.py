"""Rules of the United Kingdom on personal data: lawful basis, consent, sensitive data, notice.

Until the end of 2020 the Regulation of the Union bound directly: each rule implements it then.
"""

from __future__ import annotations

from datetime import date

from c2b.predicate import Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.privacy import LawfulBasis
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.privacy.ages_of_consent import REGULATION_DAY
from c2b.rules.privacy.europe import (
    LAWFUL_BASIS_EU,
    SPECIAL_CATEGORIES_EU,
    UNLAWFUL_PROCESSING,
    VALID_CONSENT_EU,
)
from c2b.rules.privacy.europe_information import COLLECTED_FROM_PERSON, EXAMPLES, INFORMED
from c2b.rules.sources import REGULATION_2016_679, UK_GDPR
from c2b.text import Text

F = facts_of(SharedFacts)
_LEFT = date(2021, 1, 1)
_DATA_ACT = date(2026, 2, 5)
_COMPLAINTS = date(2026, 6, 19)
_SEEN_ON = Text(
    en="a reference page of 5 August 2026 on the British privacy notice and on the changes of the "
    "Data (Use and Access) Act 2025 (SI 2026/82)",
    fr="page de référence du 5 août 2026 sur l’information des personnes au Royaume-Uni et les "
    "modifications du Data (Use and Access) Act 2025 (SI 2026/82)",
)


def _as_member(rule_id: str, article: Text, requires: Predicate | None = None) -> RuleVersion:
    """Return the text of the Union, which bound until the transition ended."""
    return RuleVersion(
        since=REGULATION_DAY,
        until=_LEFT,
        source=REGULATION_2016_679.at(article, kind=SourceKind.STATUTE),
        requires=requires,
        implements=(rule_id,),
    )


_SIX_BASES = LAWFUL_BASIS_EU.requires
_BASIS = Text(en="Art. 6(1)", fr="art. 6, § 1")

LAWFUL_BASIS_GB = Rule(
    id="survey.privacy.lawful-basis.gb",
    title=Text(
        en="Lawful basis, recognised legitimate interests included",
        fr="Base légale, intérêts légitimes reconnus compris",
    ),
    asks=Text(
        en="Personal data are processed on one lawful basis, chosen before they are collected; a "
        "recognised legitimate interest is one since 5 February 2026, where the purpose stands in "
        "the closed list of Annex 1.",
        fr="Les données à caractère personnel sont traitées sur une base légale choisie avant la "
        "collecte ; l’intérêt légitime reconnu en est une depuis le 5 février 2026, si la finalité "
        "figure dans la liste fermée de l’annexe 1.",
    ),
    message=Text(
        en="Choose a lawful basis before you collect; surveys, reviews and marketing are no "
        "recognised interest.",
        fr="Choisissez une base légale avant la collecte ; enquêtes, avis et prospection ne sont "
        "pas des intérêts reconnus.",
    ),
    norm=NormKind.DUTY,
    places=("GB",),
    source=UK_GDPR.at(
        Text(
            en="Art. 6(1)(a)-(f), (ea), Annex 1 (Data (Use and Access) Act 2025, s. 70, Sch. 4)",
            fr="art. 6, § 1, a) à f) et ea), annexe 1 (Data (Use and Access) Act 2025, art. 70, "
            "annexe 4)",
        ),
        seen_on=_SEEN_ON,
        note=Text(
            en="The list holds answers to a public body, security, emergencies, crime and "
            "safeguarding; regulations can change it. A listed interest is not weighed.",
            fr="La liste vise la réponse à un organisme public, la sécurité, les urgences, les "
            "infractions et la protection des personnes vulnérables ; elle peut être modifiée par "
            "voie réglementaire. Un intérêt de la liste n’est pas mis en balance.",
        ),
    ),
    since=REGULATION_DAY,
    versions=(
        _as_member(LAWFUL_BASIS_EU.id, _BASIS, _SIX_BASES),
        RuleVersion(since=_LEFT, until=_DATA_ACT, source=UK_GDPR.at(_BASIS), requires=_SIX_BASES),
        RuleVersion(since=_DATA_ACT),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.CONTROLLER,
    effect=UNLAWFUL_PROCESSING,
    review_by=LOOK_AGAIN["survey.privacy.lawful-basis.gb"],
    applies=LAWFUL_BASIS_EU.applies,
    requires=F.privacy.lawful_basis.is_not(LawfulBasis.NONE)
    & F.privacy.lawful_basis.is_(LawfulBasis.LEGITIMATE_INTERESTS).implies(
        F.privacy.balancing_test.is_true()
    )
    & F.privacy.lawful_basis.is_(LawfulBasis.RECOGNISED_INTEREST).implies(
        F.privacy.recognised_interest_listed.is_true()
    ),
    examples=LAWFUL_BASIS_EU.examples,
)

_CONSENT = Text(en="Art. 4(11), 7", fr="art. 4, 11), et art. 7")

VALID_CONSENT_GB = Rule(
    id="survey.privacy.valid-consent.gb",
    title=Text(
        en="Valid consent to the use of personal data",
        fr="Consentement valable à l’usage de données personnelles",
    ),
    asks=VALID_CONSENT_EU.asks,
    message=VALID_CONSENT_EU.message,
    norm=NormKind.VALIDITY,
    places=("GB",),
    source=UK_GDPR.at(
        _CONSENT,
        note=Text(
            en="The content is that of the Union. The Information Commissioner explains it here, "
            "not the board of the Union.",
            fr="Le contenu est celui de l’Union. Les explications sont ici celles de l’Information "
            "Commissioner, non du comité de l’Union.",
        ),
    ),
    since=REGULATION_DAY,
    versions=(_as_member(VALID_CONSENT_EU.id, _CONSENT), RuleVersion(since=_LEFT)),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    effect=roles_and_effects.CONSENT,
    review_by=LOOK_AGAIN["survey.privacy.valid-consent.gb"],
    applies=VALID_CONSENT_EU.applies,
    requires=VALID_CONSENT_EU.requires,
    examples=VALID_CONSENT_EU.examples,
)

SPECIAL_CATEGORIES_GB = Rule(
    id="survey.privacy.special-categories.gb",
    title=Text(
        en="Limits on the processing of sensitive data",
        fr="Limites au traitement des données sensibles",
    ),
    asks=Text(
        en="Racial or ethnic origin, political opinions, religious or philosophical beliefs, union "
        "membership, health, sex life, sexual orientation, genetic and biometric data are not "
        "processed without explicit consent or another exception, some of them detailed in the Act "
        "of 2018.",
        fr="L’origine raciale ou ethnique, les opinions politiques, les convictions religieuses ou "
        "philosophiques, l’appartenance syndicale, la santé, la vie sexuelle, l’orientation "
        "sexuelle, les données génétiques et biométriques ne sont pas traitées sans consentement "
        "explicite ni autre exception, dont certaines sont précisées par la loi de 2018.",
    ),
    message=SPECIAL_CATEGORIES_EU.message,
    norm=NormKind.BAN,
    places=("GB",),
    source=UK_GDPR.at(
        Text(
            en="Art. 9; Data Protection Act 2018, s. 10, 11, Sch. 1",
            fr="art. 9 ; Data Protection Act 2018, art. 10 et 11, annexe 1",
        ),
        note=Text(
            en="Equality monitoring (Sch. 1 para 8) is the exception that surveys meet most; the "
            "conditions of Sch. 1 are part of the exception.",
            fr="Le suivi de l’égalité (annexe 1, paragraphe 8) est l’exception la plus fréquente "
            "dans les enquêtes ; les conditions de l’annexe 1 font partie de l’exception.",
        ),
    ),
    since=REGULATION_DAY,
    versions=(
        _as_member(SPECIAL_CATEGORIES_EU.id, Text(en="Art. 9", fr="art. 9")),
        RuleVersion(since=_LEFT),
    ),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    effect=UNLAWFUL_PROCESSING,
    review_by=LOOK_AGAIN["survey.privacy.special-categories.gb"],
    applies=SPECIAL_CATEGORIES_EU.applies,
    requires=SPECIAL_CATEGORIES_EU.requires,
    examples=SPECIAL_CATEGORIES_EU.examples,
)

_NOTICE = UK_GDPR.at(Text(en="Art. 12, 13", fr="art. 12 et 13"), seen_on=_SEEN_ON)

INFORMATION_GB = Rule(
    id="survey.privacy.information.gb",
    title=Text(
        en="Information at the moment of data collection",
        fr="Information au moment de la collecte des données",
    ),
    asks=Text(
        en="A person whose personal data are asked for is told, at that moment, who is "
        "responsible, for which purposes and on which basis, who receives the data, for how long "
        "they are kept, and which rights exist, the way to complain among them.",
        fr="La personne à qui l’on demande des données à caractère personnel apprend, à ce moment, "
        "qui est responsable, pour quelles finalités et sur quelle base, qui reçoit les données, "
        "combien de temps elles sont conservées et quels droits elle a, dont la façon de réclamer.",
    ),
    message=Text(
        en="Before people answer, state who you are, why you collect, on which basis, for whom, "
        "how long you keep the data, which rights they have and how they complain to you.",
        fr="Avant la réponse, indiquez qui vous êtes, pourquoi et sur quelle base vous collectez "
        "ces données, pour qui, combien de temps vous les gardez, quels droits a la personne et "
        "comment réclamer auprès de vous.",
    ),
    norm=NormKind.DUTY,
    places=("GB",),
    source=_NOTICE.at(
        Text(
            en="Art. 12, 13; Data Protection Act 2018, s. 164A, 165 (Data (Use and Access) Act "
            "2025, s. 103)",
            fr="art. 12 et 13 ; Data Protection Act 2018, art. 164A et 165 (Data (Use and Access) "
            "Act 2025, art. 103)",
        ),
        note=Text(
            en="Since 19 June 2026 the controller itself takes complaints, in electronic form too, "
            "and acknowledges them within 30 days, before the Commissioner is reached. A notice "
            "copied from a model of the Union names the wrong authority and the wrong way to "
            "complain. Automated decisions follow Art. 22A to 22D since 5 February 2026.",
            fr="Depuis le 19 juin 2026, le responsable du traitement reçoit lui-même les "
            "réclamations, y compris par voie électronique, et en accuse réception sous 30 jours, "
            "avant tout recours à l’Information Commissioner. Une notice copiée d’un modèle de "
            "l’Union nomme la mauvaise autorité et la mauvaise voie de réclamation. Les décisions "
            "automatisées relèvent des art. 22A à 22D depuis le 5 février 2026.",
        ),
    ),
    since=REGULATION_DAY,
    versions=(
        _as_member("survey.privacy.information.eu", Text(en="Art. 12, 13", fr="art. 12 et 13")),
        RuleVersion(since=_LEFT, until=_COMPLAINTS, source=_NOTICE),
        RuleVersion(since=_COMPLAINTS),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.CONTROLLER,
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["survey.privacy.information.gb"],
    applies=COLLECTED_FROM_PERSON,
    requires=INFORMED,
    examples=EXAMPLES,
)

RULES = (LAWFUL_BASIS_GB, VALID_CONSENT_GB, SPECIAL_CATEGORIES_GB, INFORMATION_GB)
