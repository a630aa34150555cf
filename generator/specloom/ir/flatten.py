"""Flattening: members that the client has as a record's own, though the wire has them in another object of it.

That is what x-ms-client-flatten asks of a property (AutoRest, "x-ms-client-flatten"). Of the wire nothing changes: a
record keeps its field and the field its type. It only says how the members in there are called among its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from specloom.ir.drafts import AliasDraft, Draft, FieldDraft, RecordDraft
from specloom.ir.limits import MAX_BASES, MAX_FLATTENED, too_much
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
        self._problems = problems
        self._lifted: dict[DeclarationId, tuple[Path, ...]] = {}
        self._count = 0
        self._targets: dict[tuple[DeclarationId, str], RecordDraft] = {}
        for draft in drafts.values():
            if isinstance(draft, RecordDraft):
                self._decide(draft)
        self._around = {record for record, _ in self._targets}
        """The records that have flattened properties."""

    def target(self, record: RecordDraft, field: FieldDraft) -> RecordDraft | None:
        """The record whose members a property gives to the one around it; None where it stays nested."""
        return self._targets.get((record.id, field.property.name))

    def lifted(self, record: RecordDraft) -> tuple[Path, ...]:
        """What a record's own flattened properties give it."""
        if record.id not in self._around:
            return ()
        if record.id not in self._lifted:
            self._lifted[record.id] = found = tuple(self._lift(record))
            self._count += len(found)
            if self._count > MAX_FLATTENED:
                said = f"flattened properties give more than {MAX_FLATTENED:,} members, up to those of this object"
                raise too_much(said, record.schema.where, self._problems)
        return self._lifted[record.id]

    def _lift(self, record: RecordDraft) -> Iterator[Path]:
        for field in record.fields:
            target = self.target(record, field)
            if target is not None:
                yield from ((field.property.name, *path) for path in self._members(target))

    def _members(self, record: RecordDraft) -> tuple[Path, ...]:
        """All members of a record as the client has them: those of its bases first, each once."""
        found: dict[Path, None] = {}
        for each in reversed(self._line(record)):
            tag = self._tags.of_record.get(each.id)
            inside: defaultdict[str, list[Path]] = defaultdict(list)
            for path in self.lifted(each):
                inside[path[0]].append(path)
            for field in each.fields:
                wire = field.property.name
                if wire != tag:
                    found |= dict.fromkeys(inside.get(wire) or [(wire,)])
        if any(each.additional is not None for each in self._line(record)):
            found[()] = None
        return tuple(found)

    def _decide(self, record: RecordDraft) -> None:
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
            self._problems.add("N460", f"`{field.property.name}` stays nested: {said}", field.property.where)

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
        level, seen = {start.id: start}, {start.id}
        for _ in range(MAX_BASES):
            if end.id in level:
                return True
            level = {each.id: each for record in level.values() for each in self._next(record) if each.id not in seen}
            seen.update(level)
        if level:
            said = f"properties are flattened out of properties more than {MAX_BASES} times"
            raise too_much(said, end.schema.where, self._problems)
        return False

    def _next(self, record: RecordDraft) -> Iterator[RecordDraft]:
        """What a record has members of: what it inherits from, and what it is to flatten."""
        asked = (self._record(each.type) for each in record.fields if each.property.schema.x.flatten)
        for each in (self._drafts.get(record.base or ""), *asked):
            if isinstance(each, RecordDraft):
                yield each

    def _line(self, record: RecordDraft) -> list[RecordDraft]:
        """A record and those it inherits from, nearest first."""
        line = [record]
        while isinstance(base := self._drafts.get(line[-1].base or ""), RecordDraft) and base not in line:
            line.append(base)
        return line
