"""An OpenAPI 3 tree to a `Document`, before allOf and discriminators are resolved."""

from __future__ import annotations

from msgspec.structs import replace

from specloom.load.files import seen_from
from specloom.load.tree import Object, Tree, Value, Where, escape
from specloom.normalize.document import Document, Parameter, Schema, SchemaKey, SharedSchema
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.homes import homes
from specloom.normalize.middle import name_of, stem
from specloom.normalize.parse_incoming import report_unused, webhooks
from specloom.normalize.parse_operation import incoming, operations
from specloom.normalize.parse_schema import schema
from specloom.normalize.parse_service import check_scopes, requirements, root_servers, security_schemes, tags
from specloom.normalize.reader import Reader
from specloom.normalize.source import Source
from specloom.normalize.walk import Change, with_children, with_shared, with_uses
from specloom.problems import Problems

_ROOT = frozenset(
    {
        *("openapi", "info", "servers", "security", "tags", "paths", "components", "externalDocs"),
        *("$self", "jsonSchemaDialect", "webhooks"),
    }
)
_INFO = frozenset({"title", "version", "description", "summary", "termsOfService", "contact", "license"})


def parse(tree: Tree, spec_version: str, problems: Problems, written: Tree | None = None) -> Document:
    """Read the whole tree. `spec_version` is the one written, before any conversion, and `written` the tree, where it
    was converted."""
    reader = Reader(Source(tree, written), problems, spec_version[:3])
    root = tree.root
    reader.leftover(root, _ROOT)
    extensions(root, Home.DOCUMENT, reader)
    info = reader.object(root, "info") or Object({}, root.where / "info")
    reader.leftover(info, _INFO)
    extensions(info, Home.OTHER, reader)
    schemes = security_schemes(root, reader)
    security = requirements(root, frozenset(scheme.name for scheme in schemes), reader) or ()
    check_scopes(security, schemes, root.where, reader)
    named = _components(root, reader)
    known = frozenset(scheme.name for scheme in schemes)
    found, shared = operations(root, known, reader)
    told = webhooks(root, lambda item, at: incoming(item, at, known, reader), reader)
    for operation in found:
        check_scopes(operation.security or (), schemes, operation.where, reader)
    described, places = tags(root, reader), root_servers(root, reader)
    report_unused(root, reader)
    schemas = _referred(named, reader)
    reader.report()
    for_autorest = spec_version.startswith("2") and any(name.startswith("x-ms-") for name in reader.known_extensions)
    document = Document(
        file=tree.file,
        sha256=tree.sha256,
        spec_version=spec_version,
        title=_title(info, tree.file, reader),
        version=reader.text(info, "version") or "",
        description=_description(info, reader),
        servers=places,
        security=security,
        schemes=schemes,
        tags=described,
        operations=found,
        schemas=tuple(schemas.values()),
        client_parameters=_client_parameters(shared, for_autorest),
        for_autorest=for_autorest,
        webhooks=told,
        by_key=schemas,
        files=tuple(sorted((seen_from(name, tree.file), digest) for name, digest in tree.hashes.items())),
    )
    return _refer_to_shared(document)


def _title(info: Object, file: str, reader: Reader) -> str:
    title = reader.text(info, "title")
    if title:
        return title
    reader.problems.add("W341", "the description has no `info.title`; it is called after its file", info.where)
    return stem(file)


def _description(info: Object, reader: Reader) -> str | None:
    """`info.description`, after 3.1's `info.summary`."""
    summary, description = reader.text(info, "summary"), reader.text(info, "description")
    return f"{summary}\n\n{description}" if summary and description else summary or description


def _components(root: Object, reader: Reader) -> dict[SchemaKey, SharedSchema]:
    """The entries of components/schemas, in the order written."""
    components = reader.object(root, "components")
    table = reader.object(components, "schemas") if components is not None else None
    names = {
        reader.source.key(f"#/components/schemas/{escape(name)}", root.where): name
        for name in (table if table is not None else ())
    }
    entries = {key: table[name] for key, name in names.items() if table is not None}
    elsewhere = homes(entries, reader.source)
    reader.source.homes = elsewhere.keys
    found: dict[SchemaKey, SharedSchema] = {}
    for key, value in entries.items():
        place = value.where if isinstance(value, Object) else root.where / "components" / "schemas" / names[key]
        found[key] = _shared(key, names[key], elsewhere.values.get(key, value), place, reader)
    return found


def _referred(named: dict[SchemaKey, SharedSchema], reader: Reader) -> dict[SchemaKey, SharedSchema]:
    """`named` and every other schema that is referred to: in other files, or in the middle of something."""
    tree = reader.source.tree
    found = dict(named)
    done: set[SchemaKey] = set()
    while missing := {**reader.mapped, **reader.wanted}.keys() - done:
        for key in [key for key in {**reader.wanted, **reader.mapped} if key in missing]:
            done.add(key)
            required = key in reader.wanted
            ref, at = reader.wanted[key] if required else reader.mapped[key]
            value = reader.source.resolve(ref, at, reader.problems if required else Problems())
            if value is None and required:
                # The reference is an error already; what it stands for stays nameless, and allows anything.
                found[key] = SharedSchema(key, name_of(key, tree), key, Schema(where=at))
            elif value is not None and key not in found:
                place = value.where if isinstance(value, Object) else at
                found[key] = _shared(key, name_of(key, tree), value, place, reader)
    return _told_apart(found)


def _told_apart(found: dict[SchemaKey, SharedSchema]) -> dict[SchemaKey, SharedSchema]:
    """With a pointer of its own for each: in Swagger 2.0, what 3.0 has and 2.0 has not may still refer to the places
    that schemas have moved from."""
    taken: dict[str, int] = {}
    for key, shared in found.items():
        number = taken[shared.pointer] = taken.get(shared.pointer, 0) + 1
        if number > 1:
            found[key] = replace(shared, pointer=f"{shared.pointer}#{number}")
    return found


def _shared(key: SchemaKey, name: str, value: Value, place: Where, reader: Reader) -> SharedSchema:
    """`place`: where it is declared, by which it is known; it may be written elsewhere."""
    own = place.file == reader.source.tree.file
    written = value.where if isinstance(value, Object) else place
    return SharedSchema(key, name, f"#{place.pointer}" if own else key, schema(value, written, reader))


def _refer_to_shared(document: Document) -> Document:
    """Where a schema in the middle of something is shared because it is referred to, let its own place refer to it too:
    else it would be declared twice. Within its own definition, a part that stands at its very place (what is beside a
    `$ref`, the items that an `enum` beside them lists) is not the schema, and stays."""
    inner = {
        shared.schema.where: shared.key
        for shared in document.schemas
        if shared.pointer != f"#{shared.schema.where.pointer}"
        or not shared.key.startswith("#/components/schemas/")
        or shared.key.count("/") > 3
    }
    if not inner:
        return document

    def within(own: Where | None) -> Change:
        def change(node: Schema) -> Schema:
            key = inner.get(node.where)
            if key is not None and node.ref is None and node.where != own:
                return Schema(where=node.where, ref=key)
            return with_children(node, change)

        return change

    document = with_shared(document, lambda shared: with_children(shared.schema, within(shared.schema.where)))
    return with_uses(document, within(None))


def _client_parameters(shared: tuple[Parameter, ...], by_default: bool) -> tuple[Parameter, ...]:
    """Shared parameters that belong to the client: where x-ms-parameter-location says so, and `by_default` where it
    says nothing."""
    return tuple(p for p in shared if (by_default if p.on_client is None else p.on_client))
