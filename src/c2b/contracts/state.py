"""The states of a contract, from the first draft to its end."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.text import Language, Text


class ContractState(Choice):
    """The state of a contract."""

    DRAFT = "draft"
    OFFERED = "offered"
    COUNTERED = "countered"
    SIGNING = "signing"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    SIGNED = "signed"
    PERFORMED = "performed"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    PAID = "paid"
    DISPUTED = "disputed"
    ENDED = "ended"

    @property
    def text(self) -> Text:
        """The name of the state in both languages."""
        return _NAMES[self]

    def explain(self, language: Language = "en") -> str:
        """Return the meaning of the state, and whose turn it is, in a sentence."""
        return _SENTENCES[self].in_language(language)


_NAMES = {
    ContractState.DRAFT: Text(en="drafted", fr="en projet"),
    ContractState.OFFERED: Text(en="offered", fr="proposé"),
    ContractState.COUNTERED: Text(en="countered", fr="en contre-proposition"),
    ContractState.SIGNING: Text(en="being signed", fr="en cours de signature"),
    ContractState.DECLINED: Text(en="declined", fr="décliné"),
    ContractState.WITHDRAWN: Text(en="withdrawn", fr="retiré"),
    ContractState.LAPSED: Text(en="lapsed", fr="caduc"),
    ContractState.SIGNED: Text(en="signed", fr="signé"),
    ContractState.PERFORMED: Text(en="performed", fr="exécuté"),
    ContractState.REJECTED: Text(en="rejected", fr="refusé"),
    ContractState.ACCEPTED: Text(en="accepted", fr="validé"),
    ContractState.PAID: Text(en="paid", fr="payé"),
    ContractState.DISPUTED: Text(en="disputed", fr="contesté"),
    ContractState.ENDED: Text(en="ended", fr="terminé"),
}
_SENTENCES = {
    ContractState.DRAFT: Text(
        en="The terms are written down, and no party has proposed them yet.",
        fr="Les conditions sont rédigées, et aucune partie ne les a encore proposées.",
    ),
    ContractState.OFFERED: Text(
        en="An offer stands, and an answer is awaited.",
        fr="Une offre est faite, et une réponse est attendue.",
    ),
    ContractState.COUNTERED: Text(
        en="A counter-offer has taken the place of the last offer, and an answer is awaited.",
        fr="Une contre-proposition a remplacé la dernière offre, et une réponse est attendue.",
    ),
    ContractState.SIGNING: Text(
        en="Some of those who have to sign have signed.",
        fr="Une partie des signataires a signé.",
    ),
    ContractState.DECLINED: Text(
        en="The offer was declined: there is no contract.",
        fr="L’offre a été déclinée\u00a0: il n’y a pas de contrat.",
    ),
    ContractState.WITHDRAWN: Text(
        en="A party has withdrawn: there is no contract.",
        fr="Il y a eu retrait ou rétractation\u00a0: il n’y a pas de contrat.",
    ),
    ContractState.LAPSED: Text(
        en="The time of the offer ran out: there is no contract.",
        fr="Le délai de l’offre a expiré\u00a0: il n’y a pas de contrat.",
    ),
    ContractState.SIGNED: Text(
        en="All have signed: the contract binds, and it is to be performed.",
        fr="Tous ont signé\u00a0: le contrat engage, et il reste à l’exécuter.",
    ),
    ContractState.PERFORMED: Text(
        en="What was promised is delivered, and the recipient has to accept or reject it.",
        fr="Ce qui était promis est livré, et le destinataire doit le valider ou le refuser.",
    ),
    ContractState.REJECTED: Text(
        en="What was delivered is rejected with a reason.",
        fr="Ce qui a été livré est refusé avec un motif.",
    ),
    ContractState.ACCEPTED: Text(
        en="What was delivered is accepted, and what is due for it is to be given.",
        fr="Ce qui a été livré est validé, et la contrepartie due reste à donner.",
    ),
    ContractState.PAID: Text(
        en="What was delivered is accepted, and all that was due for it is given.",
        fr="Ce qui a été livré est validé, et toute la contrepartie due est donnée.",
    ),
    ContractState.DISPUTED: Text(
        en="The parties disagree: one of them gives in, or a third party decides.",
        fr="Les parties sont en désaccord\u00a0: l’une cède, ou un tiers tranche.",
    ),
    ContractState.ENDED: Text(
        en="The contract is over, and nothing more can happen to it.",
        fr="Le contrat est terminé, et plus rien ne peut lui arriver.",
    ),
}
