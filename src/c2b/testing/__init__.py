"""Testing: strategies, laws and state machines for test suites; the extra ``testing``.

``strategies`` makes values by the thousand, valid as they are built; `st.from_type` of Hypothesis
finds them by itself. ``laws`` hold what you wrote (a classifier, a scheme, a converter) to what any
of its kind promises. ``machines`` take contracts and settlements through random histories.

Nothing of it is loaded by `import c2b`, and this package loads Hypothesis only with its parts.
"""
