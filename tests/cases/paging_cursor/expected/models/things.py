"""Models of the operations on things."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import Model
from .._runtime.page import AsyncPage, Page as Page_, PageFields


class Thing(Model):
    id: str


class Page(Model):
    data: list[Thing]
    last_id: str
    has_more: bool


class PagePage(Page, Page_[Thing], dict=True):
    """A `Page` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncPagePage(Page, AsyncPage[Thing], dict=True):
    """A `Page` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")
