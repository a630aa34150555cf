"""Records of response headers: how each header is written, and where a user is told of the record."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.model import DeclarationId, Field, Header, Operation
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.deprecation import deprecated_doc
from specloom.targets.python.formats import RUNTIME_MODEL
from specloom.targets.python.literals import docstring, literal
from specloom.targets.python.records import Layout
from specloom.targets.python.views import AttributeView


def forms(layout: Layout, annotations: Annotations) -> list[AttributeView]:
    """The constant that says how headers are written which are not plain text; nothing where all are."""
    headers = annotations.symbols.headers.get(layout.record.id, {}).values()
    written = {header.wire: said for header in headers if (said := _form(header))}
    if not written:
        return []
    use = annotations.imports.use
    call = use(RUNTIME_MODEL, "HeaderForm")
    mapping = f"{use('collections.abc', 'Mapping')}[{annotations.builtin('str')}, {call}]"
    rows = [f"{literal(wire)}: {call}({', '.join(said)})" for wire, said in written.items()]
    return [AttributeView("__forms__", f"{use('typing', 'ClassVar')}[{mapping}]", f" = {{{', '.join(rows)}}}", "")]


def is_collection(wire: str, layout: Layout, annotations: Annotations) -> bool:
    """Whether a member stands for all headers of a prefix: there may be none, so that it always has a value."""
    header = annotations.symbols.headers.get(layout.record.id, {}).get(wire)
    return header is not None and header.prefix is not None


def collection(field: Field, name: str, annotations: Annotations) -> AttributeView:
    """The attribute for all headers of a prefix."""
    call = annotations.imports.use(RUNTIME_MODEL, "field")
    default = f" = {call}(default_factory=lambda: {{}}, name={literal(field.wire)})"
    doc = docstring(deprecated_doc(field.doc, field.deprecated), 4)
    return AttributeView(name, annotations.output(field.type), default, doc)


def records(operation: Operation) -> dict[DeclarationId, list[str]]:
    """The records that an operation's headers are read as, with the statuses that have them."""
    found: dict[DeclarationId, list[str]] = {}
    for response in operation.responses:
        if response.header_record is not None:
            found.setdefault(response.header_record, []).append(response.status)
    return found


def told(operation: Operation, names: Mapping[DeclarationId, str]) -> list[str]:
    """What a docstring says of the headers of an operation's responses."""
    several = records(operation)
    lines: list[str] = []
    for id, statuses in several.items():
        which = f" of {', '.join(statuses)}" if len(several) > 1 else ""
        lines.append(f"Response headers{which}: `response.headers_as(models.{names[id]})`.")
    return lines


def _form(header: Header) -> list[str]:
    return [
        *([f"style={literal(header.style)}"] if header.style != "simple" else []),
        *(["explode=True"] if header.explode else []),
        *([f"content_type={literal(header.content_type)}"] if header.content_type is not None else []),
        *([f"prefix={literal(header.prefix)}"] if header.prefix is not None else []),
    ]
