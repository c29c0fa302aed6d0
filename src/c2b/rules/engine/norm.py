"""The kinds of norms, with the strength and words of their outcomes, and their layers."""

from __future__ import annotations

from c2b.choice import Choice
from c2b.text import Text


class Severity(Choice):
    """The strength of a rule: a ban, a duty or advice; it does not depend on the case."""

    PROHIBITED = "prohibited", "prohibited", "interdit"
    REQUIRED = "required", "required", "obligatoire"
    RECOMMENDED = "recommended", "recommended", "recommandé"


class NormKind(Choice):
    """The kind of norm that a rule is; it decides the severity and the word for a breach."""

    BAN = "ban", "a ban", "une interdiction"
    DUTY = "duty", "a duty", "une obligation"
    VALIDITY = "validity", "a condition of validity", "une condition de validité"
    PROOF = "proof", "a condition of proof", "une règle de preuve"
    PRESUMPTION = "presumption", "a presumption", "une présomption"
    THRESHOLD = "threshold", "a threshold", "un seuil"
    DEFINITION = "definition", "a definition", "une définition"
    RIGHT = "right", "a right", "un droit"
    RECOMMENDATION = "recommendation", "a recommendation", "une recommandation"

    @property
    def severity(self) -> Severity:
        """The strength that follows: bans prohibit, recommendations advise, the others require."""
        if self is NormKind.BAN:
            return Severity.PROHIBITED
        return Severity.RECOMMENDED if self is NormKind.RECOMMENDATION else Severity.REQUIRED

    @property
    def breach(self) -> Text:
        """The word for what such a rule says where it is broken, such as *not valid*."""
        return _BREACHES[self]


_BREACHES = {
    NormKind.BAN: Text(en="forbidden", fr="interdit"),
    NormKind.DUTY: Text(en="duty not kept", fr="obligation non respectée"),
    NormKind.VALIDITY: Text(en="not valid", fr="non valable"),
    NormKind.PROOF: Text(en="not provable", fr="non prouvable"),
    NormKind.PRESUMPTION: Text(en="presumed", fr="présumé"),
    NormKind.THRESHOLD: Text(en="threshold not respected", fr="seuil non respecté"),
    NormKind.DEFINITION: Text(en="to be classified otherwise", fr="à qualifier autrement"),
    NormKind.RIGHT: Text(en="right not respected", fr="droit méconnu"),
    NormKind.RECOMMENDATION: Text(en="advised against", fr="déconseillé"),
}


class Layer(Choice):
    """The kind of norm by whom it binds; layers are reported apart, for they may disagree."""

    LAW = "law", "law", "loi"
    CODE = "code", "professional code", "code professionnel"
    PLATFORM = "platform", "platform", "plateforme"
    PRACTICE = "practice", "practice", "usage"
