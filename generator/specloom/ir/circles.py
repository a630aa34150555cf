"""Circles: named schemas that refer to each other and never to a value."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.drafts import AliasDraft, Draft, UnionDraft
from specloom.ir.limits import MAX_ALIASES, MAX_ALTERNATIVES, too_much
from specloom.ir.model import Anything, DeclarationId, Ref, Type
from specloom.ir.tags import flattened, followed
from specloom.problems import Problems


def without_circles(drafts: Mapping[DeclarationId, Draft], problems: Problems) -> dict[DeclarationId, Draft]:
    """The drafts, with those that stand for nothing but themselves taken for any value, and reported."""
    done: dict[DeclarationId, Draft] = {}
    alternatives = 0
    for id, draft in drafts.items():
        done[id] = draft
        if isinstance(draft, AliasDraft) and _is_long(draft, drafts):
            said = f"`{draft.id}` is the first of more than {MAX_ALIASES} names that stand for one another"
            raise too_much(said, draft.schema.where, problems)
        if isinstance(draft, AliasDraft | UnionDraft):
            alternatives += _looked_at(draft, drafts)
            if alternatives > MAX_ALTERNATIVES:
                said = f"the unions up to this one have more than {MAX_ALTERNATIVES:,} alternatives"
                raise too_much(said, draft.schema.where, problems)
            if not _alternatives(draft, drafts):
                done[id] = _broken(draft, problems)
    return done


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


def _looked_at(draft: AliasDraft | UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> int:
    """The alternatives that are looked at to know those of a draft: its own, and those of each union among them."""
    number = 0
    due, seen = [draft.members if isinstance(draft, UnionDraft) else (draft.type,)], {draft.id}
    while due:
        members = due.pop()
        number += len(members)
        for member in members:
            target = followed(member, drafts)
            union = drafts.get(target.id) if isinstance(target, Ref) else None
            if isinstance(union, UnionDraft) and union.id not in seen:
                seen.add(union.id)
                due.append(union.members)
    return number


def _alternatives(draft: AliasDraft | UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> tuple[Type, ...]:
    """What following a draft leads to that is more than a name."""
    if isinstance(draft, UnionDraft):
        return flattened(draft, drafts)
    return flattened(UnionDraft(draft.id, draft.schema, (draft.type,), inline=True), drafts)


def _broken(draft: AliasDraft | UnionDraft, problems: Problems) -> AliasDraft:
    problems.add("W459", "this refers to nothing but itself; any value is accepted", draft.schema.where)
    return AliasDraft(draft.id, draft.schema, Anything())
