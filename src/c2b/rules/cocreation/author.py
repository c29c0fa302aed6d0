"""Co-creation and the author elsewhere: writing, works made for hire, fair remuneration, terms."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.models.rights import Grant
from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import BlackListed, HireCategory
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    ContestTermsFacts,
    RemunerationFacts,
    TransferFacts,
    WorkFacts,
)
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.rule import Examples, Rule, Severity, Tier
from c2b.rules.engine.source import Certainty, Source
from c2b.text import Text

F = facts_of(CocreationFacts)
_LICENSEE = Text(en="whoever takes the rights", fr="le cessionnaire ou licencié")
_DSM_URL = "https://eur-lex.europa.eu/eli/dir/2019/790"
_USC = "https://www.law.cornell.edu/uscode/text/17/"

WRITTEN_TRANSFER_US = Rule(
    id="cocreation.ip.written-transfer.us",
    asks=Text(
        en="An assignment or exclusive licence of copyright is in a writing signed by the owner.",
        fr="Une cession ou licence exclusive de copyright figure dans un écrit signé du titulaire.",
    ),
    message=Text(
        en="Get a signed writing, electronic or not, or content yourself with a non-exclusive "
        "licence.",
        fr="Obtenez un écrit signé, électronique ou non, ou contentez-vous d'une licence non "
        "exclusive.",
    ),
    severity=Severity.REQUIRED,
    places=("US",),
    source=Source(act="17 U.S.C.", article="204(a), 101; 15 U.S.C. 7001", url=f"{_USC}204"),
    since=date(1978, 1, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    requires=F.transfer.transferred.is_false()
    | F.transfer.right_claimed.is_(Grant.NON_EXCLUSIVE_LICENCE)
    | F.transfer.signed.is_true(),
    examples=Examples(
        kept=CocreationFacts(transfer=TransferFacts(transferred=False)),
        broken=CocreationFacts(
            transfer=TransferFacts(
                transferred=True, right_claimed=Grant.EXCLUSIVE_LICENCE, signed=False
            )
        ),
    ),
)
WORK_FOR_HIRE_US = Rule(
    id="cocreation.ip.work-made-for-hire.us",
    asks=Text(
        en="A contribution is made for hire only by an employee at work, or when ordered for one "
        "of nine uses and both parties say so in a signed writing.",
        fr="Une contribution n'est « made for hire » que si un salarié la crée dans son emploi, ou "
        "si elle est commandée pour l'un de neuf usages et que les deux parties le signent.",
    ),
    message=Text(
        en="Drop the label: the consumer is the author, and an assignment is needed.",
        fr="Abandonnez cette qualification : le consommateur est l'auteur, il faut une cession.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(act="17 U.S.C.", article="101, 201(b)", url=f"{_USC}101"),
    since=date(1978, 1, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    requires=F.transfer.for_hire.is_true().implies(
        F.work.by_employee.is_true()
        | (F.work.hire_category.is_not(HireCategory.NONE) & F.transfer.written_by_both.is_true())
    ),
    examples=Examples(
        kept=CocreationFacts(transfer=TransferFacts(for_hire=False)),
        broken=CocreationFacts(
            transfer=TransferFacts(for_hire=True),
            work=WorkFacts(by_employee=False, hire_category=HireCategory.NONE),
        ),
    ),
)
WRITTEN_ASSIGNMENT_GB = Rule(
    id="cocreation.ip.written-assignment.gb",
    asks=Text(
        en="An assignment of copyright is in writing, signed by or for the assignor.",
        fr="Une cession de copyright est écrite et signée par le cédant ou en son nom.",
    ),
    message=Text(
        en="Get a signed writing: ordered work belongs to its author.",
        fr="Obtenez un écrit signé : l'œuvre commandée appartient à son auteur.",
    ),
    severity=Severity.REQUIRED,
    places=("GB",),
    source=Source(
        act="Copyright, Designs and Patents Act 1988",
        article="s. 90(3), s. 11",
        url="https://www.legislation.gov.uk/ukpga/1988/48/section/90",
    ),
    since=date(1989, 8, 1),
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.NULLITY,
    requires=F.transfer.transferred.is_false()
    | F.transfer.right_claimed.is_not(Grant.ASSIGNMENT)
    | F.transfer.signed.is_true(),
    examples=Examples(
        kept=CocreationFacts(transfer=TransferFacts(right_claimed=Grant.EXCLUSIVE_LICENCE)),
        broken=CocreationFacts(
            transfer=TransferFacts(transferred=True, right_claimed=Grant.ASSIGNMENT, signed=False)
        ),
    ),
)
FAIR_REMUNERATION_EU = Rule(
    id="cocreation.ip.fair-remuneration.eu",
    asks=Text(
        en="Whoever gives exclusive rights gets an appropriate and proportionate remuneration.",
        fr="Qui cède des droits exclusifs reçoit une rémunération appropriée et proportionnelle.",
    ),
    message=Text(
        en="Weigh the remuneration against what the rights are worth: it looks too low.",
        fr="Comparez la rémunération à la valeur des droits : elle paraît trop faible.",
    ),
    severity=Severity.REQUIRED,
    places=("EU",),
    source=Source(
        act="Directive (EU) 2019/790",
        article="Art. 18, Art. 20, Art. 23(2)",
        url=_DSM_URL,
        note=Text(
            en="The Directive gives no figure: the share that raises an alarm is the library's "
            "default. Free licences to all and software are outside.",
            fr="La directive ne donne aucun chiffre : la part qui alerte est un défaut de la "
            "bibliothèque. Les licences libres et les logiciels n'en relèvent pas.",
        ),
    ),
    since=date(2021, 6, 7),
    mark=Certainty.KNOWN,
    holder=_LICENSEE,
    effect=Text(en="adjustment of the remuneration", fr="révision de la rémunération"),
    applies=F.remuneration.exclusive.is_true()
    & F.remuneration.free_for_all.is_false()
    & F.work.software.is_false(),
    requires=F.remuneration.share.at_least(Parameter("low_share")),
    parameters=(constant("low_share", Fraction(1, 100), unit="share", mark=Certainty.UNSURE),),
    examples=Examples(
        kept=CocreationFacts(
            remuneration=RemunerationFacts(exclusive=True, free_for_all=False, amount=1, value=100),
            work=WorkFacts(software=False),
        ),
        broken=CocreationFacts(
            remuneration=RemunerationFacts(exclusive=True, free_for_all=False, amount=1, value=101),
            work=WorkFacts(software=False),
        ),
    ),
)
EXPLOITATION_REPORT_EU = Rule(
    id="cocreation.ip.exploitation-report.eu",
    asks=Text(
        en="At least once a year the author learns how the work is exploited and what it earns.",
        fr="Au moins une fois l'an, l'auteur sait comment l'œuvre est exploitée et ce qu'elle "
        "rapporte.",
    ),
    message=Text(
        en="Send the author the report that is due.",
        fr="Adressez à l'auteur le relevé dû.",
    ),
    severity=Severity.REQUIRED,
    places=("EU",),
    source=Source(
        act="Directive (EU) 2019/790",
        article="Art. 19; France: Code de la propriété intellectuelle, L131-5-1",
        url=_DSM_URL,
        seen_on=Text(
            en="Code de la propriété intellectuelle as of April 2026 (L131-5-1)",
            fr="Code de la propriété intellectuelle en vigueur en avril 2026 (L131-5-1)",
        ),
    ),
    since=date(2022, 6, 7),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=_LICENSEE,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.remuneration.exploited.is_true(),
    requires=F.remuneration.significant.is_false()
    | F.remuneration.burden.is_true()
    | F.remuneration.months_since_report.at_most(Parameter("max_months")),
    parameters=(constant("max_months", 12, unit="months"),),
    examples=Examples(
        kept=CocreationFacts(remuneration=RemunerationFacts(exploited=True, significant=False)),
        broken=CocreationFacts(
            remuneration=RemunerationFacts(
                exploited=True, significant=True, burden=False, months_since_report=24
            )
        ),
    ),
)
UNFAIR_TERM_EU = Rule(
    id="cocreation.terms.unfair-term.eu",
    asks=Text(
        en="A term that was not negotiated is plain, and creates no significant imbalance to the "
        "consumer's detriment.",
        fr="Une clause non négociée est claire et ne crée pas de déséquilibre significatif au "
        "détriment du consommateur.",
    ),
    message=Text(
        en="Rewrite the term in plain words and restore the balance: it does not bind the "
        "consumer.",
        fr="Récrivez la clause clairement et rétablissez l'équilibre : elle ne lie pas le "
        "consommateur.",
    ),
    severity=Severity.PROHIBITED,
    places=("EU",),
    source=Source(
        act="Directive 93/13/EEC",
        article="Art. 3(1), 4(2), 5, 6(1); France: Code de la consommation, L211-1, L212-1, L241-1",
        url="https://eur-lex.europa.eu/eli/dir/1993/13",
        seen_on=Text(
            en="Code de la consommation as of April 2026",
            fr="Code de la consommation en vigueur en avril 2026",
        ),
        note=Text(
            en="Whether it covers every contract in which the consumer is the supplier is not "
            "settled.",
            fr="Il n'est pas tranché qu'elle couvre tout contrat où le consommateur est le "
            "fournisseur.",
        ),
    ),
    since=date(1995, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.VOID_CLAUSE,
    applies=F.terms.consumer.is_true(),
    requires=F.terms.negotiated.is_true()
    | (F.terms.plain.is_true() & (F.terms.imbalance.is_false() | F.terms.main_subject.is_true())),
    examples=Examples(
        kept=CocreationFacts(terms=ContestTermsFacts(consumer=True, negotiated=True)),
        broken=CocreationFacts(
            terms=ContestTermsFacts(consumer=True, negotiated=False, plain=False)
        ),
    ),
)
BLACK_LIST_FR = Rule(
    id="cocreation.terms.black-list.fr",
    asks=Text(
        en="A contract with a consumer has none of the clauses that are always unfair.",
        fr="Un contrat avec un consommateur ne contient aucune des clauses toujours abusives.",
    ),
    message=Text(
        en="Strike the clause: it is on the black list.",
        fr="Supprimez la clause : elle figure sur la liste noire.",
    ),
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(
        act="Code de la consommation",
        article="R212-1 (1°, 3°, 4°, 6°, 8°, 12°), sanction L241-2",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069565",
        seen_on=Text(
            en="Code de la consommation as of April 2026",
            fr="Code de la consommation en vigueur en avril 2026",
        ),
        note=Text(
            en="Fines up to 15,000 euros for a person, 75,000 for a company. The grey list "
            "(R212-2) can be rebutted.",
            fr="Amende jusqu'à 15 000 euros pour une personne physique, 75 000 pour une personne "
            "morale. La liste grise (R212-2) admet la preuve contraire.",
        ),
    ),
    since=date(2016, 7, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.VOID_CLAUSE,
    applies=F.terms.consumer.is_true(),
    requires=F.terms.clause.is_(BlackListed.NONE),
    examples=Examples(
        kept=CocreationFacts(terms=ContestTermsFacts(consumer=True, clause=BlackListed.NONE)),
        broken=CocreationFacts(
            terms=ContestTermsFacts(consumer=True, clause=BlackListed.UNILATERAL_CHANGE)
        ),
    ),
)

RULES = (
    WRITTEN_TRANSFER_US,
    WORK_FOR_HIRE_US,
    WRITTEN_ASSIGNMENT_GB,
    FAIR_REMUNERATION_EU,
    EXPLOITATION_REPORT_EU,
    UNFAIR_TERM_EU,
    BLACK_LIST_FR,
)
