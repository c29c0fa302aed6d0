"""The pages of contracts and their history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from c2b.contracts import Contract, HistoryEntry
from c2b.notebook.markup import Markup, Page


def _contract(contract: Contract, page: Page) -> tuple[Markup, ...]:
    return (
        page.element("p", page.element("strong", contract.text)),
        page.items((entry.text for entry in contract.history), ordered=True),
    )


PAGES: dict[type, Callable[[Any, Page], tuple[Markup, ...]]] = {
    Contract: _contract,
    HistoryEntry: lambda entry, page: (page.element("p", entry.text),),
}
