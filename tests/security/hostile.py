"""A payload in any place of a spec, and what must hold of whatever becomes of it."""

from __future__ import annotations

import copy
import importlib
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import yaml

from specloom import write
from specloom.config_file import find_job
from specloom.pipeline import Result, generate
from specloom.problems import Problems, Unusable
from tests.behaviour.generated import forget
from tests.security.output_check import faults_of_files
from tests.security.payloads import nothing_ran

HERE = Path(__file__).parent
KEYWORDS = frozenset((HERE / "keywords.txt").read_text(encoding="utf-8").split())
"""Keys that the format gives; every other key in the specs here is a name that somebody chose."""


@dataclass(frozen=True)
class Position:
    """A place in a spec: the way to a string, or to the member whose name is meant."""

    steps: tuple[str | int, ...]
    is_key: bool

    def __str__(self) -> str:
        return "/".join(str(step).replace("/", "~1") for step in self.steps) + ("!" if self.is_key else "")


@cache
def spec(name: str) -> Any:
    """One of the specs beside this file."""
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def positions(name: str) -> list[Position]:
    """Every string of a spec, and every name that it gives to a member."""
    return list(_walk(spec(name), ()))


def _walk(value: object, steps: tuple[str | int, ...]) -> Iterator[Position]:
    if isinstance(value, dict):
        for key, member in value.items():
            if key not in KEYWORDS:
                yield Position((*steps, key), is_key=True)
            yield from _walk(member, (*steps, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(item, (*steps, index))
    elif isinstance(value, str):
        yield Position(steps, is_key=False)


def placed(name: str, text: str, *places: Position) -> Any:
    """The spec with a text in these places; references to a component follow its name."""
    return filled(name, dict.fromkeys(places, text))


def filled(name: str, texts: Mapping[Position, str]) -> Any:
    """The same with a text of its own in each place."""
    changed = copy.deepcopy(spec(name))
    for place, text in sorted(texts.items(), key=lambda pair: -len(pair[0].steps)):
        *way, last = place.steps
        holder = changed
        for step in way:
            holder = holder[step]
        if not place.is_key:
            holder[last] = text
            continue
        members = list(holder.items())
        holder.clear()
        holder.update((text if key == last else key, member) for key, member in members)
        if way[:-1] == ["components"] or way[-1:] in (["definitions"], ["$defs"]):
            old = "/".join(["#", *map(str, way), str(last)])
            escaped = quote(text.replace("~", "~0").replace("/", "~1"), errors="replace")
            _redirect(changed, old, "/".join(["#", *map(str, way), escaped]))
    return changed


def _redirect(value: Any, old: str, new: str) -> None:
    for key, member in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(member, str) and f"{member}/".startswith(f"{old}/"):
            value[key] = new + member.removeprefix(old)
        elif isinstance(member, dict | list):
            _redirect(member, old, new)


def weave(document: object, folder: Path, config: str = "", overlay: object = None) -> Result:
    """What becomes of a document, written as JSON, which can hold any text."""
    (folder / "spec.json").write_text(json.dumps(document), encoding="utf-8")
    if config:
        (folder / "spec.toml").write_text(config, encoding="utf-8")
    if overlay is not None:
        (folder / "spec.overlay.json").write_text(json.dumps(overlay), encoding="utf-8")
    problems = Problems()
    try:
        return generate(find_job(folder / "spec.json", problems), problems)
    except Unusable:
        return Result(problems)


def assert_safe(result: Result, folder: Path) -> ModuleType | None:
    """Success, or errors that say where; and no text of the spec was run, then or when the output is used.

    Gives the package, which was imported and used, where there is one.
    """
    assert nothing_ran()
    if not result.files:
        assert result.problems.errors
        assert all(problem.where.file for problem in result.problems.errors)
        return None
    files = {path: text for path, text in result.files.items() if "/_runtime/" not in path}
    assert faults_of_files(files, result.api, _configured(folder)) == []
    out = folder / "out"
    problems = Problems()
    write.apply(write.compare(out, files, problems), problems)
    assert {path.name for path in folder.iterdir()} <= {"out", "spec.json", "spec.toml", "spec.overlay.json"}
    written = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert written == {*files, write.MANIFEST}
    name = next(path.partition("/")[0] for path in files if path.endswith("/py.typed"))
    with imported(name, out) as package:
        use(package)
        assert nothing_ran()
        return package


def _configured(folder: Path) -> list[str]:
    """The texts of the configuration."""
    path = folder / "spec.toml"
    return list(_strings(tomllib.loads(path.read_text(encoding="utf-8")))) if path.exists() else []


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from _strings(member)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, str):
        yield value


@contextmanager
def imported(name: str, folder: Path) -> Iterator[ModuleType]:
    """A package, whose runtime is the one in templates/: importing its copy each time would take too long."""
    assert name.isidentifier()
    assert name not in sys.modules
    runtime = _runtime()
    sys.modules.update({f"{name}._runtime{module}": loaded for module, loaded in runtime.items()})
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(name)
    finally:
        forget(name, folder)


@cache
def _runtime() -> dict[str, ModuleType]:
    """Every module of the runtime, by what follows the name of its package."""
    templates = str(HERE.parent.parent / "templates" / "python")
    if templates not in sys.path:
        sys.path.insert(0, templates)
    names = sorted(path.stem for path in Path(templates, "runtime").glob("*.py"))
    modules = {f".{name}": importlib.import_module(f"runtime.{name}") for name in names if name != "__init__"}
    return {"": importlib.import_module("runtime"), **modules}


def use(package: ModuleType) -> None:
    """Import every module, and have every annotation evaluated that ever is."""
    for name in package.__all__:
        getattr(package, name)
    for folder in ("models", "inputs", "operations"):
        parent = importlib.import_module(f"{package.__name__}.{folder}")
        for path in Path(str(parent.__file__)).parent.glob("*.py"):
            importlib.import_module(f"{parent.__name__}.{path.stem}")
    for name in package.models.__all__:
        package.decode(getattr(package.models, name), b"{}", unknown_fields="keep")
    for name in package.inputs.__all__:
        getattr(package.inputs, name)
