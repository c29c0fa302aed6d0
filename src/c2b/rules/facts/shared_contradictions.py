"""The combinations of shared facts that cannot be."""

from __future__ import annotations

from typing import Any

from c2b.predicate import facts_of
from c2b.rules.engine.impossible import Impossible
from c2b.rules.facts.contact import InvitationPurpose
from c2b.rules.facts.contest import CostOfEntry
from c2b.rules.facts.definition import Counterpart
from c2b.rules.facts.intermediary import IntermediaryKind
from c2b.rules.facts.platform_decision import DecisionKind
from c2b.rules.facts.privacy import CoppaException, LawfulBasis
from c2b.rules.facts.reward import RewardCondition, RewardKind
from c2b.rules.facts.status import MAJORITY, AdLabel, CommercialWords
from c2b.text import Text


def shared_contradictions(model: type) -> tuple[Impossible, ...]:
    """Return the contradictions among the shared facts of *model*."""
    made = (
        _of_rewards,
        _of_privacy,
        _of_messages,
        _of_work,
        _of_persons,
        _of_contests,
        _of_platforms,
        _of_amounts,
    )
    return tuple(each for make in made for each in make(model))


def _of_rewards(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.reward.promised.is_false(),
            other=f.reward.condition.is_not(RewardCondition.NONE),
            because=_NEEDS_REWARD,
            falls=f.reward.condition,
        ),
        Impossible(
            one=f.agreement.gratuitous.is_true(),
            other=f.reward.remunerated.is_true(),
            because=_GRATUITOUS,
        ),
        Impossible(
            one=f.agreement.gratuitous.is_true(),
            other=f.agreement.counterpart.is_(Counterpart.REAL),
            because=_GRATUITOUS,
        ),
    )


def _of_privacy(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.privacy.personal_data.is_false(),
            other=f.privacy.lawful_basis.is_not(LawfulBasis.NONE),
            because=_NOTHING_TO_BASE,
            falls=f.privacy.lawful_basis,
        ),
        Impossible(
            one=f.privacy.personal_data.is_false(),
            other=f.privacy.explicit_consent.is_true(),
            because=_NOTHING_TO_BASE,
            falls=f.privacy.explicit_consent,
        ),
        Impossible(
            one=f.participant.coppa_exception.is_(CoppaException.ONE_TIME_CONTACT),
            other=f.participant.only_contact.is_false()
            | f.participant.single_answer.is_false()
            | f.participant.contact_reused.is_true()
            | f.participant.contact_deleted.is_false(),
            because=_ALL_CONDITIONS,
        ),
        Impossible(
            one=f.participant.parental_consent.is_false(),
            other=f.participant.reasonable_verification.is_true(),
            because=_NOTHING_CHECKED,
            falls=f.participant.reasonable_verification,
        ),
        below_zero(f.participant.child_age_limit),
    )


def _of_messages(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.contact.prior_consent.is_true(),
            other=f.contact.objected.is_true(),
            because=_REFUSED,
        ),
        Impossible(
            one=f.contact.purpose.is_(InvitationPurpose.PROMOTION),
            other=f.contact.direct_marketing.is_false(),
            because=_PROMOTES,
        ),
        Impossible(
            one=f.data_reward.notice_given.is_false(),
            other=f.data_reward.value_stated.is_true(),
            because=_IN_THE_NOTICE,
        ),
    )


def _of_work(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.subordination.direction.is_true(),
            other=f.independence.free_from_control.is_true(),
            because=_FREE_IN_FACT,
        ),
        Impossible(
            one=f.subordination.control.is_true(),
            other=f.independence.free_from_control.is_true(),
            because=_FREE_IN_FACT,
        ),
        Impossible(
            one=f.reward.remunerated.is_false(),
            other=f.payee.paid_usd.more_than(0),
            because=_SOMETHING_PAID,
        ),
        Impossible(
            one=f.reward.remunerated.is_false(),
            other=f.influence.total_eur.more_than(0),
            because=_SOMETHING_PAID,
        ),
        Impossible(
            one=f.influence.commercial_words.is_(CommercialWords.NONE),
            other=f.influence.label.is_not(AdLabel.NONE),
            because=_A_LABEL_IS_WORDS,
            falls=f.influence.label,
        ),
        Impossible(
            one=f.employment.employee.is_false(),
            other=f.relation.declared_as_employment.is_true(),
            because=_DECLARED,
        ),
        *(
            Impossible(
                one=f.reward.remunerated.is_false(),
                other=hourly.more_than(0),
                because=_SOMETHING_PAID,
            )
            for hourly in (f.employment.hourly_eur, f.employment.hourly_gbp)
        ),
    )


def _of_persons(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.person.stated_age.is_known() & f.person.born.is_known(),
            other=f.person.act_day.is_known(),
            because=_AGE_FOLLOWS,
        ),
        Impossible(
            one=f.payee.stated_paid_usd.is_known(),
            other=f.payee.payments.is_known(),
            because=_SUM_FOLLOWS,
        ),
        Impossible(
            one=f.person.age.at_least(MAJORITY),
            other=f.minor.emancipated.is_true(),
            because=_ONLY_MINORS,
        ),
        Impossible(
            one=f.person.born.more_than(f.person.act_day),
            other=f.person.act_day.is_known(),
            because=_BORN_BEFORE,
        ),
        Impossible(
            one=f.activity.registered.is_false(),
            other=f.activity.micro_regime.is_true(),
            because=_FOR_REGISTERED,
        ),
    )


def _of_contests(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.contest.prize.is_false(), other=f.contest.announced.more_than(0), because=_A_GAIN
        ),
        Impossible(
            one=f.contest.prize.is_false(),
            other=f.reward.kinds.contains(RewardKind.PRIZE_DRAW),
            because=_A_GAIN,
        ),
        Impossible(
            one=f.contest.cost_of_entry.is_(CostOfEntry.NONE),
            other=f.contest.sacrifice.more_than(0),
            because=_SOMETHING_COSTS,
        ),
        Impossible(
            one=f.contest.sacrifice.at_most(0),
            other=f.contest.cost_of_entry.one_of(CostOfEntry.ENTRY_FEE, CostOfEntry.PREMIUM_RATE),
            because=_A_FEE_IS_PAID,
            falls=f.contest.cost_of_entry,
        ),
    )


def _of_platforms(model: type) -> tuple[Impossible, ...]:
    f = facts_of(model)
    return (
        Impossible(
            one=f.intermediary.kind.is_(IntermediaryKind.NONE),
            other=f.decision.kind.is_(DecisionKind.CONTENT_REMOVED_OR_DEMOTED),
            because=_NO_CONTENT,
        ),
        Impossible(
            one=f.young_users.can_use.is_false(),
            other=f.young_users.aimed_at.is_true(),
            because=_FOR_MINORS,
        ),
    )


def _of_amounts(model: type) -> tuple[Impossible, ...]:
    """Return what refuses numbers below zero and a share outside 0 to 1."""
    f = facts_of(model)
    counted = (
        *(f.person.stated_age, f.proof.value_eur, f.seller.consideration_eur),
        *(f.seller.sales_count, f.payee.gross_usd, f.payee.transactions, f.payee.stated_paid_usd),
        *(f.activity.receipts_eur, f.activity.receipts_last_year_eur),
        *(f.activity.receipts_two_years_ago_eur, f.activity.gross_gbp, f.influence.pay_eur),
        *(f.influence.in_kind_eur, f.gift.value_usd, f.gift.year_same_source_usd),
        *(f.payment.days_agreed, f.reward.amount),
        *(f.contest.sacrifice, f.contest.prizes_usd, f.contest.announced),
        *(f.contest.awarded, f.contest.cost_to_claim),
        *(f.complaint.months_open, f.business_user.days_notice),
        *(f.employment.hourly_eur, f.employment.hourly_gbp),
    )
    shares = (f.person.trade_share, f.payee.treaty_rate, f.payee.withheld_share)
    return (
        *(below_zero(fact) for fact in (*counted, *shares)),
        *(Impossible(one=s.more_than(1), other=s.is_known(), because=_AT_MOST_ALL) for s in shares),
    )


def below_zero(fact: Any) -> Impossible:
    """Return the contradiction of a count or amount that is below zero."""
    return Impossible(one=fact.less_than(0), other=fact.is_known(), because=_NOT_NEGATIVE)


_NEEDS_REWARD = Text(en="a condition needs a reward", fr="une condition suppose une récompense")
_GRATUITOUS = Text(
    en="nothing is expected in return of what is gratuitous",
    fr="ce qui est consenti à titre gratuit n’a pas de contrepartie",
)
_NOTHING_TO_BASE = Text(
    en="without personal data there is nothing to base",
    fr="sans données à caractère personnel, aucune base légale n’a d’objet",
)
_NOTHING_CHECKED = Text(
    en="without consent nothing was checked", fr="sans consentement, rien n’a été vérifié"
)
_ALL_CONDITIONS = Text(
    en="the exception counts only where all its conditions are met",
    fr="l’exception ne vaut que si toutes ses conditions sont réunies",
)
_REFUSED = Text(en="a refusal withdraws the consent", fr="l’opposition met fin au consentement")
_PROMOTES = Text(
    en="a message whose purpose is promotion is marketing",
    fr="un message qui a pour objet une promotion est de la prospection",
)
_IN_THE_NOTICE = Text(
    en="the estimate stands in the notice", fr="l’estimation figure dans la notice"
)
_FREE_IN_FACT = Text(
    en="the exemption asks for freedom in fact", fr="l’exemption exige une liberté de fait"
)
_SOMETHING_PAID = Text(
    en="an amount is a benefit worth money",
    fr="une somme versée est un avantage appréciable en argent",
)
_A_LABEL_IS_WORDS = Text(
    en="a label shows the commercial intent by words",
    fr="une mention indique l’intention commerciale par des mots",
)
_DECLARED = Text(
    en="what is declared as employment is an employment relation",
    fr="ce qui est déclaré comme un emploi salarié est une relation de travail",
)
_A_GAIN = Text(en="a prize is hope of a gain", fr="un lot donne espoir d’un gain")
_SOMETHING_COSTS = Text(
    en="what must be paid is a cost of entry",
    fr="ce qu’il faut payer est un coût de participation",
)
_AGE_FOLLOWS = Text(
    en="the age follows from the day of birth and the day of the act: state them or the age",
    fr="l’âge résulte de la date de naissance et de celle de l’acte\u00a0: indiquez celles-ci ou "
    "l’âge",
)
_SUM_FOLLOWS = Text(
    en="the sum follows from the payments: state them or the sum",
    fr="le total résulte des paiements\u00a0: indiquez ceux-ci ou le total",
)
_A_FEE_IS_PAID = Text(
    en="an entry fee or a premium rate is paid",
    fr="des frais d’inscription ou un tarif majoré sont payés",
)
_ONLY_MINORS = Text(en="only minors are emancipated", fr="seuls les mineurs sont émancipés")
_FOR_REGISTERED = Text(
    en="the micro regime is for registered persons",
    fr="le régime micro suppose une immatriculation",
)
_BORN_BEFORE = Text(en="a person is born before acting", fr="une personne naît avant d’agir")
_NO_CONTENT = Text(
    en="an operator without content of others removes none",
    fr="sans contenu de tiers, aucun contenu n’est retiré",
)
_FOR_MINORS = Text(
    en="a service aimed at minors can be used by them",
    fr="un service destiné à des mineurs leur est accessible",
)
_NOT_NEGATIVE = Text(
    en="a count or an amount is never below zero",
    fr="un nombre ou un montant n’est jamais négatif",
)
_AT_MOST_ALL = Text(en="a share is at most 1", fr="une part est au plus de 1")
