"""What is said of text that is neither YAML nor JSON. More of it, with the whole text shown, is in tests/bad."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.load.locate import Sources
from specloom.load.read import read_object
from specloom.problems import Problems, Unusable


def told(path: Path, text: str) -> tuple[str, tuple[int, int], str | None]:
    """The message, the line and column, and the hint of the one problem."""
    path.write_text(text, encoding="utf-8")
    problems = Problems()
    with pytest.raises(Unusable):
        read_object(path, problems)
    (problem,) = problems
    span = Sources().span(problem.where)
    assert span is not None
    return problem.message, (span.line, span.column), problem.hint


@pytest.mark.parametrize(
    ("text", "message", "place", "hint"),
    [
        ("a: b: c", "a line has a second `: `", (1, 5), 'write `a: "b: c"`'),
        ('- a: b\n  c: d: "e"', "a line has a second `: `", (2, 7), "write `c: 'd: \"e\"'`"),
        ("a: b\n  c: d", "this line belongs to the text that the line above starts", (2, 4), "members of one object"),
        ("a: @b", "text does not start with `@` in YAML", (1, 4), 'write `a: "@b"`'),
        ("a: `b", "text does not start with ``` in YAML", (1, 4), 'write `a: "`b"`'),
        ("a: &", "`&` starts an alias or an anchor in YAML, not text", (1, 4), 'write `a: "&"`'),
        ('a: "\\d"', "a backslash with `d` after it means nothing in double quotes", (1, 5), "use single quotes"),
        ("a: 'b", "this quote is not closed", (1, 4), "write the closing `'`"),
        ("a: b\nc\nd: e", "a `:` is missing after this", (2, 1), "write `: ` and a value after it"),
        (
            "a: [b, c\nd: e",
            "a comma or `]` is missing before this",
            (2, 2),
            "write it, or quote the text that holds `:`",
        ),
        (
            "a: {b: c\n",
            "the text ends before this is closed",
            (1, 4),
            "write the closing `}`; it may have been cut off",
        ),
        ("a: [b, {c: d}\n\n", "the text ends before this is closed", (1, 4), "write the closing `]`"),
        ("a: {b: \n", "the text ends before its objects and arrays are closed", (2, 1), "it may have been cut off"),
        ("a: [b, , c]", "a value is missing here", (1, 8), "write it, or quote it if it is text"),
        ('a: "b" c', "nothing may follow a value on its line", (1, 8), "write `a: "),
        ("a: - b", "no `-` may stand here", (1, 4), "write the items on lines of their own, below the key"),
        ("a: b\n\tc: d", "a tab stands where only blanks may indent", (2, 1), "replace the tab by blanks"),
        ("<a/>: b: c", "it looks like XML", (1, 1), "convert it to OpenAPI 3 first"),
        ("scalar A\ntype B {\n  c: [D]!\n}", "it looks like a GraphQL schema", (1, 1), "convert it"),
    ],
)
def test_yaml(tmp_path: Path, text: str, message: str, place: tuple[int, int], hint: str) -> None:
    said, where, how = told(tmp_path / "spec.yaml", text)
    assert (said, where) == (f"this is no YAML: {message}", place)
    assert how is not None
    assert how.startswith(hint)


@pytest.mark.parametrize(
    ("text", "message", "place", "hint"),
    [
        ('{"a": 1 "b": 2}', "a `,` is missing before this", (1, 9), "write the `,`"),
        ('{"a" 1}', "a `:` is missing before this", (1, 6), "write the `:`"),
        ("{a: 1}", "`a` is neither text in quotes nor a value of JSON", (1, 2), 'write `"a"`'),
        ('{"a": True}', "`True` is neither text in quotes nor a value of JSON", (1, 7), "write `true`"),
        ('{"a": None}', "`None` is neither text in quotes nor a value of JSON", (1, 7), "write `null`"),
        ('{"a": "b\nc"}', "a line break or a tab stands within quotes", (1, 9), "close the quote"),
        ('{"a": 1} # b', "the object ends above, and more text follows", (1, 10), "keep one object in a file"),
        ('{"a": 1, /* b */ "c": 2}', "a comment stands here, and JSON has none", (1, 10), "delete it"),
        ('{"a": [1,]}', "a comma stands after the last item", (1, 9), "delete the comma"),
        ('{"a": [1', "the text ends before its objects and arrays are closed", (1, 9), "it may have been cut off"),
        ("a: 1", "it starts with no `{`", (1, 1), "a file named `.json` is read as JSON"),
    ],
)
def test_json(tmp_path: Path, text: str, message: str, place: tuple[int, int], hint: str) -> None:
    said, where, how = told(tmp_path / "spec.json", text)
    assert (said, where) == (f"this is no JSON: {message}", place)
    assert how is not None
    assert how.startswith(hint)
