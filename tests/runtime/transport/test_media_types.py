"""Which media type a body is sent as, where there are several, or a range of them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from loopback import Caller, Seen

from runtime.headers import essence, is_json
from runtime.media_types import chosen, is_form, said
from runtime.operation import Body, Operation, Part, empty

OFFERED = ("application/json", "text/plain", "image/png", "image/jpeg")


def sent(caller: Caller, body: Body, /, **arguments: object) -> Seen:
    caller.call(Operation("POST", "/x", body=body, responses={"200": empty()}), **arguments)
    return caller.loopback.last


@pytest.mark.parametrize(
    ("offered", "value", "expected"),
    [
        (OFFERED, {"a": 1}, "application/json"),
        (OFFERED, [1], "application/json"),
        (OFFERED, None, "application/json"),
        (OFFERED, "text", "text/plain"),
        (OFFERED, b"bytes", "image/png"),
        (OFFERED, Path("a.jpg"), "image/jpeg"),
        (OFFERED, Path("a.jpg.unknown"), "image/png"),
        (("text/plain", "application/json"), 1, "application/json"),
        (("application/json", "application/merge-patch+json"), {}, "application/json"),
        (("application/json",), "text", "application/json"),
        (("application/json", "multipart/form-data"), {"f": b"1"}, "multipart/form-data"),
        (("application/json", "multipart/form-data"), {"f": ("name", b"1")}, "multipart/form-data"),
        (("*/*",), b"1", "application/octet-stream"),
        (("*/*",), "text", "text/plain"),
        (("*/*",), {"a": 1}, "application/json"),
        (("*/*",), {"a": b"1"}, "multipart/form-data"),
        (("image/*",), b"1", "application/octet-stream"),
        (("image/*",), Path("a.png"), "image/png"),
        (("image/*",), Path("a.mp3"), "application/octet-stream"),
        (("audio/*", "image/png"), Path("a.mp3"), "audio/mpeg"),
    ],
)
def test_the_value_chooses(offered: tuple[str, ...], value: object, expected: str) -> None:
    assert chosen(offered, value) == expected


def test_the_name_of_an_open_file_says_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.jpeg").write_bytes(b"1")
    with (tmp_path / "a.jpeg").open("rb") as file:
        assert chosen(OFFERED, file) == "image/jpeg"
    assert chosen(OFFERED, io.BytesIO(b"1")) == "image/png"


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("image/png", OFFERED),
        ("Application/JSON; charset=utf-8", OFFERED),
        ("image/webp", ("image/*",)),
        ("anything/else", ("*/*",)),
    ],
)
def test_the_caller_chooses(wanted: str, offered: tuple[str, ...]) -> None:
    assert said(wanted, offered) == wanted


@pytest.mark.parametrize(("wanted", "offered"), [("image/webp", OFFERED), ("image", ("image/*",)), ("", OFFERED)])
def test_what_is_not_offered_is_refused(wanted: str, offered: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"content_type: .* is none of "):
        said(wanted, offered)


def test_kinds() -> None:
    assert essence('Text/Plain; charset="x"') == "text/plain"
    assert is_json("application/problem+json; a=b")
    assert not is_json("application/jsonl")
    assert is_form("multipart/mixed")
    assert is_form("application/x-www-form-urlencoded; charset=utf-8")
    assert not is_form("text/plain")


BODY = Body(OFFERED, argument="body", content_type="content_type")


@pytest.mark.parametrize(
    ("value", "content_type", "expected"),
    [
        ("text", "application/json", b'"text"'),
        (b'{"a": 1}', "application/json", b'{"a": 1}'),
        (b"\0", "image/jpeg", b"\0"),
        ("text", "text/plain; charset=us-ascii", b"text"),
    ],
)
def test_what_is_asked_for_is_sent(caller: Caller, value: object, content_type: str, expected: bytes) -> None:
    seen = sent(caller, BODY, body=value, content_type=content_type)

    assert (seen.headers["content-type"], seen.body) == (content_type, expected)


def test_nothing_is_sent_where_it_is_refused(caller: Caller) -> None:
    with pytest.raises(ValueError, match="'video/mp4' is none of application/json, text/plain, image/png, image/jpeg"):
        sent(caller, BODY, body=b"", content_type="video/mp4")
    assert not caller.loopback.seen


def test_members_as_a_form_or_as_json(caller: Caller) -> None:
    form = "application/x-www-form-urlencoded"
    body = Body(("application/json", form), fields=("a", "b"), content_type="content_type")

    assert sent(caller, body, a=1, b=["x", "y"]).body == b'{"a":1,"b":["x","y"]}'
    assert sent(caller, body, a=1, b=["x", "y"], content_type=form).body == b"a=1&b=x&b=y"


def test_parts_are_those_of_the_media_type(caller: Caller) -> None:
    form = "application/x-www-form-urlencoded"
    body = Body(
        ("multipart/form-data", form),
        fields=("a",),
        content_type="content_type",
        parts={"a": Part("text/markdown")},
        parts_of={form: {"a": Part(style="pipeDelimited", explode=False)}},
    )

    assert b"text/markdown" in sent(caller, body, a=["x", "y"]).body
    assert sent(caller, body, a=["x", "y"], content_type=form).body == b"a=x%7Cy"


def test_constants_beside_a_whole_body(caller: Caller) -> None:
    body = Body(OFFERED, argument="body", constants={"stream": True})
    given: dict[str, Any] = {"a": 1}

    assert sent(caller, body, body=given).body == b'{"a":1,"stream":true}'
    assert given == {"a": 1}
