"""The limit on the faults reported for one document, to bound memory."""

from __future__ import annotations

from c2b.text import Text

MOST = 1000  # faults that are reported for one document
FEWER = Text(en=f"at most {MOST} faults", fr=f"au plus {MOST} erreurs")
MORE = Text(en="more", fr="davantage")
THESE_FIRST = Text(
    en="fix these first; the rest is reported on the next run",
    fr="corrigez d’abord celles-ci\u00a0; les autres seront signalées à la prochaine lecture",
)
