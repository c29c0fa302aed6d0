"""The paradigm of an exchange, together with the verdict of the rules of its activity."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from attrs import frozen

import c2b.paradigms as paradigms
from c2b.models.leg import Leg
from c2b.paradigms.paradigm import Paradigm
from c2b.rules.engine.ask import Asked
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.rule_set import RuleSet, Where
from c2b.rules.engine.verdict import Verdict
from c2b.text import Language, Text


class ActivityFacts(Protocol):
    """The facts of one activity: the leg that is judged, and groups of facts."""

    @property
    def leg(self) -> Leg | None:
        """The leg that is judged: who gives what to whom; None while it is unknown."""


@frozen(kw_only=True)
class Assessment:
    """The classification of an exchange, and the verdict of the rules of its activity.

    Attributes:
        classification: Which paradigm the leg belongs to; None where no leg was given.
        verdict: The findings of the rules.
    """

    classification: paradigms.Classification | None
    verdict: Verdict

    @property
    def is_c2b(self) -> bool | None:
        """Whether the leg is C2B; None while that is open."""
        if self.classification is None or self.classification.paradigm is None:
            return None
        return self.classification.paradigm is Paradigm.C2B

    @property
    def scope(self) -> Text:
        """A sentence on what the classification means for the rules."""
        if self.classification is None:
            return _NO_LEG
        paradigm = self.classification.paradigm
        if paradigm is None:
            names = ", ".join(each.value for each in self.classification.candidates)
            return _OPEN.fill(candidates=names)
        return _C2B if paradigm is Paradigm.C2B else _OTHER.fill(paradigm=paradigm.text)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for each rule in force."""
        return self.verdict.findings

    @property
    def broken(self) -> tuple[Finding, ...]:
        """The findings of rules that are broken."""
        return self.verdict.broken

    @property
    def undecided(self) -> tuple[Finding, ...]:
        """The findings of rules for which a fact is missing."""
        return self.verdict.undecided

    @property
    def kept(self) -> tuple[Finding, ...]:
        """The findings of rules that apply and are kept."""
        return self.verdict.kept

    @property
    def not_applicable(self) -> tuple[Finding, ...]:
        """The findings of rules whose trigger the facts do not meet."""
        return self.verdict.not_applicable

    @property
    def ask(self) -> tuple[Asked, ...]:
        """The missing facts, the one that would settle most rules first."""
        return self.verdict.ask

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The sentence on the classification, then the sentences of the verdict."""
        return (self.scope, *self.verdict.sentences)

    def explain(self, language: Language = "en") -> str:
        """Return the explanation, one sentence a line."""
        return "\n".join(sentence.in_language(language) for sentence in self.sentences)


def assess(ruleset: RuleSet, facts: ActivityFacts, *, on: date, where: Where) -> Assessment:
    """Classify the leg of *facts*, then apply *ruleset*; see `RuleSet.check` for the arguments."""
    verdict = ruleset.check(facts, on=on, where=where)
    classification = None if facts.leg is None else paradigms.classify(facts.leg)
    return Assessment(classification=classification, verdict=verdict)


_C2B = Text(
    en="The exchange is C2B: a consumer gives a business something of value.",
    fr="L’échange est C2B : un consommateur apporte une valeur à une entreprise.",
)
_OTHER = Text(
    en="The exchange is not C2B: it is {paradigm}. The rules below apply all the same.",
    fr="L’échange n’est pas C2B : c’est {paradigm}. Les règles ci-dessous valent néanmoins.",
)
_OPEN = Text(
    en="Whether the exchange is C2B is undetermined: it may be {candidates}.",
    fr="On ne sait pas encore si l’échange est C2B : ce peut être {candidates}.",
)
_NO_LEG = Text(
    en="No leg was given, so it cannot be determined whether the exchange is C2B.",
    fr="Aucun flux n’est indiqué : on ne peut donc déterminer si l’échange est C2B.",
)
