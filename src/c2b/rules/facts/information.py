"""The facts on what people are told about their data, and on rewards that depend on data."""

from __future__ import annotations

from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


@facts(kw_only=True)
class InformationFacts:
    """The facts on what people are told when their personal data are collected."""

    from_person: bool | None = given(
        "the data are asked of the person, not bought or taken from elsewhere",
        "les données sont demandées à la personne, non achetées ni tirées d’ailleurs",
    )
    already_informed: bool | None = given(
        "the person has the information already", "la personne dispose déjà de l’information", EACH
    )
    identity_stated: bool | None = act(
        "it is stated who collects and how to reach them",
        "l’identité de celui qui collecte et la façon de le joindre sont indiquées",
    )
    purpose_stated: bool | None = act("the general purpose is stated", "le but général est indiqué")
    lawful_basis_stated: bool | None = act(
        "the basis of each purpose is stated, and which legitimate interests are pursued",
        "la base de chaque finalité est indiquée, et les intérêts légitimes poursuivis",
    )
    recipients_stated: bool | None = act(
        "recipients and transfers abroad are stated, or that there are none",
        "les destinataires et les transferts à l’étranger sont indiqués, ou leur absence",
    )
    retention_stated: bool | None = act(
        "the time of keeping, or the criteria for it, is stated",
        "la durée de conservation, ou ses critères, est indiquée",
    )
    rights_stated: bool | None = act(
        "the rights are stated: access, erasure, objection, withdrawal of consent, complaint",
        "les droits sont indiqués : accès, effacement, opposition, retrait du consentement, "
        "réclamation",
    )
    at_collection: bool | None = act(
        "all that is stated before or when the data are collected, not afterwards",
        "tout cela est indiqué avant la collecte des données ou lors de celle-ci, et non après",
    )


@facts(kw_only=True)
class DataRewardFacts:
    """The facts on a reward that is offered for personal data."""

    covered_business: bool | None = given(
        "the business is for profit, does business in California and is above a threshold of the "
        "privacy act",
        "l’entreprise, à but lucratif, exerce en Californie et dépasse un seuil de la loi sur la "
        "vie privée",
    )
    in_california: bool | None = given(
        "the participant resides in California", "le participant réside en Californie", EACH
    )
    notice_given: bool | None = act(
        "a notice of financial incentive with the material terms is given before joining",
        "une notice d’incitation financière, avec les conditions essentielles, est remise avant "
        "l’adhésion",
    )
    value_stated: bool | None = act(
        "the notice gives an estimate of the value of the data, and the method of the estimate",
        "la notice donne une estimation de la valeur des données, et la méthode suivie",
    )
    opt_in: bool | None = act(
        "people agree to the programme by an act of their own",
        "les personnes adhèrent au programme par un acte positif",
        EACH,
    )
    unjust: bool | None = assessment(
        "the programme is unjust, unreasonable, coercive or usurious",
        "le programme est injuste, déraisonnable, coercitif ou usuraire",
    )
