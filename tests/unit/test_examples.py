"""The example of each code: the generator says just that of the wrong file, and nothing of it of the mended one."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from specloom.codes.examples import EXAMPLES, WITHOUT
from specloom.codes.examples.configuration import PETS
from specloom.codes.examples.example import Example
from specloom.config_file import find_job
from specloom.pipeline import build_api, generate
from specloom.problems import CODES, Problems, Unusable

OF_THE_VALIDATOR = frozenset({"W306", "W310", "W311"})
"""Codes that only `specloom validate` reports."""
SAID = {"E205": ["E205"] * 2, "W414": ["W414"] * 2, "W432": ["W432", "N466", "N467"], "N466": ["N466", "N467"]}
"""What an example shows, where that is not one problem: one at each of two places, and what follows from a fault."""


def whole(text: str, file: str) -> str:
    """A part of a file with what it lacks to be one."""
    if file != "pets.yaml":
        return text
    before = "" if text.startswith(("openapi", "swagger", "-")) else "openapi: 3.0.3\n"
    if before and "info:" not in text:
        before += 'info: {title: Pets, version: "1"}\n'
    return before + text + ("" if "paths:" in text or text.startswith("-") else "paths: {}\n")


def said(example: Example, text: str, folder: Path, *, thorough: bool) -> list[str]:
    """The codes of all there is to say of a file."""
    for name, other in example.beside.items():
        (folder / name).write_text(other, encoding="utf-8")
    spec = folder / ("pets.json" if example.file == "pets.json" else "pets.yaml")
    spec.write_text(PETS, encoding="utf-8")
    (folder / example.file).write_text(whole(text, example.file), encoding="utf-8")
    problems = Problems()
    try:
        job = find_job(spec, problems)
        if thorough:
            build_api(job, problems, thorough=True)
        else:
            target = "dump" if job.config.target == "python" else job.config.target
            generate(replace(job, config=replace(job.config, target=target)), problems)
    except Unusable:
        pass
    return [problem.code for problem in problems]


def test_each_code_has_an_example_or_a_reason() -> None:
    assert EXAMPLES.keys() | WITHOUT.keys() == CODES.keys()
    assert not EXAMPLES.keys() & WITHOUT.keys()


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_file_shows_the_code_and_no_other(code: str, tmp_path: Path) -> None:
    example = EXAMPLES[code]
    found = said(example, example.wrong, tmp_path, thorough=code in OF_THE_VALIDATOR)
    assert found == SAID.get(code, [code])


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_mended_file_has_nothing_wrong_with_it(code: str, tmp_path: Path) -> None:
    example = EXAMPLES[code]
    assert example.wrong != example.mended
    assert said(example, example.mended, tmp_path, thorough=code in OF_THE_VALIDATOR) == []
