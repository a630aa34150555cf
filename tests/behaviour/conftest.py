"""Fixtures of the behaviour tests: a spec's text becomes a package, which calls a service that a test scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest

from specloom.config_file import find_job
from specloom.pipeline import generate
from specloom.problems import Problems
from tests.behaviour.generated import forget, generate_spec, import_package, write_files
from tests.behaviour.service import Caller, Service

ClientFor: TypeAlias = Callable[..., ModuleType]
Projects: TypeAlias = dict[str, Path]
"""The folder of each project."""

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def client_for(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClientFor]:
    """`client_for(spec, config="", overlay="")`: the package of a spec's text; the same text gives the same package."""
    made: dict[tuple[str, str, str], ModuleType] = {}
    folder = tmp_path_factory.mktemp("generated")

    def package(spec: str, config: str = "", overlay: str = "") -> ModuleType:
        key = (spec, config, overlay)
        if key not in made:
            name = write_files(generate_spec(spec, tmp_path_factory.mktemp("spec"), config, overlay), folder)
            made[key] = import_package(name, folder)
        return made[key]

    yield package
    for module in made.values():
        forget(module.__name__, folder)


@pytest.fixture(scope="session")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Projects:
    """What the specs of this repository become now, by name; each in a folder of its own."""
    made: Projects = {}
    for spec in sorted(ROOT.glob("specs/*.toml")):
        problems = Problems()
        made[spec.stem] = tmp_path_factory.mktemp(spec.stem)
        write_files(generate(find_job(spec.with_suffix(".yaml"), problems), problems), made[spec.stem])
    return made


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as started:
        yield started


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, service: Service) -> Caller:
    return Caller(request.param, service)
