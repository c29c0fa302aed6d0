"""Rules of California on co-creation: a commissioned work made for hire makes an employer."""

from __future__ import annotations

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.author_facts import CommissionFacts
from c2b.rules.cocreation.choice import TransferForm
from c2b.rules.cocreation.facts import CocreationFacts, TransferFacts
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Since, Source, SourceKind
from c2b.rules.facts.definition import PersonFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(CocreationFacts)
_PERSON = PersonFacts(natural=True)
_FOR_HIRE = TransferFacts(for_hire=True, form=TransferForm.SIGNED_BY_BOTH)

COMMISSIONED_WORK_EMPLOYEE_CA = Rule(
    id="cocreation.ip.commissioned-work-employee.us-ca",
    title=Text(
        en="Author of a commissioned work insured as an employee",
        fr="Auteur d’une œuvre de commande assuré comme salarié",
    ),
    asks=Text(
        en="A business that orders a work in California under a contract signed by both that calls "
        "it a work made for hire, and gets the whole copyright, insures the author as an employee "
        "and pays contributions.",
        fr="L’entreprise qui commande une œuvre en Californie par un contrat signé des deux "
        "parties qui la qualifie de « work made for hire », et qui acquiert tout le copyright, "
        "assure l’auteur comme un salarié et cotise pour lui.",
    ),
    message=Text(
        en="Insure the author and pay contributions, or take an assignment without the words "
        "«\u00a0work made for hire\u00a0».",
        fr="Assurez l’auteur et cotisez, ou faites-vous céder les droits sans les mots « work made "
        "for hire ».",
    ),
    norm=NormKind.DEFINITION,
    places=("US-CA",),
    source=Source(
        act="California Labor Code",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 3351.5(c); Unemployment Insurance Code, s. 621(d), 686",
            fr="§ 3351.5(c) ; Unemployment Insurance Code, § 621(d) et 686",
        ),
        url="https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml"
        "?lawCode=LAB&sectionNum=3351.5",
        seen_on=Text(
            en="six law pages on the three sections, an article of a bar journal among them",
            fr="six pages juridiques sur les trois articles, dont un article d’une revue du "
            "barreau",
        ),
        note=Text(
            en="The first day was not read; the sections date from the 1980s. The author is an "
            "employee for workers' compensation, unemployment and disability insurance, not for "
            "the Copyright Act, whose nine uses stay. An assignment avoids all this; the author "
            "may end it after 35 years (17 U.S.C. 203). No published judgment was found.",
            fr="La date d’entrée en vigueur n’a pas été lue ; les articles datent des années 1980. "
            "L’auteur est salarié au regard des accidents du travail, du chômage et de "
            "l’invalidité, non de la loi sur le copyright, dont les neuf usages demeurent. Une "
            "cession évite cela ; l’auteur peut y mettre fin après 35 ans (17 U.S.C. § 203). "
            "Aucune décision publiée n’a été trouvée.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.REQUALIFICATION,
    review_by=LOOK_AGAIN["cocreation.ip.commissioned-work-employee.us-ca"],
    applies=F.person.natural.is_true()
    & F.commission.in_california.is_true()
    & F.commission.ordered.is_true()
    & F.transfer.for_hire.is_true()
    & F.transfer.form.is_(TransferForm.SIGNED_BY_BOTH)
    & F.commission.whole_copyright.is_true(),
    requires=F.commission.contributions_paid.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            person=_PERSON,
            transfer=_FOR_HIRE,
            commission=CommissionFacts(
                in_california=True, ordered=True, whole_copyright=True, contributions_paid=True
            ),
        ),
        broken=CocreationFacts(
            person=_PERSON,
            transfer=_FOR_HIRE,
            commission=CommissionFacts(
                in_california=True, ordered=True, whole_copyright=True, contributions_paid=False
            ),
        ),
    ),
)

RULES = (COMMISSIONED_WORK_EMPLOYEE_CA,)
