"""Operations of Swagger 2.0, as OpenAPI 3.0 writes them: bodies, forms and responses get a `content` by media type."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from specloom.load.tree import Array, Object, Value
from specloom.normalize.instead import report_type
from specloom.normalize.source import Source
from specloom.normalize.swagger2_schema import array_style, is_file, moved, parameter, schema, typed
from specloom.problems import Problems

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_JSON = "application/json"
_MULTIPART = "multipart/form-data"
_FORM = "application/x-www-form-urlencoded"
_GONE = frozenset({"parameters", "consumes", "produces", "responses", "schemes"})


class Context(Struct, frozen=True):
    """What an operation needs to know of the document around it."""

    source: Source
    """Of the 2.0 trees."""
    problems: Problems
    consumes: tuple[str, ...]
    produces: tuple[str, ...]

    def within(self, node: Object) -> Context:
        """With what `node` says for itself."""
        return replace(
            self,
            consumes=media_types(node, "consumes", self.problems) if "consumes" in node else self.consumes,
            produces=media_types(node, "produces", self.problems) if "produces" in node else self.produces,
        )


def media_types(node: Object, key: str, problems: Problems) -> tuple[str, ...]:
    """The media types that `consumes` or `produces` lists."""
    found: dict[str, None] = {}
    for index, item in enumerate(items(node, key, problems)):
        if isinstance(item, str):
            found[item] = None
        else:
            report_type(item, "a string", node.where / key / index, problems)
    return tuple(found)


def items(node: Object, key: str, problems: Problems) -> Sequence[Value]:
    """The items of the array at `key`; none, with a problem, where there is something else."""
    value = node.get(key)
    if isinstance(value, Array):
        return value
    if key in node:
        report_type(value, "an array", node.where / key, problems)
    return ()


def path_item(value: Value, context: Context) -> Value:
    """A Path Item Object. Body and form parameters of the path become part of each operation."""
    node = _followed(value, context)
    if not isinstance(node, Object):
        return node
    shared = _listed(node, context)
    members: dict[str, Value] = {}
    for key, member in node.items():
        if key in METHODS and isinstance(member, Object):
            members[key] = _operation(member, shared, context.within(member))
        elif key != "parameters":
            members[key] = member
    plain = _plain(shared, context)
    if plain:
        members["parameters"] = Array(plain, node.where / "parameters")
    # Where it was written is where it was referred to, if it was: that is what an operation's pointer is made of.
    return Object(members, value.where if isinstance(value, Object) else node.where)


def _operation(node: Object, shared: list[tuple[Object, Object]], context: Context) -> Object:
    own = _listed(node, context)
    members = {key: value for key, value in node.items() if key not in _GONE}
    plain = _plain(own, context)
    if plain:
        members["parameters"] = Array(plain, node.where / "parameters")
    body = _request_body(node, [resolved for _, resolved in own], [resolved for _, resolved in shared], context)
    if body is not None:
        members["requestBody"] = body
    responses = node.get("responses")
    if isinstance(responses, Object):
        members["responses"] = Object(
            {status: _response(status, value, context) for status, value in responses.items()}, responses.where
        )
    elif "responses" in node:
        members["responses"] = responses
    options = node.get("x-ms-long-running-operation-options")
    if isinstance(options, Object) and isinstance(ref := options.get("final-state-schema"), str):
        members["x-ms-long-running-operation-options"] = Object(
            {**options, "final-state-schema": moved(ref)}, options.where
        )
    return Object(members, node.where)


def _followed(value: Value, context: Context) -> Value:
    """A value, or what it refers to; an empty object for a reference that leads nowhere, which was said then."""
    node = context.source.follow(value, context.problems)
    return Object({}, value.where) if node is None and isinstance(value, Object) else node


def _listed(node: Object, context: Context) -> list[tuple[Object, Object]]:
    """Each parameter as it is listed, and as it is when its reference is followed."""
    found: list[tuple[Object, Object]] = []
    for index, item in enumerate(items(node, "parameters", context.problems)):
        resolved = context.source.follow(item, context.problems)
        if isinstance(item, Object) and isinstance(resolved, Object):
            found.append((item, resolved))
        elif not isinstance(item, Object):
            at = node.where / "parameters" / index
            report_type(item, "an object", at, context.problems)
    return found


def _plain(listed: list[tuple[Object, Object]], context: Context) -> list[Object]:
    """The parameters that stay parameters. A reference stays one where it leads to a table that is converted."""
    found: list[Object] = []
    for item, resolved in listed:
        if resolved.get("in") in ("body", "formData"):
            continue
        ref = item.get("$ref")
        found.append(parameter(item if isinstance(ref, str) and moved(ref) != ref else resolved, context.problems))
    return found


def _request_body(node: Object, own: list[Object], shared: list[Object], context: Context) -> Object | None:
    """The body or the form of an operation; what it lists itself wins over what its path does."""
    bodies = [p for p in own if p.get("in") == "body"] or [p for p in shared if p.get("in") == "body"]
    fields: dict[str, Object] = {}
    for field in (p for p in (*shared, *own) if p.get("in") == "formData"):
        if isinstance(name := field.get("name"), str):
            fields[name] = field
        else:
            context.problems.add("W506", "a form field without a name is ignored", field.where)
    if (bodies and fields) or len(bodies) > 1:
        context.problems.add(
            "W523",
            "an operation has one body, or one form; the first body counts",
            node.where / "parameters",
            related=bodies[0].where,
            related_message="this one",
        )
    if bodies:
        return _body(bodies[0], context)
    return _form(node, fields, context) if fields else None


def _body(node: Object, context: Context) -> Object:
    converted = schema(node.get("schema", Object({}, node.where)))
    content: dict[str, Value] = {}
    for media_type in context.consumes or (_JSON,):
        content[media_type] = Object({"schema": _as_sent(converted, media_type)}, node.where)
    members = {key: value for key, value in node.items() if key in ("description", "required") or key.startswith("x-")}
    if isinstance(name := node.get("name"), str):
        members["x-ms-requestBody-name"] = name
    return Object({**members, "content": Object(content, node.where)}, node.where)


def _form(node: Object, fields: dict[str, Object], context: Context) -> Object:
    """Form fields as the properties of one object. It stands where the parameters are listed."""
    where = node.where / "parameters"
    properties: dict[str, Value] = {}
    encoding: dict[str, Value] = {}
    for name, field in fields.items():
        beside = {
            key: value
            for key, value in field.items()
            if key in ("description", "allowEmptyValue") or key.startswith("x-")
        }
        properties[name] = Object({**beside, **typed(field)}, field.where)
        if field.get("type") == "array" and not _holds_files(field):
            encoding[name] = Object(array_style(field, "formData", context.problems), field.where)
    required = [name for name, field in fields.items() if field.get("required") is True]
    members: dict[str, Value] = {"type": "object", "properties": Object(properties, where)}
    if required:
        members["required"] = Array(required, where)
    media: dict[str, Value] = {"schema": Object(members, where)}
    if encoding:
        media["encoding"] = Object(encoding, where)
    types = _form_types(list(fields.values()), context.consumes)
    if context.consumes and not set(types) & set(context.consumes):
        said = f"`consumes` does not name what form fields are sent as; they are sent as {types[0]}"
        context.problems.add("N524", said, where, hint=f"write `consumes: [{types[0]}]`")
    content = Object({media_type: Object(media, where) for media_type in types}, where)
    return Object({"required": bool(required), "content": content}, where)


def _form_types(fields: list[Object], consumes: tuple[str, ...]) -> tuple[str, ...]:
    """A file needs multipart; otherwise what the operation consumes, if that is a form at all."""
    if any(is_file(field) or _holds_files(field) for field in fields):
        return (_MULTIPART,)
    return tuple(name for name in consumes if name in (_MULTIPART, _FORM)) or (_FORM,)


def _holds_files(field: Object) -> bool:
    """Whether a form field is a list of files: each is a part of its own, whatever the collectionFormat."""
    items = field.get("items")
    return isinstance(items, Object) and is_file(items)


def _response(status: str, value: Value, context: Context) -> Value:
    """A Response Object. One that is referred to is written out: its media types are those of the operation."""
    node = _followed(value, context) if not status.startswith("x-") else value
    if status.startswith("x-") or not isinstance(node, Object):
        return node
    members = {key: member for key, member in node.items() if key not in ("schema", "examples", "headers")}
    content = _content(node, context)
    if content is not None:
        members["content"] = content
    headers = node.get("headers")
    if isinstance(headers, Object):
        members["headers"] = Object({name: _header(header, context) for name, header in headers.items()}, headers.where)
    return Object(members, node.where)


def _content(node: Object, context: Context) -> Object | None:
    examples = node.get("examples")
    samples = dict(examples) if isinstance(examples, Object) else {}
    content: dict[str, dict[str, Value]] = {}
    if "schema" in node:
        converted = schema(node["schema"])
        content = {name: {"schema": converted} for name in _response_types(node["schema"], context.produces)}
    else:
        content = {name: {} for name in samples if not name.startswith("x-")}
    for name, sample in samples.items():
        same = [known for known in content if _essence(known) == _essence(name)] or list(content)[:1]
        for known in same:
            content[known].setdefault("example", sample)
    if not content:
        return None
    return Object({name: Object(media, node.where) for name, media in content.items()}, node.where)


def _header(value: Value, context: Context) -> Value:
    if not isinstance(value, Object):
        return value
    members = {
        key: member
        for key, member in value.items()
        if key == "description" or (key.startswith("x-") and key != "x-ms-enum")
    }
    members["schema"] = typed(value)
    members.pop("x-nullable", None)
    if value.get("type") == "array":
        members |= array_style(value, "", context.problems)
    return Object(members, value.where)


def _response_types(written: Value, produces: tuple[str, ...]) -> tuple[str, ...]:
    """The media types that a response of this schema can have. `produces` holds for all responses of an operation,
    files and errors alike, so those that do not fit the schema are passed over."""
    if isinstance(written, Object) and _is_file(written):
        return tuple(name for name in produces if not _is_structured(name)) or ("application/octet-stream",)
    if isinstance(written, Object) and (
        "$ref" in written or written.get("type") in ("object", "array") or "allOf" in written
    ):
        structured = tuple(name for name in produces if _is_structured(name))
        return structured or tuple(name for name in produces if not _is_binary(name)) or (_JSON,)
    return produces or (_JSON,)


def _as_sent(converted: Value, media_type: str) -> Value:
    """The schema of a body under one of several media types: bytes and text are sent as they are."""
    is_text = isinstance(converted, Object) and converted.get("type") == "string"
    if _is_structured(media_type) or is_text or not isinstance(converted, Object):
        return converted
    if _essence(media_type) == "text/plain":
        return Object({"type": "string"}, converted.where)
    if _is_binary(media_type):
        return Object({"type": "string", "format": "binary"}, converted.where)
    return converted


def _is_file(node: Object) -> bool:
    return is_file(node) or (node.get("type") == "string" and node.get("format") == "binary")


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _is_structured(media_type: str) -> bool:
    name = _essence(media_type)
    return "json" in name or "xml" in name or "yaml" in name or name in (_FORM, _MULTIPART)


def _is_binary(media_type: str) -> bool:
    name = _essence(media_type)
    return name.startswith(("image/", "audio/", "video/", "font/")) or name in (
        *("application/octet-stream", "application/pdf", "application/zip", "application/gzip", "application/x-tar"),
    )
