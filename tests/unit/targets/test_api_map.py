"""api.json and the documents: what others read about a generated package."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from specloom.config import Config, PackageConfig
from specloom.ir.model import (
    Body,
    Content,
    Field,
    List,
    NotGenerated,
    Paging,
    Parameter,
    Record,
    Ref,
    Response,
    Scalar,
    SecurityScheme,
    Streaming,
)

STRING = Scalar("string")
THING = Record(
    "#/components/schemas/thing",
    "Thing",
    None,
    (Field("n-items", "n items", STRING, True), Field("b", "b", STRING, False)),
)

TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}


def closed(**members: object) -> dict[str, object]:
    return {"type": "object", "properties": members, "required": list(members), "additionalProperties": False}


def many(schema: object) -> dict[str, object]:
    return {"type": "array", "items": schema}


PARAMETER = closed(**{"wire": TEXT, "in": TEXT, "python": TEXT, "required": {"type": "boolean"}})
SCHEMA = closed(
    format={"const": 1},
    specloom=TEXT,
    spec=closed(file=TEXT, sha256={"pattern": "^[0-9a-f]{64}$"}, title=TEXT, version=TEXT),
    package=TEXT,
    client={"const": "Client"},
    async_client={"const": "AsyncClient"},
    client_parameters=many(PARAMETER),
    operations=many(
        closed(
            pointer=TEXT,
            operation_id=TEXT_OR_NULL,
            method=TEXT,
            path=TEXT,
            call=TEXT,
            stream_call=TEXT_OR_NULL,
            deprecated={"type": "boolean"},
            parameters=many(PARAMETER),
            body={
                "anyOf": [
                    {"type": "null"},
                    closed(
                        required={"type": "boolean"},
                        media_types=many(TEXT),
                        python=TEXT_OR_NULL,
                        fields={"anyOf": [{"type": "null"}, {"type": "object", "additionalProperties": TEXT}]},
                    ),
                ]
            },
            responses={"type": "object", "additionalProperties": TEXT_OR_NULL},
            paging={"enum": ["cursor", "next-link", None]},
        )
    ),
    schemas=many(closed(pointer=TEXT, symbol={"pattern": "^models\\."})),
    not_generated=many(closed(pointer=TEXT, problem=TEXT, reason=TEXT)),
)


@pytest.fixture
def api(make: Any) -> Any:
    operations = [
        make.operation(
            "list",
            returns=List(Ref(THING.id)),
            parameters=(Parameter("page-size", "page size", "query", Scalar("integer"), False),),
            paging=Paging("cursor", "data"),
        ),
        make.operation(
            "create",
            method="POST",
            path="/things/{id}",
            parameters=(Parameter("id", "id", "path", STRING, True),),
            body=Body(True, ("application/json",), Ref(THING.id), "body"),
            responses=(
                Response("201", None, ()),
                Response("default", None, (Content("application/json", Ref(THING.id)),), error=True),
            ),
        ),
        make.operation(
            "put", method="PUT", path="/raw", group="things/raw", body=Body(False, ("text/plain",), STRING, "text body")
        ),
    ]
    return replace(
        make.api(THING, operations=operations), not_generated=(NotGenerated("#/paths/~1x/get", "E501", "It is odd."),)
    )


def test_the_map_says_all_of_it(make: Any, api: Any) -> None:
    written = json.loads(make.files(api)["api.json"])
    jsonschema.validate(written, SCHEMA)
    assert [each["call"] for each in written["operations"]] == ["things.list", "things.create", "things.raw.put"]
    listing, create, put = written["operations"]
    assert listing["parameters"] == [{"wire": "page-size", "in": "query", "python": "page_size", "required": False}]
    assert listing["responses"] == {"200": "list[models.Thing]"}
    assert listing["paging"] == "cursor"
    assert listing["body"] is None
    assert create["body"] == {
        "required": True,
        "media_types": ["application/json"],
        "python": None,
        "fields": {"n-items": "n_items", "b": "b"},
    }
    assert create["responses"] == {"201": None, "default": "models.Thing"}
    assert put["body"] == {"required": False, "media_types": ["text/plain"], "python": "text_body", "fields": None}
    assert written["schemas"] == [{"pointer": THING.id, "symbol": "models.Thing"}]
    assert written["client_parameters"] == [
        {"wire": "endpoint", "in": "host", "python": "endpoint", "required": True},
        {"wire": "api-version", "in": "query", "python": "api_version", "required": False},
    ]
    assert written["not_generated"] == [{"pointer": "#/paths/~1x/get", "problem": "E501", "reason": "It is odd."}]


def test_the_spec_is_named_without_its_folder(make: Any, api: Any) -> None:
    moved = replace(api, source=replace(api.source, file="/home/someone/specs/shop.yaml"))
    assert json.loads(make.files(moved)["api.json"])["spec"]["file"] == "shop.yaml"


def test_api_md_has_a_line_for_each_call(make: Any, api: Any) -> None:
    lines = make.files(api)["api.md"].splitlines()
    assert [line for line in lines if line.startswith("- ")] == [
        "- `client.things.list(...)` -> `list[models.Thing]` · GET /things",
        "- `client.things.create(id, n_items=..., ...)` -> `None` · POST /things/{id}",
        "- `client.things.raw.put(...)` -> `None` · PUT /raw",
    ]


def test_the_readme_starts_with_the_simplest_call(make: Any, api: Any) -> None:
    readme = make.files(api)["README.md"]
    assert readme.startswith("# shop\n\nSells things.\n\nA typed client for Shop API 1: 3 operations, sync and async")
    assert 'with Client(endpoint="https://...", api_key="...") as client:\n    result = client.things.list()' in readme
    assert "_stream" not in readme
    assert "pip install shop" in readme
    assert "- `SHOP_ENDPOINT`: `endpoint`\n- `SHOP_KEY`: `api_key`" in readme
    assert "client.with_response(client.things.list)" in readme


def test_the_readme_starts_with_the_call_that_the_config_names(make: Any, api: Any) -> None:
    config = replace(make.config, package=replace(make.config.package, example='things.create("a", n_items=1)'))
    readme = make.files(api, config)["README.md"]
    assert '    result = client.things.create("a", n_items=1)\n    print(result)' in readme
    assert '        result = await client.things.create("a", n_items=1)\n' in readme
    assert "`client.with_response(client.things.create, ...)`" in readme


def test_the_readme_prefers_a_key_to_a_token(make: Any, api: Any) -> None:
    schemes = (SecurityScheme("oauth", "oauth2"), *api.schemes)
    readme = make.files(replace(api, schemes=schemes))["README.md"]
    assert 'Client(endpoint="https://...", api_key="...")' in readme
    assert "- **Tokens**: `token` is a string" in readme
    assert 'token="..."' in make.files(replace(api, schemes=schemes[:1]))["README.md"]


def test_the_readme_speaks_of_streams_and_files_where_there_are_some(make: Any, api: Any) -> None:
    form = Record("#f", "Form", None, (Field("file", "file", Scalar("binary"), True),))
    upload = make.operation("upload", method="POST", body=Body(True, ("multipart/form-data",), Ref("#f"), "body"))
    image = Response("200", None, (Content("image/png", Scalar("binary")),))
    read = make.operation("read", path="/raw", responses=(image,))
    chat = make.operation(
        "chat", path="/chat", method="POST", returns=STRING, streaming=Streaming("text/event-stream", STRING, False)
    )
    readme = make.files(make.api(form, operations=[upload, read, chat]))["README.md"]
    assert "with client.things.chat_stream() as events:" in readme
    assert "- **Files**, as `file` of `client.things.upload`" in readme
    assert "- **Downloads**, as of `client.things.read`" in readme
    assert "**Files**" not in make.files(api)["README.md"]


@pytest.mark.parametrize(
    ("title", "name"), [("Secrets", "secrets_client"), ("HTTPX2", "httpx2_client"), ("The Secrets", "the_secrets")]
)
def test_a_package_does_not_hide_another(make: Any, api: Any, title: str, name: str) -> None:
    named = replace(api, source=replace(api.source, title=title))
    assert json.loads(make.files(named, Config())["api.json"])["package"] == name
    configured = Config(package=PackageConfig(name="secrets"))
    assert json.loads(make.files(named, configured)["api.json"])["package"] == "secrets"
