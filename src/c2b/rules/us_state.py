"""The states of the United States that rules tell apart."""

from __future__ import annotations

from c2b.choice import Choice


class UsState(Choice):
    """A state whose law some rules look at; any other is `OTHER`."""

    CALIFORNIA = "california", "California", "la Californie"
    FLORIDA = "florida", "Florida", "la Floride"
    ILLINOIS = "illinois", "Illinois", "l’Illinois"
    NEW_YORK = "new_york", "New York", "New York"
    OTHER = "other", "another state", "un autre État"
