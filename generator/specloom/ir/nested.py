"""Nested discriminators: records that are told apart by two members, one after the other.

Of `{"channel": "mail", "format": "text"}` the channel selects a union, and within it the format a record. The format is
the record's tag; its channel is a member that always has one value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from specloom.ir.drafts import Draft, FieldDraft, RecordDraft, UnionDraft
from specloom.ir.hierarchy import Hierarchy
from specloom.ir.model import Const, DeclarationId, Scalar
from specloom.ir.tags import kept_whole, records_in
from specloom.normalize.document import Property, Schema


def with_outer_tags(drafts: Mapping[DeclarationId, Draft]) -> dict[DeclarationId, Draft]:
    """The drafts; the records of a union that a tag selects as a whole have the tag's value as a constant, if it is one
    and the same wherever the union is selected."""
    found: defaultdict[tuple[DeclarationId, str], set[str]] = defaultdict(set)
    for wire, value, id in _selected(drafts):
        inner = drafts[id]
        assert isinstance(inner, UnionDraft), "a union is selected"
        base = id + Hierarchy.SUFFIX
        for record in (base,) if base in drafts else records_in(inner, drafts):
            found[record, wire].add(value)
    done = dict(drafts)
    for (id, wire), values in found.items():
        draft = done[id]
        if isinstance(draft, RecordDraft) and len(values) == 1:
            done[id] = _fixed(draft, wire, next(iter(values)), drafts)
    return done


def _selected(drafts: Mapping[DeclarationId, Draft]) -> Iterator[tuple[str, str, DeclarationId]]:
    """The wire name of a tag, its value, and the union that it selects as a whole."""
    for union in drafts.values():
        if isinstance(union, UnionDraft) and union.selector is not None:
            whole = kept_whole(union, drafts)
            yield from ((union.selector.property, value, id) for value, id in union.selector.values if id in whole)


def _fixed(draft: RecordDraft, wire: str, value: str, drafts: Mapping[DeclarationId, Draft]) -> RecordDraft:
    known = next((each for each in _line(draft, drafts) if each.property.name == wire), None)
    if known is not None and known in draft.fields and known.type != Scalar("string"):
        return draft  # it says itself which values it has
    at = draft.schema.where
    property = known.property if known is not None else Property(wire, Schema(where=at), True, at)
    fixed = FieldDraft(replace(property, required=True), Const(value))
    others = tuple(each for each in draft.fields if each is not known)
    return replace(draft, fields=(fixed, *others))


def _line(draft: RecordDraft, drafts: Mapping[DeclarationId, Draft]) -> Iterator[FieldDraft]:
    """The members of a record, and of those it inherits from, its own first."""
    seen: set[DeclarationId] = set()
    current: Draft | None = draft
    while isinstance(current, RecordDraft) and current.id not in seen:
        seen.add(current.id)
        yield from current.fields
        current = drafts.get(current.base or "")
