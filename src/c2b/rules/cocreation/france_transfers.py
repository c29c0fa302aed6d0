"""Rules of France on the transfer of authors' rights: its form, its limits and its price."""

from __future__ import annotations

from datetime import date

from c2b.models.rights import LumpSumGround, Remuneration
from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import EXCLUSIVE_RIGHTS, OwnershipBasis, RightClaimed, TransferForm
from c2b.rules.cocreation.facts import CocreationFacts, RemunerationFacts, TransferFacts, WorkFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.definition import AgreementFacts
from c2b.rules.sources import (
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE,
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
)
from c2b.text import Text

F = facts_of(CocreationFacts)
_CLAIMED = F.transfer.right_claimed.is_not(RightClaimed.NONE)

WRITTEN_TRANSFER_FR = Rule(
    id="cocreation.ip.written-transfer.fr",
    asks=Text(
        en="A contract that transfers author's rights is written.",
        fr="Un contrat qui cède des droits d’auteur est écrit.",
    ),
    message=Text(
        en="Put the transfer in writing: without it you cannot prove it against the author.",
        fr="Mettez la cession par écrit : sans écrit, vous ne pourrez l’opposer à l’auteur.",
    ),
    norm=NormKind.PROOF,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        "L131-2, second paragraph (loi n° 2016-925)",
        note=Text(
            en="Before 9 July 2016 only certain contracts had to be written.",
            fr="Avant le 9 juillet 2016, seuls certains contrats devaient être écrits.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2016, 7, 9),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="no proof of the transfer", fr="cession non prouvée"),
    applies=F.work.protected.is_true() & _CLAIMED,
    requires=F.transfer.form.is_not(TransferForm.NONE),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(
                right_claimed=RightClaimed.ASSIGNMENT, form=TransferForm.WRITTEN
            ),
        ),
        broken=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, form=TransferForm.NONE),
        ),
    ),
)
DELIMITED_TRANSFER_FR = Rule(
    id="cocreation.ip.delimited-transfer.fr",
    asks=Text(
        en="Each right transferred is mentioned, with its extent, purpose, place and duration.",
        fr="Chaque droit cédé est mentionné, avec son étendue, sa destination, son lieu et sa "
        "durée.",
    ),
    message=Text(
        en="List the rights one by one and limit them: what is not mentioned stays with the "
        "author.",
        fr="Énumérez les droits et délimitez-les : ce qui n’est pas mentionné reste à l’auteur.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at("L131-3, L122-7"),
    anchor=Anchor.CONTRACT,
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=_CLAIMED,
    requires=F.transfer.each_right.is_true()
    & F.transfer.extent.is_true()
    & F.transfer.purpose.is_true()
    & F.transfer.territory.is_true()
    & F.transfer.duration.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.ASSIGNMENT,
                each_right=True,
                extent=True,
                purpose=True,
                territory=True,
                duration=True,
            )
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, each_right=False)
        ),
    ),
)
FUTURE_WORKS_FR = Rule(
    id="cocreation.ip.future-works.fr",
    asks=Text(
        en="Nobody transfers all future works at once; works that can be told apart may pass.",
        fr="Nul ne cède globalement ses œuvres futures ; des œuvres déterminées peuvent l’être.",
    ),
    message=Text(
        en="Strike the clause on all that will be posted or created: it is void.",
        fr="Supprimez la clause sur tout ce qui sera publié ou créé : elle est nulle.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at("L131-1"),
    anchor=Anchor.CONTRACT,
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.future_works.is_true(),
    requires=F.transfer.works_determined.is_true(),
    examples=Examples(
        kept=CocreationFacts(transfer=TransferFacts(future_works=True, works_determined=True)),
        broken=CocreationFacts(transfer=TransferFacts(future_works=True, works_determined=False)),
    ),
)
REMUNERATION_FR = Rule(
    id="cocreation.ip.remuneration.fr",
    asks=Text(
        en="A transfer for a price pays the author in proportion to revenue, or a lump sum where "
        "the code allows it; a free transfer is said to be one.",
        fr="Une cession à titre onéreux rémunère l’auteur à proportion des recettes, ou par un "
        "forfait si le code l’admet ; une cession gratuite est dite telle.",
    ),
    message=Text(
        en="Agree on a share of revenue, name the ground of the lump sum, or say that it is free.",
        fr="Convenez d’une part des recettes, indiquez le motif du forfait, ou dites la gratuité.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        "L131-4 (ordonnance n° 2021-580), L122-7",
        note=Text(
            en="That a free transfer is clear and express is case law. A lump sum may be reviewed "
            "for a loss above seven twelfths (L131-5).",
            fr="La gratuité claire et expresse vient de la jurisprudence. Un forfait est révisable "
            "pour une lésion de plus de sept douzièmes (L131-5).",
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
            remuneration=RemunerationFacts(kind=Remuneration.PROPORTIONAL),
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            agreement=AgreementFacts(gratuitous=True, gratuitous_express=False),
        ),
    ),
)
NO_TRANSFER_BY_PAYMENT_FR = Rule(
    id="cocreation.ip.service-contract-no-transfer.fr",
    asks=Text(
        en="To order, pay for or host a contribution transfers no author's right.",
        fr="Commander, payer ou héberger une contribution ne cède aucun droit d’auteur.",
    ),
    message=Text(
        en="Agree on a written transfer: payment or terms of service give you no ownership.",
        fr="Convenez d’une cession écrite : ni le paiement ni les conditions d’utilisation ne "
        "rendent propriétaire.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        "L111-1, third paragraph; collective work L113-2, L113-5"
    ),
    anchor=Anchor.CONTRACT,
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.right_claimed.one_of(*EXCLUSIVE_RIGHTS),
    requires=F.transfer.basis.one_of(
        OwnershipBasis.WRITTEN_TRANSFER, OwnershipBasis.COLLECTIVE_WORK
    ),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.ASSIGNMENT, basis=OwnershipBasis.WRITTEN_TRANSFER
            )
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.ASSIGNMENT, basis=OwnershipBasis.GENERAL_CLAUSE
            )
        ),
    ),
)

RULES = (
    WRITTEN_TRANSFER_FR,
    DELIMITED_TRANSFER_FR,
    FUTURE_WORKS_FR,
    REMUNERATION_FR,
    NO_TRANSFER_BY_PAYMENT_FR,
)
