"""What files are called: local ones by their path, as the entry file was named, remote ones by their URL.

A file has one name, however a reference spells it.
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urldefrag, urljoin, urlsplit, urlunsplit

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
"""What a URL begins with. One letter and a colon is a drive."""
LOCAL_ROOT = re.compile(r"[A-Za-z]:|[/\\]")
"""What a path begins with that does not start from the file it is written in."""

PORTS = {"https": 443, "http": 80}
"""The schemes by which files are fetched, each with its usual port."""

_REMOTE = re.compile(r"https?://", re.IGNORECASE)


def is_remote(name: str) -> bool:
    """Whether this is the URL of a file that can be fetched."""
    return _REMOTE.match(name) is not None


def normal(name: str) -> str:
    """The one name of a file."""
    if not is_remote(name):
        return posixpath.normpath(name)
    parts = urlsplit(name)
    host = parts.netloc.lower().removesuffix(f":{PORTS[parts.scheme]}")
    return urlunsplit((parts.scheme, host, parts.path or "/", parts.query, ""))


def leads_to(path: str, file: str) -> str:
    """The name of the file that a reference without its fragment means, written in `file`; "" means that file itself.

    Raises ValueError for a URL that is none.
    """
    if is_remote(file):
        return normal(urljoin(file, path))
    if is_remote(path):
        return normal(path)
    own = posixpath.normpath(file)
    return posixpath.normpath(posixpath.join(posixpath.dirname(own), unquote(path))) if path else own


def seen_from(name: str, file: str) -> str:
    """How a file is referred to in `file`: by its URL, or by its path from there."""
    return name if is_remote(name) else posixpath.relpath(name, posixpath.dirname(file) or ".")


def without_fragment(url: str) -> str:
    """A URL without what follows `#`."""
    return urldefrag(url).url
