"""Questions to the playground as its page asks them."""

from __future__ import annotations

import json
from typing import Any

from playground.c2b_playground import answer


def replied(kind: str, language: str = "en", **more: Any) -> dict[str, Any]:
    """Return the whole reply to a question: an answer or an error."""
    reply: dict[str, Any] = json.loads(
        answer(json.dumps({"ask": kind, "language": language, **more}))
    )
    return reply


def answered(kind: str, language: str = "en", **more: Any) -> Any:
    """Return the answer to a question that is not refused."""
    return replied(kind, language, **more)["answer"]


def refused(kind: str, language: str = "en", **more: Any) -> str:
    """Return the message with which a question is refused."""
    message: str = replied(kind, language, **more)["error"]
    return message
