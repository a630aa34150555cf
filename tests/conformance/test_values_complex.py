"""Records of plain values: decoded whole, and sent by keywords."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.conformance.comparing import departs, fits, refused
from tests.conformance.driving import Driver

SPEC = "body-complex"

LONG_NAME = "field_56_zeros_after_the_dot_and_negative_zero_before_dot_and_this_is_a_long_field_name_on_purpose"
SPAN = timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11)

PRIMITIVES: dict[str, tuple[str, dict[str, Any]]] = {
    "int": ("IntWrapper", {"field1": -1, "field2": 2}),
    "long": ("LongWrapper", {"field1": 1099511627775, "field2": -999511627788}),
    "float": ("FloatWrapper", {"field1": 1.05, "field2": -0.003}),
    "double": ("DoubleWrapper", {"field1": 3e-100, LONG_NAME: -5e-57}),
    "bool": ("BooleanWrapper", {"field_true": True, "field_false": False}),
    "date": ("DateWrapper", {"field": date(1, 1, 1), "leap": date(2016, 2, 29)}),
    "date_time": (
        "DatetimeWrapper",
        {"field": datetime(1, 1, 1, tzinfo=UTC), "now": datetime(2015, 5, 18, 18, 38, tzinfo=UTC)},
    ),
    "duration": ("DurationWrapper", {"field": SPAN}),
    "byte": ("ByteWrapper", {"field": bytes([255, 254, 253, 252, 0, 250, 249, 248, 247, 246])}),
}


@pytest.mark.parametrize("name", PRIMITIVES)
def test_primitives(drive: Driver, name: str) -> None:
    model, members = PRIMITIVES[name]
    fits(drive, lambda client: getattr(client.primitive, f"get_{name}")(), getattr(drive.models, model)(**members))
    assert drive(lambda client: getattr(client.primitive, f"put_{name}")(**members)) is None


def test_dates_of_http(drive: Driver) -> None:
    at = drive.package.Rfc1123DateTime
    members = {"field": at(1, 1, 1, tzinfo=UTC), "now": at(2015, 5, 18, 11, 38, tzinfo=UTC)}
    expected = drive.models.Datetimerfc1123Wrapper(**members)
    fits(drive, lambda client: client.primitive.get_date_time_rfc1123(), expected)
    assert drive(lambda client: client.primitive.put_date_time_rfc1123(**members)) is None


def test_strings(drive: Driver) -> None:
    """The server sends a null that the spec does not allow."""
    expected = drive.models.StringWrapper(field="goodrequest", empty="", null=None)
    report = "$.null: expected str, got null"
    departs(drive, lambda client: client.primitive.get_string(), expected, report)
    assert drive(lambda client: client.primitive.put_string(field="goodrequest", empty="")) is None


def test_basic(drive: Driver) -> None:
    colors = drive.models.CMYKColors
    expected = drive.models.Basic(id=2, name="abc", color=colors.YELLOW)
    fits(drive, lambda client: client.basic.get_valid(), expected)
    assert drive(lambda client: client.basic.put_valid(id=2, name="abc", color=colors.MAGENTA)) is None
    assert drive(lambda client: client.basic.put_valid(id=2, name="abc", color="Magenta")) is None


def test_an_empty_record(drive: Driver) -> None:
    fits(drive, lambda client: client.basic.get_empty(), drive.models.Basic())
    assert drive(lambda client: client.basic.get_empty()).id is drive.package.UNSET


def test_a_record_of_nulls(drive: Driver) -> None:
    """`id` is nullable, and `name` is not."""
    expected = drive.models.Basic(id=None, name=None)
    departs(drive, lambda client: client.basic.get_null(), expected, "$.name: expected str, got null")


def test_a_record_that_is_not_provided(drive: Driver) -> None:
    refused(drive, lambda client: client.basic.get_not_provided(), "got an empty body")


def test_a_member_of_another_type_is_kept_and_reported(drive: Driver) -> None:
    expected = drive.models.Basic(id="a", name="abc")
    departs(drive, lambda client: client.basic.get_invalid(), expected, "$.id: expected int, got str")


def test_arrays(drive: Driver) -> None:
    wrapper = drive.models.ArrayWrapper
    items = ["1, 2, 3, 4", "", None, "&S#$(*Y", "The quick brown fox jumps over the lazy dog"]
    departs(drive, lambda client: client.array.get_valid(), wrapper(array=items), "$.array[2]: expected str, got null")
    fits(drive, lambda client: client.array.get_empty(), wrapper(array=[]))
    fits(drive, lambda client: client.array.get_not_provided(), wrapper())
    assert drive(lambda client: client.array.put_valid(array=items)) is None
    assert drive(lambda client: client.array.put_empty(array=[])) is None


def test_dictionaries(drive: Driver) -> None:
    wrapper = drive.models.DictionaryWrapper
    programs = {"txt": "notepad", "bmp": "mspaint", "xls": "excel", "exe": "", "": None}
    report = '$.defaultProgram[""]: expected str, got null'
    departs(drive, lambda client: client.dictionary.get_valid(), wrapper(default_program=programs), report)
    fits(drive, lambda client: client.dictionary.get_empty(), wrapper(default_program={}))
    fits(drive, lambda client: client.dictionary.get_null(), wrapper(default_program=None))
    fits(drive, lambda client: client.dictionary.get_not_provided(), wrapper())
    assert drive(lambda client: client.dictionary.put_valid(default_program=programs)) is None
    assert drive(lambda client: client.dictionary.put_empty(default_program={})) is None


def test_inheritance_without_a_discriminator(drive: Driver) -> None:
    dog, siamese = drive.models.Dog, drive.models.Siamese
    hates = [dog(id=1, name="Potato", food="tomato"), dog(id=-1, name="Tomato", food="french fries")]
    members = {"id": 2, "name": "Siameeee", "color": "green", "breed": "persian"}
    fits(drive, lambda client: client.inheritance.get_valid(), siamese(hates=hates, **members))
    assert drive(lambda client: client.inheritance.put_valid(hates=hates, **members)) is None
    literals = [{"id": 1, "name": "Potato", "food": "tomato"}, {"id": -1, "name": "Tomato", "food": "french fries"}]
    assert drive(lambda client: client.inheritance.put_valid(hates=literals, **members)) is None


def test_a_read_only_member_is_received_and_not_sent(drive: Driver) -> None:
    found = drive(lambda client: client.readonlyproperty.get_valid())
    fits(drive, lambda client: client.readonlyproperty.get_valid(), drive.models.ReadonlyObj(id="1234", size=2))
    assert drive(lambda client: client.readonlyproperty.put_valid(size=found.size)) is None
    with pytest.raises(TypeError, match="'id'"):
        drive(lambda client: client.readonlyproperty.put_valid(id=found.id, size=found.size))
