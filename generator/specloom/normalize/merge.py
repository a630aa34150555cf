"""Merging schemas, as the parts of an allOf are: the later narrows the earlier.

Required names add up, enumerations intersect, types intersect; of what can be said once (description, format, default)
the later word counts. Members that both define are merged in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from specloom.load.limits import MAX_DEPTH
from specloom.load.tree import Json
from specloom.normalize.document import NO_EXTENSIONS, Enumeration, Property, Schema, SchemaKey, beside
from specloom.normalize.walk import children
from specloom.problems import Problems, Unusable

Flat = Callable[[SchemaKey], Schema | None]
"""What a reference leads to, with everything inherited; None while that is being worked out."""


MAX_MEMBERS = 250_000
"""Members that the schemas of one document may get from others by way of allOf: a chain of schemas, each of which adds
to the one before, has the square of its length. The largest description known has 36,000."""
MAX_WRITTEN = 250_000
"""Schemas that are written out in place of references, because a member was narrowed: two at each level are two to the
power of the depth."""
_DEEPEST = 5
"""References that are written out inside of each other where members are merged."""


def is_structural(schema: Schema) -> bool:
    """Whether a schema says what values look like, and not only what they are called, default to, or whether null is
    one. `type` alone does not count: it stands beside nearly every allOf, repeating what the parts say."""
    return bool(
        schema.properties
        or schema.required
        or schema.items is not None
        or schema.prefix_items
        or schema.closed_items
        or schema.enum is not None
        or schema.has_const
        or schema.additional is not None
        or schema.all_of
        or schema.one_of
        or schema.any_of
        or schema.discriminator is not None
    )


class _Size(Struct, frozen=True):
    """How large a schema is."""

    schema: Schema
    number: int
    """The schemas in it, itself among them."""
    depth: int


class _Members:
    """The properties of what is being merged, and which of them are required."""

    def __init__(self, first: Schema) -> None:
        self._members = {member.name: member for member in first.properties}
        self._required = dict.fromkeys(first.required)

    def add(self, later: Schema, both: Callable[[Property, Property], Property]) -> None:
        """Those of one more schema; `both` makes one of two."""
        for member in later.properties:
            earlier = self._members.get(member.name)
            self._members[member.name] = member if earlier is None else both(earlier, member)
        self._required.update(dict.fromkeys(later.required))

    def given_to(self, schema: Schema) -> Schema:
        """A schema with all of them."""
        properties = tuple(
            replace(member, required=True) if member.name in self._required and not member.required else member
            for member in self._members.values()
        )
        return replace(schema, properties=properties, required=tuple(self._required))


class Merger:
    """Merges schemas; `flat` tells what references lead to."""

    def __init__(self, flat: Flat, problems: Problems) -> None:
        self.flat = flat
        self.problems = problems
        self._open: list[SchemaKey] = []
        self._members = 0
        self._written = 0
        self._sizes: dict[int, _Size] = {}
        """By identity."""

    def count(self, schema: Schema) -> None:
        """The members of a schema are had by one more. Raises `Unusable` where that is too much for any client."""
        self._members += len(schema.properties)
        if self._members > MAX_MEMBERS:
            said = f"by way of allOf, the schemas up to this one have more than {MAX_MEMBERS:,} members"
            self.problems.add("E440", said, schema.where)
            raise Unusable

    def clear(self) -> None:
        """Forget what was being merged."""
        self._open.clear()

    def merge(self, earlier: Schema, later: Schema) -> Schema:
        """Two schemas without references of their own, the later narrowing the earlier. Its place is the later's."""
        return self.merge_all((earlier, later))

    def merge_all(self, parts: Sequence[Schema]) -> Schema:
        """One schema or more, each narrowing those before it. Their members are gathered once, not once for each part:
        an allOf may have thousands."""
        merged = parts[0]
        members = _Members(merged)
        for later in parts[1:]:
            if merged.one_of or merged.any_of:
                merged = self._narrowed(members.given_to(merged), later)
                members = _Members(merged)
            members.add(later, self.member)
            merged = self._outlined(merged, later)
        merged = members.given_to(merged)
        self.count(merged)
        return merged

    def _outlined(self, earlier: Schema, later: Schema) -> Schema:
        """Two schemas merged but for their members."""
        return replace(
            beside(earlier, later),
            types=self._types(earlier, later),
            nullable=later.nullable if later.types else earlier.nullable or later.nullable,
            enum=self._enum(earlier, later),
            has_const=later.has_const or earlier.has_const,
            const=later.const if later.has_const else earlier.const,
            additional=self._additional(earlier.additional, later.additional),
            items=self._either(earlier.items, later.items),
            prefix_items=later.prefix_items or earlier.prefix_items,
            closed_items=later.closed_items or earlier.closed_items,
            one_of=later.one_of or (() if later.any_of else earlier.one_of),
            any_of=later.any_of or (() if later.one_of else earlier.any_of),
            discriminator=later.discriminator or earlier.discriminator,
            base=later.base or earlier.base,
        )

    def member(self, earlier: Property, later: Property) -> Property:
        """A property that two parts define."""
        schema = self.schemas(earlier.schema, later.schema)
        return Property(later.name, schema, earlier.required or later.required, later.where)

    def schemas(self, earlier: Schema, later: Schema) -> Schema:
        """Two schemas of one thing, either of which may be a reference; the later is the more particular one."""
        if later.ref is not None:
            return reference(earlier, (later,)) if earlier.ref == later.ref else later
        if earlier.ref is None:
            return self.merge(earlier, later)
        target = self.flat(earlier.ref)
        if target is None or _disjoint(target.types, later.types):
            return later
        if not is_structural(later):
            return reference(earlier, (later,))
        return self._merge_into(earlier.ref, target, later)

    def _narrowed(self, earlier: Schema, later: Schema) -> Schema:
        """A union without the branches that the later contradicts; the one branch that is left, where only one is."""
        branches = earlier.one_of or earlier.any_of
        if not branches or later.one_of or later.any_of or not (later.types or is_structural(later)):
            return earlier
        contents = [(branch, self.flat(branch.ref) if branch.ref is not None else branch) for branch in branches]
        fitting = [(b, c) for b, c in contents if c is None or not contradicts(c, later, self.flat)]
        if len(fitting) == len(branches):
            return earlier
        bare = replace(earlier, one_of=(), any_of=(), discriminator=None)
        if not fitting:
            return bare
        branch, only = fitting[0]
        if len(fitting) == 1 and only is not None:
            return replace(self._merge_into(branch.ref, only, bare), nullable=earlier.nullable)
        left = tuple(branch for branch, _ in fitting)
        return replace(earlier, one_of=left if earlier.one_of else (), any_of=() if earlier.one_of else left)

    def _merge_into(self, key: SchemaKey | None, target: Schema, later: Schema) -> Schema:
        """What a reference leads to, narrowed by the later. Schemas that refer to each other could be written into each
        other without end: inside of itself, and five deep, the later stands for both."""
        if key is None:
            return self.merge(as_part(target), later)
        if key in self._open or len(self._open) >= _DEEPEST:
            return later
        self._open.append(key)
        merged = self.merge(as_part(target), later)
        self._open.pop()
        size = self._size(merged)
        self._written += size.number
        if self._written > MAX_WRITTEN or size.depth > MAX_DEPTH:
            many = f"as more than {MAX_WRITTEN:,} schemas" if size.depth <= MAX_DEPTH else f"more than {MAX_DEPTH} deep"
            self.problems.add("E440", f"by way of allOf, members up to this one are written out {many}", later.where)
            raise Unusable
        return merged

    def _size(self, schema: Schema) -> _Size:
        """How large a schema is. What was written out before may be in it, any number of times."""
        known = self._sizes.get(id(schema))
        if known is None:
            inside = [self._size(each) for each in children(schema)]
            number = 1 + sum(each.number for each in inside)
            known = _Size(schema, number, 1 + max((each.depth for each in inside), default=0))
            self._sizes[id(schema)] = known
        return known

    def _either(self, earlier: Schema | None, later: Schema | None) -> Schema | None:
        if earlier is None or later is None:
            return later if earlier is None else earlier
        return self.schemas(earlier, later)

    def _additional(self, earlier: Schema | bool | None, later: Schema | bool | None) -> Schema | bool | None:
        if isinstance(earlier, Schema) and isinstance(later, Schema):
            return self.schemas(earlier, later)
        return earlier if later is None or (later is True and isinstance(earlier, Schema)) else later

    def _types(self, earlier: Schema, later: Schema) -> tuple[str, ...]:
        if not earlier.types or not later.types:
            return later.types or earlier.types
        common = tuple(name for name in later.types if _is_among(name, earlier.types))
        common += tuple(name for name in earlier.types if name not in common and _is_among(name, later.types))
        if common:
            return common
        self.problems.add(
            "W424",
            f"no value is both {' or '.join(earlier.types)} and {' or '.join(later.types)}; the latter counts",
            later.where,
            related=earlier.where,
            related_message="it is merged with this",
        )
        return later.types

    def _enum(self, earlier: Schema, later: Schema) -> Enumeration | None:
        old, new = earlier.enum, later.enum
        if old is None or new is None or old.open:
            return new if new is not None else old
        allowed = [value.value for value in old.values]
        common = tuple(value for value in new.values if value.value in allowed)
        if not common:
            if not new.open:
                self.problems.add(
                    "W425",
                    "no value is among both enumerations; the later counts",
                    later.where,
                    related=earlier.where,
                    related_message="it is merged with this",
                )
            return new
        return replace(new, values=common, open=False)


def reference(part: Schema, others: Sequence[Schema]) -> Schema:
    """A reference with everything that others say beside it. Any of them makes it nullable: a reference cannot say so
    by itself, and that is what a wrapper around a single one is written for."""
    result = part
    for other in others:
        result = beside(result, other)
    return replace(result, types=(), nullable=part.nullable or any(other.nullable for other in others))


def as_part(target: Schema) -> Schema:
    """What a schema that is referred to gives to the one it becomes a part of: its shape and its description, not what
    it is called, here or in XML, its example, or what it means to a client."""
    return replace(
        target,
        title=None,
        has_default=False,
        default=None,
        has_example=False,
        example=None,
        deprecated=False,
        discriminator=target.discriminator if target.one_of or target.any_of else None,
        x=NO_EXTENSIONS,
        xml=None,
    )


def admits_null(schema: Schema) -> bool:
    """Whether null passes: it says so, or does not say anything of types (OpenAPI 3.0.3, "nullable")."""
    return schema.nullable or not (schema.types or schema.ref or schema.enum or schema.one_of or schema.any_of)


def contradicts(one: Schema, other: Schema, flat: Flat) -> bool:
    """Whether no value fits both: by their types, or by the values of a member that both define."""
    if _disjoint(one.types, other.types):
        return True
    members = {member.name: member.schema for member in one.properties}
    for member in other.properties:
        if member.name in members:
            left, right = (_values(schema, flat) for schema in (members[member.name], member.schema))
            if left is not None and right is not None and not any(value in right for value in left):
                return True
    return False


def _values(schema: Schema, flat: Flat) -> list[Json] | None:
    """The values of a constant or an enumeration, open ones included: a tag is a tag. None for anything else."""
    target = flat(schema.ref) if schema.ref is not None else schema
    if target is None:
        return None
    if target.has_const:
        return [target.const]
    return [value.value for value in target.enum.values] if target.enum is not None else None


def _is_among(name: str, types: tuple[str, ...]) -> bool:
    return name in types or (name == "integer" and "number" in types)


def _disjoint(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return False
    return not any(_is_among(name, other) for name in one) and not any(_is_among(name, one) for name in other)
