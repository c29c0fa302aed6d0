"""JSON text read to and written from plain data, where every error is reported as a fault."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn

from c2b.errors import Fault, InvalidDocumentError
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT, ROOT, document_error, joined

DEEPEST = 64  # levels; no type of the library needs as many
_EXCERPT = 40


class _Doubled(dict[str, Any]):
    """An object in which keys stood more than once."""

    keys_twice: tuple[str, ...] = ()


class _NotANumberError(ValueError):
    """A word such as NaN, which Python reads as a number and JSON does not have."""


def parse_data(text: str | bytes, *, number: Callable[[str], Any] = float) -> Any:
    """Return the plain data that the JSON *text* holds; bytes are UTF-8.

    Args:
        text: The JSON text.
        number: The function that reads the digits of a number with a point or an exponent.

    Raises:
        InvalidDocumentError: Invalid JSON, a byte order mark, a key that stands twice, a number
            that is none or too long, or more than `DEEPEST` levels.
    """
    words, build = _decoded(text), _Builder()
    try:
        data = json.loads(
            words, object_pairs_hook=build, parse_constant=_refuse_constant, parse_float=number
        )
    except json.JSONDecodeError as error:
        expected = _JSON.fill(line=error.lineno, column=error.colno)
        raise _one(expected, words[error.pos : error.pos + _EXCERPT], _MEND) from None
    except _NotANumberError as error:
        raise _one(_NUMBER, str(error), _WRITE_NULL) from None
    except RecursionError:
        raise _one(_LEVELS, words[:_EXCERPT], _FLATTEN) from None
    except ValueError:  # the only other cause: Python refuses to read thousands of digits
        raise _one(_DIGITS, words[:_EXCERPT], _SHORTEN) from None
    if _is_deeper(data):
        raise _one(_LEVELS, words[:_EXCERPT], _FLATTEN)
    if build.doubled:
        raise document_error(_doubled(data, ""))
    return data


def _decoded(text: str | bytes) -> str:
    try:
        words = text.decode() if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        rest = error.object[error.start : error.start + _EXCERPT]
        raise _one(_UTF_8, rest.decode(errors="backslashreplace"), _SAVE) from None
    if not isinstance(words, str):
        raise _one(_A_TEXT, words, _READ_FIRST)
    if words.startswith("\ufeff"):
        raise _one(_NO_MARK, words[:_EXCERPT], _SAVE)
    if not words.strip():
        raise _one(_SOMETHING, words[:_EXCERPT], _WRITE_ONE)
    return words


class _Builder:
    """A builder of the objects of one text that remembers whether any had a key twice."""

    doubled = False

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self.doubled = True
        counts = Counter(key for key, _ in pairs)
        twice = _Doubled(made)
        twice.keys_twice = tuple(key for key, count in counts.items() if count > 1)
        return twice


def _refuse_constant(word: str) -> NoReturn:
    raise _NotANumberError(word)


def _is_deeper(data: Any) -> bool:
    """Whether *data* has more than `DEEPEST` levels."""
    level: list[Any] = [data] if isinstance(data, (OBJECT, LIST)) else []
    for _ in range(DEEPEST):
        below = (child for node in level for child in _children(node))
        level = [child for child in below if isinstance(child, (OBJECT, LIST))]
        if not level:
            return False
    return True


def _children(node: Any) -> Iterable[Any]:
    children: Iterable[Any] = node.values() if isinstance(node, OBJECT) else node
    return children


def _doubled(data: Any, path: str) -> Iterator[Fault]:
    """Yield a fault for each key that stands twice; *data* is no deeper than `DEEPEST`."""
    if isinstance(data, _Doubled):
        for key in data.keys_twice:
            yield Fault(joined(path, key), _ONCE, data[key], _KEEP_ONE)
    if isinstance(data, OBJECT):
        for key, child in data.items():
            yield from _doubled(child, joined(path, key))
    elif isinstance(data, LIST):
        for index, child in enumerate(data):
            yield from _doubled(child, joined(path, index))


def _one(expected: Text, got: object, hint: Text) -> InvalidDocumentError:
    return InvalidDocumentError([Fault(ROOT, expected, got, hint)])


_JSON = Text(
    en="valid JSON at line {line}, column {column}",
    fr="du JSON valide à la ligne {line}, colonne {column}",
)
_MEND = Text(
    en="correct the text there: check quotes, commas and brackets",
    fr="corrigez le texte à cet endroit\u00a0: vérifiez guillemets, virgules et crochets",
)
_NUMBER = Text(en="numbers that JSON has", fr="des nombres que JSON connaît")
_WRITE_NULL = Text(
    en="write null, or leave the key out, where the value is unknown",
    fr="écrivez null, ou omettez la clé, si la valeur est inconnue",
)
_LEVELS = Text(
    en=f"at most {DEEPEST} levels of lists and objects",
    fr=f"au plus {DEEPEST} niveaux de listes et d’objets",
)
_FLATTEN = Text(en="remove some levels", fr="retirez des niveaux")
_DIGITS = Text(
    en="numbers of at most a few thousand digits",
    fr="des nombres d’au plus quelques milliers de chiffres",
)
_SHORTEN = Text(en="shorten the number", fr="raccourcissez le nombre")
_UTF_8 = Text(en="text in UTF-8", fr="du texte en UTF-8")
_SAVE = Text(
    en="save the file as UTF-8 without a byte order mark",
    fr="enregistrez le fichier en UTF-8 sans marque d’ordre des octets",
)
_A_TEXT = Text(en="text or bytes", fr="du texte ou des octets")
_READ_FIRST = Text(
    en="use from_data for data that has been read already",
    fr="utilisez from_data pour des données déjà lues",
)
_NO_MARK = Text(en="text without a byte order mark", fr="du texte sans marque d’ordre des octets")
_SOMETHING = Text(en="a JSON document", fr="un document JSON")
_WRITE_ONE = Text(
    en="the text is empty: write at least one value",
    fr="le texte est vide : écrivez au moins une valeur",
)
_ONCE = Text(en="each key once", fr="chaque clé une seule fois")
_KEEP_ONE = Text(en="keep one of them", fr="n’en gardez qu’une")
