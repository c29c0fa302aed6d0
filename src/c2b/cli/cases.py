"""``c2b cases``: the catalogue as a list, and a check for anyone's own table."""

from __future__ import annotations

from c2b.cases import check_rows, find
from c2b.cli.screen import complain, progress, say, table
from c2b.cli.shown import whole
from c2b.cli.source import read_data
from c2b.models.activity import Activity
from c2b.models.text import Language, Text
from c2b.paradigms import Paradigm, compose

_HEADS = (
    Text(en="case", fr="cas"),
    Text(en="year", fr="année"),
    Text(en="activity", fr="activité"),
    Text(en="whole", fr="ensemble"),
    Text(en="title", fr="titre"),
)


def list_cases(language: Language, activity: str | None, paradigm: str | None) -> int:
    """Print the cases of an activity in which some leg is, or may be, of a paradigm."""
    found = find(
        activity=Activity(activity) if activity else None,
        paradigm=Paradigm(paradigm) if paradigm else None,
    )
    rows = [
        (
            case.id,
            str(case.year),
            case.activity.text.says(language) if case.activity else "",
            whole(compose(case.exchange), language),
            case.title.says(language),
        )
        for case in found
    ]
    table([head.says(language) for head in _HEADS], rows)
    return 0


def check(name: str, language: Language) -> int:
    """Compare the labels of the table in the file *name* with those that its facts give.

    Returns:
        0 when there is no difference, 1 when there is one, 2 when a row could not be read.
    """
    data = read_data(name)
    with progress() as tick:
        report = check_rows(data, on_progress=tick)
    for fault in report.faults:
        complain(fault.says(language))
    for difference in report.differences:
        say(difference.says(language))
    if report.faults:
        complain(_UNREAD.fill(count=len(report.faults)).says(language))
    say(report.summary.says(language))
    return 2 if report.faults else 1 if report.differences else 0


_UNREAD = Text(
    en="cells that could not be read: {count}; the other rows were checked",
    fr="cellules illisibles\u00a0: {count}\u00a0; les autres lignes ont été vérifiées",
)
