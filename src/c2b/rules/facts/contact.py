"""The facts on how people are approached: the channel, the message, the consent, the address."""

from __future__ import annotations

from datetime import date

from c2b.choice import Choice
from c2b.rules.engine.fact_model import EACH, act, assessment, facts, given


class Channel(Choice):
    """The channel by which people are approached."""

    E_MAIL = "e_mail", "e-mail", "courriel"
    TEXT_MESSAGE = "text_message", "text message", "SMS"
    PRIVATE_MESSAGE = (
        "private_message",
        "private message in an app or a social network",
        "message privé dans une application ou un réseau social",
    )
    POST = "post", "letter by post", "courrier postal"
    LIVE_CALL = "live_call", "call by a person", "appel passé par une personne"
    AUTOMATED_CALL = (
        "automated_call",
        "call with an artificial or recorded voice",
        "appel d’une voix artificielle ou enregistrée",
    )


class InvitationPurpose(Choice):
    """The purpose of a message: what it asks or offers."""

    REVIEW_REQUEST = "review_request", "a request for a review", "une demande d’avis"
    SATISFACTION_SURVEY = (
        "satisfaction_survey",
        "a satisfaction survey",
        "une enquête de satisfaction",
    )
    MARKET_RESEARCH = "market_research", "market research", "une étude de marché"
    ACADEMIC_RESEARCH = "academic_research", "academic research", "une recherche universitaire"
    PROMOTION = "promotion", "promotion", "une promotion"


@facts(kw_only=True)
class ContactFacts:
    """The facts on an invitation: the message, the addressee, and how the address was obtained."""

    channel: Channel | None = act(
        "the channel by which people are approached",
        "le moyen par lequel les personnes sont sollicitées",
    )
    purpose: InvitationPurpose | None = act(
        "what the message asks or offers", "l’objet du message : ce qu’il demande ou propose"
    )
    natural_recipient: bool | None = given(
        "the addressee is an individual", "le destinataire est une personne physique", EACH
    )
    direct_marketing: bool | None = assessment(
        "the message promotes goods, services or the image of a business, directly or indirectly",
        "le message promeut, directement ou non, des biens, des services ou l’image d’une "
        "entreprise",
    )
    prior_consent: bool | None = act(
        "the addressee agreed to this message beforehand, and has not withdrawn",
        "le destinataire a consenti au préalable à ce message, et n’a pas retiré son consentement",
        EACH,
    )
    address_from_sale: bool | None = given(
        "the sender got the address from this person in the course of a sale",
        "l’expéditeur tient l’adresse de cette personne, à l’occasion d’une vente",
        EACH,
    )
    own_similar_products: bool | None = act(
        "the message concerns only similar offers of the sender",
        "le message ne concerne que des offres analogues de l’expéditeur",
    )
    opt_out_at_collection: bool | None = given(
        "a free and easy refusal was offered when the address was collected",
        "un refus simple et gratuit a été proposé lors de la collecte de l’adresse",
        EACH,
    )
    objected: bool | None = given(
        "the addressee has refused such messages",
        "le destinataire s’est opposé à de tels messages",
        EACH,
    )
    opt_out_in_message: bool | None = act(
        "the message gives a valid and free means to stop",
        "le message offre un moyen valable et gratuit de se désinscrire",
    )
    sender_identifiable: bool | None = act(
        "the message does not hide who sends it", "le message ne dissimule pas son expéditeur"
    )
    sender_is_charity: bool | None = given(
        "the sender is a charity", "l’expéditeur est un organisme caritatif"
    )
    own_charitable_purpose: bool | None = act(
        "the sole purpose of the message is the charitable purpose of the sender",
        "le message sert exclusivement l’objet caritatif de l’expéditeur",
    )
    address_from_support: bool | None = given(
        "the person gave the address while offering support, or showing interest in the cause",
        "la personne a donné son adresse en soutenant la cause ou en y montrant de l’intérêt",
        EACH,
    )
    address_collected_on: date | None = given(
        "the day on which the address was collected", "le jour de la collecte de l’adresse", EACH
    )
    mobile_number: bool | None = given(
        "the number is mobile, or the person called pays for the line",
        "le numéro est celui d’un mobile, ou d’une ligne où l’appelé paie",
        EACH,
    )
    autodialer: bool | None = act(
        "the numbers come from a random or sequential generator, and are dialed",
        "les numéros viennent d’un générateur aléatoire ou séquentiel, et sont composés",
    )
    emergency: bool | None = given(
        "the call is made for an emergency", "l’appel répond à une urgence", EACH
    )
