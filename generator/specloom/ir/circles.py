"""Circles: named schemas that refer to each other and never to a value."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.drafts import AliasDraft, Draft, UnionDraft
from specloom.ir.model import Anything, DeclarationId
from specloom.ir.tags import flattened
from specloom.problems import Problems


def without_circles(drafts: Mapping[DeclarationId, Draft], problems: Problems) -> dict[DeclarationId, Draft]:
    """The drafts, with those that stand for nothing but themselves taken for any value, and reported."""
    return {
        id: (
            _broken(draft, problems)
            if isinstance(draft, AliasDraft | UnionDraft) and _is_empty(draft, drafts)
            else draft
        )
        for id, draft in drafts.items()
    }


def _is_empty(draft: AliasDraft | UnionDraft, drafts: Mapping[DeclarationId, Draft]) -> bool:
    """Whether following a draft leads to no type that is more than a name."""
    if isinstance(draft, UnionDraft):
        return not flattened(draft, drafts)
    return not flattened(UnionDraft(draft.id, draft.schema, (draft.type,), inline=True), drafts)


def _broken(draft: AliasDraft | UnionDraft, problems: Problems) -> AliasDraft:
    problems.add("W459", "It refers to nothing but itself; any value is accepted.", draft.schema.where)
    return AliasDraft(draft.id, draft.schema, Anything())
