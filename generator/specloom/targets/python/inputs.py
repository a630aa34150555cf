"""The modules of inputs: the dict literals, and the aliases for all that a request takes in a model's place.

They exist for type checkers. Only what some operation takes is here.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator

from msgspec import Struct

from specloom.ir.model import Alias, Api, Const, DeclarationId, Enum, Operation, Record, Ref, Type, Union
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.declarations import module_doc
from specloom.targets.python.imports import Imports
from specloom.targets.python.literals import docstring, literal, string
from specloom.targets.python.modules import arrange
from specloom.targets.python.records import Layout
from specloom.targets.python.shapes import body_types, target
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import AliasView, DeclarationView, KeyView, ModuleView, TypedDictView


class InputModule(Struct, frozen=True):
    """A module of inputs."""

    name: str
    ids: list[DeclarationId]
    quoted: set[DeclarationId]
    """The aliases, of all modules, that are written as a text."""
    symbols: Symbols

    @property
    def names(self) -> list[str]:
        """What it exports."""
        names: list[str] = []
        for id in self.ids:
            name = self.symbols.names[id]
            names += [f"{name}Dict"] if isinstance(self.symbols.declarations[id], Record) else []
            names.append(f"{name}Input")
        return names

    def view(self) -> ModuleView:
        """What it holds."""
        symbols = self.symbols
        keys = {field.wire for id in self.ids if id in symbols.layouts for field in symbols.layouts[id].fields}
        imports = Imports(".inputs", symbols.input_names | keys)
        annotations = Annotations(symbols, imports, inputs=self.name)
        declarations = tuple(_view(id, id in self.quoted, annotations) for id, _ in _arranged(self.ids, symbols))
        return ModuleView(docstring(module_doc("Inputs", self.name), 0), imports.view(), declarations)


def input_modules(api: Api, symbols: Symbols) -> list[InputModule]:
    """The modules of inputs; with the same names and the same order as those of the models."""
    taken = _taken_by_requests(api, symbols) - symbols.written_out
    modules = {name: [id for id in ids if id in taken] for name, ids in symbols.in_modules().items()}
    quoted = _quoted(modules.values(), symbols)
    return [InputModule(name, ids, quoted, symbols) for name, ids in modules.items() if ids]


def body_record(operation: Operation, symbols: Symbols) -> Layout | None:
    """The record whose members are the keywords of an operation, where its body is that one and no other."""
    if (
        operation.body is None
        or operation.body.grouped is not None
        or len({each.type for each in operation.body.alternatives}) > 1
    ):
        return None
    record = target(operation.body.type, symbols.declarations)
    return symbols.layouts[record.id] if isinstance(record, Record) else None


def _taken_by_requests(api: Api, symbols: Symbols) -> set[DeclarationId]:
    due = [type for operation in api.operations for type in _operation_types(operation, symbols)]
    found: set[DeclarationId] = set()
    while due:
        for id in symbols.refs(due.pop()):
            if id not in found and not isinstance(symbols.declarations[id], Enum):
                found.add(id)
                due += _declared_types(id, symbols)
    return found


def _operation_types(operation: Operation, symbols: Symbols) -> Iterator[Type]:
    for parameter in operation.parameters:
        if parameter.grouped is None:
            yield parameter.type
    for group in operation.parameter_groups:
        yield Ref(group.record)
    layout = body_record(operation, symbols)
    if layout is not None:
        yield from _layout_types(layout)
    if operation.body is not None and operation.body.grouped is None:
        yield from (type for type in body_types(operation.body) if layout is None or type != operation.body.type)


def _declared_types(id: DeclarationId, symbols: Symbols) -> Iterator[Type]:
    match symbols.declarations[id]:
        case Record():
            yield from _layout_types(symbols.layouts[id])
        case Union(variants=variants):
            for variant in variants:
                yield variant.type
        case Alias(type=type):
            yield type
        case Enum():
            return


def _layout_types(layout: Layout) -> Iterator[Type]:
    for field in layout.fields:
        if not field.read_only:
            yield field.type
    if layout.record.additional is not None:
        yield layout.record.additional


def _quoted(modules: Iterable[list[DeclarationId]], symbols: Symbols) -> set[DeclarationId]:
    """The aliases that are written as a text: one of each circle, which names what is not yet there, and all that name
    such a one, for a text cannot be joined with "|"."""
    quoted = {id for ids in modules for id, circular in _arranged(ids, symbols) if circular}
    naming = {id: set(_needs(id, symbols)) for ids in modules for id in ids}
    while more := {id for id, needed in naming.items() if id not in quoted and needed & quoted}:
        quoted |= more
    return quoted


def _arranged(ids: list[DeclarationId], symbols: Symbols) -> list[tuple[DeclarationId, bool]]:
    return arrange(ids, lambda id: _needs(id, symbols))


def _needs(id: DeclarationId, symbols: Symbols) -> Iterable[DeclarationId]:
    """What has to be there before an alias can be written; annotations of dicts are never evaluated."""
    if isinstance(symbols.declarations[id], Record):
        return ()
    needed = [ref for type in _declared_types(id, symbols) for ref in symbols.refs(type)]
    return [ref for each in needed for ref in (_needs(each, symbols) if each in symbols.written_out else (each,))]


def _view(id: DeclarationId, quoted: bool, annotations: Annotations) -> DeclarationView:
    symbols = annotations.symbols
    declaration = symbols.declarations[id]
    name = symbols.names[id]
    match declaration:
        case Record():
            return _typed_dict(symbols.layouts[id], annotations)
        case Union():
            annotation = annotations.union_input(declaration)
        case Alias(type=type):
            annotation = annotations.input(type)
        case Enum():
            raise AssertionError("an enum has no input of its own")
    type_alias = annotations.imports.use("typing", "TypeAlias")
    doc = docstring(f"What a request takes for `models.{name}`.", 0)
    return AliasView(f"{name}Input", type_alias, literal(annotation) if quoted else annotation, doc)


def _typed_dict(layout: Layout, annotations: Annotations) -> TypedDictView:
    imports, symbols = annotations.imports, annotations.symbols
    functional = any(not _plain(field.wire) for field in layout.fields if not field.read_only) or not (
        layout.tag is None or _plain(layout.tag.wire)
    )
    inner = annotations if functional else annotations.within(field.wire for field in layout.fields)
    keys: list[tuple[str, str]] = []
    if layout.tag is not None:
        keys.append((layout.tag.wire, " | ".join(inner.literals(layout.tag.values))))
    for field in layout.fields:
        if not field.read_only:
            annotation = string(inner.input(field.type)) if functional else inner.input(field.type)
            if not field.required or field.has_default or (isinstance(field.type, Const) and not field.type.open):
                annotation = f"{imports.use('typing', 'NotRequired')}[{annotation}]"
            keys.append((field.wire, annotation))
    name = symbols.names[layout.record.id]
    return TypedDictView(
        name=name,
        models=" | ".join(annotations.model(id) for id in (layout.record.id, *layout.record.outputs)),
        type_alias=imports.use("typing", "TypeAlias"),
        typed_dict=imports.use("typing", "TypedDict"),
        doc=docstring(f"`models.{name}` as a dict literal.", 0 if functional else 4),
        keys=tuple(KeyView(string(key) if functional else key, annotation) for key, annotation in keys),
        functional=functional,
    )


def _plain(key: str) -> bool:
    """Whether a key can stand in the class form of a TypedDict: an identifier, and none that a class would mangle."""
    return key.isascii() and key.isidentifier() and not keyword.iskeyword(key) and not key.startswith("__")
