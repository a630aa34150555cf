"""Models of the operations on नाम."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType, field


class Thing(Model):
    नाम: str | UnsetType = UNSET
    ชื่อ: str | UnsetType = UNSET
    名前: str | UnsetType = UNSET
    имя: str | UnsetType = UNSET
    שם: str | UnsetType = UNSET
    été: str | UnsetType = field(default=UNSET, name="été")
    s_2: str | UnsetType = field(default=UNSET, name="ſ")
    s: str | UnsetType = UNSET
    a_2: str | UnsetType = field(default=UNSET, name="ａ")
    a: str | UnsetType = UNSET
    mood: ThingMood | Literal["🎉", "👍🏽", "?", "♥", "-1", "+1"] | UnsetType = UNSET


class ThingMood(StrEnum):
    PARTY_POPPER = "🎉"
    THUMBS_UP_SIGN_EMOJI_MODIFIER_FITZPATRICK_TYPE_4 = "👍🏽"
    QUESTION_MARK = "?"
    BLACK_HEART_SUIT = "♥"
    MINUS_1 = "-1"
    PLUS_1 = "+1"
