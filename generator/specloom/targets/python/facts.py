"""The facts of an operation as arguments of `Operation(...)`: as `_runtime/operation.py` declares them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from specloom.ir.model import (
    Content,
    Operation,
    Parameter,
    Response,
    Scalar,
    SchemeUse,
    Streaming,
    Type,
)
from specloom.targets.python import words, xml
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.arguments import Argument
from specloom.targets.python.body_facts import body_fact
from specloom.targets.python.formats import RUNTIME_OPERATION
from specloom.targets.python.literals import literal, pair, sequence
from specloom.targets.python.pages import RUNTIME_PAGE
from specloom.targets.python.parameter_facts import json_literal, parameter_fact, parameter_row, takes_null
from specloom.targets.python.servers import server_fact
from specloom.targets.python.shapes import is_nullable, json_kinds, target
from specloom.targets.python.surface import Call, Surface
from specloom.targets.python.views import FactView

RUNTIME_DOWNLOAD = "._runtime.download"
RUNTIME_STREAM = "._runtime.stream"

Write: TypeAlias = Callable[[Type], str]


def operation_fact(call: Call, surface: Surface, annotations: Annotations, *, known: frozenset[str]) -> FactView:
    """All that the runtime has to know of an operation."""
    operation = call.operation
    use = annotations.imports.use
    named = {(each.kind, each.wire): each for each in reversed(call.inputs)}
    parameters = [_argument(each, named.get((each.location, each.wire)), annotations) for each in operation.parameters]
    facts = [*_request(operation, parameters, surface), *_groups(call, annotations)]
    if operation.body is not None:
        facts.append(f"body={body_fact(operation.body, call, annotations)}")
    for name, error in (("responses", False), ("errors", True)):
        responses = [response for response in operation.responses if response.error is error]
        write = annotations.evaluated if error else page_in_place(operation, annotations, annotations.evaluated)
        if statuses := _responses(responses, annotations, write):
            facts.append(f"{name}={statuses}")
    facts += _place(operation, surface, annotations)
    if paging := _paging(call, surface, annotations, known):
        facts.append(f"paging={paging}")
    operation_class = use(RUNTIME_OPERATION, "Operation")
    annotation = f": {operation_class}[{returns(operation, annotations)}]"
    return FactView(call.facts.call, annotation, operation_class, one_a_line(facts))


def _request(operation: Operation, parameters: Sequence[str], surface: Surface) -> list[str]:
    facts = [literal(operation.method), literal(operation.path)]
    facts += [f"parameters={sequence(parameters)}"] if parameters else []
    hoisted = [surface.parameters[key] for key in operation.hoisted if key[0] != "host"]
    return facts + ([f"client_parameters={sequence([literal(name) for name in hoisted])}"] if hoisted else [])


def _groups(call: Call, annotations: Annotations) -> list[str]:
    """The arguments that parameters are gathered in."""
    rows: list[str] = []
    for group in (argument for argument in call.arguments if argument.kind == "group"):
        names = annotations.symbols.layouts[group.wire].names
        members = sequence([pair(name, wire) for wire, name in names.items()])
        rows.append(f"{annotations.imports.use(RUNTIME_OPERATION, 'Grouped')}({literal(group.name)}, {members})")
    return [f"groups={sequence(rows)}"] if rows else []


def _place(operation: Operation, surface: Surface, annotations: Annotations) -> list[str]:
    known = frozenset(surface.credentials)
    facts = [f"security={security(operation.security, known)}"] if operation.security is not None else []
    facts += [f"base_url={literal(operation.server)}"] if operation.server is not None else []
    rows = [server_fact(server, surface, annotations) for server in operation.servers]
    return facts + ([f"servers={sequence(rows)}"] if rows else [])


def _paging(call: Call, surface: Surface, annotations: Annotations, known: frozenset[str]) -> str:
    """How the next page is got; "" where there is only one."""
    paging = call.operation.paging
    use = annotations.imports.use
    if paging is None or (paging.kind == "next-link" and paging.next_link is None):
        return ""
    names: dict[tuple[str, str], str] = {(each.kind, each.wire): each.name for each in call.inputs}
    if paging.kind == "cursor":
        return f"{use(RUNTIME_OPERATION, 'Cursor')}({literal(names['query', paging.cursor_parameter or ''])})"
    arguments: list[str] = []
    if paging.next_operation is not None:
        asked = surface.calls()[paging.next_operation.id].operation
        taking: tuple[str, str] = (paging.next_operation.location or "", paging.next_operation.wire or "")
        link = words.settle({taking: "next_link"}, names.values()) if paging.next_operation.wire is not None else {}
        sent = [
            parameter_row(parameter, ({**names, **link}).get((parameter.location, parameter.wire), ""), annotations)
            for parameter in asked.parameters
        ]
        facts = [*_request(asked, [row for row in sent if row], surface), *_groups(call, annotations)]
        facts += _place(asked, surface, annotations)
        arguments = [f"{use(RUNTIME_OPERATION, 'Operation')}({', '.join(facts)})", *map(literal, link.values())]
    if paging.carried and (paging.next_operation is None or paging.next_operation.wire is None):
        arguments.append(f"carried={sequence([literal(name) for name in paging.carried])}")
    return f"{use(RUNTIME_OPERATION, 'NextLink')}({', '.join(arguments)})"


def async_fact(call: Call, annotations: Annotations) -> FactView | None:
    """The same facts for the async class, where they promise another type there: that of a download, or of pages."""
    operation, use = call.operation, annotations.imports.use
    promised = returns(operation, annotations, asynchronous=True)
    if promised == returns(operation, annotations):
        return None
    facts = call.facts.call
    if operation.paging is not None:
        write = page_in_place(operation, annotations, annotations.evaluated, asynchronous=True)
        successes = _responses([each for each in operation.responses if not each.error], annotations, write)
        facts = f"{use(RUNTIME_OPERATION, 'answering')}({call.facts.call}, {successes})"
    annotation = f"{use(RUNTIME_OPERATION, 'Operation')}[{promised}]"
    return FactView(call.facts.asynchronous, "", use("typing", "cast"), f"{literal(annotation)}, {facts}")


def stream_fact(call: Call, streaming: Streaming, annotations: Annotations) -> FactView:
    """What the runtime has to know beside that, where the operation streams."""
    use = annotations.imports.use
    facts = [call.facts.call, f"{use(RUNTIME_OPERATION, 'json')}({annotations.evaluated(streaming.item)})"]
    facts += [f"media_type={literal(streaming.media_type)}"] if streaming.media_type != "text/event-stream" else []
    facts += ["envelope=True"] if streaming.envelope else []
    facts += [f"flag={literal(streaming.flag)}"] if streaming.flag is not None else []
    facts += [f"done={literal(streaming.done)}"] if streaming.done is not None else []
    facts += [f"error={literal(streaming.error or '')}"] if streaming.error != "error" else []
    name = use(RUNTIME_STREAM, "StreamOperation")
    return FactView(call.facts.events, f": {name}[{annotations.output(streaming.item)}]", name, one_a_line(facts))


def returns(operation: Operation, annotations: Annotations, *, asynchronous: bool = False) -> str:
    """What a successful call gives back: of an async call that is paged, what it can be awaited for as well."""
    key = (operation.id, asynchronous)
    if key not in annotations.promised:
        annotations.promised[key] = _returns(operation, annotations, asynchronous=asynchronous)
    return annotations.promised[key]


def _returns(operation: Operation, annotations: Annotations, *, asynchronous: bool) -> str:
    page = annotations.symbols.page(operation.paging)
    write = page_in_place(operation, annotations, annotations.output, asynchronous=asynchronous)
    parts: list[str] = []
    for response in operation.responses:
        if response.found is not None:
            parts.append(annotations.builtin("bool"))
        elif not response.error:
            contents = response.contents or (Content("", None),)
            parts += [returned(content, annotations, write, asynchronous=asynchronous) for content in contents]
    types = dict.fromkeys(part.removesuffix(" | None") for part in parts if part != "None")
    optional = not parts or any(part == "None" or part.endswith(" | None") for part in parts)
    union = " | ".join([*types, *(["None"] if optional else [])])
    if page is None or not asynchronous:
        return union
    pager = annotations.imports.use(RUNTIME_PAGE, "AsyncPager", typing_only=True)
    return f"{pager}[{annotations.output(page.item)}, {union}]"


def page_in_place(operation: Operation, annotations: Annotations, write: Write, *, asynchronous: bool = False) -> Write:
    """What writes the types of an operation's successes: as `write`, but a page in the place of its record."""
    page = annotations.symbols.page(operation.paging)
    if page is None:
        return write

    def written(type: Type) -> str:
        declarations = annotations.symbols.declarations
        found = target(type, declarations)
        if found is None or found.id != page.record:
            return write(type)
        return (
            f"{annotations.page(page, asynchronous=asynchronous)}{' | None' if is_nullable(type, declarations) else ''}"
        )

    return written


def content_kind(content: Content, annotations: Annotations) -> str:
    """How the runtime reads a content: json, xml, text, binary or empty."""
    if content.type is None:
        return "empty"
    if isinstance(content.type, Scalar) and content.type.kind == "binary":
        return "binary"
    if content.xml is not None:
        return "xml"
    if is_json(content.media_type):
        return "json"
    kinds = json_kinds(content.type, annotations.symbols.declarations)
    return "text" if kinds == ("string",) else "binary"


@cache
def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, or says nothing (RFC 6839, section 3.1, for the suffix)."""
    essence = media_type.split(";")[0].strip().lower()
    return essence in ("", "*/*", "application/*") or essence.endswith(("/json", "+json"))


def security(alternatives: Sequence[Sequence[SchemeUse]], known: frozenset[str]) -> str:
    """Alternatives of combinations of schemes; a scheme without an argument is left to the transport."""
    return sequence([sequence([literal(use.scheme) for use in each if use.scheme in known]) for each in alternatives])


def one_a_line(arguments: Sequence[str]) -> str:
    """Arguments, with the comma at the end that makes black give each a line of its own."""
    return "".join(f"{argument}, " for argument in arguments).rstrip()


def _argument(parameter: Parameter, named: Argument | None, annotations: Annotations) -> str:
    has_default = isinstance(parameter.default, (list, dict)) or (
        parameter.has_default and parameter.grouped is not None
    )
    extra = [f"default={json_literal(parameter.default)}"] if has_default and not parameter.constant else []
    if named and named.required and parameter.location != "path" and not takes_null(parameter.type, annotations):
        extra.append("required=True")
    return parameter_fact(parameter, named.name if named else "", annotations, extra)


def _responses(responses: Sequence[Response], annotations: Annotations, write: Write) -> str:
    statuses = [f"{literal(each.status)}: {_response(each, annotations, write)}" for each in responses]
    return f"{{{', '.join(statuses)}}}" if statuses else ""


def _response(response: Response, annotations: Annotations, write: Write) -> str:
    if response.found is not None:
        return f"{annotations.imports.use(RUNTIME_OPERATION, 'found')}({response.found})"
    return contents_fact(response.contents, annotations, write)


def contents_fact(contents: Sequence[Content], annotations: Annotations, write: Write | None = None) -> str:
    """What a response holds: one content, or several by media type."""
    if not contents:
        return f"{annotations.imports.use(RUNTIME_OPERATION, 'empty')}()"
    rows = [_content(content, annotations, write or annotations.evaluated) for content in contents]
    if len(contents) == 1:
        return rows[0]
    return f"{{{', '.join(f'{literal(c.media_type)}: {row}' for c, row in zip(contents, rows, strict=True))}}}"


_USUAL = {"json": "application/json", "text": "text/plain", "binary": "*/*", "empty": ""}


def _content(content: Content, annotations: Annotations, write: Write) -> str:
    if content.xml is not None and content.type is not None:
        return xml.document_fact(write(content.type), content.xml, content.media_type, annotations)
    kind = content_kind(content, annotations)
    arguments = [write(content.type)] if kind == "json" and content.type is not None else []
    if kind != "empty" and content.media_type not in ("", _USUAL[kind]):
        arguments.append(literal(content.media_type))
    return f"{annotations.imports.use(RUNTIME_OPERATION, kind)}({', '.join(arguments)})"


def returned(
    content: Content, annotations: Annotations, write: Write | None = None, *, asynchronous: bool = False
) -> str:
    """The type of the value that a content becomes; `write` writes that of a JSON or XML document."""
    match content_kind(content, annotations):
        case "json" | "xml" if content.type is not None:
            return (write or annotations.output)(content.type)
        case "text":
            return annotations.builtin("str")
        case "binary":
            return annotations.imports.use(RUNTIME_DOWNLOAD, "AsyncDownload" if asynchronous else "Download")
        case _:
            return "None"
