"""Formatting: both programs give the same bytes, and what is no Python is refused or left alone."""

from __future__ import annotations

import pytest

from specloom.format import FormatError, format_files

UGLY = "x = {  'a':1,\n 'b':[1,2]}\nclass A( object ):\n    '''Doc.'''\n    y:int=0\n"
NEAT = "x = {'a': 1, 'b': [1, 2]}\n".replace("'", '"') + '\n\nclass A(object):\n    """Doc."""\n\n    y: int = 0\n'


@pytest.mark.parametrize("formatter", ["ruff", "black"])
def test_python_is_laid_out_and_other_files_are_left_alone(formatter: str) -> None:
    files = {"b/a.py": UGLY, "a.md": "#  x\n", "b/c.pyi": "x:int\n", "b/last.py": ""}
    done = format_files(files, "black" if formatter == "black" else "ruff")
    assert list(done) == list(files)
    assert done == {"b/a.py": NEAT, "a.md": "#  x\n", "b/c.pyi": "x: int\n", "b/last.py": ""}


def test_a_line_may_hold_120_characters() -> None:
    line = f"x = {'y' * 116}\n"
    call = f"f({'y' * 60}, {'z' * 59})\n"
    assert format_files({"a.py": line + call})["a.py"] == line + f"f(\n    {'y' * 60}, {'z' * 59}\n)\n".replace(
        f"{'y' * 60}, {'z' * 59}", f"{'y' * 60},\n    {'z' * 59},"
    )


def test_no_python_no_process() -> None:
    assert format_files({"a.md": "x"}) == {"a.md": "x"}


@pytest.mark.parametrize("formatter", ["ruff", "black"])
def test_what_is_no_python_is_refused_by_its_own_name(formatter: str) -> None:
    with pytest.raises(FormatError, match=r"pkg/bad\.py"):
        format_files({"pkg/good.py": "x = 1\n", "pkg/bad.py": "def (\n"}, "black" if formatter == "black" else "ruff")
