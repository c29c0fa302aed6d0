"""The parts that the general clauses of several places have in common."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from c2b.predicate import Fact, Predicate, facts_of
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.facts.practice import PracticeFacts, ReachedAs
from c2b.rules.facts.shared import SharedFacts

F = facts_of(SharedFacts)

REACHES_BUYERS: Predicate = F.practice.reached_as.is_(ReachedAs.BUYERS)
"""The trigger where only the reader of an offer is protected."""
REACHES_ANYONE: Predicate = F.practice.reached_as.is_not(ReachedAs.NONE)
"""The trigger where the people who supply the business are protected too."""
FAIR: Predicate = F.practice.distorts_decision.is_false() | (
    F.practice.deceptive.is_false()
    & F.practice.information_hidden.is_false()
    & F.practice.against_diligence.is_false()
)
"""The duty under Directive 2005/29/EC: no deception, omission or lack of diligence that matters."""
BEARS_ON: tuple[tuple[Fact, tuple[Fact, ...]], ...] = (
    (F.practice.deceptive, (F.reward.as_announced,)),
    (F.practice.information_hidden, (F.reward.promised,)),
    (F.practice.against_diligence, ()),
)
"""The facts of every activity that speak on the conclusions of a general clause."""
EXAMPLES = Examples(
    kept=SharedFacts(
        practice=PracticeFacts(
            reached_as=ReachedAs.BUYERS,
            distorts_decision=False,
        )
    ),
    broken=SharedFacts(
        practice=PracticeFacts(
            reached_as=ReachedAs.BUYERS,
            information_hidden=True,
            distorts_decision=True,
        )
    ),
)
"""Facts for which a clause raises no alarm, and facts that break it."""


def bearing(rules: RuleSet, more: Mapping[str, Mapping[str, tuple[Fact, ...]]]) -> RuleSet:
    """Return *rules* in which more facts speak on the conclusions of the general clauses.

    Args:
        rules: The rules of an activity, the general clauses among them.
        more: The facts of the activity by the id of a clause, then by the path of a conclusion.
    """
    return evolve(
        rules,
        rules=tuple(
            evolve(
                rule,
                bears_on=tuple(
                    (about, (*more[rule.id].get(about.name, ()), *facts))
                    for about, facts in rule.bears_on
                ),
            )
            if rule.id in more
            else rule
            for rule in rules.rules
        ),
    )
