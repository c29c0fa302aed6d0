"""The parts that the bans on hidden advertising of several places have in common."""

from __future__ import annotations

from c2b.predicate import Predicate, facts_of
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.status import CommercialWords, InfluenceFacts

F = facts_of(SharedFacts)
_MONEY = RewardFacts(kinds=frozenset({RewardKind.MONEY}))

HIDDEN: Predicate = (
    F.influence.promotes_product.is_true()
    & F.reward.promised.is_true()
    & F.influence.apparent_from_context.is_false()
)
"""The trigger: a rewarded promotion that readers do not recognise without a label."""
SHOWN: Predicate = F.influence.commercial_words.is_not(CommercialWords.NONE)
"""The duty: words show the commercial intent."""
EXAMPLES = Examples(
    kept=SharedFacts(
        reward=_MONEY,
        influence=InfluenceFacts(
            promotes_product=True,
            apparent_from_context=False,
            commercial_words=CommercialWords.EQUIVALENT,
        ),
    ),
    broken=SharedFacts(
        reward=_MONEY,
        influence=InfluenceFacts(
            promotes_product=True,
            apparent_from_context=False,
            commercial_words=CommercialWords.NONE,
        ),
    ),
)
"""Facts that keep the ban and facts that break it."""
