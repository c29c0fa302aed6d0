"""The option ``--engine`` of the commands that read tables."""

from __future__ import annotations

import click

from c2b._extras import need
from c2b.cli.framework.bilingual_click import Option
from c2b.text import Text

NAMES = ("polars", "duckdb")


def engine_option(help_text: Text) -> click.Parameter:
    """Return the option, with the help of one command."""
    return Option("--engine", help_text, type=click.Choice(NAMES))


def check_engine(name: str) -> None:
    """Check that the engine *name* is installed.

    Raises:
        MissingExtraError: It is not; the error names the extra that brings it.
    """
    need(name, extra=name)


TABLE_ENGINE = Text(
    en="Let this engine read the table and find the rows that are equal; Parquet needs one.",
    fr="Confier à ce moteur la lecture du tableau et la recherche des lignes égales\u00a0; Parquet "
    "en demande un.",
)
