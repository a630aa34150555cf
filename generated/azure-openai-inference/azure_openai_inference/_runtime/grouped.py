"""Arguments that stand for several (x-ms-parameter-grouping). Only calls that have such need this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from msgspec import UNSET, Struct

from .encoding import members
from .operation import Grouped
from .records import OpenModel


def ungrouped(groups: Iterable[Grouped], arguments: Mapping[str, object]) -> dict[str, object]:
    """The arguments of a call, and beside them what stands in its groups, under names like "group.member".

    Raises TypeError for a group that is neither a model nor a mapping, or that has a member of another name.
    """
    found: dict[str, object] = {}
    for group in groups:
        given = _members(group.argument, arguments.get(group.argument, UNSET))
        for member in group.members:
            python, wire = (member, member) if isinstance(member, str) else member
            found[f"{group.argument}.{python}"] = given.pop(wire, UNSET)
        if given:
            raise TypeError(f"{group.argument}: there is no parameter {next(iter(given))!r}")
    return {**found, **arguments}


def _members(name: str, group: object) -> dict[str, object]:
    if group is UNSET or group is None:
        return {}
    if isinstance(group, (Struct, OpenModel)):
        return members(group)
    if isinstance(group, Mapping):
        return dict(cast("Mapping[str, object]", group))
    raise TypeError(f"{name}: expected a model or a mapping, not {type(group).__name__}")
