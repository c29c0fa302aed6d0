"""Rule sets as plain data, so that they can be kept, sent, and read from untrusted sources.

The data names facts and figures and compares them; no text in it is executed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar, cast, get_type_hints

import attrs
from attrs import field

from c2b._limits import MOST
from c2b._suggest import did_you_mean
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.predicate import ALWAYS, Compare, Fact, Parameter, Predicate
from c2b.predicate.expression import children
from c2b.rules.engine.figure_history import Figure, FigureValue, is_table
from c2b.rules.engine.rule import Examples, Rule
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.source import Since
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT, document_error, joined
from c2b.wire.load import read_body
from c2b.wire.rules.predicate import predicate_from, predicate_to, value_from
from c2b.wire.write import to_data

Models = Mapping[str, type]
_Made = TypeVar("_Made")


def _declared(cls: type, *left_out: str, **more: Any) -> Any:
    """Return a class of the fields of *cls*, without those *left_out*, and of the fields *more*."""
    types = get_type_hints(cls)
    fields = {
        each.name: field(default=each.default, type=types[each.name])
        for each in attrs.fields(cls)
        if each.name not in left_out
    }
    return attrs.make_class(cls.__name__, {**fields, **more}, frozen=True, kw_only=True)


_OTHERWISE = ("since", "applies", "requires", "parameters", "examples")
_RULE = _declared(
    Rule,
    *_OTHERWISE,
    since=field(default=None, type=cast(type, date | None)),
    since_not_found=field(default=False, type=bool),
)
_VALUE = _declared(FigureValue, "value")
_COPIED = tuple(each.name for each in attrs.fields(Rule) if each.name not in _OTHERWISE)
_OF_VALUE = tuple(each.name for each in attrs.fields(_VALUE))
_READ_APART = tuple(name for name in _OTHERWISE if name != "since")


def rule_set_to_data(ruleset: RuleSet, models: Models) -> dict[str, Any]:
    """Return *ruleset* as data that JSON can hold; *models* names its model of facts.

    Raises:
        InvalidValueError: The model of its facts is not in *models*.
    """
    names = [name for name, model in models.items() if model is ruleset.subject]
    if not names:
        raise InvalidValueError("models", _ITS_MODEL, sorted(models), _NAME_MODEL)
    return {
        "name": ruleset.name,
        "facts": names[0],
        "rules": [rule_to_data(rule) for rule in ruleset.rules],
    }


def rule_set_from_data(data: Any, models: Models) -> RuleSet:
    """Return the rule set that *data* describes.

    Args:
        data: The result of `rule_set_to_data`, or data from an untrusted source.
        models: The models of facts that the data may be about, by name.

    Raises:
        InvalidDocumentError: Every fault, each with its path.
    """
    body = _object(data, "", ("name", "facts", "rules"))
    name = read_body(body["name"], str, "name")
    model = models.get(body["facts"]) if isinstance(body["facts"], str) else None
    if model is None:
        names = tuple(models)
        expected = _A_MODEL.fill(names=", ".join(names))
        raise _fault(
            "facts", expected, body["facts"], did_you_mean(body["facts"], names) or _NAME_IT
        )
    if not isinstance(body["rules"], LIST):
        raise _fault("rules", _A_LIST, body["rules"], _BRACKETS)
    rules = _rules_from(body["rules"], model)
    return _built(lambda: RuleSet(name=name, subject=model, rules=rules), "rules")


def _rules_from(items: list[Any], model: type) -> tuple[Rule, ...]:
    """Return the rules; an error reports the faults of all of them."""
    rules: list[Rule] = []
    faults: list[Fault] = []
    for place, item in enumerate(items):
        try:
            rules.append(_rule_from(item, model, joined("rules", place)))
        except InvalidDocumentError as error:
            faults += error.faults
            if len(faults) > MOST:
                break
    if faults:
        raise document_error(faults)
    return tuple(rules)


def rule_to_data(rule: Rule) -> dict[str, Any]:
    """Return *rule* as data that JSON can hold."""
    plain = _RULE(
        **{name: getattr(rule, name) for name in _COPIED},
        since=rule.since if isinstance(rule.since, date) else None,
        since_not_found=rule.since is Since.NOT_FOUND,
    )
    data = {**to_data(plain), "requires": predicate_to(rule.requires)}
    if rule.applies != ALWAYS:
        data["applies"] = predicate_to(rule.applies)
    if rule.parameters:
        data["parameters"] = {each.name: _series_to(each) for each in rule.parameters}
    if rule.examples is not None:
        examples = {"kept": rule.examples.kept, "broken": rule.examples.broken}
        data["examples"] = {name: to_data(facts) for name, facts in examples.items()}
    return data


def _rule_from(data: Any, model: type, path: str) -> Rule:
    if not isinstance(data, OBJECT):
        raise _fault(path, _A_RULE, data, _BRACES)
    body = cast("dict[str, Any]", data)
    own = {key: value for key, value in body.items() if key not in _READ_APART}
    plain = read_body(own, _RULE, path)
    if "requires" not in body:
        raise _fault(joined(path, "requires"), _A_PREDICATE, None, _STATE)
    requires = predicate_from(body["requires"], model, joined(path, "requires"))
    applies = predicate_from(body.get("applies", {"all": []}), model, joined(path, "applies"))
    compared = dict(_compared(applies & requires))
    parameters = _parameters_from(body.get("parameters", {}), compared, joined(path, "parameters"))
    examples = _examples_from(body.get("examples"), model, joined(path, "examples"))
    since = plain.since or (Since.NOT_FOUND if plain.since_not_found else Since.ALWAYS)
    return _built(
        lambda: Rule(
            **{name: getattr(plain, name) for name in _COPIED},
            since=since,
            applies=applies,
            requires=requires,
            parameters=parameters,
            examples=examples,
        ),
        path,
    )


def _series_to(series: Figure) -> dict[str, Any]:
    return {
        **({"unit": series.unit} if series.unit else {}),
        "steps": [_step_to(step) for step in series.values],
    }


def _step_to(step: FigureValue) -> dict[str, Any]:
    plain = _VALUE(**{name: getattr(step, name) for name in _OF_VALUE})
    return {"value": _value_to(step.value), **to_data(plain)}


def _value_to(value: object) -> Any:
    if is_table(value):
        return [[to_data(key), to_data(figure)] for key, figure in value]
    return to_data(value)


def _parameters_from(
    data: Any, compared: Mapping[str, tuple[Fact | None, Fact | None]], path: str
) -> tuple[Figure, ...]:
    if not isinstance(data, OBJECT):
        raise _fault(path, _FIGURES, data, _BRACES)
    series: list[Figure] = []
    for name, body in cast("dict[str, Any]", data).items():
        here = joined(path, name)
        opened = _object(body, here, ("steps",), ("unit",))
        unit = read_body(opened.get("unit", ""), str, joined(here, "unit"))
        if not isinstance(opened["steps"], LIST):
            raise _fault(joined(here, "steps"), _A_LIST, opened["steps"], _BRACKETS)
        fact, key = compared.get(name, (None, None))
        steps = tuple(
            _step_from(step, fact, key, joined(joined(here, "steps"), place))
            for place, step in enumerate(opened["steps"])
        )
        series.append(_built(_maker(name, steps, unit), here))
    return tuple(series)


def _maker(name: str, steps: tuple[FigureValue, ...], unit: str) -> Callable[[], Figure]:
    return lambda: Figure(name=name, values=steps, unit=unit)


def _step_from(data: Any, fact: Fact | None, key: Fact | None, path: str) -> FigureValue:
    body = _object(data, path, ("value",), _OF_VALUE)
    own = {name: value for name, value in body.items() if name != "value"}
    plain = read_body(own, _VALUE, path)
    value = _value_from(body["value"], fact, key, joined(path, "value"))
    return _built(
        lambda: FigureValue(value=value, **{name: getattr(plain, name) for name in _OF_VALUE}),
        path,
    )


def _value_from(data: Any, fact: Fact | None, key: Fact | None, path: str) -> object:
    """Return a figure for *fact*, a table of figures by *key*, or a count without a fact."""
    if key is None:
        return read_body(data, int, path) if fact is None else value_from(data, fact, path)
    if not isinstance(data, LIST):
        raise _fault(path, _PAIRS, data, _WRITE_PAIRS)
    pairs: list[tuple[object, object]] = []
    for place, item in enumerate(data):
        here = joined(path, place)
        pair: Any = item if isinstance(item, LIST) else ()
        if len(pair) != 2:
            raise _fault(here, _PAIRS, item, _WRITE_PAIRS)
        figure = _value_from(pair[1], fact, None, joined(here, 1))
        pairs.append((value_from(pair[0], key, joined(here, 0)), figure))
    return tuple(pairs)


def _compared(predicate: Predicate) -> Iterator[tuple[str, tuple[Fact | None, Fact | None]]]:
    """Yield, for each figure in *predicate*, the fact it is compared with and its key."""
    if isinstance(predicate, Compare) and isinstance(predicate.operand, Parameter):
        fact = predicate.fact if isinstance(predicate.fact, Fact) else None
        yield predicate.operand.name, (fact, predicate.operand.key)
    for child in children(predicate):
        yield from _compared(child)


def _examples_from(data: Any, model: type, path: str) -> Examples | None:
    if data is None:
        return None
    body = _object(data, path, ("kept", "broken"))
    kept = read_body(body["kept"], model, joined(path, "kept"))
    return Examples(kept=kept, broken=read_body(body["broken"], model, joined(path, "broken")))


def _object(
    data: Any, path: str, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> dict[str, Any]:
    names = (*required, *optional)
    expected = _KEYS.fill(names=", ".join(names))
    if not isinstance(data, OBJECT):
        raise _fault(path, expected, data, _BRACES)
    body = cast("dict[str, Any]", data)
    unknown = [key for key in body if key not in names]
    missing = [name for name in required if name not in body]
    if unknown or missing:
        raise _fault(path, expected, ", ".join(map(str, body)), _BRACES)
    return body


def _built(make: Callable[[], _Made], path: str) -> _Made:
    """Return the result of *make*; an error that it raises becomes a fault at *path*."""
    try:
        return make()
    except InvalidValueError as error:
        raise _fault(path, error.expected, error.got, error.hint) from None


def _fault(path: str, expected: Any, got: object, hint: Any) -> InvalidDocumentError:
    return InvalidDocumentError([Fault(path or "document", expected, got, hint)])


_KEYS = Text(en="an object with the keys {names}", fr="un objet avec les clés {names}")
_BRACES = Text(
    en="write these keys and no others in braces",
    fr="écrivez ces clés, et aucune autre, entre accolades",
)
_A_MODEL = Text(en="a model of facts ({names})", fr="un modèle de faits ({names})")
_NAME_IT = Text(en="name one of these", fr="nommez l’un de ceux-ci")
_ITS_MODEL = Text(
    en="the model of facts that the rules are about", fr="le modèle des faits visés par les règles"
)
_NAME_MODEL = Text(en="give it a name in models", fr="donnez-lui un nom dans models")
_A_LIST = Text(en="a list", fr="une liste")
_BRACKETS = Text(en="put it in square brackets", fr="mettez-la entre crochets")
_A_RULE = Text(en="a rule, an object", fr="une règle, un objet")
_A_PREDICATE = Text(en="a predicate", fr="un prédicat")
_STATE = Text(en="state what the rule requires", fr="précisez ce que la règle exige")
_FIGURES = Text(en="figures by name, an object", fr="des valeurs par nom, un objet")
_PAIRS = Text(en="pairs of key and figure", fr="des paires de clé et de valeur")
_WRITE_PAIRS = Text(en='write [["FR", 15], ["DE", 16]]', fr='écrivez [["FR", 15], ["DE", 16]]')
