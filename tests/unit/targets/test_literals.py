"""Literals, docstrings and TOML: any text goes in, and comes out inert."""

from __future__ import annotations

import ast
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.format import format_files
from specloom.targets.python import literals

HOSTILE = [
    '"""',
    '\\"""',
    'ends with "',
    "ends with \\",
    '"starts with',
    "\\",
    '"',
    "'''",
    "a\\\nb",
    "\N{RIGHT-TO-LEFT OVERRIDE}evil\N{LINE SEPARATOR}import os",
    "\x00\x1b[31m\r\n\x0b\x0c\x85",
    "\ud800 alone",
    "{{ jinja }} {% set x = 1 %}",
    '"""\nimport os\n"""',
    "tab\there",
    "\N{NO-BREAK SPACE}",
]
TEXTS = st.one_of(st.text(), st.sampled_from(HOSTILE), st.text(alphabet="\"\\\n 'a`[]()-"))


@given(TEXTS)
def test_a_string_comes_back_as_it_was(text: str) -> None:
    written = literals.string(text)
    assert ast.literal_eval(written) == text
    assert "\n" not in written
    assert all(char.isprintable() for char in written)


@pytest.mark.parametrize(
    ("text", "written"),
    [("it's", '"it\'s"'), ('say "hi"', "'say \"hi\"'"), ("\"'", '"\\"\'"'), ("", '""'), ("\u202e", '"\\u202e"')],
)
def test_quotes_are_those_that_save_escapes(text: str, written: str) -> None:
    assert literals.string(text) == written


@given(st.one_of(st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False)))
def test_other_scalars_come_back_too(value: float | bool | None) -> None:
    written = literals.literal(value)
    assert ast.literal_eval(written) == value
    assert type(ast.literal_eval(written)) is type(value)


@given(TEXTS)
def test_toml_reads_back_what_it_can_hold(text: str) -> None:
    read = tomllib.loads(f"x = {literals.toml(text)}")["x"]
    assert read == "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


@given(TEXTS, st.sampled_from([0, 4, 8]))
def test_a_docstring_is_one_constant_that_says_the_text(text: str, indent: int) -> None:
    doc = literals.docstring(text, indent)
    heads = "".join(f"{' ' * depth}class A:\n" for depth in range(0, indent, 4))
    tree = ast.parse(f"{heads}{' ' * indent}{doc or 'pass'}\n")
    said = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    assert len([node for node in ast.walk(tree) if isinstance(node, ast.stmt)]) == indent // 4 + 1
    if doc:
        assert len(said) == 1
        assert literals.paragraph(str(said[0])).removesuffix(".") == literals.paragraph(text).removesuffix(".")
    else:
        assert literals.paragraph(text) == ""


@pytest.mark.slow
def test_docstrings_are_stable_under_ruff_and_black(tmp_path: Path) -> None:
    source = "".join(
        f"class A{number}:\n    {literals.docstring(text, 4) or 'pass'}\n\n    x: int\n"
        f"    {literals.docstring(text, 4) or '...'}\n\n    def f(self) -> None:\n"
        f"        {literals.docstring(text, 8) or 'pass'}\n\n\n"
        for number, text in enumerate([*HOSTILE, "One.\n\n  - a\n    more\n  - b", "a\n      deep", "x " * 200])
    )
    formatted = format_files({"a.py": source})["a.py"]
    assert ast.dump(ast.parse(formatted)) == ast.dump(ast.parse(source))
    (tmp_path / "a.py").write_text(formatted)
    command = [sys.executable, "-m", "black", "--line-length", "120", "--diff", "--quiet", str(tmp_path / "a.py")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == ""


def test_a_text_is_wrapped_and_its_markdown_kept() -> None:
    text = textwrap.dedent("""\
        A sentence that was broken by its author in the
        middle goes on.
        Another stays on a line of its own.

        - an item that is so long that it has to be continued on the line below it
        - `code that is not broken at a space` and [a link text](https://example.com/a/b/c)

        ```
        code   stays    as it is, however long the line may be, for it is not prose but code
        ```
            indented code stays, however long the line may be, for it is not prose but code
        | a table | stays | however long the line may be, for it is not prose but a table |
        """)
    assert literals.wrap(text, 50) == [
        "A sentence that was broken by its author in the",
        "middle goes on.",
        "Another stays on a line of its own.",
        "",
        "- an item that is so long that it has to be",
        "  continued on the line below it",
        "- `code that is not broken at a space` and",
        "  [a link text](https://example.com/a/b/c)",
        "",
        "```",
        "code   stays    as it is, however long the line may be, for it is not prose but code",
        "```",
        "    indented code stays, however long the line may be, for it is not prose but code",
        "| a table | stays | however long the line may be, for it is not prose but a table |",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The options to use when all of it is configured for\nMongo.", None),
        ("One reason,\n`code` another", ["One reason,", "`code` another"]),
        ("This will be `stop` if the model hit a natural stop point,\n`length` if it did not.", None),
        ("`a` is one.\n`b` is the other.", ["`a` is one.", "`b` is the other."]),
        ("Values (see below):\nmore of it", ["Values (see below):", "more of it"]),
        ("One\n\n\n\nTwo", ["One", "", "Two"]),
        ("# A heading\nof its own", ["# A heading", "of its own"]),
        ("of some of these words and others\n- an item", ["of some of these words and others", "- an item"]),
        ("**Bold.**\nand more", ["**Bold.**", "and more"]),
        ("```\na\n\n\nb\n```", ["```", "a", "", "", "b", "```"]),
        ("Short\nlines\nthat go on", ["Short lines that go on"]),
        ("Title\nSome text", ["Title", "Some text"]),
    ],
)  # fmt: skip
def test_a_sentence_that_was_broken_is_joined(text: str, lines: list[str] | None) -> None:
    assert literals.wrap(text, 110) == (lines or [text.replace("\n", " ")])


def test_a_quote_at_the_end_gets_a_full_stop() -> None:
    assert literals.docstring('Set it to "auto"', 4) == '"""Set it to "auto"."""'


def test_a_text_of_several_lines_closes_on_its_own_line() -> None:
    assert literals.docstring("One.\n\nTwo.", 4) == '"""One.\n\n    Two.\n    """'


def test_no_text_no_docstring() -> None:
    assert literals.docstring(" \n\t ", 4) == ""


def test_a_paragraph_is_one_line() -> None:
    assert literals.paragraph("a\n\n  b\tc ") == "a b c"
