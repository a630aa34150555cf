"""allOf: inheritance where a parent has a discriminator, composition everywhere else.

- A shared schema with an allOf parent that has, or inherits, a discriminator keeps that parent as its `base`, and only
  what it adds or narrows.
- One reference with nothing beside it that changes the shape is that reference: nullable, described, but no new type.
- Anything else is composed (`compose.py`), in the order written, with what stands beside allOf last.

Afterwards no schema has an `all_of`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec.structs import replace

from specloom.normalize.compose import compose
from specloom.normalize.document import Document, Property, Schema, SchemaKey
from specloom.normalize.merge import Merger, is_structural, reference
from specloom.normalize.required import check_required
from specloom.normalize.survey import Survey
from specloom.normalize.walk import nested, uses, with_children, with_shared, with_uses
from specloom.problems import Problems


def resolve(document: Document, problems: Problems, survey: Survey | None = None) -> Document:
    """The document without allOf. The `survey` is one that later steps may have a use for."""
    survey = survey or Survey()
    composer = _Composer(document, problems, survey)
    for key in _parents_first(document):
        composer.start(key)
    done = with_shared(document, lambda shared: composer.shared(shared.key))
    done = with_uses(done, composer.inline)
    check_required(document, done, problems, survey)
    return done


_DEEPEST = 40
"""Schemas inside of each other from which on no other is begun. Each takes several calls, and the one that is begun
last may have a hundred of its own."""


class _TooDeep(Exception):
    """The schema `key` is needed, and has to be resolved by itself first."""

    def __init__(self, key: SchemaKey) -> None:
        super().__init__(key)
        self.key = key


class _Composer:
    """Resolves shared schemas one by one, each once, parents first."""

    def __init__(self, document: Document, problems: Problems, survey: Survey) -> None:
        self._raw = document.by_key
        self._survey = survey
        self._problems = problems
        self._merger = Merger(self.flat, problems)
        self._done: dict[SchemaKey, Schema] = {}
        self._flat: dict[SchemaKey, Schema] = {}
        self._active: set[SchemaKey] = set()
        self._polymorphic: dict[SchemaKey, bool] = {}
        self._document = document
        self._depth = 0
        self._endless: set[SchemaKey] = set()
        """Those that are due, and that what they need led back to: a circle too long to be gone through at once. What
        needs one is resolved without it; once it is resolved itself, it is like any other."""

    def start(self, key: SchemaKey) -> None:
        """Resolve the shared schema `key`, and before it those that are too far down a chain or a circle."""
        due = [key]
        while due:
            try:
                self.shared(due[-1])
                due.pop()
            except _TooDeep as deep:
                self._active.clear()
                self._merger.clear()
                self._depth = 0
                if deep.key in due:
                    self._endless.add(deep.key)
                else:
                    due.append(deep.key)

    def shared(self, key: SchemaKey) -> Schema:
        """The shared schema `key`, resolved. Not to be called inside of its own resolution: see `flat`."""
        if key not in self._done:
            if self._depth >= _DEEPEST:
                raise _TooDeep(key)
            self._active.add(key)
            self._done[key] = self._outermost(self._raw[key].schema, key)
            self._active.discard(key)
            self._endless.discard(key)
        return self._done[key]

    def inline(self, schema: Schema) -> Schema:
        """A schema that has no name, resolved."""
        return self._outermost(schema, None)

    def flat(self, key: SchemaKey) -> Schema | None:
        """The schema that `key` leads to, aliases followed and the properties of its bases included. None where that is
        still being worked out, or `key` leads to nothing but references."""
        if key in self._flat:
            return self._flat[key]
        if key in self._active or key in self._endless:
            return None
        schema = self.shared(key)
        passed = {key}
        while schema.ref is not None:
            if schema.ref in passed or schema.ref in self._active or schema.ref in self._endless:
                return None
            passed.add(schema.ref)
            schema = self.shared(schema.ref)
        self._active.add(key)  # merging a member that refers to this very schema must not start over
        if schema.base is not None and (base := self.flat(schema.base)) is not None:
            merged = self._merger.merge(base, replace(schema, base=None))
            schema = replace(merged, where=schema.where, discriminator=None)
        self._active.discard(key)
        self._flat[key] = schema
        return schema

    def _outermost(self, schema: Schema, key: SchemaKey | None) -> Schema:
        """Most schemas have no allOf in them, and stay what they are."""
        return self._resolve(schema, key) if self._survey.of(schema).all_of else schema

    def _resolve(self, schema: Schema, key: SchemaKey | None) -> Schema:
        self._depth += 1
        schema = with_children(schema, lambda child: self._resolve(child, None))
        schema = self._compose(schema, key) if schema.all_of else schema
        self._depth -= 1
        return schema

    def _compose(self, schema: Schema, key: SchemaKey | None) -> Schema:
        own = replace(schema, all_of=())
        refs = [part for part in schema.all_of if part.ref is not None]
        inline = [part for part in schema.all_of if part.ref is None]
        if (
            len(refs) == 1
            and not any(is_structural(part) for part in (*inline, own))
            and not self._is_its_own(own, key, refs[0])
        ):
            return reference(refs[0], (*inline, own))
        parent = self._parent(refs, key)
        parts = [part for part in schema.all_of if part is not parent]
        merged = compose(parts, own, self._merger)
        if parent is None or parent.ref is None:
            return merged
        return self._inherit(merged, self._named(parent.ref))

    def _is_its_own(self, own: Schema, key: SchemaKey | None, part: Schema) -> bool:
        """Whether a shared schema that adds nothing to its parent is a type all the same: a subtype, with a tag."""
        if key is None or part.ref is None:
            return False
        return own.x.discriminator_value is not None or key in self._selected or self.is_polymorphic(part.ref)

    @cached_property
    def _selected(self) -> frozenset[SchemaKey]:
        return frozenset(_selected(self._document))

    def _parent(self, refs: list[Schema], key: SchemaKey | None) -> Schema | None:
        """The part to inherit from. A schema without a name is no subtype: nothing could select it."""
        if key is None:
            return None
        found = [part for part in refs if part.ref is not None and self.is_polymorphic(part.ref)]
        for second in found[1:]:
            self._problems.add(
                "W422",
                "a second parent with a discriminator: only its properties are taken",
                second.where,
                related=found[0].where,
                related_message="this one is inherited from",
            )
        return found[0] if found else None

    def is_polymorphic(self, key: SchemaKey) -> bool:
        """Whether a schema has a discriminator, or inherits one."""
        if key not in self._polymorphic:
            found, due, seen = False, [key], {key}
            while due and not found:
                raw = self._raw[due.pop()].schema
                new = [parent for parent in _parents(raw) if parent not in seen]
                found = raw.discriminator is not None or any(self._polymorphic.get(parent) for parent in new)
                due += [parent for parent in new if parent not in self._polymorphic]
                seen.update(new)
            self._polymorphic[key] = found
        return self._polymorphic[key]

    def _named(self, key: SchemaKey) -> SchemaKey:
        """The key of what `key` is an alias of, or `key`."""
        passed = {key}
        while (
            key not in self._active | self._endless and (ref := self.shared(key).ref) is not None and ref not in passed
        ):
            passed.add(key := ref)
        return key

    def _inherit(self, schema: Schema, base: SchemaKey) -> Schema:
        """`schema` on top of `base`: properties that say nothing new go, those that it narrows or requires stay."""
        inherited = self.flat(base)
        if inherited is None:
            self._problems.add("E421", "a schema is, by way of allOf, a part of itself", schema.where)
            return schema
        self._merger.count(inherited)
        theirs = {member.name: member for member in inherited.properties}
        own = {member.name: member for member in schema.properties}
        for name in schema.required:
            if name not in own and name in theirs and not theirs[name].required:
                own[name] = replace(theirs[name], required=True)
        properties: list[Property] = []
        for member in own.values():
            theirs_too = theirs.get(member.name)
            if theirs_too is None:
                properties.append(member)
                continue
            narrowed = self._merger.member(theirs_too, member)
            if narrowed.required != theirs_too.required or not _same(narrowed.schema, theirs_too.schema):
                properties.append(narrowed)
        return replace(schema, base=base, types=schema.types or inherited.types, properties=tuple(properties))


def _parents_first(document: Document) -> list[SchemaKey]:
    """The keys of the shared schemas, each after those that it refers to, but for those of a circle, which have no
    order. Not by recursion: a chain of parents may be as long as the document."""
    order: dict[SchemaKey, None] = {}
    entered: set[SchemaKey] = set()
    pending = [shared.key for shared in reversed(document.schemas)]
    while pending:
        key = pending[-1]
        if key in entered:
            order[pending.pop()] = None
            continue
        entered.add(key)
        parts = (parent for inner in nested(document.by_key[key].schema) for parent in _parents(inner))
        pending.extend(parent for parent in dict.fromkeys(parts) if parent not in entered)
    return list(order)


def _selected(document: Document) -> Iterator[SchemaKey]:
    """The schemas that a discriminator selects by name: each is a type of its own, however little it says."""
    for root in (*(shared.schema for shared in document.schemas), *uses(document)):
        for schema in nested(root):
            if schema.discriminator is not None:
                yield from (entry.schema for entry in schema.discriminator.mapping)
                yield from (branch.ref for branch in (*schema.one_of, *schema.any_of) if branch.ref is not None)


def _parents(schema: Schema) -> Iterator[SchemaKey]:
    """The references among the parts of an allOf; what an alias stands for."""
    for each in schema.all_of or (schema,):
        if each.ref is not None:
            yield each.ref


def _same(one: Schema, other: Schema) -> bool:
    """Equal but for where they were written, as far as the shape goes."""
    return replace(one, where=other.where) == other
