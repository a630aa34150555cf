"""Fixtures of the conformance tests. A test module says with `SPEC = "body-integer"` whose clients it drives; with
`SPECS = ("body-number", "body-number.quirks")` it drives those of each.

Each process of a run has a server of its own, so that what one scenario leaves on the server never meets another's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest

from tests import npm
from tests.behaviour.generated import forget, import_package, write_files
from tests.conformance import server as test_server
from tests.conformance import table
from tests.conformance.documents import generate_document
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

Load: TypeAlias = Callable[[str], ModuleType]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    if reason := npm.missing():
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
            result = generate_document(spec, tmp_path_factory.mktemp("spec"))
            made[spec] = import_package(write_files(result, folder), folder), folder
        return made[spec][0]

    yield package
    for module, folder in made.values():
        forget(module.__name__, folder)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "api" in metafunc.fixturenames and hasattr(metafunc.module, "SPECS"):
        metafunc.parametrize("api", metafunc.module.SPECS, indirect=True, scope="module")


@pytest.fixture(scope="module")
def api(request: pytest.FixtureRequest, load: Load) -> ModuleType:
    """The package of the module's `SPEC`, or of one of its `SPECS`."""
    return load(getattr(request, "param", None) or request.module.SPEC)


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
    area = request.module.__name__.rpartition(".")[2].removeprefix("test_")
    table.keep(area, before, server.hits())
