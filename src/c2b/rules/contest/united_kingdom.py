"""Rules of the United Kingdom on contests: a paid draw is a lottery, a free one asks nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import ALWAYS, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.contest import PAYMENTS, ContestFacts, CostOfEntry, DecidedBy
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(SharedFacts)
_CHANCE_DECIDES = F.contest.decided_by.one_of(DecidedBy.CHANCE, DecidedBy.CHANCE_FIRST_STAGE) | (
    F.contest.decided_by.one_of(DecidedBy.MIXED, DecidedBy.SKILL)
    & F.contest.skill_deters.is_false()
)

_ORDER_1985 = Source(
    act=Text(
        en="Betting, Gaming, Lotteries and Amusements (Northern Ireland) Order 1985 (SI 1985/1204)",
        fr="Betting, Gaming, Lotteries and Amusements (Northern Ireland) Order 1985 (SI 1985/1204)",
    ),
    kind=SourceKind.REGULATION,
    url="https://www.legislation.gov.uk/nisi/1985/1204",
)
_ORDER_BEGINS = date(1985, 10, 1)

LOTTERY_GB = Rule(
    id="cocreation.contest.lottery.gb",
    title=Text(
        en="Ban on paid lotteries without a licence",
        fr="Interdiction des loteries payantes sans autorisation",
    ),
    asks=Text(
        en="Nobody pays to enter where chance decides, or a skill that keeps hardly anyone away, "
        "unless an equal free way is open or the lottery is licensed or exempt.",
        fr="Nul ne paie pour participer lorsque décide le hasard, ou une adresse qui n’écarte "
        "presque personne, sauf participation gratuite équivalente, autorisation ou exemption.",
    ),
    message=Text(
        en="Open an equal free way to enter, or let a real test of skill decide: this is an "
        "unlawful lottery.",
        fr="Prévoyez une participation gratuite équivalente, ou une véritable épreuve d’adresse : "
        "c’est une loterie illicite.",
    ),
    norm=NormKind.BAN,
    places=("GB",),
    source=Source(
        act="Gambling Act 2005",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 14, Schedule 2; s. 258 (offence)", fr="art. 14, annexe 2 ; art. 258 (infraction)"
        ),
        url="https://www.legislation.gov.uk/ukpga/2005/19/section/14",
        note=Text(
            en="The Act extends to England, Wales and Scotland; Northern Ireland has an Order of "
            "1985. Skill that does not keep a significant part of the entrants away is treated "
            "as chance (s. 14(5)). Normal postage, calls, data and purchases at the usual price "
            "do not count as payment (Schedule 2).",
            fr="La loi vaut pour l’Angleterre, le pays de Galles et l’Écosse ; l’Irlande du Nord "
            "relève d’un texte de 1985. Une épreuve d’adresse vaut hasard si l’on ne peut en "
            "attendre qu’elle dissuade ou élimine une part significative des participants (art. "
            "14(5)). Courrier, téléphone ou données au tarif normal et achat au prix normal ne "
            "sont pas un paiement (annexe 2).",
        ),
    ),
    since=date(2007, 9, 1),
    versions=(
        RuleVersion(
            since=_ORDER_BEGINS,
            place="GB-NIR",
            source=_ORDER_1985.at(
                _ORDER_1985.article,
                note=Text(
                    en="The Act of 2005 does not extend to Northern Ireland; what the Order asks "
                    "of a lottery is not in the library, and its first day is unsure.",
                    fr="La loi de 2005 ne s’étend pas à l’Irlande du Nord\u00a0; ce que le texte "
                    "de 1985 exige d’une loterie n’est pas dans la bibliothèque, et la date de son "
                    "entrée en vigueur est incertaine.",
                ),
            ),
            undecided_when=ALWAYS,
        ),
        RuleVersion(),
    ),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.PROHIBITED_GAME,
    applies=F.prize_to_win.is_true()
    & F.contest.sacrifice.more_than(0)
    & F.contest.cost_of_entry.one_of(*PAYMENTS)
    & _CHANCE_DECIDES,
    requires=F.contest.free_route.is_true() | F.contest.exempt.is_true(),
    examples=Examples(
        kept=SharedFacts(
            contest=ContestFacts(
                prize=True,
                sacrifice=2,
                cost_of_entry=CostOfEntry.ENTRY_FEE,
                decided_by=DecidedBy.CHANCE,
                free_route=True,
            )
        ),
        broken=SharedFacts(
            contest=ContestFacts(
                prize=True,
                sacrifice=Decimal("0.01"),
                cost_of_entry=CostOfEntry.ENTRY_FEE,
                decided_by=DecidedBy.SKILL,
                skill_deters=False,
                free_route=False,
                exempt=False,
            )
        ),
    ),
)

_REFORM = date(2022, 4, 27)
PAYMENT_TO_ENTER_GB = Rule(
    id="cocreation.contest.payment-to-enter.gb",
    title=Text(
        en="Free draws without any payment to enter",
        fr="Tirages gratuits sans aucun paiement pour participer",
    ),
    asks=Text(
        en="A draw that is run as a free one asks for no payment to enter: no fee, no price raised "
        "for the draw, no premium rate, no charge to learn of a prize or to claim it, unless an "
        "equal free way to enter is open.",
        fr="Un tirage organisé comme gratuit n’exige aucun paiement pour participer : ni frais, ni "
        "prix majoré, ni communication surtaxée, ni somme pour connaître ou réclamer un lot, sauf "
        "participation gratuite équivalente.",
    ),
    message=Text(
        en="People pay to enter: open an equal free way to enter, or do not let chance decide.",
        fr="La participation est payante : prévoyez une participation gratuite équivalente, ou ne "
        "laissez pas le hasard décider.",
    ),
    norm=NormKind.DEFINITION,
    places=("GB",),
    source=Source(
        act="Gambling Act 2005",
        kind=SourceKind.STATUTE,
        article=Text(
            en="s. 14, 339, Sch. 2; Northern Ireland: SI 1985/1204, Art. 168, Sch. 15A",
            fr="art. 14 et 339, Sch. 2 ; Irlande du Nord : SI 1985/1204, art. 168, Sch. 15A",
        ),
        url="https://www.legislation.gov.uk/ukpga/2005/19/schedule/2",
        seen_on=Text(
            en="the official text of s. 14 and Sch. 2; explanatory notes; pages of law firms and "
            "of the ASA of 2022 on Northern Ireland",
            fr="texte officiel de l’article 14 et de Sch. 2 ; notes explicatives ; pages de "
            "cabinets d’avocats et de l’ASA de 2022 sur l’Irlande du Nord",
        ),
        note=Text(
            en="Post, calls and data at the normal rate and a purchase at the normal price are no "
            "payment. A free way counts only if it is as easy, as visible and as likely to win. A "
            "competition of skill may charge where the skill keeps a significant share away (s. "
            "14(5), 339). The voluntary code of 21 November 2025 on draws with a paid and a free "
            "way, to be applied by 20 May 2026, is no law and is not modelled.",
            fr="Courrier, appels et données au tarif normal et achat au prix normal ne sont pas un "
            "paiement. La participation gratuite ne compte que si elle est aussi simple, aussi "
            "visible et aux mêmes chances. Un concours d’adresse peut être payant si l’adresse "
            "écarte une part significative des participants (art. 14(5) et 339). Le code "
            "volontaire du 21 novembre 2025 sur les tirages à double voie, à appliquer avant le 20 "
            "mai 2026, n’est pas une loi et n’est pas modélisé.",
        ),
    ),
    since=date(2007, 9, 1),
    versions=(
        RuleVersion(
            since=date(2007, 9, 1),
            place="GB",
            source=Source(
                act="Gambling Act 2005",
                kind=SourceKind.STATUTE,
                article=Text(
                    en="s. 14, 339, Sch. 2 (England, Wales, Scotland)",
                    fr="art. 14 et 339, Sch. 2 (Angleterre, pays de Galles, Écosse)",
                ),
                url="https://www.legislation.gov.uk/ukpga/2005/19/schedule/2",
            ),
        ),
        RuleVersion(
            since=_ORDER_BEGINS,
            until=_REFORM,
            place="GB-NIR",
            source=_ORDER_1985.at(
                Text(en="Art. 131, 168", fr="art. 131 et 168"),
                note=Text(
                    en="A purchase at the normal price was payment too, so that a free way was "
                    "needed. The first day is unsure.",
                    fr="L’achat au prix normal était aussi un paiement : une participation "
                    "gratuite était nécessaire. La date d’entrée en vigueur est incertaine.",
                ),
            ),
            requires=F.contest.cost_of_entry.none_of(*PAYMENTS, CostOfEntry.PURCHASE_NORMAL_PRICE)
            | F.contest.free_route.is_true(),
        ),
        RuleVersion(
            since=_REFORM,
            place="GB-NIR",
            source=_ORDER_1985.at(
                Text(
                    en="Art. 168, Sch. 15A, as amended by the Betting, Gaming, Lotteries and "
                    "Amusements (Amendment) Act (Northern Ireland) 2022",
                    fr="art. 168, Sch. 15A, modifiés par le Betting, Gaming, Lotteries and "
                    "Amusements (Amendment) Act (Northern Ireland) 2022",
                )
            ),
        ),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.CLASSIFICATION,
    review_by=LOOK_AGAIN["cocreation.contest.payment-to-enter.gb"],
    applies=F.contest.treated_as_free.is_true() & _CHANCE_DECIDES,
    requires=F.contest.cost_of_entry.none_of(*PAYMENTS) | F.contest.free_route.is_true(),
    examples=Examples(
        kept=SharedFacts(
            contest=ContestFacts(
                treated_as_free=True,
                decided_by=DecidedBy.CHANCE,
                cost_of_entry=CostOfEntry.PURCHASE_NORMAL_PRICE,
            )
        ),
        broken=SharedFacts(
            contest=ContestFacts(
                treated_as_free=True,
                decided_by=DecidedBy.CHANCE,
                cost_of_entry=CostOfEntry.PURCHASE_RAISED_PRICE,
                free_route=False,
            )
        ),
    ),
)

RULES = (LOTTERY_GB, PAYMENT_TO_ENTER_GB)
