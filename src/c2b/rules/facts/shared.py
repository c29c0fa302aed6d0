"""The facts that every activity shares, under the same paths in each."""

from __future__ import annotations

from attrs import evolve

from c2b.errors import InvalidValueError
from c2b.models.leg import Leg
from c2b.models.party import Consumer, UnknownParty
from c2b.models.subordination import Side, Subordination
from c2b.rules.engine.assessment_note import AssessmentNote, check_notes
from c2b.rules.engine.fact_model import computed, facts, group
from c2b.rules.engine.fact_role import FactRole
from c2b.rules.engine.impossible import Impossible, refuse_impossible
from c2b.rules.facts.contest import ContestFacts
from c2b.rules.facts.definition import (
    AgreementFacts,
    PartyStatus,
    PersonFacts,
    ProofFacts,
    SellingFacts,
    SupplyFacts,
)
from c2b.rules.facts.practice import PracticeFacts
from c2b.rules.facts.privacy import PrivacyFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind, kinds_in
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.facts.status import (
    GiftFacts,
    InfluenceFacts,
    MinorFacts,
    PayeeFacts,
    PaymentFacts,
    PlatformSellerFacts,
    TradeFacts,
)
from c2b.rules.facts.work import (
    EconomicRealityFacts,
    IndependenceFacts,
    PlatformFacts,
    RelationFacts,
    VolunteeringFacts,
)
from c2b.text import Text


@facts(kw_only=True)
class SharedFacts:
    """All that the rules shared by every activity ask for.

    Attributes:
        leg: Who gives what to whom. The compensation of the leg fills `reward.kinds`, and its
            subordination completes *subordination*.
        assessed: Notes on who made the assessments among the facts.

    Raises:
        ContradictionError: Facts that cannot all hold.
        InvalidValueError: The leg contradicts the reward or the subordination.
    """

    leg: Leg | None = None
    assessed: tuple[AssessmentNote, ...] = ()
    reward: RewardFacts = group(RewardFacts)
    agreement: AgreementFacts = group(AgreementFacts)
    proof: ProofFacts = group(ProofFacts)
    person: PersonFacts = group(PersonFacts)
    selling: SellingFacts = group(SellingFacts)
    supply: SupplyFacts = group(SupplyFacts)
    privacy: PrivacyFacts = group(PrivacyFacts)
    practice: PracticeFacts = group(PracticeFacts)
    subordination: Subordination = group(Subordination)
    independence: IndependenceFacts = group(IndependenceFacts)
    economic_reality: EconomicRealityFacts = group(EconomicRealityFacts)
    relation: RelationFacts = group(RelationFacts)
    volunteering: VolunteeringFacts = group(VolunteeringFacts)
    platform: PlatformFacts = group(PlatformFacts)
    seller: PlatformSellerFacts = group(PlatformSellerFacts)
    payee: PayeeFacts = group(PayeeFacts)
    activity: TradeFacts = group(TradeFacts)
    minor: MinorFacts = group(MinorFacts)
    influence: InfluenceFacts = group(InfluenceFacts)
    gift: GiftFacts = group(GiftFacts)
    payment: PaymentFacts = group(PaymentFacts)
    contest: ContestFacts = group(ContestFacts)

    def __attrs_post_init__(self) -> None:
        if self.leg is not None:
            self._read_leg(self.leg)
        refuse_impossible(self)
        check_notes(self, self.assessed)

    def _read_leg(self, leg: Leg) -> None:
        """Complete reward and subordination from *leg*, and *leg* from the subordination."""
        model = type(self).__name__
        found = self.subordination
        if leg.subordination is not None:
            found = found.joined(leg.subordination, f"{model}.subordination", "leg.subordination")
        if found.whole is True and found.worker is None:
            found = evolve(found, worker=Side.PROVIDER)  # the one who contributes
        object.__setattr__(self, "subordination", found)
        if found != _UNKNOWN:
            object.__setattr__(self, "leg", evolve(leg, subordination=found))
        object.__setattr__(self, "reward", _completed(self.reward, leg, model))

    @classmethod
    def impossible(cls) -> tuple[Impossible, ...]:
        """Return the combinations of facts that cannot be."""
        return shared_contradictions(cls)

    @computed(
        "person.classified_as",
        en="the contributor is a consumer",
        fr="le contributeur est un consommateur",
        role=FactRole.GIVEN,
    )
    def from_consumer(self) -> bool | None:
        """Whether the contributor is a consumer, by the quality given or else by the leg."""
        if self.person.classified_as is not None:
            return _CONSUMER[self.person.classified_as]
        if self.leg is None or isinstance(self.leg.provider, UnknownParty):
            return None
        return isinstance(self.leg.provider, Consumer)

    @computed(
        "person.classified_as",
        en="the contributor is an undertaking",
        fr="le contributeur est une entreprise",
        role=FactRole.GIVEN,
    )
    def from_undertaking(self) -> bool | None:
        """Whether the contributor is an undertaking: known and no consumer."""
        consumer = self.from_consumer
        return None if consumer is None else not consumer

    @computed(
        "contest.prize",
        "contest.announced",
        en="a prize can be won",
        fr="un lot peut être gagné",
        role=FactRole.GIVEN,
        either=(("contest.prize",), ("contest.announced",)),
    )
    def prize_to_win(self) -> bool | None:
        """Whether there is hope of a gain: as given, or by the prizes announced, or by a draw."""
        kinds, announced = self.reward.kinds, self.contest.announced
        if self.contest.prize is not None:
            return self.contest.prize
        if announced or (kinds is not None and RewardKind.PRIZE_DRAW in kinds):
            return True
        return None if announced is None or kinds is None else False


def _completed(reward: RewardFacts, leg: Leg, model: str) -> RewardFacts:
    """Return *reward* with the kinds that the compensation of *leg* states."""
    there = kinds_in(leg.compensation)
    if reward.kinds is None or there is None:
        return reward if there is None else evolve(reward, kinds=there)
    contradicts = not (reward.kinds and there) and reward.kinds != there
    if contradicts or (there >= _MONEY and not reward.kinds >= _MONEY):
        where = f"{model}.reward.kinds"
        raise InvalidValueError(where, _AS_THE_LEG, reward.kinds, _CORRECT)
    return reward


_UNKNOWN = Subordination()
_MONEY = frozenset({RewardKind.MONEY})
_CONSUMER = {
    PartyStatus.CONSUMER: True,
    PartyStatus.TRADER: False,
    PartyStatus.NEITHER: False,
    PartyStatus.UNDETERMINED: None,
}
_AS_THE_LEG = Text(
    en="the kinds of reward that the compensation of the leg states",
    fr="les genres de récompense que la contrepartie du flux indique",
)
_CORRECT = Text(en="correct one of the two", fr="corrigez l’un des deux")
