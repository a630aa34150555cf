"""Parameter Objects, and the lists of them that path items and operations have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from specloom.load.tree import Object, Value, Where, where_of
from specloom.load.words import shown
from specloom.normalize.document import In, Parameter, ParameterKey, Schema
from specloom.normalize.extensions import Found, Home, beyond
from specloom.normalize.parse_content import content, family, followed
from specloom.normalize.parse_schema import schema
from specloom.normalize.reader import Reader
from specloom.problems import did_you_mean

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
    found: dict[ParameterKey, tuple[Parameter, str]] = {}
    for index, value in enumerate(reader.array(node, "parameters")):
        at = where_of(value, node.where, "parameters", index)
        parameter = _parameter(value, at, reader)
        if parameter is None:
            continue
        first = found.get(parameter.key)
        if first is not None:
            reader.problems.add(
                "W505",
                f"the {parameter.location} parameter `{parameter.name}` is declared twice; the first counts",
                at,
                related=first[0].where,
                related_message="first declared here",
            )
            continue
        ref = value.get("$ref") if isinstance(value, Object) else None
        found[parameter.key] = (parameter, ref if isinstance(ref, str) else "")
    return tuple(p for p, _ in found.values()), tuple(ref for _, ref in found.values())


def read(node: Object, location: In, reader: Reader) -> Parameter | None:
    """One Parameter Object that stands at `location`; read once, however many operations refer to it."""
    if (known := reader.parameters.get((id(node), location))) is not None:
        return known[1]
    parameter = _read(node, location, reader)
    reader.parameters[id(node), location] = node, parameter
    return parameter


def _read(node: Object, location: In, reader: Reader) -> Parameter | None:
    name = reader.text(node, "name")
    if name is None:
        reader.problems.add("W506", "a parameter without a name is ignored", node.where)
        return None
    if location is In.HEADER:  # the same in any capitals (RFC 9110, section 5.1): as it was first written
        name = reader.headers.setdefault(name.lower(), name)
    found = beyond(node, _KEYWORDS, Home.PARAMETER, reader)
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
    written = _TEMPLATE.findall(path)
    path_at = Where(at.file, at.pointer.rpartition("/")[0])
    names = dict.fromkeys(written)
    for name in names:
        if len(names) < len(written) and written.count(name) > 1:
            reader.problems.add(
                "W518", f"`{{{name}}}` stands twice in the path; one argument is put at both places", path_at
            )
    kept: list[Parameter] = []
    for parameter in found:
        if parameter.location is In.PATH and parameter.name not in names:
            said = f"the path `{path}` has no `{{{parameter.name}}}`; the parameter is left out"
            reader.problems.add("W508", said, parameter.where, hint=_place_hint(path, parameter.name, names))
            continue
        if parameter.location is In.PATH and not parameter.required:
            said = f"the path parameter `{parameter.name}` is not said to be required; it is, as a path has no holes"
            reader.problems.add("W509", said, parameter.where)
            parameter = replace(parameter, required=True)
        kept.append(parameter)
    declared = {parameter.name for parameter in kept if parameter.location is In.PATH}
    for name in names:
        if name not in declared:
            said = f"the path parameter `{{{name}}}` is not declared; it is taken for a string"
            typed = "type: string" if reader.edition == "2.0" else "schema: {type: string}"
            hint = f"write under `parameters`: `- {{name: {name}, in: path, required: true, {typed}}}`"
            reader.problems.add("W507", said, at, hint=hint)
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
        at = node.where / "in" if "in" in node else node.where
        said = "a parameter does not say where it is" if written is None else f"a parameter cannot be in `{written}`"
        reader.problems.add("W510", f"{said}; it is ignored", at, hint=_location_hint(written))
        return None
    location = In(written)
    parameter = read(node, location, reader)
    if parameter is not None and location is In.HEADER and parameter.name.lower() in _SAID_ELSEWHERE:
        reader.problems.add(
            "N511", f"media types and security say the header `{parameter.name}`; it is no parameter", at
        )
        return None
    return parameter


def _place_hint(path: str, name: str, names: Iterable[str]) -> str | None:
    """What was meant by a path parameter that its path has not."""
    for written in (f"/:{name}", f"/<{name}>", f"/${name}"):
        if f"{path}/".find(f"{written}/") >= 0:
            return f"write the path as `{path.replace(written, f'/{{{name}}}')}`"
    return did_you_mean(name, names)


def _location_hint(written: str | None) -> str | None:
    match written:
        case "body":
            return "write it beside `parameters`: `requestBody: {content: {application/json: {schema: ...}}}`"
        case "formData":
            return (
                "write it beside `parameters`: `requestBody: {content: {multipart/form-data: {schema: {type: object, "
                "properties: ...}}}}`"
            )
        case None:
            return "write `in: query`, or path, header, cookie"
        case _:
            return did_you_mean(written, ("path", "query", "header", "cookie"))


def _schema(node: Object, name: str, reader: Reader) -> Schema:
    if "schema" in node:
        return schema(node["schema"], where_of(node["schema"], node.where, "schema"), reader)
    first, *others = content(node, reader) or (None,)
    if first is None:
        said = f"the parameter `{name}` has no schema; it is taken for a string"
        reader.problems.add("W513", said, node.where, hint=_schema_hint(node, reader))
        return Schema(node.where, types=("string",))
    if others:
        reader.problems.add("W512", f"the parameter `{name}` has several media types; the first counts", node.where)
    return first.schema or Schema(node.where)


def _schema_hint(node: Object, reader: Reader) -> str | None:
    """The schema that Swagger 2.0 would have beside the name."""
    if reader.edition == "2.0":
        return "write `type: string`"
    words = [f"{key}: {shown(node[key])}" for key in ("type", "format", "items", "enum", "default") if key in node]
    return f"write `schema: {{{', '.join(words)}}}`" if words else None


def _style(node: Object, location: In, found: Found, reader: Reader) -> str:
    """The style written, or the location's own (OpenAPI 3.0, "Parameter Object")."""
    if found.collection_format == "tsv":
        return "tabDelimited"
    return reader.text(node, "style") or ("simple" if location in (In.PATH, In.HEADER, In.HOST) else "form")
