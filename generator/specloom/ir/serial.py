"""Serial: an Api as JSON and back, exactly.

An object of the model becomes a JSON object with its members in the order of its class, those equal to their default
left out. Where the model allows one of several classes (`Type`, `Declaration`) a first member `is` says which. Tuples
are arrays. Text is UTF-8 with two spaces of indent and a final newline, so that a diff of it can be read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct

from specloom.ir.model import Api
from specloom.load.tree import Json

T = TypeVar("T")


class NotAnApi(ValueError):
    """The JSON is no Api; the message says where and why."""


def to_json(api: Api) -> str:
    """The Api as JSON text."""
    return json.dumps(to_plain(api), ensure_ascii=False, indent=2) + "\n"


def from_json(text: str | bytes) -> Api:
    """The Api that `to_json` wrote. Raises NotAnApi."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise NotAnApi(f"no JSON: {error}") from error
    return from_plain(data, Api)


def to_plain(value: object) -> Json:
    """A value of the model as a plain JSON value."""
    return _plain(value, type(value))


def from_plain(data: Json, cls: type[T]) -> T:
    """The value of a class of the model that `to_plain` gave. Raises NotAnApi."""
    return cast(T, _value(data, cls, "$"))


def _plain(value: object, hint: object) -> Json:
    if isinstance(value, tuple):
        items = cast(tuple[object, ...], value)
        return [_plain(item, _item_hint(hint, index)) for index, item in enumerate(items)]
    if not isinstance(value, Struct):
        return cast(Json, value)
    cls = type(value)
    found: dict[str, Json] = {"is": _tag(cls)} if len(_classes(hint)) > 1 else {}
    hints = _hints(cls)
    for name, default in _defaults(cls).items():
        member: object = getattr(value, name)
        if type(member) is not type(default) or member != default:
            found[name] = _plain(member, hints[name])
    return found


def _value(data: Json, hint: object, path: str) -> object:
    if hint is object:
        return data
    if isinstance(data, dict):
        return _instance(data, hint, path)
    if isinstance(data, list):
        if not any(get_origin(each) is tuple for each in _alternatives(hint)):
            raise NotAnApi(f"{path}: an array where none belongs")
        return tuple(_value(item, _item_hint(hint, index), f"{path}[{index}]") for index, item in enumerate(data))
    if not any(_is_scalar_of(data, each) for each in _alternatives(hint)):
        raise NotAnApi(f"{path}: {data!r} where it does not belong")
    return data


def _instance(data: Mapping[str, Json], hint: object, path: str) -> object:
    classes = {_tag(cls): cls for cls in _classes(hint)}
    tag = data.get("is") if len(classes) > 1 else next(iter(classes), None)
    if not isinstance(tag, str) or tag not in classes:
        raise NotAnApi(f"{path}: an object where none belongs, or of an unknown kind")
    cls, hints = classes[tag], _hints(classes[tag])
    members = {key: member for key, member in data.items() if key != "is" or len(classes) == 1}
    unknown = members.keys() - hints.keys()
    missing = {name for name, default in _defaults(cls).items() if default is NODEFAULT} - members.keys()
    if unknown or missing:
        raise NotAnApi(f"{path}: unknown {sorted(unknown)}, missing {sorted(missing)}")
    return cls(**{key: _value(member, hints[key], f"{path}.{key}") for key, member in members.items()})


@cache
def _hints(cls: type) -> dict[str, object]:
    """The types of a class's members. `Json` is anything: it is kept as it is."""
    return get_type_hints(cls, localns={"Json": object})


@cache
def _defaults(cls: type[Struct]) -> dict[str, object]:
    """The default of each member, in order; NODEFAULT where one must be given."""
    names, defaults = cls.__struct_fields__, cls.__struct_defaults__
    return dict(zip(names, (*[NODEFAULT] * (len(names) - len(defaults)), *defaults), strict=True))


def _alternatives(hint: object) -> tuple[object, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _classes(hint: object) -> list[type[Struct]]:
    return [each for each in _alternatives(hint) if isinstance(each, type) and issubclass(each, Struct)]


def _item_hint(hint: object, index: int) -> object:
    """The type of an item of `tuple[X, ...]` or `tuple[X, Y]`."""
    items = next((get_args(each) for each in _alternatives(hint) if get_origin(each) is tuple), ())
    if len(items) == 2 and items[1] is Ellipsis:
        return items[0]
    return items[index] if index < len(items) else object


def _is_scalar_of(data: Json, hint: object) -> bool:
    if get_origin(hint) is Literal:
        return data in get_args(hint)
    return isinstance(hint, type) and type(data) is hint


def _tag(cls: type) -> str:
    return cls.__name__.lower()
