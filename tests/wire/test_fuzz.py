"""The hostile documents, which raise only errors of the library, in bounded time and memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tools import documents, fuzz
from tools.targets import Target, targets

from c2b import models, wire
from c2b._limits import MOST
from c2b.errors import C2bError, InvalidDocumentError

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.json"))
pytestmark = pytest.mark.wide

SIZE = 10_000  # bytes of a large document
FLOODED = ("Exchange", "exchanges", "rule set", "c2b cases check")
LEG = '{"provider":{"kind":"consumer","name":""}}'


@pytest.fixture(scope="module", autouse=True)
def warm() -> Iterator[None]:
    """Generate code once before time and memory are measured."""
    fuzz.warm_up()
    patience = fuzz.patience
    fuzz.patience = 3.0  # for a machine that is busy with other tests
    yield
    fuzz.patience = patience


def test_ten_thousand_documents() -> None:
    """The documents of `make fuzz` include accepted and refused ones."""
    tally = fuzz.tried(range(10_000), seed=0)
    assert tally.found == []
    assert tally.documents == 10_000
    assert min(tally.counts["accepted"], tally.counts["refused"]) > 500
    assert tally.bytes > 1_000_000


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_cases_that_were_found(path: Path) -> None:
    """Every reader and the command stay in bounds."""
    text = path.read_bytes()
    for target in targets():
        what, _ = fuzz.outcome(target, text, len(text))
        assert what in fuzz.USUAL, target.name
        if target.name in FLOODED:
            assert fuzz.peak(target, text) <= fuzz.BYTES + fuzz.BYTES_A_BYTE * len(text)


@pytest.mark.parametrize(
    ("head", "item", "tail"),
    [
        ("[", "1", "]"),
        ("[", "{}", "]"),
        ("[", "[]", "]"),
        ("[", LEG, "]"),
        ('{"legs":[', "1", "]}"),
        ('{"legs":[', "{}", "]}"),
        ("{", '"name":1', "}"),
        ("{", '"key %d":1', "}"),
        ("{", '"key %d":1,"key %d":2', "}"),
        ('{"c2b":1,', '"key %d":1', "}"),
        ('{"name":"x","facts":"review","rules":[', "{}", "]}"),
        ('{"name":"x","facts":"review","rules":[', '{"key %d":1}', "]}"),
    ],
)
def test_floods(head: str, item: str, tail: str) -> None:
    """Many small faults take no more than a multiple of the bytes that they stand in."""
    count = SIZE // len(item)
    items = (item.replace("%d", str(number)) for number in range(count))
    text = (head + ",".join(items) + tail).encode()
    for target in (each for each in targets() if each.name in FLOODED):
        assert fuzz.outcome(target, text, len(text))[0] == "refused"
        assert fuzz.peak(target, text) <= fuzz.BYTES + fuzz.BYTES_A_BYTE * len(text)


@pytest.mark.parametrize("count", [MOST, MOST + 1])
def test_very_many_faults_are_not_all_told(count: int) -> None:
    """The first thousand are, and that there are more."""
    with pytest.raises(InvalidDocumentError) as caught:
        wire.from_data([None] * count, tuple[models.Leg, ...])
    faults = caught.value.faults
    assert len(faults) == count
    assert str(faults[MOST - 1]).startswith(f"[{MOST - 1}]: expected an object")
    if count > MOST:
        assert str(faults[MOST]) == (
            f"document: expected at most {MOST} faults, got more; "
            "fix these first; the rest is reported on the next run"
        )


@pytest.mark.parametrize("odd", [documents.Unwilling(), {"kind": documents.Unwilling()}])
def test_data_that_raises(odd: object) -> None:
    """Data that JSON cannot hold is refused like any other."""
    with pytest.raises(InvalidDocumentError) as caught:
        wire.from_data(odd, models.Consumer)
    assert caught.value.explain("fr").startswith("document")


class TestTheFuzzer:
    """The fuzzer, which notices planted faults."""

    @pytest.mark.parametrize(
        ("raised", "said"),
        [
            (KeyError("kind"), "KeyError: 'kind'"),
            (C2bError(), "TypeError: C2bError is raised through its children"),
        ],
    )
    def test_another_error(self, raised: Exception, said: str) -> None:
        """The fuzzer reports errors of other types, and errors that cannot be shown."""

        def fail(_: object) -> bool:
            raise raised

        assert fuzz.read(Target("planted", fail, Random.random), b"") == said

    def test_a_slow_reader(self) -> None:
        """The fuzzer reports a reader that is three times too slow for the size."""

        def dawdle(_: object) -> bool:
            return sum(range(10_000_000)) < 0

        fuzz_seconds = fuzz.outcome(Target("planted", dawdle, Random.random), b"", -(10**7))
        assert fuzz_seconds[0].endswith("bytes")

    def test_a_lavish_reader(self) -> None:
        """The most memory held at a time."""
        lavish = Target("planted", lambda _: bool(bytes(10_000_000)), Random.random)
        assert fuzz.peak(lavish, b"") > 9_000_000

    def test_the_same_again(self) -> None:
        """A seed and a number give the same document; another number another one."""
        assert fuzz.drawn(7, 1)[1] == fuzz.drawn(7, 1)[1]
        documents_of_all = (fuzz.drawn(number, 1)[1] for number in range(100))
        assert len({each for each in documents_of_all if isinstance(each, bytes)}) > 80
