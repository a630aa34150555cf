"""Fetching one remote file: a single GET whose every step is bounded, to an address that was looked at first.

A name is resolved once; all of its addresses have to be public, and the connection goes to one of those, so that a DNS
that answers differently a moment later changes nothing. Proxies, cookies, `.netrc` and credentials play no part, and
nothing is followed to another origin. HTTP/1.1 is spoken by h11, which does no input or output, so that each read here
can be given what is left of the time (ADR 26).
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import h11
from msgspec import Struct

from specloom.load.addresses import NOT_PUBLIC, Address, is_public
from specloom.load.files import normal, without_fragment
from specloom.load.limits import (
    ALL_REMOTE_SECONDS,
    CONNECT_SECONDS,
    MAX_REDIRECTS,
    MAX_REMOTE_BYTES,
    REMOTE_SECONDS,
)
from specloom.load.origins import Origin, has_credentials, origin

_PIECE = 65_536
_MOVED = frozenset({301, 302, 303, 307, 308})


class NotFetched(Exception):
    """A file cannot be had; the message goes on from its URL: "is answered with 404"."""


class Network(Struct, frozen=True):
    """How the network is reached, and how long that may take."""

    is_allowed: Callable[[Address], bool] = is_public
    """Which addresses may be connected to."""
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    connect_seconds: float = CONNECT_SECONDS
    """To resolve the name, and to connect."""
    seconds: float = REMOTE_SECONDS
    """From the beginning to the last byte, redirects included."""
    all_seconds: float = ALL_REMOTE_SECONDS
    """For all files of one spec."""
    limit: int = MAX_REMOTE_BYTES
    """Bytes of a file."""


class Fetched(Struct, frozen=True):
    """What came back: where from, redirects followed, and the bytes."""

    url: str
    data: bytes


class _Deadline:
    """How much is left of the time."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Seconds, at most so many. Raises NotFetched where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise NotFetched(f"takes longer than {self._seconds:g} seconds")
        return left if most is None else min(left, most)


def fetch(url: str, network: Network) -> Fetched:
    """The file at an http or https URL. Raises NotFetched."""
    deadline = _Deadline(network.seconds)
    asked = origin(url)
    for _ in range(MAX_REDIRECTS + 1):
        if asked is None or has_credentials(url):
            raise NotFetched("is no URL that is fetched: it needs a host, and may not hold a user or a password")
        answer = _get(url, asked, network, deadline)
        if isinstance(answer, bytes):
            return Fetched(url, answer)
        try:
            there = normal(without_fragment(urljoin(url, answer)))
        except ValueError:
            raise NotFetched("is answered with a redirect that is no URL") from None
        if origin(there) != asked:
            raise NotFetched(f"is answered with a redirect to another host, {there}, which is not followed")
        url = there
    raise NotFetched(f"is redirected more than {MAX_REDIRECTS} times")


def _get(url: str, to: Origin, network: Network, deadline: _Deadline) -> bytes | str:
    """The body of the answer, or where it sends one on to."""
    try:
        with _connected(to, network, deadline) as plain:
            if to.scheme == "http":
                return _exchange(plain, url, to, network.limit, deadline)
            plain.settimeout(deadline.left(network.connect_seconds))
            with network.tls().wrap_socket(plain, server_hostname=to.host) as secure:
                return _exchange(secure, url, to, network.limit, deadline)
    except TimeoutError as error:
        raise NotFetched(f"takes longer than {network.seconds:g} seconds") from error
    except ssl.SSLError as error:
        raise NotFetched(f"cannot be asked for safely: {error.reason or error}") from error
    except OSError as error:
        raise NotFetched(f"cannot be fetched: {error.strerror or error}") from error
    except h11.RemoteProtocolError as error:
        raise NotFetched(f"is answered with something that is no HTTP: {error}") from error


def _connected(to: Origin, network: Network, deadline: _Deadline) -> socket.socket:
    """A connection to the first address that takes one. Every one of them has to be allowed before any is tried."""
    addresses = _addresses(to, deadline.left(network.connect_seconds))
    for address in addresses:
        if not network.is_allowed(address):
            raise NotFetched(f"leads to {address}, {NOT_PUBLIC}, and is not fetched")
    failed: OSError = OSError("no address")
    for address in addresses:
        try:
            return socket.create_connection((str(address), to.port), deadline.left(network.connect_seconds))
        except OSError as error:
            failed = error
    raise failed


def _addresses(to: Origin, seconds: float) -> list[Address]:
    """All addresses of a host. The system's resolver knows no bound on its time, so it is asked in a thread."""
    answers: queue.SimpleQueue[list[Address] | OSError | ValueError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(to.host, to.port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(ipaddress.ip_address(str(each[4][0]).partition("%")[0]) for each in found)))
        except (OSError, ValueError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise NotFetched(f"cannot be fetched: the name {to.host} is not resolved within {seconds:g} seconds") from None
    if isinstance(answer, Exception) or not answer:
        raise NotFetched(f"cannot be fetched: the name {to.host} is not known") from None
    return answer


def _exchange(connection: socket.socket, url: str, to: Origin, limit: int, deadline: _Deadline) -> bytes | str:
    """One request and its answer."""
    parts = urlsplit(url)
    http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_PIECE)
    headers = [
        ("Host", str(to).removeprefix("http://")),
        ("Accept", "application/json, application/yaml, */*;q=0.5"),
        ("Accept-Encoding", "identity"),
        ("User-Agent", "specloom"),
        ("Connection", "close"),
    ]
    try:
        request = h11.Request(
            method="GET", target=f"{parts.path}{f'?{parts.query}' if parts.query else ''}", headers=headers
        )
        sent = (http.send(request) or b"") + (http.send(h11.EndOfMessage()) or b"")
    except (h11.LocalProtocolError, UnicodeError) as error:
        raise NotFetched("is no URL that can be asked for") from error
    connection.settimeout(deadline.left())
    connection.sendall(sent)
    body = bytearray()
    while True:
        event = http.next_event()
        match event:
            case h11.NEED_DATA:
                connection.settimeout(deadline.left())
                http.receive_data(connection.recv(_PIECE))
            case h11.Response():
                moved = _moved(event)
                if moved is not None:
                    return moved
            case h11.Data():
                body += event.data
                if len(body) > limit:
                    raise NotFetched(f"is larger than {limit:,} bytes")
            case h11.EndOfMessage():
                return bytes(body)
            case h11.InformationalResponse():
                pass
            case _:
                raise NotFetched("is answered with nothing")


def _moved(response: h11.Response) -> str | None:
    """Where a response sends one on to; None where it is the file itself. Raises NotFetched for any other."""
    headers = {
        bytes(name).decode("latin-1").lower(): bytes(value).decode("latin-1") for name, value in response.headers
    }
    if response.status_code in _MOVED and headers.get("location"):
        return headers["location"]
    if response.status_code != 200:
        raise NotFetched(f"is answered with {response.status_code}")
    if headers.get("content-encoding", "identity").lower() != "identity":
        raise NotFetched(f"is answered in the encoding {headers['content-encoding']!r}, which was not asked for")
    return None
