"""Strategies, laws and state machines for test suites; the extra ``testing``.

``strategies`` generates valid values, and `st.from_type` of Hypothesis finds them by itself.
``laws`` check your own classifier, scheme or converter for what any of its kind promises.
``machines`` run contracts and settlements through random histories. `import c2b` loads nothing of
this package, which refuses to be imported where Hypothesis is not installed.
"""

from c2b._extras import need

need("hypothesis", extra="testing")
