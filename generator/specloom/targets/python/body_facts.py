"""The facts of a request body, as arguments of `Body(...)`: as `_runtime/operation.py` declares them."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.model import Alternative, Body, List, Nullable, Part, Record, Scalar, Type
from specloom.targets.python import xml
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.arguments import part_header_key
from specloom.targets.python.body_values import BASE64, value_facts
from specloom.targets.python.formats import RUNTIME_OPERATION
from specloom.targets.python.literals import literal, pair, sequence
from specloom.targets.python.parameter_facts import parameter_row, takes_null
from specloom.targets.python.shapes import target
from specloom.targets.python.surface import Call
from specloom.targets.python.within import within


def body_fact(body: Body, call: Call, annotations: Annotations) -> str:
    """All that the runtime has to know of a body."""
    media_types = [literal(name) for alternative in body.alternatives for name in alternative.media_types]
    chosen_by = [argument.name for argument in call.arguments if argument.kind == "content_type"]
    if body.content_type is not None and body.content_type.type == Scalar("string"):  # it may well be another
        media_types.append(literal("*/*"))
    arguments = [media_types[0] if len(media_types) == 1 else sequence(media_types)]
    if call.body is None:
        (argument,) = (argument for argument in call.inputs if argument.kind == "body")
        arguments.append(f"argument={literal(argument.name)}")
    else:
        fields = [pair(a.name, a.wire) for a in call.arguments if a.kind in ("field", "tag") and not a.path]
        arguments += [f"fields={sequence(fields)}"] if fields else []
        arguments += [f"additional={literal(a.name)}" for a in call.arguments if a.kind == "additional"]
        constants = [f"{literal(wire)}: {literal(value)}" for wire, value in call.constants.items()]
        arguments += [f"constants={{{', '.join(constants)}}}"] if constants else []
        objects = within(call, annotations)
        arguments += [f"within={sequence(objects)}"] if objects else []
    arguments += ["required=True"] if body.required else []
    needed = [literal(a.name) for a in call.inputs if a.needed and not takes_null(a.type, annotations)]
    arguments += [f"needed={sequence(needed)}"] if needed else []
    arguments += [f"content_type={literal(name)}" for name in chosen_by]
    arguments += value_facts(body, call.body, annotations.symbols)
    first, *others = [(each, _parts(each, call, annotations)) for each in body.alternatives]
    arguments += [f"parts={first[1]}"] if first[1] else []
    documents = [fact for each in body.alternatives for fact in xml.body_facts(each, annotations)]
    arguments += [f"xml={sequence(documents)}"] if documents else []
    own = [
        f"{literal(name)}: {parts or '{}'}"
        for each, parts in others
        if parts != first[1]
        for name in each.media_types
        if is_form(name)
    ]
    arguments += [f"parts_of={{{', '.join(own)}}}"] if own else []
    return f"{annotations.imports.use(RUNTIME_OPERATION, 'Body')}({', '.join(arguments)})"


def _parts(body: Alternative, call: Call, annotations: Annotations) -> str:
    """The members of a body that the runtime has to know more of, by wire name: those that are written in a way of
    their own, and the files of a multipart body. "" where there are none."""
    written = {part.wire: part for part in body.parts}
    multipart = any(media_type.startswith("multipart/") for media_type in body.media_types)
    record = target(body.type, annotations.symbols.declarations)
    layout = annotations.symbols.layouts[record.id] if isinstance(record, Record) else None
    types = {field.wire: field.type for field in layout.fields} if layout is not None else {}
    bytes_ = [wire for wire, type in types.items() if is_file(type) or _is_base64(type)] if multipart else []
    headers = {argument.wire: argument.name for argument in call.arguments if argument.kind == "part_header"}
    rows = [
        f"{literal(wire)}: {_part(written.get(wire, Part(wire)), types.get(wire), multipart, headers, annotations)}"
        for wire in dict.fromkeys((*written, *bytes_))
    ]
    return f"{{{', '.join(rows)}}}" if rows else ""


def is_form(media_type: str) -> bool:
    """Whether a body of this media type has parts."""
    return media_type.startswith(("multipart/", "application/x-www-form-urlencoded"))


def is_file(type: Type | None) -> bool:
    """Whether a member of a body is a file, or a list of them."""
    type = _item(type)
    return isinstance(type, Scalar) and type.kind == "binary"


def _is_base64(type: Type | None) -> bool:
    return _item(type) in BASE64


def _item(type: Type | None) -> Type | None:
    while isinstance(type, (List, Nullable)):
        type = type.item if isinstance(type, List) else type.type
    return type


def _part(part: Part, type: Type | None, multipart: bool, names: Mapping[str, str], annotations: Annotations) -> str:
    """What there is to know of a part; `names` are those of the arguments for headers of parts."""
    rows = [
        parameter_row(each, names.get(part_header_key(part.wire, each.wire), ""), annotations) for each in part.headers
    ]
    headers = [row for row in rows if row]
    arguments = [
        *([f"content_type={literal(part.content_type)}"] if part.content_type is not None else []),
        *([f"style={literal(part.style)}"] if part.style is not None else []),
        *([f"explode={part.explode}"] if part.explode is not None else []),
        *(["allow_reserved=True"] if part.allow_reserved else []),
        *(["file=True"] if multipart and is_file(type) else []),
        *(["base64=True"] if multipart and _is_base64(type) else []),
        *([f"headers={sequence(headers)}"] if headers else []),
        *([f"xml={xml.part_fact(part, type, annotations)}"] if part.xml is not None and type is not None else []),
    ]
    return f"{annotations.imports.use(RUNTIME_OPERATION, 'Part')}({', '.join(arguments)})"
