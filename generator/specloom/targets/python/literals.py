"""The other door: any text of a spec becomes an inert literal, docstring or comment here.

Whatever a text holds (quotes, backslashes, line separators, bidirectional controls, lone surrogates), what goes out is
one token that holds it, and shows a reader what it holds. Literals come out as black would write them.
"""

from __future__ import annotations

import inspect
import re
import unicodedata
from collections.abc import Sequence
from functools import cache

WIDTH = 110
"""Columns that the text of a docstring may reach."""

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPACE = re.compile(r"[^\S\n ]")
"""A space that is no plain one."""
_ODD = re.compile(r"""[^ -~]|[\\"']""")
"""Characters that may have to be escaped."""
_ODD_IN_DOC = re.compile(r"[^ -~\n]|\\")
_LIST_ITEM = re.compile(r"(?:[-*+]|\d+[.)])\s+")
_WHOLE = re.compile(r"`[^`]*`|\[[^\]]{0,999}+\]\([^)\s]{0,999}+\)")
"""Code and links of Markdown, which are not broken. The bounds keep "[[[[" from being looked at again and again."""
_JOINT = "\N{NO-BREAK SPACE}"
"""Stands for a space in them; `_clean` leaves none in a text."""
_BREAK = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_FENCE = re.compile(r"\s*(```|~~~)")
_BLOCK = re.compile(r"[-*+#>|<]|\d+[.)]\s|```|~~~")
"""What a line begins with that is no more of the sentence before: an item, a heading, a quotation, a table, markup."""
_ENDS = frozenset(".:;!?")
"""How a line ends that ends a sentence, but for what closes something."""
_CLOSING = "\"'`*_)]"
"""How a line ends that ends a sentence."""
_WRAPPED = 50
"""Columns of a line that its author has broken because it was full, rather than to begin another."""


def string(text: str) -> str:
    """A string literal on one line; double quotes unless single ones save escapes."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + _ODD.sub(lambda match: _character(match.group(), quote), text) + quote


def literal(value: str | int | float | bool | None) -> str:
    """A scalar as a literal. JSON's 1e999 is infinity to Python, which has no other literal for it either."""
    return string(value) if isinstance(value, str) else repr(value).replace("inf", "1e999")


def sequence(items: Sequence[str]) -> str:
    """A tuple."""
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"


def pair(python: str, wire: str) -> str:
    """A Python name with its name on the wire; one string where both are the same."""
    return literal(python) if python == wire else f"({literal(python)}, {literal(wire)})"


def toml(text: str) -> str:
    """A basic string of TOML 1.0, which has JSON's escapes and none for surrogates: those become U+FFFD."""
    return '"' + "".join(_toml_character(char) for char in text) + '"'


@cache
def docstring(text: str, indent: int) -> str:
    """A docstring with its quotes, indented by so many columns. "" where there is no text."""
    return docstring_of(wrap(text, WIDTH - indent), indent)


def docstring_of(lines: list[str], indent: int) -> str:
    """The same of lines that are broken already; the first and the last of them not empty."""
    if not lines:
        return ""
    body = "\n".join(" " * indent + line if line and number else line for number, line in enumerate(lines))
    if body[-1] in '"\\':
        body += "."  # black puts a space between quotes, and a backslash would escape them
    body = _ODD_IN_DOC.sub(lambda match: _character(match.group(), ""), body)
    body = body.replace('"""', '\\"\\"\\"')
    if body[0] == '"':
        body = f"\\{body}"
    closing = f"\n{' ' * indent}" if len(lines) > 1 else ""
    return f'"""{body}{closing}"""'


def paragraph(text: str) -> str:
    """A text as one line, for tables and lists."""
    return " ".join(_clean(text).split())


def wrap(text: str, width: int) -> list[str]:
    """The lines of a text, broken where they are longer than `width`.

    Breaks that the text has are kept, but those within a sentence, and of several empty lines one; what is continued
    lines up with the text of its list item; code blocks, tables and indented lines stay as they are. Neither the first
    nor the last line is empty.
    """
    if text.isascii() and text.isprintable() and len(line := text.strip(" ")) <= width:
        return [line] if line else []  # as most are
    return list(_wrapped(text, width))


@cache
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    lines: list[str] = []
    fenced = False
    for line in _joined(inspect.cleandoc(_clean(text)).split("\n")):
        fence = _FENCE.match(line) is not None
        lines += [line.rstrip()] if fenced or fence or _verbatim(line) else _broken(line.rstrip(), width)
        fenced = fenced != fence
    return tuple(lines) if any(lines) else ()


def _joined(lines: list[str]) -> list[str]:
    """With a sentence that was broken to fit some other width on one line again, and never two empty lines."""
    joined: list[list[str]] = []
    length, end = 0, ""  # of the last, without what closes something there
    fenced = False
    for line in lines:
        fenced = fenced != (_FENCE.match(line) is not None)
        if joined and not fenced and end not in _ENDS and _goes_on(joined[-1][0], length, line):
            joined[-1].append(line)
            length += len(line) + 1
            end = f" {line}".rstrip(_CLOSING)[-1:]
        elif line.strip() or fenced or not joined or joined[-1][0].strip():
            joined.append([line])
            length, end = len(line), line.rstrip(_CLOSING)[-1:]
    return [" ".join(pieces) for pieces in joined]


def _goes_on(before: str, length: int, line: str) -> bool:
    """Whether a line is more of the sentence that is `length` long so far and has begun with the line `before`."""
    if not before or not line or line[0].isspace() or _verbatim(before) or _FENCE.match(before):
        return False
    if before.startswith("#") or _BLOCK.match(line):
        return False
    return line[0].islower() or length >= _WRAPPED


def _verbatim(line: str) -> bool:
    """A row of a table, or an indented code block rather than an item of a nested list."""
    return line.startswith("|") or (line.startswith("    ") and _LIST_ITEM.match(line.lstrip()) is None)


def _broken(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    bare = line.lstrip()
    margin = line[: len(line) - len(bare)]
    item = _LIST_ITEM.match(bare)
    hanging = margin + (" " * len(item.group()) if item else "")
    rest = _WHOLE.sub(lambda match: match.group().replace(" ", _JOINT), bare) if "`" in bare or "[" in bare else bare
    lines: list[str] = []
    start = 0
    while len(rest) - start > (room := max(width, 40) - len(margin)):
        end = rest.rfind(" ", start, start + max(room + 1, 0))
        end = end if end >= 0 else rest.find(" ", start)
        if end < 0:
            break
        lines.append(margin + rest[start:end].rstrip(" "))
        start, margin = end + 1, hanging
        while rest[start] == " ":  # there is more, for a line does not end with a space
            start += 1
    return [line.replace(_JOINT, " ") for line in (*lines, margin + rest[start:])]


def _clean(text: str) -> str:
    """With plain spaces and line feeds only, where there are other spaces and line ends."""
    return _SPACE.sub(" ", _BREAK.sub("\n", text).expandtabs(4))


def _character(char: str, quote: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char == quote:
        return f"\\{char}"
    if char.isprintable() and unicodedata.category(char) not in {"Cf", "Cn", "Cs", "Co"}:
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _toml_character(char: str) -> str:
    code = ord(char)
    if char in '"\\':
        return f"\\{char}"
    if unicodedata.category(char) == "Cs":
        return "\\ufffd"
    if char.isprintable():
        return char
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
