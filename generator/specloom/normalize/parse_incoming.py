"""Webhooks and callbacks: the requests that the service makes, which are no calls of the client."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from specloom.load.tree import Object, Where
from specloom.normalize.document import Operation
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.incoming import Callback, Webhook
from specloom.normalize.parse_content import followed
from specloom.normalize.reader import Reader

ReadItem = Callable[[Object, Where], tuple[Operation, ...]]
"""Reads the operations of a Path Item that has no path, and stands at a place: not where it refers to."""


def webhooks(root: Object, read: ReadItem, reader: Reader) -> tuple[Webhook, ...]:
    """The entries of `webhooks` (OpenAPI 3.1)."""
    table = reader.object(root, "webhooks")
    found: list[Webhook] = []
    for name, value in table.items() if table is not None else ():
        at = root.where / "webhooks" / name
        item = None if name.startswith("x-") else followed(value, at, reader)
        if item is not None:
            found.append(Webhook(name, item.where, read(item, at)))
    _note_security((each for webhook in found for each in webhook.requests), reader)
    return tuple(found)


def callbacks(node: Object, read: ReadItem, reader: Reader) -> tuple[Callback, ...]:
    """The callbacks of an operation, one for each URL. A callback that leads to itself is told of once."""
    table = reader.object(node, "callbacks")
    found: list[Callback] = []
    for name, value in table.items() if table is not None else ():
        callback = followed(value, node.where / "callbacks" / name, reader)
        if callback is None or callback.where in reader.inside:
            continue
        reader.inside.add(callback.where)
        extensions(callback, Home.OTHER, reader)
        for expression, written in callback.items():
            at = callback.where / expression
            item = None if expression.startswith("x-") else followed(written, at, reader)
            if item is not None:
                found.append(Callback(name, expression, item.where, read(item, at)))
        reader.inside.discard(callback.where)
    _note_security((each for callback in found for each in callback.requests), reader)
    return tuple(found)


def _note_security(operations: Iterable[Operation], reader: Reader) -> None:
    """Note what of the requests is not generated: whoever receives one has to check who makes it."""
    places = [each.where / "security" for each in operations if each.security]
    if places:
        times = f" ({len(places)} times)" if len(places) > 1 else ""
        said = f"`security` of a request that the service makes is not generated{times}: check it where you receive it"
        reader.problems.add("N572", said, places[0])


def report_unused(root: Object, reader: Reader) -> None:
    """Note the entries of components/pathItems that nothing referred to: their operations are nowhere."""
    components = reader.object(root, "components")
    table = reader.object(components, "pathItems") if components is not None else None
    for name, item in table.items() if table is not None else ():
        if isinstance(item, Object) and item.where not in reader.items:
            reader.problems.add("N571", f"no path refers to the path item `{name}`; it is not generated", item.where)
