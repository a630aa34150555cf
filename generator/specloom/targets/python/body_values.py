"""What the runtime has to know of the values in a body, which it does not look at otherwise."""

from __future__ import annotations

from specloom.ir.model import Alias, Body, DeclarationId, Nullable, Ref, Scalar, Type
from specloom.targets.python.held import has_duration, sent
from specloom.targets.python.records import Layout
from specloom.targets.python.shapes import Declarations, refs
from specloom.targets.python.symbols import Symbols

BASE64 = (Scalar("string", "byte"), Scalar("string", "base64url"))


def value_facts(body: Body, keywords: Layout | None, symbols: Symbols) -> list[str]:
    """The arguments that say so: `base64=True` where a JSON document is one text of base64, so that bytes are its value
    and not the document; `read_only=True` where there may be a record with such members; `durations=True` where there
    may be one. `keywords`: the record whose members are keywords, those that are read-only not among them."""
    types = [alternative.type for alternative in body.alternatives]
    facts = ["base64=True"] if any(_bare(type, symbols.declarations) in BASE64 for type in types) else []
    if keywords is not None:
        types = sent(keywords.fields, keywords.record.additional)
    named = {id for type in types for id in refs(type)}
    facts += ["read_only=True"] if named & symbols.held.read_only else []
    return facts + (["durations=True"] if named & symbols.held.durations or has_duration(types) else [])


def _bare(type: Type, declarations: Declarations) -> Type:
    """A type without null and other names for it."""
    seen: set[DeclarationId] = set()
    while True:
        match type:
            case Nullable(inner):
                type = inner
            case Ref(id) if id not in seen and isinstance(alias := declarations[id], Alias):
                seen.add(id)
                type = alias.type
            case _:
                return type
