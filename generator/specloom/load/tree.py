"""The tree: a JSON value that knows where it was written.

Objects and arrays carry a `Where`; a scalar's place is its container's `Where` plus its key. Lines and columns are
not kept: they are found again by pointer, only when a problem has to be shown (`load/locate.py`), so that reading a
sound spec pays nothing for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, overload

from msgspec import Struct, field

Scalar: TypeAlias = bool | int | float | str | None
Value: TypeAlias = "Scalar | Array | Object"
Json: TypeAlias = "bool | int | float | str | None | list[Json] | dict[str, Json]"
"""A plain JSON value, as `plain` returns it."""


class Where(Struct, frozen=True):
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
    token = str(key)
    return token.replace("~", "~0").replace("/", "~1") if "/" in token or "~" in token else token


def unescape(token: str) -> str:
    """The key that a reference token of a JSON pointer stands for."""
    return token.replace("~1", "/").replace("~0", "~")


if TYPE_CHECKING:  # a dict and a list at run time, because the tree is asked about millions of times; read-only to us

    class _Members(Mapping[str, Value]):
        def __init__(self, members: Mapping[str, Value], /) -> None: ...
        def __getitem__(self, key: str) -> Value: ...
        def __iter__(self) -> Iterator[str]: ...
        def __len__(self) -> int: ...

    class _Items(Sequence[Value]):
        def __init__(self, items: Iterable[Value], /) -> None: ...
        @overload
        def __getitem__(self, index: int) -> Value: ...
        @overload
        def __getitem__(self, index: slice) -> Sequence[Value]: ...
        def __getitem__(self, index: int | slice) -> Value | Sequence[Value]: ...
        def __len__(self) -> int: ...

else:
    _Members, _Items = dict, list


class Object(_Members):
    """A JSON object in the order it was written; read-only."""

    __slots__ = ("where",)

    def __init__(self, members: Mapping[str, Value], where: Where) -> None:
        super().__init__(members)
        self.where = where

    def __repr__(self) -> str:
        return f"Object({dict(self)!r}, {self.where})"


class Array(_Items):
    """A JSON array; read-only."""

    __slots__ = ("where",)

    def __init__(self, items: Iterable[Value], where: Where) -> None:
        super().__init__(items)
        self.where = where

    def __repr__(self) -> str:
        return f"Array({list(self)!r}, {self.where})"


class Tree(Struct, frozen=True):
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
    folder: str = ""
    """The folder that files have to lie in, or below, named as the entry file is; "": the entry file's own."""
    hashes: Mapping[str, str] = field(default_factory=dict[str, str])
    """SHA-256 of the bytes of the other files, in hexadecimal, by the same names as `files`."""


def where_of(value: Value, parent: Where, *way: str | int) -> Where:
    """The place of a value that stands at the end of a way below `parent`. An object knows its own, which may be
    elsewhere: what an alias repeats is where it was written first."""
    if isinstance(value, Object):
        return value.where
    for key in way:
        parent = parent / key
    return parent


def value_at(tree: Tree, where: Where) -> Value:
    """What stands at a place of a tree; None where there is nothing, or null."""
    value: Value = tree.root if where.file == tree.file else tree.files.get(where.file)
    for token in where.pointer.split("/")[1:]:
        if isinstance(value, Object):
            value = value.get(unescape(token))
        elif isinstance(value, Array) and token.isdecimal() and int(token) < len(value):
            value = value[int(token)]
        else:
            return None
    return value


def plain(value: Value) -> Json:
    """The same value without places, for libraries that want dicts and lists."""
    if isinstance(value, Object):
        return {key: plain(child) if isinstance(child, (Object, Array)) else child for key, child in value.items()}
    if isinstance(value, Array):
        return [plain(child) if isinstance(child, (Object, Array)) else child for child in value]
    return value
