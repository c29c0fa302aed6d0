"""Rule sets as plain data, so that they can be kept, sent, and read from untrusted sources.

The data names facts and figures and compares them; no text in it is executed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

import attrs
from attrs import field

from c2b._limits import MOST
from c2b._suggest import did_you_mean
from c2b.errors import Fault, InvalidDocumentError, InvalidValueError
from c2b.predicate import ALWAYS, NEVER, Fact, Predicate, fact_at
from c2b.rules.engine.coverage import CoverageGap
from c2b.rules.engine.norm import NormKind, Severity
from c2b.rules.engine.rule import Rule
from c2b.rules.engine.rule_parts import Examples
from c2b.rules.engine.rule_set import RuleSet
from c2b.rules.engine.source import Since
from c2b.rules.engine.version import RuleVersion
from c2b.text import Text
from c2b.wire.fault import LIST, OBJECT, document_error, joined
from c2b.wire.load import read_body
from c2b.wire.rules.declared import declared
from c2b.wire.rules.figure import Compared, compared_in, figure_to, figures_from
from c2b.wire.rules.parts import built, fault, object_of
from c2b.wire.rules.predicate import predicate_from, predicate_to
from c2b.wire.write import to_data

Models = Mapping[str, type]

_CONDITIONS = ("applies", "undecided_when", "requires")
_OF_RULE = (*_CONDITIONS, "void_when")
_APART = (*_OF_RULE, "indications", "parameters")
_OTHERWISE = (*_APART, "since", "norm", "severity", "bears_on", "versions", "examples")
_NONE: Any = None
_RULE = declared(
    Rule,
    *_OTHERWISE,
    norm=field(default=_NONE, type=cast(type, NormKind | None)),
    severity=field(default=_NONE, type=cast(type, Severity | None)),
    since=field(default=_NONE, type=cast(type, date | None)),
    since_not_found=field(default=False, type=bool),
)
_COPIED = tuple(each.name for each in attrs.fields(Rule) if each.name not in _OTHERWISE)
_READ_APART = tuple(name for name in _OTHERWISE if name not in ("since", "norm", "severity"))
_NORMS = {
    Severity.PROHIBITED: NormKind.BAN,
    Severity.REQUIRED: NormKind.DUTY,
    Severity.RECOMMENDED: NormKind.RECOMMENDATION,
}
"""The norm of a rule whose document has its severity only."""
_VERSION = declared(RuleVersion, *_CONDITIONS, "parameters")
_OF_VERSION = tuple(each.name for each in attrs.fields(_VERSION))


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
        **({"gaps": to_data(ruleset.gaps)} if ruleset.gaps else {}),
    }


def rule_set_from_data(data: Any, models: Models) -> RuleSet:
    """Return the rule set that *data* describes.

    Args:
        data: The result of `rule_set_to_data`, or data from an untrusted source.
        models: The models of facts that the data may be about, by name.

    Raises:
        InvalidDocumentError: Every fault, each with its path.
    """
    body = object_of(data, "", ("name", "facts", "rules"), ("gaps",))
    name = read_body(body["name"], str, "name")
    model = models.get(body["facts"]) if isinstance(body["facts"], str) else None
    if model is None:
        names = tuple(models)
        expected = _A_MODEL.fill(names=", ".join(names))
        raise fault(
            "facts", expected, body["facts"], did_you_mean(body["facts"], names) or _NAME_IT
        )
    if not isinstance(body["rules"], LIST):
        raise fault("rules", _A_LIST, body["rules"], _BRACKETS)
    rules = _rules_from(body["rules"], model)
    found = _list_of(body, "gaps", "")
    gaps = tuple(read_body(each, CoverageGap, here) for each, here in found)
    return built(lambda: RuleSet(name=name, subject=model, rules=rules, gaps=gaps), "rules")


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
        norm=rule.norm,
        severity=rule.severity,
        since=rule.since if isinstance(rule.since, date) else None,
        since_not_found=rule.since is Since.NOT_FOUND,
    )
    data = {**to_data(plain), **_conditions_to(rule)}
    if rule.parameters:
        data["parameters"] = {each.name: figure_to(each) for each in rule.parameters}
    if rule.versions:
        data["versions"] = [_version_to(text) for text in rule.versions]
    if rule.bears_on:
        data["bears_on"] = [
            {"conclusion": about.name, "facts": [each.name for each in facts]}
            for about, facts in rule.bears_on
        ]
    if rule.examples is not None:
        examples = {"kept": rule.examples.kept, "broken": rule.examples.broken}
        data["examples"] = {name: to_data(facts) for name, facts in examples.items()}
    return data


def _conditions_to(rule: Rule) -> dict[str, Any]:
    data: dict[str, Any] = {"requires": predicate_to(rule.requires)}
    if rule.applies != ALWAYS:
        data["applies"] = predicate_to(rule.applies)
    if rule.undecided_when != NEVER:
        data["undecided_when"] = predicate_to(rule.undecided_when)
    if rule.void_when != ALWAYS:
        data["void_when"] = predicate_to(rule.void_when)
    if rule.indications:
        data["indications"] = [predicate_to(each) for each in rule.indications]
    return data


def _version_to(text: RuleVersion) -> dict[str, Any]:
    data = to_data(_VERSION(**{name: getattr(text, name) for name in _OF_VERSION}))
    for name in _CONDITIONS:
        if getattr(text, name) is not None:
            data[name] = predicate_to(getattr(text, name))
    if text.parameters is not None:
        data["parameters"] = {each.name: figure_to(each) for each in text.parameters}
    return {key: value for key, value in data.items() if value is not None}


def _rule_from(data: Any, model: type, path: str) -> Rule:
    if not isinstance(data, OBJECT):
        raise fault(path, _A_RULE, data, _BRACES)
    body = cast("dict[str, Any]", data)
    own = {key: value for key, value in body.items() if key not in _READ_APART}
    plain = read_body(own, _RULE, path)
    if "requires" not in body:
        raise fault(joined(path, "requires"), _A_PREDICATE, None, _STATE)
    if plain.norm is None and plain.severity is None:
        raise fault(joined(path, "norm"), _A_NORM, None, _STATE_NORM)
    norm = plain.norm or _NORMS[plain.severity]
    parts = _parts_from(body, model, path)
    return built(
        lambda: Rule(
            **{name: getattr(plain, name) for name in _COPIED},
            norm=norm,
            severity=plain.severity or norm.severity,
            since=plain.since or (Since.NOT_FOUND if plain.since_not_found else Since.ALWAYS),
            **parts,
        ),
        path,
    )


def _parts_from(body: dict[str, Any], model: type, path: str) -> dict[str, Any]:
    """Return the parts of a rule that are read in the light of its model of facts."""
    conditions = _conditions_from(body, model, path, _OF_RULE)
    indications = _list_of(body, "indications", path)
    conditions["indications"] = tuple(
        predicate_from(each, model, here) for each, here in indications
    )
    versions = [(each, here) for each, here in _list_of(body, "versions", path)]
    texts = [_conditions_from(each, model, here) for each, here in versions]
    compared = _compared([conditions, *texts])
    parameters = figures_from(body.get("parameters", {}), compared, joined(path, "parameters"))
    return {
        **conditions,
        "parameters": parameters,
        "versions": tuple(
            _version_from(each, text, compared, here)
            for (each, here), text in zip(versions, texts, strict=True)
        ),
        "bears_on": tuple(
            _bears_on(each, model, here) for each, here in _list_of(body, "bears_on", path)
        ),
        "examples": _examples_from(body.get("examples"), model, joined(path, "examples")),
    }


def _conditions_from(
    data: Any, model: type, path: str, names: Sequence[str] = _CONDITIONS
) -> dict[str, Any]:
    """Return the conditions of those *names* that are given in *data*."""
    if not isinstance(data, OBJECT):
        raise fault(path, _A_VERSION, data, _BRACES)
    body = cast("dict[str, Any]", data)
    given = [name for name in names if body.get(name) is not None]
    return {name: predicate_from(body[name], model, joined(path, name)) for name in given}


def _compared(texts: Sequence[Mapping[str, Any]]) -> dict[str, tuple[Fact | None, Fact | None]]:
    """Return, for each figure, the fact it is compared with and its key."""
    predicates: list[Predicate] = []
    for part in (part for text in texts for part in text.values()):
        predicates += cast("tuple[Predicate, ...]", part if isinstance(part, tuple) else (part,))
    return dict(pair for each in predicates for pair in compared_in(each))


def _list_of(body: Mapping[str, Any], name: str, path: str) -> list[tuple[Any, str]]:
    """Return the items of a list, each with its path; none where the list is left out."""
    items: Any = body.get(name, [])
    here = joined(path, name)
    if not isinstance(items, LIST):
        raise fault(here, _A_LIST, items, _BRACKETS)
    return [(item, joined(here, place)) for place, item in enumerate(items)]


def _version_from(
    data: Any, conditions: Mapping[str, Any], compared: Compared, path: str
) -> RuleVersion:
    own = {key: value for key, value in data.items() if key not in (*_CONDITIONS, "parameters")}
    plain = read_body(own, _VERSION, path)
    given: dict[str, Any] = dict(conditions)
    if "parameters" in data:
        here = joined(path, "parameters")
        given["parameters"] = figures_from(data["parameters"], compared, here)
    return built(
        lambda: RuleVersion(**{name: getattr(plain, name) for name in _OF_VERSION}, **given), path
    )


def _bears_on(data: Any, model: type, path: str) -> tuple[Fact, tuple[Fact, ...]]:
    body = object_of(data, path, ("conclusion", "facts"))
    about = read_body(body["conclusion"], str, joined(path, "conclusion"))
    names = [read_body(each, str, here) for each, here in _list_of(body, "facts", path)]
    return built(
        lambda: (fact_at(model, about), tuple(fact_at(model, name) for name in names)), path
    )


def _examples_from(data: Any, model: type, path: str) -> Examples | None:
    if data is None:
        return None
    body = object_of(data, path, ("kept", "broken"))
    kept = read_body(body["kept"], model, joined(path, "kept"))
    return Examples(kept=kept, broken=read_body(body["broken"], model, joined(path, "broken")))


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
_A_NORM = Text(en="the kind of norm", fr="la nature de la norme")
_STATE_NORM = Text(en='write "norm": "ban" or another', fr='écrivez "norm": "ban" ou une autre')
_A_VERSION = Text(en="a text of the rule, an object", fr="un texte de la règle, un objet")
