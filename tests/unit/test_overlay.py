"""Overlays: what they select, what they change, and what they may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.load.read import read_object
from specloom.load.tree import Array, Json, Object, Value, Where, plain
from specloom.load.yaml_reader import parse_yaml
from specloom.normalize import overlay as module
from specloom.normalize.overlay import apply
from specloom.problems import Problem, Problems

ROOT = Path(__file__).parents[2]
SPEC = """\
info: {title: Pets, version: "1"}
tags: [{name: a}, {name: b}]
paths:
  /pets: {get: {tags: [a], parameters: [{name: limit, in: query}, {name: id, in: header}]}}
  /pets/{id}: {get: {tags: [b]}, delete: {tags: [a]}}
components: {schemas: {Pet: {type: object, required: [id], properties: {id: {type: string}}}}}
"""

PET = ("components", "schemas", "Pet")
LIST = ("paths", "/pets", "get", "parameters")


def tree(text: str, file: str = "spec.yaml") -> Object:
    value = parse_yaml(text, file, Problems()).value
    assert isinstance(value, Object)
    return value


def applied(actions: str, spec: str = SPEC) -> tuple[Object, list[Problem]]:
    """The result of an overlay with these actions; the spec is checked to be as it was."""
    root = tree(spec)
    problems = Problems()
    overlay = tree(f"overlay: 1.0.0\ninfo: {{title: Fixes, version: '1'}}\nactions:\n{actions}", "fixes.overlay.yaml")
    result = apply(root, [overlay], problems)
    assert plain(root) == plain(tree(spec))
    return result, list(problems)


def at(value: Value, *keys: str | int) -> Value:
    for key in keys:
        if isinstance(value, Object):
            value = value[str(key)]
        else:
            assert isinstance(value, Array)
            assert isinstance(key, int)
            value = value[key]
    return value


@pytest.mark.parametrize(
    ("action", "where", "value"),
    [
        ("target: $, update: {info: {title: Dogs, x-a: {b: 1}}}", ["info", "x-a"], {"b": 1}),
        ("target: $.info, update: {version: '2'}", ["info"], {"title": "Pets", "version": "2"}),
        ("target: $.tags, update: {name: c}", ["tags"], [{"name": "a"}, {"name": "b"}, {"name": "c"}]),
        ("target: $.tags, update: [{name: c}, {name: d}]", ["tags", 3], {"name": "d"}),
        ("target: $.components.schemas.Pet, update: {required: [x]}", [*PET, "required"], ["id", "x"]),
        ("target: $.components.schemas.Pet, update: {required: x}", [*PET, "required"], "x"),
        ("target: $.components.schemas.Pet, update: {type: {a: 1}}", [*PET, "type"], {"a": 1}),
        ("target: $.info.title, update: Dogs", ["info", "title"], "Dogs"),
        ("target: \"$.paths['/pets'].get\", update: {summary: s}", ["paths", "/pets", "get", "summary"], "s"),
        ("target: $.paths.*.*, update: {x-a: 1}", ["paths", "/pets/{id}", "delete"], {"tags": ["a"], "x-a": 1}),
        ("target: '$..parameters[?@.in == \"query\"]', update: {x-a: 1}", [*LIST, 0, "x-a"], 1),
        ("target: '$..[?@.in]', update: {x-a: 1}", [*LIST, 1, "x-a"], 1),
        ("target: '$.tags[1]', remove: true", ["tags"], [{"name": "a"}]),
        ("target: '$.tags[*]', remove: true", ["tags"], []),
        ("target: '$.components[?@.Pet]', remove: true", ["components"], {}),
        ("target: $..tags, remove: true", ["paths", "/pets/{id}"], {"get": {}, "delete": {}}),
        ("target: $.info, remove: true, update: {title: x}", [], None),
        ("target: $.info, remove: false, update: {title: x}", ["info", "title"], "x"),
        ("target: '$.tags[0]', update: {name: z}, description: why, x-more: 1", ["tags", 0], {"name": "z"}),
    ],
)
def test_actions(action: str, where: list[str | int], value: Json) -> None:
    result, problems = applied(f"  - {{{action}}}")
    assert problems == []
    if where:
        assert plain(at(result, *where)) == value
    else:
        assert "info" not in result


def test_each_action_sees_what_the_one_before_left() -> None:
    result, problems = applied("""\
  - {target: $.paths, update: {/cats: {get: {}}}}
  - {target: "$.paths['/cats']", update: {post: {}}}
  - {target: "$.paths['/cats'].get", remove: true}
""")
    assert problems == []
    assert plain(at(result, "paths", "/cats")) == {"post": {}}


def test_overlays_are_applied_in_order() -> None:
    overlays = [
        tree(f"{{overlay: 1.0.0, actions: [{{target: $.info, update: {{title: {title}}}}}]}}") for title in "ab"
    ]
    assert plain(at(apply(tree(SPEC), overlays, Problems()), "info", "title")) == "b"


def test_what_an_overlay_brings_knows_where_it_came_from_and_the_rest_where_it_was() -> None:
    result, _ = applied("  - {target: $.info, update: {contact: {name: x}, x-list: [{}]}}")
    info = at(result, "info")
    assert isinstance(info, Object)
    assert info.where == Where("spec.yaml", "/info")
    contact, extra = at(info, "contact"), at(info, "x-list", 0)
    assert isinstance(contact, Object)
    assert isinstance(extra, Object)
    assert contact.where == Where("fixes.overlay.yaml", "/actions/0/update/contact")
    assert extra.where == Where("fixes.overlay.yaml", "/actions/0/update/x-list/0")
    paths = at(result, "paths")
    assert isinstance(paths, Object)
    assert paths.where == Where("spec.yaml", "/paths")


def test_what_is_shared_through_an_alias_is_changed_only_where_it_is_selected() -> None:
    result, _ = applied("  - {target: $.b, update: {y: 2}}", "a: &a {x: 1}\nb: *a\n")
    assert plain(result) == {"a": {"x": 1}, "b": {"x": 1, "y": 2}}


@pytest.mark.parametrize(
    ("action", "code", "pointer", "words"),
    [
        ("target: \"$.paths['/pet']\", remove: true", "W722", "/target", "did you mean `/pets`?"),
        (
            "target: $.info.titel, remove: true",
            "W722",
            "/target",
            "`$.info` has no member `titel`; did you mean `title`?",
        ),
        ("target: '$.tags[9]', update: {}", "W722", "/target", ""),
        ("target: $.info.title.x, update: {}", "W722", "/target", ""),
        ("target: info, update: {}", "E721", "/target", "a path starts at the root"),
        ("target: '$.paths[', update: {}", "E721", "/target", ""),
        ("target: '$.a[?(@.b =~ /c/)]', update: {}", "E721", "/target", ""),
        ("target: '$[?" + "(" * 2000 + "', update: {}", "E721", "/target", ""),
        ("target: $, remove: true", "E721", "/target", ""),
        ("target: $.info, update: text", "E721", "/update", ""),
        ("target: $.info, update: [1]", "E721", "/update", ""),
        ("target: $.info.title, update: {a: 1}", "E721", "/update", ""),
        ("target: 3, update: {}", "E720", "/target", ""),
        ("update: {}", "E720", "", ""),
        ("target: $.info", "E720", "", ""),
        ("target: $.info, remove: 'yes'", "E720", "/remove", ""),
        ("target: $.info, update: {}, remvoe: true", "W724", "/remvoe", "did you mean `remove`?"),
        ("target: $.info, update: {}, copy: $.tags", "W724", "/copy", ""),
    ],
)
def test_actions_that_are_wrong_change_nothing(action: str, code: str, pointer: str, words: str) -> None:
    result, problems = applied(f"  - {{{action}}}")
    (problem,) = problems
    assert problem.code == code
    assert problem.where == Where("fixes.overlay.yaml", f"/actions/0{pointer}")
    assert words in (problem.hint or "")
    assert plain(result) == plain(tree(SPEC))


@pytest.mark.parametrize(
    ("overlay", "pointer"),
    [
        ("actions: []", ""),
        ("{overlay: 2.0.0, actions: [{target: $.info, remove: true}]}", "/overlay"),
        ("{overlay: 1.0, actions: [{target: $.info, remove: true}]}", "/overlay"),
        ("overlay: 1.0.0", ""),
        ("{overlay: 1.0.0, actions: []}", "/actions"),
        ("{overlay: 1.0.0, actions: {}}", "/actions"),
        ("{overlay: 1.0.0, actions: [3]}", "/actions/0"),
    ],
)
def test_files_that_are_no_overlays(overlay: str, pointer: str) -> None:
    problems = Problems()
    assert plain(apply(tree(SPEC), [tree(overlay, "o.yaml")], problems)) == plain(tree(SPEC))
    assert [(problem.code, problem.where) for problem in problems] == [("E720", Where("o.yaml", pointer))]


def test_a_document_cannot_be_made_too_large_or_too_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_VALUES", 200)
    result, problems = applied("  - {target: '$..*', update: {x: {y: {}}}}\n" * 12, "a: {b: {}}\n")
    assert "E723" in {problem.code for problem in problems}
    assert len(str(plain(result))) < 5_000

    monkeypatch.undo()
    nested = "{a: " * 90 + "{}" + "}" * 90
    deep = ".a" * 60
    result, problems = applied(f"  - {{target: '${deep}', update: {nested}}}\n", f"a: {nested}\n")
    assert [problem.code for problem in problems] == ["E723"]


def test_the_deepest_document_is_searched_to_its_end() -> None:
    text = "{a: " * 98 + "{b: 1}" + "}" * 98
    result, problems = applied("  - {target: '$..b', remove: true}", text)
    assert problems == []
    assert "b" not in str(plain(result))


@pytest.mark.parametrize("path", sorted((ROOT / "specs").glob("*.overlay.yaml")), ids=lambda path: path.name)
def test_the_overlays_beside_the_specs_have_the_form_of_one(path: Path) -> None:
    problems = Problems()
    apply(tree("{}"), [read_object(path, problems)], problems)
    assert {problem.code for problem in problems} <= {"W722"}
