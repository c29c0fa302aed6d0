"""The parts that the ABC tests of several states have in common."""

from __future__ import annotations

from c2b.predicate import Predicate, facts_of
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.facts.reward import RewardFacts, RewardKind
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.facts.work import IndependenceFacts, RelationFacts
from c2b.text import Text

F = facts_of(SharedFacts)
PAID = RewardFacts(kinds=frozenset({RewardKind.MONEY}))
MESSAGE = Text(
    en="Declare employment: it is presumed unless A, B and C are all proved. A consumer "
    "fails C almost by nature.",
    fr="Déclarez l’emploi : faute de prouver à la fois A, B et C, le salariat est présumé. Un "
    "consommateur ne remplit presque jamais la condition C.",
)


def declared_or_all_of(outside: Predicate) -> Predicate:
    """Return the duty: employment is declared, or A, B (*outside*) and C are proved."""
    duty: Predicate = F.relation.declared_as_employment.is_true() | (
        F.independence.free_from_control.is_true()
        & outside
        & F.independence.independent_trade.is_true()
    )
    return duty


def examples(**known: bool) -> Examples:
    """Return a relation in which all three are proved, and one in which C fails."""
    return Examples(
        kept=SharedFacts(
            reward=PAID,
            independence=IndependenceFacts(
                free_from_control=True,
                outside_usual_course=True,
                independent_trade=True,
                **known,
            ),
        ),
        broken=SharedFacts(
            reward=PAID,
            independence=IndependenceFacts(independent_trade=False, **known),
            relation=RelationFacts(declared_as_employment=False),
        ),
    )
