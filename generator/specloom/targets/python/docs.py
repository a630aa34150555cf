"""The documents of the project: README.md and api.md."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.config import Config
from specloom.ir.model import Api, Const, Enum, List, Nullable, Scalar, Type
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.arguments import Argument
from specloom.targets.python.facts import is_file, returns
from specloom.targets.python.imports import Imports
from specloom.targets.python.literals import literal, paragraph
from specloom.targets.python.project import Project
from specloom.targets.python.service import ServiceFacts, environment_variables
from specloom.targets.python.shapes import target
from specloom.targets.python.surface import Call, Node, Surface, parameter_key
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import ApiDocView, CallView, ReadmeView, SectionView, VariableView


def api_doc(project: Project, symbols: Symbols, surface: Surface) -> ApiDocView:
    """`api.md`: one line for each method."""
    nodes = [node for node in (surface.client, *surface.groups) if node.calls]
    return ApiDocView(project.title, tuple(_section(node, symbols) for node in nodes))


def readme(
    api: Api, config: Config, project: Project, service: ServiceFacts, symbols: Symbols, surface: Surface
) -> ReadmeView:
    """`README.md`, with a call as a quickstart: that of the config, or else the simplest."""
    calls = tuple(surface.calls().values())
    best = min(calls, key=_difficulty, default=None)
    example = config.package.example or (_written(best, symbols) if best is not None else "")
    method, _, rest = example.partition("(")
    arguments = rest.removesuffix(")")
    streaming = sorted((call for call in calls if call.stream is not None), key=lambda c: ".".join(c.path) != method)
    uploads = [(call, argument) for call in calls for argument in call.arguments if _takes_file(argument)]
    tokens = [surface.credentials[s.name] for s in api.schemes if s.kind in _TOKENS and s.name in surface.credentials]
    return ReadmeView(
        distribution=project.distribution,
        package=project.package,
        title=project.title,
        version=paragraph(api.source.version),
        description=project.description,
        operations=f"{len(api.operations)} operation{'s' if len(api.operations) != 1 else ''}",
        client=", ".join(_client_arguments(api, service, surface)),
        variables=tuple(_variables(config, service, surface)),
        call=f"client.{example}" if example else "client",
        response=f"client.with_response(client.{method}{', ...' if arguments else ''})" if example else "",
        stream=next((_stream(call, symbols, method, arguments) for call in streaming), ""),
        upload=next((f"`{argument.name}` of `client.{'.'.join(call.path)}`" for call, argument in uploads), ""),
        download=next((f"client.{'.'.join(call.path)}" for call in calls if _is_download(call, symbols)), ""),
        token=next(iter(tokens), ""),
    )


def _written(call: Call, symbols: Symbols) -> str:
    return f"{'.'.join(call.path)}({', '.join(_examples(call, symbols))})"


def _stream(call: Call, symbols: Symbols, method: str, arguments: str) -> str:
    """The streaming call of the example's operation, with its arguments; else of another."""
    shown = arguments if ".".join(call.path) == method else ", ".join(_examples(call, symbols))
    return f"client.{'.'.join((*call.path[:-1], call.stream or ''))}({shown})"


def _takes_file(argument: Argument) -> bool:
    return argument.kind == "field" and is_file(argument.type)


def _is_download(call: Call, symbols: Symbols) -> bool:
    return returns(call.operation, Annotations(symbols, Imports("."))) == "Download"


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


def _summary(call: Call) -> Iterator[str]:
    """The arguments that a call must have, and dots where it may have more."""
    for argument in call.arguments:
        if argument.demanded:
            yield argument.name if argument.positional else f"{argument.name}=..."
    if any(not argument.demanded for argument in call.arguments):
        yield "..."


def _difficulty(call: Call) -> tuple[bool, bool, int, bool, int]:
    """What makes a call a bad first example: streams, files, arguments, changes, a long name."""
    demanded = [argument for argument in call.arguments if argument.demanded]
    files = any(is_file(argument.type) for argument in demanded)
    return (not call.plain, files, len(demanded), call.operation.method != "GET", len(call.path))


def _examples(call: Call, symbols: Symbols) -> Iterator[str]:
    for argument in call.arguments:
        if argument.demanded:
            value = _example(argument, symbols)
            yield value if argument.positional else f"{argument.name}={value}"


def _example(argument: Argument, symbols: Symbols) -> str:
    return literal(argument.values[0]) if argument.type is None else _value(argument.type, argument.name, symbols)


def _value(type: Type, name: str, symbols: Symbols) -> str:
    match type:
        case Const(value=value):
            return literal(value)
        case Scalar(kind="integer" | "number"):
            return "1"
        case Scalar(kind="boolean"):
            return "True"
        case Nullable(type=inner):
            return _value(inner, name, symbols)
        case List(item=item):
            return f"[{_value(item, name, symbols)}]"
        case _:
            found = target(type, symbols.declarations)
            if isinstance(found, Enum) and found.members:
                return literal(found.members[0].value)
            return literal(f"my-{name.replace('_', '-')}")


def _client_arguments(api: Api, service: ServiceFacts, surface: Surface) -> Iterator[str]:
    """What a client cannot do without, and a credential: a key rather than a token."""
    for parameter in service.parameters:
        if parameter.required and not parameter.has_default and not parameter.constant:
            name = surface.parameters[parameter_key(parameter)]
            value = "https://..." if parameter.location == "host" else "..."
            yield f"{name}={literal(value)}"
    schemes = [scheme for scheme in api.schemes if scheme.name in surface.credentials]
    for scheme in sorted(schemes, key=lambda scheme: scheme.kind != "apiKey")[:1]:
        value = '("user", "password")' if scheme.kind == "basic" else '"..."'
        yield f"{surface.credentials[scheme.name]}={value}"


_TOKENS = ("bearer", "oauth2", "openIdConnect")


def _variables(config: Config, service: ServiceFacts, surface: Surface) -> Iterator[VariableView]:
    for variable, parameter in environment_variables(service, config):
        yield VariableView(variable, surface.parameters[parameter_key(parameter)])
    for scheme, argument in surface.credentials.items():
        if scheme in config.client.credentials:
            yield VariableView(config.client.credentials[scheme], argument)
