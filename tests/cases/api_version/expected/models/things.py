"""Models of the operations on things."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType, field
from .._runtime.page import AsyncPage, Page, PageFields


class Thing(Model):
    id: str


class ThingList(Model):
    value: list[Thing]
    next_link: str | UnsetType = field(default=UNSET, name="nextLink")


class ThingPage(ThingList, Page[Thing], dict=True):
    """A `ThingList` as a page: a loop goes over its `value`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("value", next="next_link")


class AsyncThingPage(ThingList, AsyncPage[Thing], dict=True):
    """A `ThingList` as a page: `async for` goes over its `value`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("value", next="next_link")
