"""The questions for missing facts, as a form: in the order in which they settle most rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

import attrs
from attrs import field, frozen

from c2b._field_type import WrittenResult
from c2b._suggest import did_you_mean
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.predicate import fact_at
from c2b.rules.engine.answer_kind import AnswerKind, answer_kind, choices_of
from c2b.rules.engine.fact_model import fact_text, role_of, stage_of
from c2b.rules.engine.fact_role import FactRole, FactStage
from c2b.rules.engine.finding import Finding
from c2b.rules.engine.rule_parts import Tier
from c2b.text import Text


@frozen(kw_only=True)
class Asked(WrittenResult):
    """A question for a fact that is missing, with what a form needs to ask it.

    Attributes:
        path: The path of the fact in its model, such as ``reward.kinds``.
        text: The words by which the model declares the fact.
        kind: The kind of answer: yes or no, a choice, a number ...
        choices: The values to choose from, each with its text; empty for other kinds.
        role: Whether the fact is given, an act or an assessment.
        stage: The stage at which the fact is known.
        core: Whether a rule that every application needs waits for it.
        touched: Whether a rule that a given fact touches waits for it.
        alone: The ids of the rules that the fact settles by itself, whatever its value.
        together: The ids of the rules that need the fact and others.
    """

    path: str
    text: Text
    kind: AnswerKind
    choices: tuple[Choice, ...] = ()
    role: FactRole
    stage: FactStage
    core: bool
    touched: bool
    alone: tuple[str, ...] = field(default=())
    together: tuple[str, ...] = field(default=())

    @property
    def group(self) -> str:
        """The group of the fact: the first part of its path."""
        return self.path.partition(".")[0]


def ask(
    undecided: Sequence[Finding],
    *,
    stage: FactStage | None = None,
    groups: Iterable[str] | None = None,
) -> tuple[Asked, ...]:
    """Return the facts that the findings of *undecided* lack, the best question first.

    Core facts come before others, then those that a given fact calls for, then the ones that settle
    most rules by themselves.

    Args:
        undecided: The findings that lack facts.
        stage: The stage of the facts asked for; None for both.
        groups: The groups of the facts asked for; None for all.
    """
    chosen = None if groups is None else frozenset(groups)
    needing: dict[str, list[Finding]] = {}
    for finding in undecided:
        for path in finding.missing:
            needing.setdefault(path, []).append(finding)
    asked = [_asked(path, findings) for path, findings in needing.items()]
    fitting = [
        each
        for each in asked
        if stage in (None, each.stage) and (chosen is None or each.group in chosen)
    ]
    return tuple(sorted(fitting, key=_rank))


def checked_groups(model: type, groups: object) -> tuple[str, ...] | None:
    """Return the names of *groups* of the facts of *model*; None stands for all.

    Raises:
        InvalidValueError: A bare string, which would be read letter by letter; a name that is no
            group of the model, with the one that was probably meant.
    """
    if groups is None:
        return None
    if isinstance(groups, str) or not isinstance(groups, Iterable):
        raise InvalidValueError("groups", _SEVERAL, groups, _IN_A_LIST)
    names = tuple(cast("Iterable[str]", groups))
    known = [each.name for each in attrs.fields(cast("Any", model))]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or _ONE_OF.fill(names=", ".join(known))
            raise InvalidValueError("groups", _A_GROUP.fill(model=model.__name__), name, hint)
    return names


def _rank(asked: Asked) -> tuple[bool, bool, int, int]:
    return not asked.core, not asked.touched, -len(asked.alone), -len(asked.together)


def _asked(path: str, findings: Sequence[Finding]) -> Asked:
    alone = [finding for finding in findings if finding.missing == (path,)]
    others = [finding for finding in findings if finding.missing != (path,)]
    fact = fact_at(type(findings[0].subject), path)
    return Asked(
        path=path,
        text=fact_text(fact),
        kind=answer_kind(fact),
        choices=choices_of(fact),
        role=role_of(fact),
        stage=stage_of(fact),
        core=any(finding.rule.tier is Tier.CORE for finding in findings),
        touched=any(finding.is_looked_at for finding in findings),
        alone=tuple(finding.id for finding in alone),
        together=tuple(finding.id for finding in others),
    )


_SEVERAL = Text(en="the names of groups of facts", fr="les noms de groupes de faits")
_IN_A_LIST = Text(
    en="give them as a list, also where it is one: groups=['display']",
    fr="donnez-les en liste, même s’il n’y en a qu’un\u00a0: groups=['display']",
)
_A_GROUP = Text(en="a group of {model}", fr="un groupe de {model}")
_ONE_OF = Text(en="choose among {names}", fr="choisissez parmi {names}")
