"""The rules in force lowered to conditions on the columns of one frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import narwhals as nw
from attrs import define

from c2b.frames.column import Frame, RequiredColumn, Schema
from c2b.frames.facts import (
    contradictions,
    fact_columns,
    facts_in,
    impossible_in,
    obstacles_in_facts,
    scaled_facts,
)
from c2b.frames.given_frame import schema_of
from c2b.frames.lens_column import chain
from c2b.frames.lower import Lowering, unknown_facts
from c2b.frames.obstacle import Obstacle
from c2b.frames.truth import Condition, both, either, opposite
from c2b.predicate import Fact, Predicate
from c2b.rules import BoundRule, InForce, Outcome


@define
class Judged:
    """The conditions of the outcomes of one rule.

    Attributes:
        kept: The rule applies and is kept.
        broken: The rule applies and is broken.
        applicable: The rule applies, or may apply.
        left_open: The norm gives no answer, although no fact is missing.
    """

    kept: Condition
    broken: Condition
    applicable: Condition
    left_open: Condition

    @property
    def undecided(self) -> Condition:
        """The condition that a fact is missing, or that the norm gives no answer."""
        return both((self.applicable, opposite(self.kept), opposite(self.broken)))


@define
class LoweredRules:
    """The rules in force on one frame.

    Attributes:
        frame: The frame.
        schema: The types of its columns.
        rules: The rules with the figures of the day.
        judged: The conditions of the outcomes of each.
        fault: The name of what is wrong with the facts of a row; null where nothing is.
        lowering: The lowering of the facts, for further conditions.
        obstacles: What cannot be carried out.
    """

    frame: Frame
    schema: Schema
    rules: tuple[BoundRule, ...]
    judged: tuple[Judged, ...]
    fault: nw.Expr
    lowering: Lowering
    obstacles: tuple[Obstacle, ...]

    @classmethod
    def of(
        cls,
        frame: Frame,
        in_force: InForce,
        columns: Mapping[str, str] | None = None,
        scales: Mapping[str, int] | None = None,
    ) -> LoweredRules:
        """Return *in_force* on *frame*."""
        model, schema = in_force.ruleset.subject, schema_of(frame)
        scaled = scaled_facts(model, scales or {})
        read = rule_columns(in_force, columns or {})
        unfit = tuple(obstacles_in_facts(model, read, columns or {}, schema))
        held = {fact: each.expression(schema) for fact, each in read.items()}
        lowering = Lowering(
            columns={fact: each for fact, each in held.items() if each is not None},
            scales=scaled,
        )
        judged = tuple(_judged(bound, lowering) for bound in in_force.rules)
        return cls(
            frame=frame,
            schema=schema,
            rules=in_force.rules,
            judged=judged,
            fault=_fault(model, read, schema, lowering),
            lowering=lowering,
            obstacles=(*unfit, *lowering.obstacles),
        )

    def failures(self, key: str) -> Iterator[Frame]:
        """Yield, for each rule that can fail, the rows in which it is broken or undecided."""
        marked = self.frame.with_columns(self.fault.alias(_FAULT))
        faulty = marked.filter(~nw.col(_FAULT).is_null())
        none, word = nw.lit(None, nw.String()), nw.lit("fault")
        yield faulty.select(key, *_row(none, none, word, nw.col(_FAULT)))
        sound = marked.filter(nw.col(_FAULT).is_null())
        for bound, found in zip(self.rules, self.judged, strict=True):
            failing = either((found.broken, found.undecided))
            if failing is False:
                continue
            outcome = chain(
                [(found.broken, nw.lit(Outcome.BROKEN.value))], nw.lit(Outcome.UNDECIDED.value)
            )
            rule, places = nw.lit(bound.rule.id), nw.lit(", ".join(bound.places))
            named = _row(rule, places, outcome, self._missing(bound, found))
            here = sound.filter(failing) if isinstance(failing, nw.Expr) else sound
            yield here.select(key, *named)

    def _missing(self, bound: BoundRule, judged: Judged) -> nw.Expr:
        """Return the paths of the facts that would decide a rule; null where there are none."""
        found: dict[Fact, list[Condition]] = {}
        for part in (bound.applies, negated(bound.undecided_when), bound.requires):
            for fact, condition in unknown_facts(part, self.lowering):
                found.setdefault(fact, []).append(condition)
        asked = both((judged.undecided, opposite(judged.left_open)))
        words = [
            chain([(both((asked, either(conditions))), nw.lit(fact.name))])
            for fact, conditions in found.items()
        ]
        some = either(both((asked, either(each))) for each in found.values())
        if some is False:
            return nw.lit(None, nw.String())
        return chain([(some, nw.concat_str(words, separator=", ", ignore_nulls=True))])


def rule_columns(in_force: InForce, columns: Mapping[str, str]) -> dict[Fact, RequiredColumn]:
    """Return the columns that the rules in force, and the contradictions of their facts, read."""
    model = in_force.ruleset.subject
    read = facts_in(part for bound in in_force.rules for part in conditions(bound))
    beside = facts_in(part for each in impossible_in(model) for part in (each.one, each.other))
    return fact_columns(dict.fromkeys((*read, *beside)), columns)


def conditions(bound: BoundRule) -> tuple[Predicate, ...]:
    """Return the conditions of a rule."""
    return bound.applies, bound.undecided_when, bound.requires


def negated(predicate: Predicate) -> Predicate:
    """Return the opposite of *predicate*."""
    return ~predicate


def _judged(bound: BoundRule, lowering: Lowering) -> Judged:
    """Return the conditions of the outcomes of a rule, as `outcome_of` interprets them."""
    lowering.where = bound.rule.id
    applies, silent, requires = (lowering.lower(each) for each in conditions(bound))
    answers = both((applies.yes, silent.no))
    clause = bound.rule.never_kept
    kept = False if clause else both((answers, requires.yes))
    broken = both((answers, requires.no))
    mute = either((silent.yes, both((clause, requires.yes))))
    return Judged(
        kept=kept,
        broken=broken,
        applicable=opposite(applies.no),
        left_open=both((applies.yes, mute)),
    )


def _fault(
    model: type, read: Mapping[Fact, RequiredColumn], schema: Schema, lowering: Lowering
) -> nw.Expr:
    """Return the name of a column with an unknown word, or of those that contradict each other."""
    unknown = [(each.misspelt(schema), nw.lit(each.name)) for each in read.values()]
    clashing = [(each, nw.lit(name)) for each, name in contradictions(model, read, lowering)]
    return chain([*((each, name) for each, name in unknown if each is not None), *clashing])


def _row(rule: nw.Expr, places: nw.Expr, outcome: nw.Expr, missing: nw.Expr) -> list[nw.Expr]:
    return [
        rule.alias("rule"),
        places.alias("places"),
        outcome.alias("outcome"),
        missing.alias("missing"),
    ]


_FAULT = "__c2b_fault"
