"""Discriminators: which value of the tag selects which schema, with nothing left to be found out later.

Sources of a value, the first that there is: the discriminator's own `mapping`; x-ms-discriminator-value; a tag property
with a single value (`const`, an enum of one); the schema's name (OpenAPI 3.0, "Discriminator Object").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from specloom.normalize.document import Discriminator, Document, Mapping, Schema, SchemaKey
from specloom.normalize.survey import Survey
from specloom.normalize.walk import with_children, with_shared, with_uses
from specloom.problems import Problems, did_you_mean


def complete(document: Document, problems: Problems, survey: Survey | None = None) -> Document:
    """The document with every mapping complete, and the tag value of every subtype in its `x.discriminator_value`. The
    `survey` is one that earlier steps may have made."""
    mapper = _Mapper(document, problems, survey or Survey())
    done = with_shared(document, lambda shared: mapper.change(shared.schema, shared.key))
    done = with_uses(done, lambda schema: mapper.change(schema, None))
    values = mapper.values
    return with_shared(done, lambda shared: _tagged(shared.schema, values.get(shared.key)))


class _Mapper:
    """Knows who inherits from whom; collects the tag value of each schema."""

    def __init__(self, document: Document, problems: Problems, survey: Survey) -> None:
        self._document = document
        self._survey = survey
        self._declaring: dict[tuple[SchemaKey, str], bool] = {}
        self._problems = problems
        self._subtypes: dict[SchemaKey, list[SchemaKey]] = {}
        for shared in document.schemas:
            if shared.schema.base is not None:
                self._subtypes.setdefault(shared.schema.base, []).append(shared.key)
        self.values: dict[SchemaKey, str] = {}

    def change(self, schema: Schema, key: SchemaKey | None) -> Schema:
        """`schema` with the discriminators in it completed. Most schemas have none, and stay what they are."""
        return self._changed(schema, key) if self._survey.of(schema).discriminator else schema

    def _changed(self, schema: Schema, key: SchemaKey | None) -> Schema:
        schema = with_children(schema, lambda child: self._changed(child, None))
        discriminator = schema.discriminator
        if discriminator is None:
            return schema
        return replace(schema, discriminator=self._complete(discriminator, schema, key))

    def _complete(self, discriminator: Discriminator, schema: Schema, key: SchemaKey | None) -> Discriminator:
        candidates = list(dict.fromkeys(self._candidates(schema, key)))
        entries: dict[str, Mapping] = {}
        for entry in discriminator.mapping:
            if entry.schema not in self._document.by_key:
                said = f"`{entry.value}` is mapped to `{entry.schema}`, which is not there; it is left out"
                hint = partial(did_you_mean, entry.schema, self._document.by_key)
                self._problems.add("W431", said, entry.where, hint=hint)
            else:
                entries[entry.value] = entry
        mapped = {entry.schema for entry in entries.values()}
        for candidate in candidates:
            value = self._value(candidate, discriminator.property)
            place = self._document.by_key[candidate].schema.where
            if candidate in mapped:
                self._compare(candidate, [e for e in entries.values() if e.schema == candidate])
            elif value in entries:
                self._problems.add(
                    "W432",
                    f"the tag `{value}` selects another schema already; this one is never chosen by it",
                    place,
                    related=self._document.by_key[entries[value].schema].schema.where,
                    related_message="selected by the same tag",
                )
            else:
                entries[value] = Mapping(value, candidate, place)
        self._check_declared(discriminator, schema, list(entries.values()))
        self._remember(list(entries.values()))
        return replace(discriminator, mapping=tuple(entries.values()))

    def _candidates(self, schema: Schema, key: SchemaKey | None) -> Iterator[SchemaKey]:
        """The schemas that the tag chooses among: the named branches of a union, or all who inherit, however far. The
        schema itself is one where it has a value of its own: then it is no mere abstraction."""
        branches = [branch.ref for branch in (*schema.one_of, *schema.any_of) if branch.ref is not None]
        if schema.one_of or schema.any_of:
            yield from (branch for branch in branches if branch in self._document.by_key)
            return
        if key is None:
            return
        if schema.x.discriminator_value is not None:
            yield key
        passed = {key}
        pending = list(self._subtypes.get(key, ()))
        while pending:
            subtype = pending.pop(0)
            if subtype not in passed:
                passed.add(subtype)
                yield subtype
                own = self._document.by_key[subtype].schema.discriminator
                if own is None or schema.discriminator is None or own.property == schema.discriminator.property:
                    pending.extend(self._subtypes.get(subtype, ()))  # else another member tells those apart

    def _value(self, key: SchemaKey, tag: str) -> str:
        shared = self._document.by_key[key]
        return shared.schema.x.discriminator_value or self._single(key, tag) or shared.name

    def _single(self, key: SchemaKey, tag: str) -> str | None:
        """The one value that the tag property of a schema, or of all alternatives of a union, can have."""
        values: set[str | None] = set()
        pending, passed = [self._document.by_key[key].schema], {key}
        while pending and len(values) < 2:
            schema = pending.pop()
            branches = (*schema.one_of, *schema.any_of)
            if schema.ref in self._document.by_key:
                if schema.ref not in passed:
                    passed.add(schema.ref)
                    pending.append(self._document.by_key[schema.ref].schema)
            elif (value := self._said(schema, tag)) is not None or not branches:
                values.add(value)
            else:
                pending += branches
        return values.pop() if len(values) == 1 else None

    def _said(self, schema: Schema, tag: str) -> str | None:
        """The one value that the tag property of a schema itself can have."""
        for member in schema.properties:
            if member.name == tag:
                target = self._follow(member.schema)
                if target.has_const and isinstance(target.const, str):
                    return target.const
                if target.enum is not None and len(target.enum.values) == 1:
                    value = target.enum.values[0].value
                    return value if isinstance(value, str) else None
        return None

    def _follow(self, schema: Schema) -> Schema:
        passed: set[SchemaKey] = set()
        while schema.ref is not None and schema.ref not in passed and schema.ref in self._document.by_key:
            passed.add(schema.ref)
            schema = self._document.by_key[schema.ref].schema
        return schema

    def _compare(self, key: SchemaKey, entries: list[Mapping]) -> None:
        """The mapping wins over x-ms-discriminator-value, which should say the same."""
        schema = self._document.by_key[key].schema
        said = schema.x.discriminator_value
        if said is not None and all(entry.value != said for entry in entries):
            self._problems.add(
                "W433",
                f"x-ms-discriminator-value is `{said}`, but the mapping selects the schema by `{entries[0].value}`",
                schema.where / "x-ms-discriminator-value",
                related=entries[0].where,
                related_message="mapped here",
            )

    def _check_declared(self, discriminator: Discriminator, schema: Schema, entries: list[Mapping]) -> None:
        """The tag has to be a property of the schema, or of each that is selected."""
        if not entries:
            self._problems.add("N435", "the discriminator selects no schema", discriminator.where)
        if any(member.name == discriminator.property for member in schema.properties):
            return
        for entry in entries:
            if not self._declares(entry.schema, discriminator.property):
                self._problems.add(
                    "W434",
                    f"the discriminator `{discriminator.property}` is no property of this schema",
                    self._document.by_key[entry.schema].schema.where,
                    hint=f"write `{discriminator.property}: {{type: string}}` under its `properties`",
                    related=discriminator.where,
                    related_message="the discriminator",
                )

    def _declares(self, key: SchemaKey, name: str) -> bool:
        """Whether a schema, a base of it or a branch has a property of this name."""
        passed: set[SchemaKey] = set()
        pending = [key]
        found = False
        while pending and not found:
            current = pending.pop()
            known = self._declaring.get((current, name))
            if known is not None or current in passed or current not in self._document.by_key:
                found = known is True
                continue
            passed.add(current)
            schema = self._document.by_key[current].schema
            branches = (*schema.one_of, *schema.any_of)
            found = any(member.name == name for each in (schema, *branches) for member in each.properties)
            pending.extend(k for k in (schema.ref, schema.base, *(branch.ref for branch in branches)) if k is not None)
        self._declaring[key, name] = found
        return found

    def _remember(self, entries: list[Mapping]) -> None:
        """The value of each schema that is selected by one only."""
        by_schema: dict[SchemaKey, list[str]] = {}
        for entry in entries:
            by_schema.setdefault(entry.schema, []).append(entry.value)
        for key, values in by_schema.items():
            if len(values) == 1:
                self.values.setdefault(key, values[0])


def _tagged(schema: Schema, value: str | None) -> Schema:
    if value is None or schema.x.discriminator_value is not None:
        return schema
    return replace(schema, x=replace(schema.x, discriminator_value=value))
