"""Paradigm: who gives the primary value to whom, written ``X2Y``."""

from __future__ import annotations

from functools import cached_property

from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import Text


class Letter(Choice):
    """The part that a party plays in one exchange."""

    C = "C"
    B = "B"
    G = "G"
    N = "N"
    E = "E"

    @property
    def text(self) -> Text:
        """The part in words."""
        return _LETTERS[self]


_LETTERS = {
    Letter.C: Text(en="consumer", fr="consommateur"),
    Letter.B: Text(en="business", fr="professionnel"),
    Letter.G: Text(en="public body", fr="administration"),
    Letter.N: Text(en="nonprofit body", fr="organisme à but non lucratif"),
    Letter.E: Text(en="employee", fr="salarié"),
}


class Paradigm(Choice):
    """A headline: the letter of the provider, a 2, the letter of the recipient.

    ``E`` marks whoever works under the authority of the other party, so it stands on one side only.
    """

    C2B = "C2B"
    B2C = "B2C"
    B2B = "B2B"
    C2C = "C2C"
    C2G = "C2G"
    G2C = "G2C"
    B2G = "B2G"
    G2B = "G2B"
    G2G = "G2G"
    C2N = "C2N"
    N2C = "N2C"
    B2N = "B2N"
    N2B = "N2B"
    G2N = "G2N"
    N2G = "N2G"
    N2N = "N2N"
    E2B = "E2B"
    B2E = "B2E"
    E2C = "E2C"
    C2E = "C2E"
    E2G = "E2G"
    G2E = "G2E"
    E2N = "E2N"
    N2E = "N2E"
    NOT_AN_EXCHANGE = "not_an_exchange"

    @property
    def letters(self) -> tuple[Letter, Letter] | None:
        """Provider's and recipient's letters; None where nothing is exchanged."""
        if self is Paradigm.NOT_AN_EXCHANGE:
            return None
        provider, recipient = self.value.split("2")
        return Letter(provider), Letter(recipient)

    @cached_property
    def reverse(self) -> Paradigm:
        """The same parties with the value going the other way."""
        return self if self is Paradigm.NOT_AN_EXCHANGE else Paradigm(self.value[::-1])

    @property
    def text(self) -> Text:
        """The paradigm in words."""
        if (letters := self.letters) is None:
            return Text(en="not an exchange", fr="pas d'échange")
        provider, recipient = letters
        return Text(
            en="{label} ({provider} to {recipient})", fr="{label} ({provider} vers {recipient})"
        ).fill(label=self.value, provider=provider.text, recipient=recipient.text)


def demand(asked: object, where: str) -> None:
    """Refuse what is asked for at *where* unless it is a `Paradigm`.

    Raises:
        InvalidValueError: It is none, such as the word ``"C2B"``.
    """
    if not isinstance(asked, Paradigm):
        raise InvalidValueError(where, _A_PARADIGM, asked, _NAME_ONE)


_A_PARADIGM = Text(en="a Paradigm", fr="un Paradigm")
_NAME_ONE = Text(en="name it as Paradigm.C2B", fr="nommez-le, comme Paradigm.C2B")
