"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import UNSET, Model, OpenStrEnum, StrEnum, UnsetType, union
from .shared import Letter, LetterValue


class Thing(Model):
    letter: LetterValue
    maybe: LetterValue | None | UnsetType = UNSET
    many: list[LetterValue] | UnsetType = UNSET
    either: LetterValue | int | UnsetType = UNSET
    choice: ThingChoice | UnsetType = UNSET
    usual: ThingUsualValue = "e"
    few: (
        ThingFew
        | Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"]
        | UnsetType
    ) = UNSET
    open: OpenLetter | str | UnsetType = UNSET


if TYPE_CHECKING:
    ThingChoice: TypeAlias = LetterValue | list[LetterValue] | bool | float
else:
    ThingChoice = union(Letter, list[Letter], bool, float)


class ThingUsual(StrEnum):
    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"
    G = "g"
    H = "h"
    I = "i"
    J = "j"
    K = "k"
    L = "l"
    M = "m"
    N = "n"
    O = "o"
    P = "p"
    Q = "q"
    R = "r"
    S = "s"
    T = "t"
    U = "u"


ThingUsualValue: TypeAlias = (
    ThingUsual
    | Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u"]
)
"""A member of `ThingUsual`, or the value of one."""


class ThingFew(StrEnum):
    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"
    G = "g"
    H = "h"
    I = "i"
    J = "j"
    K = "k"
    L = "l"
    M = "m"
    N = "n"
    O = "o"
    P = "p"
    Q = "q"
    R = "r"
    S = "s"
    T = "t"


class OpenLetter(OpenStrEnum):
    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"
    G = "g"
    H = "h"
    I = "i"
    J = "j"
    K = "k"
    L = "l"
    M = "m"
    N = "n"
    O = "o"
    P = "p"
    Q = "q"
    R = "r"
    S = "s"
    T = "t"
    U = "u"


class CreateThingRequest(Model):
    things: list[Thing]
