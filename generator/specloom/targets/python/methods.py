"""An operation as methods: the signature, the docstring, and the one line that calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from specloom.ir.model import Map, Operation
from specloom.targets.python import header_forms
from specloom.targets.python.annotations import Annotations, fitted
from specloom.targets.python.arguments import Argument
from specloom.targets.python.deprecation import says_deprecated
from specloom.targets.python.facts import RUNTIME_STREAM, returns
from specloom.targets.python.formats import RUNTIME_MODEL
from specloom.targets.python.literals import WIDTH, docstring_of, literal, wrap
from specloom.targets.python.polling import poll_doc, poll_docs, poll_fact_name, poll_options, poll_returns
from specloom.targets.python.surface import Call
from specloom.targets.python.views import MethodView

_STREAMS = "The answer comes as a stream of its parts."
_PAGED = (
    "What it returns is the first page; a loop over it goes over all items, page by page.",
    "`async for` goes over all items, page by page; `await` gives the first page.",
)
_ASKS = "What it returns says whether it is there."
_AT_ONCE = (
    "A loop over what it returns goes over the items.",
    "`async for` goes over the items; `await` gives all of them at once.",
)
"""Sync and async: of a list that comes in pages, and of one that does not."""


def methods(call: Call, annotations: Annotations, client: str, *, asynchronous: bool) -> list[MethodView]:
    """The method of an operation, and the one that streams, where it can. `client` is the expression for the client."""
    views: list[MethodView] = []
    signature = ", ".join(_signature(call, annotations))
    promised = returns(call.operation, annotations, asynchronous=asynchronous)
    facts = call.constant if promised == returns(call.operation, annotations) else call.async_constant
    page = annotations.symbols.page(call.operation.paging)
    said = "" if page is None else (_PAGED if page.next is not None else _AT_ONCE)[asynchronous]
    said = _ASKS if any(response.found is not None for response in call.operation.responses) else said
    if call.plain:
        views.append(
            MethodView(
                keyword="async def" if asynchronous and page is None else "def",
                name=call.path[-1],
                signature=signature,
                returns=promised,
                doc=_doc(call, annotations, said),
                call=(
                    f"{client}.page({facts}, locals())"
                    if page is not None
                    else f"{'await ' if asynchronous else ''}{client}.send({facts}, locals())"
                ),
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
                doc=_doc(call, annotations, _STREAMS if call.plain else ""),
                call=f"{client}.stream({call.stream_constant}, locals())",
            )
        )
    if call.poll is not None:
        options = ", ".join(_signature(call, annotations, poll_options(call.poll, annotations)))
        waited = poll_fact_name(call, call.poll, asynchronous=asynchronous)
        views.append(
            MethodView(
                keyword="async def" if asynchronous else "def",
                name=call.poll.name,
                signature=options,
                returns=poll_returns(call.operation, annotations, asynchronous=asynchronous),
                doc=_doc(call, annotations, poll_doc(call.operation), poll_docs(call.poll)),
                call=f"{'await ' if asynchronous else ''}{client}.poll({waited}, locals())",
            )
        )
    return views


def parameter(argument: Argument, annotations: Annotations) -> str:
    """An argument as it stands in a signature."""
    annotation = _annotation(argument, annotations)
    if argument.demanded:
        return fitted(argument.name, annotation, "")
    if argument.default is not None:
        return fitted(argument.name, annotation, f" = {literal(argument.default)}")
    return fitted(argument.name, annotation, f" = {annotations.imports.use(RUNTIME_MODEL, 'UNSET')}")


def _annotation(argument: Argument, annotations: Annotations) -> str:
    optional = not argument.demanded and argument.default is None
    if argument.type is None:
        return annotations.one_of(argument.values, open=argument.open, optional=optional)
    if argument.kind == "body":
        return annotations.body((argument.type, *argument.others), optional=optional)
    return annotations.input(Map(argument.type) if argument.kind == "additional" else argument.type, optional=optional)


def _signature(call: Call, annotations: Annotations, options: Sequence[str] = ()) -> list[str]:
    positional = [parameter(a, annotations) for a in call.arguments if a.positional and a.demanded]
    keywords = [parameter(a, annotations) for a in call.arguments if not (a.positional and a.demanded)]
    keywords += options
    return ["self", *positional, *(["*", *keywords] if keywords else [])]


def _doc(
    call: Call, annotations: Annotations, said: str = "", options: Mapping[str, str] = MappingProxyType({})
) -> str:
    """The docstring. `said`: what the method does beside calling the operation; `options`: its own arguments."""
    operation = call.operation
    width = WIDTH - 8
    lines = wrap("\n\n".join(_paragraphs(operation)), width)
    if said:
        lines += _apart(lines, wrap(said, width))
    arguments = [line for argument in call.arguments for line in _argument(argument, width)]
    arguments += [line for name, doc in options.items() for line in _entry(name, doc, width)]
    if arguments:
        lines += _apart(lines, ["Args:", *arguments])
    if operation.deprecated and not any(says_deprecated(text) for text in _paragraphs(operation)):
        lines += _apart(lines, ["Deprecated."])
    for told in header_forms.told(operation, annotations.symbols.names):
        lines += _apart(lines, wrap(told, width))
    lines += _apart(lines, [f"`{operation.method} {operation.path}`"])
    return docstring_of(lines, 8)


def _paragraphs(operation: Operation) -> list[str]:
    """Summary and description, but not the same twice, nor a summary that only spells what is called."""
    first, second = (operation.summary or "").strip(), (operation.doc or "").strip()
    repeats = second.rstrip(".").startswith(first.rstrip("."))
    if second and (repeats or _spells(first, operation)):
        return [second]
    return [text for text in (first, second) if text]


def _spells(summary: str, operation: Operation) -> bool:
    """Whether all words of a summary stand in the operationId, the method and the path: "Get Things Thingid"."""
    known = _letters(f"{operation.operation_id or ''} {operation.method} {operation.path}")
    return all(_letters(word) in known for word in summary.split())


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).lower()


def _apart(before: list[str], lines: list[str]) -> list[str]:
    return ["", *lines] if before else lines


def _argument(argument: Argument, width: int) -> list[str]:
    """An entry of "Args:"; lines that go on are indented below its name."""
    doc = argument.doc or ""
    if argument.needed and not argument.required:
        doc = f"{doc} Needed where anything of the body is given.".strip()
    if argument.deprecated and not says_deprecated(doc):
        doc = f"{doc} Deprecated.".strip()
    if not doc:
        return []
    return _entry(argument.name, doc, width)


def _entry(name: str, doc: str, width: int) -> list[str]:
    first, *rest = wrap(f"{name}: {doc}", width - 8)
    return [f"    {first}", *(f"        {line}" if line else "" for line in rest)]
