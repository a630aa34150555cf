"""XML that a hostile service sends, or that hostile values would become."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Service

SPEC = openapi(
    """
    /note:
      get: &get
        operationId: Notes_Get
        responses: &answers
          "200": {description: OK, content: {application/xml: {schema: {$ref: "#/components/schemas/Note"}}}}
          default: {description: No, content: {application/xml: {schema: {$ref: "#/components/schemas/Note"}}}}
      put:
        operationId: Notes_Put
        requestBody: {content: {application/xml: {schema: {$ref: "#/components/schemas/Note"}}}}
        responses: {"204": {description: Done}}
    """,
    """
    Note:
      type: object
      properties:
        text: {type: string}
        lang: {type: string, xml: {attribute: true}}
        labels: {type: object, additionalProperties: {type: string}}
        note: {$ref: "#/components/schemas/Note"}
    """,
)


@pytest.fixture(scope="module")
def notes(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


@pytest.fixture
def client(notes: ModuleType, service: Service) -> Iterator[Any]:
    with notes.Client(base_url=service.url, retries=0) as client:
        yield client


LAUGHS = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12))
BOMBS = {
    "billion laughs": f'<!DOCTYPE Note [<!ENTITY e0 "ha">{LAUGHS}]><Note><text>&e11;</text></Note>',
    "laughs in an attribute": f'<!DOCTYPE Note [<!ENTITY e0 "ha">{LAUGHS}]><Note lang="&e11;"/>',
    "quadratic": f'<!DOCTYPE Note [<!ENTITY a "{"a" * 50_000}">]><Note><text>{"&a;" * 50_000}</text></Note>',
    "in itself": '<!DOCTYPE Note [<!ENTITY a "&b;"><!ENTITY b "&a;">]><Note><text>&a;</text></Note>',
    "an entity of one letter": '<!DOCTYPE Note [<!ENTITY a "a">]><Note><text>&a;</text></Note>',
    "only a name": "<!DOCTYPE Note><Note/>",
    "parameter entities": "<!DOCTYPE Note [<!ENTITY % a \"<!ENTITY b 'c'>\">%a;]><Note><text>&b;</text></Note>",
    "an attribute by default": '<!DOCTYPE Note [<!ATTLIST Note lang CDATA "en">]><Note/>',
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_declaration_is_refused(
    client: Any, notes: ModuleType, service: Service, bomb: str, encoding: str
) -> None:
    service.answers(bomb.encode(encoding), media_type="application/xml")
    with pytest.raises(notes.DecodeError, match="a document type declaration is not read") as caught:
        client.notes.get()
    assert caught.value.body == bomb.encode(encoding)


def test_nothing_is_read_that_a_document_refers_to(
    client: Any, notes: ModuleType, service: Service, tmp_path: Path
) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"stolen")

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    (tmp_path / "secret").write_text("stolen")
    elsewhere = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=elsewhere.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    url = f"http://127.0.0.1:{elsewhere.server_port}"
    try:
        for place in (f"file://{tmp_path}/secret", f"{url}/entity"):
            for document in (
                f'<!DOCTYPE Note [<!ENTITY a SYSTEM "{place}">]><Note><text>&a;</text></Note>',
                f'<!DOCTYPE Note SYSTEM "{place}"><Note/>',
                f'<!DOCTYPE Note PUBLIC "x" "{place}"><Note/>',
                f'<!DOCTYPE Note [<!ENTITY % a SYSTEM "{place}">%a;]><Note/>',
            ):
                service.answers(document.encode(), media_type="application/xml")
                with pytest.raises(notes.DecodeError):
                    client.notes.get()
            service.answers(
                f'<?xml-stylesheet href="{place}"?><Note xmlns:xi="http://www.w3.org/2001/XInclude" '
                f'xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="{place} {place}">'
                f'<xi:include href="{place}" parse="text"/></Note>'.encode(),
                media_type="application/xml",
            )
            assert "stolen" not in repr(client.notes.get())
    finally:
        elsewhere.shutdown()
        elsewhere.server_close()
    assert asked == []


@pytest.mark.parametrize("depth", [201, 5_000, 200_000])
def test_deep_nesting_is_refused(client: Any, notes: ModuleType, service: Service, depth: int) -> None:
    service.answers(b"<note>" * depth + b"</note>" * depth, media_type="application/xml")
    with pytest.raises(notes.DecodeError, match="nested more than 200 deep"):
        client.notes.get()


def test_what_is_nested_less_deep_is_read(client: Any, notes: ModuleType, service: Service) -> None:
    service.answers(b"<Note>" + b"<note>" * 199 + b"</note>" * 199 + b"</Note>", media_type="application/xml")
    found = client.notes.get()
    for _ in range(199):
        found = found.note
    assert found.text is notes.UNSET


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_an_error_that_is_a_bomb_is_an_error_still(client: Any, notes: ModuleType, service: Service, bomb: str) -> None:
    service.answers(bomb.encode(), status=500, media_type="application/xml")
    with pytest.raises(notes.ServerError) as caught:
        client.notes.get()
    assert caught.value.body == bomb
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize(
    "text",
    ["</text><admin>yes</admin><text>", "<!--", "-->", "]]>", "<![CDATA[", "<?go?>", "&lt;", "&#0;", '"', "'>", "&e;"],
)
def test_values_do_not_become_markup(client: Any, notes: ModuleType, service: Service, text: str) -> None:
    service.answers(status=204)
    client.notes.put(text=text, lang=text, labels={"a": text})
    service.answers(service.last.body, media_type="application/xml")
    found = client.notes.get()
    assert (found.text, found.lang, found.labels) == (text, text, {"a": text})
    assert found.note is notes.UNSET


@pytest.mark.parametrize("name", ["a b", "a/><admin", "a>b", "", "1", "a=", "xmlns:a", "-a", "a\n", "<", "&a;"])
def test_names_do_not_become_markup(client: Any, service: Service, name: str) -> None:
    with pytest.raises(ValueError, match="is no name of an element"):
        client.notes.put(labels={name: "x"})
    assert service.seen == []
