"""The general clause of France on unfair and misleading commercial practices."""

from __future__ import annotations

from datetime import date

from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.practice.clause import BEARS_ON, EXAMPLES, FAIR, REACHES_BUYERS, F
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION
from c2b.text import Text

_LIST = date(2008, 8, 6)
_NEW_CODE = date(2016, 7, 1)
_CODE = CODE_DE_LA_CONSOMMATION.at(
    Text(
        en="Art. L121-1, L121-2, L121-3; penalties: Art. L132-2",
        fr="art. L. 121-1, L. 121-2, L. 121-3 ; peines : art. L. 132-2",
    ),
    seen_on=Text(
        en="Code de la consommation as of 5 January 2008, 6 August 2008 and April 2026; a note of "
        "the DGCCRF of 29 January 2009",
        fr="Code de la consommation au 5 janvier 2008, au 6 août 2008 et en avril 2026 ; note de "
        "la DGCCRF du 29 janvier 2009",
    ),
)

GENERAL_CLAUSE_FR = Rule(
    id="practice.fairness.general-clause.fr",
    title=Text(
        en="Ban on misleading or negligent practices",
        fr="Interdiction des pratiques trompeuses ou peu diligentes",
    ),
    asks=Text(
        en="A commercial practice neither rests on false or deceptive statements, nor hides "
        "material information or its true commercial aim, nor leaves unclear on whose behalf it "
        "is carried out, and it meets professional diligence.",
        fr="Une pratique commerciale ne repose pas sur des allégations fausses ou de nature à "
        "induire en erreur, ne dissimule ni information substantielle ni véritable intention "
        "commerciale, permet d’identifier la personne pour le compte de qui elle est mise en œuvre "
        "et respecte la diligence professionnelle.",
    ),
    message=Text(
        en="Correct what deceives, give the information that matters, and make clear who speaks "
        "and for what purpose.",
        fr="Corrigez ce qui induit en erreur, donnez les informations substantielles et indiquez "
        "qui s’exprime et dans quel but.",
    ),
    norm=NormKind.BAN,
    places=("FR",),
    source=_CODE.at(
        _CODE.article,
        note=Text(
            en="L121-2 does not repeat the effect on the decision; courts require it in the light "
            "of Directive 2005/29/EC. Misleading practices: up to two years and 300,000 EUR; "
            "online, since 12 May 2024, five years and 750,000 EUR; up to 10 % of turnover "
            "(L132-2). Misleading advertising before 5 January 2008 is not modelled.",
            fr="L’art. L. 121-2 ne reprend pas l’effet sur la décision ; le juge l’exige à la "
            "lumière de la directive 2005/29/CE. Pratiques trompeuses : jusqu’à deux ans et "
            "300 000 € ; en ligne, depuis le 12 mai 2024, cinq ans et 750 000 € ; jusqu’à 10 % du "
            "chiffre d’affaires (art. L. 132-2). La publicité trompeuse antérieure au "
            "5 janvier 2008 n’est pas modélisée.",
        ),
    ),
    since=date(2008, 1, 5),
    versions=(
        RuleVersion(
            since=date(2008, 1, 5),
            until=_LIST,
            source=_CODE.at(
                Text(
                    en="Art. L120-1, L121-1 (loi n° 2008-3, Art. 39)",
                    fr="art. L. 120-1, L. 121-1 (loi n° 2008-3, art. 39)",
                ),
                note=Text(
                    en="The same tests, the true commercial aim included; no list of practices.",
                    fr="Mêmes critères, intention commerciale comprise ; pas encore de liste.",
                ),
            ),
        ),
        RuleVersion(
            since=_LIST,
            until=_NEW_CODE,
            source=_CODE.at(
                Text(
                    en="Art. L120-1, L121-1, L121-1-1 (loi n° 2008-776)",
                    fr="art. L. 120-1, L. 121-1, L. 121-1-1 (loi n° 2008-776)",
                ),
                note=Text(
                    en="The list of banned practices was added.",
                    fr="La liste des pratiques réputées trompeuses est ajoutée.",
                ),
            ),
        ),
        RuleVersion(since=_NEW_CODE),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.TRADER_AND_AGENTS,
    effect=roles_and_effects.UNFAIR_PRACTICE,
    review_by=LOOK_AGAIN["practice.fairness.general-clause.fr"],
    implements=("practice.fairness.general-clause.eu",),
    never_kept=True,
    bears_on=BEARS_ON,
    applies=REACHES_BUYERS,
    requires=FAIR
    & (F.practice.distorts_decision.is_false() | F.practice.principal_identifiable.is_true()),
    examples=EXAMPLES,
)

RULES = (GENERAL_CLAUSE_FR,)
