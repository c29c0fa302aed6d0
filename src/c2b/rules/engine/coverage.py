"""The coverage of a place: since when the library has rules there, and what it does not have.

The first days are computed from the rules; only what is missing is written by hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from attrs import Attribute, field, frozen

from c2b._validators import exactly, named
from c2b.choice import Choice
from c2b.rules.engine.anchor import Anchor, On, day_for
from c2b.rules.engine.binding import force
from c2b.rules.engine.first_days import binding_days, reaches_place
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.place import checked_place, holding, place_of
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.source import first_day
from c2b.text import COMMA, Language, Text

SHARED = "shared"


class CoverageLevel(Choice):
    """The reach of the rules of a subject in a place on a day."""

    COVERED = "covered", "covered", "couvert"
    IN_PART = "in_part", "covered in part", "couvert en partie"
    ADVICE_ONLY = "advice_only", "advice only", "recommandations seulement"
    NOT_COVERED = "not_covered", "not covered", "non couvert"


def _place(owner: object, attribute: Attribute[Any], value: object) -> None:
    checked_place(value, f"{type(owner).__name__}.{attribute.name}")


@frozen(kw_only=True)
class CoverageGap:
    """The law of a place that the rules of a subject leave out.

    Attributes:
        subject: The name of the rule set, or ``shared`` for what all activities share.
        place: The place.
        missing: The subjects that are missing, in lower case.
        fallback: Whether the gap is shown only for places without a gap of their own, such as
            national law for the states that have no entry.
    """

    subject: str = field(validator=named)
    place: str = field(validator=_place)
    missing: Text = field(validator=exactly(Text))
    fallback: bool = field(default=False, validator=exactly(bool))


@frozen(kw_only=True)
class Coverage:
    """The coverage of one place by the rules of one subject on one day.

    Attributes:
        place: The place that was asked about.
        subject: The name of the rule set, or ``shared`` for what all activities share.
        level: Whether the place is covered.
        since: The first day on which a rule could bind there; None where none has a first day.
        through: The places whose rules reach it: itself, and larger ones such as the Union.
        gaps: The law that is missing: that of the place, then that of larger places.
        later: The ids of rules that begin later there.
        ended: The ids of rules that have ended there.
    """

    place: str
    subject: str
    level: CoverageLevel
    since: date | None
    through: tuple[str, ...]
    gaps: tuple[CoverageGap, ...]
    later: tuple[str, ...]
    ended: tuple[str, ...]

    @property
    def is_covered(self) -> bool:
        """Whether rules of the subject bind in the place on the day, in part or as a whole."""
        return self.level in (CoverageLevel.COVERED, CoverageLevel.IN_PART)

    @property
    def missing(self) -> Text | None:
        """The subjects that are missing, with the name of each larger place; None where none is."""
        found = [
            words if larger is None else _OF.fill(place=larger, missing=words)
            for larger, words in self._missing(())
        ]
        return Text.join(found, _SEMICOLON) if found else None

    @cached_property
    def text(self) -> Text:
        """The coverage in one sentence."""
        return self.sentence()

    def sentence(self, *, above: Collection[CoverageGap] = ()) -> Text:
        """Return the coverage in one sentence, which does not repeat the gaps *above* it."""
        head = _LEVELS[self.level].fill(place=self._name, since=self._detail)
        parts = [head, *self._parts(above)]
        return _SENTENCE.fill(parts=Text.join(parts, _SEMICOLON))

    def explain(self, language: Language = "en") -> str:
        """Return the coverage as a sentence."""
        return self.text.in_language(language)

    @property
    def _name(self) -> Text:
        name = _SHARED if self.subject == SHARED else _OWN
        return name.fill(place=self.place)

    @property
    def _detail(self) -> Text:
        """The first day; where nothing is covered, the rules that do not cover it."""
        if self.level is CoverageLevel.NOT_COVERED and self.subject != SHARED:
            return _BY_OWN
        if not self.is_covered or self.since is None:
            return _NOTHING
        return _SINCE.fill(day=day_text(self.since))

    def _missing(self, above: Collection[CoverageGap]) -> Iterator[tuple[Text | None, Text]]:
        """Yield what is missing in the place, then in each larger one, with its name."""
        for place, grouped in groupby(self.gaps, key=lambda gap: gap.place):
            gaps = [*grouped]
            words = [gap.missing for gap in gaps if gap not in above]
            if len(words) < len(gaps):
                words.append(_ABOVE)
            larger = None if place == self.place else place_of(place).text
            yield larger, Text.join(words, COMMA)

    def _parts(self, above: Collection[CoverageGap]) -> Iterator[Text]:
        if self.through and self.place not in self.through:
            names = Text.join((place_of(each).text for each in self.through), COMMA)
            yield _ONLY.fill(names=names)
        for larger, words in self._missing(above):
            if larger is None:
                yield _MISSING.fill(missing=words)
            else:
                yield _MISSING_IN.fill(place=larger, missing=words)
        if self.later:
            yield _LATER.fill(count=len(self.later))
        if self.ended:
            yield _ENDED.fill(count=len(self.ended))


def coverage(
    name: str, rules: Sequence[Rule], gaps: Sequence[CoverageGap], where: Sequence[str], on: On
) -> tuple[Coverage, ...]:
    """Return what a set of rules covers in each of some places on a day, its own rules first.

    Args:
        name: The name of the set, which is the subject of its own rules.
        rules: The rules of the set.
        gaps: The law that the rules leave out.
        where: The places.
        on: The day.
    """
    own, shared = _own_rules(name, rules)
    subjects = [(name, own), *([(SHARED, shared)] if shared else [])]
    return tuple(
        _coverage(subject, held, [each for each in gaps if each.subject == subject], place, on)
        for subject, held in subjects
        for place in where
    )


def _own_rules(name: str, rules: Sequence[Rule]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules of the subject that a set is named after, and those that it shares.

    All rules are its own where none is of the subject of that name.
    """
    own = tuple(rule for rule in rules if rule.activity == name)
    shared = tuple(rule for rule in rules if rule.activity != name)
    return (own, shared) if own else (shared, ())


def _coverage(
    subject: str, rules: Sequence[Rule], gaps: Sequence[CoverageGap], place: str, on: On
) -> Coverage:
    held_by = {rule.id: rule.all_places for rule in rules}
    texts = [
        text
        for rule in rules
        for text in rule.texts
        if reaches_place(text, held_by[rule.id], place)
    ]
    days = {id(text): day_for(on, text.anchor) for text in texts}
    found = [(text, force(text, held_by[text.id], place, days[id(text)])) for text in texts]
    binding = [each for _, each in found if each is not None and not each.advises_only]
    ids = {each.rule.id for _, each in found if each is not None}
    idle = [text for text, each in found if each is None and text.id not in ids]
    held = [holding(each.rule.places, place, days[id(each.rule)]) for each in binding]
    through = tuple(dict.fromkeys(each for each in held if each is not None))
    missing = _gaps_of(gaps, place, day_for(on, Anchor.ACT))
    starts = [day for text in texts for day in binding_days(text, place)]
    return Coverage(
        place=place,
        subject=subject,
        level=_level(bool(binding), bool(ids), bool(missing) or place not in through),
        since=min(starts, default=None) if binding else None,
        through=through,
        gaps=missing,
        later=_ids(text for text in idle if not _begun(text, days[id(text)])),
        ended=_ids(text for text in idle if _begun(text, days[id(text)])),
    )


def _gaps_of(gaps: Sequence[CoverageGap], place: str, day: date) -> tuple[CoverageGap, ...]:
    """Return the gaps of *place*, then those of the larger places that it is in on *day*.

    A fallback stands only where no smaller place has a gap.
    """
    found: tuple[CoverageGap, ...] = ()
    for each in _with_larger(place, day):
        here = [gap for gap in gaps if gap.place == each]
        found += tuple(gap for gap in here if not (found and gap.fallback))
    return found


def _with_larger(place: str, day: date) -> list[str]:
    """Return *place* and the places that it is in on *day*; the area only outside the Union."""
    larger = [each.place for each in place_of(place).within if day in each.period]
    return [place, *(each for each in larger if each != "EEA" or "EU" not in larger)]


def _level(binds: bool, advises: bool, in_part: bool) -> CoverageLevel:
    if binds:
        return CoverageLevel.IN_PART if in_part else CoverageLevel.COVERED
    return CoverageLevel.ADVICE_ONLY if advises else CoverageLevel.NOT_COVERED


def _ids(texts: Iterator[Rule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.id for text in texts))


def _begun(text: Rule, day: date) -> bool:
    first = first_day(text.since)
    return first is None or first <= day


_OWN = Text(en="{place}", fr="{place}")
_SHARED = Text(en="{place}, rules shared by all activities", fr="{place}, règles communes")
_NOTHING = Text(en="", fr="")
_SINCE = Text(en=" since {day}", fr=" depuis le {day}")
_BY_OWN = Text(en=" by the rules on this subject", fr=" par les règles en la matière")
_LEVELS = {
    CoverageLevel.COVERED: Text(en="{place}: covered{since}", fr="{place} : couvert{since}"),
    CoverageLevel.IN_PART: Text(
        en="{place}: covered in part{since}", fr="{place} : couvert en partie{since}"
    ),
    CoverageLevel.ADVICE_ONLY: Text(
        en="{place}: advice only, for no national act is on record{since}",
        fr="{place} : recommandations seulement, faute d’acte national connu{since}",
    ),
    CoverageLevel.NOT_COVERED: Text(
        en="{place}: not covered on this day{since}, and silence is no permission",
        fr="{place} : non couvert ce jour-là{since}, et le silence ne vaut pas autorisation",
    ),
}
_SENTENCE = Text(en="{parts}.", fr="{parts}.")
_SEMICOLON = Text(en="; ", fr=" ; ")
_ONLY = Text(
    en="only the law of a larger place ({names}), without its own",
    fr="seulement le droit d’un ensemble plus vaste ({names}), sans le sien",
)
_MISSING = Text(en="missing: {missing}", fr="il manque : {missing}")
_MISSING_IN = Text(en="missing ({place}): {missing}", fr="il manque ({place}) : {missing}")
_OF = Text(en="{place}: {missing}", fr="{place} : {missing}")
_ABOVE = Text(en="see above", fr="voir ci-dessus")
_LATER = Text(en="rules that begin later: {count}", fr="règles à venir : {count}")
_ENDED = Text(en="rules that have ended: {count}", fr="règles abrogées : {count}")
