"""The proof that output is inert can fail: each file is changed as a generator without care would write it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specloom.pipeline import Result
from tests.security.hostile import spec, weave
from tests.security.output_check import RUNTIME, faults_of_files, faults_of_output

CHANGES = {
    "a call": ("shop/client.py", "\nexec('1')\n", "a call of exec"),
    "a call in a default": ("shop/client.py", "\ndef f(x: str = open('a')) -> None:\n    pass\n", "a call of open"),
    "an import": ("shop/models/things.py", "\nimport os\n", "an import of os"),
    "an import from elsewhere": ("shop/models/things.py", "\nfrom ...x import y\n", "an import from outside"),
    "an import of nothing": ("shop/models/things.py", "\nfrom .nothing import y\n", "an import of"),
    "an import of no runtime": ("shop/client.py", "\nfrom ._runtime.nothing import y\n", "an import of"),
    "a name": ("shop/client.py", "\nx = eval\n", "the name eval"),
    "a dunder": ("shop/client.py", "\nx = Client.__subclasses__\n", "the name __subclasses__"),
    "a text as a type": ("shop/client.py", "\nx: 'str' = ''\n", "no type"),
    "a text": ("shop/client.py", "\nx = 'not of the spec'\n", "which the IR does not have"),
    "no Python": ("shop/client.py", "\nx = = 1\n", "is no Python"),
    "a bidirectional control": ("shop/client.py", "\n# \u202e\n", r"'\u202e'"),
    "a NUL": ("README.md", "\0", r"'\x00'"),
    "markup": ("README.md", "\n<script>alert(1)</script>\n", "the markup"),
    "markup in a line": ("api.md", "\na <b>c\n", "the markup"),
    "a link": ("docs/guide.md", "\n[a](javascript:alert(1))\n", "a link to"),
    "a script": ("pyproject.toml", "\n[project.scripts]\nx = 'os:system'\n", "other tables"),
    "no TOML": ("pyproject.toml", "\n=\n", "is no TOML"),
}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("specloom.pipeline.format_files", lambda files, formatter: dict(files))
        return weave(spec("spec.yaml"), tmp_path_factory.mktemp("spec"))


@pytest.mark.parametrize("name", CHANGES)
def test_what_no_template_wrote(name: str, result: Result) -> None:
    path, added, words = CHANGES[name]
    assert any(file.startswith("shop/models/things") for file in result.files)
    assert faults_of_files(result.files, result.api) == []
    found = faults_of_files({**result.files, path: result.files[path] + added}, result.api)
    assert any(fault.startswith(f"{path}: ") and words in fault for fault in found), found


def test_a_file_too_many(result: Result) -> None:
    for path in ("shop/models/x.so", "setup.py", "shop/models/../x.py", "conftest.py", "shop/x/__init__.py", "a/b.pth"):
        assert faults_of_files({**result.files, path: ""}, result.api) == [f"{path}: is no file of a package"]


def test_another_runtime(result: Result) -> None:
    path = next(path for path in result.files if path.endswith("/_runtime/codec.py"))
    assert result.files[path] == (RUNTIME / "codec.py").read_text(encoding="utf-8")
    assert faults_of_files({**result.files, path: "x = 1\n"}) == [f"{path}: is not the runtime's"]


def test_a_folder(result: Result, tmp_path: Path) -> None:
    for path, text in result.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert faults_of_output(tmp_path, result.api) == []
    (tmp_path / "link").symlink_to("/etc/passwd")
    (tmp_path / "shop" / "client.py").write_text("import os\n")
    assert faults_of_output(tmp_path) == ["link: is no file of its own", "shop/client.py: line 1: an import of os"]
    assert json.loads(result.files["api.json"])["package"] == "shop"
