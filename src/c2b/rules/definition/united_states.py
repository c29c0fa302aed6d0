"""Notions of the United States on contracts: electronic signatures."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import ProofFacts, Signature
from c2b.rules.facts.shared import SharedFacts
from c2b.text import Text

F = facts_of(SharedFacts)

ELECTRONIC_SIGNATURE_US = Rule(
    id="definition.contract.electronic-signature.us",
    title=Text(
        en="Validity of electronic signatures and records",
        fr="Validité des signatures et documents électroniques",
    ),
    asks=Text(
        en="A signature, contract or record in interstate commerce is not denied effect only "
        "because it is electronic.",
        fr="Dans le commerce entre États, une signature, un contrat ou un document n’est pas privé "
        "d’effet au seul motif qu’il est électronique.",
    ),
    message=Text(
        en="Admit the signature, or give another reason than its electronic form to deny "
        "it effect.",
        fr="Admettez la signature, ou motivez autrement que par sa forme électronique le refus de "
        "lui donner effet.",
    ),
    norm=NormKind.RIGHT,
    places=("US",),
    source=Source(
        act="Electronic Signatures in Global and National Commerce Act",
        kind=SourceKind.STATUTE,
        article="15 U.S.C. 7001(a)",
        url="https://www.law.cornell.edu/uscode/text/15/7001",
        note=Text(
            en="Wills, family law and some notices are excepted (15 U.S.C. 7003). No kind of "
            "signature is privileged.",
            fr="Les testaments, le droit de la famille et certaines notifications sont exclus (15 "
            "U.S.C. 7003). Aucun type de signature n’est privilégié.",
        ),
    ),
    since=date(2000, 10, 1),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PARTIES,
    effect=roles_and_effects.PROOF,
    applies=F.proof.signature.is_not(Signature.NONE),
    requires=F.proof.refused_as_electronic.is_false(),
    examples=Examples(
        kept=SharedFacts(proof=ProofFacts(signature=Signature.SIMPLE, refused_as_electronic=False)),
        broken=SharedFacts(
            proof=ProofFacts(signature=Signature.SIMPLE, refused_as_electronic=True)
        ),
    ),
)

RULES = (ELECTRONIC_SIGNATURE_US,)
