"""An operation as methods: the signature, the docstring, and the one line that calls."""

from __future__ import annotations

from specloom.targets.python.annotations import Annotations
from specloom.targets.python.arguments import Argument
from specloom.targets.python.facts import RUNTIME_STREAM, returns
from specloom.targets.python.formats import RUNTIME_OPERATION
from specloom.targets.python.literals import WIDTH, docstring_of, literal, wrap
from specloom.targets.python.surface import Call
from specloom.targets.python.views import MethodView


def methods(call: Call, annotations: Annotations, client: str, *, asynchronous: bool) -> list[MethodView]:
    """The method of an operation, and the one that streams, where it can. `client` is the expression for the client."""
    views: list[MethodView] = []
    signature = ", ".join(_signature(call, annotations))
    if call.plain:
        views.append(
            MethodView(
                keyword="async def" if asynchronous else "def",
                name=call.path[-1],
                signature=signature,
                returns=returns(call.operation, annotations, asynchronous=asynchronous),
                doc=_doc(call, streams=False),
                call=f"{'await ' if asynchronous else ''}{client}.send({call.constant}, locals())",
            )
        )
    if call.stream is not None and call.operation.streaming is not None:
        stream = annotations.imports.use(RUNTIME_STREAM, "AsyncStream" if asynchronous else "Stream")
        views.append(
            MethodView(
                keyword="def",
                name=call.stream,
                signature=signature,
                returns=f"{stream}[{annotations.output(call.operation.streaming.item)}]",
                doc=_doc(call, streams=call.plain),
                call=f"{client}.stream({call.stream_constant}, locals())",
            )
        )
    return views


def parameter(argument: Argument, annotations: Annotations) -> str:
    """An argument as it stands in a signature."""
    if argument.type is None:
        (annotation,) = annotations.literals(argument.values)
        return f"{argument.name}: {annotation}"
    if argument.kind == "additional":
        mapping = annotations.imports.use("collections.abc", "Mapping")
        value = annotations.input(argument.type)
        unset_type = annotations.imports.use(RUNTIME_OPERATION, "UnsetType")
        unset = annotations.imports.use(RUNTIME_OPERATION, "UNSET")
        return f"{argument.name}: {mapping}[{annotations.builtin('str')}, {value}] | {unset_type} = {unset}"
    if argument.demanded:
        return f"{argument.name}: {annotations.input(argument.type)}"
    if argument.default is not None:
        return f"{argument.name}: {annotations.input(argument.type)} = {literal(argument.default)}"
    unset = annotations.imports.use(RUNTIME_OPERATION, "UNSET")
    return f"{argument.name}: {annotations.input(argument.type, optional=True)} = {unset}"


def _signature(call: Call, annotations: Annotations) -> list[str]:
    positional = [parameter(a, annotations) for a in call.arguments if a.positional and a.demanded]
    keywords = [parameter(a, annotations) for a in call.arguments if not (a.positional and a.demanded)]
    return ["self", *positional, *(["*", *keywords] if keywords else [])]


def _doc(call: Call, *, streams: bool) -> str:
    operation = call.operation
    width = WIDTH - 8
    lines = wrap("\n\n".join(_paragraphs(operation.summary, operation.doc)), width)
    if streams:
        lines += _apart(lines, wrap("The answer comes as a stream of its parts.", width))
    arguments = [line for argument in call.arguments for line in _argument(argument, width)]
    if arguments:
        lines += _apart(lines, ["Args:", *arguments])
    if operation.deprecated:
        lines += _apart(lines, ["Deprecated."])
    lines += _apart(lines, [f"`{operation.method} {operation.path}`"])
    return docstring_of(lines, 8)


def _paragraphs(summary: str | None, doc: str | None) -> list[str]:
    """Both, but not the same twice."""
    first, second = (summary or "").strip(), (doc or "").strip()
    if second.rstrip(".").startswith(first.rstrip(".")):
        return [second] if second else []
    return [text for text in (first, second) if text]


def _apart(before: list[str], lines: list[str]) -> list[str]:
    return ["", *lines] if before else lines


def _argument(argument: Argument, width: int) -> list[str]:
    """An entry of "Args:"; lines that go on are indented below its name."""
    doc = f"{argument.doc or ''}{' Deprecated.' if argument.deprecated else ''}".strip()
    if not doc:
        return []
    first, *rest = wrap(f"{argument.name}: {doc}", width - 8)
    return [f"    {first}", *(f"        {line}" if line else "" for line in rest)]
