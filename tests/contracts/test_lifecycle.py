"""The table of the lifecycle, which is proved, drawn and walked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve

from c2b import ContractEvent, ContractState, InvalidValueError
from c2b.contracts import (
    LIFECYCLE,
    Actor,
    Lifecycle,
    LifecycleFlaw,
    LifecycleLaw,
    Precondition,
    Transition,
    diagram,
    flaws,
    impossible,
    paths,
    tours,
)
from c2b.contracts.actor import PROFILES

S, E = ContractState, ContractEvent
FINALS = {S.DECLINED, S.WITHDRAWN, S.LAPSED, S.ENDED}


def changed(*rows: Transition, without: tuple[Transition, ...] = ()) -> Lifecycle:
    """The lifecycle with more *rows*, and without some."""
    kept = tuple(row for row in LIFECYCLE.transitions if row not in without)
    return evolve(LIFECYCLE, transitions=(*kept, *rows))


def laws(lifecycle: Lifecycle) -> set[tuple[LifecycleLaw, ContractState | None]]:
    """Return the laws that *lifecycle* breaks, with the place of each flaw."""
    return {(flaw.law, flaw.state) for flaw in flaws(lifecycle)}


class TestProof:
    """A sound table has no flaw; each flaw is found."""

    def test_the_table_is_sound(self) -> None:
        """Every state is reached and can end, no event leads two ways, every event is used."""
        assert flaws() == ()
        assert set(LIFECYCLE.states) == set(S)
        assert set(LIFECYCLE.finals) == FINALS

    def test_a_state_that_nothing_leads_to(self) -> None:
        """A table that cannot decline never reaches the state, nor uses the event."""
        rows = tuple(row for row in LIFECYCLE.transitions if row.target is S.DECLINED)
        found = laws(changed(without=rows))
        assert found == {(LifecycleLaw.REACHABLE, S.DECLINED), (LifecycleLaw.USED, None)}

    def test_a_state_without_a_way_out(self) -> None:
        """Two states that lead to each other only never end."""
        rows = tuple(row for row in LIFECYCLE.transitions if row.source is S.PAID)
        back = Transition(source=S.PAID, event=E.DISPUTE, by=(Actor.PROVIDER,), target=S.PAID)
        assert laws(changed(back, without=rows)) == {(LifecycleLaw.CAN_END, S.PAID)}

    def test_an_event_that_leads_two_ways(self) -> None:
        """One party that is two actors at once makes two rows clash."""
        (withdraw,) = LIFECYCLE.rows(S.OFFERED, E.WITHDRAW)
        twin = evolve(withdraw, by=(Actor.PROVIDER,), target=S.ENDED)
        (flaw,) = flaws(changed(twin))
        assert (flaw.law, flaw.event, flaw.rows) == (
            LifecycleLaw.UNAMBIGUOUS,
            E.WITHDRAW,
            (withdraw, twin),
        )
        said = "dans l’état «\u00a0{}\u00a0», «\u00a0{}\u00a0» peut mener à deux états"
        assert flaw.text.in_language("fr") == said.format("proposé", "se retirer")

    def test_actors_that_nobody_is_at_once_do_not_clash(self) -> None:
        """Two rows do not clash if no party is both actors, or their needs exclude each other."""
        (withdraw,) = LIFECYCLE.rows(S.OFFERED, E.WITHDRAW)
        other = evolve(withdraw, by=(Actor.OFFEREE,), target=S.ENDED)
        late = evolve(withdraw, needs=(Precondition.LAPSED,), target=S.LAPSED)
        assert flaws(changed(other, late)) == ()

    def test_needs_that_exclude_each_other(self) -> None:
        """A row that can never apply."""
        row = Transition(
            source=S.PAID,
            event=E.ANNUL,
            by=(Actor.THIRD,),
            needs=(Precondition.IN_PART, Precondition.IN_FULL),
            target=S.ENDED,
        )
        assert laws(changed(row)) == {(LifecycleLaw.POSSIBLE, S.PAID)}

    def test_opposites_are_mutual(self) -> None:
        """The opposite of the opposite is the need itself."""
        for need in Precondition:
            assert need.opposite is None or need.opposite.opposite is need

    @pytest.mark.parametrize("law", LifecycleLaw)
    def test_every_law_has_words(self, law: LifecycleLaw) -> None:
        """Every law has a text in both languages, with the state and the event that it names."""
        where = {} if law is LifecycleLaw.USED else {"state": S.PAID}
        if law in (LifecycleLaw.UNAMBIGUOUS, LifecycleLaw.POSSIBLE, LifecycleLaw.USED):
            where["event"] = E.PAY
        text = LifecycleFlaw(law=law, **where).text
        assert text.en != text.fr


class TestPaths:
    """The table alone says which paths there are."""

    def test_tours_take_every_transition(self) -> None:
        """Each from the start to an end, step by step."""
        taken = {row for path in tours() for row in path}
        assert taken == set(LIFECYCLE.transitions)
        for path in tours():
            assert path[0].source is LIFECYCLE.start
            assert path[-1].target in FINALS
            assert all(one.target is two.source for one, two in pairwise(path))

    def test_tours_leave_out_what_cannot_be_reached_or_ended(self) -> None:
        """A tour through a state without a way in or out is left out."""
        stray = Transition(source=S.PAID, event=E.PAY, by=(Actor.TIME,), target=S.PAID)
        only = Lifecycle(start=S.DRAFT, transitions=(*LIFECYCLE.rows(S.DRAFT), stray))
        assert {row.event for path in tours(only) for row in path} == {E.WITHDRAW, E.OFFER}

    def test_paths_come_shortest_first(self) -> None:
        """The shortest contract is a draft that is taken back."""
        lengths = [len(path) for path in paths(longest=4)]
        assert lengths == sorted(lengths)
        assert next(paths(longest=1)) == LIFECYCLE.rows(S.DRAFT, E.WITHDRAW)
        assert list(paths(longest=0)) == []

    def test_what_is_impossible_is_all_the_rest(self) -> None:
        """Every state, event and actor is in the table or among these."""
        rest = set(impossible())
        assert (S.ENDED, E.SIGN, Actor.PROVIDER) in rest
        assert (S.SIGNED, E.PERFORM, Actor.PROVIDER) not in rest
        assert len(rest) + len(
            {(r.source, r.event, a) for r in LIFECYCLE.transitions for a in r.by}
        ) == (len(S) * len(E) * len(Actor))


class TestWords:
    """Every name that a user can meet is said in both languages."""

    @pytest.mark.parametrize("each", [*S, *E, *Actor, *Precondition], ids=str)
    def test_a_word_for_each(self, each: S | E | Actor | Precondition) -> None:
        """Each member has a text, a state an explanation, and an event a clause with a slot."""
        assert each.text.en
        assert each.text.fr
        if isinstance(each, S):
            assert each.explain("en").endswith(".")
            assert each.explain("fr") != each.explain("en")
        if isinstance(each, E):
            assert each.clause_text.slots == {"who"}

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_the_diagram_shows_every_row(self, language: str) -> None:
        """All states, all arrows, the start and the ends."""
        drawn = diagram(language)
        for state in S:
            assert f'state "{state.text.in_language(language)}" as {state.value}' in drawn
        for row in LIFECYCLE.transitions:
            (line,) = (
                line
                for line in drawn.splitlines()
                if line.startswith(f"    {row.source.value} --> {row.target.value}:")
            )
            assert row.event.text.in_language(language) in line
        assert drawn.count("--> [*]") == len(FINALS)


def test_a_lifecycle_has_rows() -> None:
    """A lifecycle without rows, and a row without an actor, are refused."""
    with pytest.raises(InvalidValueError, match="1 or more Transition"):
        Lifecycle(start=S.DRAFT, transitions=())
    with pytest.raises(InvalidValueError, match="1 or more Actor"):
        Transition(source=S.DRAFT, event=E.OFFER, by=(), target=S.OFFERED)
    assert len(PROFILES) == 7


class TestPathsTheSlowWay:
    """Paths by the table alone, against the slowest way of finding them."""

    LONGEST = 5

    def test_every_path_to_an_end(self) -> None:
        """Each once, the shortest first, from the start to an end, step by step."""
        found = list(paths(longest=self.LONGEST))
        assert [len(path) for path in found] == sorted(len(path) for path in found)
        assert len(set(found)) == len(found)
        assert set(found) == set(self.ends((), LIFECYCLE.start))

    def ends(self, before: tuple[Transition, ...], state: ContractState) -> Iterator[Any]:
        """All that lead on from *before*, one row after the other."""
        if state in LIFECYCLE.finals:
            yield before
        elif len(before) < self.LONGEST:
            for row in LIFECYCLE.transitions:
                if row.source is state:
                    yield from self.ends((*before, row), row.target)

    def test_what_is_impossible(self) -> None:
        """Is what no row has; with what some row has it is everything."""
        never = set(impossible())
        some = {(row.source, row.event, by) for row in LIFECYCLE.transitions for by in row.by}
        assert never.isdisjoint(some)
        assert len(never) + len(some) == len(ContractState) * len(ContractEvent) * len(Actor)
