"""What the tests of the Python target share: a small API made by hand, and the package that it becomes."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import pytest

from specloom.config import ClientConfig, ClientParameterConfig, Config, PackageConfig
from specloom.format import format_files
from specloom.ir.model import (
    Api,
    Content,
    Declaration,
    Group,
    Operation,
    Parameter,
    Response,
    Scalar,
    SchemaSymbol,
    SchemeUse,
    SecurityScheme,
    Server,
    Source,
    Type,
)
from specloom.render import render
from specloom.targets.python.plan import plan

Files: TypeAlias = dict[str, str]

CONFIG = Config(
    package=PackageConfig(name="shop"),
    client=ClientConfig(
        parameters={"endpoint": ClientParameterConfig(environment="SHOP_ENDPOINT")}, credentials={"key": "SHOP_KEY"}
    ),
)


class Make:
    """Builds what a test is about, and leaves the rest as simple as it can be."""

    config = CONFIG

    def api(self, *declarations: Declaration, operations: Iterable[Operation] = ()) -> Api:
        """An API at https://{endpoint}/v1, with an api-version for all and a key."""
        operations = tuple(operations)
        paths = {op.group[:depth]: None for op in operations for depth in range(1, len(op.group) + 1)}
        return Api(
            source=Source("shop.yaml", "0" * 64, "Shop API", "1", "3.0.0"),
            title="Shop API",
            doc="Sells things.",
            servers=(Server("https://{endpoint}/v1"),),
            client_parameters=(
                Parameter("endpoint", "endpoint", "host", Scalar("string"), True, "The host."),
                Parameter(
                    "api-version", "api version", "query", Scalar("string"), True, has_default=True, default="2024"
                ),
            ),
            schemes=(SecurityScheme("key", "key", "apiKey", key_name="x-key", key_in="header"),),
            security=((SchemeUse("key"),),),
            groups=tuple(Group(path, None) for path in paths),
            operations=operations,
            declarations=declarations,
            schemas=tuple(
                SchemaSymbol(each.id, each.id) for each in declarations if each.id.startswith("#/components")
            ),
        )

    def operation(
        self,
        name: str = "get",
        *,
        group: str = "things",
        path: str = "/things",
        method: str = "GET",
        returns: Type | None = None,
        **more: object,
    ) -> Operation:
        """An operation of a group ("threads/runs" is two deep), whose 200 is JSON of the type, or empty."""
        values: dict[str, Any] = {
            "id": f"#/paths/{path.replace('/', '~1')}/{method.lower()}/{name}",
            "operation_id": name.replace(" ", "_"),
            "group": tuple(group.split("/")) if group else (),
            "name": name,
            "method": method,
            "path": path,
            "summary": None,
            "doc": None,
            "parameters": (),
            "hoisted": (("query", "api-version"),),
            "body": None,
            "responses": (Response("200", None, (Content("application/json", returns),)),),
            "security": None,
            **more,
        }
        return Operation(**values)

    def files(self, api: Api, config: Config = CONFIG) -> Files:
        """The generated files but for the runtime, formatted."""
        planned = [file for file in plan(api, config) if file.copy is None]
        return format_files({file.path: render(file) for file in planned})


@pytest.fixture
def make() -> Make:
    return Make()


@pytest.fixture
def package(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Api], ModuleType]]:
    """Generates an API, and imports what it became."""

    def imported(api: Api) -> ModuleType:
        for file in plan(api, make.config):
            target = tmp_path / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(render(file), encoding="utf-8")
        monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
        importlib.invalidate_caches()
        return importlib.import_module("shop")

    before = set(sys.modules)
    yield imported
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == "shop":
            del sys.modules[name]
