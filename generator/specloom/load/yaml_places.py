"""Where each value of a YAML text was written (see `positions`)."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from specloom.load.positions import Level, Position, next_position
from specloom.load.yaml_events import events
from specloom.problems import Problems


def yaml_positions(text: str) -> Iterator[Position]:
    """Of a YAML text's first document. Raises `Unusable` where it is no YAML."""
    levels: list[Level] = []
    for event, start, end in events(text, "", Problems()):
        match event:
            case MappingEndEvent() | SequenceEndEvent():
                levels.pop()
                if levels:
                    levels[-1].take()
                else:
                    return
            case ScalarEvent() | AliasEvent() if levels and levels[-1].is_object and levels[-1].key is None:
                top = levels[-1]
                top.key = event.value if isinstance(event, ScalarEvent) else ""
                top.key_start, top.key_end = start, end
            case ScalarEvent() | AliasEvent():
                yield next_position(levels, start, end)
                if not levels:
                    return
                levels[-1].take()
            case MappingStartEvent() | SequenceStartEvent():
                position = next_position(levels, start, None)
                yield position
                levels.append(Level(position[0], isinstance(event, MappingStartEvent)))
            case _:
                pass
