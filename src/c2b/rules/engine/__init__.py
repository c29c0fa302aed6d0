"""The engine of the rules: what a rule, a rule set and a finding are, and how facts are judged.

The engine knows no law: the rules that the library ships stand beside it, one folder a subject.
"""
