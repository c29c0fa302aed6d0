"""Composites and classifications as printed lines and as plain data."""

from __future__ import annotations

from c2b.cli.framework.console import Part, say
from c2b.paradigms import LENSES, Classification, Composite, LensAgreement, NoLabel, Paradigm
from c2b.paradigms.compose import whole_text
from c2b.text import Language, Text

_SIGNS_TOLD = Text(
    en="— silent   ? undetermined   ∅ not an exchange",
    fr="«\u00a0—\u00a0» ne se prononce pas   «\u00a0?\u00a0» indéterminé   "
    "«\u00a0∅\u00a0» pas d’échange",
)
_HEADLINE = Text(
    en="{letter} {lens} (the headline)", fr="{letter} {lens} (qualification principale)"
)
_LENS = Text(en="{letter} {lens}", fr="{letter} {lens}")
_SIGNS = {NoLabel.SILENT: "—", NoLabel.UNDETERMINED: "?", Paradigm.NOT_AN_EXCHANGE: "∅"}
_STYLES = {
    LensAgreement.UNANIMOUS: "green",
    LensAgreement.CONTESTED: "yellow",
    LensAgreement.UNDETERMINED: "magenta",
    LensAgreement.NONE: "dim",
}
_NONE = Text(en="none", fr="sans objet")
_LABEL = 4  # columns for a label and a space
_AGREEMENT = 13
_WHOLE = 7


def show_legend(language: Language, number: int) -> None:
    """Print the meaning of columns and signs; the numbers of legs take *number* columns."""
    forms = (_HEADLINE if lens is LENSES[0] else _LENS for lens in LENSES)
    told = [
        form.fill(letter=lens.letter, lens=lens.short)
        for form, lens in zip(forms, LENSES, strict=True)
    ]
    for line in (Text.join(told, _APART), _SIGNS_TOLD):
        say(line.in_language(language), style="dim")
    lenses = "".join(lens.letter.in_language(language).ljust(_LABEL) for lens in LENSES)
    heads = (_LEG, _AGREEMENT_HEAD, _PARTIES_HEAD)
    leg, agreement, parties = (head.in_language(language) for head in heads)
    lead = f"  {leg.ljust(number)}{lenses}{agreement.ljust(_AGREEMENT)}{parties}"
    say()
    say(lead, style="bold")


_APART = Text(en="   ", fr="   ")
_LEG = Text(en="leg", fr="n°")
_AGREEMENT_HEAD = Text(en="agreement", fr="critères")
_PARTIES_HEAD = Text(en="from → to", fr="de → à")


def show(name: str, title: str | Text, composite: Composite, language: Language) -> None:
    """Print a line for the whole, called *name*, one for each leg, and the obstacles to a label."""
    lead = f"{name} {whole(composite, language):<{_WHOLE}} "
    say(said(title, language), lead=((lead, "bold"),))
    for number, classification in enumerate(composite.classifications, start=1):
        _show_leg(f"{name}.{number}", classification, language)
    for why in composite.obstacles:
        say(why.in_language(language), lead=("  ! ",), style="red")


def _show_leg(name: str, classification: Classification, language: Language) -> None:
    labels = (_SIGNS.get(label, label.value) for label in classification.lenses.values())
    lenses = "".join(label.ljust(_LABEL) for label in labels)
    agreement = agreement_text(classification.agreement).in_language(language)
    shade: Part = (agreement.ljust(_AGREEMENT), _STYLES[classification.agreement])
    leg = classification.leg
    one, other = (said(party.name, language) for party in (leg.provider, leg.recipient))
    say(f"{one} → {other}", lead=(f"  {name:<5} ", lenses, shade))


def said(words: str | Text, language: Language) -> str:
    """Return *words* in *language*; a name that is the same in both languages is left as it is."""
    return words.in_language(language) if isinstance(words, Text) else words


def agreement_text(agreement: LensAgreement) -> Text:
    """Return the agreement of the lenses in one word."""
    return _NONE if agreement is LensAgreement.NONE else agreement.text


def whole(composite: Composite, language: Language) -> str:
    """Return the label of the whole, or a question mark and the candidates."""
    if composite.label is not None:
        return whole_text(composite.label).in_language(language)
    candidates = (whole_text(label).in_language(language) for label in composite.candidates)
    return " ".join(["?", _OR.in_language(language).join(candidates)]).rstrip()


_OR = Text(en=" or ", fr=" ou ")
