"""multipart/form-data, read back by python-multipart."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from loopback import Caller, Seen
from python_multipart import FormParser
from python_multipart.multipart import Field, File, parse_options_header

from runtime.operation import UNSET, Body, Operation, Part, empty, header


@dataclass
class Received:
    name: str
    content: bytes
    filename: str | None = None
    content_type: str | None = None


def parsed(seen: Seen) -> list[Received]:
    kind, options = parse_options_header(seen.headers["content-type"])
    assert kind == b"multipart/form-data"
    received: list[Received] = []

    def field(value: Field) -> None:
        received.append(Received((value.field_name or b"").decode(), value.value or b""))

    def file(value: File) -> None:
        content = value.file_object
        content.seek(0)
        name = (value.file_name or b"").decode()
        received.append(Received((value.field_name or b"").decode(), content.read(), name, value.content_type))

    parser = FormParser("multipart/form-data", field, file, boundary=options[b"boundary"])
    parser.write(seen.body)
    parser.finalize()
    parser.close()
    return received


def sent(caller: Caller, parts: dict[str, Part] | None = None, required: bool = True, **members: object) -> Seen:
    body = Body("multipart/form-data", fields=tuple(members), parts=parts or {}, required=required)
    caller.call(Operation("POST", "/x", body=body, responses={"200": empty()}), **members)
    return caller.loopback.last


def test_bytes(caller: Caller) -> None:
    seen = sent(caller, file=b"\0\xff", model="whisper")

    assert parsed(seen) == [
        Received("file", b"\0\xff", "file", "application/octet-stream"),
        Received("model", b"whisper"),
    ]
    assert int(seen.headers["content-length"]) == len(seen.body)


def test_paths_and_file_objects(caller: Caller, tmp_path: Path) -> None:
    path = tmp_path / "speech.mp3"
    path.write_bytes(b"sound")
    with path.open("rb") as opened:
        opened.read(2)
        received = parsed(sent(caller, a=path, b=opened, c=io.BytesIO(b"memory")))
        assert not opened.closed

    assert received == [
        Received("a", b"sound", "speech.mp3", "audio/mpeg"),
        Received("b", b"sound", "speech.mp3", "audio/mpeg"),
        Received("c", b"memory", "c", "application/octet-stream"),
    ]


def test_tuples(caller: Caller, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"1")
    received = parsed(
        sent(caller, a=("a.json", b"{}"), b=("b.json", io.BytesIO(b"2"), "text/x-own"), c=("c.wav", path, "audio/wav"))
    )

    assert received == [
        Received("a", b"{}", "a.json", "application/json"),
        Received("b", b"2", "b.json", "text/x-own"),
        Received("c", b"1", "c.wav", "audio/wav"),
    ]


def test_file_names_are_quoted(caller: Caller) -> None:
    seen = sent(caller, file=('a"b\r\nX-Evil: 1.txt', b"x"))

    assert b'filename="a%22b%0D%0AX-Evil: 1.txt"' in seen.body
    assert len(parsed(seen)) == 1


def test_a_content_type_cannot_break_out(caller: Caller) -> None:
    with pytest.raises(ValueError, match="control character"):
        sent(caller, file=("a", b"x", "text/plain\r\nX-Evil: 1"))
    assert not caller.loopback.seen


def test_no_file_at_all_is_still_multipart(caller: Caller) -> None:
    received = parsed(sent(caller, text="ä", flag=False, number=1.5, left_out=UNSET, none=None))

    assert received == [Received("text", "ä".encode()), Received("flag", b"false"), Received("number", b"1.5")]


def test_a_list_is_one_part_for_each_item(caller: Caller) -> None:
    body = Body("multipart/form-data", fields=(("granularities", "timestamp_granularities[]"), "files"))
    caller.call(
        Operation("POST", "/x", body=body, responses={"200": empty()}),
        granularities=("word", "segment"),
        files=[b"1", ("two.txt", b"2")],
    )

    assert parsed(caller.loopback.last) == [
        Received("timestamp_granularities[]", b"word"),
        Received("timestamp_granularities[]", b"segment"),
        Received("files", b"1", "files", "application/octet-stream"),
        Received("files", b"2", "two.txt", "text/plain"),
    ]


def test_objects_are_json(caller: Caller) -> None:
    seen = sent(
        caller,
        {"document": Part("application/json"), "text": Part("text/markdown")},
        a={"b": [None]},
        c=[{"d": 1}],
        document=[1, 2],
        text="# t",
    )

    assert parsed(seen) == [
        Received("a", b'{"b":[null]}'),
        Received("c", b'{"d":1}'),
        Received("document", b"[1,2]"),
        Received("text", b"# t"),
    ]
    assert seen.body.lower().count(b"content-type: application/json") == 3
    assert b"text/markdown" in seen.body


def test_the_content_type_of_a_part(caller: Caller) -> None:
    parts = {"a": Part("image/png"), "b": Part("image/png, image/jpeg"), "c": Part("image/*")}
    received = parsed(sent(caller, parts, a=b"1", b=("b.jpg", b"2"), c=("c.png", b"3", "image/x-own")))

    assert [part.content_type for part in received] == ["image/png", "image/jpeg", "image/x-own"]


def test_styles(caller: Caller) -> None:
    received = parsed(sent(caller, {"a": Part(explode=False), "b": Part(style="deepObject")}, a=["x", "y"], b={"k": 1}))

    assert received == [Received("a", b"x,y"), Received("b[k]", b"1")]


def test_nothing_to_send(caller: Caller) -> None:
    assert sent(caller, required=False).body == b""
    with pytest.raises(ValueError, match="one part at least"):
        sent(caller, none=None)


def test_no_header_by_hand_can_hide_the_boundary(caller: Caller) -> None:
    caller.options["headers"] = {"Content-Type": "application/json"}

    assert parsed(sent(caller, a=bytearray(b"1"))) == [Received("a", b"1", "a", "application/octet-stream")]


def test_a_large_file(caller: Caller, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(b"x" * 300_000)
    [part] = parsed(sent(caller, file=path))

    assert len(part.content) == 300_000


def test_a_pipe(caller: Caller) -> None:
    class Pipe:
        def __init__(self) -> None:
            self.left = [b"two", b"one"]

        def read(self, size: int = -1) -> bytes:
            return self.left.pop() if self.left else b""

    seen = sent(caller, file=Pipe())
    assert seen.headers["transfer-encoding"] == "chunked"
    assert parsed(seen)[0].content == b"onetwo"


def test_a_pipe_of_the_system(caller: Caller) -> None:
    """Its size is said to be 0: how long it is shows at its end."""
    reading, writing = os.pipe()
    with open(writing, "wb") as end:
        end.write(b"from a pipe")
    with open(reading, "rb") as pipe:
        seen = sent(caller, file=pipe)

    assert [each.content for each in parsed(seen)] == [b"from a pipe"]
    assert "content-length" not in seen.headers


@pytest.mark.parametrize("value", [io.StringIO("text")])
def test_a_text_file_is_refused(caller: Caller, value: Any) -> None:
    with pytest.raises(TypeError, match="StringIO"):
        sent(caller, file=value)


@pytest.mark.parametrize("value", ["speech.mp3", ["a.mp3", "b.mp3"]])
def test_a_text_in_the_place_of_a_file_is_refused(caller: Caller, value: Any) -> None:
    with pytest.raises(TypeError, match=r"^file: expected a pathlib\.Path"):
        sent(caller, {"file": Part(file=True)}, file=value)
    assert parsed(sent(caller, {"file": Part(file=True)}, file=[b"a", b"b"]))[1].content == b"b"


# --- headers of parts ----------------------------------------------------------------------------------------------


def heads(seen: Seen) -> list[bytes]:
    """What stands before the content of each part."""
    boundary = b"--" + seen.headers["content-type"].partition("boundary=")[2].encode()
    return [part.partition(b"\r\n\r\n")[0].strip() for part in seen.body.split(boundary)[1:-1]]


def test_headers_of_a_part(caller: Caller) -> None:
    body = Body(
        "multipart/form-data",
        fields=("image", "note"),
        parts={
            "image": Part("image/png", headers=(header("image_limit", "X-Limit"), header("image_tag", "X-Tag"))),
            "note": Part(headers=(header("", "X-Kind", constant="note"), header("", "X-Level", default=3))),
        },
    )
    operation: Operation[Any] = Operation("POST", "/x", body=body, responses={"200": empty()})
    caller.call(operation, image=[b"1", b"2"], note="n", image_limit=[1, 2], image_tag=UNSET)

    image = b'Content-Disposition: form-data; name="image"; filename="image"\r\nX-Limit: 1,2\r\nContent-Type: image/png'
    note = b'Content-Disposition: form-data; name="note"\r\nX-Kind: note\r\nX-Level: 3'
    assert heads(caller.loopback.last) == [image, image, note]


def test_a_header_of_a_part_cannot_break_out(caller: Caller) -> None:
    body = Body("multipart/form-data", fields=("a",), parts={"a": Part(headers=(header("tag", "X-Tag"),))})
    operation: Operation[Any] = Operation("POST", "/x", body=body, responses={"200": empty()})
    with pytest.raises(ValueError, match="control character"):
        caller.call(operation, a="1", tag="x\r\nX-Evil: 1")
    assert not caller.loopback.seen


def test_headers_of_one_file(caller: Caller) -> None:
    seen = sent(caller, file=("a.txt", b"1", "text/plain", {"X-Own": "yes"}))

    assert heads(seen) == [
        b'Content-Disposition: form-data; name="file"; filename="a.txt"\r\nX-Own: yes\r\nContent-Type: text/plain'
    ]
    assert parsed(seen) == [Received("file", b"1", "a.txt", "text/plain")]


@pytest.mark.parametrize(
    ("allowed", "value", "expected"),
    [
        ("image/png, image/jpeg", ("a.jpg", b"1"), b"image/jpeg"),
        ("image/png, image/jpeg", ("a.gif", b"1"), b"image/png"),
        ("image/png, image/jpeg", b"1", b"image/png"),
        ("image/*", ("a.gif", b"1"), b"image/gif"),
        ("image/*", b"1", b"application/octet-stream"),
        ("image/*, application/pdf", ("a.txt", b"1"), b"application/pdf"),
        ("text/plain, application/json", {"a": 1}, b"application/json"),
        ("text/plain, application/json", "text", b"text/plain"),
        ("text/*", "text", b"text/plain"),
        ("text/csv, text/tab-separated-values", "a,b", b"text/csv"),
    ],
)
def test_one_of_the_media_types_that_a_part_may_have(
    caller: Caller, allowed: str, value: object, expected: bytes
) -> None:
    (head,) = heads(sent(caller, {"a": Part(allowed)}, a=value))

    assert head.endswith(b"\r\nContent-Type: " + expected)


def test_files_are_parts_of_their_own_however_lists_are_written(caller: Caller) -> None:
    seen = sent(caller, {"files": Part(style="form", explode=False)}, files=[b"1", ("two.txt", b"2")])

    assert [each.content for each in parsed(seen)] == [b"1", b"2"]


def test_other_kinds_of_multipart(caller: Caller) -> None:
    body = Body("multipart/mixed", fields=("a", "b"))
    caller.call(Operation("POST", "/x", body=body, responses={"200": empty()}), a={"x": 1}, b=b"2")
    seen = caller.loopback.last

    assert seen.headers["content-type"].startswith("multipart/mixed; boundary=")
    assert len(heads(seen)) == 2
    assert b'\r\n\r\n{"x":1}\r\n' in seen.body
