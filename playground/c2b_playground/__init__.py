"""The answers of the playground, computed by the library for a page in a browser.

`answer` takes one question as JSON text and returns the answer as JSON text, in the language that
the question names. Nothing is kept between two questions, so that the worker in which this runs can
be ended and started again at any time.
"""

from .answers import answer
from .run_code import run

__all__ = ["answer", "run"]
