"""That the benchmarks run, in the rows that need no peers: how fast they are is no test's business."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.behaviour.generated import forget, import_package
from tests.benchmarks.__main__ import GROUPS
from tests.benchmarks.drifts import drifts
from tests.benchmarks.measure import OURS, Bench, Row, Sample, compare, row, wall
from tests.benchmarks.packages import PACKAGE, generate
from tests.benchmarks.peers import bodies
from tests.benchmarks.report import amount, as_json, machine, tables


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("bench")
    generate(folder)
    yield Bench(import_package(PACKAGE, folder), str(folder), rounds=1, seconds=0)
    forget(PACKAGE, folder)


@pytest.mark.slow
@pytest.mark.parametrize("group", GROUPS)
def test_a_group_of_rows_runs_without_peers(bench: Bench, group: str) -> None:
    rows = list(GROUPS[group](bench))
    assert rows
    assert all(found.medians[OURS] > 0 for found in rows)
    assert all(found.group == group for found in rows)
    assert [table.row_count for table in tables(rows)] == [len(rows)]
    json.dumps(as_json(rows, machine(), 1))


@pytest.mark.slow
def test_the_payloads_are_as_their_types_say(bench: Bench) -> None:
    for body in bodies():
        type_ = getattr(bench.package.models, body.ours)
        value = bench.package.decode(type_, body.content, strict=True)
        assert json.loads(bench.package.encode(value)) == json.loads(body.content)


@pytest.mark.slow
def test_the_departures_depart(bench: Bench) -> None:
    for body in bodies():
        for drift in drifts(body):
            found: list[object] = []
            bench.package.decode(getattr(bench.package.models, body.ours), drift.content, on_drift=found.append)
            assert len(found) > 1 if drift.every else len(found) == 1, (body.name, drift.kind)


def test_the_payloads_are_as_large_as_the_tables_say() -> None:
    sizes = [round(len(body.content) / 1000, 2) for body in bodies()]
    assert sizes == pytest.approx([44, 108, 305, 0.28], rel=0.02)


def test_works_take_turns_and_are_timed_for_each_piece() -> None:
    calls: list[str] = []
    samples = compare({"a": lambda: calls.append("a"), "b": lambda: calls.append("b")}, rounds=2, seconds=0, per=4)
    assert calls[2:] == ["a", "b", "a", "b"]
    assert [len(found) for found in samples.values()] == [2, 2]


def test_a_ratio_is_taken_within_a_round() -> None:
    slow, fast = Sample(4.0, 4.0), Sample(1.0, 1.0)
    found = row(
        "decode", "", wall({"dict": [slow, fast, fast], OURS: [Sample(6.0, 6.0), Sample(2.0, 2.0), fast]}), ["dict"]
    )
    assert (found.floor, found.ratios[OURS], found.met) == ("dict", 1.5, None)


@pytest.mark.parametrize(("ratio", "met"), [(1.004, True), (1.006, False)])
def test_a_target_is_met_by_what_the_table_shows(ratio: float, met: bool) -> None:
    found = Row("decode", "", "dict", {}, {OURS: ratio}, target=1.0)
    assert found.met is met


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (0.0, "s", "0 us"),
        (1.234e-6, "s", "1.23 us"),
        (0.0123, "s", "12.3 ms"),
        (1.5, "s", "1.5 s"),
        (305_000, "B", "305 kB"),
    ],
)
def test_amounts_have_three_digits(value: float, unit: str, shown: str) -> None:
    assert amount(value, unit) == shown
