"""Circles: named schemas that refer to each other and never to a value."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.drafts import AliasDraft, Draft, UnionDraft
from specloom.ir.limits import MAX_ALIASES, MAX_ALTERNATIVES, too_much
from specloom.ir.model import Anything, DeclarationId, Ref
from specloom.ir.tags import flattened, followed
from specloom.problems import Problems


def without_circles(drafts: Mapping[DeclarationId, Draft], problems: Problems) -> dict[DeclarationId, Draft]:
    """The drafts, with those that stand for nothing but themselves taken for any value, and reported."""
    for draft in drafts.values():
        if isinstance(draft, AliasDraft) and _is_long(draft, drafts):
            said = f"`{draft.id}` is the first of more than {MAX_ALIASES} names that stand for one another"
            raise too_much(said, draft.schema.where, problems)
    nothing = _of_nothing(drafts, problems)
    done = dict(drafts)
    for id, draft in drafts.items():
        if id in nothing or (isinstance(draft, AliasDraft) and _leads_nowhere(draft, drafts, nothing)):
            problems.add("W459", "this refers to nothing but itself; any value is accepted", draft.schema.where)
            done[id] = AliasDraft(id, draft.schema, Anything())
    return done


def _of_nothing(drafts: Mapping[DeclarationId, Draft], problems: Problems) -> frozenset[DeclarationId]:
    """The unions whose alternatives are no more than each other."""
    found: set[DeclarationId] = set()
    alternatives = 0
    for id, draft in drafts.items():
        if isinstance(draft, UnionDraft):
            alternatives += _looked_at(draft, drafts)
            if alternatives > MAX_ALTERNATIVES:
                said = f"the unions up to this one have more than {MAX_ALTERNATIVES:,} alternatives"
                raise too_much(said, draft.schema.where, problems)
            if not flattened(draft, drafts):
                found.add(id)
    return frozenset(found)


def _leads_nowhere(draft: AliasDraft, drafts: Mapping[DeclarationId, Draft], nothing: frozenset[DeclarationId]) -> bool:
    target = followed(draft.type, drafts)
    return isinstance(target, Ref) and (target.id in nothing or isinstance(drafts.get(target.id), AliasDraft))


def _is_long(draft: AliasDraft, drafts: Mapping[DeclarationId, Draft]) -> bool:
    """Whether more than `MAX_ALIASES` names come one after the other."""
    passed: set[DeclarationId] = set()
    current: Draft | None = draft
    while isinstance(current, AliasDraft) and isinstance(current.type, Ref) and current.id not in passed:
        if len(passed) == MAX_ALIASES:
            return True
        passed.add(current.id)
        current = drafts.get(current.type.id)
    return False


def _looked_at(union: UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> int:
    """The alternatives that are looked at to know those of a union: its own, and those of each union among them."""
    number = 0
    due, seen = [union.members], {union.id}
    while due:
        members = due.pop()
        number += len(members)
        for member in members:
            target = followed(member, drafts)
            inner = drafts.get(target.id) if isinstance(target, Ref) else None
            if isinstance(inner, UnionDraft) and inner.id not in seen:
                seen.add(inner.id)
                due.append(inner.members)
    return number
