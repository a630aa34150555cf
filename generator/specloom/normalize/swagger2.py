"""Swagger 2.0 documents, as OpenAPI 3.0 writes them.

Every new object keeps the `where` of the one it was made from, so that problems, pointers and name pins speak of the
document as it was written. Sources: the Swagger 2.0 specification; for x-ms-*, AutoRest's docs/extensions.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from specloom.load.tree import Array, Object, Tree, Value
from specloom.normalize.instead import report_type
from specloom.normalize.source import Source
from specloom.normalize.swagger2_operation import METHODS, Context, items, media_types, path_item
from specloom.normalize.swagger2_schema import moved, parameter, schema
from specloom.problems import Problems

_MOVED = frozenset(
    {
        *("swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions", "parameters", "responses"),
        *("securityDefinitions", "paths", "x-ms-paths", "x-ms-parameterized-host"),
    }
)
_DOCUMENT = frozenset({"swagger", "info", "paths"})
"""What only a document has."""
_SCHEMA = frozenset({"type", "properties", "allOf", "enum", "$ref", "items"})
"""What tells a file that is a schema from one that is a table of them; it may have `definitions` of its own."""
_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def convert(root: Object, problems: Problems) -> Object:
    """A whole 2.0 document that refers to no other file."""
    return _document(root, Source(Tree(root, root.where.file, "")), problems)


def convert_tree(tree: Tree, problems: Problems) -> Tree:
    """A 2.0 document with the files it refers to. They may be documents, tables of definitions, or bare schemas."""
    source = Source(tree)
    return replace(
        tree,
        root=_document(tree.root, source, problems),
        files={name: _other(root, source, problems) for name, root in tree.files.items()},
    )


def _document(root: Object, source: Source, problems: Problems) -> Object:
    context = Context(
        source, problems, media_types(root, "consumes", problems), media_types(root, "produces", problems)
    )
    members: dict[str, Value] = {"openapi": "3.0.3"}
    members |= {key: value for key, value in root.items() if key not in _MOVED}
    servers = _servers(root, source, problems)
    if servers:
        members["servers"] = Array(servers, root.where / "servers")
    for key in ("paths", "x-ms-paths"):
        if key in root:
            members[key] = _paths(source.in_place(root[key], Object, problems), root, context)
    components = _components(root, source, problems)
    if components:
        members["components"] = Object(_beside(members.get("components"), components), root.where)
    return Object(members, root.where)


def _other(root: Object, source: Source, problems: Problems) -> Object:
    """Another file: the members that a document has are converted, and what looks like a schema."""
    if "openapi" in root or set(METHODS) & root.keys() or isinstance(root.get("parameters"), Array):
        return root  # a path item or an operation is converted where it is referred to
    if _SCHEMA & root.keys() and not _DOCUMENT & root.keys():
        converted = schema(root)
        return converted if isinstance(converted, Object) else root
    if _MOVED & root.keys():
        members = dict(_document(root, source, problems))
        return Object({key: value for key, value in members.items() if key != "openapi"}, root.where)
    return Object({key: schema(value) for key, value in root.items()}, root.where)


def _paths(value: Value, root: Object, context: Context) -> Value:
    if not isinstance(value, Object):
        return value
    members: dict[str, Value] = {}
    for path, item in value.items():
        members[path] = item if path.startswith("x-") else _with_schemes(path_item(item, context), item, root)
    return Object(members, value.where)


def _with_schemes(converted: Value, item: Value, root: Object) -> Value:
    """Operations may name their own schemes: they get servers of their own."""
    if not isinstance(converted, Object) or not isinstance(item, Object) or "host" not in root:
        return converted
    members = dict(converted)
    for method in METHODS:
        operation, written = members.get(method), item.get(method)
        if not isinstance(operation, Object) or not isinstance(written, Object):
            continue
        schemes = written.get("schemes")
        if isinstance(schemes, Array) and set(schemes) != set(_schemes(root)):
            servers = [Object({"url": url}, written.where / "schemes") for url in _urls(root, _ordered(schemes))]
            members[method] = Object(
                {**operation, "servers": Array(servers, written.where / "schemes")}, operation.where
            )
    return Object(members, converted.where)


def _servers(root: Object, source: Source, problems: Problems) -> list[Value]:
    template = root.get("x-ms-parameterized-host")
    if isinstance(template, Object):
        return [_parameterized(template, root, source, problems)]
    where = root.where / ("host" if "host" in root else "basePath")
    if "host" not in root and "basePath" not in root:
        return []
    return [Object({"url": url}, where) for url in _urls(root, _schemes(root))]


def _urls(root: Object, schemes: tuple[str, ...]) -> Iterator[str]:
    host, base = _text(root, "host"), _base(root)
    if not host:
        yield base or "/"
        return
    for scheme in schemes:
        yield f"{scheme}://{host}{base}"


def _parameterized(template: Object, root: Object, source: Source, problems: Problems) -> Object:
    """x-ms-parameterized-host: a URL template whose variables are whole parameters (x-parameter)."""
    url = f"{_text(template, 'hostTemplate')}{_base(root)}"
    if template.get("useSchemePrefix") is not False:
        url = f"{_schemes(root)[0]}://{url}"
    variables: dict[str, Value] = {}
    for item in items(template, "parameters", problems):
        node = source.follow(item, problems)
        if isinstance(node, Object) and isinstance(name := node.get("name"), str):
            variables[name] = Object({"x-parameter": parameter(node, problems)}, node.where)
    members: dict[str, Value] = {"url": url, "variables": Object(variables, template.where)}
    return Object({**members, "x-ms-parameterized-host": template}, template.where)


def _schemes(root: Object) -> tuple[str, ...]:
    return _ordered(root.get("schemes"))


def _ordered(value: Value) -> tuple[str, ...]:
    """The schemes, https first: a client does not talk in the clear where it need not."""
    found = [item for item in value if isinstance(item, str)] if isinstance(value, Array) else []
    return tuple(sorted(found, key=lambda scheme: scheme != "https")) or ("https",)


def _base(root: Object) -> str:
    path = _text(root, "basePath").rstrip("/")
    return path if not path or path.startswith("/") else f"/{path}"


def _text(node: Object, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _components(root: Object, source: Source, problems: Problems) -> dict[str, Value]:
    """Body and form parameters and responses are not here: they are written out where they are referred to."""
    found: dict[str, Value] = {}
    if (definitions := _table(root, "definitions", problems)) is not None:
        if isinstance(ref := definitions.get("$ref"), str):  # the whole table is elsewhere, and converted there
            found["schemas"] = Object({"$ref": moved(ref)}, definitions.where)
        else:
            found["schemas"] = Object({name: schema(node) for name, node in definitions.items()}, definitions.where)
    parameters = source.in_place(_table(root, "parameters", problems), Object, problems)
    if isinstance(parameters, Object):
        plain = {
            name: parameter(node, problems)
            for name, node in parameters.items()
            if isinstance(node, Object) and node.get("in") not in ("body", "formData")
        }
        if plain:
            found["parameters"] = Object(plain, parameters.where)
    if (schemes := _table(root, "securityDefinitions", problems)) is not None:
        found["securitySchemes"] = Object({name: _security(node) for name, node in schemes.items()}, schemes.where)
    return found


def _beside(written: Value, components: dict[str, Value]) -> dict[str, Value]:
    """The components with those that a 2.0 document has in the manner of 3.0."""
    if not isinstance(written, Object):
        return components
    merged = {**written, **components}
    for key, value in written.items():
        own = components.get(key)
        if isinstance(value, Object) and isinstance(own, Object):
            merged[key] = Object({**value, **own}, own.where)
    return merged


def _table(root: Object, key: str, problems: Problems) -> Object | None:
    value = root.get(key)
    if isinstance(value, Object):
        return value
    if key in root:
        report_type(value, "an object", root.where / key, problems)
    return None


def _security(node: Value) -> Value:
    """A Security Scheme Object. A flow keeps the URLs it has: an implicit one needs no tokenUrl."""
    if not isinstance(node, Object):
        return node
    if node.get("type") == "basic":
        return Object({**node, "type": "http", "scheme": "basic"}, node.where)
    flow = node.get("flow")
    if node.get("type") != "oauth2" or not isinstance(flow, str):
        return node
    inner = ("authorizationUrl", "tokenUrl", "scopes")
    members = {key: value for key, value in node.items() if key not in (*inner, "flow")}
    details = Object({key: node[key] for key in inner if key in node}, node.where)
    return Object({**members, "flows": Object({_FLOWS.get(flow, flow): details}, node.where)}, node.where)
