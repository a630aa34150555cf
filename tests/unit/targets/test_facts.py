"""The facts of operations and of the service: what the runtime is told, and that it takes it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from msgspec.structs import replace

from specloom.config import ClientConfig, ClientParameterConfig, Config, PackageConfig
from specloom.ir.model import (
    Alias,
    Body,
    Const,
    Content,
    Field,
    Map,
    Nullable,
    Parameter,
    Part,
    Record,
    Ref,
    Response,
    Scalar,
    SchemeUse,
    SecurityScheme,
    Streaming,
    Tag,
    Union,
    Variant,
)

STRING = Scalar("string")

PARAMETERS = [
    (Parameter("q", "q", "query", STRING, False), 'query("q")'),
    (Parameter("Q-q", "q", "query", STRING, False), 'query("q", "Q-q")'),
    (Parameter("q", "q", "query", STRING, False, explode=False), 'query("q", explode=False)'),
    (
        Parameter("q", "q", "query", STRING, False, style="pipeDelimited", explode=False),
        'query("q", style="pipeDelimited")',
    ),
    (
        Parameter("q", "q", "query", STRING, False, style="deepObject", explode=True),
        'query("q", style="deepObject")',
    ),
    (Parameter("q", "q", "query", STRING, False, allow_reserved=True), 'query("q", allow_reserved=True)'),
    (
        Parameter("q", "q", "query", Map(STRING), False, content_type="application/json"),
        'query("q", content_type="application/json")',
    ),
    (
        Parameter(
            "x-meta-", "meta", "header", Map(STRING), False, style="simple", explode=False, header_prefix="x-meta-"
        ),
        'header("meta", "x-meta-", prefix="x-meta-")',
    ),
    (Parameter("c", "c", "cookie", STRING, False), 'cookie("c")'),
    (
        Parameter("q", "q", "query", Map(STRING), False, has_default=True, default={"a": [1, "b"]}),
        'query("q", default={"a": [1, "b"]})',
    ),
]


@pytest.mark.parametrize(("parameter", "fact"), PARAMETERS, ids=[fact for _, fact in PARAMETERS])
def test_a_parameter_says_only_what_is_not_usual(
    make: Any, package: Callable[..., ModuleType], parameter: Parameter, fact: str
) -> None:
    api = make.api(operations=[make.operation(parameters=(parameter,))])
    assert f"parameters=({fact},)," in make.files(api)["shop/operations/things.py"]
    assert package(api).Client("x", api_key="k").things


CONTENTS = [
    (Content("application/json", STRING), "json(str)", "str"),
    (Content("application/problem+json", STRING), 'json(str, "application/problem+json")', "str"),
    (Content("*/*", STRING), 'json(str, "*/*")', "str"),
    (Content("text/plain", STRING), "text()", "str"),
    (Content("text/vtt", Ref("#/alias")), 'text("text/vtt")', "str"),
    (Content("audio/mpeg", Scalar("binary")), 'binary("audio/mpeg")', "Download"),
    (Content("application/xml", Map(STRING)), 'binary("application/xml")', "Download"),
    (Content("application/json", None), "empty()", "None"),
]


@pytest.mark.parametrize(("content", "fact", "returns"), CONTENTS, ids=[fact for _, fact, _ in CONTENTS])
def test_a_content_is_read_by_its_media_type(make: Any, content: Content, fact: str, returns: str) -> None:
    operation = make.operation(responses=(Response("200", None, (content,)),))
    text = make.files(make.api(Alias("#/alias", "Line", None, STRING), operations=[operation]))[
        "shop/operations/things.py"
    ]
    assert f'responses={{"200": {fact}}},' in text
    assert f"def get(self) -> {returns}:" in text


def test_parts_and_a_tag_of_several_values_in_a_body(make: Any, package: Callable[..., ModuleType]) -> None:
    record = Record(
        "#/r", "Form", None, (Field("meta", "meta", Map(STRING), True),), tag=Tag("kind", "kind", ("a", "b"), "Which.")
    )
    parts = (Part("meta", "application/json", "form", False), Part("kind"))
    body = Body(True, ("multipart/form-data", "application/json"), Ref("#/r"), "body", parts=parts)
    api = make.api(record, operations=[make.operation("send", method="POST", body=body)])
    text = make.files(api)["shop/operations/things.py"]
    assert 'Literal["a", "b"]' in text
    assert "kind: Which." in text
    assert '"meta": Part(content_type="application/json", style="form", explode=False), "kind": Part()' in text
    assert '("multipart/form-data", "application/json"),' in text
    assert package(api).Client("x", api_key="k").things


def test_a_stream_and_nothing_else(make: Any, package: Callable[..., ModuleType]) -> None:
    item = Union("#/u", "Event", None, (Variant(STRING), Variant(Map(STRING))), None)
    operation = make.operation(
        "watch", responses=(), streaming=Streaming("application/x-events", Ref("#/u"), envelope=True)
    )
    api = make.api(item, operations=[operation])
    text = make.files(api)["shop/operations/things.py"]
    assert "def watch(self) -> Stream[models.Event]:" in text
    assert "    def watch(self) -> AsyncStream[models.Event]:" in text
    assert ".send(" not in text
    assert 'json(models.Event),\n    media_type="application/x-events",\n    envelope=True,\n)' in text
    assert '"call": "things.watch",\n      "stream_call": "things.watch",' in make.files(api)["api.json"]
    assert package(api).Client("x", api_key="k").things


def test_every_kind_of_security_scheme(make: Any, package: Callable[..., ModuleType]) -> None:
    schemes = (
        SecurityScheme("in query", "in query", "apiKey", key_name="key", key_in="query"),
        SecurityScheme("in cookie", "in cookie", "apiKey", key_name="sid", key_in="cookie"),
        SecurityScheme("login", "login", "basic"),
        SecurityScheme("azure", "azure", "oauth2", scopes=("a", "b")),
        SecurityScheme("sso", "sso", "openIdConnect"),
        SecurityScheme("mtls", "mtls", "other"),
    )
    alternatives = ((SchemeUse("in query"), SchemeUse("login")), (SchemeUse("azure"),), (SchemeUse("mtls"),))
    api = replace(make.api(operations=[make.operation()]), schemes=schemes, security=alternatives)
    text = " ".join(make.files(api)["shop/client.py"].split())
    assert '"in query": ApiKeyScheme("api_key", query="key")' in text
    assert '"in cookie": ApiKeyScheme("in_cookie", cookie="sid")' in text
    assert '"login": BasicScheme("basic")' in text
    assert '"azure": BearerScheme("token", scopes=("a", "b"))' in text
    assert '"sso": BearerScheme("sso")' in text
    assert 'security=(("in query", "login"), ("azure",), ())' in text
    assert "api_key: AsyncApiKey | None = None, in_cookie: AsyncApiKey | None = None, basic: Basic | None" in text
    assert package(api).Client("x", token="t")


def test_parameters_of_the_client(make: Any, package: Callable[..., ModuleType]) -> None:
    parameters = (
        Parameter("host", "host", "host", STRING, True, "Where.", has_default=True, default="example.com"),
        Parameter("tenant", "timeout", "header", STRING, True, "Who.", style="simple", explode=False),
        Parameter("region", "region", "query", STRING, False),
        Parameter("flavor", "flavor", "query", STRING, True, has_default=True, default="plain"),
        Parameter("fixed", "fixed", "query", Const("yes"), True, constant=True),
    )
    config = Config(
        package=PackageConfig("shop"),
        client=ClientConfig(parameters={"flavor": ClientParameterConfig(environment="FLAVOR")}, timeout=5.0),
    )
    api = make.api(operations=[make.operation(hoisted=(("query", "flavor"), ("query", "fixed"), ("host", "host")))])
    api = replace(api, client_parameters=parameters, servers=(replace(api.servers[0], url="https://{host}"),))
    text = make.files(api, config)["shop/client.py"]
    signature = text[text.index("def __init__") : text.index("transport:")]
    assert signature.split("\n        ")[1:] == [
        "self,",
        'host: str = "example.com",',
        "*,",
        "api_key: ApiKey | None = None,",
        "timeout_: str,",
        "region: str | None = None,",
        "flavor: str | None = None,",
        "timeout: Timeout = 5.0,",
        "retries: int | Retries = 2,",
        "headers: Mapping[str, str] | None = None,",
        "",
    ]
    flat = " ".join(text.split())
    assert 'header("timeout_", "tenant", required=True)' in flat
    assert 'query("flavor", env="FLAVOR", default="plain", required=True)' in flat
    assert 'query("fixed", constant="yes")' in flat
    assert 'client_parameters=("flavor", "fixed"),' in make.files(api, config)["shop/operations/things.py"]


def test_a_nullable_body_is_one_argument_or_its_fields(make: Any) -> None:
    record = Record("#/r", "Form", None, (Field("a", "a", STRING, True),))
    body = Body(False, ("application/json",), Nullable(Map(Ref("#/r"))), "body")
    text = make.files(make.api(record, operations=[make.operation(body=body)]))["shop/operations/things.py"]
    assert "body: Mapping[str, inputs.FormInput] | None | UnsetType = UNSET" in text
