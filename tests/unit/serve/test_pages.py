"""Lists of the mock service: three pages, by cursor and by link, each of them valid."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.serve.specs import call, document, real

from specloom.normalize.document import Document
from specloom.serve.app import MockApp
from specloom.serve.json_schema import Validators
from specloom.serve.options import CursorPaging, Options

BY_CURSOR = Options(cursor=CursorPaging("after", "last_id", "has_more"))
MEMBERS = "data: {type: array, items: {type: string}}, last_id: {type: string}, has_more: {type: boolean}"


def listing(members: str = MEMBERS, required: str = "data", more: str = "", example: str = "") -> Document:
    schema = f"{{type: object, required: [{required}], properties: {{{members}}}}}"
    return document(f"""
        /things:
          get:
            {more or "operationId: list"}
            parameters: [{{name: after, in: query, schema: {{type: string}}}}]
            responses:
              "200": {{description: OK, content: {{application/json: {{schema: {schema}{example}}}}}}}
        /more/{{nextLink}}:
          get:
            operationId: ListMore
            parameters: [{{name: nextLink, in: path, required: true, schema: {{type: string}}}}]
            responses: {{"200": {{description: OK, content: {{application/json: {{schema: {schema}}}}}}}}}
        """)


def by_cursor(read: Document, options: Options = BY_CURSOR) -> list[Any]:
    app = MockApp(read, options)
    pages = [call(app, "GET /things").json]
    while pages[-1].get("has_more", pages[-1].get("last_id")) and len(pages) < 9:
        pages.append(call(app, f"GET /things?after={pages[-1]['last_id']}").json)
    return pages


def test_by_cursor_there_are_three_pages() -> None:
    pages = by_cursor(listing())
    assert [page["has_more"] for page in pages] == [True, True, False]
    assert [page["last_id"] for page in pages[:2]] == ["mock-page-2", "mock-page-3"]
    assert len({str(page["data"]) for page in pages}) == 3
    assert pages == by_cursor(listing())


def test_the_first_page_has_the_items_of_the_example() -> None:
    pages = by_cursor(listing(example=", example: {data: [a, b], last_id: b, has_more: false}"))
    assert pages[0] == {"data": ["a", "b"], "last_id": "mock-page-2", "has_more": True}
    assert [page["data"] == ["a", "b"] for page in pages] == [True, False, False]


@pytest.mark.parametrize("cursor", ["{type: string}", "{type: string, nullable: true}"])
@pytest.mark.parametrize("required", ["data", "data, last_id"])
def test_where_nothing_says_more_the_cursor_ends(cursor: str, required: str) -> None:
    read = listing(f"data: {{type: array, items: {{type: string}}}}, last_id: {cursor}", required)
    pages = by_cursor(read, Options(cursor=CursorPaging("after", "last_id")))
    assert [page.get("last_id") or "" for page in pages] == ["mock-page-2", "mock-page-3", ""]


@pytest.mark.parametrize(
    ("read", "options"),
    [
        (listing(), Options()),
        (listing(), Options(cursor=CursorPaging("cursor", "last_id", "has_more"))),
        (listing(MEMBERS.replace("boolean", "boolean, enum: [false]")), BY_CURSOR),
        (listing(MEMBERS.replace("last_id: {type: string}", "last_id: {type: string, maxLength: 3}")), BY_CURSOR),
    ],
    ids=["not asked for", "another parameter", "more is never said", "no room for a cursor"],
)
def test_what_cannot_be_a_page_stays_as_it_is(read: Document, options: Options) -> None:
    plain = call(MockApp(read, Options()), "GET /things").json
    assert call(MockApp(read, options), "GET /things").json == plain
    assert "mock-page" not in str(plain)


def test_an_unknown_cursor_is_the_first_page() -> None:
    app = MockApp(listing(), BY_CURSOR)
    assert call(app, "GET /things?after=x").json == call(app, "GET /things").json
    assert not call(app, "GET /things?after=mock-page-7").json["has_more"]


LINKED = "value: {type: array, items: {type: string}}, nextLink: {type: string}"


def test_by_link_there_are_three_pages() -> None:
    app = MockApp(listing(LINKED, "value", "x-ms-pageable: {nextLinkName: nextLink}"), Options())
    target, pages = "/things?after=a%20b", list[Any]()
    while target:
        pages.append(call(app, f"GET {target}", headers={"host": "shop.example"}).json)
        scheme, _, target = pages[-1].get("nextLink", "").partition("://shop.example")
    assert scheme == ""
    assert pages[0]["nextLink"] == "http://shop.example/things?after=a%20b&page=mock-page-2"
    assert pages[1]["nextLink"] == "http://shop.example/things?after=a%20b&page=mock-page-3"
    assert "nextLink" not in pages[2]
    assert len(pages) == 3


def test_everything_at_once_is_no_page() -> None:
    app = MockApp(listing(LINKED, "value", "x-ms-pageable: {nextLinkName: null}"), Options())
    assert "mock-page" not in str(call(app, "GET /things").json)


def test_a_link_may_be_the_argument_of_an_operation() -> None:
    more = "x-ms-pageable: {nextLinkName: nextLink, operationName: ListMore}"
    app = MockApp(listing(LINKED, "value, nextLink", more), Options())
    links = [call(app, "GET /things").json["nextLink"]]
    while links[-1]:
        links.append(call(app, f"GET /more/{links[-1]}").json["nextLink"])
    assert links == ["mock-page-2", "mock-page-3", ""]


@pytest.mark.parametrize("drift", [False, True])
def test_the_lists_of_a_real_spec_end(drift: bool) -> None:
    read = real("azure-openai-inference")
    app = MockApp(read, Options(cursor=BY_CURSOR.cursor, drift=drift))
    target = "/assistants?api-version=1"
    pages = [call(app, f"GET {target}", headers={"api-key": "k"}).json]
    while pages[-1]["has_more"]:
        pages.append(call(app, f"GET {target}&after={pages[-1]['last_id']}", headers={"api-key": "k"}).json)
    assert len(pages) == 3
    operation = next(each for each in read.operations if (each.method.upper(), each.path) == ("GET", "/assistants"))
    schema = operation.responses[0].media[0].schema
    assert schema is not None
    if not drift:
        assert [Validators(read, "response").errors(schema, page) for page in pages] == [[], [], []]
