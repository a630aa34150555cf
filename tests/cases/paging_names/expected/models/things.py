"""Models of the operations on things."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, OpenModel, UnsetType, field
from .._runtime.page import AsyncOpenPage, AsyncPage, OpenPage, Page as Page_, PageFields


class ThingPage(Model):
    pages: int | UnsetType = UNSET


class ThingList(Model):
    pages_: list[ThingPage] | UnsetType = field(default=UNSET, name="pages")
    next_page_: str | UnsetType = field(default=UNSET, name="next_page")
    has_next_page_: bool | UnsetType = field(default=UNSET, name="hasNextPage")


class ThingPagesPage(ThingList, Page_[ThingPage], dict=True):
    """A `ThingList` as a page: a loop goes over its `pages_`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("pages_", next="next_page_")


class AsyncThingPagesPage(ThingList, AsyncPage[ThingPage], dict=True):
    """A `ThingList` as a page: `async for` goes over its `pages_`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("pages_", next="next_page_")


class Page(OpenModel):
    value: list[str] | UnsetType = UNSET
    next_link: str | UnsetType = field(default=UNSET, name="nextLink")
    additional_properties: dict[str, str] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


class PagePage(Page, OpenPage[str]):
    """A `Page` as a page: a loop goes over its `value`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("value", next="next_link")


class AsyncPagePage(Page, AsyncOpenPage[str]):
    """A `Page` as a page: `async for` goes over its `value`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("value", next="next_link")
