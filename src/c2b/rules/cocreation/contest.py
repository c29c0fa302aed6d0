"""Contests, draws and ideas: paid entry, lotteries, prizes that are awarded, what is said first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from c2b.predicate import Parameter, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.cocreation.facts import CocreationFacts, ContestFacts, ContestTermsFacts
from c2b.rules.engine.figure_history import constant
from c2b.rules.engine.rule import Examples, Rule, Severity, Tier
from c2b.rules.engine.source import Certainty, Since, Source
from c2b.rules.us_state import UsState
from c2b.text import Text

F = facts_of(CocreationFacts)

PAID_ENTRY_FR = Rule(
    id="cocreation.contest.paid-entry.fr",
    asks=Text(
        en="No game of chance or skill that is open to the public and gives hope of a gain asks "
        "for money, even if it is paid back.",
        fr="Aucun jeu de hasard ou d'adresse ouvert au public et donnant espoir d'un gain ne "
        "demande d'argent, même remboursé.",
    ),
    message=Text(
        en="Make entry free: paying in advance is enough for the ban.",
        fr="Rendez la participation gratuite : une avance suffit pour l'interdiction.",
    ),
    severity=Severity.PROHIBITED,
    places=("FR",),
    source=Source(
        act="Code de la sécurité intérieure",
        article="L320-1, exceptions L320-6",
        url="https://www.legifrance.gouv.fr/codes/id/LEGITEXT000025503132",
        seen_on=Text(
            en="Code de la sécurité intérieure as of 2026",
            fr="Code de la sécurité intérieure en vigueur en 2026",
        ),
        note=Text(
            en="Numbering since 1 January 2020. Promotional draws of businesses are allowed unless "
            "unfair (Code de la consommation, L121-20).",
            fr="Numérotation depuis le 1er janvier 2020. Les loteries publicitaires sont admises "
            "sauf déloyauté (Code de la consommation, L121-20).",
        ),
    ),
    since=date(2020, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.contest.open_to_public.is_false()
    | F.contest.prize.is_false()
    | F.contest.chance_or_skill.is_false()
    | F.contest.sacrifice.at_most(0)
    | F.contest.exempt.is_true(),
    examples=Examples(
        kept=CocreationFacts(contest=ContestFacts(sacrifice=0)),
        broken=CocreationFacts(
            contest=ContestFacts(
                open_to_public=True, prize=True, chance_or_skill=True, sacrifice=1, exempt=False
            )
        ),
    ),
)
LOTTERY_GB = Rule(
    id="cocreation.contest.lottery.gb",
    asks=Text(
        en="Nobody pays to enter where chance decides, unless skill keeps many away or an equal "
        "free way is open.",
        fr="Nul ne paie pour participer lorsque le hasard décide, sauf si l'adresse en écarte "
        "beaucoup ou si une voie gratuite équivalente existe.",
    ),
    message=Text(
        en="Open a free way to enter, or let skill decide: this is an unlawful lottery.",
        fr="Ouvrez une voie gratuite, ou laissez l'adresse décider : c'est une loterie illicite.",
    ),
    severity=Severity.PROHIBITED,
    places=("GB",),
    source=Source(
        act="Gambling Act 2005",
        article="s. 14, Schedule 2; s. 258",
        url="https://www.legislation.gov.uk/ukpga/2005/19/section/14",
    ),
    since=date(2007, 9, 1),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.contest.pay_to_enter.is_false()
    | F.contest.by_chance.is_false()
    | F.contest.skill_deters.is_true()
    | F.contest.free_route.is_true()
    | F.contest.exempt.is_true(),
    examples=Examples(
        kept=CocreationFacts(contest=ContestFacts(pay_to_enter=False)),
        broken=CocreationFacts(
            contest=ContestFacts(
                pay_to_enter=True,
                by_chance=True,
                skill_deters=False,
                free_route=False,
                exempt=False,
            )
        ),
    ),
)
LOTTERY_US = Rule(
    id="cocreation.contest.lottery-elements.us",
    asks=Text(
        en="A promotion does not combine prize, chance and consideration without an equal free "
        "entry.",
        fr="Une opération ne réunit pas prix, hasard et contrepartie sans entrée gratuite "
        "équivalente.",
    ),
    message=Text(
        en="Take one of the three away: no purchase, an equal free entry, or a judged contest.",
        fr="Retirez l'un des trois : sans achat, entrée gratuite équivalente, ou concours jugé.",
    ),
    severity=Severity.PROHIBITED,
    places=("US",),
    source=Source(
        act="State lottery laws",
        article="18 U.S.C. 1301-1304; FTC Act s. 5",
        url="https://www.law.cornell.edu/uscode/text/18/1301",
        note=Text(
            en="Whether a long survey or a review counts as consideration in some states is "
            "unsure.",
            fr="Qu'une longue enquête ou un avis soit une contrepartie dans certains États est "
            "incertain.",
        ),
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    holder=roles_and_effects.ORGANISER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.contest.prize.is_false()
    | F.contest.by_chance.is_false()
    | F.contest.consideration.is_false()
    | F.contest.free_route.is_true(),
    examples=Examples(
        kept=CocreationFacts(contest=ContestFacts(by_chance=False)),
        broken=CocreationFacts(
            contest=ContestFacts(prize=True, by_chance=True, consideration=True, free_route=False)
        ),
    ),
)
REGISTRATION_US = Rule(
    id="cocreation.contest.registration.us-ny-fl",
    asks=Text(
        en="A game of chance with prizes above the threshold is registered before it opens: 30 "
        "days in New York, 7 in Florida.",
        fr="Un jeu de hasard dont les prix dépassent le seuil est enregistré avant l'ouverture : "
        "30 jours à New York, 7 en Floride.",
    ),
    message=Text(
        en="Register and bond the promotion in time, or lower the prizes.",
        fr="Enregistrez et garantissez l'opération à temps, ou réduisez les prix.",
    ),
    severity=Severity.REQUIRED,
    places=("US-NY", "US-FL"),
    source=Source(
        act="New York General Business Law",
        article="s. 369-e; Florida Statutes, s. 849.094",
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.ORGANISER,
    effect=Text(en="registration needed", fr="enregistrement nécessaire"),
    applies=F.contest.state.one_of(UsState.NEW_YORK, UsState.FLORIDA),
    requires=F.contest.by_chance.is_false()
    | F.contest.prizes_usd.at_most(Parameter("threshold_usd"))
    | F.contest.days_registered.at_least(Parameter("days", F.contest.state)),
    parameters=(
        constant("threshold_usd", 5000, unit="USD"),
        constant("days", ((UsState.NEW_YORK, 30), (UsState.FLORIDA, 7)), unit="days"),
    ),
    examples=Examples(
        kept=CocreationFacts(contest=ContestFacts(state=UsState.NEW_YORK, prizes_usd=5000)),
        broken=CocreationFacts(
            contest=ContestFacts(
                state=UsState.NEW_YORK, by_chance=True, prizes_usd=5001, days_registered=29
            )
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
    severity=Severity.PROHIBITED,
    places=("EU",),
    source=Source(
        act="Directive 2005/29/EC",
        article="Annex I, points 19 and 31",
        url="https://eur-lex.europa.eu/eli/dir/2005/29",
    ),
    since=date(2007, 12, 12),
    mark=Certainty.KNOWN,
    holder=roles_and_effects.TRADER,
    effect=roles_and_effects.BANNED_PRACTICE,
    requires=F.contest.cost_to_claim.at_most(0)
    & (F.contest.closed.is_false() | F.contest.awarded.at_least(F.contest.announced)),
    examples=Examples(
        kept=CocreationFacts(contest=ContestFacts(cost_to_claim=0, closed=False)),
        broken=CocreationFacts(contest=ContestFacts(cost_to_claim=Decimal("0.01"))),
    ),
)
SUBMISSION_NOTICE = Rule(
    id="cocreation.ideas.submission-notice.intl",
    asks=Text(
        en="Before an idea is submitted it is said who will own what, whether it stays "
        "confidential, what is rewarded, and what happens to ideas not chosen.",
        fr="Avant qu'une idée soit déposée, on dit qui possédera quoi, si elle reste "
        "confidentielle, ce qui est récompensé et ce que deviennent les idées non retenues.",
    ),
    message=Text(
        en="Say all this before submission: copyright does not protect a bare idea.",
        fr="Dites tout cela avant le dépôt : le droit d'auteur ne protège pas une simple idée.",
    ),
    severity=Severity.RECOMMENDED,
    places=("practice:open innovation",),
    source=Source(
        act="17 U.S.C. 102(b)",
        article="TRIPS Agreement, Art. 9(2); Code civil, Art. 1119",
        url="https://www.law.cornell.edu/uscode/text/17/102",
    ),
    since=Since.ALWAYS,
    mark=Certainty.KNOWN,
    tier=Tier.EXTENDED,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.DISCLOSURE,
    requires=F.terms.shown_before.is_true()
    & F.terms.ownership.is_true()
    & F.terms.confidentiality.is_true()
    & F.terms.reward_rule.is_true()
    & F.terms.unselected.is_true(),
    examples=Examples(
        kept=CocreationFacts(
            terms=ContestTermsFacts(
                shown_before=True,
                ownership=True,
                confidentiality=True,
                reward_rule=True,
                unselected=True,
            )
        ),
        broken=CocreationFacts(terms=ContestTermsFacts(ownership=False)),
    ),
)
LEGO_IDEAS = Rule(
    id="cocreation.platform.support-threshold.lego-ideas",
    asks=Text(
        en="A project enters review from the threshold of supporters, and a project that is "
        "produced earns its author the royalty.",
        fr="Un projet entre en examen à partir du seuil de soutiens, et un projet produit verse la "
        "redevance à son auteur.",
    ),
    message=Text(
        en="Wait for the supporters, or pay the royalty that the guidelines promise.",
        fr="Attendez les soutiens, ou versez la redevance que promettent les règles.",
    ),
    severity=Severity.REQUIRED,
    places=("platform:LEGO Ideas",),
    source=Source(
        act="LEGO Ideas guidelines and terms",
        seen_on=Text(
            en="an encyclopedia's page and posts of the platform",
            fr="page d'encyclopédie et billets de la plateforme",
        ),
        note=Text(
            en="The terms of service were not read; milestones on the way are not modelled.",
            fr="Les conditions n'ont pas été lues ; les étapes intermédiaires ne sont pas "
            "modélisées.",
        ),
    ),
    since=Since.NOT_FOUND,
    mark=Certainty.SEEN,
    tier=Tier.EXTENDED,
    holder=Text(en="the platform and the contributor", fr="la plateforme et le contributeur"),
    effect=roles_and_effects.PAYMENT,
    requires=F.contest.in_review.is_true().implies(
        F.contest.supporters.at_least(Parameter("supporters"))
    )
    & F.contest.produced.is_true().implies(F.contest.royalty.at_least(Parameter("royalty_rate"))),
    parameters=(
        constant("supporters", 10_000, unit="supporters"),
        constant("royalty_rate", Decimal("0.01"), unit="share of net sales"),
    ),
    examples=Examples(
        kept=CocreationFacts(contest=ContestFacts(in_review=False, produced=False)),
        broken=CocreationFacts(contest=ContestFacts(produced=True, royalty=0)),
    ),
)

RULES = (
    PAID_ENTRY_FR,
    LOTTERY_GB,
    LOTTERY_US,
    REGISTRATION_US,
    PRIZE_AWARDED_EU,
    SUBMISSION_NOTICE,
    LEGO_IDEAS,
)
