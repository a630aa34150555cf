"""Which module a declaration lives in, and the order of declarations within one."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from specloom.config import DEVICES
from specloom.ir.model import Api, DeclarationId, Operation
from specloom.targets.python import words
from specloom.targets.python.shapes import Declarations, body_types, declared_refs, incoming_types, refs

SHARED = "shared"
OTHER = "other"


def place(api: Api, declarations: Declarations) -> dict[DeclarationId, str]:
    """The module of every declaration: that of the one top-level group whose operations reach it, `shared` where
    several do, `other` where none does.

    A declaration reaches only what its own groups reach, so a group's module needs `shared` at most, and `shared` none.
    """
    roots = [(operation.group[0] if operation.group else "", list(_roots(operation))) for operation in api.operations]
    tops = dict.fromkeys(group for group, ids in roots if group and ids)
    modules = words.settle_evenly({top: words.snake(top, "group") for top in tops}, taken={SHARED, OTHER, *DEVICES})
    modules[""] = SHARED
    placed: dict[DeclarationId, str] = {}
    due = [(id, modules[group]) for group, ids in roots for id in ids]
    while due:  # a declaration comes by twice at most where it changes anything: with its first module, and as shared
        id, module = due.pop()
        settled = module if placed.get(id, module) == module else SHARED
        if placed.get(id) != settled:
            placed[id] = settled
            due += [(other, settled) for other in declared_refs(declarations[id])]
    return {id: placed.get(id, OTHER) for id in declarations}


def arrange(
    ids: Iterable[DeclarationId], needs: Callable[[DeclarationId], Iterable[DeclarationId]]
) -> list[tuple[DeclarationId, bool]]:
    """Declarations in the order given, but each after those of them that it needs.

    Where they need each other in a circle, its first comes first, and is marked True: it names what is not yet there.
    """
    position = {id: number for number, id in enumerate(ids)}
    waiting = {id: {other for other in needs(id) if other in position} for id in position}
    needed_by: dict[DeclarationId, list[DeclarationId]] = defaultdict(list)
    for id, others in waiting.items():
        for other in others:
            needed_by[other].append(id)
    ready = [position[id] for id, others in waiting.items() if not others]
    heapq.heapify(ready)
    in_order = list(position)
    first_come = iter(in_order)
    done: dict[DeclarationId, bool] = {}
    while len(done) < len(position):
        forced = not ready
        id = next(id for id in first_come if id not in done) if forced else in_order[heapq.heappop(ready)]
        done[id] = forced
        for other in needed_by[id]:
            waiting[other].discard(id)
            if not waiting[other] and other not in done:
                heapq.heappush(ready, position[other])
    return list(done.items())


def _roots(operation: Operation) -> Iterator[DeclarationId]:
    """The declarations that an operation names."""
    for parameter in operation.parameters:
        yield from refs(parameter.type)
    yield from (group.record for group in operation.parameter_groups)
    if operation.body is not None:
        for type in body_types(operation.body):
            yield from refs(type)
    for response in operation.responses:
        for content in response.contents:
            if content.type is not None:
                yield from refs(content.type)
        if response.header_record is not None:
            yield response.header_record
    for callback in operation.callbacks:
        for request in callback.requests:
            yield from (id for type in incoming_types(request) for id in refs(type))
    if operation.streaming is not None:
        yield from refs(operation.streaming.item)
    if operation.long_running is not None:
        for content in operation.long_running.contents:
            if content.type is not None:
                yield from refs(content.type)
