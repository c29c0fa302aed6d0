"""A set of rules is read as a collection of them, and as a dict by their ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from c2b.rules.engine.rule import Rule

if TYPE_CHECKING:
    from typing import Protocol

    class _Held(Protocol):
        def rule(self, rule_id: str) -> Rule: ...


class RulesById:
    """The base of a rule set: ``ruleset["garden.training"]``, ``in``, ``len`` and iteration."""

    __slots__ = ()
    rules: tuple[Rule, ...]

    def __getitem__(self: _Held, rule_id: str) -> Rule:
        """Return the rule with that id, as `rule` does."""
        return self.rule(rule_id)

    def __iter__(self) -> Iterator[Rule]:
        """Yield the rules, in order."""
        return iter(self.rules)

    def __len__(self) -> int:
        """Return the number of rules."""
        return len(self.rules)

    def __bool__(self) -> bool:
        return True

    def __contains__(self, rule: object) -> bool:
        """Whether the set has *rule*, or a rule of that id."""
        return any(rule in (each.id, each) for each in self.rules)
