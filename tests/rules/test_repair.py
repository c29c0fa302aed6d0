"""Advice is found part by part, so that many facts in one rule do not take for ever."""

from __future__ import annotations

from datetime import date
from functools import reduce
from itertools import pairwise, product
from operator import and_, or_
from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from c2b.errors import C2bError
from c2b.predicate import Any as AnyOf
from c2b.predicate import AtLeast, Predicate, evaluate, facts_of
from c2b.rules import NormKind, Outcome, Rule, RuleSet, Since, Source
from c2b.rules.engine import repair
from c2b.rules.engine.acts import other_values
from c2b.rules.engine.fact_model import act, facts
from c2b.rules.engine.fact_model import given as stated
from c2b.rules.engine.impossible import Impossible, refuse_impossible
from c2b.rules.engine.nearest import Nearest
from c2b.rules.engine.normal_form import without_negations
from c2b.rules.engine.repair import RepairSearch, fewest
from c2b.rules.review.vocabulary import (
    DisplayFacts,
    ModerationFacts,
    ReviewFacts,
    VerificationSteps,
)
from c2b.testing import strategies
from c2b.text import Text

SAID = Text(en="One does it.", fr="On le fait.")
DAY = date(2026, 11, 28)
MANY = 60


def _model(count: int) -> type[Any]:
    """Return a model of so many acts, and one given fact."""
    names = [f"f{n}" for n in range(count)]
    space: dict[str, Any] = {name: act(f"act {name}", f"acte {name}") for name in names}
    space["fixed"] = stated("what happened", "ce qui est arrivé")
    space["__annotations__"] = dict.fromkeys(space, "bool | None")
    return facts(kw_only=True)(type("Many", (), space))


Many = _model(MANY)
F: Any = facts_of(Many)
DONE: list[Predicate] = [getattr(F, f"f{n}").is_true() for n in range(MANY)]
NOTHING = Many(**{f"f{n}": False for n in range(MANY)}, fixed=False)


def said_rule(requires: Predicate, number: int = 0, **given: Any) -> Rule:
    """Return a rule that requires so much."""
    return Rule(
        id=f"many.a.b{number}.fr",
        asks=SAID,
        message=SAID,
        norm=NormKind.DUTY,
        places=("FR",),
        source=Source(act="Act"),
        since=Since.ALWAYS,
        holder=SAID,
        effect=SAID,
        requires=requires,
        **given,
    )


def advice(
    requires: Predicate, subject: Any = NOTHING, applies: Predicate | None = None
) -> Nearest:
    """Return the advice on a rule that requires so much."""
    rule = said_rule(requires, **({} if applies is None else {"applies": applies}))
    checked = RuleSet(name="many", subject=Many, rules=(rule,)).check(subject, on=DAY, where="FR")
    return checked.nearest(rule.id)


def test_all_of_sixty_facts() -> None:
    """Every act is named, without a search through their combinations."""
    near = advice(reduce(and_, DONE))
    assert (len(near.changes), near.outcome, near.is_complete) == (MANY, Outcome.KEPT, True)


def test_one_of_sixty_facts() -> None:
    """One act is enough where any of them does."""
    assert len(advice(reduce(or_, DONE)).changes) == 1


def test_some_of_sixty_facts() -> None:
    """The answer names as many acts as are missing."""
    half = Many(**{f"f{n}": n < 10 for n in range(MANY)})
    assert len(advice(AtLeast(30, tuple(DONE)), half).changes) == 20
    fixed = (*DONE[:3], F.fixed.is_true())
    assert not advice(AtLeast(4, fixed)).possible


def test_a_part_that_no_act_reaches() -> None:
    """No number of acts helps where one part rests on what happened."""
    near = advice(reduce(and_, DONE) & F.fixed.is_true())
    assert (near.possible, near.is_complete) == (False, True)


def test_a_search_that_ends_early_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts that all depend on each other are searched up to a number of trials."""
    monkeypatch.setattr(repair, "MOST_TRIALS", 50)
    few = DONE[:20]
    tied = [one | other for one, other in zip(few, (*few[1:], few[0]), strict=True)]
    near = advice(reduce(and_, tied))
    assert (near.possible, near.is_complete, near.outcome) == (True, False, Outcome.KEPT)
    assert len(near.changes) == 10
    assert near.explain("en").endswith(". Fewer changes may be enough; not all were searched.")
    assert "tous n’ont pas été examinés" in near.explain("fr")


def test_a_search_that_ends_without_a_change_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts that are compared with each other are searched up to a number of trials."""
    monkeypatch.setattr(repair, "MOST_TRIALS", 10)
    around = [getattr(F, f"f{n}") for n in (0, 1, 2, 0)]
    unlike = [one.is_not(other) for one, other in pairwise(around)]
    near = advice(reduce(and_, unlike))
    assert (near.possible, near.is_complete) == (False, False)
    assert near.explain("en") == (
        "No change was found that keeps it; not all changes were searched."
    )
    assert "tous n’ont pas été examinés" in near.explain("fr")


def test_what_is_done_already_stays() -> None:
    """A term that holds is left alone, and a trigger that cannot be met by acts is left."""
    partly = Many(**{f"f{n}": n != 3 for n in range(MANY)}, fixed=True)
    (change,) = advice(reduce(and_, DONE), partly, applies=F.fixed.is_true()).changes
    assert (change.fact.name, change.after) == ("f3", True)
    left = advice(F.fixed.is_false(), Many(f0=True, fixed=True), applies=F.f0.is_true())
    assert left.outcome is Outcome.NOT_APPLICABLE


FEW = _model(4)
G: Any = facts_of(FEW)
LEAVES: list[Predicate] = [getattr(G, f"f{n}").is_true() for n in range(4)] + [G.fixed.is_true()]


def _combined(inner: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
    several = st.lists(inner, min_size=2, max_size=3)
    return (
        several.map(lambda terms: reduce(and_, terms))
        | several.map(lambda terms: reduce(or_, terms))
        | several.map(lambda terms: AtLeast(2, tuple(terms)))
        | inner.map(lambda term: ~term)
        | st.tuples(inner, inner).map(lambda pair: pair[0].implies(pair[1]))
    )


predicates = st.recursive(st.sampled_from(LEAVES), _combined, max_leaves=8)
subjects = st.builds(FEW, **{f"f{n}": st.sampled_from([True, False, None]) for n in range(4)})


def _by_hand(goal: Predicate, subject: Any) -> int | None:
    """Return the least number of changes after which *goal* holds, by trying all values."""
    names = [f"f{n}" for n in range(4)]
    before = [getattr(subject, name) for name in names]
    sizes = []
    for values in product([True, False, None], repeat=4):
        changed = FEW(**dict(zip(names, values, strict=True)), fixed=subject.fixed)
        kept = all(v is b or v is not None for v, b in zip(values, before, strict=True))
        if kept and evaluate(goal, changed) is True:
            sizes.append(sum(v is not b for v, b in zip(values, before, strict=True)))
    return min(sizes, default=None)


@given(goal=predicates, subject=subjects)
def test_the_search_finds_the_fewest_changes(goal: Predicate, subject: Any) -> None:
    """The search by parts finds as few changes as trying everything does."""
    acts = frozenset(getattr(G, f"f{n}") for n in range(4))
    search = RepairSearch(subject, acts, lambda answer: answer is True)
    found = fewest(search.ways(goal))
    assert search.is_complete
    assert (len(found[0]) if found else None) == _by_hand(goal, subject)


@given(goal=predicates, subject=subjects)
def test_a_predicate_without_negations_answers_alike(goal: Predicate, subject: Any) -> None:
    """Negations are moved to the comparisons, and the answer stays."""
    assert evaluate(without_negations(goal), subject) is evaluate(goal, subject)
    opposite = without_negations(goal, negated=True)
    assert evaluate(opposite, subject) is evaluate(~goal, subject)


def test_the_moves_of_negations() -> None:
    """Each kind of predicate is negated by its counterpart."""
    one, two, three = LEAVES[:3]
    assert without_negations(~(one & two)) == ~one | ~two
    assert without_negations(~(one | two)) == ~one & ~two
    assert without_negations(one.implies(two)) == AnyOf((~one, two))
    assert without_negations(~one.implies(two)) == one & ~two
    assert without_negations(~AtLeast(2, (one, two, three))) == AtLeast(2, (~one, ~two, ~three))
    assert without_negations(~~one) == one


def test_some_parts_with_common_acts() -> None:
    """A count over terms that share an act is searched as a whole."""
    terms = (DONE[0], DONE[0] & DONE[1], DONE[1])
    assert {change.fact.name for change in advice(AtLeast(3, terms)).changes} == {"f0", "f1"}


def test_the_fewest_of_several_ways() -> None:
    """The smallest of several ways are kept, each once."""
    a, b = G.f0, G.f1
    assert fewest([{a: True, b: True}, {a: True}, {a: True}, {b: True}]) == [{a: True}, {b: True}]
    assert fewest([]) == []


def test_parts_whose_changes_contradict_each_other() -> None:
    """A check of reviews without any control is impossible, so that no act keeps both parts."""
    r = facts_of(ReviewFacts)
    both = r.display.verification.is_(VerificationSteps.ORDER_MATCH)
    none = r.moderation.control_exists.is_false()
    rule = Rule(
        id="review.a.b.fr",
        asks=SAID,
        message=SAID,
        norm=NormKind.DUTY,
        places=("FR",),
        source=Source(act="Act"),
        since=Since.ALWAYS,
        holder=SAID,
        effect=SAID,
        requires=both & none,
    )
    subject = ReviewFacts(
        display=DisplayFacts(verification=VerificationSteps.NONE),
        moderation=ModerationFacts(control_exists=True),
    )
    alone = RuleSet(name="review", subject=ReviewFacts, rules=(rule,))
    near = alone.check(subject, on=DAY, where="FR").nearest(rule.id)
    assert (near.possible, near.is_complete) == (False, True)


@facts(kw_only=True)
class Doors:
    """Doors of which two are never open at once."""

    front: bool | None = act("the front door is open", "la porte de devant est ouverte")
    back: bool | None = act("the back door is open", "la porte de derrière est ouverte")
    side: bool | None = act("the side door is open", "la porte de côté est ouverte")
    hatch: bool | None = act("the hatch is open", "la trappe est ouverte")
    seen: int | None = act("the doors seen", "les portes vues")
    counted: int | None = act("the doors counted", "les portes comptées")

    def __attrs_post_init__(self) -> None:
        """Refuse doors that cannot be."""
        refuse_impossible(self)

    @classmethod
    def impossible(cls) -> tuple[Impossible, ...]:
        """The front door and the back door are never open at once."""
        one, other = DOORS.front.is_true(), DOORS.back.is_true()
        return (Impossible(one=one, other=other, because=SAID, falls=DOORS.back),)


DOORS: Any = facts_of(Doors)
SHUT = Doors(front=False, back=False, side=False, hatch=False, seen=1, counted=2)


def doors(requires: Predicate) -> RuleSet:
    """Return a set of one rule on doors."""
    return RuleSet(name="doors", subject=Doors, rules=(said_rule(requires),))


def test_parts_that_contradict_each_other() -> None:
    """The shortest change of each part is no help where they exclude each other."""
    others = DOORS.back.is_true() | (DOORS.side.is_true() & DOORS.hatch.is_true())
    rules = doors(DOORS.front.is_true() & others)
    near = rules.check(SHUT, on=DAY, where="FR").nearest("many.a.b0.fr")
    assert {change.fact.name for change in near.changes} == {"front", "side", "hatch"}


def test_facts_that_can_never_be_are_not_drawn() -> None:
    """A rule that only facts which exclude each other would break has no breach to draw."""
    both = DOORS.front.is_true() & DOORS.back.is_true()
    with pytest.raises((Unsatisfiable, C2bError)):
        find(
            strategies.facts(doors(~both), breaking="many.a.b0.fr"),
            lambda _: True,
            settings=settings(max_examples=5),
        )


def test_a_comparison_of_two_other_facts() -> None:
    """The values of a fact come from the comparisons that it stands in, not from others."""
    among = (DOORS.seen.is_(DOORS.counted), DOORS.side.is_true())
    assert other_values(DOORS.side, among, SHUT) == (True,)
    assert 2 in other_values(DOORS.seen, among, SHUT)
