"""Plain data and JSON for every value of the library, read and written exactly.

``to_data`` and ``from_data`` convert plain data, ``to_json`` and ``parse`` JSON text. The form of a
model follows from its declaration, so that a new model needs no code here and a new union a few
lines in `c2b.wire.unions`. No other package uses cattrs.
"""

from c2b._arguments import explain_functions
from c2b._module_names import suggest_module_names
from c2b.wire.exchanges import exchanges_from
from c2b.wire.json_ld import to_json_ld, to_json_ld_script, to_json_ld_text
from c2b.wire.json_text import parse_data
from c2b.wire.load import from_data, parse
from c2b.wire.results import result_to_data
from c2b.wire.schema import definitions, schema
from c2b.wire.write import to_data, to_document, to_json

__all__ = [
    "definitions",
    "exchanges_from",
    "from_data",
    "parse",
    "parse_data",
    "result_to_data",
    "schema",
    "to_data",
    "to_document",
    "to_json",
    "to_json_ld",
    "to_json_ld_script",
    "to_json_ld_text",
]

explain_functions(globals())
suggest_module_names(globals())
