"""Reading a configuration: every key, and every way of getting one wrong, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.config import (
    ClientConfig,
    ClientParameterConfig,
    Config,
    CursorPagingConfig,
    NamingConfig,
    PackageConfig,
    PollingConfig,
    RetriesConfig,
    StreamingConfig,
    distribution_name,
)
from specloom.config_file import find_job, read_config
from specloom.load.locate import Sources
from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

EVERYTHING = """
target = "dump"
formatter = "black"
overlays = ["extra.yaml"]

[package]
name = "shop_client"
distribution = "shop-client"
version = "1.2.0"
description = "A shop."

[naming]
groups = ["path", "tag"]
group_depth = 3
strip_prefixes = ["acme shop"]
words = ["thing"]
operations = { "#/paths/~1things/get" = "things.all" }

[naming.schemas]
"#/components/schemas/thing" = "Article"

[client]
timeout = 30

[client.parameters.api-version]
default = "2024-01-01"

[client.parameters.endpoint]
environment = "SHOP_ENDPOINT"
hoist = true
required = true

[client.credentials]
key = "SHOP_KEY"

[client.scopes]
login = ["a.read", "a.write"]

[paging.cursor]
parameter = "after"
items = "data"
cursor = "last_id"
more = "has_more"

[streaming]
flag = "stream"
done = "[DONE]"
error = "failure"

[retries]
idempotency_header = "Shop-Key"

[[polling]]
get = "#/paths/~1jobs~1{id}/get"
until = ["done"]

[[polling]]
get = "#/paths/~1things~1{id}/get"
status = "state"
until = ["made", "failed"]
start = ["#/paths/~1things/post"]
after_header = "shop-after-ms"
[polling.parameters]
id = "thing_id"
"""


def read(tmp_path: Path, text: str) -> Config:
    problems = Problems()
    path = tmp_path / "spec.toml"
    path.write_text(text)
    config = read_config(path, problems)
    assert not len(problems)
    return config


def wrong(tmp_path: Path, text: str) -> list[tuple[str, str, str | None, int]]:
    """Code, message, hint and line of each problem that a configuration has."""
    path = tmp_path / "spec.toml"
    path.write_text(text)
    problems = Problems()
    with pytest.raises(Unusable):
        read_config(path, problems)
    sources = Sources()
    found: list[tuple[str, str, str | None, int]] = []
    for problem in problems:
        span = sources.span(problem.where)
        found.append((problem.code, problem.message, problem.hint, span.line if span else 0))
    return found


def test_every_key_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, EVERYTHING) == Config(
        package=PackageConfig("shop_client", "shop-client", "1.2.0", "A shop."),
        target="dump",
        naming=NamingConfig(
            groups=("path", "tag"),
            group_depth=3,
            strip_prefixes=("acme shop",),
            words=("thing",),
            operations={"#/paths/~1things/get": "things.all"},
            schemas={"#/components/schemas/thing": "Article"},
            where=Where(str(tmp_path / "spec.toml"), "/naming"),
        ),
        client=ClientConfig(
            parameters={
                "api-version": ClientParameterConfig(default="2024-01-01", has_default=True),
                "endpoint": ClientParameterConfig(environment="SHOP_ENDPOINT", hoist=True, required=True),
            },
            credentials={"key": "SHOP_KEY"},
            scopes={"login": ("a.read", "a.write")},
            timeout=30.0,
            where=Where(str(tmp_path / "spec.toml"), "/client"),
        ),
        paging=CursorPagingConfig("after", "data", "last_id", "has_more"),
        streaming=StreamingConfig("stream", "[DONE]", "failure"),
        retries=RetriesConfig("Shop-Key"),
        polling=(
            PollingConfig("#/paths/~1jobs~1{id}/get", ("done",), Where(str(tmp_path / "spec.toml"), "/polling/0")),
            PollingConfig(
                "#/paths/~1things~1{id}/get",
                ("made", "failed"),
                Where(str(tmp_path / "spec.toml"), "/polling/1"),
                status="state",
                start=("#/paths/~1things/post",),
                parameters={"id": "thing_id"},
                after_header="shop-after-ms",
            ),
        ),
        formatter="black",
        overlays=("extra.yaml",),
    )


def test_an_empty_file_is_all_defaults(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Config()
    assert read(tmp_path, "[streaming]\n[paging]\n") == Config()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[package]\nnmae = 'x'\n", ("E703", "unknown key `nmae`", "did you mean `name`?", 2)),
        ("[pakcage]\nname = 'x'\n", ("E703", "unknown key `pakcage`", "did you mean `package`?", 1)),
        (
            '[retries]\nidempotency_header = "a b"\n',
            ("E704", '"a b" does not match ^[!#$%&\'*+.^_`|~0-9A-Za-z-]+$', None, 2),
        ),
        ("[streaming]\n\nzzz = 1\n", ("E703", "unknown key `zzz`", "known here: done, error, flag", 3)),
        (
            "[client.parameters.'api-version']\ndefualt = 1\n",
            ("E703", "unknown key `defualt`", "did you mean `default`?", 2),
        ),
        ("[naming]\ngroup_depth = 'deep'\n", ("E704", 'expected integer, got "deep"', None, 2)),
        ("[client]\ntimeout = '10 s'\n", ("E704", 'expected number, got "10 s"', "write `timeout = 10`", 2)),
        ("target = 3\n", ("E704", "expected string, got 3", 'write `target = "3"`', 1)),
        ("formatter = 'blak'\n", ("E704", 'expected "ruff" or "black", got "blak"', 'write `"black"`', 1)),
        ("[package]\nname = shop\n", ("E702", "this is no TOML: Invalid value", 'write `name = "shop"`', 2)),
        ("formatter = 'yapf'\n", ("E704", 'expected "ruff" or "black", got "yapf"', None, 1)),
        ("overlays = 'one.yaml'\n", ("E704", 'expected array, got "one.yaml"', 'write `overlays = ["one.yaml"]`', 1)),
        ("[naming]\ngroups = ['tag', 'hue']\n", ("E704", 'expected "tag" or "prefix" or "path", got "hue"', None, 2)),
        ("[paging.cursor]\nitems='d'\ncursor='l'\n", ("E704", "`parameter` is missing", None, 1)),
        ("[client]\ntimeout = 0\n", ("E704", "0 is less than or equal to the minimum of 0", None, 2)),
        (
            "[client.parameters.x]\ndefault = 2024-01-01\n",
            ("E704", 'expected string or number or boolean, got "2024-01-01"', None, 2),
        ),
        (
            "[package]\ndistribution = '../x'\n",
            ("E704", '"../x" does not match ^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$', None, 2),
        ),
        ("a = \n", ("E702", "this is no TOML: Invalid value", None, 1)),
        ("target = 'python'\n\nname = = 2\n", ("E702", "this is no TOML: Invalid value", None, 3)),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, text: str, expected: tuple[str, str, str | None, int]
) -> None:
    assert wrong(tmp_path, text) == [expected]


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    found = wrong(tmp_path, "[package]\nnmae = 'x'\nversoin = '1'\n[client]\ntimeout = 'long'\n")
    assert sorted((code, line) for code, _, _, line in found) == [("E703", 2), ("E703", 3), ("E704", 5)]


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    problems = Problems()
    with pytest.raises(Unusable):
        read_config(tmp_path / "none.toml", problems)
    (tmp_path / "latin.toml").write_bytes(b"target = '\xe9'\n")
    with pytest.raises(Unusable):
        read_config(tmp_path / "latin.toml", problems)
    assert [(problem.code, problem.message) for problem in problems] == [
        ("E701", "the configuration cannot be read: No such file or directory"),
        ("E701", "the configuration cannot be read: it is not UTF-8"),
    ]


def test_configuration_and_overlays_are_found_beside_the_spec(tmp_path: Path) -> None:
    spec = tmp_path / "shop.yaml"
    assert find_job(spec, Problems()).overlays == ()
    (tmp_path / "shop.overlay.yaml").touch()
    (tmp_path / "shop.toml").write_text("overlays = ['more/a.yaml']\nformatter = 'black'\n")
    job = find_job(spec, Problems())
    assert job.overlays == (tmp_path / "shop.overlay.yaml", tmp_path / "more" / "a.yaml")
    assert job.config.formatter == "black"


def test_a_configuration_that_is_named_wins_and_its_overlays_are_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "shop.toml").write_text("formatter = 'black'\n")
    other = tmp_path / "conf" / "other.toml"
    other.parent.mkdir()
    other.write_text("overlays = ['a.yaml']\n")
    job = find_job(tmp_path / "shop.yaml", Problems(), other)
    assert job.config.formatter == "ruff"
    assert job.overlays == (tmp_path / "conf" / "a.yaml",)


@pytest.mark.parametrize(
    ("title", "name"),
    [("Azure OpenAI Service API", "azure-openai-service-api"), ("Prüfung, 2.0!", "prufung-2-0"), ("商店", "my-shop")],
)
def test_the_distribution_is_named_after_the_title_or_else_the_file(title: str, name: str) -> None:
    assert distribution_name(Config(), title, "specs/My Shop.yaml") == name
    named = Config(package=PackageConfig(name="shop_client"))
    assert distribution_name(named, title, "a.yaml") == "shop-client"
    named = Config(package=PackageConfig(name="x", distribution="mine"))
    assert distribution_name(named, title, "a.yaml") == "mine"
    assert distribution_name(Config(), "商店", "店.yaml") == "client"
    assert distribution_name(Config(), "FastAPI", "a.yaml") == "fastapi-client"
    named = Config(package=PackageConfig(distribution="fastapi"))
    assert distribution_name(named, "FastAPI", "a.yaml") == "fastapi"


@pytest.mark.parametrize(
    "title", ["pip", "sitecustomize", "Typing", "pkg_resources", "typing-extensions", "HTTPX2", "con", "LPT1", "json"]
)
def test_none_is_named_so_that_it_takes_the_place_of_another(title: str) -> None:
    name = distribution_name(Config(), title, "a.yaml")
    assert name == f"{title.lower().replace('_', '-')}-client"
