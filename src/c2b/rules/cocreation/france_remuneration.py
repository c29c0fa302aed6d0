"""The rule of France on the price of a transfer of authors' rights."""

from __future__ import annotations

from datetime import date

from c2b.models.rights import LumpSumGround, Remuneration
from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import EXCLUSIVE_RIGHTS, RightClaimed
from c2b.rules.cocreation.facts import CocreationFacts, RemunerationFacts, TransferFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.sources import (
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE,
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
)
from c2b.text import Text

F = facts_of(CocreationFacts)
_ORDONNANCE_OF_2021 = date(2021, 5, 14)
_APPROPRIATE = Text(
    en="A lump sum that was too low may be reviewed for a loss above seven twelfths (Art. "
    "L131-5, I). The demand that a free transfer be clear and express is case law. The word "
    '"appropriate" has stood in the code since 14 May 2021, the day after the ordonnance was '
    "published; some give 7 June 2021 (unsure).",
    fr="Le forfait est révisable en cas de lésion de plus de sept douzièmes (art. L. 131-5, I). "
    "L’exigence d’une gratuité claire et expresse est jurisprudentielle. Le mot « appropriée » "
    "figure dans le code depuis le 14 mai 2021, lendemain de la publication de l’ordonnance ; "
    "certains retiennent le 7 juin 2021 (incertain).",
)

REMUNERATION_FR = Rule(
    id="cocreation.ip.remuneration.fr",
    title=Text(
        en="Fair pay for a transfer, or an express free transfer",
        fr="Rémunération de la cession, ou gratuité expresse",
    ),
    asks=Text(
        en="A transfer for a price pays the author appropriately and in proportion to revenue, or "
        "a lump sum where the code allows it; a free transfer states expressly that it is free.",
        fr="La cession à titre onéreux comporte une rémunération appropriée et proportionnelle aux "
        "recettes, ou un forfait dans les cas prévus par le code ; la cession à titre gratuit "
        "l’énonce expressément.",
    ),
    message=Text(
        en="Agree on a share of revenue, or on a lump sum with a ground of the code, or state "
        "expressly that the transfer is free.",
        fr="Convenez d’une part des recettes, d’un forfait fondé sur un cas prévu par le code, ou "
        "stipulez expressément la gratuité.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        Text(en="Art. L131-4, L131-5, L122-7", fr="art. L. 131-4, L. 131-5 et L. 122-7"),
        note=_APPROPRIATE,
    ),
    versions=(
        RuleVersion(
            since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
            until=_ORDONNANCE_OF_2021,
            source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
                Text(en="Art. L131-4", fr="art. L. 131-4"),
                note=Text(
                    en="The remuneration is in proportion to revenue.",
                    fr="La rémunération est proportionnelle aux recettes.",
                ),
            ),
        ),
        RuleVersion(
            since=_ORDONNANCE_OF_2021,
            source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
                Text(
                    en="Art. L131-4 (ordonnance no. 2021-580 of 12 May 2021), L131-5, L122-7",
                    fr="art. L. 131-4 (ordonnance n° 2021-580 du 12 mai 2021), L. 131-5 et "
                    "L. 122-7",
                ),
                note=_APPROPRIATE,
            ),
        ),
    ),
    anchor=Anchor.CONTRACT,
    implements=("cocreation.ip.fair-remuneration.eu",),
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.right_claimed.one_of(*EXCLUSIVE_RIGHTS),
    requires=(
        F.agreement.gratuitous.is_false()
        & (
            F.remuneration.kind.is_(Remuneration.PROPORTIONAL)
            | (
                F.remuneration.kind.is_(Remuneration.LUMP_SUM)
                & F.remuneration.ground.is_not(LumpSumGround.NONE)
            )
        )
    )
    | (F.agreement.gratuitous.is_true() & F.agreement.gratuitous_express.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            agreement=AgreementFacts(gratuitous=False),
            remuneration=RemunerationFacts(
                kind=Remuneration.LUMP_SUM, ground=LumpSumGround.ACCESSORY
            ),
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            agreement=AgreementFacts(gratuitous=False),
            remuneration=RemunerationFacts(kind=Remuneration.LUMP_SUM, ground=LumpSumGround.NONE),
        ),
    ),
)

RULES = (REMUNERATION_FR,)
