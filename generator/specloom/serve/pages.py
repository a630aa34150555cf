"""Lists that end: an operation that is paged has three pages, and which of them is asked for stands in the cursor or in
the link that the page before gave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from specloom.load.tree import Json
from specloom.normalize.document import Document, In, Operation, Schema
from specloom.serve.json_schema import Validators
from specloom.serve.options import CursorPaging

PAGES = 3

_TOKEN = re.compile(r"mock-page-(\d)")


def page_of(url: str) -> int:
    """The page that a request asks for; 1 where it asks for none."""
    found = _TOKEN.search(url)
    return int(found[1]) if found is not None else 1


class _Paging(Struct, frozen=True):
    """How an operation tells of the next page."""

    member: str
    """Of the answer: holds the cursor or the link."""
    more: str = ""
    """Of the answer: says whether there is more; "": `member` does."""
    is_url: bool = False


class Pager:
    """Turns the answers of one document into pages."""

    def __init__(self, document: Document, cursor: CursorPaging | None, validators: Validators) -> None:
        self._validators = validators
        self._paging: dict[str, _Paging] = {}
        by_id = {each.operation_id: each for each in document.operations if each.operation_id is not None}
        for operation in document.operations:
            said = operation.pageable
            if said is not None and said.next_link_name is not None:
                following = by_id.get(said.operation_name or "")
                self._paging[operation.pointer] = _Paging(said.next_link_name, is_url=following is None)
                if following is not None:  # the link is an argument of an operation, whose answers are pages, too
                    self._paging.setdefault(following.pointer, _Paging(said.next_link_name))
            elif said is None and cursor is not None and _takes(operation, cursor.parameter):
                self._paging.setdefault(operation.pointer, _Paging(cursor.member, cursor.more))

    def turned(self, operation: Operation, schema: Schema, value: Json, url: str) -> Json:
        """An answer as the page that the request at `url` asks for; as it is where it cannot be one."""
        paging = self._paging.get(operation.pointer)
        if paging is None or not isinstance(value, dict):
            return value
        turned = _turned(value, paging, url)
        return next((each for each in turned if not self._validators.errors(schema, each)), value)


def _takes(operation: Operation, parameter: str) -> bool:
    return any(each.location is In.QUERY and each.name == parameter for each in operation.parameters)


def _turned(value: dict[str, Json], paging: _Paging, url: str) -> Iterator[Json]:
    """The ways to write a page, those that say most first."""
    page = page_of(url)
    if paging.more:
        value = {**value, paging.more: page < PAGES}
    if page < PAGES:
        token = f"mock-page-{page + 1}"
        link = _TOKEN.sub(token, url) if page > 1 else f"{url}{'&' if '?' in url else '?'}page={token}"
        yield {**value, paging.member: link if paging.is_url else token}
    elif paging.more:
        yield value
    else:
        yield {name: child for name, child in value.items() if name != paging.member}
        yield {**value, paging.member: None}
        yield {**value, paging.member: ""}
