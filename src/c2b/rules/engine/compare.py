"""The differences between two verdicts on the same facts: rules that begin, end or change."""

from __future__ import annotations

from attrs import frozen

from c2b.choice import Choice
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.verdict import Verdict
from c2b.text import Text, in_both


class VerdictChangeKind(Choice):
    """The kinds of differences between two verdicts."""

    BEGINS = "begins", "begins", "entre en vigueur"
    ENDS = "ends", "ends", "n’est plus en vigueur"
    OUTCOME = "outcome", "another outcome", "autre issue"
    TEXT = "text", "another text or figure", "autre texte ou autre chiffre"


@frozen(kw_only=True)
class VerdictChange:
    """One difference between two verdicts.

    Attributes:
        kind: The kind of difference.
        before: The finding in the first verdict; None where the rule was not in force.
        after: The finding in the second verdict; None where the rule is no longer in force.
    """

    kind: VerdictChangeKind
    before: Finding | None
    after: Finding | None

    @property
    def rule_id(self) -> str:
        """The id of the rule."""
        found = self.after or self.before
        return found.id if found else ""

    @property
    def _rule(self) -> Text:
        found = self.after or self.before
        return found.rule.heading_with_id if found else in_both("")

    @property
    def text(self) -> Text:
        """The difference in a sentence."""
        words = {"rule": self._rule, "before": _word(self.before), "after": _word(self.after)}
        sentence = _SENTENCES[self.kind]
        return sentence.fill(**{slot: words[slot] for slot in sentence.slots})


def changes_between(before: Verdict, after: Verdict) -> tuple[VerdictChange, ...]:
    """Return the differences between two verdicts, in the order of the rules of *after*."""
    old, new = _by_place(before), _by_place(after)
    keys = [*new, *(key for key in old if key not in new)]
    found = (_change(old.get(key), new.get(key)) for key in keys)
    changes = {
        (each.rule_id, id(each.before), id(each.after)): each for each in found if each is not None
    }
    return tuple(changes.values())


def _by_place(verdict: Verdict) -> dict[tuple[str, str], Finding]:
    return {(each.id, place): each for each in verdict.all_findings for place in each.places}


def _change(before: Finding | None, after: Finding | None) -> VerdictChange | None:
    if before is None or after is None:
        kind = VerdictChangeKind.BEGINS if before is None else VerdictChangeKind.ENDS
    elif (before.outcome, before.severity) != (after.outcome, after.severity):
        kind = VerdictChangeKind.OUTCOME
    elif before.bound.conditions != after.bound.conditions or before.source != after.source:
        kind = VerdictChangeKind.TEXT
    else:
        return None
    return VerdictChange(kind=kind, before=before, after=after)


def _word(finding: Finding | None) -> Text:
    return _NOTHING if finding is None else finding.word


_NOTHING = Text(en="not in force", fr="pas en vigueur")
_SENTENCES = {
    VerdictChangeKind.BEGINS: Text(
        en="{rule} begins: {after}.", fr="{rule} entre en vigueur\u00a0: {after}."
    ),
    VerdictChangeKind.ENDS: Text(
        en="{rule} is no longer in force: {before}.",
        fr="{rule} n’est plus en vigueur\u00a0: {before}.",
    ),
    VerdictChangeKind.OUTCOME: Text(
        en="{rule}: {after} instead of {before}.", fr="{rule}\u00a0: {after} au lieu de {before}."
    ),
    VerdictChangeKind.TEXT: Text(
        en="{rule} has another text or figure: {after}.",
        fr="{rule} a un autre texte ou un autre chiffre\u00a0: {after}.",
    ),
}
