"""Color on a terminal: SGR sequences (ECMA-48, section 8.3.117), where they are wanted.

rich does this and more, and takes fifty milliseconds to be there, which a run that has nothing to do cannot spare.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal, TextIO, TypeAlias

When: TypeAlias = Literal["auto", "always", "never"]
_SEQUENCES: Mapping[str, int] = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "blue": 34, "cyan": 36}


def painted(text: str, style: str) -> str:
    """A text in a style: words such as "bold red", or "" for none."""
    if not style or not text:
        return text
    numbers = ";".join(str(_SEQUENCES[word]) for word in style.split())
    return f"\x1b[{numbers}m{text}\x1b[0m"


def wants_color(stream: TextIO, when: When = "auto") -> bool:
    """Whether what is written to a stream is to have color: as `when` says; then as NO_COLOR (no-color.org) and
    FORCE_COLOR (force-color.org) say; else on a terminal that can show it."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)
