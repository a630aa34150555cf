"""Models whose values are written in XML, as a generated package would have them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import ClassVar, Literal, TypeAlias
from uuid import UUID

from runtime.model import (
    UNSET,
    Base64Url,
    IntEnum,
    JsonValue,
    Model,
    OpenModel,
    OpenStrEnum,
    Rfc1123DateTime,
    UnixTime,
    UnsetType,
    field,
    union,
)
from runtime.xml_facts import Xml

XSI = "http://www.w3.org/2001/XMLSchema-instance"
SPACE = "urn:shop"


class Color(OpenStrEnum):
    RED = "red"


class Size(IntEnum):
    SMALL = 1
    LARGE = 2


class Scalars(Model):
    text: str | UnsetType = UNSET
    integer: int | UnsetType = UNSET
    number: float | UnsetType = UNSET
    flag: bool | UnsetType = UNSET
    moment: datetime | UnsetType = UNSET
    http_date: Rfc1123DateTime | UnsetType = field(name="http-date", default=UNSET)
    unix: UnixTime | UnsetType = UNSET
    day: date | UnsetType = UNSET
    hour: time | UnsetType = UNSET
    span: timedelta | UnsetType = UNSET
    data: bytes | UnsetType = UNSET
    url_data: Base64Url | UnsetType = UNSET
    exact: Decimal | UnsetType = UNSET
    id: UUID | UnsetType = UNSET
    color: Color | UnsetType = UNSET
    size: Size | UnsetType = UNSET
    word: Literal["on", "off"] | UnsetType = UNSET
    maybe: int | None | UnsetType = UNSET
    either: int | str | UnsetType = UNSET


class Point(Model):
    __xml__: ClassVar[dict[str, Xml]] = {"x": Xml(node="attribute"), "label": Xml(node="text")}
    x: int
    y: int | UnsetType = UNSET
    label: str | UnsetType = UNSET


class Lists(Model):
    __xml__: ClassVar[dict[str, Xml]] = {
        "points": Xml("point"),
        "names": Xml(wrapped=True, item=Xml("name")),
        "rows": Xml("row", item=Xml("row", wrapped=True, item=Xml("cell"))),
        "words": Xml(node="attribute"),
    }
    points: list[Point] | UnsetType = UNSET
    names: list[str] | UnsetType = UNSET
    rows: list[list[int]] | UnsetType = UNSET
    words: list[int] | UnsetType = UNSET


class Needs(Model):
    __xml__: ClassVar[dict[str, Xml]] = {"tags": Xml("tag")}
    tags: list[str]


class Tables(Model):
    __xml__: ClassVar[dict[str, Xml]] = {"groups": Xml(item=Xml(wrapped=True, item=Xml("n")))}
    plain: dict[str, int] | UnsetType = UNSET
    groups: dict[str, list[int]] | UnsetType = UNSET
    points: dict[str, Point] | UnsetType = UNSET
    any: JsonValue | UnsetType = UNSET


class Open(OpenModel):
    __xml__: ClassVar[dict[str, Xml]] = {"kind": Xml(node="attribute")}
    kind: str | UnsetType = UNSET
    additional_properties: dict[str, int] = field(default_factory=dict)


class Nut(Model, tag_field="kind", tag="nut"):
    __xml__: ClassVar[dict[str, Xml]] = {"kind": Xml("type", namespace=XSI, prefix="xsi", node="attribute")}
    kind: ClassVar[Literal["nut"]] = "nut"
    size: int


class Bolt(Model, tag_field="kind", tag="bolt"):
    __xml__: ClassVar[dict[str, Xml]] = {"kind": Xml("type", namespace=XSI, prefix="xsi", node="attribute")}
    kind: ClassVar[Literal["bolt"]] = "bolt"
    length: float


Part: TypeAlias = union(Nut, Bolt, tag="kind")


class Cat(Model):
    __xml__: ClassVar[dict[str, Xml]] = {"lives": Xml(node="attribute")}
    lives: int
    name: str | UnsetType = UNSET


class Dog(Model):
    tricks: list[str]
    name: str | UnsetType = UNSET


Pet: TypeAlias = union(Cat, Dog)


class Box(Model):
    __xml__: ClassVar[dict[str, Xml]] = {"parts": Xml("part")}
    parts: list[Part] | UnsetType = UNSET
    pet: Pet | UnsetType = UNSET
    box: Box | UnsetType = UNSET


class Spaced(Model):
    __xml__: ClassVar[dict[str, Xml]] = {
        "id": Xml(namespace="urn:ids", prefix="i", node="attribute"),
        "lang": Xml(prefix="xml", node="attribute"),
        "price": Xml(namespace=SPACE, prefix="s"),
        "plain": Xml(),
    }
    id: str
    price: float
    plain: str | UnsetType = UNSET
    lang: str | UnsetType = UNSET
