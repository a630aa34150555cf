"""Models of the operations on aux."""

from __future__ import annotations

import builtins

from .._runtime.model import UNSET, Model, UnsetType, field


class Thing(Model):
    class_: str = field(name="class")
    from_: str = field(name="from")
    self: str | UnsetType = UNSET
    schema: str | UnsetType = UNSET
    bytes: int | UnsetType = UNSET
    payload: builtins.bytes | UnsetType = UNSET
    list: str | UnsetType = UNSET
    items: builtins.list[str] | UnsetType = UNSET
    static: bool | UnsetType = UNSET
    model_id: str | UnsetType = UNSET
    url: str | UnsetType = field(default=UNSET, name="URL")
    n: int | UnsetType = UNSET
    y: int | UnsetType = UNSET
    field_2d: int | UnsetType = field(default=UNSET, name="2d")
    odata_type: str | UnsetType = field(default=UNSET, name="@odata.type")
    granularities: builtins.list[str] | UnsetType = field(default=UNSET, name="granularities[]")
    dash_ed: str | UnsetType = field(default=UNSET, name="dash-ed")
    unnamed: str | UnsetType = field(default=UNSET, name="")
    init: str | UnsetType = field(default=UNSET, name="__init__")
    private: str | UnsetType = field(default=UNSET, name="_private")
