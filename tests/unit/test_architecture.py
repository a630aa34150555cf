"""The house: what may import what, how long a file may be, and which words may not be said where.

Read from the source by `ast`, so that it holds for every file there is, without a list to keep.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from specloom.problems import CODES

ROOT = Path(__file__).parent.parent.parent
HOUSE = ROOT / "generator" / "specloom"
FILES = sorted(HOUSE.rglob("*.py"))
NAMES = {path: ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts) for path in FILES}

STAGES = {
    "load": {"specloom.problems", "specloom.load.tree"},
    "normalize": {"specloom.problems", "specloom.load"},
    "ir": {"specloom.problems", "specloom.load.tree", "specloom.normalize.document", "specloom.config"},
    "targets": {"specloom", "specloom.load.tree", "specloom.ir.model", "specloom.ir.serial", "specloom.config"},
    "serve": {"specloom", "specloom.problems", "specloom.load.tree", "specloom.normalize.document"},
}
"""What a stage may import beside its own package: the value of the stage before, and problems."""

WRITERS = {"write.py", "format.py", "load/cache.py", "commands/former.py", "render.py"}
"""The only files that change the disk: the output, a formatter's temporary folder, and the caches of remote files and
of what former runs said."""


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax of a file, read once."""
    return ast.parse(path.read_text())


def imports(path: Path) -> Iterator[str]:
    """Every module of ours that a file imports, also in functions and for type checkers."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.partition(".")[0] == "specloom")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            module = node.module or ""
            if module.partition(".")[0] == "specloom":
                modules = {f"{module}.{alias.name}" for alias in node.names} & set(NAMES.values())
                yield from modules or {module}


def test_the_house_was_found() -> None:
    assert {stage for stage in STAGES if (HOUSE / stage / "__init__.py").exists()} == set(STAGES)
    assert len(FILES) > 40


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_itself_the_value_before_it_and_problems(stage: str) -> None:
    allowed = {*STAGES[stage], f"specloom.{stage}"}
    wrong = [
        f"{path.relative_to(HOUSE)} imports {module}"
        for path in sorted((HOUSE / stage).rglob("*.py"))
        for module in imports(path)
        if not any(module == name or (name != "specloom" and module.startswith(f"{name}.")) for name in allowed)
    ]
    assert wrong == []


def test_problems_import_no_stage_but_the_tree() -> None:
    assert set(imports(HOUSE / "problems.py")) == {"specloom.codes", "specloom.codes.code", "specloom.load.tree"}
    for path in (HOUSE / "codes").glob("*.py"):
        assert all(module.startswith("specloom.codes") for module in imports(path))


def test_only_the_pipeline_and_the_commands_see_the_whole_line() -> None:
    seen = {
        path.relative_to(HOUSE).as_posix(): {module.split(".")[1] for module in imports(path) if "." in module}
        for path in FILES
        if path.relative_to(HOUSE).parts[0] not in STAGES
    }
    whole = {file for file, stages in seen.items() if len(stages & {"load", "normalize", "ir", "targets"}) >= 3}
    assert whole == {"pipeline.py"}


@pytest.mark.parametrize("stage", ["load", "normalize", "ir"])
def test_left_of_the_targets_nobody_knows_the_word_python(stage: str) -> None:
    for path in sorted((HOUSE / stage).rglob("*.py")):
        for word in words(path):
            assert "python" not in word.lower(), f"{path.relative_to(HOUSE)}: {word!r}"


OUR_SPECS = re.compile(
    r"azure(?!-identity)|open_?ai|assistant|deployment|embedding|chat[_ ]?completion|vector[_ ]?store", re.IGNORECASE
)


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(HOUSE).as_posix() for path in FILES])
def test_no_word_of_a_spec_decides_anything(path: Path) -> None:
    found = [word for word in words(path) if OUR_SPECS.search(word) and word not in EXTENSION_VALUES]
    assert found == []


EXTENSION_VALUES = {"azure-async-operation", "x-ms-azure-resource", "x-ms-azure-rbac-permissions-required"}
"""Words of the x-ms-* extensions themselves, which are a format and no spec."""


def words(path: Path) -> Iterator[str]:
    """Every identifier and every string of a file that is no docstring."""
    tree = tree_of(path)
    docs = {
        id(statement.value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        for statement in node.body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in docs:
                yield text
            case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case _:
                pass


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(HOUSE).as_posix() for path in FILES])
def test_a_file_fits_one_idea(path: Path) -> None:
    lines = path.read_text().splitlines()
    assert len(lines) <= 410, "split it: no file over about 400 lines"
    assert ast.get_docstring(tree_of(path)) is not None, "it does not say what it is for"
    assert "TODO" not in path.read_text()
    assert "type: ignore" not in path.read_text()


def test_only_the_writer_writes() -> None:
    verbs = {"write_text", "write_bytes", "mkdir", "unlink", "rmdir", "rename", "touch", "symlink_to"}
    writers = {
        path.relative_to(HOUSE).as_posix()
        for path in FILES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr in verbs
    }
    assert writers <= WRITERS
    assert "write.py" in writers


def test_nothing_is_kept_between_runs() -> None:
    """No module-level value that a function changes: no `global`, and no mutable module variable in small letters."""
    for path in FILES:
        tree = tree_of(path)
        assert not any(isinstance(node, ast.Global) for node in ast.walk(tree)), path
        for node in tree.body:
            targets = (
                node.targets
                if isinstance(node, ast.Assign)
                else [node.target] if isinstance(node, ast.AnnAssign) else []
            )
            for target in targets:
                if isinstance(target, ast.Name) and target.id.strip("_").islower():
                    value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
                    mutable = isinstance(value, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp))
                    assert not mutable or target.id == "__all__", f"{path}: {target.id}"


def codes_used() -> dict[str, Path]:
    """Every code that a file adds a problem with."""
    return {
        node.value: path
        for path in FILES
        if path.parent.name != "codes"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[EWN]\d{3}", node.value)
    }


def test_every_code_is_explained_and_every_explanation_is_of_a_code_in_use() -> None:
    assert set(codes_used()) == set(CODES)


def test_a_number_means_one_thing_and_its_letter_tells_how_bad_it_is() -> None:
    assert len({code[1:] for code in CODES}) == len(CODES)
    for code, row in CODES.items():
        assert row.code == code
        assert code[0] == row.severity.value[0].upper()
        assert row.explanation.endswith(".")
