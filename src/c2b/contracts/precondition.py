"""The preconditions of an event besides the right actor in the right state."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.text import Text


class Precondition(Choice):
    """A condition that has to hold, or come along, for an event to happen."""

    AS_PROPOSED = "as_proposed"
    AS_DRAFTED = "as_drafted"
    STANDS = "stands"
    LAPSED = "lapsed"
    SAME_PARTIES = "same_parties"
    NOT_SIGNED = "not_signed"
    LAST_SIGNATURE = "last_signature"
    MORE_SIGNATURES = "more_signatures"
    CAN_WITHDRAW = "can_withdraw"
    MAY_END = "may_end"
    REVIEW_OPEN = "review_open"
    REVIEW_OVER = "review_over"
    REASON = "reason"
    SOMETHING_DUE = "something_due"
    NOTHING_DUE = "nothing_due"
    DIVISIBLE = "divisible"
    WHAT_IS_DUE = "what_is_due"
    IN_PART = "in_part"
    IN_FULL = "in_full"
    PAID_UP = "paid_up"
    NOT_PAID_UP = "not_paid_up"

    @property
    def text(self) -> Text:
        """The condition as a clause."""
        return _CLAUSES[self]

    @property
    def opposite(self) -> Precondition | None:
        """The precondition that holds exactly where this one does not, if there is one."""
        return _OPPOSITES.get(self)

    @property
    def is_brought(self) -> bool:
        """Whether the event's own entry meets it, not the contract before the event."""
        return self in _BROUGHT


_PAIRS = (
    (Precondition.STANDS, Precondition.LAPSED),
    (Precondition.LAST_SIGNATURE, Precondition.MORE_SIGNATURES),
    (Precondition.REVIEW_OPEN, Precondition.REVIEW_OVER),
    (Precondition.IN_PART, Precondition.IN_FULL),
    (Precondition.PAID_UP, Precondition.NOT_PAID_UP),
)
_OPPOSITES = {**dict(_PAIRS), **{other: one for one, other in _PAIRS}}
_BROUGHT = {
    Precondition.AS_DRAFTED,
    Precondition.SAME_PARTIES,
    Precondition.REASON,
    Precondition.WHAT_IS_DUE,
    Precondition.IN_PART,
    Precondition.IN_FULL,
}
_CLAUSES = {
    Precondition.AS_PROPOSED: Text(
        en="the leg does not name another proposer",
        fr="le flux ne désigne pas un autre auteur de la proposition",
    ),
    Precondition.AS_DRAFTED: Text(
        en="the offer is as it was drafted", fr="l’offre correspond au projet rédigé"
    ),
    Precondition.STANDS: Text(en="the offer still stands", fr="l’offre vaut encore"),
    Precondition.LAPSED: Text(
        en="the time of the offer is over", fr="le délai de l’offre est écoulé"
    ),
    Precondition.SAME_PARTIES: Text(
        en="the counter-offer is between the same parties",
        fr="la contre-proposition lie les mêmes parties",
    ),
    Precondition.NOT_SIGNED: Text(
        en="this party has not signed the offer yet",
        fr="cette partie n’a pas encore signé l’offre",
    ),
    Precondition.LAST_SIGNATURE: Text(
        en="all others have signed", fr="tous les autres signataires ont signé"
    ),
    Precondition.MORE_SIGNATURES: Text(
        en="others still have to sign", fr="d’autres doivent encore signer"
    ),
    Precondition.CAN_WITHDRAW: Text(
        en="this party is a consumer within the time to withdraw",
        fr="cette partie est un consommateur dans le délai de rétractation",
    ),
    Precondition.MAY_END: Text(
        en="the terms let this party end it at will",
        fr="les conditions permettent à cette partie d’y mettre fin à son gré",
    ),
    Precondition.REVIEW_OPEN: Text(
        en="the time for review still runs", fr="le délai d’examen court encore"
    ),
    Precondition.REVIEW_OVER: Text(
        en="the time for review is over", fr="le délai d’examen est écoulé"
    ),
    Precondition.REASON: Text(en="a reason is given", fr="un motif est donné"),
    Precondition.SOMETHING_DUE: Text(
        en="a compensation is due, or may be", fr="une contrepartie est due, ou peut l’être"
    ),
    Precondition.NOTHING_DUE: Text(
        en="nothing is known to be due (a payment of zero states so, where the sum promised was "
        "left open)",
        fr="rien n’est dû, d’après ce qui est connu (un paiement nul le constate, si la somme "
        "promise était laissée ouverte)",
    ),
    Precondition.DIVISIBLE: Text(
        en="an amount is due that can be paid in parts",
        fr="un montant est dû, qui peut être payé en plusieurs fois",
    ),
    Precondition.WHAT_IS_DUE: Text(
        en="the amount, if one is given, is positive (or zero, once the value was delivered, where "
        "the sum promised was left open), in the currency due, and not more than what remains",
        fr="le montant, s’il est donné, est positif (ou nul, après la livraison, si la somme "
        "promise était laissée ouverte), dans la monnaie due, et ne dépasse pas ce qui reste",
    ),
    Precondition.IN_PART: Text(
        en="a part remains to be paid afterwards", fr="il reste ensuite une part à payer"
    ),
    Precondition.IN_FULL: Text(
        en="nothing remains to be paid afterwards", fr="il ne reste ensuite rien à payer"
    ),
    Precondition.PAID_UP: Text(
        en="all that is due was given in advance", fr="tout ce qui est dû a été donné d’avance"
    ),
    Precondition.NOT_PAID_UP: Text(
        en="not all that is due was given in advance",
        fr="tout ce qui est dû n’a pas été donné d’avance",
    ),
}
