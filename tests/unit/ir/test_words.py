"""Words: singular and plural, and names that lost their word boundaries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from specloom.config import NamingConfig
from specloom.ir.words import PREPOSITIONS, VERBS, key, plural, singular, split, split_run, vocabulary
from specloom.normalize.document import Document

KNOWN = frozenset({"assistant", "assistants", "file", "files", "run", "runs", "step", "steps", "tool", "outputs"}) | (
    VERBS | PREPOSITIONS
)


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("files", "file"),
        ("Batches", "Batch"),
        ("entities", "entity"),
        ("boxes", "box"),
        ("addresses", "address"),
        ("quizzes", "quiz"),
        ("responses", "response"),
        ("sizes", "size"),
        ("statuses", "status"),
        ("children", "child"),
        ("People", "Person"),
        ("indices", "index"),
        ("IDs", "ID"),
        ("URLS", "URL"),
    ],
)
def test_singular_of_a_plural(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    "word", ["file", "status", "analysis", "address", "data", "news", "https", "bus", "s", "IS", ""]
)
def test_a_word_that_is_no_plural_stays(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("file", "files"),
        ("Batch", "Batches"),
        ("entity", "entities"),
        ("key", "keys"),
        ("box", "boxes"),
        ("child", "children"),
        ("status", "statuses"),
        ("data", "data"),
        ("files", "files"),
        ("URL", "URLs"),
        ("PERSON", "PEOPLE"),
    ],
)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many


def test_plural_then_singular_comes_back() -> None:
    for word in ("file", "batch", "entity", "box", "status", "child", "response", "key", "person", "day", "half"):
        assert singular(plural(word)) == word


def test_key_ignores_capitals_and_number() -> None:
    assert key("Files") == key("file") == "file"
    assert key("filed") != key("file")


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("Listassistantfiles", ("List", "assistant", "files")),
        ("submittooloutputstorun", ("submit", "tool", "outputs", "to", "run")),
        ("getrunstep", ("get", "run", "step")),
        ("RETRIEVEFILE", ("RETRIEVE", "FILE")),
        ("assistants", ("assistants",)),
    ],
)
def test_a_run_is_split_by_known_words(run: str, expected: tuple[str, ...]) -> None:
    assert split_run(run, KNOWN) == expected


@pytest.mark.parametrize("run", ["Listassistantfolders", "xfiles", "filesx", "", "zzz"])
def test_a_run_that_is_not_covered_whole_stays(run: str) -> None:
    assert split_run(run, KNOWN) == (run,)


def test_a_known_word_is_never_split() -> None:
    assert split_run("notebook", frozenset({"note", "book", "notebook"})) == ("notebook",)
    assert split_run("notebook", frozenset({"note", "book"})) == ("note", "book")


def test_a_run_does_not_begin_with_a_preposition() -> None:
    assert split_run("online", frozenset({"on", "line"})) == ("online",)
    assert split_run("lineon", frozenset({"on", "line"})) == ("line", "on")


def test_fewer_words_win_then_longer_ones() -> None:
    assert split_run("listfileset", frozenset({"list", "file", "set", "files", "et", "fileset"})) == ("list", "fileset")
    # two ways of three words: the one with the longest word is taken
    assert split_run("abcdefg", frozenset({"ab", "cde", "fg", "a", "b", "cdefg"})) == ("ab", "cdefg")
    assert split_run("abcdef", frozenset({"abc", "def", "ab", "cdef"})) == ("ab", "cdef")


def test_nothing_known_splits_nothing() -> None:
    assert split_run("listfiles", frozenset()) == ("listfiles",)


def test_split_keeps_the_boundaries_that_are_there() -> None:
    assert split("fabrikamListassistantfiles", KNOWN) == ("fabrikam", "List", "assistant", "files")


def test_the_vocabulary_is_what_the_document_says_elsewhere(outline: Callable[..., Document]) -> None:
    document = outline("GET /vector_stores/{storeName} listvectorstores Big Things", schemas=("RunStep",))
    known = vocabulary(document, NamingConfig(words=("gizmo",), strip_prefixes=("fabrikam cloud",)))
    assert {"vector", "stores", "store", "name", "big", "things", "thing", "run", "steps", "gizmo", "fabrikam"} <= known
    assert {"list", "to"} <= known
    assert "listvectorstores" not in known, "operationIds are what is to be split"


def test_words_of_two_letters_are_known_only_where_configured(outline: Callable[..., Document]) -> None:
    document = outline("GET /ai/{id} x")
    assert "ai" not in vocabulary(document, NamingConfig())
    assert "ai" in vocabulary(document, NamingConfig(words=("ai",)))
