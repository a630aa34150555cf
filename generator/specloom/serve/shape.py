"""Looking at schemas: what they refer to, which members they have, which alternatives."""

from __future__ import annotations

from msgspec.structs import replace

from specloom.normalize.document import Document, Property, Schema


def resolve(document: Document, schema: Schema) -> Schema:
    """The schema that is meant, references followed; null is allowed where any reference on the way allows it."""
    nullable = schema.nullable
    while schema.ref is not None:
        schema = document.by_key[schema.ref].schema
        nullable = nullable or schema.nullable
    return replace(schema, nullable=True) if nullable and not schema.nullable else schema


def members(document: Document, schema: Schema) -> dict[str, Property]:
    """The members of an object by name, inherited ones first, and as the last to say something of them says."""
    inherited = members(document, document.by_key[schema.base].schema) if schema.base is not None else {}
    return {**inherited, **{member.name: member for member in schema.properties}}


def member_schema(document: Document, schema: Schema | None, name: str) -> Schema | None:
    """The schema of a member, named or additional; None where nothing is said of it."""
    if schema is None:
        return None
    found = members(document, schema).get(name)
    if found is not None:
        return found.schema
    return schema.additional if isinstance(schema.additional, Schema) else None


def item_schema(schema: Schema | None, index: int) -> Schema | None:
    """The schema of an item of an array, by its place; None where nothing is said of it."""
    if schema is None:
        return None
    return schema.prefix_items[index] if index < len(schema.prefix_items) else schema.items


def tag_name(document: Document, schema: Schema) -> str | None:
    """The member that tells the schema, or one of its subtypes, from others: its own discriminator's or a base's."""
    while schema.discriminator is None:
        if schema.base is None:
            return None
        schema = document.by_key[schema.base].schema
    return schema.discriminator.property


def branches(schema: Schema) -> tuple[Schema, ...]:
    """The alternatives of a union."""
    return tuple(branch for branch in (*schema.one_of, *schema.any_of) if not only_requires(branch))


def only_requires(branch: Schema) -> bool:
    """Whether a branch holds nothing but `required`: then it is a condition on the whole, and no type."""
    says = (branch.ref, branch.types, branch.properties, branch.enum, branch.items, branch.one_of, branch.any_of)
    return bool(branch.required) and not any(says) and branch.additional is None and not branch.has_const


def requirements(document: Document, schema: Schema) -> tuple[tuple[str, ...], ...]:
    """Sets of members of which one must be there whole: `oneOf: [{required: [a]}, {required: [b]}]`. Names that are no
    members do not count."""
    known = members(document, schema)
    sets = (
        tuple(name for name in branch.required if name in known)
        for branch in (*schema.one_of, *schema.any_of)
        if only_requires(branch)
    )
    return tuple(names for names in sets if names)
