"""Reading YAML and JSON: values, places, and all that an input may not do."""

from __future__ import annotations

import codecs
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from specloom.load import limits, read, yaml_events
from specloom.load.json_reader import parse_json
from specloom.load.limits import MAX_ALIASED, MAX_ALIASED_TEXT, MAX_DEPTH
from specloom.load.parsed import Parsed
from specloom.load.read import load, read_object
from specloom.load.tree import Array, Json, Object, Value, Where, plain
from specloom.load.yaml_reader import parse_yaml
from specloom.problems import Problem, Problems, Unusable

Write = Callable[..., Path]
ROOT = Path(__file__).parents[3]


def of_yaml(text: str, problems: Problems | None = None) -> Value:
    return parse_yaml(text, "f", Problems() if problems is None else problems).value


def at(value: Value, *keys: str | int) -> Value:
    for key in keys:
        if isinstance(value, Object):
            value = value[str(key)]
        else:
            assert isinstance(value, Array)
            assert isinstance(key, int)
            value = value[key]
    return value


def said(problems: Problems) -> list[str]:
    return [problem.code for problem in problems]


def refused(parse: Callable[[str, str, Problems], Value], text: str) -> Problem:
    """The one problem of a text that cannot be read."""
    problems = Problems()
    with pytest.raises(Unusable):
        parse(text, "f", problems)
    (problem,) = problems
    return problem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("off", "off"),
        ("2024-09-01", "2024-09-01"),
        ("2024-09-01T12:00:00Z", "2024-09-01T12:00:00Z"),
        ("12:30:00", "12:30:00"),
        ("1_000", "1_000"),
        ("017", "017"),
        ("0o17", "0o17"),
        ("0x1F", "0x1F"),
        ("'1'", "1"),
        ("!!str 1", "1"),
        ("! 1", "1"),
        ("null", None),
        ("~", None),
        ("", None),
        ("True", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("+3", 3),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("3.0.0", "3.0.0"),
        ("-", "-"),
        ("1.2.3", "1.2.3"),
        ("9223372036854775807", 2**63 - 1),
        ("!!int '3'", 3),
        ("'null'", "null"),
        ("|\n  a\n  b\n", "a\nb\n"),
    ],
)
def test_scalars_mean_what_json_has_and_no_more(text: str, value: object) -> None:
    if text == "-":
        text = "'-'"
    result = of_yaml(f"x: {text}")
    assert isinstance(result, Object)
    assert result["x"] == value
    assert type(result["x"]) is type(value)


def test_keys_are_the_text_as_written() -> None:
    result = of_yaml("{200: a, on: b, null: c, 1.0: d, true: e, 'x': f}")
    assert isinstance(result, Object)
    assert list(result) == ["200", "on", "null", "1.0", "true", "x"]


def test_objects_and_arrays_know_their_places() -> None:
    result = of_yaml("paths:\n  /a~b:\n    tags: [x, {y: 1}]\n")
    tags = at(result, "paths", "/a~b", "tags")
    assert isinstance(tags, Array)
    assert tags.where == Where("f", "/paths/~1a~0b/tags")
    second = at(tags, 1)
    assert isinstance(second, Object)
    assert second.where == Where("f", "/paths/~1a~0b/tags/1")


def test_an_alias_is_the_anchored_value_at_the_anchored_place() -> None:
    result = of_yaml("a: &x {b: 1}\nc: *x\nd: [*x]\ne: &k key\n*k : 2\n")
    assert at(result, "c") is at(result, "a")
    assert at(result, "d", 0) is at(result, "a")
    assert at(result, "key") == 2


def test_a_merge_key_gives_way_to_what_is_written_and_to_what_came_before() -> None:
    result = of_yaml("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {x: 0, <<: [*a, *b], w: 5}\nd: {'<<': 1}\n")
    assert plain(at(result, "c")) == {"x": 0, "y": 2, "z": 4, "w": 5}
    assert plain(at(result, "d")) == {"<<": 1}


def test_a_merge_of_no_object_is_left_out_with_a_warning() -> None:
    problems = Problems()
    assert plain(of_yaml("{<<: [1, {a: 2}], b: 3}", problems)) == {"a": 2, "b": 3}
    assert said(problems) == ["W115"]


@pytest.mark.parametrize(
    ("parse", "text"),
    [(parse_yaml, "a:\n  b: 1\n  c: 2\n  b: 3\n"), (parse_json, '{"a": {\n  "b": 1,\n  "c": 2,\n  "b": 3}}')],
    ids=["yaml", "json"],
)
def test_equal_keys_are_named_with_both_places_and_the_last_counts(
    parse: Callable[[str, str, Problems], Parsed], text: str
) -> None:
    problems = Problems()
    assert plain(parse(text, "f", problems).value) == {"a": {"b": 3, "c": 2}}
    (problem,) = problems
    assert problem.code == "W111"
    assert problem.where == Where("f", "/a/b", (4, 3))
    assert problem.related == Where("f", "/a/b", (2, 3))


def test_a_merge_key_beside_the_same_key_is_no_equal_key() -> None:
    problems = Problems()
    of_yaml("a: &a {x: 1}\nb:\n  <<: *a\n  x: 2\n  <<: *a\n", problems)
    assert said(problems) == []


@pytest.mark.parametrize("text", [".inf", "-.INF", ".nan", "1e999", "9" * 301])
def test_numbers_that_json_cannot_hold_are_text(text: str) -> None:
    problems = Problems()
    assert plain(of_yaml(f"x: {text}", problems)) == {"x": text}
    assert [(problem.code, problem.where.pointer) for problem in problems] == [("W112", "/x")]


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_the_same_numbers_of_json(text: str) -> None:
    problems = Problems()
    assert plain(parse_json(f'[{{"x": {text}}}]', "f", problems).value) == [{"x": text}]
    assert [(problem.code, problem.where.pointer) for problem in problems] == [("W112", "/0/x")]


def test_half_a_character_of_json_is_replaced_wherever_it_stands() -> None:
    problems = Problems()
    value = parse_json('{"a\\udc00": ["\\ud83d", "\\ud83d\\ude00"]}', "f", problems).value
    assert plain(value) == {"a\ufffd": ["\ufffd", "😀"]}
    assert said(problems) == ["W116", "W116"]


def test_tags_construct_nothing() -> None:
    problems = Problems()
    value = of_yaml("a: !!python/object/apply:os.mkdir [made]\nb: !x 3\nc: !!set {d}\n", problems)
    assert plain(value) == {"a": ["made"], "b": "3", "c": {"d": None}}
    assert said(problems) == ["W113", "W113", "W113"]
    assert not Path("made").exists()


def test_only_the_first_document_is_read() -> None:
    problems = Problems()
    assert plain(of_yaml("a: 1\n---\n{broken", problems)) == {"a": 1}
    assert said(problems) == ["W114"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 50_000, "E106"),
        ("{a: " * 50_000, "E106"),
        ("- " * 50_000, "E106"),
        ("a: &a [*a]", "E108"),
        ("a: *b", "E108"),
        ("? [a]\n: b", "E109"),
        ("a: &a [b]\n*a : c", "E109"),
        ("{? {a: b} : c}", "E109"),
        ("a: \x00", "E104"),
        ("a: 'b", "E104"),
        ("a: b: c", "E104"),
        ("%YAML 9.9\n---\na: b", "E104"),
    ],
    ids=range(12),
)
def test_what_no_yaml_may_do(text: str, code: str) -> None:
    assert refused(parse_yaml, text).code == code


def test_nesting_is_bounded_also_through_aliases() -> None:
    half = MAX_DEPTH // 2 + 1
    deep = "[" * half + "{}" + "]" * half
    assert refused(parse_yaml, f"a: &a {deep}\nb: {deep.replace('{}', '*a')}").code == "E106"


def test_exactly_as_deep_as_allowed() -> None:
    problems = Problems()
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert plain(parse_yaml(text, "f", problems)) == plain(parse_json(text, "f", problems))
    assert said(problems) == []
    for parse in (parse_yaml, parse_json):
        assert refused(parse, f"[{text}]").code == "E106"


def test_aliases_cannot_multiply_without_end() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]" for n in range(20)]
    problem = refused(parse_yaml, "\n".join(lines))
    assert problem.code == "E107"
    assert f"{MAX_ALIASED:,}" in problem.message


TEXT = "x" * (MAX_ALIASED_TEXT // 100)


@pytest.mark.parametrize(
    ("anchor", "line"),
    [(f"a: &a {TEXT}", "- *a"), (f"a: &a\n  b: {TEXT[1:]}", "- *a"), (f"? &a {TEXT}\n: 1", "- {? *a : 1}")],
    ids=["a text", "a text in an object", "a key"],
)
def test_aliases_cannot_multiply_text_without_end(anchor: str, line: str) -> None:
    written = f"{anchor}\nc:\n" + f"{line}\n" * 100
    parse_yaml(written, "f", Problems())
    problem = refused(parse_yaml, f"{written}{line}\n")
    assert (problem.code, problem.where.pointer) == ("E107", "/c" if "?" not in line else "/c/100")
    assert problem.message == f"aliases repeat more than {MAX_ALIASED_TEXT:,} characters"


def test_text_that_aliases_of_aliases_repeat_is_counted() -> None:
    lines = [f"a0: &a0 {'x' * 10_000}", *(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]" for n in range(4))]
    assert refused(parse_yaml, "\n".join(lines)).where.pointer == "/a4"


@pytest.mark.parametrize(("parse", "module"), [(parse_yaml, "yaml_reader"), (parse_json, "json_reader")])
def test_the_number_of_values_is_bounded(
    parse: Callable[[str, str, Problems], Value], module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"specloom.load.{module}.MAX_VALUES", 1000)
    assert refused(parse, "[" + "1," * 1000 + "1]").code == "E107"
    parse("[" + "1," * 900 + "1]", "f", Problems())


@pytest.mark.parametrize("text", ["[" * 100_000, "{", '{"a": 1,}', "[1, 2,\n]", "{'a': 1}", "", "[1] [2]", '"\t"'])
def test_what_no_json_may_do(text: str) -> None:
    assert refused(parse_json, text).code in {"E105", "E106"}


def test_a_comma_too_many_is_shown_where_it_stands() -> None:
    problem = refused(parse_json, '{"a": [1, 2],\n "b": [3,  \n ]}')
    assert problem.where.mark == (2, 9)
    assert "comma" in problem.message


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text("ab /~:#*é😀\n"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab /~:#*é", max_size=4), inner, max_size=4),
    max_leaves=20,
)


@given(json_values)
def test_what_is_written_is_read(value: object) -> None:
    problems = Problems()
    assert plain(parse_json(json.dumps(value), "f", problems).value) == value
    assert plain(parse_yaml(json.dumps(value, ensure_ascii=False), "f", problems).value) == value
    assert said(problems) == []


def with_text_keys(value: Json) -> Json:
    if isinstance(value, dict):
        return {str(key): with_text_keys(member) for key, member in value.items()}
    return [with_text_keys(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", ["azure-openai-inference.yaml", "azure-openai-assistants.yaml"])
def test_the_two_specs_are_read_as_another_reader_reads_them(name: str) -> None:
    path = ROOT / "specs" / name
    problems = Problems()
    tree = load(path, problems)
    assert plain(tree.root) == with_text_keys(cast(Json, yaml.safe_load(path.read_text())))
    assert said(problems) == []
    assert tree.file == path.as_posix()


def test_without_the_parser_in_c_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "specs" / "azure-openai-assistants.yaml").read_text()
    with_c = parse_yaml(text, "f", Problems())
    monkeypatch.setattr(yaml_events, "_LOADER", yaml.SafeLoader)
    problems = Problems()
    assert plain(parse_yaml(text, "f", problems)) == plain(with_c)
    assert said(problems) == []
    assert refused(parse_yaml, "a: b\nc: d: e").where.mark == (2, 5)


def test_a_parser_that_fails_otherwise_is_a_problem_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("out of luck")

    monkeypatch.setattr(yaml, "parse", fail)
    assert refused(parse_yaml, "a: b").message == "this is no YAML: out of luck"


# Files.


@pytest.mark.parametrize(
    "data",
    [
        "a: é".encode(),
        codecs.BOM_UTF8 + "a: é".encode(),
        "a: é".encode("utf-16"),
        codecs.BOM_UTF16_BE + "a: é".encode("utf-16-be"),
        "a: é".encode("utf-32"),
        "a: é".encode("utf-16-le"),
        "a: é".encode("utf-16-be"),
        "a: é".encode("utf-32-le"),
        "a: é".encode("utf-32-be"),
        '{"a": "é"}'.encode("utf-16-le"),
        codecs.BOM_UTF8 + '{"a": "é"}'.encode(),
    ],
)
def test_encodings(write: Write, data: bytes) -> None:
    assert plain(read_object(write(data), Problems())) == {"a": "é"}


def problem_of_file(path: Path) -> Problem:
    problems = Problems()
    with pytest.raises(Unusable):
        load(path, problems)
    (problem,) = problems
    assert problem.where.file == path.as_posix()
    return problem


def test_bytes_in_no_known_encoding(write: Write) -> None:
    problem = problem_of_file(write(b"a: b\nc: caf\xe9\n"))
    assert (problem.code, problem.where.mark) == ("E103", (2, 7))


def test_files_that_are_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "link")
    for name in ("missing", "pipe", ".", "link", "missing/spec.yaml", "a\0b", "n" * 5000):
        assert problem_of_file(tmp_path / name).code == "E101"
    assert problem_of_file(Path("/dev/zero")).code == "E101"
    assert problem_of_file(Path("-")).hint == "standard input is not read; save it to a file first"


def test_a_file_that_may_not_be_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a: b")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "Permission denied" in problem_of_file(path).message


def test_a_file_that_is_too_large(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a: b")
    with path.open("r+b") as file:
        file.truncate(limits.MAX_BYTES + 1)  # a hole, no bytes on the disk
    assert problem_of_file(path).code == "E102"


@pytest.mark.parametrize("text", ["", "  \n", "# nothing\n", "[]", "text", "3", "null"])
def test_a_file_without_an_object(write: Write, text: str) -> None:
    assert problem_of_file(write(text)).code == "E110"
    assert problem_of_file(write(text, "spec.json")).code in {"E105", "E110"}


def test_braces_are_read_as_json_where_they_are_json_and_as_yaml_where_not(write: Write) -> None:
    assert plain(read_object(write('{"a": "\\ud83d\\ude00", "b": 017x}'.replace("017x", "1")), Problems())) == {
        "a": "😀",
        "b": 1,
    }
    assert plain(read_object(write("{a: yes, b: [017]}"), Problems())) == {"a": "yes", "b": ["017"]}
    problems = Problems()
    read_object(write('{"a": 1, "a": 2}'), problems)
    assert [problem.related for problem in problems] == [Where("spec.yaml", "/a", (1, 2))]


# References to other files.


def test_other_files_are_read_as_far_as_references_lead(write: Write) -> None:
    write("b: {$ref: '../spec.yaml#/a'}\nc: {$ref: 'more%20still.yaml#/d'}", "parts/more.yaml")
    write("d: {e: 1}", "parts/more still.yaml")
    write("{}", "unasked.yaml")
    problems = Problems()
    tree = load(write("a: {$ref: parts/more.yaml#/c}\nb: [{$ref: '#/a'}]"), problems)
    assert sorted(tree.files) == ["parts/more still.yaml", "parts/more.yaml"]
    assert tree.files["parts/more.yaml"].where == Where("parts/more.yaml")
    assert (tree.unread, said(problems)) == ({}, [])


def test_files_that_cannot_be_read_are_named_with_the_reason(write: Write, tmp_path: Path) -> None:
    write("a: b: c", "broken.yaml")
    write("[]", "array.yaml")
    write("a: 1", "x/../../outside.yaml")
    Path("link.yaml").symlink_to("../outside.yaml")
    problems = Problems()
    names = ["missing.yaml", "broken.yaml", "array.yaml", "../outside.yaml", "link.yaml", ".", "http://x.y/z.yaml"]
    tree = load(write(f"refs: {json.dumps([{'$ref': name} for name in names])}"), problems)
    assert tree.files == {}
    assert {name: reason.split(":")[0] for name, reason in tree.unread.items()} == {
        "missing.yaml": "names a file that does not exist",
        "broken.yaml": "names a file that is no description",
        "array.yaml": "names a file that is no description",
        "../outside.yaml": "leads out of the spec's folder",
        "link.yaml": "leads, by a symbolic link, out of the spec's folder",
        ".": "names a file that cannot be read",
    }
    assert sorted(said(problems)) == ["E104", "E110"]


def test_an_example_that_cannot_be_read_says_nothing(write: Write) -> None:
    write("a: b: c", "broken.json")
    write('{"$ref": "further.json"}', "good.json")
    problems = Problems()
    tree = load(write("x-ms-examples: {a: {$ref: broken.json}, b: {$ref: good.json}}"), problems)
    assert (list(tree.files), list(tree.unread), said(problems)) == (["good.json"], ["broken.json"], [])


def test_the_number_and_size_of_other_files_is_bounded(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    for index in range(5):
        write("a: 1", f"{index}.yaml")
    spec = write("refs: [" + ", ".join(f"{{$ref: {index}.yaml}}" for index in range(5)) + "]")
    monkeypatch.setattr(read, "MAX_FILES", 3)
    tree = load(spec, Problems())
    assert (len(tree.files), len(tree.unread)) == (3, 2)
    monkeypatch.setattr(read, "MAX_FILES", 500)
    monkeypatch.setattr(read, "MAX_BYTES", 9)
    assert len(load(spec, Problems()).files) == 2


def test_a_name_with_a_nul_leads_nowhere(write: Write) -> None:
    assert list(load(write("a: {$ref: 'x%00.yaml'}"), Problems()).unread) == ["x\0.yaml"]
