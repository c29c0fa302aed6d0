"""The columns of SQLAlchemy that hold values of the library; the extra ``sqlalchemy``.

``document`` has a type of column for any value, ``money`` the two columns of an amount.
"""

from c2b._extras import need

need("sqlalchemy", extra="sqlalchemy")
