"""Rules of the European Union on co-creation: pay of and reports to authors, terms, prizes."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import RightClaimed
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    ContestTermsFacts,
    RemunerationFacts,
    TransferFacts,
    WorkFacts,
)
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples, Tier
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.facts.definition import AgreementFacts, PartyStatus, PersonFacts
from c2b.rules.sources import DIRECTIVE_2019_790
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(CocreationFacts)
_LICENSEE = Text(en="anyone who takes the rights", fr="le cessionnaire ou le licencié")
_EXPLOITED = F.transfer.right_claimed.is_not(RightClaimed.NONE) & F.remuneration.exploited.is_true()

FAIR_REMUNERATION_EU = Rule(
    id="cocreation.ip.fair-remuneration.eu",
    title=Text(
        en="Appropriate and proportionate pay for authors",
        fr="Rémunération appropriée et proportionnelle des auteurs",
    ),
    asks=Text(
        en="An author who licenses or transfers exclusive rights for exploitation gets an "
        "appropriate and proportionate remuneration.",
        fr="L’auteur qui concède ou cède ses droits exclusifs pour leur exploitation reçoit une "
        "rémunération appropriée et proportionnelle.",
    ),
    message=Text(
        en="Weigh the remuneration against what the rights are worth: it looks too low.",
        fr="Réévaluez la rémunération au regard de la valeur des droits : elle paraît trop faible.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2019_790.at(
        Text(en="Art. 18, Art. 20, Art. 23(2)", fr="art. 18, art. 20 et art. 23, § 2"),
        note=Text(
            en="The Directive gives no figure: the share that raises an alarm is the library's "
            "default, and a higher share is not appropriate for that reason. The rights are "
            "exclusive because the author holds them, so an author who grants a non-exclusive "
            "licence to exploit is protected as well. A free licence to all (recital 82) and "
            "computer programs (Art. 23(2)) are outside.",
            fr="La directive ne fixe aucun chiffre : la part qui alerte est une valeur par défaut "
            "de la bibliothèque, et la dépasser ne rend pas la rémunération appropriée. Les droits "
            "exclusifs sont ceux de l’auteur : une licence non exclusive d’exploitation est donc "
            "visée. Les licences libres accordées à tous (considérant 82) et les programmes "
            "d’ordinateur (art. 23, § 2) sont exclus.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["cocreation.ip.fair-remuneration.eu"],
    since=date(2021, 6, 7),
    mark=Certainty.KNOWN,
    holder=_LICENSEE,
    effect=Text(en="adjustment of the remuneration", fr="révision de la rémunération"),
    applies=_EXPLOITED & F.remuneration.free_for_all.is_false() & F.work.software.is_false(),
    requires=F.remuneration.share.at_least(Parameter("low_share")),
    parameters=(constant("low_share", Fraction(1, 100), unit="share", mark=Certainty.UNSURE),),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            remuneration=RemunerationFacts(
                exploited=True, free_for_all=False, amount=50, value=5000
            ),
            work=WorkFacts(software=False),
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            remuneration=RemunerationFacts(
                exploited=True, free_for_all=False, amount=0, value=5000
            ),
            work=WorkFacts(software=False),
        ),
    ),
)
EXPLOITATION_REPORT_EU = Rule(
    id="cocreation.ip.exploitation-report.eu",
    title=Text(
        en="Yearly information on the exploitation of the work",
        fr="Information annuelle sur l’exploitation de l’œuvre",
    ),
    asks=Text(
        en="At least once a year the author is informed how the work is exploited, what it earns "
        "and what is due.",
        fr="Au moins une fois par an, l’auteur est informé de l’exploitation de l’œuvre, des "
        "revenus générés et de la rémunération due.",
    ),
    message=Text(
        en="Send the author the report that is due.",
        fr="Adressez à l’auteur la reddition de comptes annuelle qui lui est due.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2019_790.at(
        Text(en="Art. 19, Art. 23(2), Art. 27", fr="art. 19, art. 23, § 2, et art. 27"),
        seen_on=Text(
            en="Code de la propriété intellectuelle as in force in April 2026 (Art. L131-5-1)",
            fr="Code de la propriété intellectuelle, version consolidée d’avril 2026 (art. "
            "L. 131-5-1)",
        ),
        note=Text(
            en="From 7 June 2022 all agreements are subject to it, older ones too (Art. 27); the "
            "states had to transpose it a year earlier. Computer programs are outside "
            "(Art. 23(2)). Some states leave out contributions that are not significant, others "
            "do not.",
            fr="Tous les contrats, même anciens, y sont soumis depuis le 7 juin 2022 (art. 27) ; "
            "la transposition était due un an plus tôt. Les programmes d’ordinateur sont exclus "
            "(art. 23, § 2). Certains États écartent les contributions peu importantes, "
            "d’autres non.",
        ),
    ),
    anchor=Anchor.YEAR,
    transposed=TRANSPOSED["cocreation.ip.exploitation-report.eu"],
    since=date(2022, 6, 7),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=_LICENSEE,
    effect=roles_and_effects.DISCLOSURE,
    applies=_EXPLOITED
    & F.work.software.is_false()
    & F.remuneration.significant.is_true()
    & F.remuneration.burden.is_false(),
    requires=F.remuneration.months_since_report.at_most(Parameter("max_months")),
    parameters=(constant("max_months", 12, unit="months"),),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            work=WorkFacts(software=False),
            remuneration=RemunerationFacts(
                exploited=True, significant=True, burden=False, months_since_report=12
            ),
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            work=WorkFacts(software=False),
            remuneration=RemunerationFacts(
                exploited=True, significant=True, burden=False, months_since_report=13
            ),
        ),
    ),
)
UNFAIR_TERM_EU = Rule(
    id="cocreation.terms.unfair-term.eu",
    title=Text(
        en="Plain and balanced terms in consumer contracts",
        fr="Clauses claires et équilibrées envers le consommateur",
    ),
    asks=Text(
        en="A term that was not negotiated is plain, and creates no significant imbalance to the "
        "consumer's detriment.",
        fr="Une clause qui n’a pas été négociée est claire et compréhensible, et ne crée pas de "
        "déséquilibre significatif au détriment du consommateur.",
    ),
    message=Text(
        en="Restore the balance, for an unfair term does not bind the consumer, and write in plain "
        "words: doubt benefits the consumer.",
        fr="Rétablissez l’équilibre, car une clause abusive ne lie pas le consommateur, et écrivez "
        "clairement : le doute profite au consommateur.",
    ),
    norm=NormKind.VALIDITY,
    places=("EU",),
    source=Source(
        act=Text(en="Directive 93/13/EEC", fr="directive 93/13/CEE"),
        kind=SourceKind.DIRECTIVE,
        article=Text(
            en="Art. 3(1), Art. 4(2), Art. 5, Art. 6(1)",
            fr="art. 3, § 1, art. 4, § 2, art. 5 et art. 6, § 1",
        ),
        url="https://eur-lex.europa.eu/eli/dir/1993/13",
        seen_on=Text(
            en="Code de la consommation as in force in April 2026 (Art. L211-1, L212-1, L241-1)",
            fr="Code de la consommation, version consolidée d’avril 2026 (art. L. 211-1, "
            "L. 212-1 et L. 241-1)",
        ),
        note=Text(
            en="Unclear drafting alone does not void a term: doubt is resolved for the consumer, "
            "and the exception for the main subject and the price is lost. Whether the "
            "Directive covers every contract in which the consumer is the supplier is not "
            "settled.",
            fr="Une clause obscure n’est pas nulle pour autant : elle s’interprète en faveur du "
            "consommateur et perd l’exception relative à l’objet principal et au prix. Il n’est "
            "pas tranché que la directive couvre tout contrat où le consommateur est le "
            "fournisseur.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["cocreation.terms.unfair-term.eu"],
    since=date(1995, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.VOID_CLAUSE,
    applies=F.from_consumer.is_true() & F.terms.negotiated.is_false(),
    void_when=F.terms.imbalance.is_true()
    & (F.terms.main_subject.is_false() | F.agreement.plain_language.is_false()),
    requires=F.agreement.plain_language.is_true()
    & (F.terms.imbalance.is_false() | F.terms.main_subject.is_true()),
    examples=Examples(
        kept=CocreationFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            terms=ContestTermsFacts(negotiated=False, imbalance=False),
            agreement=AgreementFacts(plain_language=True),
        ),
        broken=CocreationFacts(
            person=PersonFacts(classified_as=PartyStatus.CONSUMER),
            terms=ContestTermsFacts(negotiated=False, imbalance=True, main_subject=False),
            agreement=AgreementFacts(plain_language=True),
        ),
    ),
)

RULES = (
    FAIR_REMUNERATION_EU,
    EXPLOITATION_REPORT_EU,
    UNFAIR_TERM_EU,
)
