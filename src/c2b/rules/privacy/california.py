"""The rule of California on rewards that are offered for personal information."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from c2b.predicate import Predicate, facts_of
from c2b.rules import roles_and_effects
from c2b.rules.engine.norm import NormKind
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.source import Certainty, Source, SourceKind
from c2b.rules.engine.version import RuleVersion
from c2b.rules.facts.information import DataRewardFacts
from c2b.rules.facts.privacy import ParticipantFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.look_again import LOOK_AGAIN
from c2b.text import Text

F = facts_of(SharedFacts)
_FIRST_DAY = date(2020, 1, 1)
_REGULATIONS = date(2020, 8, 14)
_RENUMBERED = date(2023, 3, 29)
_ACT = Source(
    act="California Civil Code",
    kind=SourceKind.STATUTE,
    url="https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml"
    "?lawCode=CIV&sectionNum=1798.125",
    article=Text(
        en="s. 1798.125(b), as amended by the Act of 2020; 11 CCR 7016, 7081",
        fr="§ 1798.125(b), modifié par la loi de 2020 ; 11 CCR 7016 et 7081",
    ),
    seen_on=Text(
        en="11 CCR 999.307 (the same section under its older number) and drafts of 7000 ff.; a "
        "glossary page; a note of 2026 on 7016",
        fr="11 CCR 999.307 (la même disposition sous son ancien numéro) et projets des § 7000 et "
        "s. ; page de glossaire ; note de 2026 sur le § 7016",
    ),
    note=Text(
        en="A business is covered above revenue of USD 25 million (indexed), data of 100,000 "
        "residents or households, or half of its revenue from selling or sharing data: most small "
        "panels are below. A reward for answers that are not tied to personal information is "
        "outside. A refusal is respected for 12 months. Selling the data of minors under 16 "
        "follows rules of its own (s. 1798.120). The days of the regulations are known, not read "
        "again.",
        fr="Une entreprise est visée au-delà de 25 millions de dollars de recettes (indexés), des "
        "données de 100 000 résidents ou foyers, ou si la moitié de ses recettes vient de la vente "
        "ou du partage de données : la plupart des petits panels sont en deçà. La récompense de "
        "réponses sans lien avec des données à caractère personnel n’est pas visée. Un refus vaut "
        "12 mois. La vente des données de mineurs de moins de 16 ans suit ses propres règles "
        "(§ 1798.120). Les jours des textes d’application sont connus, non relus.",
    ),
)
_OFFERED: Predicate = (
    F.data_reward.notice_given.is_true()
    & F.data_reward.opt_in.is_true()
    & F.participant.withdrawal_possible.is_true()
    & F.data_reward.unjust.is_false()
)
_KEPT = SharedFacts(
    reward=RewardFacts(kinds=frozenset({RewardKind.VOUCHER})),
    participant=ParticipantFacts(conditioned_on_data=True, withdrawal_possible=True),
    data_reward=DataRewardFacts(
        covered_business=True,
        in_california=True,
        notice_given=True,
        value_stated=True,
        opt_in=True,
        unjust=False,
    ),
)

FINANCIAL_NOTICE_CA = Rule(
    id="privacy.incentive.financial-notice.us-ca",
    title=Text(
        en="Notice of financial incentive for personal data",
        fr="Notice d’incitation financière pour données personnelles",
    ),
    asks=Text(
        en="A covered business that rewards the giving of personal information first gives a "
        "notice of financial incentive with an estimate of the value of the data, obtains an "
        "active agreement, lets people leave at any time, and offers no unjust, unreasonable, "
        "coercive or usurious programme.",
        fr="L’entreprise visée qui récompense la fourniture de données à caractère personnel remet "
        "d’abord une notice d’incitation financière avec une estimation de la valeur des données, "
        "obtient un accord exprès, permet de quitter le programme à tout moment et n’en propose "
        "aucun qui soit injuste, déraisonnable, coercitif ou usuraire.",
    ),
    message=Text(
        en="Give the notice of financial incentive with the value of the data, obtain an active "
        "agreement, and let people leave at any time.",
        fr="Remettez la notice d’incitation financière avec la valeur des données, obtenez un "
        "accord exprès et permettez de quitter le programme à tout moment.",
    ),
    norm=NormKind.DUTY,
    places=("US-CA",),
    source=_ACT,
    since=_FIRST_DAY,
    versions=(
        RuleVersion(
            since=_FIRST_DAY,
            until=_REGULATIONS,
            source=_ACT.at(
                Text(en="s. 1798.125(b) (Act of 2018)", fr="§ 1798.125(b) (loi de 2018)")
            ),
            requires=_OFFERED,
        ),
        RuleVersion(
            since=_REGULATIONS,
            until=_RENUMBERED,
            source=_ACT.at(
                Text(
                    en="s. 1798.125(b) (Act of 2018); 11 CCR 999.307, 999.337",
                    fr="§ 1798.125(b) (loi de 2018) ; 11 CCR 999.307 et 999.337",
                )
            ),
        ),
        RuleVersion(since=_RENUMBERED),
    ),
    mark=Certainty.SEEN,
    holder=roles_and_effects.BUSINESS,
    effect=roles_and_effects.DISCLOSURE,
    review_by=LOOK_AGAIN["privacy.incentive.financial-notice.us-ca"],
    applies=F.data_reward.covered_business.is_true()
    & F.data_reward.in_california.is_true()
    & F.reward.promised.is_true()
    & F.participant.conditioned_on_data.is_true(),
    requires=_OFFERED & F.data_reward.value_stated.is_true(),
    examples=Examples(
        kept=_KEPT,
        broken=evolve(_KEPT, data_reward=evolve(_KEPT.data_reward, opt_in=False)),
    ),
)

RULES = (FINANCIAL_NOTICE_CA,)
