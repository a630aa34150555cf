"""api.json and the documents: what others read about a generated package."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from specloom.config import Config, PackageConfig
from specloom.ir.model import (
    Alternative,
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
)

STRING = Scalar("string")
THING = Record(
    "#/components/schemas/thing",
    "Thing",
    None,
    (Field("n-items", "n items", STRING, True), Field("b", "b", STRING, False)),
)
LISTING = Record(
    "#/listing",
    "Thing List",
    None,
    (Field("data", "data", List(Ref(THING.id)), True), Field("next", "next", STRING, False)),
)
PAGING = Paging("next-link", LISTING.id, "data", Ref(THING.id), next_link="next")

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
            poll_call=TEXT_OR_NULL,
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
            response_headers={"type": "object", "additionalProperties": {"pattern": "^models\\."}},
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
            returns=Ref(LISTING.id),
            parameters=(Parameter("page-size", "page size", "query", Scalar("integer"), False),),
            paging=PAGING,
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
        make.api(THING, LISTING, operations=operations),
        not_generated=(NotGenerated("#/paths/~1x/get", "E501", "It is odd."),),
    )


def test_the_map_says_all_of_it(make: Any, api: Any) -> None:
    written = json.loads(make.files(api)["api.json"])
    jsonschema.validate(written, SCHEMA)
    assert [each["call"] for each in written["operations"]] == ["things.list", "things.create", "things.raw.put"]
    listing, create, put = written["operations"]
    assert listing["parameters"] == [{"wire": "page-size", "in": "query", "python": "page_size", "required": False}]
    assert listing["responses"] == {"200": "models.ThingList"}
    assert listing["paging"] == "next-link"
    assert listing["body"] is None
    assert create["body"] == {
        "required": True,
        "media_types": ["application/json"],
        "python": None,
        "fields": {"n-items": "n_items", "b": "b"},
    }
    assert create["responses"] == {"201": None, "default": "models.Thing"}
    assert create["response_headers"] == {}
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
        "- `client.things.list(...)` -> `models.ThingPage` · GET /things",
        "- `client.things.create(id, n_items=..., ...)` -> `None` · POST /things/{id}",
        "- `client.things.raw.put(...)` -> `None` · PUT /raw",
    ]


@pytest.mark.parametrize(
    ("title", "name"), [("Secrets", "secrets_client"), ("HTTPX2", "httpx2_client"), ("The Secrets", "the_secrets")]
)
def test_a_package_does_not_hide_another(make: Any, api: Any, title: str, name: str) -> None:
    named = replace(api, source=replace(api.source, title=title))
    assert json.loads(make.files(named, Config())["api.json"])["package"] == name
    configured = Config(package=PackageConfig(name="secrets"))
    assert json.loads(make.files(named, configured)["api.json"])["package"] == "secrets"


def test_a_body_of_several_media_types_names_the_argument_that_says_which(make: Any, api: Any) -> None:
    create = next(each for each in api.operations if each.name == "create")
    bodies = replace(create.body, others=(Alternative(("text/plain",), STRING),))
    changed = replace(api, operations=(replace(create, body=bodies),))
    (written,) = json.loads(make.files(changed)["api.json"])["operations"]
    assert written["body"] == {
        "required": True,
        "media_types": ["application/json", "text/plain"],
        "python": "body",
        "fields": None,
        "content_type": "content_type",
    }
