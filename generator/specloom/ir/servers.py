"""Servers: where the service is, where single operations of it are, and the variables of their URLs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from msgspec.structs import replace

from specloom.ir.alike import alike
from specloom.ir.model import Server
from specloom.normalize import document as doc


def servers(said: Sequence[doc.Server], differing: Set[str]) -> tuple[Server, ...]:
    """Servers as the IR says them. `differing`: the variables that are not the same with every server."""
    return tuple(
        Server(
            each.url,
            each.description,
            each.name,
            tuple(
                (variable.name, variable.schema.default)
                for variable in each.variables
                if variable.schema.has_default and variable.name in differing
            ),
        )
        for each in said
    )


def own_servers(operation: doc.Operation, document: doc.Document) -> tuple[doc.Server, ...]:
    """Those of an operation, or of its path, where they are not the document's; () where they are."""
    same = [each.url for each in operation.servers] == [each.url for each in document.servers]
    return () if same else operation.servers


def differing_variables(document: doc.Document) -> frozenset[str]:
    """The names of the variables that are not the same with every server."""
    return frozenset(name for name, same in _by_name(document).items() if not _alike(same))


def variables(document: doc.Document) -> tuple[doc.Parameter, ...]:
    """The variables of all servers, each once. One that is not the same with every server has no default of its own,
    and is a string where its values are not the same either."""
    return tuple(_one(same) for same in _by_name(document).values())


def _by_name(document: doc.Document) -> Mapping[str, Sequence[doc.Parameter]]:
    found: dict[str, list[doc.Parameter]] = {}
    everywhere = (*document.servers, *(server for operation in document.operations for server in operation.servers))
    for variable in (variable for server in everywhere for variable in server.variables):
        found.setdefault(variable.name, []).append(variable)
    return found


def _one(same: Sequence[doc.Parameter]) -> doc.Parameter:
    first = next((each for each in same if each.description), same[0])
    if _alike(same):
        return first
    bare = [replace(each.schema, has_default=False, default=None) for each in same]
    one_type = all(alike(each, bare[0]) for each in bare)
    return replace(first, schema=bare[0] if one_type else doc.Schema(first.schema.where, types=("string",)))


def _alike(same: Sequence[doc.Parameter]) -> bool:
    return all(alike(each.schema, same[0].schema) for each in same)
