"""The public names of the library, each with the one page of the reference that describes it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from attrs import evolve, frozen
from classes_page import public_classes

import c2b


@frozen(kw_only=True)
class PublicName:
    """A name that the library exports.

    Attributes:
        name: The name.
        value: The object that it names.
        homes: The modules that export it, the one to import from first.
        shared: Whether another thing has the same name elsewhere.
    """

    name: str
    value: object
    homes: tuple[str, ...]
    shared: bool

    @property
    def heading(self) -> str:
        """The heading of its section: the name, with its home where it alone is not enough."""
        return f"{self.homes[0]}.{self.name}" if self.shared else self.name

    @property
    def place(self) -> str:
        """The module that defines it, which decides on its page.

        From Python 3.13 on attrs gives its function `evolve` the module of the class that it made
        last, so that it alone is not asked for its module.
        """
        if self.value is evolve:
            return "attr"
        if inspect.isclass(self.value) or inspect.isfunction(self.value):
            return self.value.__module__
        return max(self.homes, key=_depth)


@frozen(kw_only=True)
class ApiPage:
    """A page of the reference.

    Attributes:
        key: The name of its file.
        title: The heading.
        parts: The packages and modules that it describes.
        intro: A sentence on what they are for.
    """

    key: str
    title: str
    parts: tuple[str, ...]
    intro: str


PAGES = (
    ApiPage(
        key="foundation",
        title="Texts, choices and errors",
        parts=("c2b", "c2b.text", "c2b.choice", "c2b.errors", "c2b._record", "attr"),
        intro="The foundation: texts in two languages, enumerations with words, and errors.",
    ),
    ApiPage(
        key="models",
        title="Values",
        parts=("c2b.models",),
        intro="The values that describe who gives what to whom.",
    ),
    ApiPage(
        key="paradigms",
        title="Classification",
        parts=("c2b.paradigms",),
        intro="The paradigm of a leg or an exchange, with its reasons.",
    ),
    ApiPage(
        key="contracts",
        title="Contracts",
        parts=("c2b.contracts",),
        intro="The lifecycle of an agreement.",
    ),
    ApiPage(
        key="predicate",
        title="Predicates",
        parts=("c2b.predicate",),
        intro="Conditions on declared facts, which may be true, false or unknown.",
    ),
    ApiPage(
        key="rules",
        title="Rules: verdicts and what follows from them",
        parts=("c2b.rules",),
        intro="The answer for given facts, what to ask, what to change, and what is covered.",
    ),
    ApiPage(
        key="rules-parts",
        title="Rules: their parts and proofs",
        parts=tuple(
            f"c2b.rules.engine.{name}"
            for name in (
                *("anchor", "answer_kind", "decision_table", "fact_role", "figure_history"),
                *("impossible", "norm", "place", "prove", "prove_table", "rule", "rule_parts"),
                *("source", "version"),
            )
        ),
        intro="The parts of which a rule is made, tables of decisions, and proofs about them.",
    ),
    ApiPage(
        key="rules-sets",
        title="Sets of rules",
        parts=tuple(
            f"c2b.rules.{name}"
            for name in (
                *("ai", "contact", "contest", "definition", "obligations", "platform", "practice"),
                *("privacy", "status", "work"),
            )
        ),
        intro="The rules that activities share, and the obligations that follow from payments.",
    ),
    ApiPage(
        key="facts-shared",
        title="Facts that activities share",
        parts=("c2b.rules.facts",),
        intro="Fact models that more than one activity reads; a fact that is left out is unknown.",
    ),
    ApiPage(
        key="facts-status",
        title="Facts on parties and their status",
        parts=("c2b.rules.facts.definition", "c2b.rules.facts.status"),
        intro="Fact models on the parties, and on what the law calls them.",
    ),
    ApiPage(
        key="facts-work",
        title="Facts on work and tax",
        parts=tuple(f"c2b.rules.facts.{name}" for name in ("employment", "tax", "work")),
        intro="Fact models on work, on its pay, and on what is reported of it.",
    ),
    ApiPage(
        key="facts-platform",
        title="Facts on platforms and personal data",
        parts=tuple(
            f"c2b.rules.facts.{name}"
            for name in ("intermediary", "marketplace", "platform_decision", "privacy")
        ),
        intro="Fact models on intermediaries, on what they decide, and on personal data.",
    ),
    ApiPage(
        key="facts-review",
        title="Facts of reviews",
        parts=("c2b.rules.review",),
        intro="The rules on reviews with the facts that they read.",
    ),
    ApiPage(
        key="facts-survey",
        title="Facts of surveys",
        parts=("c2b.rules.survey",),
        intro="The rules on surveys with the facts that they read.",
    ),
    ApiPage(
        key="facts-cocreation",
        title="Facts of co-creation",
        parts=("c2b.rules.cocreation",),
        intro="The rules on co-creation with the facts that they read.",
    ),
    ApiPage(
        key="facts-crowdsourcing",
        title="Facts of crowdsourcing",
        parts=("c2b.rules.crowdsourcing",),
        intro="The rules on crowdsourcing with the facts that they read.",
    ),
    ApiPage(
        key="pay",
        title="Pay: plans, amounts and division",
        parts=("c2b.compensation",),
        intro="Plans, contributions, units, the division of amounts, and schedules.",
    ),
    ApiPage(
        key="pay-schemes",
        title="Pay: schemes",
        parts=("c2b.compensation.schemes", "c2b.compensation.scheme"),
        intro="The plain ways to pay; the guide to pay has an example for each.",
    ),
    ApiPage(
        key="pay-combined",
        title="Pay: schemes that combine others",
        parts=tuple(
            f"c2b.compensation.schemes.{name}"
            for name in (
                *("apart", "compared", "conditional", "conversion", "credited", "entrants"),
                *("levels", "limit", "sum"),
            )
        ),
        intro="Schemes that limit, compare, convert or choose between others.",
    ),
    ApiPage(
        key="pay-conditions",
        title="Pay: policies and deductions",
        parts=("c2b.compensation.policies", "c2b.compensation.deductions"),
        intro="The contributions that count, and the part of earnings that is kept.",
    ),
    ApiPage(
        key="pay-books",
        title="Pay: settlements and books",
        parts=("c2b.compensation.settlement",),
        intro="What a run decided, the state of pay over time, statements and reversals.",
    ),
    ApiPage(
        key="wire",
        title="Plain data",
        parts=("c2b.wire",),
        intro="Values and results as plain data, JSON documents, schemas and linked data.",
    ),
    ApiPage(
        key="wire-spreadsheet",
        title="Spreadsheets",
        parts=("c2b.wire.spreadsheet",),
        intro="Tables of contributions, declared and not guessed.",
    ),
    ApiPage(
        key="integrations",
        title="Databases and web applications",
        parts=("c2b.wire.fastapi", "c2b.wire.pydantic", "c2b.wire.sqlalchemy"),
        intro="Values in columns of SQLAlchemy, fields of pydantic and handlers of FastAPI.",
    ),
    ApiPage(
        key="frames",
        title="Dataframes",
        parts=("c2b.frames",),
        intro="The rows of dataframes classified, checked, paid and divided.",
    ),
    ApiPage(
        key="notebook",
        title="Notebooks and shells",
        parts=("c2b.notebook",),
        intro="Values and results as notebooks and shells show them.",
    ),
    ApiPage(
        key="cases",
        title="Real cases",
        parts=("c2b.cases",),
        intro="The catalogue of real cases, and the check of a table against it.",
    ),
    ApiPage(
        key="teaching",
        title="Teaching",
        parts=("c2b.teaching",),
        intro="Comparisons, quizzes, drawings, marking and lessons.",
    ),
    ApiPage(
        key="pay-guide",
        title="The guide to pay",
        parts=("c2b.pay_guide",),
        intro="The words and the worked examples from which the pages on pay are written.",
    ),
    ApiPage(
        key="testing-laws",
        title="Laws and machines for tests",
        parts=("c2b.testing", "c2b.testing.laws", "c2b.testing.machines"),
        intro="Laws that code of your own can be held to, and random histories.",
    ),
    ApiPage(
        key="testing-strategies",
        title="Strategies for tests",
        parts=("c2b.testing.strategies",),
        intro="Hypothesis strategies that generate every public type.",
    ),
)


def page_of(public: PublicName) -> ApiPage:
    """Return the page of *public*: the one that describes the nearest package around it.

    Raises:
        LookupError: No page describes a package around it.
    """
    parts = {part: page for page in PAGES for part in page.parts}
    place = public.place
    while place and place not in parts:
        place = place.rpartition(".")[0]
    if not place:
        raise LookupError(f"no page of the API describes {public.place}, which has {public.name}")
    return parts[place]


@cache
def public_names() -> tuple[PublicName, ...]:
    """Return every public name once, sorted; packages that are exported are no names here."""
    homes: dict[tuple[int, str], list[str]] = {}
    values: dict[tuple[int, str], object] = {}
    for home, name, value in exports():
        homes.setdefault((id(value), name), []).append(home)
        values[id(value), name] = value
    counts = Counter(name for _, name in homes)
    found = (
        PublicName(
            name=name,
            value=values[key, name],
            homes=_sorted_homes(each, values[key, name]),
            shared=counts[name] > 1,
        )
        for (key, name), each in homes.items()
    )
    return tuple(sorted(found, key=lambda each: (each.name.lower(), each.name, each.place)))


def exporting_modules() -> Iterator[ModuleType]:
    """Yield the library itself, and every module of it that has a list of public names."""
    names = ("c2b", *(each.name for each in pkgutil.walk_packages(c2b.__path__, "c2b.")))
    for name in names:
        if not re.search(r"\._", name):
            module = importlib.import_module(name)
            if hasattr(module, "__all__"):
                yield module


def exports() -> Iterator[tuple[str, str, object]]:
    """Yield home, name and value: from the lists of names, then classes that no list has."""
    listed: set[object] = set()
    for module in exporting_modules():
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value):
                listed.add(value)
            if not inspect.ismodule(value):
                yield module.__name__, name, value
    for name, value in public_classes().items():
        if value not in listed:
            yield value.__module__, name, value


def _sorted_homes(homes: list[str], value: object) -> tuple[str, ...]:
    """Return *homes*, the shortest first, and of those the one beside the definition."""
    place = str(getattr(value, "__module__", ""))
    return tuple(
        sorted(
            homes,
            key=lambda home: (
                home.count("."),
                not place.startswith(home.rpartition(".")[0] + "."),
                home,
            ),
        )
    )


def _depth(home: str) -> tuple[int, str]:
    return home.count("."), home
