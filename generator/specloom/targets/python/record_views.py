"""The class of a record: its bases, its constants and its attributes."""

from __future__ import annotations

from specloom.ir.model import Const, DeclarationId, Field, Record, Tag, Type
from specloom.targets.python import header_forms, mutability, xml
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.deprecation import deprecated_doc
from specloom.targets.python.flat import FlatMember, flat_members
from specloom.targets.python.formats import RUNTIME_FLAT, RUNTIME_MODEL
from specloom.targets.python.literals import docstring, literal
from specloom.targets.python.records import ADDITIONAL, Layout
from specloom.targets.python.shapes import scalar_doc
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import AttributeView, RecordView


def record_view(record: Record, annotations: Annotations) -> RecordView:
    """The class of a record."""
    symbols = annotations.symbols
    layout = symbols.layouts[record.id]
    inner = annotations.within(class_scope(record.id, symbols))
    if layout.base is not None:
        bases = [annotations.model(layout.base)]
    else:
        base = "HeaderModel" if record.of_headers else "OpenModel" if layout.open else "Model"
        bases = [annotations.imports.use(RUNTIME_MODEL, base)]
    attributes = [*_secrets(layout, annotations), *mutability.read_only(layout, annotations)]
    attributes += [*xml.members(layout, annotations), *header_forms.forms(layout, inner)]
    if record.tag is not None and layout.tag is not None and layout.tag.values:
        attributes.append(_tag(layout.tag, layout.names[layout.tag.wire], inner))
        if layout.tagged:
            bases += [f"tag_field={literal(layout.tag.wire)}", f"tag={literal(layout.tag.values[0])}"]
    of_headers = record.id in symbols.headers
    for field in layout.own:
        if of_headers and header_forms.is_collection(field.wire, layout, annotations):
            attributes.append(header_forms.collection(field, layout.names[field.wire], inner))
            continue
        attributes += _flattened(field, layout, inner) if field.flatten else [_attribute(field, layout, inner)]
    if layout.additional and record.additional is not None:
        attributes.append(_additional(record.additional, inner))
    return RecordView(
        name=symbols.names[record.id],
        bases=", ".join(bases),
        doc=docstring(deprecated_doc(record.doc, record.deprecated), 4),
        attributes=tuple(attributes),
        empty=not attributes and not record.doc and not record.deprecated,
    )


def class_scope(id: DeclarationId, symbols: Symbols) -> set[str]:
    """The names that the class of a record gives to its attributes."""
    layout = symbols.layouts.get(id)
    if layout is None:
        return set()
    names = {layout.names[field.wire] for field in layout.own} | set(layout.lifted.values())
    return names | ({layout.names[layout.tag.wire]} if layout.tag is not None else set())


def _secrets(layout: Layout, annotations: Annotations) -> list[AttributeView]:
    """The constant that names the members which a repr must not show; nothing where there are none of its own."""
    secret: list[str] = []
    for field in layout.fields:
        members = flat_members(layout, field, annotations.symbols) if field.flatten else []
        secret += [each.name for each in members if each.field.secret]
        secret += [layout.names[field.wire]] if field.secret else []
    if not secret:
        return []
    wires = {field.wire for field in layout.own}
    own = {layout.names[wire] for wire in wires} | {name for path, name in layout.lifted.items() if path[0] in wires}
    if not own.intersection(secret):
        return []
    class_var = annotations.imports.use("typing", "ClassVar")
    tuple_, str_ = annotations.builtin("tuple"), annotations.builtin("str")
    names = "".join(f"{literal(name)}, " for name in secret)
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


def _attribute(field: Field, layout: Layout, annotations: Annotations) -> AttributeView:
    name = layout.names[field.wire]
    if mutability.is_received(field, layout.record):
        optional, default = False, mutability.received_default(field.wire, name, annotations)
    else:
        optional = _may_be_unset(field, layout.record)
        value = annotations.imports.use(RUNTIME_MODEL, "UNSET") if optional else None
        if field.has_default or isinstance(field.type, Const):
            value = _value(field, layout.record, annotations)
        default = _default(name, field.wire, value, annotations)
    return AttributeView(
        name, annotations.output(field.type, optional=optional), default, _field_doc(field, annotations)
    )


def _flattened(holder: Field, layout: Layout, annotations: Annotations) -> list[AttributeView]:
    """A flattened field: the attribute that holds its object, and those that look into it."""
    name = layout.names[holder.wire]
    call = annotations.imports.use(RUNTIME_FLAT, "holder")
    optional = not mutability.is_always_there(holder, layout.record)
    unset = ""
    if optional or mutability.is_received(holder, layout.record):
        unset = f", default={annotations.imports.use(RUNTIME_MODEL, 'UNSET')}"
    default = f" = {call}({literal(holder.wire)}, init=False{unset})"
    attribute = AttributeView(name, annotations.output(holder.type, optional=optional), default, "")
    members = flat_members(layout, holder, annotations.symbols)
    return [attribute, *(_lifted(each, layout.record, annotations) for each in members)]


def _lifted(member: FlatMember, record: Record, annotations: Annotations) -> AttributeView:
    field = member.field
    value = _value(field, record, annotations)
    received = mutability.is_received(field, record)
    if received:
        value = annotations.imports.use(RUNTIME_MODEL, "UNSET")
    arguments = [literal(member.holder)]
    arguments += [literal(member.inner)] if member.inner != member.name else []
    arguments += [f"default={value}"] if value is not None else []
    return AttributeView(
        member.name,
        annotations.output(field.type, optional=not received and _may_be_unset(field, record)),
        f" = {annotations.imports.use(RUNTIME_FLAT, 'lifted')}({', '.join(arguments)})",
        _field_doc(field, annotations),
    )


def _may_be_unset(field: Field, record: Record) -> bool:
    known = field.has_default and not isinstance(field.default, (list, dict))
    return not mutability.is_always_there(field, record) and not known


def _value(field: Field, record: Record, annotations: Annotations) -> str | None:
    """The default of an attribute; None where it has none."""
    if field.has_default and not isinstance(field.default, (list, dict)):
        return literal(field.default)
    if field.required and isinstance(field.type, Const) and not field.type.open:
        return literal(field.type.value)
    there = mutability.is_always_there(field, record)
    return None if there else annotations.imports.use(RUNTIME_MODEL, "UNSET")


def _field_doc(field: Field, annotations: Annotations) -> str:
    said = field.doc or scalar_doc(field.type, annotations.symbols.declarations)
    return docstring(deprecated_doc(said, field.deprecated), 4)


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
