"""Deprecated operations work, and warn the line that calls them (PEP 702); all else that is deprecated says so."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
import tomllib
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import generate_spec, openapi, write_files
from tests.behaviour.service import Service

MARKED = "the service's description marks it as deprecated"
SPEC = openapi(
    """
    /things:
      get: &operation
        operationId: Things_Get
        deprecated: true
        parameters:
          - {name: old, in: query, deprecated: true, schema: {type: string}}
        responses:
          "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
      put:
        <<: *operation
        operationId: Things_Put
        summary: Puts it. Deprecated since 2024. Use "patch" instead.
        description: "Puts a thing.\\n\\nNothing else."
      patch:
        operationId: Things_Patch
        responses: {"204": {description: Done}}
    /events:
      get:
        operationId: Things_Watch
        deprecated: true
        description: "This is an old way.\\n\\nIt was deprecated, and \\"will\\" go\\naway."
        responses: {"200": {description: OK, content: {text/event-stream: {schema: {type: object}}}}}
    /ping: {get: {operationId: ping, deprecated: true, responses: {"204": {description: Done}}}}
    /old: {get: {operationId: Things_Deprecated, deprecated: true, responses: {"204": {description: Done}}}}
    """,
    """
    Thing:
      type: object
      deprecated: true
      properties: {old: {type: string, deprecated: true}, kind: {$ref: "#/components/schemas/Kind"}}
    Kind: {type: string, deprecated: true, enum: [a, b]}
    """,
)


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("things.get", MARKED),
        ("things.put", 'Deprecated since 2024. Use "patch" instead.'),
        ("things.deprecated", MARKED),
        ("ping", MARKED),
    ],
)
def test_a_deprecated_operation_warns_its_caller(shop: ModuleType, service: Service, call: str, message: str) -> None:
    def method(client: Any) -> Any:
        for name in call.split("."):
            client = getattr(client, name)
        return client

    with shop.Client(service.url) as client, pytest.warns(DeprecationWarning, match="deprecated|Deprecated") as caught:
        method(client)()
    assert [str(each.message) for each in caught] == [message]
    assert caught[0].filename == __file__

    async def run() -> None:
        async with shop.AsyncClient(service.url) as client:
            await method(client)()

    with pytest.warns(DeprecationWarning, match="deprecated|Deprecated") as caught:
        asyncio.run(run())
    assert [(str(each.message), each.filename) for each in caught] == [(message, __file__)]
    assert len(service.seen) == 2


def test_a_deprecated_stream_warns_its_caller(shop: ModuleType, service: Service) -> None:
    service.answers(b'data: {"a": 1}\n\n', media_type="text/event-stream")
    with shop.Client(service.url) as client:
        with pytest.warns(DeprecationWarning, match='^It was deprecated, and "will" go away.$') as caught:
            with client.things.watch() as events:
                assert list(events) == [{"a": 1}]
        assert [each.filename for each in caught] == [__file__]


def test_a_deprecated_operation_warns_who_asks_for_its_response(shop: ModuleType, service: Service) -> None:
    def ask() -> None:
        with shop.Client(service.url) as client:
            assert client.with_response(client.things.get, old="a").status == 200
            client.with_raw_response(client.things.get, old="a").close()

    with pytest.warns(DeprecationWarning, match=MARKED) as caught:
        ask()
    assert [(str(each.message), each.filename) for each in caught] == [(MARKED, __file__)] * 2

    async def run() -> None:
        async with shop.AsyncClient(service.url) as client:
            assert (await client.with_response(client.things.get, old="a")).status == 200
            await (await client.with_raw_response(client.things.get, old="a")).aclose()

    with pytest.warns(DeprecationWarning, match=MARKED) as caught:
        asyncio.run(run())
    assert [(str(each.message), each.filename) for each in caught] == [(MARKED, __file__)] * 2
    assert [seen.target for seen in service.seen] == ["/things?old=a"] * 4


def test_methods_stay_what_they_are(shop: ModuleType) -> None:
    client = shop.AsyncClient("http://127.0.0.1:1")
    assert asyncio.iscoroutinefunction(client.things.get)
    assert not asyncio.iscoroutinefunction(client.things.watch)
    assert list(inspect.signature(client.things.get).parameters) == ["old"]
    assert client.things.get.__deprecated__ == MARKED
    assert not hasattr(client.things.patch, "__deprecated__")


def test_the_others_do_not_warn(shop: ModuleType, service: Service) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with shop.Client(service.url) as client:
            client.things.patch()
        shop.decode(shop.models.Thing, b'{"old":"a","kind":"a"}')
        assert shop.models.Thing(old="a", kind=shop.models.Kind.A).old == "a"


def test_docstrings_say_it_once(shop: ModuleType) -> None:
    things = shop.Client("http://127.0.0.1:1").things
    assert inspect.getdoc(things.get).splitlines() == [
        "`GET /things`",
        "",
        "Args:",
        "    old: Deprecated.",
        "",
        "Deprecated.",
    ]
    assert (inspect.getdoc(things.put) or "").lower().count("deprecated") == 2  # the summary's, and the argument's
    assert inspect.getdoc(shop.models.Thing) == "Deprecated."
    assert inspect.getdoc(shop.models.Kind) == "Deprecated."
    assert 'old: str | UnsetType = UNSET\n    """Deprecated."""' in inspect.getsource(shop.models.Thing)


def test_only_who_needs_it_has_the_dependency(tmp_path: Path) -> None:
    needed: list[bool] = []
    for number, spec in enumerate(
        [SPEC, openapi("/: {get: {operationId: ping, responses: {'204': {description: D}}}}")]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        files = generate_spec(spec, folder).files
        dependencies = tomllib.loads(files["pyproject.toml"])["project"]["dependencies"]
        needed.append(any(each.startswith("typing_extensions") for each in dependencies))
        importing = [p for p, text in files.items() if "_runtime" not in p and "import deprecated" in text]
        assert [path.partition("/")[2] for path in importing] == (
            ["client.py", "operations/things.py"] if not number else []
        )
    assert needed == [True, False]


SNIPPET = """\
from {package} import AsyncClient, Client, models


async def run(client: Client, other: AsyncClient) -> models.Thing:
    client.things.patch()
    client.things.get()  # deprecated
    client.things.watch()  # deprecated
    client.ping()  # deprecated
    return await other.things.put()  # deprecated
"""


@pytest.mark.slow
def test_type_checkers_report_the_calls_and_nothing_in_the_package(tmp_path: Path) -> None:
    name = write_files(generate_spec(SPEC, tmp_path), tmp_path)
    text = SNIPPET.format(package=name)
    (tmp_path / "snippet.py").write_text(text)
    marked = [number for number, line in enumerate(text.splitlines(), 1) if "# deprecated" in line]
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--enable-error-code=deprecated",
        "--config-file=",
        "snippet.py",
        name,
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    found = [line.split(":") for line in done.stdout.splitlines() if "error:" in line and "/_runtime/" not in line]
    assert [(file, int(line)) for file, line, *_ in found] == [("snippet.py", line) for line in marked], done.stdout
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "exclude": ["**/_runtime"]}')
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    found = [line.strip().split(":") for line in done.stdout.splitlines() if " - error:" in line]
    assert [int(line) for _, line, *_ in found] == marked, done.stdout
    assert done.stdout.count("(reportDeprecated)") == len(marked)
