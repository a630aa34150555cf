"""Link Objects: how one call leads to another."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.load.tree import Object, plain
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.incoming import Link
from specloom.normalize.reader import Reader

_LINK = frozenset({"operationRef", "operationId", "parameters", "requestBody", "description", "server", "$ref"})


def links(node: Object, reader: Reader) -> tuple[Link, ...]:
    """The links of a response."""
    table = reader.object(node, "links")
    return tuple(_links(table, reader)) if table is not None else ()


def _links(table: Object, reader: Reader) -> Iterator[Link]:
    for name, value in table.items():
        link = reader.source.follow(value, reader.problems) if isinstance(value, Object) else value
        if not isinstance(link, Object):
            reader.wrong(link, "an object", table.where / name)
            continue
        reader.leftover(link, _LINK)
        extensions(link, Home.OTHER, reader)
        parameters, server = reader.object(link, "parameters"), reader.object(link, "server")
        ref = reader.text(link, "operationRef")
        yield Link(
            name=name,
            where=link.where,
            operation_id=reader.text(link, "operationId"),
            operation_ref=ref,
            operation=None if ref is None else reader.source.key(ref, link.where / "operationRef"),
            parameters=tuple((key, plain(said)) for key, said in parameters.items()) if parameters is not None else (),
            has_body="requestBody" in link,
            body=plain(link.get("requestBody")),
            description=reader.text(link, "description"),
            server=reader.text(server, "url") if server is not None else None,
        )
