"""Judging documents: versions, and the verdicts of openapi-spec-validator with places and in words."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.load import validate as module
from specloom.load.read import load
from specloom.load.tree import Where
from specloom.load.validate import validate
from specloom.problems import Problem, Problems, Severity, Unusable

Write = Callable[..., Path]
ROOT = Path(__file__).parents[3]
HEAD = 'openapi: 3.0.3\ninfo: {title: Pets, version: "1"}\n'


@pytest.fixture
def judged(write: Write) -> Callable[..., list[Problem]]:
    """The problems of a document: of its rest, below a sound head."""

    def judge(rest: str, head: str = HEAD, *, thorough: bool = True) -> list[Problem]:
        problems = Problems()
        tree = load(write(head + textwrap.dedent(rest)), Problems())
        try:
            validate(tree, problems, thorough=thorough)
        except Unusable:
            assert problems.errors
        return list(problems)

    return judge


Judged = Callable[..., list[Problem]]


GET = """\
paths:
  /pets:
    get:
      responses: {"200": {description: ok, content: {application/json: {schema: SCHEMA}}}}
"""


def schema(text: str) -> str:
    """A document with this schema, at SCHEMA."""
    return GET.replace("SCHEMA", text)


def brief(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.where.pointer) for problem in problems]


@pytest.mark.parametrize("version", ["openapi: 3.0.0", "openapi: 3.0.4", "openapi: 3.1.0", 'swagger: "2.0"'])
def test_versions_that_are_read(judged: Judged, version: str) -> None:
    assert judged("paths: {}", version + '\ninfo: {title: a, version: "1"}\n') == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("openapi: 3.0", [("W304", "/openapi")]),
        ("swagger: 2.0", [("W304", "/swagger")]),
        ("swagger: 2", [("W304", "/swagger")]),
        ("openapi: 3.2.0", [("N314", "/openapi")]),
        ("openapi: 3.3.0", [("E302", "/openapi")]),
        ("openapi: 2.0.0", [("E302", "/openapi")]),
        ('openapi: "2.0"', [("E302", "/openapi")]),
        ('swagger: "1.2"', [("E302", "/swagger")]),
        ("openapi: [3.0.0]", [("E302", "/openapi")]),
        ("openapi: true", [("E302", "/openapi")]),
        ("openapi:", [("E302", "/openapi")]),
        ("openapi: 4.5", [("W304", "/openapi"), ("E302", "/openapi")]),
        ("Swagger: '2.0'", [("E301", "/Swagger")]),
        ("title: Pets", [("E301", "")]),
    ],
)
def test_versions_that_are_not(judged: Judged, text: str, problems: list[tuple[str, str]]) -> None:
    assert brief(judged(text, "", thorough=False)) == problems


def test_a_version_of_the_right_family_in_the_wrong_form(judged: Judged) -> None:
    (problem,) = judged("paths: {}", 'openapi: "3.0"\ninfo: {title: a, version: "1"}\n')
    assert (problem.code, problem.where.pointer) == ("W306", "/openapi")
    assert "`3.0`, which does not have the form" in problem.message


def test_paths_have_to_be_an_object(judged: Judged) -> None:
    for paths in ("[]", "text", ""):
        assert brief(judged(f"paths: {paths}")) == [("E305", "/paths")]


def test_without_being_thorough_little_is_said(judged: Judged) -> None:
    assert judged("paths: {pets: 1}\nfoo: 1", thorough=False) == []


@pytest.mark.parametrize("name", ["inference", "assistants"])
def test_of_these_specs_the_validator_says_nothing_that_reading_does_not(name: str) -> None:
    problems = Problems()
    validate(load(ROOT / "specs" / f"azure-openai-{name}.yaml", problems), problems)
    assert list(problems) == []


@pytest.mark.parametrize(
    ("rest", "code", "pointer", "words"),
    [
        ("x-a: 1", "W306", "", "the document has no `paths`"),
        ("paths: {pets: {}}", "W306", "/paths/pets", "does not start with `/`"),
        ("paths: {/a: {get: {}}}", "W306", "/paths/~1a/get", "`get` has no `responses`"),
        ("paths: {/a: {get: {responses: {}}}}", "W306", "/paths/~1a/get/responses", "is empty"),
        ("paths: {}\nserver: []", "W306", "/server", "`server` means nothing"),
        ("paths: {}\ntags: {}", "W306", "/tags", "`tags` is an object, where an array is needed"),
        ("paths: {}\nservers: [3]", "W306", "/servers/0", "item 0 of `servers` is the number 3"),
        (
            "paths: {}\ncomponents: {securitySchemes: {a: {type: apikey, in: header, name: b}}}",
            "W306",
            "/components/securitySchemes/a/type",
            "`type` is `apikey`, where one of `apiKey`",
        ),
        (schema("{type: strng}"), "W306", "SCHEMA/type", "`type` is `strng`"),
        (schema("{items: {minLength: x}}"), "W306", "SCHEMA/items/minLength", "where an integer is needed"),
        (schema("{required: []}"), "W306", "SCHEMA/required", "is empty"),
        (schema("{type: integer, default: x}"), "W310", "SCHEMA/default", "where an integer is needed"),
        (schema("{enum: [a, b], default: c}"), "W310", "SCHEMA/default", "where one of `a`, `b` is needed"),
        (schema("{type: array, items: {type: string, default: 3}}"), "W310", "SCHEMA/items/default", "where text"),
        (schema("{type: string, format: date, default: x}"), "W310", "SCHEMA/default", "`x`, which is no date"),
        (schema("{maximum: 5, default: 9}"), "W310", "SCHEMA/default", "does not keep the rule `maximum: 5`"),
        (schema("{type: object, required: [a, a]}"), "W306", "SCHEMA/required", "holds the same item twice"),
        (schema("{type: file, default: 9}"), "W306", "SCHEMA/type", "`type` is `file`"),
        (
            schema("{type: boolean, default: []}"),
            "W310",
            "SCHEMA/default",
            "is an array, where true or false is needed",
        ),
        (schema("{type: boolean, default: null}"), "W310", "SCHEMA/default", "is null, where true or false is needed"),
        (schema("{title: true}"), "W306", "SCHEMA/title", "`title` is true, where text is needed"),
        (schema("{type: string, nullable: 3}"), "W306", "SCHEMA/nullable", "where true or false is needed"),
        ("paths: {}\ntags: [{name: a}, {name: b}, {name: a, description: c}]", "W311", "/tags/2", "described twice"),
    ],
)
def test_verdicts(judged: Judged, rest: str, code: str, pointer: str, words: str) -> None:
    pointer = pointer.replace("SCHEMA", "/paths/~1pets/get/responses/200/content/application~1json/schema")
    (problem,) = judged(rest)
    assert (problem.code, problem.where.pointer) == (code, pointer)
    assert words in problem.message
    assert len(problem.message) < 250


def test_a_fault_is_found_in_the_alternative_that_was_meant(judged: Judged) -> None:
    rest = """
        paths:
          /a/{b}:
            get:
              parameters:
                - {name: b, in: path, schema: {type: string}}
                - {name: c, in: header, schema: {}, stile: x}
              responses: {"200": {description: ok}}
    """
    pointer = "/paths/~1a~1{b}/get/parameters"
    assert brief(judged(rest)) == [("W306", f"{pointer}/0"), ("W306", f"{pointer}/1/stile")]


def test_faults_behind_references_are_found_where_they_are_written(write: Write) -> None:
    write("Pet: {allOf: [{properties: {a: {default: x, type: integer}}}]}", "other.yaml")
    path = write(HEAD + schema("{$ref: 'other.yaml#/Pet'}"))
    problems = Problems()
    validate(load(path, problems), problems)
    (problem,) = problems
    assert (problem.code, problem.where) == ("W310", Where("other.yaml", "/Pet/allOf/0/properties/a/default"))


def test_what_reading_says_more_exactly_is_left_to_it(judged: Judged) -> None:
    rest = """
        paths:
          /a/{b}:
            parameters:
              - {$ref: '#/components/parameters/p'}
              - {name: q, in: path, required: true, schema: {}}
              - {name: p, in: query, schema: {type: string}}
            get: {operationId: x, responses: {"200": {description: ok}}}
            post: {operationId: x, responses: {"200": {description: ok}}}
        components:
          parameters: {p: {name: p, in: query, schema: {}}}
          schemas: {A: {required: [x]}}
    """
    assert judged(rest) == []


def test_what_was_said_already_is_not_said_again(write: Write) -> None:
    tree = load(write(HEAD + "paths: {}\nfoo: 1\ntags: {}\n"), Problems())
    problems = Problems()
    problems.add("W306", "said by an earlier stage", Where("spec.yaml", "/foo"))
    problems.add("W111", "said while reading", Where("spec.yaml", "/tags"))
    validate(tree, problems)
    assert brief(list(problems)) == [("W306", "/foo"), ("W111", "/tags"), ("W306", "/tags")]


def test_an_item_that_an_array_holds_twice_is_told_once(write: Write) -> None:
    rest = """\
        paths: {}
        tags: [{name: a}, {name: b}, {name: a}]
        components:
          schemas:
            A: {enum: [x, x]}
            B: {enum: [x, x]}
            C: {required: [x, x], properties: {x: {}}}
        """
    tree = load(write(HEAD + textwrap.dedent(rest)), Problems())
    problems = Problems()
    problems.add("W413", "said by an earlier stage", Where("spec.yaml", "/components/schemas/A/enum/1"))
    validate(tree, problems)
    assert set(brief(list(problems)[1:])) == {
        ("W311", "/tags/2"),
        ("W306", "/components/schemas/B/enum"),
        ("W306", "/components/schemas/C/required"),
    }


# What a spec may not do to the validator, nor through it.


def test_nothing_is_fetched_and_no_file_is_read(
    judged: Judged, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[object] = []

    def note(_: object, request: object, *__: object) -> None:
        opened.append(request)

    monkeypatch.setattr("urllib.request.OpenerDirector.open", note)
    secret = tmp_path.parent / "secret.yaml"
    secret.write_text("required: 3")
    for ref in ("http://127.0.0.1:1/a.yaml#/A", f"file://{secret}", "../secret.yaml", str(secret)):
        assert brief(judged(schema(f"{{$ref: '{ref}'}}"))) == [("N313", "")]
    assert opened == []


def test_a_reference_to_nowhere_is_no_second_problem(write: Write) -> None:
    tree = load(write(HEAD + schema("{$ref: '#/nowhere'}")), Problems())
    problems = Problems()
    problems.add("E201", "it points nowhere", Where("spec.yaml", "/paths"))
    validate(tree, problems)
    assert brief(list(problems)) == [("E201", "/paths")]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_patterns_and_branching_schemas_take_no_time(judged: Judged, version: str) -> None:
    lines = ["paths: {}", "components:", "  schemas:"]
    for name, keyword, more in ("A", "allOf", ""), ("B", "anyOf", ", default: x"):
        for n in range(60):
            ref = f"{{$ref: '#/components/schemas/{name}{n + 1}'}}"
            lines.append(f"    {name}{n}: {{{keyword}: [{ref}, {ref}]{more}}}")
        lines.append(f"    {name}60: {{type: integer}}")
    lines.append(f"    P: {{type: string, pattern: '^(a+)+$', default: {'a' * 80}!}}")
    assert brief(judged("\n".join(lines), HEAD.replace("3.0.3", version))) == []


def test_schemas_that_lead_to_themselves(judged: Judged) -> None:
    rest = """
        paths: {}
        components:
          schemas:
            A: {allOf: [{$ref: '#/components/schemas/A'}], required: [x]}
            B: {allOf: [{$ref: '#/components/schemas/C'}]}
            C: {allOf: [{$ref: '#/components/schemas/B'}], properties: {x: {$ref: '#/components/schemas/B'}}}
    """
    assert judged(rest) == []


def test_references_in_a_circle_end_in_a_note(judged: Judged) -> None:
    rest = (
        "paths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}}"
    )
    assert brief(judged(rest)) == [("N313", "")]


def test_a_validator_that_fails_ends_in_a_note(judged: Judged) -> None:
    problems = judged("paths: {/a: {get: {parameters: [3], responses: {'200': {description: x}}}}}")
    assert "N313" in {problem.code for problem in problems}
    assert all(problem.severity is not Severity.ERROR for problem in problems)


def test_a_large_document_is_not_judged(judged: Judged, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_VALUES", 20)
    assert brief(judged("paths: {}\nfoo: [" + "1, " * 50 + "]")) == [("N313", "")]
