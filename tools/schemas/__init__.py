"""Schemas held against other programs: strict validators, and models generated from them."""
