"""The Python target: an installable project with a typed client."""

from specloom.targets.python.plan import plan as plan
