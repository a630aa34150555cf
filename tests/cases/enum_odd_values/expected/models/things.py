"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, OpenStrEnum, StrEnum, UnsetType


class Thing(Model):
    size: Size | str | UnsetType = UNSET
    done: Literal["[DONE]"] | UnsetType = UNSET
    event: ThingEvent | Literal["thread.created", "thread.run.created", "[DONE]"] | UnsetType = UNSET
    odd: (
        ThingOdd
        | Literal["", " ", "-", "1.0", "none", "None", "name", "value", "mro", "_missing_", "__class__", "self", "true"]
        | UnsetType
    ) = UNSET
    similar: ThingSimilar | Literal["a-b", "a_b", "a b", "A_B"] | UnsetType = UNSET
    yaml: ThingYaml | Literal["on", "1", "2.5"] | UnsetType = UNSET


class Size(OpenStrEnum):
    SIZE_256X256 = "256x256"
    SIZE_1024X1024 = "1024x1024"


class ThingEvent(StrEnum):
    THREAD_CREATED = "thread.created"
    THREAD_RUN_CREATED = "thread.run.created"
    DONE = "[DONE]"


class ThingOdd(StrEnum):
    EMPTY = ""
    SPACE = " "
    MINUS = "-"
    ODD_1_0 = "1.0"
    NONE_2 = "none"
    NONE = "None"
    NAME = "name"
    VALUE = "value"
    MRO = "mro"
    MISSING = "_missing_"
    CLASS = "__class__"
    SELF = "self"
    TRUE = "true"


class ThingSimilar(StrEnum):
    A_MINUS_B = "a-b"
    A_UNDERSCORE_B_2 = "a_b"
    A_B = "a b"
    A_UNDERSCORE_B = "A_B"


class ThingYaml(StrEnum):
    ON = "on"
    YAML_1 = "1"
    YAML_2_5 = "2.5"
