"""What a program pays before its work begins: importing, a client, the first calls, and the memory they leave taken.

Each contestant runs its steps in an interpreter of its own, again and again, in turns; it reports the processor's time
of each step, without that of starting Python. Its memory is looked at before the last step.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import ModuleType

from tests.benchmarks.measure import OURS, Bench, Row, row
from tests.benchmarks.peers import installed
from tests.benchmarks.server import serving

IMPORT, RESIDENT = 1.15, 1.25
BARE = "httpx2, msgspec"

STEPS = ("import", "client", "group", "first call", "second call", "large group")
_QUESTION = '[{"role": "user", "content": "hi"}]'

_SCRIPT = """
import sys
from time import process_time
folder, url = sys.argv[1:]
sys.path.insert(0, folder)
times = [process_time()]
{steps}
print(*times, flush=True)
sys.stdin.readline()
times = [process_time()]
{last}
print(*times, flush=True)
"""

_OURS = (
    "from {package} import Client",
    "client = Client(url, api_key='key')",
    "create = client.chat_completions.create",
    f"create('gpt-4o', messages={_QUESTION})",
    f"create('gpt-4o', messages={_QUESTION})",
    "client.threads.runs",
)
_POST = "msgspec.json.decode(client.post(url, content=msgspec.json.encode(dict(messages={}))).content)"
_BARE = (
    "import httpx2, msgspec",
    "client = httpx2.Client()",
    "pass",
    _POST.format(_QUESTION),
    _POST.format(_QUESTION),
    "pass",
)
_OPENAI = (
    "from openai import OpenAI",
    "client = OpenAI(api_key='key', base_url=url)",
    "create = client.chat.completions.create",
    f"create(model='gpt-4o', messages={_QUESTION})",
    f"create(model='gpt-4o', messages={_QUESTION})",
    "client.beta.threads.runs",
)


@dataclass(frozen=True)
class Started:
    """What one run of one contestant took."""

    seconds: Mapping[str, float]
    """By step."""
    resident: int | None
    """Bytes of memory after the calls; None without psutil."""


def process(bench: Bench) -> Iterator[Row]:
    """A fresh interpreter, step by step."""
    scripts: dict[str, Sequence[str]] = {
        BARE: _BARE,
        OURS: (_OURS[0].format(package=bench.package.__name__), *_OURS[1:]),
    }
    if installed("openai"):
        scripts["openai"] = _OPENAI
    psutil = installed("psutil")
    found: dict[str, list[Started]] = {name: [] for name in scripts}
    with serving() as url:
        for number in range(bench.rounds + 1):
            for name, steps in scripts.items():
                started = _start(steps, bench.folder, url, psutil)
                if number:  # the first run compiles, and reads from the disk
                    found[name].append(started)

    def sums(*steps: str) -> dict[str, list[float]]:
        return {name: [sum(run.seconds[step] for step in steps) for run in runs] for name, runs in found.items()}

    yield row("process", "import and client", sums(*STEPS[:2]), [BARE], target=IMPORT)
    yield row("process", "import, client and first call", sums(*STEPS[:4]), [BARE])
    yield row("process", "first call, after that", sums("first call"), [BARE])
    yield row("process", "second call", sums("second call"), [BARE])
    for name, step in (("a group", "group"), ("another and larger group", "large group")):
        yield row("process", f"first use of {name}", {who: took for who, took in sums(step).items() if who != BARE})
    if psutil:
        resident = {name: [float(run.resident or 0) for run in runs] for name, runs in found.items()}
        yield row("process", "memory after the calls", resident, [BARE], target=RESIDENT, unit="B", clock="")


def _start(steps: Sequence[str], folder: str, url: str, psutil: ModuleType | None) -> Started:
    *timed, last = (f"{step}\ntimes.append(process_time())" for step in steps)
    script = _SCRIPT.format(steps="\n".join(timed), last=last)
    command = [sys.executable, "-c", script, folder, url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        first = started.stdout.readline()
        resident = psutil.Process(started.pid).memory_info().rss if psutil else None
        last, _ = started.communicate("\n")
    if started.returncode:
        raise RuntimeError(f"an interpreter that was started ended with {started.returncode}")
    seconds = [end - begin for line in (first, last) for begin, end in pairwise(map(float, line.split()))]
    return Started(dict(zip(STEPS, seconds, strict=True)), resident)
