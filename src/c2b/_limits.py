"""Flood: more faults than anyone would read; each takes far more memory than what it is about."""

from __future__ import annotations

from c2b.text import Text

MOST = 1000  # faults of one document that are told  # mutants: any limit will do
FEWER = Text(en=f"at most {MOST} faults", fr=f"au plus {MOST} défauts")
MORE = Text(en="more", fr="davantage")
THESE_FIRST = Text(
    en="mend these first, the others are told then",
    fr="corrigez d'abord ceux-ci, les autres seront dits ensuite",
)
