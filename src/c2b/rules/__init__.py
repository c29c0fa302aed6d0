"""Rules: what may be done, where and since when, with the source of every rule."""
