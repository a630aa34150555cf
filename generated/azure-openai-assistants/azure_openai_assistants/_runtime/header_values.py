"""Response headers as typed values: their texts become what JSON would have in their place, which the codec decodes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec.structs import replace

from .codec import convert
from .container_nodes import ListNode, MapNode, OptionalNode, TupleNode
from .errors import DecodeError
from .header_model import HeaderForm, HeaderModel
from .nodes import AnyNode, ExactNode, FormatNode, Node
from .plan import node_for
from .record_node import RecordNode
from .records import record_fields
from .union_node import UnionNode

if TYPE_CHECKING:
    from .drift import Drift
    from .headers import Headers
    from .parameter import Style
    from .response import Decoding

H = TypeVar("H", bound=HeaderModel)

_PLAIN = HeaderForm()
_INTEGER = re.compile(r"[+-]?[0-9]+")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_BOOLEANS = {"true": True, "false": False}
_DELIMITERS: dict[Style, str] = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def read_headers(cls: type[H], headers: Headers, decoding: Decoding, line: str) -> H:
    """The headers that a record names. `line` says in an error which response they are of.

    A header that is not there, or is empty where its type is no string, is UNSET. One that is not of its type stays
    text, and is reported. Raises DecodeError in its place where that is `strict`.
    """
    found: dict[str, object] = {}
    for field in record_fields(cls):
        form = cls.__forms__.get(field.wire, _PLAIN)
        node = node_for(field.type)
        if form.prefix:
            found[field.wire] = _collection(headers, form.prefix, node)
        elif (text := headers.get(field.wire)) is not None and (text or _takes_nothing(node)):
            cookies = field.wire.lower() == "set-cookie" and isinstance(node, ListNode)
            # each is a line of its own, for it has commas in it (RFC 6265, section 3)
            found[field.wire] = list(headers.all(field.wire)) if cookies else _value(text, node, form)
    heard = decoding.on_drift
    try:
        return convert(
            cls,
            found,
            strict=decoding.strict,
            on_drift=None if heard is None else lambda drift: heard(_of_header(drift)),
        )
    except DecodeError as error:
        drifts = [_of_header(drift) for drift in error.drifts]
        path = drifts[0].path if drifts else error.path
        raise DecodeError(f"{line}: {', '.join(map(str, drifts))}", path=path, drifts=drifts) from None


def _of_header(drift: Drift) -> Drift:
    """A departure whose path begins with "headers" and not with "$", which is the body."""
    return replace(drift, path=f"headers{drift.path.removeprefix('$')}")


def _collection(headers: Headers, prefix: str, node: Node) -> dict[str, object]:
    """All headers of a prefix, which ignores case; what follows it is as it was sent."""
    value = node.value if isinstance(node, MapNode) else node
    size = len(prefix)
    return {
        name[size:]: _scalar(text, value)
        for name, text in headers.pairs()
        if len(name) > size and name[:size].lower() == prefix.lower()
    }


def _takes_nothing(node: Node) -> bool:
    """Whether an empty text is a value: of a string, and of a list or an object without members."""
    node = _without_null(node)
    return isinstance(node, ListNode | TupleNode | MapNode | RecordNode) or node.exact is str


def _without_null(node: Node) -> Node:
    return node.inner if isinstance(node, OptionalNode) else node


def _value(text: str, node: Node, form: HeaderForm) -> object:
    node = _without_null(node)
    if form.content_type:
        return _document(text, form.content_type)
    if not isinstance(node, ListNode | TupleNode | MapNode | RecordNode):
        return _scalar(text, node)
    pieces = [piece.strip() for piece in text.split(_DELIMITERS.get(form.style, ","))] if text else []
    if isinstance(node, ListNode):
        return [_scalar(piece, node.item) for piece in pieces]
    if isinstance(node, TupleNode):
        first, rest = node.parts
        nodes = (*first, *(rest for _ in pieces[len(first) :]))
        return [piece if each is None else _scalar(piece, each) for piece, each in zip(pieces, nodes, strict=False)]
    return _members(pieces, node, explode=form.explode)


def _members(pieces: list[str], node: MapNode | RecordNode, *, explode: bool) -> dict[str, object]:
    """The members of an object: "R=100,G=200" exploded, else "R,100,G,200"."""
    if explode:
        pairs = [(name, value) for name, _, value in (piece.partition("=") for piece in pieces)]
    else:
        pairs = list(zip(pieces[::2], pieces[1::2], strict=False))
    if isinstance(node, MapNode):
        return {name: _scalar(value, node.value) for name, value in pairs}
    nodes = {member.field.wire: member.node for member in node.shape.members}
    return {name: _scalar(value, nodes[name]) if name in nodes else value for name, value in pairs}


def _scalar(text: str, node: Node) -> object:
    """The JSON value that a text is for a type: a number, true or false, or the text."""
    node = _without_null(node)
    kinds = node.parts.by_kind.keys() if isinstance(node, UnionNode) else node.kinds
    if isinstance(node, AnyNode) or (isinstance(node, ExactNode | FormatNode) and str in kinds):
        return text
    if bool in kinds and text.lower() in _BOOLEANS:
        return _BOOLEANS[text.lower()]
    try:
        if int in kinds and _INTEGER.fullmatch(text):
            return int(text)
        return float(text) if float in kinds and _NUMBER.fullmatch(text) else text
    except ValueError:  # longer than Python reads (sys.set_int_max_str_digits)
        return text


def _document(text: str, content_type: str) -> object:
    """What a document holds; the text, where it is no JSON."""
    if "json" not in content_type:
        return text
    try:
        return cast("object", json.loads(text))
    except (ValueError, RecursionError):
        return text
