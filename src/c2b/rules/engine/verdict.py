"""The findings of all rules in force for given facts, computed when they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from c2b._brief import brief
from c2b._record import FIRST, SECOND, THIRD, ResultRecord
from c2b.errors import InvalidValueError
from c2b.models.period import Period
from c2b.rules.engine.ask import Asked, ask
from c2b.rules.engine.compile import Outcome, unpack
from c2b.rules.engine.explain import explanation
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.nearest import Nearest, nearest
from c2b.rules.engine.place import Layer
from c2b.text import Language, Text

if TYPE_CHECKING:
    from c2b.rules.engine.rule_set import InForce


class Verdict(ResultRecord):
    """The findings of the rules in force on a day in some places for given facts.

    It cannot be iterated over: read `findings`, or those of one outcome.

    Attributes:
        in_force: The rules that were applied.
        subject: The facts that were judged.
    """

    __slots__ = ()
    instead = ".findings, .broken, .undecided, .kept"
    in_force: Final[InForce] = FIRST
    subject: Final[object] = SECOND
    _outcomes: Final[int] = THIRD

    @property
    def period(self) -> Period:
        """The period in which the same rules and figures stand."""
        return self.in_force.period

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for each rule in force, in the order of the rules."""
        rules = self.in_force.rules
        outcomes = unpack(self._outcomes, len(rules))
        return tuple(
            Finding(bound=bound, outcome=outcome, subject=self.subject)
            for bound, outcome in zip(rules, outcomes, strict=True)
        )

    @property
    def broken(self) -> tuple[Finding, ...]:
        """The findings of rules that the facts break."""
        return self._with(Outcome.BROKEN)

    @property
    def kept(self) -> tuple[Finding, ...]:
        """The findings of rules that apply and are kept."""
        return self._with(Outcome.KEPT)

    @property
    def undecided(self) -> tuple[Finding, ...]:
        """The findings of rules for which a fact is missing."""
        return self._with(Outcome.UNDECIDED)

    @property
    def not_applicable(self) -> tuple[Finding, ...]:
        """The findings of rules whose trigger the facts do not meet."""
        return self._with(Outcome.NOT_APPLICABLE)

    @property
    def layers(self) -> Mapping[Layer, tuple[Finding, ...]]:
        """The findings of each layer apart: law, code, platform, practice."""
        findings = self.findings
        return MappingProxyType(
            {layer: tuple(f for f in findings if f.layer is layer) for layer in Layer}
        )

    @property
    def without_rules(self) -> tuple[str, ...]:
        """The places asked about for which the set has no rule on any day."""
        return self.in_force.without_rules

    @property
    def ask(self) -> tuple[Asked, ...]:
        """The missing facts, the one that would settle most rules first."""
        return ask(self.undecided)

    def finding(self, rule_id: str) -> Finding:
        """Return the finding of one rule.

        Raises:
            InvalidValueError: The rule is not in force on that day in those places.
        """
        for finding in self.findings:
            if finding.id == rule_id:
                return finding
        raise InvalidValueError("rule", _IN_FORCE, rule_id, _SEE_RULES)

    def outcome(self, rule_id: str) -> Outcome:
        """Return the outcome of one rule; see `finding`."""
        return self.finding(rule_id).outcome

    def nearest(self, rule_id: str) -> Nearest:
        """Return the fewest facts to change so that the rule is kept."""
        return nearest(self.finding(rule_id), self.findings)

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The explanation, a text for each finding: the broken first, the not applicable last."""
        return tuple(explanation(self.findings, self.without_rules))

    def explain(self, language: Language = "en") -> str:
        """Return the explanation, one sentence a line."""
        return "\n".join(sentence.in_language(language) for sentence in self.sentences)

    def _with(self, outcome: Outcome) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.outcome is outcome)

    def __repr__(self) -> str:
        found = Counter(unpack(self._outcomes, len(self.in_force.rules)))
        counted = ", ".join(f"{outcome.value}={found[outcome]}" for outcome in Outcome)
        return f"Verdict(where={brief(self.in_force.where)}, {counted})"

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_judged, (self.in_force, self.subject))


def _judged(in_force: InForce, subject: object) -> Verdict:
    return in_force.check(subject)


_IN_FORCE = Text(
    en="a rule in force on that day in those places",
    fr="une règle en vigueur ce jour-là en ces lieux",
)
_SEE_RULES = Text(
    en="see the rules in force in verdict.in_force.rules",
    fr="voyez les règles en vigueur dans verdict.in_force.rules",
)
