"""The classification of a leg, whose unknown facts stay unknown."""

from __future__ import annotations

import pickle
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import c2b
from c2b import (
    Business,
    Capacity,
    Consumer,
    ContractForm,
    Dependence,
    InvalidValueError,
    Leg,
    LensAgreement,
    Material,
    Money,
    Nature,
    NoLabel,
    Offer,
    Paradigm,
    Payment,
    Proposer,
    Subordination,
    TermsSetter,
    UnknownParty,
    Value,
    ValueKind,
    classify,
    compose,
    headline,
    paradigms,
)
from c2b.paradigms import (
    DEFINITIONS,
    HEADLINE,
    LENSES,
    Letter,
    Orientation,
    lens_labels,
    lenses,
    swapped,
)
from c2b.paradigms.compile import by_facts
from c2b.paradigms.completion import PATTERN_QUESTIONS, Pattern, completions, pattern_of, possible
from c2b.paradigms.prove import answering
from c2b.testing.strategies import legs

LENS_QUESTIONS = [question for lens in LENSES[1:] for question in lens.table.questions]
QUESTIONS = (*PATTERN_QUESTIONS, *LENS_QUESTIONS)
ANA = Consumer(name="Ana")
ACME = Business(name="Acme", nature=Nature.ORGANISATION)
PRICELINE = Leg(
    provider=Business(name="Priceline"),
    recipient=Consumer(name="the traveller"),
    value=Value(kind=ValueKind.SERVICE),
    subordination=Subordination.none(),
    proposer=Proposer.RECIPIENT,
    terms_set_by=TermsSetter.RECIPIENT,
    payment=Payment.RECIPIENT_PAYS_PROVIDER,
)
REVIEW = Leg(
    provider=ANA,
    recipient=ACME,
    value=Value(kind=ValueKind.FEEDBACK),
    subordination=Subordination.none(),
)


class TestPriceline:
    """The case of the textbooks: B2C, C2B, B2C, C2B."""

    verdict = classify(PRICELINE)

    def test_four_lenses(self) -> None:
        """Each lens answers its own question."""
        labels = [label.value for label in self.verdict.lenses.values()]
        assert labels == ["B2C", "C2B", "B2C", "C2B"]
        assert self.verdict.agreement is LensAgreement.CONTESTED

    def test_the_definitions_that_answer_otherwise(self) -> None:
        """The definitions by proposer and by price-setter say C2B."""
        said = {answer.definition.id: answer.label for answer in self.verdict.definitions}
        assert said["consumer-makes-the-offer"] is Paradigm.C2B
        assert said["consumer-is-paid"] is Paradigm.B2C
        assert len(said) == len(DEFINITIONS)

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "en",
                [
                    "Value lens, Priceline → the traveller: B2C (business to consumer).",
                    "Because Priceline gives something of value to the traveller.",
                    "Because neither Priceline nor the traveller works "
                    "under the other's authority.",
                    "Because Priceline acts in trade or profession.",
                    "Because the traveller acts outside any trade or profession.",
                ],
            ),
            (
                "fr",
                [
                    "Critère de la valeur, Priceline → the traveller\u00a0: "
                    "B2C (de l’entreprise au consommateur).",
                    "Car Priceline apporte une valeur que reçoit the traveller.",
                ],
            ),
        ],
    )
    def test_it_explains_in_order(self, language: Any, expected: list[str]) -> None:
        """First the headline and its facts."""
        assert self.verdict.explain(language).splitlines()[: len(expected)] == expected

    def test_it_ends_with_what_would_change_it(self) -> None:
        """The neighbours that one fact separates."""
        last = self.verdict.explain().splitlines()[-3:]
        assert [line.split()[2] for line in last] == ["B2B", "C2C", "B2E"]


class TestUnknown:
    """An unknown fact stands for every value that the others allow."""

    def test_one_unknown_fact_and_its_candidates(self) -> None:
        """A reviewer who may work for the business."""
        verdict = classify(evolve(REVIEW, subordination=None))
        assert verdict.paradigm is None
        assert verdict.candidates == (Paradigm.C2B, Paradigm.E2B)
        assert verdict.decisive == ("dependence", "proposer", "payment", "terms_set_by")
        assert verdict.ask is not None
        assert verdict.ask.fact == "dependence"
        assert verdict.ask.answers == (Dependence.NONE, Dependence.PROVIDER_WORKS_FOR_RECIPIENT)
        assert "Ask next: Does Ana or Acme work under" in verdict.explain()
        assert verdict.explain().count("leaves C2B, E2B possible") == 1

    def test_only_answers_that_remain_are_offered(self) -> None:
        """A person is no public authority."""
        host = UnknownParty(name="Ana", nature=Nature.PERSON)
        asked = classify(evolve(PRICELINE, provider=host)).ask
        assert asked is not None
        assert asked.answers == (Capacity.PRIVATE, Capacity.TRADE)
        assert str(asked.text) == "In this exchange, does Ana act privately or in trade?"

    def test_an_unknown_fact_that_changes_nothing(self) -> None:
        """Two organisations: nobody can be employed, and their nature says so."""
        leg = Leg(
            provider=ACME,
            recipient=Business(name="Shop", nature=Nature.ORGANISATION),
            value=Value(kind=ValueKind.GOOD),
        )
        verdict = classify(leg)
        assert verdict.paradigm is Paradigm.B2B
        assert [reason.fact for reason in verdict.reasons][-2:] == [
            "provider_nature",
            "recipient_nature",
        ]

    def test_nothing_known_at_all(self) -> None:
        """Every paradigm remains, and the first question is the one that settles most."""
        leg = Leg(
            provider=UnknownParty(name="x"),
            recipient=UnknownParty(name="y"),
            value=Value(kind=None),
        )
        verdict = classify(leg)
        assert len(verdict.candidates) == len(Paradigm)
        assert set(verdict.lenses.values()) == {NoLabel.UNDETERMINED}
        assert verdict.ask is not None
        assert verdict.ask.fact == "provider_capacity"

    def test_a_lens_may_be_open_while_the_headline_is_not(self) -> None:
        """The payment lens of two businesses can only be silent or agree."""
        leg = evolve(
            REVIEW,
            provider=Business(name="Shop"),
            proposer=Proposer.PROVIDER,
            terms_set_by=TermsSetter.NEGOTIATED,
        )
        verdict = classify(leg)
        assert verdict.lenses[lenses.PAYMENT] is NoLabel.UNDETERMINED
        assert verdict.lenses[lenses.TERMS] is NoLabel.SILENT
        assert verdict.agreement is LensAgreement.UNANIMOUS
        assert verdict.decisive == ("payment",)
        assert verdict.ask is not None
        assert verdict.ask.fact == "payment"
        assert verdict.ask.answers == tuple(Payment)

    def test_a_lens_that_is_open_does_not_speak_yet(self) -> None:
        """The agreement covers the lenses that speak; an open one may still break it."""
        leg = evolve(REVIEW, payment=Payment.NONE, terms_set_by=TermsSetter.PROVIDER)
        assert classify(leg).lenses[lenses.INITIATIVE] is NoLabel.UNDETERMINED
        assert classify(leg).agreement is LensAgreement.UNANIMOUS
        answered = classify(evolve(leg, proposer=Proposer.RECIPIENT))
        assert answered.agreement is LensAgreement.CONTESTED

    def test_no_exchange_leaves_nothing_to_ask(self) -> None:
        """The other facts do not matter if nothing passes."""
        verdict = classify(evolve(REVIEW, value=Value(kind=ValueKind.NONE)))
        assert verdict.paradigm is Paradigm.NOT_AN_EXCHANGE
        assert verdict.agreement is LensAgreement.NONE
        assert verdict.ask is None
        assert verdict.decisive == ()
        assert [reason.fact for reason in verdict.reasons] == ["value_kind"]
        assert verdict.explain("fr").splitlines()[1].startswith("Car rien de ce qu’apporte Ana")

    def test_the_memory_of_unknown_patterns_is_bounded(self, monkeypatch: Any) -> None:
        """The memory of unknown patterns is emptied when it is full."""
        monkeypatch.setattr(lens_labels, "_MEMO_LIMIT", 1)
        for kind in (None, *ValueKind):
            classify(evolve(REVIEW, value=Value(kind=kind), subordination=None))
        reader = lens_labels.reader(LENSES)
        assert len(reader._memo) == 1
        reader.forget()
        assert not reader._memo


class TestContrast:
    """The fewest facts to change."""

    def test_to_itself(self) -> None:
        """The contrast to the present headline has no changes."""
        contrast = classify(REVIEW).contrast(Paradigm.C2B)
        assert contrast.changes == ()
        assert contrast.explain() == "It is C2B (consumer to business) already."

    def test_to_what_is_no_paradigm(self) -> None:
        """A string is not its member."""
        with pytest.raises(InvalidValueError, match="did you mean Paradigm.B2C"):
            classify(REVIEW).contrast("B2C")  # type: ignore[arg-type]
        with pytest.raises(
            InvalidValueError,
            match="why_not: expected a Paradigm, got 'B2C'; did you mean",
        ):
            classify(REVIEW).why_not("B2C")  # type: ignore[arg-type]

    def test_to_a_leg_that_can_be(self) -> None:
        """A contrast gives a leg without recipient another party."""
        alone = evolve(REVIEW, recipient=ANA, value=Value(kind=ValueKind.NONE))
        (given, *_) = classify(alone).contrast(Paradigm.C2B).changes
        assert str(given.text) == "Ana gives something of value to another party"

    def test_no_word_that_french_would_elide(self) -> None:
        """A name may begin with a vowel: neither `que` nor `de` stands before one."""
        uber = evolve(PRICELINE, provider=Business(name="Uber"), recipient=Consumer(name="Ève"))
        unknown = evolve(uber, subordination=None, proposer=None, payment=None, terms_set_by=None)
        said = [
            *(classify(leg).explain("fr") for leg in (uber, unknown)),
            *(question.question_text(uber).in_language("fr") for question in QUESTIONS),
            *(classify(uber).contrast(paradigm).explain("fr") for paradigm in Paradigm),
        ]
        for text in said:
            assert not re.search(r"\b(de|le|la|que|Que|à) (Uber|Ève)", text), text

    def test_to_the_other_side(self) -> None:
        """The contrast from C2B to B2C changes both capacities."""
        contrast = classify(REVIEW).contrast(Paradigm.B2C)
        assert [change.fact for change in contrast.changes] == [
            "provider_capacity",
            "recipient_capacity",
        ]
        assert contrast.explain().startswith("It becomes B2C (business to consumer) where Ana acts")


class TestLaws:
    """The laws that hold for every leg."""

    @given(leg=legs())
    def test_swapping_the_parties_reverses_every_label(self, leg: Leg) -> None:
        """The other side of the table sees the mirror image, candidates included."""
        here, there = classify(leg), classify(swapped(leg))
        for lens, label in here.lenses.items():
            mirrored = label.reverse if isinstance(label, Paradigm) else label
            assert there.lenses[lens] is mirrored
        assert {each.reverse for each in here.candidates} == set(there.candidates)
        assert here.agreement is there.agreement

    @given(leg=legs(), contract=st.sampled_from([None, *ContractForm]))
    def test_names_amounts_contract_and_payment_change_no_headline(
        self, leg: Leg, contract: ContractForm | None
    ) -> None:
        """A fact that the headline table does not ask for changes no headline."""
        other = evolve(
            leg,
            provider=evolve(leg.provider, name="Bob"),
            recipient=evolve(leg.recipient, name="Bolt"),
            compensation=Material(fair_value=Money.of(9, "EUR")),
            payment=Payment.THIRD_PARTY_PAYS,
            contract=contract,
        )
        assert classify(other).paradigm is classify(leg).paradigm
        assert classify(other).candidates == classify(leg).candidates

    @given(leg=legs())
    def test_a_new_fact_never_contradicts(self, leg: Leg) -> None:
        """Every completion of the unknown facts has a label that was possible before."""
        pattern = pattern_of(leg)
        before = possible(pattern)
        decide = by_facts(HEADLINE)
        assert {decide(*settled) for settled in completions(pattern)} == set(before)
        for proposer in Proposer if leg.proposer is None else ():
            learnt = classify(evolve(leg, proposer=proposer)).lenses
            for lens, label in classify(leg).lenses.items():
                assert label in (learnt[lens], NoLabel.UNDETERMINED)

    @given(leg=legs())
    def test_each_cited_fact_is_necessary_and_all_are_sufficient(self, leg: Leg) -> None:
        """The reasons alone give the headline; without any one of them another is open."""
        verdict = classify(leg)
        cited = {reason.fact: reason.value for reason in verdict.reasons}
        answer = possible(pattern_of(leg))
        alone = Pattern().but(**cited)
        assert possible(alone) == answer
        for fact in cited:
            assert possible(alone.but(**{fact: None})) != answer

    @given(leg=legs(unknown=0))
    def test_known_facts_give_one_row(self, leg: Leg) -> None:
        """The interpreter, the headline function and the verdict agree."""
        (row,) = answering(HEADLINE, leg)
        assert row.then is headline(leg) is classify(leg).paradigm

    @given(leg=legs(), target=st.sampled_from(Paradigm))
    def test_a_contrast_leads_to_its_target(self, leg: Leg, target: Paradigm) -> None:
        """The changes lead to the target, and leaving one out does not."""
        contrast = classify(leg).contrast(target)
        base = pattern_of(leg).but(provider_nature=None, recipient_nature=None)
        for way in (contrast.changes, *contrast.alternatives):
            changed = base.but(**{change.fact: change.after for change in way})
            assert possible(changed) == (target,)
            assert len(way) == len(contrast.changes)
            for change in way:
                assert change.before is not change.after
        assert contrast.explain("fr").startswith(("C’est déjà", "Cela devient"))

    @given(leg=legs())
    def test_every_other_paradigm_has_a_reason_against_it(self, leg: Leg) -> None:
        """`why_not` is empty exactly for what no known fact rules out."""
        verdict = classify(leg)
        for paradigm in Paradigm:
            if possible(pattern_of(leg)) == (paradigm,):
                assert verdict.why_not(paradigm) == ()
        assert verdict.weighing.why == verdict.reasons

    @given(leg=legs())
    def test_verdicts_travel_and_speak_both_languages(self, leg: Leg) -> None:
        """Pickle gives an equal verdict; every sentence exists twice."""
        verdict = classify(leg)
        other = pickle.loads(pickle.dumps(verdict))
        assert (other == verdict, other != verdict) == (True, False)
        assert (other.lenses, hash(other)) == (verdict.lenses, hash(verdict))
        assert other != (verdict.leg, verdict.outcome)
        assert all(text.en and text.fr for text in verdict.sentences)


class TestWhatCanBeClassified:
    """A leg, an offer, an exchange; nothing else."""

    def test_the_generated_functions_are_the_public_ones(self) -> None:
        """Made once, the same everywhere, and nothing else is made by name."""
        assert paradigms.classify is c2b.classify is classify
        assert repr(classify(REVIEW)) == "Classification(C2B, unanimous, 'Ana' to 'Acme')"
        with pytest.raises(AttributeError, match="no attribute 'clasify'"):
            _ = c2b.clasify

    def test_an_offer_is_classified_by_its_leg(self) -> None:
        """An offer is classified by the leg that it proposes."""
        offer = Offer(leg=PRICELINE, made=datetime(2026, 1, 1, tzinfo=UTC))
        assert classify(offer) == classify(PRICELINE)

    def test_anything_else_is_refused(self) -> None:
        """Another type is refused with the types to build instead."""
        with pytest.raises(InvalidValueError, match="build one with c2b.Leg"):
            classify("a review")  # type: ignore[call-overload]
        with pytest.raises(
            InvalidValueError, match="headline: expected a leg, got 3; use classify"
        ):
            headline(3)  # type: ignore[arg-type]
        with pytest.raises(
            InvalidValueError, match=r"compose: expected an exchange, got Leg\(.*; pu"
        ):
            compose(REVIEW)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=r"^classify\(\) missing 1 required"):
            classify()  # type: ignore[call-overload]


@pytest.mark.parametrize("orientation", Orientation)
def test_an_orientation_in_words(orientation: Orientation) -> None:
    """An orientation has a text in both languages."""
    assert orientation.text.en != orientation.text.fr


class TestParadigm:
    """Labels, letters and words."""

    def test_letters_and_reverse(self) -> None:
        """Provider first; nothing exchanged has no letters and is its own reverse."""
        assert Paradigm.C2B.letters == (Letter.C, Letter.B)
        assert Paradigm.C2B.reverse is Paradigm.B2C
        assert Paradigm.NOT_AN_EXCHANGE.letters is None
        assert Paradigm.NOT_AN_EXCHANGE.reverse is Paradigm.NOT_AN_EXCHANGE

    def test_words(self) -> None:
        """Paradigms and letters have texts in both languages."""
        assert Paradigm.E2B.text.in_language("fr") == "E2B (du salarié à l’entreprise)"
        assert Paradigm.NOT_AN_EXCHANGE.text.in_language() == "not an exchange"
        assert [lens.text.in_language("fr") for lens in LENSES][2] == "Critère du paiement"
        assert [each.text.in_language("fr") for each in LensAgreement][1] == "divergent"

    def test_a_reason_in_one_language(self) -> None:
        """A reason says in one language what its text says in both."""
        for reason in classify(REVIEW).reasons:
            assert reason.explain("fr") == reason.text.in_language("fr")
            assert reason.explain() == str(reason.text)

    def test_every_capacity_is_told(self) -> None:
        """Each side, each capacity, each question has words in French."""
        for question in HEADLINE.questions:
            for value in question.values:
                told = question.clause_text(value, REVIEW).in_language("fr")
                assert "Ana" in told or value
                assert question.clause_in("fr", value, REVIEW) == told
            assert question.question_text(REVIEW).in_language("fr").endswith("\u00a0?")
        assert Capacity.PUBLIC in HEADLINE.questions[2].values
