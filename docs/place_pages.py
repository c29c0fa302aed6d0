"""A page for each place whose own law the rules hold: what is asked, by which act, since when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coverage_page import DAY, coverage_row
from rule_links import rule_link, rule_link_and_id
from rules_page import norm_words

from c2b import Language, Text
from c2b.predicate import ALWAYS
from c2b.rules import BoundRule, CoverageLevel, Rule, places
from c2b.rules.catalogue import ACTIVITIES, RULES, SUBJECT_NAMES, SUBJECTS, get
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.first_days import answers_from, first_day_in, first_day_text
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.norm import Layer
from c2b.rules.engine.place import layer_of, place_of
from c2b.rules.engine.source import Certainty
from c2b.text import SEMICOLON, in_both

PLACES = Text(en="places", fr="lieux")
"""The name of the list of places and of the folder of their pages, in each language."""

_TITLE = Text(en="Places: what is asked, and by which act", fr="Lieux\u00a0: obligations et textes")
_LEAD = Text(
    en="A page for each place whose own law is in the library, in part: what is asked of a "
    "business, by which act and article, since when, and what the library does not cover. For "
    "other places see [what the rules cover]({coverage}).",
    fr="Une page par lieu dont le droit propre figure, en partie, dans la bibliothèque\u00a0: ce "
    "qui est demandé aux entreprises, par quel texte et quel article, depuis quand, et ce que la "
    "bibliothèque ne couvre pas. Pour les autres lieux, voir "
    "[ce que couvrent les règles]({coverage}).",
)
_COVERAGE_PAGE = Text(en="coverage.md", fr="couverture.md")
_PLACE_TITLE = Text(en="{place}: what is asked", fr="{place}\u00a0: ce qui est demandé")
_PLACE_LEAD = Text(
    en="The rules of the library in force there on {day}. *In part* is the best that a place "
    "reaches: silence is no permission. *Advice only*: the rule binds nobody there, for the "
    "reading is unsure, or it is that of a directive and no national act is on record.",
    fr="Les règles de la bibliothèque en vigueur au {day}. *En partie* est le mieux qu’un lieu "
    "atteigne\u00a0: le silence ne vaut pas autorisation. *Simple recommandation*\u00a0: la règle "
    "n’y oblige personne, car la lecture est incertaine, ou c’est celle d’une directive et aucun "
    "acte national n’est connu.",
)
_COVERED = Text(
    en="What is covered, and what is not", fr="Ce qui est couvert, et ce qui ne l’est pas"
)
_ACTIVITY = Text(en="activity", fr="activité")
_SHARED = Text(en="shared by all activities", fr="commun à toutes les activités")
_SINCE = Text(en="covered since", fr="couvert depuis")
_MISSING = Text(en="what these rules leave out", fr="ce que ces règles n’examinent pas")
_ASKED = Text(en="what is asked", fr="ce qui est demandé")
_ACT = Text(en="act", fr="texte")
_FIRST = Text(en="since", fr="depuis")
_NORM = Text(en="norm", fr="norme")
_RULE_ASKS = Text(en="{rule}. {asks}", fr="{rule}. {asks}")
_RULE = Text(en="rule", fr="règle")
_THROUGH = Text(en="{act}; {rows}", fr="{act}\u00a0; {rows}")
_NO_ACT = Text(
    en="{norm} (advice only, for no national act is on record)",
    fr="{norm} (simple recommandation, faute d’acte national recensé)",
)
_UNSURE = Text(
    en="{norm} (advice only, for the reading is unsure)",
    fr="{norm} (simple recommandation, la lecture étant incertaine)",
)
_LATER = Text(en="Rules that begin later: {rules}.", fr="Règles à venir\u00a0: {rules}.")
_ENDED = Text(en="Rules that have ended: {rules}.", fr="Règles qui ont pris fin\u00a0: {rules}.")
_THIS_TEXT = Text(
    en="{first}; the text in force: {day}", fr="{first}\u00a0; texte en vigueur\u00a0: {day}"
)
_SILENT = Text(en="No answer here: {note}", fr="Sans réponse ici\u00a0: {note}")
_LEVEL = Text(en="{level}, {day}", fr="{level}, {day}")
_NO_DAY = Text(en="no first day", fr="sans date")
_NOTHING = Text(en="–", fr="–")


def places_with_law() -> tuple[str, ...]:
    """Return the places of law that a rule names itself, in the order of places."""
    named = {place for rule in RULES for place in rule.all_places}
    return tuple(
        each.code for each in places() if each.code in named and layer_of(each.code) is Layer.LAW
    )


def places_page(language: Language) -> str:
    """The list of the places that have a page."""
    folder = PLACES.in_language(language)
    names = [f"{folder}/{code.lower()}" for code in places_with_law()]
    coverage = _COVERAGE_PAGE.in_language(language)
    lines = [
        f"# {_TITLE.in_language(language)}",
        _LEAD.fill(coverage=coverage).in_language(language),
        NOT_ADVICE.in_language(language),
        "\n".join(["```{toctree}", ":maxdepth: 1", "", *names, "```"]),
    ]
    return "\n\n".join(lines) + "\n"


def place_page(place: str, language: Language) -> str:
    """The page of one place: its coverage, then the rules in force there by subject."""
    name = place_of(place).text
    lines = [
        f"# {_PLACE_TITLE.fill(place=name).in_language(language)}",
        _PLACE_LEAD.fill(day=day_text(DAY)).in_language(language),
        NOT_ADVICE.in_language(language),
        f"## {_COVERED.in_language(language)}",
        "\n".join(_coverage_table(place, language)),
        *(text.in_language(language) for text in _other_days(place)),
    ]
    for subject, ruleset in SUBJECTS.items():
        bound = ruleset.in_force(on=DAY, where=place).rules
        if bound:
            title = SUBJECT_NAMES[subject].in_language(language)
            lines.append(f"## {title[:1].upper()}{title[1:]}")
            lines.append("\n".join(_rules_table(bound, place, language)))
    return "\n\n".join(lines) + "\n"


def _coverage_table(place: str, language: Language) -> Iterator[str]:
    subjects = [*(entry.text for entry in ACTIVITIES), _SHARED]
    yield _line((_ACTIVITY, _SINCE, _MISSING), language)
    yield "|---|---|---|"
    for subject, found in zip(subjects, coverage_row(place), strict=True):
        day = day_text(found.since) if found.since else _NO_DAY
        level = found.level.text
        if found.level is not CoverageLevel.NOT_COVERED:
            level = _LEVEL.fill(level=level, day=day)
        yield _line((subject, level, found.missing or _NOTHING), language)


def _other_days(place: str) -> Iterator[Text]:
    """Give the rules that begin later there and those that have ended, if there are any."""
    row = coverage_row(place)
    for sentence, name in ((_LATER, "later"), (_ENDED, "ended")):
        ids = dict.fromkeys(rule_id for each in row for rule_id in getattr(each, name))
        if ids:
            yield sentence.fill(rules=Text.join(map(rule_link_and_id, ids), SEMICOLON))


def _rules_table(bound: tuple[BoundRule, ...], place: str, language: Language) -> Iterator[str]:
    yield _line((_ASKED, _NORM, _ACT, _FIRST, _RULE), language)
    yield "|---|---|---|---|---|"
    for each in bound:
        rule = get(each.rule.id)
        cells = (_asked(each), _norm(each), _act(each), _first(each, rule, place))
        yield _line((*cells, in_both(f"`{rule.id}`")), language)


def _asked(bound: BoundRule) -> Text:
    """Return what a rule asks in a place; where its text there is not modelled, that and why."""
    asks, note = bound.rule.asks, bound.rule.source.note
    if _is_silent(bound) and note is not None:
        asks = _SILENT.fill(note=note)
    return _RULE_ASKS.fill(rule=rule_link(bound.rule.id), asks=asks)


def _is_silent(bound: BoundRule) -> bool:
    """Whether what the text in force there asks is not in the library, which its note says."""
    return bound.rule.undecided_when == ALWAYS


def _norm(bound: BoundRule) -> Text:
    if _is_silent(bound):
        return _NOTHING
    if bound.advises_only:
        return _NO_ACT.fill(norm=bound.rule.norm.text)
    if bound.mark is Certainty.UNSURE:
        return _UNSURE.fill(norm=bound.rule.norm.text)
    return norm_words(bound.rule)


def _act(bound: BoundRule) -> Text:
    act = bound.rule.source.text
    if not bound.transposed:
        return act
    rows = Text.join((in_both(row.act) for row in bound.transposed), SEMICOLON)
    return _THROUGH.fill(act=act, rows=rows)


def _first(bound: BoundRule, rule: Rule, place: str) -> Text:
    """Return the first day of a rule in a place, and that of the text in force there."""
    first = first_day_text(rule.first_day_in(place), answers_from(rule.texts))
    text = first_day_in((bound.rule,), place)
    if text == rule.first_day_in(place) or not isinstance(rule.first_day_in(place), date):
        return first
    return _THIS_TEXT.fill(first=first, day=first_day_text(text))


def _line(cells: tuple[Text, ...], language: Language) -> str:
    words = (cell.in_language(language).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(words)} |"
