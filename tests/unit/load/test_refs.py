"""References: where they lead, what they are called, and what is said of those that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.load.read import load
from specloom.load.refs import canonical, resolve
from specloom.load.tree import Object, Tree, Where, plain
from specloom.problems import Problem, Problems

Write = Callable[..., Path]

SPEC = """\
    paths:
      /pets/{id}: {get: {tags: [a, b]}}
    components:
      schemas:
        Pet: {type: object, properties: {name: {type: string}}}
        Alias: {$ref: '#/components/schemas/Pet'}
        Far: {$ref: 'parts/more.yaml#/Dog'}
        "a b/c~d%": {title: odd}
        "": {title: empty}
        A: {$ref: '#/components/schemas/B'}
        B: {$ref: '#/components/schemas/A'}
        Self: {$ref: '#/components/schemas/Self'}
        Dangling: {$ref: '#/components/schemas/Nothing'}
        Node: {properties: {next: {$ref: '#/components/schemas/Node'}}}
"""
MORE = """\
    Dog: {title: Dog, allOf: [{$ref: '../spec.yaml#/components/schemas/Pet'}], properties: {toy: {$ref: '#/Toy'}}}
    Toy: {title: Toy}
"""


@pytest.fixture
def tree(write: Write) -> Tree:
    write(MORE, "parts/more.yaml")
    return load(write(SPEC), Problems())


def spec(pointer: str) -> Where:
    return Where("spec.yaml", pointer)


def more(pointer: str) -> Where:
    return Where("parts/more.yaml", pointer)


HERE = spec("/here/$ref")
THERE = more("/here/$ref")


@pytest.mark.parametrize(
    ("ref", "at", "where", "value"),
    [
        ("#/components/schemas/Pet/type", HERE, spec("/components/schemas/Pet/type"), "object"),
        ("spec.yaml#/components/schemas/Pet/type", HERE, spec("/components/schemas/Pet/type"), "object"),
        ("./x/../spec.yaml#/components/schemas/Pet/type", HERE, spec("/components/schemas/Pet/type"), "object"),
        ("#/components/schemas/a%20b~1c~0d%25/title", HERE, spec("/components/schemas/a b~1c~0d%/title"), "odd"),
        ("#/components/schemas/a b~1c~0d%25/title", HERE, spec("/components/schemas/a b~1c~0d%/title"), "odd"),
        ("#/paths/~1pets~1%7Bid%7D/get/tags/1", HERE, spec("/paths/~1pets~1{id}/get/tags/1"), "b"),
        ("#/components/schemas//title", HERE, spec("/components/schemas//title"), "empty"),
        ("parts/more.yaml#/Toy/title", HERE, more("/Toy/title"), "Toy"),
        ("#/Toy/title", THERE, more("/Toy/title"), "Toy"),
        ("../spec.yaml#/components/schemas/Pet/type", THERE, spec("/components/schemas/Pet/type"), "object"),
        ("#/components/schemas/Alias/type", HERE, spec("/components/schemas/Pet/type"), "object"),
        ("#/components/schemas/Far/title", HERE, more("/Dog/title"), "Dog"),
        ("#/components/schemas/Far/properties/toy/title", HERE, more("/Toy/title"), "Toy"),
        (
            "#/components/schemas/Node/properties/next/properties/next/properties",
            HERE,
            spec("/components/schemas/Node/properties"),
            {"next": {"$ref": "#/components/schemas/Node"}},
        ),
    ],
)
def test_where_references_lead(tree: Tree, ref: str, at: Where, where: Where, value: object) -> None:
    problems = Problems()
    found = resolve(tree, ref, at, problems)
    assert found is not None
    assert (plain(found[0]), found[1]) == (value, where)
    assert list(problems) == []


def test_a_reference_is_followed_one_step(tree: Tree) -> None:
    found = resolve(tree, "#/components/schemas/Alias", HERE, Problems())
    assert found is not None
    assert plain(found[0]) == {"$ref": "#/components/schemas/Pet"}


def test_the_whole_document(tree: Tree) -> None:
    for ref in ("#", "spec.yaml", "spec.yaml#"):
        found = resolve(tree, ref, HERE, Problems())
        assert found is not None
        assert found[0] is tree.root


def test_an_object_from_an_overlay_speaks_of_the_spec(tree: Tree) -> None:
    at = Where("fixes/spec.overlay.yaml", "/actions/0/update/$ref")
    found = resolve(tree, "#/components/schemas/Pet", at, Problems())
    assert found is not None
    assert found[1].file == "spec.yaml"
    assert canonical(tree, "#/components/schemas/Pet", at) == "#/components/schemas/Pet"


def problem_of(tree: Tree, ref: str, at: Where = HERE) -> Problem:
    problems = Problems()
    assert resolve(tree, ref, at, problems) is None
    (problem,) = problems
    assert problem.where == at
    return problem


@pytest.mark.parametrize(
    ("ref", "code", "hint"),
    [
        ("#/components/schemas/Pett", "E201", "#/components/schemas/Pet"),
        ("#/components/schemas/pet", "E201", "#/components/schemas/Pet"),
        ("#/component/schemas/Pet", "E201", "#/components/schemas/Pet"),
        ("#/definitions/Pet", "E201", "#/components/schemas/Pet"),
        ("#/components/schemas/Pet/type/x", "E201", None),
        ("#/paths/~1pets~1{id}/get/tags/2", "E201", None),
        ("#/paths/~1pets~1{id}/get/tags/-", "E201", None),
        ("#/paths/~1pets~1{id}/get/tags/01", "E201", None),
        ("#/components/schemas/Dangling/type", "E201", None),
        ("parts/more.yaml#/Dogg", "E201", "parts/more.yaml#/Dog"),
        ("", "E201", None),
        ("missing.yaml#/a", "E202", None),
        ("part/more.yaml#/Dog", "E202", "parts/more.yaml"),
        ("Pet", "E202", "#/components/schemas/Pet"),
        ("https://example.com/a.yaml", "E203", None),
        ("HTTP://example.com/a.yaml", "E203", None),
        ("//example.com/a.yaml", "E203", None),
        ("file:///etc/passwd", "E203", None),
        ("urn:x:y", "E203", None),
        ("../a.yaml", "E204", None),
        ("parts/../../a.yaml", "E204", None),
        ("/etc/passwd", "E204", None),
        ("%2e%2e/a.yaml", "E204", None),
        ("c:/windows/a.yaml", "E204", None),
        ("#/components/schemas/A", "E205", None),
        ("#/components/schemas/B", "E205", None),
        ("#/components/schemas/Self", "E205", None),
        ("#/components/schemas/Self/type", "E205", None),
        ("#Pet", "E207", "#/components/schemas/Pet"),
        ("#components/schemas/Pet", "E207", None),
    ],
)
def test_where_references_do_not_lead(tree: Tree, ref: str, code: str, hint: str | None) -> None:
    problem = problem_of(tree, ref)
    assert problem.code == code
    if hint:
        assert problem.hint == f"did you mean `{hint}`?"
    else:
        assert "did you mean" not in (problem.hint or "")


def test_a_reference_to_a_reference_to_nowhere_is_reported_where_that_is_written(tree: Tree) -> None:
    problems = Problems()
    assert resolve(tree, "#/components/schemas/Dangling", HERE, problems) is not None
    assert list(problems) == []


def test_the_file_is_named_where_it_is_another(tree: Tree) -> None:
    problem = problem_of(tree, "parts/more.yaml#/Dog/properties/ball")
    assert problem.related == more("/Dog/properties")


def test_an_example_that_is_not_there_is_a_note(tree: Tree) -> None:
    for ref in ("./examples/a.json", "#/nowhere", "https://example.com/a.json"):
        problems = Problems()
        assert resolve(tree, ref, HERE, problems, optional=True) is None
        assert [problem.code for problem in problems] == ["N206"]


def test_long_ways_end(write: Write) -> None:
    chain = "".join(f"      A{n}: {{$ref: '#/s/A{n + 1}'}}\n" for n in range(5000))
    branches = "".join(f"      B{n}: {{p: {{$ref: '#/s/B{n + 1}/p/p'}}}}\n" for n in range(60))
    tree = load(
        write(f"    s:\n{chain}      A5000: {{x: 1}}\n{branches}      B60: {{p: {{$ref: '#/s/B60'}}}}\n"), Problems()
    )
    assert problem_of(tree, "#/s/A0").code == "E205"
    assert resolve(tree, "#/s/A4950", HERE, Problems()) is not None
    assert problem_of(tree, "#/s/B0/p/p/q").code == "E205"


@pytest.mark.parametrize(
    ("ref", "at", "key"),
    [
        ("#/components/schemas/Pet", HERE, "#/components/schemas/Pet"),
        ("spec.yaml#/components/schemas/Pet", HERE, "#/components/schemas/Pet"),
        ("../spec.yaml#/components/schemas/Pet", THERE, "#/components/schemas/Pet"),
        ("#/components/schemas/a%20b~1c~0d%25", HERE, "#/components/schemas/a b~1c~0d%"),
        ("#/a~b", HERE, "#/a~0b"),
        ("#/Toy", THERE, "parts/more.yaml#/Toy"),
        ("./parts/./more.yaml#/Toy", HERE, "parts/more.yaml#/Toy"),
        ("parts/more.yaml", HERE, "parts/more.yaml#"),
        ("#", HERE, "#"),
        ("../up.yaml#/x", HERE, "../up.yaml#/x"),
        ("https://example.com/a#/b", HERE, "https://example.com/a#/b"),
    ],
)
def test_one_place_has_one_key(tree: Tree, ref: str, at: Where, key: str) -> None:
    assert canonical(tree, ref, at) == key


def test_keys_do_not_depend_on_how_the_spec_was_named(write: Write, tmp_path: Path) -> None:
    write(MORE, "api/parts/more.yaml")
    write(SPEC, "api/spec.yaml")
    for path in (Path("api/spec.yaml"), tmp_path / "api" / "spec.yaml", Path("api/../api/spec.yaml")):
        problems = Problems()
        tree = load(path, problems)
        assert canonical(tree, "parts/more.yaml#/Toy", tree.root.where / "x") == "parts/more.yaml#/Toy"
        (name,) = tree.files
        assert canonical(tree, "#/Toy", Where(name, "/x")) == "parts/more.yaml#/Toy"
        assert canonical(tree, "../spec.yaml#/x", Where(name, "/x")) == "#/x"
        found = resolve(tree, "parts/more.yaml#/Toy", tree.root.where, problems)
        assert found is not None
        assert isinstance(found[0], Object)
        assert list(problems) == []
