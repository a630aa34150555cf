"""Fixtures of the conformance tests. A test module says with `SPEC = "body-integer"` whose clients it drives.

Each process of a run has a server of its own, so that what one scenario leaves on the server never meets another's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest

from tests.behaviour.generated import forget, generate_spec, import_package, write_files
from tests.conformance import server as test_server
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

Load: TypeAlias = Callable[[str], ModuleType]

SPECS = Path(__file__).parent / "specs"
"""Beside the server's specs: `<spec>.toml` and `<spec>.overlay.yaml`, as the keeper of such a spec would write them."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    if reason := test_server.missing():
        pytest.skip(reason)
    with test_server.serving(tmp_path_factory.mktemp("testserver")) as running:
        yield running


@pytest.fixture(scope="session")
def load(server: TestServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Load]:
    """`load("body-integer")`: the package of one of the server's specs, generated and imported once."""
    made: dict[str, tuple[ModuleType, Path]] = {}

    def package(spec: str) -> ModuleType:
        if spec not in made:
            folder = tmp_path_factory.mktemp(spec.replace("-", "_"))
            result = generate_spec(
                (test_server.SWAGGER / f"{spec}.json").read_text(encoding="utf-8"),
                tmp_path_factory.mktemp("spec"),
                _text(SPECS / f"{spec}.toml"),
                _text(SPECS / f"{spec}.overlay.yaml"),
            )
            made[spec] = import_package(write_files(result, folder), folder), folder
        return made[spec][0]

    yield package
    for module, folder in made.values():
        forget(module.__name__, folder)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@pytest.fixture(scope="module")
def api(request: pytest.FixtureRequest, load: Load) -> ModuleType:
    """The package of the module's `SPEC`."""
    return load(request.module.SPEC)


@pytest.fixture(scope="module", params=["sync", "async"])
def drive(request: pytest.FixtureRequest, api: ModuleType, server: TestServer) -> Iterator[Driver]:
    driver = Driver(request.param, api, server)
    yield driver
    driver.close()


@pytest.fixture(scope="module", autouse=True)
def _counted(request: pytest.FixtureRequest, server: TestServer) -> Iterator[None]:
    """Keep which scenarios of the server this module met, for docs/conformance.md."""
    before = server.hits()
    yield
    after = server.hits()
    met = {
        category: [key for key, count in keys.items() if count > before[category].get(key, 0)]
        for category, keys in after.items()
    }
    folder = request.config.cache.mkdir("conformance")
    name = Path(request.module.__file__).stem
    (folder / f"{name}.json").write_text(json.dumps({"met": met, "keys": {c: list(k) for c, k in after.items()}}))
