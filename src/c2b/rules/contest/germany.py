"""Rules of Germany on contests: a publicly promised prize is owed."""

from __future__ import annotations

from datetime import date

from c2b.predicate import facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.anchor import Anchor
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty
from c2b.rules.facts.contest import ContestFacts, DecidedBy
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.rules.sources import BGB
from c2b.text import Text

F = facts_of(SharedFacts)
_MONEY = frozenset({RewardKind.MONEY})

PRIZE_PROMISE_DE = Rule(
    id="cocreation.contest.prize-promise.de",
    title=Text(
        en="Closing date of a contest and the promised prize",
        fr="Date limite du concours et versement du prix promis",
    ),
    asks=Text(
        en="The announcement of a judged contest sets a closing date for entries and says so if "
        "the organiser keeps what is handed in; the promised prize is paid to the winner.",
        fr="L’annonce d’un concours jugé fixe une date limite de participation et précise si "
        "l’organisateur garde les objets remis ; le prix promis est versé au gagnant.",
    ),
    message=Text(
        en="Set a closing date, pay the promised prize, and say beforehand if you keep the works.",
        fr="Fixez une date limite, versez le prix promis et annoncez d’avance si vous gardez les "
        "œuvres.",
    ),
    norm=NormKind.DUTY,
    places=("DE",),
    source=BGB.at(
        Text(en="s. 657 to 659, 661(1)-(4)", fr="§ 657 à 659 et 661(1)-(4)"),
        seen_on=Text(
            en="BGB in the federal collection of early 2022 (s. 657 to 661a)",
            fr="BGB, recueil fédéral du début de 2022 (§ 657 à 661a)",
        ),
        note=Text(
            en="The rule models contests that are judged. A reward for an act without a judge, "
            "such as a bug bounty, is under s. 657 alone and needs no closing date. A draw is not "
            "under s. 661; a letter to a consumer who «\u00a0has won\u00a0» binds the sender "
            "(s. 661a). "
            "The person named in the announcement, or else the organiser, decides with binding "
            "effect. Several winners share equally, or by lot (s. 659(2)). Section 661(4) is "
            "about ownership of the thing; of copyright the organiser gets a licence at most.",
            fr="La règle vise les concours jugés. La récompense d’un acte sans jury, comme une "
            "prime à la faille, relève du seul § 657 et n’exige aucune date limite. Le tirage ne "
            "relève pas du § 661 ; la lettre annonçant à un consommateur qu’il « a gagné » engage "
            "l’expéditeur (§ 661a). La personne désignée dans l’annonce, à défaut l’organisateur, "
            "décide et sa décision lie. Plusieurs gagnants partagent à parts égales ou tirent au "
            "sort (§ 659(2)). Le § 661(4) vise la propriété de l’objet ; du droit d’auteur, "
            "l’organisateur n’obtient qu’une licence.",
        ),
    ),
    anchor=Anchor.PUBLICATION,
    since=date(1900, 1, 1),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.PAYMENT,
    review_by=LOOK_AGAIN["cocreation.contest.prize-promise.de"],
    applies=F.contest.open_to_public.is_true()
    & F.reward.promised.is_true()
    & F.contest.decided_by.one_of(DecidedBy.SKILL, DecidedBy.MERIT),
    requires=F.contest.deadline_stated.is_true()
    & (
        F.contest.reward_earned.is_false()
        | F.contest.revoked.is_true()
        | F.reward.as_announced.is_true()
    )
    & (F.contest.keeps_submissions.is_false() | F.contest.ownership_stated.is_true()),
    examples=Examples(
        kept=SharedFacts(
            reward=RewardFacts(kinds=_MONEY, as_announced=True),
            contest=ContestFacts(
                open_to_public=True,
                decided_by=DecidedBy.MERIT,
                deadline_stated=True,
                keeps_submissions=False,
            ),
        ),
        broken=SharedFacts(
            reward=RewardFacts(kinds=_MONEY, as_announced=False),
            contest=ContestFacts(
                open_to_public=True,
                decided_by=DecidedBy.MERIT,
                deadline_stated=True,
                reward_earned=True,
                revoked=False,
                keeps_submissions=False,
            ),
        ),
    ),
)

RULES = (PRIZE_PROMISE_DE,)
