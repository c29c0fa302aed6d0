"""The sentence that sums up a verdict: how many findings have which outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import ORDER
from c2b.rules.engine.finding import Finding
from c2b.text import COMMA, Text, counted, in_both


def verdict_text(where: Sequence[str], findings: Iterable[Finding]) -> Text:
    """Return the sentence for *findings* in the places of *where*."""
    count = Counter(each.outcome for each in findings)
    parts = [counted(count[each], *_COUNTED[each]) for each in ORDER if count[each]]
    return _SENTENCE.fill(
        where=in_both(", ".join(where)),
        counts=Text.join(parts, COMMA) if parts else _NO_RULE,
    )


_SENTENCE = Text(en="{where}: {counts}.", fr="{where}\u00a0: {counts}.")
_NO_RULE = Text(en="no rule is in force", fr="aucune règle n’est en vigueur")
_COUNTED = {
    Outcome.BROKEN: (
        Text(en="{count} broken", fr="{count} enfreinte"),
        Text(en="{count} broken", fr="{count} enfreintes"),
    ),
    Outcome.UNDECIDED: (
        Text(en="{count} undecided", fr="{count} indécise"),
        Text(en="{count} undecided", fr="{count} indécises"),
    ),
    Outcome.KEPT: (
        Text(en="{count} kept", fr="{count} respectée"),
        Text(en="{count} kept", fr="{count} respectées"),
    ),
    Outcome.NOT_APPLICABLE: (
        Text(en="{count} not applicable", fr="{count} sans objet"),
        Text(en="{count} not applicable", fr="{count} sans objet"),
    ),
}
