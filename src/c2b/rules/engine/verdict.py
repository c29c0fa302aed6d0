"""The rules in force in some places on a day, and the verdict that they give on facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, Protocol

from attrs import Factory, field, frozen

from c2b._brief import brief, brief_text
from c2b._field_type import WrittenResult
from c2b._record import FIRST, SECOND, THIRD
from c2b.models.period import Period
from c2b.paradigms import Classification
from c2b.rules.engine.anchor import On
from c2b.rules.engine.bound_rule import BoundRule
from c2b.rules.engine.clear import blocking, is_clear
from c2b.rules.engine.compile import Outcome, checker, unpack
from c2b.rules.engine.coverage import Coverage, CoverageGap, coverage
from c2b.rules.engine.explain import explanation
from c2b.rules.engine.finding import Finding, only_finding
from c2b.rules.engine.finding_record import FindingRecord
from c2b.rules.engine.fold import folded
from c2b.rules.engine.nearest import Nearest, nearest
from c2b.rules.engine.outcome_counts import verdict_text
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.scope import classification_of, is_c2b, scope_text
from c2b.text import Language, Text


class RuleSource(Protocol):
    """The set that rules in force come from: a `RuleSet`, as far as they read it."""

    @property
    def name(self) -> str:
        """The name of the rule set."""
        ...

    @property
    def subject(self) -> type:
        """The model whose facts the rules read."""
        ...

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the set, in force or not."""
        ...

    @property
    def gaps(self) -> tuple[CoverageGap, ...]:
        """The law that the rules leave out."""
        ...

    def in_force(self, *, on: On, where: str | Iterable[str], known_on: date | None) -> InForce:
        """Return the rules in force *on* a day *where*."""
        ...


def _places_of(in_force: InForce) -> Mapping[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, bound in enumerate(in_force.rules):
        found[bound.rule.id].append(place)
    return {rule_id: tuple(places) for rule_id, places in found.items()}


@frozen(kw_only=True)
class InForce:
    """The rules of a set that are in force in some places on a day, with that day's figures.

    Attributes:
        ruleset: The set that the rules come from.
        on: The day that was asked about, or the first day of the period of the same rules.
        known_on: The day of the knowledge of figures; None for all that is known.
        period: The days on which these rules and figures stand.
        where: The places that were asked about.
        rules: The rules with the values of their figures.
        places_of: The positions of each rule in `rules`, by its id.
        check: The function from facts to their verdict; it does not check its argument.
    """

    ruleset: RuleSource = field(repr=lambda ruleset: brief_text(ruleset.name))
    on: On = field(eq=False)
    known_on: date | None = None
    period: Period = field(repr=False)
    where: tuple[str, ...] = field(repr=brief)
    rules: tuple[BoundRule, ...] = field(eq=False, repr=brief)
    check: Callable[[Any], Verdict] = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: checker(self.rules, Verdict, self), takes_self=True),
    )

    places_of: Mapping[str, tuple[int, ...]] = field(
        init=False, eq=False, repr=False, default=Factory(_places_of, takes_self=True)
    )
    _coverage: list[Coverage] = field(init=False, eq=False, repr=False, factory=list[Coverage])

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """The coverage of each place on these days; computed once."""
        if not self._coverage:
            held = self.ruleset
            self._coverage.extend(coverage(held.name, held.rules, held.gaps, self.where, self.on))
        return tuple(self._coverage)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_in_force, (self.ruleset, self.on, self.where, self.known_on))


def _in_force(
    ruleset: RuleSource, on: On, where: tuple[str, ...], known_on: date | None
) -> InForce:
    return ruleset.in_force(on=on, where=where, known_on=known_on)


class Verdict(FindingRecord, WrittenResult):
    """The findings of the rules in force on a day in some places for given facts.

    To iterate over it is to iterate over its `findings`; `in` takes a finding or the id of a rule.

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
    def classification(self) -> Classification | None:
        """The paradigm of the leg of the facts, with reasons; None where no leg was given."""
        return classification_of(self.subject)

    @property
    def is_c2b(self) -> bool | None:
        """Whether the leg is C2B; None while that is open."""
        return is_c2b(self.classification)

    @property
    def scope(self) -> Text:
        """A sentence on what the classification means for the rules."""
        return scope_text(self.classification)

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """The coverage of each place: by rules on the activity, then by shared ones."""
        return self.in_force.coverage

    @property
    def is_clear(self) -> bool:
        """Whether nothing binding is broken or undecided, and every place is covered.

        Recommendations and general clauses do not count; a broken directive does, where no
        national act is on record: it advises only, and is no permission. Rules that no given fact
        touches do not count either, as long as some rule is touched; see `is_strictly_clear`. What
        stands in the way is in `blocking` and `uncovered`.
        """
        return self._is_clear(strict=False)

    @property
    def is_strictly_clear(self) -> bool:
        """Whether the verdict is clear and no binding rule is undecided, touched or not."""
        return self._is_clear(strict=True)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that keep the verdict from being clear: each is broken, or could yet be.

        Where no given fact touches a rule, they are all undecided ones. What they wait for is in
        ``questions(blocking=True)``.
        """
        return blocking(self.findings)

    @property
    def uncovered(self) -> tuple[Coverage, ...]:
        """The places that keep the verdict from being clear: none of its rules hold there."""
        return tuple(each for each in self.own_coverage if not each.is_covered)

    def _is_clear(self, *, strict: bool) -> bool:
        return is_clear(self.findings, self.own_coverage, strict=strict)

    @property
    def own_coverage(self) -> list[Coverage]:
        """The coverage of each place by the rules on the activity alone."""
        return [each for each in self.coverage if each.subject == self.in_force.ruleset.name]

    @property
    def period(self) -> Period:
        """The period in which the same rules and figures stand."""
        return self.in_force.period

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """One finding for each rule in force, in the order of the rules, none folded."""
        rules = self.in_force.rules
        outcomes = unpack(self._outcomes, len(rules))
        return tuple(
            Finding(bound=bound, outcome=outcome, subject=self.subject)
            for bound, outcome in zip(rules, outcomes, strict=True)
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for each conduct, in the order of the rules.

        The finding of a general rule is folded under that of the rule that implements it in the
        same places, and read from its `general`. A breach is never folded under anything else.
        """
        return folded(self.all_findings)

    def finding(self, rule_id: str, where: str | None = None) -> Finding:
        """Return the finding of one rule, folded or not.

        Args:
            rule_id: The id of the rule.
            where: One of the places asked about; needed where the rule differs between them.

        Raises:
            InvalidValueError: The rule is not in force on that day in those places, or it has
                several findings and *where* names none of their places.
        """
        found = [self._at(place) for place in self.in_force.places_of.get(rule_id, ())]
        return only_finding(found, rule_id, where)

    def _at(self, place: int) -> Finding:
        """Return the finding of the rule at a position."""
        (outcome,) = unpack(self._outcomes >> 2 * place, 1)
        return Finding(bound=self.in_force.rules[place], outcome=outcome, subject=self.subject)

    def outcome(self, rule_id: str, where: str | None = None) -> Outcome:
        """Return the outcome of one rule; see `finding`."""
        return self.finding(rule_id, where).outcome

    def __getitem__(self, rule_id: str) -> Finding:
        """Return the finding of one rule, as `finding` does; a number is refused."""
        return self.finding(rule_id) if type(rule_id) is str else self._refuse()

    def nearest(self, rule_id: str, where: str | None = None) -> Nearest:
        """Return the fewest facts to change so that the rule is kept; see `finding`."""
        return nearest(self.finding(rule_id, where), self.all_findings)

    @property
    def text(self) -> Text:
        """A sentence with the places and the number of findings of each outcome."""
        return verdict_text(self.in_force.where, self.findings)

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The explanation: the classification, the findings, broken ones first, the coverage."""
        covered = [each.text for each in self.coverage]
        return (self.scope, *explanation(self.findings, covered))

    def explain(self, language: Language = "en") -> str:
        """Return the explanation, one sentence a line."""
        return "\n".join(sentence.in_language(language) for sentence in self.sentences)

    def __repr__(self) -> str:
        found = Counter(each.outcome for each in self.findings)
        counted = ", ".join(f"{outcome.value}={found[outcome]}" for outcome in Outcome)
        return f"Verdict(where={brief(self.in_force.where)}, {counted})"

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (_judged, (self.in_force, self.subject))


def _judged(in_force: InForce, subject: object) -> Verdict:
    return in_force.check(subject)
