"""Response headers as typed values: `headers_as`, of responses, errors and downloads."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import generate_spec, openapi
from tests.behaviour.service import Answer, Caller, Service

SPEC = openapi(
    """
    /things:
      get:
        operationId: Things_List
        responses:
          "200":
            description: OK
            headers: &headers
              X-Count: {schema: {type: integer}, description: How many there are.}
              X-Ratio: {schema: {type: number}}
              X-Exact: {schema: {type: string, format: decimal}}
              X-Done: {schema: {type: boolean}}
              X-Day: {schema: {type: string, format: date}}
              X-At: {schema: {type: string, format: date-time}}
              Last-Modified: {schema: {type: string, format: date-time-rfc1123}}
              X-Took: {schema: {type: string, format: duration}}
              X-Hash: {schema: {type: string, format: byte}}
              X-Mood: {schema: {$ref: "#/components/schemas/Mood"}}
              X-Closed: {schema: {type: string, enum: [a, b], x-ms-enum: {name: Closed, modelAsString: false}}}
              X-Ids: {schema: {type: array, items: {type: integer}}}
              X-Shape: {schema: {$ref: "#/components/schemas/Shape"}}
              X-Exploded: {explode: true, schema: {$ref: "#/components/schemas/Shape"}}
              X-Any: {schema: {}}
              X-Meta: {x-ms-header-collection-prefix: X-Meta-, schema: {type: string}, description: Of the user.}
              X-Renamed: {x-ms-client-name: label, schema: {type: string}}
              X-Document: {content: {application/json: {schema: {$ref: "#/components/schemas/Shape"}}}}
              Set-Cookie: {schema: {type: array, items: {type: string}}}
              X-Null: {schema: {type: integer, nullable: true}}
              X-Span: {schema: {type: array, prefixItems: [{type: integer}, {type: string}], items: false}}
              X-Row: {schema: {type: array, prefixItems: [{type: integer}], items: {type: boolean}}}
            content: {application/json: {schema: {type: object}}}
          default: {description: Oh, headers: {X-Code: {schema: {type: integer}}}}
      head: {operationId: Things_Head, responses: {"200": {description: OK, headers: *headers}}}
      delete: {operationId: Things_Delete, responses: {"204": {description: OK, headers: *headers}}}
    /file:
      get:
        operationId: Files_Get
        responses:
          "200":
            description: OK
            headers: {X-Count: {schema: {type: integer}}}
            content: {application/octet-stream: {schema: {type: string, format: binary}}}
    /plain:
      get: {operationId: Plain_Get, responses: {"204": {description: OK}}}
    /work:
      post:
        operationId: Work_Start
        responses:
          "200": {description: OK, headers: {X-State: {schema: {type: string}}, Retry-After: {schema: {type: integer}}}}
          "202":
            description: OK
            headers: {Retry-After: {schema: {type: integer}}, Location: {schema: {type: string}}}
          "409": {description: Oh, headers: {X-State: {schema: {type: integer}}}}
    """,
    """
    Mood: {type: string, enum: [fine, so-so], x-ms-enum: {name: Mood, modelAsString: true}}
    Shape: {type: object, properties: {R: {type: integer}, name: {type: string}}}
    """,
)

SENT = {
    "x-count": "3",
    "X-RATIO": "1.50",
    "X-Exact": "1.10",
    "X-Done": "True",
    "X-Day": "2024-01-02",
    "X-At": "2024-01-02T03:04:05Z",
    "Last-Modified": "Tue, 02 Jan 2024 03:04:05 GMT",
    "X-Took": "P1DT2H",
    "X-Hash": "/w==",
    "X-Mood": "so-so",
    "X-Closed": "b",
    "X-Ids": "1, 2,3",
    "X-Shape": "R,100,name,a b",
    "X-Exploded": "R=100,name=a=b",
    "X-Any": "12",
    "X-Meta-One": "1",
    "x-meta-two": "zwei",
    "X-Renamed": "r",
    "X-Document": '{"R": 1, "name": "ü,"}'.encode().decode("latin-1"),
    "X-Null": "5",
    "X-Span": "1, 2",
    "X-Row": "1,true,false",
}


def answered(service: Service, headers: dict[str, str], status: int = 200, body: bytes = b"{}") -> None:
    told = Answer(status, body, {"content-type": "application/json", **headers})
    service.reply = lambda seen: told


def read(client_for: ClientFor, caller: Caller, headers: dict[str, str], **options: Any) -> Any:
    """The headers of a list, typed."""
    package = client_for(SPEC)
    answered(caller.service, headers)
    return caller.respond(package, options, "things.list").headers_as(package.models.ListThingsHeaders)


def test_every_type(client_for: ClientFor, caller: Caller) -> None:
    package = client_for(SPEC)
    models = package.models
    sent = {**SENT, "X-Document": '{"R": 1, "name": "x,"}'}
    headers = read(client_for, caller, sent, strict=True)
    assert type(headers) is models.ListThingsHeaders
    assert (headers.x_count, type(headers.x_count)) == (3, int)
    assert (headers.x_ratio, type(headers.x_ratio)) == (1.5, float)
    assert str(headers.x_exact) == "1.10"
    assert headers.x_done is True
    assert headers.x_day == date(2024, 1, 2)
    assert headers.x_at == headers.last_modified == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert type(headers.last_modified) is package.Rfc1123DateTime
    assert headers.x_took == timedelta(days=1, hours=2)
    assert headers.x_hash == b"\xff"
    assert headers.x_mood is models.Mood.SO_SO
    assert headers.x_closed is models.Closed.B
    assert headers.x_ids == [1, 2, 3]
    assert headers.x_shape == models.Shape(r=100, name="a b")
    assert headers.x_exploded == models.Shape(r=100, name="a=b")
    assert headers.x_any == "12"
    assert headers.x_meta == {"One": "1", "two": "zwei"}
    assert headers.label == "r"
    assert headers.x_document == models.Shape(r=1, name="x,")
    assert headers.x_null == 5
    assert headers.x_span == (1, "2")
    assert headers.x_row == (1, True, False)
    assert headers.x_code is package.UNSET


def test_what_is_not_there(client_for: ClientFor, caller: Caller) -> None:
    unset = client_for(SPEC).UNSET
    headers = read(client_for, caller, {"X-Ids": "", "X-Renamed": "", "X-Count": "", "X-Unknown": "1"}, strict=True)
    assert all(each is unset for each in (headers.x_count, headers.x_shape, headers.set_cookie))
    assert headers.x_ids == []
    assert headers.label == ""
    assert headers.x_meta == {}
    assert not hasattr(headers, "x_unknown")


WRONG = {"X-Count": "many", "X-Ids": "1,x", "X-Closed": "c", "X-Day": "today", "X-Document": "{", "X-Mood": "new"}


def test_what_is_wrong_is_kept_as_text_and_reported(client_for: ClientFor, caller: Caller) -> None:
    drifts: list[Any] = []
    for options in ({}, {"on_drift": drifts.append}):
        headers = read(client_for, caller, WRONG, **options)
        assert (headers.x_count, headers.x_ids, headers.x_closed) == ("many", [1, "x"], "c")
        assert (headers.x_day, headers.x_document, headers.x_mood) == ("today", "{", "new")
    assert sorted(map(str, drifts)) == [
        "headers[\"X-Closed\"]: expected one of 'a', 'b', got 'c'",
        'headers["X-Count"]: expected int, got str',
        'headers["X-Day"]: expected date, got str',
        'headers["X-Document"]: expected Shape, got str',
        'headers["X-Ids"][1]: expected int, got str',
        "headers[\"X-Mood\"]: expected one of 'fine', 'so-so', got 'new'",
    ]


def test_strict(client_for: ClientFor, caller: Caller) -> None:
    package = client_for(SPEC)
    answered(caller.service, {"X-Count": "many", "X-Day": "today"})
    response = caller.respond(package, {"strict": True}, "things.list")
    with pytest.raises(package.DecodeError, match=r"200 OK: GET .*/things: headers.*X-Count") as caught:
        response.headers_as(package.models.ListThingsHeaders)
    assert caught.value.path == 'headers["X-Count"]'
    assert [each.path for each in caught.value.drifts] == ['headers["X-Count"]', 'headers["X-Day"]']


def test_each_cookie_is_one_value(client_for: ClientFor) -> None:
    package = client_for(SPEC)
    cookies = ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"]

    class Fixed:
        def send(self, request: Any) -> Any:
            pairs = [("content-type", "application/json"), *(("Set-Cookie", each) for each in cookies)]
            return package.RawResponse(200, package.Headers(pairs), iter([b"{}"]))

        def close(self) -> None:
            pass

    with package.Client("http://x", transport=Fixed()) as client:
        response = client.with_response(client.things.list)
    assert response.headers_as(package.models.ListThingsHeaders).set_cookie == cookies


@pytest.mark.parametrize(("method", "status"), [("head", 200), ("delete", 204)])
def test_no_body(client_for: ClientFor, caller: Caller, method: str, status: int) -> None:
    package = client_for(SPEC)
    answered(caller.service, {"X-Count": "7"}, status, b"")
    response = caller.respond(package, {}, f"things.{method}")
    record = getattr(package.models, f"{method.title()}ThingHeaders")
    assert response.value is None
    assert response.headers_as(record).x_count == 7


def test_an_error(client_for: ClientFor, caller: Caller) -> None:
    package = client_for(SPEC)
    answered(caller.service, {"X-Code": "42", "X-Count": "many"}, 500)
    drifts: list[Any] = []
    with pytest.raises(package.ServerError) as caught:
        caller.respond(package, {"on_drift": drifts.append}, "things.list")
    error = caught.value
    assert error.headers_as(package.models.ListThingsHeaders).x_code == 42
    assert [each.path for each in drifts] == ['headers["X-Count"]']
    for same in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # it holds no function of the user's
        assert same.headers_as(package.models.ListThingsHeaders).x_code == 42
    with pytest.raises(package.ServerError) as strict:
        caller.respond(package, {"strict": True}, "things.list")
    with pytest.raises(package.DecodeError, match="X-Count"):
        strict.value.headers_as(package.models.ListThingsHeaders)


def test_a_download(client_for: ClientFor, service: Service) -> None:
    package = client_for(SPEC)
    service.answers(b"abc", media_type="application/octet-stream", x_count="3")
    with package.Client(service.url) as client, client.files.get() as download:
        assert download.headers_as(package.models.GetFileHeaders).x_count == 3


def test_responses_share_a_record_where_they_agree(client_for: ClientFor, caller: Caller) -> None:
    """200 and 202 are read as one; 409 means something else by X-State."""
    package = client_for(SPEC)
    models = package.models
    answered(caller.service, {"Retry-After": "5", "Location": "/work/1"}, 202, b"")
    headers = caller.respond(package, {}, "work.start").headers_as(models.StartWorkHeaders)
    assert (headers.retry_after, headers.location, headers.x_state) == (5, "/work/1", package.UNSET)
    answered(caller.service, {"X-State": "3"}, 409, b"")
    with pytest.raises(package.ConflictError) as caught:
        caller.respond(package, {}, "work.start")
    assert caught.value.headers_as(models.StartWork409Headers).x_state == 3


def test_a_user_is_told_of_the_record(client_for: ClientFor, tmp_path: Any) -> None:
    package = client_for(SPEC)
    client = package.Client("http://x")
    told = inspect.getdoc(client.work.start) or ""
    assert "Response headers of 200, 202: `response.headers_as(models.StartWorkHeaders)`." in told
    assert "Response headers of 409: `response.headers_as(models.StartWork409Headers)`." in told
    assert "headers" not in (inspect.getdoc(client.plain.get) or "")
    assert package.models.ListThingsHeaders.__doc__ == "Response headers of `GET /things`."
    files = generate_spec(SPEC, tmp_path).files
    operations = {
        each["operation_id"]: each["response_headers"] for each in json.loads(files["api.json"])["operations"]
    }
    assert operations["Work_Start"] == {
        "200": "models.StartWorkHeaders",
        "202": "models.StartWorkHeaders",
        "409": "models.StartWork409Headers",
    }
    assert operations["Plain_Get"] == {}


def test_a_record_of_headers_can_be_made(client_for: ClientFor) -> None:
    """For tests of programs that read them."""
    record = client_for(SPEC).models.ListThingsHeaders
    assert record(x_count=1) == record(x_count=1, x_meta={})
    assert "x_count=1" in repr(record(x_count=1))
