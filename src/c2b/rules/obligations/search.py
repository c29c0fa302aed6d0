"""The duties that follow from the findings on one party: their status, reason and source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from c2b.predicate import NEVER, Fact, Predicate, evaluate, given, references
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.explain import facts_text, source_text
from c2b.rules.engine.fact_model import fact_text, missing_inputs
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.norm import Severity
from c2b.rules.obligations.facts import BooksReader
from c2b.rules.obligations.obligation import Obligation, ObligationKind, ObligationStatus
from c2b.rules.obligations.receipts import Receipts
from c2b.rules.roles_and_effects import PAYMENT, REPORTING, WITHHOLDING
from c2b.text import SEMICOLON, Text

KINDS = (
    (REPORTING, ObligationKind.REPORT),
    (WITHHOLDING, ObligationKind.WITHHOLD),
    (PAYMENT, ObligationKind.PAY),
)
"""The effect of the rules that are looked at, and the act that each asks for."""


@frozen(kw_only=True)
class ObligationSearch:
    """The search for the duties towards one party.

    Attributes:
        reader: The way in which the amounts became facts.
        receipts: The receipts of the party.
    """

    reader: BooksReader
    receipts: Receipts

    def found(self, findings: Iterable[Finding]) -> Iterator[Obligation]:
        """Yield the duties that bind or may bind."""
        for finding in findings:
            status = _status(finding)
            if status is not None:
                yield self._obligation(finding, status)

    def _obligation(self, finding: Finding, status: ObligationStatus) -> Obligation:
        named = _named(finding.bound.conditions)
        known = [each for each in named if each.of(finding.subject) is not None]
        by_object = "payee.paid_for" in finding.bound.touching
        missing, questions = self._asked(finding, status)
        return Obligation(
            party=self.receipts.whole.party,
            kind=_kind(finding),
            status=status,
            rule=finding.id,
            places=finding.places,
            year=self.receipts.whole.year,
            paid=self.receipts.part if by_object else self.receipts.whole,
            message=finding.message if status is ObligationStatus.DUE else finding.rule.asks,
            because=facts_text(known, finding.subject),
            source=source_text(finding),
            missing=missing,
            questions=questions,
            is_advice=finding.severity is Severity.RECOMMENDED,
        )

    def _asked(self, finding: Finding, status: ObligationStatus) -> tuple[tuple[str, ...], Text]:
        """Return the paths of what is missing, and the same in words; nothing unless it is open."""
        if status is not ObligationStatus.OPEN:
            return (), Text(en="", fr="")
        missing: list[str] = []
        asked: list[Text] = []
        for fact in _open_facts(finding):
            paths = missing_inputs(fact, finding.subject)
            pairs = self.reader.lacks_rate(paths, self.receipts.whole)
            missing += [_RATE.format(*pair) for pair in pairs] or paths
            asked += [_RATE_OF.fill(one=one, other=other) for one, other in pairs] or [
                fact_text(fact)
            ]
        if not asked or finding.missing_figures:
            asked.append(_NOT_ON_RECORD.fill(year=self.receipts.whole.year))
        missing += finding.missing_figures
        return tuple(dict.fromkeys(missing)), Text.join(dict.fromkeys(asked), SEMICOLON)


def _status(finding: Finding) -> ObligationStatus | None:
    """Return the status of a duty; None where it does not bind.

    A duty to pay that no given fact touches is left out; no other one is for want of facts.
    """
    if finding.outcome in _DECIDED:
        return _DECIDED[finding.outcome]
    bound, subject = finding.bound, finding.subject
    answered = bound.undecided_when == NEVER or evaluate(bound.undecided_when, subject) is False
    binds = evaluate(bound.applies, subject) is True and answered
    if _kind(finding) is ObligationKind.PAY:
        return ObligationStatus.OPEN if finding.is_looked_at else None
    return ObligationStatus.DUE if binds else ObligationStatus.OPEN  # no record of it: to be done


def _kind(finding: Finding) -> ObligationKind:
    return next(kind for effect, kind in KINDS if effect == finding.rule.effect)


def _open_facts(finding: Finding) -> tuple[Fact, ...]:
    """Return the unknown facts of the trigger; of the duty, where it is known that it binds."""
    left = _named(given(finding.bound.applies, finding.subject))
    return tuple(each for each in left if each.of(finding.subject) is None) or finding.open_facts


def _named(predicate: Predicate) -> tuple[Fact, ...]:
    return tuple(each for each in references(predicate) if isinstance(each, Fact))


_DECIDED = {
    Outcome.BROKEN: ObligationStatus.DUE,
    Outcome.KEPT: ObligationStatus.DONE,
    Outcome.NOT_APPLICABLE: None,
}
_RATE = "rates[{!r}, {!r}]"
_RATE_OF = Text(
    en="the rate from {one} to {other} (rates=...)",
    fr="le taux de conversion de {one} en {other} (rates=...)",
)
_NOT_ON_RECORD = Text(
    en="the figure of the law for {year}, which these rules do not have",
    fr="le montant légal pour {year}, que ces règles ne connaissent pas",
)
