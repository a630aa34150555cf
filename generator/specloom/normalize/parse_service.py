"""What a whole service, or one operation of it, says of where it is and who may call: servers, security, tags."""

from __future__ import annotations

import re
from posixpath import normpath
from typing import Literal

from msgspec.structs import replace

from specloom.load.tree import Object, Value, Where
from specloom.normalize.document import (
    Enumeration,
    EnumValue,
    In,
    Parameter,
    Schema,
    SchemeUse,
    SecurityScheme,
    Server,
    Tag,
)
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.parse_content import followed
from specloom.normalize.parse_parameter import read
from specloom.normalize.reader import TOKEN, Reader
from specloom.problems import did_you_mean

Kind = Literal["apiKey", "basic", "bearer", "http", "oauth2", "openIdConnect", "mutualTLS", "other"]

_HTTP = re.compile(r"(https?)://[^/?#]", re.IGNORECASE)
_SCHEME_OF = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d+(/|$))")
"""What begins with a scheme, of HTTP or not, and not with a host and its port."""
_AUTHORITY = re.compile(r"//[^/?#]")
"""What begins with a host, and has the scheme of whatever it is written in (RFC 3986, section 4.2)."""
_HOST = re.compile(r"(([\w{}-]+\.)+(?!(php|aspx?|jsp|cgi)\b)[A-Za-z]{2,}|(\d{1,3}\.){3}\d{1,3}|localhost)(:\d+)?(/|$)")
"""What begins like the name of a host, and not like that of a program on one: `index.php`."""
_UNFIT = re.compile(r"[\s<>\"\\^`|]")
"""What no URL has (RFC 3986, section 2), and a placeholder for one often has."""
_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_SERVER = frozenset({"url", "description", "variables", "name"})
_VARIABLE = frozenset({"enum", "default", "description"})
_CHALLENGED = frozenset(
    {"digest", "negotiate", "ntlm", "mutual", "hoba", "oauth", "vapid", "scram-sha-1", "scram-sha-256", "concealed"}
)
"""Schemes of which the credentials are made anew for each request, or each challenge of the service."""
_TAG = frozenset({"name", "description", "externalDocs", "summary", "parent", "kind"})
_SCHEME = frozenset(
    {"$ref", "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "deprecated"}
)


def root_servers(root: Object, reader: Reader) -> tuple[Server, ...]:
    """The servers of a document. Those of a part of it may go up from there ("../v2"); nothing is known above here."""
    found = servers(root, reader)
    return tuple(replace(each, url=normpath(f"/{each.url}")) if each.url[0] == "." else each for each in found)


def servers(node: Object, reader: Reader) -> tuple[Server, ...]:
    """The servers listed in `node`."""
    found: list[Server] = []
    for index, value in enumerate(reader.array(node, "servers")):
        at = node.where / "servers" / index
        if not isinstance(value, Object):
            reader.wrong(value, "an object", at)
            continue
        reader.leftover(value, _SERVER)
        extensions(value, Home.SERVER, reader)
        url = _url(value, reader)
        variables = () if url is None else _variables(url, value, reader)
        description, name = reader.text(value, "description"), reader.text(value, "name")
        found.append(Server(url or "/", value.where, description, variables, name))
    return tuple(found)


def _url(server: Object, reader: Reader) -> str | None:
    """The URL of a server; None, with a problem, for what is none of HTTP. One that begins with neither a scheme nor a
    slash is relative (RFC 3986, section 4.2), but where it begins like the name of a host, it was meant to be one."""
    url = (reader.text(server, "url") or "").strip() or "/"
    http = _HTTP.match(url)
    elsewhere = http is None and _SCHEME_OF.match(url) is not None
    if elsewhere or _UNFIT.search(_TEMPLATE.sub("", url)):
        said = f"`{url}` is no URL of HTTP; whoever makes a client has to say where the service is"
        reader.problems.add("W348", said, server.where / "url")
        return None
    absolute = f"https:{url}" if _AUTHORITY.match(url) else f"https://{url}" if _HOST.match(url) else None
    if absolute is not None:
        said = f"`{url}` has no scheme; it is read as {absolute}"
        reader.problems.add("W345", said, server.where / "url", hint=f"write `url: {absolute}`")
        return absolute
    if http is not None:
        return f"{http[1].lower()}{url.removeprefix(http[1])}"
    return url if url[0] in "/{." else f"/{url}"


def requirements(node: Object, schemes: frozenset[str], reader: Reader) -> tuple[tuple[SchemeUse, ...], ...] | None:
    """`security`: alternatives of combinations; None where `node` does not say."""
    if "security" not in node:
        return None
    found: list[tuple[SchemeUse, ...]] = []
    for index, value in enumerate(reader.array(node, "security")):
        at = node.where / "security" / index
        if not isinstance(value, Object):
            reader.wrong(value, "an object", at)
            continue
        unknown = [name for name in value if name not in schemes]
        for name in unknown:
            said = f"no security scheme is called `{name}`; this way in is left out"
            table = "securityDefinitions" if reader.edition == "2.0" else "components/securitySchemes"
            other = f"describe the scheme under `{table}`, or write the name of one that is there"
            reader.problems.add("W336", said, at / name, hint=did_you_mean(name, sorted(schemes)) or other)
        if not unknown:
            found.append(tuple(SchemeUse(name, reader.texts(value, name)) for name in value))
    return tuple(found)


def security_schemes(root: Object, reader: Reader) -> tuple[SecurityScheme, ...]:
    """The entries of components/securitySchemes."""
    components = reader.object(root, "components")
    table = reader.object(components, "securitySchemes") if components is not None else None
    found: list[SecurityScheme] = []
    for name, value in table.items() if table is not None else ():
        node = followed(value, table.where / name if table is not None else root.where, reader)
        if node is not None:
            found.append(_scheme(name, node, reader))
    return tuple(found)


def check_scopes(
    used: tuple[tuple[SchemeUse, ...], ...], schemes: tuple[SecurityScheme, ...], at: Where, reader: Reader
) -> None:
    """Note the scopes that a requirement asks for and the flows of its scheme do not offer: they are asked for all
    the same."""
    offered = {scheme.name: scheme.scopes for scheme in schemes if scheme.kind == "oauth2"}
    for index, combination in enumerate(used):
        for use in combination:
            for number, scope in enumerate(use.scopes):
                if use.scheme in offered and scope not in offered[use.scheme]:
                    reader.problems.add(
                        "N337",
                        f"the security scheme `{use.scheme}` offers no scope `{scope}`",
                        at / "security" / index / use.scheme / number,
                        hint=did_you_mean(scope, offered[use.scheme]),
                    )


def tags(root: Object, reader: Reader) -> tuple[Tag, ...]:
    """The tags described at the root."""
    found: list[Tag] = []
    for index, value in enumerate(reader.array(root, "tags")):
        at = root.where / "tags" / index
        name = reader.text(value, "name") if isinstance(value, Object) else None
        if not isinstance(value, Object) or name is None:
            reader.wrong(value, "an object with a `name`", at)
            continue
        reader.leftover(value, _TAG)
        extensions(value, Home.OTHER, reader)
        found.append(Tag(name, reader.text(value, "description")))
    return tuple(found)


def _variables(url: str, server: Object, reader: Reader) -> tuple[Parameter, ...]:
    """The variables of a server's URL, as parameters; those that are not described are strings."""
    table = reader.object(server, "variables")
    found: list[Parameter] = []
    for name in dict.fromkeys(_TEMPLATE.findall(url)):
        variable = reader.object(table, name) if table is not None else None
        if variable is None:
            reader.problems.add(
                "W338",
                f"the server variable `{{{name}}}` is not described; it is taken for a string",
                server.where / "url",
                hint=f"write under `variables`: `{name}: {{default: VALUE}}`",
            )
        found.append(_variable(name, variable, server.where if variable is None else variable.where, reader))
    for name in table or ():
        if all(parameter.name != name for parameter in found):
            said = f"the URL `{url}` has no `{{{name}}}`; the variable is ignored"
            hint = did_you_mean(name, [each.name for each in found])
            reader.problems.add("W339", said, server.where / "variables" / name, hint=hint)
    return tuple(found)


def _variable(name: str, node: Object | None, at: Where, reader: Reader) -> Parameter:
    if node is None:
        return Parameter(at, name, In.HOST, Schema(at, types=("string",)), True, style="simple", explode=False)
    typed = reader.object(node, "x-parameter")  # Swagger 2.0's x-ms-parameterized-host describes whole parameters
    if typed is not None and (parameter := read(typed, In.HOST, reader)) is not None:
        return parameter
    reader.leftover(node, _VARIABLE)
    extensions(node, Home.SERVER, reader)
    default = reader.text(node, "default")
    values = reader.texts(node, "enum")
    if values and default is not None and default not in values:
        told = f"`{default}`, the default of `{{{name}}}`, is not in the `enum` beside it; it is taken for one of them"
        reader.problems.add("W344", told, node.where / "default")
        values = (default, *values)
    schema = Schema(
        where=at,
        types=("string",),
        enum=Enumeration(tuple(EnumValue(value) for value in values)) if values else None,
        has_default=default is not None,
        default=default,
    )
    description = reader.text(node, "description")
    return Parameter(at, name, In.HOST, schema, True, description, style="simple", explode=False)


def _scheme(name: str, node: Object, reader: Reader) -> SecurityScheme:
    reader.leftover(node, _SCHEME)
    extensions(node, Home.OTHER, reader)
    written = reader.text(node, "type")
    key_in = reader.text(node, "in")
    kind = _kind(written, node, reader)
    return SecurityScheme(
        name=name,
        kind=kind,
        where=node.where,
        description=reader.text(node, "description"),
        key_name=reader.text(node, "name") if written == "apiKey" else None,
        key_in=_key_in(key_in) if written == "apiKey" else None,
        scopes=_scopes(node, reader),
        http_scheme=reader.text(node, "scheme") if kind == "http" else None,
    )


def _kind(written: str | None, node: Object, reader: Reader) -> Kind:
    match written:
        case "apiKey" if _key_in(node.get("in")) and isinstance(node.get("name"), str):
            return "apiKey"
        case "oauth2" | "openIdConnect" | "mutualTLS":
            return written
        case "http":
            scheme = (reader.text(node, "scheme") or "").lower()
            if scheme in ("basic", "bearer"):
                return "basic" if scheme == "basic" else "bearer"
            if scheme not in _CHALLENGED and TOKEN.fullmatch(scheme):
                return "http"
        case _:
            pass
    at = node.where / "type" if written not in ("apiKey", "http") and "type" in node else node.where
    said = "a client cannot do this kind of authentication by itself"
    reader.problems.add("W340", said, at, hint=_scheme_hint(written, node))
    return "other"


def _scheme_hint(written: str | None, node: Object) -> str | None:
    """What is written wrong in most schemes that are not understood."""
    match written:
        case "basic" | "bearer" | "Bearer":
            return f"write `type: http, scheme: {written.lower()}`"
        case "apiKey":
            return "write `in: header` and `name:` with the header's name"
        case "http":
            return None if "scheme" in node else "write `scheme: bearer` or `scheme: basic`"
        case None:
            return "write `type: http, scheme: bearer`, or `type: apiKey, in: header, name: X-Key`"
        case _:
            return did_you_mean(written, ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"))


def _key_in(value: Value) -> Literal["query", "header", "cookie"] | None:
    match value:
        case "query" | "header" | "cookie":
            return value
        case _:
            return None


def _scopes(node: Object, reader: Reader) -> tuple[str, ...]:
    """The scopes of all flows, each once. A flow that lacks a URL (an implicit one has no tokenUrl) is fine: the client
    is handed tokens, it does not fetch them."""
    flows = reader.object(node, "flows")
    scopes: dict[str, None] = {}
    for name in flows or ():
        if flows is None or name.startswith("x-"):
            continue
        flow = reader.object(flows, name)
        table = reader.object(flow, "scopes") if flow is not None else None
        scopes.update(dict.fromkeys(table or ()))
    return tuple(scopes)
