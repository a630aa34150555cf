"""Merging: `properties` beside oneOf hold for every alternative, so each object among them is merged with them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from specloom.ir.limits import MAX_BASES, MAX_MERGED, MAX_MERGED_MEMBERS, too_much
from specloom.ir.shapes import (
    Shape,
    all_properties,
    branches,
    is_nullable,
    lineage,
    resolved,
    shape,
    simplified,
    some_values,
)
from specloom.load.tree import Where
from specloom.normalize.document import Document, Enumeration, EnumValue, Property, Schema
from specloom.problems import Problems


class Merged(Struct, frozen=True):
    """An alternative merged with what is written beside oneOf."""

    branch: Schema
    """The branch as it was written: most often a reference."""
    schema: Schema | None
    """What came of it; None where no value can satisfy both."""


class Merging:
    """The merging of all unions of a document."""

    def __init__(self, document: Document, problems: Problems) -> None:
        self._document = document
        self._problems = problems
        self._looked_at = 0
        """Branches of unions in unions, of which there may be no end."""
        self._members = 0

    def branches(self, union: Schema) -> tuple[Merged, ...]:
        """The alternatives of a union that has `properties` of its own, each merged with them.

        A branch that already says all that the properties say stays the reference it is. Raises `Unusable` where there
        are too many.
        """
        found = self._branches(union, frozenset({union.where}))
        place = union.where / ("oneOf" if union.one_of else "anyOf")
        return tuple(Merged(branch, self._merged(union, branch, place / index)) for index, branch in enumerate(found))

    def _merged(self, union: Schema, branch: Schema, where: Where) -> Schema | None:
        """What came of a branch."""
        self._members += len(union.properties)
        if self._members > MAX_MERGED_MEMBERS:
            said = f"the `properties` beside unions up to this one give more than {MAX_MERGED_MEMBERS:,} members"
            raise too_much(said, union.where, self._problems)
        return _merge(union, branch, where, self._document)

    def _branches(self, union: Schema, seen: frozenset[Where]) -> Iterator[Schema]:
        """The branches, with the alternatives of a union among them in its place; a union within itself adds none."""
        for branch in branches(union):
            self._looked_at += len(seen) > 1
            if self._looked_at > MAX_MERGED or len(seen) > MAX_BASES:
                said = f"unions up to this one have more than {MAX_MERGED:,} alternatives by way of the unions in them"
                raise too_much(said, union.where, self._problems)
            target = resolved(branch, self._document)
            if target is None or shape(target) is not Shape.UNION:
                yield branch
            elif target.where not in seen:
                yield from self._alternatives(target, seen | {target.where})

    def _alternatives(self, union: Schema, seen: frozenset[Where]) -> Iterator[Schema]:
        for branch in self._branches(union, seen):
            merged = self._merged(union, branch, branch.where) if union.properties else branch
            if merged is not None:
                yield merged


def _merge(union: Schema, branch: Schema, where: Where, document: Document) -> Schema | None:
    """What came of a branch, in a place of its own: it is no longer what is written where the branch is."""
    target = resolved(branch, document)
    if target is None or shape(target) not in (Shape.RECORD, Shape.MAP):
        return branch
    own = {prop.name: prop for prop in _tagged_properties(branch, target, document)}
    added = {prop.name: prop for prop in union.properties}
    required = {*union.required, *target.required}
    if all(_adds_nothing(prop, own.get(name), document) for name, prop in added.items()) and all(
        own[name].required for name in union.required if name in own
    ):
        return branch
    properties: list[Property] = []
    for name in (*own, *(name for name in added if name not in own)):
        prop = _both(own.get(name), added.get(name), document)
        if prop is None:
            return None
        properties.append(replace(prop, required=prop.required or name in required))
    tag = union.discriminator
    if tag is not None and (values := [entry.value for entry in tag.mapping if entry.schema == branch.ref]):
        properties = [_tagging(prop, values) if prop.name == tag.property else prop for prop in properties]
    additional = target.additional if target.additional is not None else union.additional
    return replace(
        target,
        where=where,
        base=None,
        discriminator=None,
        types=("object",),
        properties=tuple(properties),
        required=tuple(sorted(required)),
        additional=additional,
    )


def _tagged_properties(branch: Schema, target: Schema, document: Document) -> tuple[Property, ...]:
    """All properties of what a branch refers to, inherited ones too, with the discriminator's value as a constant."""
    found = all_properties(target, document)
    for base in lineage(target, document)[1:]:
        if base.discriminator is not None:
            values = [entry.value for entry in base.discriminator.mapping if entry.schema == branch.ref]
            if not values and target.x.discriminator_value is not None:
                values = [target.x.discriminator_value]
            tag = base.discriminator.property
            found = tuple(_tagging(prop, values) if prop.name == tag and values else prop for prop in found)
    return found


def _tagging(prop: Property, values: list[str]) -> Property:
    """A discriminator's property, with the values that select the record."""
    old = prop.schema
    allowed = Enumeration(tuple(EnumValue(value) for value in values))
    schema = Schema(old.where, types=("string",), enum=allowed, description=old.description, x=old.x)
    return replace(prop, schema=schema)


def _adds_nothing(added: Property, own: Property | None, document: Document) -> bool:
    if own is None:
        return False
    new, old = resolved(added.schema, document), resolved(own.schema, document)
    if new is None or old is None:
        return False
    vague = shape(new) in (Shape.SCALAR, Shape.ANYTHING) and new.types in ((), old.types)
    return (new == old or vague or _is_wider(new, old)) and (own.required or not added.required)


def _is_wider(new: Schema, old: Schema) -> bool:
    """Whether one enumeration allows all that another allows."""
    mine, theirs = ({each.value for each in some_values(schema)} for schema in (new, old))
    return bool(theirs) and theirs <= mine


def _both(own: Property | None, added: Property | None, document: Document) -> Property | None:
    """A member that must satisfy both; None where none can. The one added narrows the one that was there."""
    if own is None or added is None:
        return own or added
    required = own.required or added.required
    if _adds_nothing(replace(added, required=False), own, document):
        return replace(own, required=required)
    new, old = (simplified(resolved(prop.schema, document) or prop.schema) for prop in (added, own))
    if some_values(new) and some_values(old):
        common = {each.value for each in some_values(old)}
        values = tuple(each for each in some_values(new) if each.value in common)
        if not values:
            return None
        enumeration = replace(new.enum or Enumeration(()), values=values)
        nullable = is_nullable(added.schema, document) and is_nullable(own.schema, document)
        return replace(added, required=required, schema=replace(new, enum=enumeration, nullable=nullable))
    return replace(added, required=required)
