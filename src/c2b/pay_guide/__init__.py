"""The guide to pay: each scheme, policy and deduction with words, an example and a refusal.

The chooser, the pages of the reference and ``c2b schemes`` are read from here. To describe a new
kind, add a `KindGuide` to the ``ENTRIES`` of the module of its topic; tests name each kind that has
none. An entry has five parts:

- ``topic`` and ``way``: the question of the chooser, and the answer in the words of a reader who
  does not know the library ("the same amount for each piece");
- ``purpose``: one or two sentences on the trade that uses it and on what tells it from its
  neighbours, in both languages;
- ``example``: a function that builds a plan with the kind, settles contributions and returns
  ``worked(settled, paid={"Ana": "1.50 EUR"})``, with any account of `Balance` as a key. The page
  shows the body as it is written, with its imports, and one assertion for each amount; only names
  of `c2b`, `c2b.compensation`, `datetime`, `fractions` and `zoneinfo` are imported there;
- ``refused``: a function of a single ``return`` of an expression that raises a `C2bError`, whose
  message the page shows in its language.

The page adds the fields with their descriptions, the document, and the explanation of each amount
by itself. A new rule for ties, remainders or rounding gets a sentence in `c2b.pay_guide.rules`.
"""

from c2b.pay_guide.entry import KindGuide, PayTopic, Worked, worked
from c2b.pay_guide.example_code import example_code, refused_code
from c2b.pay_guide.find import GUIDE, guide_to
from c2b.pay_guide.rule_guide import RuleGuide, rule_code
from c2b.pay_guide.rules import RULES
from c2b.pay_guide.search_words import guides_for

__all__ = [
    "GUIDE",
    "RULES",
    "KindGuide",
    "PayTopic",
    "RuleGuide",
    "Worked",
    "example_code",
    "guide_to",
    "guides_for",
    "refused_code",
    "rule_code",
    "worked",
]
