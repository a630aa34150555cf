"""What holds for every test: properties are tried on the same examples each time, so that a change is what fails a run.

`HYPOTHESIS_PROFILE=search` looks for new counterexamples.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("search", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
