"""Inline specs, and the packages that they become."""

from __future__ import annotations

import importlib
import itertools
import sys
import textwrap
from pathlib import Path
from types import ModuleType

from msgspec.structs import replace

from specloom.config import PackageConfig
from specloom.config_file import find_job
from specloom.load.locate import Sources
from specloom.pipeline import Result, generate
from specloom.problems import Problems
from specloom.report import to_text

_numbers = itertools.count(1)


def openapi(paths: str = "{}", schemas: str = "", more: str = "") -> str:
    """An OpenAPI 3.0 document: what stands under `paths`, under `components: schemas`, and further members."""
    parts = ['openapi: 3.0.3\ninfo: {title: Shop, version: "1"}\nservers: [{url: https://shop.example.com/v1}]\n']
    parts.append("paths:\n" + textwrap.indent(textwrap.dedent(paths), "  "))
    if schemas:
        parts.append("components:\n  schemas:\n" + textwrap.indent(textwrap.dedent(schemas), "    "))
    parts.append(textwrap.dedent(more))
    return "\n".join(parts)


def things(schemas: str) -> str:
    """An OpenAPI 3.0 document with `things.create(<the members of Thing>)` and `things.get()`, which give a Thing."""
    return openapi(
        """
        /thing:
          x-ref: &ref {$ref: "#/components/schemas/Thing"}
          get:
            operationId: Things_Get
            responses: {"200": &ok {description: OK, content: &thing {application/json: {schema: *ref}}}}
          post:
            operationId: Things_Create
            requestBody: {required: true, content: *thing}
            responses: {"200": *ok}
        """,
        schemas,
    )


def generate_spec(spec: str, folder: Path, config: str = "", overlay: str = "") -> Result:
    """What becomes of a spec's text, its `.toml` and its overlay; the files lie in `folder`, the output does not."""
    (folder / "spec.yaml").write_text(textwrap.dedent(spec), encoding="utf-8")
    if config:
        (folder / "spec.toml").write_text(textwrap.dedent(config), encoding="utf-8")
    if overlay:
        (folder / "spec.overlay.yaml").write_text(textwrap.dedent(overlay), encoding="utf-8")
    problems = Problems()
    job = find_job(folder / "spec.yaml", problems)
    name = job.config.package.name or f"client_{next(_numbers)}"  # no two tests share modules
    package = PackageConfig(name=name, description=job.config.package.description)
    return generate(replace(job, config=replace(job.config, package=package)), problems)


def write_files(result: Result, folder: Path) -> str:
    """Write the generated files; the import name of the package."""
    assert result.files, to_text(result.problems, Sources())
    for path, text in result.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return next(path.partition("/")[0] for path in result.files if path.endswith("/py.typed"))


_set_aside: dict[tuple[str, Path], dict[str, ModuleType]] = {}
"""The modules of a package of the same name that had been imported from elsewhere."""


def _modules(name: str) -> dict[str, ModuleType]:
    return {each: module for each, module in sys.modules.items() if each.partition(".")[0] == name}


def import_package(name: str, folder: Path) -> ModuleType:
    """Import a package from a folder, whatever else has its name; `forget` it when it is done with."""
    _set_aside[name, folder] = known = _modules(name)
    for module in known:
        del sys.modules[module]
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    return importlib.import_module(name)


def forget(name: str, folder: Path) -> None:
    """Take a package out of the interpreter again."""
    if str(folder) in sys.path:
        sys.path.remove(str(folder))
    for module in _modules(name):
        del sys.modules[module]
    sys.modules.update(_set_aside.pop((name, folder), {}))
