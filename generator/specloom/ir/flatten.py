"""Flattening: members that the client has as a record's own, though the wire has them in another object of it.

That is what x-ms-client-flatten asks of a property (AutoRest, "x-ms-client-flatten"). Of the wire nothing changes: a
record keeps its field and the field its type. It only says how the members in there are called among its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from specloom.ir.drafts import AliasDraft, Draft, FieldDraft, RecordDraft
from specloom.ir.model import DeclarationId, Nullable, Ref, Type
from specloom.ir.tags import Tags
from specloom.problems import Problems

Path: TypeAlias = tuple[str, ...]
"""Wire names, from a record down to a member; one that ends at a flattened property means its additional members."""


class Flattening:
    """Which properties are flattened, and what that gives to each record."""

    def __init__(self, drafts: Mapping[DeclarationId, Draft], tags: Tags, problems: Problems) -> None:
        """Reports the properties that stay nested: those that hold no record of one kind, or their own record again."""
        self._drafts = drafts
        self._tags = tags
        self._targets: dict[tuple[DeclarationId, str], RecordDraft] = {}
        for draft in drafts.values():
            if isinstance(draft, RecordDraft):
                self._decide(draft, problems)

    def target(self, record: RecordDraft, field: FieldDraft) -> RecordDraft | None:
        """The record whose members a property gives to the one around it; None where it stays nested."""
        return self._targets.get((record.id, field.property.name))

    def lifted(self, record: RecordDraft) -> Iterator[Path]:
        """What a record's own flattened properties give it."""
        for field in record.fields:
            target = self.target(record, field)
            if target is not None:
                yield from ((field.property.name, *path) for path in self._members(target))

    def _members(self, record: RecordDraft) -> tuple[Path, ...]:
        """All members of a record as the client has them: those of its bases first, each once."""
        found: dict[Path, None] = {}
        for each in reversed(self._line(record)):
            tag = self._tags.of_record.get(each.id)
            lifted = tuple(self.lifted(each))
            for field in each.fields:
                wire = field.property.name
                inside = [path for path in lifted if path[0] == wire]
                if wire != tag:
                    found |= dict.fromkeys(inside or [(wire,)])
        if any(each.additional is not None for each in self._line(record)):
            found[()] = None
        return tuple(found)

    def _decide(self, record: RecordDraft, problems: Problems) -> None:
        for field in record.fields:
            if not field.property.schema.x.flatten:
                continue
            target = self._record(field.type)
            if target is None or len(self._tags.values.get(target.id, ("",))) != 1:
                said = "it does not hold an object of one kind with members of its own"
            elif self._leads_to(target, record):
                said = "it comes back to the object that has it"
            else:
                self._targets[record.id, field.property.name] = target
                continue
            problems.add("N460", f"`{field.property.name}` stays nested: {said}.", field.property.where)

    def _record(self, type: Type) -> RecordDraft | None:
        """The record that a type is, be it under another name, or null."""
        seen: set[DeclarationId] = set()
        while isinstance(type, Nullable | Ref):
            if isinstance(type, Nullable):
                type = type.type
                continue
            draft = self._drafts.get(type.id)
            if isinstance(draft, RecordDraft):
                return draft
            if not isinstance(draft, AliasDraft) or draft.id in seen:
                return None
            seen.add(draft.id)
            type = draft.type
        return None

    def _leads_to(self, start: RecordDraft, end: RecordDraft) -> bool:
        """Whether a record has the members of another, by what it inherits from and by what it is to flatten."""
        due, seen = [start], {start.id}
        while due:
            record = due.pop()
            if record.id == end.id:
                return True
            asked = (self._record(each.type) for each in record.fields if each.property.schema.x.flatten)
            for each in (self._drafts.get(record.base or ""), *asked):
                if isinstance(each, RecordDraft) and each.id not in seen:
                    seen.add(each.id)
                    due.append(each)
        return False

    def _line(self, record: RecordDraft) -> list[RecordDraft]:
        """A record and those it inherits from, nearest first."""
        line = [record]
        while isinstance(base := self._drafts.get(line[-1].base or ""), RecordDraft) and base not in line:
            line.append(base)
        return line
