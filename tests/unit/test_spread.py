"""Work that several processes share: what comes of it is what one process makes, whatever becomes of the others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from specloom.spread import spread

SPEC = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /things: {get: {tags: [things], responses: {"200": {description: OK, content: {application/json: {schema:
    {$ref: "#/components/schemas/Thing"}}}}}}}
components: {schemas: {Thing: {type: object, properties: {size: {type: integer}}}}}
"""
HEAD = """
import os, sys, time
from pathlib import Path
from specloom import spread as module
from specloom.spread import spread

FOLDER = Path(sys.argv[1])
HERE = os.getpid()

def note(item):
    (FOLDER / f"{item}-{os.getpid()}").touch()
    time.sleep(0.005)  # so that each of them comes to its turn
    return f"did {item} é"
"""


def in_its_own_process(program: str, folder: Path) -> str:
    """A process of one thread, which pytest's need not be."""
    done = subprocess.run(
        [sys.executable, "-c", HEAD + program, str(folder)], capture_output=True, text=True, check=True, timeout=60
    )
    assert not done.stderr
    return done.stdout


def workers(folder: Path) -> dict[str, list[str]]:
    """The items that each process did."""
    found: dict[str, list[str]] = {}
    for path in folder.iterdir():
        item, _, process = path.name.partition("-")
        found.setdefault(process, []).append(item)
    return found


def test_one_process_does_all_in_order() -> None:
    done: list[int] = []

    def work(item: int) -> str:
        done.append(item)
        return str(item)

    assert spread(work, range(5), 1) == ["0", "1", "2", "3", "4"]
    assert done == [0, 1, 2, 3, 4]


def test_what_work_raises_is_raised() -> None:
    def work(item: int) -> str:
        raise KeyError(item)

    with pytest.raises(KeyError, match="7"):
        spread(work, [7, 8], 4)


linux = pytest.mark.skipif(sys.platform != "linux", reason="others do not fork")


@linux
@pytest.mark.parametrize("count", [0, 1, 2, 40, 3_000])
def test_each_item_is_done_once_and_given_in_order(count: int, tmp_path: Path) -> None:
    work = "note" if count <= 40 else "str"
    expected = "[f'did {i} é' for i in range(COUNT)]" if count <= 40 else "list(map(str, range(COUNT)))"
    in_its_own_process(f"COUNT = {count}\nassert spread({work}, range(COUNT), 3) == {expected}", tmp_path)
    done = workers(tmp_path)
    assert sorted(int(item) for items in done.values() for item in items) == list(range(count if count <= 40 else 0))
    if count == 40:
        assert len(done) == 3


@linux
@pytest.mark.parametrize("end", ["os._exit(0)", "os.kill(os.getpid(), 9)", "raise ValueError", "return '\\ud800'"])
def test_what_another_does_not_bring_is_done_here(end: str, tmp_path: Path) -> None:
    program = f"""
def work(item):
    if os.getpid() != HERE:
        note(item)
        {end}
    return note(item)

assert spread(work, range(20), 2) == [f"did {{i}} é" for i in range(20)]
print(HERE)
"""
    here = in_its_own_process(program, tmp_path).strip()
    assert len(workers(tmp_path)[here]) == 20
    assert len(workers(tmp_path)) == 2


@linux
def test_nothing_is_left_behind(tmp_path: Path) -> None:
    program = """
def work(item):
    if os.getpid() == HERE:
        raise KeyboardInterrupt
    time.sleep(60)

before = sorted(os.listdir("/proc/self/fd"))
try:
    spread(work, range(20), 3)
except KeyboardInterrupt:
    print("interrupted")
assert sorted(os.listdir("/proc/self/fd")) == before
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("alone")
"""
    assert in_its_own_process(program, tmp_path).split() == ["interrupted", "alone"]


@linux
def test_a_process_of_several_threads_is_not_forked(tmp_path: Path) -> None:
    program = """
import threading
held = threading.Event()
thread = threading.Thread(target=held.wait)
thread.start()
spread(note, range(5), 3)
held.set()
"""
    in_its_own_process(program, tmp_path)
    assert len(workers(tmp_path)) == 1


@linux
def test_where_the_system_gives_no_process_all_is_done_here(tmp_path: Path) -> None:
    program = """
def refuse():
    raise BlockingIOError(11, "Resource temporarily unavailable")

before = sorted(os.listdir("/proc/self/fd"))
os.fork = refuse
spread(note, range(5), 3)
assert sorted(os.listdir("/proc/self/fd")) == before
"""
    in_its_own_process(program, tmp_path)
    assert len(workers(tmp_path)) == 1


@linux
def test_a_package_is_the_same_by_any_number_of_processes(tmp_path: Path) -> None:
    program = """
from specloom import pipeline
from specloom.config_file import Job

pipeline.WORTH_HELP = 0
asked = []

def watched(work, items, processes):
    asked.append(processes)
    return spread(work, items, processes)

pipeline.spread = watched
job = Job(Path(sys.argv[1]) / "shop.yaml")
alone, together = pipeline.generate(job), pipeline.generate(job, processes=3)
assert list(alone.files.items()) == list(together.files.items())
assert len(alone.files) > 20 and asked == [1, 3]
"""
    (tmp_path / "shop.yaml").write_text(SPEC)
    in_its_own_process(program, tmp_path)
