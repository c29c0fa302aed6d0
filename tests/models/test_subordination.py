"""A subordination holds three facts about the work of a side, and what they come to."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from attrs import evolve

from c2b import Dependence, InvalidValueError, Side, Subordination
from c2b.models.subordination import subordination_of

WORKS = Dependence.PROVIDER_WORKS_FOR_RECIPIENT


class TestFacts:
    """Dependence is found from three facts."""

    @pytest.mark.parametrize(
        ("facts", "whole", "dependence"),
        [
            ((True, True, True), True, WORKS),
            ((True, True, False), False, Dependence.NONE),
            ((None, False, None), False, Dependence.NONE),
            ((True, True, None), None, None),
            ((None, None, None), None, None),
        ],
    )
    def test_all_three_make_it_one_unmakes_it(
        self,
        facts: tuple[bool | None, bool | None, bool | None],
        whole: bool | None,
        dependence: Dependence | None,
    ) -> None:
        """A fact that is unknown leaves it open, unless another one is no."""
        direction, control, sanction = facts
        found = Subordination(
            worker=Side.PROVIDER, direction=direction, control=control, sanction=sanction
        )
        assert found.parts == facts
        assert found.whole is whole
        assert found.dependence is dependence

    def test_the_worker_may_be_unknown(self) -> None:
        """All three facts without a worker make a subordination of which the side is open."""
        found = Subordination(direction=True, control=True, sanction=True)
        assert found.whole is True
        assert found.dependence is None
        assert Subordination(direction=False).dependence is Dependence.NONE

    def test_what_follows_is_worked_out_again(self) -> None:
        """A changed copy and a pickled one agree with their facts."""
        found = evolve(Subordination.of(Side.PROVIDER), sanction=False)
        assert (found.whole, found.dependence) == (False, Dependence.NONE)
        again = pickle.loads(pickle.dumps(found))
        assert (again, again.whole, again.dependence) == (found, False, Dependence.NONE)


class TestWhole:
    """The whole can be stated where its parts are unknown."""

    def test_nobody_works(self) -> None:
        """A subordination that is ruled out leaves open which of the three facts fails."""
        found = Subordination.none()
        assert found.dependence is Dependence.NONE
        assert found.whole is False
        assert found.parts == (None, None, None)

    @pytest.mark.parametrize(
        ("side", "dependence"),
        [(Side.PROVIDER, WORKS), (Side.RECIPIENT, Dependence.RECIPIENT_WORKS_FOR_PROVIDER)],
    )
    def test_a_side_works(self, side: Side, dependence: Dependence) -> None:
        """A side that works under the other has all three facts."""
        assert Subordination.of(side).dependence is dependence
        assert Subordination.of(side).parts == (True, True, True)

    def test_all_three_are_not_ruled_out(self) -> None:
        """Facts that all hold cannot be ruled out together."""
        with pytest.raises(InvalidValueError, match=r"Subordination\.ruled_out: expected False"):
            evolve(Subordination.of(Side.PROVIDER), ruled_out=True)

    @pytest.mark.parametrize("given", [None, "yes", 1])
    def test_ruled_out_is_yes_or_no(self, given: Any) -> None:
        """The whole is ruled out or not; what is unknown is simply not ruled out."""
        with pytest.raises(InvalidValueError, match="exactly bool"):
            Subordination(ruled_out=given)

    @pytest.mark.parametrize("dependence", [None, *Dependence])
    def test_a_dependence_alone(self, dependence: Dependence | None) -> None:
        """The subordination of which only the dependence is known comes to that dependence."""
        found = subordination_of(dependence)
        assert (found and found.dependence) is dependence


class TestReversed:
    """The same facts are seen from the other side."""

    @pytest.mark.parametrize("found", [Subordination.none(), Subordination(direction=True)])
    def test_without_a_worker_nothing_changes(self, found: Subordination) -> None:
        """Facts that name no side are the same from both."""
        assert found.reversed is found

    @pytest.mark.parametrize("side", Side)
    def test_the_worker_is_on_the_other_side(self, side: Side) -> None:
        """The worker keeps the facts and changes the side."""
        assert Subordination.of(side).reversed == Subordination.of(side.other)
        assert side.other is not side
        assert side.other.other is side


class TestJoined:
    """Two statements about the same parties are put together."""

    def join(self, one: Subordination, other: Subordination) -> Subordination:
        """The two statements, under the names of their places."""
        return one.joined(other, "here", "there")

    def test_each_completes_the_other(self) -> None:
        """A fact that one leaves unknown is taken from the other, in either order."""
        one = Subordination(worker=Side.PROVIDER, direction=True)
        other = Subordination(control=False, ruled_out=True)
        expected = Subordination(
            worker=Side.PROVIDER, direction=True, control=False, ruled_out=True
        )
        assert self.join(one, other) == self.join(other, one) == expected

    @pytest.mark.parametrize("name", ["direction", "control", "sanction"])
    def test_a_fact_that_differs_is_refused(self, name: str) -> None:
        """Both places and both values are named."""
        one, other = Subordination(**{name: True}), Subordination(**{name: False})
        expected = rf"here\.{name}: expected the same as there\.{name} states \(False\), got True"
        with pytest.raises(InvalidValueError, match=expected):
            self.join(one, other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (Subordination.none(), Subordination.of(Side.PROVIDER)),
            (Subordination.of(Side.PROVIDER), Subordination.none()),
            (
                Subordination(direction=True, control=True),
                Subordination(sanction=True, ruled_out=True),
            ),
        ],
    )
    def test_a_whole_that_is_ruled_out_is_refused(
        self, one: Subordination, other: Subordination
    ) -> None:
        """Three facts that hold together contradict that nobody works under the other."""
        with pytest.raises(InvalidValueError, match=r"^here: expected the same as there states"):
            self.join(one, other)
