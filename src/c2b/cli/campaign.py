"""A real campaign, checked on the last day before a rule begins and on its first day."""

from __future__ import annotations

from datetime import date

from c2b.cli.framework.console import say
from c2b.cli.render.finding import show_finding
from c2b.models.leg import Leg
from c2b.models.party import Business, Consumer
from c2b.models.subordination import Subordination
from c2b.models.value import Value, ValueKind
from c2b.rules import review
from c2b.rules.engine.compile import Outcome
from c2b.rules.engine.format_value import day_text
from c2b.rules.engine.verdict import Verdict
from c2b.rules.facts.reward import RewardFacts
from c2b.rules.review.choice import Threat
from c2b.rules.review.display_facts import DisplayFacts, ModerationFacts
from c2b.rules.review.facts import OriginFacts, ReviewFacts
from c2b.text import Language, Text

DAYS = (date(2024, 10, 20), date(2024, 10, 21))
WHERE = "US"
TITLE = Text(
    en="Fashion Nova: only reviews of four and five stars were published, as if they were all "
    "(FTC, January 2022, File No. 192 3138)",
    fr="Fashion Nova : seuls les avis de quatre et cinq étoiles étaient publiés, comme s’il n’y "
    "en avait pas d’autres (FTC, janvier 2022, dossier n°\u00a0192\u00a03138)",
)
FACTS = ReviewFacts(
    leg=Leg(
        provider=Consumer(name=Text(en="the customer", fr="la cliente")),
        recipient=Business(name="Fashion Nova"),
        value=Value(kind=ValueKind.FEEDBACK),
        subordination=Subordination.none(),
    ),
    origin=OriginFacts(solicited=True, selected_by_sentiment=False),
    reward=RewardFacts(kinds=frozenset()),
    display=DisplayFacts(publishes_reviews=True, as_all_or_most=True),
    moderation=ModerationFacts(threat=Threat.NONE, suppressed_for_sentiment=True),
)


def show_campaign(language: Language) -> None:
    """Print the counts of outcomes on both days, and the findings that changed between them."""
    before, after = (review.check(FACTS, on=day, where=WHERE) for day in DAYS)
    say(TITLE.in_language(language), style="bold")
    say(before.scope.in_language(language))
    for day, verdict in zip(DAYS, (before, after), strict=True):
        say(_counted(day, verdict).in_language(language), lead=("  ",))
    outcomes = {finding.id: finding.outcome for finding in before.findings}
    changed = [each for each in after.findings if outcomes.get(each.id) is not each.outcome]
    say(_CHANGED.fill(count=len(changed)).in_language(language), style="bold")
    for finding in changed:
        if finding.outcome in (Outcome.BROKEN, Outcome.KEPT):
            show_finding(finding, language)


def _counted(day: date, verdict: Verdict) -> Text:
    return _ON.fill(
        day=day_text(day),
        rules=len(verdict.findings),
        broken=len(verdict.broken),
        undecided=len(verdict.undecided),
        kept=len(verdict.kept),
        idle=len(verdict.not_applicable),
    )


_ON = Text(
    en="{day}: rules in force {rules}; broken {broken}, undecided {undecided}, kept {kept}, "
    "not applicable {idle}",
    fr="{day}\u00a0: règles en vigueur {rules}\u00a0; enfreintes {broken}, indécises {undecided}, "
    "respectées {kept}, sans objet {idle}",
)
_CHANGED = Text(
    en="Rules whose answer changes on the second day: {count}; those that are decided:",
    fr="Règles dont la réponse change le second jour\u00a0: {count}\u00a0; parmi elles, celles "
    "qui sont décidées\u00a0:",
)
