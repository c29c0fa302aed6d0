"""The work as a query that is written by hand, for DuckDB and for Spark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bench.frames.definitions import FACTS, WORDS
from c2b.frames.headline import HEADLINES, questions_by_mask
from c2b.paradigms import HEADLINE

CAPACITIES = {"C": "private", "B": "trade", "G": "public", "N": "nonprofit"}
LENSES = {
    "initiative": ("proposer", "provider", "recipient", ("intermediary",)),
    "payment": ("payment", "recipient_pays_provider", "provider_pays_recipient",
                ("none", "both_ways", "third_party_pays")),
    "terms": ("terms_set_by", "provider", "recipient", ("negotiated", "intermediary")),
}  # fmt: skip
"""The fact of each lens, its value for either direction, and those without a direction."""

BITS = {str(each): 1 << place for place, each in enumerate(HEADLINES)}
BACK = {str(each): str(each.reverse) for each in HEADLINES}
ROWS = {str(row.then): row.id for row in HEADLINE.rows}


def query(work: str, table: str, division: str) -> str:
    """Return the query of *work* on *table*; *division* is the operator of whole quotients."""
    return {"classify": _classify, "check": _check, "pay": _pay, "allocate": _allocate}[work](
        table, division
    )


def _layers(table: str, layers: Iterable[Iterable[str]]) -> str:
    """Return a query in which each layer of columns can use those of the layer before."""
    for layer in layers:
        table = f"(SELECT *, {', '.join(layer)} FROM {table}) AS t"  # noqa: S608
    return f"SELECT * FROM {table}"  # noqa: S608


def _case(cases: Iterable[tuple[str, str]], otherwise: str = "NULL") -> str:
    listed = " ".join(f"WHEN {condition} THEN {then}" for condition, then in cases)
    return f"CASE {listed} ELSE {otherwise} END"


def _among(name: str, words: Iterable[object]) -> str:
    return f"{name} IN ({', '.join(_word(each) for each in words)})"


def _word(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)


def _by_mask(words: Mapping[str, object]) -> str:
    return _case((f"mask = {bit}", _word(words[name])) for name, bit in BITS.items())


def _classify(table: str, division: str) -> str:
    workers = (("provider_works_for_recipient", "provider_capacity"),
               ("recipient_works_for_provider", "recipient_capacity"))  # fmt: skip
    fault = _case(
        [(f"NOT {_among(name, words)}", _word(name)) for name, words in WORDS.items()]
        + [
            (f"dependence = '{word}' AND {_among(side, ('public', 'nonprofit'))}",
             f"'dependence, {side}'")
            for word, side in workers
        ]
    )  # fmt: skip
    open_ = [
        "value_kind IS NULL OR value_kind <> 'none' AS something",
        "value_kind IS NULL OR value_kind = 'none' AS nothing",
        "dependence IS NULL OR dependence = 'none' AS free",
    ]
    for side, word in (("provider", workers[0][0]), ("recipient", workers[1][0])):
        name = f"{side}_capacity"
        open_.append(f"dependence IS NULL OR dependence = '{word}' AS {side}_works")
        open_ += [f"{name} IS NULL OR {name} = '{w}' AS {side}_{c}" for c, w in CAPACITIES.items()]
        open_.append(f"{name} IS NULL OR {_among(name, ('private', 'trade'))} AS {side}_E")
    bits = [_case([(f"fault IS NULL AND {_open(name)}", str(b))], "0") for name, b in BITS.items()]
    none = "paradigm = 'not_an_exchange'"
    other = " OR ".join(
        f"(lens_{lens} <> paradigm AND lens_{lens} NOT IN ('silent', 'undetermined'))"
        for lens in LENSES
    )
    agreement = [("fault IS NOT NULL", "NULL"), ("paradigm IS NULL", "'undetermined'"),
                 (none, "'none'"), (other, "'contested'")]  # fmt: skip
    ask = [("fault IS NOT NULL", "NULL")]
    ask += [(_among("mask", masks), _word(name)) for name, masks in questions_by_mask().items()]
    ask += [(none, "NULL")]
    ask += [(f"{fact} IS NULL", _word(fact)) for fact, *_ in LENSES.values()]
    return _layers(
        table,
        (
            [f"{fault} AS fault"],
            open_,
            [f"CAST({' + '.join(bits)} AS BIGINT) AS mask"],
            [
                f"{_by_mask(dict(zip(BITS, BITS, strict=True)))} AS paradigm",
                f"{_by_mask(BACK)} AS back",
                f"{_by_mask(ROWS)} AS row",
                f"CAST({_case([(_among('mask', BITS.values()), '0')], 'mask')} AS BIGINT)"
                " AS candidates",
            ],
            [f"{_label(*each)} AS lens_{lens}" for lens, each in LENSES.items()],
            [f"{_case(agreement, _word('unanimous'))} AS agreement", f"{_case(ask)} AS ask"],
        ),
    )


def _open(name: str) -> str:
    """Return the condition under which the headline *name* is open."""
    if name == "not_an_exchange":
        return "nothing"
    gives, gets = name[0], name[2]
    works = "provider_works" if gives == "E" else "recipient_works" if gets == "E" else "free"
    return f"something AND {works} AND provider_{gives} AND recipient_{gets}"


def _label(fact: str, ahead: str, behind: str, mute: Iterable[str]) -> str:
    return _case(
        (
            ("fault IS NOT NULL", "NULL"),
            (f"{_among(fact, mute)} OR paradigm = 'not_an_exchange'", "'silent'"),
            ("paradigm IS NULL", "'undetermined'"),
            (f"{fact} = '{ahead}'", "paradigm"),
            (f"{fact} = '{behind}'", "back"),
        ),
        "'undetermined'",
    )


def _check(table: str, division: str) -> str:
    kept, broken, undecided = list[str](), list[str](), list[str]()
    for number in range(20):
        here, other, third = (FACTS[(number + n) % 20] for n in range(3))
        bit = str(1 << number)
        kept.append(_case([(f"{here} AND (NOT {other} OR {third})", bit)], "0"))
        broken.append(_case([(f"{here} AND {other} AND NOT {third}", bit)], "0"))
        applies = f"({here} IS NULL OR {here})"
        judged = f"({here} AND (NOT {other} OR {third} OR ({other} AND NOT {third})))"
        undecided.append(_case([(f"{applies} AND {judged} IS NOT TRUE", bit)], "0"))
    masks = {"kept_0": kept, "broken_0": broken, "undecided_0": undecided}
    return _layers(
        table,
        [
            [
                "CAST(NULL AS STRING) AS fault",
                *(f"CAST({' + '.join(m)} AS BIGINT) AS {name}" for name, m in masks.items()),
            ]
        ],
    )


def _pay(table: str, division: str) -> str:
    fault = "CASE WHEN quantity IS NULL OR quantity < 0 THEN 'quantity' END AS fault"
    tenths = (
        "LEAST(quantity, 10) * 333 + GREATEST(LEAST(quantity, 100) - 10, 0) * 250"
        " + GREATEST(quantity - 100, 0) * 100"
    )
    minor = f"CASE WHEN fault IS NULL THEN CAST((({tenths}) + 5) {division} 10 AS BIGINT) END"
    currency = "CASE WHEN fault IS NULL THEN 'EUR' END AS currency"
    return _layers(table, ([fault], [f"{minor} AS minor", currency]))


def _allocate(table: str, division: str) -> str:
    by = "OVER (PARTITION BY `group`)" if division == "DIV" else 'OVER (PARTITION BY "group")'
    ranked = by[:-1] + " ORDER BY rest DESC, weight DESC, id)"
    return _layers(
        table,
        (
            [f"CAST(SUM(weight) {by} AS BIGINT) AS total"],
            [f"CAST(pool * weight {division} total AS BIGINT) AS part"],
            ["pool * weight - part * total AS rest"],
            [
                f"pool - CAST(SUM(part) {by} AS BIGINT) AS over",
                f"ROW_NUMBER() {ranked} AS place",
            ],
            [
                "CAST(part + CASE WHEN place <= over THEN 1 ELSE 0 END AS BIGINT) AS share",
                "CAST(NULL AS STRING) AS fault",
            ],
        ),
    )
