"""The faults, as data: what a server does, and what a call makes of it. docs/faults.md is printed from this."""

from __future__ import annotations

import gzip
import random
import sys
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import brotli

from runtime.operation import Operation
from runtime.transport import Timeouts
from tests.faults.calling import DOWNLOAD, GET, POST
from tests.faults.server import OK, Script, Step, response

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
CHUNKED = HEAD + b"transfer-encoding: chunked\r\n\r\n"
BODY = b'{"ok":true}'
NOISE = b'{"ok":"%s"}' % bytes(random.Random(1).randbytes(3000).hex().encode())
LONG = b'{"ok":' + b" " * 5000 + b"true}"
READ = Timeouts(connect=5, read=0.15, write=5, pool=5)
TOTAL = Timeouts(connect=5, read=5, write=5, pool=5, total=0.3)


def dripping(piece: bytes) -> Script:
    """For longer than a test may take."""
    return (piece, 0.1) * 300


def coded(coding: bytes, body: bytes) -> Script:
    return (response(body, b"content-encoding: " + coding),)


def bomb(coding: bytes, body: bytes, then: Step = 5.0) -> Script:
    """Without a length, and usually without an end: whoever reads on waits."""
    return (HEAD + b"content-encoding: " + coding + b"\r\n\r\n", body, then)


def twice(body: bytes) -> bytes:
    """In gzip, in gzip, in gzip: a stream of empty blocks, of which there is nothing to decode."""
    begun = gzip.compress(b"", mtime=0)[:10] + body
    return gzip.compress(gzip.compress(begun, 1), 1)


MEGABYTE = 1 << 20
BIG = BODY.ljust(200_000)
GZIP = gzip.compress(bytes(MEGABYTE))
ZSTD = zstd.compress(bytes(MEGABYTE))
BROTLI = brotli.compress(bytes(32 * MEGABYTE), quality=1)
TAKEN: Mapping[str, Any] = {"max_response_bytes": 100_000}
LATE: Mapping[str, Any] = {"outcome": "TimeoutError", "options": {"timeout": TOTAL}, "says": "after 0.3 seconds in all"}


@dataclass(frozen=True)
class Fault:
    """A fault and its outcome: the value, or the error, and how many requests the server saw (each was an attempt)."""

    name: str
    scripts: Sequence[Script]
    outcome: str
    requests: int = 1
    operation: Operation[Any] = GET
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    says: str = ""
    """What the message has in it."""
    pyqwest: tuple[str, int] | None = None
    """Outcome and requests there, where they are others."""

    @property
    def is_download(self) -> bool:
        return self.operation is DOWNLOAD

    def expected(self, library: str) -> tuple[str, int]:
        return self.pyqwest if library == "pyqwest" and self.pyqwest else (self.outcome, self.requests)


RESET: Script = ("reset",)
CLOSED: Script = ("close",)
CUT: Script = (HEAD + b"content-length: 99\r\n\r\n" + BODY, 0.03, "reset")
STALLED: Script = (HEAD + b"content-length: 99\r\n\r\n" + BODY, 5.0)
DRIPPING: Script = (HEAD + b"content-length: 999\r\n\r\n", *dripping(b" "))
GZIPPED = HEAD + b"content-encoding: gzip\r\n\r\n" + gzip.compress(b"", mtime=0)[:10]
EMPTY_BLOCK = b"\0\0\0\xff\xff"
BUSY = b"429 Too Many Requests"

FAULTS = (
    # the head
    Fault("reset before the head", [RESET], "TransportError", 3),
    Fault("reset before the head, once", [RESET, OK], "value", 2),
    Fault("reset before the head of a POST", [RESET], "TransportError", 1, POST),
    Fault("closed before the head", [CLOSED], "TransportError", 3),
    Fault("reset in the head", [(HEAD, 0.03, "reset")], "TransportError", 3),
    Fault("closed in the head", [(HEAD, "close")], "TransportError", 3),
    Fault("half-closed in the head", [(HEAD, "half-close")], "TransportError", 3),
    Fault("no head in time", [(5.0,)], "TimeoutError", 3, options={"timeout": READ}, says="waiting for the response"),
    Fault("a head that drips", [(HEAD, *dripping(b"x: y\r\n"))], **LATE),
    Fault("103 Early Hints without end", [dripping(b"HTTP/1.1 103 Early Hints\r\n\r\n")], **LATE),
    Fault("no HTTP", [(b"nonsense\r\n\r\n", "close")], "TransportError", 3),
    Fault(
        "a head of 200 kB",
        [(HEAD + b"x: " + b"x" * 200_000 + b"\r\ncontent-length: 11\r\n\r\n" + BODY,)],
        "TransportError",
        3,
        pyqwest=("value", 1),
    ),
    Fault("HTTP/1.0", [(b"HTTP/1.0 200 OK\r\n\r\n" + BODY, "close")], "value"),
    Fault("100 Continue before the head", [(b"HTTP/1.1 100 Continue\r\n\r\n", *OK)], "value", 1, POST),
    # the body
    Fault("reset in the body", [CUT], "TransportError", 3),
    Fault("reset in the body, once", [CUT, OK], "value", 2),
    Fault("reset in the body of a POST", [CUT], "TransportError", 1, POST),
    Fault("reset in a download", [CUT], "TransportError", 1, DOWNLOAD),
    Fault("no body in time", [STALLED], "TimeoutError", 3, options={"timeout": READ}),
    Fault("no download in time", [STALLED], "TimeoutError", 1, DOWNLOAD, options={"timeout": READ}),
    Fault("a body that drips", [DRIPPING], **LATE),
    Fault("shorter than its Content-Length", [(response(length=20), "close")], "TransportError", 3),
    Fault("longer than its Content-Length", [(response(BODY + b"more", length=11),)], "value"),
    Fault(
        "half-closed in the body", [(HEAD + b"content-length: 99\r\n\r\n" + BODY, "half-close")], "TransportError", 3
    ),
    Fault("no end but the connection's", [(HEAD + b"\r\n" + BODY, "close")], "value"),
    Fault("chunks without an end", [(CHUNKED + b"b\r\n" + BODY + b"\r\n", "close")], "TransportError", 3),
    Fault("chunks of no size", [(CHUNKED + b"zz\r\n" + BODY + b"\r\n0\r\n\r\n",)], "TransportError", 3),
    Fault("a chunk whose extensions drip", [(CHUNKED + b"1;x=", *dripping(b"x"))], **LATE),
    Fault("truncated JSON", [(response(b'{"ok":tr'),)], "DecodeError"),
    Fault("no JSON", [(response(b"<html>", b"x: y").replace(b"application/json", b"text/html"),)], "DecodeError"),
    # codings
    Fault("gzip", [coded(b"gzip", gzip.compress(LONG))], "value"),
    Fault(
        "gzip in two members",
        [coded(b"gzip", gzip.compress(LONG[:50]) + gzip.compress(LONG[50:]))],
        "value",
        pyqwest=("DecodeError", 1),
    ),
    Fault("deflate", [coded(b"deflate", zlib.compress(LONG))], "value", pyqwest=("DecodeError", 1)),
    Fault("br", [coded(b"br", brotli.compress(LONG))], "value"),
    Fault("zstd", [coded(b"zstd", zstd.compress(LONG))], "value"),
    Fault("broken gzip", [coded(b"gzip", b"\x1f\x8bno gzip at all")], "TransportError", 3),
    Fault("gzip that is cut off", [coded(b"gzip", gzip.compress(LONG)[:-9])], "TransportError", 3),
    Fault(
        "a download whose gzip is cut off", [coded(b"gzip", gzip.compress(LONG)[:-9])], "TransportError", 1, DOWNLOAD
    ),
    Fault("zstd that is cut off", [coded(b"zstd", zstd.compress(LONG)[:-3])], "TransportError", 3),
    Fault(
        "br that is cut off",
        [coded(b"br", brotli.compress(NOISE)[:-9])],
        "DecodeError",
        1,
        pyqwest=("TransportError", 3),
    ),
    Fault("broken br", [coded(b"br", b"\xff\xff no br")], "TransportError", 3),
    Fault("gzip of nothing, that drips", [(GZIPPED, *dripping(EMPTY_BLOCK))], **LATE),
    Fault("gzip of nothing, in a torrent", [(GZIPPED, *(EMPTY_BLOCK * 10_000,) * 1_000_000)], **LATE),
    # sizes
    Fault("a body of 200 kB, where 100 kB are taken", [(response(BIG),)], "ResponseTooLargeError", options=TAKEN),
    Fault(
        "the same of an unknown length",
        [(HEAD + b"\r\n" + BIG, "close")],
        "ResponseTooLargeError",
        options=TAKEN,
        says="the response is larger than 100,000 bytes (max_response_bytes)",
    ),
    Fault("a body of 100 kB", [(response(BODY.ljust(100_000)),)], "value", options=TAKEN),
    Fault("a download of 200 kB, read at once", [(response(BIG),)], "ResponseTooLargeError", 1, DOWNLOAD, TAKEN),
    Fault("gzip that unfolds to 200 MB", [bomb(b"gzip", GZIP * 200)], "ResponseTooLargeError", options=TAKEN),
    Fault("zstd that unfolds to 200 MB", [bomb(b"zstd", ZSTD * 200)], "ResponseTooLargeError", options=TAKEN),
    Fault("br that unfolds to 32 MB", [bomb(b"br", BROTLI)], "ResponseTooLargeError", options=TAKEN),
    Fault(
        "gzip within gzip that unfolds to 4 GB",
        [bomb(b"gzip, gzip", gzip.compress(GZIP * 4_000, 1), "close")],
        "ResponseTooLargeError",
        options=TAKEN,
        pyqwest=("DecodeError", 1),
    ),
    Fault(
        "a thousand times a thousand times nothing",
        [bomb(b"gzip, gzip, gzip", twice(b"\0\0\0\xff\xff" * 1_000_000), "close")],
        "TransportError",
        3,
        pyqwest=("DecodeError", 1),
    ),
    Fault(
        "400 whose body has no end",
        [(b"HTTP/1.1 400 Bad\r\n\r\n" + BIG, 5.0)],
        "BadRequestError",
        options=TAKEN,
    ),
    # statuses
    Fault(
        "429 without end",
        [(response(b'{"error":{"message":"slow down"}}', b"retry-after: 0", status=BUSY),)],
        "RateLimitError",
        3,
        POST,
        says="slow down",
    ),
    Fault("429, twice", [*[(response(status=BUSY),)] * 2, OK], "value", 3, POST),
    Fault(
        "429 with Retry-After of an hour", [(response(b"", b"retry-after: 3600", status=BUSY),)], "RateLimitError", 1
    ),
    Fault("503, once", [(response(status=b"503 Service Unavailable"),), OK], "value", 2, POST),
    Fault(
        "500 whose body breaks off",
        [(b"HTTP/1.1 500 Oh\r\ncontent-length: 99\r\n\r\nshort", "reset")],
        "ServerError",
        3,
    ),
    Fault(
        "400 whose body never comes",
        [(b"HTTP/1.1 400 Bad\r\ncontent-length: 99\r\n\r\n", 5.0)],
        "BadRequestError",
        1,
        options={"timeout": READ},
    ),
    # connections kept alive
    Fault("a connection that closes after its answer", [(*OK, "close")], "value"),
)
