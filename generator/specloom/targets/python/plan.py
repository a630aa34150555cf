"""The plan: which files a package has, each with its template and its view. A new file is a new row here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from specloom.config import Config
from specloom.ir.model import Api
from specloom.targets.folder import templates_folder
from specloom.targets.python import deprecation
from specloom.targets.python.api_map import api_map
from specloom.targets.python.clients import client_module
from specloom.targets.python.declarations import model_module, unknown_module
from specloom.targets.python.docs import api_doc
from specloom.targets.python.guide import guide
from specloom.targets.python.inputs import input_modules
from specloom.targets.python.literals import toml
from specloom.targets.python.operations import operations_module
from specloom.targets.python.packages import inputs_package, models_package, root_package
from specloom.targets.python.project import Project, project_of
from specloom.targets.python.service import service_of
from specloom.targets.python.surface import surface_of
from specloom.targets.python.symbols import UNKNOWN_MODULE, symbols_of
from specloom.targets.python.views import PyprojectView
from specloom.targets.target import PlannedFile

_NEEDED = ("anyio>=4.10", "httpcore2>=2.16", "httpx2>=2.16", "msgspec>=0.20")
"""What every package depends on."""


def plan(api: Api, config: Config) -> tuple[PlannedFile, ...]:
    """The files of an installable project."""
    runtime = tuple(sorted((templates_folder() / "python" / "runtime").glob("*.py")))
    project, service, symbols = project_of(api, config), service_of(api), symbols_of(api)
    surface = surface_of(api, service, symbols)
    inputs = input_modules(api, symbols)

    package, models, taken, operations = project.package, "models", "inputs", "operations"
    module, init = "python/module.py.jinja", "python/package.py.jinja"
    documents = cache(partial(guide, api, config, project, service, symbols, surface))
    return (
        PlannedFile("pyproject.toml", "python/project/pyproject.toml.jinja", partial(_pyproject, api, project)),
        PlannedFile("README.md", "python/project/README.md.jinja", documents),
        PlannedFile("docs/guide.md", "python/project/guide.md.jinja", documents),
        PlannedFile("api.md", "python/project/api.md.jinja", partial(api_doc, api, project, symbols, surface)),
        PlannedFile("api.json", text=partial(api_map, api, project, service, symbols, surface)),
        PlannedFile(f"{package}/__init__.py", init, partial(root_package, project)),
        PlannedFile(f"{package}/py.typed", text=""),
        PlannedFile(
            f"{package}/client.py",
            "python/operations/module.py.jinja",
            partial(client_module, api, config, project, service, symbols, surface),
        ),
        PlannedFile(f"{package}/{operations}/__init__.py", text='"""The operations, by group."""\n'),
        *(
            PlannedFile(
                f"{package}/{operations}/{node.module}.py",
                "python/operations/module.py.jinja",
                partial(operations_module, node, symbols, surface),
            )
            for node in surface.groups
        ),
        PlannedFile(f"{package}/{models}/__init__.py", init, partial(models_package, symbols)),
        PlannedFile(
            f"{package}/{models}/{UNKNOWN_MODULE}.py",
            "python/models/unknown.py.jinja",
            partial(unknown_module, symbols),
        ),
        *(
            PlannedFile(f"{package}/{models}/{name}.py", module, partial(model_module, name, ids, symbols))
            for name, ids in symbols.in_modules().items()
        ),
        PlannedFile(
            f"{package}/{taken}/__init__.py", init, partial(inputs_package, {each.name: each.names for each in inputs})
        ),
        *(PlannedFile(f"{package}/{taken}/{each.name}.py", module, each.view) for each in inputs),
        *_copied(package, runtime),
    )


def _copied(package: str, runtime: tuple[Path, ...]) -> Iterator[PlannedFile]:
    """The runtime, byte for byte."""
    for path in runtime:
        yield PlannedFile(f"{package}/_runtime/{path.name}", copy=path)
    if all(path.name != "__init__.py" for path in runtime):
        yield PlannedFile(f"{package}/_runtime/__init__.py", text="")


def _pyproject(api: Api, project: Project) -> PyprojectView:
    deprecated = any(operation.deprecated for operation in api.operations)
    return PyprojectView(
        distribution=toml(project.distribution),
        package=toml(project.package),
        version=toml(project.version),
        description=toml(project.summary),
        dependencies=", ".join(map(toml, [*_NEEDED, *([deprecation.NEEDED] if deprecated else [])])),
    )
