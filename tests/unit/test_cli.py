"""The command: what it writes, what it prints, what it exits with."""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from specloom import __version__, cli, pipeline
from specloom.cli import main
from specloom.problems import CODES

SPEC = """\
openapi: 3.0.3
info: {title: Corner Shop, version: "1"}
servers: [{url: "https://shop.example.com"}]
paths:
  /things:
    get:
      operationId: Things_List
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
components:
  schemas:
    Thing: {type: object, required: [id], properties: {id: {type: string}}}
"""
WARNS = SPEC.replace("required: [id]", "required: [id, ghost]")
NOTES = SPEC.replace("    Thing: {", "    Thing: {x-colour: blue, ")
BROKEN = "openapi: 3.0.3\npaths: {\n"


class Terminal(io.StringIO):
    """Standard error of a person."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("shop.yaml").write_text(SPEC)
    Path("warns.yaml").write_text(WARNS)
    Path("notes.yaml").write_text(NOTES)
    Path("broken.yaml").write_text(BROKEN)


def files(folder: str) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in Path(folder).rglob("*") if path.is_file()}


REPORT = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text())


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    """What a command prints with --json, once it is sure that it is as docs/report.schema.json says, in that order."""
    code = main([*arguments, "--json"])
    out, err = capsys.readouterr()
    assert err == ""
    told = json.loads(out)
    jsonschema.validate(told, REPORT)
    described = list(REPORT["$defs"][told["command"]]["properties"])
    assert list(told) == [name for name in described if name in told]
    return code, told


def test_generate_writes_a_project_named_after_the_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "shop.yaml"]) == 0
    written = files("generated/corner-shop")
    assert {"pyproject.toml", "README.md", "api.json", ".manifest.json", "corner_shop/client.py"} <= set(written)
    out, err = capsys.readouterr()
    assert out.startswith("shop.yaml: 1 operation, 1 schema -> generated/corner-shop: ")
    assert err == ""


def test_a_second_run_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["generate", "shop.yaml", "-o", "out"])
    before = {path: path.stat().st_mtime_ns for path in Path("out").rglob("*")}
    capsys.readouterr()
    assert main(["generate", "shop.yaml", "-o", "out"]) == 0
    assert {path: path.stat().st_mtime_ns for path in Path("out").rglob("*")} == before
    assert ": up to date (" in capsys.readouterr().out


def test_several_specs_go_into_a_folder_each_and_overlays_are_passed_over() -> None:
    Path("other.yaml").write_text(SPEC.replace("Corner Shop", "Other"))
    Path("other.overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.info, update: {version: '2'}}]\n"
    )
    assert main(["generate", "shop.yaml", "other.overlay.yaml", "other.yaml", "-o", "out", "--target", "dump"]) == 0
    written = files("out")
    assert set(written) == {f"{name}/{file}" for name in ("corner-shop", "other") for file in DUMP}
    assert json.loads(written["other/api.ir.json"])["source"]["version"] == "2"


DUMP = ("api.ir.json", ".manifest.json")


def test_check_shows_a_diff_and_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "shop.yaml", "--check"]) == 2
    assert not Path("generated").exists()
    main(["generate", "shop.yaml"])
    assert main(["generate", "shop.yaml", "--check"]) == 0
    client = Path("generated/corner-shop/corner_shop/client.py")
    client.write_text(client.read_text() + "# edited\n")
    capsys.readouterr()
    assert main(["generate", "shop.yaml", "--check"]) == 2
    out = capsys.readouterr().out
    assert "--- corner_shop/client.py (now)\n+++ corner_shop/client.py (generated)\n" in out
    assert "\n-# edited\n" in out
    assert "# edited" in client.read_text()


def test_an_edited_file_is_overwritten_by_force_only(capsys: pytest.CaptureFixture[str]) -> None:
    main(["generate", "shop.yaml", "-o", "out", "--target", "dump"])
    Path("out/api.ir.json").write_text("mine")
    assert main(["generate", "shop.yaml", "-o", "out", "--target", "dump"]) == 1
    assert "error E802: api.ir.json was edited since Specloom wrote it" in capsys.readouterr().err
    assert Path("out/api.ir.json").read_text() == "mine"
    assert main(["generate", "shop.yaml", "-o", "out", "--target", "dump", "--force"]) == 0
    assert Path("out/api.ir.json").read_text() != "mine"


def test_one_spec_with_errors_keeps_all_from_being_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "shop.yaml", "broken.yaml"]) == 1
    assert not Path("generated").exists()
    out, err = capsys.readouterr()
    assert "shop.yaml: nothing written" in out
    assert "error E1" in err
    assert "--> broken.yaml:" in err


def test_two_specs_may_not_share_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("twin.yaml").write_text(SPEC)
    assert main(["generate", "shop.yaml", "twin.yaml"]) == 1
    assert "error E807: shop.yaml is written into the same folder, generated/corner-shop" in capsys.readouterr().err
    assert not Path("generated").exists()


def test_strict_takes_warnings_for_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "warns.yaml", "--strict"]) == 1
    assert not Path("generated").exists()
    assert main(["generate", "warns.yaml"]) == 0
    assert "`ghost`" in capsys.readouterr().err


def test_notes_are_shown_if_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "notes.yaml"]) == 0
    assert capsys.readouterr().err == "1 note: --verbose shows them\n"
    assert main(["validate", "notes.yaml", "-v", "--strict"]) == 0
    assert "x-colour" in capsys.readouterr().err


def test_json_tells_all_and_prints_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = run_json(capsys, "generate", "warns.yaml", "broken.yaml")
    assert code == told["exit"] == 1
    warns, broken = told["specs"]
    assert (warns["spec"], warns["title"], warns["operations"], warns["written"]) == (
        "warns.yaml",
        "Corner Shop",
        1,
        False,
    )
    assert [problem["severity"] for problem in warns["problems"]] == ["warning"]
    assert warns["problems"][0]["line"] == 14
    assert (broken["out"], broken["files"]) == (None, None)
    assert {"code", "severity", "message", "file", "line", "column", "pointer", "hint", "related"} == set(
        broken["problems"][0]
    )
    code, told = run_json(capsys, "generate", "shop.yaml", "--target", "dump")
    assert code == 0
    assert told["specs"][0]["files"] == {"added": list(DUMP), "changed": [], "removed": [], "unchanged": 0}
    assert {"load", "normalize", "build", "render", "write"} <= set(told["specs"][0]["seconds"])
    code, told = run_json(
        capsys, "generate", "warns.yaml", "--target", "dump", "--check", "-o", "generated/corner-shop"
    )
    assert code == 2
    assert told["specs"][0]["diff"].startswith("--- api.ir.json (now)\n")


def test_timings(capsys: pytest.CaptureFixture[str]) -> None:
    main(["generate", "shop.yaml", "--timings"])
    rows = {line[2:13].strip(): line[13:].split() for line in capsys.readouterr().out.splitlines()[2:]}
    assert [stage for stage in rows if stage != "other"] == [
        *("startup", "load", "normalize", "build", "check", "plan", "render", "format", "compare", "write", "report"),
        *("total", "peak memory"),
    ]
    seconds = [float(row[0]) for stage, row in rows.items() if row[1] == "s" and stage != "total"]
    assert sum(seconds) == pytest.approx(float(rows["total"][0]), abs=0.02)


def test_timings_are_told_quietly_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "shop.yaml", "--timings", "--quiet"]) == 0
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()][:2] == ["startup", "load"]
    assert err == ""


def test_timings_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = run_json(capsys, "generate", "shop.yaml", "notes.yaml", "--target", "dump", "--timings", "-o", "out")
    assert code == 1  # for they share a folder
    assert {"startup", "load", "report"} < set(told["timings"]["seconds"])
    assert sum(told["timings"]["seconds"].values()) == pytest.approx(told["timings"]["total"], abs=0.02)
    assert told["timings"]["peak_memory"] > 1_000_000


def test_a_configuration_is_found_or_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("shop.toml").write_text("[package]\ndistribution = 'mine'\n")
    Path("other.toml").write_text("[package]\ndistribution = 'yours'\n")
    assert main(["generate", "shop.yaml", "--target", "dump"]) == 0
    assert main(["generate", "shop.yaml", "--target", "dump", "--config", "other.toml"]) == 0
    assert {path.name for path in Path("generated").iterdir()} == {"mine", "yours"}
    Path("shop.toml").write_text("[package]\ndistribtuion = 'mine'\n")
    capsys.readouterr()
    assert main(["validate", "shop.yaml"]) == 1
    err = capsys.readouterr().err
    assert "--> shop.toml:2:1" in err
    assert "hint: did you mean `distribution`?" in err


def test_validate(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "shop.yaml"]) == 0
    assert capsys.readouterr() == ("shop.yaml: usable\n", "")
    assert main(["validate", "shop.yaml", "broken.yaml"]) == 1
    assert main(["validate", "warns.yaml", "--strict"]) == 1
    capsys.readouterr()
    code, told = run_json(capsys, "validate", "shop.yaml", "broken.yaml")
    assert [(spec["spec"], spec["usable"]) for spec in told["specs"]] == [("shop.yaml", True), ("broken.yaml", False)]
    assert code == told["exit"] == 1


def test_inspect_shows_operations_and_declarations(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "shop.yaml"]) == 0
    out = capsys.readouterr().out
    assert "GET /things" in out
    assert "record" in out
    code, told = run_json(capsys, "inspect", "shop.yaml")
    assert code == 0
    assert told["operations"][0]["pointer"] == "#/paths/~1things/get"
    assert told["declarations"] == {"record": 1}
    code, told = run_json(capsys, "inspect", "broken.yaml")
    assert code == told["exit"] == 1


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "w402"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("warning W402: unknown type\n\n`type` is none of JSON's")
    assert "A warning: output is written all the same, unless --strict is given.\n" in out
    assert "To mend it: write one of string, integer, number, boolean, array, object.\n" in out
    assert "in pets.yaml:\n\n" in out
    assert "\n  -       type: int\n  +       type: integer\n" in out
    assert main(["explain", "E802"]) == 0
    assert "pets.yaml" not in capsys.readouterr().out, "there is no example of it"


@pytest.mark.parametrize(
    ("code", "near"),
    [
        ("E8O2", "did you mean E802?"),
        ("E1O4", "did you mean E104?"),
        ("e1oI", "did you mean E101?"),
        ("WL04", "did you mean E104?"),
        ("W104", "did you mean E104?"),
        ("402", "did you mean W402?"),
        ("E9999", "or E901"),
        ("colour", "`specloom explain` lists them all"),
    ],
)
def test_explain_suggests_codes_that_are_near(code: str, near: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code]) == 3
    assert f"no problem has the code {code}" in (err := capsys.readouterr().err)
    assert near in err


def test_explain_lists_all_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert sorted(listed) == sorted(CODES)
    code, told = run_json(capsys, "explain")
    assert (code, len(told["codes"])) == (0, len(CODES))
    _, told = run_json(capsys, "explain", "E703")
    (only,) = told["codes"]
    assert only["example"] == {
        "file": "pets.toml",
        "wrong": '[package]\ndistribtuion = "pets"\n',
        "mended": '[package]\ndistribution = "pets"\n',
    }


@pytest.mark.parametrize(
    ("environment", "arguments", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"NO_COLOR": ""}, ["--color=auto"], False),
    ],
)
def test_color_where_it_is_wanted(
    environment: dict[str, str],
    arguments: list[str],
    colored: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["validate", "warns.yaml", *arguments])
    assert ("\x1b[1;33mwarning W423\x1b[0m" in capsys.readouterr().err) is colored
    main(["explain", "W402", *arguments])
    assert ("\x1b[32m" in capsys.readouterr().out) is colored
    main(["inspect", "shop.yaml", *arguments])
    assert ("\x1b" in capsys.readouterr().out) is colored


def test_quiet_shows_errors_and_warnings_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "shop.yaml", "-q", "--target", "dump"]) == 0
    assert main(["validate", "notes.yaml", "-q"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["generate", "warns.yaml", "--quiet", "--target", "dump"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("\n1 warning\nspecloom explain W423 says more\n")


def test_a_new_project_comes_with_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    main(["generate", "shop.yaml", "-o", "out"])
    assert "\n  next: pip install ./out, and in Python: from corner_shop import Client\n" in capsys.readouterr().out
    main(["generate", "shop.yaml", "-o", "out"])
    assert "next:" not in capsys.readouterr().out
    Path("deeper").mkdir()
    main(["generate", "shop.yaml", "-o", "deeper/../our client"])
    assert "\n  next: pip install './deeper/../our client', and in" in capsys.readouterr().out
    os.chdir("deeper")
    main(["generate", "../shop.yaml", "-o", "../other"])
    assert "\n  next: pip install ../other, and in" in capsys.readouterr().out


def test_why_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    Path("warns.yaml").write_text(WARNS.replace("Corner Shop", "Other"))
    assert main(["generate", "shop.yaml", "warns.yaml", "--strict", "--target", "dump"]) == 1
    out = capsys.readouterr().out
    assert "shop.yaml: nothing written, for another spec cannot be\n" in out
    assert "warns.yaml: nothing written: --strict takes warnings for errors\n" in out


def test_a_directory_is_no_spec(capsys: pytest.CaptureFixture[str]) -> None:
    Path("specs").mkdir()
    Path("specs/shop.yaml").write_text(SPEC)
    assert main(["validate", "specs"]) == 1
    assert capsys.readouterr().err == (
        "error E101: this is a directory, not a file\n"
        "  --> specs\n"
        "     = hint: name the file in it: specs/shop.yaml\n"
        "\n"
        "1 error\n"
        "specloom explain E101 says more\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["weave"],
        ["generate"],
        ["generate", "shop.yaml", "--tarket", "x"],
        ["generate", "shop.overlay.yaml"],
        ["generate", "shop.yaml", "--formatter", "yapf"],
        ["generate", "shop.yaml", "--target", "cobol"],
        ["serve", "shop.yaml", "--port", "many"],
        ["serve", "shop.yaml", "--port", "70000"],
    ],
)
def test_wrong_use_exits_with_3_and_says_why(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "specloom: " in err


def test_an_unknown_target_is_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    Path("shop.toml").write_text('formatter = "ruff"\ntarget = "cobol"\n')
    assert main(["generate", "shop.yaml"]) == 1
    err = capsys.readouterr().err
    assert "error E705: no target is called `cobol`\n  --> shop.toml:2:1" in err
    assert "1 error\n" in err  # it is said before there is anything to say of the spec


def test_on_a_narrow_terminal_lines_are_cut_before_they_are_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "x" * 200
    info = f'{{"description": "{text}", "version": 1, "title": "{text}"}}'
    Path("wide.json").write_text(f'{{"openapi": "3.0.3", "info": {info}, "paths": {{}}}}')
    for columns, shown in (("60", 60), ("300", 110)):
        told = Terminal()
        monkeypatch.setattr("sys.stderr", told)
        monkeypatch.setenv("COLUMNS", columns)
        assert main(["validate", "wide.json", "--color", "never"]) == 0
        line, carets = (each for each in told.getvalue().splitlines() if "|" in each and each.strip() != "|")
        assert shown - 10 <= len(line) <= shown
        assert line[carets.index("^") :].startswith('"version": 1')


def test_a_missing_spec_is_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "none.yaml"]) == 1
    assert "error E101" in capsys.readouterr().err


def test_an_internal_error_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the loom broke")

    monkeypatch.setattr(pipeline, "build", fail)
    assert main(["generate", "shop.yaml"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("error E901: internal error: RuntimeError: the loom broke (test_cli.py:")
    assert "Traceback" not in err
    with pytest.raises(RuntimeError):
        main(["generate", "shop.yaml", "--debug"])


def test_no_memory_left_is_no_fault_of_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(pipeline, "build", fail)
    assert main(["generate", "shop.yaml"]) == 1
    assert capsys.readouterr().err == (
        "error E902: out of memory\n"
        "     = hint: give it more memory, or a smaller spec: fewer paths, or shorter texts\n"
    )
    with pytest.raises(MemoryError):
        main(["generate", "shop.yaml", "--debug"])


def test_an_interruption_is_no_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)
    assert main(["generate", "shop.yaml"]) == 130
    assert capsys.readouterr().err == "specloom: interrupted\n"


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"specloom {__version__}\n"
    for command in ([], ["generate"], ["validate"], ["inspect"], ["serve"], ["explain"]):
        assert main([*command, "--help"]) == 0


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "specloom", *arguments], capture_output=True, text=True, check=False)


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from specloom.cli import main; main(['--help']); print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for module in ("rich", "yaml", "msgspec", "jinja2", "jsonschema", "black", "uvicorn"):
        assert f"'{module}'" not in done.stderr


@pytest.mark.slow
def test_as_a_module_in_a_pipe_it_is_plain_text() -> None:
    done = run("generate", "warns.yaml", "--target", "dump")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr
    assert run("generate", "broken.yaml").returncode == 1
    assert run("nonsense").returncode == 3


@pytest.mark.slow
def test_a_reader_that_goes_away_is_no_error() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    command = [sys.executable, "-m", "specloom", "generate", "shop.yaml", "--target", "dump", "--check"]
    done = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write_end)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.slow
def test_on_a_terminal_it_shows_what_it_is_at() -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "specloom", "generate", "shop.yaml"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "shop.yaml" in shown
    assert "\x1b" in shown
    assert b"\x1b" not in done.stdout


def test_an_output_folder_that_cannot_be_made_is_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "shop.yaml", "--target", "dump", "-o", "shop.yaml/out"]) == 1
    assert "error E803" in capsys.readouterr().err


@pytest.mark.parametrize("last", [True, False])
def test_a_run_is_not_collected_and_only_a_process_that_goes_on_is_afterwards(
    last: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    during: list[bool] = []

    def explain(_: argparse.Namespace) -> int:
        during.append(gc.isenabled())
        return 0

    monkeypatch.setattr("specloom.commands.explain.run", explain)
    try:
        assert main(["explain", "E104"], last=last) == 0
        assert during == [False]
        assert gc.isenabled() is not last
    finally:
        gc.enable()


def test_the_server_which_goes_on_for_days_is_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    during: list[bool] = []

    def serve(_: argparse.Namespace) -> int:
        during.append(gc.isenabled())
        return 0

    monkeypatch.setattr("specloom.commands.serve.run", serve)
    assert main(["serve", "shop.yaml"], last=True) == 0
    assert during == [True]


def test_the_entry_point_is_main() -> None:
    assert cli.main is main
