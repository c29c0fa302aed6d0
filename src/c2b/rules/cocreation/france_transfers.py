"""Rules of France on the transfer of authors' rights: its form and its limits."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import EXCLUSIVE_RIGHTS, OwnershipBasis, RightClaimed, TransferForm
from c2b.rules.cocreation.facts import CocreationFacts, TransferFacts, WorkFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.sources import (
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE,
    CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
)
from c2b.text import Text

F = facts_of(CocreationFacts)
_CLAIMED = F.transfer.right_claimed.is_not(RightClaimed.NONE)

WRITTEN_TRANSFER_FR = Rule(
    id="cocreation.ip.written-transfer.fr",
    title=Text(
        en="Written contract for the transfer of authors' rights",
        fr="Contrat écrit pour transmettre des droits d’auteur",
    ),
    asks=Text(
        en="A contract that transfers author's rights is in writing.",
        fr="Le contrat qui transmet des droits d’auteur est constaté par écrit.",
    ),
    message=Text(
        en="Put the transfer in writing: without it you cannot prove it against the author.",
        fr="Constatez la cession par écrit : à défaut, vous ne pourrez la prouver contre l’auteur.",
    ),
    norm=NormKind.PROOF,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        Text(
            en="Art. L131-2, second paragraph (loi no. 2016-925 of 7 July 2016)",
            fr="art. L. 131-2, al. 2 (loi n° 2016-925 du 7 juillet 2016)",
        ),
        note=Text(
            en="Writing serves as evidence here: a transfer without it is not void. Until 8 July "
            "2016 the code asked for it in three kinds of contract only: performance, "
            "publishing and audiovisual production. Much of the case law reads it as covering "
            "licences too.",
            fr="Règle de preuve, non de validité. Avant le 9 juillet 2016, seuls les contrats de "
            "représentation, d’édition et de production audiovisuelle devaient être écrits. Une "
            "grande partie de la jurisprudence l’étend aux licences.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(2016, 7, 9),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=Text(en="no proof of the transfer", fr="défaut de preuve de la cession"),
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
    title=Text(
        en="Transfer of rights that are named and delimited",
        fr="Cession de droits énumérés et délimités",
    ),
    asks=Text(
        en="The transfer names every right by itself, and states how far, for what, where and how "
        "long it may be used.",
        fr="Chaque droit cédé fait l’objet d’une mention distincte, et son domaine d’exploitation "
        "est délimité quant à son étendue, sa destination, son lieu et sa durée.",
    ),
    message=Text(
        en="List the rights one by one and limit them: the author keeps whatever the list leaves "
        "out.",
        fr="Énumérez les droits cédés et délimitez-les : ceux qui ne sont pas mentionnés restent "
        "à l’auteur.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        Text(
            en="Art. L131-3 (strict interpretation: Art. L122-7)",
            fr="art. L. 131-3 (interprétation stricte : art. L. 122-7)",
        ),
        note=Text(
            en="Much of the case law applies it to licences too.",
            fr="Une grande partie de la jurisprudence l’applique aussi aux licences.",
        ),
    ),
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
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, duration=False)
        ),
    ),
)
FUTURE_WORKS_FR = Rule(
    id="cocreation.ip.future-works.fr",
    title=Text(
        en="Nullity of the global transfer of future works",
        fr="Nullité de la cession globale des œuvres futures",
    ),
    asks=Text(
        en="Nobody transfers all future works at once; works that can be told apart may pass.",
        fr="La cession globale des œuvres futures est nulle ; des œuvres déterminées peuvent être "
        "cédées.",
    ),
    message=Text(
        en="Strike the clause on all that will be posted or created, or determine each work: a "
        "blanket transfer is void.",
        fr="Supprimez la clause visant tout ce qui sera publié ou créé, ou déterminez chaque "
        "œuvre : la cession globale est nulle.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(Text(en="Art. L131-1", fr="art. L. 131-1")),
    anchor=Anchor.CONTRACT,
    since=CODE_DE_LA_PROPRIETE_INTELLECTUELLE_SINCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=_CLAIMED & F.transfer.future_works.is_true(),
    requires=F.transfer.works_determined.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.NON_EXCLUSIVE_LICENCE,
                future_works=True,
                works_determined=True,
            )
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.NON_EXCLUSIVE_LICENCE,
                future_works=True,
                works_determined=False,
            )
        ),
    ),
)
NO_TRANSFER_BY_PAYMENT_FR = Rule(
    id="cocreation.ip.service-contract-no-transfer.fr",
    title=Text(
        en="No transfer of rights by an order or payment alone",
        fr="Absence de cession par la seule commande ou le seul paiement",
    ),
    asks=Text(
        en="To order, pay for or host a contribution transfers no author's right.",
        fr="La commande, le paiement ou l’hébergement d’une contribution n’emporte cession d’aucun "
        "droit d’auteur.",
    ),
    message=Text(
        en="Agree on a written transfer: payment or terms of service give you no ownership.",
        fr="Convenez d’une cession écrite : ni le paiement ni l’acceptation des conditions "
        "d’utilisation ne valent cession.",
    ),
    norm=NormKind.VALIDITY,
    places=("FR",),
    source=CODE_DE_LA_PROPRIETE_INTELLECTUELLE.at(
        Text(
            en="Art. L111-1, third paragraph (collective work: Art. L113-2, L113-5)",
            fr="art. L. 111-1, al. 3 (œuvre collective : art. L. 113-2 et L. 113-5)",
        )
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
                right_claimed=RightClaimed.ASSIGNMENT, basis=OwnershipBasis.PAYMENT
            )
        ),
    ),
)

RULES = (
    WRITTEN_TRANSFER_FR,
    DELIMITED_TRANSFER_FR,
    FUTURE_WORKS_FR,
    NO_TRANSFER_BY_PAYMENT_FR,
)
