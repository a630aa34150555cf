"""What is deprecated says so: operations by a decorator (PEP 702), all else in its docstring.

A class is not decorated. Type checkers would report every annotation in the generated package itself that names it, and
nothing would be heard at run time, where msgspec makes records without `__new__`.
"""

from __future__ import annotations

import re
import textwrap

from specloom.ir.model import Operation
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.literals import literal, paragraph

NEEDED = "typing_extensions>=4.5"
"""What a package with deprecated operations depends on."""

_SAYS = re.compile(r"deprecat", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")
_PARAGRAPH = re.compile(r"\n\s*\n")
_WIDTH = 90


def says_deprecated(doc: str | None) -> bool:
    """Whether a text tells its reader by itself that something is deprecated."""
    return doc is not None and _SAYS.search(doc) is not None


def deprecated_doc(doc: str | None, deprecated: bool) -> str:
    """A doc that says so where the thing is deprecated."""
    if not deprecated or says_deprecated(doc):
        return doc or ""
    return f"{doc}\n\nDeprecated." if doc else "Deprecated."


def decorator(operation: Operation, annotations: Annotations) -> str:
    """The decorator of a deprecated operation's methods; "" for another's."""
    if not operation.deprecated:
        return ""
    name = annotations.imports.use("typing_extensions", "deprecated")
    *lines, last = textwrap.wrap(message(operation), _WIDTH, break_long_words=False, break_on_hyphens=False)
    return f"@{name}({' '.join([*(literal(f'{line} ') for line in lines), literal(last)])})"


def message(operation: Operation) -> str:
    """What the service says of the deprecation: from the sentence that names it to the end of its paragraph."""
    for text in (operation.summary, operation.doc):
        for part in _PARAGRAPH.split(text or ""):
            sentences = _SENTENCE.split(part.strip())
            for number, sentence in enumerate(sentences):
                if says_deprecated(sentence):
                    return paragraph(" ".join(sentences[number:]))
    return "the service's description marks it as deprecated"
