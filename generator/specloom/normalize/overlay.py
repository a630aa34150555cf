"""OpenAPI Overlay 1.0: changes to a spec that are kept in a file of their own.

An overlay is a list of actions; each selects places by a JSONPath (RFC 9535) and merges something into them, or
removes them. Actions are applied in order, each to what the one before left. Nothing is changed in place: what is on
the way to a selected place is built anew, the rest is shared.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct, field

from specloom.load.tree import Array, Object, Value, Where
from specloom.problems import Problems

if TYPE_CHECKING:
    from jsonpath import JSONPathEnvironment

MAX_VALUES = 2_000_000
"""Values that overlays may add: merging into `$..*` can double a document, and again with each action."""
MAX_DEPTH = 100
"""Objects and arrays inside each other, as of a spec that is read."""
_VERSION = re.compile(r"1\.[01]\.\d+")
_MEMBERS = frozenset({"overlay", "info", "extends", "actions"})
_ACTION = frozenset({"target", "description", "update", "remove"})
MAX_SELECTED = 500_000
"""Places that one action selects."""


class _Edits(Struct):
    """What to do at a place, and below it."""

    chosen: bool = False
    below: dict[str | int, _Edits] = field(default_factory=dict[str | int, "_Edits"])

    def choose(self, way: Sequence[str | int]) -> None:
        """Select the place at the end of this way."""
        edits = self
        for key in way:
            edits = edits.below.setdefault(key, _Edits())
        edits.chosen = True


def apply(root: Object, overlays: Sequence[Object], problems: Problems) -> Object:
    """The document with all actions of all overlays applied, in order.

    Objects and arrays that an overlay brings keep their places in its file; a scalar's place is that of its object, as
    everywhere. An action that is not valid is a problem, and is left out.
    """
    room = MAX_VALUES
    for overlay in overlays:
        for action in _actions(overlay, problems):
            root, added = _act(root, action, room, problems)
            room -= added
    return root


def _actions(overlay: Object, problems: Problems) -> list[Object]:
    """The actions of an overlay, where it is one."""
    version = overlay.get("overlay")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        message = (
            "this is no overlay: it has no member `overlay`"
            if version is None
            else "the version of this overlay is none that can be read"
        )
        where = overlay.where if version is None else overlay.where / "overlay"
        problems.add("E720", message, where, hint="an overlay starts with `overlay: 1.0.0`")
        return []
    _report_unknown(overlay, _MEMBERS, problems)
    actions = overlay.get("actions")
    if not isinstance(actions, Array) or not actions:
        problems.add(
            "E720",
            "an overlay needs an array of `actions`",
            overlay.where / "actions" if "actions" in overlay else overlay.where,
        )
        return []
    for index, action in enumerate(actions):
        if not isinstance(action, Object):
            problems.add("E720", "an action has to be an object", actions.where / index)
    return [action for action in actions if isinstance(action, Object)]


def _report_unknown(value: Object, known: frozenset[str], problems: Problems) -> None:
    for name in value:
        if name not in known and not name.startswith("x-"):
            near = difflib.get_close_matches(name, known, n=1)
            hint = (
                f"did you mean `{near[0]}`?"
                if near
                else f"known are {', '.join(f'`{word}`' for word in sorted(known))}"
            )
            problems.add("W724", f"`{name}` means nothing in an overlay and is left out", value.where / name, hint=hint)


def _act(root: Object, action: Object, room: int, problems: Problems) -> tuple[Object, int]:
    """The document after an action, and how many values it added: `room` at most."""
    _report_unknown(action, _ACTION, problems)
    removes = action.get("remove", False)
    if not isinstance(removes, bool):
        problems.add("E720", "`remove` has to be true or false", action.where / "remove")
        return root, 0
    if not removes and "update" not in action:
        problems.add("E720", "this action neither updates nor removes anything", action.where)
        return root, 0
    ways = _select(root, action, problems)
    if removes and () in ways:
        problems.add("E721", "the whole document cannot be removed", action.where / "target")
        return root, 0
    if not ways:
        return root, 0
    depth, size = (0, 0) if removes else _extent(action["update"])
    if size * len(ways) > room or max(map(len, ways)) + depth > MAX_DEPTH:
        problems.add("E723", "this action makes the document too large, or too deep", action.where / "target")
        return root, 0
    edits = _Edits()
    for way in ways:
        edits.choose(way)
    result = _Change(action, removes, problems).of(root, edits)
    if not isinstance(result, Object):
        raise AssertionError("the root was an object, and is not removed")
    return result, size * len(ways)


def _select(root: Object, action: Object, problems: Problems) -> list[tuple[str | int, ...]]:
    """The ways to the places that an action's target selects; [] with a problem where there are none."""
    from jsonpath import JSONPathError

    target = action.get("target")
    where = action.where / "target" if "target" in action else action.where
    if not isinstance(target, str):
        problems.add("E720", "an action needs a `target`, a JSONPath as text", where)
        return []
    try:
        matches = _environment().finditer(target, root)
        found = [match.parts for match in islice(matches, MAX_SELECTED + 1)]
    except (JSONPathError, RecursionError, ValueError, ArithmeticError) as error:  # also numbers beyond all bounds
        said = "it is too deep" if isinstance(error, RecursionError) else str(getattr(error, "message", error))
        hint = "a path starts at the root: `$.paths['/pets'].get`"
        problems.add("E721", f"the target is no JSONPath (RFC 9535): {said}", where, hint=hint)
        return []
    if len(found) > MAX_SELECTED:
        problems.add("E723", f"the target selects more than {MAX_SELECTED:,} places", where)
        return []
    if not found:
        message = "the target selects nothing, so this action changes nothing"
        problems.add("W722", message, where, hint=_how_far(target, root))
    return found


@cache
def _environment() -> JSONPathEnvironment:
    # Here, because most specs have no overlay, and importing it takes a tenth of a second.
    from jsonpath import JSONPathEnvironment

    class Environment(JSONPathEnvironment):
        max_recursion_depth = MAX_DEPTH + 1

    return Environment(strict=True)


_PLAIN_STEP = re.compile(r"\.([\w-]+)|\[(?:'([^']*)'|\"([^\"]*)\")\]")


def _how_far(target: str, root: Object) -> str | None:
    """For a target of names only: the first name that is not there, and one like it that is."""
    value: Value = root
    position = 1
    while found := _PLAIN_STEP.match(target, position):
        name = next(group for group in found.groups() if group is not None)
        if not isinstance(value, Object):
            return None
        if name not in value:
            near = difflib.get_close_matches(name, value, n=1)
            said = f"`{target[:position]}` has no member `{name}`"
            return f"{said}; did you mean `{near[0]}`?" if near else said
        value = value[name]
        position = found.end()
    return None


class _Removed:
    """Stands for a value that is no more."""


_REMOVED = _Removed()


class _Change(Struct, frozen=True):
    """One action, carried out on every place that its edits choose."""

    action: Object
    removes: bool
    problems: Problems

    def of(self, value: Value, edits: _Edits) -> Value | _Removed:
        """The value after the edits."""
        if edits.chosen and self.removes:
            return _REMOVED
        changed = self._below(value, edits) if edits.below else value
        return self._update(changed) if edits.chosen else changed

    def _below(self, value: Value, edits: _Edits) -> Value:
        if isinstance(value, Object):
            members: dict[str, Value] = {}
            for key, member in value.items():
                inner = edits.below.get(key)
                result = member if inner is None else self.of(member, inner)
                if not isinstance(result, _Removed):
                    members[key] = result
            return Object(members, value.where)
        if isinstance(value, Array):
            items: list[Value] = []
            for index, item in enumerate(value):
                inner = edits.below.get(index)
                result = item if inner is None else self.of(item, inner)
                if not isinstance(result, _Removed):
                    items.append(result)
            return Array(items, value.where)
        return value

    def _update(self, value: Value) -> Value:
        update = self.action["update"]
        if isinstance(value, Array):
            return Array([*value, *(update if isinstance(update, Array) else (update,))], value.where)
        if isinstance(value, Object) != isinstance(update, Object) or isinstance(update, Array):
            here, there = ("an object", "none") if isinstance(value, Object) else ("no object", "one")
            message = f"the target selects {here}, and `update` is {there}; it is left as it was"
            at = _where_of(value) or self.action.where / "target"
            self.problems.add(
                "E721", message, self.action.where / "update", related=at, related_message="selected here"
            )
            return value
        return _merge(value, update)


def _merge(old: Value, new: Value) -> Value:
    """Objects are merged member by member, arrays joined, and all else replaced."""
    if isinstance(old, Object) and isinstance(new, Object):
        members = dict(old)
        for key, value in new.items():
            members[key] = _merge(members[key], value) if key in members else value
        return Object(members, old.where)
    if isinstance(old, Array) and isinstance(new, Array):
        return Array([*old, *new], old.where)
    return new


def _where_of(value: Value) -> Where | None:
    return value.where if isinstance(value, (Object, Array)) else None


def _extent(value: Value) -> tuple[int, int]:
    """How many objects and arrays there are inside each other in a value, and how many values there are in it."""
    size = deepest = 0
    todo: list[tuple[Value, int]] = [(value, 1)]
    while todo:
        each, depth = todo.pop()
        size += 1
        if isinstance(each, (Object, Array)):
            deepest = max(deepest, depth)
            todo.extend((child, depth + 1) for child in (each.values() if isinstance(each, Object) else each))
    return deepest, size
