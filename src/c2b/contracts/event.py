"""The events that can happen to a contract."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.text import Text


class ContractEvent(Choice):
    """An event of a contract; signing is any way of agreeing, a click as well as a pen."""

    OFFER = "offer"
    COUNTER = "counter"
    SIGN = "sign"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"
    PERFORM = "perform"
    ACCEPT = "accept"
    ACCEPT_BY_SILENCE = "accept_by_silence"
    REJECT = "reject"
    PAY = "pay"
    DISPUTE = "dispute"
    AWARD = "award"
    ANNUL = "annul"
    END = "end"

    @property
    def text(self) -> Text:
        """The event as a verb."""
        return _VERBS[self]

    @property
    def clause_text(self) -> Text:
        """The event as a clause with the slot ``{who}`` for the party that causes it."""
        return _CLAUSES[self]


_VERBS = {
    ContractEvent.OFFER: Text(en="offer", fr="proposer"),
    ContractEvent.COUNTER: Text(en="counter", fr="contre-proposer"),
    ContractEvent.SIGN: Text(en="sign", fr="signer"),
    ContractEvent.DECLINE: Text(en="decline", fr="décliner"),
    ContractEvent.WITHDRAW: Text(en="withdraw", fr="se retirer"),
    ContractEvent.LAPSE: Text(en="lapse", fr="devenir caduc"),
    ContractEvent.PERFORM: Text(en="perform", fr="exécuter"),
    ContractEvent.ACCEPT: Text(en="accept", fr="valider"),
    ContractEvent.ACCEPT_BY_SILENCE: Text(en="accept by silence", fr="valider tacitement"),
    ContractEvent.REJECT: Text(en="reject", fr="refuser"),
    ContractEvent.PAY: Text(en="pay", fr="payer"),
    ContractEvent.DISPUTE: Text(en="dispute", fr="contester"),
    ContractEvent.AWARD: Text(en="award", fr="donner raison à qui apporte"),
    ContractEvent.ANNUL: Text(en="annul", fr="annuler"),
    ContractEvent.END: Text(en="end", fr="terminer"),
}
_CLAUSES = {
    ContractEvent.OFFER: Text(en="{who} makes the offer", fr="{who} fait l’offre"),
    ContractEvent.COUNTER: Text(en="{who} makes a counter-offer", fr="{who} contre-propose"),
    ContractEvent.SIGN: Text(en="{who} signs", fr="{who} signe"),
    ContractEvent.DECLINE: Text(en="{who} declines the offer", fr="{who} décline l’offre"),
    ContractEvent.WITHDRAW: Text(en="{who} withdraws", fr="{who} se retire"),
    ContractEvent.LAPSE: Text(
        en="the offer lapses with {who}", fr="l’offre devient caduque avec {who}"
    ),
    ContractEvent.PERFORM: Text(
        en="{who} delivers what was promised", fr="{who} livre ce qui était promis"
    ),
    ContractEvent.ACCEPT: Text(
        en="{who} accepts what was delivered", fr="{who} valide ce qui a été livré"
    ),
    ContractEvent.ACCEPT_BY_SILENCE: Text(
        en="what was delivered counts as accepted with {who}",
        fr="ce qui a été livré est réputé validé avec {who}",
    ),
    ContractEvent.REJECT: Text(
        en="{who} rejects what was delivered", fr="{who} refuse ce qui a été livré"
    ),
    ContractEvent.PAY: Text(en="{who} gives what is due", fr="{who} donne ce qui est dû"),
    ContractEvent.DISPUTE: Text(en="{who} opens a dispute", fr="{who} ouvre un litige"),
    ContractEvent.AWARD: Text(
        en="{who} decides for the provider", fr="{who} donne raison à qui apporte la valeur"
    ),
    ContractEvent.ANNUL: Text(en="{who} annuls the contract", fr="{who} annule le contrat"),
    ContractEvent.END: Text(en="{who} ends the contract", fr="{who} met fin au contrat"),
}
