"""The coverage of places and activities by the rules as a page, computed from the rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from c2b import Language, Text
from c2b.rules import Coverage, places
from c2b.rules.catalogue import ACTIVITIES, RULES
from c2b.rules.engine.coverage import SHARED
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.norm import Layer
from c2b.rules.engine.place import layer_of, place_of
from c2b.text import COMMA

DAY = date(2026, 11, 28)  # the state of the law in the rules
_TITLE = Text(en="What the rules cover", fr="Ce que couvrent les règles")
_LEAD = Text(
    en="The coverage on {day}, computed from the rules: for each place and activity, the first day "
    "on which a rule could bind there. *In part* is the best that any place reaches: a place that "
    "is not covered is no place without law, and silence is no permission. *Advice only*: rules "
    "reach the place but bind nobody there, for they are those of directives, and no national act "
    "is on record. The rules shared by all activities are on fair practice, invitations, duties of "
    "platforms, artificial intelligence, personal data, work, tax, minors, influence and payment.",
    fr="La couverture au {day}, calculée à partir des règles\u00a0: pour chaque lieu et chaque "
    "activité, le premier jour où une règle pouvait y obliger. *En partie* est le mieux qu’un lieu "
    "atteigne\u00a0: un lieu non couvert n’est pas un lieu sans droit, et le silence ne vaut pas "
    "autorisation. *Recommandations seulement*\u00a0: des règles visent le lieu mais n’y obligent "
    "personne, car ce sont celles de directives, et aucun acte national n’est connu. Les règles "
    "communes portent sur la loyauté, les sollicitations, les obligations des plateformes, "
    "l’intelligence artificielle, les données personnelles, le travail, l’impôt, les mineurs, "
    "l’influence et le paiement.",
)
_PICTURE = Text(
    en="The table below as a picture: places by activities",
    fr="Le tableau ci-dessous en image\u00a0: lieux et activités",
)
_PATH = "pictures/coverage.svg"
_PLACE = Text(en="place", fr="lieu")
_SHARED = Text(en="shared by all", fr="règles communes")
_MISSING = Text(en="What is missing", fr="Ce qui manque")
_OWN = Text(en="{place}, {subject}: {missing}", fr="{place}, {subject}\u00a0: {missing}")
_THROUGH = Text(en="{cell} ({names} only)", fr="{cell} ({names} seulement)")
_SINCE = Text(en="{level} since {day}", fr="{level} depuis le {day}")
_ELSEWHERE = Text(
    en="Every other place: not covered, but for what the Union or the United States as a whole "
    "have in their states. `c2b rules --places` lists all places.",
    fr="Tout autre lieu\u00a0: non couvert, sauf ce que l’Union ou les États-Unis dans leur "
    "ensemble prévoient pour leurs États. `c2b rules --places` les énumère.",
)


def coverage_page(language: Language) -> str:
    """The coverage as a table of places and activities, and what is missing below it."""
    cells = {place: coverage_row(place) for place in covered_places()}
    heads = [_PLACE, *(entry.text for entry in ACTIVITIES), _SHARED]
    lines = [
        f"# {_TITLE.in_language(language)}",
        "",
        _LEAD.fill(day=day_text(DAY)).in_language(language),
        "",
        f"![{_PICTURE.in_language(language)}]({_PATH})",
        "",
        _line([head.in_language(language) for head in heads]),
        _line(["---"] * len(heads)),
    ]
    for place, row in cells.items():
        shown = [_cell(each).in_language(language) for each in row]
        lines.append(_line([place_of(place).text.in_language(language), *shown]))
    lines += ["", _ELSEWHERE.in_language(language), ""]
    lines += [f"## {_MISSING.in_language(language)}", ""]
    missing = (text.in_language(language) for row in cells.values() for text in _gaps(row))
    lines += [f"- {text}" for text in dict.fromkeys(missing)]
    return "\n".join(lines) + "\n"


def covered_places() -> tuple[str, ...]:
    """Return the places whose law the rules hold, in part at least, in the order of places."""
    held = {place for rule in RULES for place in rule.all_places}
    held |= {row.place for rule in RULES for row in rule.transposed}
    return tuple(
        each.code for each in places() if each.code in held and layer_of(each.code) is Layer.LAW
    )


def coverage_row(place: str) -> tuple[Coverage, ...]:
    """Return the coverage of each activity in a place, and that of the shared rules last."""
    own, shared = [], []
    for entry in ACTIVITIES:
        found = {each.subject: each for each in _coverage(entry.name, place)}
        own.append(found[entry.name])
        shared.append(found[SHARED])
    return (*own, shared[0])


def _coverage(activity: str, place: str) -> tuple[Coverage, ...]:
    rules = next(entry.rules for entry in ACTIVITIES if entry.name == activity)
    return rules.in_force(on=DAY, where=place).coverage


def _cell(coverage: Coverage) -> Text:
    level = coverage.level.text
    if not coverage.is_covered or coverage.since is None:
        return level
    cell = _SINCE.fill(level=level, day=day_text(coverage.since))
    if coverage.place in coverage.through:
        return cell
    names = Text.join((place_of(each).text for each in coverage.through), Text(en=", ", fr=", "))
    return _THROUGH.fill(cell=cell, names=names)


def _gaps(row: tuple[Coverage, ...]) -> Iterator[Text]:
    subjects = {entry.name: entry.text for entry in ACTIVITIES} | {SHARED: _SHARED}
    for each in row:
        own = [gap.missing for gap in each.gaps if gap.place == each.place]
        if own:
            place, missing = place_of(each.place).text, Text.join(own, COMMA)
            yield _OWN.fill(place=place, subject=subjects[each.subject], missing=missing)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
