"""Every odd name in every position: the package imports, and on the wire each name is what the spec says."""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from specloom.config import Config, PackageConfig
from specloom.config_file import Job
from specloom.load.tree import Json
from specloom.pipeline import Result, generate, read_document
from specloom.serve.app import MockApp
from specloom.serve.run import running
from tests.behaviour.every_operation import method
from tests.behaviour.generated import forget, import_package, write_files
from tests.behaviour.odd_names import NAMES, document, flat, mixed

EVERY = flat(NAMES)
MOST_BYTES = 255
"""Of a file's name, on the file systems that people have."""


class Odd:
    """The package of the spec, the mock service of the same spec, and a client of the one at the other."""

    def __init__(self, folder: Path) -> None:
        spec = folder / "spec.json"
        spec.write_text(json.dumps(document(EVERY)), encoding="utf-8")
        self.spec = spec
        self.result = generate(Job(spec, Config(package=PackageConfig(name="odd_names"))))
        self.folder = folder / "generated"
        write_files(self.result, self.folder)
        self.api: dict[str, Any] = json.loads(self.result.files["api.json"])
        self.operations = {entry["pointer"]: entry for entry in self.api["operations"]}

    def entry(self, path: str, verb: str = "post") -> dict[str, Any]:
        return next(e for e in self.api["operations"] if e["path"].startswith(path) and e["method"] == verb.upper())


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Odd:
    return Odd(tmp_path_factory.mktemp("odd"))


@pytest.fixture(scope="module")
def package(odd: Odd) -> Iterator[ModuleType]:
    yield import_package("odd_names", odd.folder)
    forget("odd_names", odd.folder)


@pytest.fixture(scope="module")
def service(odd: Odd) -> Iterator[tuple[str, MockApp]]:
    with running(read_document(odd.spec)) as started:
        yield started


@pytest.fixture(scope="module")
def client(package: ModuleType, service: tuple[str, MockApp]) -> Iterator[Any]:
    with package.Client(service[0], retries=0) as made:
        yield made


def test_nothing_is_missing(odd: Odd) -> None:
    assert odd.result.problems.errors == ()
    spec = json.loads(odd.spec.read_text())
    count = sum(len(item) for item in spec["paths"].values())
    assert count == len(odd.operations) == len({entry["call"] for entry in odd.api["operations"]})
    symbols = {entry["symbol"] for entry in odd.api["schemas"]}
    assert len(symbols) == len(odd.api["schemas"]) == len(spec["components"]["schemas"])
    assert odd.api["not_generated"] == []


def test_files_have_names_that_every_system_takes_and_tells_apart(odd: Odd) -> None:
    folded = Counter(path.casefold() for path in odd.result.files)
    assert [path for path, count in folded.items() if count > 1] == []
    parts = {part for path in odd.result.files for part in path.split("/")}
    assert max(len(part.encode()) for part in parts) <= MOST_BYTES
    reserved = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
    assert not {part.partition(".")[0].casefold() for part in parts} & reserved


def test_every_module_imports_without_a_word(package: ModuleType) -> None:
    for module in pkgutil.walk_packages(package.__path__, "odd_names."):
        importlib.import_module(module.name)


@pytest.mark.slow
def test_a_type_checker_has_nothing_to_say(odd: Odd) -> None:
    """pyright looks at the cases; this is much for it, and mypy is faster."""
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--exclude",
        "_runtime",
        "--cache-dir",
        str(odd.folder / ".mypy"),
    ]
    done = subprocess.run(
        [*command, str(odd.folder / "odd_names")], capture_output=True, text=True, check=False, cwd=odd.folder
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_operation_calls_its_own_path(odd: Odd, client: Any, service: tuple[str, MockApp]) -> None:
    called = 0
    for entry in odd.api["operations"]:
        if entry["body"] is None and not entry["parameters"]:
            method(client, entry["call"])()
            exchange = service[1].exchanges[-1]
            assert exchange.operation is not None
            assert exchange.operation.pointer == entry["pointer"], entry["call"]
            assert exchange.answer.status == 204
            called += 1
    assert called >= 4 * len(EVERY)


@pytest.mark.parametrize("place", ["query", "cookie", "header", "path"])
def test_every_parameter_arrives_by_its_own_name(
    odd: Odd, client: Any, service: tuple[str, MockApp], place: str
) -> None:
    entry = odd.entry(f"/{place}", "get")
    given = {parameter["python"]: f"v{number}" for number, parameter in enumerate(entry["parameters"])}
    assert len(given) == len(entry["parameters"]) > 50
    method(client, entry["call"])(**given)
    received = service[1].exchanges[-1].received
    assert received is not None
    assert received.parameters == {
        (place, parameter["wire"]): given[parameter["python"]] for parameter in entry["parameters"]
    }


def sent(service: tuple[str, MockApp]) -> Json:
    exchange = service[1].exchanges[-1]
    assert exchange.answer.status == 200, exchange.reason
    return exchange.request


def members(value: object, package: ModuleType) -> dict[str, Any]:
    """What a model holds, by attribute."""
    return {name: member for name, member in vars(value).items() if member is not package.UNSET}


def test_every_member_is_sent_and_read_by_its_own_name(
    odd: Odd, package: ModuleType, client: Any, service: tuple[str, MockApp]
) -> None:
    entry = odd.entry("/properties")
    fields: dict[str, str] = entry["body"]["fields"]
    assert set(fields) == set(EVERY)
    wire = {name: f"v{number}" for number, name in enumerate(EVERY)}
    method(client, entry["call"])(**{fields[name]: value for name, value in wire.items()})
    assert sent(service) == wire
    decoded = package.decode(package.models.EveryProperty, json.dumps(wire).encode())
    assert sorted(members(decoded, package).values()) == sorted(wire.values())
    assert json.loads(package.encode(decoded)) == wire
    assert package.models.EveryProperty(**members(decoded, package)) == decoded


def test_every_inline_model_is_that_of_its_member(package: ModuleType) -> None:
    wire = {name: {"x": name} for name in EVERY}
    decoded = package.decode(package.models.EveryInline, json.dumps(wire).encode())
    inner = members(decoded, package).values()
    assert sorted(str(each.x) for each in inner) == sorted(EVERY)
    assert len({type(each) for each in inner}) == len(EVERY)
    assert json.loads(package.encode(decoded)) == wire


def test_every_value_has_a_member(package: ModuleType, client: Any, odd: Odd, service: tuple[str, MockApp]) -> None:
    enum = package.models.EveryValue
    assert [str(member.value) for member in enum] == EVERY
    assert len(enum.__members__) == len(EVERY)
    entry = odd.entry("/values")
    for member in list(enum)[::9]:
        method(client, entry["call"])(**{entry["body"]["python"]: member})
        assert sent(service) == member.value
        assert package.decode(enum, json.dumps(member.value).encode()) is member


def test_every_tag_selects_the_model_of_its_schema(odd: Odd, package: ModuleType) -> None:
    symbols = {entry["pointer"]: entry["symbol"].removeprefix("models.") for entry in odd.api["schemas"]}
    spec = json.loads(odd.spec.read_text())
    for name, schema in spec["components"]["schemas"].items():
        if name in EVERY:
            value = package.decode(package.models.EveryVariant, json.dumps({"own": name}).encode())
            pointer = "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1")
            assert type(value).__name__ == symbols[pointer], schema
            assert json.loads(package.encode(value)) == {"own": name}


# --- enums of many kinds, and of many values -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ModuleType, Result]]:
    folder = tmp_path_factory.mktemp("mixed")
    spec = {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": mixed()}}
    (folder / "spec.json").write_text(json.dumps(spec))
    result = generate(Job(folder / "spec.json", Config(package=PackageConfig(name="mixed_enums"))))
    write_files(result, folder / "generated")
    yield import_package("mixed_enums", folder / "generated"), result
    forget("mixed_enums", folder / "generated")


@pytest.mark.parametrize("name", sorted(mixed()))
def test_every_value_of_any_kind_goes_through(kinds: tuple[ModuleType, Result], name: str) -> None:
    package, result = kinds
    assert result.problems.errors == ()
    schema = mixed()[name]
    assert isinstance(schema, dict)
    values = schema["enum"]
    assert isinstance(values, list)
    for value in values:
        decoded = package.decode(getattr(package.models, name), json.dumps(value).encode())
        assert json.loads(package.encode(decoded)) == value


# --- names for the values of an enum, beside schemas of such names ---------------------------------------------------


def test_the_values_of_an_enum_leave_names_to_schemas(tmp_path: Path) -> None:
    """`X` beside `XValue` and `XChoice`, which is what its values would be called; one of these is such an enum too."""
    values: list[Json] = [f"v{number}" for number in range(21)]
    enum: dict[str, Json] = {"type": "string", "enum": values}
    ref: Json = {"$ref": "#/components/schemas/json"}
    schemas: dict[str, Json] = {
        "json": enum,
        "json_value": {"type": "string", "enum": ["a", *values]},
        "JsonChoice": {"type": "object", "properties": {"json": ref, "any": {}}},
        "x": enum,
        "xValue": {"type": "object", "properties": {"x": {"$ref": "#/components/schemas/x"}}},
    }
    for order in (list(schemas), list(reversed(schemas))):
        spec = {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}}
        (tmp_path / "spec.json").write_text(
            json.dumps(spec | {"components": {"schemas": {name: schemas[name] for name in order}}})
        )
        folder = tmp_path / order[0]
        write_files(generate(Job(tmp_path / "spec.json", Config(package=PackageConfig(name="many_values")))), folder)
        models = import_package("many_values", folder).models
        try:
            assert set(models.__all__) - {"UnknownVariant"} == {
                *("Json", "JsonValue", "JsonChoice", "JsonChoice_", "JsonValueValue", "X", "XValue", "XChoice"),
            }
            assert (models.JsonChoice_, models.JsonValueValue) == (models.Json, models.JsonValue)
            assert models.XChoice is models.X
            assert models.JsonChoice(json="v1", any=[1]) == models.JsonChoice(json=models.Json.V1, any=[1])
        finally:
            forget("many_values", folder)
