"""The modules of operations: each group as a sync and an async class, and the facts of its operations."""

from __future__ import annotations

from specloom.targets.python.annotations import Annotations
from specloom.targets.python.facts import async_fact, operation_fact, stream_fact
from specloom.targets.python.formats import RUNTIME_OPERATION
from specloom.targets.python.imports import Imports
from specloom.targets.python.literals import docstring
from specloom.targets.python.methods import methods
from specloom.targets.python.polling import poll_facts
from specloom.targets.python.surface import Call, Node, Surface
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import ChildView, ClassView, FactView, MethodView, OperationsView


def operations_module(node: Node, symbols: Symbols, surface: Surface) -> OperationsView:
    """The module of a group."""
    scope = class_scope(node)
    imports = Imports(".operations", {*scope, *class_names(node)})
    annotations = Annotations(symbols, imports, shadowed=frozenset(scope))
    both = class_methods(node, annotations, "self._client")
    classes = tuple(
        ClassView(
            name=class_name(node, asynchronous=asynchronous),
            base=imports.use(RUNTIME_OPERATION, "AsyncGroup" if asynchronous else "Group"),
            doc=docstring(node.doc, 4),
            cached_property=imports.use("functools", "cached_property") if node.children else "",
            children=children(node, annotations, "self._client", asynchronous=asynchronous),
            methods=both[asynchronous],
        )
        for asynchronous in (False, True)
    )
    written = facts(node.calls, surface, annotations)
    return OperationsView(docstring(node.doc, 0), imports.view(), classes, written)


def class_name(node: Node, *, asynchronous: bool) -> str:
    """The class of a group, or of the client."""
    return node.async_class_name if asynchronous else node.class_name


def class_names(node: Node) -> set[str]:
    """The names that a module gives to its own classes and to those of the groups below."""
    return {class_name(each, asynchronous=a) for each in (node, *node.children) for a in (False, True)}


def class_scope(node: Node) -> set[str]:
    """The names that a class gives to its methods and to the groups below."""
    names = {child.path[-1] for child in node.children} | {call.path[-1] for call in node.calls}
    names |= {call.stream for call in node.calls if call.stream is not None}
    return names | {call.poll.name for call in node.calls if call.poll is not None}


def children(node: Node, annotations: Annotations, client: str, *, asynchronous: bool) -> tuple[ChildView, ...]:
    """The groups below one. Their modules are imported when they are first used."""
    views: list[ChildView] = []
    for child in node.children:
        name = class_name(child, asynchronous=asynchronous)
        module = f".operations.{child.module}"
        annotations.imports.use_own(module, name, typing_only=True)
        views.append(
            ChildView(child.path[-1], annotations.imports.relative(module), name, docstring(child.doc, 8), client)
        )
    return tuple(views)


def class_methods(
    node: Node, annotations: Annotations, client: str
) -> tuple[tuple[MethodView, ...], tuple[MethodView, ...]]:
    """The methods of a group, in spec order: those of the sync class, and those of the async one."""
    both = [each for call in node.calls for each in methods(call, annotations, client)]
    return tuple(view for view, _ in both), tuple(view for _, view in both)


def facts(calls: tuple[Call, ...], surface: Surface, annotations: Annotations) -> tuple[FactView, ...]:
    """The facts of operations."""
    schemes = frozenset(surface.credentials)
    written: list[FactView] = []
    for call in calls:
        written.append(operation_fact(call, surface, annotations, known=schemes))
        for_async = async_fact(call, annotations)
        written += [for_async] if for_async is not None else []
        if call.stream is not None and call.operation.streaming is not None:
            written.append(stream_fact(call, call.operation.streaming, annotations))
    # last, for they name the facts of other operations
    waited = (fact for call in calls for fact in poll_facts(call, surface, annotations, known=schemes))
    return (*written, *waited)
