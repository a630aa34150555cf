"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class ThingBase(Model):
    id: int | UnsetType = UNSET


class MailBase(ThingBase):
    channel: Literal["mail"] = "mail"
    to: str | UnsetType = UNSET


class TextMail(MailBase, tag_field="format", tag="text"):
    format: ClassVar[Literal["text"]] = "text"
    text: str | UnsetType = UNSET


class HtmlMail(MailBase, tag_field="format", tag="html"):
    format: ClassVar[Literal["html"]] = "html"
    html: str | UnsetType = UNSET


if TYPE_CHECKING:
    Mail: TypeAlias = TextMail | HtmlMail | UnknownVariant
else:
    Mail = union({"text": TextMail, "html": HtmlMail}, tag="format", unknown=UnknownVariant)


class Badge(Model, tag_field="size", tag="badge"):
    size: ClassVar[Literal["badge"]] = "badge"
    channel: Literal["push"] = "push"


class Banner(Model, tag_field="size", tag="banner"):
    size: ClassVar[Literal["banner"]] = "banner"
    channel: Literal["push"] = "push"


if TYPE_CHECKING:
    Push: TypeAlias = Badge | Banner | UnknownVariant
else:
    Push = union({"badge": Badge, "banner": Banner}, tag="size", unknown=UnknownVariant)


class Call(ThingBase, tag_field="channel", tag="call"):
    channel: ClassVar[Literal["call"]] = "call"
    number: str | UnsetType = UNSET


if TYPE_CHECKING:
    Thing: TypeAlias = Mail | Call | Push | UnknownVariant
else:
    Thing = union({"mail": Mail, "call": Call, "push": Push}, tag="channel", unknown=UnknownVariant)
