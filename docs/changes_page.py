"""Five laws that changed, each checked with the same facts on the day before and on the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from attrs import field, frozen
from rule_links import rule_link

from c2b import Language, Text
from c2b.predicate import fact_at
from c2b.rules import Finding
from c2b.rules.catalogue import activity_rules, get
from c2b.rules.engine.compare import changes_between
from c2b.rules.engine.explain import NOT_ADVICE
from c2b.rules.engine.fact_model import every_fact, fact_text, is_computed
from c2b.rules.engine.format_value import day_text, value_text
from c2b.text import SEMICOLON
from c2b.wire import from_data, to_data


@frozen(kw_only=True)
class ChangedLaw:
    """A law that changed on a day in a place, and facts that it answers otherwise since.

    Attributes:
        rule: The id of the rule; the facts are those of its broken example.
        activity: The name of the activity.
        place: The place that is asked about.
        day: The first day of the new law.
        title: The law, as a heading.
        given: Further facts, in the form of a document; `CHECKED` is the day of the check.
        note: A sentence on these facts; None where none is needed.
    """

    rule: str
    activity: str
    place: str
    day: date
    title: Text
    given: dict[str, Any] = field(factory=dict[str, Any])
    note: Text | None = None


CHECKED = "the day of the check"
"""What stands in further facts for the day on which they are checked."""

CHANGED_LAWS = (
    ChangedLaw(
        rule="review.authenticity.fake-review.fr",
        activity="review",
        place="FR",
        day=date(2022, 5, 28),
        title=Text(
            en="France, 28 May 2022: false reviews are misleading in every case",
            fr="France, 28 mai 2022\u00a0: les faux avis sont trompeurs en toutes circonstances",
        ),
    ),
    ChangedLaw(
        rule="review.incentive.sentiment-condition.us",
        activity="review",
        place="US",
        day=date(2024, 10, 21),
        title=Text(
            en="United States, 21 October 2024: no reward for the tone of a review",
            fr="États-Unis, 21 octobre 2024\u00a0: aucune récompense pour le ton d’un avis",
        ),
    ),
    ChangedLaw(
        rule="review.disclosure.concealed-incentive.gb",
        activity="review",
        place="GB",
        day=date(2025, 4, 6),
        title=Text(
            en="United Kingdom, 6 April 2025: a rewarded review says so",
            fr="Royaume-Uni, 6 avril 2025\u00a0: un avis récompensé le dit",
        ),
    ),
    ChangedLaw(
        rule="survey.privacy.child-online-consent.eu",
        activity="survey",
        place="DK",
        day=date(2024, 1, 1),
        title=Text(
            en="Denmark, 1 January 2024: children consent alone from 15, no longer from 13",
            fr="Danemark, 1er janvier 2024\u00a0: l’enfant consent seul dès 15 ans, et non plus 13",
        ),
        given={"person": {"stated_age": 14}, "participant": {"country": "DK"}},
    ),
    ChangedLaw(
        rule="crowdsourcing.contract.written-freelance.us-ca",
        activity="crowdsourcing",
        place="US-CA",
        day=date(2025, 1, 1),
        title=Text(
            en="California, 1 January 2025: a contract with a freelancer is in writing",
            fr="Californie, 1er janvier 2025\u00a0: le contrat d’un indépendant est écrit",
        ),
        given={"freelance": {"engagements": [{"day": CHECKED, "amount_usd": 250}]}},
        note=Text(
            en="On each of the two days, the contract is one that is made on that day.",
            fr="Chacun des deux jours, le contrat est conclu le jour même.",
        ),
    ),
)
_TITLE = Text(en="Five laws that changed", fr="Cinq lois qui ont changé")
_LEAD = Text(
    en="The same facts, checked on the day before a law changed and on the day itself. The answers "
    "are computed when this page is built; `c2b check FILE --on DAY1,DAY2` does the same. "
    "*Undecided*: a fact that the rule needs is not among those given. *Not applicable*: the rule "
    "is not about these facts.",
    fr="Les mêmes faits, examinés la veille d’un changement de la loi puis le jour même. Les "
    "réponses sont calculées à la construction de cette page\u00a0; "
    "`c2b check FICHIER --on JOUR1,JOUR2` fait de même. *Indécise*\u00a0: un fait dont la règle a "
    "besoin n’est pas indiqué. *Sans objet*\u00a0: la règle ne vise pas ces faits.",
)
_FACTS = Text(en="Facts: {facts}.", fr="Faits\u00a0: {facts}.")
_SOURCE = Text(en="Source: {source}.", fr="Source\u00a0: {source}.")
_FACT = Text(en="{label}: {value}", fr="{label}\u00a0: {value}")
_RULE = Text(en="rule", fr="règle")
_NONE = Text(en="not in force", fr="pas en vigueur")
_NO_CHANGE = Text(en="no finding changes", fr="aucun constat ne change")


def changes_page(language: Language) -> str:
    """The five laws, each with its facts and a table of the findings that changed."""
    parts = [_TITLE, _LEAD, NOT_ADVICE]
    lines = [text.in_language(language) for text in parts]
    lines[0] = f"# {lines[0]}"
    for law in CHANGED_LAWS:
        lines += [f"## {law.title.in_language(language)}", *law_lines(law, language)]
    return "\n\n".join(lines) + "\n"


def facts_of(law: ChangedLaw, day: date) -> Any:
    """Return the facts that a law is shown with: its broken example and the further facts."""
    subject = activity_rules(law.activity).rules.subject
    examples = get(law.rule).examples
    data: dict[str, Any] = to_data(examples.broken) if examples else {}
    for group, facts in law.given.items():
        data[group] = {**data.get(group, {}), **_on(day, facts)}
    return from_data(data, subject)


def _on(day: date, facts: Any) -> Any:
    """Return *facts* with *day* in the place of `CHECKED`."""
    match facts:
        case dict():
            return {name: _on(day, each) for name, each in facts.items()}
        case list():
            return [_on(day, each) for each in facts]
        case _:
            return day.isoformat() if facts == CHECKED else facts


def changed(law: ChangedLaw) -> tuple[tuple[str, Finding | None, Finding | None], ...]:
    """Return the findings that differ between the day before and the day, by their rules.

    A general rule that a rule of the place puts into effect is left out, as in a verdict.
    """
    rules = activity_rules(law.activity).rules
    before, after = (
        rules.check(facts_of(law, day), on=day, where=law.place)
        for day in (law.day - timedelta(days=1), law.day)
    )
    found = changes_between(before, after)
    general = {each.id for own in after.findings for each in own.general}
    told = (
        each
        for each in found
        if each.rule_id not in general
        and _cell(each.before) != _cell(each.after)
        and (_is_looked_at(each.before) or _is_looked_at(each.after))
    )
    return tuple((each.rule_id, each.before, each.after) for each in told)


def _is_looked_at(finding: Finding | None) -> bool:
    return finding is not None and finding.is_looked_at


def law_lines(law: ChangedLaw, language: Language) -> Iterator[str]:
    """Give the facts of a law and the table of the answers on both days, as Markdown."""
    yield _FACTS.fill(facts=_told(facts_of(law, law.day))).in_language(language)
    if law.note is not None:
        yield law.note.in_language(language)
    days = (law.day - timedelta(days=1), law.day)
    heads = [_RULE, *(day_text(day) for day in days)]
    lines = [_line(head.in_language(language) for head in heads), "|---|---|---|"]
    for rule_id, before, after in changed(law):
        cells = (_cell(each).in_language(language) for each in (before, after))
        lines.append(_line([rule_link(rule_id).in_language(language), *cells]))
    yield "\n".join(lines)
    yield _SOURCE.fill(source=get(law.rule).source.text).in_language(language)


def _told(facts: Any) -> Text:
    known = [fact_at(type(facts), path) for path in every_fact(type(facts))]
    return Text.join(
        (
            _FACT.fill(label=fact_text(fact), value=value_text(fact.of(facts)))
            for fact in known
            if not is_computed(fact) and fact.of(facts) is not None
        ),
        SEMICOLON,
    )


def _cell(finding: Finding | None) -> Text:
    return _NONE if finding is None else finding.word


def _line(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"
