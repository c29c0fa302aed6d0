"""The fewest acts by which a rule is kept, or, failing that, does not apply.

Advice changes only what is in the hands of the party that must comply: never what is or happened,
never a legal conclusion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from c2b.predicate import Fact, Predicate
from c2b.predicate.interpret import Values
from c2b.rules.engine.acts import Way, acts_among, way
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.fact_model import fact_text
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.format_value import value_text
from c2b.rules.engine.normal_form import facts_in
from c2b.rules.engine.repair import RepairSearch, fewest
from c2b.text import Language, Text


@frozen(kw_only=True)
class FactChange:
    """The change of one fact: its value now, and the value that it would need."""

    fact: Fact
    before: object
    after: object

    @property
    def text(self) -> Text:
        """The change in words: the fact, its new value and the old one."""
        return _BECOMES.fill(
            fact=fact_text(self.fact),
            before=value_text(self.before),
            after=value_text(self.after),
        )


@frozen(kw_only=True)
class Nearest:
    """The nearest acts after which a rule is kept or no longer applies.

    Attributes:
        rule_id: The id of the rule.
        changes: The fewest changes of acts; empty where none is needed, or none helps.
        possible: Whether the rule is not broken, or some acts help.
        outcome: The outcome after the changes: kept; not applicable where no act keeps the rule;
            undecided where it then depends on facts that are unknown and not in anybody's hands.
        also_breaks: The ids of other rules that the changes would break. Among sets of changes of
            the same size, the one that breaks the fewest rules is returned.
        is_complete: Whether all changes were searched. A search over many facts that depend on each
            other ends after a stated number of trials.
    """

    rule_id: str
    changes: tuple[FactChange, ...]
    possible: bool
    outcome: Outcome
    also_breaks: tuple[str, ...] = ()
    is_complete: bool = True

    @property
    def text(self) -> Text:
        """The advice in a sentence."""
        if not self.possible:
            return _NOTHING_HELPS if self.is_complete else _NOTHING_FOUND
        if not self.changes:
            return _NOTHING_TO_DO
        changes = Text.join([change.text for change in self.changes], _SEMICOLON)
        return _ADVICE[self.outcome].fill(changes=changes)

    def explain(self, language: Language = "en") -> str:
        """Return the advice in *language*."""
        return self.text.in_language(language)


def nearest(finding: Finding, findings: Sequence[Finding]) -> Nearest:
    """Return the fewest acts to change so that the rule of *finding* is kept.

    Doing the duty is preferred to leaving the trigger. A number that is computed from acts is
    changed as such: the result names the value that it needs.
    """
    if finding.outcome in (Outcome.KEPT, Outcome.NOT_APPLICABLE):
        return Nearest(rule_id=finding.id, changes=(), possible=True, outcome=finding.outcome)
    complete = True
    for aim in _aims(finding):
        search = RepairSearch(finding.subject, frozenset(aim.acts), aim.enough)
        ways = _reaching(finding, aim, search)
        if ways:
            return _best(finding, ways, aim.outcome, findings)
        complete = complete and search.is_complete
    return Nearest(
        rule_id=finding.id,
        changes=(),
        possible=False,
        outcome=finding.outcome,
        is_complete=complete,
    )


@frozen
class _Aim:
    """An outcome to reach.

    Attributes:
        outcome: The outcome.
        goal: The predicate that has to hold for it.
        enough: Whether an answer to that predicate is good enough.
        acts: The acts that may be changed.
    """

    outcome: Outcome
    goal: Predicate
    enough: Callable[[bool | None], bool]
    acts: tuple[Fact, ...]


def _aims(finding: Finding) -> Iterator[_Aim]:
    """Yield the outcomes to reach, the best first.

    What is known to break the rule is changed first, and what is unknown stays so: to do the duty
    as far as possible comes before acts on unknown facts, and before leaving the trigger. A general
    clause is never kept.
    """
    rule, bound = finding.rule, finding.bound
    acts = acts_among(rule.facts)
    goal = bound.answers & bound.requires
    if finding.outcome is Outcome.BROKEN:
        known = tuple(each for each in acts if each.of(finding.subject) is not None)
        trigger = acts_among(facts_in(bound.applies))
        duties = tuple(each for each in known if each not in trigger)
        if not rule.never_kept:
            yield _Aim(Outcome.KEPT, goal, _is_yes, known)
        yield _Aim(Outcome.UNDECIDED, bound.requires, _is_not_no, duties)
    if not rule.never_kept:
        yield _Aim(Outcome.KEPT, goal, _is_yes, acts)
    yield _Aim(Outcome.NOT_APPLICABLE, ~bound.applies, _is_yes, acts)


def _is_yes(answer: bool | None) -> bool:
    return answer is True


def _is_not_no(answer: bool | None) -> bool:
    return answer is not False


def _reaching(finding: Finding, aim: _Aim, search: RepairSearch) -> list[Way]:
    """Return the ways that give the outcome of *aim*, all of one size; none if none was found.

    Changes that help each part may contradict each other; then all acts are searched together.
    """
    found = search.ways(aim.goal)
    ways = _giving(aim.outcome, found, finding)
    if ways or not found:
        return ways
    return _giving(aim.outcome, search.together(aim.goal), finding)


def _giving(outcome: Outcome, found: Iterable[Values], finding: Finding) -> list[Way]:
    ways = (way(changes, finding.subject) for changes in fewest(found))
    return [each for each in ways if each is not None and each.outcome(finding.bound) is outcome]


def _best(
    finding: Finding, ways: Sequence[Way], outcome: Outcome, findings: Sequence[Finding]
) -> Nearest:
    """Return the first of *ways* among those that break the fewest other rules."""
    others = [other for other in findings if other.outcome is not Outcome.BROKEN]
    broken = [_broken_by(way, finding.subject, others) for way in ways]
    best = min(range(len(ways)), key=lambda place: len(broken[place]))
    changes = tuple(
        FactChange(fact=fact, before=fact.of(finding.subject), after=value)
        for fact, value in ways[best].changes.items()
    )
    return Nearest(
        rule_id=finding.id,
        changes=changes,
        possible=True,
        outcome=outcome,
        also_breaks=broken[best],
    )


def _broken_by(way: Way, before: object, others: Sequence[Finding]) -> tuple[str, ...]:
    reached = (each for each in others if way.reaches(each.bound, before))
    return tuple(each.id for each in reached if way.outcome(each.bound) is Outcome.BROKEN)


_BECOMES = Text(
    en="{fact}: {after} instead of {before}",
    fr="{fact}\u00a0: {after} (pour l’instant\u00a0: {before})",
)
_SEMICOLON = Text(en="; ", fr="\u00a0; ")
_TO_KEEP = Text(en="To keep it: {changes}.", fr="Pour la respecter\u00a0: {changes}.")
_TO_LEAVE = Text(
    en="Nothing keeps it any more; to stay outside of it: {changes}.",
    fr="Rien ne permet plus de la respecter\u00a0; pour en sortir\u00a0: {changes}.",
)
_TO_LEAVE_OPEN = Text(
    en="So that it is no longer broken, if the rest fits: {changes}.",
    fr="Pour ne plus l’enfreindre, si le reste convient\u00a0: {changes}.",
)
_ADVICE = {
    Outcome.KEPT: _TO_KEEP,
    Outcome.NOT_APPLICABLE: _TO_LEAVE,
    Outcome.UNDECIDED: _TO_LEAVE_OPEN,
}
_NOTHING_TO_DO = Text(en="Nothing needs to change.", fr="Rien n’est à changer.")
_NOTHING_HELPS = Text(
    en="Nothing that can still be done keeps it.",
    fr="Plus rien de ce qui peut être fait ne permet de la respecter.",
)
_NOTHING_FOUND = Text(
    en="No change was found that keeps it; not all changes were searched.",
    fr="Aucun changement permettant de la respecter n’a été trouvé\u00a0; tous n’ont pas été "
    "examinés.",
)
