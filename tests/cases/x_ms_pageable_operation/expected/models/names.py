"""Models of the operations on names."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType
from .._runtime.page import AsyncPage, Page, PageFields


class ListNamesResponse(Model):
    value: list[str] | UnsetType = UNSET


class ListNamesPage(ListNamesResponse, Page[str], dict=True):
    """A `ListNamesResponse` as a page: a loop goes over its `value`."""

    __page_fields__: ClassVar[PageFields] = PageFields("value")


class AsyncListNamesPage(ListNamesResponse, AsyncPage[str], dict=True):
    """A `ListNamesResponse` as a page: `async for` goes over its `value`."""

    __page_fields__: ClassVar[PageFields] = PageFields("value")
