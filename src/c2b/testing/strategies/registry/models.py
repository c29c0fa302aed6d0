"""The strategies of the models."""

from __future__ import annotations

import c2b.models as models
from c2b.contracts import Contract, Draft, HistoryEntry, Lifecycle, LifecycleFlaw, Move, Transition
from c2b.testing.strategies.contract import (
    calls,
    contracts,
    drafts,
    history_entries,
    lifecycle_flaws,
    lifecycles,
    moves,
    rights_granted,
    terms,
    transitions,
)
from c2b.testing.strategies.exchange import exchanges, intermediaries
from c2b.testing.strategies.leg import legs, subordinations
from c2b.testing.strategies.moment import periods
from c2b.testing.strategies.money import moneys
from c2b.testing.strategies.offer import offers
from c2b.testing.strategies.party import (
    businesses,
    consumers,
    nonprofits,
    parties,
    public_bodies,
    unknown_parties,
)
from c2b.testing.strategies.registry.form import Table
from c2b.testing.strategies.text import texts
from c2b.testing.strategies.value import (
    compensations,
    immaterial,
    material,
    monetary,
    reciprocals,
    unpaid,
    values,
)
from c2b.text import Text

MODELS: Table = {
    models.Business: businesses,
    models.Call: calls,
    models.Compensation: compensations,
    models.Consumer: consumers,
    Contract: contracts,
    Draft: drafts,
    models.Exchange: exchanges,
    HistoryEntry: history_entries,
    models.Immaterial: immaterial,
    models.Intermediary: intermediaries,
    models.Leg: legs,
    Lifecycle: lifecycles,
    LifecycleFlaw: lifecycle_flaws,
    models.Material: material,
    models.Monetary: monetary,
    models.Money: moneys,
    Move: moves,
    models.Nonprofit: nonprofits,
    models.Offer: offers,
    models.Party: parties,
    models.Period: periods,
    models.PublicBody: public_bodies,
    models.Reciprocal: reciprocals,
    models.RightsGranted: rights_granted,
    models.Subordination: subordinations,
    models.Terms: terms,
    Text: texts,
    Transition: transitions,
    models.UnknownParty: unknown_parties,
    models.Unpaid: unpaid,
    models.Value: values,
}
