"""Labels: what tells the unnamed alternatives of a union apart, in a word or two, so that they can be named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from specloom.ir.names import spell
from specloom.ir.shapes import Shape, constant, resolved, shape, simplified
from specloom.normalize.document import Document, Schema

TAG_NAMES = ("type", "object", "kind", "event", "role")
"""Members that most often say what an object is, the likeliest first: they settle what is otherwise a tie."""


class Label(Struct, frozen=True):
    """A word or two for an alternative."""

    words: tuple[str, ...]
    selects: bool = False
    """Whether it is the value of a tag, and so goes before the union's name ("auto chunking strategy")."""
    dotted: bool = False


def labels(choices: Sequence[Schema], discriminator: str | None, document: Document) -> list[Label | None]:
    """A label for each alternative; None for one that a reference names, or that needs no name."""
    simple = [simplified(choice) for choice in choices]
    records = [index for index, each in enumerate(simple) if each.ref is None and shape(each) is Shape.RECORD]
    enums = [index for index, each in enumerate(simple) if each.ref is None and shape(each) is Shape.ENUM]
    kinds = [simple[index].types for index in enums]
    apart = len(enums) > 1 and all(kinds) and len(set(kinds)) == len(kinds)  # texts and numbers, say
    found: list[Label | None] = [None] * len(simple)
    for index in enums:
        found[index] = Label((simple[index].types[0],) if apart else ("value",))
    tags = _tags([simple[index] for index in records], discriminator, document)
    if tags:
        for tag, index in zip(tags, records, strict=True):
            found[index] = Label(spell(tag), selects=True, dotted="." in tag)
    elif records:
        everywhere = _members(simple, document)
        for number, index in enumerate(records, start=1):
            otherwise = ("details",) if len(records) == 1 else ("variant", str(number))
            found[index] = Label(_mark(simple[index], everywhere) or otherwise)
    return found


def _tags(records: Sequence[Schema], discriminator: str | None, document: Document) -> list[str]:
    """The values of the member that tells records apart; [] where there is none."""
    constants = [
        {prop.name: value for prop in each.properties if (value := constant(prop.schema, document)) is not None}
        for each in records
    ]
    shared = [name for name in (constants[0] if constants else ()) if all(name in each for each in constants)]
    preferred = ((discriminator,) if discriminator else ()) + TAG_NAMES
    shared.sort(key=lambda name: (preferred.index(name) if name in preferred else len(preferred), name))
    for name in shared:
        values = [each[name] for each in constants]
        if len(set(values)) == len(values):
            return values
    return []


def _members(choices: Sequence[Schema], document: Document) -> Counter[str]:
    """In how many of the alternatives there is a member of each name."""
    targets = (resolved(choice, document) for choice in choices)
    return Counter(name for each in targets if each is not None for name in {prop.name for prop in each.properties})


def _mark(record: Schema, everywhere: Mapping[str, int]) -> tuple[str, ...]:
    """What only this record requires, or has; () where there is nothing. `everywhere`: in how many a member is."""
    for prop in sorted(record.properties, key=lambda prop: not prop.required):
        if everywhere[prop.name] == 1 and spell(prop.name):
            return spell(prop.name)
    return ()
