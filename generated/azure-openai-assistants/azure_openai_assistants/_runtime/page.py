"""Pages: what a list operation returns is the record of its response, and goes on to the pages behind it.

A page knows the call that it came from. The next one is that call with another cursor, or where a link leads; it is
fetched when it is reached, by the client of the first call and with its options. Pages do not hold on to those before
them. A walk over pages ends where the service says so, gives no cursor or link, or gives one that has been followed
before: then a warning goes to the package's logger.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Hashable, Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from msgspec import Struct

from .errors import DecodeError, Error
from .log import logger
from .operation import Cursor, Operation
from .page_way import Way, mark, usable

if TYPE_CHECKING:
    from typing import Self

    from .client import AsyncClientBase, ClientBase
    from .page_way import Client

__all__ = ["AsyncPage", "AsyncPager", "Page"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
P_co = TypeVar("P_co", covariant=True)

_WAY = "__way__"
"""The attribute of a page for its `Way`."""


class PageFields(Struct, frozen=True):
    """The fields of a record, by their Python names, that make it a page."""

    items: str
    next: str = ""
    """Holds the next cursor or link; "": everything comes at once."""
    more: str = ""
    """Says whether there is more; "": the next cursor or link does."""


class _Paged:
    """What both kinds of page share: everything but waiting."""

    __slots__ = ()
    __page_fields__: ClassVar[PageFields]

    @property
    def has_next_page(self) -> bool:
        """Whether there is a page behind this one."""
        return _next(self) is not None


class Page(_Paged, Generic[T_co]):
    """A page of a list: it has the members of the response.

    `for item in page` goes over all items, those of the pages behind it included, which are fetched one by one.
    Where a fetch fails, its error is raised; the same iterator, or the page one has, can go on from there.
    """

    __slots__ = ()

    def __iter__(self) -> Iterator[T_co]:
        return cast("Iterator[T_co]", _Items(_Pages(self)))

    def pages(self) -> Iterator[Self]:
        """This page, and those behind it."""
        return cast("Iterator[Self]", _Pages(self))

    def next_page(self) -> Self | None:
        """The page behind this one; None where there is none. Raises what a call of the operation raises."""
        cursor = _next(self)
        if cursor is None:
            return None
        way = _way_of(self)
        operation, arguments, url = way.call(cursor)
        answer = cast("ClientBase", way.client).send(operation, arguments, url=url)
        return cast("Self | None", _arrived(answer, way.to(cursor)))


class AsyncPage(_Paged, Generic[T_co]):
    """A page of a list: it has the members of the response.

    `async for item in page` goes over all items, those of the pages behind it included, which are fetched one by one.
    Where a fetch fails, its error is raised; the same iterator, or the page one has, can go on from there.
    """

    __slots__ = ()

    def __aiter__(self) -> AsyncIterator[T_co]:
        return cast("AsyncIterator[T_co]", _AsyncItems(_AsyncPages(self)))

    def pages(self) -> AsyncIterator[Self]:
        """This page, and those behind it."""
        return cast("AsyncIterator[Self]", _AsyncPages(self))

    async def next_page(self) -> Self | None:
        """The page behind this one; None where there is none. Raises what a call of the operation raises."""
        cursor = _next(self)
        if cursor is None:
            return None
        way = _way_of(self)
        operation, arguments, url = way.call(cursor)
        answer = await cast("AsyncClientBase", way.client).send(operation, arguments, url=url)
        return cast("Self | None", _arrived(answer, way.to(cursor)))


class AsyncPager(Generic[T_co, P_co]):
    """A call of a list operation: `await` it for the first page, or `async for` over it for all items.

    Nothing is sent before that, and each use is a call of its own.
    """

    __slots__ = ("_arguments", "_client", "operation")

    def __init__(self, client: AsyncClientBase, operation: Operation[object], arguments: Mapping[str, object]) -> None:
        self._client = client
        self.operation = operation
        self._arguments = arguments

    def __await__(self) -> Generator[object, None, P_co]:
        return self._first().__await__()

    def __aiter__(self) -> AsyncIterator[T_co]:
        return cast("AsyncIterator[T_co]", _AsyncItems(_AsyncPages(self)))

    def pages(self) -> AsyncIterator[P_co]:
        """All pages, one by one."""
        return cast("AsyncIterator[P_co]", _AsyncPages(self))

    async def _first(self) -> P_co:
        answer = await self._client.send(self.operation, self._arguments)
        return cast(P_co, first_page(answer, self._client, self.operation, self._arguments))

    def __repr__(self) -> str:
        return f"<AsyncPager of {self.operation.method} {self.operation.path}>"


class OpenPage(Page[T_co]):
    """A page whose record is an OpenModel, which takes all that is in an object's `__dict__` for its members."""

    __slots__ = (_WAY,)


class AsyncOpenPage(AsyncPage[T_co]):
    """The same, asynchronous."""

    __slots__ = (_WAY,)


def first_page(answer: T, client: Client, operation: Operation[object], arguments: Mapping[str, object]) -> T:
    """What a call of a list operation returned: where it is a page, it knows now how to go on."""
    paging = operation.paging
    if isinstance(answer, _Paged) and paging is not None:
        begin = usable(arguments.get(paging.parameter)) if isinstance(paging, Cursor) else None
        followed: dict[Hashable, int] = {} if begin is None else {mark(begin): 0}
        setattr(answer, _WAY, Way(client, operation, arguments, followed, len(followed)))
    return answer


def _arrived(answer: object, way: Way) -> object:
    """The next page. An answer without a body is the end."""
    if isinstance(_checked(answer, way.operation), _Paged):
        setattr(answer, _WAY, way)
    return answer


def _checked(answer: object, operation: Operation[object]) -> object:
    """A page, or nothing. Raises DecodeError for a value that is no object at all."""
    if answer is not None and not isinstance(answer, _Paged):
        raise DecodeError(f"{operation.method} {operation.path}: expected a page, got {type(answer).__name__}")
    return answer


def _next(page: _Paged) -> Hashable | None:
    """The cursor or link that leads on from a page; None where it is the last."""
    fields = page.__page_fields__
    cursor = usable(getattr(page, fields.next)) if fields.next else None
    if cursor is None or (fields.more and getattr(page, fields.more) is False):
        return None
    way = cast("Way | None", getattr(page, _WAY, None))
    if way is not None and way.followed.get(mark(cursor), way.depth) < way.depth:
        _warn(way)
        return None
    return cursor


def _way_of(page: _Paged) -> Way:
    way = cast("Way | None", getattr(page, _WAY, None))
    if way is None:
        raise Error(f"{type(page).__name__}: this page came from no call of a client, and cannot go on to the next")
    return way


def _warn(way: Way) -> None:
    """Neither cursor nor link is shown: either may be signed."""
    logger(__name__.partition("._runtime")[0]).warning(
        "%s %s: the service repeats a %s; the list ends here",
        way.operation.method,
        way.operation.path,
        "cursor" if isinstance(way.operation.paging, Cursor) else "next link",
    )


def _items(page: object) -> Iterator[object]:
    """The items of one page: none, where the service sent no list."""
    found: object = getattr(page, cast(_Paged, page).__page_fields__.items)
    return iter(cast("list[object]", found) if isinstance(found, list) else ())


class _Pages:
    """A page and those behind it. After an error it asks again for the page that was not to be had."""

    __slots__ = ("_begun", "_page")

    def __init__(self, page: Page[object]) -> None:
        self._page: Page[object] | None = page
        self._begun = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[object]:
        if self._begun and self._page is not None:
            self._page = self._page.next_page()
        self._begun = True
        if self._page is None:
            raise StopIteration
        return self._page


class _Items:
    """The items of pages."""

    __slots__ = ("_items", "_pages")

    def __init__(self, pages: _Pages) -> None:
        self._pages = pages
        self._items: Iterator[object] = iter(())

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> object:
        while True:
            for item in self._items:
                return item
            self._items = _items(next(self._pages))


class _AsyncPages:
    """The pages of a call, or a page and those behind it; otherwise as `_Pages`. It holds nothing that has to be closed
    where a loop is left early, as an async generator would."""

    __slots__ = ("_begun", "_source")

    def __init__(self, source: AsyncPager[object, object] | AsyncPage[object]) -> None:
        self._source: object = source
        """What the next page is got from: the call, or the page before; None at the end."""
        self._begun = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> object:
        page = self._source
        if isinstance(page, AsyncPager):
            page = _checked(await cast("AsyncPager[object, object]", page), page.operation)
        elif self._begun and isinstance(page, AsyncPage):
            page = await cast("AsyncPage[object]", page).next_page()
        self._begun = True
        self._source = page
        if page is None:
            raise StopAsyncIteration
        return page


class _AsyncItems:
    """The items of pages."""

    __slots__ = ("_items", "_pages")

    def __init__(self, pages: _AsyncPages) -> None:
        self._pages = pages
        self._items: Iterator[object] = iter(())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> object:
        while True:
            for item in self._items:
                return item
            self._items = _items(await anext(self._pages))
