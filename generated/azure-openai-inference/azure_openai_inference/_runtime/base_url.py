"""Where requests go: the base URL of a service, and links that it gives."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote, unquote_plus, urljoin, urlsplit

from .errors import ConfigurationError, Error
from .operation import UNSET, Parameter
from .styles import escape, text
from .transport import safe_url

VARIABLE = re.compile(r"\{([^{}]*)\}")
"""In a template of a URL or a path."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_LABEL = r"[A-Za-z0-9._-]+"
_FIRST = re.compile(f"(?:{_SCHEME.pattern})?{_LABEL}")
_MIDDLE = re.compile(_LABEL)
_LAST = re.compile(rf"{_LABEL}(?::\d{{1,5}})?|/.*")
"""What a variable may hold where it is only a part of the host: nothing that would end the host or begin another. The
first may begin with a scheme where variables make the whole, the last may end with a port (RFC 3986, section 3.2), or
be the path that follows the host."""
_SLASH = re.compile(r"[/\\]")
_GIVEN = ("query", "header", "cookie")
_PORTS = {"http": 80, "https": 443}


def values(parameters: Iterable[Parameter], arguments: Mapping[str, object]) -> Iterator[tuple[Parameter, object]]:
    """Each parameter that has something to send, with its value: the constant, the argument, or the default.

    None is nothing to send, but in a path, which refuses it. Raises ValueError for one in a query, a header or a cookie
    that is required and has nothing to send.
    """
    for parameter in parameters:
        value = parameter.constant
        if value is UNSET:
            value = arguments.get(parameter.python, UNSET)
        if value is UNSET:
            value = parameter.default
        if value is UNSET or (value is None and parameter.location != "path"):
            if parameter.required and parameter.location in _GIVEN:
                raise unfit(parameter.python, value)
            continue
        yield parameter, value


def base_url(template: str, parameters: Sequence[Parameter], arguments: Mapping[str, object]) -> str:
    """The template with its variables filled in, without a slash at the end.

    The value of a variable may be a whole URL, or its beginning: then the scheme before the variable gives way. A URL
    with no scheme is taken to be https. Raises ConfigurationError where a variable has no value, or a bad one, or the
    result is no URL.
    """
    given = {
        parameter.wire: (parameter, value)
        for parameter, value in values(parameters, arguments)
        if parameter.location == "host"
    }
    url, end = "", 0
    for match in VARIABLE.finditer(template):
        url += template[end : match.start()]
        end = match.end()
        if match[1] not in given:
            raise next((missing(each) for each in parameters if each.wire == match[1]), ConfigurationError(template))
        value = (text(given[match[1]][1]) or "").strip()
        first, rest = url in ("", "//") or bool(_SCHEME.fullmatch(url)), template[end : end + 1]
        alone = first and rest in ("", "/", ":")
        in_host = not alone and "/" not in url.rpartition("://")[2]
        if in_host:
            part = _FIRST if first and rest == "{" else _LAST if rest in ("", "/") else _MIDDLE
            if not part.fullmatch(value):
                raise ConfigurationError(f"{given[match[1]][0].python}: {value!r} is no part of a host name")
        if has_dots(value) and (not in_host or "/" in value):  # "s3{dash_or_dot}{region}" is a host
            raise ConfigurationError(f"{given[match[1]][0].python}: a segment of it is '.' or '..'")
        if first and _SCHEME.match(value):
            url = ""
        url += value if _SCHEME.fullmatch(value) else value.rstrip("/")
    url += template[end:]
    if not _SCHEME.match(url):
        url = f"https://{url.removeprefix('//')}"
    _check(url)
    return url.rstrip("/")


def unfit(argument: str, value: object) -> ValueError:
    """The error for an argument that a call must give: it was left out, or is None where that is no value."""
    return ValueError(f"{argument} is required{'' if value is UNSET else ': it cannot be None'}")


def missing(parameter: Parameter) -> ConfigurationError:
    """The error for a client without one of its arguments."""
    variable = f", or set {parameter.env}" if parameter.env else ""
    return ConfigurationError(f"no {parameter.python}: give the client one{variable}")


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port >= 0)
    except ValueError:
        usable = False
    if not usable or not url.isascii() or re.search(r"[\s?#\\{}\x00-\x20\x7f]", url):
        shown = url.rpartition("@")[2].partition("?")[0] + ("?..." if "?" in url else "")
        raise ConfigurationError(f"{shown!r} is no base URL: expected one like https://host or https://host/path")


def link(url: str, reference: str, secrets: Collection[str] = (), own: Collection[str] = ()) -> str:
    """Where a link leads that was found in an answer to a request of `url` (RFC 3986, section 5), without fragment.

    Credentials go with every request: a link to another origin (scheme, host, port) is an Error. `secrets` are the
    query parameters of credentials, which a service may have put into its link: they are taken out, for they come anew.
    `own` are pairs of a query ("api-version=1") that take the place of what the link says of them, in any letters.
    """
    try:
        target = urljoin(url, escape(reference.strip(), allow_reserved=True))
        same = same_origin(url, target)
    except ValueError:  # no host or port is like that
        raise Error(f"{safe_url(url)}: the service gave a link that is no URL") from None
    if not same:
        elsewhere = urlsplit(target)._replace(path="", query="", fragment="").geturl()
        raise Error(f"{safe_url(url)}: the service leads to another origin: {safe_url(elsewhere)}")
    parts = urlsplit(target)
    pairs = [pair for pair in parts.query.split("&") if _name(pair) not in secrets]
    if own:
        taken = {_name(pair).lower() for pair in own}
        pairs = [*(pair for pair in pairs if pair and _name(pair).lower() not in taken), *own]
    return parts._replace(netloc=urlsplit(url).netloc, query="&".join(pairs), fragment="").geturl()


def has_dots(path: str) -> bool:
    """Whether one of the segments of a path would lead elsewhere: "." or "..", plain or percent-encoded (RFC 3986,
    section 5.2.4), in whatever way a service may come to see it: behind an encoded slash or a backslash, or before the
    parameter of a segment ("..;x")."""
    if "." not in path and "%2" not in path:
        return False
    return any(each.partition(";")[0] in (".", "..") for each in _SLASH.split(unquote(path)))


def same_origin(url: str, other: str) -> bool:
    """Whether two URLs have the same scheme, host and port (RFC 6454)."""
    return _origin(url) == _origin(other)


def _name(pair: str) -> str:
    """That of a pair of a query."""
    return unquote_plus(pair.partition("=")[0])


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)
