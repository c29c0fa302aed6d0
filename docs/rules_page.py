"""The catalogue of the rules: a list with a form to filter it, and a page for each subject."""

from __future__ import annotations

from collections.abc import Iterator

from place_words import place_words, places_words
from rule_links import FOLDER, file_of, rule_link
from rules_filter import rules_form

from c2b import Language, Text
from c2b.predicate import ALWAYS
from c2b.rules import NormKind, Rule, Severity, Transposition
from c2b.rules.catalogue import RULES, SUBJECT_NAMES, SUBJECTS
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.figure_text import figure_texts
from c2b.rules.engine.first_days import first_day_text, first_days_text
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.rule_text import RuleText
from c2b.rules.engine.source import Since, Source
from c2b.rules.figure_words import FIGURE_WORDS
from c2b.text import COMMA, SEMICOLON, in_both

_TITLE = Text(en="The rules", fr="Les règles")
_COUNTED = Text(
    en="{count} rules by subject. A title leads to the rule in full: what it asks, of whom, by "
    "which act and article, since when, and with which figures.",
    fr="{count} règles, classées par sujet. Un titre mène à la règle complète\u00a0: ce qu’elle "
    "demande, à qui, par quel texte et quel article, depuis quand et avec quels chiffres.",
)
_SUBJECT = Text(en="{name} ({count})", fr="{name} ({count})")
_PAGE_TITLE = Text(en="Rules: {name}", fr="Règles\u00a0: {name}")
_PAGE_LEAD = Text(
    en="{count} rules, each with its identifier, which the commands take. Other subjects are in "
    "[the list of all rules](../{list}.md).",
    fr="{count} règles, chacune avec son identifiant, que reprennent les commandes. Les autres "
    "sujets figurent dans [la liste de toutes les règles](../{list}.md).",
)
_MARKS = Text(
    en="*Read* after a source: the text, or a page that reports it, was read; what was not is "
    "in the note. *Known, not read again*: check the official text before you rely on a date or "
    "an amount. *Unsure*: a reading that may be disputed. See also [what the rules are]({page}).",
    fr="*Lu*, après une source\u00a0: le texte, ou une page qui le rapporte, a été lu\u00a0; la "
    "remarque indique ce qui ne l’a pas été. *Connu, non relu*\u00a0: vérifiez le texte officiel "
    "avant de vous fier à une date ou à un montant. *Incertain*\u00a0: une lecture discutable. "
    "Voir aussi [ce que sont les règles]({page}).",
)
_WHAT_RULES_ARE = Text(
    en="../../explanation/what-the-rules-are.md", fr="../../explication/ce-que-sont-les-regles.md"
)
_HEADS = (
    Text(en="rule", fr="règle"),
    Text(en="place", fr="lieu"),
    Text(en="kind of norm", fr="nature de la norme"),
    Text(en="first day", fr="premier jour"),
    Text(en="identifier", fr="identifiant"),
)
_LINE = Text(
    en="*{places}*: {norm}, {since}{until}. Who must comply: {holder}; what follows: {effect}. "
    "Source: {source} ({mark}).",
    fr="*{places}*\u00a0: {norm}, {since}{until}. Qui doit s’y conformer\u00a0: {holder}\u00a0; "
    "conséquence\u00a0: {effect}. Source\u00a0: {source} ({mark}).",
)
_ONLY_ADVISED = Text(en="{norm} (advice only)", fr="{norm} (simple recommandation)")
_SINCE = Text(en="since {day}", fr="depuis le {day}")
_SINCE_ONE = Text(en="since {day}", fr="depuis {day}")
_UNTIL = Text(en=", until {day}", fr=", jusqu’au {day} exclu")
_ROWS = Text(
    en="A directive: it binds through national acts. On record: {rows}.",
    fr="Une directive\u00a0: elle oblige par les actes nationaux. Actes connus\u00a0: {rows}.",
)
_ACTS = Text(en="National acts for information: {rows}.", fr="Actes nationaux\u00a0: {rows}.")
_ROW = Text(en="{place}{days}: {act}", fr="{place}{days}\u00a0: {act}")
_DAY_OF_ROW = Text(en=", since {day}", fr=", depuis le {day}")
_ENDS = Text(en="until {day}, excluded", fr="jusqu’au {day} exclu")
_NO_ANSWER = Text(
    en="{act} (the library gives no answer)", fr="{act} (la bibliothèque ne répond pas)"
)
_TEXTS = Text(en="Texts over time:\n\n{texts}", fr="Textes successifs\u00a0:\n\n{texts}")
_ITEM = Text(en="- {item}.", fr="- {item}.")
_IMPLEMENTS = Text(
    en="Puts into effect what is asked by {rules}.",
    fr="Met en œuvre ce que demande {rules}.",
)
_QUOTED = Text(en="“{link}”", fr="«\u00a0{link}\u00a0»")
_AND = Text(en=" and ", fr=" et ")
_FIGURES = Text(en="Figures: {figures}.", fr="Valeurs\u00a0: {figures}.")
_LOOK_AGAIN = Text(
    en="To be looked at again by {day}: {why}.", fr="À revoir avant le {day}\u00a0: {why}."
)
_NO_DAY = Text(en="", fr="")


def rules_page(language: Language) -> str:
    """The list of all rules by subject, with the form that filters it."""
    rules = {name: each.rules for name, each in SUBJECTS.items()}
    lines = [
        f"# {_TITLE.in_language(language)}",
        _COUNTED.fill(count=len(RULES)).in_language(language),
        NOT_ADVICE.in_language(language),
        rules_form(rules, SUBJECT_NAMES, language),
        _contents(language),
    ]
    for name, ruleset in SUBJECTS.items():
        title = _SUBJECT.fill(name=SUBJECT_NAMES[name], count=len(ruleset.rules))
        lines.append(f"## {_capital(title.in_language(language))}")
        lines.append("\n".join(_rows(ruleset.rules, language)))
    return "\n\n".join(lines) + "\n"


def subject_pages(language: Language) -> dict[str, str]:
    """The page of each subject by the name of its file: every rule of it in full."""
    return {file_of(name).in_language(language): _page(name, language) for name in SUBJECTS}


def _contents(language: Language) -> str:
    folder = FOLDER.in_language(language)
    names = [f"{folder}/{file_of(name).in_language(language)}" for name in SUBJECTS]
    return "\n".join(["```{toctree}", ":hidden:", ":maxdepth: 1", "", *names, "```"])


def _rows(rules: tuple[Rule, ...], language: Language) -> Iterator[str]:
    yield f"| {' | '.join(head.in_language(language) for head in _HEADS)} |"
    yield "|---" * len(_HEADS) + "|"
    for rule in rules:
        cells = (rule_link(rule.id), places_words(rule.all_places), rule.norm.text, _day(rule))
        words = [*(cell.in_language(language) for cell in cells), f"`{rule.id}`"]
        yield f"| {' | '.join(words)} |"


def _day(rule: Rule) -> Text:
    """Return the first day in the first place of a rule, and those that other places have."""
    return first_days_text(rule.texts, rule.all_places)


def _page(subject: str, language: Language) -> str:
    rules = SUBJECTS[subject].rules
    title = _PAGE_TITLE.fill(name=SUBJECT_NAMES[subject])
    lines = [
        f"# {title.in_language(language)}",
        _PAGE_LEAD.fill(count=len(rules), list=FOLDER).in_language(language),
        NOT_ADVICE.in_language(language),
        _MARKS.fill(page=_WHAT_RULES_ARE).in_language(language),
    ]
    for rule in rules:
        lines += [f"({rule.id})=", f"## {rule.heading.in_language(language)}", f"`{rule.id}`"]
        lines += [text.in_language(language) for text in _paragraphs(rule, language)]
    return "\n\n".join(lines) + "\n"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _paragraphs(rule: Rule, language: Language) -> Iterator[Text]:
    yield rule.asks
    yield _LINE.fill(
        places=places_words(rule.all_places),
        norm=norm_words(rule),
        since=_first(rule),
        until=_UNTIL.fill(day=day_text(rule.until)) if rule.until else _NO_DAY,
        holder=rule.holder,
        effect=rule.effect,
        source=_linked(rule.source, language),
        mark=rule.mark.text,
    )
    if rule.transposed:
        rows = Text.join(map(_row, rule.transposed), SEMICOLON)
        yield (_ROWS if rule.is_directive else _ACTS).fill(rows=rows)
    if rule.versions:
        placed = len(rule.all_places) > 1
        texts = (_version(each, placed=placed) for each in rule.texts)
        yield _TEXTS.fill(texts=Text.join(texts, in_both("\n")))
    if rule.implements:
        links = (_QUOTED.fill(link=rule_link(each)) for each in rule.implements)
        yield _IMPLEMENTS.fill(rules=Text.join(links, _AND))
    if rule.parameters:
        figures = figure_texts(rule.parameters, FIGURE_WORDS)
        yield _FIGURES.fill(figures=Text.join(figures, SEMICOLON))
    if rule.source.note is not None:
        yield rule.source.note
    if rule.review_by is not None:
        yield _LOOK_AGAIN.fill(day=day_text(rule.review_by.day), why=rule.review_by.why)


def norm_words(rule: RuleText) -> Text:
    """Return the kind of norm, and that it is only advice where the kind does not say so."""
    advised = rule.severity is Severity.RECOMMENDED and rule.norm is not NormKind.RECOMMENDATION
    return _ONLY_ADVISED.fill(norm=rule.norm.text) if advised else rule.norm.text


def _first(rule: Rule) -> Text:
    if rule.since is Since.ALWAYS:
        return first_day_text(rule.since)
    days = first_days_text(rule.texts, rule.all_places)
    return (_SINCE_ONE if rule.since is Since.NOT_FOUND else _SINCE).fill(day=days)


def _linked(source: Source, language: Language) -> str:
    citation, url = source.text.in_language(language), source.url
    return f"[{citation}]({url})" if url else citation


def _row(row: Transposition) -> Text:
    days = _DAY_OF_ROW.fill(day=day_text(row.since)) if row.since else _NO_DAY
    return _ROW.fill(place=place_words(row.place), act=in_both(row.act), days=days)


def _version(text: Rule, *, placed: bool) -> Text:
    """One text of a rule as an item of a list: its places if it is not alone, act and days."""
    if text.undecided_when == ALWAYS:
        act = _NO_ANSWER.fill(act=text.source.text)
    else:
        act = text.source.text
    until = [_ENDS.fill(day=day_text(text.until))] if text.until else []
    since = [_first(text)] if text.since is not Since.NOT_FOUND else []
    place = [places_words(text.places)] if placed else []
    return _ITEM.fill(item=Text.join((*place, act, *since, *until), COMMA))
