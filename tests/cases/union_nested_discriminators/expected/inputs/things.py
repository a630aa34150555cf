"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class TextMailDict(TypedDict):
    """`models.TextMail` as a dict literal."""

    format: Literal["text"]
    id: NotRequired[int]
    channel: NotRequired[Literal["mail"]]
    to: NotRequired[str]
    text: NotRequired[str]


TextMailInput: TypeAlias = models.TextMail | TextMailDict


class HtmlMailDict(TypedDict):
    """`models.HtmlMail` as a dict literal."""

    format: Literal["html"]
    id: NotRequired[int]
    channel: NotRequired[Literal["mail"]]
    to: NotRequired[str]
    html: NotRequired[str]


HtmlMailInput: TypeAlias = models.HtmlMail | HtmlMailDict

MailInput: TypeAlias = TextMailInput | HtmlMailInput | models.UnknownVariant
"""What a request takes for `models.Mail`."""


class BadgeDict(TypedDict):
    """`models.Badge` as a dict literal."""

    size: Literal["badge"]
    channel: NotRequired[Literal["push"]]


BadgeInput: TypeAlias = models.Badge | BadgeDict


class BannerDict(TypedDict):
    """`models.Banner` as a dict literal."""

    size: Literal["banner"]
    channel: NotRequired[Literal["push"]]


BannerInput: TypeAlias = models.Banner | BannerDict

PushInput: TypeAlias = BadgeInput | BannerInput | models.UnknownVariant
"""What a request takes for `models.Push`."""


class CallDict(TypedDict):
    """`models.Call` as a dict literal."""

    channel: Literal["call"]
    id: NotRequired[int]
    number: NotRequired[str]


CallInput: TypeAlias = models.Call | CallDict

ThingInput: TypeAlias = MailInput | CallInput | PushInput | models.UnknownVariant
"""What a request takes for `models.Thing`."""
