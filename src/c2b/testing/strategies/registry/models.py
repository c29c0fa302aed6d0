"""The strategies of the models."""

from __future__ import annotations

from c2b import models
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
from c2b.testing.strategies.value import (
    compensations,
    immaterial,
    material,
    monetary,
    reciprocals,
    unpaid,
    values,
)
from c2b.testing.strategies.word import texts

MODELS: Table = {
    models.Business: businesses,
    models.Compensation: compensations,
    models.Consumer: consumers,
    models.Exchange: exchanges,
    models.Immaterial: immaterial,
    models.Intermediary: intermediaries,
    models.Leg: legs,
    models.Material: material,
    models.Monetary: monetary,
    models.Money: moneys,
    models.Nonprofit: nonprofits,
    models.Offer: offers,
    models.Party: parties,
    models.Period: periods,
    models.PublicBody: public_bodies,
    models.Reciprocal: reciprocals,
    models.Subordination: subordinations,
    models.Text: texts,
    models.UnknownParty: unknown_parties,
    models.Unpaid: unpaid,
    models.Value: values,
}
