"""Where a redirect leads (RFC 9110, section 15.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .base_url import link
from .errors import Error
from .headers import Headers
from .retry import SAFE, replayable
from .transport import Request, names_of, signatures

if TYPE_CHECKING:
    from .transport import Secret

_FOLLOWED = frozenset({300, 301, 302, 303, 307, 308})


def redirected(request: Request, status: int, headers: Headers, secrets: Sequence[Secret]) -> Request | None:
    """The request that a redirect asks for; None where it is none that may be followed.

    Only within the origin, since the credentials go along. 303 is a GET of another resource; 307 and 308 send
    everything again. 301 and 302 do not say which of the two they mean, so that only safe methods follow them; and 300
    is a choice, for those methods too, which the service has made where it says a location.
    """
    location = headers.get("location")
    if location is None or status not in _FOLLOWED or (status < 303 and request.method not in SAFE):
        return None
    again = status != 303 or request.method in ("GET", "HEAD")
    if again and not replayable(request.content):
        return None
    try:
        url = link(request.url, location, [secret.name for secret in secrets if secret.place == "query"])
    except Error:
        return None
    method, sent, content = request.method, request.headers, request.content
    if not again:
        method, content = "GET", None
        pairs = [pair for pair in sent.pairs() if not pair[0].lower().startswith("content-")]
        sent = Headers(pairs, secret=sent.secret)
    hidden = request.hidden | signatures(names_of(url))
    return Request(method, url, sent, content, request.timeout, hidden)
