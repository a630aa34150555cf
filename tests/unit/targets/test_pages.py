"""Classes of pages: what they are called, where they are, and what an operation that is paged tells the runtime."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from specloom.ir.model import (
    Alias,
    Const,
    Field,
    List,
    NextOperation,
    Nullable,
    Paging,
    Parameter,
    Record,
    Ref,
    Response,
    Scalar,
    Type,
    Union,
    Variant,
)

TEXT = Scalar("string")
THING = Record("#/thing", "Thing", None, (Field("id", "id", TEXT, True),))
PAGING = Paging("next-link", "#/list", "data", Ref("#/thing"), next_link="next")


def listing(name: str = "List Things Response", id: str = "#/list", item: Type = PAGING.item, **more: Any) -> Record:
    fields = (Field("data", "data", List(item), True), Field("items", "items", List(item), False))
    return Record(id, name, None, (*fields, Field("next", "next", TEXT, False)), **more)


def paged(make: Any, name: str = "list", paging: Paging = PAGING, **more: Any) -> Any:
    return make.operation(name, path=f"/{name}", returns=more.pop("returns", Ref(paging.record)), paging=paging, **more)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("List Things Response", "ListThingsPage"),
        ("Thing List", "ThingPage"),
        ("Thing List Result", "ThingPage"),
        ("things Results", "ThingsPage"),
        ("List", "ListPage"),
        ("Result List", "ResultPage"),
        ("Things Page", "ThingsPagePage"),
        ("Listing", "ListingPage"),
    ],
)
def test_a_page_is_called_by_its_record(make: Any, record: str, expected: str) -> None:
    files = make.files(make.api(listing(record), THING, operations=[paged(make)]))
    models = files["shop/models/things.py"]
    assert f"class {expected}(" in models
    assert f"class Async{expected}(" in models
    assert f"-> models.{expected}:" in files["shop/operations/things.py"]
    for name in (expected, f"Async{expected}"):
        assert files["shop/models/__init__.py"].count(f'"{name}"') == 2  # where it is, and __all__


def test_a_page_stands_behind_what_it_is_made_of(make: Any) -> None:
    source = make.files(make.api(listing(), THING, operations=[paged(make)]))["shop/models/things.py"]
    classes = [line.partition("(")[0] for line in source.splitlines() if line.startswith("class ")]
    assert classes == ["class ListThingsResponse", "class Thing", "class ListThingsPage", "class AsyncListThingsPage"]
    assert "class ListThingsPage(ListThingsResponse, Page[Thing], dict=True):" in source
    assert "class AsyncListThingsPage(ListThingsResponse, AsyncPage[Thing], dict=True):" in source
    assert '__page_fields__: ClassVar[PageFields] = PageFields("data", next="next")' in source
    source = make.files(make.api(THING, listing(), listing("Other", "#/o"), operations=[paged(make)]))[
        "shop/models/things.py"
    ]
    classes = [line.partition("(")[0] for line in source.splitlines() if line.startswith("class ")]
    assert classes == ["class Thing", "class ListThingsResponse", "class ListThingsPage", "class AsyncListThingsPage"]


def test_operations_share_the_class_of_their_record(make: Any, package: Any) -> None:
    cursor = Paging("cursor", "#/list", "data", PAGING.item, "after", "next")
    after = Parameter("after", "after", "query", TEXT, False)
    other = replace(PAGING, items="items")
    operations = [
        paged(make),
        paged(make, "list_more", cursor, parameters=(after,)),
        paged(make, "list_others", other, group="others"),
    ]
    shop = package(make.api(listing(), THING, operations=operations))
    assert {name for name in shop.models.__all__ if name.endswith("Page")} == {
        "ListThingsPage",
        "AsyncListThingsPage",
        "ListThingsItemsPage",
        "AsyncListThingsItemsPage",
    }
    client = shop.Client("https://example.com", api_key="k")
    assert client.things.list.__annotations__["return"] == "models.ListThingsPage"
    assert client.things.list_more.__annotations__["return"] == "models.ListThingsPage"
    assert client.others.list_others.__annotations__["return"] == "models.ListThingsItemsPage"
    assert shop.models.ListThingsItemsPage.__page_fields__.items == "items"


def test_names_that_are_taken(make: Any, package: Any) -> None:
    names = ["Page", "AsyncPage", "PageFields", "ClassVar", "ThingPage", "AsyncThingPage", "ThingDataPage"]
    others = [Record(f"#/{name}", name, None, (Field("a", "a", TEXT, False),)) for name in names]
    linked = tuple(Field(name.lower(), name.lower(), Ref(f"#/{name}"), False) for name in names)
    record = listing("Thing List")
    shop = package(
        make.api(*others, replace(record, fields=(*record.fields, *linked)), THING, operations=[paged(make)])
    )
    page = shop.models.ThingDataPage_
    assert issubclass(page, shop.models.ThingList)
    assert issubclass(page, shop.Page)
    assert issubclass(shop.models.AsyncThingDataPage_, shop.AsyncPage)
    assert shop.models.Page(a="b").a == "b"


def test_a_record_leaves_the_names_of_a_page_alone(make: Any, package: Any) -> None:
    base = Record("#/base", "Base", None, (Field("pages", "pages", Scalar("integer"), False),))
    free = Record("#/free", "Free", None, (Field("pages", "pages", Scalar("integer"), False),))
    record = listing(base="#/base")
    fields = (
        *record.fields,
        Field("next-page", "next page", TEXT, False),
        Field("has_next_page", "has next page", TEXT, False),
    )
    shop = package(make.api(base, free, replace(record, fields=fields), THING, operations=[paged(make)]))
    assert shop.models.Base.__struct_fields__ == ("pages_",)
    assert shop.models.ListThingsPage.__struct_fields__[-2:] == ("next_page_", "has_next_page_")
    assert shop.models.Free.__struct_fields__ == ("pages",)


@pytest.mark.parametrize(
    "item",
    [
        TEXT,
        Nullable(Ref("#/thing")),
        Ref("#/pet"),
        Nullable(Ref("#/pet")),
        List(Ref("#/pet")),
        Const("a"),
        Ref("#/name"),
        Scalar("string", "date-time"),
    ],
)
def test_items_of_any_type(make: Any, package: Any, item: Type) -> None:
    cat = Record("#/cat", "Cat", None, (Field("of", "of", Ref("#/list"), False),))
    pet = Union("#/pet", "Pet", None, (Variant(Ref("#/cat")), Variant(Ref("#/thing")), Variant(TEXT)), None)
    alias = Alias("#/name", "Name", None, List(Ref("#/thing")))
    paging = replace(PAGING, item=item)
    shop = package(make.api(listing(item=item), pet, cat, alias, THING, operations=[paged(make, paging=paging)]))
    assert list(shop.decode(shop.models.ListThingsPage, b'{"data": []}')) == []


def test_a_page_is_returned_for_the_record_wherever_it_is(make: Any) -> None:
    record = replace(listing(), id="#/list")
    alias = Alias("#/alias", "Things", None, Nullable(Ref("#/list")))
    nothing = Response("204", None, ())
    operation = paged(make, returns=Ref("#/alias"))
    api = make.api(record, alias, THING, operations=[replace(operation, responses=(*operation.responses, nothing))])
    source = make.files(api)["shop/operations/things.py"]
    assert "def list(self) -> models.ListThingsPage | None:" in source
    assert "def list(self) -> AsyncPager[models.Thing, models.AsyncListThingsPage | None]:" in source
    assert '"200": json(models.ListThingsPage | None), "204": empty()' in source
    assert '"200": json(models.AsyncListThingsPage | None), "204": empty()' in source


def fact(make: Any, paging: Paging, *more: Any, **changes: Any) -> str:
    operation = paged(make, paging=paging, **changes)
    source = make.files(make.api(listing(), THING, operations=[operation, *more]))["shop/operations/things.py"]
    found = source.partition("_LIST: ")[2].partition("\n)\n")[0].partition("    paging=")[2]
    return " ".join(found.split()).replace("( ", "(").replace(", )", ")").rstrip(",")


def test_what_the_runtime_is_told(make: Any) -> None:
    after = Parameter("page-after", "page after", "query", TEXT, False)
    cursor = Paging("cursor", "#/list", "data", PAGING.item, "page-after", "next")
    assert fact(make, cursor, parameters=(after,)) == 'Cursor("page_after")'
    assert fact(make, PAGING) == "NextLink()"
    assert fact(make, replace(PAGING, next_link=None)) == ""


def test_the_operation_that_gets_the_next_page(make: Any) -> None:
    shop = Parameter("shop", "shop", "path", TEXT, True, style="simple", explode=False)
    own = Parameter("next_link", "next link", "query", TEXT, False)
    size = Parameter("size", "size", "query", Scalar("integer"), False)
    kind = Parameter("kind", "kind", "query", Const("a"), True, constant=True)
    most = Parameter("most", "most", "query", Scalar("integer"), False, has_default=True, default=9)
    link = Parameter("nextLink", "next link", "path", TEXT, True, style="simple", explode=False, allow_reserved=True)
    following = make.operation(
        "list_next",
        path="/{shop}/next/{nextLink}",
        parameters=(shop, size, kind, most, link),
        server="https://b.example",
    )
    paging = replace(PAGING, next_operation=NextOperation(following.id, "path", "nextLink"))
    assert fact(make, paging, following, parameters=(shop, own)) == (
        'NextLink(Operation("GET", "/{shop}/next/{nextLink}", parameters=(path("shop"), '
        'query("", "kind", constant="a"), query("", "most", default=9), '
        'path("next_link_", "nextLink", allow_reserved=True)), '
        'client_parameters=("api_version",), base_url="https://b.example"), "next_link_")'
    )


def test_docs(make: Any) -> None:
    files = make.files(make.api(listing(), THING, operations=[paged(make)]))
    assert '"""What it returns is the first page; a loop over it goes over all' in files["shop/operations/things.py"]
    assert '"""`async for` goes over all items, page by page; `await`' in files["shop/operations/things.py"]
    assert "A `ListThingsResponse` as a page" in files["shop/models/things.py"]


def test_pages_of_an_internal_record_are_not_announced(make: Any, package: Any) -> None:
    shop = package(make.api(listing(internal=True), THING, operations=[paged(make)]))
    assert "ListThingsPage" not in shop.models.__all__
    assert issubclass(shop.models.ListThingsPage, shop.Page)
