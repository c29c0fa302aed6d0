"""Paradigms: which one an exchange belongs to, under four lenses, and why."""

from c2b.paradigms.classification import Verdict
from c2b.paradigms.classifier import classify, headline
from c2b.paradigms.completion import Pattern
from c2b.paradigms.compose import Composite, Joint, compose
from c2b.paradigms.contrast import Change, Contrast
from c2b.paradigms.definition import DEFINITIONS, Answer, Definition
from c2b.paradigms.lens import Agreement, Lens, NoLabel, Orientation
from c2b.paradigms.paradigm import Letter, Paradigm
from c2b.paradigms.prove import Flaw, Proof, prove
from c2b.paradigms.reasons import OpenQuestion, Reason
from c2b.paradigms.swap import swapped
from c2b.paradigms.table import HEADLINE, LENS_TABLES, Row, Table

__all__ = [
    "DEFINITIONS",
    "HEADLINE",
    "LENS_TABLES",
    "Agreement",
    "Answer",
    "Change",
    "Composite",
    "Contrast",
    "Definition",
    "Flaw",
    "Joint",
    "Lens",
    "Letter",
    "NoLabel",
    "OpenQuestion",
    "Orientation",
    "Paradigm",
    "Pattern",
    "Proof",
    "Reason",
    "Row",
    "Table",
    "Verdict",
    "classify",
    "compose",
    "headline",
    "prove",
    "swapped",
]
