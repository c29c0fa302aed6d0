"""The rules on invitations: who may be written to or called, where, and since when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from c2b.errors import InvalidDocumentError
from c2b.rules import Outcome, contact, review
from c2b.rules.catalogue import ACTIVITIES
from c2b.rules.contact.message import TO_A_CUSTOMER, TO_OTHERS
from c2b.rules.facts.contact import Channel, ContactFacts, InvitationPurpose
from c2b.rules.facts.shared import SharedFacts
from c2b.rules.review.vocabulary import ReviewFacts
from c2b.wire import from_data

TODAY = date(2026, 11, 28)
ONE_DAY = timedelta(days=1)
MAIL = "contact.invitation.electronic-mail."
CALL = "contact.invitation.autodialed-call.us"
CHARITY = evolve(
    TO_OTHERS,
    sender_is_charity=True,
    own_charitable_purpose=True,
    address_from_support=True,
    address_collected_on=date(2026, 2, 5),
)


def outcome(rule_id: str, facts: ContactFacts, where: str, on: date = TODAY) -> Outcome | None:
    """Return the outcome of one rule on invitations; None where it is not in force."""
    verdict = contact.RULES.check(SharedFacts(contact=facts), on=on, where=where)
    found = [each for each in verdict.all_findings if each.id == rule_id]
    return found[0].outcome if found else None


class TestElectronicMail:
    """Consent comes first, and one's own customers may be written to for similar offers."""

    @pytest.mark.parametrize("where", ["FR", "DE", "GB", "IT"])
    def test_each_condition_of_the_exception(self, where: str) -> None:
        """Every condition of the exception is needed without consent, and each message is fair."""
        rule_id = MAIL + ("eu" if where == "IT" else where.lower())
        assert outcome(rule_id, TO_A_CUSTOMER, where) is Outcome.KEPT
        alone = evolve(TO_A_CUSTOMER, prior_consent=False, sender_is_charity=False)
        for name, value in (
            ("address_from_sale", False),
            ("own_similar_products", False),
            ("opt_out_at_collection", False),
            ("objected", True),
            ("opt_out_in_message", False),
            ("sender_identifiable", False),
        ):
            changed: dict[str, Any] = {name: value}
            assert outcome(rule_id, evolve(alone, **changed), where) is Outcome.BROKEN, name

    @pytest.mark.parametrize("where", ["FR", "DE", "GB", "IT"])
    def test_consent_and_another_channel(self, where: str) -> None:
        """No condition is needed with consent, and a letter by post is outside."""
        rule_id = MAIL + ("eu" if where == "IT" else where.lower())
        assert outcome(rule_id, evolve(TO_OTHERS, prior_consent=True), where) is Outcome.KEPT
        by_post = evolve(TO_OTHERS, channel=Channel.POST)
        assert outcome(rule_id, by_post, where) is Outcome.NOT_APPLICABLE

    def test_a_request_for_a_review_is_marketing_in_germany_alone(self) -> None:
        """Germany asks for no conclusion on marketing; France and Great Britain need one."""
        facts = evolve(TO_OTHERS, direct_marketing=None)
        found = {where: outcome(MAIL + where.lower(), facts, where) for where in ("DE", "FR", "GB")}
        assert found == {
            "DE": Outcome.BROKEN,
            "FR": Outcome.UNDECIDED,
            "GB": Outcome.UNDECIDED,
        }
        study = evolve(facts, purpose=InvitationPurpose.ACADEMIC_RESEARCH)
        assert outcome(MAIL + "de", study, "DE") is Outcome.NOT_APPLICABLE

    def test_a_promotion_is_prospecting_in_france(self) -> None:
        """A message whose purpose is promotion needs no further conclusion."""
        facts = evolve(TO_OTHERS, direct_marketing=None, purpose=InvitationPurpose.PROMOTION)
        assert outcome(MAIL + "fr", facts, "FR") is Outcome.BROKEN

    @pytest.mark.parametrize(
        ("where", "first"),
        [
            ("FR", date(2004, 6, 23)),
            ("DE", date(2004, 7, 8)),
            ("GB", date(2003, 12, 11)),
        ],
    )
    def test_the_first_day(self, where: str, first: date) -> None:
        """The national rule begins on the day of its act, and the Union only advises before."""
        facts = evolve(TO_OTHERS, sender_is_charity=False)
        assert outcome(MAIL + where.lower(), facts, where, first) is Outcome.BROKEN
        assert outcome(MAIL + where.lower(), facts, where, first - ONE_DAY) is None
        verdict = contact.RULES.check(SharedFacts(contact=facts), on=first - ONE_DAY, where=where)
        assert verdict.finding(MAIL + "eu").bound.advises_only

    @pytest.mark.parametrize("where", ["FR", "DE"])
    def test_one_conduct_has_one_finding(self, where: str) -> None:
        """The finding of the Union is folded under that of the state."""
        verdict = contact.RULES.check(SharedFacts(contact=TO_OTHERS), on=TODAY, where=where)
        assert [each.id for each in verdict.findings] == [MAIL + where.lower()]

    def test_a_state_without_an_act_on_record(self) -> None:
        """The directive advises against it, and forbids nothing."""
        verdict = contact.RULES.check(SharedFacts(contact=TO_OTHERS), on=TODAY, where="PT")
        finding = verdict.finding(MAIL + "eu")
        assert finding.outcome is Outcome.BROKEN
        assert not verdict.is_clear and not finding.is_firm


def test_market_research_is_open_in_italy() -> None:
    """Italian law names market research, so a study without consent is not plainly free there."""
    study = evolve(
        TO_A_CUSTOMER,
        purpose=InvitationPurpose.MARKET_RESEARCH,
        direct_marketing=False,
        prior_consent=False,
    )
    rule_id = MAIL + "eu"
    assert outcome(rule_id, study, "IT") is Outcome.UNDECIDED
    assert outcome(rule_id, evolve(study, prior_consent=True), "IT") is Outcome.KEPT
    assert outcome(rule_id, study, "LU") is Outcome.NOT_APPLICABLE
    scholarly = evolve(study, purpose=InvitationPurpose.ACADEMIC_RESEARCH)
    assert outcome(rule_id, scholarly, "IT") is Outcome.NOT_APPLICABLE


class TestCharities:
    """Great Britain lets charities write to their supporters since 5 February 2026."""

    def test_the_day(self) -> None:
        """The exception begins on that day."""
        first = date(2026, 2, 5)
        assert outcome(MAIL + "gb", CHARITY, "GB", first) is Outcome.KEPT
        assert outcome(MAIL + "gb", CHARITY, "GB", first - ONE_DAY) is Outcome.BROKEN

    @pytest.mark.parametrize(
        "changes",
        [
            {"sender_is_charity": False},
            {"own_charitable_purpose": False},
            {"address_from_support": False},
            {"address_collected_on": date(2026, 2, 4)},
            {"opt_out_at_collection": False},
            {"objected": True},
        ],
    )
    def test_each_condition(self, changes: dict[str, Any]) -> None:
        """Every condition is needed, an address from before that day is too old."""
        assert outcome(MAIL + "gb", evolve(CHARITY, **changes), "GB") is Outcome.BROKEN


class TestCallsByMachine:
    """The United States ask for consent where a machine calls or texts a mobile."""

    @pytest.mark.parametrize(
        ("channel", "autodialer", "expected"),
        [
            (Channel.AUTOMATED_CALL, False, Outcome.BROKEN),
            (Channel.AUTOMATED_CALL, None, Outcome.BROKEN),
            (Channel.LIVE_CALL, True, Outcome.BROKEN),
            (Channel.LIVE_CALL, False, Outcome.NOT_APPLICABLE),
            (Channel.TEXT_MESSAGE, True, Outcome.BROKEN),
            (Channel.TEXT_MESSAGE, None, Outcome.UNDECIDED),
            (Channel.E_MAIL, True, Outcome.NOT_APPLICABLE),
        ],
    )
    def test_the_machine(
        self, channel: Channel, autodialer: bool | None, expected: Outcome
    ) -> None:
        """A recorded voice is enough; calls by people and texts need an autodialer."""
        facts = ContactFacts(
            channel=channel,
            mobile_number=True,
            emergency=False,
            autodialer=autodialer,
            prior_consent=False,
        )
        assert outcome(CALL, facts, "US") is expected
        assert outcome(CALL, evolve(facts, emergency=True), "US") is Outcome.NOT_APPLICABLE

    def test_the_states(self) -> None:
        """The federal rule is asked in California too."""
        facts = ContactFacts(
            channel=Channel.AUTOMATED_CALL, mobile_number=True, emergency=False, prior_consent=True
        )
        assert outcome(CALL, facts, "US-CA") is Outcome.KEPT


@pytest.mark.parametrize("entry", ACTIVITIES, ids=lambda entry: entry.name)
def test_all_activities_share_them(entry: Any) -> None:
    """The rules on invitations belong to every activity."""
    own = {rule.id for rule in contact.RULES.rules}
    assert own <= {rule.id for rule in entry.rules.rules}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            {"contact": {"prior_consent": True, "objected": True}},
            ("a refusal withdraws the consent", "l’opposition met fin au consentement"),
        ),
        (
            {"contact": {"purpose": "promotion", "direct_marketing": False}},
            ("is marketing", "est de la prospection"),
        ),
    ],
)
def test_facts_that_cannot_be(facts: dict[str, Any], words: tuple[str, str]) -> None:
    """A message that contradicts itself is refused with the reason in both languages."""
    english, french = words
    with pytest.raises(InvalidDocumentError, match=english) as caught:
        from_data(facts, ReviewFacts)
    assert french in caught.value.explain("fr")


def test_advice_asks_for_consent() -> None:
    """The shortest advice changes an act of the sender, never where the address came from."""
    verdict = review.check(ReviewFacts(contact=TO_OTHERS), on=TODAY, where="DE")
    changes = verdict.nearest(MAIL + "de").changes
    assert [change.fact.name for change in changes] == ["contact.prior_consent"]
