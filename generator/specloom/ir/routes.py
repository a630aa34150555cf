"""Routes: what the path of an operation says about the resource it works on.

"/threads/{id}/runs/{id}/cancel" is the resources threads and runs, and the action cancel.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from specloom.ir.names import words
from specloom.ir.words import VERBS, singular
from specloom.normalize.document import Document

Words = tuple[str, ...]

_VERSION = re.compile(r"v\d+(\.\d+)*([a-z]+\d*)?", re.IGNORECASE)
_SUFFIX = re.compile(r"(?<=[^/])\.(json|xml)/?$")
_STATIC_HEAD = re.compile(r"[^{(]*")
_CUSTOM_METHOD = re.compile(r".*\}:(\w+)")


class Route(Struct, frozen=True):
    """A path taken apart."""

    resources: tuple[Words, ...]
    """The static segments that name resources, as words."""
    action: Words = ()
    """The words of a last segment that does something ("cancel"); () where there is none."""
    item: bool = False
    """Whether it ends in a parameter: one thing of a collection."""
    collection: bool = False
    """Whether it ends in the name of many things."""
    has_patch: bool = False
    """Whether the document has a PATCH for the same path."""


def routes(document: Document) -> dict[str, Route]:
    """The route of each operation, by the operation's pointer. What is an action, a collection or a common prefix is
    told from all paths at once, so that the order of the paths does not matter."""
    paths = {operation.path: _segments(operation.path) for operation in document.operations}
    shapes = _Shapes(
        dropped=_common_prefix(list(paths.values())),
        extended=frozenset(_shape(each[:end]) for each in paths.values() for end in range(1, len(each))),
        listed=frozenset(
            _shape(each[:end]) for each in paths.values() for end in range(1, len(each)) if _is_parameter(each[end])
        ),
        patched=frozenset(each.path for each in document.operations if each.method.upper() == "PATCH"),
    )
    return {each.pointer: _route(each.path, paths[each.path], shapes) for each in document.operations}


def derived(method: str, route: Route, resources: Sequence[Words]) -> Words:
    """A name from the method and the shape of the path: ("list", "steps"), ("get", "step"), ("cancel",).

    `resources` are those to be named, most often the ones that the group does not name already.
    """
    if route.action:
        return (*route.action, *_one(resources)) if resources else route.action
    verb = _verb(method.upper(), route)
    many = verb == "list"
    return (verb, *_one(resources[:-1]), *(resources[-1] if many else _one(resources[-1:]))) if resources else (verb,)


def _one(resources: Sequence[Words]) -> Words:
    """The words of some resources, each in the singular."""
    return tuple(word for resource in resources for word in (*resource[:-1], *map(singular, resource[-1:])))


def _verb(method: str, route: Route) -> str:
    match method:
        case "GET":
            return "list" if route.collection else "get"
        case "POST":
            return ("post" if route.has_patch else "update") if route.item else "create"
        case "PUT":
            return "replace" if route.has_patch else "update"
        case "PATCH":
            return "update"
        case _:
            return method.lower()


def _segments(path: str) -> tuple[str, ...]:
    """The segments of a path, without the `?query` of x-ms-paths and without the ".json" at its end: they name
    nothing."""
    return tuple(segment for segment in _SUFFIX.sub("", path.partition("?")[0]).split("/") if segment)


def _common_prefix(paths: Sequence[tuple[str, ...]]) -> int:
    """How many leading segments every path has and none gives a parameter to: ("api", "beta") names no resource."""
    count = 0
    while paths and all(
        len(segments) > count + 1
        and segments[count] == paths[0][count]
        and not any(map(_is_parameter, segments[count : count + 2]))
        for segments in paths
    ):
        count += 1
    return count


def _is_parameter(segment: str) -> bool:
    return segment.startswith("{")


def _shape(segments: Sequence[str]) -> tuple[str, ...]:
    """Segments with the names of parameters left out: paths that differ in no more have the same shape."""
    return tuple("{}" if _is_parameter(segment) else segment for segment in segments)


class _Shapes(Struct, frozen=True):
    """What all paths together say."""

    dropped: int
    """How many leading segments name no resource."""
    extended: frozenset[tuple[str, ...]]
    """The shapes of what some path goes on from."""
    listed: frozenset[tuple[str, ...]]
    """Those of them that a parameter follows."""
    patched: frozenset[str]
    """The paths that have a PATCH."""


def _route(path: str, segments: tuple[str, ...], shapes: _Shapes) -> Route:
    names = [name for segment in segments[shapes.dropped :] if (name := _static_words(segment))]
    last = segments[-1] if segments else ""
    has_patch = path in shapes.patched
    custom = _CUSTOM_METHOD.fullmatch(last)
    if custom is not None:
        return Route(tuple(names), action=words(custom.group(1)), has_patch=has_patch)
    if "{" in last:
        return Route(tuple(names), item=True, has_patch=has_patch)
    shape = _shape(segments)
    if names and shape not in shapes.extended and names[-1][0].lower() in VERBS:
        return Route(tuple(names[:-1]), action=names[-1], has_patch=has_patch)
    many = bool(names) and (shape in shapes.listed or singular(names[-1][-1]) != names[-1][-1])
    return Route(tuple(names), collection=many, has_patch=has_patch)


def _static_words(segment: str) -> Words:
    """The words of a segment before its first parameter ("users('{id}')" -> users); () for a version ("v1")."""
    head = _STATIC_HEAD.match(segment)
    return () if head is None or _VERSION.fullmatch(segment) else words(head.group())
