"""The values that facts of a crowdsourcing take."""

from __future__ import annotations

from c2b.choice import Choice


class VoteResult(Choice):
    """The conclusion from several answers to a binary question."""

    FOR = "for", "yes", "oui"
    AGAINST = "against", "no", "non"
    UNDETERMINED = "undetermined", "undetermined", "indéterminé"


class Claim(Choice):
    """The claim that is made about data that several people labelled."""

    RELIABLE = "reliable", "they are reliable", "elles sont fiables"
    TENTATIVE = (
        "tentative",
        "they allow tentative conclusions",
        "elles permettent des conclusions provisoires",
    )
    NONE = "none", "nothing", "rien"
