"""Hierarchies: schemas that inherit from one with a discriminator, as `Schema.base` says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import ClassVar

from specloom.ir.drafts import Selector
from specloom.ir.limits import MAX_BASES, too_much
from specloom.ir.model import DeclarationId
from specloom.normalize.document import Discriminator, Document, SchemaKey, SharedSchema
from specloom.problems import Problems


class Hierarchy:
    """Who inherits from whom. A schema that others inherit from is two declarations: a union of all that do, under its
    own id, and a record of what they have in common, under that id with a suffix."""

    SUFFIX: ClassVar[str] = "#base"

    def __init__(self, document: Document, problems: Problems) -> None:
        """Raises `Unusable` where schemas inherit from each other without end, or nearly so."""
        self._by_key = {each.key: each for each in document.schemas if not each.schema.x.external}
        self._children: defaultdict[SchemaKey, list[SharedSchema]] = defaultdict(list)
        for shared in self._by_key.values():
            if shared.schema.base in self._by_key:
                self._children[shared.schema.base].append(shared)
        self.bases = frozenset(self._children)
        self._found: dict[SchemaKey, tuple[Discriminator, int] | None] = {}
        for shared in document.schemas:
            if shared.schema.base is not None and self._is_too_long(shared):
                said = f"`{shared.name}` is the last of more than {MAX_BASES} schemas that inherit one from the other"
                raise too_much(said, shared.schema.where, problems)

    def known(self, key: SchemaKey | None) -> SharedSchema | None:
        """A named schema; None where it is external, so that nothing is declared for it."""
        return self._by_key.get(key) if key is not None else None

    def record_id(self, shared: SharedSchema) -> DeclarationId:
        """The id of the record that a schema is, or of its record where it is a base."""
        return shared.pointer + self.SUFFIX if shared.key in self.bases else shared.pointer

    def selected_id(self, shared: SharedSchema, tag: str) -> DeclarationId:
        """The id of what a value of a discriminator beside oneOf selects by naming a schema: of a base whose own
        discriminator is another member, all that it may be."""
        found = self._discriminator(shared) if shared.key in self.bases else None
        return self.record_id(shared) if found is None or found[0].property == tag else shared.pointer

    def concrete(self, base: SharedSchema) -> tuple[DeclarationId, ...]:
        """What a value of a base may be: the records that inherit from it, directly or not, and that a value of the
        discriminator selects; itself among them where one selects it. A base among them with a discriminator of its
        own, on another member, is the union that it is; so is what the mapping names and does not inherit."""
        line = [base, *self._descendants(base)]
        selected = {key for _, key in self._values(base)}
        inheriting = [
            self._id(each, base)
            for each in line
            if each.key in selected or each.key not in self.bases or self._is_nested(each, base)
        ]
        return tuple(dict.fromkeys([*inheriting, *(id for _, id in self._mapped(base, line))]))

    def selector(self, base: SharedSchema) -> Selector | None:
        """The discriminator that holds for a base, its own or the nearest above it, with the values that select any of
        its line. A record that the mapping does not name is selected by its x-ms-discriminator-value or name."""
        found = self._discriminator(base)
        if found is None:
            return None
        discriminator, depth = found
        line = {each.key: each for each in (base, *self._descendants(base))}
        values = [(value, self._id(line[key], base)) for value, key in self._values(base) if key in line]
        values += self._mapped(base, line.values())
        named = {id for _, id in values}
        values += [
            (each.schema.x.discriminator_value or each.name, self.record_id(each))
            for each in line.values()
            if each.key not in self.bases and self.record_id(each) not in named
        ]
        return Selector(discriminator.property, tuple(values), discriminator.where, depth)

    def _is_too_long(self, shared: SharedSchema) -> bool:
        """Whether there are more bases above a schema than `MAX_BASES`."""
        current: SharedSchema | None = shared
        for _ in range(MAX_BASES + 1):
            current = self._by_key.get(current.schema.base or "") if current is not None else None
        return current is not None

    def _id(self, shared: SharedSchema, base: SharedSchema) -> DeclarationId:
        """The id of what a value of a base is where it is of this schema."""
        return shared.pointer if self._is_nested(shared, base) else self.record_id(shared)

    def _is_nested(self, shared: SharedSchema, base: SharedSchema) -> bool:
        """Whether what inherits from a base is told apart by another member than those of the base are."""
        own, found = shared.schema.discriminator, self._discriminator(base)
        if shared.key == base.key or shared.key not in self.bases or own is None or found is None:
            return False
        return own.property != found[0].property

    def _mapped(self, base: SharedSchema, line: Iterable[SharedSchema]) -> list[tuple[str, DeclarationId]]:
        """What the mapping names and does not inherit from the base, with the values that select it."""
        own = base.schema.discriminator
        known = {each.key for each in line}
        return [
            (entry.value, self._by_key[entry.schema].pointer)
            for entry in (own.mapping if own is not None else ())
            if entry.schema not in known and entry.schema in self._by_key
        ]

    def _values(self, base: SharedSchema) -> list[tuple[str, SchemaKey]]:
        found = self._discriminator(base)
        return [(entry.value, entry.schema) for entry in found[0].mapping] if found else []

    def _discriminator(self, shared: SharedSchema) -> tuple[Discriminator, int] | None:
        """The discriminator of a schema or of the nearest above it, with how many are above that."""
        if shared.key not in self._found:
            line = {shared.key: shared}
            above = self._by_key.get(shared.schema.base or "")
            while above is not None and above.key not in line:
                line[above.key] = above
                above = self._by_key.get(above.schema.base or "")
            owners = (
                (each.schema.discriminator, len(line) - 1 - index)
                for index, each in enumerate(line.values())
                if each.schema.discriminator is not None
            )
            self._found[shared.key] = next(owners, None)
        return self._found[shared.key]

    def _descendants(self, shared: SharedSchema) -> list[SharedSchema]:
        found: dict[SchemaKey, SharedSchema] = {}
        pending = list(reversed(self._children[shared.key])) if shared.key in self.bases else []
        while pending:
            each = pending.pop()
            if each.key not in found and each.key != shared.key:
                found[each.key] = each
                if not self._is_nested(each, shared):
                    pending += reversed(self._children.get(each.key, []))
        return list(found.values())
