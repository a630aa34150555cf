"""Models that several groups of operations use."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import IntEnum, StrEnum


class Letter(StrEnum):
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
    V = "v"
    W = "w"
    X = "x"
    Y = "y"
    Z = "z"


LetterValue: TypeAlias = (
    Letter
    | Literal[
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "i",
        "j",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "v",
        "w",
        "x",
        "y",
        "z",
    ]
)
"""A member of `Letter`, or the value of one."""


class Step(IntEnum):
    STEP_0 = 0
    STEP_1 = 1
    STEP_2 = 2
    STEP_3 = 3
    STEP_4 = 4
    STEP_5 = 5
    STEP_6 = 6
    STEP_7 = 7
    STEP_8 = 8
    STEP_9 = 9
    STEP_10 = 10
    STEP_11 = 11
    STEP_12 = 12
    STEP_13 = 13
    STEP_14 = 14
    STEP_15 = 15
    STEP_16 = 16
    STEP_17 = 17
    STEP_18 = 18
    STEP_19 = 19
    STEP_20 = 20


StepChoice: TypeAlias = Step | Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
"""A member of `Step`, or the value of one."""
