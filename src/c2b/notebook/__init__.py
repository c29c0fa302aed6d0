"""The look of values and results in a notebook or a shell, in English or in French.

IPython and Jupyter ask a value for its ``_repr_mimebundle_``, and get the HTML of this package. It
is small and semantic, carries no style of its own, and escapes all names and texts.
"""

from c2b._module_names import suggest_module_names
from c2b.notebook.view import View, html, mimebundle, pretty, view

__all__ = ["View", "html", "mimebundle", "pretty", "view"]

suggest_module_names(globals())
