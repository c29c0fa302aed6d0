"""The front door: typed for checkers, light to open, and open to many at once."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import c2b

SOURCE = Path(c2b.__file__).parent
ROOT = Path(__file__).parents[1]


def typed_names() -> dict[str, str]:
    """The names that type checkers see, each with the module that it is imported from."""
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    (block, *_) = (node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: str(node.module) for node in imports for alias in node.names}


class TestNames:
    """The public names stand in one list that is the same for checkers and at run time."""

    def test_checkers_see_what_is_public(self) -> None:
        """The imports for type checkers are those of `__all__`, no more, no less."""
        assert sorted(typed_names()) == sorted(c2b.__all__)

    @pytest.mark.parametrize(("name", "home"), typed_names().items(), ids=[*typed_names()])
    def test_what_is_loaded_is_what_checkers_see(self, name: str, home: str) -> None:
        """The same object, from the module that the checkers are told."""
        found = getattr(c2b, name)
        if home == "c2b":
            assert found is import_module(f"c2b.{name}")
        else:
            assert found is getattr(import_module(home), name)

    def test_each_package_is_offered(self) -> None:
        """Packages and no other modules, but those that need an extra: the command and frames."""
        folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
        offered = {name for name, home in typed_names().items() if home == "c2b"}
        assert offered == folders - {"cli", "frames"}

    def test_a_name_is_loaded_when_it_is_asked_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A package or a class that is not loaded yet is, and stays."""
        for name, home in (("cases", "c2b.cases"), ("Money", "c2b.models")):
            monkeypatch.delitem(vars(c2b), name, raising=False)
            assert getattr(c2b, name) is c2b.__getattr__(name)
            assert name in vars(c2b)
            assert home in sys.modules

    def test_a_prompt_lists_them(self) -> None:
        """`dir` shows what users need, and none of the machinery."""
        assert dir(c2b) == sorted([*c2b.__all__, "__version__"])

    def test_a_misspelt_name(self) -> None:
        """Is told as Python tells it, with the name that was meant."""
        with pytest.raises(AttributeError, match="module 'c2b' has no attribute 'clasify'"):
            c2b.__getattr__("clasify")

    @pytest.mark.wide
    def test_nothing_is_lazy_behind_it(self) -> None:
        """No module of the library comes through the front door, which waits for others there."""
        offered = [path for path in SOURCE.rglob("*.py") if "cli" not in path.parts]
        for path in sorted({*offered} - {SOURCE / "__init__.py"}):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                assert not (isinstance(node, ast.ImportFrom) and node.module == "c2b"), path
                names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
                assert "c2b" not in names, path


def run(code: str, *arguments: str) -> str:
    """Return what a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


ALL_AT_ONCE = """
import sys, threading
from random import Random
import c2b
chance = Random(int(sys.argv[1]))
first = chance.sample(c2b.__all__, 16)
together, failed = threading.Barrier(16), []
def ask(name):
    together.wait()
    try:
        for each in (name, *chance.sample(c2b.__all__, 8)):
            getattr(c2b, each)
    except BaseException as error:
        failed.append((name, error))
sys.setswitchinterval(1e-6)
threads = [threading.Thread(target=ask, args=(name,)) for name in first]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(failed)
"""

ONE_INSIDE_THE_OTHER = """
import sys, threading, time
from importlib.machinery import PathFinder, SourceFileLoader
import c2b
begun, failed = threading.Event(), []
class Slow(SourceFileLoader):
    def create_module(self, spec):
        begun.set()
        time.sleep(0.5)
class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name != "c2b.models":
            return None
        spec = PathFinder.find_spec(name, path)
        spec.loader = Slow(name, spec.origin)
        return spec
sys.meta_path.insert(0, Finder)
def ask(name):
    try:
        getattr(c2b, name)
    except BaseException as error:
        failed.append((name, error))
def later():
    begun.wait()
    ask("paradigms")
threads = [threading.Thread(target=ask, args=("Money",)), threading.Thread(target=later)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(failed)
"""


class TestThreads:
    """Names may be asked for first by many threads at once."""

    @pytest.mark.wide
    @pytest.mark.parametrize("seed", range(6))
    def test_sixteen_threads(self, seed: int) -> None:
        """Each for names of its own, in a process that has loaded nothing."""
        assert run(ALL_AT_ONCE, str(seed)) == "[]"

    @pytest.mark.wide
    def test_a_package_and_one_of_its_modules(self) -> None:
        """The order in which Python would see a deadlock: a package half made, a module asked."""
        assert run(ONE_INSIDE_THE_OTHER) == "[]"


GOOD = """
import attrs
import c2b
from c2b import Money, classify, evolve, rules
from c2b.rules.review import ReviewFacts
from c2b.rules.review.facts import ReviewTextFacts


def good(leg: c2b.Leg, money: Money, facts: ReviewFacts, text: ReviewTextFacts) -> str:
    changed = evolve(facts, review=attrs.evolve(text, modified=True))
    other: Money = attrs.evolve(money, minor=3)
    assert changed.review.modified and other and rules.Outcome.KEPT
    return classify(evolve(leg, contract=None)).explain("fr") + c2b.__version__
"""
MISSPELT = {
    "imported": "from c2b import Mony",
    "called": "import c2b\nc2b.clasify(3)",
    "class": "import c2b\nc2b.Paradim",
    "package": "import c2b\nc2b.compensations",
    "imported_package": "from c2b import rulez",
    "from_package": "from c2b.models import Consummer",
    "keyword": "import c2b\nc2b.Consumer(nam='Ana')",
    "second_keyword": "import c2b\nc2b.Money(minor=1, curency='EUR')",
    "member": "import c2b\nc2b.Paradigm.C2BB",
    "attribute": "import c2b\n\n\ndef f(leg: c2b.Leg) -> object:\n"
    "    return c2b.classify(leg).paradim",
    "fact": "from c2b.rules.review import ReviewFacts\nReviewFacts(incentiv=None)",
    "not_by_name": "from c2b.rules.review.facts import ReviewTextFacts\nReviewTextFacts(True)",
}
CHANGES = {  # only mypy knows `evolve` of attrs well enough
    "evolve_fact": "import c2b\nfrom c2b.rules.review.facts import ReviewTextFacts\n"
    "c2b.evolve(ReviewTextFacts(), modifed=True)",
    "evolve_type": "import attrs\nfrom c2b.rules.review.facts import ReviewTextFacts\n"
    "attrs.evolve(ReviewTextFacts(), modified='yes')",
    "evolve_value": "import c2b\nc2b.evolve(c2b.Consumer(name='Ana'), nam='Bo')",
}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the good file and one for each misspelling."""
    folder = tmp_path_factory.mktemp("planted")
    for name, text in {**MISSPELT, **CHANGES, "good": GOOD}.items():
        (folder / f"planted_{name}.py").write_text(f'"""Planted."""\n\n{text}\n', encoding="utf-8")
    return folder


def planted_in(file: str) -> str:
    """The name under which *file* was planted."""
    return Path(file).stem.removeprefix("planted_")


@pytest.mark.wide
class TestCheckers:
    """A misspelt name is an error for both type checkers, and a good file is none."""

    def test_mypy(self, planted: Path, pytestconfig: pytest.Config) -> None:
        """Strict, on the installed package."""
        assert pytestconfig.cache is not None
        options = ["--strict", "--no-error-summary", "--config-file", "", "--cache-dir"]
        cache = str(pytestconfig.cache.mkdir("front_door"))
        command = [sys.executable, "-m", "mypy", *options, cache, "."]
        done = subprocess.run(command, cwd=planted, capture_output=True, text=True)
        wrong = {
            line.partition(".py:")[0].removeprefix("planted_") for line in done.stdout.splitlines()
        }
        assert wrong == {*MISSPELT, *CHANGES}, done.stdout + done.stderr

    def test_pyright(self, planted: Path) -> None:
        """Strict, on the installed package."""
        settings = {"typeCheckingMode": "strict", "reportUnusedExpression": False}
        (planted / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        options = ["--outputjson", "--pythonpath", sys.executable]
        command = [sys.executable, "-m", "pyright", *options]
        done = subprocess.run(command, cwd=planted, capture_output=True, text=True)
        found = json.loads(done.stdout)["generalDiagnostics"]
        wrong = {
            Path(each["file"]).stem.removeprefix("planted_")
            for each in found
            if each["severity"] == "error"
        }
        assert wrong - {*CHANGES} == {*MISSPELT}, done.stdout + done.stderr
