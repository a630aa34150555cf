"""Names: splitting identifiers into words, and settling collisions for all of them at once."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.ir.names import UNNAMED, Wanted, key, name, settle, spoken, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("createChatCompletionRequest", "create Chat Completion Request"),
        ("OpenAIFile", "Open AI File"),
        ("mongoDBChatExtension", "mongo DB Chat Extension"),
        ("HTTPServer2", "HTTP Server2"),
        ("HTTP2Server", "HTTP2 Server"),
        ("Base64Json", "Base64 Json"),
        ("int32", "int32"),
        ("3DModel", "3D Model"),
        ("1024x1792", "1024x1792"),
        ("Size1024x1792", "Size 1024x1792"),
        ("large256x256Png", "large 256x256 Png"),
        ("x86x64", "x86x64"),
        ("fileIDs", "file IDs"),
        ("fileIDsList", "file IDs List"),
        ("snake_case-kebab.dots and spaces", "snake case kebab dots and spaces"),
        ("timestamp_granularities[]", "timestamp granularities"),
        ("[DONE]", "DONE"),
        ("$filter", "filter"),
        ("__init__", "init"),
        ("größeMaß", "größe Maß"),
        ("名前", "名前"),
        ("नमस्ते_दुनिया", "नमस्ते दुनिया"),
        ("ПриветМир", "Привет Мир"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_an_identifier_is_split_into_words_in_its_own_capitals(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", UNNAMED),
        ("☃", "snowman"),
        ("👍🏽", "thumbs up sign emoji modifier fitzpatrick type 4"),
        ("?", "question mark"),
        ("\u200b", "zero width space"),
        ("\t", UNNAMED),
        ("☃" * 5, UNNAMED),
        ("+1", "plus 1"),
        ("-1", "minus 1"),
        (">=", "greater equal"),
        ("*", "star"),
        ("-created_at", "created at"),
        ("1", "1"),
    ],
)
def test_every_text_has_a_name(text: str, expected: str) -> None:
    assert name(text) == expected


def test_a_placeholder_stands_for_what_cannot_be_spelled() -> None:
    assert name("", "empty") == "empty"


def test_signs_are_read_aloud() -> None:
    assert " ".join(spoken("-created_at")) == "minus created underscore at"


def test_names_are_the_same_whatever_their_capitals_boundaries_and_forms() -> None:
    assert key("Open AI File") == key("OpenAI file") == key("ＯｐｅｎAI FILE")
    assert key("a") != key("b")


def test_two_that_want_the_same_both_go_on_to_their_next() -> None:
    settled = settle([Wanted("1", ("tool", "run tool")), Wanted("2", ("Tool", "message tool")), Wanted("3", ("call",))])
    assert settled == {"1": "run tool", "2": "message tool", "3": "call"}


def test_a_given_name_goes_before_a_made_up_one_and_a_pin_before_both() -> None:
    settled = settle(
        [Wanted("made up", ("tool", "other")), Wanted("given", ("Tool",), 1), Wanted("pinned", ("TOOL",), 0)]
    )
    assert settled == {"pinned": "TOOL", "given": "Tool 2", "made up": "other"}


def test_a_first_choice_goes_before_a_second_choice_of_another() -> None:
    settled = settle([Wanted("1", ("a", "b")), Wanted("2", ("a", "c")), Wanted("3", ("b", "d"))])
    assert settled == {"1": "b 2", "2": "c", "3": "b"}


def test_a_number_is_the_last_resort_and_never_makes_a_new_collision() -> None:
    settled = settle([Wanted("1", ("a",)), Wanted("2", ("A",)), Wanted("3", ("a 2",))])
    assert settled == {"1": "a", "2": "A 3", "3": "a 2"}


def test_nothing_wanted_is_a_name_all_the_same() -> None:
    assert settle([Wanted("1", ())]) == {"1": UNNAMED}


some_names = st.lists(st.sampled_from(["a", "A", "a b", "ab", "b", "B c", "bC", "a 2", "ß", "SS", "é"]), max_size=4)
wanted = st.lists(
    st.tuples(some_names, st.integers(0, 2)).map(lambda pair: (tuple(pair[0]), pair[1])), max_size=12
).map(lambda pairs: [Wanted(str(index), names, rank) for index, (names, rank) in enumerate(pairs)])


@given(wanted, st.randoms(use_true_random=False))
def test_settled_names_are_unique_and_do_not_depend_on_the_order(everyone: list[Wanted], random: Random) -> None:
    settled = settle(everyone)
    assert len({key(each) for each in settled.values()}) == len(everyone)
    shuffled = list(everyone)
    random.shuffle(shuffled)
    assert settle(shuffled) == settled


@given(st.text())
def test_any_text_is_split_without_losing_a_letter(text: str) -> None:
    kept = [char for char in "".join(words(text)) if char.isalnum()]
    assert kept == [char for char in unicodedata.normalize("NFC", text) if char.isalnum()]
    assert name(text)
