"""The classification of an exchange: its paradigm under each lens, and the reasons."""

from c2b._at_home import at_home
from c2b._module_names import suggest_module_names
from c2b.paradigms.answer import Answer
from c2b.paradigms.classification import Classification
from c2b.paradigms.classifier import classifier, classify, headline
from c2b.paradigms.completion import Pattern
from c2b.paradigms.compose import Composite, Joint, compose
from c2b.paradigms.contrast import Contrast, LegChange
from c2b.paradigms.definition import Definition
from c2b.paradigms.lenses import DEFINITIONS, LENSES, Lens
from c2b.paradigms.orientation import LensAgreement, NoLabel, Orientation
from c2b.paradigms.paradigm import Letter, Paradigm
from c2b.paradigms.prove import TableFlaw, TableProof, prove, swapped
from c2b.paradigms.reasons import OpenQuestion, Reason
from c2b.paradigms.table import HEADLINE, Table, TableRow

__all__ = [
    "DEFINITIONS",
    "HEADLINE",
    "LENSES",
    "Answer",
    "Classification",
    "Composite",
    "Contrast",
    "Definition",
    "Joint",
    "LegChange",
    "Lens",
    "LensAgreement",
    "Letter",
    "NoLabel",
    "OpenQuestion",
    "Orientation",
    "Paradigm",
    "Pattern",
    "Reason",
    "Table",
    "TableFlaw",
    "TableProof",
    "TableRow",
    "classifier",
    "classify",
    "compose",
    "headline",
    "prove",
    "swapped",
]

at_home(globals(), ("Answer", "Classification", "Composite", "Contrast", "OpenQuestion", "Reason"))
suggest_module_names(globals())
