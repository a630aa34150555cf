"""What the tests of types share: declarations from a few lines of `components/schemas`."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

import pytest

from specloom.config import Config, NamingConfig
from specloom.ir.check import check
from specloom.ir.model import (
    Alias,
    Anything,
    Api,
    Const,
    Declaration,
    Enum,
    List,
    Map,
    NotGenerated,
    Nullable,
    Record,
    Ref,
    Scalar,
    SchemaSymbol,
    Source,
    Tuple,
    Type,
    Union,
)
from specloom.ir.types import TypeBuilder
from specloom.load.read import load
from specloom.normalize import normalize
from specloom.problems import Problem, Problems

D = TypeVar("D", Record, Enum, Union, Alias)


@dataclass(frozen=True)
class Declared:
    """The declarations of a document, by the names they were given."""

    declarations: tuple[Declaration, ...]
    symbols: tuple[SchemaSymbol, ...]
    not_generated: tuple[NotGenerated, ...]
    problems: Problems

    @property
    def names(self) -> list[str]:
        return [each.name for each in self.declarations]

    def said(self, code: str) -> list[Problem]:
        return [each for each in self.problems if each.code == code]

    def record(self, name: str) -> Record:
        return self._find(name, Record)

    def enum(self, name: str) -> Enum:
        return self._find(name, Enum)

    def union(self, name: str) -> Union:
        return self._find(name, Union)

    def alias(self, name: str) -> Alias:
        return self._find(name, Alias)

    def fields(self, name: str) -> dict[str, str]:
        """Wire name -> type, as `text` writes it, with "?" before that of an optional member."""
        return {each.wire: ("" if each.required else "?") + self.text(each.type) for each in self.record(name).fields}

    def variants(self, name: str) -> dict[str, tuple[str, ...]]:
        """Type -> tag values."""
        return {self.text(each.type): each.tags for each in self.union(name).variants}

    def text(self, type: Type) -> str:
        """A type as a person notes it down: [string], {integer}, Name|null, 'a', and 'a'+ for an open constant."""
        match type:
            case Scalar(kind, format):
                return kind if format is None else f"{kind}:{format}"
            case Anything():
                return "anything"
            case Const(value, is_open):
                return f"{value!r}{'+' if is_open else ''}"
            case List(item):
                return f"[{self.text(item)}]"
            case Tuple(items, rest):
                more = () if rest is None else (f"*{self.text(rest)}",)
                return f"({', '.join((*map(self.text, items), *more))})"
            case Map(value):
                return f"{{{self.text(value)}}}"
            case Nullable(inner):
                return f"{self.text(inner)}|null"
            case Ref(id):
                return next(each.name for each in self.declarations if each.id == id)

    def _find(self, name: str, kind: type[D]) -> D:
        found = next((each for each in self.declarations if each.name == name), None)
        assert isinstance(found, kind), f"{name} is {found}; there are {self.names}"
        return found


Declare = Callable[..., Declared]


@pytest.fixture
def declare(tmp_path: Path) -> Declare:
    """Declarations from `components/schemas`. `used`: schemas that travel, with the direction; `pins`: names by
    pointer."""

    def make(
        schemas: str,
        *,
        used: dict[str, Literal["request", "response"]] | None = None,
        pins: dict[str, str] | None = None,
    ) -> Declared:
        head = "openapi: 3.0.3\ninfo: {title: Sketch, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
        spec = tmp_path / "sketch.yaml"
        spec.write_text(head + textwrap.indent(textwrap.dedent(schemas), "    "), encoding="utf-8")
        problems = Problems()
        document = normalize(load(spec, problems), (), problems)
        builder = TypeBuilder(document, Config(naming=NamingConfig(schemas=pins or {})), problems)
        for name, direction in (used or {}).items():
            schema = document.by_key[f"#/components/schemas/{name}"].schema
            builder.use(
                type(schema)(schema.where, ref=f"#/components/schemas/{name}"),
                hint=(name,),
                direction=direction,
                pointer=f"#/paths/{name}",
            )
        declarations, symbols, not_generated = builder.finish()
        check(_api(declarations, symbols, not_generated))
        return Declared(declarations, symbols, not_generated, problems)

    return make


def _api(
    declarations: tuple[Declaration, ...],
    symbols: tuple[SchemaSymbol, ...],
    not_generated: tuple[NotGenerated, ...],
) -> Api:
    return Api(
        source=Source("sketch.yaml", "", "Sketch", "1", "3.0.3"),
        title="Sketch",
        doc=None,
        servers=(),
        client_parameters=(),
        schemes=(),
        security=(),
        groups=(),
        operations=(),
        declarations=declarations,
        schemas=symbols,
        not_generated=not_generated,
    )
