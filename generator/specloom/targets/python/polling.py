"""Operations whose work goes on after they have answered, as methods that wait for its end."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.model import Content, LongRunning, Operation, Polling, Type
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.facts import (
    Write,
    content_kind,
    contents_fact,
    one_a_line,
    operation_fact,
    page_in_place,
    returned,
    returns,
)
from specloom.targets.python.literals import literal, sequence
from specloom.targets.python.shapes import target
from specloom.targets.python.surface import POLL_OPTIONS, Call, PollCall, Surface
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import FactView

RUNTIME_POLL = "._runtime.poll"
RUNTIME_LONG_RUNNING = "._runtime.long_running"

_INTERVAL = (
    "Seconds until the status is asked for again. Each time it is half as long again, up to ten times as long; what "
    "the service says itself (Retry-After) counts more."
)
_TIMEOUT = "Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit."


def poll_options(poll: PollCall, annotations: Annotations) -> list[str]:
    """The arguments that say how to wait, as they stand in a signature."""
    number = annotations.builtin("float")
    return [f"{poll.interval}: {number} = 1.0", f"{poll.timeout}: {number} | None = 600.0"]


def poll_docs(poll: PollCall) -> Mapping[str, str]:
    """What is said of these arguments."""
    return {poll.interval: _INTERVAL, poll.timeout: _TIMEOUT}


def poll_doc(operation: Operation) -> str:
    """What is said of a method that waits."""
    if operation.polling is None:
        return (
            "Waits for the end of the work, and returns what it ends with. Work that fails or is canceled raises "
            "`OperationFailedError`."
        )
    *others, last = (f"`{value}`" for value in operation.polling.until)
    values = f"{', '.join(others)} or {last}" if others else last
    return f"Waits until `{operation.polling.status}` is {values}."


def poll_returns(operation: Operation, annotations: Annotations, *, asynchronous: bool = False) -> str:
    """What a method gives back that waits."""
    found = operation.long_running
    if operation.polling is not None or found is None:
        return returns(operation, annotations)
    write = page_in_place(operation, annotations, annotations.output, asynchronous=asynchronous)
    parts = [_returned(content, annotations, write) for content in found.contents]
    types = dict.fromkeys(part.removesuffix(" | None") for part in parts)
    optional = found.optional or not parts or any(part.endswith(" | None") for part in parts)
    return " | ".join([*types, *(["None"] if optional else [])])


def poll_fact_name(call: Call, *, asynchronous: bool) -> str:
    """The name of the facts. The async class needs its own where the result is a page."""
    operation = call.operation
    paged = operation.polling is None and operation.paging is not None
    return call.facts.poll_asynchronous if asynchronous and paged else call.facts.poll


def poll_facts(call: Call, surface: Surface, annotations: Annotations, *, known: frozenset[str]) -> list[FactView]:
    """What the runtime has to know beside the facts of the operation, where there is a method that waits."""
    operation, poll = call.operation, call.poll
    if poll is None:
        return []
    if operation.polling is not None:
        return _polling(call, poll, operation.polling, surface, annotations, known)
    if operation.long_running is None:
        return []
    kinds = {poll_fact_name(call, asynchronous=asynchronous): asynchronous for asynchronous in (True, False)}
    return [
        _long_running(call, poll, operation.long_running, annotations, name, asynchronous=asynchronous)
        for name, asynchronous in reversed(kinds.items())
    ]


def _polling(
    call: Call, poll: PollCall, polling: Polling, surface: Surface, annotations: Annotations, known: frozenset[str]
) -> list[FactView]:
    get = surface.calls()[polling.operation]
    names = _members(get.operation, annotations.symbols)
    written: list[FactView] = []
    asked = get.facts.call
    if get.path[:-1] != call.path[:-1]:  # its facts are in the module of another group, which need not be imported
        asked = call.facts.status
        fact = operation_fact(get, surface, annotations, known=known)
        written.append(FactView(asked, fact.annotation, fact.call, fact.arguments))
    facts = [asked, literal(names[polling.status]), sequence([literal(value) for value in polling.until])]
    if get is not call:
        facts.append(f"start={call.facts.call}")
        given = {(a.kind, a.wire): a.name for a in call.inputs}
        taken = {(a.kind, a.wire): a.name for a in get.inputs}
        sources = [(taken[each.location, each.wire], each) for each in polling.arguments]
        members = {name: names[each.member] for name, each in sources if each.member is not None}
        same = {name: given[each.location, each.wire] for name, each in sources if each.member is None}
        facts += [f"arguments={_mapping(same)}"] if same else []
        facts += [f"members={_mapping(members)}"] if members else []
    facts += [f"after_header={literal(polling.after_header.lower())}"] if polling.after_header is not None else []
    name = annotations.imports.use(RUNTIME_POLL, "PollOperation")
    annotation = f": {name}[{poll_returns(call.operation, annotations)}]"
    return [*written, FactView(call.facts.poll, annotation, name, one_a_line([*facts, *_renamed(poll)]))]


def _long_running(
    call: Call, poll: PollCall, found: LongRunning, annotations: Annotations, constant: str, *, asynchronous: bool
) -> FactView:
    operation = call.operation
    write = page_in_place(operation, annotations, annotations.evaluated, asynchronous=asynchronous)
    paged = asynchronous and operation.paging is not None
    facts = [call.facts.asynchronous if paged else call.facts.call, contents_fact(found.contents, annotations, write)]
    facts += [f"final_state_via={literal(found.final_state_via)}"] if found.final_state_via is not None else []
    facts += [f"result_member={literal(found.result_member)}"] if found.result_member is not None else []
    name = annotations.imports.use(RUNTIME_LONG_RUNNING, "LongRunningOperation")
    annotation = f": {name}[{poll_returns(operation, annotations, asynchronous=asynchronous)}]"
    return FactView(constant, annotation, name, one_a_line([*facts, *_renamed(poll)]))


def _returned(content: Content, annotations: Annotations, write: Write) -> str:
    """The type of a result. It has been read to its end, so what is neither JSON nor text is bytes."""
    if content_kind(content, annotations) == "binary":
        return annotations.builtin("bytes")
    return returned(content, annotations, write)


def _renamed(poll: PollCall) -> list[str]:
    """The names of the arguments, where they are not the usual ones."""
    wanted = zip(("interval", "timeout"), POLL_OPTIONS, (poll.interval, poll.timeout), strict=True)
    return [f"{fact}={literal(name)}" for fact, usual, name in wanted if name != usual]


def _mapping(names: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{literal(key)}: {literal(value)}' for key, value in names.items())}}}"


def _members(get: Operation, symbols: Symbols) -> Mapping[str, str]:
    """The attributes of the record that an operation answers with, by wire name."""
    types: list[Type] = [c.type for r in get.responses if not r.error for c in r.contents if c.type is not None]
    record = target(types[0], symbols.declarations)
    assert record is not None
    return symbols.layouts[record.id].names
