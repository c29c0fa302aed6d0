"""Verdicts side by side as data: one column for each place or day, one row for each conduct."""

from __future__ import annotations

from typing import Any

from c2b.rules.engine.finding import Finding
from c2b.rules.engine.side_by_side import SideBySide
from c2b.text import Language
from c2b.wire.said import Said, said_in


def side_by_side_to_data(table: SideBySide, language: Language | None = None) -> dict[str, Any]:
    """Return *table* as data that JSON can hold.

    Args:
        table: The verdicts side by side.
        language: The language of the texts; None for an object with both.

    Returns:
        The columns, each with its places, its period and whether it is clear, and the rows, each
        with the rule, the outcome and its word in every column; null where no rule is in force.
    """
    said = said_in(language)
    return {
        "columns": [
            {
                "where": list(each.in_force.where),
                "since": str(each.period.since) if each.period.since else None,
                "until": str(each.period.until) if each.period.until else None,
                "is_clear": each.is_clear,
                "coverage": [said(one.text) for one in each.own_coverage],
            }
            for each in table.verdicts
        ],
        "rows": [
            {
                "conduct": row.conduct,
                "is_looked_at": row.is_looked_at,
                "cells": [_cell(each, said) for each in row.cells],
            }
            for row in table.rows
        ],
    }


def _cell(finding: Finding | None, said: Said) -> dict[str, Any] | None:
    if finding is None:
        return None
    return {
        "rule": finding.id,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value,
        "word": said(finding.word),
    }
