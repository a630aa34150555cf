"""What is left out of a request: the members that only the service sets (OpenAPI `readOnly`, x-ms-mutability).

A record that came back may be sent (in a list, as a member of another), and has them set then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from msgspec import Struct

from .encoding import members
from .records import OpenModel, wire_name

_TEXTS = (str, bytes, bytearray, memoryview)


def sendable(value: object) -> object:
    """A value with dicts in the place of the records that have read-only members; all else is as it was.

    What a user wrote into a dict stays there.
    """
    given: object = value
    if isinstance(value, (Struct, OpenModel)):
        return _record(value)
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value)
        found = {name: sendable(each) for name, each in entries.items()}
        return found if any(found[name] is not each for name, each in entries.items()) else entries
    if isinstance(value, Sequence) and not isinstance(value, _TEXTS):
        items = cast("Sequence[object]", value)
        sent = [sendable(each) for each in items]
        return sent if any(new is not old for new, old in zip(sent, items, strict=True)) else items
    return given


def _record(record: Struct | OpenModel) -> object:
    cls = type(record)
    names = cast("tuple[str, ...]", getattr(cls, "__read_only__", ()))
    hidden = {wire_name(cls, name) for name in names}
    given = members(record)
    found = {wire: sendable(value) for wire, value in given.items() if wire not in hidden}
    changed = len(found) < len(given) or any(value is not given[wire] for wire, value in found.items())
    return found if changed else record
