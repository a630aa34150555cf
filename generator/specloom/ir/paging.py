"""Paging: how list operations continue, by a cursor or by a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from specloom.config import CursorPagingConfig
from specloom.ir.model import (
    Alias,
    Declaration,
    DeclarationId,
    Field,
    List,
    NextOperation,
    Nullable,
    Operation,
    Paging,
    Parameter,
    Record,
    Ref,
    Type,
)
from specloom.ir.names import key, name
from specloom.ir.parameters import is_api_version
from specloom.normalize import document as doc
from specloom.problems import Problems, did_you_mean


def paged(
    operations: Sequence[Operation],
    document: doc.Document,
    declarations: Iterable[Declaration],
    config: CursorPagingConfig | None,
    problems: Problems,
    on_client: Iterable[doc.Parameter] = (),
) -> tuple[Operation, ...]:
    """The operations, each with its paging: as x-ms-pageable says, else by cursor where it is a GET that has the
    configured parameter and answers with the configured members.

    `operations` are those of the document, in its order. `on_client`: the parameters that the client holds.
    """
    common = _versions(on_client, document)
    declared = {each.id: each for each in declarations}
    by_id = {each.operation_id: each for each in reversed(operations) if each.operation_id is not None}
    return tuple(
        replace(each, paging=_with_versions(paging, written, by_id, common, document))
        for each, written in zip(operations, document.operations, strict=True)
        for paging in [_paging(each, written, by_id, declared, config, problems)]
    )


class _Listing(Struct, frozen=True):
    """The record that an operation answers with."""

    id: DeclarationId
    fields: Mapping[str, Field]
    """By wire name, inherited ones too."""
    declared: Mapping[DeclarationId, Declaration]

    def item(self, wire: str) -> Type | None:
        """What a member lists; None where it is not there, or is no list."""
        meant = _meant(self.fields[wire].type, self.declared) if wire in self.fields else None
        return meant.item if isinstance(meant, List) else None


def _paging(
    operation: Operation,
    said: doc.Operation,
    by_id: Mapping[str, Operation],
    declared: Mapping[DeclarationId, Declaration],
    config: CursorPagingConfig | None,
    problems: Problems,
) -> Paging | None:
    listing = next(_listings(operation, declared), None)
    if said.pageable is not None:
        return _by_link(operation, said, said.pageable, by_id, listing, problems)
    if config is None or operation.method != "GET" or listing is None:
        return None
    item = listing.item(config.items)
    needed = {config.cursor, *filter(None, [config.more])}
    cursors = [p for p in operation.parameters if (p.location, p.wire) == ("query", config.parameter)]
    if item is None or not needed <= listing.fields.keys() or not cursors or cursors[0].constant:
        return None
    return Paging(
        kind="cursor",
        record=listing.id,
        items=config.items,
        item=item,
        cursor_parameter=config.parameter,
        cursor_member=config.cursor,
        more_member=config.more or None,
    )


def _listings(operation: Operation, declared: Mapping[DeclarationId, Declaration]) -> Iterator[_Listing]:
    """The records among what the successes of an operation answer with."""
    for response in operation.responses:
        for content in response.contents if not response.error else ():
            meant = _meant(content.type, declared) if content.type is not None else None
            record = declared[meant.id] if isinstance(meant, Ref) else None
            if isinstance(record, Record):
                yield _Listing(record.id, _fields(record, declared), declared)


def _meant(type: Type, declared: Mapping[DeclarationId, Declaration]) -> Type:
    """A type without null, and behind its other names."""
    passed: set[DeclarationId] = set()
    while isinstance(type, Nullable | Ref):
        if isinstance(type, Ref):
            alias = declared[type.id]
            if not isinstance(alias, Alias) or alias.id in passed:
                return type
            passed.add(alias.id)
            type = alias.type
        else:
            type = type.type
    return type


def _fields(record: Record, declared: Mapping[DeclarationId, Declaration]) -> dict[str, Field]:
    base = declared.get(record.base) if record.base is not None else None
    inherited = _fields(base, declared) if isinstance(base, Record) else {}
    return {**inherited, **{field.wire: field for field in record.fields}}


def _by_link(
    operation: Operation,
    written: doc.Operation,
    said: doc.Pageable,
    by_id: Mapping[str, Operation],
    listing: _Listing | None,
    problems: Problems,
) -> Paging | None:
    item = listing.item(said.item_name) if listing is not None else None
    if listing is None or item is None:
        problems.add(
            "W558",
            f"x-ms-pageable names the items `{said.item_name}`, which is no list in the response; it is not paged",
            written.where,
        )
        return None
    link = said.next_link_name
    if link is not None and link not in listing.fields:
        said_so = f"x-ms-pageable names the next link `{link}`, which the response has not"
        problems.add("W563", said_so, written.where, hint=did_you_mean(link, listing.fields))
        link = None
    following = None
    if said.operation_name is not None and link is not None:
        following = _next_operation(operation, by_id.get(said.operation_name), link)
        if following is None:
            problems.add(
                "N559",
                f"the next page is got by its link: operation `{said.operation_name}` cannot be asked with it",
                written.where,
            )
    return Paging(
        kind="next-link",
        record=listing.id,
        items=said.item_name,
        item=item,
        next_link=link,
        next_operation=following,
    )


def _with_versions(
    paging: Paging | None,
    said: doc.Operation,
    by_id: Mapping[str, Operation],
    common: tuple[str, ...],
    document: doc.Document,
) -> Paging | None:
    """With the query parameters that go with every link. `common`: those that the client holds."""
    if paging is None or paging.next_link is None or said.pageable is None:
        return paging
    following = paging.next_operation
    own: tuple[str, ...] = ()
    if following is not None and following.wire is None:
        own = _query(by_id[said.pageable.operation_name or ""])
    versions = _versions(said.parameters, document)
    other = {each.name.lower() for each in said.parameters if each.location is doc.In.QUERY} - {
        *map(str.lower, versions)
    }
    held = (each for each in common if each.lower() not in other)  # unless it means something else here
    return replace(paging, carried=tuple(dict.fromkeys((*own, *versions, *held))))


def _query(operation: Operation) -> tuple[str, ...]:
    """The query parameters of an operation, those that the client holds among them."""
    everything = (*((each.location, each.wire) for each in operation.parameters), *operation.hoisted)
    return tuple(wire for location, wire in everything if location == "query")


def _versions(parameters: Iterable[doc.Parameter], document: doc.Document) -> tuple[str, ...]:
    """The query parameters that say which version of the API is meant."""
    asked = (each for each in parameters if each.location is doc.In.QUERY)
    return tuple(each.name for each in asked if is_api_version(each, document))


def _next_operation(operation: Operation, following: Operation | None, link: str) -> NextOperation | None:
    """How an operation is asked for the next page: with the link in the parameter that is called like it, or "next
    link", or is the only one that the first call has not, and with the arguments of that call in its others. Where the
    first call has them all, the link itself is asked, as that operation."""
    if following is None or following.body is not None:
        return None
    given = {(each.location, each.wire) for each in operation.parameters}
    asked = [each for each in following.parameters if not each.constant]
    fresh = [each for each in asked if (each.location, each.wire) not in given]
    called = [each for each in asked if key(name(each.wire)) in (key(name(link)), "nextlink")]
    taking = called or (fresh if len(fresh) == 1 else [])
    if not taking:
        return NextOperation(following.id) if not fresh else None
    if any(_must_be_given(each) for each in fresh if each is not taking[0]):
        return None
    return NextOperation(following.id, taking[0].location, taking[0].wire)


def _must_be_given(parameter: Parameter) -> bool:
    return parameter.required and not parameter.has_default
