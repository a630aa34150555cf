"""YAML text as a flat run of events, with the parser's complaints as problems.

Only PyYAML's parser is used, in C where it is built so: no tag is ever constructed, no node is composed by recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml.events import Event

from specloom.load.complaints import of_yaml
from specloom.load.text import Lines
from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_UNPRINTABLE = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def events(text: str, file: str, problems: Problems) -> Iterator[tuple[Event, int, int]]:
    """The events of a YAML text (YAML 1.1, chapter 3), each with the offsets in the text at which it starts and ends.

    Raises `Unusable`, with the reason in `problems`, where the text is no YAML.
    """
    odd = _UNPRINTABLE.search(text)
    if odd is not None:
        mark = Lines(text).place(odd.start())
        said = f"the character U+{ord(odd.group()):04X} is not allowed in YAML"
        problems.add("E104", said, Where(file, mark=mark), hint=f'write `"\\x{ord(odd.group()):02x}"`, or delete it')
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
    found = of_yaml(error, text)
    lines = Lines(text)
    problems.add(
        "E104",
        f"this is no YAML: {found.said}",
        Where(file, mark=lines.place(found.offset)),
        hint=found.hint,
        related=None if found.begun is None else Where(file, mark=lines.place(found.begun)),
        related_message=None if found.begun is None else found.begun_said,
    )
