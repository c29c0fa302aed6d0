"""Strategies for policies that decide about every contribution that `contributions` generates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from c2b.compensation.policies import POLICIES
from c2b.compensation.policies.basic import Deadline, ManualDecision, MinimumScore
from c2b.compensation.policies.gold_questions import GoldAnswer, GoldQuestions
from c2b.compensation.policies.majority import Majority, Tie
from c2b.compensation.policies.one_per_party import Keep, OnePerParty
from c2b.compensation.policies.policy import Policy, Ruling, Status
from c2b.compensation.policies.quota import Quota, QuotaScope
from c2b.compensation.schemes import ResetPeriod
from c2b.testing.strategies.contribution import ANSWERS, TASKS
from c2b.testing.strategies.inline import among
from c2b.testing.strategies.moment import delays, moments
from c2b.testing.strategies.number import exacts, shares
from c2b.testing.strategies.text import names, texts


def policies(*chosen: type[Policy]) -> st.SearchStrategy[Any]:
    """A policy of one of the families *chosen*, of any where none is named.

    A majority that refuses ties is left out, for it settles nothing where there is one.
    """
    return st.one_of(*(_DRAWN[family] for family in among("policies", chosen, POLICIES)))


def known_answers() -> st.SearchStrategy[GoldAnswer]:
    """A task with its right answer."""
    return st.builds(GoldAnswer, task=st.sampled_from(TASKS), answer=st.sampled_from(ANSWERS))


def rulings() -> st.SearchStrategy[Ruling]:
    """Generate a ruling: a status with its reason."""
    return st.builds(Ruling, status=st.sampled_from(Status), policy=names(), reason=texts())


def _answer(task: str) -> st.SearchStrategy[GoldAnswer]:
    return st.builds(GoldAnswer, task=st.just(task), answer=st.sampled_from(ANSWERS))


_DRAWN: Mapping[type[Policy], st.SearchStrategy[Any]] = {
    Deadline: st.builds(Deadline, until=moments()),
    MinimumScore: st.builds(MinimumScore, least=exacts(most=10)),
    OnePerParty: st.builds(OnePerParty, keep=st.sampled_from(Keep)),
    Quota: st.builds(
        Quota,
        most=exacts(most=20),
        of=st.sampled_from(QuotaScope),
        every=st.none() | st.sampled_from(ResetPeriod),
    ),
    ManualDecision: st.builds(ManualDecision, after=st.none() | delays()),
    Majority: st.builds(
        Majority,
        tie=st.sampled_from([tie for tie in Tie if tie is not Tie.REFUSE]),
        least=shares(),
    ),
    GoldQuestions: st.builds(
        GoldQuestions,
        answers=st.tuples(_answer(TASKS[0])) | st.tuples(*(_answer(task) for task in TASKS)),
        least=shares(),
    ),
}
