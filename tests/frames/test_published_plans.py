"""Published terms and golden amounts, written as frames, give the amounts of the scalar core."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compensation.test_allocation import TestWhatOthersGotWrong as Divided
from tests.frames.engines import ENGINES, every_engine, made, rows
from tests.frames.published_plans import SETTLED, met
from tests.frames.test_allocate import TYPES, columns, divided, shares

TERMS: dict[str, set[str]] = {
    "TestAffiliatesAndAdvertising": {"reset_each"},
    "TestAmazonAssociates": {SETTLED, "by_kind"},
    "TestAppStores": {"graduated", "rate_switch"},
    "TestBugBounties": {"by_kind", "fee", "quota"},
    "TestCloudResearch": {"fee"},
    "TestContests": {"fee", "milestones", "prizes"},
    "TestDelivery": {"by_kind", "for_each", "reset_each"},
    "TestEpicStore": {"for_each"},
    "TestInnoCentive": {"fee", "prizes"},
    "TestInstaGC": {"activity_bonus"},
    "TestKaggle": {"teams"},
    "TestKindleDirectPublishing": {"by_kind", "by_price", "pool_share", "royalty"},
    "TestLegoIdeas": {"per_item", "sum"},
    "TestLocalGuides": {"levels"},
    "TestMarketplaces": {"fee", "referral"},
    "TestMechanicalTurk": {"fee"},
    "TestNetflixPrize": {"goal"},
    "TestPanels": {"by_kind", "converted", "expiry", "per_item", "referral"},
    "TestPayoutTiming": {SETTLED},
    "TestProlific": {"hourly_minimum"},
    "TestRoyalties": {"for_each", "graduated", "reset_each", "royalty", "teams", "versions"},
    "TestShutterstockContributor": {SETTLED, "graduated", "rate_switch", "reset_each", "slab"},
    "TestSpotify": {"pool"},
    "TestSteam": {"graduated"},
    "TestStreaming": {"for_each", "pool"},
    "TestSwagbucks": {"bonus", "converted", "referral"},
    "TestThreadless": {"by_kind", "royalty"},
    "TestTiesInAPrizePool": {"prizes"},
    "TestTopcoder": {"by_entrants", "prizes"},
    "TestTwitch": {"versions"},
    "TestUdemy": {SETTLED},
    "TestUpwork": {"for_each"},
    "TestVine": {"share"},
    "TestWithholdingAndReporting": {SETTLED, "sum"},
    "TestYouTube": {SETTLED, "closing_accounts", "scaled"},
    "test_platform_terms_deductions": {
        SETTLED,
        "by_payee",
        "expiry",
        "fee",
        "hold",
        "inactivity",
        "per_item",
        "pool",
        "withhold",
    },
}
"""What the settlements of each class of tests meet: `SETTLED` where a frame gives the same books,
and the terms that are refused by name."""


@pytest.mark.parametrize(
    "engine",
    ["polars", *(pytest.param(e, marks=pytest.mark.wide) for e in ENGINES if e != "polars")],
)
def test_published_terms_are_settled_alike_or_refused(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each settlement of published terms leaves the same books on a frame, or is refused by name.

    The table fails when a plan that was carried out on frames is refused, or the other way round.
    """
    found = met(engine, monkeypatch)
    assert found == TERMS
    assert sum(SETTLED in each for each in found.values()) == 7


@every_engine
def test_published_divisions_are_divided_alike(engine: str) -> None:
    """Amounts of which other libraries lost a cent are divided as the scalar core divides them."""
    (mark,) = Divided.test_golden.pytestmark
    groups = [(total, weights) for total, weights, _ in mark.args[1]]
    expected = {place: parts for place, (*_, parts) in enumerate(mark.args[1])}
    found: Any = rows(divided(made(engine, columns(groups), TYPES)), "key")
    assert {row["key"]: row["share"] for row in found} == shares(groups)
    for place, parts in expected.items():
        mine = [row["share"] for row in found if row["group"] == str(place)]
        assert mine[::-1] == parts
