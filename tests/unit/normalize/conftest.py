"""What the tests of this stage share: a few lines of a spec, read and normalized."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from specloom.load.read import load
from specloom.load.tree import Tree
from specloom.normalize import normalize
from specloom.normalize.document import Document, Operation, Property, Schema
from specloom.problems import Problem, Problems

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Read:
    """A document, and what there was to say about its spec."""

    document: Document
    problems: Problems

    def schema(self, name: str) -> Schema:
        """The schema `name` of components/schemas."""
        return self.document.by_key[f"#/components/schemas/{name}"].schema

    def member(self, name: str, member: str) -> Property:
        """A property of the schema `name`."""
        return next(each for each in self.schema(name).properties if each.name == member)

    def members(self, name: str) -> dict[str, bool]:
        """The properties of the schema `name`, and whether they are required."""
        return {each.name: each.required for each in self.schema(name).properties}

    @property
    def operation(self) -> Operation:
        """The only operation."""
        assert len(self.document.operations) == 1
        return self.document.operations[0]

    @property
    def codes(self) -> list[tuple[str, str]]:
        """The code and pointer of each problem."""
        return [(each.code, each.where.pointer) for each in self.problems]

    def said(self, code: str) -> list[Problem]:
        """The problems of one code."""
        return [each for each in self.problems if each.code == code]


Reading = Callable[..., Read]


@pytest.fixture
def tree(tmp_path: Path) -> Callable[..., tuple[Tree, Problems]]:
    """Loads a spec; keywords are other files beside it, with `__` for the dot of their names."""

    def loaded(text: str, **others: str) -> tuple[Tree, Problems]:
        for name, content in others.items():
            (tmp_path / name.replace("__", ".")).write_text(textwrap.dedent(content))
        spec = tmp_path / "spec.yaml"
        spec.write_text(textwrap.dedent(text))
        problems = Problems()
        return load(spec, problems), problems

    return loaded


@pytest.fixture
def read(tree: Callable[..., tuple[Tree, Problems]]) -> Reading:
    """Normalizes a whole spec."""

    def reading(text: str, **others: str) -> Read:
        loaded, problems = tree(text, **others)
        return Read(normalize(loaded, (), problems), problems)

    return reading


@pytest.fixture
def three(read: Reading) -> Reading:
    """Normalizes an OpenAPI 3.0 spec that is written without its head."""

    def reading(text: str, **others: str) -> Read:
        body = textwrap.dedent(text)
        paths = "" if body.startswith("paths:") or "\npaths:" in body else "paths: {}\n"
        return read(f"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{paths}{body}", **others)

    return reading


@pytest.fixture
def schemas(three: Reading) -> Reading:
    """Normalizes an OpenAPI 3.0 spec of which only components/schemas is written, in one text or several."""

    def reading(*texts: str, **others: str) -> Read:
        written = "\n".join(textwrap.indent(textwrap.dedent(text), "    ") for text in texts)
        return three(f"components:\n  schemas:\n{written}", **others)

    return reading


@pytest.fixture
def two(read: Reading) -> Reading:
    """Normalizes a Swagger 2.0 spec that is written without its head."""

    def reading(text: str, **others: str) -> Read:
        body = textwrap.dedent(text)
        paths = "" if body.startswith("paths:") or "\npaths:" in body else "paths: {}\n"
        return read(f"swagger: '2.0'\ninfo: {{title: T, version: '1'}}\n{paths}{body}", **others)

    return reading


def _real(name: str) -> Read:
    spec = ROOT / "specs" / name
    problems = Problems()
    return Read(normalize(load(spec, problems), (), problems), problems)


@pytest.fixture(scope="session")
def inference() -> Read:
    """The OpenAPI 3.0 spec of this project, without its overlay."""
    return _real("azure-openai-inference.yaml")


@pytest.fixture(scope="session")
def assistants() -> Read:
    """The Swagger 2.0 spec of this project, without its overlay."""
    return _real("azure-openai-assistants.yaml")
