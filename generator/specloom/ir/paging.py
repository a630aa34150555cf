"""Paging: how list operations continue, by a cursor or by a link; and operations that take long."""

from __future__ import annotations

from specloom.config import CursorPagingConfig
from specloom.ir import media as kinds
from specloom.ir.media import Kind
from specloom.ir.model import LongRunning, Name, Paging
from specloom.ir.shapes import all_properties, resolved
from specloom.ir.types import TypeBuilder
from specloom.normalize import document as doc
from specloom.problems import Problems


def paging(
    operation: doc.Operation,
    successes: tuple[doc.Response, ...],
    document: doc.Document,
    config: CursorPagingConfig | None,
    problems: Problems,
) -> Paging | None:
    """How an operation is paged: as x-ms-pageable says, else by cursor where it is a GET that has the configured
    parameter and answers with the configured members; None where it is not."""
    members = _members(successes, document)
    if operation.pageable is not None:
        return _by_link(operation, operation.pageable, members, problems)
    if config is None or operation.method.upper() != "GET":
        return None
    needed = {config.items, config.cursor, *filter(None, [config.more])}
    cursors = [each for each in operation.parameters if each.name == config.parameter and each.location is doc.In.QUERY]
    if not cursors or not needed <= members:
        return None
    return Paging("cursor", config.items, config.parameter, config.cursor, config.more or None)


def _by_link(operation: doc.Operation, said: doc.Pageable, members: set[str], problems: Problems) -> Paging | None:
    if said.item_name not in members:
        problems.add(
            "W558",
            f"x-ms-pageable names the items {said.item_name!r}, which the response has not; it is not paged",
            operation.where,
        )
        return None
    if said.operation_name is not None:
        problems.add(
            "N559", f"the next page is got by its link, not by operation {said.operation_name!r}", operation.where
        )
    return Paging("next-link", said.item_name, next_link=said.next_link_name)


def _members(successes: tuple[doc.Response, ...], document: doc.Document) -> set[str]:
    """The names of the members of the JSON record that a success answers with."""
    schemas = [
        media.schema
        for response in successes
        for media in response.media
        if media.schema is not None and kinds.kind(media, document) is Kind.JSON
    ]
    record = resolved(schemas[0], document) if schemas else None
    return {member.name for member in all_properties(record, document)} if record is not None else set()


def long_running(operation: doc.Operation, types: TypeBuilder, phrase: Name) -> LongRunning | None:
    """How an operation that takes long ends (x-ms-long-running-operation); None where it does not take long."""
    said = operation.long_running
    if said is None:
        return None
    if said.final_state_schema is None:
        return LongRunning(said.final_state_via)
    schema = doc.Schema(operation.where, ref=said.final_state_schema)
    result = types.use(schema, hint=(f"{phrase} result",), direction="response", pointer=operation.pointer)
    return LongRunning(said.final_state_via, result)
