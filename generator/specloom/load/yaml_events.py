"""YAML text as a flat run of events, with the parser's complaints as problems.

Only PyYAML's parser is used, in C where it is built so: no tag is ever constructed, no node is composed by recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml.events import Event

from specloom.load.text import Lines
from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_UNPRINTABLE = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_HINTS = (
    (
        "mapping values are not allowed",
        "text that holds `: ` has to be quoted, and members of one object start in one column",
    ),
    ("cannot start any token", "text that starts with @, ` or % has to be quoted"),
    ("expected key", "members of one object start in one column"),
    ("expected the node content", "a value is missing here, or has to be quoted"),
    ("while scanning a quoted scalar", "a closing quote is missing"),
    ("expected <block end>", "members of one object, and items of one array, start in one column"),
    ("expected '-' indicator", "members of one object, and items of one array, start in one column"),
    ("simple key", "a `:` is missing after the key, or the line above goes on here"),
    ("alias", "text that starts with `*` or `&` has to be quoted"),
)


def events(text: str, file: str, problems: Problems) -> Iterator[tuple[Event, int, int]]:
    """The events of a YAML text (YAML 1.1, chapter 3), each with the offsets in the text at which it starts and ends.

    Raises `Unusable`, with the reason in `problems`, where the text is no YAML.
    """
    odd = _UNPRINTABLE.search(text)
    if odd is not None:
        mark = Lines(text).place(odd.start())
        problems.add("E104", f"the character U+{ord(odd.group()):04X} is not allowed in YAML", Where(file, mark=mark))
        raise Unusable
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            start, end = event.start_mark, event.end_mark
            yield event, start.index if start else 0, end.index if end else 0
    except yaml.MarkedYAMLError as error:
        _report(error, text, file, problems)
        raise Unusable from error
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        problems.add("E104", f"this is no YAML: {error}", Where(file))
        raise Unusable from error


def _report(error: yaml.MarkedYAMLError, text: str, file: str, problems: Problems) -> None:
    mark, start = error.problem_mark or error.context_mark, error.context_mark
    said = ", ".join(str(part) for part in (error.problem, error.context) if part)
    hint = next((hint for words, hint in _HINTS if words in said), None)
    if text.lstrip().startswith("<"):
        hint = "this looks like HTML or XML; was a web page saved in place of the file?"
    elif mark and text[mark.index : mark.index + 1] == "\t":
        said, hint = "a tab stands where only blanks may indent", "replace the tab by blanks"
    begun = start if start and mark and start.index < mark.index else None
    problems.add(
        "E104",
        f"this is no YAML: {said}",
        _at(mark, text, file),
        hint=hint,
        related=_at(begun, text, file) if begun else None,
        related_message=str(error.context).removeprefix("while ") + " from here" if begun else None,
    )


def _at(mark: yaml.Mark | None, text: str, file: str) -> Where:
    return Where(file, mark=Lines(text).place(min(mark.index, len(text))) if mark else None)
