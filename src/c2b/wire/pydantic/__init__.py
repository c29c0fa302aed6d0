"""The public classes of the library as field types of pydantic; the extra ``pydantic``.

Pydantic finds them by itself. A user imports `c2b.wire.pydantic.unions.by_kind` alone, and only for
unions of which the errors of one class are enough.
"""

from c2b._extras import need

need("pydantic", extra="pydantic")
