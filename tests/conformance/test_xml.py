"""XML bodies both ways: attributes, lists wrapped and not, a list as the root, text beside attributes, empty elements,
maps, bytes, and JSON in between."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "xml-service"

SLIDES: dict[str, Any] = {
    "title": "Sample Slide Show",
    "date": "Date of publication",
    "author": "Yours Truly",
    "slides": [
        {"type": "all", "title": "Wake up to WonderWidgets!"},
        {
            "type": "all",
            "title": "Overview",
            "items": ["Why WonderWidgets are great", "", "Who buys WonderWidgets"],
        },
    ],
}
ACCESS: dict[str, Any] = {
    "Id": "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=",
    "AccessPolicy": {
        "Start": datetime(2009, 9, 28, 8, 49, 37, 123000, UTC),
        "Expiry": datetime(2009, 9, 29, 8, 49, 37, 123000, UTC),
        "Permission": "rwd",
    },
}
EXPIRATION = datetime(2018, 2, 28, 0, 40, 0, 123000, UTC)


def members(record: object) -> object:
    """A model as dicts and lists, by Python names and with what is UNSET left out, so that types show."""
    if isinstance(record, list):
        return [members(each) for each in record]
    if not hasattr(record, "__struct_fields__"):
        return record
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    return {name: members(value) for name, value in values.items() if type(value).__name__ != "UnsetType"}


# --- attributes and lists -------------------------------------------------------------------------------------------


def test_attributes_and_a_list_of_elements(drive: Driver) -> None:
    show = drive(lambda client: client.xml.get_simple())
    assert type(show) is drive.models.Slideshow
    assert type(show.slides[0]) is drive.models.Slide
    assert exactly(members(show), SLIDES)


def test_they_are_sent_from_dicts(drive: Driver) -> None:
    assert drive(lambda client: client.xml.put_simple(**SLIDES)) is None


def test_they_are_sent_from_models(drive: Driver) -> None:
    slides = [drive.models.Slide(**slide) for slide in SLIDES["slides"]]
    assert drive(lambda client: client.xml.put_simple(**{**SLIDES, "slides": slides})) is None


def test_what_was_received_can_be_sent_again(drive: Driver) -> None:
    show = drive(lambda client: client.xml.get_simple())
    sent = {name: getattr(show, name) for name in ("title", "date", "author", "slides")}
    assert drive(lambda client: client.xml.put_simple(**sent)) is None


def test_an_error_that_is_no_xml_keeps_its_text(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError) as caught:
        drive(lambda client: client.xml.put_simple(title="another", slides=[]))
    assert caught.value.status == 400
    assert "Expected (parsed form)" in caught.value.body


def test_wrapped_lists(drive: Driver) -> None:
    barrel = drive(lambda client: client.xml.get_wrapped_lists())
    assert type(barrel) is drive.models.AppleBarrel
    assert exactly(members(barrel), {"good_apples": ["Fuji", "Gala"], "bad_apples": ["Red Delicious"]})
    assert drive(lambda client: client.xml.put_wrapped_lists(**members(barrel))) is None


def test_an_empty_document(drive: Driver) -> None:
    assert exactly(members(drive(lambda client: client.xml.get_empty_list())), {})
    assert drive(lambda client: client.xml.put_empty_list(slides=[])) is None
    assert drive(lambda client: client.xml.put_empty_list()) is None


def test_empty_wrapped_lists(drive: Driver) -> None:
    barrel = drive(lambda client: client.xml.get_empty_wrapped_lists())
    assert exactly(members(barrel), {"good_apples": [], "bad_apples": []})
    assert drive(lambda client: client.xml.put_empty_wrapped_lists(good_apples=[], bad_apples=[])) is None


# --- a list as the root ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("root_list", [("Cavendish", "Sweet", EXPIRATION), ("Plantain", "Savory", EXPIRATION)]),
        ("root_list_single_item", [("Cavendish", "Sweet", EXPIRATION)]),
        ("empty_root_list", []),
    ],
)
def test_a_list_is_the_root(drive: Driver, name: str, expected: list[tuple[str, str, datetime]]) -> None:
    bananas = drive(lambda client: getattr(client.xml, f"get_{name}")())
    assert type(bananas) is list
    assert all(type(banana) is drive.models.Banana for banana in bananas)
    assert [(banana.name, banana.flavor, banana.expiration) for banana in bananas] == expected
    written = [dict(zip(("name", "flavor", "expiration"), values, strict=True)) for values in expected]
    for sent in (bananas, written):
        assert drive(lambda client, sent=sent: getattr(client.xml, f"put_{name}")(bananas=sent)) is None


def test_an_empty_element_is_an_empty_string(drive: Driver) -> None:
    banana = drive(lambda client: client.xml.get_empty_child_element())
    moment = datetime(2012, 2, 24, 0, 53, 52, 789000, UTC)
    assert exactly(members(banana), {"name": "Unknown Banana", "flavor": "", "expiration": moment})
    assert drive(lambda client: client.xml.put_empty_child_element(**members(banana))) is None


# --- names of elements ----------------------------------------------------------------------------------------------


def test_a_member_that_refers_to_a_model_without_a_name_in_xml(drive: Driver) -> None:
    root = drive(lambda client: client.xml.get_complex_type_ref_no_meta())
    assert type(root.ref_to_model) is drive.models.ComplexTypeNoMeta
    assert exactly(members(root), {"ref_to_model": {"id": "myid"}, "something": "else"})
    sent = {"ref_to_model": {"ID": "myid"}, "something": "else"}
    assert drive(lambda client: client.xml.put_complex_type_ref_no_meta(**sent)) is None


def test_a_member_that_refers_to_a_model_with_a_name_in_xml(drive: Driver) -> None:
    root = drive(lambda client: client.xml.get_complex_type_ref_with_meta())
    assert type(root.ref_to_model) is drive.models.ComplexTypeWithMeta
    assert exactly(members(root), {"ref_to_model": {"id": "myid"}, "something": "else"})
    sent = {"ref_to_model": drive.models.ComplexTypeWithMeta(id="myid"), "something": "else"}
    assert drive(lambda client: client.xml.put_complex_type_ref_with_meta(**sent)) is None


def test_text_beside_an_attribute(drive: Driver) -> None:
    found = drive(lambda client: client.xml.get_xms_text())
    assert type(found) is drive.models.ObjectWithXMsTextProperty
    assert exactly(members(found), {"language": "english", "content": "I am text"})


# --- storage --------------------------------------------------------------------------------------------------------


def test_containers(drive: Driver) -> None:
    found = drive(lambda client: client.xml.list_containers())
    assert exactly(found.service_endpoint, "https://myaccount.blob.core.windows.net/")
    assert (type(found.max_results), found.max_results, found.next_marker) == (int, 3, "video")
    assert found.prefix is drive.package.UNSET  # required, and not there
    assert [container.name for container in found.containers] == ["audio", "images", "textfiles"]
    modified = [container.properties.last_modified for container in found.containers]
    assert all(type(each) is drive.package.Rfc1123DateTime for each in modified)
    assert modified[0] == datetime(2016, 10, 26, 20, 39, 39, tzinfo=UTC)
    access = found.containers[0].properties.public_access
    assert access is drive.models.PublicAccessType.CONTAINER


def test_what_is_missing_is_reported(drive: Driver) -> None:
    drifts: list[Any] = []
    drive(lambda client: client.xml.list_containers(), on_drift=drifts.append)
    assert [str(drift) for drift in drifts] == ["$.Prefix: expected str, got nothing"]
    with pytest.raises(drive.package.DecodeError, match="Prefix: expected str, got nothing"):
        drive(lambda client: client.xml.list_containers(), strict=True)


def test_blobs(drive: Driver) -> None:
    models = drive.models
    found = drive(lambda client: client.xml.list_blobs())
    assert exactly(found.container_name, "https://myaccount.blob.core.windows.net/mycontainer")
    assert exactly(found.next_marker, "")
    first, second, third, fourth, last = found.blobs.blob
    assert [each.name for each in found.blobs.blob] == ["blob1.txt", "blob2.txt", "blob2.txt", "blob2.txt", "blob3.txt"]
    assert exactly(second.snapshot, "2009-09-09T09:20:03.0427659Z")
    properties = first.properties
    assert properties.last_modified == datetime(2009, 9, 9, 9, 20, 2, tzinfo=UTC)
    assert type(properties.last_modified) is drive.package.Rfc1123DateTime
    assert (properties.content_length, properties.content_encoding, properties.content_language) == (100, "", "en-US")
    assert properties.blob_type is models.BlobType.BLOCK_BLOB
    assert properties.lease_status is models.LeaseStatus.UNLOCKED
    assert (last.properties.blob_sequence_number, last.properties.content_length) == (3, 16384)
    assert last.properties.lease_status is models.LeaseStatus.LOCKED
    assert fourth.metadata == {"Color": "green", "BlobNumber": "02", "SomeMetadataName": "SomeMetadataValue"}
    assert exactly(second.metadata["x-ms-invalid-name"], "nasdf$@#$$")
    assert third.deleted is drive.package.UNSET
    assert found.blobs.blob_prefix is drive.package.UNSET


def test_properties_of_a_service(drive: Driver) -> None:
    found = drive(lambda client: client.xml.get_service_properties())
    week = {"enabled": True, "days": 7}
    assert exactly(
        members(found),
        {
            "logging": {"version": "1.0", "delete": True, "read": False, "write": True, "retention_policy": week},
            "hour_metrics": {"version": "1.0", "enabled": True, "include_apis": False, "retention_policy": week},
            "minute_metrics": {"version": "1.0", "enabled": True, "include_apis": True, "retention_policy": week},
        },
    )
    sent = {name: getattr(found, name) for name in ("logging", "hour_metrics", "minute_metrics")}
    assert drive(lambda client: client.xml.put_service_properties(**sent)) is None


def test_access_of_a_container(drive: Driver) -> None:
    (identifier,) = drive(lambda client: client.xml.get_acls())
    assert type(identifier) is drive.models.SignedIdentifier
    assert identifier.id == ACCESS["Id"]
    assert identifier.access_policy.start == datetime(2009, 9, 28, 8, 49, 37, 123000, UTC)
    assert identifier.access_policy.permission == "rwd"
    assert drive(lambda client: client.xml.put_acls(properties=[identifier])) is None
    assert drive(lambda client: client.xml.put_acls(properties=[ACCESS])) is None


# --- scalars, and what is no XML ------------------------------------------------------------------------------------


def test_bytes(drive: Driver) -> None:
    found = drive(lambda client: client.xml.get_bytes())
    assert (type(found.bytes), found.bytes) == (bytes, b"Hello world")
    assert drive(lambda client: client.xml.put_binary(bytes=b"Hello world")) is None


def test_url(drive: Driver) -> None:
    url = "https://myaccount.blob.core.windows.net/"
    assert drive(lambda client: client.xml.get_uri()).url == url
    assert drive(lambda client: client.xml.put_uri(url=url)) is None


def test_headers_without_a_body(drive: Driver) -> None:
    assert drive(lambda client: client.xml.get_headers()) is None
    found = drive(lambda client: client.with_response(client.xml.get_headers))
    assert found.headers["custom-header"] == "custom-value"


def test_json_among_xml(drive: Driver) -> None:
    found = drive(lambda client: client.xml.json_output())
    assert (type(found), type(found.id), found.id) == (drive.models.JSONOutput, int, 42)
    assert drive(lambda client: client.xml.json_input(id=42)) is None
