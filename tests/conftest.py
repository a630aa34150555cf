"""What holds for every test: properties are tried on the same examples each time, so that a change is what fails a run.

`HYPOTHESIS_PROFILE=search` looks for new counterexamples.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("search", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What runs keep for the next ones is kept apart from the developer's own, also in processes that tests start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPECLOOM_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
