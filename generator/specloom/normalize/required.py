"""Names in `required` that no property has.

They are looked for only once allOf is resolved: the property may be in another part, in a parent, in a branch of a
union, or, for a branch, in the schema around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.load.tree import Where
from specloom.normalize.document import Document, Schema, SchemaKey
from specloom.normalize.walk import children, nested, uses
from specloom.problems import Problems

_Places = dict[tuple[Where, str], Where]
"""Where a schema, by its place, was written to require a name: the item of the `required` list."""


def check_required(written: Document, resolved: Document, problems: Problems) -> None:
    """Report the names that are a property nowhere. `written` is the document before allOf: it knows their places."""
    places: _Places = {}
    for root in _roots(written):
        for schema in nested(root):
            _place(schema, schema.where, places)
    for root in _roots(resolved):
        _check(root, (), frozenset(), resolved, places, problems)


def _roots(document: Document) -> Iterator[Schema]:
    yield from (shared.schema for shared in document.schemas)
    yield from uses(document)


def _place(schema: Schema, at: Where, places: _Places) -> None:
    """What `schema` requires itself or in an inline part of its allOf."""
    for index, name in enumerate(schema.required):
        places.setdefault((at, name), schema.where / "required" / index)
    for part in schema.all_of:
        _place(part, at, places)


def _check(
    schema: Schema,
    around: tuple[Where, ...],
    outer: frozenset[str],
    document: Document,
    places: _Places,
    problems: Problems,
) -> None:
    names = outer | _names(schema, document)
    for name in schema.required:
        if name in names:
            continue
        # One that was taken over from another schema is reported there.
        place = next((places[at, name] for at in (schema.where, *around) if (at, name) in places), None)
        if place is not None:
            problems.add(
                "W423",
                f"`required` names {name!r}, which is no property",
                Where(place.file, place.pointer.rpartition("/")[0]),
                related=place,
                related_message="named here",
            )
    branches = {id(branch) for branch in (*schema.one_of, *schema.any_of)}
    for child in children(schema):
        if id(child) in branches:
            _check(child, (schema.where, *around), names, document, places, problems)
        else:
            _check(child, (), frozenset(), document, places, problems)


def _names(schema: Schema, document: Document) -> frozenset[str]:
    """The names of all properties that a schema, its bases and its branches describe."""
    found: set[str] = set()
    passed: set[SchemaKey] = set()
    pending = [schema]
    while pending:
        each = pending.pop()
        found.update(member.name for member in each.properties)
        pending.extend((*each.one_of, *each.any_of))
        for key in (each.ref, each.base):
            if key is not None and key not in passed and key in document.by_key:
                passed.add(key)
                pending.append(document.by_key[key].schema)
    return frozenset(found)
