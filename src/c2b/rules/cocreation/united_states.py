"""Rules of the United States on co-creation: transfers of copyright, works made for hire."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import (
    EXCLUSIVE_RIGHTS,
    SIGNED_FORMS,
    HireCategory,
    RightClaimed,
    TransferForm,
)
from c2b.rules.cocreation.facts import CocreationFacts, TransferFacts, WorkFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.sources import USC_17
from c2b.text import Text

F = facts_of(CocreationFacts)
_USC = "https://www.law.cornell.edu/uscode/text/17/"

WRITTEN_TRANSFER_US = Rule(
    id="cocreation.ip.written-transfer.us",
    title=Text(
        en="Signed writing for the transfer of copyright", fr="Écrit signé pour céder le copyright"
    ),
    asks=Text(
        en="An assignment or exclusive licence of copyright is in a writing signed by the owner.",
        fr="La cession ou la licence exclusive du copyright est constatée par un écrit signé du "
        "titulaire.",
    ),
    message=Text(
        en="Get a signed writing, electronic or not, or content yourself with a non-exclusive "
        "licence.",
        fr="Obtenez un écrit signé, électronique ou non, ou contentez-vous d’une licence non "
        "exclusive.",
    ),
    norm=NormKind.VALIDITY,
    places=("US",),
    source=USC_17.at(
        Text(
            en="204(a), 101; 15 U.S.C. 7001 (electronic signature)",
            fr="§ 204(a) et 101 ; 15 U.S.C. § 7001 (signature électronique)",
        ),
        url=f"{_USC}204",
    ),
    anchor=Anchor.CONTRACT,
    since=date(1978, 1, 1),
    mark=Certainty.KNOWN,
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
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT, form=TransferForm.WRITTEN)
        ),
    ),
)
WORK_FOR_HIRE_US = Rule(
    id="cocreation.ip.work-made-for-hire.us",
    title=Text(
        en="Conditions of a work made for hire",
        fr="Conditions de l’œuvre de commande au sens américain",
    ),
    asks=Text(
        en="The label of a work made for hire holds only for what employees make in their job, or "
        "for work ordered for one of nine listed uses with a writing that both parties sign.",
        fr="Une contribution n’est une œuvre de commande au sens américain que si un salarié la "
        "crée dans son emploi, ou si elle est commandée pour l’un des neuf usages prévus et que "
        "les deux parties en conviennent par un écrit signé.",
    ),
    message=Text(
        en="Drop the label: the consumer is the author, and an assignment is needed.",
        fr="Abandonnez cette qualification : le consommateur est l’auteur, et une cession est "
        "nécessaire.",
    ),
    norm=NormKind.VALIDITY,
    places=("US",),
    source=USC_17.at(
        Text(en="101, 201(b)", fr="§ 101 et 201(b)"),
        url=f"{_USC}101",
        note=Text(
            en="Agency law tells who is an employee (490 U.S. 730 (1989)). In California the party "
            "that orders such a work by contract counts as an employer (Labor Code, s. "
            "3351.5(c)).",
            fr="La qualité de salarié relève ici de la « law of agency » (490 U.S. 730 "
            "(1989)). En Californie, celui qui commande une telle œuvre par contrat est un "
            "employeur (Labor Code, § 3351.5(c)).",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=date(1978, 1, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    applies=F.transfer.for_hire.is_true(),
    requires=F.work.by_employee.is_true()
    | (
        F.work.hire_category.is_not(HireCategory.NONE)
        & F.transfer.form.is_(TransferForm.SIGNED_BY_BOTH)
    ),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(for_hire=True, form=TransferForm.SIGNED_BY_BOTH),
            work=WorkFacts(by_employee=False, hire_category=HireCategory.COLLECTIVE_WORK),
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(for_hire=True),
            work=WorkFacts(by_employee=False, hire_category=HireCategory.NONE),
        ),
    ),
)

RULES = (
    WRITTEN_TRANSFER_US,
    WORK_FOR_HIRE_US,
)
