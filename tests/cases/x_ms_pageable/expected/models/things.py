"""Models of the operations on things."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType
from .._runtime.page import AsyncPage, Page as Page_, PageFields


class Thing(Model):
    id: str


class Page(Model):
    data: list[Thing]
    value: list[Thing] | UnsetType = UNSET
    next: str | UnsetType = UNSET


class PagePage(Page, Page_[Thing], dict=True):
    """A `Page` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="next")


class AsyncPagePage(Page, AsyncPage[Thing], dict=True):
    """A `Page` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="next")


class PageValuePage(Page, Page_[Thing], dict=True):
    """A `Page` as a page: a loop goes over its `value`."""

    __page_fields__: ClassVar[PageFields] = PageFields("value")


class AsyncPageValuePage(Page, AsyncPage[Thing], dict=True):
    """A `Page` as a page: `async for` goes over its `value`."""

    __page_fields__: ClassVar[PageFields] = PageFields("value")
