"""The tree: a JSON value that knows where it was written.

Objects and arrays carry a `Where`; a scalar's place is its container's `Where` plus its key. Lines and columns are
not kept: they are found again by pointer, only when a problem has to be shown (`load/locate.py`), so that reading a
sound spec pays nothing for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, overload

Scalar: TypeAlias = bool | int | float | str | None
Value: TypeAlias = "Scalar | Array | Object"
Json: TypeAlias = "Scalar | list[Json] | dict[str, Json]"
"""A plain JSON value, as `plain` returns it."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a source: the file as it was named, and a JSON pointer (RFC 6901) into it, "" for the root."""

    file: str
    pointer: str = ""
    mark: tuple[int, int] | None = None
    """Line and column, from 1, only where a pointer cannot say it: broken syntax, the second of two equal keys."""

    def __truediv__(self, key: str | int) -> Where:
        """The place of a member or an item below this one."""
        return Where(self.file, f"{self.pointer}/{escape(key)}")

    def __str__(self) -> str:
        return f"{self.file}#{self.pointer}"


def escape(key: str | int) -> str:
    """One reference token of a JSON pointer (RFC 6901, section 4)."""
    return str(key).replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The key that a reference token of a JSON pointer stands for."""
    return token.replace("~1", "/").replace("~0", "~")


class Object(Mapping[str, Value]):
    """A JSON object in the order it was written; read-only."""

    __slots__ = ("_members", "where")

    def __init__(self, members: Mapping[str, Value], where: Where) -> None:
        self._members = members
        self.where = where

    def __getitem__(self, key: str) -> Value:
        return self._members[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def __contains__(self, key: object) -> bool:
        return key in self._members

    def __repr__(self) -> str:
        return f"Object({dict(self._members)!r}, {self.where})"


class Array(Sequence[Value]):
    """A JSON array; read-only."""

    __slots__ = ("_items", "where")

    def __init__(self, items: Sequence[Value], where: Where) -> None:
        self._items = items
        self.where = where

    @overload
    def __getitem__(self, index: int) -> Value: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Value]: ...
    def __getitem__(self, index: int | slice) -> Value | Sequence[Value]:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"Array({list(self._items)!r}, {self.where})"


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole input: the file that was asked for and those its references lead to."""

    root: Object
    file: str
    """The entry file as it was named; the `file` of the `Where`s in `root`."""
    sha256: str
    """Of the entry file's bytes, in hexadecimal."""
    files: Mapping[str, Object] = field(default_factory=dict[str, Object])
    """The other files that could be read, by the `file` of their `Where`s."""
    unread: Mapping[str, str] = field(default_factory=dict[str, str])
    """Why a file that a reference names could not be read, by the `file` it would have."""


def plain(value: Value) -> Json:
    """The same value without places, for libraries that want dicts and lists."""
    if isinstance(value, Object):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, Array):
        return [plain(child) for child in value]
    return value
