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
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.definition import PartyStatus, PersonFacts, ProofFacts, Signature, SupplyFacts
from c2b.rules.facts.privacy import PrivacyFacts
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.sources import DIRECTIVE_2011_83
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(SharedFacts)
_SCOPE = Text(en="scope of protection", fr="champ d’application de la protection")

CONSUMER_AS_SUPPLIER_EU = Rule(
    id="definition.contract.consumer-as-supplier.eu",
    title=Text(
        en="No statutory withdrawal for a consumer who supplies",
        fr="Absence de rétractation légale du consommateur fournisseur",
    ),
    asks=Text(
        en="The statutory rights of withdrawal and information concern contracts by which a trader "
        "supplies a consumer; a consumer who supplies a business has no statutory withdrawal.",
        fr="Le droit légal de rétractation et l’information précontractuelle concernent les "
        "contrats par lesquels un professionnel fournit un bien ou un service à un consommateur ; "
        "le consommateur qui fournit lui-même une entreprise n’en bénéficie pas.",
    ),
    message=Text(
        en="Do not grant a statutory withdrawal here: it does not cover this direction. Promise "
        "one by contract if you want one.",
        fr="N’accordez pas ici de rétractation légale : elle ne couvre pas ce sens de contrat. "
        "Prévoyez au besoin une faculté de rétractation contractuelle.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2011_83.at(
        Text(
            en="Art. 2(5), 2(6), 3(1), 3(1a), 9",
            fr="art. 2, points 5 et 6, art. 3, § 1 et 1 bis, et art. 9",
        ),
        seen_on=Text(
            en="Code de la consommation, consolidated text of April 2026 (L221-1, II and III)",
            fr="Code de la consommation, version consolidée d’avril 2026 (art. L. 221-1, II et "
            "III)",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["definition.contract.consumer-as-supplier.eu"],
    since=date(2014, 6, 13),
    mark=Certainty.SEEN,
    holder=roles_and_effects.EVALUATOR,
    effect=_SCOPE,
    applies=F.consumer_supplies.is_true() & F.supply.claims_withdrawal.is_true(),
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
_DIGITAL_CONTENT = Source(
    act=Text(en="Directive (EU) 2019/770", fr="directive (UE) 2019/770"),
    kind=SourceKind.DIRECTIVE,
    url="https://eur-lex.europa.eu/eli/dir/2019/770",
    seen_on=Text(
        en="Code de la consommation, consolidated text of April 2026 (L221-1, III)",
        fr="Code de la consommation, version consolidée d’avril 2026 (art. L. 221-1, III)",
    ),
)
_BOTH_DIRECTIVES = _DIGITAL_CONTENT.at(
    Text(
        en="Art. 3(1); Directive 2011/83/EU, Art. 3(1a) (inserted by Directive (EU) 2019/2161)",
        fr="art. 3, § 1 ; directive 2011/83/UE, art. 3, § 1 bis (inséré par la directive (UE) "
        "2019/2161)",
    ),
    note=Text(
        en="Since 28 May 2022 the information before the contract and the withdrawal are due too; "
        "before, conformity and remedies only.",
        fr="Depuis le 28 mai 2022, l’information précontractuelle et la rétractation sont dues "
        "aussi ; auparavant, seulement la conformité et ses recours.",
    ),
)
DATA_AS_COUNTERPART_EU = Rule(
    id="definition.contract.data-as-counterpart.eu",
    title=Text(
        en="Consumer protection where data are the price",
        fr="Protection du consommateur qui paie en données",
    ),
    asks=Text(
        en="Where a consumer gives personal data for digital content or a digital service, the "
        "protection of consumer contracts applies although no price is paid, unless the data serve "
        "only to supply the service or to obey the law.",
        fr="Lorsqu’un consommateur fournit des données personnelles en échange d’un contenu ou "
        "d’un service numérique, la protection des contrats de consommation s’applique bien "
        "qu’aucun prix ne soit payé, sauf si les données servent exclusivement à fournir le "
        "service ou à satisfaire à la loi.",
    ),
    message=Text(
        en="Treat this as a consumer contract: the data are given in exchange.",
        fr="Traitez cette relation comme un contrat de consommation : les données sont fournies en "
        "échange.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=_BOTH_DIRECTIVES,
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["definition.contract.data-as-counterpart.eu"],
    since=date(2022, 1, 1),
    versions=(
        RuleVersion(
            since=date(2022, 1, 1),
            until=date(2022, 5, 28),
            source=_DIGITAL_CONTENT.at(
                Text(en="Art. 3(1)", fr="art. 3, § 1"),
                note=Text(
                    en="Conformity and remedies only.",
                    fr="Seulement la conformité et ses recours.",
                ),
            ),
        ),
        RuleVersion(since=date(2022, 5, 28)),
    ),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.TRADER,
    effect=_SCOPE,
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
ELECTRONIC_SIGNATURE_EU = Rule(
    id="definition.contract.electronic-signature.eu",
    title=Text(
        en="Legal effect of electronic signatures",
        fr="Effet juridique de la signature électronique",
    ),
    asks=Text(
        en="An electronic signature is not refused effect or evidence only because it is "
        "electronic or not qualified; a qualified one equals a handwritten signature.",
        fr="L’effet juridique et la recevabilité d’une signature électronique ne peuvent être "
        "refusés au seul motif qu’elle est électronique ou non qualifiée ; la signature qualifiée "
        "équivaut à une signature manuscrite.",
    ),
    message=Text(
        en="Admit the signature, or give another reason than its electronic form to refuse it.",
        fr="Admettez la signature, ou motivez le refus autrement que par sa forme électronique.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=Source(
        act=Text(en="Regulation (EU) No 910/2014", fr="règlement (UE) n° 910/2014 (eIDAS)"),
        kind=SourceKind.REGULATION,
        article=Text(en="Art. 25", fr="art. 25"),
        url="https://eur-lex.europa.eu/eli/reg/2014/910",
        note=Text(
            en="The first day in Iceland, Liechtenstein and Norway was not found. The United "
            "Kingdom has kept a version of its own since 2021, beside the Electronic "
            "Communications Act 2000.",
            fr="Le premier jour en Islande, au Liechtenstein et en Norvège n’a pas été trouvé. Le "
            "Royaume-Uni conserve depuis 2021 une version propre, à côté de l’Electronic "
            "Communications Act 2000.",
        ),
    ),
    since=date(2016, 7, 1),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.PARTIES,
    effect=roles_and_effects.PROOF,
    applies=F.proof.signature.is_not(Signature.NONE),
    requires=F.proof.refused_as_electronic.is_false(),
    examples=Examples(
        kept=SharedFacts(proof=ProofFacts(signature=Signature.SIMPLE, refused_as_electronic=False)),
        broken=SharedFacts(
            proof=ProofFacts(signature=Signature.QUALIFIED, refused_as_electronic=True)
        ),
    ),
)

RULES = (
    CONSUMER_AS_SUPPLIER_EU,
    DATA_AS_COUNTERPART_EU,
    ELECTRONIC_SIGNATURE_EU,
)
