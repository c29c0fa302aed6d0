"""``c2b check``: the facts in a file, checked against the rules of an activity, day and places."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from c2b import wire
from c2b.cli.engine.engine_option import TABLE_ENGINE, engine_option
from c2b.cli.framework.bilingual_click import Argument, Command, Option
from c2b.cli.framework.day import day_of, on_option
from c2b.cli.framework.input_files import read_data
from c2b.cli.framework.json_output import JSON_OPTION, print_json
from c2b.cli.render.check_result import data_of, print_rows, show, show_changes, show_rows
from c2b.cli.render.side_by_side import show_side_by_side
from c2b.cli.table_documents import TableDocuments, is_table, read_documents
from c2b.errors import InvalidValueError
from c2b.rules.catalogue import ACTIVITIES, activity_rules
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.side_by_side import side_by_side
from c2b.rules.engine.verdict import Verdict
from c2b.text import NOTHING, Language, Text
from c2b.wire.rules.side_by_side import side_by_side_to_data

CLEAR, BROKEN, OPEN = 0, 1, 3
"""The statuses of the command."""

_GRAVITY = (CLEAR, OPEN, BROKEN)

_NAMED = Text(en="{name} ({activity})", fr="{name} ({activity})")


def check(
    language: Language,
    activity: str,
    name: str,
    *,
    on: str | None,
    where: str | None,
    every: bool,
    strict: bool,
    as_table: bool,
    engine: str | None,
    as_json: bool,
) -> int:
    """Check the facts in the file *name* and return the status.

    It is 0 where the verdict is clear, 1 where something forbidden or required is broken, and 3
    where neither holds; of two days the second counts, and of the rows of a table the worst.
    """
    ruleset = activity_rules(activity).rules
    days, places = _days(on, several=as_table), _places(where)
    if engine is not None or is_table(name):
        if as_table or len(days) > 1:
            raise InvalidValueError("c2b check", _ONE_DAY_OF_ROWS, name, _ONE_OF_THESE)
        table = read_documents(name, engine, numbers=True)
        verdicts = _of_rows(ruleset, table, days[0], places)
        if as_json:
            print_rows(table, verdicts, days, language)
        else:
            show_rows(table, verdicts, days, places, language, every=every)
        return _worst(verdicts, strict=strict)
    facts: object = wire.from_data(read_data(name), cast("type[object]", ruleset.subject))
    if as_table:
        verdicts = _columns(ruleset, facts, days, places)
        _show_table(verdicts, days, places, language, every=every, as_json=as_json)
        return _worst(verdicts, strict=strict)
    verdicts = [ruleset.check(facts, on=day, where=places) for day in days]
    last = verdicts[-1]
    if as_json:
        data = data_of(verdicts, days, language)
        print_json(data)
    elif len(days) > 1:
        show_changes(verdicts, days, places, language)
    else:
        show(last, days[-1], places, language, every=every)
    return _status(last, strict=strict)


def _of_rows(
    ruleset: RuleSet, table: TableDocuments, day: date, places: tuple[str, ...]
) -> list[Verdict]:
    """Return a verdict for each document of *table*."""
    subject = cast("type[object]", ruleset.subject)
    facts = table.read(lambda document: wire.from_data(document, subject))
    if not facts:
        raise InvalidValueError("c2b check", _ROWS, NOTHING, _ADD_ROWS)
    return [ruleset.check(each, on=day, where=places) for each in facts]


def _worst(verdicts: Sequence[Verdict], *, strict: bool) -> int:
    return max((_status(each, strict=strict) for each in verdicts), key=_GRAVITY.index)


def _status(verdict: Verdict, *, strict: bool) -> int:
    if any(each.is_firm for each in verdict.broken):
        return BROKEN
    clear = verdict.is_strictly_clear if strict else verdict.is_clear
    return CLEAR if clear else OPEN


def _columns(
    ruleset: RuleSet, facts: object, days: list[date], places: tuple[str, ...]
) -> list[Verdict]:
    """Return a verdict for each place on one day, or for each day in one place."""
    if len(days) > 1 and len(places) > 1:
        raise InvalidValueError("--table", _ONE_EACH, f"{len(places)} × {len(days)}", _LEAVE_ONE)
    return [ruleset.check(facts, on=day, where=place) for day in days for place in places]


def _show_table(
    verdicts: Sequence[Verdict],
    days: Sequence[date],
    places: tuple[str, ...],
    language: Language,
    *,
    every: bool,
    as_json: bool,
) -> None:
    table = side_by_side(verdicts)
    if as_json:
        given = {"on": [day.isoformat() for day in days], "where": [*places]}
        print_json({**given, **side_by_side_to_data(table, language)})
        return
    if len(days) > 1:
        heads, title = [day.isoformat() for day in days], _ONE_PLACE.fill(place=places[0])
    else:
        heads, title = [*places], _ONE_DAY.fill(day=day_text(days[0]))
    show_side_by_side(table, heads, title, language, every=every)


def _days(text: str | None, *, several: bool) -> list[date]:
    """Return one day, or two or *several* that are separated by commas, the earlier first."""
    parts: list[str | None] = [None] if text is None else [*text.split(",")]
    if len(parts) > 2 and not several:
        raise InvalidValueError("--on", _TWO_DAYS, text, _SPECIFY_DAY)
    return sorted(day_of(part, _SPECIFY_DAY) for part in parts)


def _places(text: str | None) -> tuple[str, ...]:
    places = tuple(place.strip() for place in (text or "").split(",") if place.strip())
    if not places:
        raise InvalidValueError("--where", _PLACES, text, _NAME_PLACES)
    return places


_NAMES = Text.join(
    (_NAMED.fill(name=entry.name, activity=entry.text) for entry in ACTIVITIES),
    Text(en=", ", fr=", "),
)
_SPECIFY_DAY = Text(
    en="write year-month-day, a day of the calendar: rules begin and end",
    fr="écrivez un jour du calendrier, année-mois-jour : les règles ont un début et une fin",
)
_PLACES = Text(en="places such as FR,US", fr="des lieux comme FR,US")
_NAME_PLACES = Text(
    en="name countries, EU, platform:Google, code:..., or INTL for every code and practice",
    fr="nommez des pays, EU, platform:Google, code:..., ou INTL pour tout code et tout usage",
)
_TWO_DAYS = Text(en="one day or two", fr="un jour ou deux")
_ONE_DAY = Text(en="Rules side by side on {day}", fr="Règles mises en regard le {day}")
_ONE_PLACE = Text(en="Rules side by side in {place}", fr="Règles mises en regard\u00a0: {place}")
_ONE_EACH = Text(
    en="several places on one day, or several days in one place",
    fr="plusieurs lieux un même jour, ou plusieurs jours en un même lieu",
)
_LEAVE_ONE = Text(
    en="name one place, or one day: a table has one kind of column",
    fr="nommez un seul lieu, ou un seul jour : un tableau a une sorte de colonne",
)
_ONE_DAY_OF_ROWS = Text(
    en="for a table of facts, one day and no --table",
    fr="pour un tableau de faits, un seul jour et pas de --table",
)
_ROWS = Text(en="a table with rows of facts", fr="un tableau avec des lignes de faits")
_ADD_ROWS = Text(en="add a row", fr="ajoutez une ligne")
_ONE_OF_THESE = Text(
    en="name one day, or check one document", fr="nommez un seul jour, ou un seul document"
)
COMMAND = Command(
    "check",
    Text(
        en="Check the facts of an activity against the rules of a day and of places.\n\n"
        "The rows of a table (.csv, .tsv, .parquet) are checked one by one; a column is named by "
        "the path of a fact, such as review.modified. "
        "The status is 0 when all is clear (what is binding is kept or not touched, and each place "
        "is covered), 1 when something forbidden or required is broken, 2 when the input is bad, "
        "and 3 otherwise.",
        fr="Confronter les faits d’une activité aux règles d’un jour et de lieux.\n\n"
        "Les lignes d’un tableau (.csv, .tsv, .parquet) sont vérifiées une à une\u00a0; une "
        "colonne porte le nom du chemin d’un fait, comme review.modified. "
        "Le code de sortie est 0 si rien ne s’y oppose (ce qui lie est respecté ou n’est pas en "
        "cause, et chaque lieu est couvert), 1 si une interdiction ou une obligation est "
        "enfreinte, 2 si l’entrée est mauvaise, et 3 sinon.",
    ),
    check,
    Argument(
        "activity",
        Text(en="The activity: {names}.", fr="L’activité : {names}.").fill(names=_NAMES),
        value=Text(en="ACTIVITY", fr="ACTIVITÉ"),
    ),
    Argument(
        "name",
        Text(
            en="A JSON file or a table (.csv, .tsv, .parquet), or - for JSON on standard input.",
            fr="Un fichier JSON ou un tableau (.csv, .tsv, .parquet), ou - pour du JSON sur "
            "l’entrée standard.",
        ),
        value=Text(en="FILE|-", fr="FICHIER|-"),
    ),
    on_option(
        Text(
            en="The day of the facts, or two days to see what changed: DAY1,DAY2.",
            fr="Le jour des faits, ou deux jours pour voir ce qui a changé : JOUR1,JOUR2.",
        )
    ),
    Option(
        "--where",
        Text(
            en="Places, separated by commas: FR,US,platform:Google.",
            fr="Des lieux séparés par des virgules : FR,US,platform:Google.",
        ),
        value=Text(en="PLACES", fr="LIEUX"),
    ),
    Option(
        "--all every",
        Text(
            en="Also show the rules that are kept or do not apply.",
            fr="Montrer aussi les règles respectées ou sans objet.",
        ),
        is_flag=True,
    ),
    Option(
        "--strict",
        Text(
            en="Count rules that no given fact touches as open, too.",
            fr="Compter aussi comme ouvertes les règles qu’aucun fait donné ne touche.",
        ),
        is_flag=True,
    ),
    Option(
        "--table as_table",
        Text(
            en="Put places side by side on one day, or days (DAY1,DAY2,DAY3) in one place.",
            fr="Mettre en regard les lieux un même jour, ou des jours (JOUR1,JOUR2,JOUR3) en un "
            "même lieu.",
        ),
        is_flag=True,
    ),
    engine_option(TABLE_ENGINE),
    JSON_OPTION,
)
