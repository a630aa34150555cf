"""A whole text, indexed by JSON pointer: for YAML, and for JSON that cannot be found one's way through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress

from specloom.load.positions import Position, json_positions
from specloom.problems import Unusable


class Index:
    """All positions in a text, by pointer; of two equal keys, that of the last. None where the text is neither YAML nor
    JSON."""

    def __init__(self, file: str, text: str) -> None:
        self._places = {pointer: (start, end) for pointer, start, end in _positions(file, text)}

    def nearest(self, pointer: str) -> tuple[int, int | None] | None:
        """Where what a pointer points to, or the nearest thing around it, starts and ends."""
        while pointer not in self._places:
            if not pointer:
                return None
            pointer = pointer.rpartition("/")[0]
            if f"{pointer}/<<" in self._places:  # it came from there
                pointer = f"{pointer}/<<"
        return self._places[pointer]


def _positions(file: str, text: str) -> Iterator[Position]:
    if file.lower().endswith(".json"):
        with suppress(ValueError, RecursionError):
            json.loads(text, parse_int=str, parse_float=str)
            yield from json_positions(text)
        return
    from specloom.load.yaml_places import yaml_positions  # here, because it takes its time, and most specs are JSON

    with suppress(Unusable):
        yield from yaml_positions(text)
