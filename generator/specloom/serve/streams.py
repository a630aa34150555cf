"""Streams: items as server-sent events, or as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from specloom.load.tree import Json
from specloom.normalize.document import Document, Schema
from specloom.serve.shape import branches, resolve

_FIELDS = frozenset({"event", "data", "id", "retry"})
_FEW = 4
"""Items of a stream that has one kind of them."""


def kinds_of_item(document: Document, schema: Schema) -> list[Schema]:
    """What the items of a stream are, a schema each: every alternative of a union once, in order, or a few alike."""
    kinds = list(_alternatives(document, schema, frozenset()))
    return kinds if len(kinds) > 1 else kinds * _FEW


def events(items: Iterable[Json], done: str) -> Iterator[bytes]:
    """Server-sent events (WHATWG HTML, section 9.2). An object with `data` and nothing that an event has not is a whole
    event; anything else is the data of one. The event whose data is `done` comes last, whether it is among the items
    or not; "": there is no such event."""
    last: Json = done
    for item in items:
        if done and isinstance(item, dict) and item.get("data") == done:
            last = item
        else:
            yield _event(item)
    if done:
        yield _event(last)


def lines(items: Iterable[Json]) -> Iterator[bytes]:
    """JSON values, each in a line of its own."""
    return (_compact(item).encode() + b"\n" for item in items)


def _alternatives(document: Document, schema: Schema, seen: frozenset[str]) -> Iterator[Schema]:
    if schema.ref is not None and schema.ref in seen:
        return
    inner = seen | {schema.ref} if schema.ref is not None else seen
    found = branches(resolve(document, schema))
    if not found:
        yield schema
    for branch in found:
        yield from _alternatives(document, branch, inner)


def _event(item: Json) -> bytes:
    fields = item if isinstance(item, dict) and "data" in item and item.keys() <= _FIELDS else {"data": item}
    written = [f"{name}: {fields[name]}" for name in ("event", "id", "retry") if fields.get(name) is not None]
    data = fields["data"]
    text = data if isinstance(data, str) else _compact(data)
    written += [f"data: {line}" for line in text.splitlines() or [""]]
    return "\n".join(written).encode() + b"\n\n"


def _compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
