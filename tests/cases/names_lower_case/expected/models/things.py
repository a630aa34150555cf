"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model as Model_, UnsetType, field


class Thing(Model_):
    error: Error | UnsetType = UNSET
    line: Line | UnsetType = UNSET
    span: Span | UnsetType = UNSET
    model: Model | UnsetType = field(default=UNSET, name="Model")
    list: List | UnsetType = UNSET
    none: None_ | UnsetType = UNSET


class Error(Model_):
    code: str | UnsetType = UNSET


class Line(Model_):
    text: str | UnsetType = UNSET


class Span(Model_):
    start: int | UnsetType = UNSET


class Model(Model_):
    id: str | UnsetType = UNSET


class List(Model_):
    id: str | UnsetType = UNSET


class None_(Model_):
    id: str | UnsetType = UNSET
