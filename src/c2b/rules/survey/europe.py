"""Rules of the European Union on surveys: legal basis of personal data, consent, children."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.privacy import LawfulBasis, PrivacyFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import REGULATION_2016_679
from c2b.rules.survey.choice import Country
from c2b.rules.survey.facts import ParticipantFacts, SurveyFacts
from c2b.text import Text

F = facts_of(SurveyFacts)
_GDPR_DAY = date(2018, 5, 25)

LAWFUL_BASIS_EU = Rule(
    id="survey.privacy.lawful-basis.eu",
    asks=Text(
        en="Personal data are processed on one lawful basis, chosen before they are collected.",
        fr="Les données personnelles sont traitées sur une base légale, choisie avant la collecte.",
    ),
    message=Text(
        en="Choose a lawful basis; for legitimate interests, weigh them first.",
        fr="Choisissez une base légale ; pour l’intérêt légitime, faites d’abord la balance.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2016_679.at(
        "Art. 6(1)",
        note=Text(
            en="Anonymous answers are outside; paying a reward often creates personal data even "
            "so.",
            fr="Les réponses anonymes n’en relèvent pas ; payer une récompense crée pourtant "
            "souvent des données personnelles.",
        ),
    ),
    since=_GDPR_DAY,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    effect=Text(en="unlawful processing", fr="traitement illicite"),
    applies=F.privacy.personal_data.is_true(),
    requires=F.privacy.lawful_basis.is_not(LawfulBasis.NONE)
    & F.privacy.lawful_basis.is_(LawfulBasis.LEGITIMATE_INTERESTS).implies(
        F.privacy.balancing_test.is_true()
    ),
    examples=Examples(
        kept=SurveyFacts(
            privacy=PrivacyFacts(personal_data=True, lawful_basis=LawfulBasis.CONSENT)
        ),
        broken=SurveyFacts(privacy=PrivacyFacts(personal_data=True, lawful_basis=LawfulBasis.NONE)),
    ),
)
VALID_CONSENT_EU = Rule(
    id="survey.privacy.valid-consent.eu",
    asks=Text(
        en="Consent is an informed act for each purpose, as easy to refuse and withdraw as to "
        "give, provable, and not bundled with what is not needed.",
        fr="Le consentement est un acte éclairé, propre à chaque finalité, aussi simple à refuser "
        "et à retirer qu’à donner, prouvable, et sans lien avec l’inutile.",
    ),
    message=Text(
        en="Ask again: this consent is not valid.",
        fr="Redemandez-le : ce consentement n’est pas valable.",
    ),
    norm=NormKind.VALIDITY,
    places=("EU",),
    source=REGULATION_2016_679.at(
        "Art. 4(11), Art. 7(1)-(4), recitals 32, 42, 43",
        note=Text(
            en="A modest reward does not by itself take freedom away; a drawback for refusing does "
            "(EDPB Guidelines 05/2020).",
            fr="Une récompense modeste n’ôte pas à elle seule la liberté ; un désavantage en cas "
            "de refus, si (lignes directrices 05/2020 du CEPD).",
        ),
    ),
    since=_GDPR_DAY,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    effect=roles_and_effects.CONSENT,
    applies=F.privacy.personal_data.is_true() & F.privacy.lawful_basis.is_(LawfulBasis.CONSENT),
    requires=F.privacy.affirmative_act.is_true()
    & F.privacy.specific.is_true()
    & F.privacy.informed.is_true()
    & F.privacy.refusal_as_easy.is_true()
    & F.privacy.withdrawal_as_easy.is_true()
    & F.privacy.provable.is_true()
    & F.privacy.bundled.is_false(),
    examples=Examples(
        kept=SurveyFacts(
            privacy=PrivacyFacts(
                personal_data=True,
                lawful_basis=LawfulBasis.CONSENT,
                affirmative_act=True,
                specific=True,
                informed=True,
                refusal_as_easy=True,
                withdrawal_as_easy=True,
                provable=True,
                bundled=False,
            )
        ),
        broken=SurveyFacts(
            privacy=PrivacyFacts(personal_data=True, lawful_basis=LawfulBasis.CONSENT, bundled=True)
        ),
    ),
)
_AGES = (
    *((Country.FR, 15), (Country.DE, 16), (Country.IE, 16), (Country.NL, 16), (Country.IT, 14)),
    *((Country.ES, 14), (Country.AT, 14), (Country.BE, 13), (Country.PT, 13), (Country.SE, 13)),
    *((Country.FI, 13), (Country.PL, 16), (Country.GB, 13), (Country.OTHER, 16)),
)
CHILD_ONLINE_EU = Rule(
    id="survey.privacy.child-online-consent.eu",
    asks=Text(
        en="Below the age that the country has fixed, a parent gives or authorises the consent to "
        "an online service, and this is checked with reasonable efforts.",
        fr="En dessous de l’âge fixé par le pays, un parent donne ou autorise le consentement à un "
        "service en ligne, ce qui est vérifié par des efforts raisonnables.",
    ),
    message=Text(
        en="Have a parent consent, and check it.",
        fr="Faites consentir un parent, et vérifiez-le.",
    ),
    norm=NormKind.VALIDITY,
    places=("EU",),
    source=REGULATION_2016_679.at(
        "Art. 8(1)-(2); France: loi n° 78-17, Art. 45; UK: Data Protection Act 2018, s. 9",
        note=Text(
            en="16 is the default; several states that are not listed chose another age. In France "
            "child and parent consent together from 13 to 15.",
            fr="16 ans par défaut ; plusieurs États non cités ont choisi un autre âge. En France, "
            "enfant et parent consentent ensemble de 13 à 15 ans.",
        ),
    ),
    since=_GDPR_DAY,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    review_by=LOOK_AGAIN["survey.privacy.child-online-consent.eu"],
    effect=roles_and_effects.CONSENT,
    applies=F.privacy.lawful_basis.is_(LawfulBasis.CONSENT)
    & F.privacy.offered_to_child.is_true()
    & F.person.age.less_than(Parameter("age_of_consent", F.participant.country)),
    requires=F.participant.verifiable_parental_consent.is_true(),
    parameters=(constant("age_of_consent", _AGES, unit="years"),),
    examples=Examples(
        kept=SurveyFacts(
            privacy=PrivacyFacts(lawful_basis=LawfulBasis.CONSENT, offered_to_child=True),
            person=PersonFacts(stated_age=14),
            participant=ParticipantFacts(
                country=Country.FR, parental_consent=True, reasonable_verification=True
            ),
        ),
        broken=SurveyFacts(
            privacy=PrivacyFacts(lawful_basis=LawfulBasis.CONSENT, offered_to_child=True),
            person=PersonFacts(stated_age=14),
            participant=ParticipantFacts(country=Country.FR, parental_consent=False),
        ),
    ),
)
SPECIAL_CATEGORIES_EU = Rule(
    id="survey.privacy.special-categories.eu",
    asks=Text(
        en="Origin, opinions, religion, union membership, health, sex life, genetic and biometric "
        "data are asked of an identifiable person only with explicit consent or an exception.",
        fr="Origine, opinions, religion, appartenance syndicale, santé, vie sexuelle, données "
        "génétiques et biométriques ne sont demandées à une personne identifiable qu’avec un "
        "consentement explicite ou une exception.",
    ),
    message=Text(
        en="Leave the question out, make the answers anonymous, or ask for explicit consent.",
        fr="Retirez la question, rendez les réponses anonymes, ou obtenez un accord explicite.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=REGULATION_2016_679.at("Art. 9(1)-(2)"),
    since=_GDPR_DAY,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    effect=Text(en="unlawful processing", fr="traitement illicite"),
    applies=F.privacy.special_category.is_true() & F.privacy.personal_data.is_true(),
    requires=F.privacy.explicit_consent.is_true() | F.privacy.other_exception.is_true(),
    examples=Examples(
        kept=SurveyFacts(
            privacy=PrivacyFacts(special_category=True, personal_data=True, explicit_consent=True)
        ),
        broken=SurveyFacts(
            privacy=PrivacyFacts(
                special_category=True,
                personal_data=True,
                explicit_consent=False,
                other_exception=False,
            )
        ),
    ),
)

RULES = (
    LAWFUL_BASIS_EU,
    VALID_CONSENT_EU,
    CHILD_ONLINE_EU,
    SPECIAL_CATEGORIES_EU,
)
