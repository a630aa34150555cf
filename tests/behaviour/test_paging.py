"""Lists over real sockets, page by page: by cursor and by link, sync and async, to their end and never in circles."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import logging
import pickle
from collections.abc import Callable
from types import ModuleType
from typing import Any, TypeAlias

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.published import FOLDER, present, read
from tests.behaviour.service import Answer, Seen, Service, answer

CURSOR = '[paging.cursor]\nparameter = "after"\nitems = "data"\ncursor = "last_id"\nmore = "has_more"\n'

THINGS = openapi(
    """
    /things:
      get:
        operationId: Things_List
        parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: after, in: query, schema: {type: string}}
        - {name: before, in: query, schema: {type: string}}
        - {name: x-color, in: header, schema: {type: string}}
        responses:
          "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/ThingList"}}}}
    """,
    """
    Thing: {type: object, required: [id], properties: {id: {type: string}}}
    ThingList:
      type: object
      required: [data, has_more]
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        last_id: {type: string, nullable: true}
        has_more: {type: boolean}
    """,
)

LINKED = openapi(
    """
    /things:
      get: &list
        operationId: Things_List
        x-ms-pageable: {nextLinkName: nextLink}
        parameters: &parameters
        - {name: api-version, in: query, required: true, schema: {type: string}}
        - {name: top, in: query, schema: {type: integer}}
        - {name: x-color, in: header, schema: {type: string}}
        responses: &page
          "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/ThingList"}}}}
      post:
        operationId: Things_Query
        x-ms-pageable: {nextLinkName: nextLink}
        requestBody: {content: {application/json: {schema: {type: object, properties: {q: {type: string}}}}}}
        responses: *page
    /once:
      get: {operationId: Things_All, x-ms-pageable: {nextLinkName: null}, responses: *page}
    /other:
      get: {operationId: Other_Get, responses: {"204": {description: no}}}
    """,
    """
    Thing: {type: object, required: [id], properties: {id: {type: string}}}
    ThingList:
      type: object
      required: [value]
      properties:
        value: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        nextLink: {type: string, nullable: true}
    """,
)

Page: TypeAlias = dict[str, Any]


def page(ids: str, last: object = None, more: object = True) -> Page:
    """The page of things with these ids, a letter each."""
    return {"data": [{"id": each} for each in ids], "last_id": last, "has_more": more}


def linked(ids: str, link: object = None) -> Page:
    return {"value": [{"id": each} for each in ids], "nextLink": link}


def by_cursor(pages: dict[str | None, Page]) -> Callable[[Seen], Answer]:
    """The pages by the `after` that asks for them."""
    return lambda seen: answer(pages[dict(seen.query).get("after")])


def by_target(pages: dict[str, Page]) -> Callable[[Seen], Answer]:
    """The pages by path and query."""
    return lambda seen: answer(pages[seen.target])


class Walker:
    """Walks a list by the synchronous client or by the asynchronous one, in one of the ways that there are."""

    def __init__(self, kind: str, service: Service) -> None:
        self.kind = kind
        self.service = service

    def __call__(self, package: ModuleType, way: str = "pages", call: str = "list", **arguments: Any) -> list[Any]:
        """What comes: `items` of a loop, `pages`, or `by_hand` the pages that next_page gives. `options`: of the
        client."""
        options = {"base_url": self.service.url, **arguments.pop("options", {})}
        if self.kind == "async":
            return asyncio.run(_async_walk(package, options, way, call, arguments))
        with package.Client(**options) as client:
            first = getattr(client.things, call)(**arguments)
            if way == "items":
                return list(first)
            if way == "pages":
                return list(first.pages())
            found = [first]
            while found[-1].has_next_page:
                found.append(found[-1].next_page())
            assert found[-1].next_page() is None
            return found

    def ids(self, package: ModuleType, way: str = "items", **arguments: Any) -> str:
        """The letters of all items."""
        found = self(package, way, **arguments)
        items = found if way == "items" else [item for each in found for item in _own(each)]
        return "".join(item.id for item in items)


async def _async_walk(package: ModuleType, options: Any, way: str, call: str, arguments: Any) -> list[Any]:
    async with package.AsyncClient(**options) as client:
        pager = getattr(client.things, call)(**arguments)
        if way == "items":
            return [item async for item in pager]
        if way == "pages":
            return [each async for each in pager.pages()]
        found = [await pager]
        while found[-1].has_next_page:
            found.append(await found[-1].next_page())
        assert await found[-1].next_page() is None
        return found


def _own(page: Any) -> list[Any]:
    items: list[Any] = page.data if hasattr(page, "data") else page.value
    return items


def sent(service: Service, name: str = "after") -> list[str | None]:
    return [dict(seen.query).get(name) for seen in service.seen]


@pytest.fixture(params=["sync", "async"])
def walk(request: pytest.FixtureRequest, service: Service) -> Walker:
    return Walker(request.param, service)


@pytest.fixture(scope="module")
def things(client_for: ClientFor) -> ModuleType:
    return client_for(THINGS, CURSOR)


@pytest.fixture(scope="module")
def links(client_for: ClientFor) -> ModuleType:
    return client_for(LINKED)


WAYS = pytest.mark.parametrize("way", ["items", "pages", "by_hand"])


# --- by cursor --------------------------------------------------------------------------------------------------------


@WAYS
def test_every_item_of_every_page(walk: Walker, way: str, things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("ab", "b"), "b": page("cd", "d"), "d": page("e", "e", False)})
    assert walk.ids(things, way) == "abcde"
    assert sent(service) == [None, "b", "d"]


@WAYS
def test_the_next_page_is_asked_for_as_the_first(walk: Walker, way: str, things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({"a": page("b", "b"), "b": page("c", "c", False)})
    assert walk.ids(things, way, after="a", limit=1, x_color="red", before="z") == "bc"
    for seen in service.seen:
        assert {**dict(seen.query), "after": ""} == {"limit": "1", "before": "z", "after": ""}
        assert seen.headers["x-color"] == "red"


@pytest.mark.parametrize(
    "last",
    [page("c", "c", False), page("c", None), page("c", ""), {"data": [{"id": "c"}], "has_more": True}, page("c", [1])],
    ids=["more is false", "null", "empty", "missing", "no scalar"],
)
def test_the_ends_of_a_list(walk: Walker, last: Page, things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("ab", "b"), "b": last})
    assert [each.has_next_page for each in walk(things, "by_hand")] == [True, False]
    assert walk.ids(things) == "abc"


def test_where_more_is_not_said_the_cursor_decides(walk: Walker, things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("a", "a", None), "a": {"data": [], "last_id": None}})
    assert walk.ids(things) == "a"
    assert sent(service) == [None, "a"]


@WAYS
@pytest.mark.parametrize(
    ("pages", "after", "expected"),
    [
        ({None: page("a", "x"), "x": page("b", "x")}, {}, "ab"),
        ({None: page("a", "x"), "x": page("b", "y"), "y": page("c", "x")}, {}, "abc"),
        ({"x": page("a", "x")}, {"after": "x"}, "a"),
        ({"x": page("a", "y"), "y": page("b", "x")}, {"after": "x"}, "ab"),
    ],
    ids=["repeated", "a circle", "begun with it", "back to where it began"],
)
def test_a_cursor_is_not_followed_twice(
    walk: Walker,
    way: str,
    pages: dict[str | None, Page],
    after: dict[str, str],
    expected: str,
    things: ModuleType,
    service: Service,
    caplog: pytest.LogCaptureFixture,
) -> None:
    service.reply = by_cursor(pages)
    with caplog.at_level(logging.WARNING):
        assert walk.ids(things, way, **after) == expected
    assert len(service.seen) == len(expected)
    assert {(record.name, record.levelname) for record in caplog.records} == {(things.__name__, "WARNING")}
    assert "GET /things: the service repeats a cursor" in caplog.text


def test_a_page_may_be_gone_on_from_more_than_once(things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("a", "a"), "a": page("b", "b"), "b": page("c", "c"), "c": page("d")})
    with things.Client(base_url=service.url) as client:
        first = client.things.list()
        assert [item.id for item in first] == ["a", "b", "c", "d"]
        service.reply = by_cursor({"a": page("n", "c"), "c": page("b", "b"), "b": page("c", "c", False)})
        assert [item.id for item in first] == ["a", "n", "b", "c"]  # something came in between: no circle
        assert [item.id for item in first] == ["a", "n", "b", "c"]


def test_an_empty_page_is_not_the_end(walk: Walker, things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("", "x"), "x": page("", "y"), "y": page("a", "a", False)})
    assert walk.ids(things) == "a"
    assert [len(each.data) for each in walk(things, "pages")] == [0, 0, 1]


@pytest.mark.parametrize("data", [None, "none", {"0": {}}, 5, ...], ids=["null", "text", "object", "number", "missing"])
def test_what_is_no_list_is_an_empty_page(walk: Walker, data: object, things: ModuleType, service: Service) -> None:
    odd: Page = {"last_id": "x", "has_more": True} | ({} if data is ... else {"data": data})
    service.reply = by_cursor({None: odd, "x": page("a", "a", False)})
    assert walk.ids(things) == "a"


def test_something_that_is_no_page_at_all(walk: Walker, things: ModuleType, service: Service) -> None:
    service.reply = lambda seen: answer(page("a", "a") if not seen.query else [1])
    with pytest.raises(things.DecodeError, match="expected a page, got list"):
        walk(things, "items")
    service.answers([1])
    if walk.kind == "async":
        with pytest.raises(things.DecodeError, match="expected a page, got list"):
            walk(things, "items")
    else:  # as any response that is nothing like its model
        assert walk(things, "items") == [1]


# --- by link ----------------------------------------------------------------------------------------------------------


@WAYS
def test_links_are_followed_as_they_are(walk: Walker, way: str, links: ModuleType, service: Service) -> None:
    second = "/elsewhere?api-version=2&%24skiptoken=a%2Fb&top=1"
    service.reply = by_target(
        {
            "/things?api-version=1&top=1": linked("a", f"{service.url}{second}"),
            second: linked("b", "/last?x=1"),
            "/last?x=1": linked("c"),
        }
    )
    assert walk.ids(links, way, top=1, api_version="1", x_color="red") == "abc"
    assert {seen.headers["x-color"] for seen in service.seen} == {"red"}


@pytest.mark.parametrize("link", ["?page=2", "things?page=2", "./things?page=2", "/things?page=2"])
def test_relative_links(walk: Walker, link: str, links: ModuleType, service: Service) -> None:
    service.reply = by_target({"/things?api-version=1": linked("a", link), "/things?page=2": linked("b")})
    assert walk.ids(links, api_version="1") == "ab"


@pytest.mark.parametrize("end", [linked("b"), linked("b", ""), {"value": [{"id": "b"}]}], ids=["null", "empty", "no"])
def test_without_a_link_it_ends(walk: Walker, end: Page, links: ModuleType, service: Service) -> None:
    service.reply = by_target({"/things?api-version=1": linked("a", "/b"), "/b": end})
    assert walk.ids(links, api_version="1") == "ab"


@WAYS
def test_a_link_is_not_followed_twice(
    walk: Walker, way: str, links: ModuleType, service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    pages = {"/things?api-version=1": linked("a", "/x?sig=SECRET"), "/x?sig=SECRET": linked("b", "/y")}
    service.reply = by_target({**pages, "/y": linked("c", "/x?sig=SECRET")})
    assert walk.ids(links, way, api_version="1") == "abc"
    assert "repeats a next link" in caplog.text
    assert "SECRET" not in caplog.text


def test_a_link_to_another_host_is_refused(walk: Walker, links: ModuleType, service: Service) -> None:
    with Service() as other:
        service.answers(linked("a", f"{other.url}/things"))
        with pytest.raises(links.Error, match="origin"):
            walk.ids(links, api_version="1")
        assert other.seen == []
    assert len(service.seen) == 1


def test_behind_a_post_the_link_is_got(walk: Walker, links: ModuleType, service: Service) -> None:
    service.reply = lambda seen: answer(linked("a", "/more") if seen.path == "/things" else linked("b"))
    assert [each.value[0].id for each in walk(links, "pages", "query", q="red")] == ["a", "b"]
    assert [(seen.method, seen.body) for seen in service.seen] == [("POST", b'{"q":"red"}'), ("GET", b"")]


def test_everything_at_once_is_one_page(walk: Walker, links: ModuleType, service: Service) -> None:
    service.answers(linked("ab", "/never"))
    assert [item.id for item in walk(links, "items", "all")] == ["a", "b"]
    (only,) = walk(links, "by_hand", "all")
    assert only.next_link == "/never"
    assert len(service.seen) == 2


def test_an_operation_gets_the_next_page(walk: Walker, client_for: ClientFor, service: Service) -> None:
    package = client_for(openapi("""
            /shops/{shop}/things:
              get:
                operationId: Things_List
                x-ms-pageable: {nextLinkName: odata.nextLink, operationName: Things_ListNext}
                parameters:
                - &shop {name: shop, in: path, required: true, schema: {type: string}}
                - {name: next_link, in: query, schema: {type: string}}
                - &color {name: x-color, in: header, schema: {type: string}}
                responses: &page
                  "200": {description: OK, content: {application/json: {schema: &list {
                    type: object, required: [value], properties: {
                      value: {type: array, items: {type: object, properties: {id: {type: string}}}},
                      odata.nextLink: {type: string}}}}}}
            /shops/{shop}/more/{nextLink}:
              get:
                operationId: Things_ListNext
                x-ms-pageable: {nextLinkName: odata.nextLink, operationName: Things_ListNext}
                parameters:
                - *shop
                - {name: nextLink, in: path, required: true, schema: {type: string}, x-ms-skip-url-encoding: true}
                - *color
                - {name: size, in: query, schema: {type: integer}}
                responses: *page
            /other:
              get: {operationId: Other_Get, responses: {"204": {description: what all share goes to the client}}}
            """))
    first, more = "/shops/s%201/things?next_link=own", "/shops/s%201/more"
    pages = {first: "2?a=b", f"{more}/2?a=b": "3/4", f"{more}/3/4": ""}
    service.reply = lambda seen: answer({"value": [{"id": seen.target}], "odata.nextLink": pages[seen.target]})
    assert walk.ids(package, shop="s 1", next_link="own", x_color="red") == "".join(pages)
    assert {seen.headers["x-color"] for seen in service.seen} == {"red"}
    assert walk.ids(package, "pages", call="list_next", shop="s 1", next_link="3/4") == "/shops/s%201/more/3/4"


# --- what a walk costs, and what becomes of errors --------------------------------------------------------------------


def test_nothing_is_asked_for_before_it_is_needed(things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("ab", "b"), "b": page("cd", "d"), "d": page("e", "e", False)})
    with things.Client(base_url=service.url) as client:
        items = iter(client.things.list())
        for count, expected in enumerate([1, 1, 2, 2, 3]):
            assert next(items).id == "abcde"[count]
            assert len(service.seen) == expected
        for item in client.things.list():
            if item.id == "c":
                break
        assert len(service.seen) == 5


def test_nothing_is_asked_for_before_it_is_needed_async(things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("ab", "b"), "b": page("cd", "d"), "d": page("e", "e", False)})

    async def run() -> None:
        async with things.AsyncClient(base_url=service.url) as client:
            pager = client.things.list()
            assert service.seen == []
            assert "GET /things" in repr(pager)
            seen = 0
            async for item in pager:
                seen += 1
                assert len(service.seen) == (seen + 1) // 2
                if item.id == "c":
                    break
            assert len(service.seen) == 2
            assert [each.id async for each in await pager] == list("abcde")
            first, again = await asyncio.gather(pager, pager)
            assert first == again

    asyncio.run(run())


def test_pages_are_let_go(things: ModuleType, service: Service) -> None:
    def reply(seen: Seen) -> Answer:
        number = int(dict(seen.query).get("after", "0"))
        return answer(page("ab", str(number + 1), number < 9))

    service.reply = reply
    with things.Client(base_url=service.url) as client:
        most = count = 0
        for _ in client.things.list():
            count += 1
            most = max(most, sum(type(each) is things.models.ThingPage for each in gc.get_objects()))
    assert count == 20
    assert most == 1


def test_after_an_error_one_goes_on_from_the_page_one_has(walk: Walker, things: ModuleType, service: Service) -> None:
    failing = [answer({"error": {"code": "bad", "message": "not now"}}, 400)]
    pages = by_cursor({None: page("a", "a"), "a": page("b", "b"), "b": page("c", "c", False)})
    service.reply = lambda seen: failing.pop() if dict(seen.query).get("after") == "a" and failing else pages(seen)
    with pytest.raises(things.BadRequestError, match="not now"):
        walk(things)
    failing.append(answer({}, 400))
    if walk.kind == "async":
        assert asyncio.run(_resumed(things, service)) == "abc"
        return
    with things.Client(base_url=service.url) as client:
        first = client.things.list()
        items, pages_left = iter(first), first.pages()
        assert next(items).id == "a"
        with pytest.raises(things.BadRequestError):
            next(items)
        assert [item.id for item in items] == ["b", "c"]
        assert next(items, None) is None
        failing.append(answer({}, 400))
        assert next(pages_left) is first
        with pytest.raises(things.BadRequestError):
            next(pages_left)
        assert len(list(pages_left)) == 2


async def _resumed(things: ModuleType, service: Service) -> str:
    async with things.AsyncClient(base_url=service.url) as client:
        items = aiter(client.things.list())
        found = (await anext(items)).id
        with pytest.raises(things.BadRequestError):
            await anext(items)
        return found + "".join([item.id async for item in items])


def test_a_call_that_fails_at_once_can_be_iterated_again(things: ModuleType, service: Service) -> None:
    service.answers({}, 400)

    async def run() -> list[str]:
        async with things.AsyncClient(base_url=service.url) as client:
            items = aiter(client.things.list())
            with pytest.raises(things.BadRequestError):
                await anext(items)
            service.answers(page("a", "a", False))
            return [item.id async for item in items]

    assert asyncio.run(run()) == ["a"]


def test_each_page_is_retried_by_itself(walk: Walker, things: ModuleType, service: Service) -> None:
    failed: set[str | None] = set()
    pages = by_cursor({None: page("a", "a"), "a": page("b", "b", False)})

    def reply(seen: Seen) -> Answer:
        after = dict(seen.query).get("after")
        if after in failed:
            return pages(seen)
        failed.add(after)
        return answer({}, 503, retry_after="0")

    service.reply = reply
    assert walk.ids(things) == "ab"
    assert sent(service) == [None, None, "a", "a"]


# --- with the rest of a client ----------------------------------------------------------------------------------------


def test_options_hold_for_every_page(walk: Walker, things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("a", "a"), "a": {**page("b", "b", False), "later": 1}})
    found = walk(things, options={"headers": {"x-team": "7"}, "unknown_fields": "keep"})
    assert [seen.headers["x-team"] for seen in service.seen] == ["7", "7"]
    assert [things.extra_members(each) for each in found] == [{}, {"later": 1}]
    assert json.loads(things.encode(found[1])) == {**page("b", "b", False), "later": 1}
    assert isinstance(found[1], things.Page if walk.kind == "sync" else things.AsyncPage)
    told: list[Any] = []
    walk(things, options={"on_drift": told.append})
    assert [drift.path for drift in told] == ["$.later"]
    with pytest.raises(things.DecodeError, match="later"):
        walk(things, options={"strict": True})


def test_with_options_and_with_response(things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("a", "a"), "a": page("b", "b", False)})
    with things.Client(base_url=service.url) as client:
        other = client.with_options(headers={"x-team": "8"})
        response = client.with_response(other.things.list, limit=1)
        assert response.status == 200
        assert type(response.value) is things.models.ThingPage
        assert json.loads(response.body) == page("a", "a")
        assert [item.id for item in response.value] == ["a", "b"]
    assert [seen.headers["x-team"] for seen in service.seen] == ["8", "8"]


def test_with_options_and_with_response_async(things: ModuleType, service: Service) -> None:
    service.reply = by_cursor({None: page("a", "a"), "a": page("b", "b", False)})

    async def run() -> None:
        async with things.AsyncClient(base_url=service.url) as client:
            other = client.with_options(headers={"x-team": "8"})
            response = await client.with_response(other.things.list, limit=1)
            assert response.status == 200
            assert type(response.value) is things.models.AsyncThingPage
            assert [item.id async for item in response.value] == ["a", "b"]

    asyncio.run(run())
    assert [seen.headers["x-team"] for seen in service.seen] == ["8", "8"]


def test_the_first_page_undecoded(walk: Walker, things: ModuleType, service: Service) -> None:
    service.answers(page("a", "a"))
    if walk.kind == "sync":
        with things.Client(base_url=service.url) as client:
            assert json.loads(client.with_raw_response(client.things.list, limit=1).read()) == page("a", "a")
    else:
        assert json.loads(asyncio.run(_undecoded(things, service))) == page("a", "a")
    assert len(service.seen) == 1


async def _undecoded(things: ModuleType, service: Service) -> bytes:
    async with things.AsyncClient(base_url=service.url) as client:
        download = await client.with_raw_response(client.things.list, limit=1)
        body: bytes = await download.read()
        return body


# --- a page is a record -----------------------------------------------------------------------------------------------


def test_a_page_is_the_record_of_the_response(walk: Walker, things: ModuleType, service: Service) -> None:
    service.answers(page("a", "a", False))
    (only,) = walk(things)
    assert isinstance(only, things.models.ThingList)
    prefix = "" if walk.kind == "sync" else "Async"
    assert repr(only) == f"{prefix}ThingPage(data=[Thing(id='a')], last_id='a', has_more=False)"
    assert json.loads(things.encode(only)) == page("a", "a", False)
    assert only == things.decode(type(only), things.encode(only))


OPEN = THINGS.replace(
    "required: [data, has_more]", "required: [data, has_more]\n      additionalProperties: {type: string}"
)


@pytest.mark.parametrize("spec", [THINGS, OPEN], ids=["a struct", "an open model"])
def test_copies_of_a_page(spec: str, client_for: ClientFor, service: Service) -> None:
    package = client_for(spec, CURSOR)
    service.reply = by_cursor({None: page("a", "a"), "a": page("b", "b", False)})
    with package.Client(base_url=service.url) as client:
        first = client.things.list()
        for made in (copy.copy(first), copy.deepcopy(first), pickle.loads(pickle.dumps(first))):
            assert made == first
        alone = pickle.loads(pickle.dumps(first))
        assert alone.has_next_page
        with pytest.raises(package.Error, match="came from no call"):
            alone.next_page()
        last = package.models.ThingPage(data=first.data, last_id=None, has_more=False)
        assert list(last) == first.data  # one that is made by hand, for a test
        assert not last.has_next_page


def test_a_page_of_an_open_record(walk: Walker, client_for: ClientFor, service: Service) -> None:
    package = client_for(OPEN, CURSOR)
    service.reply = by_cursor({None: {**page("a", "a"), "x-of": "1"}, "a": page("b", "b", False)})
    first, second = walk(package, "by_hand")
    assert first.additional_properties == {"x-of": "1"}
    assert json.loads(package.encode(first)) == {**page("a", "a"), "x-of": "1"}
    assert first == package.decode(type(first), package.encode(first))
    assert "x-of" in repr(first)
    assert (first.has_next_page, second.has_next_page) == (True, False)
    assert walk.ids(package) == "ab"


def test_members_that_a_page_needs_the_names_of(walk: Walker, client_for: ClientFor, service: Service) -> None:
    package = client_for(
        openapi(
            """
            /things:
              get:
                operationId: Things_List
                x-ms-pageable: {nextLinkName: next_page, itemName: pages}
                responses:
                  "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
            """,
            """
            Base: {type: object, properties: {has_next_page: {type: boolean}, kind: {type: string}}, required: [kind],
                   discriminator: {propertyName: kind}}
            Page:
              type: object
              required: [object, pages]
              properties:
                object: {type: string, enum: [list]}
                pages: {type: array, items: {type: integer, nullable: true}}
                next_page: {type: string}
                hasNextPage: {type: boolean}
            AsyncPage: {type: object, properties: {pages: {type: boolean}}}
            PagePage: {type: object, properties: {a: {type: string}}}
            """,
        )
    )
    service.reply = lambda seen: answer(
        {"object": "list", "pages": [1, None], "next_page": "/more", "hasNextPage": True}
        if seen.path == "/things"
        else {"object": "list", "pages": [3]}
    )
    assert walk(package, "items") == [1, None, 3]
    first, second = walk(package)
    assert (first.pages_, first.next_page_, first.has_next_page_) == ([1, None], "/more", True)
    assert (first.object, second.pages_) == ("list", [3])
    assert {"Page", "PagePage", "AsyncPage"} <= set(package.models.__all__)
    assert type(first) is not package.models.PagePage
    assert package.models.AsyncPage(pages=True).pages is True  # no page: its names are its own


def test_items_of_any_type(walk: Walker, client_for: ClientFor, service: Service) -> None:
    package = client_for(
        openapi(
            """
            /things:
              get:
                operationId: Things_List
                x-ms-pageable: {nextLinkName: next, itemName: data}
                responses:
                  "204": {description: nothing}
                  "200":
                    description: OK
                    content:
                      application/json: {schema: {nullable: true, allOf: [{$ref: "#/components/schemas/Result"}]}}
            """,
            """
            Result: {type: object, properties: {data: {$ref: "#/components/schemas/Items"}, next: {type: string}}}
            Items: {type: array, nullable: true, items: {$ref: "#/components/schemas/Pet"}}
            Pet:
              oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
              discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
            Cat:
              type: object
              required: [kind]
              properties: {kind: {type: string}, kittens: {$ref: "#/components/schemas/Result"}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}, id: {type: string}}}
            """,
        )
    )
    service.reply = lambda seen: answer(
        {"data": [{"kind": "cat"}, {"kind": "ufo"}], "next": "/more"} if seen.path == "/things" else {"data": None}
    )
    cat, ufo = walk(package, "items")
    assert (type(cat), type(ufo)) == (package.models.Cat, package.models.UnknownVariant)
    service.answers(None, 204)
    if walk.kind == "async":
        assert walk(package, "items") == walk(package, "pages") == []
    else:
        with package.Client(base_url=service.url) as client:
            assert client.things.list() is None


# --- the services' own examples ---------------------------------------------------------------------------------------

LISTS = [each for each in (read()[0] if FOLDER.is_dir() else []) if each.call.entry["paging"] and each.status < 400]


@present
def test_there_are_published_lists() -> None:
    assert len({each.call.id for each in LISTS if each.body}) >= 6


@pytest.mark.parametrize("example", [each for each in LISTS if each.body], ids=lambda each: each.id)
def test_a_published_list_is_a_page(example: Any) -> None:
    value, body = example.ask(), json.loads(example.body)
    assert type(value).__name__.endswith("Page")
    assert len(value.data) == len(body["data"])
    assert value.has_next_page == bool(body["has_more"] and body.get("last_id"))
