"""The laws that every implementation of a kind has to keep, as functions for test suites.

Each function takes your classifier, your division or your converter. Call it in a test: it draws
values, and fails with the law that does not hold and the smallest values that show it.
"""

from c2b.testing.laws.allocation import allocation
from c2b.testing.laws.broken import BrokenLawError
from c2b.testing.laws.classifier import classifier
from c2b.testing.laws.law import Law, LawOptions
from c2b.testing.laws.lifecycle import lifecycle
from c2b.testing.laws.rule_set import rule_set
from c2b.testing.laws.scheme import scheme
from c2b.testing.laws.settlement import settlement
from c2b.testing.laws.suite import names, suite
from c2b.testing.laws.wire import wire

__all__ = [
    "BrokenLawError",
    "Law",
    "LawOptions",
    "allocation",
    "classifier",
    "lifecycle",
    "names",
    "rule_set",
    "scheme",
    "settlement",
    "suite",
    "wire",
]
