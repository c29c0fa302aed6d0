"""The record of the rule cards, and the differences between a card and its rule."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from tests.rules.card_facts import names
from tests.rules.card_facts.reading import assigned, path_of
from tests.rules.card_form import whole

from c2b.errors import C2bError, InvalidDocumentError
from c2b.predicate import fact_at
from c2b.rules import Outcome, Rule, RuleSet, Since
from c2b.rules.catalogue import RULES, SUBJECTS
from c2b.rules.engine.fact_model import role_of
from c2b.wire import from_data

FOLDER = Path(__file__).parents[1] / "data" / "cards"
RULE = {rule.id: rule for rule in RULES}
SUBJECT_OF = {rule.id: each.subject for each in SUBJECTS.values() for rule in each.rules}
NAMES = names()
Record = dict[str, Any]


@frozen
class Evaluation:
    """One example of a card: its facts, its day and place, and the outcome that it has."""

    rule: str
    label: str
    facts: dict[str, Any]
    on: date
    known_on: date | None
    where: tuple[str, ...]
    outcome: str
    changed: tuple[str, ...]


def every_record() -> tuple[Record, ...]:
    """Return the records of all cards, in the order of the files."""
    return tuple(
        whole(record)
        for path in sorted(FOLDER.glob("*.json"))
        for record in json.loads(path.read_text(encoding="utf-8"))
    )


def evaluations(record: Record, rule: Rule) -> Iterator[Evaluation]:
    """Give the examples of a card; one that names no place is asked in the places of the rule."""
    first = {each["label"]: each["facts"] for each in record["evaluations"][:2]}
    for each in record["evaluations"]:
        known_on = each.get("known_on")
        yield Evaluation(
            record["id"],
            each["label"],
            each["facts"] if "facts" in each else {**first[each["of"]], **each["with"]},
            date.fromisoformat(each["on"]),
            date.fromisoformat(known_on) if known_on else None,
            (each["where"],) if each["where"] else rule.places,
            each["outcome"],
            tuple(each.get("changed", ())),
        )


def varied(record: Record, rule: Rule) -> Iterator[Evaluation]:
    """Give the two examples of a card with one fact changed, but for facts that cannot all be."""
    based = {each.label: each for each in evaluations(record, rule)}
    for base, name, value, outcome in record["varied"]:
        example = based[base]
        changed = evolve(
            example,
            label=f"{base}, {name} {value}",
            facts={**example.facts, name: value},
            outcome=outcome,
        )
        if _can_be(changed):
            yield changed


def facts_of_card(rule_id: str, given: dict[str, Any]) -> Any:
    """Return the facts of the library that the facts of a card describe."""
    data: dict[str, Any] = {}
    for name, value in given.items():
        for path, found in assigned(name, value, NAMES).items():
            *groups, last = path.split(".")
            inner = data
            for group in groups:
                inner = inner.setdefault(group, {})
            if found is not None:
                inner[last] = found
    return _agreeing(data, SUBJECT_OF[rule_id])


def _agreeing(data: dict[str, Any], subject: type) -> Any:
    """Read facts without those that fall away beside others.

    An example that changes one fact of another example keeps what depended on it, such as the
    ground of a rejection beside an approval.
    """
    try:
        return from_data(data, subject)
    except InvalidDocumentError as error:
        causes = getattr(error.__context__, "exceptions", ())
        falls = next((path for each in causes if (path := getattr(each, "falls", None))), None)
        if falls is None:
            raise
        group, _, name = falls.partition(".")
        held = {key: value for key, value in data[group].items() if key != name}
        return _agreeing({**data, group: held}, subject)


def outcome_of(example: Evaluation, rule: Rule) -> str:
    """Return the outcome of an example by the rule alone, in the words of the cards."""
    alone = RuleSet(name="alone", subject=SUBJECT_OF[example.rule], rules=(rule,))
    facts = _agreeing_facts(example)
    verdict = alone.check(facts, on=example.on, where=example.where, known_on=example.known_on)
    found = [each for each in verdict.all_findings if each.id == example.rule]
    if not found:
        return "not-in-force"
    if found[0].outcome is Outcome.BROKEN and found[0].bound.advises_only:
        return "recommended-only"
    return _WORDS[found[0].outcome]


def _can_be(example: Evaluation) -> bool:
    """Whether the facts agree with each other: one that was changed may contradict the others."""
    try:
        if _differ(example.facts):
            return False
        facts_of_card(example.rule, example.facts)
    except LookupError:
        return True  # a fact without a reading is reported as a difference
    except InvalidDocumentError as error:
        return "facts that agree with each other" not in str(error)
    return True


def _differ(given: dict[str, Any]) -> bool:
    """Whether two facts of a card state one fact of the library in two ways."""
    read = [path for name, value in given.items() for path in assigned(name, value, NAMES).items()]
    return any(dict(read)[path] != found for path, found in read)


def _agreeing_facts(example: Evaluation) -> Any:
    """Return the facts of an example, without the one that falls away with a changed fact.

    A card changes the trigger of an example and leaves the rest: without any reward, a condition of
    the reward would remain, which the library refuses as a contradiction.
    """
    try:
        return facts_of_card(example.rule, example.facts)
    except InvalidDocumentError as error:
        for name in example.facts:
            if name not in example.changed:
                rest = {each: value for each, value in example.facts.items() if each != name}
                with suppress(InvalidDocumentError):
                    return facts_of_card(example.rule, rest)
        raise error from None


_WORDS = {
    Outcome.KEPT: "kept",
    Outcome.BROKEN: "broken",
    Outcome.UNDECIDED: "undetermined",
    Outcome.NOT_APPLICABLE: "not-applicable",
}


def differences(record: Record, changed: Rule | None = None) -> Iterator[str]:
    """Give what a rule, that of the library or a *changed* one, has otherwise than its card."""
    rule = changed or RULE.get(record["id"])
    if rule is None:
        yield "there is no rule"
        return
    for name, card, own in _compared(record, rule):
        if card != own:
            yield f"{name}: the card has {card}, the rule {own}"
    yield from _roles(record)
    for example in chain(evaluations(record, rule), varied(record, rule)):
        try:
            found = outcome_of(example, rule)
        except (LookupError, C2bError) as error:
            found = " ".join(str(error).split())
        if found != example.outcome:
            yield f"{example.label} ({example.on}): {example.outcome} by the card, got: {found}"


def _compared(record: Record, rule: Rule) -> Iterator[tuple[str, Any, Any]]:
    kind, since = rule.source.kind, rule.since
    yield "kind", record["kind"], kind.value if kind else None
    yield "nature", record["nature"], rule.norm.value
    yield "anchor", record["anchor"], rule.anchor.value
    yield "tier", record["tier"], rule.tier.value
    yield "mark", record["mark"], rule.mark.value
    yield "since", record["since"], _SINCE.get(since) if isinstance(since, Since) else str(since)
    yield "until", record["until"], _day(rule.until)
    yield "stated_on", record["stated_on"], _day(rule.source.stated_on)
    general = sorted(each for each in record["implements"] if each in RULE)
    yield "implements", general, sorted(rule.implements)
    yield "exempts", sorted(record["exempts"]), sorted(rule.exempts)
    yield "never_kept", record["never_kept"], rule.never_kept
    yield "review_by", record["review_by"], _day(rule.review_by.day if rule.review_by else None)
    if record["places"] != ["INTL"]:
        yield "places", sorted(record["places"]), sorted(rule.places)
    rows = {row["state"]: row.get("since") for row in record["rows"]}
    yield "rows", rows, {row.place: _day(row.since) for row in rule.transposed}
    days = sorted(each["since"] for each in record["versions"] if each.get("since"))
    starts = {_day(each.since) or str(since) for each in rule.versions} | {str(since)}
    yield "versions", [], [day for day in days if rule.versions and day not in starts]


_SINCE = {Since.ALWAYS: None, Since.NOT_FOUND: "unknown"}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _roles(record: Record) -> Iterator[str]:
    """Give the facts whose role in the library is not that of the card."""
    subject = SUBJECT_OF[record["id"]]
    for name, role in record["roles"].items():
        path = path_of(NAMES.get(name, ()))
        if path is None or role is None:
            continue
        own = role_of(fact_at(subject, path)).value
        if own != role:
            yield f"role of {name}: {role} by the card, {own} at {path}"


def hints(record: Record) -> Iterator[str]:
    """Give the figures and the numbers of articles that a card has and its rule does not name.

    They are for an editor: a card may hold figures for information, or cite by other words.
    """
    rule = RULE.get(record["id"])
    if rule is None:
        return
    named = _numbers(f"{rule.parameters} {rule.versions} {rule.applies} {rule.requires}")
    missing = [figure for figure in record["figures"] if Decimal(figure) not in named]
    if missing:
        yield f"figures that the rule does not name: {', '.join(missing)}"
    texts = (rule.source, *(text.source for text in rule.versions if text.source))
    cited = " ".join(str(source) for source in texts)
    unnamed = [token for token in record["cites"] if token not in cited]
    if unnamed:
        yield f"parts of the citation that the rule does not name: {', '.join(unnamed)}"


def _numbers(text: str) -> set[Decimal]:
    return {Decimal(found) for found in re.findall(r"\d+(?:\.\d+)?", text)}
