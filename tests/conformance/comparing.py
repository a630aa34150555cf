"""Values compared with their types: True is not 1 here, 1.0 not 1, and a moment has its offset."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
import pytest

from tests.conformance.driving import Driver


def exactly(found: object, expected: object) -> bool:
    """Whether two values are equal and of the same types, all the way down."""
    if type(found) is not type(expected) or found != expected:
        return False
    match found, expected:
        case (list(), list()) | (tuple(), tuple()):
            return all(map(exactly, found, expected))
        case dict(), dict():
            return list(found) == list(expected) and all(map(exactly, found.values(), expected.values()))
        case datetime(), datetime():
            return found.utcoffset() == expected.utcoffset()
        case msgspec.Struct(), msgspec.Struct():
            return all(exactly(getattr(found, name), getattr(expected, name)) for name in found.__struct_fields__)
        case _:
            return True if not hasattr(found, "__open_fields__") else exactly(vars(found), vars(expected))


def departs(drive: Driver, call: Callable[[Any], Any], expected: object, *reports: str) -> None:
    """A response that is not what its type says: what it becomes, what is reported, and that a strict client raises."""
    found: list[Any] = []
    assert exactly(drive(call), expected)
    assert exactly(drive(call, on_drift=found.append), expected)
    assert [str(each) for each in found] == list(reports)
    with pytest.raises(drive.package.DecodeError) as caught:
        drive(call, strict=True)
    assert [str(each) for each in caught.value.drifts] == list(reports)


def fits(drive: Driver, call: Callable[[Any], Any], expected: object) -> None:
    """A response that is what its type says, also where every member is looked at."""
    assert exactly(drive(call), expected)
    assert exactly(drive(call, strict=True), expected)


def refused(drive: Driver, call: Callable[[Any], Any], message: str) -> Any:
    """A response that holds no value of its type: the DecodeError, which keeps what came."""
    with pytest.raises(drive.package.DecodeError, match=message) as caught:
        drive(call)
    assert caught.value.status == 200
    return caught.value
