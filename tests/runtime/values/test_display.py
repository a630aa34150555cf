"""How models are shown: small ones whole, large ones on a screen, and no secret of any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from runtime.codec import decode
from runtime.display import LIMIT, shown
from runtime.model import UNSET, JsonValue, Model, OpenModel, OpenStrEnum, UnknownVariantBase, UnsetType, field


class Embedding(Model):
    index: int
    embedding: list[float]
    note: str | UnsetType = UNSET


class Account(Model):
    __secret__: ClassVar[tuple[str, ...]] = ("key",)
    key: str | None | UnsetType = UNSET
    name: str = "me"


class Node(Model):
    name: str
    below: list[Node] | UnsetType = UNSET


class Loose(OpenModel):
    __secret__: ClassVar[tuple[str, ...]] = ("token",)
    token: str | UnsetType = UNSET
    additional_properties: dict[str, JsonValue] = field(default_factory=dict)


class Image(Model, tag_field="type", tag="image"):
    type: ClassVar[Literal["image"]] = "image"
    data: bytes


class Status(OpenStrEnum):
    QUEUED = "queued"


def test_a_small_model_is_whole_and_without_what_was_left_out() -> None:
    value = Embedding(index=0, embedding=[0.25, 0.5])
    assert repr(value) == "Embedding(index=0, embedding=[0.25, 0.5])"
    assert eval(repr(value)) == value
    assert repr(Account()) == "Account(name='me')"
    assert repr(Node(name="it's", below=[])) == 'Node(name="it\'s", below=[])'
    assert repr(Image(data=b"x")) == "Image(data=b'x')"
    assert repr([Node(name="a")]) == "[Node(name='a')]"
    assert repr(UnknownVariantBase({"a": Status("new")})) == "UnknownVariantBase({'a': <Status: 'new'>})"


def test_a_secret_is_shown_nowhere() -> None:
    text = "s3cr3t"
    assert repr(Account(key=text)) == "Account(key=***, name='me')"
    assert repr(Account(key=None)) == "Account(key=None, name='me')"
    assert repr(Loose(token=text, additional_properties={"in": [Account(key=text)]})) == (
        "Loose(token=***, additional_properties={'in': [Account(key=***, name='me')]})"
    )
    for record in (Account(key=text), Loose(token=text)):
        assert text not in str(list(record.__rich_repr__()))
    many = UnknownVariantBase({"accounts": [Account(key=text)] * 1000})
    assert text not in repr(many)


def test_a_long_list_says_how_much_more_there_is() -> None:
    value = Embedding(index=0, embedding=[number / 8 for number in range(1536)], note="n")
    assert repr(value) == (
        "Embedding(index=0, embedding=[0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0, 1.125, 1.25, 1.375, "
        "... 1524 more], note='n')"
    )


def test_a_long_string_says_how_much_more_there_is() -> None:
    assert repr(Node(name="ab" * 5000)) == f"Node(name={'ab' * 150!r}... 9700 more)"
    assert repr(Image(data=b"\0" * 5000)) == f"Image(data={bytes(300)!r}... 4700 more)"


def test_a_long_object_says_how_much_more_there_is() -> None:
    value = Loose(additional_properties={f"member {number}": "x" * 40 for number in range(100)})
    assert repr(value).startswith("Loose(additional_properties={'member 0': 'xxx")
    assert repr(value).endswith(", ... 88 more})")


def test_what_is_deep_is_left_out_first() -> None:
    value = Node(name="leaf")
    for number in range(500):
        value = Node(name=f"node {number}", below=[value] * 3)
    text = repr(value)
    assert len(text) <= LIMIT
    assert text.startswith("Node(name='node 499', below=[Node(name='node 498', below=[")
    assert "Node(...)" in text or "[...]" in text


def test_a_repr_has_an_end_whatever_is_in_it() -> None:
    circle: list[object] = []
    circle.append(circle)
    wide = type("Wide", (Model,), {"__annotations__": {f"member_{n}": int for n in range(400)}})
    values = [
        shown(circle),
        repr(wide(**{f"member_{n}": n for n in range(400)})),
        shown({f"key {n}" * 100: n for n in range(50)}),
        shown("x" * 10_000_000),
        shown([["x" * 1000] * 1000] * 1000),
        repr(UnknownVariantBase({"a": {"b": ["c" * 50] * 50}})),
    ]
    assert [len(text) <= LIMIT for text in values] == [True] * len(values)
    assert values[1].endswith("...")


def test_a_value_that_cannot_be_written_is_no_error() -> None:
    number = decode(object, b"1" * 4000)
    assert isinstance(number, int)
    assert shown([number * 10**1000]) == "[<int: ValueError>]"


def test_only_what_is_shown_is_looked_at() -> None:
    class Counted(list[float]):
        looked_at = 0

        def __iter__(self) -> Iterator[float]:
            for item in super().__iter__():
                Counted.looked_at += 1
                yield item

    value = Embedding(index=0, embedding=Counted([0.5] * 1_000_000))
    assert len(repr(value)) <= LIMIT
    assert Counted.looked_at < 2000
