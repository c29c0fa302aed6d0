"""``c2b schemes`` leads from a way to pay to an example of it."""

from __future__ import annotations

import json

import pytest

from c2b import wire
from c2b.cli.command import run
from c2b.compensation import Graduated, Scheme
from c2b.pay_guide import GUIDE, guides_for
from c2b.pay_guide.search_words import TRADE, WORDS

Capture = pytest.CaptureFixture[str]


def test_the_chooser(capsys: Capture) -> None:
    """Each kind stands under its question, in words that need no knowledge of the library."""
    assert run(["schemes"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {guide.name}" in out for guide in GUIDE)
    assert "Do you pay a part of sales?\n  Share            a share of what was sold\n" in out
    assert run(["schemes", "--lang", "fr"]) == 0
    assert "une part de ce qui a été vendu" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["Graduated", "graduated"])
def test_one_kind(capsys: Capture, name: str) -> None:
    """A kind is shown with its example, its amounts, its refusal and its document."""
    assert run(["schemes", name]) == 0
    out = capsys.readouterr().out
    assert 'assert str(settled.balance("Ana").paid) == "25.00 EUR"\n' in out
    assert "Ana  15% of 100.00\u00a0EUR + 20% of 50.00\u00a0EUR = 25.00\u00a0EUR" in out
    assert "Graduated.bands: expected tiers that end one after the other" in out
    assert '"kind": "graduated"' in out


def test_as_json(capsys: Capture) -> None:
    """Programs read the words and the document, of one kind or of all."""
    assert run(["schemes", "Graduated", "--json"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert one["topic"] == "volume"
    assert isinstance(wire.parse(json.dumps(one["document"]), Scheme), Graduated)
    assert run(["schemes", "--json"]) == 0
    assert [each["name"] for each in json.loads(capsys.readouterr().out)] == [
        guide.name for guide in GUIDE
    ]


@pytest.mark.parametrize(
    ("name", "hint"), [("PerItems", "did you mean PerItem?"), ("xyz", "'c2b schemes' lists them")]
)
def test_an_unknown_kind(capsys: Capture, name: str, hint: str) -> None:
    """A kind that does not exist is refused with the one that was meant, or with the list."""
    assert run(["schemes", name]) == 2
    assert hint in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("vat", ["FeeTax"]),
        ("TVA", ["FeeTax"]),
        ("refund", ["Fee", "Hold"]),
        ("remboursement", ["Fee", "Hold"]),
        ("affiliate", ["Share", "Referral"]),
        ("commission", ["Share", "Graduated"]),
        ("tip", ["Share", "Sum"]),
        ("subscribers", ["ForEach"]),
        ("éditeur", []),
    ],
)
def test_a_word_of_the_trade(capsys: Capture, word: str, names: list[str]) -> None:
    """A word finds the kinds that fit it, in the lines of the chooser."""
    assert run(["schemes", word]) == (0 if names else 2)
    out = capsys.readouterr().out
    assert all(f"  {name:<15}  " in out for name in names)
    assert "  Majority" not in out


def test_words_as_json(capsys: Capture) -> None:
    """Programs read the kinds that a word finds as a list."""
    assert run(["schemes", "royalties", "--json"]) == 0
    assert "Royalty" in [each["name"] for each in json.loads(capsys.readouterr().out)]


@pytest.mark.parametrize("word", [" ", "-", "de la", "xyz", "abc xyz"])
def test_what_says_nothing_finds_nothing(word: str) -> None:
    """Blanks, small words and unknown words find no kind."""
    assert guides_for(word) == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("tiers", ["Graduated", "Slab", "RateSwitch"]),
        ("paliers", ["Graduated", "Slab", "RateSwitch"]),
        ("bounties", ["ByKind", "ManualDecision", "Quota"]),
        ("niveaux", ["Levels"]),
        ("minimum guarantee", ["HourlyMinimum", "Royalty", "Floor"]),
        ("minimum garanti", ["Royalty", "LargerOf", "Floor"]),
        ("commission by tier each month", ["Graduated", "Slab", "RateSwitch", "ResetEach"]),
        ("part du chiffre d’affaires", ["Share", "Royalty"]),
        ("droits d'auteur", ["Royalty"]),
        ("points that expire", ["Expiry"]),
        ("cagnotte par abonné", ["Pool", "ForEach"]),
        ("heure de pointe", ["Sum", "ByKind", "Versions"]),
        ("ex æquo", ["Prizes", "Ranked"]),
        ("jeu-concours", ["Prizes", "OnePerParty"]),
    ],
)
def test_several_words(words: str, names: list[str]) -> None:
    """A term of a trade finds its kinds; of other words count those that most of them find."""
    assert [guide.name for guide in guides_for(words)][: len(names)] == names


@pytest.mark.parametrize(("word", "wrong"), [("bon", "Bonus"), ("part", "NoPay")])
def test_a_short_beginning_is_no_word(word: str, wrong: str) -> None:
    """The beginning of a word is enough from four letters on."""
    assert wrong not in {guide.name for guide in guides_for(word)}


def test_words_of_trades_name_kinds() -> None:
    """Each word of a trade leads to kinds that exist, and stands there once."""
    kinds = {guide.name for guide in GUIDE}
    assert {name for names in TRADE.values() for name in names} <= kinds
    assert len(WORDS) == sum(map(len, TRADE))


def test_the_chooser_says_what_is_asked_for(capsys: Capture) -> None:
    """The lines say that pools may be per subscriber, holds per sale, and fees kept on refunds."""
    run(["schemes"])
    out = " ".join(capsys.readouterr().out.split())
    for words in ("with Pool a pool for each subscriber", "after each sale", "kept on refunds"):
        assert words in out
