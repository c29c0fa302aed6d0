"""Rules of the United Kingdom on co-creation: the written assignment of rights."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import (
    EXCLUSIVE_RIGHTS,
    SIGNED_FORMS,
    RightClaimed,
    TransferForm,
)
from c2b.rules.cocreation.facts import CocreationFacts, TransferFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.text import Text

F = facts_of(CocreationFacts)

WRITTEN_ASSIGNMENT_GB = Rule(
    id="cocreation.ip.written-assignment.gb",
    title=Text(
        en="Written and signed assignment of copyright", fr="Cession écrite et signée du copyright"
    ),
    asks=Text(
        en="An assignment or exclusive licence of copyright is in writing, signed by or for the "
        "owner.",
        fr="La cession ou la licence exclusive du copyright est écrite et signée par le titulaire "
        "ou en son nom.",
    ),
    message=Text(
        en="Get a signed writing: work that was ordered belongs to its author.",
        fr="Obtenez un écrit signé : l’œuvre commandée appartient à son auteur.",
    ),
    norm=NormKind.VALIDITY,
    places=("GB",),
    source=Source(
        act="Copyright, Designs and Patents Act 1988",
        kind=SourceKind.STATUTE,
        article=Text(en="s. 90(3), s. 92(1), s. 11", fr="art. 90(3), art. 92(1) et art. 11"),
        url="https://www.legislation.gov.uk/ukpga/1988/48/section/90",
        note=Text(
            en="Without a signature, what was meant as an exclusive licence can still work between "
            "the parties, as a contract or as plain permission.",
            fr="Une licence exclusive non signée peut lier les parties comme contrat ou comme "
            "simple licence ; elle n’est pas une licence exclusive au sens de la loi.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(1989, 8, 1),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.right_claimed.one_of(*EXCLUSIVE_RIGHTS),
    requires=F.transfer.form.one_of(*SIGNED_FORMS),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.EXCLUSIVE_LICENCE, form=TransferForm.SIGNED
            )
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(
                right_claimed=RightClaimed.EXCLUSIVE_LICENCE, form=TransferForm.WRITTEN
            )
        ),
    ),
)

RULES = (WRITTEN_ASSIGNMENT_GB,)
