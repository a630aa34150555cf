"""The application as a whole: who is let in, what is answered when something is wrong, and what is remembered."""

from __future__ import annotations

import base64

import pytest
from tests.unit.serve.specs import call, document

from specloom.normalize.document import Document
from specloom.serve.app import Exchange, MockApp
from specloom.serve.options import Options

OK = '{"204": {description: OK}}'
SCHEMES = """
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: api-key}
    query: {type: apiKey, in: query, name: key}
    cookie: {type: apiKey, in: cookie, name: session}
    bearer: {type: http, scheme: bearer}
    digest: {type: http, scheme: digest}
    tls: {type: mutualTLS}
    basic: {type: http, scheme: basic}
    oauth: {type: oauth2, flows: {implicit: {authorizationUrl: "https://example.com/a", scopes: {}}}}
    connect: {type: openIdConnect, openIdConnectUrl: "https://example.com/c"}
    digest: {type: http, scheme: digest}
"""


def secured(requirement: str, of_operation: str | None = None) -> Document:
    own = f", security: {of_operation}" if of_operation is not None else ""
    return document(f"/a:\n  get: {{responses: {OK}{own}}}", more=f"security: {requirement}\n{SCHEMES}")


BASIC = base64.b64encode(b"user:secret").decode()
KEY, BEARER = {"api-key": "secret"}, {"authorization": "Bearer secret"}


@pytest.mark.parametrize(
    ("requirement", "target", "headers", "status"),
    [
        ("[]", "/a", {}, 204),
        ("[{}]", "/a", {}, 204),
        ("[{key: []}, {}]", "/a", {}, 204),
        ("[{key: []}]", "/a", KEY, 204),
        ("[{key: []}]", "/a", {}, 401),
        ("[{key: []}]", "/a", {"api-key": ""}, 401),
        ("[{key: []}]", "/a", BEARER, 401),
        ("[{query: []}]", "/a?key=secret", {}, 204),
        ("[{query: []}]", "/a", KEY, 401),
        ("[{cookie: []}]", "/a", {"cookie": "session=secret"}, 204),
        ("[{bearer: []}]", "/a", BEARER, 204),
        ("[{bearer: []}]", "/a", {"authorization": "bearer secret"}, 204),
        ("[{bearer: []}]", "/a", {"authorization": f"Basic {BASIC}"}, 401),
        ("[{oauth: []}]", "/a", BEARER, 204),
        ("[{connect: []}]", "/a", BEARER, 204),
        ("[{basic: []}]", "/a", {"authorization": f"Basic {BASIC}"}, 204),
        ("[{basic: []}]", "/a", {"authorization": "Basic !"}, 401),
        ("[{basic: []}]", "/a", BEARER, 401),
        ("[{digest: []}]", "/a", {"authorization": "Digest secret"}, 204),
        ("[{digest: []}]", "/a", {}, 401),
        ("[{tls: []}]", "/a", {}, 204),
        ("[{tls: [], bearer: []}]", "/a", {}, 401),
        ("[{key: []}, {bearer: []}]", "/a", BEARER, 204),
        ("[{key: []}, {bearer: []}]", "/a", {}, 401),
        ("[{key: [], bearer: []}]", "/a", BEARER, 401),
        ("[{key: [], bearer: []}]", "/a", {**KEY, **BEARER}, 204),
    ],
)
def test_credentials(requirement: str, target: str, headers: dict[str, str], status: int) -> None:
    assert call(secured(requirement), f"GET {target}", headers=headers).status == status


def test_an_operation_has_its_own_requirement() -> None:
    assert call(secured("[{key: []}]", "[]"), "GET /a").status == 204
    assert call(secured("[]", "[{key: []}]"), "GET /a").status == 401


def test_a_refusal_says_what_would_do() -> None:
    reply = call(secured("[{key: [], bearer: []}, {basic: []}]"), "GET /a", headers=KEY)
    assert reply.json["error"]["message"] == "no valid credential; the operation takes bearer or basic"
    assert reply.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("key", "requirement", "headers", "status"),
    [
        ("secret", "[{key: []}]", KEY, 204),
        ("other", "[{key: []}]", KEY, 401),
        ("secret", "[{bearer: []}]", BEARER, 204),
        ("other", "[{bearer: []}]", BEARER, 401),
        ("user:secret", "[{basic: []}]", {"authorization": f"Basic {BASIC}"}, 204),
        ("user:other", "[{basic: []}]", {"authorization": f"Basic {BASIC}"}, 401),
    ],
)
def test_one_key_may_be_the_only_one(key: str, requirement: str, headers: dict[str, str], status: int) -> None:
    assert call(secured(requirement), "GET /a", headers=headers, options=Options(key=key)).status == status


THINGS = f"""
/things/{{id}}:
  parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
  get: {{responses: {OK}}}
  delete: {{responses: {OK}}}
"""


def test_no_such_path_and_no_such_method() -> None:
    nowhere = call(document(THINGS), "GET /nowhere")
    assert (nowhere.status, nowhere.json["error"]["message"]) == (404, "the spec has no path that matches /nowhere")
    refused = call(document(THINGS), "POST /things/1")
    assert (refused.status, refused.json["error"]["message"]) == (405, "/things/1 allows DELETE, GET")
    assert call(document(THINGS), "BREW /things/1").status == 405


def test_what_is_called_missing_is_not_there() -> None:
    reply = call(document(THINGS), "GET /things/missing")
    assert (reply.status, reply.json["error"]["code"]) == (404, "NotFound")
    assert call(document(THINGS), "GET /things/missing?id=x").status == 404


def test_exchanges_are_remembered_and_told() -> None:
    told: list[Exchange] = []
    app = MockApp(document(THINGS), Options(), told.append)
    call(app, "GET /things/1")
    call(app, "GET /nowhere")
    assert list(app.exchanges) == told
    good, bad = told
    assert (good.line, good.reason, good.answer.status) == ("GET /things/1", "", 204)
    assert good.received is not None
    assert good.received.parameters == {("path", "id"): "1"}
    assert (good.operation, bad.operation, bad.received) == (document(THINGS).operations[0], None, None)
    assert bad.reason == "the spec has no path that matches /nowhere"
    assert bad.request is None


def test_not_all_exchanges_are_remembered() -> None:
    app = MockApp(document(THINGS), Options())
    for _ in range(1_010):
        call(app, "GET /nowhere")
    assert len(app.exchanges) == 1_000


LARGE = '/large:\n  get: {responses: {"200": {description: OK, content: {image/png: {}, text/plain: {}}}}}'


def test_a_dropped_answer_is_cut_off_in_the_middle() -> None:
    whole, cut = call(document(LARGE), "GET /large"), call(document(LARGE), "GET /large", options=Options(drop=True))
    assert whole.finished
    assert not cut.finished
    assert cut.headers["content-length"] == whole.headers["content-length"]
    assert 0 < len(cut.body) < len(whole.body)
    assert whole.body.startswith(cut.body)
    empty = call(document(LARGE), "GET /large", headers={"accept": "text/plain"}, options=Options(drop=True))
    assert empty.finished
