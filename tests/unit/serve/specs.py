"""What the tests of the mock service share: documents from a few lines, and requests without a socket."""

from __future__ import annotations

import asyncio
import json
import tempfile
import textwrap
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from specloom.load.read import load
from specloom.normalize import normalize
from specloom.normalize.document import Document, Schema
from specloom.pipeline import read_document
from specloom.problems import Problems
from specloom.serve.app import MockApp
from specloom.serve.options import Options

ROOT = Path(__file__).parents[3]
SPECS = ("azure-openai-inference", "azure-openai-assistants")


@cache
def real(spec: str) -> Document:
    """The document of one of the specs in `specs/`."""
    return read_document(ROOT / "specs" / f"{spec}.yaml")


@cache
def document(paths: str = "{}", schemas: str = "", more: str = "") -> Document:
    """An OpenAPI 3.0 document: what stands under `paths`, under `components: schemas`, and further members."""
    text = 'openapi: 3.0.3\ninfo: {title: Shop, version: "1"}\n' + textwrap.dedent(more)
    text += "\npaths:\n" + textwrap.indent(textwrap.dedent(paths), "  ")
    if schemas:
        text += "\ncomponents:\n  schemas:\n" + textwrap.indent(textwrap.dedent(schemas), "    ")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spec.yaml"
        path.write_text(text)
        problems = Problems()
        read = normalize(load(path, problems), (), problems)
    assert not problems.errors, problems.errors
    return read


def schema(document: Document, name: str = "It") -> Schema:
    """A schema by its name, as others refer to it."""
    found = document.by_key[f"#/components/schemas/{name}"]
    return Schema(found.schema.where, ref=found.key)


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    chunks: tuple[bytes, ...]
    finished: bool

    @property
    def body(self) -> bytes:
        return b"".join(self.chunks)

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def call(
    app: Document | MockApp,
    request: str,
    body: bytes | str | object = None,
    headers: Mapping[str, str] | None = None,
    options: Options | None = None,
) -> Reply:
    """The reply to "GET /things?a=1". `body`: bytes or text as they are, anything else as JSON."""
    app = MockApp(app, options or Options()) if isinstance(app, Document) else app
    method, _, target = request.partition(" ")
    path, _, query = target.partition("?")
    sent = dict(headers or {})
    if body is not None and not isinstance(body, bytes | str):
        body = json.dumps(body)
        sent.setdefault("content-type", "application/json")
    content = body.encode() if isinstance(body, str) else body if isinstance(body, bytes) else b""
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in sent.items()],
        "server": ("127.0.0.1", 80),
        "scheme": "http",
    }
    messages: list[MutableMapping[str, Any]] = []

    async def run() -> None:
        incoming = [{"type": "http.request", "body": content, "more_body": False}]

        async def receive() -> MutableMapping[str, Any]:
            while not incoming:
                await asyncio.sleep(3600)
            return incoming.pop()

        async def send(message: MutableMapping[str, Any]) -> None:
            messages.append(message)

        await app(scope, receive, send)

    asyncio.run(run())
    start, *rest = messages
    return Reply(
        start["status"],
        {name.decode(): value.decode() for name, value in start["headers"]},
        tuple(message["body"] for message in rest if message["body"]),
        bool(rest) and not rest[-1].get("more_body", False),
    )
