"""Rules of Germany on the rights of authors: licences instead of transfers, future works."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import WRITTEN_FORMS, RightClaimed, SigningForm
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    TransferFacts,
    WorkFacts,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import URHG
from c2b.text import Text

F = facts_of(CocreationFacts)
_IN_FORCE = date(1966, 1, 1)
_DIRECTIVE = date(2021, 6, 7)
_OLDER_TOO = date(2022, 6, 7)
_CLAIMS = F.work.protected.is_true() & F.transfer.right_claimed.is_not(RightClaimed.NONE)
_WORK = WorkFacts(protected=True, software=False)
_EXCLUSIVE = TransferFacts(right_claimed=RightClaimed.EXCLUSIVE_LICENCE)

LICENCE_NOT_TRANSFER_DE = Rule(
    id="cocreation.ip.licence-not-transfer.de",
    title=Text(
        en="Licence of named uses in place of a transfer",
        fr="Licence d’usages désignés, sans cession du droit d’auteur",
    ),
    asks=Text(
        en="A business takes rights of use, for copyright itself does not pass between living "
        "persons; uses that are not named one by one reach no further than the purpose of the "
        "contract.",
        fr="L’entreprise se fait concéder des droits d’utilisation, car le droit d’auteur lui-même "
        "ne se cède pas entre vifs ; les usages qui ne sont pas désignés un par un ne vont pas "
        "au-delà du but du contrat.",
    ),
    message=Text(
        en="Take a licence that names each use, instead of copyright itself.",
        fr="Faites-vous concéder une licence qui désigne chaque usage, et non le droit d’auteur.",
    ),
    norm=NormKind.VALIDITY,
    places=("DE",),
    source=URHG.at(
        Text(en="s. 29(1)-(2), 31(1)-(5)", fr="§ 29(1)-(2) et 31(1)-(5)"),
        seen_on=Text(
            en="UrhG in the federal collection of early 2022 (s. 29, 31, 31a, 40a, 132)",
            fr="UrhG, recueil fédéral du début de 2022 (§ 29, 31, 31a, 40a et 132)",
        ),
        note=Text(
            en="A clause that transfers copyright is read as a licence as wide as the purpose of "
            "the contract. A licence for uses that are still unknown needs written form and can "
            "be revoked (s. 31a). An author who is paid by a lump sum may use the work otherwise "
            "after ten years (s. 40a, contracts since 1 March 2017, not read again). Moral rights "
            "stay with the author. Special rules hold for employees (s. 43, 69b).",
            fr="Une clause de cession se lit comme une licence aussi large que le but du contrat. "
            "La licence pour des usages encore inconnus exige la forme écrite et peut être "
            "révoquée (§ 31a). L’auteur rémunéré au forfait peut exploiter l’œuvre autrement après "
            "dix ans (§ 40a, contrats conclus depuis le 1er mars 2017, non relu). Le droit moral "
            "reste à l’auteur. Des règles propres valent pour les salariés (§ 43 et 69b).",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_IN_FORCE,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    review_by=LOOK_AGAIN["cocreation.ip.licence-not-transfer.de"],
    applies=_CLAIMS & F.transfer.by_inheritance.is_false(),
    requires=F.transfer.right_claimed.is_not(RightClaimed.ASSIGNMENT)
    & (F.exploitation.beyond_purpose.is_false() | F.transfer.each_right.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(
                right_claimed=RightClaimed.EXCLUSIVE_LICENCE, by_inheritance=False, each_right=True
            ),
        ),
        broken=CocreationFacts(
            work=WorkFacts(protected=True),
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, by_inheritance=False),
        ),
    ),
)
FUTURE_WORKS_DE = Rule(
    id="cocreation.ip.future-works.de",
    title=Text(
        en="Written and terminable contracts on future works",
        fr="Contrat écrit et résiliable sur les œuvres futures",
    ),
    asks=Text(
        en="A contract on rights in future works that are named by kind only, or not at all, is "
        "in written form, and leaves each party the right to end it after five years.",
        fr="Le contrat qui porte sur des œuvres futures non déterminées, ou désignées seulement "
        "par leur genre, revêt la forme écrite et laisse à chaque partie le droit de le résilier "
        "au bout de cinq ans.",
    ),
    message=Text(
        en="Have the contract signed by hand or by a qualified electronic signature and leave the "
        "right to end it, or name each work.",
        fr="Faites signer le contrat à la main ou par signature électronique qualifiée, sans "
        "exclure la résiliation, ou désignez chaque œuvre.",
    ),
    norm=NormKind.VALIDITY,
    places=("DE",),
    source=URHG.at(
        Text(en="s. 40(1)-(2); BGB, s. 126, 126a", fr="§ 40(1)-(2) ; BGB, § 126 et 126a"),
        seen_on=Text(
            en="UrhG in the federal collection of early 2022 (s. 40); BGB, s. 126, 126a not read "
            "again",
            fr="UrhG, recueil fédéral du début de 2022 (§ 40) ; BGB, § 126 et 126a non relus",
        ),
        note=Text(
            en="The notice is six months, and neither party can waive the right to end the "
            "contract in advance. Terms accepted by a click are a text and not written form. A "
            "contest for works that exist already, or for one named work, is outside. French law "
            "holds a blanket transfer of future works void instead.",
            fr="Le préavis est de six mois, et aucune partie ne peut renoncer d’avance à résilier. "
            "Des conditions acceptées par un clic sont un texte, non la forme écrite. Le concours "
            "pour des œuvres déjà créées, ou pour une seule œuvre désignée, n’est pas visé. Le "
            "droit français, lui, frappe de nullité la cession globale d’œuvres futures.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=_IN_FORCE,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    review_by=LOOK_AGAIN["cocreation.ip.future-works.de"],
    applies=F.transfer.future_works.is_true() & F.transfer.works_determined.is_false(),
    requires=F.transfer.contract_form.one_of(*WRITTEN_FORMS)
    & F.transfer.excludes_termination.is_false(),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(
                future_works=True,
                works_determined=False,
                contract_form=SigningForm.HANDWRITTEN,
                excludes_termination=False,
            )
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(
                future_works=True, works_determined=False, contract_form=SigningForm.TEXT
            )
        ),
    ),
)

RULES = (LICENCE_NOT_TRANSFER_DE, FUTURE_WORKS_DE)
