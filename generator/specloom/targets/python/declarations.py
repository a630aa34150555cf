"""The modules of models: every declaration as a view, in an order that Python can run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specloom.ir.model import (
    Alias,
    Declaration,
    DeclarationId,
    Enum,
    Member,
    Record,
    Tuple,
    Union,
)
from specloom.targets.python import words
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.deprecation import deprecated_doc
from specloom.targets.python.formats import RUNTIME_MODEL
from specloom.targets.python.imports import Imports
from specloom.targets.python.literals import docstring, literal
from specloom.targets.python.modules import OTHER, SHARED, arrange
from specloom.targets.python.page_views import page_views
from specloom.targets.python.pages import PageClass
from specloom.targets.python.record_views import class_scope, record_view
from specloom.targets.python.records import tag_name
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import (
    AliasView,
    DeclarationView,
    EnumView,
    MemberView,
    ModuleView,
    UnionView,
    UnknownView,
)

_BASES = {
    ("string", True): "OpenStrEnum",
    ("string", False): "StrEnum",
    ("integer", True): "OpenIntEnum",
    ("integer", False): "IntEnum",
}


def model_module(module: str, ids: Iterable[DeclarationId], symbols: Symbols) -> ModuleView:
    """A module of models."""
    ids = list(ids)
    pages = [page for page in symbols.pages.values() if symbols.modules[page.record] == module]
    taken = {*symbols.class_names, *(name for page in pages for name in (page.name, page.async_name))}
    for id in ids:
        taken |= class_scope(id, symbols)
    imports = Imports(".models", taken)
    annotations = Annotations(symbols, imports, models=module)
    declarations: list[DeclarationView] = []
    arranged = arrange(ids, lambda id: _needs(symbols.declarations[id], symbols))
    following = _following(pages, [id for id, _ in arranged], symbols)
    unwritten = set(ids)
    for id, circular in arranged:
        later = frozenset(unwritten) if circular else frozenset[DeclarationId]()
        declarations.append(_view(id, later, annotations))
        declarations += _values(id, annotations)
        unwritten.remove(id)
        for page in following[id]:
            declarations += page_views(page, annotations)
    return ModuleView(docstring(module_doc("Models", module), 0), imports.view(), tuple(declarations))


def unknown_module(symbols: Symbols) -> UnknownView:
    """The module of `UnknownVariant`, with an attribute for each tag of the package."""
    tags = {
        tag_name(declaration.tag)
        for declaration in symbols.declarations.values()
        if isinstance(declaration, Record) and declaration.tag is not None
    }
    imports = Imports(".models", tags)
    return UnknownView(
        class_var=imports.use("typing", "ClassVar") if tags else "",
        base=imports.use(RUNTIME_MODEL, "UnknownVariantBase"),
        tags=tuple(sorted(tags)),
        imports=imports.view(),
    )


def module_doc(what: str, module: str) -> str:
    """The docstring of a module of models or inputs."""
    if module == SHARED:
        return f"{what} that several groups of operations use."
    if module == OTHER:
        return f"{what} that no operation uses."
    return f"{what} of the operations on {words.phrase(module.replace('_', ' '))}."


def _needs(declaration: Declaration, symbols: Symbols) -> list[DeclarationId]:
    """What has to be defined before a declaration can be: the annotations of classes are evaluated later than that."""
    match declaration:
        case Record(id=id):
            base = symbols.layouts[id].base
            return [] if base is None else [base]
        case Union():
            return [id for variant in declaration.variants for id in symbols.refs(variant.type)]
        case Alias():
            return list(symbols.refs(declaration.type))
        case Enum():
            return []


def _following(
    pages: Iterable[PageClass], ids: Iterable[DeclarationId], symbols: Symbols
) -> Mapping[DeclarationId, list[PageClass]]:
    """The classes of pages that come after each declaration of a module, being the last that they need of those in it:
    their record, and the type of their items."""
    position = {id: number for number, id in enumerate(ids)}
    following: dict[DeclarationId, list[PageClass]] = {id: [] for id in position}
    for page in pages:
        needed = position.keys() & {page.record, *symbols.refs(page.item)}
        following[max(needed, key=lambda id: position[id])].append(page)
    return following


def _view(id: DeclarationId, later: frozenset[DeclarationId], annotations: Annotations) -> DeclarationView:
    declaration = annotations.symbols.declarations[id]
    match declaration:
        case Record():
            return record_view(declaration, annotations)
        case Enum(kind="number"):
            return _numbers(declaration, annotations)
        case Enum():
            return _enum(declaration, annotations)
        case Union():
            return _union(declaration, later, annotations)
        case Alias():
            return _alias(declaration, later, annotations)


def _enum(enum: Enum, annotations: Annotations) -> EnumView:
    prefix = words.upper(enum.name.split(" ")[-1], "VALUE")
    wanted = {member: words.upper(member.name, prefix) for member in enum.members}
    names = words.settle_evenly(wanted)
    return EnumView(
        name=annotations.symbols.names[enum.id],
        base=annotations.imports.use(RUNTIME_MODEL, _BASES[enum.kind, enum.open]),
        doc=docstring(deprecated_doc(enum.doc, enum.deprecated), 4),
        members=tuple(_member(member, names[member]) for member in enum.members),
    )


def _member(member: Member, name: str) -> MemberView:
    return MemberView(name, literal(member.value), docstring(member.doc or "", 4))


def _values(id: DeclarationId, annotations: Annotations) -> Iterator[AliasView]:
    """The alias for a closed enum or one of its values, where they are many."""
    enum, name = annotations.symbols.declarations[id], annotations.values(id)
    if isinstance(enum, Enum) and name is not None:
        doc = docstring(f"A member of `{annotations.symbols.names[id]}`, or the value of one.", 0)
        type_alias = annotations.imports.use("typing", "TypeAlias")
        yield AliasView(name, type_alias, " | ".join(annotations.in_full(enum)), doc)


def _numbers(enum: Enum, annotations: Annotations) -> AliasView:
    """Python has no enums of floats that a decoder would take."""
    values = ", ".join(literal(member.value) for member in enum.members)
    doc = "\n\n".join([*([enum.doc] if enum.doc else []), f"One of {values}."])
    return AliasView(
        annotations.symbols.names[enum.id],
        annotations.imports.use("typing", "TypeAlias"),
        annotations.builtin("float"),
        docstring(doc, 0),
    )


def _union(union: Union, later: frozenset[DeclarationId], annotations: Annotations) -> UnionView:
    annotation = annotations.union(union)
    return UnionView(
        name=annotations.symbols.names[union.id],
        type_checking=annotations.imports.use("typing", "TYPE_CHECKING"),
        type_alias=annotations.imports.use("typing", "TypeAlias"),
        annotation=literal(annotation) if later else annotation,
        runtime=annotations.union_call(union, later),
        doc=docstring(union.doc or "", 4),
    )


def _alias(alias: Alias, later: frozenset[DeclarationId], annotations: Annotations) -> AliasView | UnionView:
    name = annotations.symbols.names[alias.id]
    type_alias = annotations.imports.use("typing", "TypeAlias")
    annotation = annotations.output(alias.type)
    if isinstance(alias.type, Tuple) and alias.type.rest is not None:
        return UnionView(
            name=name,
            type_checking=annotations.imports.use("typing", "TYPE_CHECKING"),
            type_alias=type_alias,
            annotation=literal(annotation),
            runtime=annotations.tuple_call(alias.type),
            doc=docstring(alias.doc or "", 4),
        )
    if not later.intersection(annotations.symbols.refs(alias.type)):
        return AliasView(name, type_alias, annotation, docstring(alias.doc or "", 0))
    return UnionView(
        name=name,
        type_checking=annotations.imports.use("typing", "TYPE_CHECKING"),
        type_alias=type_alias,
        annotation=literal(annotation),
        runtime=f"{annotations.imports.use(RUNTIME_MODEL, 'union')}({annotations.later(alias.type)}, module=__name__)",
        doc=docstring(alias.doc or "", 4),
    )
