"""The scalar core on batches of Arrow rows, for what is not carried out on frames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from c2b._extras import library
from c2b.errors import C2bError, InvalidValueError
from c2b.frames.argument import batch_error, check_rows
from c2b.frames.classify import Lenses
from c2b.frames.column import RequiredColumn, missing_among
from c2b.frames.decode import columns_of, judged_by
from c2b.frames.given_frame import check_prefix
from c2b.frames.headline import mask_of
from c2b.frames.obstacle import refuse
from c2b.frames.rule_bit import names_of
from c2b.paradigms import Classification
from c2b.rules import InForce, Verdict
from c2b.text import Text

Results = Mapping[str, str | int | None]
Judge = Callable[[Mapping[str, Any]], Results]


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

    Returns:
        An iterator over the batches with the results as strings. For lenses: ``paradigm``, one
        ``lens_...`` for each further lens, ``agreement``, ``ask``, and ``candidates`` as a number.
        For rules: the outcome of each in the column that `rule_bits` names. In both cases
        ``fault``: the English message of the error, in a row that the scalar core refuses, which
        has no other result.

    Raises:
        InvalidValueError: Another definition, or a name or a scale of a fact that is none; while
            batches are read, something else than a batch, columns that share a name, one of a name
            that is added, one that is named in *columns* and lacks, or that of a fact that is spelt
            otherwise.
    """
    check_prefix(prefix)
    check_rows("apply_scalar(batches)", batches)
    names, judge = _judge(definition, columns or {}, scales or {})
    read = columns_of(definition, columns or {})
    return _judged(batches, (*names, "fault"), judge, read, prefix)


def _judged(
    batches: Iterable[Any],
    names: Sequence[str],
    judge: Judge,
    read: Iterable[RequiredColumn],
    prefix: str,
) -> Iterator[Any]:
    """Yield each of *batches* with the results, columns of *names*."""
    arrow = library("pyarrow", extra="parquet")
    for batch in batches:
        if not isinstance(batch, arrow.RecordBatch):
            raise batch_error(batch)
        present: list[str] = batch.schema.names
        twice = [name for name, times in Counter(present).items() if times > 1]
        if twice:
            raise InvalidValueError("apply_scalar(batches)", _NAMED_APART, twice, _RENAME_TWICE)
        refuse(missing_among(read, present))
        taken = [prefix + each for each in names if prefix + each in present]
        if taken:
            raise InvalidValueError("apply_scalar(batches)", _FREE_NAMES, taken, _RENAME)
        results = [_result(judge, row) for row in batch.to_pylist()]
        made = batch
        for name in names:
            kind = arrow.int64() if name == "candidates" else arrow.string()
            values = arrow.array([each.get(name) for each in results], kind)
            made = made.append_column(prefix + name, values)
        yield made


def _judge(
    definition: InForce | Lenses,
    columns: Mapping[str, str],
    scales: Mapping[str, int],
) -> tuple[tuple[str, ...], Judge]:
    """Return the names of the results and the function from a row to them."""
    judge: Any = judged_by(definition, columns, scales)
    if isinstance(definition, InForce):
        names = names_of(definition.rules)

        def check(row: Mapping[str, Any]) -> Results:
            return dict(zip(names, _outcomes(judge(row)), strict=True))

        return names, check

    def classify(row: Mapping[str, Any]) -> Results:
        return _labels(judge(row))

    labels = (f"lens_{lens.id}" for lens in definition[1:])
    return ("paradigm", *labels, "agreement", "candidates", "ask"), classify


def _result(judge: Judge, row: Mapping[str, Any]) -> Results:
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


_NAMED_APART = Text(
    en="columns that have names of their own", fr="des colonnes dont chacune a son propre nom"
)
_RENAME_TWICE = Text(en="rename or drop one of these", fr="renommez ou retirez l’une d’elles")
_FREE_NAMES = Text(
    en="batches without the columns that are added",
    fr="des lots sans les colonnes qui s’y ajoutent",
)
_RENAME = Text(
    en="rename or drop these, or give another prefix",
    fr="renommez-les ou retirez-les, ou choisissez un autre préfixe",
)
