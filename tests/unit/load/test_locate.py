"""Finding places again: what is underlined is what the pointer points to."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.load import locate
from specloom.load.json_places import JsonPlaces
from specloom.load.locate import Sources, Span
from specloom.load.positions import json_positions
from specloom.load.read import load
from specloom.load.text import Lines
from specloom.load.tree import Array, Json, Object, Value, Where
from specloom.problems import Problems

Write = Callable[..., Path]
ROOT = Path(__file__).parents[3]

YAML = """\
    # a comment with é
    info: {title: "Pets", "a~/b": [1, {c: d}]}
    paths:
      /pets:
        - first
        - second: 2
          third: |
            text
        - *later
    200: &later
      x: &scalar 1
      y: *scalar
    merged:
      <<: *later
      z: 1
"""
JSON = (
    '{\n\t"info": {"title": "\\ud83d\\ude00", "a~/b": [1, {"c": "d"}]},\r\n'
    '  "n": -1.5e3, "t": true,\r  "empty": {}, "list": []\n}\n'
)


def underlined(path: Path, where: Where) -> str:
    sources = Sources()
    span = sources.span(where)
    assert span is not None
    return sources.line(where, span.line)[span.column - 1 : span.column - 1 + span.length]


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        ("", "i"),
        ("/info", "info"),
        ("/info/title", 'title: "Pets"'),
        ("/info/a~0~1b", '"a~/b"'),
        ("/info/a~0~1b/0", "1"),
        ("/info/a~0~1b/1", "{"),
        ("/info/a~0~1b/1/c", "c: d"),
        ("/paths/~1pets", "/pets"),
        ("/paths/~1pets/0", "first"),
        ("/paths/~1pets/1", "second: 2"),
        ("/paths/~1pets/1/third", "third: |"),
        ("/paths/~1pets/2", "*later"),
        ("/200/y", "y: *scalar"),
        ("/merged/x", "<<: *later"),
        ("/merged/z", "z: 1"),
        ("/merged/nothing/at/all", "<<: *later"),
        ("/info/nothing", "info"),
        ("/nothing", "i"),
    ],
)
def test_yaml(write: Write, pointer: str, text: str) -> None:
    anchored = YAML.replace("*later\n    200", "x\n    200") if pointer != "/paths/~1pets/2" else YAML
    path = write(anchored)
    assert underlined(path, Where(path.as_posix(), pointer)) == text


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        ("", "{"),
        ("/info", '"info"'),
        ("/info/title", '"title": "\\ud83d\\ude00"'),
        ("/info/a~0~1b/0", "1"),
        ("/info/a~0~1b/1", "{"),
        ("/info/a~0~1b/1/c", '"c": "d"'),
        ("/n", '"n": -1.5e3'),
        ("/t", '"t": true'),
        ("/empty", '"empty"'),
        ("/list", '"list"'),
        ("/list/3", '"list"'),
    ],
)
def test_json(write: Write, pointer: str, text: str) -> None:
    path = write(JSON, "spec.json")
    assert underlined(path, Where("spec.json", pointer)) == text


def test_toml(write: Write) -> None:
    path = write('[package]\nname = "x"\n', "spec.toml")
    assert underlined(path, Where("spec.toml", "/package/name")) == "name"
    assert Sources().span(Where("spec.toml", "/other")) is None


def test_a_mark_needs_no_reading_of_the_syntax(write: Write) -> None:
    write("{a: [\n  'b\n")
    assert Sources().span(Where("spec.yaml", "", (2, 3))) == Span(2, 3, 1)
    assert Sources().span(Where("spec.yaml", "/a")) is None


def test_what_cannot_be_read_has_no_place(write: Write) -> None:
    write("{", "spec.json")
    for file in ("missing.yaml", ".", "/dev/zero", "spec.json"):
        assert Sources().span(Where(file, "/a")) is None
    assert Sources().line(Where("missing.yaml"), 1) == ""


def test_lines_are_counted_as_editors_count_them(write: Write) -> None:
    path = write("a: 1\r\nb: '\u2028'\rc: 3\nd: \U0001f600 4\ne: {f: \u00e9, g: 5}\n".encode())
    tree = load(path, Problems())
    assert isinstance(tree.root["e"], Object)
    places = [Sources().span(Where("spec.yaml", pointer)) for pointer in ("/b", "/c", "/d", "/e/g")]
    assert [(span.line, span.column) for span in places if span] == [(2, 1), (3, 1), (4, 1), (5, 11)]


def test_every_value_of_a_spec_is_found_where_it_is_written() -> None:
    path = ROOT / "specs" / "azure-openai-inference.yaml"
    sources = Sources()

    def check(value: Value) -> int:
        if isinstance(value, Array):
            return sum(check(item) for item in value)
        if not isinstance(value, Object):
            return 0
        seen = 0
        for key, member in value.items():
            span = sources.span(value.where / key)
            assert span is not None
            written = sources.line(value.where, span.line)[span.column - 1 :]
            assert written.strip("\"'").startswith(key) or written.startswith("<<")
            seen += 1 + check(member)
        return seen

    assert check(load(path, Problems()).root) > 7000


@given(
    st.dictionaries(st.text('aé😀"', max_size=4), st.lists(st.text("bü😀 ", max_size=5) | st.integers(), max_size=3)),
    st.none() | st.integers(0, 2),
    st.integers(1, 5),
)
def test_columns_are_in_characters_wherever_bytes_are_counted(
    value: dict[str, Json], indent: int | None, block: int
) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    lines = Lines(text)
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(locate, "_BLOCK", block)
        path = Path(folder, "spec.json")
        path.write_text(text, encoding="utf-8")
        sources = Sources()
        for pointer, start, end in json_positions(text):
            span = sources.span(Where(str(path), pointer))
            assert span is not None
            assert (span.line, span.column) == lines.place(start)
            if end is not None:
                assert sources.line(Where(str(path)), span.line)[span.column - 1 :].startswith(
                    text[start:end].rstrip()[: span.length]
                )


def test_a_key_that_is_there_twice_is_met_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The object that it is in would be read again for each place otherwise."""
    path = tmp_path / "spec.json"
    path.write_text(json.dumps({f"p{index}": {"x": index} for index in range(200)}).replace('"p7"', '"p8"'))
    met: list[str] = []
    nearest = JsonPlaces.nearest

    def counted(self: JsonPlaces, pointer: str) -> tuple[int, int | None]:
        met.append(pointer)
        return nearest(self, pointer)

    monkeypatch.setattr(JsonPlaces, "nearest", counted)
    sources = Sources()
    spans = [sources.span(Where(str(path), f"/p{index}/x")) for index in range(9, 200)]
    assert len({span.column for span in spans if span is not None}) == 191
    assert met == ["/p9/x"]


def test_blanks_are_not_looked_at_for_each_of_them() -> None:
    """A tenth of a second, or minutes."""
    assert len(list(json_positions('{"a": 1}' + " " * 1_000_000))) == 2


def test_a_line_of_megabytes_is_not_read_for_each_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps({"é" * 1_000: 1, "a": [{"x": "é" * 100} for _ in range(200)]}, ensure_ascii=False))
    read: list[int] = []
    sources = Sources()
    counted = locate._starting
    monkeypatch.setattr(locate, "_starting", lambda data: read.append(len(data)) or counted(data))
    spans = [sources.span(Where(str(path), f"/a/{index}/x")) for index in range(200)]
    assert len({span.column for span in spans if span is not None}) == 200
    assert sum(read) < path.stat().st_size + 2 * 200 * locate._BLOCK
