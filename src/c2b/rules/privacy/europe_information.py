"""The rule of the European Union on what people are told when their data are collected."""

from __future__ import annotations

from attrs import evolve

from c2b.predicate import Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.information import InformationFacts
from c2b.rules.facts.privacy import PrivacyFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.privacy.ages_of_consent import REGULATION_DAY
from c2b.rules.privacy.europe import IN_THE_EEA
from c2b.rules.sources import REGULATION_2016_679
from c2b.text import Text

F = facts_of(SharedFacts)
COLLECTED_FROM_PERSON: Predicate = (
    F.privacy.personal_data.is_true()
    & F.information.from_person.is_true()
    & F.information.already_informed.is_false()
)
"""The trigger: data are asked of a person who does not have the information yet."""
INFORMED: Predicate = (
    F.information.identity_stated.is_true()
    & F.information.purpose_stated.is_true()
    & F.information.lawful_basis_stated.is_true()
    & F.information.recipients_stated.is_true()
    & F.information.retention_stated.is_true()
    & F.information.rights_stated.is_true()
    & F.information.at_collection.is_true()
)
"""The duty: seven points, all stated when the data are collected at the latest."""
_ALL_STATED = InformationFacts(
    from_person=True,
    already_informed=False,
    identity_stated=True,
    purpose_stated=True,
    lawful_basis_stated=True,
    recipients_stated=True,
    retention_stated=True,
    rights_stated=True,
    at_collection=True,
)
EXAMPLES = Examples(
    kept=SharedFacts(privacy=PrivacyFacts(personal_data=True), information=_ALL_STATED),
    broken=SharedFacts(
        privacy=PrivacyFacts(personal_data=True),
        information=evolve(_ALL_STATED, retention_stated=False),
    ),
)
"""A complete notice, and one that leaves out how long the data are kept."""

INFORMATION_EU = Rule(
    id="survey.privacy.information.eu",
    title=Text(
        en="Information for people whose data are collected",
        fr="Information des personnes dont on collecte les données",
    ),
    asks=Text(
        en="A person whose personal data are asked for is told, at that moment, who is "
        "responsible, for which purposes and on which basis, who receives the data, for how long "
        "they are kept, and which rights exist, withdrawal and complaint among them.",
        fr="La personne à qui l’on demande des données à caractère personnel apprend, à ce moment, "
        "qui est responsable, pour quelles finalités et sur quelle base, qui reçoit les données, "
        "combien de temps elles sont conservées et quels droits elle a, dont le retrait du "
        "consentement et la réclamation.",
    ),
    message=Text(
        en="Before people answer, state who you are, why you collect, on which basis, for whom, "
        "how long you keep the data, and which rights they have.",
        fr="Avant la réponse, indiquez qui vous êtes, pourquoi et sur quelle base vous collectez "
        "ces données, pour qui, combien de temps vous les gardez, et quels droits a la personne.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2016_679.at(
        Text(
            en="Art. 12, 13(1), 13(2), 13(4); Art. 14 for data from elsewhere",
            fr="art. 12, art. 13, § 1, 2 et 4 ; art. 14 pour les données venues d’ailleurs",
        ),
        seen_on=Text(
            en="a reference page of 5 August 2026 with the points of Art. 13 and 14; a page of 19 "
            "July 2018 on the first day in Iceland, Liechtenstein and Norway",
            fr="page de référence du 5 août 2026 reproduisant les points des art. 13 et 14 ; page "
            "du 19 juillet 2018 sur le premier jour en Islande, au Liechtenstein et en Norvège",
        ),
        note=Text(
            en="Due also where the answers are anonymous but the reward needs a name, an address "
            "or a bank account. Automated decisions, a statutory duty to answer and transfers have "
            "points of their own, which are read with rights and recipients. Data from elsewhere "
            "need the information within one month, and with the first message (Art. 14): that is "
            "not modelled.",
            fr="L’information est due aussi lorsque les réponses sont anonymes mais que la "
            "récompense suppose un nom, une adresse ou un compte bancaire. Les décisions "
            "automatisées, l’obligation légale de répondre et les transferts ont leurs points "
            "propres, lus ici avec les droits et les destinataires. Pour des données venues "
            "d’ailleurs, l’information est due sous un mois et au premier message (art. 14) : cela "
            "n’est pas modélisé.",
        ),
    ),
    since=REGULATION_DAY,
    versions=(IN_THE_EEA,),
    mark=Certainty.SEEN,
    holder=roles_and_effects.CONTROLLER,
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["survey.privacy.information.eu"],
    applies=COLLECTED_FROM_PERSON,
    requires=INFORMED,
    examples=EXAMPLES,
)

RULES = (INFORMATION_EU,)
