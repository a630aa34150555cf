"""Members that travel one way: those that only the service sets, and those that it never gives back.

A `required` on such a member holds for its way only (OpenAPI 3.0.4, "Schema Object", readOnly and writeOnly). Where a
record travels both ways, its class is made by the user without the former, and decoded without the latter.
"""

from __future__ import annotations

from specloom.ir.model import Const, Field, Record
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.formats import RUNTIME_MODEL
from specloom.targets.python.literals import literal, sequence
from specloom.targets.python.records import Layout
from specloom.targets.python.views import AttributeView


def is_always_there(field: Field, record: Record) -> bool:
    """Whether every value of a record's class has the member."""
    return field.required and not (field.write_only and record.used_in_responses)


def is_received(field: Field, record: Record) -> bool:
    """Whether every record that is received has the member, and one that a user makes need not have it."""
    if not field.required or not field.read_only or not record.used_in_requests or field.has_default:
        return False
    return not isinstance(field.type, Const) or field.type.open


def received_default(wire: str, name: str, annotations: Annotations) -> str:
    """What follows the annotation of such a member."""
    use = annotations.imports.use
    renamed = "" if name == wire else f", name={literal(wire)}"
    return f" = {use(RUNTIME_MODEL, 'received')}(default={use(RUNTIME_MODEL, 'UNSET')}{renamed})"


def read_only(layout: Layout, annotations: Annotations) -> list[AttributeView]:
    """The constant that names the members which are not to be sent; nothing where there are none of its own, or where
    the record is never sent."""
    if not layout.record.used_in_requests or not any(field.read_only for field in layout.own):
        return []
    class_var = annotations.imports.use("typing", "ClassVar")
    tuple_, str_ = annotations.builtin("tuple"), annotations.builtin("str")
    names = sequence([literal(layout.names[field.wire]) for field in layout.fields if field.read_only])
    return [AttributeView("__read_only__", f"{class_var}[{tuple_}[{str_}, ...]]", f" = {names}", "")]
