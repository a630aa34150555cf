"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.flat import holder, lifted
from .._runtime.model import UNSET, JsonValue, Model, OpenModel, UnsetType, field, union
from ._unknown import UnknownVariant


class Thing(Model):
    __secret__: ClassVar[tuple[str, ...]] = ("secret",)
    id: str
    name: str | UnsetType = UNSET
    """Of the thing."""
    _properties: ThingProperties | UnsetType = holder("properties", init=False, default=UNSET)
    colour: str | UnsetType = lifted("_properties", default=UNSET)
    """Of the thing's inside."""
    properties_name: str | UnsetType = lifted("_properties", "name", default=UNSET)
    state: str | UnsetType = lifted("_properties", default=UNSET)
    secret: str | UnsetType = lifted("_properties", default=UNSET)
    a_b: int | UnsetType = lifted("_properties", default=UNSET)
    properties_additional_properties: dict[str, int] | UnsetType = lifted(
        "_properties", "additional_properties", default=UNSET
    )
    """The members of `properties` that the schema does not name."""
    _details: Details = holder("details", init=False)
    size: int = lifted("_details")
    kind: Literal["only"] = lifted("_details", default="only")
    image_url: str | UnsetType = lifted("_details", default=UNSET)
    image_size: int | UnsetType = lifted("_details", default=UNSET)
    labels: dict[str, str] | UnsetType = UNSET


class ThingProperties(OpenModel):
    __secret__: ClassVar[tuple[str, ...]] = ("secret",)
    __read_only__: ClassVar[tuple[str, ...]] = ("state",)
    colour: str
    """Of the thing's inside."""
    name: str | UnsetType = UNSET
    state: str | UnsetType = UNSET
    secret: str | UnsetType = UNSET
    a_b: int = field(default=3, name="a.b")
    additional_properties: dict[str, int] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


class Details(Model):
    size: int
    kind: Literal["only"] = "only"
    _image: Image | None | UnsetType = holder("image", init=False, default=UNSET)
    image_url: str | UnsetType = lifted("_image", default=UNSET)
    image_size: int | UnsetType = lifted("_image", "size", default=UNSET)


class Image(Model):
    image_url: str = field(name="url")
    size: int | UnsetType = UNSET


class ShapeBase(OpenModel):
    _image: Image | UnsetType = holder("image", init=False, default=UNSET)
    image_url: str | UnsetType = lifted("_image", default=UNSET)
    size: int | UnsetType = lifted("_image", default=UNSET)


class Circle(ShapeBase, tag_field="type", tag="circle"):
    type: ClassVar[Literal["circle"]] = "circle"
    _radius: CircleRadius | UnsetType = holder("radius", init=False, default=UNSET)
    length: float | UnsetType = lifted("_radius", default=UNSET)
    radius_size: float | UnsetType = lifted("_radius", "size", default=UNSET)


class CircleRadius(Model):
    length: float | UnsetType = UNSET
    size: float | UnsetType = UNSET


class Square(ShapeBase, tag_field="type", tag="square"):
    type: ClassVar[Literal["square"]] = "square"
    side: float | UnsetType = UNSET
    additional_properties: dict[str, JsonValue] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


if TYPE_CHECKING:
    Shape: TypeAlias = Circle | Square | UnknownVariant
else:
    Shape = union({"circle": Circle, "square": Square}, tag="type", unknown=UnknownVariant)
