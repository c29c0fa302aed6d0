"""The rules on artificial intelligence: machines that talk, and content that machines make."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from c2b.rules import Outcome, ai, survey
from c2b.rules.catalogue import ACTIVITIES
from c2b.rules.facts.ai import AiFacts, AiRole, GeneratedContent
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.survey.vocabulary import StudyFacts, SurveyFacts

TODAY = date(2026, 11, 28)
FIRST = date(2026, 8, 2)
OLD_SYSTEMS = date(2026, 12, 2)
ONE_DAY = timedelta(days=1)
TALKS = "ai.transparency.artificial-interlocutor.eu"
CONTENT = "ai.transparency.synthetic-content.eu"
CHATBOT = AiFacts(role=AiRole.PROVIDER, talks_to_people=True, obvious=False, told=False)
WRITER = AiFacts(
    role=AiRole.PROVIDER,
    content=GeneratedContent.TEXT,
    assistive_only=False,
    placed_on=FIRST,
    machine_readable_mark=False,
)
PUBLISHER = AiFacts(
    role=AiRole.DEPLOYER, content=GeneratedContent.PUBLIC_INTEREST_TEXT, disclosed=False
)


def outcome(rule_id: str, facts: AiFacts, on: date = TODAY, where: str = "FR") -> Outcome | None:
    """Return the outcome of one rule; None where it is not in force."""
    verdict = ai.RULES.check(SharedFacts(ai=facts), on=on, where=where)
    found = [each for each in verdict.all_findings if each.id == rule_id]
    return found[0].outcome if found else None


class TestMachinesThatTalk:
    """People are told by the provider that a machine talks."""

    def test_days_and_places(self) -> None:
        """The rule binds in the Union from 2 August 2026, and not in the economic area."""
        assert outcome(TALKS, CHATBOT, FIRST) is Outcome.BROKEN
        assert outcome(TALKS, CHATBOT, FIRST - ONE_DAY) is None
        assert outcome(TALKS, CHATBOT, where="NO") is None
        assert outcome(TALKS, CHATBOT, where="GB") is None

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({"told": True}, Outcome.KEPT),
            ({"told": None}, Outcome.UNDECIDED),
            ({"role": AiRole.DEPLOYER}, Outcome.NOT_APPLICABLE),
            ({"obvious": True}, Outcome.NOT_APPLICABLE),
            ({"talks_to_people": False}, Outcome.NOT_APPLICABLE),
        ],
    )
    def test_who_is_bound(self, changes: dict[str, Any], expected: Outcome) -> None:
        """The one who uses a bought chatbot is outside, and so is an obvious machine."""
        assert outcome(TALKS, evolve(CHATBOT, **changes)) is expected


class TestGeneratedContent:
    """The provider marks what the system makes, and the user discloses some of it."""

    @pytest.mark.parametrize(
        ("placed_on", "on", "expected"),
        [
            (FIRST, TODAY, Outcome.BROKEN),
            (FIRST - ONE_DAY, OLD_SYSTEMS - ONE_DAY, Outcome.NOT_APPLICABLE),
            (FIRST - ONE_DAY, OLD_SYSTEMS, Outcome.BROKEN),
            (None, TODAY, Outcome.UNDECIDED),
            (None, OLD_SYSTEMS, Outcome.BROKEN),
        ],
    )
    def test_older_systems(self, placed_on: date | None, on: date, expected: Outcome) -> None:
        """A system from before 2 August 2026 marks its content from 2 December 2026 on."""
        assert outcome(CONTENT, evolve(WRITER, placed_on=placed_on), on) is expected

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({"editorial_responsibility": False}, Outcome.BROKEN),
            ({"editorial_responsibility": True}, Outcome.KEPT),
            ({"disclosed": True}, Outcome.KEPT),
            ({"editorial_responsibility": None}, Outcome.UNDECIDED),
            (
                {"content": GeneratedContent.DEEP_FAKE, "editorial_responsibility": True},
                Outcome.BROKEN,
            ),
            ({"content": GeneratedContent.TEXT}, Outcome.NOT_APPLICABLE),
        ],
    )
    def test_disclosure(self, changes: dict[str, Any], expected: Outcome) -> None:
        """A text that a person answers for needs no disclosure, a deep fake always does."""
        assert outcome(CONTENT, evolve(PUBLISHER, **changes)) is expected

    def test_help_with_editing(self) -> None:
        """A system that only helps to edit marks nothing."""
        assert outcome(CONTENT, evolve(WRITER, assistive_only=True)) is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_all_activities_share_them(entry: Any) -> None:
    """The rules on artificial intelligence belong to every activity."""
    own = {rule.id for rule in ai.RULES.rules}
    assert own <= {rule.id for rule in entry.rules.rules}


def test_the_code_of_research_reads_the_same_fact() -> None:
    """The disclosure of the use is one fact, for the code of research and for the Union."""
    facts = SurveyFacts(
        study=StudyFacts(uses_ai=True, synthetic_as_real=False, human_oversight=True),
        ai=evolve(PUBLISHER, disclosed=True),
    )
    verdict = survey.check(facts, on=TODAY, where=("FR", "code:ICC/ESOMAR"))
    code = "survey.integrity.ai-and-synthetic-disclosure.intl"
    assert verdict.outcome(code) is verdict.outcome(CONTENT) is Outcome.KEPT
