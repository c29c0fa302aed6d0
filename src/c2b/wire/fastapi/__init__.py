"""Values, results and errors of the library in an application of FastAPI; the extra ``fastapi``.

``application`` prepares an application; without it, annotate handlers with what they return.
"""

from c2b._extras import need

need("fastapi", "pydantic", extra="fastapi")
