"""Open and closed enums, and what their annotations evaluate to."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Literal, Union

import pytest

from runtime.codec import decode, encode
from runtime.drift import Drift
from runtime.model import UNSET, IntEnum, Model, OpenIntEnum, OpenStrEnum, StrEnum, UnsetType


class Status(OpenStrEnum):
    QUEUED = "queued"
    DONE = "[DONE]"


class Quality(StrEnum):
    HD = "hd"
    STANDARD = "standard"


class Level(OpenIntEnum):
    LOW = 1


class Digit(IntEnum):
    ONE = 1
    TWO = 2


class Holder(Model):
    status: Status | str | None | UnsetType = UNSET
    quality: Quality | Literal["hd", "standard"] | UnsetType = UNSET
    level: Level | int | UnsetType = UNSET
    digit: Digit | UnsetType = UNSET
    many: list[Status | str] | UnsetType = UNSET


def read(document: object) -> tuple[Holder, list[str]]:
    drifts: list[Drift] = []
    return decode(Holder, json.dumps(document).encode(), on_drift=drifts.append), [str(drift) for drift in drifts]


def test_joining_a_plain_type_or_a_literal_gives_the_enum_itself() -> None:
    assert Status | str is Status
    assert str | Status is Status
    assert Level | int is Level
    assert Quality | Literal["hd"] is Quality


def test_joining_anything_else_gives_a_union() -> None:
    assert Status | str | None == Union[Status, None]  # noqa: UP007
    assert Status | UnsetType == Union[Status, UnsetType]  # noqa: UP007
    assert None | Status == Union[None, Status]  # noqa: UP007


def test_known_values_become_members() -> None:
    value, drifts = read({"status": "queued", "quality": "hd", "level": 1, "digit": 2, "many": ["[DONE]"]})
    assert value.status is Status.QUEUED
    assert value.quality is Quality.HD
    assert value.level is Level.LOW
    assert value.digit is Digit.TWO
    assert value.many == [Status.DONE]
    assert drifts == []


def test_an_unknown_value_of_an_open_enum_is_a_pseudo_member_and_reported() -> None:
    value, drifts = read({"status": "tomorrow", "level": 7})
    assert isinstance(value.status, Status)
    assert value.status == "tomorrow"
    assert value.status.name == value.status.value == "tomorrow"
    assert hash(value.status) == hash("tomorrow")
    assert isinstance(value.level, Level)
    assert value.level == 7
    assert drifts == ["$.status: expected one of 'queued', '[DONE]', got 'tomorrow'", "$.level: expected 1, got 7"]
    assert json.loads(encode(value)) == {"status": "tomorrow", "level": 7}


def test_an_unknown_value_of_a_closed_enum_is_kept_and_reported() -> None:
    value, drifts = read({"quality": "ultra", "digit": 3})
    assert value.quality == "ultra"
    assert type(value.quality) is str
    assert type(value.digit) is int
    assert drifts == [
        "$.quality: expected one of 'hd', 'standard', got 'ultra'",
        "$.digit: expected one of 1, 2, got 3",
    ]
    assert json.loads(encode(value)) == {"quality": "ultra", "digit": 3}


def test_another_type_is_kept_and_reported() -> None:
    value, drifts = read({"status": 5, "level": "high", "digit": True})
    assert (value.status, value.level, value.digit) == (5, "high", True)
    assert drifts == [
        "$.status: expected one of 'queued', '[DONE]', got int",
        "$.level: expected 1, got str",
        "$.digit: expected one of 1, 2, got bool",
    ]


def test_an_integer_written_as_a_number_is_a_member() -> None:
    value, drifts = read({"digit": 2.0})
    assert value.digit is Digit.TWO
    assert drifts == []


def test_pseudo_members_are_not_stored() -> None:
    first = Status("unheard of")
    assert first == Status("unheard of")
    assert first is not Status("unheard of")
    assert [member.value for member in Status] == ["queued", "[DONE]"]
    assert "unheard of" not in Status._value2member_map_


def test_pseudo_members_pickle_and_copy() -> None:
    for member in (Status("tomorrow"), Status.QUEUED, Level(9)):
        again = pickle.loads(pickle.dumps(member))
        assert again == member
        assert type(again) is type(member)
        assert copy.deepcopy(member) == member


def test_repr_tells_members_from_others() -> None:
    assert repr(Status.QUEUED) == "<Status.QUEUED: 'queued'>"
    assert repr(Status("x")) == "<Status: 'x'>"
    assert repr(Level(3)) == "<Level: 3>"
    assert str(Status("x")) == "x"


def test_wrong_types_are_no_members() -> None:
    with pytest.raises(ValueError, match="5"):
        Status(5)
    with pytest.raises(ValueError, match="x"):
        Level("x")
    with pytest.raises(ValueError, match="ultra"):
        Quality("ultra")
