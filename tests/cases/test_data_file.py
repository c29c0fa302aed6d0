"""The data file of the cases is complete, in the library's form, and well set in two languages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from importlib.resources import files
from typing import Any

import pytest

import c2b.cases
from c2b import wire
from c2b.cases import CASES
from c2b.cases.table.field import LABELS

TEXT = files("c2b.cases").joinpath("catalogue.json").read_text(encoding="utf-8")
RECORDS: list[dict[str, Any]] = json.loads(TEXT)
IDS = [record["id"] for record in RECORDS]


def bilingual(data: Any) -> Iterator[tuple[str, str]]:
    """Every text inside *data*, in English and in French."""
    if isinstance(data, dict) and data.keys() == {"en", "fr"}:
        yield data["en"], data["fr"]
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from bilingual(each)


def keys(data: Any) -> Iterator[str]:
    """Every key of every object inside *data*."""
    if isinstance(data, dict):
        yield from data
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from keys(each)


class TestForm:
    """The file has the one form that the library writes."""

    def test_the_file_is_what_the_library_would_write(self) -> None:
        """An editor's change keeps the order of keys, the indentation and the final line feed."""
        written = json.dumps(wire.to_data(CASES), ensure_ascii=False, indent=2) + "\n"
        there, own = TEXT.splitlines(), written.splitlines()
        changes = list(unified_diff(there, own, "catalogue.json", "as the library writes it", n=1))
        assert not changes, "\n".join(["change the lines - into +:", *changes[:40]])
        assert written == TEXT

    def test_every_record_is_read(self) -> None:
        """Each record of the file is one case, in the order of the file."""
        assert [case.id for case in CASES] == IDS

    def test_numbers_are_unique_and_in_order(self) -> None:
        """A number is S and two digits or more; the numbers ascend, so that none stands twice."""
        assert all(re.fullmatch(r"S\d\d+", each) for each in IDS)
        numbers = [int(each[1:]) for each in IDS]
        assert numbers == sorted(set(numbers))

    def test_no_label_is_stored(self) -> None:
        """The labels follow from the facts, so the file has no field for them."""
        assert not set(keys(RECORDS)) & {*LABELS, "paradigm", "lenses", "label"}

    @pytest.mark.parametrize("record", RECORDS, ids=IDS)
    def test_each_citation_names_a_place_and_what_was_read_there(
        self, record: dict[str, Any]
    ) -> None:
        """A case has citations, no two alike; one with neither title nor note has company."""
        sources = record["sources"]
        assert sources
        assert any(source.get("title") or source.get("note") for source in sources)
        assert len({json.dumps(source) for source in sources}) == len(sources)


class TestReading:
    """The file is read once, when a case is first asked for."""

    def test_the_catalogue_is_one_tuple(self) -> None:
        """Each use of the name gives the same tuple."""
        assert type(CASES) is tuple
        assert c2b.cases.CASES is CASES
        assert c2b.cases.PAIRS is c2b.cases.PAIRS

    def test_both_names_are_listed(self) -> None:
        """The interactive prompt completes CASES and PAIRS before they are read."""
        assert {"CASES", "PAIRS", "get"} <= set(dir(c2b.cases))

    def test_a_misspelt_name_is_refused(self) -> None:
        """A name that the package does not have raises AttributeError."""
        name = "CASE"
        with pytest.raises(AttributeError, match=r"'c2b\.cases' has no attribute 'CASE'"):
            getattr(c2b.cases, name)

    @pytest.mark.wide
    def test_importing_the_package_reads_nothing(self) -> None:
        """The file is left alone until a case is asked for, and is then read once."""
        code = (
            "from c2b.cases import catalogue, check_rows, get; read = catalogue.all_cases\n"
            "print(read.cache_info().misses, get('S24').company, get('S01').company,"
            " read.cache_info().misses)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert (done.stdout, done.stderr) == ("0 Priceline Amazon 1\n", "")


@pytest.mark.parametrize("record", RECORDS, ids=IDS)
class TestTypography:
    """The texts are set as French and English are."""

    def test_french_punctuation_has_its_spaces(self, record: dict[str, Any]) -> None:
        """A no-break space stands before : ; ! ? » % and after «, and no other space does."""
        for _, french in bilingual(record):
            assert not re.search(r"(?<!\xa0)[:;?»%]|(?<![\xa0?])!|«(?!\xa0)|\s\s", french), french

    def test_french_figures_and_marks(self, record: dict[str, Any]) -> None:
        """French texts use ’, « » and … as one character, and no plain space in thousands."""
        for _, french in bilingual(record):
            assert not re.search(r"\d[ ,]\d{3}\b|\.\.\.|[\"']", french.replace("83026", "")), french

    def test_english_punctuation_has_no_space(self, record: dict[str, Any]) -> None:
        """English texts have neither French spaces nor French quotes."""
        for english, french in bilingual(record):
            if english != french:
                odd = re.search(r"\s[:;!?,.]|[\xa0\u202f«»]|\s\s", english.replace(" ?!", ""))
                assert odd is None, english
