"""Routes: what the path of an operation says about the resource it works on.

"/threads/{id}/runs/{id}/cancel" is the resources threads and runs, and the action cancel.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

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
    methods: frozenset[str] = frozenset()
    """All that the document has for the same path, in capitals."""


def routes(document: Document) -> dict[str, Route]:
    """The route of each operation, by the operation's pointer. What is an action, a collection or a common prefix is
    told from all paths at once, so that the order of the paths does not matter."""
    paths = {operation.path: _segments(operation.path) for operation in document.operations}
    methods: defaultdict[str, set[str]] = defaultdict(set)
    for operation in document.operations:
        methods[operation.path].add(operation.method.upper())
    shapes = _Shapes(dropped=_common_prefix(list(paths.values())))
    for each in paths.values():
        shapes.of(each)
    routes = {path: replace(_route(each, shapes), methods=frozenset(methods[path])) for path, each in paths.items()}
    return {each.pointer: routes[each.path] for each in document.operations}


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
            return ("post" if route.methods & {"PUT", "PATCH"} else "update") if route.item else "create"
        case "PUT":
            return "replace" if "PATCH" in route.methods else "update"
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


class _Shape(Struct):
    """What some paths have at their beginning, the names of parameters left out: paths that differ in no more have the
    same shape."""

    next: dict[str, _Shape] = field(default_factory=dict[str, "_Shape"])
    """The shapes that go on from it, by a segment more."""


class _Shapes(Struct, frozen=True):
    """What all paths together say."""

    dropped: int
    """How many leading segments name no resource."""
    root: _Shape = field(default_factory=_Shape)

    def of(self, segments: Sequence[str]) -> _Shape:
        """The shape of a path; it is there from then on."""
        shape = self.root
        for segment in segments:
            shape = shape.next.setdefault("{}" if _is_parameter(segment) else segment, _Shape())
        return shape


def _route(segments: tuple[str, ...], shapes: _Shapes) -> Route:
    names = [name for segment in segments[shapes.dropped :] if (name := _static_words(segment))]
    last = segments[-1] if segments else ""
    custom = _CUSTOM_METHOD.fullmatch(last)
    if custom is not None:
        return Route(tuple(names), action=words(custom.group(1)))
    if "{" in last:
        return Route(tuple(names), item=True)
    shape = shapes.of(segments)
    if names and not shape.next and names[-1][0].lower() in VERBS:
        return Route(tuple(names[:-1]), action=names[-1])
    many = bool(names) and ("{}" in shape.next or singular(names[-1][-1]) != names[-1][-1])
    return Route(tuple(names), collection=many)


def _static_words(segment: str) -> Words:
    """The words of a segment before its first parameter ("users('{id}')" -> users); () for a version ("v1")."""
    head = _STATIC_HEAD.match(segment)
    return () if head is None or _VERSION.fullmatch(segment) else words(head.group())
