"""Origins: where a remote file may come from. One is a scheme, a host and a port (RFC 6454)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from msgspec import Struct

from specloom.load.files import PORTS

_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|[0-9a-f.]*:[0-9a-f:.]*")
"""A name or an IPv4 address, or what stands between the brackets of an IPv6 address."""


class Origin(Struct, frozen=True):
    """The host is in lower case, and as the DNS has it (IDNA)."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        """As it is written in a list of those allowed: `example.com`, `http://example.com:8080`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{'' if self.scheme == 'https' else 'http://'}{host}{port}"


def allowed(text: str) -> Origin | None:
    """The origin that an entry of the list means: a host, with a port where it is not the usual one; `https` unless it
    says `http://`. None where it is nothing of the kind: a path, a user or a pattern has no place in it."""
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        if parts.path or parts.query or parts.fragment or "@" in parts.netloc:
            return None
        return _origin(parts.scheme, parts.hostname, parts.port)
    except ValueError:
        return None


def origin(url: str) -> Origin | None:
    """The origin of a URL; None where it has no host that can be asked."""
    try:
        parts = urlsplit(url)
        return _origin(parts.scheme, parts.hostname, parts.port)
    except ValueError:
        return None


def has_credentials(url: str) -> bool:
    """Whether a URL names a user, or a password."""
    return "@" in urlsplit(url).netloc


def _origin(scheme: str, host: str | None, port: int | None) -> Origin | None:
    if scheme.lower() not in PORTS or not host:
        return None
    name = host.encode("idna").decode().lower() if not host.isascii() else host.lower()
    if _HOST.fullmatch(name) is None:
        return None
    return Origin(scheme.lower(), name, PORTS[scheme.lower()] if port is None else port)
