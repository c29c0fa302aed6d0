"""The names of the countries of the cases, in both languages."""

from __future__ import annotations

from c2b.text import Text

COUNTRIES = {
    "CN": Text(en="China", fr="Chine"),
    "DE": Text(en="Germany", fr="Allemagne"),
    "DK": Text(en="Denmark", fr="Danemark"),
    "ES": Text(en="Spain", fr="Espagne"),
    "EU": Text(en="European Union", fr="Union européenne"),
    "FR": Text(en="France", fr="France"),
    "GB": Text(en="United Kingdom", fr="Royaume-Uni"),
    "IN": Text(en="India", fr="Inde"),
    "JP": Text(en="Japan", fr="Japon"),
    "SE": Text(en="Sweden", fr="Suède"),
    "US": Text(en="United States", fr="États-Unis"),
}
