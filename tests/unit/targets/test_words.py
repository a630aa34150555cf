"""Identifiers: what a person would write, and never anything that Python would not take."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.targets.python import words


@pytest.mark.parametrize(
    ("name", "snake", "pascal", "upper"),
    [
        ("create Chat Completion", "create_chat_completion", "CreateChatCompletion", "CREATE_CHAT_COMPLETION"),
        ("Open AI File", "open_ai_file", "OpenAIFile", "OPEN_AI_FILE"),
        ("URL", "url", "URL", "URL"),
        ("class", "class_", "Class", "CLASS"),
        ("None", "none", "None_", "NONE"),
        ("match", "match", "Match", "MATCH"),
        ("256x256", "value_256x256", "Type256x256", "VALUE_256X256"),
        ("", "value", "Type", "VALUE"),
        ("__init__", "init", "Init", "INIT"),
        ("_private", "private", "Private", "PRIVATE"),
        ("a-b.c/d", "a_b_c_d", "ABCD", "A_B_C_D"),
        ("straße", "straße", "Straße", "STRASSE"),
        ("ﬁle", "file", "File", "FILE"),
        ("名前", "名前", "名前", "名前"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "a_b", "AB", "A_B"),
        ("col\u00b7lecció", "col_lecció", "ColLecció", "COL_LECCIÓ"),
        ("\N{MIDDLE DOT}", "value", "Type", "VALUE"),
        ("a\N{UNDERTIE}b", "a_b", "AB", "A_B"),
        ("[DONE]", "done", "DONE", "DONE"),
        ("x\u0301", "x", "X", "X"),
        ("x\u0304y", "xy", "Xy", "XY"),
        ("नाम", "नाम", "नाम", "नाम"),
        ("ชื่อ", "ชื่อ", "ชื่อ", "ชื่อ"),
        ("\N{DEVANAGARI VOWEL SIGN I}", "value", "Type", "VALUE"),
        ("ना\N{COMBINING GRAPHEME JOINER}म", "नाम", "नाम", "नाम"),
        ("a\N{VARIATION SELECTOR-16}b", "ab", "Ab", "AB"),
        ("a\N{DEVANAGARI VOWEL SIGN AA}", "a", "A", "A"),
    ],
)
def test_the_three_spellings(name: str, snake: str, pascal: str, upper: str) -> None:
    assert (words.snake(name), words.pascal(name), words.upper(name)) == (snake, pascal, upper)


def test_the_prefix_is_what_a_bare_number_is_called_after() -> None:
    assert words.upper("1024x1024", "SIZE") == "SIZE_1024X1024"
    assert words.snake("3", "field") == "field_3"


@given(st.text(), st.sampled_from([words.snake, words.pascal, words.upper]))
def test_whatever_comes_in_an_identifier_goes_out(name: str, spell: Callable[[str], str]) -> None:
    identifier = spell(name)
    assert identifier.isidentifier()
    assert not keyword.iskeyword(identifier)
    assert not identifier.startswith("_")
    assert "__" not in identifier
    assert unicodedata.normalize("NFKC", identifier) == identifier


def test_the_first_keeps_its_name() -> None:
    assert words.settle({1: "a", 2: "a", 3: "b", 4: "a"}) == {1: "a", 2: "a_2", 3: "b", 4: "a_3"}


def test_a_taken_name_gets_an_underscore() -> None:
    assert words.settle({1: "self", 2: "self"}, {"self"}) == {1: "self_", 2: "self_2"}


def test_a_late_comer_may_say_what_it_would_rather_be() -> None:
    assert words.settle({"query": "id", "body": "id"}, (), lambda key: f"id_{key}") == {
        "query": "id",
        "body": "id_body",
    }


@given(st.lists(st.sampled_from(["a", "a_", "a_2", "a_3", "b"])), st.sets(st.sampled_from(["a", "a_2", "b_"])))
def test_settled_names_are_unique_and_untaken(names: list[str], taken: set[str]) -> None:
    settled = list(words.settle(dict(enumerate(names)), taken).values())
    assert len(set(settled)) == len(names)
    assert not taken & set(settled)
