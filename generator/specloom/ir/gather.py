"""Gathering: every schema becomes a type where it is used, and a draft where it declares something.

Nothing is decided here that depends on the rest of the document but what a reference leads to.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec.structs import replace

from specloom.ir.arrays import array_type
from specloom.ir.choices import Choices
from specloom.ir.drafts import AliasDraft, Draft, FieldDraft, RecordDraft, Selector, UnionDraft
from specloom.ir.enums import Enums, has_value_format
from specloom.ir.hierarchy import Hierarchy
from specloom.ir.identities import Identities
from specloom.ir.labels import Label, labels
from specloom.ir.model import (
    Anything,
    Const,
    DeclarationId,
    List,
    Map,
    Name,
    NotGenerated,
    Nullable,
    Ref,
    Scalar,
    Tuple,
    Type,
)
from specloom.ir.names import key, spell
from specloom.ir.naming import Names
from specloom.ir.nulls import Nulls
from specloom.ir.places import Place, qualified
from specloom.ir.shapes import Shape, paths, shape
from specloom.load.tree import escape
from specloom.normalize.document import Document, Schema, SharedSchema
from specloom.problems import Problems

_SCALARS: Mapping[str, Literal["string", "integer", "number", "boolean"]] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}


class Gathering:
    """What has been gathered: `drafts` in spec order, and the names that would suit them."""

    def __init__(self, document: Document, names: Names, problems: Problems) -> None:
        self.drafts: dict[DeclarationId, Draft | None] = {}
        self.not_generated: list[NotGenerated] = []
        self.hierarchy = Hierarchy(document, problems)
        self._document = document
        self._names = names
        self._problems = problems
        self._enums = Enums(document, names, problems)
        self._identities = Identities(document)
        self._nulls = Nulls(document)
        self._choices = Choices(document, self._enums, problems)
        self._alike: dict[object, DeclarationId] = {}
        self._open: set[DeclarationId] = set()
        """Records that are being gathered: one may come to itself, merged with what stands beside a union of it."""
        for shared in document.schemas:
            self._named(shared)

    def gathered(self) -> dict[DeclarationId, Draft]:
        """All drafts, in spec order."""
        return {id: draft for id, draft in self.drafts.items() if draft is not None}

    def described(self, id: DeclarationId, named: Name, schema: Schema) -> None:
        """A record that is described otherwise than by a schema of the document."""
        self._identities.take(id)
        self._names.given(id, (named,), schema)
        self.drafts[id] = None
        self.drafts[id] = self._record(id, schema, Place((tuple(named.split(" ")),)))

    # --- named schemas ---------------------------------------------------------------------------------------------

    def _named(self, shared: SharedSchema) -> None:
        schema = self._choices.simple(shared.schema)
        own = spell(schema.x.client_name or "")  # controls alone make no word
        place = Place((own,) if own else qualified(spell(shared.name) or spell(shared.pointer), shared.key))
        id = shared.pointer
        if shared.schema.x.external:
            reason = "x-ms-external says that it is defined elsewhere; where it is used, any value is accepted."
            self._problems.add(
                "N461",
                f"`{shared.name}` is not generated: x-ms-external says that it is defined elsewhere",
                shared.schema.where,
            )
            self.not_generated.append(NotGenerated(id, "N461", reason))
            return
        self._choices.note_constraints(shared.schema)
        self._names.given(id, map(" ".join, place.root), shared.schema)
        self.drafts[id] = None  # its place in the order comes before that of what lies inside it
        self.drafts[id] = self._named_draft(shared, schema, id, place)

    def _named_draft(self, shared: SharedSchema, schema: Schema, id: DeclarationId, place: Place) -> Draft:
        if shared.key in self.hierarchy.bases:
            return self._base(shared, schema, id, place)
        match shape(schema):
            case Shape.ENUM:
                draft = self._enums.draft(id, schema)
                if draft is not None:
                    return draft
            case Shape.UNION | Shape.SEVERAL:
                members = self._members(schema, id, place)
                if len(members) > 1:
                    return UnionDraft(id, schema, members, inline=False, selector=self._selector(schema))
                return AliasDraft(id, schema, members[0] if members else Anything())
            case Shape.RECORD:
                return self._record(id, schema, place)
            case Shape.LIST:
                return AliasDraft(id, shared.schema, self._array(schema, place, id))
            case _:
                pass
        used = self.type_of(replace(schema, nullable=False), place, id)
        return AliasDraft(id, shared.schema, used.type if isinstance(used, Nullable) else used)

    def _base(self, shared: SharedSchema, schema: Schema, id: DeclarationId, place: Place) -> UnionDraft:
        """A schema that others inherit from: the union of all that do, and a record of what they have in common."""
        record = self.hierarchy.record_id(shared)
        self._names.given(record, (" ".join((*each, "Base")) for each in place.root), replace(schema, title=None))
        self.drafts[record] = None
        self.drafts[record] = self._record(record, schema, place)
        selector = self.hierarchy.selector(shared)
        members: dict[Type, None] = {Ref(target): None for target in self.hierarchy.concrete(shared)}
        members.update(dict.fromkeys(self._members(schema, id, place) if schema.one_of else ()))
        return UnionDraft(id, schema, tuple(members), inline=False, selector=selector)

    # --- types -----------------------------------------------------------------------------------------------------

    def type_of(self, schema: Schema, place: Place, pointer: str) -> Type:
        """The type of a schema where it is used. `pointer`: the place of the use; `place`: its words."""
        plain = self.plain(schema)
        if plain is not None:
            return plain
        self._choices.note_constraints(schema)
        simple = self._choices.simple(schema)
        found = self._bare(simple, place, pointer)
        if isinstance(found, Anything | Nullable) or found == Scalar("null"):
            return found
        return Nullable(found) if self._nulls.fit(simple) else found

    def plain(self, schema: Schema) -> Type | None:
        """The type of a reference or a scalar, which most schemas are and nothing has to be named for; else None."""
        if schema.one_of or schema.any_of:
            return None
        kind = shape(schema)
        if kind is Shape.SCALAR:
            found: Type = _scalar(schema)
        elif kind is Shape.REFERENCE:
            found = self._reference(schema)
        else:
            return None
        return found if isinstance(found, Anything) or not self._nulls.fit(schema) else Nullable(found)

    def _bare(self, schema: Schema, place: Place, pointer: str) -> Type:
        """The type without null."""
        match shape(schema):
            case Shape.REFERENCE:
                return self._reference(schema)
            case Shape.NULL:
                return Scalar("null")
            case Shape.ENUM:
                return self._enums.type_of(schema, place, pointer, self._identities.identify, self.drafts)
            case Shape.CONST:
                return self._const(schema)
            case Shape.UNION | Shape.SEVERAL:
                return self._inline_union(schema, place, pointer)
            case Shape.RECORD:
                return self._inline_record(schema, place, pointer)
            case Shape.MAP:
                return self._map(schema, place, pointer)
            case Shape.LIST:
                return self._list(schema, place, pointer)
            case Shape.SCALAR:
                return _scalar(schema)
            case Shape.ANYTHING:
                return Anything()

    def _reference(self, schema: Schema) -> Type:
        shared = self._document.by_key.get(schema.ref or "")
        if shared is None or shared.schema.x.external:
            return Anything()
        return Ref(shared.pointer)

    def _const(self, schema: Schema) -> Type:
        assert isinstance(schema.const, str | int | float | bool), "others are spelled out where schemas are parsed"
        if has_value_format(schema):
            return self._enums.any_of_format(schema, [schema.const])
        return Const(schema.const)

    def _map(self, schema: Schema, place: Place, pointer: str) -> Type:
        if isinstance(schema.additional, Schema):
            return Map(self.type_of(schema.additional, place.value(), f"{pointer}/additionalProperties"))
        return Map(Anything())

    def _array(self, schema: Schema, place: Place, pointer: str) -> List | Tuple:
        return array_type(schema, place, pointer, self.type_of, self._problems)

    def _list(self, schema: Schema, place: Place, pointer: str) -> Type:
        found = self._array(schema, place, pointer)
        if not isinstance(found, Tuple) or found.rest is None:
            return found
        id = self._identities.identify(schema, pointer)
        self._names.claim(id, pointer, place, schema)
        self.drafts[id] = AliasDraft(id, schema, found)
        return Ref(id)

    # --- records ---------------------------------------------------------------------------------------------------

    def _inline_record(self, schema: Schema, place: Place, pointer: str) -> Type:
        id = self._identities.identify(schema, pointer)
        self._names.claim(id, pointer, place, schema)
        at_home = pointer == id
        if id in self._open or (id in self.drafts and not at_home):
            return Ref(id)
        self._open.add(id)
        self.drafts.setdefault(id, None)
        draft = self._record(id, schema, place if at_home else replace(place, borrowed=True))
        self.drafts[id] = self.drafts[id] or draft
        self._open.remove(id)
        return Ref(id)

    def _record(self, id: DeclarationId, schema: Schema, place: Place) -> RecordDraft:
        pointer = id.removesuffix(Hierarchy.SUFFIX)
        fields: list[FieldDraft] = []
        for prop in schema.properties:
            used = self.plain(prop.schema)
            if used is None:
                member = place.member(spell(prop.schema.x.client_name or prop.name))
                used = self.type_of(prop.schema, member, f"{pointer}/properties/{escape(prop.name)}")
            fields.append(FieldDraft(prop, used))
        additional: Type | None = None
        if schema.additional is True:
            additional = Anything()
        elif isinstance(schema.additional, Schema):
            additional = self.type_of(schema.additional, place.value(), f"{pointer}/additionalProperties")
        base = self.hierarchy.known(schema.base)
        base_id = self.hierarchy.record_id(base) if base is not None else None
        return RecordDraft(id, schema, tuple(fields), base_id, additional)

    # --- unions ----------------------------------------------------------------------------------------------------

    def _inline_union(self, schema: Schema, place: Place, pointer: str) -> Type:
        members = self._members(schema, pointer, place)
        if len(members) < 2:
            return members[0] if members else Anything()
        selector = self._selector(schema)
        alike = (key(" ".join(place.own)), members, selector and (selector.property, selector.values))
        id = self._alike.get(alike) or self._identities.identify(schema, pointer)
        self._alike[alike] = id
        self._names.claim(id, pointer, place, schema)
        if id not in self.drafts:
            self.drafts[id] = UnionDraft(id, schema, members, inline=True, selector=selector)
        return Ref(id)

    def _members(self, schema: Schema, pointer: str, place: Place) -> tuple[Type, ...]:
        """The types of the alternatives, each once; null among them is left out (`Nulls` tell it)."""
        if len(schema.types) > 1 and not schema.one_of and not schema.any_of:
            found = [self.type_of(each, place, f"{pointer}/type/{each.types[0]}") for each in _one_type_each(schema)]
        else:
            choices = self._choices.of(schema)
            keyword = "oneOf" if schema.one_of else "anyOf"
            discriminator = schema.discriminator.property if schema.discriminator else None
            written = paths(schema)
            found = [
                self._member(choice, label, place, f"{pointer}/{written.get(choice.where) or f'{keyword}/{index}'}")
                for index, (choice, label) in enumerate(
                    zip(choices, labels(choices, discriminator, self._document), strict=True)
                )
            ]
        bare = (each.type if isinstance(each, Nullable) else each for each in found)
        return tuple(dict.fromkeys(each for each in bare if each != Scalar("null")))

    def _member(self, choice: Schema, label: Label | None, place: Place, pointer: str) -> Type:
        if label is None:
            return self.type_of(choice, place, pointer)
        if label.selects:
            return self.type_of(choice, place.variant(label.words, dotted=label.dotted), pointer)
        return self.type_of(choice, place.part(label.words), pointer)

    def _selector(self, schema: Schema) -> Selector | None:
        discriminator = schema.discriminator
        if discriminator is None or (schema.properties and any(each.ref is None for each in self._choices.of(schema))):
            return None  # an alternative that was merged has the discriminator's value as a constant
        values: list[tuple[str, DeclarationId]] = []
        for entry in discriminator.mapping:
            shared = self.hierarchy.known(entry.schema)
            if shared is not None:
                values.append((entry.value, self.hierarchy.selected_id(shared, discriminator.property)))
        return Selector(discriminator.property, tuple(values), discriminator.where)


def _one_type_each(schema: Schema) -> list[Schema]:
    return [replace(schema, types=(each,), nullable=False) for each in schema.types]


def _scalar(schema: Schema) -> Scalar:
    return _scalar_of(schema.types[0], schema.format)


@cache
def _scalar_of(written: str, format: str | None) -> Scalar:
    kind = _SCALARS[written]
    return Scalar("binary") if kind == "string" and format == "binary" else Scalar(kind, format)
