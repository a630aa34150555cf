"""The facts of a parameter: as a row of those of an operation, of a part of a body, or of the client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from specloom.ir.model import Const, Parameter, Type
from specloom.load.tree import Json
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.formats import RUNTIME_OPERATION
from specloom.targets.python.literals import literal
from specloom.targets.python.shapes import json_kinds

_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form", "host": "simple"}


def parameter_fact(parameter: Parameter, python: str, annotations: Annotations, extra: Sequence[str] = ()) -> str:
    """A parameter's row: `query("order_by", "order-by")`."""
    arguments = [literal(python)]
    if python != parameter.wire:
        arguments.append(literal(parameter.wire))
    style = _STYLES[parameter.location]
    if parameter.location != "host" and parameter.content_type is None:
        arguments += [f"style={literal(parameter.style)}"] if parameter.style != style else []
        exploded = parameter.style in ("form", "deepObject")
        arguments += [f"explode={parameter.explode}"] if parameter.explode != exploded else []
    if parameter.content_type is not None:
        arguments.append(f"content_type={literal(parameter.content_type)}")
    if parameter.allow_reserved and parameter.location in ("path", "query"):
        arguments.append("allow_reserved=True")
    if parameter.header_prefix is not None:
        arguments.append(f"prefix={literal(parameter.header_prefix)}")
    if parameter.request_id:
        arguments.append("request_id=True")
    if parameter.constant and isinstance(parameter.type, Const):
        arguments.append(f"constant={literal(parameter.type.value)}")
    return f"{annotations.imports.use(RUNTIME_OPERATION, parameter.location)}({', '.join([*arguments, *extra])})"


def parameter_row(parameter: Parameter, python: str, annotations: Annotations) -> str:
    """A row of a part, or of an operation that is asked for the next page; "" for what the call says nothing of."""
    default = [f"default={json_literal(parameter.default)}"] if parameter.has_default and not parameter.constant else []
    return parameter_fact(parameter, python, annotations, default) if python or parameter.constant or default else ""


def json_literal(value: Json) -> str:
    """A JSON value as an expression."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{literal(key)}: {json_literal(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(json_literal(item) for item in value)}]"
    return literal(value)


def takes_null(type: Type | None, annotations: Annotations) -> bool:
    """Whether None is a value of a type, or may be."""
    return type is not None and not {"null", "any"}.isdisjoint(json_kinds(type, annotations.symbols.declarations))
