"""A run on what has not changed since the last one: it says the same, and does none of the work."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.cli import main
from specloom.commands import former, making

SPEC = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /things:
    get:
      operationId: list
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: "more.yaml#/Thing"}}}
          x-ms-examples: {one: {$ref: "example.json"}}
"""
MORE = "Thing: {type: object, required: [id, ghost], properties: {id: {type: string, x-colour: blue}}}\n"


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SPECLOOM_CACHE", str(tmp_path / "cache"))
    Path("shop.yaml").write_text(SPEC)
    Path("more.yaml").write_text(MORE)
    generate()


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The specs that work was done on."""
    specs: list[str] = []
    make = making.make

    def told(spec: Path, *args: Any, **options: Any) -> Any:
        specs.append(spec.name)
        return make(spec, *args, **options)

    monkeypatch.setattr(making, "make", told)
    return specs


def generate(*options: str) -> int:
    return main(["generate", "shop.yaml", "-o", "out", "--target", "dump", *options])


def test_nothing_is_done_twice(worked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert generate() == 0
    assert worked == []
    assert capsys.readouterr().out == "shop.yaml: 1 operation, 1 schema -> out: up to date (2 files)\n"
    assert generate("--check") == 0
    assert worked == []


def append(name: str, text: str) -> Callable[[], object]:
    def change() -> None:
        path = Path(name)
        path.write_text((path.read_text() if path.exists() else "") + text)

    return change


@pytest.mark.parametrize(
    "change",
    [
        append("shop.yaml", "# a word\n"),
        append("more.yaml", "# a word\n"),
        append("shop.toml", ""),
        append("shop.overlay.yaml", "overlay: 1.0.0\ninfo: {title: x, version: x}\nactions: []\n"),
        append("example.json", "{}"),
        append("out/api.ir.json", " "),
        lambda: Path("out/api.ir.json").unlink(),
        lambda: Path("out/.manifest.json").unlink(),
        lambda: Path("more.yaml").unlink(),
        lambda: next(Path("cache/runs").iterdir()).write_text("{"),
        lambda: next(Path("cache/runs").iterdir()).unlink(),
    ],
    ids=[
        "spec",
        "other",
        "toml",
        "overlay",
        "missing-example",
        "edited",
        "removed",
        "manifest",
        "other-gone",
        "garbage",
        "forgotten",
    ],
)
def test_whatever_changes_has_it_done_again(change: Callable[[], object], worked: list[str]) -> None:
    change()
    generate()
    assert worked == ["shop.yaml"]


def test_a_link_in_the_place_of_an_output_is_looked_at(worked: list[str]) -> None:
    Path("out/api.ir.json").rename("elsewhere.json")
    Path("out/api.ir.json").symlink_to(Path("elsewhere.json").resolve())
    assert generate() == 1
    assert worked == ["shop.yaml"]


@pytest.mark.parametrize("options", [["--no-cache"], ["--force"], ["--target", "python"], ["--formatter", "black"]])
def test_what_is_asked_for_counts(options: list[str], worked: list[str]) -> None:
    generate(*options)
    assert worked == ["shop.yaml"]


def test_another_specloom_does_it_again(worked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(former, "tool", lambda: "another")
    generate()
    assert worked == ["shop.yaml"]


def test_elsewhere_is_another_run(worked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("below").mkdir()
    monkeypatch.chdir("below")
    main(["generate", "../shop.yaml", "-o", "../out", "--target", "dump"])
    assert worked == ["shop.yaml"]


@pytest.mark.parametrize("options", [[], ["--verbose"], ["--quiet"], ["--color=always"], ["--json"]], ids=str)
def test_problems_are_told_again(options: list[str], worked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    generate("--no-cache", *options)
    out, err = capsys.readouterr()
    generate(*options)
    capsys.readouterr()
    worked.clear()
    generate(*options)
    again, err_again = capsys.readouterr()
    assert worked == []
    assert err_again == err
    if options == ["--json"]:
        first, second = json.loads(out), json.loads(again)
        assert first["specs"][0].pop("seconds").keys() > second["specs"][0].pop("seconds").keys() - {"recall"}
        assert second == first
        assert second["specs"][0]["problems"]
    else:
        assert "ghost" in err_again
        assert again == out


def test_warnings_are_errors_where_that_is_asked_for(worked: list[str]) -> None:
    assert generate("--strict") == 1
    assert worked == ["shop.yaml"]


def test_what_failed_is_tried_again(worked: list[str]) -> None:
    Path("shop.yaml").write_text(SPEC.replace("openapi: 3.0.3", "openapi: 9"))
    assert generate() == 1
    assert generate() == 1
    assert worked == ["shop.yaml"] * 2


def test_a_cache_that_cannot_be_written_is_no_problem(
    worked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    monkeypatch.setenv("SPECLOOM_CACHE", "shop.yaml")
    assert generate() == 0
    assert generate() == 0
    assert worked == ["shop.yaml"] * 2
    assert "cache" not in capsys.readouterr().err


def test_two_specs_in_one_folder_are_refused_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    both = ["generate", "shop.yaml", "other.yaml", "-o", "both", "--target", "dump"]
    Path("other.yaml").write_text(SPEC.replace("title: Shop", "title: Other"))
    assert main(both) == 0
    Path("other.yaml").write_text(SPEC)
    capsys.readouterr()
    assert main(both) == 1
    assert "E807" in capsys.readouterr().err


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(former, "_MOST", 3)
    for name in "abcdef":
        main(["generate", "shop.yaml", "-o", name, "--target", "dump"])
    assert len(list(Path("cache/runs").iterdir())) == 3
