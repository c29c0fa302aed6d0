"""Real cases: exchanges that took place, with their sources, as data."""
