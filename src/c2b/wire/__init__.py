"""Wire: values to plain data and back, exactly; the only package that knows cattrs.

``to_data`` and ``from_data`` carry plain data, ``to_json`` and ``parse`` JSON text. All is read
from the declarations of the models: a new model needs no code here, a new union some lines in
`tag`.
"""

from c2b.wire.exchanges import exchanges_from
from c2b.wire.json_ld import to_json_ld
from c2b.wire.json_text import parse_data
from c2b.wire.load import from_data, parse
from c2b.wire.schema import schema
from c2b.wire.write import to_data, to_document, to_json

__all__ = [
    "exchanges_from",
    "from_data",
    "parse",
    "parse_data",
    "schema",
    "to_data",
    "to_document",
    "to_json",
    "to_json_ld",
]
