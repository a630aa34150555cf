"""How things are measured: side by side and in turns, so that what else the machine does counts for all of them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter, process_time
from types import ModuleType
from typing import Literal, TypeAlias

Work: TypeAlias = Callable[[], object]
Unit: TypeAlias = Literal["s", "B"]

TURNS = 10
OURS = "specloom"
"""The contestant that has the targets: the generated package."""


@dataclass(frozen=True)
class Bench:
    """What every group of rows needs: the package that is measured, and how long to measure."""

    package: ModuleType
    folder: str
    """Where the package was generated, for interpreters that are started to import it."""
    peer: ModuleType | None = None
    """The same spec's client by openapi-python-client; None where that is not installed."""
    rounds: int = 15
    seconds: float = 0.04
    """How long one round of one contestant takes, about; one that is slower has its one call."""


@dataclass(frozen=True)
class Sample:
    """Seconds for one piece of work, in one round."""

    wall: float
    cpu: float
    """Of this process, in user and kernel mode: other processes that want the processor do not count."""


Samples: TypeAlias = Mapping[str, Sequence[float]]


@dataclass(frozen=True)
class Row:
    """One line of a table: what each contestant takes, and the ratios to the floor."""

    group: str
    name: str
    floor: str
    medians: Mapping[str, float]
    """Seconds or bytes, by contestant."""
    ratios: Mapping[str, float]
    """By contestant: the median, over the rounds, of what it took to what the floor took in the same round."""
    target: float | None = None
    unit: Unit = "s"
    clock: Literal["cpu", "wall", ""] = "cpu"
    notes: Mapping[str, str] = field(default_factory=dict[str, str])
    """Why a contestant has no number."""

    @property
    def met(self) -> bool | None:
        """None where there is no target."""
        return None if self.target is None else round(self.ratios[OURS], 2) <= self.target


def settled() -> list[bytes]:
    """Memory that is to be kept while measuring, so that no one pays for what another gave back to the system: one
    small object for each arena of Python's allocator, which keeps the arena."""
    return [bytes(400) for _ in range(160_000)][::2_000]


def compare(works: Mapping[str, Work], rounds: int, seconds: float, per: int = 1) -> dict[str, list[Sample]]:
    """Samples of each work, round by round. `per`: how many pieces one call of a work holds.

    A round goes around several times, each with a share of the calls, so that all meet the same moments of a machine
    whose speed is never quite the same.
    """
    calls = {name: max(1, int(seconds / max(_timed(work, 1).wall, 1e-9))) for name, work in works.items()}
    samples: dict[str, list[Sample]] = {name: [] for name in works}
    gc.collect()
    gc.freeze()  # what is imported by now is not looked at again and again, in the time of whoever is next
    for _ in range(rounds):
        gc.collect()
        spent: dict[str, list[Sample]] = {name: [] for name in works}
        for turn in range(TURNS):
            for name, work in works.items():
                if share := calls[name] * (turn + 1) // TURNS - calls[name] * turn // TURNS:
                    spent[name].append(_timed(work, share))
        for name, found in spent.items():
            pieces = calls[name] * per
            wall, cpu = sum(each.wall for each in found), sum(each.cpu for each in found)
            samples[name].append(Sample(wall / pieces, cpu / pieces))
    gc.unfreeze()
    return samples


def _timed(work: Work, count: int) -> Sample:
    """Seconds for that many calls."""
    wall, cpu = perf_counter(), process_time()
    for _ in range(count):
        work()
    return Sample(perf_counter() - wall, process_time() - cpu)


def cpu(samples: Mapping[str, Sequence[Sample]]) -> dict[str, list[float]]:
    """The processor's seconds of each sample."""
    return {name: [sample.cpu for sample in found] for name, found in samples.items()}


def wall(samples: Mapping[str, Sequence[Sample]]) -> dict[str, list[float]]:
    """The clock's seconds of each sample."""
    return {name: [sample.wall for sample in found] for name, found in samples.items()}


def row(
    group: str,
    name: str,
    samples: Samples,
    floors: Iterable[str] = (),
    *,
    target: float | None = None,
    unit: Unit = "s",
    clock: Literal["cpu", "wall", ""] = "cpu",
    notes: Mapping[str, str] | None = None,
) -> Row:
    """A row of these samples. The floor is whichever of `floors` takes least; without one there are no ratios."""
    medians = {contestant: median(found) for contestant, found in samples.items()}
    floor = min((each for each in floors if each in samples), key=medians.__getitem__, default="")
    ratios = {
        contestant: median(took / least for took, least in zip(found, samples[floor], strict=True))
        for contestant, found in samples.items()
        if floor
    }
    return Row(group, name, floor, medians, ratios, target, unit, clock, notes or {})


def working(works: Mapping[str, Work]) -> tuple[dict[str, Work], dict[str, str]]:
    """The works that do what they should, and what the others raise."""
    notes: dict[str, str] = {}
    for name, work in works.items():
        try:
            work()
        except Exception as error:
            notes[name] = f"raises {type(error).__name__}"
    return {name: work for name, work in works.items() if name not in notes}, notes
