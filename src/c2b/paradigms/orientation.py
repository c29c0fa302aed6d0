"""The orientation of a lens, which names one party first, and the words for agreement."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.paradigms.paradigm import Paradigm
from c2b.text import Text


class Orientation(Choice):
    """The party that a lens names first."""

    PROVIDER_FIRST = "provider_first"
    RECIPIENT_FIRST = "recipient_first"
    SILENT = "silent"

    @property
    def text(self) -> Text:
        """The orientation in words."""
        return _ORIENTATIONS[self]


_ORIENTATIONS = {
    Orientation.PROVIDER_FIRST: Text(
        en="the provider is named first", fr="qui apporte est nommé en premier"
    ),
    Orientation.RECIPIENT_FIRST: Text(
        en="the recipient is named first", fr="qui reçoit est nommé en premier"
    ),
    Orientation.SILENT: Text(en="silent", fr="ne se prononce pas"),
}


class NoLabel(Choice):
    """The reason why a lens names no paradigm."""

    SILENT = "silent", "silent", "ne se prononce pas"
    UNDETERMINED = "undetermined", "undetermined", "indéterminé"


class LensAgreement(Choice):
    """Whether the lenses that speak say the same."""

    UNANIMOUS = "unanimous"
    CONTESTED = "contested"
    UNDETERMINED = "undetermined"
    NONE = "none"

    @property
    def text(self) -> Text:
        """The agreement in a word."""
        return _AGREEMENTS[self]


_AGREEMENTS = {
    LensAgreement.UNANIMOUS: Text(en="unanimous", fr="unanime"),
    LensAgreement.CONTESTED: Text(en="contested", fr="divergent"),
    LensAgreement.UNDETERMINED: Text(en="undetermined", fr="indéterminé"),
    LensAgreement.NONE: Text(en="nothing to label", fr="sans objet"),
}


_AHEAD, _BACK, _MUTE = Orientation  # looked up once: a name of an enum costs as much as a call
_SILENT, _NOTHING = NoLabel.SILENT, Paradigm.NOT_AN_EXCHANGE


def read(headline: Paradigm, orientation: Orientation) -> Paradigm | NoLabel:
    """Return the label of a lens for a leg whose headline is known."""
    if orientation is _MUTE or headline is _NOTHING:
        return _SILENT
    return headline.reverse if orientation is _BACK else headline
