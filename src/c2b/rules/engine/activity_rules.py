"""One activity with its facts and its rules, as an entry of a list."""

from __future__ import annotations

from attrs import Attribute, field, frozen

from c2b._validators import instance, refuse
from c2b.models.activity import Activity
from c2b.rules.engine.rule_set import RuleSet
from c2b.text import Text


def _of_the_same_facts(owner: ActivityRules, attribute: Attribute[RuleSet], rules: RuleSet) -> None:
    instance(RuleSet)(owner, attribute, rules)
    if rules.subject is not owner.own.subject:
        names = Text(en=owner.own.subject.__name__, fr=owner.own.subject.__name__)
        raise refuse(owner, attribute.name, _OVER.fill(model=names), rules.subject, _JOIN)


@frozen(kw_only=True)
class ActivityRules:
    """An activity with its model of facts and its rules.

    Attributes:
        activity: The activity, with its words.
        own: The rules of this activity alone.
        rules: What judges the activity: its own rules, and those that all activities share.
    """

    activity: Activity = field(validator=instance(Activity))
    own: RuleSet = field(validator=instance(RuleSet), repr=lambda rules: repr(rules.name))
    rules: RuleSet = field(validator=_of_the_same_facts, repr=lambda rules: repr(rules.name))

    @property
    def name(self) -> str:
        """The activity in one word, as commands and documents have it."""
        return self.own.name

    @property
    def text(self) -> Text:
        """The activity in words."""
        return self.activity.text

    @property
    def facts(self) -> type:
        """The model of its facts."""
        return self.rules.subject


_OVER = Text(en="rules over the facts of {model}", fr="des règles sur les faits de {model}")
_JOIN = Text(
    en="join the shared rules to its own with own.join(shared, at=...)",
    fr="réunissez les règles communes aux siennes par own.join(communes, at=...)",
)
