"""Rules of the European Union on personal data: legal basis, consent, sensitive data.

They reach Iceland, Liechtenstein and Norway through the agreement on the European Economic Area.
"""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.privacy import LawfulBasis, PrivacyFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.privacy.ages_of_consent import EEA_DAY, REGULATION_DAY
from c2b.rules.sources import REGULATION_2016_679
from c2b.text import Text

F = facts_of(SharedFacts)
IN_THE_EEA = RuleVersion(place="EEA", since=EEA_DAY)
UNLAWFUL_PROCESSING = Text(en="unlawful processing", fr="traitement illicite")

LAWFUL_BASIS_EU = Rule(
    id="survey.privacy.lawful-basis.eu",
    title=Text(
        en="Lawful basis of personal data processing",
        fr="Base légale du traitement des données personnelles",
    ),
    asks=Text(
        en="Personal data are processed on one of the six lawful bases, chosen before they are "
        "collected.",
        fr="Les données à caractère personnel sont traitées sur l’une des six bases légales, "
        "choisie avant la collecte.",
    ),
    message=Text(
        en="Choose a lawful basis before you collect; weigh the interests first where you rely on "
        "legitimate interests.",
        fr="Choisissez une base légale avant la collecte ; pour l’intérêt légitime, mettez "
        "d’abord les intérêts en balance.",
    ),
    norm=NormKind.DUTY,
    places=("EU",),
    source=REGULATION_2016_679.at(
        Text(en="Art. 6(1)", fr="art. 6, § 1"),
        note=Text(
            en="Anonymous answers are outside (Art. 4(1)), but the payment of a reward often "
            "creates personal data, such as bank details. Recognised legitimate interests are a "
            "ground of British law only.",
            fr="Les réponses anonymes n’en relèvent pas (art. 4, point 1), mais le versement d’une "
            "récompense crée souvent des données à caractère personnel, telles que des coordonnées "
            "bancaires. L’intérêt légitime reconnu n’existe qu’en droit britannique.",
        ),
    ),
    since=REGULATION_DAY,
    versions=(IN_THE_EEA,),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    effect=UNLAWFUL_PROCESSING,
    applies=F.privacy.personal_data.is_true(),
    requires=F.privacy.lawful_basis.none_of(LawfulBasis.NONE, LawfulBasis.RECOGNISED_INTEREST)
    & F.privacy.lawful_basis.is_(LawfulBasis.LEGITIMATE_INTERESTS).implies(
        F.privacy.balancing_test.is_true()
    ),
    examples=Examples(
        kept=SharedFacts(
            privacy=PrivacyFacts(
                personal_data=True,
                lawful_basis=LawfulBasis.LEGITIMATE_INTERESTS,
                balancing_test=True,
            )
        ),
        broken=SharedFacts(privacy=PrivacyFacts(personal_data=True, lawful_basis=LawfulBasis.NONE)),
    ),
)
VALID_CONSENT_EU = Rule(
    id="survey.privacy.valid-consent.eu",
    title=Text(
        en="Conditions of valid consent to data processing",
        fr="Conditions d’un consentement valable au traitement",
    ),
    asks=Text(
        en="Consent is freely given, specific, informed and unambiguous, as easy to refuse or "
        "withdraw as to give, provable, and not bundled with what taking part does not need.",
        fr="Le consentement est libre, spécifique, éclairé et univoque, aussi simple à refuser ou "
        "à retirer qu’à donner, prouvable, et non lié à un traitement inutile à la participation.",
    ),
    message=Text(
        en="Ask for consent again: a free and clear choice for each purpose, as easy to refuse as "
        "to give.",
        fr="Recueillez de nouveau le consentement : un choix libre et clair pour chaque finalité, "
        "aussi facile à refuser qu’à donner.",
    ),
    norm=NormKind.VALIDITY,
    places=("EU",),
    source=REGULATION_2016_679.at(
        Text(
            en="Art. 4(11), Art. 7(1)-(4), recitals 32, 42, 43",
            fr="art. 4, 11), art. 7, § 1 à 4, considérants 32, 42 et 43",
        ),
        note=Text(
            en="A modest reward does not by itself take freedom away; a drawback for refusing does "
            "(EDPB Guidelines 05/2020).",
            fr="Une récompense modeste n’ôte pas à elle seule la liberté du consentement ; un "
            "désavantage en cas de refus la fait disparaître (lignes directrices 05/2020 du CEPD).",
        ),
    ),
    since=REGULATION_DAY,
    versions=(IN_THE_EEA,),
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
        kept=SharedFacts(
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
        broken=SharedFacts(
            privacy=PrivacyFacts(
                personal_data=True, lawful_basis=LawfulBasis.CONSENT, refusal_as_easy=False
            )
        ),
    ),
)
SPECIAL_CATEGORIES_EU = Rule(
    id="survey.privacy.special-categories.eu",
    title=Text(
        en="Ban in principle on processing sensitive data",
        fr="Interdiction de principe de traiter des données sensibles",
    ),
    asks=Text(
        en="Racial or ethnic origin, political opinions, religious or philosophical beliefs, union "
        "membership, health, sex life, sexual orientation, genetic and biometric data are not "
        "processed without explicit consent or another exception of Article 9(2).",
        fr="L’origine raciale ou ethnique, les opinions politiques, les convictions religieuses ou "
        "philosophiques, l’appartenance syndicale, la santé, la vie sexuelle, l’orientation "
        "sexuelle, les données génétiques et biométriques ne sont pas traitées sans consentement "
        "explicite ni autre exception de l’article 9, paragraphe 2.",
    ),
    message=Text(
        en="Leave the question out, make the answers anonymous, or ask for explicit consent.",
        fr="Retirez la question, rendez les réponses anonymes, ou recueillez un consentement "
        "explicite.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=REGULATION_2016_679.at(Text(en="Art. 9(1)-(2)", fr="art. 9, § 1 et 2")),
    since=REGULATION_DAY,
    versions=(IN_THE_EEA,),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    effect=UNLAWFUL_PROCESSING,
    applies=F.privacy.special_category.is_true() & F.privacy.personal_data.is_true(),
    requires=F.privacy.explicit_consent.is_true() | F.privacy.other_exception.is_true(),
    examples=Examples(
        kept=SharedFacts(
            privacy=PrivacyFacts(special_category=True, personal_data=True, explicit_consent=True)
        ),
        broken=SharedFacts(
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
    SPECIAL_CATEGORIES_EU,
)
