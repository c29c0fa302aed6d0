"""Notions of the European Union on contracts: supply by consumers, data, signatures."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import PartyStatus, PersonFacts, ProofFacts, Signature, SupplyFacts
from c2b.rules.facts.privacy import PrivacyFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import DIRECTIVE_2011_83
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)
_CONSUMER_READ = Text(
    en="Code de la consommation as of April 2026 (L221-1)",
    fr="Code de la consommation en vigueur en avril 2026 (L221-1)",
)

CONSUMER_AS_SUPPLIER_EU = Rule(
    id="definition.contract.consumer-as-supplier.eu",
    asks=Text(
        en="Rights of withdrawal protect a consumer who is supplied; a consumer who supplies has "
        "none by statute.",
        fr="Le droit de rétractation protège le consommateur qui reçoit ; celui qui fournit n’en a "
        "pas de par la loi.",
    ),
    message=Text(
        en="Promise a withdrawal by contract if you want one: the statute gives none here.",
        fr="Prévoyez une rétractation au contrat si vous la voulez : la loi n’en donne pas ici.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2011_83.at(
        "Art. 2(5), 2(6), 3(1), 3(1a), 9; France: Code de la consommation, L221-1",
        seen_on=_CONSUMER_READ,
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["definition.contract.consumer-as-supplier.eu"],
    since=date(2014, 6, 13),
    mark=Certainty.SEEN,
    holder=roles_and_effects.EVALUATOR,
    effect=Text(en="scope of protection", fr="champ de la protection"),
    applies=F.from_consumer.is_true() & F.supply.claims_withdrawal.is_true(),
    requires=F.supply.digital_service.is_true()
    & F.privacy.personal_data.is_true()
    & F.supply.data_only_to_supply.is_false(),
    examples=Examples(
        kept=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            supply=SupplyFacts(
                claims_withdrawal=True, digital_service=True, data_only_to_supply=False
            ),
            privacy=PrivacyFacts(personal_data=True),
        ),
        broken=SharedFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            supply=SupplyFacts(claims_withdrawal=True, digital_service=False),
        ),
    ),
)
DATA_AS_COUNTERPART_EU = Rule(
    id="definition.contract.data-as-counterpart.eu",
    asks=Text(
        en="Where a consumer gives personal data for a digital service, consumer protection "
        "applies although nothing is paid.",
        fr="Lorsqu’un consommateur donne des données personnelles contre un service numérique, "
        "la protection du consommateur s’applique bien que rien ne soit payé.",
    ),
    message=Text(
        en="Treat this as a consumer contract: the data are the price.",
        fr="Traitez-le comme un contrat de consommation : les données en sont le prix.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=Source(
        act="Directive (EU) 2019/770",
        kind=SourceKind.DIRECTIVE,
        article="Art. 3(1); Directive 2011/83/EU, Art. 3(1a); France: Code de la consommation, "
        "L221-1, III",
        url="https://eur-lex.europa.eu/eli/dir/2019/770",
        seen_on=_CONSUMER_READ,
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["definition.contract.data-as-counterpart.eu"],
    since=date(2022, 1, 1),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.TRADER,
    effect=Text(en="scope of protection", fr="champ de la protection"),
    applies=F.supply.digital_service.is_true()
    & F.privacy.personal_data.is_true()
    & F.supply.data_only_to_supply.is_false(),
    requires=F.supply.as_consumer_contract.is_true(),
    examples=Examples(
        kept=SharedFacts(
            supply=SupplyFacts(
                digital_service=True, data_only_to_supply=False, as_consumer_contract=True
            ),
            privacy=PrivacyFacts(personal_data=True),
        ),
        broken=SharedFacts(
            supply=SupplyFacts(
                digital_service=True, data_only_to_supply=False, as_consumer_contract=False
            ),
            privacy=PrivacyFacts(personal_data=True),
        ),
    ),
)
ELECTRONIC_SIGNATURE = Rule(
    id="definition.contract.electronic-signature.eu-us",
    asks=Text(
        en="A signature is not refused only because it is electronic; in the Union a qualified one "
        "is worth a handwritten one.",
        fr="Une signature n’est pas refusée au seul motif qu’elle est électronique ; dans l’Union, "
        "une signature qualifiée vaut une signature manuscrite.",
    ),
    message=Text(
        en="Give another reason than the electronic form to refuse the signature, or admit it.",
        fr="Donnez un autre motif que la forme électronique, ou admettez la signature.",
    ),
    norm=NormKind.RIGHT,
    places=("EU", "US"),
    source=Source(
        act="Regulation (EU) No 910/2014",
        kind=SourceKind.REGULATION,
        article="Art. 25; 15 U.S.C. 7001(a)",
        url="https://eur-lex.europa.eu/eli/reg/2014/910",
    ),
    since=date(2016, 7, 1),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PARTIES,
    effect=Text(en="proof", fr="preuve"),
    applies=F.proof.signature.is_not(Signature.NONE),
    requires=F.proof.refused_as_electronic.is_false(),
    examples=Examples(
        kept=SharedFacts(proof=ProofFacts(signature=Signature.SIMPLE, refused_as_electronic=False)),
        broken=SharedFacts(
            proof=ProofFacts(signature=Signature.SIMPLE, refused_as_electronic=True)
        ),
    ),
)

RULES = (
    CONSUMER_AS_SUPPLIER_EU,
    DATA_AS_COUNTERPART_EU,
    ELECTRONIC_SIGNATURE,
)
