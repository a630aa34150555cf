"""Server-sent events out of bytes: the standard's examples, every kind of line end, and any split into pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runtime.sse import EventDecoder

Seen = tuple[str, bytes, str | None, int | None]
"""An event: its name, its data, its id, its retry."""


def events(*pieces: bytes) -> list[Seen]:
    decoder = EventDecoder()
    found: list[Seen] = []
    for piece in pieces:
        found += [(decoder.name, data, decoder.id, decoder.milliseconds) for data in decoder.feed(piece)]
    return found


def datas(*pieces: bytes) -> list[bytes]:
    return [data for _, data, _, _ in events(*pieces)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", []),
        (b"data: a\n\n", [b"a"]),
        (b"data: a\n\ndata: b\n\n", [b"a", b"b"]),
        (b"data:a\n\ndata:  a\n\n", [b"a", b" a"]),
        (b"data: YHOO\ndata: +2\ndata: 10\n\n", [b"YHOO\n+2\n10"]),
        (b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
         [b"first event", b"second event", b" third event"]),
        (b"data\n\ndata\ndata\n\ndata:", [b"", b"\n"]),
        (b"data:test\n\ndata: test\n\n", [b"test", b"test"]),
        (b"data: a\n: a comment\ndata: b\nnonsense: c\nnonsense\n\n", [b"a\nb"]),
        (b"\n\n\n\ndata: a\n\n\n\n\ndata: b\n\n", [b"a", b"b"]),
        (b"event: lonely\n\ndata: a\n\n", [b"a"]),
        (b"data: a\n\ndata: cut off", [b"a"]),
        (b"data: a\n\ndata: cut off\n", [b"a"]),
        (b"\xef\xbb\xbfdata: a\n\n", [b"a"]),
        (b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\ndata: b\n\n", [b"b"]),
        (b"data: \xef\xbb\xbf\n\n", [b"\xef\xbb\xbf"]),
        (b"Data: a\n\n", []),
        (b"data: a: b\n\n", [b"a: b"]),
        (b"data: \n\n", [b""]),
    ],
)  # fmt: skip
def test_data(body: bytes, expected: list[bytes]) -> None:
    assert datas(body) == expected
    for end in (b"\r\n", b"\r"):
        assert datas(body.replace(b"\n", end)) == expected
    for at in range(len(body) + 1):
        assert datas(body[:at], body[at:]) == expected
    assert datas(*(body[at : at + 1] for at in range(len(body)))) == expected


def test_an_event_has_a_name_an_id_and_a_time_of_its_own() -> None:
    body = b"event: a\nid: 1\nretry: 10\ndata: x\n\ndata: y\n\nevent: b\ndata: z\n\nevent:\ndata: w\n\n"
    assert events(body) == [
        ("a", b"x", "1", 10),
        ("", b"y", None, None),
        ("b", b"z", None, None),
        ("", b"w", None, None),
    ]


def test_the_last_id_and_time_are_those_of_the_event_that_was_read_last() -> None:
    decoder = EventDecoder()
    seen = [
        (decoder.last_event_id, decoder.retry)
        for _ in decoder.feed(
            b"data: a\n\nid: 1\nretry: 5\ndata: b\n\ndata: c\n\nid: 2\nretry: 7\n\nid: 3\ndata: d\n\n"
        )
    ]
    assert seen == [(None, None), ("1", 5), ("1", 5), ("3", 7)]


def test_an_id_or_time_that_is_none_is_passed_over() -> None:
    body = b"id: 1\nretry: 5\nid: a\0b\nretry: soon\nretry: -1\nretry: %s\ndata: x\n\n" % (b"9" * 5000)
    assert events(body) == [("", b"x", "1", 5)]
    decoder = EventDecoder()
    assert list(decoder.feed(b"id: 1\ndata: x\n\nid:\ndata: y\n\n"))
    assert decoder.last_event_id == ""


def test_a_name_that_is_no_utf8_is_read_with_replacements() -> None:
    assert events(b"event: \xff\ndata: x\n\n") == [("\ufffd", b"x", None, None)]


def test_what_the_end_cuts_off_can_be_asked_for() -> None:
    for rest, cut in ((b"data: b", [b"b"]), (b"data: b\r", [b"b"]), (b"event: x", []), (b"", []), (b"\xef\xbb", [])):
        decoder = EventDecoder()
        assert list(decoder.feed(rest)) == []
        assert list(decoder.finish()) == cut


def test_a_large_event_in_small_pieces_takes_no_time_for_each_of_them() -> None:
    large = b"data: " + b"x" * 400_000
    decoder = EventDecoder()
    for at in range(0, len(large), 4):
        assert not decoder.feed(large[at : at + 4])
    assert list(decoder.feed(b"\n\n")) == [b"x" * 400_000]


LINES = st.sampled_from(
    [
        *(b"data: {}", b"data:x", b"data", b"data: \xf0\x9f\x98\x80\xc3\xa9"),
        *(b"event: e", b"id: 7", b"retry: 3", b": ping", b"other: y"),
        *(b"", b"", b""),
    ]
)
BODIES = st.lists(st.tuples(LINES, st.sampled_from([b"\n", b"\r\n", b"\r"])), max_size=30).map(
    lambda lines: b"".join(line + end for line, end in lines)
)


@given(st.booleans(), BODIES, st.lists(st.integers(0, 400), max_size=20))
@example(False, b"data: a\r\n\r\ndata: b\r\n\r\n", [8, 9, 10])
def test_any_split_gives_the_same_events(mark: bool, body: bytes, cuts: list[int]) -> None:
    body = (b"\xef\xbb\xbf" if mark else b"") + body
    places = sorted({0, len(body), *(cut for cut in cuts if cut < len(body))})
    pieces = [body[start:end] for start, end in pairwise(places)]
    assert events(*pieces) == by_the_book(body)


def by_the_book(body: bytes) -> list[Seen]:
    """The standard's own steps, one line at a time."""
    text = body.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found: list[Seen] = []
    name, data, id, retry = "", list[bytes](), None, None
    for line in text.split(b"\n")[:-1]:
        if not line:
            if data:
                found.append((name, b"\n".join(data), id, retry))
            name, data, id, retry = "", [], None, None
            continue
        field, _, value = line.partition(b":")
        value = value[1:] if value.startswith(b" ") else value
        match field:
            case b"data":
                data.append(value)
            case b"event":
                name = value.decode()
            case b"id":
                id = value.decode()
            case b"retry":
                retry = int(value)
            case _:
                pass
    return found
