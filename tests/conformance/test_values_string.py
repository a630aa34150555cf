"""Strings, constants, closed enums and bytes in texts."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.conformance.comparing import departs, exactly, fits, refused
from tests.conformance.conftest import Load
from tests.conformance.driving import Driver

QUIRKS = "body-string.quirks"
SPECS = ("body-string", QUIRKS)

UNICODE = (
    "啊齄丂狛狜\uf9f1\uf92c\uf9f1\ufa0c﨩ˊ〞〡￤℡㈱‐ー﹡﹢﹫、〓ⅰⅹ⒈€㈠㈩ⅠⅫ！￣ぁんァヶΑ︴АЯа"
    "яāɡㄅㄩ─╋︵﹄︻︱︳︴ⅰⅹɑ\ue7c7ɡ〇〾⿻⺁\ue843䜣\ue864€"
)
"""Among them such as a normalization of Unicode would change."""
SPACES = "    Now is the time for all good men to come to the aid of their country    "


@pytest.fixture(scope="module")
def quirks(api: ModuleType, load: Load) -> bool:
    return api is load(QUIRKS)


@pytest.mark.parametrize(
    ("name", "text"), [("empty", ""), ("mbcs", UNICODE), ("whitespace", SPACES)], ids=["empty", "unicode", "spaces"]
)
def test_texts(drive: Driver, name: str, text: str) -> None:
    fits(drive, lambda client: getattr(client.string, f"get_{name}")(), text)
    assert drive(lambda client: getattr(client.string, f"put_{name}")(string_body=text)) is None


@pytest.mark.parametrize("name", ["get_null", "get_null_base64_url_encoded"])
def test_no_body(drive: Driver, quirks: bool, name: str) -> None:
    """The quirk: there the spec does not say that null is legal, but for the string."""
    if quirks and name != "get_null":
        refused(drive, lambda client: getattr(client.string, name)(), "got an empty body")
    else:
        fits(drive, lambda client: getattr(client.string, name)(), None)


def test_a_body_that_is_not_provided_is_no_text(drive: Driver) -> None:
    refused(drive, lambda client: client.string.get_not_provided(), "got an empty body")


def test_no_body_is_sent_where_none_is_given(drive: Driver) -> None:
    assert drive(lambda client: client.string.put_null()) is None


@pytest.mark.parametrize("name", ["not_expandable", "referenced"])
def test_closed_enums(drive: Driver, name: str) -> None:
    red = drive.models.RefColors.RED_COLOR
    fits(drive, lambda client: getattr(client.string, f"get_{name}")(), red)
    argument = "enum_string_body" if name == "referenced" else "string_body"
    assert drive(lambda client: getattr(client.string, f"put_{name}")(**{argument: red})) is None
    assert drive(lambda client: getattr(client.string, f"put_{name}")(**{argument: "red color"})) is None


def test_a_constant_that_a_response_lacks(drive: Driver) -> None:
    """It is required, so its absence is news; its value is what it always is."""
    expected = drive.models.RefColorConstant(field1="Sample String")
    assert exactly(expected.color_constant, "green-color")
    report = "$.ColorConstant: expected 'green-color', got nothing"
    departs(drive, lambda client: client.string.get_referenced_constant(), expected, report)


def test_a_constant_is_sent_always(drive: Driver) -> None:
    assert drive(lambda client: client.string.put_referenced_constant()) is None


def test_base64(drive: Driver, quirks: bool) -> None:
    """The quirk: there padded base64 is described as base64url."""
    text = b"a string that gets encoded with base64"
    expected = drive.package.Base64Url(text) if quirks else text
    fits(drive, lambda client: client.string.get_base64_encoded(), expected)


def test_base64url(drive: Driver) -> None:
    value = drive.package.Base64Url(b"a string that gets encoded with base64url")
    fits(drive, lambda client: client.string.get_base64_url_encoded(), value)
    assert drive(lambda client: client.string.put_base64_url_encoded(string_body=value)) is None
