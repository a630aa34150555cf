"""XML bodies over the wire: OpenAPI 3 and Swagger 2.0, XML alone and XML beside JSON."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from specloom.config_file import find_job
from specloom.pipeline import generate
from specloom.problems import Problems
from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, answer, echo

SHOP = openapi(
    """
    /order:
      get:
        operationId: Orders_Get
        responses:
          "200":
            description: OK
            content: &order
              application/json: {schema: {$ref: "#/components/schemas/Order"}}
              application/xml: {schema: {$ref: "#/components/schemas/Order"}}
          default:
            description: No
            content: {application/xml: {schema: {$ref: "#/components/schemas/Fault"}}}
      put:
        operationId: Orders_Put
        requestBody: {required: true, content: *order}
        responses: {"200": {description: OK, content: *order}}
      post:
        operationId: Orders_Create
        requestBody:
          required: true
          content: &only {application/vnd.shop+xml: {schema: {$ref: "#/components/schemas/Order"}}}
        responses: {"200": {description: OK, content: *only}}
    /parts:
      get:
        operationId: Parts_List
        responses:
          "200": {description: OK, content: {text/xml: {schema: {$ref: "#/components/schemas/Parts"}}}}
      put:
        operationId: Parts_Replace
        requestBody: {required: true, content: {text/xml: {schema: {$ref: "#/components/schemas/Parts"}}}}
        responses: {"204": {description: Done}}
    /raw:
      put:
        operationId: Raw_Put
        requestBody: {required: true, content: {application/xml: {schema: {type: string}}}}
        responses: {"200": {description: OK, content: {application/xml: {schema: {type: string}}}}}
    /unnamed:
      put:
        operationId: Unnamed_Put
        requestBody:
          content: {application/xml: {schema: {type: object, properties: {a: {type: integer}}}}}
        responses:
          "200":
            description: OK
            content: {application/xml: {schema: {type: object, properties: {a: {type: integer}}}}}
    """,
    """
    Order:
      type: object
      required: [id, lines]
      xml: {name: order, namespace: "urn:shop", prefix: s}
      properties:
        id: {type: integer, xml: {attribute: true}}
        placed: {type: string, format: date-time, xml: {name: placed-at}}
        paid: {type: boolean}
        note: {type: object, properties: {text: {type: string, xml: {x-ms-text: true}},
                                          lang: {type: string, xml: {attribute: true, prefix: xml}}}}
        lines: {type: array, xml: {name: lines, wrapped: true}, items: {$ref: "#/components/schemas/Line"}}
        tags: {type: array, items: {type: string, xml: {name: tag}}}
        extra: {type: object, additionalProperties: {type: integer}}
        state: {$ref: "#/components/schemas/State"}
    Line:
      type: object
      required: [sku]
      properties: {sku: {type: string}, count: {type: integer}, price: {type: number, nullable: true}}
    State: {type: string, enum: [open, shipped], x-ms-enum: {name: State, modelAsString: true}}
    Fault: {type: object, properties: {Code: {type: string}, Message: {type: string}, Lines: {type: integer}}}
    Parts: {type: array, xml: {name: parts}, items: {$ref: "#/components/schemas/Part"}}
    Part:
      type: object
      required: [kind]
      discriminator: {propertyName: kind}
      properties:
        kind: {type: string, xml: {attribute: true}}
        name: {type: string}
    Nut: {allOf: [{$ref: "#/components/schemas/Part"}, {type: object, properties: {size: {type: integer}}}]}
    Bolt:
      allOf:
        - {$ref: "#/components/schemas/Part"}
        - {type: object, properties: {lengths: {type: array, items: {type: number, xml: {name: length}}}}}
    """,
)

ORDER = """\
<?xml version="1.0" encoding="utf-8"?>
<s:order xmlns:s="urn:shop" id="7"><placed-at>2024-01-02T03:04:05Z</placed-at><paid>true</paid>\
<note xml:lang="en">With care</note>\
<lines><Line><sku>a</sku><count>2</count></Line><Line><sku>b</sku><price>1.5</price></Line></lines>\
<tag>x</tag><tag>y</tag><extra><weight>3</weight></extra><state>open</state></s:order>"""

VALUES: dict[str, Any] = {
    "id": 7,
    "placed": datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
    "paid": True,
    "note": {"text": "With care", "lang": "en"},
    "lines": [{"sku": "a", "count": 2}, {"sku": "b", "price": 1.5}],
    "tags": ["x", "y"],
    "extra": {"weight": 3},
    "state": "open",
}


def test_a_value_is_read_by_the_type_of_the_response(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    caller.service.answers(ORDER.encode(), media_type="application/xml; charset=utf-8")
    from_xml = caller(shop, "orders.get")
    assert caller.service.last.headers["accept"] == "application/json, application/xml"
    assert type(from_xml) is shop.models.Order
    assert from_xml == shop.models.Order(
        id=7,
        placed=datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
        paid=True,
        note=shop.models.OrderNote(text="With care", lang="en"),
        lines=[shop.models.Line(sku="a", count=2), shop.models.Line(sku="b", price=1.5)],
        tags=["x", "y"],
        extra={"weight": 3},
        state=shop.models.State.OPEN,
    )
    caller.service.answers({**VALUES, "placed": "2024-01-02T03:04:05Z"})
    assert caller(shop, "orders.get") == from_xml


def test_json_is_sent_where_both_are_offered(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    caller.service.reply = echo
    caller(shop, "orders.put", **VALUES)
    assert caller.service.last.headers["content-type"] == "application/json"
    assert caller.service.last.json["tags"] == ["x", "y"]


@pytest.mark.parametrize("as_models", [False, True], ids=["dicts", "models"])
def test_xml_is_sent_where_nothing_else_is_offered(client_for: ClientFor, caller: Caller, as_models: bool) -> None:
    shop = client_for(SHOP)
    caller.service.reply = echo
    values = dict(VALUES)
    if as_models:
        models = shop.models
        values["note"] = models.OrderNote(**VALUES["note"])
        values["lines"] = [models.Line(**line) for line in VALUES["lines"]]
        values["state"] = models.State.OPEN
    found = caller(shop, "orders.create", **values)
    assert caller.service.last.headers["content-type"] == "application/vnd.shop+xml"
    assert caller.service.last.body.decode() == ORDER
    assert found.lines[1] == shop.models.Line(sku="b", price=1.5)


def test_what_came_back_can_be_sent(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    caller.service.answers(ORDER.encode(), media_type="application/xml")
    found = caller(shop, "orders.get")
    caller.service.reply = echo
    caller(shop, "orders.create", **{name: getattr(found, name) for name in VALUES})
    assert caller.service.last.body.decode() == ORDER


def test_null_and_nothing(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    caller.service.reply = echo
    found = caller(shop, "orders.create", id=1, lines=[{"sku": "a", "price": None}, {"sku": ""}])
    assert b'<price xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>' in caller.service.last.body
    assert (found.lines[0].price, found.lines[1].price) == (None, shop.UNSET)
    assert found.paid is shop.UNSET


def test_subtypes_in_a_list_that_is_the_root(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    models = shop.models
    caller.service.answers(
        b'<parts><Part kind="Nut"><name>n</name><size>3</size></Part><Part kind="Bolt"><length>1</length>'
        b'<length>2.5</length></Part><Part kind="Screw"><turns>9</turns></Part></parts>',
        media_type="text/xml",
    )
    nut, bolt, screw = caller(shop, "parts.list")
    assert (nut, bolt) == (models.Nut(name="n", size=3), models.Bolt(lengths=[1.0, 2.5]))
    assert isinstance(screw, shop.UnknownVariant)
    assert screw == {"kind": "Screw", "turns": "9"}
    caller.service.answers(status=204)
    caller(shop, "parts.replace", body=[nut, {"kind": "Bolt", "lengths": [1.0, 2.5]}])
    assert caller.service.last.body.decode().partition("\n")[2] == (
        '<parts><Part kind="Nut"><name>n</name><size>3</size></Part>'
        '<Part kind="Bolt"><length>1.0</length><length>2.5</length></Part></parts>'
    )


# --- errors, drift --------------------------------------------------------------------------------------------------


def test_errors_are_decoded(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    body = b"<?xml version='1.0'?><Fault><Code>OutOfStock</Code><Message>None left</Message><Lines>2</Lines></Fault>"
    caller.service.answers(body, status=409, media_type="application/xml")
    with pytest.raises(shop.ConflictError) as caught:
        caller(shop, "orders.get")
    assert caught.value.body == shop.models.Fault(code="OutOfStock", message="None left", lines=2)
    assert (caught.value.code, caught.value.message) == ("OutOfStock", "None left")
    assert caught.value.raw == body


@pytest.mark.parametrize("body", [b"<Fault>", b"<html><p>Sorry</p></html>", b"Sorry"])
def test_an_error_of_another_shape_keeps_its_text(client_for: ClientFor, caller: Caller, body: bytes) -> None:
    shop = client_for(SHOP)
    caller.service.answers(body, status=503, media_type="application/xml")
    with pytest.raises(shop.ServerError) as caught:
        caller(shop, "orders.get")
    assert (caught.value.body, caught.value.status) == (body.decode(), 503)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "expected application/xml, got an empty body"),
        (b"<order", "no XML: unclosed token"),
        (b"<html><body/></html>", "expected <order>, got <html>"),
        (b"<!DOCTYPE order><order id='1'/>", "a document type declaration is not read"),
    ],
)
def test_what_is_no_such_document_is_an_error(client_for: ClientFor, caller: Caller, body: bytes, said: str) -> None:
    shop = client_for(SHOP)
    caller.service.answers(body, media_type="application/xml")
    with pytest.raises(shop.DecodeError, match=said) as caught:
        caller(shop, "orders.get")
    assert (caught.value.body, caught.value.status) == (body, 200)
    assert str(caught.value).startswith("200 OK: GET http")


def test_departures_are_reported_or_raised(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    body = b"<order id='1'><lines/><paid>perhaps</paid><new a='b'/></order>"
    caller.service.answers(body, media_type="application/xml")
    heard: list[Any] = []
    found = caller.respond(shop, {"on_drift": heard.append}, "orders.get").value
    assert (found.id, found.lines, found.paid) == (1, [], "perhaps")
    assert [(drift.path, drift.kind) for drift in heard] == [("$.paid", "type"), ("$.new", "extra")]
    with pytest.raises(shop.DecodeError, match=r"\$\.paid: expected bool, got str"):
        caller.respond(shop, {"strict": True}, "orders.get")
    kept = caller.respond(shop, {"unknown_fields": "keep"}, "orders.get").value
    assert shop.extra_members(kept) == {"new": {"@a": "b"}}


# --- what is no typed XML -------------------------------------------------------------------------------------------


def test_a_string_is_the_whole_document(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    caller.service.reply = echo
    assert caller(shop, "raw.put", body="<a>b</a>") == "<a>b</a>"
    assert caller.service.last.headers["content-type"] == "application/xml"


def test_a_root_without_a_name(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    caller.service.reply = echo
    assert caller(shop, "unnamed.put", a=1).a == 1
    assert caller.service.last.body.endswith(b"<root><a>1</a></root>")
    caller.service.answers(b"<whatever><a>2</a></whatever>", media_type="application/xml")
    assert caller.respond(shop, {"strict": True}, "unnamed.put", a=1).value.a == 2


# --- Swagger 2.0 ----------------------------------------------------------------------------------------------------

SWAGGER = """
    swagger: "2.0"
    info: {title: Store, version: "1"}
    host: store.example.com
    consumes: [application/xml]
    produces: [application/xml]
    paths:
      /blobs:
        get:
          operationId: Blobs_List
          x-ms-pageable: {itemName: Blobs, nextLinkName: Next}
          responses: {200: {description: OK, schema: {$ref: "#/definitions/Listing"}}}
      /blob:
        put:
          operationId: Blobs_Put
          parameters: [{name: blob, in: body, required: true, schema: {$ref: "#/definitions/Blob"}}]
          responses:
            201: {description: Made}
            default: {description: No, schema: {$ref: "#/definitions/Error"}}
      /json:
        get:
          operationId: Blobs_Json
          produces: [application/json]
          responses: {200: {description: OK, schema: {$ref: "#/definitions/Blob"}}}
    definitions:
      Listing:
        type: object
        xml: {name: EnumerationResults}
        properties:
          Blobs: {type: array, xml: {wrapped: true}, items: {$ref: "#/definitions/Blob"}}
          Next: {type: string}
      Blob:
        type: object
        required: [Name]
        properties:
          Name: {type: string}
          Data: {type: string, format: byte}
          Changed: {type: string, format: date-time-rfc1123}
          Metadata: {$ref: "#/definitions/Metadata"}
          Inner: {$ref: "#/definitions/Named"}
      Metadata:
        type: object
        properties: {Encrypted: {type: boolean, xml: {attribute: true}}}
        additionalProperties: {type: string}
      Named: {type: object, xml: {name: called-so}, properties: {a: {type: integer}}}
      Error: {type: object, properties: {Code: {type: string}, Message: {type: string}}}
"""


def test_pages_in_xml(client_for: ClientFor, caller: Caller) -> None:
    store = client_for(SWAGGER)
    service = caller.service

    def page(seen: Any) -> Any:
        number = 2 if "marker" in seen.target else 1
        following = f"<Next>{service.url}/blobs?marker=2</Next>" if number == 1 else "<Next/>"
        text = f"<EnumerationResults><Blobs><Blob><Name>{number}</Name></Blob></Blobs>{following}</EnumerationResults>"
        return answer(text.encode(), media_type="application/xml")

    service.reply = page
    if caller.kind == "sync":
        with store.Client(base_url=service.url) as client:
            found = list(client.blobs.list())
    else:
        import asyncio

        async def walk() -> list[Any]:
            async with store.AsyncClient(base_url=service.url) as client:
                return [blob async for blob in client.blobs.list()]

        found = asyncio.run(walk())
    assert found == [store.models.Blob(name="1"), store.models.Blob(name="2")]


def test_swagger_bodies(client_for: ClientFor, caller: Caller) -> None:
    store = client_for(SWAGGER)
    caller.service.answers(status=201)
    metadata = store.models.Metadata(encrypted=True, additional_properties={"Color": "blue"})
    changed = store.Rfc1123DateTime(2009, 9, 9, 9, 20, 2, tzinfo=UTC)
    caller(store, "blobs.put", name="a", data=b"Hi", changed=changed, metadata=metadata, inner={"a": 1})
    assert caller.service.last.body.decode().partition("\n")[2] == (
        "<Blob><Name>a</Name><Data>SGk=</Data><Changed>Wed, 09 Sep 2009 09:20:02 GMT</Changed>"
        '<Metadata Encrypted="true"><Color>blue</Color></Metadata><called-so><a>1</a></called-so></Blob>'
    )
    caller.service.answers({"Name": "a", "Metadata": {"Encrypted": True, "Color": "blue"}})
    assert caller(store, "blobs.json").metadata == metadata


def test_an_error_of_storage_says_its_code(client_for: ClientFor, caller: Caller) -> None:
    store = client_for(SWAGGER)
    body = b"\xef\xbb\xbf<?xml version='1.0'?><Error><Code>BlobExists</Code><Message>It is there.</Message></Error>"
    caller.service.answers(body, status=409, media_type="application/xml")
    with pytest.raises(store.ConflictError, match="BlobExists: It is there") as caught:
        caller(store, "blobs.put", name="a")
    assert caught.value.body == store.models.Error(code="BlobExists", message="It is there.")


# --- what it costs --------------------------------------------------------------------------------------------------


def test_calls_with_json_import_nothing_of_xml(client_for: ClientFor) -> None:
    shop = client_for(SHOP)
    folder = Path(str(shop.__file__)).parents[1]
    code = f"""
import sys
before = set(sys.modules)  # what measures coverage has some of its own
from {shop.__name__} import AsyncClient, Client, MockTransport, models, reply
client = Client(transport=MockTransport(lambda request: reply(json={{"id": 1, "lines": []}})))
assert client.orders.get().id == 1
new = set(sys.modules) - before
loaded = [name for name in new if name.startswith(("xml", "{shop.__name__}._runtime.xml"))]
assert loaded in ([], ["{shop.__name__}._runtime.xml_facts"]), loaded
"""
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True)


def test_packages_without_xml_say_nothing_of_it(tmp_path: Path) -> None:
    spec = SHOP.replace("application/xml", "text/plain").replace("text/xml", "text/plain").replace("vnd.shop+xml", "x")
    (tmp_path / "spec.yaml").write_text(spec)
    problems = Problems()
    result = generate(find_job(tmp_path / "spec.yaml", problems), problems)
    written = {path: text for path, text in result.files.items() if "_runtime" not in path}
    assert not [path for path, text in written.items() if "Xml" in text or "__xml__" in text]
