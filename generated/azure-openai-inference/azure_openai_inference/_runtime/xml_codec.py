"""XML to typed values and back: `codec.py`, for documents in XML. Calls without such a body never import it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeVar, overload

from .codec import built, log_for, to_builtins
from .errors import DecodeError
from .plan import node_for
from .xml_facts import ELEMENT
from .xml_reading import Reader, plain
from .xml_tree import parse_xml
from .xml_writing import write

if TYPE_CHECKING:
    from .drift import Drift
    from .xml_facts import Xml

__all__ = ["decode_xml", "encode_xml", "plain_xml"]

T = TypeVar("T")


@overload
def decode_xml(
    type: type[T],
    data: bytes | str,
    root: Xml | None = None,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> T: ...
@overload
def decode_xml(
    type: object,
    data: bytes | str,
    root: Xml | None = None,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> object: ...
def decode_xml(
    type: object,
    data: bytes | str,
    root: Xml | None = None,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> object:
    """The value of an XML document; `root` says how its root element is written. The rest is as with `decode`.

    Raises:
        DecodeError: The data is no XML that is read (see `parse_xml`), or holds another element altogether; or
            `strict`.
        TypeError: The type has no JSON form, and so no form in XML.
    """
    log = log_for(strict, unknown_fields, on_drift)
    element = parse_xml(data)
    try:
        value = Reader(log).document(element, node_for(type), root or ELEMENT)
    except DecodeError as error:
        raise DecodeError(
            str(error), body=data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
        ) from None
    return built(type, value, log, strict, on_drift, data)


def encode_xml(value: object, type: object, root: Xml | None = None) -> bytes:
    """The XML of a model, or of dicts (with wire names), lists and scalars that stand for a value of `type`.

    Members that are UNSET are left out. Raises ValueError for what XML cannot hold (control characters, names with
    blanks in them) or JSON has no form for, and TypeError as `encode` does; both say where.
    """
    return write(to_builtins(value), node_for(type), root or ELEMENT).encode("utf-8")


def plain_xml(data: bytes) -> object:
    """What a document holds, without a type. Raises DecodeError."""
    return plain(parse_xml(data))
