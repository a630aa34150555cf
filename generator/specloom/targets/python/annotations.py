"""Types of the IR as Python text: what a response holds, what a request takes, and what a run-time type is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct, field

from specloom.ir.model import (
    Alias,
    Anything,
    Const,
    DeclarationId,
    Enum,
    List,
    Map,
    Nullable,
    Record,
    Ref,
    Scalar,
    Tuple,
    Type,
    Union,
)
from specloom.targets.python.formats import (
    BUILTINS,
    RUNTIME_BODY,
    RUNTIME_JSON_INPUT,
    RUNTIME_MODEL,
    Place,
    format_of,
)
from specloom.targets.python.imports import ANNOTATED, Imports
from specloom.targets.python.literals import literal
from specloom.targets.python.pages import PageClass
from specloom.targets.python.shapes import target
from specloom.targets.python.symbols import UNKNOWN_MODULE, UNKNOWN_VARIANT, Symbols

Write: TypeAlias = Callable[[Type], list[str]]


class Annotations(Struct, frozen=True):
    """Writes types for one module, and tells its imports what they need.

    `models` is the module of models that this is, so that its own classes go by their bare names, and `inputs` that of
    inputs; elsewhere both are reached through their packages.
    """

    symbols: Symbols
    imports: Imports
    models: str | None = None
    inputs: str | None = None
    shadowed: frozenset[str] = frozenset()
    """Names that the class around the annotation gives to something else."""
    promised: dict[tuple[str, bool], str] = field(default_factory=dict[tuple[str, bool], str])
    """What was found of the operations here, by their ids, for the sync class and for the async one."""
    outputs: dict[tuple[Type, bool], str] = field(default_factory=dict[tuple[Type, bool], str])
    """What was written of types here; of no `Const` or what holds one, for 1, 1.0 and True are equal."""

    def within(self, names: Iterable[str]) -> Annotations:
        """The same in a class that gives these names to something else."""
        taken = frozenset(names)
        if ANNOTATED.isdisjoint(taken) and ANNOTATED.isdisjoint(self.shadowed):
            return self
        return Annotations(self.symbols, self.imports, self.models, self.inputs, taken)

    def output(self, type: Type, *, optional: bool = False) -> str:
        """What a model's attribute or a response holds."""
        if not isinstance(type, (Ref, Scalar)):
            return self._join(self._output(type), optional)
        key = (type, optional)
        if key not in self.outputs:
            self.outputs[key] = self._join(self._output(type), optional)
        return self.outputs[key]

    def input(self, type: Type, *, optional: bool = False) -> str:
        """What a parameter or the key of a dict literal takes."""
        return self._join(self._input(type), optional)

    def body(self, types: Iterable[Type], *, optional: bool = False) -> str:
        """What is taken for a body that is one of several types: bytes in any form that can be sent."""
        parts: list[str] = []
        for type in types:
            binary = isinstance(type, Scalar) and type.kind == "binary"
            parts += [self._place(Place(RUNTIME_BODY, "BinaryInput"))] if binary else self._input(type)
        return self._join(parts, optional)

    def one_of(self, values: Iterable[str], *, open: bool = False, optional: bool = False) -> str:
        """What is taken for one of some values; `open`: or any other text."""
        return self._join([*self.literals(values), *([self.builtin("str")] if open else [])], optional)

    def evaluated(self, type: Type) -> str:
        """An expression for the type of a response at run time, without what only a type checker wants to know."""
        return " | ".join(_unique(self._evaluated(type)))

    def later(self, type: Type) -> str:
        """The same, quoted, for what is not yet there where it stands."""
        return literal(self.evaluated(type))

    def literals(self, values: Iterable[str | int | float | bool]) -> list[str]:
        """The type of these values. No type checker has literals of floats, and msgspec none of booleans."""
        values = list(values)
        for kind in (float, bool):
            if any(isinstance(value, kind) for value in values):
                return [self.builtin(kind.__name__)]
        return [f"{self.imports.use('typing', 'Literal')}[{', '.join(literal(value) for value in values)}]"]

    def model(self, id: DeclarationId) -> str:
        """A declaration's own name in the models."""
        return self._class(self.symbols.modules[id], self.symbols.names[id])

    def values(self, id: DeclarationId) -> str | None:
        """The name for a closed enum or one of its values, where it has one."""
        name = self.symbols.values.get(id)
        return None if name is None else self._class(self.symbols.modules[id], name)

    def page(self, page: PageClass, *, asynchronous: bool = False) -> str:
        """A class of pages, beside its record."""
        return self._class(self.symbols.modules[page.record], page.async_name if asynchronous else page.name)

    def _class(self, module: str, name: str) -> str:
        if self.models is None:
            return f"{self.imports.use('.', 'models')}.{name}"
        return name if module == self.models else self.imports.use_own(f".models.{module}", name)

    def unknown_variant(self) -> str:
        """The variant of tomorrow."""
        if self.models is None:
            return f"{self.imports.use('.', 'models')}.{UNKNOWN_VARIANT}"
        return self.imports.use_own(f".models.{UNKNOWN_MODULE}", UNKNOWN_VARIANT)

    def builtin(self, name: str) -> str:
        """A builtin, whatever the class around it calls its own."""
        return self.imports.builtin(name, self.shadowed)

    def has_unknown(self, union: Union) -> bool:
        """Whether a union has two records to choose from, or a tag, so that another may come."""
        return union.tag is not None or _records(union, self.symbols, frozenset()) > 1

    def union(self, union: Union) -> str:
        """The right-hand side of a union's static type."""
        parts = [part for variant in union.variants for part in self._output(variant.type)]
        return self._join([*parts, *([self.unknown_variant()] if self.has_unknown(union) else [])], False)

    def union_input(self, union: Union) -> str:
        """The right-hand side of what a request takes for a union."""
        parts = [part for variant in union.variants for part in self._input(variant.type)]
        return self._join([*parts, *([self.unknown_variant()] if self.has_unknown(union) else [])], False)

    def union_call(self, union: Union, later: frozenset[DeclarationId] = frozenset()) -> str:
        """The run-time value of a union. A variant that names what is not yet there (`later`) is quoted."""
        tagged: list[str] = []
        shaped: list[str] = []
        quoted = False
        for variant in union.variants:
            lazy = bool(later.intersection(self.symbols.refs(variant.type)))
            quoted |= lazy
            expression = self.later(variant.type) if lazy else self.evaluated(variant.type)
            tagged += [f"{literal(tag)}: {expression}" for tag in variant.tags]
            shaped += [] if variant.tags else [expression]
        arguments = [f"{{{', '.join(tagged)}}}"] if tagged else []
        arguments += _unique(shaped)
        if union.tag is not None:
            arguments.append(f"tag={literal(union.tag)}")
        if self.has_unknown(union):
            arguments.append(f"unknown={self.unknown_variant()}")
        if union.untagged is not None:
            itself = Ref(union.untagged)
            lazy = bool(later.intersection(self.symbols.refs(itself)))
            arguments.append(f"untagged={self.later(itself) if lazy else self.evaluated(itself)}")
        if quoted:
            arguments.append("module=__name__")
        return f"{self.imports.use(RUNTIME_MODEL, 'union')}({', '.join(arguments)})"

    def _join(self, parts: Sequence[str], optional: bool) -> str:
        if len(parts) > 1:
            parts = _none_last(_unique(parts))
        parts = [*parts, self.imports.use(RUNTIME_MODEL, "UnsetType")] if optional else parts
        if len(parts) > _MANY:
            return f"{self.imports.use('typing', 'Union')}[{', '.join(parts)}]"
        return " | ".join(parts)

    def _output(self, type: Type) -> list[str]:
        match type:
            case Scalar():
                return ["None"] if type.kind == "null" else [self._place(format_of(type).output)]
            case Ref(id=id):
                return self._declared(id, self._output)
            case Anything():
                return [self._place(Place(RUNTIME_MODEL, "JsonValue"))]
            case Const():
                return self._const(type)
            case List(item=item):
                return [f"{self.builtin('list')}[{self.output(item)}]"]
            case Tuple():
                return [self._tuple(type, self.output)]
            case Map(value=value):
                return [f"{self.builtin('dict')}[{self.builtin('str')}, {self.output(value)}]"]
            case Nullable(type=inner):
                return _nullable(self._output(inner))

    def _declared(self, id: DeclarationId, write: Write) -> list[str]:
        declaration = self.symbols.declarations[id]
        match declaration:
            case Enum():
                return self._enum(declaration)
            case Union() if id not in self.symbols.names:
                variants = sorted(declaration.variants, key=lambda variant: not self._is_enum(variant.type))
                return [part for variant in variants for part in write(variant.type)]
            case Alias(type=Scalar() as scalar):  # `bool` tells a reader more than a name for it
                return write(scalar)
            case _:
                return [self.model(id)]

    def _is_enum(self, type: Type) -> bool:
        """An enum comes first in a union: `|` at run time merges it with the str or the Literal that follows it."""
        return isinstance(target(type, self.symbols.declarations), Enum)

    def _enum(self, enum: Enum) -> list[str]:
        if enum.kind == "number":
            return [self.builtin("float")]
        if enum.open:
            return [self.model(enum.id), self.builtin("str" if enum.kind == "string" else "int")]
        values = self.values(enum.id)
        return self.in_full(enum) if values is None else [values]

    def in_full(self, enum: Enum) -> list[str]:
        """A closed enum with all its values."""
        return [self.model(enum.id), *self.literals(member.value for member in enum.members)]

    def _const(self, const: Const) -> list[str]:
        literals = self.literals([const.value])
        return [*literals, self.builtin(const.value.__class__.__name__)] if const.open else literals

    def _input(self, type: Type) -> list[str]:
        match type:
            case Scalar() if type.kind != "null":
                return [self._place(format_of(type).input)]
            case Ref(id=id):
                return self._declared_input(id)
            case Anything():
                return [self._place(Place(RUNTIME_JSON_INPUT, "JsonInput"))]
            case List(item=item):
                return [f"{self.imports.use('collections.abc', 'Sequence')}[{self.input(item)}]"]
            case Tuple():
                return [self._tuple(type, self.input)]
            case Map(value=value):
                mapping = self.imports.use("collections.abc", "Mapping")
                return [f"{mapping}[{self.builtin('str')}, {self.input(value)}]"]
            case Nullable(type=inner):
                return _nullable(self._input(inner))
            case _:
                return self._output(type)

    def _declared_input(self, id: DeclarationId) -> list[str]:
        declaration = self.symbols.declarations[id]
        if isinstance(declaration, Alias) and id in self.symbols.written_out:
            return self._input(declaration.type)
        if id in self.symbols.names and not isinstance(declaration, Enum):
            return [self._input_name(id)]
        return self._declared(id, self._input)

    def _input_name(self, id: DeclarationId) -> str:
        module, name = self.symbols.modules[id], f"{self.symbols.names[id]}Input"
        if self.inputs is None:
            return f"{self.imports.use('.', 'inputs', typing_only=True)}.{name}"
        return name if module == self.inputs else self.imports.use_own(f".inputs.{module}", name)

    def _evaluated(self, type: Type) -> list[str]:
        match type:
            case Const(open=True, value=value):
                return [self.builtin(value.__class__.__name__)]
            case List(item=item):
                return [f"{self.builtin('list')}[{self.evaluated(item)}]"]
            case Tuple():
                return [self._tuple(type, self.evaluated)]
            case Map(value=value):
                return [f"{self.builtin('dict')}[{self.builtin('str')}, {self.evaluated(value)}]"]
            case Nullable(type=inner):
                return _nullable(self._evaluated(inner))
            case Ref(id=id):
                declaration = self.symbols.declarations[id]
                if isinstance(declaration, Enum) and declaration.kind != "number":
                    return [self.model(id)]
                return self._declared(id, self._evaluated)
            case _:
                return self._output(type)

    def tuple_call(self, type: Tuple) -> str:
        """The run-time value of a tuple that goes on. What it names may not yet be there."""
        arguments = [self.later(item) for item in type.items]
        rest = [] if type.rest is None else [f"rest={self.later(type.rest)}"]
        call = self.imports.use(RUNTIME_MODEL, "array")
        return f"{call}({', '.join([*arguments, *rest, 'module=__name__'])})"

    def _tuple(self, type: Tuple, write: Callable[[Type], str]) -> str:
        name = self.builtin("tuple")
        items = [write(item) for item in type.items]
        rest = [] if type.rest is None else [f"*{name}[{write(type.rest)}, ...]"]
        return f"{name}[{', '.join([*items, *rest]) or '()'}]"

    def _place(self, place: Place) -> str:
        return self.builtin(place.name) if place.module == BUILTINS else self.imports.use(place.module, place.name)


def fitted(name: str, annotation: str, default: str) -> str:
    """An argument of a method, with a union in parentheses where a line is too short for it.

    black puts them there; its faster twin only keeps them.
    """
    line = f"{name}: {annotation}{default}"
    return line if len(line) < _LINE or not _is_union(annotation) else f"{name}: ({annotation}){default}"


_LINE = 120 - 8
_MANY = 100
"""Parts of a union that are joined by `|`. Each is a level of an expression, of which pyright follows 256."""


def _is_union(annotation: str) -> bool:
    """Whether there is a `|` outside of brackets and strings."""
    bare = re.sub(r'"[^"]*"|\'[^\']*\'', "", annotation)
    depth = 0
    for char in bare:
        depth += (char == "[") - (char == "]")
        if char == "|" and not depth:
            return True
    return False


def _unique(parts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(parts))


def _none_last(parts: list[str]) -> list[str]:
    return [*(part for part in parts if part != "None"), *(part for part in parts if part == "None")]


def _nullable(parts: list[str]) -> list[str]:
    """With None, unless it is a JSON value already."""
    return parts if parts in (["JsonValue"], ["JsonInput"]) else [*parts, "None"]


def _records(union: Union, symbols: Symbols, seen: frozenset[DeclarationId]) -> int:
    """How many records a union has to choose from, those of unions in it included."""
    count = 0
    for variant in union.variants:
        found = target(variant.type, symbols.declarations)
        if isinstance(found, Record):
            count += 1
        elif isinstance(found, Union) and found.id not in seen:
            count += _records(found, symbols, seen | {union.id})
    return count
