"""How much one description may ask for. Where a few lines can stand for more than any client has, there is a bound."""

from __future__ import annotations

from typing import Final

from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

MAX_ALTERNATIVES: Final = 200_000
"""Of all unions together, each with the alternatives of the unions in it: a chain of unions has the square of its own
length."""
MAX_MERGED: Final = 5_000
"""Alternatives of unions in unions that are merged with the `properties` beside them: two to the power of the depth."""
MAX_MERGED_MEMBERS: Final = 50_000
"""Members that those `properties` give to alternatives, each to each."""
MAX_FLATTENED: Final = 50_000
"""Members that flattened properties give to records: two at each level are two to the power of the depth."""
MAX_TEXT: Final = 50_000_000
"""Characters of what is said about all operations and their parameters, and all declarations and their members: a text
that is shared is written wherever it is used. The largest description that people keep has twelve million."""
MAX_BASES: Final = 100
"""Schemas that one inherits from, one after the other. Later stages follow them by recursion."""

MAX_ALIASES: Final = 100
"""Names that stand for nothing but another name, one after the other. Of references in place of a schema there may be
as many (`load/refs.py`)."""


def too_much(said: str, where: Where, problems: Problems, hint: str | None = None) -> Unusable:
    """What to raise where a description asks for more than that; the problem is added."""
    problems.add("E440", said, where, hint=hint)
    return Unusable()
