"""api.md: a line for each method."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.targets.python.annotations import Annotations
from specloom.targets.python.facts import returns
from specloom.targets.python.imports import Imports
from specloom.targets.python.polling import poll_returns
from specloom.targets.python.project import Project
from specloom.targets.python.surface import Call, Node, Surface
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import ApiDocView, CallView, SectionView


def api_doc(project: Project, symbols: Symbols, surface: Surface) -> ApiDocView:
    """`api.md`: one line for each method."""
    nodes = [node for node in (surface.client, *surface.groups) if node.calls]
    return ApiDocView(project.title, tuple(_section(node, symbols) for node in nodes))


def _section(node: Node, symbols: Symbols) -> SectionView:
    title = ".".join(node.path) or "client"
    return SectionView(title, tuple(line for call in node.calls for line in _lines(call, symbols)))


def _lines(call: Call, symbols: Symbols) -> Iterator[CallView]:
    annotations = Annotations(symbols, Imports("."))
    operation = call.operation
    request = f"{operation.method} {operation.path}"
    arguments = ", ".join(_summary(call))
    if call.plain:
        yield CallView(f"client.{'.'.join(call.path)}({arguments})", returns(operation, annotations), request)
    if call.stream is not None and operation.streaming is not None:
        path = ".".join((*call.path[:-1], call.stream))
        item = annotations.output(operation.streaming.item)
        yield CallView(f"client.{path}({arguments})", f"Stream[{item}]", request)
    if call.poll is not None:
        path = ".".join((*call.path[:-1], call.poll.name))
        yield CallView(f"client.{path}({arguments})", poll_returns(operation, annotations), request)


def _summary(call: Call) -> Iterator[str]:
    """The arguments that a call must have, and dots where it may have more."""
    for argument in call.arguments:
        if argument.demanded:
            yield argument.name if argument.positional else f"{argument.name}=..."
    if any(not argument.demanded for argument in call.arguments):
        yield "..."
