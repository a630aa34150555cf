"""Records that a discriminator tells apart: with unknown members, without the discriminator, and within themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.conformance.canned import answered
from tests.conformance.comparing import departs, exactly, fits
from tests.conformance.driving import Driver

SPEC = "body-complex"

PICTURE = bytes([255, 255, 255, 255, 254])
OLD = datetime(1900, 1, 5, 1, tzinfo=UTC)
NEW = datetime(2012, 1, 5, 1, tzinfo=UTC)
COLOR = "$.siblings[2].color: expected one of 'pink', 'gray', 'brown', 'RED', 'red', got 'pinkish-gray'"


def siblings(models: Any) -> list[Any]:
    return [
        models.SharkBase(age=6, birthday=NEW, length=20.0, species="predator"),
        models.Sawshark(age=105, birthday=OLD, length=10.0, picture=PICTURE, species="dangerous"),
        models.Goblinshark(
            age=1,
            birthday=datetime(2015, 8, 8, tzinfo=UTC),
            length=30.0,
            species="scary",
            jawsize=5,
            color=models.GoblinSharkColor("pinkish-gray"),
        ),
    ]


def salmon(models: Any) -> Any:
    return models.SalmonBase(location="alaska", iswild=True, species="king", length=1.0, siblings=siblings(models))


def smart_salmon(models: Any) -> Any:
    return models.SmartSalmon(
        location="alaska",
        iswild=True,
        species="king",
        length=1.0,
        siblings=siblings(models),
        additional_properties={
            "additionalProperty1": 1,
            "additionalProperty2": False,
            "additionalProperty3": "hello",
            "additionalProperty4": {"a": 1, "b": 2},
            "additionalProperty5": [1, 3],
        },
    )


def big_fish(models: Any) -> Any:
    def shark(**members: Any) -> Any:
        return models.SharkBase(age=6, birthday=NEW, species="predator", length=20.0, **members)

    def sawshark(**members: Any) -> Any:
        return models.Sawshark(age=105, birthday=OLD, picture=PICTURE, species="dangerous", length=10.0, **members)

    coho = models.SalmonBase(
        location="atlantic", iswild=True, species="coho", length=2.0, siblings=[shark(), sawshark()]
    )
    return models.SalmonBase(
        location="alaska",
        iswild=True,
        species="king",
        length=1.0,
        siblings=[shark(siblings=[coho, sawshark(siblings=[])]), sawshark(siblings=[])],
    )


def test_a_value_that_an_open_enum_has_not_is_news(drive: Driver) -> None:
    departs(drive, lambda client: client.polymorphism.get_valid(), salmon(drive.models), COLOR)
    departs(drive, lambda client: client.polymorphism.get_complicated(), smart_salmon(drive.models), COLOR)


def test_variants_are_told_apart_by_their_classes(drive: Driver) -> None:
    models = drive.models
    match drive(lambda client: client.polymorphism.get_valid()):
        case models.SalmonBase(siblings=[models.SharkBase(), models.Sawshark(picture=picture), models.Goblinshark()]):
            assert picture == PICTURE
        case other:
            pytest.fail(repr(other))


def test_put(drive: Driver) -> None:
    assert drive(lambda client: client.polymorphism.put_valid(complex_body=salmon(drive.models))) is None
    complicated = smart_salmon(drive.models)
    assert drive(lambda client: client.polymorphism.put_complicated(complex_body=complicated)) is None


def test_what_came_is_sent_again(drive: Driver) -> None:
    fish = drive(lambda client: client.polymorphism.get_valid())
    assert drive(lambda client: client.polymorphism.put_valid(complex_body=fish)) is None
    smart = drive(lambda client: client.polymorphism.get_complicated())
    assert drive(lambda client: client.polymorphism.put_complicated(complex_body=smart)) is None
    big = drive(lambda client: client.polymorphicrecursive.get_valid())
    assert drive(lambda client: client.polymorphicrecursive.put_valid(complex_body=big)) is None


def test_put_a_dict(drive: Driver) -> None:
    fish = {
        "fishtype": "salmon",
        "location": "alaska",
        "iswild": True,
        "species": "king",
        "length": 1.0,
        "siblings": siblings(drive.models),
    }
    assert drive(lambda client: client.polymorphism.put_valid(complex_body=fish)) is None


def test_an_answer_without_the_discriminator_is_of_the_schema_that_is_named(drive: Driver) -> None:
    expected = salmon(drive.models)
    departs(
        drive,
        lambda client: client.polymorphism.put_missing_discriminator(complex_body=salmon(drive.models)),
        expected,
        "$.fishtype: expected 'salmon', got nothing",
        COLOR,
    )


def test_recursion(drive: Driver) -> None:
    fits(drive, lambda client: client.polymorphicrecursive.get_valid(), big_fish(drive.models))
    assert drive(lambda client: client.polymorphicrecursive.put_valid(complex_body=big_fish(drive.models))) is None


def test_a_discriminator_with_a_dot(drive: Driver) -> None:
    expected = drive.models.DotSalmon(location="sweden", iswild=True, species="king")
    fits(drive, lambda client: client.polymorphism.get_dot_syntax(), expected)
    assert exactly(expected.fish_type, "DotSalmon")
    assert drive.package.encode(expected).startswith(b'{"fish.type":"DotSalmon"')


def market(models: Any) -> Any:
    def dot(location: str, *, wild: bool) -> Any:
        return models.DotSalmon(location=location, iswild=wild, species="king")

    return models.DotFishMarket(
        sample_salmon=dot("sweden", wild=False),
        salmons=[dot("sweden", wild=False), dot("atlantic", wild=True)],
        sample_fish=dot("australia", wild=False),
        fishes=[dot("australia", wild=False), dot("canada", wild=True)],
    )


def test_members_with_a_discriminator(drive: Driver) -> None:
    fits(drive, lambda client: client.polymorphism.get_composed_with_discriminator(), market(drive.models))


def test_members_without_their_discriminator(drive: Driver) -> None:
    """There is one kind of fish that they can be."""
    places = ("sampleSalmon", "salmons[0]", "salmons[1]", "sampleFish", "fishes[0]", "fishes[1]")
    departs(
        drive,
        lambda client: client.polymorphism.get_composed_without_discriminator(),
        market(drive.models),
        *(f"$.{place}[\"fish.type\"]: expected 'DotSalmon', got nothing" for place in places),
    )


def test_a_record_without_a_required_member_is_not_made(drive: Driver) -> None:
    with pytest.raises(TypeError, match="birthday"):
        drive.models.SharkBase(length=1.0)


def test_a_dict_without_a_required_member_is_for_the_service_to_refuse(drive: Driver) -> None:
    """A type checker sees that it is missing; at run time a dict of the wire is sent as it is."""
    fish = {"fishtype": "shark", "species": "predator", "length": 1.0, "age": 105}
    with pytest.raises(drive.package.BadRequestError, match="should not have") as caught:
        drive(lambda client: client.polymorphism.put_valid_missing_required(complex_body=fish))
    assert type(caught.value.body) is drive.models.Error


def test_a_flat_member_below_a_discriminator(drive: Driver) -> None:
    """The server has no route for it."""
    told = {"kind": "Kind1", "propB1": "b", "helper": {"propBH1": "h"}, "propD1": "d"}
    found = drive(lambda client: client.flatten_complex.get_valid(), transport=answered(drive, json=told))
    assert exactly(found, drive.models.MyDerivedType(prop_b1="b", prop_bh1="h", prop_d1="d"))
