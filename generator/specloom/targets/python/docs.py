"""api.md: a line for each method."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from specloom.ir.model import Api
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.facts import returns
from specloom.targets.python.imports import Imports
from specloom.targets.python.incoming import Incoming
from specloom.targets.python.markdown import code, line, words
from specloom.targets.python.polling import poll_returns
from specloom.targets.python.project import Project
from specloom.targets.python.surface import Call, Node, Surface
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import ApiDocView, CallView, SectionView


def api_doc(api: Api, project: Project, symbols: Symbols, surface: Surface) -> ApiDocView:
    """`api.md`: one line for each method."""
    nodes = [node for node in (surface.client, *surface.groups) if node.calls]
    incoming = Incoming(symbols, surface.calls())
    annotations = Annotations(symbols, Imports("."))
    sections = tuple(_section(node, annotations, incoming) for node in nodes)
    return ApiDocView(line(project.title), sections, incoming.webhook_lines(api))


def _section(node: Node, annotations: Annotations, incoming: Incoming) -> SectionView:
    title = ".".join(node.path) or "client"
    return SectionView(title, tuple(line for call in node.calls for line in _lines(call, annotations, incoming)))


def _lines(call: Call, annotations: Annotations, incoming: Incoming) -> Iterator[CallView]:
    """The ways to call an operation; what else it leads to stands under the last."""
    views = list(_ways(call, annotations))
    yield from views[:-1]
    for last in views[-1:]:
        yield replace(last, notes=incoming.lines_of(call.operation))


def _ways(call: Call, annotations: Annotations) -> Iterator[CallView]:
    operation = call.operation
    request = f"{operation.method} {words(operation.path)}{' · deprecated' if operation.deprecated else ''}"
    arguments = ", ".join(_summary(call))
    if call.plain:
        yield CallView(f"client.{'.'.join(call.path)}({arguments})", code(returns(operation, annotations)), request)
    if call.stream is not None and operation.streaming is not None:
        path = ".".join((*call.path[:-1], call.stream))
        item = annotations.output(operation.streaming.item)
        yield CallView(f"client.{path}({arguments})", code(f"Stream[{item}]"), request)
    if call.poll is not None:
        path = ".".join((*call.path[:-1], call.poll.name))
        yield CallView(f"client.{path}({arguments})", code(poll_returns(operation, annotations)), request)


def _summary(call: Call) -> Iterator[str]:
    """The arguments that a call must have, and dots where it may have more."""
    for argument in call.arguments:
        if argument.demanded:
            yield argument.name if argument.positional else f"{argument.name}=..."
    if any(not argument.demanded for argument in call.arguments):
        yield "..."
