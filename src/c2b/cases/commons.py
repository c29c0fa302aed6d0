"""The same gestures for those who do not trade."""

from __future__ import annotations

from c2b.cases.case import Case, Citation, Confidence, Difficulty
from c2b.models import (
    Activity,
    Capacity,
    Composition,
    Consumer,
    ContractForm,
    Exchange,
    Immaterial,
    Intermediary,
    IntermediaryRole,
    Leg,
    Nonprofit,
    Proposer,
    PublicBody,
    Subordination,
    TermsSetter,
    Unpaid,
    Value,
    ValueKind,
)
from c2b.text import Text

CASES = (
    Case(
        id="S41",
        company="mySociety",
        year=2007,
        country="GB",
        detail="civic_report",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.HIGH,
        parties=3,
        exchange=Exchange(
            activity=Activity.CROWDSOURCING,
            composition=Composition.BROKERED,
            intermediary=Intermediary(
                name="mySociety", role=IntermediaryRole.MATCHMAKER, capacity=Capacity.NONPROFIT
            ),
            title=Text(
                en="A pothole reported: FixMyStreet", fr="Un nid-de-poule signalé\xa0: FixMyStreet"
            ),
            legs=(
                Leg(
                    provider=Consumer(name=Text(en="the inhabitant", fr="l'habitant")),
                    recipient=PublicBody(name=Text(en="the local council", fr="la mairie")),
                    value=Value(
                        kind=ValueKind.DATA,
                        description=Text(
                            en="the report of a fault in the street",
                            fr="le signalement d'un défaut de voirie",
                        ),
                    ),
                    compensation=Unpaid(description=Text(en="nothing", fr="rien")),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.INTERMEDIARY,
                    contract=ContractForm.NONE,
                ),
            ),
        ),
        why=(
            Text(
                en="A crowd at work for a public body.",
                fr="Une foule au travail pour un organisme public.",
            ),
        ),
        sources=(Citation(where="wiki.p2pfoundation.net", title="Fix My Street"),),
    ),
    Case(
        id="S42",
        company="Wikimedia Foundation",
        year=2001,
        country="US",
        detail="commons",
        difficulty=Difficulty.MEDIUM,
        confidence=Confidence.MEDIUM,
        parties=2,
        exchange=Exchange(
            activity=Activity.CROWDSOURCING,
            composition=Composition.SINGLE,
            title=Text(en="One more sentence in Wikipedia", fr="Une phrase de plus dans Wikipédia"),
            legs=(
                Leg(
                    provider=Consumer(
                        name=Text(en="the volunteer editor", fr="la contributrice bénévole")
                    ),
                    recipient=Nonprofit(
                        name=Text(en="the Wikimedia Foundation", fr="la fondation Wikimedia")
                    ),
                    value=Value(
                        kind=ValueKind.CONTENT,
                        description=Text(
                            en="an edit to an article", fr="une modification d'article"
                        ),
                    ),
                    compensation=Immaterial(
                        description=Text(
                            en="the esteem of other editors", fr="l'estime des autres contributeurs"
                        )
                    ),
                    subordination=Subordination.none(),
                    proposer=Proposer.PROVIDER,
                    terms_set_by=TermsSetter.RECIPIENT,
                    contract=ContractForm.TERMS_OF_USE,
                ),
            ),
        ),
        why=(
            Text(
                en="Crowdsourcing is a way of working; C2B is a relation, and here the recipient does not trade.",
                fr="La production participative est une façon de faire\xa0; le C2B est une relation, et ici le destinataire n'est pas professionnel.",
            ),
        ),
        sources=(
            Citation(
                where="soft-concept.com",
                title="Crowdsourcing",
                note=Text(
                    en="names Google and Wikipedia as users of the technique",
                    fr="cite Google et Wikipédia parmi les usagers de la technique",
                ),
            ),
        ),
    ),
)
