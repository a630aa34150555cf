"""Links: which operation a response leads to, and what it is called with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Literal

from msgspec import Struct

from specloom.ir.incoming import Link, LinkParameter
from specloom.load.tree import Json
from specloom.normalize import document as doc
from specloom.problems import Problems, did_you_mean


class Targets(Struct, frozen=True):
    """The operations of a document, as links name them."""

    by_id: Mapping[str, doc.Operation]
    by_pointer: Mapping[str, doc.Operation]

    @classmethod
    def of(cls, document: doc.Document) -> Targets:
        """Of two with one operationId, the first."""
        named = {each.operation_id: each for each in reversed(document.operations) if each.operation_id is not None}
        return cls(named, {each.pointer: each for each in document.operations})


def links(response: doc.Response, targets: Targets, problems: Problems) -> tuple[Link, ...]:
    """The links of a response. One that leads nowhere is told of all the same, and reported."""
    return tuple(_link(each, targets, problems) for each in response.links)


def _link(said: doc.Link, targets: Targets, problems: Problems) -> Link:
    found = targets.by_id.get(said.operation_id or "") or targets.by_pointer.get(said.operation or "")
    target = said.operation_id or said.operation_ref or ""
    if found is None and (said.operation_id is not None or (said.operation or "").startswith("#")):
        hint = partial(did_you_mean, said.operation_id, targets.by_id) if said.operation_id is not None else None
        problems.add(
            "W570",
            f"the link `{said.name}` leads to `{target}`, which is no operation of this description",
            said.where,
            hint=hint,
        )
    elif found is None and not target:
        problems.add("W570", f"the link `{said.name}` names no operation", said.where)
    return Link(
        name=said.name,
        target=target,
        operation=None if found is None else found.pointer,
        parameters=tuple(_parameter(key, value) for key, value in said.parameters),
        has_body=said.has_body,
        body=said.body,
        doc=said.description,
        server=said.server,
    )


def _parameter(key: str, value: Json) -> LinkParameter:
    """ "path.id" names the place, too."""
    place, dot, wire = key.partition(".")
    location: Literal["path", "query", "header", "cookie"] | None = None
    match place:
        case "path" | "query" | "header" | "cookie" if dot:
            location = place
        case _:
            wire = key
    return LinkParameter(wire, value, location)
