"""What the tests of the oddities ask of the two real specs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from specloom.config_file import find_job
from specloom.ir.model import Api, Declaration, Operation, Record
from specloom.load.locate import Sources
from specloom.pipeline import generate
from specloom.problems import Problem, Problems

SPECS = Path(__file__).parents[2] / "specs"
INFERENCE, ASSISTANTS = "azure-openai-inference", "azure-openai-assistants"
T = TypeVar("T", bound=Declaration)


@dataclass(frozen=True)
class Made:
    """What a spec became."""

    api: Api
    problems: Problems
    files: dict[str, str]


@cache
def made(spec: str) -> Made:
    problems = Problems()
    result = generate(find_job(SPECS / f"{spec}.yaml", problems), problems)
    assert result.api is not None
    assert not problems.errors
    return Made(result.api, problems, dict(result.files))


@cache
def _sources() -> Sources:
    return Sources()


def line(problem: Problem, *, related: bool = False) -> int:
    """The line that a problem, or what is related to it, is shown at."""
    span = _sources().span(problem.related if related and problem.related else problem.where)
    assert span is not None
    return span.line


def said(code: str, spec: str = INFERENCE) -> dict[int, str]:
    """The problems of a code: what is said of which line."""
    return {line(each): each.message for each in made(spec).problems if each.code == code}


def names(spec: str = INFERENCE) -> list[str]:
    """Those of all declarations, in lower case."""
    return [each.name.replace(" ", "").lower() for each in made(spec).api.declarations]


def declared(pointer: str, kind: type[T], spec: str = INFERENCE) -> T:
    """The declaration of a schema: "runObject", "runObject/properties/usage", "#/paths/..."."""
    within = "#/components/schemas/" if spec == INFERENCE else "#/definitions/"
    id = pointer if pointer.startswith("#") else within + pointer
    found = next(each for each in made(spec).api.declarations if each.id == id)
    assert isinstance(found, kind)
    return found


def member(record: str, wire: str, spec: str = INFERENCE) -> Any:
    """A member of a record."""
    return next(each for each in declared(record, Record, spec).fields if each.wire == wire)


def call(operation: Operation) -> str:
    """ "threads.runs.list_steps"."""
    return ".".join((*operation.group, operation.name)).lower().replace(" ", "_")


def operation(name: str, spec: str = INFERENCE) -> Operation:
    """The operation of a call."""
    return next(each for each in made(spec).api.operations if call(each) == name)


def text(path: str, spec: str = INFERENCE) -> str:
    """A generated file of the package, its white space squeezed."""
    return " ".join(made(spec).files[f"{spec.replace('-', '_')}/{path}"].split())


def everywhere(spec: str) -> str:
    """All generated modules but the runtime."""
    return "\n".join(each for path, each in made(spec).files.items() if path.endswith(".py") and "_runtime" not in path)
