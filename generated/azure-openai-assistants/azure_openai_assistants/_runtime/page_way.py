"""How a page was come to, and the call that gets the one behind it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from msgspec import UNSET, Struct
from msgspec.structs import replace

from .operation import Cursor, Operation, query

if TYPE_CHECKING:
    from typing import TypeAlias

    from .client import AsyncClientBase, ClientBase

    Client: TypeAlias = ClientBase | AsyncClientBase

_SHORT = 64
"""Characters of a cursor that is kept as it is."""


class Way(Struct, eq=False):
    """How a page was come to."""

    client: Client
    operation: Operation[object]
    arguments: Mapping[str, object]
    """Those of the first call."""
    followed: dict[Hashable, int]
    """The cursors or links that have been followed in this walk (their `mark`), with their places in it; of those from
    `depth` on a page of this way knows nothing."""
    depth: int

    def to(self, cursor: Hashable) -> Way:
        """The way to the page behind."""
        followed, key = self.followed, mark(cursor)
        if followed.get(key, len(followed)) != self.depth:  # someone went on from here to another page
            followed = {each: place for each, place in followed.items() if place < self.depth}
        followed[key] = self.depth
        return replace(self, followed=followed, depth=self.depth + 1)

    def call(self, cursor: Hashable) -> tuple[Operation[object], Mapping[str, object], str]:
        """The operation, the arguments and the URL that get the next page."""
        operation, paging = self.operation, self.operation.paging
        if isinstance(paging, Cursor):
            return operation, {**self.arguments, paging.parameter: cursor}, ""
        if paging is not None and paging.operation is not None:
            asked = replace(paging.operation, responses=operation.responses, errors=operation.errors)
            if not paging.parameter:
                return replace(asked, paging=paging), self.arguments, str(cursor)
            piece, _, rest = str(cursor).partition("?")
            if not rest or all(each.location != "path" for each in asked.parameters if each.python == paging.parameter):
                return asked, {**self.arguments, paging.parameter: cursor}, ""
            queried = tuple(query("", name, constant=value) for name, value in parse_qsl(rest, True))
            asked = replace(asked, parameters=(*asked.parameters, *queried))
            return asked, {**self.arguments, paging.parameter: piece}, ""
        if operation.method != "GET":  # the link says all that the first request said
            operation = replace(operation, method="GET", body=None)
        return operation, self.arguments, str(cursor)

    def __reduce__(self) -> tuple[object, ...]:
        """A copy to elsewhere (pickle, deepcopy) knows no way: clients stay where they are."""
        return _no_way, ()


def mark(cursor: Hashable) -> Hashable:
    """What stands for a cursor or link among those that have been followed: a digest where it is long, for a walk may
    be long too."""
    if not isinstance(cursor, str) or len(cursor) <= _SHORT:
        return cursor
    from hashlib import sha256

    return sha256(cursor.encode("utf-8", "surrogatepass")).digest()


def _no_way() -> None:
    return None


def usable(cursor: object) -> Hashable | None:
    """What can be asked for: nothing else than a scalar that says something."""
    return None if cursor is UNSET or cursor == "" or not isinstance(cursor, Hashable) else cursor
