"""Text of a spec in documents (README.md, docs/guide.md, api.md), which are CommonMark 0.31.

It may have the emphasis, the code and the links that its author gave it; but no markup of HTML, no link to more than
an address, and nothing that is not seen or that reorders what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.targets.python.literals import paragraph

_BLOCK = re.compile(r"[-+#>|=~`]|\*(?!\*?[^\s*])|_{3}|\d+[.)]\s|\[[^\]]*\]:")
"""How a line begins a block: an item, a heading, a quotation, a table, a fence, the address of a link."""
_TAG = re.compile(r"(?<!\\)((?:\\\\)*)<")
"""With the backslashes that come before it in pairs, each of which stands for one."""
_LINK = re.compile(r"(?<!\\)((?:\\\\)*)\](?=\(\s*(?!https?:|mailto:|[^\s:&\\()]*[\s)]))", re.IGNORECASE)
"""The end of the text of a link whose address has another scheme, or hides which."""
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, of terminals and of the direction of writing (CVE-2021-42574)."""


def line(text: str) -> str:
    """A text as a line of its own, which begins no block."""
    said = words(text)
    return f"\\{said}" if _BLOCK.match(said) else said


def words(text: str) -> str:
    """A text as a part of a line, after its beginning."""
    return _LINK.sub(r"\1\\]", _TAG.sub(r"\1\\<", _shown(text)))


def code(text: str) -> str:
    """A text as a code span (section 6.1), on one line; of nothing, a blank: two backticks would begin another span."""
    said = _shown(text) or " "
    fence = "`" * (1 + max((len(run) for run in _runs(said)), default=0))
    pad = " " if "`" in said else ""
    return f"{fence}{pad}{said}{pad}{fence}"


def _shown(text: str) -> str:
    return _HIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", paragraph(text))


def _runs(said: str) -> Iterator[str]:
    """The runs of backticks in a line."""
    return (found.group() for found in re.finditer("`+", said))
