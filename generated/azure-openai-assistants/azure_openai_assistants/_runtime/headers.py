"""HTTP headers: an immutable mapping whose names ignore case (RFC 9110, section 5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, cast, overload

T = TypeVar("T")

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"(?:[!-~](?:[\t -~]*[!-~])?)?")
_SECRET = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})


class Headers(Mapping[str, str]):
    """Headers in the order they were given. A name that occurs several times reads as its values joined by ", "."""

    __slots__ = ("_known", "_pairs", "_secret")

    def __init__(
        self, pairs: Mapping[str, str] | Iterable[tuple[str, str]] = (), *, secret: Iterable[str] = ()
    ) -> None:
        """`secret` are the names of headers whose values `repr` hides, beside those that always are secrets."""
        if type(pairs) is not list and isinstance(pairs, Mapping):  # most are made of a list, and `type` is quick
            pairs = cast("Mapping[str, str]", pairs).items()
        self._pairs = tuple(cast("Iterable[tuple[str, str]]", pairs))
        self._secret = secret
        self._known: dict[str, str] | None = None

    @property
    def secret(self) -> Iterable[str]:
        """The names of headers whose values `repr` hides, as they were given."""
        return self._secret

    @property
    def _values(self) -> dict[str, str]:
        """By name in lower case; made when first asked for, since most headers of most responses are never read."""
        known = self._known
        if known is None:
            known = {}
            for name, value in self._pairs:
                name = name.lower()
                known[name] = f"{known[name]}, {value}" if name in known else value
            self._known = known
        return known

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    @overload
    def get(self, name: str, default: None = None, /) -> str | None: ...
    @overload
    def get(self, name: str, default: str, /) -> str: ...
    @overload
    def get(self, name: str, default: T, /) -> str | T: ...
    def get(self, name: str, default: object = None, /) -> object:
        return self._values.get(name.lower(), default)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every (name, value) as sent, names that occur several times among them."""
        return self._pairs

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of one name ("set-cookie")."""
        return tuple(value for key, value in self._pairs if key.lower() == name.lower())

    def __repr__(self) -> str:
        hidden = _SECRET.union(name.lower() for name in self._secret)
        return f"Headers({ {name: '***' if name in hidden else value for name, value in self._values.items()} })"


def checked(name: str, value: str) -> tuple[str, str]:
    """A header that may be sent (RFC 9110, section 5.5): raises ValueError for line breaks, control characters,
    anything beyond ASCII, and blanks around. The message does not repeat the value, which may be a secret."""
    if not is_name(name):
        raise ValueError(f"{name!r} is no name for a header")
    if not sendable(value):
        value = ""  # nor do the variables of this frame, which some tools print
        raise ValueError(f"the value of header {name!r} {UNSENDABLE}")
    return name, value


def is_name(name: str) -> bool:
    """Whether a header, or a cookie, may have this name (RFC 9110, section 5.1; RFC 6265, section 4.1.1)."""
    return _NAME.fullmatch(name) is not None


def sendable(value: str) -> bool:
    """Whether a header may have this value (RFC 9110, section 5.5)."""
    return _VALUE.fullmatch(value) is not None


UNSENDABLE = "has a line break, a control character or one beyond ASCII, or a blank at one of its ends"


def essence(media_type: str) -> str:
    """The media type in lower case, without its parameters (RFC 9110, section 8.3.1): "application/json"."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is JSON (RFC 6839, section 3.1, for the suffix)."""
    return essence(media_type).endswith(("/json", "+json"))


def is_xml(media_type: str) -> bool:
    """Whether it is XML (RFC 7303)."""
    return essence(media_type).endswith(("/xml", "+xml"))
