"""References, followed."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from specloom.load.tree import Object, Tree, Where, plain
from specloom.normalize.source import Source
from specloom.problems import Problems

Loading = Callable[..., tuple[Tree, Problems]]


def test_what_stands_beside_a_reference_wins(tree: Loading) -> None:
    loaded, problems = tree("a: {$ref: '#/b', description: mine}\nb: {description: yours, name: n}")
    found = Source(loaded).follow(loaded.root["a"], problems)
    assert plain(found) == {"description": "mine", "name": "n"}
    assert cast(Object, found).where.pointer == "/b"


def test_a_chain_of_references(tree: Loading) -> None:
    loaded, problems = tree(
        "a: {$ref: '#/b'}\nb: {$ref: 'other.yaml#/c'}", other__yaml="c: {$ref: '#/d'}\nd: {name: n}"
    )
    assert plain(Source(loaded).follow(loaded.root["a"], problems)) == {"name": "n"}
    assert list(problems) == []


def test_no_reference_is_what_it_is(tree: Loading) -> None:
    loaded, problems = tree("a: 1")
    assert Source(loaded).follow(loaded.root["a"], problems) == 1


def test_a_circle_ends(tree: Loading) -> None:
    loaded, problems = tree("a: {$ref: '#/b', x: 1}\nb: {$ref: '#/a', y: 2}")
    assert Source(loaded).follow(loaded.root["a"], problems) is None
    assert {problem.code for problem in problems} == {"E205"}


def test_nothing_is_an_error_or_a_note(tree: Loading) -> None:
    loaded, problems = tree("a: {$ref: '#/gone'}")
    source = Source(loaded)
    assert source.follow(loaded.root["a"], problems) is None
    assert source.resolve("#/gone", loaded.root.where, problems, optional=True) is None
    assert [problem.code for problem in problems] == ["E201", "N206"]


def test_what_moved_is_found_by_where_it_was_written(tree: Loading) -> None:
    loaded, problems = tree("a: {b: {name: n}}")
    inner = cast(Object, cast(Object, loaded.root["a"])["b"])
    moved = Tree(Object({"elsewhere": inner}, loaded.root.where), loaded.file, loaded.sha256)
    assert Source(moved).resolve("#/a/b", loaded.root.where, problems) is inner
    assert list(problems) == []


def test_what_leads_nowhere_is_said_in_the_words_of_the_document_as_it_was_written(tree: Loading) -> None:
    written, problems = tree("a: {$ref: '#/definitions/Pett'}\ndefinitions: {Pet: {}}")
    at = Where(written.file, "/a/$ref")
    moved = Tree(Object({"components": written.root["definitions"]}, written.root.where), written.file, written.sha256)
    assert Source(moved, written).resolve("#/components/Pett", at, problems) is None
    (problem,) = problems
    assert problem.message == "`#/definitions/Pett` points nowhere: `definitions` has no member `Pett`"
    assert problem.hint == "did you mean `#/definitions/Pet`?"


def test_of_hundreds_that_lead_nowhere_the_last_have_no_hint(tree: Loading) -> None:
    names = [f"name{number}" for number in range(250)]
    loaded, problems = tree("\n".join(f"{name}: {{$ref: '#/{name}x'}}" for name in names))
    source = Source(loaded)
    for name in names:
        source.follow(loaded.root[name], problems)
    assert [problem.hint is not None for problem in problems] == [True] * 200 + [False] * 50
