"""The scalar core on batches of Arrow rows, for what is not carried out on frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from c2b._extras import library
from c2b.errors import C2bError
from c2b.frames.classify import Lenses
from c2b.frames.decode import Names, decode, row_classifier
from c2b.frames.headline import mask_of
from c2b.frames.rule_bit import names_of
from c2b.paradigms import Classification
from c2b.rules import InForce, Verdict

Results = Mapping[str, str | int | None]


def apply_scalar(
    batches: Iterable[Any],
    definition: InForce | Lenses,
    *,
    columns: Mapping[str, str] | None = None,
    scales: Mapping[str, int] | None = None,
    prefix: str = "",
) -> Iterator[Any]:
    """Judge batches of rows one by one, such as those of ``mapInArrow`` of Spark.

    It takes more time than `classify` and `check`, and carries out everything: computed facts, and
    any lens or rule. It needs pyarrow, which the engines that hand out such batches bring.

    Args:
        batches: The batches, read one at a time.
        definition: The lenses, or the rules in force.
        columns: The name of the column of a fact, where it is another.
        scales: The parts of one in which the column of a number counts, as in `check`.
        prefix: The beginning of the names of the columns that are added.

    Yields:
        Each batch with the results as strings. For lenses: ``paradigm``, one ``lens_...`` for each
        further lens, ``agreement``, ``ask``, and ``candidates`` as a number. For rules: the
        outcome of each in the column that `rule_bits` names. In both cases ``fault``: the English
        message of the error, in a row that the scalar core refuses, which has no other result.
    """
    names, judge = _judge(definition, columns, scales)
    arrow = library("pyarrow", extra="parquet")
    for batch in batches:
        results = [_result(judge, row) for row in batch.to_pylist()]
        made = batch
        for name in (*names, "fault"):
            kind = arrow.int64() if name == "candidates" else arrow.string()
            values = arrow.array([each.get(name) for each in results], kind)
            made = made.append_column(prefix + name, values)
        yield made


def _judge(
    definition: InForce | Lenses,
    columns: Mapping[str, str] | None,
    scales: Mapping[str, int] | None,
) -> tuple[tuple[str, ...], Callable[[Mapping[str, Any]], Results]]:
    """Return the names of the results and the function from a row to them."""
    if isinstance(definition, InForce):
        in_force, names = definition, names_of(definition.rules)

        def check(row: Mapping[str, Any]) -> Results:
            (verdict,) = decode([row], in_force, columns=columns, scales=scales)
            return dict(zip(names, _outcomes(verdict), strict=True))

        return names, check
    classification = row_classifier(definition, Names(columns or {}, {}))

    def classify(row: Mapping[str, Any]) -> Results:
        return _labels(classification(row))

    labels = (f"lens_{lens.id}" for lens in definition[1:])
    return ("paradigm", *labels, "agreement", "candidates", "ask"), classify


def _result(judge: Callable[[Mapping[str, Any]], Results], row: Mapping[str, Any]) -> Results:
    try:
        return judge(row)
    except C2bError as error:
        return {"fault": str(error)}


def _outcomes(verdict: Verdict) -> list[str]:
    return [finding.outcome.value for finding in verdict.all_findings]


def _labels(found: Classification) -> Results:
    labels = {f"lens_{lens.id}": label.value for lens, label in found.lenses.items()}
    return {
        **labels,
        "paradigm": None if found.paradigm is None else found.paradigm.value,
        "agreement": found.agreement.value,
        "candidates": mask_of(found.candidates),
        "ask": None if found.ask is None else found.ask.fact,
    }
