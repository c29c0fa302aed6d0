"""The strategies of classification: verdicts, and what they are made of."""

from __future__ import annotations

import c2b.paradigms as paradigms
from c2b.testing.strategies.registry.form import Table
from c2b.testing.strategies.verdict import (
    answers,
    changes,
    composites,
    contrasts,
    definitions,
    flaws,
    joints,
    lenses,
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
    paradigms.LegChange: changes,
    paradigms.Composite: composites,
    paradigms.Contrast: contrasts,
    paradigms.Definition: definitions,
    paradigms.TableFlaw: flaws,
    paradigms.Joint: joints,
    paradigms.Lens: lenses,
    paradigms.OpenQuestion: open_questions,
    paradigms.Pattern: patterns,
    paradigms.TableProof: proofs,
    paradigms.Reason: reasons,
    paradigms.TableRow: rows,
    paradigms.Table: tables,
    paradigms.Classification: verdicts,
}
