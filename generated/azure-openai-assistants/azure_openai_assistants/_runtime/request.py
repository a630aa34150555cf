"""From the facts of an operation and the arguments of a call to a request. No network here, nothing asynchronous."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from typing import TypeAlias, cast
from urllib.parse import quote, unquote

from .auth import ApiKeyScheme, Credential, from_url, secret_headers
from .base_url import VARIABLE, base_url, has_dots, link, values
from .body import encode_body
from .headers import Headers, checked
from .operation import UNSET, Content, Contents, NextLink, Operation
from .parameter import Location, Parameter
from .retry import IDEMPOTENT
from .servers import of_operation
from .service import Service
from .styles import in_cookie, in_header, in_path, in_query, text
from .transport import Request, Timeouts, names_of, signatures

IDEMPOTENCY_KEY = "idempotency-key"
"""The usual name of the header (an IETF draft, and before that many services)."""

_Segment: TypeAlias = tuple[str, tuple["str | Parameter", ...]]
"""What the path has before a segment with parameters, and the pieces of that segment."""


class Route:
    """An operation as one client sends it: all of a request that no argument of a call changes, made once."""

    def __init__(
        self,
        operation: Operation[object],
        service: Service,
        given: Mapping[str, object],
        base: str,
        headers: Mapping[str, str],
        credentials: tuple[Credential, ...],
    ) -> None:
        """`given` are the client's arguments, `base` its base URL and `headers` those of all its requests.

        Raises ValueError for what cannot be sent.
        """
        self.operation = operation
        self.credentials = credentials
        self.downloads = _downloads(operation.responses.values())
        """Whether an answer may be a download."""
        by_place = _by_place(operation.parameters)
        sent = [each for each in service.parameters if each.python in operation.client_parameters]
        client = _by_place(sent)
        self._base = base
        self._template = service.base_url
        if operation.base_url:
            place = of_operation(operation, service, base, given)
            self._template, given = place.template, place.given
        self._hosts = by_place.get("host", ())
        self._is_fixed = not (operation.base_url or self._hosts)
        """Whether it is at the base URL of the client, which no argument of a call changes."""
        if not self._is_fixed:
            self._hosts = (*(each for each in service.parameters if each.location == "host"), *self._hosts)
        self._given = given
        known = values(client.get("path", ()), given)
        self._path, self._rest = _compiled(operation.path, by_place.get("path", ()), known)
        self._client_query = [each for pair in values(client.get("query", ()), given) for each in in_query(*pair)]
        self._query = by_place.get("query", ())
        parameters = (*client.get("query", ()), *self._query)
        self._hidden = signatures(quote(each.wire, safe="") for each in parameters)
        carried = operation.paging.carried if isinstance(operation.paging, NextLink) else ()
        self._carried = [each for each in (*service.parameters, *self._query) if each.wire in carried]
        self._client_cookies = [each for pair in values(client.get("cookie", ()), given) for each in in_cookie(*pair)]
        self._cookies = by_place.get("cookie", ())
        own = {name.lower(): value for name, value in headers.items()}
        client_headers = _headers(values(client.get("header", ()), given))
        self._fixed = {"accept": accept(operation.responses), **own, **client_headers}
        self._headers = by_place.get("header", ())
        for name, value in self._fixed.items():
            checked(name, value)
        self._secret = secret_headers(service.schemes)
        names = [each.wire.lower() for each in self._headers]
        self.idempotency = service.idempotency_header.lower() or IDEMPOTENCY_KEY
        """The name of the header that makes a request one that can be repeated."""
        own_ids = [each.wire.lower() for each in (*client.get("header", ()), *self._headers) if each.request_id]
        common = service.client_request_id_header.lower()
        self._ids = tuple(own_ids or ([common] if common else ()))
        """Headers with a value that no other request has: an operation's own stands for that of all."""
        self._makes_key = operation.method not in IDEMPOTENT and (
            bool(service.idempotency_header) or IDEMPOTENCY_KEY in names
        )

    def request(self, arguments: Mapping[str, object], timeout: Timeouts, files: ExitStack, url: str = "") -> Request:
        """The request of one call, without credentials.

        `url` is a link that takes the place of base URL, path and query. Raises ValueError or TypeError for arguments
        that cannot be sent, and Error for a link that leads elsewhere.
        """
        operation = self.operation
        if operation.groups:
            from .grouped import ungrouped

            arguments = ungrouped(operation.groups, arguments)
        target = self._expanded(arguments)
        hidden = self._hidden
        query = self._client_query
        if self._query:
            query = query + [each for pair in values(self._query, arguments) for each in in_query(*pair)]
        if query:
            target = f"{target}?{'&'.join(query)}"
        if url:
            secrets = [each.scheme.query for each in self.credentials if isinstance(each.scheme, ApiKeyScheme)]
            given = {**self._given, **arguments}
            carried = [each for pair in values(self._carried, given) for each in in_query(*pair)]
            target = link(target, url, secrets, carried)
            hidden |= signatures(names_of(target))
        content, described = encode_body(operation.body, arguments, files)
        sent = self._fixed.copy()
        for name, value in described.items():
            sent.setdefault(name, value)
        if self._headers:
            sent.update(checked(*each) for each in _headers(values(self._headers, arguments)).items())
        if described.get("content-type", "").startswith("multipart/"):
            sent["content-type"] = described["content-type"]  # no other header knows its boundary
        if self._cookies or self._client_cookies:
            self._with_cookies(sent, arguments)
        if self._makes_key and not sent.get(self.idempotency):
            sent[self.idempotency] = _unique()
        for name in self._ids:
            if name not in sent:  # "" is no header: that one is not wanted
                sent[name] = _unique()
        headers = Headers([each for each in sent.items() if each[1]], secret=self._secret)
        return Request(operation.method, target, headers, content, timeout, hidden)

    def _expanded(self, arguments: Mapping[str, object]) -> str:
        """The base URL and the path. No parameter can leave its segment: a slash is encoded, and a segment that would
        be empty, "." or ".." (RFC 3986, section 5.2.4) is a ValueError. Where the description wants a value as it is,
        it may be several segments, but none of these."""
        url = self._base
        if not self._is_fixed:
            url, _ = from_url(base_url(self._template, self._hosts, {**self._given, **arguments}))
        for before, pieces in self._path:
            segment = "".join([each if isinstance(each, str) else _in_path(each, arguments) for each in pieces])
            if not segment or "." in segment or "%2" in segment:
                _check_segment(segment, pieces)
            url += before + segment
        return url + self._rest

    def _with_cookies(self, sent: dict[str, str], arguments: Mapping[str, object]) -> None:
        given = [piece for pair in values(self._cookies, arguments) for piece in in_cookie(*pair)]
        if cookies := [each for each in (sent.get("cookie"), *self._client_cookies, *given) if each]:
            sent["cookie"] = checked("cookie", "; ".join(cookies))[1]


def _unique() -> str:
    from uuid import uuid4

    return str(uuid4())


def _by_place(parameters: Iterable[Parameter]) -> dict[Location, tuple[Parameter, ...]]:
    found: dict[Location, tuple[Parameter, ...]] = {}
    for parameter in parameters:
        found[parameter.location] = (*found.get(parameter.location, ()), parameter)
    return found


def _compiled(
    template: str, parameters: Sequence[Parameter], known: Iterable[tuple[Parameter, object]]
) -> tuple[tuple[_Segment, ...], str]:
    """The segments of a path template that have parameters, and what comes after the last.

    `known` are the client's own parameters, which become text at once.
    """
    texts_of = [(each, in_path(each, _not_none(each, value))) for each, value in known]
    constants = {each.wire: text for each, text in texts_of if each.constant is not UNSET}
    constants |= {each.wire: in_path(each, each.constant) for each in parameters if each.constant is not UNSET}
    by_name: dict[str, str | Parameter] = {each.wire: text for each, text in texts_of}
    by_name.update({each.wire: each for each in parameters})
    by_name.update(constants)
    found: list[_Segment] = []
    before = ""
    for index, segment in enumerate(template.split("/")):
        before += "/" if index else ""
        texts = VARIABLE.split(segment)  # text, name, text, ...
        if all(name in constants for name in texts[1::2]):  # what the description says itself may be anything: ""
            before += "".join([constants[each] if number % 2 else each for number, each in enumerate(texts)])
            continue
        pieces = [_named(each, by_name) if number % 2 else each for number, each in enumerate(texts)]
        found.append((before, tuple(each for each in pieces if each != "")))
        before = ""
    return tuple(found), before


def _named(name: str, by_name: Mapping[str, str | Parameter]) -> str | Parameter:
    if name not in by_name:
        raise ValueError(f"the path has no value for {name}")
    return by_name[name]


def _in_path(parameter: Parameter, arguments: Mapping[str, object]) -> str:
    value = parameter.constant
    if value is UNSET and (value := arguments.get(parameter.python, UNSET)) is UNSET:
        value = parameter.default
    if value is UNSET:
        raise ValueError(f"the path has no value for {parameter.wire}")
    return in_path(parameter, _not_none(parameter, value))


def _not_none(parameter: Parameter, value: object) -> object:
    if value is None:
        raise ValueError(f"{parameter.python}: None is no segment of a path")
    return value


def _check_segment(segment: str, pieces: Sequence[str | Parameter]) -> None:
    raw = any(isinstance(piece, Parameter) and piece.allow_reserved for piece in pieces)
    if not segment or unquote(segment) in (".", "..") or (raw and has_dots(segment)):
        names = ", ".join(piece.python for piece in pieces if isinstance(piece, Parameter))
        raise ValueError(f"{names or 'the path'}: {segment or '..'!r} is no segment of a path")


def _headers(given: Iterable[tuple[Parameter, object]]) -> dict[str, str]:
    sent: dict[str, str] = {}
    for parameter, value in given:
        if parameter.prefix:
            for key, item in cast("Mapping[str, object]", value).items():
                sent[(parameter.prefix + key).lower()] = text(item) or ""
        elif (content := in_header(parameter, value)) is not None:
            sent[parameter.wire.lower()] = content
    return sent


def _downloads(responses: Iterable[Contents]) -> bool:
    each = [(contents,) if isinstance(contents, Content) else contents.values() for contents in responses]
    return any(content.kind == "binary" for contents in each for content in contents)


def accept(responses: Mapping[str, Contents]) -> str:
    """The Accept header: the media types of every success, in their order."""
    types: dict[str, None] = {}
    for contents in responses.values():
        if isinstance(contents, Content):
            types[contents.media_type] = None
        else:
            types.update(dict.fromkeys(contents))
    return ", ".join(name for name in types if name)
