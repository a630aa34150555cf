"""x-ms-error-response, and what errors may be: objects told apart by a tag, a string, a number, text, nothing."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "xms-error-responses"


def test_no_error(drive: Driver) -> None:
    expected = drive.models.Pet(name="Tommy Tomson", ani_type="Dog")
    assert exactly(drive(lambda client: client.pet.get_by_id("tommy")), expected)
    assert drive(lambda client: client.pet.get_by_id("django")) is None
    assert isinstance(drive(lambda client: client.pet.do_something("stay")), drive.models.PetAction)


def test_an_error_by_its_tag(drive: Driver) -> None:
    with pytest.raises(drive.package.NotFoundError) as caught:
        drive(lambda client: client.pet.get_by_id("coyoteUgly"))
    assert exactly(
        caught.value.body,
        drive.models.AnimalNotFound(
            some_base_prop="problem finding animal",
            reason="the type of animal requested is not available",
            name="coyote",
        ),
    )
    with pytest.raises(drive.package.NotFoundError) as caught:
        drive(lambda client: client.pet.get_by_id("weirdAlYankovic"))
    assert exactly(
        caught.value.body,
        drive.models.LinkNotFound(
            some_base_prop="problem finding pet",
            reason="link to pet not found",
            what_sub_address="pet/yourpet was not found",
        ),
    )


@pytest.mark.parametrize(
    ("pet", "status", "body"),
    [
        ("ringo", 400, "ringo is missing"),
        ("alien123", 501, 123),
        ("nobody", 402, "That's all folks!!"),
    ],
)
def test_an_error_that_is_no_object(drive: Driver, pet: str, status: int, body: object) -> None:
    with pytest.raises(drive.package.ApiError) as caught:
        drive(lambda client: client.pet.get_by_id(pet))
    assert caught.value.status == status
    assert exactly(caught.value.body, body)
    assert type(caught.value.body) is type(body)


def test_an_error_below_an_error(drive: Driver) -> None:
    """A subtype of a subtype, by the model of its status, and by that of `default`."""
    with pytest.raises(drive.package.ServerError) as caught:
        drive(lambda client: client.pet.do_something("jump"), retries=0)
    sad = caught.value.body
    assert isinstance(sad, drive.models.PetSadErrorBase)
    assert (sad.error_type, sad.reason, sad.error_message) == ("PetSadError", "need more treats", "casper aint happy")
    with pytest.raises(drive.package.NotFoundError) as caught:
        drive(lambda client: client.pet.do_something("fetch"))
    assert exactly(
        caught.value.body,
        drive.models.PetHungryOrThirstyError(
            action_response="howl",
            error_message="scooby is low",
            reason="need more everything",
            hungry_or_thirsty="hungry and thirsty",
        ),
    )


def test_an_argument_of_the_name_of_a_module(drive: Driver) -> None:
    with pytest.raises(drive.package.ServerError) as caught:
        drive(lambda client: client.pet.has_models_param(models="value1"), retries=0)
    assert exactly(caught.value.body.error_message, "casper aint happy")
