"""The tiers of operators under the Digital Services Act, and what its rules have in common."""

from __future__ import annotations

from datetime import date

from c2b.predicate import Predicate, facts_of
from c2b.rules.facts.intermediary import IntermediaryKind
from c2b.rules.facts.shared import SharedFacts
from c2b.text import Text

F = facts_of(SharedFacts)

APPLIES_SINCE = date(2024, 2, 17)
"""The first day of Regulation (EU) 2022/2065 (Art. 93(2))."""

_SERVES: Predicate = F.intermediary.serves_union.is_true()
INTERMEDIARY: Predicate = F.intermediary.kind.is_not(IntermediaryKind.NONE) & _SERVES
"""The trigger of the duties of every intermediary."""
HOST: Predicate = (
    F.intermediary.kind.one_of(
        IntermediaryKind.HOSTING, IntermediaryKind.ONLINE_PLATFORM, IntermediaryKind.MARKETPLACE
    )
    & _SERVES
)
"""The trigger of the duties of hosts, small ones included."""
LARGER_PLATFORM: Predicate = (
    F.intermediary.kind.one_of(IntermediaryKind.ONLINE_PLATFORM, IntermediaryKind.MARKETPLACE)
    & _SERVES
    & F.intermediary.small_firm.is_false()
)
"""The trigger of the duties of online platforms, from which small firms are exempt (Art. 19)."""
LARGER_MARKETPLACE: Predicate = (
    F.intermediary.kind.is_(IntermediaryKind.MARKETPLACE)
    & _SERVES
    & F.intermediary.small_firm.is_false()
)
"""The trigger of the duties of marketplaces, from which small firms are exempt (Art. 29)."""

SEEN_ON = Text(
    en="texts of the articles on several mirrors of the Regulation; a reference page of "
    "5 August 2026 on the tiers and on the exemptions of small firms",
    fr="texte des articles sur plusieurs sites miroirs du règlement ; page de référence du "
    "5 août 2026 sur les catégories d’opérateurs et les exemptions des petites entreprises",
)
