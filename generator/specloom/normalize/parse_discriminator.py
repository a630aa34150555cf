"""Discriminator Objects (OpenAPI 3.0 and 3.1), and the strings that Swagger 2.0 has in their place."""

from __future__ import annotations

from specloom.load.refs import is_reference
from specloom.load.tree import Object, Where, escape
from specloom.normalize.document import Discriminator, Mapping, SchemaKey
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.reader import Reader


def discriminator(node: Object, reader: Reader) -> Discriminator | None:
    """The discriminator of a schema, with the mapping that is written."""
    value = node.get("discriminator")
    if isinstance(value, str):  # Swagger 2.0's form, which some 3.0 documents keep
        return Discriminator(value, (), node.where / "discriminator")
    found = reader.object(node, "discriminator")
    if found is None:
        return None
    extensions(found, Home.OTHER, reader)
    name = reader.text(found, "propertyName")
    if name is None:
        reader.problems.add("W405", "a discriminator without `propertyName` is ignored", found.where)
        return None
    mapping = reader.object(found, "mapping")
    entries: list[Mapping] = []
    for value_, target in mapping.items() if mapping is not None else ():
        place = mapping.where / value_ if mapping is not None else found.where
        if isinstance(target, str):
            entries.append(Mapping(value_, _mapped(target, place, reader), place))
        else:
            reader.wrong(target, "a string", place)
    return Discriminator(name, tuple(entries), found.where)


def _mapped(target: str, at: Where, reader: Reader) -> SchemaKey:
    """The key of a schema that a mapping names, by a name or by a reference (OpenAPI 3.0.4, "Discriminator Object":
    what could be either is a name)."""
    if not is_reference(target) or ("#" not in target and reader.is_schema(target)):
        target = f"#/components/schemas/{escape(target)}"
    key = reader.source.key(target, at)
    reader.mapped.setdefault(key, (target, at))
    return key
