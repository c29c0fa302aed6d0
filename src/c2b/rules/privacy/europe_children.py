"""The rule of the European Union on the consent of children to online services.

The age is that of the country of the child where it is known, else of the place asked about. In
France a child and a parent consent together below the age.
"""

from __future__ import annotations

from collections.abc import Callable

from c2b.predicate import Parameter, Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.facts.privacy import Country, LawfulBasis, ParticipantFacts, PrivacyFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.privacy.ages_of_consent import AGES, AGES_BY_COUNTRY, REGULATION_DAY
from c2b.rules.privacy.europe import IN_THE_EEA
from c2b.rules.sources import REGULATION_2016_679
from c2b.text import Text

F = facts_of(SharedFacts)
_COUNTRY_KNOWN: Predicate = F.participant.country.is_known()
_ELSEWHERE: Predicate = F.participant.country.is_not(Country.FR)


def _against_the_age(test: Callable[[object], Predicate]) -> Predicate:
    """Apply *test* to the age of the country of the child, or else of the place asked about."""
    of_country = test(Parameter(AGES_BY_COUNTRY.name, F.participant.country))
    return (_COUNTRY_KNOWN & of_country) | (~_COUNTRY_KNOWN & test(Parameter(AGES.name)))


_OLD_ENOUGH = _against_the_age(F.person.age.at_least)
_TOO_YOUNG = _against_the_age(F.person.age.less_than)
_PARENT = F.participant.verifiable_parental_consent.is_true()
_CHILD_TOO = F.participant.child_consent.is_true()
_SEEN_ON = Text(
    en="trackers of law firms for AT, BE, CZ, DK, FI, FR, IE, IT, NL, SE, SK; a table after the "
    "evaluation by the Commission in 2020; pages on the Slovenian act",
    fr="suivis de cabinets d’avocats pour AT, BE, CZ, DK, FI, FR, IE, IT, NL, SE et SK ; tableau "
    "établi après l’évaluation de la Commission de 2020 ; pages sur la loi slovène",
)
_NOTE = Text(
    en="Ask about a state: the Union has no single age, and a state without an age on record is "
    "undecided, never 16. Which age counts where child and controller are in different states is "
    "not settled; the place of the child is the safer choice. The ages of Iceland, Malta, "
    "Norway and Slovenia are unsure.",
    fr="Interrogez un État : l’Union n’a pas d’âge unique, et un État dont l’âge n’est pas connu "
    "reste indécis, jamais 16 ans. L’âge applicable quand l’enfant et le responsable du traitement "
    "sont dans deux États n’est pas tranché ; le lieu de l’enfant est le choix le plus sûr. Les "
    "âges de l’Islande, de Malte, de la Norvège et de la Slovénie sont incertains.",
)

CHILD_ONLINE_EU = Rule(
    id="survey.privacy.child-online-consent.eu",
    title=Text(
        en="Parental consent to the use of children's data online",
        fr="Consentement parental pour les données d’enfants en ligne",
    ),
    asks=Text(
        en="Where an online service offered directly to a child rests on consent, a child below "
        "the age fixed by the state consents only with the holder of parental responsibility, "
        "which is checked by reasonable means.",
        fr="Lorsqu’un service en ligne proposé directement à un enfant repose sur le consentement, "
        "l’enfant n’ayant pas l’âge fixé par l’État ne consent qu’avec l’autorisation du titulaire "
        "de la responsabilité parentale, ce qui est vérifié par des moyens raisonnables.",
    ),
    message=Text(
        en="Have a parent consent, and check that it is the parent.",
        fr="Recueillez le consentement d’un parent, et vérifiez qu’il s’agit bien du parent.",
    ),
    norm=NormKind.VALIDITY,
    places=("EU",),
    source=REGULATION_2016_679.at(
        Text(en="Art. 8(1)-(2)", fr="art. 8, § 1 et 2"), seen_on=_SEEN_ON, note=_NOTE
    ),
    since=REGULATION_DAY,
    versions=(
        IN_THE_EEA,
        RuleVersion(
            place="FR",
            source=REGULATION_2016_679.at(
                Text(
                    en="Art. 8(1)-(2); for a child in France loi n° 78-17, Art. 45 (at first "
                    "Art. 7-1)",
                    fr="art. 8, § 1 et 2 ; pour un enfant en France, loi n° 78-17, art. 45 "
                    "(d’abord art. 7-1)",
                ),
                seen_on=_SEEN_ON,
                note=_NOTE,
            ),
            message=Text(
                en="Below 15 the child and a parent consent together: ask both, and check that it "
                "is the parent.",
                fr="Avant 15 ans, le consentement est donné conjointement par l’enfant et un "
                "titulaire de l’autorité parentale : recueillez les deux, et vérifiez la qualité "
                "de parent.",
            ),
            requires=_OLD_ENOUGH | (_PARENT & (_CHILD_TOO | (_COUNTRY_KNOWN & _ELSEWHERE))),
        ),
    ),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.CONTROLLER,
    review_by=LOOK_AGAIN["survey.privacy.child-online-consent.eu"],
    effect=roles_and_effects.CONSENT,
    applies=F.privacy.personal_data.is_true()
    & F.privacy.lawful_basis.is_(LawfulBasis.CONSENT)
    & F.privacy.offered_to_child.is_true()
    & F.person.age.less_than(18),
    undecided_when=~(_OLD_ENOUGH | _TOO_YOUNG),  # no age is on record
    requires=_OLD_ENOUGH | (_PARENT & (_CHILD_TOO | ~_COUNTRY_KNOWN | _ELSEWHERE)),
    parameters=(AGES, AGES_BY_COUNTRY),
    examples=Examples(
        kept=SharedFacts(
            privacy=PrivacyFacts(
                personal_data=True, lawful_basis=LawfulBasis.CONSENT, offered_to_child=True
            ),
            person=PersonFacts(stated_age=15),
            participant=ParticipantFacts(country=Country.FR),
        ),
        broken=SharedFacts(
            privacy=PrivacyFacts(
                personal_data=True, lawful_basis=LawfulBasis.CONSENT, offered_to_child=True
            ),
            person=PersonFacts(stated_age=14),
            participant=ParticipantFacts(country=Country.FR, parental_consent=False),
        ),
    ),
)

RULES = (CHILD_ONLINE_EU,)
