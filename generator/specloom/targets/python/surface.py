"""What users call: the groups, the methods and their arguments, with all their Python names settled."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from specloom.config import DEVICES
from specloom.ir.model import Api, Name, Operation, Parameter, SecurityScheme
from specloom.targets.python import words
from specloom.targets.python.arguments import METHOD_SCOPE, Argument, Constant, arguments_of, body_constants, grouped
from specloom.targets.python.fact_names import FactNames, fact_names
from specloom.targets.python.inputs import body_record
from specloom.targets.python.records import Layout
from specloom.targets.python.service import ServiceFacts
from specloom.targets.python.symbols import Symbols

CLIENT_OPTIONS = (
    "timeout",
    "retries",
    "headers",
    "transport",
    "hooks",
    "max_response_bytes",
    "strict",
    "unknown_fields",
    "on_drift",
)
"""The arguments that every client has."""
SERVER = "server"
"""That of a client which can choose among servers."""
SERVER_URLS = "server_urls"
"""That of one with operations that are at servers of their own."""
CLIENT_METHODS = (
    "send",
    "page",
    "stream",
    "poll",
    "request",
    "close",
    "aclose",
    "with_options",
    "with_response",
    "with_raw_response",
)
"""The names that the runtime's clients have taken."""


POLL_OPTIONS = ("poll_interval", "poll_timeout")
"""The arguments that a method has which waits, if the operation has none of that name."""


class PollCall(Struct, frozen=True):
    """A method that waits for the work of an operation, and the names of its arguments that say how."""

    name: str
    interval: str
    timeout: str


class Call(Struct, frozen=True):
    """An operation as it is called."""

    operation: Operation
    path: tuple[str, ...]
    """From the client to the method: ("threads", "runs", "create")."""
    arguments: tuple[Argument, ...]
    """In the order of the signature."""
    grouped: tuple[Argument, ...]
    """What stands in the groups among them, under names like "group.member"."""
    body: Layout | None
    """The record whose members are arguments."""
    constants: Mapping[str, Constant]
    """Members of the body that are always sent, by wire name."""
    stream: str | None
    """The name of the method that streams; that of the operation itself where it can do nothing else."""
    facts: FactNames
    poll: PollCall | None = None
    """The method that waits for the end of its work."""

    @property
    def inputs(self) -> tuple[Argument, ...]:
        """All that it takes: its arguments, and what stands in groups among them."""
        return (*self.arguments, *self.grouped)

    @property
    def plain(self) -> bool:
        """Whether it can be called without streaming."""
        return self.stream != self.path[-1]


class Node(Struct, frozen=True):
    """A group of operations, or the client itself: how it is reached, and the class and module it is in."""

    path: tuple[str, ...]
    module: str
    class_name: str
    async_class_name: str
    doc: str
    children: tuple[Node, ...]
    calls: tuple[Call, ...]


class Surface(Struct, frozen=True):
    """All of it."""

    client: Node
    groups: tuple[Node, ...]
    """Every group, parents before children."""
    parameters: Mapping[tuple[str, str], str]
    """The client's own arguments for parameters, by location and wire name."""
    credentials: Mapping[str, str]
    """The client's arguments for security schemes, by the scheme's id; others are the transport's affair."""

    def calls(self) -> Mapping[str, Call]:
        """Every call by the id of its operation, in the order of the groups."""
        return {call.operation.id: call for node in (self.client, *self.groups) for call in node.calls}


def surface_of(api: Api, service: ServiceFacts, symbols: Symbols) -> Surface:
    """Settle all names."""
    paths = [group.path for group in api.groups if group.path]
    modules = words.settle_evenly(
        {path: words.bounded("_".join(words.snake(name, "group") for name in path)) for path in paths}, taken=DEVICES
    )
    classes = words.settle_evenly(
        {path: words.pascal(" ".join(path), "Group") for path in paths}, taken={"Client", "AsyncClient"}
    )
    # Apart from those of the groups themselves: beside "clients" there may be "async clients".
    async_classes = words.settle(
        {path: f"Async{name}" for path, name in classes.items()}, taken={"Client", "AsyncClient", *classes.values()}
    )
    docs = {group.path: group.doc for group in api.groups}
    children: dict[tuple[Name, ...], list[tuple[Name, ...]]] = {}
    for path in paths:
        children.setdefault(path[:-1], []).append(path)
    operations: dict[tuple[Name, ...], list[Operation]] = {}
    for operation in api.operations:
        operations.setdefault(operation.group, []).append(operation)
    nodes: dict[tuple[Name, ...], Node] = {}

    def node(path: tuple[Name, ...], python: tuple[str, ...]) -> Node:
        below = children.get(path, [])
        taken = METHOD_SCOPE if path else (*CLIENT_METHODS, *METHOD_SCOPE)
        names = words.settle_evenly({child: words.snake(child[-1], "group") for child in below}, taken)
        nodes[path] = Node(
            path=python,
            module=modules.get(path, "client"),
            class_name=classes.get(path, "Client"),
            async_class_name=async_classes.get(path, "AsyncClient"),
            doc=docs.get(path) or _group_doc(path),
            children=tuple(node(child, (*python, names[child])) for child in below),
            calls=_calls(operations.get(path, []), python, {*taken, *names.values()}, symbols),
        )
        return nodes[path]

    client = node((), ())
    credentials = _credentials(api.schemes)
    parameters = words.settle(
        {parameter_key(p): words.snake(p.name, "parameter") for p in service.parameters},
        (*CLIENT_OPTIONS, *_about_servers(service), *METHOD_SCOPE, *credentials.values()),
    )
    return Surface(client, tuple(nodes[path] for path in paths), parameters, credentials)


def _about_servers(service: ServiceFacts) -> list[str]:
    return [*([SERVER] if service.servers else []), *([SERVER_URLS] if service.elsewhere else [])]


def _group_doc(path: tuple[Name, ...]) -> str:
    """ "Operations on the runs of threads." """
    things = " of ".join(words.phrase(name) for name in reversed(path))
    return f"Operations on {'the ' if len(path) > 1 else ''}{things}."


def parameter_key(parameter: Parameter) -> tuple[str, str]:
    """What tells a parameter from others: where it is, and its wire name there."""
    return (parameter.location, parameter.wire)


def _calls(of_group: list[Operation], path: tuple[str, ...], taken: set[str], symbols: Symbols) -> tuple[Call, ...]:
    operations = {operation.id: operation for operation in of_group}
    names = words.settle_evenly(
        {id: words.snake(operation.name, "call") for id, operation in operations.items()}, taken
    )
    streaming = [op for op in operations.values() if op.streaming is not None]
    beside = {op.id: f"{names[op.id]}_stream" for op in streaming if _answers_otherwise(op)}
    stream_names = {op.id: names[op.id] for op in streaming} | words.settle(beside, {*taken, *names.values()})
    used = {*taken, *names.values(), *stream_names.values()}
    polls = words.settle(_polls(operations, names), used, lambda id: f"{names[id]}_poll")
    facts = fact_names(names, polls)
    calls: list[Call] = []
    for id, operation in operations.items():
        body = body_record(operation, symbols)
        arguments = arguments_of(operation, body, symbols)
        constants = body_constants(operation, body)
        poll = _poll(polls[id], arguments) if id in polls else None
        inside = grouped(operation, arguments, symbols)
        stream = stream_names.get(id)
        calls.append(Call(operation, (*path, names[id]), arguments, inside, body, constants, stream, facts[id], poll))
    return tuple(calls)


def _polls(operations: Mapping[str, Operation], names: Mapping[str, str]) -> dict[str, str]:
    """The methods that wait: `poll` beside the operation that tells a status, `create_poll` beside one that begins."""
    return {
        id: "poll" if each.polling is not None and each.polling.operation == id else f"{names[id]}_poll"
        for id, each in operations.items()
        if (each.polling is not None or each.long_running is not None)
        and (each.streaming is None or _answers_otherwise(each))
    }


def _poll(name: str, arguments: tuple[Argument, ...]) -> PollCall:
    taken = (*METHOD_SCOPE, *(argument.name for argument in arguments))
    options = words.settle({option: option for option in POLL_OPTIONS}, taken)
    return PollCall(name, *(options[option] for option in POLL_OPTIONS))


def _answers_otherwise(operation: Operation) -> bool:
    """Whether a success has something beside a stream."""
    return any(content.type is not None for r in operation.responses if not r.error for content in r.contents)


def _credentials(schemes: tuple[SecurityScheme, ...]) -> dict[str, str]:
    wanted = {scheme.id: _CREDENTIALS[scheme.kind] for scheme in schemes if scheme.kind in _CREDENTIALS}
    names = {scheme.id: words.snake(scheme.name, "credential") for scheme in schemes}
    return words.settle(wanted, (*CLIENT_OPTIONS, *METHOD_SCOPE), names.__getitem__)


_CREDENTIALS = {
    "apiKey": "api_key",
    "basic": "basic",
    "bearer": "token",
    "http": "credentials",
    "oauth2": "token",
    "openIdConnect": "token",
}
