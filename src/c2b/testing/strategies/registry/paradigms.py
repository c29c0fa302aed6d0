"""The strategies of classification: verdicts, and what they are made of."""

from __future__ import annotations

from c2b import paradigms
from c2b.testing.strategies.registry.form import Table
from c2b.testing.strategies.verdict import (
    answers,
    changes,
    composites,
    contrasts,
    definitions,
    flaws,
    joints,
    open_questions,
    patterns,
    proofs,
    reasons,
    rows,
    tables,
    verdicts,
)

PARADIGMS: Table = {
    paradigms.Answer: answers,
    paradigms.Change: changes,
    paradigms.Composite: composites,
    paradigms.Contrast: contrasts,
    paradigms.Definition: definitions,
    paradigms.Flaw: flaws,
    paradigms.Joint: joints,
    paradigms.OpenQuestion: open_questions,
    paradigms.Pattern: patterns,
    paradigms.Proof: proofs,
    paradigms.Reason: reasons,
    paradigms.Row: rows,
    paradigms.Table: tables,
    paradigms.Verdict: verdicts,
}
