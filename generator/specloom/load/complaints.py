"""What the parsers of YAML and JSON complain about, in the words of someone who writes a description.

A parser says what it expected. Here it is said what stands there, and what to write instead.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from specloom.load.looks import of_text
from specloom.load.text import Lines

if TYPE_CHECKING:  # it takes its time, and most specs are JSON
    import yaml

_COLUMNS = "members of one object, and items of one array, start in one column"
_UNCLOSED = "the text ends before its objects and arrays are closed"
_CUT_OFF = "it may have been cut off: get it anew"
_LONGEST = 80
"""Characters of a line that is written out in a hint."""


class Complaint(Struct, frozen=True):
    """What is wrong at an offset of a text, how it is mended, and where what is wrong began."""

    said: str
    offset: int
    hint: str | None = None
    begun: int | None = None
    begun_said: str = ""


def of_yaml(error: yaml.MarkedYAMLError, text: str) -> Complaint:
    """A complaint of PyYAML about a text."""
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index, len(text)) if mark else 0
    look = of_text(text)
    if look is not None:
        return Complaint(f"it looks like {look.what}", 0, look.hint)
    start = min(error.context_mark.index, len(text)) if error.context_mark else offset
    return _of_yaml(str(error.problem or ""), str(error.context or ""), text, offset, start)


def _of_yaml(problem: str, context: str, text: str, offset: int, start: int) -> Complaint:
    line, before = _line(text, offset)
    char = text[offset : offset + 1]
    is_end = not text[offset:].strip()
    begun = start if start < offset else None
    if char == "\t":
        return Complaint("a tab stands where only blanks may indent", offset, "replace the tab by blanks")
    if "mapping values are not allowed" in problem:
        if ": " in before:
            return Complaint("a line has a second `: `", offset, _quoted(line, "text that holds `: ` has to be quoted"))
        return Complaint("this line belongs to the text that the line above starts", offset, _COLUMNS)
    if "scanning an a" in context:  # an alias, an anchor
        hint = _quoted(line, "text that starts with `*` or `&` has to be quoted")
        said = f"`{text[start : start + 1]}` starts an alias or an anchor in YAML, not text"
        return Complaint(said, start, hint)
    if "cannot start any token" in problem:
        hint = _quoted(line, "text that starts with @, ` or % has to be quoted")
        return Complaint(f"text does not start with `{char}` in YAML", offset, hint)
    if "escape" in problem:
        escaped = text[offset + 1 : offset + 2] if char == "\\" else char
        said = f"a backslash with `{escaped}` after it means nothing in double quotes"
        return Complaint(said, offset, "use single quotes, or write the backslash twice")
    if "scanning a quoted scalar" in context:
        return Complaint("this quote is not closed", start, f"write the closing `{text[start : start + 1]}`")
    if "scanning a simple key" in context:
        return Complaint(
            "a `:` is missing after this", start, "write `: ` and a value after it, or quote the whole text"
        )
    if "parsing a flow" in context and begun is not None:
        closing = "]" if text[start : start + 1] == "[" else "}"
        if is_end:
            return Complaint("the text ends before this is closed", start, f"write the closing `{closing}`; {_CUT_OFF}")
        said = f"a comma or `{closing}` is missing before this"
        return Complaint(said, offset, f"write it, or quote the text that holds `{char}`", begun, "it was opened here")
    if "parsing a block" in context and begun is not None and not before.strip():
        said = f"this line starts in column {len(before) + 1}, and no line that it could belong with does"
        return Complaint(said, offset, _COLUMNS, begun, "what is around it starts here")
    if "parsing a block" in context and before.strip():
        return Complaint("nothing may follow a value on its line", offset, _quoted(line, "quote the whole text"), begun)
    if "block sequence entries are not allowed" in problem:
        return Complaint("no `-` may stand here", offset, "write the items on lines of their own, below the key")
    if "parsing a flow" in context and is_end:
        return Complaint(_UNCLOSED, offset, _CUT_OFF)
    if "node content" in problem:
        return Complaint("a value is missing here", offset, "write it, or quote it if it is text")
    return Complaint(problem or context, offset, None, begun, "it began here")


def of_json(error: json.JSONDecodeError, text: str) -> Complaint:
    """A complaint of Python's json about a text."""
    offset = error.pos
    rest = text[offset:]
    look = of_text(text)
    if look is not None:
        return Complaint(f"it looks like {look.what}", 0, look.hint)
    if offset == len(text) - len(text.lstrip()) and rest[:1] not in "{[":
        return Complaint(
            "it starts with no `{`", offset, "a file named `.json` is read as JSON; if this is YAML, name it `.yaml`"
        )
    before = text[: offset + 1].rstrip().removesuffix("}").removesuffix("]").rstrip()
    if before.endswith(","):  # said differently by different versions of Python, and at different places
        return Complaint("a comma stands after the last item", len(before) - 1, "delete the comma")
    if not rest.strip():
        return Complaint(_UNCLOSED, offset, _CUT_OFF)
    if error.msg.startswith("Extra data"):
        return Complaint("the object ends above, and more text follows", offset, "keep one object in a file")
    if rest.startswith(("//", "/*", "#")):
        return Complaint("a comment stands here, and JSON has none", offset, "delete it")
    if rest.startswith("'"):
        said = "text is in double quotes in JSON"
        word = re.match(r"'([^'\"\n]{1,40})'", rest)
        return Complaint(said, offset, f'write `"{word[1]}"`' if word else "write double quotes")
    word = re.match(r"[A-Za-z_$][\w$-]{0,40}", rest)
    if word is not None:
        meant = {"True": "true", "False": "false", "None": "null", "undefined": "null"}.get(word[0], f'"{word[0]}"')
        return Complaint(f"`{word[0]}` is neither text in quotes nor a value of JSON", offset, f"write `{meant}`")
    if error.msg.startswith("Invalid control character"):
        return Complaint(
            "a line break or a tab stands within quotes", offset, "close the quote, or write `\\n` or `\\t`"
        )
    if "delimiter" in error.msg:
        missing = "`,`" if "','" in error.msg else "`:`"
        return Complaint(f"a {missing} is missing before this", offset, f"write the {missing}")
    return Complaint(error.msg[:1].lower() + error.msg[1:], offset)


def _line(text: str, offset: int) -> tuple[str, str]:
    """The line that an offset is in, and what of it is before the offset."""
    lines = Lines(text)
    number, column = lines.place(offset)
    line = lines.line(number)
    return line, line[: column - 1]


def _quoted(line: str, otherwise: str) -> str:
    """A hint with the line's text in quotes; `otherwise`, where it is long, or has quotes of both kinds."""
    parts = re.match(r"\s*(?:- )*([^\s:'\"][^:'\"]*: )?(.*\S)", line) if len(line) <= _LONGEST else None
    if parts is None or ("'" in parts[2] and '"' in parts[2]):
        return otherwise
    bare = parts[2].strip("\"'") if parts[2][:1] in "\"'" else parts[2]
    quote = "'" if '"' in bare or "\\" in bare else '"'
    return f"write `{parts[1] or ''}{quote}{bare}{quote}`"
