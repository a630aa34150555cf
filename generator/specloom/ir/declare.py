"""Declaring: a draft, with the tags and names settled for all of them, becomes a declaration."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir import xml
from specloom.ir.docs import describe
from specloom.ir.drafts import AliasDraft, Draft, EnumDraft, FieldDraft, RecordDraft, UnionDraft
from specloom.ir.flatten import Flattening, Path
from specloom.ir.hierarchy import Hierarchy
from specloom.ir.model import (
    Alias,
    Declaration,
    DeclarationId,
    Enum,
    Field,
    Lifted,
    Member,
    Name,
    Record,
    Ref,
    Tag,
    Union,
    Xml,
)
from specloom.ir.names import UNNAMED, name
from specloom.ir.naming import member_names
from specloom.ir.tags import Tags, variants
from specloom.normalize.document import Document, EnumValue, Schema


class Declaring:
    """Makes declarations of drafts."""

    def __init__(
        self,
        drafts: Mapping[DeclarationId, Draft],
        names: Mapping[DeclarationId, Name],
        tags: Tags,
        flattening: Flattening,
        document: Document,
    ) -> None:
        self._drafts = drafts
        self._names = names
        self._tags = tags
        self._flattening = flattening
        self._document = document
        self._members: dict[DeclarationId, dict[str, Name]] = {}
        """Record -> wire name -> name, of all its members; those of flattened ones by `_id`."""

    def declaration(self, draft: Draft) -> Declaration:
        """The declaration that a draft becomes; its usage is not set."""
        match draft:
            case RecordDraft():
                return self._record(draft)
            case EnumDraft():
                return self._enum(draft)
            case UnionDraft():
                doc = _doc(draft.schema)
                found = variants(draft, self._drafts, self._tags)
                tag = self._tags.of_union.get(draft.id)
                itself = Ref(draft.id + Hierarchy.SUFFIX)
                untagged = itself.id if tag is not None and any(each.type == itself for each in found) else None
                return Union(draft.id, self._names[draft.id], doc, found, tag, draft.inline, untagged=untagged)
            case AliasDraft():
                doc = describe(draft.schema) or draft.schema.title
                return Alias(draft.id, self._names[draft.id], doc, draft.type)

    def _record(self, draft: RecordDraft) -> Record:
        tag = self._tags.of_record.get(draft.id)
        names = self._member_names(draft)
        return Record(
            draft.id,
            self._names[draft.id],
            _doc(draft.schema),
            tuple(self._field(each, draft, names) for each in draft.fields if each.property.name != tag),
            draft.base,
            self._tag(draft, tag, names[tag]) if tag is not None else None,
            draft.additional,
            closed=draft.schema.additional is False,
            deprecated=draft.schema.deprecated,
            internal=draft.schema.x.internal,
            lifted=tuple(Lifted(path, names[_id(path)]) for path in self._flattening.lifted(draft)),
        )

    def _tag(self, draft: RecordDraft, wire: str, spelled: Name) -> Tag:
        doc: str | None = None
        written: Xml | None = None
        for each in self._line(draft):
            found = next((member for member in each.fields if member.property.name == wire), None)
            if found is not None:
                doc = doc or describe(found.property.schema)
                written = written or xml.member(wire, found.property.schema, self._document)
        return Tag(wire, spelled, self._tags.values.get(draft.id, ()), doc, written)

    def _field(self, draft: FieldDraft, record: RecordDraft, names: Mapping[str, Name]) -> Field:
        schema = draft.property.schema
        mutability = schema.x.mutability
        return Field(
            draft.property.name,
            names[draft.property.name],
            draft.type,
            draft.property.required,
            describe(schema),
            read_only=schema.read_only or mutability == ("read",),
            write_only=schema.write_only or (mutability is not None and "read" not in mutability),
            deprecated=schema.deprecated,
            secret=schema.x.secret or schema.format == "password",
            has_default=schema.x.has_client_default,
            default=schema.x.client_default,
            xml=xml.member(draft.property.name, schema, self._document),
            flatten=schema.x.flatten and self._flattening.target(record, draft) is not None,
        )

    def _member_names(self, draft: RecordDraft) -> Mapping[str, Name]:
        """The names of all members: inherited ones as the base has them, then the record's own and its tag."""
        if draft.id not in self._members:
            base = self._drafts.get(draft.base or "")
            inherited = self._member_names(base) if isinstance(base, RecordDraft) else None
            wanted = [
                (each.property.name, name(each.property.schema.x.client_name or each.property.name))
                for each in draft.fields
            ]
            tag = self._tags.of_record.get(draft.id)
            if tag is not None and all(wire != tag for wire, _ in wanted):
                wanted.append((tag, name(tag)))
            fields = {each.property.name: each for each in draft.fields}
            lifted = {
                _id(path): self._candidates(draft, fields[path[0]], path[1:]) for path in self._flattening.lifted(draft)
            }
            self._members[draft.id] = member_names(wanted, inherited, lifted)
        return self._members[draft.id]

    def _candidates(self, draft: RecordDraft, field: FieldDraft, rest: Path) -> tuple[Name, ...]:
        """What a flattened member should be called: as in its own record, or with the property's name before that."""
        target = self._flattening.target(draft, field)
        outer = name(field.property.schema.x.client_name or field.property.name)
        if target is None or not rest:
            return (f"{outer} additional properties",)
        names = self._member_names(target)
        inner = names.get(_id(rest)) or names[rest[0]]
        return (inner, f"{outer} {inner}")

    def _line(self, draft: RecordDraft) -> list[RecordDraft]:
        """A record and those it inherits from, nearest first."""
        line = [draft]
        while isinstance(base := self._drafts.get(line[-1].base or ""), RecordDraft) and base not in line:
            line.append(base)
        return line

    def _enum(self, draft: EnumDraft) -> Enum:
        spelled = member_names([(_wire(each), _member_name(each)) for each in draft.values])
        members = tuple(
            Member(each.value, spelled[_wire(each)], each.description)
            for each in draft.values
            if each.value is not None
        )
        # the default of an enumeration written in place is that of the place, whose doc has it
        doc = _doc(draft.schema) if draft.inline else describe(draft.schema) or draft.schema.title
        deprecated = draft.schema.deprecated
        return Enum(draft.id, self._names[draft.id], doc, draft.kind, members, draft.open, deprecated=deprecated)


def _id(path: Path) -> str:
    """What tells a flattened member from the others, which go by their wire names."""
    return "\0".join(("", *path))


def _doc(schema: Schema) -> str | None:
    return (schema.description or schema.title or "").strip() or None


def _member_name(value: EnumValue) -> Name:
    return name(value.name or _wire(value), UNNAMED if _wire(value) else "empty")


def _wire(value: EnumValue) -> str:
    """An enum's value as text, to name it by and to tell it from the others."""
    return value.value if isinstance(value.value, str) else str(value.value)
