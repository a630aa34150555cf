"""Showing problems: the text, the colors, the JSON, and what of a hostile input may reach a terminal."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from specloom.excerpt import excerpt, visible
from specloom.load.locate import Sources
from specloom.load.tree import Where
from specloom.problems import CODES, Problems, Severity
from specloom.problems_doc import problems_markdown
from specloom.report import in_order, to_json, to_text

SPEC = """\
openapi: 3.0.0
info:
  title: Pets
paths: {}
"""


@pytest.fixture(autouse=True)
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec.yaml").write_text(SPEC)


def problems_of(*found: tuple[str, str, Where]) -> Problems:
    problems = Problems()
    for code, message, where in found:
        problems.add(code, message, where)
    return problems


def test_a_problem_in_full() -> None:
    problems = Problems()
    problems.add(
        "E201",
        "it points nowhere",
        Where("spec.yaml", "/info/title"),
        hint="look there",
        related=Where("spec.yaml", "/openapi"),
        related_message="first declared here",
    )
    assert to_text(problems, Sources()) == (
        "error E201: it points nowhere\n"
        "  --> spec.yaml:3:3  (#/info/title)\n"
        "     |\n"
        "   3 |   title: Pets\n"
        "     |   ^^^^^^^^^^^\n"
        "     = first declared here: spec.yaml:1:1\n"
        "     |\n"
        "   1 | openapi: 3.0.0\n"
        "     | ^^^^^^^^^^^^^^\n"
        "     = hint: look there\n"
        "\n"
        "1 error\n"
        "specloom explain E201 says more\n"
    )


def test_no_problems_are_no_text() -> None:
    assert to_text(Problems(), Sources()) == ""
    assert to_json(Problems(), Sources()) == []


def test_a_file_that_cannot_be_shown_is_named() -> None:
    text = to_text(problems_of(("E101", "it does not exist", Where("missing.yaml"))), Sources())
    assert text.splitlines()[:3] == [
        "error E101: it does not exist",
        "  --> missing.yaml",
        "     = hint: name a file that is there",
    ]


def test_line_numbers_of_any_width_stand_in_one_column() -> None:
    Path("long.yaml").write_text("\n" * 123_455 + "a: 1\n")
    problems = Problems()
    problems.add("E201", "x", Where("long.yaml", "/a"), related=Where("spec.yaml", "/info"))
    lines = to_text(problems, Sources()).splitlines()
    assert [line.index("|") for line in lines if "|" in line] == [7] * 6
    assert "123456 | a: 1" in lines
    assert "     2 | info:" in lines
    assert "       = see also: spec.yaml:2:1" in lines


def test_errors_come_first_and_then_lines() -> None:
    found = problems_of(
        ("N206", "e", Where("spec.yaml", "/openapi")),
        ("W111", "d", Where("other.yaml")),
        ("W111", "c", Where("spec.yaml", "/paths")),
        ("W111", "b", Where("spec.yaml", "/info/title")),
        ("E201", "a", Where("spec.yaml", "/paths")),
    )
    shown = [problem.message for problem in in_order(found, Sources())]
    assert shown == ["a", "b", "c", "d", "e"]


def test_what_is_too_much_is_counted() -> None:
    found = Problems()
    for index in range(30):
        found.add("W111", f"number {index}", Where("spec.yaml", f"/x{index}"))
    for index in range(3):
        found.add("N206", f"number {index}", Where("spec.yaml", f"/y{index}"))
    found.add("E201", "first", Where("spec.yaml", "/z"))
    lines = to_text(found, Sources()).splitlines()
    assert sum(line.startswith(("error", "warning", "note")) for line in lines) == 20
    assert lines[0] == "error E201: first"
    assert lines[-6:] == [
        "and more:",
        "   11 × warning W111: key written twice",
        "    3 × note N206: example not found",
        "",
        "1 error, 30 warnings, 3 notes",
        "specloom explain E201 says more",
    ]
    assert "and more" not in to_text(found, Sources(), shown=34)
    assert len(to_json(found, Sources())) == 34


def test_of_many_the_first_of_each_code_is_shown() -> None:
    found = Problems()
    for index in range(30):
        found.add("W111", f"number {index}", Where("spec.yaml", "/info", (2, index + 1)))
    found.add("W402", "the one that matters", Where("spec.yaml", "/paths"))
    lines = to_text(found, Sources()).splitlines()
    headings = [line for line in lines if line.startswith("warning")]
    assert (len(headings), headings[-1]) == (20, "warning W402: the one that matters")
    assert "   11 × warning W111: key written twice" in lines


def test_json() -> None:
    problems = Problems()
    problems.add(
        "W111", "m", Where("spec.yaml", "/info", (3, 3)), hint="h", related=Where("gone.yaml"), related_message="r"
    )
    problems.add("N206", "n", Where("spec.yaml"))
    assert to_json(problems, Sources()) == [
        {
            "code": "W111",
            "severity": "warning",
            "message": "m",
            "file": "spec.yaml",
            "line": 3,
            "column": 3,
            "pointer": "#/info",
            "hint": "h",
            "related": {"message": "r", "file": "gone.yaml", "line": None, "column": None, "pointer": "#"},
        },
        {
            "code": "N206",
            "severity": "note",
            "message": "n",
            "file": "spec.yaml",
            "line": 1,
            "column": 1,
            "pointer": "#",
            "hint": "put the file there, or delete the reference",
            "related": None,
        },
    ]


def test_in_color_it_is_the_same_text() -> None:
    problems = problems_of(("E201", "[bold]no markup[/bold] :smile: " + "long " * 60, Where("spec.yaml", "/info")))
    colored = to_text(problems, Sources(), colored=True)
    assert colored.startswith("\x1b[1;31merror E201\x1b[0m\x1b[1m: [bold]no markup")
    bare = re.sub(r"\x1b\[[\d;]*m", "", colored)
    assert "".join(f"{line.rstrip()}\n" for line in bare.splitlines()) == to_text(problems, Sources())


def test_nothing_of_a_spec_steers_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\r\n\t\u202e\u2066\u200b\x9b31m\u2028\ufeff"
    Path("evil\x1b.yaml").write_text("a: 1\r" + f"key{evil.replace(chr(13), '').replace(chr(10), '')}: 1\n")
    problems = Problems()
    problems.add(
        "E201",
        f"a{evil}b",
        Where("evil\x1b.yaml", f"/x{evil}", (2, 1)),
        hint=evil,
        related=Where(f"{evil}.yaml", evil),
        related_message=evil,
    )
    text = to_text(problems, Sources())
    assert all(char == "\n" or unicodedata.category(char) not in {"Cc", "Cf", "Zl", "Zp", "Cs"} for char in text)
    assert len(text.splitlines()) == text.count("\n")
    assert "a\\x1b]0;owned\\x07\\x0d\\n\\t\\u202e\\u2066\\u200b\\x9b31m\\u2028\\ufeffb" in text


@pytest.mark.parametrize(
    ("line", "column", "length", "text", "marked"),
    [
        ("  title: Pets", 3, 5, "  title: Pets", "title"),
        ("\ttitle: Pets", 2, 5, "\\ttitle: Pets", "title"),
        ("a\tb", 2, 1, "a\\tb", "\\t"),
        ("日本: x", 5, 1, "日本: x", "x"),
        ("e\u0301t: x", 6, 1, "e\u0301t: x", "x"),
        ("", 1, 1, "", ""),
        ("abc", 99, 5, "abc", ""),
        ("abc", 2, 99, "abc", "bc"),
    ],
)
def test_carets_stand_under_what_they_mark(line: str, column: int, length: int, text: str, marked: str) -> None:
    shown = excerpt(line, column, length)
    assert shown.text == text
    before = shown.text[: shown.text.rindex(marked)] if marked else shown.text
    assert (shown.start, shown.length) == (cell_len(before), max(1, cell_len(marked)))


@given(st.text(max_size=400), st.integers(1, 500), st.integers(0, 500))
def test_excerpts_are_short_and_hold_their_carets(line: str, column: int, length: int) -> None:
    shown = excerpt(line, column, length)
    assert len(shown.text) <= 102 * 10
    assert shown.length >= 1
    assert shown.start <= cell_len(shown.text)
    assert visible(shown.text) == shown.text


def test_long_lines_are_cut_around_the_caret() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    shown = excerpt(line, 501, 4)
    assert shown.text == "…" + "x" * 30 + "HERE" + "y" * 66 + "…"
    assert (shown.start, shown.length) == (31, 4)
    shown = excerpt(line, 501, 4, 40)
    assert shown.text == "…" + "x" * 12 + "HERE" + "y" * 24 + "…"
    assert (shown.start, shown.length) == (13, 4)


def test_long_messages_and_pointers_are_cut_in_the_middle() -> None:
    text = to_text(problems_of(("E201", "a" * 9000, Where("spec.yaml", "/info" + "/b" * 9000 + "/end"))), Sources())
    assert max(len(line) for line in text.splitlines()) < 1_100
    assert "/end)" in text


def test_the_page_of_problems_has_every_code_once() -> None:
    page = problems_markdown()
    for code in CODES.values():
        assert page.count(f"\n### {code.code}: {code.title}\n") == 1
        assert code.explanation in page
    numbers = [line[5:8] for line in page.splitlines() if line.startswith("### ")]
    assert numbers == sorted(numbers)


SAYS_IT_ITSELF = {"W306", "W312", "W507"}
"""Codes of problems that each say for themselves how they are mended, if that is known."""


def test_faults_say_how_they_are_mended() -> None:
    bare = {row.code for row in CODES.values() if not row.hint and row.severity is not Severity.NOTE}
    assert bare == SAYS_IT_ITSELF
    for row in CODES.values():
        assert not row.hint.endswith("."), row.code
        assert row.hint[:1] not in "ABCDEFGHIJKLMNQRTUVWXYZ" or not row.hint, row.code


def test_codes_say_their_severity_and_have_numbers_of_their_own() -> None:
    assert all(code.severity.value[0].upper() == code.code[0] for code in CODES.values())
    numbers = [code[1:] for code in CODES]
    assert sorted(set(numbers)) == sorted(numbers)
    assert all(code.explanation.endswith(".") and not code.title.endswith(".") for code in CODES.values())
