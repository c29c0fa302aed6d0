"""The engine of the rules: what a rule, a rule set and a finding are, and how facts are judged."""
