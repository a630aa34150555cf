"""Parameter Objects, and the lists of them that path items and operations have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from specloom.load.tree import Object, Value, Where
from specloom.normalize.document import In, Parameter, Schema
from specloom.normalize.extensions import Found, Home, extensions
from specloom.normalize.parse_content import content, family, followed
from specloom.normalize.parse_schema import schema
from specloom.normalize.reader import Reader

_KEYWORDS = frozenset(
    {
        *("$ref", "name", "in", "description", "required", "deprecated", "schema", "content", "style", "explode"),
        *("allowReserved", "allowEmptyValue", "example", "examples"),
    }
)
_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_SAID_ELSEWHERE = frozenset({"accept", "authorization"})
"""Header parameters that OpenAPI 3.0 ("Parameter Object") ignores: media types and security say them. It ignores
Content-Type too; but where a spec has it as a parameter, it is how a caller says which media type a body has."""


def parameters(node: Object, reader: Reader) -> tuple[tuple[Parameter, ...], tuple[str, ...]]:
    """The parameters listed in `node`, and the references of those that were referred to (the others have "")."""
    found: dict[tuple[str, In], tuple[Parameter, str]] = {}
    for index, value in enumerate(reader.array(node, "parameters")):
        at = node.where / "parameters" / index
        parameter = _parameter(value, at, reader)
        if parameter is None:
            continue
        first = found.get((parameter.name, parameter.location))
        if first is not None:
            reader.problems.add(
                "W505",
                f"the {parameter.location} parameter {parameter.name!r} is declared twice; the first counts",
                at,
                related=first[0].where,
                related_message="first declared here",
            )
            continue
        ref = value.get("$ref") if isinstance(value, Object) else None
        found[parameter.name, parameter.location] = (parameter, ref if isinstance(ref, str) else "")
    return tuple(p for p, _ in found.values()), tuple(ref for _, ref in found.values())


def read(node: Object, location: In, reader: Reader) -> Parameter | None:
    """One Parameter Object that stands at `location`."""
    name = reader.text(node, "name")
    if name is None:
        reader.problems.add("W506", "a parameter without a name is ignored", node.where)
        return None
    reader.leftover(node, _KEYWORDS)
    found = extensions(node, Home.PARAMETER, reader)
    media = content(node, reader)
    style = _style(node, location, found, reader)
    explode = reader.maybe(node, "explode")
    return Parameter(
        where=node.where,
        name=name,
        location=location,
        schema=family(_schema(node, name, reader), found),
        required=reader.flag(node, "required"),
        description=reader.text(node, "description"),
        deprecated=reader.flag(node, "deprecated"),
        style=style,
        explode=style == "form" if explode is None else explode,
        allow_reserved=reader.flag(node, "allowReserved") or found.skip_url_encoding,
        content_type=media[0].type if media and "schema" not in node else None,
        on_client=found.on_client,
        grouping=found.grouping,
        header_prefix=found.header_prefix,
        api_version=found.api_version,
        request_id=found.request_id and location is In.HEADER,
        x=found.x,
    )


def match_path(path: str, found: Sequence[Parameter], at: Where, reader: Reader) -> tuple[Parameter, ...]:
    """Make the path parameters those that the path's template names: undeclared ones are strings, unused ones go."""
    names = dict.fromkeys(_TEMPLATE.findall(path))
    kept: list[Parameter] = []
    for parameter in found:
        if parameter.location is In.PATH and parameter.name not in names:
            reader.problems.add(
                "W508", f"the path {path!r} has no {{{parameter.name}}}; the parameter is left out", parameter.where
            )
            continue
        if parameter.location is In.PATH and not parameter.required:
            reader.problems.add("W509", f"the path parameter {parameter.name!r} has to be required", parameter.where)
            parameter = replace(parameter, required=True)
        kept.append(parameter)
    declared = {parameter.name for parameter in kept if parameter.location is In.PATH}
    for name in names:
        if name not in declared:
            reader.problems.add("W507", f"the path parameter {{{name}}} is not declared; it is taken for a string", at)
            kept.append(
                Parameter(at, name, In.PATH, Schema(at, types=("string",)), True, style="simple", explode=False)
            )
    return tuple(kept)


def _parameter(value: Value, at: Where, reader: Reader) -> Parameter | None:
    node = followed(value, at, reader)
    if node is None:
        return None
    written = reader.text(node, "in")
    if written not in ("path", "query", "header", "cookie"):
        reader.problems.add("W510", f"a parameter cannot be in {written!r}; it is ignored", node.where)
        return None
    location = In(written)
    parameter = read(node, location, reader)
    if parameter is not None and location is In.HEADER and parameter.name.lower() in _SAID_ELSEWHERE:
        reader.problems.add("N511", f"media types and security say the header {parameter.name}; it is no parameter", at)
        return None
    return parameter


def _schema(node: Object, name: str, reader: Reader) -> Schema:
    if "schema" in node:
        return schema(node["schema"], node.where / "schema", reader)
    first, *others = content(node, reader) or (None,)
    if first is None:
        reader.problems.add("W513", f"the parameter {name!r} has no schema; it is taken for a string", node.where)
        return Schema(node.where, types=("string",))
    if others:
        reader.problems.add("W512", f"the parameter {name!r} has several media types; the first counts", node.where)
    return first.schema or Schema(node.where)


def _style(node: Object, location: In, found: Found, reader: Reader) -> str:
    """The style written, or the location's own (OpenAPI 3.0, "Parameter Object")."""
    if found.collection_format == "tsv":
        return "tabDelimited"
    return reader.text(node, "style") or ("simple" if location in (In.PATH, In.HEADER, In.HOST) else "form")
