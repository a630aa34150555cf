"""Text of a spec in Markdown, as a parser of CommonMark reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from specloom.targets.python.markdown import code, line, words

PARSER = MarkdownIt("commonmark")
PARSER.validateLink = lambda url: True  # its own precaution is not what is tested
HOSTILE = [
    "<script>alert(1)</script>",
    "\\<script>alert(1)</script>",
    "\\\\<img src=x onerror=alert(1)>",
    "`` ` <b>",
    "a <!-- b",
    "<javascript:alert(1)>",
    "[a](javascript:alert(1))",
    "\\[a](javascript:alert(1))",
    "[a\\](javascript:alert(1))",
    "[a](  JavaScript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](java\\script:alert(1))",
    "[a](<javascript:alert(1)>)",
    "[a](data:text/html,x)",
    "[a](vbscript:x 'title')",
    "[a]: javascript:alert(1)",
    "![a](javascript:alert(1))",
    "[![a](https://x)](javascript:alert(1))",
]


def tokens(text: str) -> list[Token]:
    blocks = PARSER.parse(text)
    return [each for block in blocks for each in (block, *(block.children or ()))]


def addresses(text: str) -> list[str]:
    found = [each.attrGet(name) for each in tokens(text) for name in ("href", "src")]
    return [str(each) for each in found if each is not None]


def assert_inert(text: str) -> None:
    assert not [each for each in tokens(text) if each.type in ("html_block", "html_inline")], text
    assert all(each.startswith(("http:", "https:", "mailto:")) or ":" not in each for each in addresses(text)), text


@pytest.mark.parametrize("text", HOSTILE)
def test_neither_markup_nor_links_that_run(text: str) -> None:
    assert_inert(line(text))
    assert_inert(f"{line(text)}\n\n[a] and [a][a]")
    assert_inert(f"- {code('f()')} · GET {words(text)}")
    assert_inert(f"- {code(text)}")


@given(st.text(alphabet="<>[]()!`\\&:/ #-ajsvrcipt\n\t\u202e\x00", max_size=40))
def test_no_text_is_markup(text: str) -> None:
    for said in (line(text), f"- {words(text)}", f"- {code(text)} b"):
        assert not [each for each in tokens(said) if each.type in ("html_block", "html_inline")], said
        assert not [each for each in addresses(said) if each.casefold().startswith(("javascript:", "data:"))], said
        assert not set(said) & {"\u202e", "\x00", "\n", "\t"}


@pytest.mark.parametrize("text", ["# x", "- x", "1. x", "> x", "```x", "~~~", "| a", "=== x", "* x", "+ x", "___"])
def test_no_text_begins_a_block(text: str) -> None:
    assert line(text) == f"\\{text}"
    assert [each.type for each in PARSER.parse(line(text))] == ["paragraph_open", "inline", "paragraph_close"]
    assert line("plain\ntext") == "plain text"


@pytest.mark.parametrize(
    "text", ["a `b` [c](https://d:8/e_(f)) *g*", "[a](/b/c.md#d)", "[a](mailto:b@c)", "[a](b 'c')"]
)
def test_what_an_author_may_write(text: str) -> None:
    assert line(text) == words(text) == text


@pytest.mark.parametrize("text", ["", "a", "`", "a`b``c", "``", " `a", "a`", "<b>", "\\"])
def test_code_is_code(text: str) -> None:
    (found,) = [each for each in tokens(f"x {code(text)} y") if each.type == "code_inline"]
    assert found.content.strip() == text.strip()


def test_what_hides_is_shown() -> None:
    assert line("a\u202eb\u2066c\x1b[2Jd") == "a\\u202eb\\u2066c\\u001b[2Jd"
    assert code("\u202e") == "`\\u202e`"
