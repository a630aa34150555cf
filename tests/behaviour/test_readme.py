"""The generated README.md and guide: every program in them runs, against the mock service, as it stands there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec.structs import replace

from specloom.commands.serve import options_of
from specloom.config_file import find_job
from specloom.format import format_files
from specloom.pipeline import generate, read_document
from specloom.problems import Problems
from specloom.serve.options import Options
from specloom.serve.run import running
from tests.behaviour.conftest import ROOT, Projects
from tests.behaviour.generated import generate_spec, openapi, write_files

DOCUMENTS = ["README.md", "docs/guide.md"]
SPECS = ROOT / "specs"
NAMES = sorted(path.stem for path in SPECS.glob("*.toml"))
CASES = sorted(path.parent for path in ROOT.glob("tests/cases/*/spec.yaml"))


def snippets(text: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def programs(project: Path) -> dict[str, str]:
    """The snippets of a project's documents, each by where it stands."""
    return {
        f"{document} {number}": code
        for document in DOCUMENTS
        for number, code in enumerate(snippets((project / document).read_text()), 1)
    }


RUNNER = """
import contextlib, gc, io, json, os, pathlib, re, sys, traceback

found = {}
for place, code in json.loads(sys.stdin.read()).items():
    for name in re.findall(r'Path\\("([^"]+)"\\)', code):  # the files that it sends
        pathlib.Path(name).write_bytes(b"content")
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            exec(compile(code, place, "exec"), {"__name__": "__main__"})
        except BaseException:
            found[place] = traceback.format_exc()
    gc.collect()
    if "repeats a" in said.getvalue():
        found[place] = said.getvalue()
print(json.dumps(found))
"""


def failures(project: Path, folder: Path, environment: dict[str, str]) -> dict[str, str]:
    """What went wrong, by program. Each has a namespace of its own; any warning is an error."""
    folder.mkdir()
    variables = {**os.environ, "PYTHONPATH": str(project), **environment}
    command = [sys.executable, "-W", "error", "-c", RUNNER]
    told = json.dumps(programs(project))
    done = subprocess.run(command, cwd=folder, env=variables, input=told, capture_output=True, text=True, timeout=120)
    assert done.stderr == ""
    found: dict[str, str] = json.loads(done.stdout)
    return found


def options(name: str) -> Options:
    return replace(options_of(find_job(SPECS / f"{name}.yaml", Problems()).config), key="the-key")


@pytest.fixture(scope="module")
def url() -> Iterator[dict[str, str]]:
    """The mock service of each spec."""
    with ExitStack() as stack:
        started: dict[str, str] = {}
        for name in NAMES:
            document = read_document(SPECS / f"{name}.yaml")
            started[name], _ = stack.enter_context(running(document, options(name)))
        yield started


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_program_runs_as_it_stands(name: str, projects: Projects, url: dict[str, str], tmp_path: Path) -> None:
    environment = {
        "AZURE_OPENAI_ENDPOINT": url[name],
        "AZURE_OPENAI_API_KEY": "the-key",
        "AZURE_OPENAI_AD_TOKEN": "the-key",
    }
    assert len(programs(projects[name])) >= 15
    assert failures(projects[name], tmp_path / "runs", environment) == {}


def test_links_lead_somewhere(projects: Projects) -> None:
    for project in projects.values():
        for document in DOCUMENTS:
            text = (project / document).read_text()
            headings = {
                re.sub(r"[^a-z -]", "", line.lower()).replace(" ", "-") for line in re.findall(r"^#+ (.*)$", text, re.M)
            }
            for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text):
                if target.startswith("#"):
                    assert target[1:] in headings, target
                else:
                    assert ((project / document).parent / target).exists(), target


def test_the_documents_are_short_enough_to_read(projects: Projects) -> None:
    for project in projects.values():
        assert len((project / "README.md").read_text().splitlines()) < 220
        assert len((project / "docs" / "guide.md").read_text().splitlines()) < 420


def test_a_section_is_there_only_where_the_package_has_such_calls(projects: Projects) -> None:
    inference, assistants = ((projects[name] / "README.md").read_text() for name in reversed(NAMES))
    assert "## Streaming" in inference
    assert "## Streaming" not in assistants
    assert "## Lists" in inference
    assert "## Lists" in assistants


# --- other specs ----------------------------------------------------------------------------------------------------

BEARER = """\
security: [{it: []}]
components: {securitySchemes: {it: {type: http, scheme: bearer}}}
"""
KEYS = """\
security: [{it: []}, {key: [], shop: []}]
components:
  securitySchemes:
    it: {type: http, scheme: bearer}
    key: {type: apiKey, in: header, name: api-key}
    shop: {type: apiKey, in: query, name: shop-id}
"""
CONFIG = '[client.parameters.endpoint]\nenvironment = "SHOP"\n'
SERVER = 'servers: [{url: "{endpoint}", variables: {endpoint: {default: "https://shop.example.com"}}}]'
OTHERS = {
    "nothing": openapi(),
    "no answers": openapi("/things: {post: {operationId: Things_Make, responses: {'204': {description: Done}}}}"),
    "a token": openapi("/things: {get: {operationId: Things_Get, responses: {'204': {description: D}}}}", more=BEARER),
    "keys together": openapi("/things: {get: {operationId: get, responses: {'204': {description: D}}}}", more=KEYS),
    "values of all kinds": openapi(
        """
        /things/{at}:
          post:
            operationId: Things_Make
            parameters:
              - {name: at, in: path, required: true, schema: {type: string, format: date}}
              - {name: id, in: query, required: true, schema: {type: string, format: uuid}}
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
            responses:
              "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
        /files:
          get:
            operationId: Files_Read
            responses: {"200": {description: OK, content: {image/png: {schema: {type: string, format: binary}}}}}
        """,
        """
        Thing:
          type: object
          required: [made, parts, kind, price, note, rest, any]
          properties:
            made: {type: string, format: date-time}
            parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
            kind: {type: string, enum: [a, b]}
            price: {type: number}
            note: {type: string, nullable: true}
            rest: {type: object, additionalProperties: {type: integer}}
            any: {}
        Part:
          oneOf: [{$ref: "#/components/schemas/Nut"}, {$ref: "#/components/schemas/Bolt"}]
          discriminator:
            propertyName: type
            mapping: {nut: "#/components/schemas/Nut", bolt: "#/components/schemas/Bolt"}
        Nut:
          type: object
          required: [type, parts]
          properties: {type: {type: string}, parts: {type: array, items: {$ref: "#/components/schemas/Part"}}}
        Bolt: {type: object, required: [type], properties: {type: {type: string}}}
        """,
    ),
    "lines": openapi(
        "/log: {get: {operationId: Log_Watch, responses: {'200': {description: OK, content: "
        "{text/event-stream: {schema: {$ref: '#/components/schemas/Entry'}}}}}}}",
        "Entry: {type: object, required: [text], properties: {text: {type: string}}}",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_any_package_has_documents_whose_programs_run(name: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    project = tmp_path / "project"
    package = write_files(
        generate_spec(OTHERS[name].replace("servers: [{url: https://shop.example.com/v1}]", SERVER), tmp_path, CONFIG),
        project,
    )
    with running(read_document(spec), Options(done="")) as (url, _):
        secrets = {f"{package.upper()}_{name}": "the-key" for name in ("TOKEN", "API_KEY", "SHOP")}
        environment = {"SHOP": url, **secrets}
        assert failures(project, tmp_path / "runs", environment) == {}
    assert bool(programs(project)) == (name != "nothing")


def test_the_programs_of_every_case_are_python_and_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "tests" / "cases")
    shown = 0
    for case in CASES:
        config = case / "specloom.toml"
        problems = Problems()
        spec = Path(case.name, "spec.yaml")
        files = generate(find_job(spec, problems, config if config.exists() else None), problems).files
        documents = {path: text for path, text in files.items() if path in DOCUMENTS}
        assert list(documents) == DOCUMENTS
        for path, text in documents.items():
            assert not re.search(r"\n{4}|^ +$|\{[{%]", text, re.MULTILINE), f"{case.name}: {path}"
            for code in snippets(text):
                compile(code, path, "exec")
                shown += 1
    assert shown > 5 * len(CASES)


def test_black_leaves_the_programs_as_they_are(projects: Projects) -> None:
    for project in projects.values():
        files = {path: (project / path).read_text() for path in DOCUMENTS}
        assert format_files(files, "black") == files


HOSTILE = [
    "```python\nimport os\n```",
    "# x",
    "- x",
    "<script>",
    "    code",
    "```",
    "~~~",
    "=== ",
    '"""',
    "{{ 7*7 }}",
    "| a |",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_spec_becomes_a_program_or_a_block(text: str, tmp_path: Path) -> None:
    spec = openapi("/: {get: {operationId: ping, responses: {'204': {description: D}}}}").replace(
        'info: {title: Shop, version: "1"}', f"info: {{title: {text!r}, description: {text!r}, version: {text!r}}}"
    )
    files = generate_spec(spec.replace("\\n", " "), tmp_path).files
    for document in DOCUMENTS:
        codes = snippets(files[document])
        assert codes
        assert all("client" in code or "Client" in code or "transport" in code for code in codes)
        assert not any("import os\n" in code for code in codes)
        assert len(re.findall(r"^```", files[document], re.MULTILINE)) % 2 == 0
        assert "<script>" not in re.sub(r"\\<", "", files[document])
