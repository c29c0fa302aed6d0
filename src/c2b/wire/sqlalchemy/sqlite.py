"""The lock that SQLite needs while books are read, settled and stored.

SQLite locks no row: two runs could settle from the same books, and pay twice.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event

from c2b.errors import InvalidValueError
from c2b.text import Text

__all__ = ["lock_at_begin"]


def lock_at_begin(engine: Engine) -> None:
    """Let each transaction of *engine* take the lock for writing when it begins.

    A second run waits until the first one ends, and then reads the books that it stored. Call it
    once, right after the engine is made: connections that are open are closed, and a database in
    memory begins empty.

    Args:
        engine: An engine on SQLite; other databases lock rows by ``with_for_update``.

    Raises:
        InvalidValueError: An engine on another database.
    """
    if engine.dialect.name != "sqlite":
        name = engine.dialect.name
        raise InvalidValueError("lock_at_begin(engine)", _ON_SQLITE, name, _FOR_UPDATE)
    event.listen(engine, "connect", _leave_transactions)
    event.listen(engine, "begin", _begin)
    engine.dispose()


def _leave_transactions(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver begins no transaction by itself


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


_ON_SQLITE = Text(en="an engine on SQLite", fr="un moteur sur SQLite")
_FOR_UPDATE = Text(
    en="lock the row of the books by select(...).with_for_update()",
    fr="verrouillez la ligne des livres par select(...).with_for_update()",
)
