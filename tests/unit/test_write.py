"""Writing: atomic, only what changed, only what is ours, and never outside the folder."""

from __future__ import annotations

import builtins
import json
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from specloom import write
from specloom.problems import Problems, Unusable
from specloom.write import MANIFEST, Changes

FILES = {"readme.md": "Hello\n", "pkg/a.py": "a = 1\n", "pkg/sub/b.py": "b = 2\n"}


def put(out: Path, files: dict[str, str], *, force: bool = False) -> Changes:
    problems = Problems()
    changes = write.compare(out, files, problems, force=force)
    write.apply(changes, problems)
    assert not len(problems)
    return changes


def refused(out: Path, files: dict[str, str], *, force: bool = False) -> list[tuple[str, str]]:
    """The codes and messages of a run that must not be, after making sure that it changed nothing."""
    before = snapshot(out)
    problems = Problems()
    with pytest.raises(Unusable):
        write.apply(write.compare(out, files, problems, force=force), problems)
    assert snapshot(out) == before
    return [(problem.code, problem.message) for problem in problems]


def snapshot(out: Path) -> dict[str, tuple[bytes, int]]:
    """Every file under a folder, and when it was changed."""
    return {
        path.relative_to(out).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def test_writes_the_files_and_a_manifest_of_them(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    changes = put(out, FILES)
    assert set(changes.added) == {*FILES, MANIFEST}
    assert {path: (out / path).read_text() for path in FILES} == FILES
    manifest = json.loads((out / MANIFEST).read_text())
    assert list(manifest["files"]) == sorted(FILES)
    assert {path.name for path in out.iterdir()} == {"readme.md", "pkg", MANIFEST}


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    before = snapshot(tmp_path)
    changes = put(tmp_path, FILES)
    assert not changes.any
    assert changes.unchanged == len(FILES) + 1
    assert snapshot(tmp_path) == before


def test_writes_only_what_changed(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    before = snapshot(tmp_path)
    changes = put(tmp_path, {**FILES, "pkg/a.py": "a = 3\n"})
    assert changes.changed == ("pkg/a.py", MANIFEST)
    after = snapshot(tmp_path)
    assert {path for path in after if after[path] != before[path]} == {"pkg/a.py", MANIFEST}


def test_removes_what_is_no_longer_generated_and_the_folders_left_empty(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "pkg" / "mine.txt").write_text("keep me")
    changes = put(tmp_path, {"readme.md": "Hello\n"})
    assert set(changes.removed) == {"pkg/a.py", "pkg/sub/b.py"}
    assert not (tmp_path / "pkg" / "sub").exists()
    assert (tmp_path / "pkg" / "mine.txt").read_text() == "keep me"


def test_a_file_that_someone_removed_is_written_again(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "pkg" / "a.py").unlink()
    assert put(tmp_path, FILES).added == ("pkg/a.py",)


def test_an_edited_file_is_neither_overwritten_nor_removed_unless_forced(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "pkg" / "a.py").write_text("a = 'mine'\n")
    message = "pkg/a.py was edited since Specloom wrote it"
    assert refused(tmp_path, FILES) == [("E802", message)]
    assert refused(tmp_path, {"readme.md": "Hello\n"}) == [("E802", message)]
    put(tmp_path, FILES, force=True)
    assert (tmp_path / "pkg" / "a.py").read_text() == "a = 1\n"


def test_an_edited_file_is_shown_where_it_was_edited(tmp_path: Path) -> None:
    put(tmp_path, {"a.py": "a = 1\nb = 2\nc = 3\n"})
    for text, line in (("a = 1\nb = 5\nc = 3\n", 2), ("a = 1\n", 1), ("a = 1\nb = 2\nc = 3\nd = 4\n", 4), ("", 1)):
        (tmp_path / "a.py").write_text(text)
        problems = Problems()
        with pytest.raises(Unusable):
            write.compare(tmp_path, {"a.py": "a = 1\nb = 2\nc = 3\n"}, problems)
        assert [problem.where.mark for problem in problems] == [(line, 1)]


def test_a_file_of_someone_else_is_not_overwritten_unless_it_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_text("Mine\n")
    assert refused(tmp_path, FILES) == [("E802", "readme.md was not written by Specloom")]
    (tmp_path / "readme.md").write_text("Hello\n")
    assert "readme.md" not in put(tmp_path, FILES).added


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "a//b", "./a", "a\\b", "C:/x", "a\0b", "", "a/"])
def test_a_path_that_could_leave_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert [code for code, _ in refused(out, {**FILES, path: "x"})] == ["E801"]
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_a_manifest_cannot_have_files_elsewhere_removed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    victim = tmp_path / "victim"
    victim.write_text("alive")
    put(out, FILES)
    (out / MANIFEST).write_text(json.dumps({"format": 1, "files": {"../victim": "0"}}))
    assert [code for code, _ in refused(out, FILES)] == ["E801"]
    assert victim.read_text() == "alive"


def test_a_symbolic_link_is_not_followed_out(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "pkg").symlink_to(elsewhere)
    assert {code for code, _ in refused(out, FILES)} == {"E801"}
    assert list(elsewhere.iterdir()) == []
    (out / "pkg").unlink()
    (out / "readme.md").symlink_to(elsewhere / "target")
    assert [code for code, _ in refused(out, FILES, force=True)] == ["E801"]


def test_paths_that_differ_in_capitals_only_are_refused(tmp_path: Path) -> None:
    assert [code for code, _ in refused(tmp_path, {"a.py": "", "A.py": ""})] == ["E804"]


def test_a_folder_or_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "readme.md").mkdir()
    (tmp_path / "pkg").write_text("a file")
    assert refused(tmp_path, FILES) == [
        ("E801", "`readme.md` is a folder"),
        ("E801", "`pkg/a.py` would lie below a file"),
        ("E801", "`pkg/sub/b.py` would lie below a file"),
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2, "files": {}}', '{"format": 1, "files": {"a": 1}}'])
def test_a_broken_manifest_stops_the_run_unless_forced(tmp_path: Path, text: str) -> None:
    put(tmp_path, FILES)
    (tmp_path / MANIFEST).write_text(text)
    assert [code for code, _ in refused(tmp_path, FILES)] == ["E806"]
    assert put(tmp_path, FILES, force=True).changed == (MANIFEST,)


def test_a_run_that_fails_while_writing_changes_nothing(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    blocked = tmp_path / "pkg" / f".b.py.{os.getpid()}.new"  # the name of a temporary file is taken
    blocked.write_text("in the way")
    files = {**FILES, "new/deep/c.py": "c\n", "pkg/a.py": "a = 9\n", "pkg/b.py": "b\n"}
    assert [code for code, _ in refused(tmp_path, files)] == ["E803"]
    assert not (tmp_path / "new").exists()
    assert [path.name for path in (tmp_path / "pkg").iterdir() if path.name.endswith(".new")] == [blocked.name]


@pytest.mark.parametrize("name", ["out", "out/deeper/still"])
def test_an_output_folder_that_is_a_file_is_one_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / "out").write_text("a file")
    assert refused(tmp_path / name, FILES) == [("E803", f"{tmp_path / 'out'} is a file, not a folder")]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("function", ["open", "replace", "unlink"])
def test_an_interruption_waits_for_the_folder_to_be_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: signal.Signals
) -> None:
    """It comes in the middle of each of the three: writing, putting in place, removing."""
    put(tmp_path, {**FILES, "old.py": "o\n"})
    files = {"readme.md": "Bye\n", "pkg/a.py": "a = 2\n", "new/c.py": "c\n"}
    holder: object = {"open": builtins, "replace": os, "unlink": Path}[function]
    real: Callable[..., object] = getattr(holder, function)

    def interrupted(*given: object, **named: object) -> object:
        signal.raise_signal(number)
        return real(*given, **named)

    class Asked(Exception):
        """What the process does when it is asked to end."""

    def ask(*_: object) -> None:
        raise Asked

    former = signal.signal(number, ask)
    try:
        problems = Problems()
        changes = write.compare(tmp_path, files, problems)
        monkeypatch.setattr(holder, function, interrupted)
        with pytest.raises(Asked):
            write.apply(changes, problems)
        assert signal.getsignal(number) is ask
    finally:
        signal.signal(number, former)
    monkeypatch.undo()
    assert {path: text.decode() for path, (text, _) in snapshot(tmp_path).items() if path != MANIFEST} == files
    assert not write.compare(tmp_path, files, Problems()).any


def test_another_thread_writes_without_being_told_of_interruptions(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as threads:
        assert threads.submit(put, tmp_path, FILES).result().any
    assert not put(tmp_path, FILES).any


def test_the_diff_shows_what_would_be_added_changed_and_removed(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    changes = write.compare(tmp_path, {"readme.md": "Bye\n", "pkg/a.py": "a = 1\n", "new.txt": "new"}, Problems())
    assert write.diff(changes) == (
        "--- /dev/null\n+++ new.txt (generated)\n@@ -0,0 +1 @@\n+new\n\\ No newline at end of file\n"
        "--- pkg/sub/b.py (now)\n+++ /dev/null\n@@ -1 +0,0 @@\n-b = 2\n"
        "--- readme.md (now)\n+++ readme.md (generated)\n@@ -1 +1 @@\n-Hello\n+Bye\n"
    )


def test_the_diff_shows_the_manifest_where_nothing_else_differs(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / MANIFEST).unlink()
    changes = write.compare(tmp_path, FILES, Problems())
    assert changes.any
    assert MANIFEST in write.diff(changes)
