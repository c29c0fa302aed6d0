"""Words that several kinds of teaching material share."""

from __future__ import annotations

from c2b.models.compensation import (
    Compensation,
    Immaterial,
    Material,
    Monetary,
    Reciprocal,
    Unpaid,
)
from c2b.models.value import ValueKind
from c2b.paradigms.lens_labels import Label
from c2b.paradigms.lenses import Lens
from c2b.paradigms.orientation import LensAgreement, NoLabel
from c2b.paradigms.paradigm import Paradigm
from c2b.teaching.typography import capitalised
from c2b.text import Text

UNKNOWN_CAPACITY = Text(en="capacity unknown", fr="qualité inconnue")
VALUE_WORDS: dict[ValueKind | None, Text] = {
    ValueKind.GOOD: Text(en="a good", fr="un bien"),
    ValueKind.SERVICE: Text(en="a service", fr="un service"),
    ValueKind.CONTENT: Text(en="content", fr="un contenu"),
    ValueKind.FEEDBACK: Text(en="an opinion", fr="un avis"),
    ValueKind.DATA: Text(en="data", fr="des données"),
    ValueKind.IDEA: Text(en="an idea", fr="une idée"),
    ValueKind.ATTENTION: Text(en="attention", fr="de l’attention"),
    ValueKind.LABOUR: Text(en="work", fr="un travail"),
    ValueKind.MONEY: Text(en="money", fr="de l’argent"),
    ValueKind.RIGHTS: Text(en="rights", fr="des droits"),
    ValueKind.NONE: Text(en="nothing that passes to another party", fr="rien qui passe à autrui"),
    None: Text(en="a value of unknown kind", fr="une valeur de nature inconnue"),
}
COUNTERPART_WORDS: dict[type[Compensation] | None, Text] = {
    Unpaid: Text(en="nothing", fr="rien"),
    Monetary: Text(en="money", fr="de l’argent"),
    Material: Text(en="goods or vouchers", fr="des biens ou des bons d’achat"),
    Immaterial: Text(en="recognition", fr="de la reconnaissance"),
    Reciprocal: Text(en="the value of another leg", fr="la valeur d’un autre flux"),
    None: Text(en="counterpart unknown", fr="contrepartie inconnue"),
}
GIVES = Text(
    en="{giver} gives, {receiver} receives: {value}.",
    fr="{giver} apporte, {receiver} reçoit : {value}.",
)
NAMED = Text(en="{name} ({word})", fr="{name} ({word})")
NAME_LINE = Text(
    en="Name: ____________________  Date: __________  Mark: _____",
    fr="Nom : ____________________  Date : __________  Note : _____",
)
"""The line for the name of a student, the day and the mark."""
NO_WORDS = Text(en="", fr="")
RETURNS = Text(en="In return: {counterpart}.", fr="En retour : {counterpart}.")
LENS_SAYS = Text(en="{lens}: {label}.", fr="{lens} : {label}.")
_NO_LABEL = {
    NoLabel.SILENT: Text(en="silent", fr="ne se prononce pas"),
    NoLabel.UNDETERMINED: Text(en="undetermined", fr="indéterminé"),
}
NOT_AN_EXCHANGE = Text(en="not an exchange", fr="pas d’échange")
_AGREEMENTS = {
    LensAgreement.UNANIMOUS: Text(en="the lenses agree", fr="critères unanimes"),
    LensAgreement.CONTESTED: Text(en="the lenses differ", fr="critères divergents"),
    LensAgreement.UNDETERMINED: Text(en="a fact is missing", fr="il manque un fait"),
    LensAgreement.NONE: Text(en="nothing to label", fr="rien à qualifier"),
}


def short_lens(lens: Lens) -> Text:
    """The name of a lens in a word."""
    return capitalised(lens.short)


def short_label(label: Label | None) -> Text:
    """A label as a table shows it; None is undetermined."""
    if label is None:
        return _NO_LABEL[NoLabel.UNDETERMINED]
    if isinstance(label, NoLabel):
        return _NO_LABEL[label]
    if label is Paradigm.NOT_AN_EXCHANGE:
        return NOT_AN_EXCHANGE
    return Text(en=str(label.value), fr=str(label.value))


def agreement_words(agreement: LensAgreement) -> Text:
    """Whether the lenses agree, in a few words."""
    return _AGREEMENTS[agreement]
