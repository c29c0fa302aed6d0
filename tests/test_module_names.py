"""A public module answers a name that it does not have with the right one, and where that is."""

from __future__ import annotations

import importlib
import pickle
from inspect import getattr_static
from operator import attrgetter

import pytest

from c2b import _module_names
from c2b._module_names import UnknownImportError, UnknownNameError, refusal_of

WORK = {
    "c2b.cases": {"search": "find", "by_id": "get"},
    "c2b.notebook": {"show": "view", "to_html": "html"},
    "c2b.rules.survey": {"evaluate": "check", "rule": "ALL.rule"},
    "c2b.wire": {"to_dict": "to_data", "from_json": "parse", "dumps": "to_json"},
}
SUGGEST = [
    ("c2b", "clasify", "did you mean classify?"),
    ("c2b", "C2BError", "did you mean C2bError?"),
    ("c2b", "Threshold", "did you mean c2b.compensation.Threshold?"),
    ("c2b", "ReviewFacts", "did you mean c2b.rules.review.ReviewFacts?"),
    ("c2b", "Company", "did you mean Business?"),
    ("c2b", "qqqqqq", "dir(c2b) lists its names"),
    ("c2b.cases", "all", "did you mean CASES?"),
    ("c2b.cases", "qqqqqq", "it has CASES, Case, "),
    ("c2b.compensation", "refund", "did you mean reverse or return_payout?"),
    ("c2b.compensation", "settel", "did you mean settle?"),
    ("c2b.contracts", "Contrat", "did you mean Contract?"),
    ("c2b.models", "classify", "did you mean c2b.classify?"),
    ("c2b.paradigms", "Paradgim", "did you mean Paradigm?"),
    ("c2b.predicate", "AtLest", "did you mean AtLeast?"),
    ("c2b.rules", "revew", "did you mean review?"),
    ("c2b.rules", "check", "did you mean c2b.rules.review.check, or check of another activity?"),
    ("c2b.rules.cocreation", "ContestFact", "did you mean ContestFacts?"),
    ("c2b.rules.crowdsourcing", "Facts", "did you mean CrowdsourcingFacts?"),
    ("c2b.rules.obligations", "paidin", "did you mean paid_in?"),
    ("c2b.rules.review", "list_rules", "did you mean ALL.rules?"),
    ("c2b.teaching", "qqqqqq", "dir(c2b.teaching) lists its names"),
    ("c2b.wire", "serialize", "did you mean to_json?"),
]


@pytest.mark.parametrize("module", WORK)
def test_another_name_of_a_function(module: str) -> None:
    """A function is found under other names that can mean nothing else, which `dir` leaves out."""
    loaded = importlib.import_module(module)
    for other, name in WORK[module].items():
        assert getattr(loaded, other) == attrgetter(name)(loaded)
        assert other not in dir(loaded)


@pytest.mark.parametrize("module", [*_module_names._COLLECTIONS])
def test_a_module_that_is_a_collection_is_sent_to_workers(module: str) -> None:
    """A function that names the module is sent to a process with it: it is imported there."""
    loaded = importlib.import_module(module)
    assert pickle.loads(pickle.dumps(loaded)) is loaded


@pytest.mark.parametrize(("module", "name", "hint"), SUGGEST)
class TestUnknownName:
    """A name that a module does not have."""

    def test_it_is_read(self, module: str, name: str, hint: str) -> None:
        """The error has the right name, in both languages, and is pickled."""
        loaded = importlib.import_module(module)
        with pytest.raises(AttributeError) as caught:
            getattr(loaded, name)
        error = caught.value
        assert isinstance(error, UnknownNameError)
        assert str(error) == f"module {module!r} has no attribute {name!r}; {hint}" or (
            hint.startswith("it has") and hint in str(error)
        )
        assert error.explain("fr").startswith(f"le module {module!r} n’a pas d’attribut {name!r}")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        assert not hasattr(loaded, name)

    def test_it_is_imported(self, module: str, name: str, hint: str) -> None:
        """An import is refused with the same sentence, which Python would replace by its own."""
        with pytest.raises(ImportError) as caught:
            exec(f"from {module} import {name}")  # noqa: S102 - a statement with a given name
        error = caught.value
        assert isinstance(error, UnknownImportError)
        assert hint in str(error)
        assert error.explain("fr").startswith("le module ")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_what_is_asked_for_without_a_caller() -> None:
    """A name that no Python code asks for is an attribute."""
    assert isinstance(refusal_of("c2b.wire", "zzz", None), UnknownNameError)


@pytest.mark.parametrize("module", ["c2b", "c2b.wire"])
def test_protocols_of_python_are_left_alone(module: str) -> None:
    """A name that begins with an underscore is absent as everywhere."""
    with pytest.raises(AttributeError, match=f"module {module!r} has no attribute '_zz'$"):
        _ = importlib.import_module(module)._zz


@pytest.mark.parametrize("module", sorted({*_module_names._SAME, *_module_names._HINTS}))
def test_the_other_names_are_true(module: str) -> None:
    """Another name is not one that the module has; what works leads to a name that it has."""
    loaded = importlib.import_module(module)
    for other, path in _module_names._SAME.get(module, {}).items():
        assert callable(attrgetter(path)(loaded)) or path == "ALL.rules"
        assert getattr_static(loaded, other, None) is None
    for other in _module_names._HINTS.get(module, {}):
        assert getattr_static(loaded, other, None) is None, other
        assert other not in _module_names._SAME.get(module, {})
