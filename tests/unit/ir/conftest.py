"""What the tests of the IR's operations share: documents from a few lines, and the API that is built from a spec."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from specloom.config import Config
from specloom.ir.build import build
from specloom.ir.model import Api, Operation, Ref, Type
from specloom.load.read import load
from specloom.load.tree import Where, escape
from specloom.normalize import normalize
from specloom.normalize.document import Document, SharedSchema
from specloom.normalize.document import Operation as DocumentOperation
from specloom.normalize.document import Schema as DocumentSchema
from specloom.problems import Problem, Problems


@dataclass(frozen=True)
class Built:
    """An API and what there was to say about its spec."""

    api: Api
    problems: Problems

    @property
    def calls(self) -> dict[str, str]:
        """ "GET /threads" -> "threads.list"."""
        return {f"{each.method} {each.path}": call(each) for each in self.api.operations}

    def operation(self, name: str) -> Operation:
        """The operation of this call."""
        return next(each for each in self.api.operations if call(each) == name)

    def declared(self, type: Type | None) -> str:
        """The name of the declaration that a type refers to."""
        assert isinstance(type, Ref), type
        return next(each.name for each in self.api.declarations if each.id == type.id)

    def said(self, code: str) -> list[Problem]:
        """The problems of one code."""
        return [each for each in self.problems if each.code == code]


def call(operation: Operation) -> str:
    """A call as a person writes it: "threads.runs.list_steps"."""
    return spelled(*operation.group, operation.name)


def spelled(*names: str) -> str:
    """Names as a person writes them, with dots between."""
    return ".".join(name.lower().replace(" ", "_") for name in names)


@pytest.fixture
def outline() -> Callable[..., Document]:
    """A document from lines such as "GET /threads/{id} getThread Tag", with "-" for no operationId."""

    def make(*lines: str, schemas: tuple[str, ...] = ()) -> Document:
        where = Where("outline.yaml")
        return Document(
            file="outline.yaml",
            sha256="",
            spec_version="3.0.0",
            title="Outline",
            version="1",
            description=None,
            servers=(),
            security=(),
            schemes=(),
            tags=(),
            operations=tuple(_operation(line) for line in lines),
            schemas=tuple(SharedSchema(each, each, each, DocumentSchema(where)) for each in schemas),
        )

    return make


def _operation(line: str) -> DocumentOperation:
    method, path, operation_id, *tags = line.split(" ", 3)
    pointer = f"/paths/{escape(path)}/{method.lower()}"
    return DocumentOperation(
        where=Where("outline.yaml", pointer),
        pointer=f"#{pointer}",
        method=method,
        path=path,
        operation_id=None if operation_id == "-" else operation_id,
        tags=tuple(tags),
        summary=None,
        description=None,
        deprecated=False,
        parameters=(),
        body=None,
        responses=(),
        security=None,
    )


@pytest.fixture
def built(tmp_path: Path) -> Callable[..., Built]:
    """The API of a spec given as its `paths`, and as its `components` and more where they matter."""

    def make(paths: str, more: str = "", config: Config | None = None) -> Built:
        head = "openapi: 3.0.3\ninfo: {title: Sketch, version: '1'}\n"
        text = f"{head}paths:\n{textwrap.indent(textwrap.dedent(paths), '  ')}\n{textwrap.dedent(more)}"
        assert yaml.safe_load(text), "the test's own YAML"
        spec = tmp_path / "sketch.yaml"
        spec.write_text(text, encoding="utf-8")
        problems = Problems()
        document = normalize(load(spec, problems), (), problems)
        return Built(build(document, config or Config(), problems), problems)

    return make
