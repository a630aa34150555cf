"""Enums that are open to tomorrow's values, and closed ones.

In an annotation, `RunStatus | str` tells type checkers that any string may come, so that no match over the members is
called exhaustive; `ImageQuality | Literal["hd"]` that the literal is as welcome as the member. At run time both are
the enum alone, for msgspec decodes an enum but no union of an enum and a string: joining a str or a Literal of strings
to an enum of strings gives the class back; so for integers. Anything else (None, UnsetType, a record) makes a real
union, so these come last: `RunStatus | str | None`.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Literal, get_args, get_origin

if TYPE_CHECKING:
    EnumType = enum.EnumMeta
else:
    from typing import Union

    class EnumType(enum.EnumMeta):
        """The metaclass of the enums here: enum.EnumMeta, with the `|` described above."""

        def __or__(cls, other):
            return cls if _is_plain(cls, other) else Union[cls, other]  # noqa: UP007

        def __ror__(cls, other):
            return cls if _is_plain(cls, other) else Union[other, cls]  # noqa: UP007


def _is_plain(cls: type, other: object) -> bool:
    """Whether it is the type that the enum's values are of, or some of these."""
    plain = str if issubclass(cls, str) else int
    if get_origin(other) is Literal:
        return all(isinstance(value, plain) for value in get_args(other))
    return other is plain


class StrEnum(enum.StrEnum, metaclass=EnumType):
    """Strings out of a closed set. A value outside of it is kept as a str by the codec, and reported."""


class IntEnum(enum.IntEnum, metaclass=EnumType):
    """Integers out of a closed set. A value outside of it is kept as an int by the codec, and reported."""


class OpenStrEnum(enum.StrEnum, metaclass=EnumType):
    """Strings, some of them known by name.

    A value that is not known becomes a pseudo-member: an instance of the class, equal to its string, whose name is its
    value. It is made anew each time, so that a service cannot fill the memory with values: compare with `==`, not
    `is`.
    """

    @classmethod
    def _missing_(cls, value: object) -> OpenStrEnum | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member

    def __repr__(self) -> str:
        return _repr(self)


class OpenIntEnum(enum.IntEnum, metaclass=EnumType):
    """Integers, some of them known by name. As OpenStrEnum."""

    @classmethod
    def _missing_(cls, value: object) -> OpenIntEnum | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(int(value))
        member._value_ = int(value)
        return member

    def __repr__(self) -> str:
        return _repr(self)


def _repr(member: OpenStrEnum | OpenIntEnum) -> str:
    """`<RunStatus.QUEUED: 'queued'>`, or `<RunStatus: 'tomorrow'>` for a value that is not known."""
    kind = type(member)
    known = f".{member._name_}" if member._name_ in kind.__members__ else ""
    return f"<{kind.__name__}{known}: {member._value_!r}>"
