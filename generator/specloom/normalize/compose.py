"""Composition of several schemas into one, unions among them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from specloom.normalize.document import Schema, beside
from specloom.normalize.merge import Merger, admits_null, as_part, contradicts, is_structural


def compose(parts: Sequence[Schema], own: Schema, merger: Merger) -> Schema:
    """The parts of an allOf, and last what stands beside it, as one schema in the place of `own`."""
    pieces: list[Schema] = []
    union: Schema | None = None
    named = False
    for part in parts:
        piece = _piece(part, merger)
        if piece is None:
            continue
        if piece.one_of or piece.any_of:
            if union is not None:
                merger.problems.add(
                    "W426",
                    "a second union in one allOf; the later counts",
                    part.where,
                    related=union.where,
                    related_message="the first one",
                )
            union, named = _only_union(piece), part.ref is not None
            piece = replace(piece, one_of=(), any_of=(), discriminator=None, nullable=False)
        pieces.append(piece)
    rest = merger.merge_all((*pieces, own))
    everything = [*pieces, own] if union is None else [*pieces, own, union]
    # A part that says nothing of types lets null pass, but does not ask for it.
    rest = replace(rest, nullable=all(map(admits_null, everything)) and any(piece.nullable for piece in everything))
    if union is None or own.one_of or own.any_of:
        return rest
    if not is_structural(rest) and rest.types in ((), ("object",)):
        return replace(rest, types=(), one_of=union.one_of, any_of=union.any_of, discriminator=union.discriminator)
    return _narrow(union, rest, merger, named=named)


def _piece(part: Schema, merger: Merger) -> Schema | None:
    """A part as it takes part: what it refers to, with what stands beside the reference. None, with a problem, for one
    that is made of what is being composed."""
    if part.ref is None:
        return part
    target = merger.flat(part.ref)
    if target is None:
        merger.problems.add("E421", "a schema is, by way of allOf, a part of itself", part.where)
        return None
    siblings = replace(part, ref=None)
    piece = beside(as_part(target), siblings)
    return replace(piece, nullable=target.nullable or part.nullable, base=None)


def _only_union(schema: Schema) -> Schema:
    return Schema(
        where=schema.where,
        nullable=schema.nullable,
        one_of=schema.one_of,
        any_of=() if schema.one_of else schema.any_of,
        discriminator=schema.discriminator,
    )


def _narrow(union: Schema, rest: Schema, merger: Merger, *, named: bool) -> Schema:
    """What is an object by `rest`, and one of the branches of `union`.

    Branches that contradict `rest` cannot be meant (another `role`, say). Where `rest` is laid over a union that is
    shared (`named`), and all its members are those of exactly one branch, that branch is what its author is writing
    down again: allOf[$ref of a union of messages, {role: function, ...}] is that one message, and no union. Otherwise
    the branches that are left stand beside the members of `rest`, as if they had been written so.
    """
    branches = union.one_of or union.any_of
    contents = [(branch, merger.flat(branch.ref) if branch.ref is not None else branch) for branch in branches]
    if any(content is None for _, content in contents):
        # The union lists the very schema that is being composed: a parent that names its children and has no
        # discriminator. The child is what it says itself.
        return rest
    fitting = [(b, c) for b, c in contents if c is not None and not contradicts(c, rest, merger.flat)]
    if not fitting:
        merger.problems.add("W427", "no branch of the union fits what is merged with it; it is ignored", rest.where)
        return rest
    if named and len(fitting) > 1:
        names = {*rest.required, *(member.name for member in rest.properties)}
        meant = [(b, c) for b, c in fitting if names <= {member.name for member in c.properties}]
        fitting = meant if len(meant) == 1 else fitting
    if len(fitting) == 1 and len(branches) > 1:
        branch, content = fitting[0]
        merger.problems.add(
            "N428",
            f"only one of {len(branches)} alternatives fits what is merged with them: this schema is that one",
            rest.where,
            related=branch.where,
            related_message="the alternative",
        )
        merged = merger.merge(replace(as_part(content), deprecated=content.deprecated), rest)
        return replace(merged, nullable=rest.nullable)
    left = tuple(branch for branch, _ in fitting)
    return replace(
        rest,
        one_of=left if union.one_of else (),
        any_of=() if union.one_of else left,
        discriminator=rest.discriminator or union.discriminator,
    )
