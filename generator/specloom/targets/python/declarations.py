"""The modules of models: every declaration as a view, in an order that Python can run."""

from __future__ import annotations

from collections.abc import Iterable

from specloom.ir.model import Alias, Const, Declaration, DeclarationId, Enum, Field, Member, Record, Tag, Type, Union
from specloom.targets.python import words
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.deprecation import deprecated_doc
from specloom.targets.python.formats import RUNTIME_MODEL
from specloom.targets.python.imports import Imports
from specloom.targets.python.literals import docstring, literal
from specloom.targets.python.modules import OTHER, SHARED, arrange
from specloom.targets.python.page_views import page_views
from specloom.targets.python.pages import PageClass
from specloom.targets.python.records import ADDITIONAL, Layout, tag_name
from specloom.targets.python.shapes import scalar_doc
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import (
    AliasView,
    AttributeView,
    DeclarationView,
    EnumView,
    MemberView,
    ModuleView,
    RecordView,
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
    waiting = [page for page in symbols.pages.values() if symbols.modules[page.record] == module]
    taken = {*symbols.names.values(), *(name for page in waiting for name in (page.name, page.async_name))}
    for id in ids:
        taken |= _class_scope(id, symbols)
    imports = Imports(".models", taken)
    annotations = Annotations(symbols, imports, models=module)
    declarations: list[DeclarationView] = []
    written: set[DeclarationId] = set()
    for id, circular in arrange(ids, lambda id: _needs(symbols.declarations[id], symbols)):
        later = frozenset(set(ids) - written) if circular else frozenset[DeclarationId]()
        declarations.append(_view(id, later, annotations))
        written.add(id)
        for page in [page for page in waiting if written.issuperset(_page_needs(page, ids, symbols))]:
            declarations += page_views(page, annotations)
            waiting.remove(page)
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


def _class_scope(id: DeclarationId, symbols: Symbols) -> set[str]:
    """The names that the class of a record gives to its attributes."""
    layout = symbols.layouts.get(id)
    if layout is None:
        return set()
    names = {layout.names[field.wire] for field in layout.own}
    return names | ({layout.names[layout.tag.wire]} if layout.tag is not None else set())


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


def _page_needs(page: PageClass, ids: Iterable[DeclarationId], symbols: Symbols) -> set[DeclarationId]:
    """What has to be defined in this module before a class of pages can be: its record, and the type of its items."""
    return {page.record, *symbols.refs(page.item)}.intersection(ids)


def _view(id: DeclarationId, later: frozenset[DeclarationId], annotations: Annotations) -> DeclarationView:
    declaration = annotations.symbols.declarations[id]
    match declaration:
        case Record():
            return _record(declaration, annotations)
        case Enum(kind="number"):
            return _numbers(declaration, annotations)
        case Enum():
            return _enum(declaration, annotations)
        case Union():
            return _union(declaration, later, annotations)
        case Alias():
            return _alias(declaration, later, annotations)


def _record(record: Record, annotations: Annotations) -> RecordView:
    symbols = annotations.symbols
    layout = symbols.layouts[record.id]
    inner = Annotations(
        symbols,
        annotations.imports,
        annotations.models,
        annotations.inputs,
        frozenset(_class_scope(record.id, symbols)),
    )
    if layout.base is not None:
        bases = [annotations.model(layout.base)]
    else:
        bases = [annotations.imports.use(RUNTIME_MODEL, "OpenModel" if layout.open else "Model")]
    attributes = _secrets(layout, annotations)
    if record.tag is not None and layout.tag is not None and layout.tag.values:
        attributes.append(_tag(layout.tag, layout.names[layout.tag.wire], inner))
        if layout.tagged:
            bases += [f"tag_field={literal(layout.tag.wire)}", f"tag={literal(layout.tag.values[0])}"]
    attributes += [_attribute(field, layout.names[field.wire], inner) for field in layout.own]
    if layout.additional and record.additional is not None:
        attributes.append(_additional(record.additional, inner))
    return RecordView(
        name=symbols.names[record.id],
        bases=", ".join(bases),
        doc=docstring(deprecated_doc(record.doc, record.deprecated), 4),
        attributes=tuple(attributes),
        empty=not attributes and not record.doc and not record.deprecated,
    )


def _secrets(layout: Layout, annotations: Annotations) -> list[AttributeView]:
    """The constant that names the members which a repr must not show; nothing where there are none of its own."""
    if not any(field.secret for field in layout.own):
        return []
    class_var = annotations.imports.use("typing", "ClassVar")
    tuple_, str_ = annotations.builtin("tuple"), annotations.builtin("str")
    names = "".join(f"{literal(layout.names[field.wire])}, " for field in layout.fields if field.secret)
    return [AttributeView("__secret__", f"{class_var}[{tuple_}[{str_}, ...]]", f" = ({names})", "")]


def _tag(tag: Tag, name: str, annotations: Annotations) -> AttributeView:
    """A tag with one value is no field but a constant of the class, which msgspec writes and checks."""
    values = " | ".join(annotations.literals(tag.values))
    doc = docstring(tag.doc or "", 4)
    value, *others = tag.values
    if others:
        return AttributeView(name, values, _default(name, tag.wire, None, annotations), doc)
    class_var = annotations.imports.use("typing", "ClassVar")
    return AttributeView(name, f"{class_var}[{values}]", f" = {literal(value)}", doc)


def _attribute(field: Field, name: str, annotations: Annotations) -> AttributeView:
    declarations = annotations.symbols.declarations
    value: str | None = None
    optional = not field.required
    if field.has_default and not isinstance(field.default, (list, dict)):
        value, optional = literal(field.default), False
    elif field.required and isinstance(field.type, Const) and not field.type.open:
        value = literal(field.type.value)
    elif optional:
        value = annotations.imports.use(RUNTIME_MODEL, "UNSET")
    return AttributeView(
        name,
        annotations.output(field.type, optional=optional),
        _default(name, field.wire, value, annotations),
        docstring(deprecated_doc(field.doc or scalar_doc(field.type, declarations), field.deprecated), 4),
    )


def _default(name: str, wire: str, value: str | None, annotations: Annotations) -> str:
    """What follows an annotation: nothing, a value, or `field(...)` where the name on the wire is another."""
    if name == wire:
        return "" if value is None else f" = {value}"
    call = annotations.imports.use(RUNTIME_MODEL, "field")
    default = "" if value is None else f"default={value}, "
    return f" = {call}({default}name={literal(wire)})"


def _additional(value: Type, annotations: Annotations) -> AttributeView:
    call = annotations.imports.use(RUNTIME_MODEL, "field")
    dict_ = annotations.builtin("dict")
    return AttributeView(
        ADDITIONAL,
        f"{dict_}[{annotations.builtin('str')}, {annotations.output(value)}]",
        f" = {call}(default_factory=lambda: {{}})",
        docstring("The members that the schema does not name.", 4),
    )


def _enum(enum: Enum, annotations: Annotations) -> EnumView:
    prefix = words.upper(enum.name.split(" ")[-1], "VALUE")
    wanted = {member: words.upper(member.name, prefix) for member in enum.members}
    names = words.settle(wanted)
    return EnumView(
        name=annotations.symbols.names[enum.id],
        base=annotations.imports.use(RUNTIME_MODEL, _BASES[enum.kind, enum.open]),
        doc=docstring(deprecated_doc(enum.doc, enum.deprecated), 4),
        members=tuple(_member(member, names[member]) for member in enum.members),
    )


def _member(member: Member, name: str) -> MemberView:
    return MemberView(name, literal(member.value), docstring(member.doc or "", 4))


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
