"""An operation as methods: the signature, the docstring, and the one line that calls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from msgspec.structs import replace

from specloom.ir.model import Map, Operation, Streaming
from specloom.targets.python import header_forms
from specloom.targets.python.annotations import Annotations, fitted
from specloom.targets.python.arguments import Argument
from specloom.targets.python.deprecation import decorator, says_deprecated
from specloom.targets.python.facts import RUNTIME_STREAM, returns
from specloom.targets.python.formats import RUNTIME_MODEL
from specloom.targets.python.literals import WIDTH, docstring_of, literal, wrap
from specloom.targets.python.polling import poll_doc, poll_docs, poll_fact_name, poll_options, poll_returns
from specloom.targets.python.surface import Call, PollCall
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
_NOTHING = ("", "")
_NO_LETTERS = re.compile(r"[\W_]+")


Both: TypeAlias = tuple[MethodView, MethodView]
"""A method of the sync class, and the same of the async one."""


def methods(call: Call, annotations: Annotations, client: str) -> Iterator[Both]:
    """The method of an operation, the one that streams, and the one that waits, where there are such. `client` is the
    expression for the client."""
    signature = ", ".join(_signature(call, annotations))
    if call.plain:
        yield _plain(call, annotations, client, signature)
    if call.stream is not None and call.operation.streaming is not None:
        yield _streaming(call, call.stream, call.operation.streaming, annotations, client, signature)
    if call.poll is not None:
        yield _waiting(call, call.poll, annotations, client)


def _plain(call: Call, annotations: Annotations, client: str, signature: str) -> Both:
    operation = call.operation
    page = annotations.symbols.page(operation.paging)
    found = any(response.found is not None for response in operation.responses)
    said, async_said = (
        (_ASKS, _ASKS) if found else _NOTHING if page is None else _PAGED if page.next is not None else _AT_ONCE
    )
    way = "send" if page is None else "page"
    view = MethodView(
        keyword="def",
        name=call.path[-1],
        signature=signature,
        returns=returns(operation, annotations),
        doc=_doc(call, annotations, said),
        call=f"{client}.{way}({call.facts.call}, locals())",
        decorator=decorator(operation, annotations),
    )
    promised = returns(operation, annotations, asynchronous=True)
    facts = call.facts.call if promised == view.returns else call.facts.asynchronous
    later = replace(
        view,
        keyword="async def" if page is None else "def",
        returns=promised,
        doc=view.doc if async_said == said else _doc(call, annotations, async_said),
        call=f"{'await ' if page is None else ''}{client}.{way}({facts}, locals())",
    )
    return view, later


def _streaming(
    call: Call, name: str, streaming: Streaming, annotations: Annotations, client: str, signature: str
) -> Both:
    use, item = annotations.imports.use, annotations.output(streaming.item)
    view = MethodView(
        keyword="def",
        name=name,
        signature=signature,
        returns=f"{use(RUNTIME_STREAM, 'Stream')}[{item}]",
        doc=_doc(call, annotations, _STREAMS if call.plain else ""),
        call=f"{client}.stream({call.facts.events}, locals())",
        decorator=decorator(call.operation, annotations),
    )
    return view, replace(view, returns=f"{use(RUNTIME_STREAM, 'AsyncStream')}[{item}]")


def _waiting(call: Call, poll: PollCall, annotations: Annotations, client: str) -> Both:
    operation = call.operation
    view = MethodView(
        keyword="def",
        name=poll.name,
        signature=", ".join(_signature(call, annotations, poll_options(poll, annotations))),
        returns=poll_returns(operation, annotations),
        doc=_doc(call, annotations, poll_doc(operation), poll_docs(poll)),
        call=f"{client}.poll({poll_fact_name(call, asynchronous=False)}, locals())",
        decorator=decorator(operation, annotations),
    )
    later = replace(
        view,
        keyword="async def",
        returns=poll_returns(operation, annotations, asynchronous=True),
        call=f"await {client}.poll({poll_fact_name(call, asynchronous=True)}, locals())",
    )
    return view, later


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
    request = f"`{operation.method} {operation.path}`"
    has_summary = bool(lines)
    if not has_summary:
        lines = [request]
    arguments = [line for argument in call.arguments for line in _argument(argument, width)]
    arguments += [line for name, doc in options.items() for line in _entry(name, doc, width)]
    if arguments:
        lines += _apart(lines, ["Args:", *arguments])
    if operation.deprecated and not any(says_deprecated(text) for text in _paragraphs(operation)):
        lines += _apart(lines, ["Deprecated."])
    for told in header_forms.told(operation, annotations.symbols.names):
        lines += _apart(lines, wrap(told, width))
    if has_summary:
        lines += _apart(lines, [request])
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
    return _NO_LETTERS.sub("", text).lower()


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
