"""Entries of the guide for named rules: a family with a sentence and a result for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from c2b._validators import instance
from c2b.choice import Choice
from c2b.errors import C2bError
from c2b.pay_guide.example_code import body_of, program, source_of
from c2b.text import Language, Text


@frozen(kw_only=True)
class RuleGuide:
    """A family of named rules, with the result of each for one example.

    Attributes:
        choice: The enumeration.
        purpose: The question that the rule answers, and the field that takes it.
        example: A function of a member, which returns its result as a text.
        members: A sentence and the expected result for each member; the result is empty for a
            member that refuses the example.
    """

    choice: type[Choice]
    purpose: Text = field(validator=instance(Text))
    example: Callable[..., str]
    members: Mapping[Choice, tuple[Text, str]]

    @property
    def name(self) -> str:
        """The name of the enumeration."""
        return self.choice.__name__

    def result(self, member: Choice, language: Language) -> str:
        """Return the result of the example for *member*, or the message of its refusal."""
        try:
            return self.example(member)
        except C2bError as error:
            return error.explain(language)


def rule_code(entry: RuleGuide) -> str:
    """Return the example of *entry* as a program, for the first member."""
    body, end = body_of(entry.example)
    first, (_, result) = next(iter(entry.members.items()))
    variable = entry.example.__code__.co_varnames[0]
    ending = source_of(entry.example).splitlines()[end.lineno - 1 :]
    lines = [line.removeprefix("    ") for line in ending]
    lines[0] = lines[0].replace("return ", "result = ", 1)
    return program([f"{variable} = {first!r}", *body, *lines, f'assert result == "{result}"'])
