"""Rule sets and predicates as plain data."""
