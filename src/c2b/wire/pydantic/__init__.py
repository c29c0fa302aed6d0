"""The public classes of the library as field types of pydantic; the extra ``pydantic``.

Pydantic finds them by itself: nothing of this package is imported by a user.
"""

from c2b._extras import need

need("pydantic", extra="pydantic")
