"""Names in `required` that no property has.

They are looked for only once allOf is resolved: the property may be in another part, in a parent, in a branch of a
union, or, for a branch, in the schema around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from specloom.load.tree import Where
from specloom.normalize.document import Document, Schema, SchemaKey
from specloom.normalize.survey import Survey
from specloom.normalize.walk import children, nested, uses
from specloom.problems import Problems, did_you_mean

_HINTS = 20
"""Names of one schema that others are looked for which they may stand for: that takes its time."""
_Places = dict[tuple[Where, str], Where]
"""Where a schema, by its place, was written to require a name: the item of the `required` list."""


class _Missing(Struct, frozen=True):
    """Names that a schema requires, and that are no properties of it."""

    schema: Schema
    around: tuple[Schema, ...]
    """The unions that the schema is a branch of, the innermost first."""
    names: tuple[str, ...]


def check_required(written: Document, resolved: Document, problems: Problems, survey: Survey) -> None:
    """Report the names that are a property nowhere. `written` is the document before allOf: it knows their places."""
    suspects = {id(root): root for root in _roots(resolved) if survey.of(root).incomplete}.values()
    missing = [each for root in suspects for each in _missing(root)]
    if not missing:
        return
    wanted = frozenset(name for each in missing for name in each.names)
    places: _Places = {}
    for root in _roots(written):
        inside = survey.of(root)
        for schema in nested(root) if inside.incomplete or inside.all_of else ():
            if schema.all_of or not wanted.isdisjoint(schema.required):
                _place(schema, schema.where, places)
    for each in missing:
        _report(each, resolved, places, problems)


def _roots(document: Document) -> Iterator[Schema]:
    yield from (shared.schema for shared in document.schemas)
    yield from uses(document)


def _missing(root: Schema) -> Iterator[_Missing]:
    """What the schemas below `root` require and do not describe themselves, outermost first."""
    pending: list[tuple[Schema, tuple[Schema, ...]]] = [(root, ())]
    while pending:
        schema, around = pending.pop()
        if schema.required:
            own = {member.name for member in schema.properties}
            if names := tuple(name for name in schema.required if name not in own):
                yield _Missing(schema, around, names)
        branches = {id(branch) for branch in (*schema.one_of, *schema.any_of)}
        inner = [(child, (schema, *around) if id(child) in branches else ()) for child in children(schema)]
        pending += reversed(inner)


def _place(schema: Schema, at: Where, places: _Places) -> None:
    """What `schema` requires itself or in an inline part of its allOf."""
    for index, name in enumerate(schema.required):
        places.setdefault((at, name), schema.where / "required" / index)
    for part in schema.all_of:
        _place(part, at, places)


def _report(missing: _Missing, document: Document, places: _Places, problems: Problems) -> None:
    schemas = (missing.schema, *missing.around)
    described = frozenset[str]().union(*(_names(schema, document) for schema in schemas))
    for index, name in enumerate(missing.names):
        # One that was taken over from another schema is reported there.
        ways = ((schema.where, name) for schema in schemas)
        place = None if name in described else next((places[way] for way in ways if way in places), None)
        if place is not None:
            problems.add(
                "W423",
                f"`required` names `{name}`, which is no property",
                Where(place.file, place.pointer.rpartition("/")[0]),
                hint=did_you_mean(name, sorted(described)) if index < _HINTS else None,
                related=place,
                related_message="named here",
            )


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
