"""Rules of the European Union on co-creation: pay of and reports to authors, terms, prizes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.choice import EXCLUSIVE_RIGHTS, RightClaimed
from c2b.rules.cocreation.facts import (
    CocreationFacts,
    ContestFacts,
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
from c2b.rules.sources import CODE_DE_LA_CONSOMMATION, DIRECTIVE_2005_29, DIRECTIVE_2019_790
from c2b.rules.transpositions import TRANSPOSED
from c2b.text import Text

F = facts_of(CocreationFacts)
_LICENSEE = Text(en="anyone who takes the rights", fr="le cessionnaire ou licencié")

FAIR_REMUNERATION_EU = Rule(
    id="cocreation.ip.fair-remuneration.eu",
    asks=Text(
        en="Anyone who gives exclusive rights gets an appropriate and proportionate remuneration.",
        fr="Qui cède des droits exclusifs reçoit une rémunération appropriée et proportionnelle.",
    ),
    message=Text(
        en="Weigh the remuneration against what the rights are worth: it looks too low.",
        fr="Comparez la rémunération à la valeur des droits : elle paraît trop faible.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2019_790.at(
        "Art. 18, Art. 20, Art. 23(2)",
        note=Text(
            en="The Directive gives no figure: the share that raises an alarm is the library's "
            "default. Free licences to all and software are outside.",
            fr="La directive ne donne aucun chiffre : la part qui alerte est une valeur par "
            "défaut de la bibliothèque. Les licences libres et les logiciels n’en relèvent pas.",
        ),
    ),
    anchor=Anchor.CONTRACT,
    transposed=TRANSPOSED["cocreation.ip.fair-remuneration.eu"],
    since=date(2021, 6, 7),
    mark=Certainty.KNOWN,
    holder=_LICENSEE,
    effect=Text(en="adjustment of the remuneration", fr="révision de la rémunération"),
    applies=F.transfer.right_claimed.one_of(*EXCLUSIVE_RIGHTS)
    & F.remuneration.free_for_all.is_false()
    & F.work.software.is_false(),
    requires=F.remuneration.share.at_least(Parameter("low_share")),
    parameters=(constant("low_share", Fraction(1, 100), unit="share", mark=Certainty.UNSURE),),
    examples=Examples(
        kept=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            remuneration=RemunerationFacts(free_for_all=False, amount=1, value=100),
            work=WorkFacts(software=False),
        ),
        broken=CocreationFacts(
            transfer=TransferFacts(right_claimed=RightClaimed.ASSIGNMENT),
            remuneration=RemunerationFacts(free_for_all=False, amount=1, value=101),
            work=WorkFacts(software=False),
        ),
    ),
)
EXPLOITATION_REPORT_EU = Rule(
    id="cocreation.ip.exploitation-report.eu",
    asks=Text(
        en="At least once a year the author learns how the work is exploited and what it earns.",
        fr="Au moins une fois l’an, l’auteur sait comment l’œuvre est exploitée et ce qu’elle "
        "rapporte.",
    ),
    message=Text(
        en="Send the author the report that is due.",
        fr="Adressez à l’auteur le relevé dû.",
    ),
    norm=NormKind.RIGHT,
    places=("EU",),
    source=DIRECTIVE_2019_790.at(
        "Art. 19; France: Code de la propriété intellectuelle, L131-5-1",
        seen_on=Text(
            en="Code de la propriété intellectuelle as of April 2026 (L131-5-1)",
            fr="Code de la propriété intellectuelle en vigueur en avril 2026 (L131-5-1)",
        ),
    ),
    anchor=Anchor.YEAR,
    transposed=TRANSPOSED["cocreation.ip.exploitation-report.eu"],
    since=date(2022, 6, 7),
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=_LICENSEE,
    effect=roles_and_effects.DISCLOSURE,
    applies=F.remuneration.exploited.is_true()
    & F.remuneration.significant.is_true()
    & F.remuneration.burden.is_false(),
    requires=F.remuneration.months_since_report.at_most(Parameter("max_months")),
    parameters=(constant("max_months", 12, unit="months"),),
    examples=Examples(
        kept=CocreationFacts(
            remuneration=RemunerationFacts(
                exploited=True, significant=True, burden=False, months_since_report=12
            )
        ),
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
        fr="Récrivez la clause clairement et rétablissez l’équilibre : elle ne lie pas le "
        "consommateur.",
    ),
    norm=NormKind.VALIDITY,
    places=("EU",),
    source=Source(
        act="Directive 93/13/EEC",
        kind=SourceKind.DIRECTIVE,
        article="Art. 3(1), 4(2), 5, 6(1); France: Code de la consommation, L211-1, L212-1, L241-1",
        url="https://eur-lex.europa.eu/eli/dir/1993/13",
        seen_on=CODE_DE_LA_CONSOMMATION.seen_on,
        note=Text(
            en="Whether it covers every contract in which the consumer is the supplier is not "
            "settled.",
            fr="Il n’est pas tranché qu’elle couvre tout contrat où le consommateur est le "
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
            terms=ContestTermsFacts(negotiated=False),
            agreement=AgreementFacts(plain_language=False),
        ),
    ),
)
PRIZE_AWARDED_EU = Rule(
    id="cocreation.contest.prize-awarded.eu",
    asks=Text(
        en="The prizes announced are awarded, or something equivalent, and claiming one costs "
        "nothing.",
        fr="Les prix annoncés sont remis, ou un équivalent, et les réclamer ne coûte rien.",
    ),
    message=Text(
        en="Award all the prizes that you announced, free of any cost.",
        fr="Remettez tous les prix annoncés, sans aucun frais.",
    ),
    norm=NormKind.BAN,
    places=("EU",),
    source=DIRECTIVE_2005_29.at("Annex I, points 19 and 31"),
    transposed=TRANSPOSED["cocreation.contest.prize-awarded.eu"],
    since=date(2007, 12, 12),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    applies=F.contest.announced.more_than(0),
    requires=F.contest.cost_to_claim.at_most(0)
    & (F.contest.closed.is_false() | F.contest.awarded.at_least(F.contest.announced)),
    examples=Examples(
        kept=CocreationFacts(contest=ContestFacts(announced=1, cost_to_claim=0, closed=False)),
        broken=CocreationFacts(contest=ContestFacts(announced=1, cost_to_claim=Decimal("0.01"))),
    ),
)

RULES = (
    FAIR_REMUNERATION_EU,
    EXPLOITATION_REPORT_EU,
    UNFAIR_TERM_EU,
    PRIZE_AWARDED_EU,
)
