"""JSON texts out of bytes: one a line, and sequences whose texts may have several."""

from __future__ import annotations

import pytest

from runtime.lines import LineDecoder


def texts(media_type: str, *pieces: bytes) -> list[bytes]:
    decoder = LineDecoder(media_type)
    found = [text.strip() for piece in pieces for text in decoder.feed(piece)]
    return found + [text.strip() for text in decoder.finish()]


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("application/x-ndjson", b"", []),
        ("application/x-ndjson", b'{"a":1}\n[2]\n', [b'{"a":1}', b"[2]"]),
        ("application/jsonl", b'{"a":1}\r\n\r\n \n2', [b'{"a":1}', b"2"]),
        ("application/json-seq", b'\x1e{"a":1}\n\x1e[2]\n', [b'{"a":1}', b"[2]"]),
        ("application/json-seq", b'\x1e{\n"a":\n1}\n\x1e2\n\x1e3', [b'{\n"a":\n1}', b"2", b"3"]),
        ("application/json-seq", b'\x1e{"a":\n\x1e3\n', [b'{"a":', b"3"]),
    ],
)
def test_any_split_gives_the_same_texts(media_type: str, body: bytes, expected: list[bytes]) -> None:
    assert texts(media_type, body) == expected
    for at in range(len(body) + 1):
        assert texts(media_type, body[:at], body[at:]) == expected
    assert texts(media_type, *(body[at : at + 1] for at in range(len(body)))) == expected


def test_a_text_in_many_pieces_is_not_looked_at_for_each_of_them() -> None:
    """Each look is at all that there is: ten thousand pieces would take a minute."""
    decoder = LineDecoder("application/json-seq")
    pieces = [b"\x1e[\n", *[b"[],\n"] * 50_000, b"1]\n"]
    assert not any(text for piece in pieces for text in decoder.feed(piece))
    assert decoder.held == sum(map(len, pieces)) - 1
    assert [text.count(b"[]") for text in decoder.finish()] == [50_000]


@pytest.mark.parametrize(("media_type", "text"), [("application/jsonl", b"1\n"), ("application/json-seq", b"\x1e1\n")])
def test_a_text_is_there_as_soon_as_it_is_whole(media_type: str, text: bytes) -> None:
    decoder = LineDecoder(media_type)
    assert [each.strip() for each in decoder.feed(text)] == [b"1"]
    assert list(decoder.finish()) == []
