"""``c2b contrast``: two cases, a case and a paradigm, or two paradigms, side by side."""

from __future__ import annotations

from c2b.cases.pairs import all_pairs
from c2b.cli.framework.bilingual_click import Argument, Command
from c2b.cli.framework.case_names import case_named, exchanges_named
from c2b.cli.framework.console import say
from c2b.cli.framework.output_files import deliver, output_option
from c2b.errors import InvalidValueError
from c2b.models.exchange import Exchange
from c2b.paradigms import Paradigm
from c2b.teaching.comparison import compare
from c2b.teaching.pair_page import to_pair_page
from c2b.teaching.pairs import ContrastPair, make_pair, pair_of
from c2b.teaching.paradigm_comparison import compare_paradigms
from c2b.text import Language, Text


def contrast(language: Language, left: str, right: str, *, output: str | None) -> int:
    """Print what decides between *left* and *right*, or write both side by side into a page."""
    first, second = _paradigm(left), _paradigm(right)
    if first is not None and second is not None:
        if output is not None:
            raise InvalidValueError("-o", _A_CASE, output, _NAME_A_CASE)
        _print(compare_paradigms(first, second).explain(language))
        return 0
    pair = _pair(left, right, first, second)
    if output is not None:
        deliver(to_pair_page(pair, language), output, language)
    else:
        _print(pair.comparison.explain(language))
    return 0


def _print(lines: str) -> None:
    for line in lines.splitlines():
        say(line)


def _paradigm(name: str) -> Paradigm | None:
    return next((each for each in Paradigm if each.value == name.upper()), None)


def _pair(left: str, right: str, first: Paradigm | None, second: Paradigm | None) -> ContrastPair:
    """Two exchanges, or one and itself with the fewest facts changed."""
    if first is not None or second is not None:
        target, name = (first, right) if first is not None else (second, left)
        return make_pair(_exchange(name), target or Paradigm.C2B)
    listed = _listed(left, right)
    if listed is not None:
        return listed
    one, other = _exchange(left), _exchange(right)
    return ContrastPair(left=one, right=other, comparison=compare(one, other))


def _exchange(name: str) -> Exchange:
    return exchanges_named(name)[0]


def _listed(left: str, right: str) -> ContrastPair | None:
    """The pair of the catalogue that two cases make; None where they make none."""
    try:
        numbers = case_named(left).id, case_named(right).id
    except InvalidValueError:
        return None  # a file, or a name that is refused where it is read
    return next((pair_of(pair) for pair in all_pairs() if pair.cases == numbers), None)


_A_CASE = Text(en="at least one case or file to draw", fr="au moins un cas ou fichier à dessiner")
_NAME_A_CASE = Text(
    en="leave -o out, or name a case in place of a paradigm",
    fr="omettez -o, ou nommez un cas au lieu d’un paradigme",
)
_ARGUMENT = Text(
    en="A case (number, company or title), a JSON file, or a paradigm such as C2B.",
    fr="Un cas (numéro, entreprise ou titre), un fichier JSON, ou un paradigme comme C2B.",
)
COMMAND = Command(
    "contrast",
    Text(
        en="Compare two cases, two paradigms, or a case with what it would have to be.\n\n"
        "'c2b contrast S09 S35' puts two cases side by side, the deciding fact first; 'c2b "
        "contrast S09 E2B' changes as few facts as possible.",
        fr="Comparer deux cas, deux paradigmes, ou un cas avec ce qu’il devrait être.\n\n"
        "« c2b contrast S09 S35 » met deux cas en regard, le fait décisif en premier ; « c2b "
        "contrast S09 E2B » change aussi peu de faits que possible.",
    ),
    contrast,
    Argument("left", _ARGUMENT, value=Text(en="A", fr="A")),
    Argument("right", _ARGUMENT, value=Text(en="B", fr="B")),
    output_option(
        Text(
            en="Write a page with both drawings side by side into this file.",
            fr="Écrire dans ce fichier une page avec les deux dessins en regard.",
        )
    ),
)
