"""The paradigms, written ``X2Y``, by provider and recipient of the primary value."""

from __future__ import annotations

from functools import cached_property

from c2b._members import hint_for
from c2b.choice import Choice
from c2b.errors import InvalidValueError
from c2b.text import Text


class Letter(Choice):
    """The capacity in which a party acts in one exchange, by its letter in a paradigm."""

    C = "C"
    B = "B"
    G = "G"
    N = "N"
    E = "E"

    @property
    def text(self) -> Text:
        """The capacity in words."""
        return _LETTERS[self]


_LETTERS = {
    Letter.C: Text(en="consumer", fr="consommateur"),
    Letter.B: Text(en="business", fr="professionnel"),
    Letter.G: Text(en="public body", fr="administration"),
    Letter.N: Text(en="nonprofit body", fr="organisme sans but lucratif"),
    Letter.E: Text(en="employee", fr="salarié"),
}


class Paradigm(Choice):
    """A headline: the letter of the provider, a 2, the letter of the recipient.

    ``E`` marks the party that works under the authority of the other, so that it stands on one side
    only.
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
        """The letters of provider and recipient; None where nothing is exchanged."""
        if self is Paradigm.NOT_AN_EXCHANGE:
            return None
        provider, recipient = self.value.split("2")
        return Letter(provider), Letter(recipient)

    @cached_property
    def reverse(self) -> Paradigm:
        """The paradigm of the same parties with the value going the other way."""
        return self if self is Paradigm.NOT_AN_EXCHANGE else Paradigm(self.value[::-1])

    @property
    def text(self) -> Text:
        """The paradigm in words."""
        if (letters := self.letters) is None:
            return Text(en="not an exchange", fr="pas d’échange")
        return Text(
            en=f"{self.value} ({letters[0].text.en} to {letters[1].text.en})",
            fr=f"{self.value} ({_french_route(*letters)})",
        )


def _french_route(provider: Letter, recipient: Letter) -> str:
    if provider is recipient:
        return _BETWEEN[provider]
    return f"{_FROM[provider]} {_TO[recipient]}"


_FROM = {
    Letter.C: "du consommateur",
    Letter.B: "de l’entreprise",
    Letter.G: "de l’administration",
    Letter.N: "de l’organisme sans but lucratif",
    Letter.E: "du salarié",
}
_TO = {
    Letter.C: "au consommateur",
    Letter.B: "à l’entreprise",
    Letter.G: "à l’administration",
    Letter.N: "à l’organisme sans but lucratif",
    Letter.E: "au salarié",
}
_BETWEEN = {
    Letter.C: "entre particuliers",
    Letter.B: "d’entreprise à entreprise",
    Letter.G: "entre administrations",
    Letter.N: "entre organismes sans but lucratif",
}


def demand(asked: object, where: str) -> None:
    """Raise an error that names *where* unless the value is a `Paradigm`.

    Raises:
        InvalidValueError: The value is none, such as the word ``"C2B"``.
    """
    if not isinstance(asked, Paradigm):
        raise InvalidValueError(where, _A_PARADIGM, asked, hint_for(Paradigm, asked) or _NAME_ONE)


_A_PARADIGM = Text(en="a Paradigm", fr="un Paradigm")
_NAME_ONE = Text(en="give a member such as Paradigm.C2B", fr="donnez un membre comme Paradigm.C2B")
