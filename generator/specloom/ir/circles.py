"""Circles: named schemas that refer to each other and never to a value."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.drafts import AliasDraft, Draft, UnionDraft
from specloom.ir.limits import MAX_ALTERNATIVES, too_much
from specloom.ir.model import Anything, DeclarationId, Type
from specloom.ir.tags import flattened
from specloom.problems import Problems


def without_circles(drafts: Mapping[DeclarationId, Draft], problems: Problems) -> dict[DeclarationId, Draft]:
    """The drafts, with those that stand for nothing but themselves taken for any value, and reported."""
    done: dict[DeclarationId, Draft] = {}
    alternatives = 0
    for id, draft in drafts.items():
        done[id] = draft
        if isinstance(draft, AliasDraft | UnionDraft):
            found = _alternatives(draft, drafts)
            alternatives += len(found)
            if alternatives > MAX_ALTERNATIVES:
                said = f"the unions up to this one have more than {MAX_ALTERNATIVES:,} alternatives"
                raise too_much(said, draft.schema.where, problems)
            if not found:
                done[id] = _broken(draft, problems)
    return done


def _alternatives(draft: AliasDraft | UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> tuple[Type, ...]:
    """What following a draft leads to that is more than a name."""
    if isinstance(draft, UnionDraft):
        return flattened(draft, drafts)
    return flattened(UnionDraft(draft.id, draft.schema, (draft.type,), inline=True), drafts)


def _broken(draft: AliasDraft | UnionDraft, problems: Problems) -> AliasDraft:
    problems.add("W459", "this refers to nothing but itself; any value is accepted", draft.schema.where)
    return AliasDraft(draft.id, draft.schema, Anything())
