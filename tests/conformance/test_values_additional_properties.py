"""Members that a schema does not name: of any type, of one, of objects, and beside a member of their name."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tests.conformance.comparing import exactly, fits
from tests.conformance.driving import Driver

SPEC = "additionalProperties"

PICTURE = bytes([255, 255, 255, 255, 254])
BIRTH: dict[str, Any] = {"birthdate": "2017-12-13T02:29:51Z", "complexProperty": {"color": "Red"}}


def test_any(drive: Driver) -> None:
    given = {"birthdate": datetime(2017, 12, 13, 2, 29, 51, tzinfo=UTC), "complexProperty": {"color": "Red"}}
    expected = drive.models.PetAPTrue(id=1, name="Puppy", status=True, additional_properties=BIRTH)
    fits(
        drive,
        lambda client: client.pets.create_ap_true(id=1, name="Puppy", additional_properties=given),
        expected,
    )


def test_any_in_a_subclass(drive: Driver) -> None:
    expected = drive.models.CatAPTrue(id=1, name="Lisa", friendly=True, status=True, additional_properties=BIRTH)
    fits(
        drive,
        lambda client: client.pets.create_cat_ap_true(id=1, name="Lisa", friendly=True, additional_properties=BIRTH),
        expected,
    )


def test_objects(drive: Driver) -> None:
    puppy = {"id": 1, "name": "Puppy", **BIRTH}
    expected = drive.models.PetAPObject(
        id=2,
        name="Hira",
        status=True,
        additional_properties={"siblings": [puppy], "picture": "//////4="},
    )
    fits(
        drive,
        lambda client: client.pets.create_ap_object(
            id=2, name="Hira", additional_properties={"siblings": [puppy], "picture": PICTURE}
        ),
        expected,
    )
    model = drive.models.PetAPObject(id=1, name="Puppy", additional_properties=BIRTH)
    given = {"siblings": [model], "picture": PICTURE}
    fits(drive, lambda client: client.pets.create_ap_object(id=2, name="Hira", additional_properties=given), expected)


def test_strings(drive: Driver) -> None:
    more = {"color": "red", "weight": "10 kg", "city": "Bombay"}
    expected = drive.models.PetAPString(id=3, name="Tommy", status=True, additional_properties=more)
    fits(
        drive,
        lambda client: client.pets.create_ap_string(id=3, name="Tommy", additional_properties=more),
        expected,
    )


MEASURES = {"height": 5.61, "weight": 599.0, "footsize": 11.5}


def test_a_member_of_that_name(drive: Driver) -> None:
    expected = drive.models.PetAPInProperties(id=4, name="Bunny", status=True, additional_properties_=MEASURES)
    fits(
        drive,
        lambda client: client.pets.create_ap_in_properties(id=4, name="Bunny", additional_properties_=MEASURES),
        expected,
    )


def test_a_member_of_that_name_beside_others(drive: Driver) -> None:
    more = {"color": "red", "city": "Seattle", "food": "tikka masala"}
    members = {"id": 5, "name": "Funny", "odata_location": "westus", "additional_properties_": MEASURES}
    expected = drive.models.PetAPInPropertiesWithAPString(status=True, additional_properties=more, **members)
    fits(
        drive,
        lambda client: client.pets.create_ap_in_properties_with_ap_string(additional_properties=more, **members),
        expected,
    )
    again = drive.package.decode(type(expected), drive.package.encode(expected), strict=True)
    assert exactly(again, expected)
