"""The module of the clients: `Client`, `AsyncClient`, and the facts of the service."""

from __future__ import annotations

from msgspec import Struct

from specloom.config import Config
from specloom.ir.model import Api, Parameter, SecurityScheme
from specloom.targets.python.annotations import Annotations, fitted
from specloom.targets.python.fact_names import SERVICE
from specloom.targets.python.facts import one_a_line, security
from specloom.targets.python.imports import Imports
from specloom.targets.python.literals import WIDTH, docstring, docstring_of, literal, sequence, wrap
from specloom.targets.python.operations import children, class_methods, class_names, class_scope, facts
from specloom.targets.python.parameter_facts import json_literal, parameter_fact
from specloom.targets.python.project import Project
from specloom.targets.python.servers import choice, choice_doc, elsewhere_doc, server_fact
from specloom.targets.python.service import BASE_URL, ServiceFacts, environment, is_all_of_host
from specloom.targets.python.surface import SERVER, SERVER_URLS, Surface, parameter_key
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import ClassView, FactView, OperationsView

_CLIENT = "._runtime.client"
_SERVICE = "._runtime.service"
_AUTH = "._runtime.auth"
_TRANSPORT = "._runtime.transport"
_DRIFT = "._runtime.drift"
_RETRY = "._runtime.retry"
_HOOKS = "._runtime.hooks"

_OPTIONS = {
    "timeout": (
        "Seconds for each step of a call (connecting, sending, the next piece of the answer); None: no limit. "
        "`Timeouts` says it step by step, and for the call as a whole."
    ),
    "retries": (
        "How often a call is tried again that could not be made, or that the service was not able to answer; "
        "`Retries` says when, and how long after."
    ),
    "headers": "Headers of every request.",
    "transport": "What carries the requests, in place of httpx2.",
    "hooks": "Functions that are called with each request, response and retry: for metrics and traces.",
    "max_response_bytes": (
        "How many bytes of a response are held in memory at most, decompressed; of a stream, of each item. "
        "`ResponseTooLargeError` is raised for more; None: no limit. Files that are saved have none."
    ),
    "strict": (
        "Raise `DecodeError` where a response departs from the description in anything, be it one member more, "
        "instead of making the best of it. Every member is looked at then, as with the next two; decoding takes ten "
        "to twenty times as long."
    ),
    "unknown_fields": 'Whether members that the description does not name are dropped, or kept ("keep").',
    "on_drift": "Called with each departure of a response from the description: also with what is merely new in it.",
}
_CREDENTIALS = {
    "apiKey": "The API key, or a function that returns it.",
    "basic": "User and password.",
    "http": "What follows the name of the scheme in the Authorization header, or a function that returns it.",
    "token": "A bearer token, a function that returns one, or a credential with `get_token` (as of azure-identity).",
}


class _Argument(Struct, frozen=True):
    """An argument of the client, as it stands in the signature and in its docstring."""

    text: str
    doc: str
    name: str
    positional: bool = False
    demanded: bool = False


def client_module(
    api: Api, config: Config, project: Project, service: ServiceFacts, symbols: Symbols, surface: Surface
) -> OperationsView:
    """`client.py`."""
    scope = class_scope(surface.client)
    imports = Imports(".", {*scope, *class_names(surface.client)})
    annotations = Annotations(symbols, imports, shadowed=frozenset(scope))
    both = class_methods(surface.client, annotations, "self")
    classes: list[ClassView] = []
    for asynchronous in (False, True):
        arguments = _arguments(api, config, service, surface, annotations, asynchronous=asynchronous)
        base = imports.use(_CLIENT, "AsyncClientBase" if asynchronous else "ClientBase")
        classes.append(
            ClassView(
                name="AsyncClient" if asynchronous else "Client",
                base=base,
                doc=docstring("\n\n".join([project.title, *([api.doc] if api.doc else [])]), 4),
                signature=_signature(arguments),
                init_doc=_init_doc(arguments),
                cached_property=imports.use("functools", "cached_property") if surface.client.children else "",
                children=children(surface.client, annotations, "self", asynchronous=asynchronous),
                methods=both[asynchronous],
            )
        )
    written = (
        *facts(surface.client.calls, surface, annotations),
        _service(api, config, project, service, surface, annotations),
    )
    doc = docstring(f"The clients of {project.title}.", 0)
    return OperationsView(doc, imports.view(), tuple(classes), written)


def _arguments(
    api: Api,
    config: Config,
    service: ServiceFacts,
    surface: Surface,
    annotations: Annotations,
    *,
    asynchronous: bool,
) -> list[_Argument]:
    parameters = [_parameter(p, config, service, surface, annotations) for p in service.parameters if not p.constant]
    positional = [argument for argument in parameters if argument.positional]
    return [
        *(argument for argument in positional if argument.demanded),
        *(argument for argument in positional if not argument.demanded),
        *(
            _credential(s, config, surface, annotations, asynchronous)
            for s in api.schemes
            if s.id in surface.credentials
        ),
        *(argument for argument in parameters if not argument.positional),
        *_server(service, annotations),
        *_server_urls(service, annotations),
        *_options(config, annotations, asynchronous),
    ]


def _parameter(
    parameter: Parameter, config: Config, service: ServiceFacts, surface: Surface, annotations: Annotations
) -> _Argument:
    name = surface.parameters[parameter_key(parameter)]
    variable = environment(parameter, config)
    annotation = annotations.input(parameter.type)
    known = parameter.has_default and not isinstance(parameter.default, (list, dict, type(None)))
    demanded = parameter.required and not known and not variable
    if demanded:
        text = fitted(name, annotation, "")
    elif known and not variable:
        text = fitted(name, annotation, f" = {json_literal(parameter.default)}")
    else:
        text = fitted(name, f"{annotation} | None", " = None")
    doc = _with_environment(parameter.doc or _place_doc(parameter, service), variable)
    return _Argument(text, doc, name, parameter.location == "host", demanded)


def _server(service: ServiceFacts, annotations: Annotations) -> list[_Argument]:
    """The choice among servers, where there is one."""
    if not service.servers:
        return []
    text = fitted(SERVER, f"{choice(service, annotations)} | None", " = None")
    return [_Argument(text, choice_doc(service), SERVER)]


def _server_urls(service: ServiceFacts, annotations: Annotations) -> list[_Argument]:
    """Where operations with servers of their own are to be, where there are such."""
    if not service.elsewhere:
        return []
    text = annotations.builtin("str")
    mapping = annotations.imports.use("collections.abc", "Mapping")
    signature = fitted(SERVER_URLS, f"{mapping}[{text}, {text}] | None", " = None")
    return [_Argument(signature, elsewhere_doc(service), SERVER_URLS)]


def _place_doc(parameter: Parameter, service: ServiceFacts) -> str:
    variable = f"{{{parameter.wire}}}"
    if parameter.location != "host" or variable not in service.base_url:
        return ""
    alone = is_all_of_host(parameter.wire, service.base_url)
    return f"What stands for `{variable}` in {service.base_url}{'; a whole URL will do, too' if alone else ''}."


def _credential(
    scheme: SecurityScheme, config: Config, surface: Surface, annotations: Annotations, asynchronous: bool
) -> _Argument:
    name = surface.credentials[scheme.id]
    kind = scheme.kind if scheme.kind in ("apiKey", "basic", "http") else "token"
    class_name = {"apiKey": "ApiKey", "basic": "Basic", "http": "ApiKey", "token": "Token"}[kind]
    prefix = "Async" if asynchronous and kind != "basic" else ""
    annotation = annotations.imports.use(_AUTH, f"{prefix}{class_name}", typing_only=True)
    doc = _with_environment(_CREDENTIALS[kind], config.client.credentials.get(scheme.id, ""))
    return _Argument(f"{name}: {annotation} | None = None", doc, name)


def _options(config: Config, annotations: Annotations, asynchronous: bool) -> list[_Argument]:
    def use(module: str, name: str) -> str:
        return annotations.imports.use(module, name, typing_only=True)

    standard = annotations.imports.use
    text = annotations.builtin("str")
    transport = use(_TRANSPORT, "AsyncTransport" if asynchronous else "Transport")
    callback = f"{standard('collections.abc', 'Callable')}[[{use(_DRIFT, 'Drift')}], None]"
    signatures = {
        "timeout": f"{use(_TRANSPORT, 'Timeout')} = {literal(config.client.timeout)}",
        "retries": f"{annotations.builtin('int')} | {use(_RETRY, 'Retries')} = 2",
        "headers": f"{standard('collections.abc', 'Mapping')}[{text}, {text}] | None = None",
        "transport": f"{transport} | None = None",
        "hooks": f"{use(_HOOKS, 'Hooks')} | None = None",
        "max_response_bytes": f"{annotations.builtin('int')} | None = 268_435_456",
        "strict": f"{annotations.builtin('bool')} = False",
        "unknown_fields": f'{standard("typing", "Literal")}["drop", "keep"] = "drop"',
        "on_drift": f"{callback} | None = None",
    }
    return [_Argument(f"{name}: {signatures[name]}", doc, name) for name, doc in _OPTIONS.items()]


def _with_environment(doc: str, variable: str) -> str:
    return f"{doc}\nDefault: the environment variable {variable}.".strip() if variable else doc


def _signature(arguments: list[_Argument]) -> str:
    positional = [argument.text for argument in arguments if argument.positional]
    keywords = [argument.text for argument in arguments if not argument.positional]
    return ", ".join(["self", *positional, "*", *keywords])


def _init_doc(arguments: list[_Argument]) -> str:
    lines = ["Args:"]
    for argument in arguments:
        first, *rest = wrap(f"{argument.name}: {argument.doc}".rstrip(": "), WIDTH - 16)
        lines += [f"    {first}", *(f"        {line}" if line else "" for line in rest)]
    return docstring_of(["Make a client; this sends nothing.", "", *lines], 8)


def _service(
    api: Api, config: Config, project: Project, service: ServiceFacts, surface: Surface, annotations: Annotations
) -> FactView:
    facts = [
        f"package={literal(project.package)}",
        f"version={literal(project.version)}",
        f"base_url={literal(service.base_url)}",
    ]
    parameters = [_fact(parameter, config, service, surface, annotations) for parameter in service.parameters]
    facts += [f"parameters={sequence(parameters)}"] if parameters else []
    servers = [server_fact(server, surface, annotations) for server in service.servers]
    facts += [f"servers={sequence(servers)}"] if servers else []
    if service.other_servers:
        facts.append(f"other_servers={sequence([literal(key) for key in service.other_servers])}")
    if service.elsewhere:
        facts.append(f"elsewhere={sequence([literal(url) for url in service.elsewhere])}")
    schemes = [
        f"{literal(scheme.id)}: {_scheme(scheme, config, surface, annotations)}"
        for scheme in api.schemes
        if scheme.id in surface.credentials
    ]
    facts += [f"schemes={{{', '.join(schemes)}}}"] if schemes else []
    facts += [f"security={security(api.security, frozenset(surface.credentials))}"] if api.security else []
    if api.request_id_headers:
        facts.append(f"request_id_headers={sequence([literal(name) for name in api.request_id_headers])}")
    if header := config.client.request_id_header:
        facts.append(f"client_request_id_header={literal(header)}")
    if header := config.retries.idempotency_header:
        facts.append(f"idempotency_header={literal(header)}")
    name = annotations.imports.use(_SERVICE, "Service")
    return FactView(SERVICE, "", name, one_a_line(facts))


def _fact(
    parameter: Parameter, config: Config, service: ServiceFacts, surface: Surface, annotations: Annotations
) -> str:
    variable = environment(parameter, config)
    extra = [f"env={literal(variable)}"] if variable else []
    told = variable or (parameter.wire == BASE_URL and service.elsewhere)  # so that another URL is known for one
    if told and parameter.has_default and parameter.default is not None:
        extra.append(f"default={json_literal(parameter.default)}")
    if parameter.required and not parameter.constant and parameter.location in ("query", "header", "cookie"):
        extra.append("required=True")
    # a constant is no argument, but operations name it as one of the client's parameters that they send
    return parameter_fact(parameter, surface.parameters[parameter_key(parameter)], annotations, extra)


def _scheme(scheme: SecurityScheme, config: Config, surface: Surface, annotations: Annotations) -> str:
    arguments = [literal(surface.credentials[scheme.id])]
    match scheme.kind:
        case "apiKey":
            name = "ApiKeyScheme"
            arguments.append(f"{scheme.key_in or 'header'}={literal(scheme.key_name or scheme.id)}")
        case "basic":
            name = "BasicScheme"
        case "http":
            name = "HttpScheme"
            arguments.append(literal(scheme.http_scheme or ""))
        case _:
            name = "BearerScheme"
            if scopes := config.client.scopes.get(scheme.id, scheme.scopes):
                arguments.append(f"scopes={sequence([literal(scope) for scope in scopes])}")
    if variable := config.client.credentials.get(scheme.id, ""):
        arguments.append(f"env={literal(variable)}")
    return f"{annotations.imports.use(_AUTH, name)}({', '.join(arguments)})"
