"""The playground settles a few contributions, and more on top of the same books."""

from __future__ import annotations

from typing import Any

import pytest

from .asking import answered, refused

PLAN = {"rate": "0.50", "currency": "EUR", "threshold": "5", "fee": "10", "on": "2026-11-30"}


def row(party: str, quantity: str, *, accepted: bool = True) -> dict[str, Any]:
    """Return a row of the table of contributions."""
    return {"party": party, "quantity": quantity, "accepted": accepted}


ROWS = [row("Ana", "12"), row("Ben", "4"), row("Cléo", "9", accepted=False), row(" ", "")]


def amounts(settled: dict[str, Any]) -> dict[str, list[str]]:
    """Return the amounts of each party: earned, fees, carried, paid."""
    return {each["party"]: each["amounts"] for each in settled["rows"]}


class TestPay:
    """Pay is exact, and what is below the threshold waits."""

    def test_paid_and_carried(self) -> None:
        """Six euros less ten per cent are paid; what stays below five euros is carried."""
        settled = answered("pay", **PLAN, rows=ROWS)
        assert amounts(settled) == {
            "Ana": ["6.00\u00a0EUR", "0.60\u00a0EUR", "0.00\u00a0EUR", "5.40\u00a0EUR"],
            "Ben": ["2.00\u00a0EUR", "0.20\u00a0EUR", "1.80\u00a0EUR", "0.00\u00a0EUR"],
        }
        assert settled["left_out"] == ["Cléo: rejected"]
        assert settled["payouts"] == ["Ana: 5.40\u00a0EUR"]
        assert settled["cost"] == "8.00\u00a0EUR"

    def test_the_books_go_on(self) -> None:
        """A later settlement pays what was carried."""
        first = answered("pay", **PLAN, rows=ROWS)
        later = {"books": first["books"], "run": first["run"], "on": "2026-12-31"}
        second = answered("pay", **{**PLAN, **later}, rows=[row("Ben", "12")])
        assert second["payouts"] == ["Ben: 7.20\u00a0EUR"]
        assert amounts(second)["Ana"][3] == "5.40\u00a0EUR"
        assert second["run"] == 3

    def test_without_fee_or_threshold(self) -> None:
        """An empty field means no fee and no threshold; a comma is a decimal mark."""
        plan = {**PLAN, "rate": "0,35", "fee": "", "threshold": "0"}
        settled = answered("pay", "fr", **plan, rows=[row("Ana", "1.5")])
        assert amounts(settled)["Ana"][3] == "0,53\u00a0EUR"

    def test_no_contribution(self) -> None:
        """A settlement without contributions has no cost and no payout."""
        settled = answered("pay", **PLAN, rows=[row("", "")])
        assert (settled["rows"], settled["cost"], settled["payouts"]) == ([], None, [])

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            ({"rate": "x"}, "the rate: expected a number such as 0.50"),
            ({"rate": "1.2.3"}, "the rate"),
            ({"rate": "9" * 13}, "the rate"),
            ({"rate": "0.005"}, "an amount in whole cents"),
            ({"fee": "-1"}, "the fee"),
            ({"fee": "200"}, "Fee.rate"),
            ({"threshold": "½"}, "the threshold"),
            ({"rows": [row("Ana", "many")]}, "the quantity"),
            ({"currency": "EU"}, "an ISO 4217 code"),
            ({"on": "x"}, "a day, as 2026-11-28"),
        ],
    )
    def test_what_cannot_be_read_is_refused(self, change: dict[str, Any], message: str) -> None:
        """A field that is typed wrongly is named in the refusal."""
        assert message in refused("pay", **{**PLAN, "rows": ROWS, **change})
