"""Input made to exhaust: circles, depth, repetition, size. It ends with success or a located problem, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.cli import main
from tests.security.hostile import imported, use

HEAD = 'openapi: 3.0.3\ninfo: {title: Shop, version: "1"}\nservers: [{url: "https://x"}]\n'
EMPTY = f"{HEAD}paths: {{}}\n"
NAME = "#/components/schemas/"


def schemas(text: str) -> str:
    """A spec with these schemas, and an operation that takes and gives the one called A."""
    return f"""{HEAD}paths:
  /a:
    post:
      operationId: a
      requestBody: {{content: {{application/json: {{schema: {{$ref: "{NAME}A"}}}}}}}}
      responses: {{"200": {{description: OK, content: {{application/json: {{schema: {{$ref: "{NAME}A"}}}}}}}}}}
components:
  schemas:
    {text}
"""


def ref(name: str) -> str:
    return f'{{$ref: "{NAME}{name}"}}'


def nested(depth: int, opening: str, closing: str, inside: str = "") -> str:
    return opening * depth + inside + closing * depth


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def told(capsys: pytest.CaptureFixture[str], text: str, name: str = "spec.yaml") -> tuple[int, str]:
    """The exit code and what was said.

    A run that fails has written nothing, and none fails for a fault of our own; what another has written can be used.
    """
    Path(name).write_text(text, encoding="utf-8")
    before = {path.name for path in Path().iterdir()}
    code = main(["generate", name, "-o", "out"])
    _, err = capsys.readouterr()
    assert "E901" not in err
    assert "Traceback" not in err
    if code:
        assert f"--> {name}:" in err or "-->" in err
        assert {path.name for path in Path().iterdir()} == before
    else:
        with imported("shop", Path("out").absolute()) as package:
            use(package)
    return code, err


ENDLESS = {
    "a reference to itself": (f"A: {ref('A')}", "E205"),
    "references in a circle": (f"A: {ref('B')}\n    B: {ref('C')}\n    C: {ref('A')}", "E205"),
    "allOf in a circle": (f"A: {{allOf: [{ref('B')}]}}\n    B: {{allOf: [{ref('A')}]}}", ""),
    "allOf of itself": (f"A: {{allOf: [{ref('A')}], properties: {{a: {{type: string}}}}}}", ""),
    "oneOf of itself": (f"A: {{oneOf: [{ref('A')}]}}", ""),
    "oneOf in a circle": (f"A: {{oneOf: [{ref('B')}, {{type: string}}]}}\n    B: {{oneOf: [{ref('A')}]}}", ""),
    "items of itself": (f"A: {{type: array, items: {ref('A')}}}", "fine"),
    "a map of itself": (f"A: {{type: object, additionalProperties: {ref('A')}}}", "fine"),
    "a property of itself": (f"A: {{type: object, required: [a], properties: {{a: {ref('A')}}}}}", "fine"),
    "a base that derives from its subtype": (
        f"A: {{allOf: [{ref('B')}], discriminator: {{propertyName: k}}, properties: {{k: {{type: string}}}}}}\n"
        f"    B: {{allOf: [{ref('A')}]}}",
        "",
    ),
    "a mapping to the union itself": (
        f"A: {{oneOf: [{ref('B')}], discriminator: {{propertyName: k, mapping: {{a: '{NAME}A'}}}}}}\n"
        "    B: {type: object, properties: {k: {type: string}}}",
        "",
    ),
    "aliases and unions in a circle": (
        f"A: {{type: object, additionalProperties: {{oneOf: [{{type: string}}, {ref('A')}, {ref('B')}]}}}}\n"
        f"    B: {{nullable: true, oneOf: [{ref('A')}, {ref('C')}]}}\n"
        "    C: {type: object, properties: {c: {type: string}}}",
        "fine",
    ),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_circles(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text, expected = ENDLESS[name]
    code, err = told(capsys, schemas(text))
    if expected == "fine":
        assert code == 0
    elif expected:
        assert code == 1
        assert f"error {expected}" in err


@pytest.mark.parametrize("section", ["parameters", "responses", "requestBodies", "headers"])
def test_a_circle_of_other_components(section: str, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = (f"{{$ref: '#/components/{section}/{name}'}}" for name in "AB")
    told(capsys, f"{EMPTY}components: {{{section}: {{A: {b}, B: {a}}}}}")


def test_a_circle_of_files(capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.yaml").write_text('A: {$ref: "spec.yaml#/components/schemas/A"}\n')
    code, err = told(capsys, schemas('A: {$ref: "b.yaml#/A"}'))
    assert code == 1
    assert "error E205" in err


def test_a_path_item_in_a_circle(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, HEAD + 'paths:\n  /a: {$ref: "#/paths/~1b"}\n  /b: {$ref: "#/paths/~1a"}\n')


DEEP = 10_000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("spec.yaml", f"{EMPTY}x-deep: {nested(DEEP, '[', ']')}\n"),
        ("spec.yaml", f"{EMPTY}x-deep: {nested(DEEP, '{a: ', '}', '1')}\n"),
        ("spec.yaml", EMPTY + "".join(f"{' ' * depth}x:\n" for depth in range(1500))),
        ("spec.yaml", EMPTY + "x: " + "- " * DEEP + "1\n"),
        ("spec.json", nested(DEEP, '{"a":', "}", "1")),
        ("spec.json", nested(DEEP, "[", "]")),
        ("spec.json", "[" * DEEP),
    ],
    ids=["yaml list", "yaml object", "yaml lines", "yaml dashes", "json object", "json list", "json unclosed"],
)
def test_ten_thousand_levels(name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = told(capsys, text, name)
    assert code == 1


def test_depth_below_the_limit_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    inner = nested(40, "{type: object, properties: {a: ", "}}", "{type: string}")
    assert told(capsys, schemas(f"A: {inner}"))[0] == 0
    inner = nested(80, "{type: array, items: ", "}", "{type: string}")
    assert told(capsys, schemas(f"A: {inner}"))[0] == 0


KEY = "k" * 100_000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("spec.json", f'{{"{KEY}": [{", ".join(["[[]]"] * 6000)}]}}'),
        ("spec.yaml", f"? {KEY}\n: [{', '.join(['{a: []}'] * 60)}]\n"),
    ],
)
def test_long_keys_above_many_values(
    name: str, text: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each value has a pointer, and all keys above it are in there: a megabyte would become gigabytes."""
    monkeypatch.setattr("specloom.load.yaml_reader.MAX_POINTERS", 5_000_000)
    code, err = told(capsys, text, name)
    assert code == 1
    assert "error E107: the keys above the values up to this one have more than 500,000,000 characters" in err


BOMB = "x-0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n" + "".join(
    f"x-{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 12)
)


@pytest.mark.parametrize(
    "text",
    [
        EMPTY + BOMB,
        EMPTY + "x: &a [*a]\n",
        EMPTY + "x: &a {b: *a}\n",
        EMPTY + "x: &a {<<: *a}\n",
        EMPTY + "".join(f"x-{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}]}}\n".replace("*m-1", "{}") for n in range(200)),
    ],
    ids=["bomb", "list in itself", "object in itself", "merge of itself", "merges"],
)
def test_aliases_that_repeat(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, text)


@pytest.mark.parametrize("number", ["9" * 5000, "-" + "9" * 5000, "1e999999999", "0x" + "f" * 5000, ".inf", "-.nan"])
@pytest.mark.parametrize("name", ["spec.yaml", "spec.json"])
def test_numbers_beyond_reason(name: str, number: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = f'{{"openapi": "3.0.3", "info": {{"title": "Shop", "version": "1"}}, "paths": {{}}, "x-n": {number}}}'
    told(capsys, text, name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "\ufeff",
        "%YAML 9.9\n---\n",
        "!!python/object/apply:os.system ['true']",
        "--- !<x>\n",
        "{",
        "a: b: c",
        "\t",
    ],
)
@pytest.mark.parametrize("name", ["spec.yaml", "spec.json"])
def test_what_is_no_spec(name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, text, name)[0] == 1


def test_a_tag_that_would_make_an_object_makes_none(capsys: pytest.CaptureFixture[str]) -> None:
    text = "x-a: !!python/object/apply:os.mkdir [made]\nx-b: !!python/name:os.system ''\n"
    assert told(capsys, EMPTY + text)[0] == 0
    assert not Path("made").exists()


def test_many_branches_of_many_branches(capsys: pytest.CaptureFixture[str]) -> None:
    """allOf of two of the former, twenty times over: a million, written out."""
    chain = "\n    ".join(f"A{n}: {{allOf: [{ref(f'A{n - 1}')}, {ref(f'A{n - 1}')}]}}" for n in range(1, 21))
    text = f"A: {ref('A20')}\n    A0: {{type: object, properties: {{a: {{type: string}}}}}}\n    {chain}"
    assert told(capsys, schemas(text))[0] == 0


def test_unions_of_unions(capsys: pytest.CaptureFixture[str]) -> None:
    chain = "\n    ".join(f"A{n}: {{oneOf: [{ref(f'A{n - 1}')}, {ref(f'A{n - 1}')}]}}" for n in range(1, 21))
    text = f"A: {ref('A20')}\n    A0: {{type: object, properties: {{a: {{type: string}}}}}}\n    {chain}"
    assert told(capsys, schemas(text))[0] == 0
