"""Docstrings, comments and messages are plain English that can be read alone."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.wide

ROOT = Path(__file__).parents[1]
UNFINISHED = (  # prefixes of the paths that are not checked yet
    "tests/test_plain_english.py",  # it quotes the words that it looks for
)

_CLAUSE_WORD = re.compile(
    r"("
    r"about|after|against|also|although|always|among|and|any|anything|as|at|"
    r"because|before|beside|besides|between|beyond|but|by|during|either|else|"
    r"everybody|everything|except|for|from|how|if|in|into|it|its|late|like|"
    r"neither|never|nobody|nor|nothing|of|on|once|or|otherwise|over|perhaps|same|"
    r"since|so|somebody|something|somewhere|still|such|than|that|their|them|then|"
    r"these|they|those|though|through|till|to|together|too|under|unless|until|up|"
    r"upon|what|whatever|when|where|wherever|which|while|who|whoever|whom|whose|"
    r"why|with|within|without|yet"
    r")",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?!(feed|need|seed|speed|bring|string|thing)$)[a-z]+(ed|ing)", re.IGNORECASE
)
PRIVATE_WORDS = (
    "anew",
    "flood",
    "mend",
    "mended",
    "nobody knows",
    "nought",
    "smallest coin",
    "somebody",
    "stranger",
    "strangers",
    "way out",
    "what came",
    "whoever",
)
_PRIVATE = re.compile(rf"\b({'|'.join(PRIVATE_WORDS)})\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(The|A|An) [\w ]+['’]s?\.?")
_TITLE = re.compile(r"[A-Z][\w-]*( [\w-]+)?: [a-z]")
_LAW = re.compile(r"There (is|are) ")
Finding = tuple[int, str]


def clause_fault(docstring: str) -> str:
    """Return what is wrong with the beginning of a docstring; empty where nothing is."""
    sentence = re.split(r"(?<=\.)\s", docstring.strip(), maxsplit=1)[0]
    first = re.split(r"[\s.,;:]", sentence, maxsplit=1)[0]
    if _LAW.match(sentence):
        return ""
    if _CLAUSE_WORD.fullmatch(first):
        return f"begins with {first!r}"
    if _PARTICIPLE.fullmatch(first):
        return f"begins with the participle {first!r}"
    if _POSSESSIVE.fullmatch(sentence):
        return "is a possessive alone"
    return ""


def findings_in(source: str) -> Iterator[Finding]:
    """Yield the line and the fault of each sentence of a module that is not plain English."""
    tree = ast.parse(source)
    yield from _docstrings(tree, "")
    yield from _private_words(source, tree)


def _docstrings(node: ast.AST, owner: str) -> Iterator[Finding]:
    for child in (node, *ast.iter_child_nodes(node)) if not owner else ast.iter_child_nodes(node):
        if not isinstance(child, ast.Module | ast.ClassDef | ast.FunctionDef):
            continue
        name = getattr(child, "name", "module")
        if name.startswith("_") and not name.startswith("__"):
            continue
        docstring = ast.get_docstring(child)
        if docstring is not None:
            line = child.body[0].lineno
            if fault := clause_fault(docstring):
                yield line, f"docstring of {name} {fault}: {docstring.splitlines()[0]}"
            if isinstance(child, ast.Module) and _TITLE.match(docstring):
                yield line, f"title in place of a sentence: {docstring.splitlines()[0]}"
        if not isinstance(child, ast.Module):
            yield from _docstrings(child, name)


def _private_words(source: str, tree: ast.Module) -> Iterator[Finding]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and (found := _PRIVATE.search(token.string)):
            yield token.start[0], f"private word {found[0]!r}: {token.string}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            for found in _PRIVATE.finditer(node.value):
                yield node.lineno, f"private word {found[0]!r}: {node.value.strip()[:80]!r}"


FINISHED = [
    path
    for folder in ("src/c2b", "tests")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if not path.relative_to(ROOT).as_posix().startswith(UNFINISHED)
]


def french_with_straight_apostrophes(source: str) -> Iterator[Finding]:
    """Yield the line and the text of each French string with an apostrophe of a typewriter."""
    nodes = ast.walk(ast.parse(source))
    french = (each for each in nodes if isinstance(each, ast.keyword) and each.arg == "fr")
    for part in (part for keyword in french for part in ast.walk(keyword.value)):
        text = part.value if isinstance(part, ast.Constant) else None
        if isinstance(text, str) and re.search(r"[^\W\d]'[^\W\d]", text):
            yield part.lineno, text


def test_french_has_typographic_apostrophes() -> None:
    """A French text of a finished file has no straight apostrophe between letters."""
    findings = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {text}"
        for path in FINISHED
        if path.is_relative_to(ROOT / "src")
        for line, text in french_with_straight_apostrophes(path.read_text(encoding="utf-8"))
    ]
    assert not findings, "\n" + "\n".join(findings)


def test_the_finished_files_are_plain_english() -> None:
    """No docstring of a finished file is a bare clause, and no sentence has a private word."""
    findings = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {what}"
        for path in FINISHED
        for line, what in findings_in(path.read_text(encoding="utf-8"))
    ]
    assert not findings, "\n" + "\n".join(findings)


@pytest.mark.parametrize(
    ("docstring", "says"),
    [
        ("Carried.", "participle"),
        ("Nothing rounds.", "begins with 'Nothing'"),
        ("What a lens says of a leg.", "begins with 'What'"),
        ("Whoever gives the value.", "begins with 'Whoever'"),
        ("Late, or unknown.", "begins with 'Late'"),
        ("From a value to data.", "begins with 'From'"),
        ("So much an hour.", "begins with 'So'"),
        ("Making sure of it.", "participle"),
        ("The platform's.", "possessive"),
        ("The two parties'.", "possessive"),
    ],
)
def test_a_bare_clause_is_found(docstring: str, says: str) -> None:
    """A planted clause without a subject or a verb is reported with its reason."""
    assert says in clause_fault(docstring)


@pytest.mark.parametrize(
    "docstring",
    [
        "Return the amount. From here on the caller rounds.",
        "Whether the offer stands.",
        "The account of the platform.",
        "Need: a precondition of an event.",
        "There is a share for each weight.",
        "The platform's fee.",
    ],
)
def test_a_sentence_is_left_alone(docstring: str) -> None:
    """A docstring that starts with a verb, an article or "Whether" is not reported."""
    assert clause_fault(docstring) == ""


PLANTED = '''"""Wire: values to plain data."""

class Thing:
    """When it is known."""

    def give(self):
        """To whom it may concern."""
        return "mend it first"  # a stranger wrote this

    def _hidden(self):
        """As it likes."""
'''


def test_planted_sentences_are_found_with_their_lines() -> None:
    """Titles, clauses and private words are reported by line; private definitions are not."""
    found = sorted((line, what.split(":")[0]) for line, what in findings_in(PLANTED))
    assert found == [
        (1, "title in place of a sentence"),
        (4, "docstring of Thing begins with 'When'"),
        (7, "docstring of give begins with 'To'"),
        (8, "private word 'mend'"),
        (8, "private word 'stranger'"),
    ]


def test_a_straight_apostrophe_is_found() -> None:
    """A planted French text with a straight apostrophe is reported; quotes are left alone."""
    source = 'x = Text(en="an \'x\'", fr="l\'offre")\ny = Text(en="it\'s", fr="une \'x\'")'
    assert list(french_with_straight_apostrophes(source)) == [(1, "l'offre")]
