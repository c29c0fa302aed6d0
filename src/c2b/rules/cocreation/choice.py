"""The values that facts of a co-creation take."""

from __future__ import annotations

from c2b.choice import Choice


class OwnershipBasis(Choice):
    """The basis of a claim of ownership."""

    NONE = "none", "nothing", "rien"
    PAYMENT = "payment", "a payment", "un paiement"
    ORDER = "order", "an order", "une commande"
    GENERAL_CLAUSE = (
        "general_clause",
        "a general clause of the terms of service",
        "une clause générale des conditions d’utilisation",
    )
    WRITTEN_TRANSFER = (
        "written_transfer",
        "a specific written transfer",
        "une cession écrite précise",
    )
    COLLECTIVE_WORK = "collective_work", "a collective work", "une œuvre collective"


class RightClaimed(Choice):
    """The right in the work of contributors that the business claims."""

    NONE = "none", "none", "aucun"
    NON_EXCLUSIVE_LICENCE = (
        "non_exclusive_licence",
        "a non-exclusive licence",
        "une licence non exclusive",
    )
    EXCLUSIVE_LICENCE = "exclusive_licence", "an exclusive licence", "une licence exclusive"
    ASSIGNMENT = "assignment", "an assignment", "une cession"


EXCLUSIVE_RIGHTS = (RightClaimed.EXCLUSIVE_LICENCE, RightClaimed.ASSIGNMENT)
"""The rights that nobody else may have at the same time."""


class TransferForm(Choice):
    """The form of a transfer of rights."""

    NONE = "none", "none, or oral", "aucune, ou orale"
    WRITTEN = "written", "in writing", "écrite"
    SIGNED = "signed", "in a writing signed by the author", "écrite et signée par l’auteur"
    SIGNED_BY_BOTH = (
        "signed_by_both",
        "in a writing signed by both parties",
        "écrite et signée par les deux parties",
    )


SIGNED_FORMS = (TransferForm.SIGNED, TransferForm.SIGNED_BY_BOTH)
"""The forms that the author signed."""


class SigningForm(Choice):
    """The form in which a contract is signed, as German law tells forms apart."""

    NONE = "none", "no form", "aucune forme"
    TEXT = "text", "a text, such as an e-mail or a click", "un texte, comme un courriel ou un clic"
    HANDWRITTEN = "handwritten", "a signature by hand", "une signature manuscrite"
    QUALIFIED_ELECTRONIC = (
        "qualified_electronic",
        "a qualified electronic signature",
        "une signature électronique qualifiée",
    )


WRITTEN_FORMS = (SigningForm.HANDWRITTEN, SigningForm.QUALIFIED_ELECTRONIC)
"""The forms that are written form in German law (BGB § 126, 126a)."""


class HireCategory(Choice):
    """The uses for which an ordered work can be made for hire."""

    NONE = "none", "none of the nine uses", "aucun des neuf usages"
    COLLECTIVE_WORK = "collective_work", "a collective work", "une œuvre collective"
    AUDIOVISUAL = "audiovisual", "an audiovisual work", "une œuvre audiovisuelle"
    TRANSLATION = "translation", "a translation", "une traduction"
    SUPPLEMENTARY_WORK = "supplementary_work", "a supplementary work", "une œuvre complémentaire"
    COMPILATION = "compilation", "a compilation", "une compilation"
    INSTRUCTIONAL_TEXT = "instructional_text", "an instructional text", "un texte pédagogique"
    TEST = "test", "a test", "un test"
    TEST_ANSWERS = "test_answers", "answers to a test", "des réponses à un test"
    ATLAS = "atlas", "an atlas", "un atlas"


class BlackListed(Choice):
    """A kind of clause that a statute lists as unfair; French law always holds it so."""

    NONE = "none", "none", "aucune"
    UNKNOWN_TERMS_ACCEPTED = (
        "unknown_terms_accepted",
        "unknown terms deemed accepted",
        "conditions inconnues réputées acceptées",
    )
    UNILATERAL_CHANGE = "unilateral_change", "a unilateral change", "une modification unilatérale"
    SOLE_JUDGE_OF_CONFORMITY = (
        "sole_judge_of_conformity",
        "the business alone judges conformity",
        "l’entreprise seule juge de la conformité",
    )
    EXCLUDES_OWN_LIABILITY = (
        "excludes_own_liability",
        "the business excludes its liability",
        "l’entreprise exclut sa responsabilité",
    )
    ONE_SIDED_TERMINATION = (
        "one_sided_termination",
        "the business alone may end it at will",
        "l’entreprise seule peut résilier à son gré",
    )
    REVERSES_BURDEN_OF_PROOF = (
        "reverses_burden_of_proof",
        "the burden of proof is reversed",
        "la charge de la preuve est inversée",
    )
