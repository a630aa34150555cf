"""The documentation says what is so."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from specloom.cli import main
from specloom.config_file import Job, read_config
from specloom.pipeline import generate
from specloom.problems import Problems
from specloom.problems_doc import problems_markdown

ROOT = Path(__file__).parent.parent.parent


def block(page: str, language: str) -> str:
    """The first code block of a language in a page."""
    found = re.search(rf"```{language}\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)
    assert found, f"no {language} in {page}"
    return found[1]


def test_the_spec_in_the_readme_becomes_what_the_readme_shows(tmp_path: Path) -> None:
    spec = tmp_path / "shop.yaml"
    spec.write_text(block("README.md", "yaml"))
    result = generate(Job(spec))
    assert not len(result.problems)
    assert json.loads(result.files["api.json"])["operations"][0]["call"] == "things.get"
    python = block("README.md", "python")
    assert "client.things.get(" in python
    assert "price: float | None | UnsetType" in result.files["shop/models/things.py"]
    assert "float | None | UnsetType" in python


def test_the_problem_in_the_readme_is_one_that_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    main(["validate", "specs/azure-openai-inference.yaml"])
    assert block("README.md", "text") in capsys.readouterr().err


def test_the_configuration_that_is_shown_is_whole_and_right(tmp_path: Path) -> None:
    text = block("docs/configuration.md", "toml")
    path = tmp_path / "shown.toml"
    path.write_text(text)
    problems = Problems()
    read_config(path, problems)
    assert not len(problems)
    schema = json.loads((ROOT / "generator" / "specloom" / "config.schema.json").read_text())
    shown = tomllib.loads(text)
    for table, described in schema["properties"].items():
        assert table in shown
        for key in described.get("properties", {}):
            assert key in shown[table], f"[{table}] {key}"


def test_the_page_of_problems_is_that_of_the_table() -> None:
    assert (ROOT / "docs" / "problems.md").read_text() == problems_markdown(), "make docs"


def test_links_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_word_of_make_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text()
    words = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert words
    for word in words[1].split():
        assert re.search(rf"^{word}:.*## ", makefile, re.MULTILINE), word
