"""The facts that every activity shares, under the same paths in each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve

from c2b.errors import InvalidValueError
from c2b.models.compensation import Material, Monetary, Unpaid
from c2b.models.leg import Leg
from c2b.models.party import Business, Consumer, Nonprofit, UnknownParty
from c2b.models.subordination import Side, Subordination
from c2b.rules.engine.assessment_note import AssessmentNote, check_notes
from c2b.rules.engine.fact_model import computed, facts, group
from c2b.rules.engine.fact_role import FactRole
from c2b.rules.engine.impossible import Impossible, refuse_impossible
from c2b.rules.facts.ai import AiFacts
from c2b.rules.facts.contact import ContactFacts
from c2b.rules.facts.contest import ContestFacts
from c2b.rules.facts.definition import (
    AgreementFacts,
    PartyStatus,
    PersonFacts,
    ProofFacts,
    SellingFacts,
    SupplyFacts,
)
from c2b.rules.facts.employment import EmploymentFacts
from c2b.rules.facts.information import DataRewardFacts, InformationFacts
from c2b.rules.facts.intermediary import (
    InterfaceFacts,
    IntermediaryFacts,
    PlatformTermsFacts,
    YoungUserFacts,
)
from c2b.rules.facts.marketplace import BusinessUserFacts, MarketplaceFacts, TraderFacts
from c2b.rules.facts.platform_decision import ComplaintFacts, DecisionFacts, NoticeFacts
from c2b.rules.facts.practice import PracticeFacts
from c2b.rules.facts.privacy import ParticipantFacts, PrivacyFacts
from c2b.rules.facts.reward import RewardFacts, RewardKind, kinds_in
from c2b.rules.facts.shared_contradictions import shared_contradictions
from c2b.rules.facts.status import MAJORITY, GiftFacts, InfluenceFacts, MinorFacts, PaymentFacts
from c2b.rules.facts.tax import PayeeFacts, PlatformSellerFacts, TradeFacts
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
        leg: Who gives what to whom. The compensation of the leg fills `reward.kinds` and
            `agreement.gratuitous`, and its subordination completes *subordination*.
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
    participant: ParticipantFacts = group(ParticipantFacts)
    practice: PracticeFacts = group(PracticeFacts)
    subordination: Subordination = group(Subordination)
    independence: IndependenceFacts = group(IndependenceFacts)
    economic_reality: EconomicRealityFacts = group(EconomicRealityFacts)
    relation: RelationFacts = group(RelationFacts)
    employment: EmploymentFacts = group(EmploymentFacts)
    volunteering: VolunteeringFacts = group(VolunteeringFacts)
    platform: PlatformFacts = group(PlatformFacts)
    intermediary: IntermediaryFacts = group(IntermediaryFacts)
    platform_terms: PlatformTermsFacts = group(PlatformTermsFacts)
    young_users: YoungUserFacts = group(YoungUserFacts)
    interface: InterfaceFacts = group(InterfaceFacts)
    decision: DecisionFacts = group(DecisionFacts)
    notice: NoticeFacts = group(NoticeFacts)
    complaint: ComplaintFacts = group(ComplaintFacts)
    trader: TraderFacts = group(TraderFacts)
    business_user: BusinessUserFacts = group(BusinessUserFacts)
    marketplace: MarketplaceFacts = group(MarketplaceFacts)
    seller: PlatformSellerFacts = group(PlatformSellerFacts)
    payee: PayeeFacts = group(PayeeFacts)
    activity: TradeFacts = group(TradeFacts)
    minor: MinorFacts = group(MinorFacts)
    influence: InfluenceFacts = group(InfluenceFacts)
    gift: GiftFacts = group(GiftFacts)
    payment: PaymentFacts = group(PaymentFacts)
    contest: ContestFacts = group(ContestFacts)
    contact: ContactFacts = group(ContactFacts)
    ai: AiFacts = group(AiFacts)
    information: InformationFacts = group(InformationFacts)
    data_reward: DataRewardFacts = group(DataRewardFacts)

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
        if self.agreement.gratuitous is None and leg.compensation is not None:
            gratuitous = _GRATUITOUS.get(type(leg.compensation))
            object.__setattr__(self, "agreement", evolve(self.agreement, gratuitous=gratuitous))

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
        "agreement.business_supplies",
        en="the consumer is the one who supplies",
        fr="c’est le consommateur qui fournit",
        role=FactRole.GIVEN,
        either=(("person.classified_as",),),
    )
    def consumer_supplies(self) -> bool | None:
        """Whether a consumer supplies; a contract in which the business supplies is no such one."""
        return False if self.agreement.business_supplies else self.from_consumer

    @computed(
        "agreement.capacity",
        "minor.representative_signed",
        en="the parties may contract, by what is given or by what is known of a minor",
        fr="les parties ont la capacité de contracter, d’après ce qui est donné ou ce que l’on "
        "sait du mineur",
        either=(("agreement.capacity",),),
    )
    def may_contract(self) -> bool | None:
        """Whether the parties may contract; of a minor it follows from the facts on the minor."""
        age = self.person.age
        if self.agreement.capacity is not None or age is None or age >= MAJORITY:
            return self.agreement.capacity
        minor = self.minor
        ways = (minor.emancipated, minor.everyday_act, minor.representative_signed)
        return True if True in ways else None if None in ways else False

    @computed(
        "person.classified_as",
        en="the contributor acts as an undertaking",
        fr="le contributeur agit en qualité d’entreprise",
        role=FactRole.GIVEN,
    )
    def from_undertaking(self) -> bool | None:
        """Whether the contributor acts as an undertaking, by the quality given or else the leg.

        A nonprofit is one where trade is its main purpose; a public body is none.
        """
        if self.person.classified_as is not None:
            return _UNDERTAKING[self.person.classified_as]
        provider = None if self.leg is None else self.leg.provider
        if provider is None or isinstance(provider, UnknownParty):
            return None
        if isinstance(provider, Nonprofit):
            share = self.person.trade_share
            return None if share is None else share > _HALF
        return isinstance(provider, Business)

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
_HALF = Decimal("0.5")
_GRATUITOUS: Mapping[type, bool] = {Unpaid: True, Monetary: False, Material: False}
_CONSUMER = {
    PartyStatus.CONSUMER: True,
    PartyStatus.TRADER: False,
    PartyStatus.NEITHER: False,
    PartyStatus.UNDETERMINED: None,
}
_UNDERTAKING = {**_CONSUMER, PartyStatus.CONSUMER: False, PartyStatus.TRADER: True}
_AS_THE_LEG = Text(
    en="the kinds of reward that the compensation of the leg states",
    fr="les genres de récompense que la contrepartie du flux indique",
)
_CORRECT = Text(en="correct one of the two", fr="corrigez l’un des deux")
