"""The language of a run."""

from __future__ import annotations

import pytest

from c2b.cli.framework.language import language_of


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        (["--lang", "fr"], {"LANG": "en_GB.UTF-8"}, "fr"),
        (["demo", "--lang=FR"], {}, "fr"),
        (["--lang"], {}, "en"),
        (["--lang=de"], {"LANG": "fr"}, "en"),
        (["--lang", "de"], {"LANG": "fr"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "fr.UTF-8"}, "fr"),
        ([], {"C2B_LANG": "fr", "LANG": "en"}, "fr"),
        ([], {"C2B_LANG": "", "LC_ALL": "fr_CA"}, "fr"),
        ([], {"LANG": "C"}, "en"),
        ([], {"LANG": "frr_DE"}, "en"),
    ],
)
def test_where_it_comes_from(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    """The first of arguments, environment and English that gives a language decides."""
    assert language_of(arguments, environment) == language
