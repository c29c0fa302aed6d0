"""The arguments that functions on frames take, and the errors for anything else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import cast

from c2b.compensation import Books, PayPlan, Scheme
from c2b.errors import InvalidValueError
from c2b.paradigms import Lens
from c2b.rules import InForce, RuleSet
from c2b.text import Text, in_both


def check_lenses(lenses: object) -> None:
    """Check that *lenses* are a tuple of lenses.

    Raises:
        InvalidValueError: They are something else.
    """
    if not _are_lenses(lenses):
        raise InvalidValueError("lenses", _LENSES, lenses, _WRITE_LENSES)


def check_scheme(scheme: object) -> None:
    """Check that *scheme* is a scheme.

    Raises:
        InvalidValueError: It is something else.
    """
    if not isinstance(scheme, Scheme):
        raise InvalidValueError("scheme", _SCHEME, scheme, _WRITE_SCHEME)


def check_rules(rules: object) -> None:
    """Check that *rules* are a set of rules, from which those in force are taken.

    Raises:
        InvalidValueError: They are something else.
    """
    if not isinstance(rules, RuleSet):
        raise InvalidValueError("rules", _RULES, rules, _WRITE_RULES)


def check_places(where: object) -> None:
    """Check that *where* is a place or a collection of places, the same for all rows of a frame.

    Raises:
        InvalidValueError: It is something else, such as a column of places.
    """
    if not isinstance(where, str | Sequence | Set):
        raise InvalidValueError("where", _PLACES, where, _PLACE_BY_PLACE)


def check_flag(argument: str, value: object) -> None:
    """Check that *value*, given for *argument*, is yes or no.

    Raises:
        InvalidValueError: It is something else, such as the name of a column.
    """
    if not isinstance(value, bool):
        raise InvalidValueError(argument, _YES_OR_NO, value, _WRITE_TRUE)


def check_rows(argument: str, rows: object) -> None:
    """Check that *rows*, or batches of them, given for *argument* can be read one by one.

    Raises:
        InvalidValueError: They cannot.
    """
    if not isinstance(rows, Iterable):
        expected, hint = _SEVERAL[argument]
        raise InvalidValueError(argument, expected, in_both(type(rows).__name__), hint)


def check_books(books: object) -> None:
    """Check that *books* are books in plain Python, or a plan of which nothing is booked yet.

    Raises:
        InvalidValueError: They are something else.
    """
    if not isinstance(books, Books | PayPlan):
        raise InvalidValueError("settle(books)", _BOOKS, books, _WRITE_BOOKS)


def check_judged_by(definition: object) -> None:
    """Check that *definition* is one by which the scalar core judges rows.

    Raises:
        InvalidValueError: It is something else.
    """
    if not isinstance(definition, InForce) and not _are_lenses(definition):
        raise InvalidValueError("definition", _JUDGED_BY, definition, _WRITE_IN_FORCE)


def check_row(row: object) -> None:
    """Check that *row* is a mapping from the names of columns to values.

    Raises:
        InvalidValueError: It is something else.
    """
    if not isinstance(row, Mapping):
        raise InvalidValueError("decode(rows)", _ROWS, row, _WRITE_ROWS)


def names_in(argument: str, given: object) -> tuple[str, ...]:
    """Return the names of columns, or of rules, in *given*; a text is one name.

    Raises:
        InvalidValueError: Something else than a name, or names.
    """
    names: tuple[object, ...] = (given,)
    if isinstance(given, Iterable) and not isinstance(given, str):
        names = tuple(cast("Iterable[object]", given))
    for name in names:
        check_name(argument, name)
    return cast("tuple[str, ...]", names)


def check_name(argument: str, name: object) -> None:
    """Check that *name*, given for *argument*, is a text that is not empty.

    Raises:
        InvalidValueError: It is something else.
    """
    if not isinstance(name, str) or not name:
        raise InvalidValueError(argument, _A_NAME, name, _WRITE_NAME)


def batch_error(got: object) -> InvalidValueError:
    """Return the error for *got*, which is no batch of Arrow rows."""
    kind = in_both(type(got).__name__)
    return InvalidValueError("apply_scalar(batches)", _BATCHES, kind, _TO_BATCHES)


def check_columns(columns: object) -> None:
    """Check that *columns* gives names of columns by the names of facts.

    Raises:
        InvalidValueError: It is something else.
    """
    if not isinstance(columns, Mapping):
        raise InvalidValueError("columns", _NAMES_BY_FACT, columns, _WRITE_COLUMNS)
    for name in cast("Mapping[object, object]", columns).values():
        if not isinstance(name, str) or not name:
            raise InvalidValueError("columns", _NAMES_BY_FACT, name, _WRITE_COLUMNS)


def check_scales(scales: object) -> None:
    """Check that *scales* gives whole numbers from one by the names of facts.

    Raises:
        InvalidValueError: It is something else.
    """
    if not isinstance(scales, Mapping):
        raise InvalidValueError("scales", _PARTS_BY_FACT, scales, _WRITE_SCALES)
    for name, parts in cast("Mapping[object, object]", scales).items():
        if type(parts) is not int or parts < 1:
            where = f"scales[{name!r}]"
            raise InvalidValueError(where, _PARTS, parts, _WRITE_SCALES)


def _are_lenses(value: object) -> bool:
    each_one = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return all(isinstance(each, Lens) for each in each_one)


_LENSES = Text(
    en="a tuple of lenses, the headline first",
    fr="un n-uplet de critères, la qualification principale en premier",
)
_WRITE_LENSES = Text(
    en="write LENSES or (*LENSES, yours)", fr="écrivez LENSES ou (*LENSES, le vôtre)"
)
_SCHEME = Text(en="a scheme", fr="un mode de rémunération")
_WRITE_SCHEME = Text(
    en="give a PerItem(...) or plan.scheme; a plan is carried out by settle",
    fr="donnez un PerItem(...) ou plan.scheme\u00a0; un barème s’applique par settle",
)
_RULES = Text(en="a set of rules", fr="un ensemble de règles")
_WRITE_RULES = Text(
    en="give review.RULES; the day and the places have their own arguments",
    fr="donnez review.RULES\u00a0; le jour et les lieux ont leurs propres arguments",
)
_PLACES = Text(
    en="a place or a list of places, the same for all rows",
    fr="un lieu ou une liste de lieux, les mêmes pour toutes les lignes",
)
_PLACE_BY_PLACE = Text(
    en="filter the rows of each place, and check them with the name of the place",
    fr="filtrez les lignes de chaque lieu, et vérifiez-les avec le nom du lieu",
)
_YES_OR_NO = Text(en="True or False", fr="True ou False")
_WRITE_TRUE = Text(
    en="write True where the keys are unique, or leave it out",
    fr="écrivez True si les clés sont uniques, ou rien",
)
_BOOKS = Text(en="a plan, or books", fr="un barème, ou des livres")
_WRITE_BOOKS = Text(
    en="write settle(frame, PayPlan(...), on=...), or the books of the night before",
    fr="écrivez settle(tableau, PayPlan(...), on=...), ou les livres de la nuit précédente",
)
_JUDGED_BY = Text(en="lenses, or rules in force", fr="des critères, ou des règles en vigueur")
_WRITE_IN_FORCE = Text(
    en="write LENSES or rules.in_force(on=..., where=...)",
    fr="écrivez LENSES, ou donnez ce que rend in_force()",
)
_ROWS = Text(
    en="rows as mappings from names of columns to values",
    fr="des lignes qui associent des valeurs aux noms des colonnes",
)
_WRITE_ROWS = Text(
    en="write frame.to_dicts() of polars, table.to_pylist() of pyarrow, frame.to_dict('records')",
    fr="écrivez tableau.to_dicts() en polars, to_pylist() en pyarrow, to_dict('records') en pandas",
)
_BATCHES = Text(en="batches of Arrow rows", fr="des lots de lignes Arrow")
_TO_BATCHES = Text(
    en="write table.to_batches() of pyarrow, or use mapInArrow of Spark",
    fr="écrivez table.to_batches() en pyarrow, ou utilisez mapInArrow en Spark",
)
_SEVERAL = {
    "decode(rows)": (_ROWS, _WRITE_ROWS),
    "apply_scalar(batches)": (_BATCHES, _TO_BATCHES),
}
_A_NAME = Text(en="the name of a column", fr="le nom d’une colonne")
_WRITE_NAME = Text(en="write it as a text", fr="écrivez-le comme un texte")
_NAMES_BY_FACT = Text(
    en="names of columns by the names of facts",
    fr="des noms de colonnes, rangés par le nom du fait",
)
_WRITE_COLUMNS = Text(
    en="write columns={{'quantity': 'n_answers'}}",
    fr="écrivez columns={{'quantity': 'n_reponses'}}",
)
_PARTS_BY_FACT = Text(
    en="whole numbers by the names of facts", fr="des nombres entiers, rangés par le nom du fait"
)
_PARTS = Text(
    en="the number of parts of one: a whole number from 1",
    fr="le nombre de parts d’une unité\u00a0: un entier à partir de 1",
)
_WRITE_SCALES = Text(
    en="write 100 for a column that counts in hundredths",
    fr="écrivez 100 pour une colonne qui compte en centièmes",
)
