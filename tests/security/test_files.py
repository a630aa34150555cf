"""Which files a run reads and writes: those of the spec's folder, and those of the output folder."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from specloom.cli import main

SPEC: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://shop.example.com"}],
    "paths": {
        "/things": {
            "get": {
                "operationId": "Things_List",
                "tags": ["things"],
                "responses": {"200": {"description": "OK", "content": {"text/plain": {"schema": {"type": "string"}}}}},
            }
        }
    },
}
ESCAPES = [
    "../../escaped",
    "/escaped",
    "..\\..\\escaped",
    "a/../../escaped",
    "escaped\0",
    "~/escaped",
    "C:escaped",
    "..",
    ".",
]
"""Names that would leave a folder, if they were taken for paths."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, two levels below a folder that is watched."""
    folder = tmp_path / "home" / "work"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def snapshot(folder: Path) -> dict[str, tuple[bytes, int] | str]:
    """Every file below a folder, and when it was changed; links by where they lead."""
    found: dict[str, tuple[bytes, int] | str] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            found[str(path)] = os.readlink(path)
        elif path.is_file():
            found[str(path)] = (path.read_bytes(), path.stat().st_mtime_ns)
        else:
            found[str(path)] = "folder"
    return found


def changed(document: Any = SPEC, *arguments: str, config: str = "") -> tuple[int, set[str]]:
    """The exit code of a run in the current folder, and what it changed, from the watched folder on."""
    here = Path.cwd()
    Path("spec.json").write_text(json.dumps(document))
    if config:
        Path("spec.toml").write_text(config)
    before = snapshot(here.parents[1])
    code = main(["generate", "spec.json", *arguments])
    after = snapshot(here.parents[1])
    different = {path for path in after.keys() | before.keys() if after.get(path) != before.get(path)}
    return code, {Path(path).relative_to(here.parents[1]).as_posix() for path in different}


def below(paths: set[str], folder: str) -> bool:
    return all(path == folder or path.startswith(f"{folder}/") for path in paths)


# --- names that become paths ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ESCAPES)
@pytest.mark.usefixtures("home", "unformatted")
def test_a_title_names_a_folder_below_generated(name: str) -> None:
    code, paths = changed({**SPEC, "info": {"title": name, "version": "1"}})
    assert code == 0
    assert below(paths, "home/work/generated")


@pytest.mark.parametrize("name", ESCAPES)
@pytest.mark.usefixtures("home", "unformatted")
def test_a_tag_names_a_module(name: str) -> None:
    document = json.loads(json.dumps(SPEC).replace('["things"]', json.dumps([name])))
    code, paths = changed(document, "-o", "out")
    assert code == 0
    assert below(paths, "home/work/out")


@pytest.mark.parametrize("name", ESCAPES)
@pytest.mark.usefixtures("home", "unformatted")
def test_a_pinned_call_names_a_module(name: str) -> None:
    config = f'[naming.operations]\n"#/paths/~1things/get" = {json.dumps(f"{name}.list")}\n'
    _, paths = changed(SPEC, "-o", "out", config=config)
    assert below(paths, "home/work/out")


@pytest.mark.parametrize("key", ["name", "distribution"])
@pytest.mark.parametrize("name", ESCAPES)
@pytest.mark.usefixtures("home", "unformatted")
def test_the_configuration_cannot_name_a_folder_elsewhere(name: str, key: str) -> None:
    code, paths = changed(SPEC, config=f"[package]\n{key} = {json.dumps(name)}\n")
    assert code == 1
    assert paths == set()


def test_a_name_of_300_letters_still_names_a_file(home: Path) -> None:
    long = "thing" * 60
    document = json.loads(json.dumps(SPEC).replace('["things"]', json.dumps([long])))
    document["info"]["title"] = long
    code, paths = changed(document)
    assert code == 0
    assert max(len(Path(path).name) for path in paths) < 255


# --- what a $ref may read ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ref",
    [
        "../secret.yaml#/a",
        "/etc/passwd#/a",
        "%2e%2e/secret.yaml#/a",
        "folder/../../secret.yaml#/a",
        "link.yaml#/a",
        "links/secret.yaml#/a",
        "file:///etc/passwd",
        "http://127.0.0.1:1/x.yaml#/a",
        "//127.0.0.1:1/x.yaml#/a",
        "\\\\127.0.0.1\\x.yaml#/a",
        "C:\\secret.yaml#/a",
    ],
)
def test_nothing_outside_of_the_specs_folder_is_read(
    home: Path, ref: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (home.parent / "secret.yaml").write_text("a: {type: object, properties: {topsecret: {type: string}}}\n")
    (home / "link.yaml").symlink_to(home.parent / "secret.yaml")
    (home / "links").symlink_to(home.parent)
    monkeypatch.setattr("socket.socket", None)
    document = {**SPEC, "components": {"schemas": {"Thing": {"$ref": ref}}}}
    code, paths = changed(document)
    assert code == 1
    assert paths == set()
    assert "topsecret" not in capsys.readouterr().err


# --- the output folder ---------------------------------------------------------------------------------------------

BROKEN = {**SPEC, "components": {"schemas": {"Thing": {"$ref": "#/nowhere"}}}}


def test_a_run_that_fails_changes_no_file(home: Path) -> None:
    assert changed(SPEC, "-o", "out")[0] == 0
    assert changed(BROKEN, "-o", "out") == (1, set())


def test_of_several_specs_none_is_written_where_one_fails(home: Path) -> None:
    (home / "good.json").write_text(json.dumps({**SPEC, "info": {"title": "Good", "version": "1"}}))
    code, paths = changed(BROKEN, "good.json", "-o", "out")
    assert (code, paths) == (1, set())


def test_an_output_folder_that_is_a_file(home: Path) -> None:
    (home / "out").write_text("mine")
    assert changed(SPEC, "-o", "out") == (1, set())


@pytest.mark.parametrize("name", ["shop", "shop/client.py", "pyproject.toml", ".manifest.json"])
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
def test_a_symbolic_link_in_the_output_folder_leads_nowhere(home: Path, name: str, force: list[str]) -> None:
    elsewhere = home.parent / "elsewhere"
    elsewhere.mkdir()
    target = elsewhere / "target"
    if name == "shop":
        target.mkdir()
    else:
        target.write_text("mine")
    link = home / "out" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    code, paths = changed(SPEC, "-o", "out", *force)
    assert (code, paths) == (1, set())


def test_a_dangling_link_is_not_written_through(home: Path) -> None:
    (home / "out").mkdir()
    (home / "out" / "pyproject.toml").symlink_to(home.parent / "new")
    assert changed(SPEC, "-o", "out") == (1, set())


def test_a_manifest_cannot_name_files_elsewhere(home: Path) -> None:
    (home.parent / "victim").write_text("alive")
    assert changed(SPEC, "-o", "out")[0] == 0
    manifest = home / "out" / ".manifest.json"
    for path in ("../../victim", str(home.parent / "victim")):
        manifest.write_text(json.dumps({"format": 1, "files": {path: "0"}}))
        assert changed(SPEC, "-o", "out", "--force") == (1, set())


def test_an_output_folder_that_may_not_be_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "out")

    monkeypatch.setattr("pathlib.Path.mkdir", refused)
    assert changed(SPEC, "-o", "out") == (1, set())


def test_a_write_that_breaks_off_leaves_what_was_there(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert changed(SPEC, "-o", "out")[0] == 0
    other = {**SPEC, "info": {"title": "Shop", "version": "2", "description": "Other words."}}
    Path("spec.json").write_text(json.dumps(other))
    written = iter(range(3))

    def full(path: Path, mode: str) -> Any:
        if next(written, None) is None:
            raise OSError(28, "No space left on device", str(path))
        return open(path, mode)

    monkeypatch.setattr("specloom.write.open", full, raising=False)
    assert changed(other, "-o", "out") == (1, set())
