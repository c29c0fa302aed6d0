"""The letters of a label and the signs that join several legs, each with an example."""

from __future__ import annotations

from attrs import frozen

from c2b.cases import get
from c2b.paradigms.compose import compose
from c2b.paradigms.paradigm import Letter
from c2b.text import Text

LetterRow = tuple[Text, Text, Text]


@frozen
class _Sign:
    written: str
    where: Text
    case: str


def letter_rows() -> tuple[LetterRow, ...]:
    """Return what is written, where it is written, and an example, a row each."""
    letters = tuple(
        (
            Text(en=letter.value, fr=letter.value),
            _LETTER.fill(word=letter.text, where=_WHERE[letter]),
            Text(en=_LABELS[letter], fr=_LABELS[letter]),
        )
        for letter in Letter
    )
    signs = tuple((Text(en=x.written, fr=x.written), x.where, _example(x.case)) for x in _SIGNS)
    return (*letters, *signs)


def _example(number: str) -> Text:
    case = get(number)
    label = compose(case.exchange).label or ""
    return _EXAMPLE.fill(company=case.company_name, number=number, label=label)


_LETTER = Text(en="{word}: {where}", fr="{word} : {where}")
_EXAMPLE = Text(en="{company} ({number}): {label}", fr="{company} ({number}) : {label}")
_LABELS = {
    Letter.C: "C2B, C2C",
    Letter.B: "B2B, B2C",
    Letter.G: "C2G, G2C",
    Letter.N: "C2N, N2C",
    Letter.E: "E2B, B2E",
}
_WHERE = {
    Letter.C: Text(
        en="a person who acts outside any trade or profession",
        fr="une personne qui agit hors de toute activité professionnelle",
    ),
    Letter.B: Text(
        en="a firm, or a person in trade",
        fr="une entreprise, ou une personne à titre professionnel",
    ),
    Letter.G: Text(en="a public authority", fr="une autorité publique"),
    Letter.N: Text(
        en="an association or a foundation that does not trade",
        fr="une association ou une fondation sans but lucratif",
    ),
    Letter.E: Text(
        en="a person who works under the other's authority, whatever the contract is called",
        fr="une personne qui travaille sous l’autorité de l’autre, quel que soit le nom du contrat",
    ),
}
_SIGNS = (
    _Sign(
        "C2B2C",
        Text(
            en="a chain of two legs: the party in the middle acquires what it passes on",
            fr="une chaîne de deux flux : la partie du milieu acquiert ce qu’elle transmet",
        ),
        "S22",
    ),
    _Sign(
        "via B",
        Text(
            en="an intermediary that brings both together and acquires nothing",
            fr="un intermédiaire qui met en relation et n’acquiert rien",
        ),
        "S31",
    ),
)
