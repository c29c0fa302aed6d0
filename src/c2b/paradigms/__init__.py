"""Paradigms: which one an exchange belongs to, under four lenses, and why."""

from typing import TYPE_CHECKING, Any

from c2b.paradigms.classifier import Classify, Headline, generated
from c2b.paradigms.complete import Pattern
from c2b.paradigms.compose import Composite, Joint, compose
from c2b.paradigms.contrast import Change, Contrast
from c2b.paradigms.definition import DEFINITIONS, Answer, Definition
from c2b.paradigms.lens import Agreement, Lens, NoLabel, Orientation
from c2b.paradigms.paradigm import Letter, Paradigm
from c2b.paradigms.prove import Flaw, Proof, prove
from c2b.paradigms.swap import swapped
from c2b.paradigms.table import HEADLINE, LENS_TABLES, Row, Table
from c2b.paradigms.verdict import Verdict
from c2b.paradigms.weigh import OpenQuestion, Reason

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

if TYPE_CHECKING:
    classify: Classify
    headline: Headline


def __getattr__(name: str) -> Any:
    """`classify` and `headline` are generated when they are first asked for."""
    globals()[name] = made = generated(name)
    return made
