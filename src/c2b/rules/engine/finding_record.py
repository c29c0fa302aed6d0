"""The findings of a verdict by their outcome, and the questions that are open."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NoReturn

from c2b._record import ResultRecord
from c2b._validators import check_member
from c2b.errors import InvalidValueError
from c2b.rules.engine.ask import Asked, ask, checked_groups
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.fact_role import FactStage
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.norm import Layer
from c2b.text import Text


class TruthOfVerdictError(InvalidValueError, TypeError):
    """A verdict that was used as true or false, which could mean several things."""


class FindingRecord(ResultRecord):
    """A record with findings: to iterate over it is to iterate over these.

    The operator ``in`` takes a finding, or the id of its rule.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def findings(self) -> tuple[Finding, ...]:
        """The findings, one for each conduct."""
        ...

    def __bool__(self) -> NoReturn:
        raise TruthOfVerdictError("bool(verdict)", _ONE_QUESTION, _A_TRUTH, _ASK)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __contains__(self, sought: object) -> bool:
        return any(sought == each.id or sought == each for each in self.findings)

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
    def not_looked_at(self) -> tuple[Finding, ...]:
        """The undecided findings of rules that no given fact touches."""
        return tuple(each for each in self.undecided if not each.is_looked_at)

    @property
    def ask(self) -> tuple[Asked, ...]:
        """The missing facts as a form: core ones first, then those that settle most rules."""
        return ask(self.undecided)

    @property
    @abstractmethod
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that keep the verdict from being clear."""
        ...

    def questions(
        self,
        *,
        stage: FactStage | None = None,
        groups: Iterable[str] | None = None,
        blocking: bool = False,
    ) -> tuple[Asked, ...]:
        """Return the questions of `ask` for one stage and some groups of facts.

        Args:
            stage: The stage of the facts asked for; None for both.
            groups: The names of the groups, such as ``["display"]``; None for all.
            blocking: Whether to ask only what keeps the verdict from being clear.

        Raises:
            InvalidValueError: A stage that is none, or a group that the facts do not have.
        """
        for finding in self.findings[:1]:  # where no rule is in force nothing is asked
            groups = checked_groups(type(finding.subject), groups)
        if stage is not None:
            check_member("stage", stage, FactStage)
        waiting = self.blocking if blocking else self.undecided
        return ask(waiting, stage=stage, groups=groups)

    def _with(self, outcome: Outcome) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.outcome is outcome)


_ONE_QUESTION = Text(
    en="one question, such as verdict.is_clear", fr="une seule question, comme verdict.is_clear"
)
_A_TRUTH = Text(en="its truth", fr="sa valeur de vérité")
_ASK = Text(
    en="read is_clear; broken and undecided have the findings",
    fr="lisez is_clear\u00a0; broken et undecided contiennent les constats",
)
